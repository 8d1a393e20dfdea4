"""What hangs on a name by hyphens: 'Zara-PF', 'Blom-Aas', 'Nur-e-Zara'."""

from __future__ import annotations

from briefing.nlp.known import is_place, phrases
from briefing.nlp.spans import Name, Words, owners

_LINKS = frozenset(("e", "i", "ul", "ud", "us", "al", "el", "ur", "ut"))
"""Small words between hyphens: 'Nur-e-Zara'."""

_WING = 4
"""Letters behind the hyphen in 'SPM-IO', at most."""


def with_wing(words: Words, owner: list[Name | None], name: Name) -> Name:
    """'Zara-PF', 'SPM-IO': a name with capitals behind a hyphen is a party or an armed group."""
    end = name.end
    if name.label == "NORP" or end + 1 >= len(words) or words.forms[end] != "-" or owner[end + 1] is not None:
        return name
    wing = words[end + 1]
    glued = words.starts[end] == words.ends[end - 1] and words.starts[end + 1] == words.ends[end]
    fits = glued and wing.is_upper and wing.is_alpha and len(wing) <= _WING
    return Name(name.start, end + 2, "ORG") if fits and words.said(name) not in phrases() else name


def glued(words: Words, names: list[Name]) -> list[Name]:
    """Names with what hangs on them by a hyphen: 'Blom-Aas', 'Nur-e-Zara'; two known names stay apart."""
    owner = owners(names, len(words))
    found: list[Name] = []
    for name in names:
        if found and found[-1].end > name.start:
            continue
        end, linked = _glued_end(words, name.end)
        if end > name.end and _hang_together(words, owner, name, end):
            name = name._replace(end=end, label="ORG" if linked and name.label != "PERSON" else name.label)
        found.append(name)
    return found


def _glued_end(words: Words, end: int) -> tuple[int, bool]:
    """The end of what follows without a space behind hyphens, and whether a small link ('-e-') is among it."""
    linked = False
    while end + 1 < len(words) and words.forms[end] == "-" and _touch(words, end) and _touch(words, end + 1):
        link = words.forms[end + 1] in _LINKS and end + 3 < len(words) and words.forms[end + 2] == "-"
        if link and not (_touch(words, end + 2) and _touch(words, end + 3)):
            return end, linked
        last = end + 3 if link else end + 1
        if not words.forms[last].istitle():
            break
        end, linked = last + 1, linked or link
    return end, linked


def _touch(words: Words, place: int) -> bool:
    return words.starts[place] == words.ends[place - 1]


def _hang_together(words: Words, owner: list[Name | None], name: Name, end: int) -> bool:
    """Whether a name and what hangs on it are one: neither the lists nor the model know the rest as another name."""
    rest = [token for token in words.tokens[name.end : end] if token.text.istitle()]
    known = [token for token in (words[name.end - 1], *rest) if token.text in phrases() or is_place(token.text)]
    inside = {other for other in owner[name.end : end] if other}
    return not known and name.label != "NORP" and all(other.end <= end for other in inside)
