"""A digest is written for people to read and for diffs to be small."""

from __future__ import annotations

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefing.digests import dump, load
from briefing.digests.writing import scalar
from briefing.errors import BriefingError
from briefing.schemas import json_schema
from tests.digests.strategies import SAMPLE, digests


def test_the_form_that_editors_meet() -> None:
    """Keys in order, nothing empty, leaf maps on one line, modality always there, codes that look odd in quotes."""
    lines = dump(SAMPLE).splitlines()
    assert lines[:7] == [
        "schema: briefing-digest/1",
        "article:",
        "  id: port-talks",
        "  title: \"Port minister meets envoys: 'yes'\"",
        "  sha256: ab12",
        "  language: en",
        "  published: {text: 4 May 2031, edtf: '2031-05-04', basis: explicit}",
    ]
    start = lines.index("events:")
    assert lines[start : start + 13] == [
        "events:",
        "  - id: event-1",
        "    type: CONSULT",
        "    mode: visit",
        "    actors: [ana-okoye, 'NO']",
        "    recipients: [public]",
        "    date: {text: 3 May, edtf: '2031-05-03'}",
        "    agreement: lome-accord",
        "    modality: asserted",
        "    confidence: 0.75",
        "    evidence:",
        "      - {exact: Ana Okoye met envoys, start: 14, end: 34}",
        "claims:",
    ]


def test_an_unknown_date_is_said() -> None:
    """A missing publication date is written as unknown, so that an editor sees the gap."""
    assert "published: {basis: unknown}" in dump(load("x.yaml", "article: {id: x}\n"))


@given(digests())
def test_what_is_written_is_read_back(digest: object) -> None:
    """Reading what was written gives an equal digest, and writing it again the same bytes."""
    text = dump(digest)  # type: ignore[arg-type]
    assert load("x.yaml", text) == digest
    assert dump(load("x.yaml", text)) == text


@given(
    st.text(st.characters(codec="utf-8"))
    | st.sampled_from(["NO", "on", "0o7", "1_000", "12:30", "2031-05-03", "<<", "="])
)
def test_any_reader_takes_text_for_text(text: str) -> None:
    """A reader that guesses types (YAML 1.1) finds the same text, beside and within brackets."""
    assert yaml.safe_load(f"key: {scalar(text)}\n") == {"key": text}
    assert yaml.safe_load(f"key: [{scalar(text, inline=True)}, {{a: {scalar(text, inline=True)}}}]\n") == {
        "key": [text, {"a": text}]
    }


def test_the_json_schema_takes_what_is_written_and_refuses_what_is_not() -> None:
    """The schema published for editors agrees with the types."""
    validator = jsonschema.Draft202012Validator(json_schema("digest"))
    validator.check_schema(json_schema("digest"))
    value = yaml.safe_load(dump(SAMPLE))
    assert not list(validator.iter_errors(value))
    value["events"][0]["type"] = "VISIT"
    value["colour"] = "red"
    assert len(list(validator.iter_errors(value))) == 2


def test_every_misfit_in_a_digest_is_told_when_it_is_read() -> None:
    """Unknown keys and words stand with line, column and the closest known one."""
    text = dump(SAMPLE).replace("type: CONSULT", "type: CONSLUT").replace("title:", "titel:")
    with pytest.raises(BriefingError) as caught:
        load("content/digests/x.yaml", text)
    said = [str(problem) for problem in caught.value.problems]
    assert said[0] == "content/digests/x.yaml:4:3: unknown key 'titel' (did you mean title?)"
    assert said[-1].endswith(": unknown event type 'CONSLUT' (did you mean CONSULT?)")
