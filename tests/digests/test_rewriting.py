"""Over time: nothing of an editor's is lost, nothing of the machine's grows old, nothing changes without need."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.digests import check, dump, load
from briefing.digests.last import Last, decode, encode
from briefing.digests.naming import as_called
from briefing.digests.proposing import known
from briefing.digests.rewriting import Rewritten, is_untouched, rewrite, signed, unsigned
from briefing.digests.splicing import splice
from briefing.types.digest import Correction, Digest, Event, Evidence, Proposal
from tests.digests.newsroom import article, read, rules, sentences, stories

change = msgspec.structs.replace
NAME = "content/digests/story.yaml"

STORY = [("Ana Okoye", "met envoys in Lomé", "on Monday"), ("Per Lind", "left for Oslo", "on 3 May")]
LATER = [STORY[0], ("Per Lind", "left for Oslo", "on Tuesday")]


def first(told: list[tuple[str, str, str]] = STORY, rule: int = 0) -> Rewritten:
    """A digest nobody has touched."""
    story = article(told)
    return rewrite(NAME, None, None, read(story, rule), story.text)


def then(text: str, last: Last | None, told: list[tuple[str, str, str]] = STORY, rule: int = 0) -> Rewritten:
    """The digest after the article was read again."""
    story = article(told)
    made = rewrite(NAME, text, last, read(story, rule), story.text)
    again = rewrite(NAME, made.text, decode(encode(made.last)), read(story, rule), story.text)
    assert (again.text, again.last) == (made.text, made.last), "a second merge changes something"
    assert [str(p) for p in check(NAME, made.text, story) if p.severity == "error"] == []
    return made


def event(made: Rewritten, words: str) -> Event:
    """The one event whose evidence has these words."""
    found = [e for e in load(NAME, made.text).events if words in e.evidence[0].exact]
    assert len(found) == 1, made.text
    return found[0]


@given(stories, rules, stories, rules)
def test_a_digest_nobody_touched_says_what_the_machine_says(
    told: list[tuple[str, str, str]], rule: int, later: list[tuple[str, str, str]], other: int
) -> None:
    """With or without the last machine output, and also where somebody has only written comments."""
    before, fresh = first(told, rule), read(article(later), other)
    for last in (before.last, None):
        made = then(before.text, last, later, other)
        assert made.text == dump(signed(fresh))
        assert made.problems == ()
        commented = then("# mine\n" + before.text, last, later, other)
        assert commented.text.startswith("# mine\n")
        assert unsigned(load(NAME, commented.text)) == fresh


@st.composite
def edited(draw: st.DrawFn, text: str, number: int, words: str) -> tuple[str, dict[str, str]]:
    """The file after an editor's hand: comments, notes on facts (by id), one fact deleted, one written."""
    digest = load(NAME, text)
    wanted = {record.id for record in digest.events if not record.note and draw(st.booleans())}
    notes: dict[str, str] = {}
    lines = []
    for at, line in enumerate(text.splitlines()):
        if draw(st.integers(0, 9)) == 0:
            lines.append(f"{' ' * draw(st.integers(0, 6))}#~{number}.{at}")
        lines.append(line + (f"  #~{number}:{at}" if draw(st.integers(0, 9)) == 0 else ""))
        words_of = line.split()
        if line.startswith("  - id: ") and words_of[2] in wanted:
            notes[words_of[2]] = f"note {number}"
            lines.append(f"    note: note {number}")
    if draw(st.booleans()):
        own = f"own-{number}"
        at = words.index("PORT")
        place = next((n for n, line in enumerate(lines) if line.startswith("events:")), None)
        fact = [f"  - id: {own}  #~{number}own", "    type: AID", "    evidence:",
                f"    - {{start: {at}, end: {at + 4}, exact: PORT}}"]
        lines[place + 1 : place + 1] = fact if place is not None else []
        if place is not None:
            notes[own] = ""
    return "\n".join([*lines, ""]), notes


