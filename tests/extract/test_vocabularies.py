"""The word lists of statements, events and agreements: what the program relies on in them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from briefing import extract
from briefing.extract.dates import patterns as date_patterns
from briefing.extract.explain import explain
from briefing.extract.text.vocabulary import vocabulary
from briefing.types.digest import MODES, AgreementKind, AgreementStatus, ClaimKind, EventType, Modality


def _values(node: object) -> Iterator[object]:
    """All keys and single values in a vocabulary."""
    if isinstance(node, dict):
        for key, inner in node.items():
            yield key
            yield from _values(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _values(inner)


def _listed(node: object) -> Iterator[object]:
    """All that stands in lists, however deep; of a rule's own keys some are true or false."""
    if isinstance(node, list):
        yield from (inner for inner in node if not isinstance(inner, dict | list))
    for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _listed(inner)


def test_words_in_lists_are_words() -> None:
    """YAML takes 'on', 'off' and 'no' without quotes for true and false."""
    for file in (Path(extract.__file__).parent / "data").glob("*.yaml"):
        for group, told in vocabulary(file.stem).items():
            assert not any(isinstance(word, bool) for word in _listed(told)), (file.stem, group)


def test_event_rules_use_known_types_modes_and_classes() -> None:
    """Every rule makes an event of the codebook, and every class that it names exists."""
    events = vocabulary("events")
    for rule in events["rules"]:
        assert rule["type"] in get_args(EventType), rule
        assert "mode" not in rule or rule["mode"] in MODES[rule["type"]], rule
        assert not isinstance(rule["verbs"], str) or vocabulary("claims")[rule["verbs"]], rule
        for key in ("object", "of", "then_object"):
            named = rule.get(key)
            assert not isinstance(named, str) or named == "any" or named in events["classes"], rule


def test_event_nouns_use_known_types_and_modes() -> None:
    """Nouns that tell events have a type and mode of the codebook."""
    for kind, modes in vocabulary("events")["nouns"].items():
        assert kind in get_args(EventType)
        assert all(mode == "plain" or mode in MODES[kind] for mode in modes)


def test_speech_acts_are_claims_or_plain_saying() -> None:
    """The groups of cues are the kinds of claims, and those that only say."""
    assert set(vocabulary("speech")["cues"]) <= {*get_args(ClaimKind), "tell", "write"}


def test_statuses_and_kinds_of_agreements_are_known() -> None:
    """Every status and kind in the list of agreements is one of the digest's."""
    lists = vocabulary("agreements")
    groups = ("statuses", "status_nouns", "status_adjectives", "status_prepositions")
    assert {s for g in groups for s in lists[g]} <= set(get_args(AgreementStatus))
    assert set(lists["kinds"]) | {k for k in lists["heads"].values() if k} <= set(get_args(AgreementKind))


def test_moods_are_modalities() -> None:
    """Every mood in the list is a modality of the digest."""
    lists = vocabulary("mood")
    assert {m for g in ("over", "modals", "adverbs") for m in lists[g]} <= set(get_args(Modality))


def test_word_lists_hold_words_only() -> None:
    """No word has become a boolean or a number on its way through YAML ('no', 'on')."""
    for name in ("speech", "claims", "surface", "attitudes", "events", "actors", "mood", "agreements", "rules"):
        for word in _leaves(vocabulary(name)):
            assert isinstance(word, str), (name, word)


def written_rules() -> set[str]:
    """Every rule that the code can give a fact; a family of rules ends in '-'."""
    found = {pattern[0] for pattern in date_patterns.patterns()}
    for path in Path(extract.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "rule":
                found |= set(_texts(node.value))
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_named", "_made"):
                found |= {text for argument in node.args for text in _texts(argument) if "-" in text}
    return found


def _texts(value: ast.expr) -> Iterator[str]:
    """The texts that an expression can be, of an f-string the beginning."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value
    elif isinstance(value, ast.IfExp):
        yield from (*_texts(value.body), *_texts(value.orelse))
    elif isinstance(value, ast.JoinedStr):
        yield from _texts(value.values[0])


def test_every_rule_is_explained_in_a_sentence() -> None:
    """Every rule name that a fact can carry becomes a sentence; an unknown one still says which it is."""
    assert {"named", "verb-", "speech-threat", "signed-quote", "according-to", "weekday"} <= written_rules()
    for rule in sorted(written_rules()):
        assert "Found by the rule" not in explain(rule), rule
    assert explain("said-clause").endswith(".")
    assert "verb" in explain("verb-consult").lower()
    assert "'odd'" in explain("odd")


def _leaves(node: object) -> list[object]:
    if isinstance(node, dict):
        flags = {k for k, v in node.items() if v is True}
        return [x for k, v in node.items() if k not in flags for x in (k, *_leaves(v))]
    return [x for v in node for x in _leaves(v)] if isinstance(node, list) else [node]
