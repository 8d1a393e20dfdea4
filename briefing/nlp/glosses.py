"""Names in another language behind a name, no names of their own: 'Amber (Arabic: Anbar, Kurdish: Enber)'."""

from __future__ import annotations

from spacy.tokens import Token

from briefing import countries
from briefing.nlp.spans import Name, Words
from briefing.nlp.vocabulary import listed

_LONGEST = 24
"""Words of all glosses in one pair of brackets, at most."""

_LINKS = frozenset(("or", "and", "also"))


def without_glosses(words: Words, names: list[Name]) -> list[Name]:
    """`names` but for those that stand in such glosses."""
    places = _places(words)
    return [name for name in names if name.start not in places] if places else names


def _places(words: Words) -> set[int]:
    """The tokens of all glosses: from the colon behind a language to the bracket, or to a word of the text itself."""
    found: set[int] = set()
    for start in words.capitals:
        if start + 1 >= len(words) or words.forms[start + 1] != ":" or not _is_language(words.forms[start]):
            continue
        if not any(token.text == "(" for token in words.tokens[max(0, start - _LONGEST) : start]):
            continue
        for place in range(start + 2, min(len(words), start + _LONGEST)):
            if _ends(words[place]):
                break
            found.add(place)
    return found


def _ends(token: Token) -> bool:
    plain = token.is_lower and token.text.isascii() and token.text not in _LINKS
    return token.text == ")" or token.is_space or plain


def _is_language(word: str) -> bool:
    hit = countries.lookup(word)
    return word in listed("ambiguous", "languages") or (hit is not None and hit.form == "demonym")