@given(st.data())
def test_nothing_of_an_editors_is_lost(data: st.DataObject) -> None:
    """Through edits, mended articles and new rules every comment, note and own fact stays in the file."""
    told = data.draw(stories)
    made = first(told, data.draw(rules))
    comments: list[str] = []
    facts: dict[str, str] = {}
    for number in range(data.draw(st.integers(1, 3))):
        text, notes = data.draw(edited(made.text, number, made.last.text))
        facts |= notes
        comments = sorted(line[line.index("#~") :] for line in text.splitlines() if "#~" in line)
        told = data.draw(st.permutations([*told[: data.draw(st.integers(0, len(told)))], data.draw(sentences)]))
        told = list({who_what: (*who_what, when) for *rest, when in told for who_what in [tuple(rest)]}.values())
        made = then(text, made.last, told, data.draw(rules))
        assert sorted(line[line.index("#~") :] for line in made.text.splitlines() if "#~" in line) == comments
        there = {event.id: event.note for event in load(NAME, made.text).events}
        assert facts.items() <= there.items()


@given(st.data())
def test_edits_deletions_and_an_order_of_ones_own_outlive_what_comes(data: st.DataObject) -> None:
    """Whatever is done to events, and however article and rules change: an edited value stands, a deleted event stays
    away, the order that an editor chose stays among those that were there."""
    told = data.draw(stories)
    made = first(told, data.draw(rules))
    values: dict[str, str] = {}
    deleted: set[str] = set()
    for _ in range(data.draw(st.integers(1, 3))):
        digest = load(NAME, made.text)
        events = list(data.draw(st.permutations(digest.events)))
        for at, event in enumerate(events):
            if data.draw(st.booleans()):
                kind = data.draw(st.sampled_from(["ASSAULT", "PROTEST"]))
                values[event.id] = kind
                events[at] = change(event, type=kind, mode="")
        if events and data.draw(st.booleans()):
            gone = events.pop(data.draw(st.integers(0, len(events) - 1)))
            deleted.add(gone.id)
            values.pop(gone.id, None)
        new = change(digest, events=tuple(events), key_facts=tuple(event.id for event in events[:1]))
        text = splice(made.text, digest, new)
        told = data.draw(stories) if data.draw(st.booleans()) else told
        machine = made.last.digest
        made = then(text, made.last, told, data.draw(rules))
        after = load(NAME, made.text)
        there = {event.id: event.type for event in after.events}
        assert values.items() <= there.items()
        assert not deleted & there.keys()
        assert deleted <= {entry.id for entry in after.rejected}
        chosen = [event.id for event in events if event.id in there]
        machine = as_called(machine, new)
        both = {event.id for event in machine.events} & set(chosen)
        moved = [event.id for event in machine.events if event.id in both] != [id for id in chosen if id in both]
        assert not moved or [event.id for event in after.events if event.id in chosen] == chosen


def test_an_edit_follows_its_sentence() -> None:
    """A paragraph put above moves the offsets; nothing is stale, nothing twice."""
    before = first()
    text = before.text.replace("minister 0", "harbour minister", 1)
    made = then(text, before.last, [("Mina Sato", "praised the crews", "last week"), *STORY])
    digest = load(NAME, made.text)
    assert [person.roles[0].title for person in digest.people] == ["minister 0", "harbour minister", "minister 0"]
    assert [person.review for person in digest.people] == [None, "edited", None]


@pytest.mark.parametrize("mark", ["review: reviewed\n    ", "note: so\n    ", ""])
def test_a_changed_sentence_makes_what_a_person_vouched_for_stale(mark: str) -> None:
    """The fact stays one fact with its id, stands at the new words, and says that somebody has to look."""
    before = first()
    id = event(before, "Oslo").id
    text = before.text.replace(f"- id: {id}\n    ", f"- id: {id}\n    {mark}place: oslo\n    ").replace(
        "events:", "places: [{id: oslo, name: Oslo}]\nevents:")
    made = then(text, before.last, LATER)
    fact = event(made, "Oslo")
    assert (fact.id, fact.place, fact.review) == (id, "oslo", "stale")
    assert fact.evidence[0].exact == "Per Lind left for Oslo on Tuesday"
    assert event(made, "Lomé").review is None
    assert ["vouched" in p.message for p in check(NAME, made.text, article(LATER))] == [True]


