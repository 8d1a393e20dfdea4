"""Editors' decisions over time: what they do to pages, and that taking one back restores what was."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec
import pytest

from briefing.errors import BriefingError
from briefing.resolve import dump_lock, published, read_lock, settle
from briefing.types.authority import Authority, Naming, Retirement, Ruling
from briefing.types.digest import Digest
from briefing.types.lock import Lock
from briefing.types.resolution import Actor, Resolution
from tests.resolve.build import articles, digest, person, role, together

ADVISER = role("national security adviser", country="IQ")
A = digest("a", person("dara", "Dara Rostam", ADVISER), date="2024-05-01")
B = digest("b", person("dara", "Dara Rostam", ADVISER), date="2024-05-02")
C = digest("c", person("salim-sadri", "Salim Sadri", country="IR"), date="2024-05-03")


def ruling(judgement: str, left: str, right: str, **more: object) -> Authority:
    """One ruling."""
    given = {"judgement": judgement, "left": left, "right": right, "who": "kb", "when": "2024-06-01", "why": "met them"}
    return Authority(rulings=(msgspec.convert(given | more, Ruling),))


def naming(id: str, **said: object) -> Authority:
    """One naming."""
    return Authority(namings=(msgspec.convert({"id": id} | said, Naming),))


def retired(id: str) -> Authority:
    """One retirement."""
    return Authority(retirements=(Retirement(id=id, who="kb", when="2024-06-01", why="asked to"),))


def both(*decisions: Authority) -> Authority:
    """Decisions together."""
    return Authority(
        rulings=tuple(r for d in decisions for r in d.rulings),
        namings=tuple(n for d in decisions for n in d.namings),
        retirements=tuple(r for d in decisions for r in d.retirements),
    )


@dataclass
class Year:
    """Builds, one after the other, over one lock; after each every address that there ever was has a line."""

    lock: Lock = field(default_factory=Lock)
    ever: set[str] = field(default_factory=set)

    def build(self, given: list[Digest], authority: Authority | None = None) -> Resolution:
        """One build; a second one changes nothing."""
        authority = authority or Authority()
        _, kept = published(articles(given), given, authority)
        resolution, lock = settle(articles(kept), kept, authority, self.lock)
        again, same = settle(articles(kept), kept, authority, lock)
        assert (again, dump_lock(same)) == (resolution, dump_lock(lock))
        self.lock = read_lock("content/permalinks.lock", dump_lock(lock))
        assert self.lock == lock
        self.ever |= {entry.path for entry in lock.entries}
        assert self.ever == {entry.path for entry in lock.entries}
        return resolution

    def status(self, id: str) -> str:
        """How an entry stands."""
        return self.lock.by_id[id].status


def actor(resolution: Resolution, id: str) -> Actor:
    """An actor by id."""
    return next(one for one in resolution.actors if one.id == id)


def test_a_ruling_on_ids_that_no_lock_has_yet_works_at_once() -> None:
    """Articles and the decision on them arrive in one commit: one build does what two would do."""
    year = Year()
    found = year.build([A, C], ruling("same", "actor:dara-rostam", "actor:salim-sadri"))
    assert together(found, "a#dara", "c#salim-sadri")
    assert year.lock.redirects() == (("/actors/salim-sadri/", "/actors/dara-rostam/"),)
    assert not together(year.build([A, C]), "a#dara", "c#salim-sadri")
    assert year.status("actor:salim-sadri") == "live"


def test_the_editor_says_which_address_survives() -> None:
    """`keep` makes the younger address the one that stays; it is not moved again when `keep` goes."""
    year = Year()
    year.build([A, C])
    year.build([A, C], ruling("same", "actor:dara-rostam", "actor:salim-sadri", keep="actor:salim-sadri"))
    assert year.lock.redirects() == (("/actors/dara-rostam/", "/actors/salim-sadri/"),)
    year.build([A, C], ruling("same", "actor:dara-rostam", "actor:salim-sadri"))
    assert year.lock.redirects() == (("/actors/dara-rostam/", "/actors/salim-sadri/"),)
    year.build([A, C])
    assert year.lock.redirects() == ()


@pytest.mark.parametrize("judgement", ["same", "different"])
def test_a_ruling_outlives_the_local_ids_it_names(judgement: str) -> None:
    """A new model calls the mentions otherwise: the ruling on them still holds, in that build and in later ones."""
    old = [A, B] if judgement == "different" else [A, C]
    ends = ("a#dara", "b#dara") if judgement == "different" else ("a#dara", "c#salim-sadri")
    new = [
        digest("a", person("dara-rostam", "Dara Rostam", ADVISER), date="2024-05-01"),
        digest("b", person("rostam", "Dara Rostam", ADVISER), date="2024-05-02") if judgement == "different"
        else digest("c", person("sadri", "Salim Sadri", country="IR"), date="2024-05-03"),
    ]
    year = Year()
    joined = together(year.build(old, ruling(judgement, *ends)), *ends)
    assert joined is (judgement == "same")
    before = {entry.path for entry in year.lock.entries}
    now = ("a#dara-rostam", "b#rostam" if judgement == "different" else "c#sadri")
    for _ in range(2):
        assert together(year.build(new, ruling(judgement, *ends)), *now) is joined
        assert {entry.path for entry in year.lock.entries} == before


def test_a_later_ruling_wins_over_an_earlier_one() -> None:
    """Two that were kept apart and are then found to be one are one, all of them; and the other way round."""
    apart, one = (ruling(word, "actor:dara-rostam", "actor:salim-sadri") for word in ("different", "same"))
    year = Year()
    year.build([A, B, C])
    assert together(year.build([A, B, C], both(apart, one)), "a#dara", "b#dara", "c#salim-sadri")
    assert not together(year.build([A, B, C], both(one, apart)), "a#dara", "c#salim-sadri")
    assert together(year.build([A, B, C], both(one, apart)), "a#dara", "b#dara")


def test_a_split_leaves_a_page_to_choose_from_and_can_be_taken_back() -> None:
    """Each part gets an address of its own; undone, the whole is back where it stood and the parts lead to it; ruled
    again, the parts are back where they stood."""
    year = Year()
    assert together(year.build([A, B]), "a#dara", "b#dara")
    split = ruling("different", "b#dara", "actor:dara-rostam", choice=True)
    found = year.build([A, B], split)
    assert {one.id for one in found.actors} == {"actor:dara-rostam-2", "actor:dara-rostam-3"}
    assert year.status("actor:dara-rostam") == "choice"
    assert [notice.what for notice in found.notices] == ["split"]
    grown = digest("d", person("dara", "Dara Rostam", ADVISER), date="2024-05-09")
    year.build([A, B, grown], split)
    whole = year.build([A, B, grown])
    assert together(whole, "a#dara", "b#dara")
    assert {one.id for one in whole.actors} == {"actor:dara-rostam", "actor:dara-rostam-4"}  # whom d means was open
    assert whole.proposals
    assert year.lock.redirects() == (
        ("/actors/dara-rostam-2/", "/actors/dara-rostam/"), ("/actors/dara-rostam-3/", "/actors/dara-rostam/"),
    )  # fmt: skip
    again = year.build([A, B], split)
    assert {one.id for one in again.actors} == {"actor:dara-rostam-2", "actor:dara-rostam-3"}


def test_whom_a_new_mention_means_is_asked_where_namesakes_are_told_apart() -> None:
    """Two of one name and post that an editor split: a third mention joins neither, until that is answered."""
    year = Year()
    year.build([A, B])
    split = ruling("different", "b#dara", "actor:dara-rostam")
    year.build([A, B], split)
    third = digest("d", person("dara", "Dara Rostam", ADVISER), date="2024-05-09")
    found = year.build([A, B, third], split)
    assert not together(found, "a#dara", "d#dara") and not together(found, "b#dara", "d#dara")
    assert any("d#dara" in (doubt.left, doubt.right) for doubt in found.proposals)
    answered = year.build([A, B, third], both(split, ruling("same", "d#dara", "b#dara")))
    assert together(answered, "b#dara", "d#dara") and not together(answered, "a#dara", "d#dara")


def test_what_was_left_open_is_not_asked_again_when_more_is_met() -> None:
    """Unsure about two people: a further article that names one of them asks nothing anew."""
    one, other, more = (digest(id, person("x", "John Smith")) for id in "abc")
    year = Year()
    assert year.build([one, other]).proposals
    open_ = ruling("unsure", "actor:john-smith", "actor:john-smith-2")
    assert not year.build([one, other], open_).proposals
    third = msgspec.structs.replace(more, people=(person("x", "John Smith", country="US"),))
    pairs = {(d.left, d.right) for d in year.build([one, other, third], open_).proposals}
    assert ("a#x", "b#x") not in pairs


def test_a_mention_taken_out_leaves_the_page_to_the_rest() -> None:
    """Without `choice` the page stays with those that remain, and the one taken out has a page of its own."""
    year = Year()
    year.build([A, B])
    found = year.build([A, B], ruling("different", "b#dara", "actor:dara-rostam"))
    assert found.links[found.actors[0].mentions[0]] == "actor:dara-rostam"
    assert {one.id for one in found.actors} == {"actor:dara-rostam", "actor:dara-rostam-2"}
    assert all(any(d.judgement == "different" and d.why == "met them" for d in one.decisions) for one in found.actors)
    assert together(year.build([A, B]), "a#dara", "b#dara")
    assert year.lock.redirects() == (("/actors/dara-rostam-2/", "/actors/dara-rostam/"),)
    again = year.build([A, B], ruling("different", "b#dara", "actor:dara-rostam"))
    assert again.actors == found.actors


def test_an_address_given_by_an_editor() -> None:
    """The page stands at the new address and the old one leads there; taken back, the other way round."""
    year = Year()
    year.build([A, C])
    named = naming("actor:dara-rostam", name="Dara R. Rostam", slug="dara-r-rostam", who="kb", why="asked")
    found = year.build([A, C], named)
    assert actor(found, "actor:dara-rostam").name == "Dara R. Rostam"
    assert year.lock.path("actor:dara-rostam") == "/actors/dara-r-rostam/"
    assert year.lock.redirects() == (("/actors/dara-rostam/", "/actors/dara-r-rostam/"),)
    other = naming("actor:dara-rostam", slug="rostam")
    year.build([A, C], other)
    assert set(year.lock.redirects()) == {
        ("/actors/dara-rostam/", "/actors/rostam/"), ("/actors/dara-r-rostam/", "/actors/rostam/"),
    }  # fmt: skip
    year.build([A, C])
    assert year.lock.path("actor:dara-rostam") == "/actors/dara-rostam/"
    assert {new for _, new in year.lock.redirects()} == {"/actors/dara-rostam/"}


def test_a_renamed_page_can_be_merged() -> None:
    """Chains are flattened: the given address and the minted one both lead to the survivor."""
    year = Year()
    year.build([A, C])
    named = naming("actor:salim-sadri", slug="s-sadri", name="S. Sadri", aliases=["Abu Salim"])
    year.build([A, C], named)
    found = year.build([A, C], both(named, ruling("same", "actor:dara-rostam", "s-sadri")))
    assert {new for _, new in year.lock.redirects()} == {"/actors/dara-rostam/"}
    assert len(year.lock.redirects()) == 2
    one = actor(found, "actor:dara-rostam")
    assert one.name == "S. Sadri" and "Abu Salim" in {spelling.text for spelling in one.spellings}


def test_a_given_address_that_is_taken_is_refused_naming_both() -> None:
    """A collision between a page and a given address, or between two given ones, names both."""
    year = Year()
    year.build([A, C])
    for wish in (naming("actor:dara-rostam", slug="salim-sadri"),
                 both(naming("actor:dara-rostam", slug="x"), naming("actor:salim-sadri", slug="x"))):
        with pytest.raises(BriefingError) as caught:
            year.build([A, C], wish)
        told = str(caught.value)
        assert "actor:dara-rostam" in told and "actor:salim-sadri" in told


def test_what_is_retired_leaves_a_tombstone_until_the_line_is_deleted() -> None:
    """An actor that was taken down has no page and keeps its address."""
    year = Year()
    year.build([A, C])
    found = year.build([A, C], retired("actor:dara-rostam"))
    assert actor(found, "actor:dara-rostam").hidden
    assert year.status("actor:dara-rostam") == "tombstone"
    assert [(n.id, n.what, n.why) for n in found.notices] == [("actor:dara-rostam", "retired", "asked to")]
    assert not actor(year.build([A, C]), "actor:dara-rostam").hidden
    assert year.status("actor:dara-rostam") == "live"


def test_an_article_taken_down_tells_nothing_any_more() -> None:
    """Its page and those of whom it alone names are tombstones; put back, all is as it was."""
    year = Year()
    year.build([A, C])
    before = year.lock
    found = year.build([A, C], retired("article:c"))
    assert {one.id for one in found.actors} == {"actor:dara-rostam"}
    assert (year.status("article:c"), year.status("actor:salim-sadri")) == ("tombstone", "tombstone")
    year.build([A, C])
    assert year.lock == before


def test_wikidata_ids_are_enough() -> None:
    """'Q42' is written out as an address; other addresses stay."""
    year = Year()
    found = year.build([A], naming("actor:dara-rostam", same_as=["Q42", "https://example.org/x"]))
    assert actor(found, "actor:dara-rostam").same_as == ("https://www.wikidata.org/entity/Q42", "https://example.org/x")


@pytest.mark.parametrize(("lines", "words"), [
    ("actor actor:a /actors/a/ redirect=actor:b a#x\n", ["/actors/a/", "actor:b"]),
    ("actor actor:a /actors/a/ redirect=actor:b a#x\nactor actor:b /actors/b/ redirect=actor:a b#x\n",
     ["/actors/a/", "/actors/b/", "circle"]),
])
def test_a_redirect_that_leads_nowhere_is_refused(lines: str, words: list[str]) -> None:
    """A target without a line, and a circle: the address would not answer."""
    with pytest.raises(BriefingError) as caught:
        read_lock("content/permalinks.lock", lines)
    assert all(word in str(caught.value) for word in words)


def test_a_locked_build_refuses_what_a_decision_would_mint() -> None:
    """An address that an editor gives and the parts of a split are new; an article under another id is not."""
    year = Year()
    year.build([A, B])
    for decision in (naming("actor:dara-rostam", slug="rostam"),
                     ruling("different", "b#dara", "actor:dara-rostam", choice=True)):
        with pytest.raises(BriefingError, match="is not locked yet"):
            settle(articles([A, B]), [A, B], decision, year.lock, locked=True)
    moved = digest("z", person("dara", "Dara Rostam", ADVISER), date="2024-05-01", text="a")
    _, after = settle(articles([moved, B]), [moved, B], Authority(), year.lock, locked=True)
    assert after.path("article:z") == year.lock.path("article:a")
