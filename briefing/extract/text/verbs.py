"""The form by which a word stands in the word lists: the base of a verb, words joined by a hyphen."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from briefing.extract.text.memory import remembered
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token
from briefing.nlp import irregular, regular


@remembered
def base(token: Token) -> str:
    """The lemma of a verb, lower case; of one whose lemma no word list knows, the listed verb of which it is a form.

    The pipeline tells lemmas by spelling where a verb was not met in training; what spelling leaves open, the lists
    settle here ('severed' is of 'sever', not of 'severe'; 'axed' of 'axe').
    """
    verbal = token.tag_.startswith(("VB", "JJ"))
    lemma: str = (irregular.base(token.lower_) if verbal else "") or token.lemma_.lower()
    if lemma in _known() or not token.tag_.startswith("VB"):
        return lemma
    return _forms().get(token.lower_, lemma)


def hyphened(token: Token) -> str:
    """The word before a hyphen that a token is joined to, lower case: 'cease' of 'cease-fire'; else ''."""
    if token.i < 2:
        return ""
    before, mark = token.doc.words[token.i - 2 : token.i]
    return before.lower_ if mark.text == "-" and not (mark.whitespace_ or before.whitespace_) else ""


@cache
def _known() -> frozenset[str]:
    """The verbs that events, standings and casualties are told by."""
    rules = (verb for rule in vocabulary("events")["rules"] for verb in verbs_of(rule))
    standings = (verb for verbs in vocabulary("agreements")["statuses"].values() for verb in verbs)
    counted = (verb for group in ("killing", "hurting", "dying", "leaving") for verb in word_set("casualties", group))
    plain = (
        verb
        for group in ("light", "impact", "occurring", "hostile", "friendly", "violent")
        for verb in word_set("events", group)
    )
    return frozenset((*rules, *standings, *counted, *plain))


def verbs_of(rule: Mapping[str, Any]) -> frozenset[str]:
    """The verbs of a rule of `data/events.yaml`: its own, or those of the list of `data/claims.yaml` that it names."""
    verbs: str | list[str] = rule["verbs"]
    return word_set("claims", verbs) if isinstance(verbs, str) else frozenset(verbs)


def is_base(word: str) -> bool:
    """Whether a word, lower case, is a verb that events are told by: 'summon', 'extradite'."""
    return word in _known()


def is_form(word: str) -> bool:
    """Whether a word, lower case, is a regular form of a verb that events are told by: 'summons', 'extradites'."""
    return word in _forms()


@cache
def _forms() -> dict[str, str]:
    """From each regular form of a listed verb to the verb."""
    return {form: verb for verb in sorted(_known(), reverse=True) for form in regular.forms(verb)}