def test_a_fact_whose_sentence_is_gone_is_told_and_stays() -> None:
    """A reviewed fact is not dropped; its words are told to stand nowhere. An untouched one goes with its sentence."""
    before = first()
    id = event(before, "Oslo").id
    text = before.text.replace(f"- id: {id}\n", f"- id: {id}\n    review: reviewed\n")
    gone = [STORY[0], ("Mina Sato", "closed the strait", "last week")]
    made = then(text, before.last, gone)
    assert event(made, "Oslo").review == "stale"
    said = [p.message for p in check(NAME, made.text, article(gone)) if p.severity == "warning"]
    assert any("does not say 'Per Lind left for Oslo on 3 May'" in message for message in said)
    assert [e.id for e in load(NAME, then(before.text, before.last, gone).text).events] != [id]


def test_what_a_person_reviewed_stands_against_new_rules() -> None:
    """A reviewed fact keeps every value; the machine's are proposed. In another fact they are taken over."""
    before = first(rule=0)
    id, old = event(before, "Oslo").id, event(before, "Oslo").type
    text = before.text.replace(f"- id: {id}\n", f"- id: {id}\n    review: reviewed\n")
    made = then(text, before.last, rule=1)
    fact, digest = event(made, "Oslo"), load(NAME, made.text)
    assert (fact.type, fact.review, fact.rule) == (old, "reviewed", "rule-1")
    assert [(p.id, p.field) for p in digest.proposals] == [(id, "type")]
    assert event(made, "Lomé").type != event(before, "Lomé").type


def test_a_fact_quoted_otherwise_by_new_rules_is_the_same_fact() -> None:
    """An edited fact keeps its id and is not told twice; a deleted one stays deleted."""
    before = first()
    oslo, lome = event(before, "Oslo"), event(before, "Lomé")
    digest = load(NAME, before.text)
    text = dump(change(digest, events=(change(oslo, note="so"),)))
    made = then(text, before.last, rule=2)
    assert [(e.id, e.note) for e in load(NAME, made.text).events] == [(oslo.id, "so")]
    assert [entry.id for entry in load(NAME, made.text).rejected] == [lome.id]


def test_a_reviewed_digest_tells_what_is_new_in_it() -> None:
    """What stood there stays as it is; what is found now is marked, and so is the digest."""
    before = first(rule=3)
    text = before.text.replace("people:", "review: reviewed\npeople:", 1)
    made = then(text, before.last, rule=0)
    digest = load(NAME, made.text)
    assert digest.review == "stale"
    assert [(e.evidence[0].exact[:3], e.review) for e in digest.events] == [("Ana", None), ("Per", "new")]
    assert [person.roles[0].title for person in digest.people] == ["minister 3", "minister 3"]


def test_an_answered_proposal_is_never_offered_again() -> None:
    """Neither after the line was deleted, nor after it was answered, nor when the machine comes back to it later."""
    before = first(rule=0)
    fact = event(before, "Oslo")
    text = before.text.replace(f"type: {fact.type}", "type: ASSAULT")
    offered = then(text, before.last, rule=1)
    proposals = load(NAME, offered.text).proposals
    assert proposals
    deleted = dump(change(load(NAME, offered.text), proposals=()))
    kept = dump(change(load(NAME, offered.text), proposals=tuple(change(p, answer="kept") for p in proposals)))
    for text, open_ones, noted in ((deleted, (), ()), (kept, (), proposals)):
        made = Rewritten(text, offered.last)
        for rule in (1, 2, 0, 1):
            made = then(made.text, made.last, rule=rule)
            now = load(NAME, made.text).proposals
            assert [p for p in now if not p.answer and p.value == proposals[0].value] == list(open_ones)
            assert len([p for p in now if p.answer]) == len(noted)


