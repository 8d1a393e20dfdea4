"""Names of organisations told by their first word, their number, or the short form behind them.

'Jamaat Amber', 'Amber Rovers', '62nd Infantry Battalion', 'Front for Amber in Chad (FAC)', 'Amber Metro Rail (AMR)'.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from briefing import countries
from briefing.nlp.known import is_place, phrases
from briefing.nlp.spans import Name, Words, is_capital, owners, replace
from briefing.nlp.titles import is_post
from briefing.nlp.vocabulary import listed, lists

_SHORT = re.compile(r"\(([A-Z][\w&-]{1,9})\)")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)$")
_SMALL = frozenset(("of", "for", "and", "the", "in", "on", "de", "du", "des", "la", "&", ",", "-"))
"""Words of a name that its short form leaves out."""

_LONGEST = 12
_INITIALS = 5
_PLACES = ("GPE", "LOC")


def whole(words: Words, names: list[Name]) -> list[Name]:
    """`names` with these organisations whole and labelled."""
    owner = owners(names, len(words))
    names = [_told(words, _clubbed(words, owner, name)) for name in names]
    names = replace(names, [longer for name in names if (longer := _lettered(words, owner, name)) != name])
    names = _branches(words, names)
    names = replace(names, [longer for name in names if (longer := _numbered(words, name)) != name])
    return replace(names, _shortened(words, names)) if "(" in words.text else names


def _told(words: Words, name: Name) -> Name:
    """An organisation whose first or last word tells that it is one, whatever the model sees."""
    if name.label in ("ORG", "NORP") or name.end - name.start < 2 or words.said(name) in phrases():
        return name
    first, last = words.forms[name.start], words.forms[name.end - 1]
    told = first in listed("organisations", "begin") or last in listed("organisations", "clubs")
    return name._replace(label="ORG") if told or _is_branch(words, name) else name


def _clubbed(words: Words, owner: list[Name | None], name: Name) -> Name:
    """'Amber Gold Stars', where the model left out the last word."""
    end = name.end
    left_out = name.label != "NORP" and end < len(words) and owner[end] is None
    club = left_out and _ends_run(words, end) and words.forms[end] in listed("organisations", "clubs")
    return Name(name.start, end + 1, "ORG") if club else name


def _lettered(words: Words, owner: list[Name | None], name: Name) -> Name:
    """'Amber PF': capitals that no list knows, behind a name that none knows, make a party of it."""
    end = name.end
    if name.label == "NORP" or end - name.start > 1 or end == len(words) or not words[name.start].is_title:
        return name
    letters = words[end]
    short = letters.is_upper and letters.is_alpha and 1 < len(letters) < _INITIALS and letters.text not in phrases()
    free = owner[end] is None or owner[end] == Name(end, end + 1, "ORG")
    post = is_post(letters) or letters.text in listed("titles", "short")
    known = _is_known(words, name) or countries.lookup(words.said(name)) is not None
    alone = short and free and not post and _ends_run(words, end)
    return Name(name.start, end + 1, "ORG") if alone and not known else name


def _ends_run(words: Words, place: int) -> bool:
    """Whether no capitalised word follows the one at `place`."""
    return place + 1 == len(words) or not is_capital(words[place + 1])


def _branches(words: Words, names: list[Name]) -> list[Name]:
    """'Amber TV Uganda reported', 'Amber Persian said': a body and where it works, a paper and its language."""
    joined: list[Name] = []
    for name in names:
        body = joined[-1] if joined else None
        if body and body.label == "ORG" and body.end == name.start and _stops(words, name.end):
            edition = name.label == "NORP" and words.said(body) in listed("bodies", "media")
            if edition or (name.label in _PLACES and _is_country(words, name.end - 1)):
                name = joined.pop()._replace(end=name.end)
        joined.append(name)
    return joined


def _stops(words: Words, end: int) -> bool:
    """Whether a name that ends here goes on with nothing: not 'UN Amber envoy', not 'BBC Amber's'."""
    after = words[end] if end < len(words) else None
    return after is None or not (is_capital(after) or after.pos_ in ("NOUN", "ADJ", "PART") or after.text == "-")


def _is_branch(words: Words, name: Name) -> bool:
    """'Amber Africa', 'Amber Nigeria': an unknown word in front of a land makes a firm of it; 'New Spain' is none."""
    first = words[name.start]
    fits = name.end - name.start == 2 and first.is_title and first.tag_ == "NNP" and _is_country(words, name.end - 1)
    part = first.text in listed("geography", "directions", "parts") or first.lower_.endswith("ern")
    return fits and not part and not is_place(first.text) and not is_post(first)


def _is_country(words: Words, place: int) -> bool:
    word = words.forms[place]
    hit = countries.lookup(word)
    land = (hit is not None and hit.form == "name") or word in lists("places")["continents"]
    return land and word.istitle() and word not in listed("ambiguous", "people", "words")


def _numbered(words: Words, name: Name) -> Name:
    """'62nd Infantry Battalion', where the number was left out."""
    left_out = name.label == "ORG" and is_numbered(words, name.end - 1, name.start)
    return name._replace(start=name.start - 1) if left_out else name


def is_numbered(words: Words, head: int, start: int | None = None) -> bool:
    """Whether the word at `head` is a sort of unit, and a number stands in front of it, or of the name from `start`."""
    place = (head if start is None else start) - 1
    unit = words.forms[head] in listed("organisations", "units")
    return unit and place >= 0 and _ORDINAL.match(words.forms[place]) is not None


def _shortened(words: Words, names: list[Name]) -> Iterator[Name]:
    """Organisations with a short form in brackets behind them, as long as its letters or a country make them."""
    owner = owners(names, len(words))
    for match in _SHORT.finditer(words.text):
        end = bisect_left(words.starts, match.start())
        if end == 0 or end >= len(words) or words.starts[end] != match.start():
            continue
        last = owner[end - 1]
        letters = [letter for letter in match[1] if letter.isupper()]
        start = _spelled(words, end, letters) if len(letters) > 1 else end
        touched = {name for name in owner[start:end] if name}
        if start < end - 1 and any(name.label == "ORG" or not _is_known(words, name) for name in touched):
            if all(name.start >= start for name in touched) and not _is_other(words, end):
                yield Name(start, end, "ORG")
        elif last and last.label == "GPE" and last.start > 1 and words[last.start - 1].lower_ in ("in", "of", "for"):
            front = owner[last.start - 2]
            if front and front.label == "ORG" and words.said(front)[0] == match[1][0]:
                yield Name(front.start, end, "ORG")


def _is_known(words: Words, name: Name) -> bool:
    return words.said(name) in phrases() or is_place(words.said(name))


def _is_other(words: Words, end: int) -> bool:
    return words.forms[end - 1] in listed("organisations", "instruments", "contests")


def _spelled(words: Words, end: int, letters: list[str]) -> int:
    """Where the words begin whose capitals are `letters`, backwards from the bracket at `end`; `end` if nowhere."""
    place = end
    while letters and place > max(0, end - _LONGEST):
        token = words[place - 1]
        if token.text[0] == letters[-1]:
            letters = letters[:-1]
        elif token.lower_ not in _SMALL or is_capital(token):
            return end
        place -= 1
    return end if letters else place
