"""Everything wrong in a digest is found at once, each with its place and a remedy."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.digests import check, dump
from briefing.types.digest import Correction, Country, Organisation, Proposal, Rejected
from tests.digests.strategies import ARTICLE, SAMPLE


def said(old: str = "", new: str = "") -> list[str]:
    """What is said of the sample with one stretch replaced; the path is left out."""
    text = dump(SAMPLE)
    assert old in text
    return [str(problem).removeprefix("x.yaml:") for problem in check("x.yaml", text.replace(old, new, 1), ARTICLE)]


def test_a_sound_digest_has_no_problems() -> None:
    """Nothing is said of what is right."""
    assert said() == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("actors: [ana-okoye", "actors: [ana-okoya", "unknown event actor 'ana-okoya' (did you mean ana-okoye?)"),
        ("'NO'", "IRQ", "unknown person country 'IRQ'"),
        ("'NO'", "'no'", "unknown country code 'no' (did you mean NO?)"),
        ("'NO'", "Iraq", "unknown country code 'Iraq' (did you mean IQ?)"),
        ("org: port-ministry", "org: lome-accord", "'lome-accord' cannot be the role org"),
        (
            "agreement: lome-accord",
            "agreement: rome-accord",
            "unknown event agreement 'rome-accord' (did you mean lome-accord?)",
        ),
        ("event: event-1", "event: event-7", "unknown claim event 'event-7' (did you mean event-1?)"),
        ("key_facts: [event-1]", "key_facts: [ana-okoye]", "'ana-okoye' cannot be the key fact"),
        ("source: ana-okoye", "source: ana-okoy", "unknown attribution source 'ana-okoy' (did you mean ana-okoye?)"),
        ("mode: visit", "mode: visiting", "unknown mode 'visiting' of CONSULT (did you mean visit?)"),
        ("type: CONSULT", "type: AID", "unknown mode 'visit' of AID (AID has no modes)"),
        ("edtf: '2031-05-03'}\n    agreement", "edtf: 3 May}\n    agreement", "'3 May' is not an EDTF date"),
        ("confidence: 0.75", "confidence: 75", "a confidence of 75 (it lies between 0 and 1)"),
        ("id: claim-1", "id: event-1", "the id 'event-1' is also on line"),
        ("id: claim-1", "id: Claim 1", "'Claim 1' cannot be an id"),
        ("exact: Ana Okoye met envoys", "exact: Ana Okoye met envoy", "(the words stand at start: 14, end: 33)"),
        ("exact: Ana Okoye met envoys", "exact: Ana left", "the words do not stand in the article"),
        ("start: 14, end: 34", "start: -1, end: 34", "evidence offsets count characters from 0"),
        ("sha256: ab12", "sha256: cd34", "the article has changed since this digest was made (run 'briefing extract')"),
        ("id: port-talks", "id: port-talk", "the digest is of article 'port-talk'"),
        ("briefing-digest/1", "briefing-digest/9", "unknown schema 'briefing-digest/9'"),
    ],
)
def test_each_slip_is_found(old: str, new: str, message: str) -> None:
    """One slip, one message that says what to do."""
    if message.startswith("unknown person country"):
        message = "unknown country code 'IRQ'"
    assert any(message in line for line in said(old, new)), said(old, new)


def test_a_source_may_be_words() -> None:
    """Observers and officials without a name are no mistake."""
    assert said("source: ana-okoye", "source: western diplomats") == []
    assert said("source: ana-okoye", "source: market-watchers") == []


def test_slips_do_not_hide_one_another() -> None:
    """A misspelt key in one fact and a broken reference in another are told together, in the order of the file."""
    text = dump(SAMPLE).replace("mode: visit", "moode: visit").replace("by: ana-okoye", "by: ana-okoy")
    lines = [problem.line for problem in check("x.yaml", text, ARTICLE)]
    assert len(lines) == 2
    assert lines == sorted(lines)


def test_text_that_is_not_yaml_is_one_problem() -> None:
    """Broken YAML is told with its place, and nothing else is tried."""
    assert str(check("x.yaml", "events:\n\t- id: a\n")[0]).startswith("x.yaml:2:1: a tab")


@given(st.data())
def test_any_change_of_a_character_is_survived(data: st.DataObject) -> None:
    """However a digest is mangled, the answer is a list of problems."""
    text = dump(SAMPLE)
    at = data.draw(st.integers(0, len(text) - 1))
    for problem in check(
        "x.yaml", text[:at] + data.draw(st.sampled_from("\t:-[]{}'\"9 x\n")) + text[at + 1 :], ARTICLE
    ):
        assert problem.line > 0
        assert problem.message


_PERSON = SAMPLE.people[0]
_ROLE = msgspec.structs.replace(_PERSON.roles[0], since="2030", until="2031")
_BODY = SAMPLE.organisations[0]
FULL = dump(msgspec.structs.replace(
    SAMPLE,
    people=(msgspec.structs.replace(_PERSON, review="edited", roles=(_ROLE,)),),
    organisations=(msgspec.structs.replace(_BODY, parent="coast"), Organisation(id="coast", name="Coast")),
    countries=(*SAMPLE.countries, Country(code="SE", name="Sweden")),
    events=(msgspec.structs.replace(SAMPLE.events[0], deaths=3),),
    corrections=(Correction(kind="correction", of="claim-1", date="2031-05-06", text="It was in May."),
                 Correction(kind="retraction", of="gone", date="2031-05-07", text="We withdraw this.")),
    rejected=(Rejected(section="events", id="gone", exact="she said"),),
    proposals=(Proposal(section="people", id="ana-okoye", field="country", value="SE", answer="kept"),),
))
"""A digest with something of everything that people and the program note in it."""


@pytest.mark.parametrize(
    ("old", "new", "message", "severity"),
    [
        ("deaths: 3", "deaths: -3", "event deaths of -3 (nobody counts below 0)", "error"),
        ("confidence: 0.75", "confidence: -1", "a confidence of -1 (it lies between 0 and 1)", "error"),
        ("confidence: 0.75", "confidence: nan", "a confidence of nan", "error"),
        ("since: '2030'", "since: '2035'", "the role ends (2031) before it begins (2035) (correct", "error"),
        ("        org: port-ministry\n", "", "the role 'Port minister' has no organisation and no country", "warning"),
        ("parent: coast", "parent: port-ministry", "'port-ministry' cannot be its own parent", "error"),
        ("  - code: SE", "  - code: 'NO'", "the country 'NO' is also on line", "error"),
        ("of: claim-1", "of: claim-2", "unknown fact 'claim-2' (did you mean claim-1?)", "error"),
        ("date: '2031-05-06'", "date: yesterday", "'yesterday' is not a date", "error"),
        ("text: It was in May.", "text: ' '", "a correction without words (say what stood there before", "error"),
        ("kind: correction", "kind: corection", "unknown correction kind 'corection' (did you mean corr", "error"),
        ("section: events, exact", "section: evnts, exact", "unknown section 'evnts' (did you mean events?)", "error"),
        ("section: people, field", "section: poeple, field", "unknown section 'poeple'", "error"),
        ("answer: kept", "answer: no", "unknown proposal answer 'no'", "error"),
        ("exact: Ana Okoye met envoys", "exact: Ana Okoye met Envoys",
         "(the article says 'Ana Okoye met envoys' at start: 14, end: 34)", "error"),
        ("exact: Ana Okoye, start: 14, end: 23", "exact: ' ', start: 14, end: 23", "evidence without words", "error"),
        ("    evidence:\n      - {exact: Ana Okoye met envoys, start: 14, end: 34}\n", "", "an event without evidence",
         "error"),
    ],
)
def test_each_further_slip_is_found(old: str, new: str, message: str, severity: str) -> None:
    """What numbers, posts, corrections and the program's own notes can have wrong, each with its remedy."""
    assert check("x.yaml", FULL, ARTICLE) == []
    assert old in FULL
    found = check("x.yaml", FULL.replace(old, new, 1), ARTICLE)
    assert [problem.severity for problem in found if message in str(problem)] == [severity], found


def test_stale_and_new_facts_are_warnings_that_stop_no_build() -> None:
    """Also where the words of a stale fact are gone from the article."""
    text = FULL.replace("exact: Ana Okoye met envoys", "exact: Ana Okoye saw nobody").replace(
        "    confidence: 0.75\n", "    confidence: 0.75\n    review: stale\n")
    found = check("x.yaml", text, ARTICLE)
    assert [problem.severity for problem in found] == ["warning", "warning"]
    assert any("do not stand in the article" in problem.hint for problem in found)
    new = FULL.replace("    confidence: 0.75\n", "    confidence: 0.75\n    review: new\n")
    assert ["found since" in problem.message for problem in check("x.yaml", new, ARTICLE)] == [True]


def test_the_nearest_place_of_repeated_words_is_told() -> None:
    """Words that stand twice in the article are pointed at where they are meant."""
    twice = msgspec.structs.replace(ARTICLE, text=ARTICLE.text + ARTICLE.text)
    at = len(ARTICLE.text) + 14
    text = dump(SAMPLE).replace("start: 14, end: 34", f"start: {at - 3}, end: {at + 17}")
    assert any(f"the words stand at start: {at}, end: {at + 20}" in str(p) for p in check("x.yaml", text, twice))
