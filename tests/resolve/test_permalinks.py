"""The permalink lock: a URL once given leads somewhere for ever."""

import msgspec
import pytest

from briefing.errors import BriefingError
from briefing.resolve import dump_lock, mint, read_lock, remember, resolve
from briefing.types.authority import Authority
from briefing.types.digest import Digest
from briefing.types.lock import Lock
from tests.resolve.build import articles, digest, person, role, rule

ADVISER = role("national security adviser", country="IQ")
A = digest("a", person("x", "Dara Rostam", ADVISER), date="2024-05-01")
B = digest("b", person("x", "Salim Sadri", country="IR"), date="2024-05-02")


def parsed(text: str) -> Lock:
    """The lock that a file's text holds."""
    return read_lock("content/permalinks.lock", text)


def minted(digests: list[Digest], lock: Lock, authority: Authority | None = None, locked: bool = False) -> Lock:
    """The lock after a build of these digests."""
    return mint(resolve(digests, authority or Authority(), lock), lock, articles(digests), digests, locked)


def test_new_pages_get_readable_paths() -> None:
    """Articles by date and title, actors by name, offices by title and country, countries by name."""
    paths = {e.id: e.path for e in minted([A], Lock()).entries}
    assert paths == {
        "article:a": "/articles/2024-05-01-a/",
        "actor:dara-rostam": "/actors/dara-rostam/",
        "office:national-security-adviser-iraq": "/offices/national-security-adviser-iraq/",
        "IQ": "/countries/iraq/",
    }


def test_file_round_trip_and_nothing_new_changes_nothing() -> None:
    """What is written is read back, and a second build writes the same bytes."""
    lock = minted([A, B], Lock())
    assert parsed(dump_lock(lock)) == lock
    assert dump_lock(minted([B, A], lock)) == dump_lock(lock)


def test_a_path_is_not_made_anew_when_the_name_changes() -> None:
    """A page keeps its address when a fuller name, another title or a date is found."""
    lock = minted([A], Lock())
    renamed = msgspec.structs.replace(
        A,
        people=(person("x", "Dara Kamal Rostam", ADVISER),),
        article=msgspec.structs.replace(A.article, title="Other"),
    )
    after = minted([renamed], lock)
    assert after.path("actor:dara-rostam") == "/actors/dara-rostam/"
    assert after.path("article:a") == "/articles/2024-05-01-a/"


def test_local_ids_may_change() -> None:
    """A new extraction that names the same person by another local id finds the old page."""
    lock = minted([A], Lock())
    again = digest("a", person("y", "Dara Rostam", ADVISER), date="2024-05-01")
    after = minted([again], lock)
    assert [e.id for e in after.entries if e.kind == "actor"] == ["actor:dara-rostam"]
    assert after.by_id["actor:dara-rostam"].status == "live"


def test_a_renamed_article_keeps_its_pages() -> None:
    """The same text under another id: the article's page and all that it names stay where they are."""
    lock = minted([A, B], Lock())
    moved = digest("z", person("x", "Dara Rostam", ADVISER), date="2024-05-01", text="a")
    after = minted([moved, B], lock)
    assert after.path("article:z") == "/articles/2024-05-01-a/"
    assert "article:a" not in after.by_id
    assert {e.path for e in after.entries} == {e.path for e in lock.entries}
    assert not after.tombstones()


def test_what_vanishes_leaves_a_tombstone() -> None:
    """A deleted article and a person whom no article names any more keep their addresses."""
    after = minted([B], minted([A, B], Lock()))
    assert {e.id for e in after.tombstones()} == {
        "article:a",
        "actor:dara-rostam",
        "office:national-security-adviser-iraq",
    }
    back = minted([A, B], after)
    assert not back.tombstones()


def test_a_merge_redirects_to_the_older_page_and_can_be_undone() -> None:
    """'Same' leads the younger address to the older page; without the ruling both stand again, where they stood."""
    lock = minted([A, B], Lock())
    merged = minted([A, B], lock, rule("same", "actor:dara-rostam", "actor:salim-sadri"))
    assert merged.redirects() == (("/actors/salim-sadri/", "/actors/dara-rostam/"),)
    assert merged.path("actor:salim-sadri") == "/actors/dara-rostam/"
    later = minted([A, B], merged, rule("same", "actor:dara-rostam", "actor:salim-sadri"))
    assert dump_lock(later) == dump_lock(merged)
    assert dump_lock(minted([A, B], merged)) == dump_lock(lock)


def test_namesakes_get_numbers() -> None:
    """Slugs that meet are told apart, the older article's person first."""
    young = digest("a", person("x", "John Smith", country="US"), date="2024-06-01")
    old = digest("b", person("x", "John Smith", country="GB"), date="2024-05-01")
    lock = minted([young, old], Lock())
    assert lock.by_id["actor:john-smith"].anchors == ("b#x",)
    assert lock.by_id["actor:john-smith-2"].anchors == ("a#x",)


