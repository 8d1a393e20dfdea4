"""An editor's word stands, and what no human touched is refreshed."""

from __future__ import annotations

import msgspec
from hypothesis import given

from briefing.digests import check, dump, merge
from briefing.types.digest import Digest, Event, Person, Proposal, Record, Rejected
from tests.digests.strategies import ARTICLE, SAMPLE, digests, piece

change = msgspec.structs.replace


def with_event(digest: Digest, **changes: object) -> Digest:
    """The digest with its first event changed."""
    return change(digest, events=(change(digest.events[0], **changes), *digest.events[1:]))


def without_marks(digest: Digest) -> Digest:
    """The digest without marks of review, rejections and proposals."""

    def bare(items: tuple[Record, ...]) -> tuple[Record, ...]:
        return tuple(change(item, review=None) for item in items)

    return change(digest, people=bare(digest.people), events=bare(digest.events), rejected=(), proposals=())


@given(digests(), digests())
def test_untouched_digests_are_refreshed_whole(base: Digest, fresh: Digest) -> None:
    """Where nobody edited, the file is what the machine says now."""
    assert dump(merge(base, base, fresh)) == dump(fresh)


@given(digests(), digests())
def test_without_news_an_edited_digest_stays(base: Digest, edited: Digest) -> None:
    """A second extraction that finds the same changes no value of an editor's, and proposes nothing."""
    merged = merge(base, edited, base)
    there = {person.id for person in edited.people} | {event.id for event in edited.events}
    gone = {record.id for record in (*base.people, *base.events)} - there
    if not any(gone & set(event.actors) for event in edited.events):
        assert without_marks(merged) == without_marks(edited)
    assert merged.proposals == ()


@given(digests(), digests(), digests())
def test_merging_twice_is_merging_once(base: Digest, edited: Digest, fresh: Digest) -> None:
    """With the new machine output as base, a second merge changes nothing."""
    once = merge(base, edited, fresh)
    assert merge(fresh, once, fresh) == once


@given(digests(), digests(), digests())
def test_deleted_facts_never_come_back(base: Digest, edited: Digest, fresh: Digest) -> None:
    """What the editor deleted is noted and absent, now and after the next extraction."""
    merged = merge(base, edited, fresh)
    again = merge(fresh, merged, base)
    deleted = {event.id for event in base.events} - {event.id for event in edited.events}
    assert deleted <= {entry.id for entry in merged.rejected}
    assert not deleted & {event.id for event in (*merged.events, *again.events)}


def test_fields_are_merged_one_by_one() -> None:
    """An edited type stands while a better confidence and a new date of the same fact are taken over."""
    edited = with_event(SAMPLE, type="COOPERATE", mode="")
    fresh = with_event(SAMPLE, confidence=0.9, count=3)
    merged = merge(SAMPLE, edited, fresh).events[0]
    assert (merged.type, merged.mode, merged.confidence, merged.count, merged.review) == (
        "COOPERATE",
        "",
        0.9,
        3,
        "edited",
    )


def test_disagreement_becomes_a_proposal_and_stays_until_it_is_settled() -> None:
    """The editor's value stays; the machine's is offered, not twice, and not once the machine agrees."""
    edited = with_event(SAMPLE, place="rome")
    fresh = with_event(SAMPLE, place="oslo")
    merged = merge(SAMPLE, edited, fresh)
    offer = Proposal(section="events", id="event-1", field="place", value="oslo")
    assert (merged.events[0].place, merged.proposals) == ("rome", (offer,))
    assert merge(fresh, merged, with_event(fresh, confidence=0.1)).proposals == (offer,)
    assert merge(fresh, change(merged, proposals=()), with_event(fresh, confidence=0.1)).proposals == ()
    assert merge(fresh, with_event(merged, place="oslo"), fresh).proposals == ()


def test_added_facts_stay_and_new_ones_come() -> None:
    """An editor's own event stands beside one that the machine finds now."""
    own = Event(id="own", type="AID", evidence=(piece("Port minister"),))
    new = Event(id="new", type="AGREE", evidence=(piece("she said"),))
    edited = change(SAMPLE, events=(*SAMPLE.events, own))
    fresh = change(SAMPLE, events=(new, *SAMPLE.events))
    assert [event.id for event in merge(SAMPLE, edited, fresh).events] == ["new", "event-1", "own"]


def test_an_order_that_an_editor_chose_stays() -> None:
    """Moved people stay where they were put; a new one follows its neighbour."""
    a, b, c = (Person(id=name, name=name) for name in "abc")
    base = change(SAMPLE, people=(a, b))
    merged = merge(base, change(SAMPLE, people=(b, a)), change(SAMPLE, people=(a, c, b)))
    assert [person.id for person in merged.people] == ["b", "a", "c"]


def test_facts_do_not_point_at_what_was_deleted() -> None:
    """Deleting a person leaves no dangling id in what the machine says; a source becomes words."""
    edited = change(SAMPLE, people=())
    other = Event(id="event-2", type="AID", actors=("ana-okoye",), evidence=(piece("she said"),))
    merged = merge(SAMPLE, edited, change(SAMPLE, events=(*SAMPLE.events, other)))
    assert merged.rejected == (Rejected(section="people", id="ana-okoye", exact="Ana Okoye"),)
    assert merged.events[1].actors == ()
    assert merged.claims[0].by == "Ana Okoye"
    assert check("x.yaml", dump(merged), ARTICLE) == []


def test_what_an_edited_fact_names_is_kept() -> None:
    """An entity the machine no longer finds stays while an editor's fact needs it."""
    edited = with_event(SAMPLE, hedge="reportedly")
    merged = merge(SAMPLE, edited, change(SAMPLE, agreements=(), events=()))
    assert [agreement.id for agreement in merged.agreements] == ["lome-accord"]
    assert merge(SAMPLE, SAMPLE, change(SAMPLE, agreements=(), events=())).agreements == ()


def test_a_fact_written_again_by_an_editor_is_deleted_no_more() -> None:
    """Putting a fact back takes it off the list of the rejected."""
    deleted = merge(SAMPLE, change(SAMPLE, claims=()), SAMPLE)
    assert [entry.id for entry in deleted.rejected] == ["claim-1"]
    assert merge(SAMPLE, change(deleted, claims=SAMPLE.claims), SAMPLE).rejected == ()


def test_a_digest_written_by_hand_is_an_editors_word() -> None:
    """Without a last machine output everything that stands in the file stays."""
    merged = merge(None, with_event(SAMPLE, place="rome"), with_event(SAMPLE, place="oslo"))
    assert merged.events[0].place == "rome"
    assert Proposal(section="events", id="event-1", field="place", value="oslo") in merged.proposals
