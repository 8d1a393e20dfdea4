"""The form by which a word stands in the word lists: the base of a verb, words joined by a hyphen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token, remembered
from briefing.nlp.regular import doubles

_VOWELS = "aeiou"


@remembered
def base(token: Token) -> str:
    """The lemma of a verb, lower case; of one whose lemma no word list knows, the listed verb of which it is a form.

    The pipeline tells lemmas by spelling where a verb was not met in training; what spelling leaves open, the lists
    settle here ('severed' is of 'sever', not of 'severe'; 'axed' of 'axe').
    """
    lemma: str = vocabulary("events")["irregular"].get(token.lower_) or token.lemma_.lower()
    if lemma in _known() or not token.tag_.startswith("VB"):
        return lemma
    return _forms().get(token.lower_, lemma)


def hyphened(token: Token) -> str:
    """The word before a hyphen that a token is joined to, lower case: 'cease' of 'cease-fire'; else ''."""
    mark = token.i - 1
    if mark < 1 or token.doc[mark].text != "-" or token.doc[mark].whitespace_ or token.doc[mark - 1].whitespace_:
        return ""
    return token.doc[mark - 1].lower_


@cache
def _known() -> frozenset[str]:
    """The verbs that events, standings and casualties are told by."""
    rules = (verb for rule in vocabulary("events")["rules"] for verb in rule["verbs"])
    standings = (verb for verbs in vocabulary("agreements")["statuses"].values() for verb in verbs)
    counted = (verb for group in ("killing", "hurting", "dying", "leaving") for verb in word_set("casualties", group))
    plain = (
        verb
        for group in ("light", "impact", "occurring", "hostile", "friendly", "violent")
        for verb in word_set("events", group)
    )
    return frozenset((*rules, *standings, *counted, *plain))


def is_form(word: str) -> bool:
    """Whether a word, lower case, is a regular form of a verb that events are told by: 'summons', 'extradites'."""
    return word in _forms()


@cache
def _forms() -> dict[str, str]:
    """From each regular form of a listed verb to the verb."""
    return {form: verb for verb in sorted(_known(), reverse=True) for form in _inflected(verb)}


def _inflected(verb: str) -> Iterator[str]:
    """The regular forms: 'plans', 'planned', 'planning'; both spellings where a consonant may double."""
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        yield from (f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing")
        return
    yield f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"
    if verb.endswith("e"):
        yield from (f"{verb}d", f"{verb[:-1]}ing")
        return
    if not doubles(verb):
        yield from (f"{verb}ed", f"{verb}ing")
    if verb[-1] not in f"{_VOWELS}wxy":
        yield from (f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing")