def test_two_branches_meet() -> None:
    """Branches that each met one person first unite line by line: one page, and neither address is lost."""
    base = minted([B], Lock())
    first = digest("c", person("x", "Dara Rostam", ADVISER))
    second = digest("d", person("y", "Dara Rostam", ADVISER))
    left, right = minted([B, first], base), minted([B, second], base)
    union = dict.fromkeys((*dump_lock(left).splitlines(), *dump_lock(right).splitlines()))
    after = minted([B, first, second], parsed("\n".join(union)))
    assert {e.path for e in left.entries + right.entries} <= {e.path for e in after.entries}
    assert after.by_id["actor:dara-rostam"].anchors == ("c#x", "d#y")
    assert len([e for e in after.entries if e.kind == "actor"]) == 2


def test_two_branches_meet_with_namesakes() -> None:
    """Two people whom two branches gave one address become two pages; the address stays with one of them."""
    first = digest("c", person("x", "John Smith", country="US"))
    second = digest("d", person("x", "John Smith", country="GB"))
    union = dump_lock(minted([first], Lock())) + dump_lock(minted([second], Lock()))
    after = minted([first, second], parsed(union))
    assert [(e.id, e.anchors) for e in after.entries if e.kind == "actor"] == [
        ("actor:john-smith", ("c#x",)),
        ("actor:john-smith-2", ("d#x",)),
    ]


def test_two_branches_meet_with_one_headline() -> None:
    """Two articles of one day and title that two branches added become two pages."""
    info = msgspec.structs.replace(B.article, id="c", sha256="c-hash", title="a", published=A.article.published)
    other = msgspec.structs.replace(B, article=info)
    after = minted([A, other], parsed(dump_lock(minted([A], Lock())) + dump_lock(minted([other], Lock()))))
    assert after.path("article:a") == "/articles/2024-05-01-a/"
    assert after.path("article:c") == "/articles/2024-05-01-a-2/"
    assert minted([A, other], after, locked=True) == after


def test_locked_refuses_to_mint() -> None:
    """With --locked every address that would be new is named, and none is made."""
    lock = minted([A], Lock())
    minted([A], lock, locked=True)
    with pytest.raises(BriefingError) as caught:
        minted([A, B], lock, locked=True)
    told = " ".join(map(str, caught.value.problems))
    assert all(path in told for path in ("/articles/2024-05-02-b/", "/actors/salim-sadri/", "/countries/iran/"))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("<<<<<<< HEAD", "merge conflict"),
        ("actor actor:x", "not an entry"),
        ("aktor actor:x /actors/x/ live", "not an entry"),
        ("actor actor:x /actors/x/ gone", "unknown status"),
        ("actor actor:x /actors/x/ redirect", "unknown status"),
        ("actor actor:x /../x/ live", "not a path"),
        ("actor actor:y /articles/2024-05-01-a/ live", "belongs to"),
        ("actor actor:y /actors/dara-rostam/ live y#y", "belongs to"),
    ],
)
def test_hand_edits_are_refused_with_their_line(line: str, words: str) -> None:
    """A broken line is named, with its number."""
    text = dump_lock(minted([A], Lock()))
    with pytest.raises(BriefingError) as caught:
        parsed(text + line + "\n")
    (problem,) = caught.value.problems
    assert words in problem.message
    assert problem.line == len(text.splitlines()) + 1


def test_chains_of_redirects_are_flattened() -> None:
    """Two merges, one after the other, lead every old address straight to where the page stands."""
    text = (
        "actor actor:a /actors/a/ redirect=actor:b a#x\n"
        "actor actor:b /actors/b/ redirect=actor:c b#x\n"
        "actor actor:c /actors/c/ live c#x\n"
    )
    assert parsed(text).redirects() == (("/actors/a/", "/actors/c/"), ("/actors/b/", "/actors/c/"))


def test_relations_and_months_once_there_keep_an_entry() -> None:
    """Pages made of facts alone are remembered too: a tombstone while they are gone, live when they come back."""
    first = remember(minted([A], Lock()), ["/relations/iran-iraq/", "/timeline/2024/05/"])
    assert parsed(dump_lock(first)) == first and not first.tombstones()
    gone = remember(minted([A], first), ["/timeline/2024/05/"])
    assert [(e.kind, e.path) for e in gone.tombstones()] == [("relation", "/relations/iran-iraq/")]
    again = remember(minted([A], gone), ["/relations/iran-iraq/", "/timeline/2024/05/"])
    assert again == first


def test_a_locked_build_makes_no_new_relation() -> None:
    """`--locked` refuses the address of a relation or month that nobody has committed."""
    with pytest.raises(BriefingError, match="/relations/iran-iraq/ is not locked yet"):
        remember(minted([A], Lock()), ["/relations/iran-iraq/"], locked=True)