def test_an_edited_digest_without_the_last_machine_output_keeps_all() -> None:
    """It is said in words, with a remedy; offsets follow the text all the same."""
    before = first()
    text = before.text.replace("minister 0", "harbour minister", 1)
    made = then(text, None, [("Mina Sato", "praised the crews", "last week"), *STORY])
    assert [p.severity for p in made.problems] == ["warning"]
    assert "content/digests/.machine/story.json is gone or broken" in made.problems[0].message
    assert [person.roles[0].title for person in load(NAME, made.text).people][1] == "harbour minister"


def test_corrections_stay_and_their_fact_with_them() -> None:
    """A note for readers is an editor's alone; the fact that it is about does not leave with new rules."""
    before = first(rule=0)
    id = event(before, "Oslo").id
    note = Correction(kind="correction", of=id, date="2031-05-06", text="The day was wrong.")
    text = dump(change(load(NAME, before.text), corrections=(note,)))
    made = then(text, before.last, rule=3)
    assert load(NAME, made.text).corrections == (note,)
    assert event(made, "Oslo").id == id


def test_posts_are_merged_one_by_one() -> None:
    """A mended title stands, a post that the machine finds now comes, a deleted one stays away."""
    before = first(rule=0)
    digest, fresh = load(NAME, before.text), read(article(STORY), 0)
    ana, per = digest.people
    second = change(ana.roles[0], title="envoy", evidence=(Evidence("Ana", 11, 14), Evidence("x", 0, 1)))
    text = dump(change(digest, people=(change(ana, roles=(change(ana.roles[0], title="port minister"),)),
                                       change(per, roles=()))))
    envoy = change(second, evidence=(Evidence("envoys", 25, 31),))
    fresh = change(fresh, people=(change(fresh.people[0], roles=(*fresh.people[0].roles, envoy)), fresh.people[1]))
    made = rewrite(NAME, text, before.last, fresh, article(STORY).text)
    people = load(NAME, made.text).people
    assert [[role.title for role in person.roles] for person in people] == [["port minister", "envoy"], []]


def test_the_machine_file_is_read_in_both_forms() -> None:
    """The one with the text, one record a line, and the older one without; anything else is None."""
    last = first().last
    assert decode(encode(last)) == last
    assert max(map(len, encode(last).decode().splitlines())) < 600
    assert decode(msgspec.json.encode(last.digest)) == Last(digest=last.digest)
    assert decode(encode(last).replace(b'"people"', b"<<<<<<< ours\n\"people\"")) is None


def test_a_file_knows_whether_it_was_touched() -> None:
    """Any changed value shows; another form of the same values does not."""
    digest = load(NAME, first().text)
    assert is_untouched(digest)
    assert not is_untouched(change(digest, key_facts=("x",)))
    assert not is_untouched(unsigned(digest))


def test_known_values_are_those_that_differ() -> None:
    """What stands against an editor's value, and nothing else."""
    fresh = read(article(STORY), 0)
    mine = change(fresh, events=(change(fresh.events[0], type="ASSAULT"), *fresh.events[1:]))
    wanted = Proposal(section="events", id=fresh.events[0].id, field="type", value=fresh.events[0].type)
    assert known(fresh, fresh) == frozenset()
    assert known(mine, fresh) == {"\x1f".join((wanted.section, wanted.id, wanted.field, wanted.value))}


def test_the_digest_type_is_covered() -> None:
    """Every section of a digest is merged: none is left behind by a merge of nothing with something."""
    assert set(Digest.__struct_fields__) >= {"people", "corrections", "proposals", "rejected", "review"}
