"""What is read wrong again and again is put right for all articles, and told."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from briefing.digests import Table, prepare, read_lookups, unused
from briefing.digests.lookups import look_up
from briefing.errors import BriefingError
from briefing.types.digest import Digest, Event, Organisation, Person, Place, Role, UnnamedPerson
from tests.digests.strategies import ARTICLE, SAMPLE, piece

change = msgspec.structs.replace


def table(tmp_path: Path, text: str) -> Table:
    """The entries in a file with this text."""
    (tmp_path / "lookups.yaml").write_text(text, "utf-8")
    return read_lookups(tmp_path / "lookups.yaml")


DIGEST = change(
    SAMPLE,
    people=(*SAMPLE.people, Person(id="green-zone", name="Green Zone", variants=("Green Zone",), country="IQ")),
    unnamed_people=(UnnamedPerson(id="minister", title="FM", country="NO"),),
    places=(Place(id="harbour-union", name="Harbour Union", kind="town"),),
    events=(change(SAMPLE.events[0], actors=("ana-okoye", "green-zone")),),
)


def test_a_name_that_is_never_a_person_goes(tmp_path: Path) -> None:
    """The person goes, and nothing points at it any more; the entry and its line are told."""
    entry = "{name: green  zone, is: person, who: Ana, when: 2031, why: a place}"
    entries = table(tmp_path, f"# fixes\nnever:\n  - {entry}\n")
    digest, uses = look_up(entries, DIGEST)
    assert [person.id for person in digest.people] == ["ana-okoye"]
    assert digest.events[0].actors == ("ana-okoye",)
    assert [(use.id, use.line, use.words) for use in uses] == [
        ("green-zone", 3, "'Green Zone' is never a person, by Ana on 2031: a place")]


def test_a_form_that_is_never_a_person_leaves_the_person(tmp_path: Path) -> None:
    """Only the variant goes where the name is another."""
    digest, _ = look_up(table(tmp_path, "never: [{name: okoye, is: person}]"), DIGEST)
    assert digest.people[0].variants == ("Ana Okoye",)


def test_a_title_means_another(tmp_path: Path) -> None:
    """Of people with and without a name, in any case of letters."""
    entries = table(tmp_path, "titles: [{title: fm, means: foreign minister}, {title: port MINISTER, means: minister}]")
    digest, uses = look_up(entries, DIGEST)
    assert digest.people[0].roles[0].title == "minister"
    assert digest.unnamed_people[0].title == "foreign minister"
    assert [use.id for use in uses] == ["ana-okoye", "minister"]


def test_a_name_is_put_where_it_belongs(tmp_path: Path) -> None:
    """A place becomes an organisation of that kind and country, under the id that facts name it by."""
    entries = table(tmp_path, "organisations: [{name: Harbour Union, kind: ngo, country: NO}]")
    digest, uses = look_up(entries, DIGEST)
    assert digest.places == ()
    assert digest.organisations[-1] == Organisation(id="harbour-union", name="Harbour Union", kind="ngo", country="NO")
    assert uses[0].words == "'Harbour Union' is an organisation (ngo, Norway)"


def test_a_place_is_in_that_country(tmp_path: Path) -> None:
    """The country is set; a second look changes nothing."""
    entries = table(tmp_path, "places: [{name: Harbour Union, country: SE}]")
    digest, _ = look_up(entries, DIGEST)
    assert (digest.places[0].country, digest.places[0].kind) == ("SE", "town")
    assert look_up(entries, digest) == (digest, ())


@pytest.mark.parametrize("mark", ["edited", "reviewed", "stale"])
def test_a_word_on_one_article_goes_before_a_word_on_all(tmp_path: Path, mark: str) -> None:
    """What a person has edited or reviewed in a digest stays; so does all of a reviewed digest."""
    entries = table(tmp_path, "never: [{name: Green Zone, is: person}]")
    kept = change(DIGEST, people=(DIGEST.people[0], change(DIGEST.people[1], review=mark)))
    assert look_up(entries, kept) == (kept, ())
    whole = change(DIGEST, review="reviewed")
    assert look_up(entries, whole) == (whole, ())


def test_what_no_entry_speaks_of_is_the_same_value(tmp_path: Path) -> None:
    """No digest is copied without need; without a file nothing happens."""
    assert look_up(table(tmp_path, "titles: [{title: envoy, means: ambassador}]"), DIGEST)[0] is DIGEST
    assert look_up(read_lookups(tmp_path / "none.yaml"), DIGEST) == (DIGEST, ())


def test_entries_without_use_are_told(tmp_path: Path) -> None:
    """A name that no article has is a slip, or needed no more; one that agrees already is fine."""
    entries = table(tmp_path, "places:\n- {name: Harbour Union, kind: town}\n- {name: Harbor Union, kind: town}\n")
    found = unused(entries, [DIGEST])
    assert [(problem.line, problem.message, problem.severity) for problem in found] == [
        (3, "no article has 'Harbor Union'", "warning")]


def test_every_slip_is_told_at_once(tmp_path: Path) -> None:
    """Shape and sense, each with line and remedy; no slip hides another."""
    with pytest.raises(BriefingError) as caught:
        table(tmp_path, "never:\n- {name: X, is: persn}\n- {name: '', is: person}\ntitel: []\nplaces:\n"
                        "- {name: Erbil, country: Iraq, kind: citty, when: 2025-99}\n- {name: Erbil}\n- Mosul\n"
                        "titles:\n- {title: FM, means: ''}\norganisations:\n- {name: Y}\n- {name: y, kind: ngo}\n")
    assert [str(problem).removeprefix("content/lookups.yaml:") for problem in caught.value.problems] == [
        "2:17: unknown never is 'persn' (did you mean person?)",
        "3:10: the name is empty (write it as the articles print it)",
        "4:1: unknown key 'titel' (did you mean titles?)",
        "6:26: unknown country code 'Iraq' (did you mean IQ?)",
        "6:38: unknown place kind 'citty' (did you mean city?)",
        "6:51: '2025-99' is not a date (write it like 2025-08-14)",
        "7:10: 'Erbil' is also decided on line 6 (keep one of the two)",
        "8:3: place must be a map of 'key: value' lines (write {name: ...})",
        "10:22: 'means' is empty (write the title in full)",
        "13:10: 'y' is also decided on line 12 (keep one of the two)",
    ]


def test_one_name_cannot_be_and_not_be(tmp_path: Path) -> None:
    """A name that is a place here, and never one there."""
    with pytest.raises(BriefingError, match="under 'never' not to be one"):
        table(tmp_path, "never: [{name: Erbil, is: place}]\nplaces: [{name: erbil}]\n")


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    """Not UTF-8, and not YAML."""
    (tmp_path / "a.yaml").write_bytes(b"never: \xff")
    (tmp_path / "b.yaml").write_text("never: [", "utf-8")
    for name in ("a.yaml", "b.yaml"):
        with pytest.raises(BriefingError, match=r"content/lookups\.yaml"):
            read_lookups(tmp_path / name)


def test_stale_facts_without_their_words_are_not_published() -> None:
    """They stay in the digest; one whose words still stand is published, and nothing names what is held back."""
    gone = Event(id="gone", type="AID", review="stale", evidence=(change(piece("she said"), start=0, end=8),))
    stays = Event(id="stays", type="AID", review="stale", evidence=(piece("she said"),))
    claim = change(SAMPLE.claims[0], event="gone")
    digest = change(SAMPLE, events=(*SAMPLE.events, gone, stays), claims=(claim,), key_facts=("gone", "event-1"))
    (made,), uses = prepare(Table(), [ARTICLE], [digest])
    assert [event.id for event in made.events] == ["event-1", "stays"]
    assert (made.claims[0].event, made.key_facts, uses) == ("", ("event-1",), ())


def test_a_role_of_an_edited_person_keeps_its_title(tmp_path: Path) -> None:
    """The editor has said what the title is."""
    person = Person(id="a", name="A", review="edited", roles=(Role(title="FM"),))
    digest: Digest = change(SAMPLE, people=(person,), events=(), claims=(), agreements=())
    assert look_up(table(tmp_path, "titles: [{title: FM, means: x}]"), digest)[0] is digest
