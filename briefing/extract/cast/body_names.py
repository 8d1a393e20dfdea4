"""What the name of a body says: whether it can be one, whose it is, and which other names are short for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing import countries
from briefing.extract.cast.countries_met import Sighting, between
from briefing.extract.cast.names import Name, distinct, key, printed
from briefing.extract.cast.organisation_kinds import kind_shown, known
from briefing.extract.cast.scene import is_head
from briefing.extract.text.vocabulary import either, vocabulary, word_set
from briefing.extract.text.words import Doc, Token
from briefing.towns import bearers

_DOTTED = re.compile(r"[A-Za-z]{2,}\.[a-z]{3,}")
_GAP = 5
"""Tokens between a country and the name of its body, at most."""
_KNOWN_BY = 8
"""Tokens between a body's name and its short form: ', which is better known by its French acronym', at most."""
_PLAIN = frozenset({"top", "powerful", "main", "new"})
_TOLD = frozenset({"JJ", "JJR", "JJS", "VBG", "VBN", "RB", "RBS"})
"""Tags of what a body is told to be before its name."""
OF_STATE = frozenset({"ministry", "government_body", "legislature", "military", "government", "diplomatic_mission"})
"""Kinds of bodies that act for a country."""


def may_be_body(name: Name) -> bool:
    """Whether a name is a body's: the pipeline says so, or it is a known armed group's, met as that of its members."""
    if name.label == "ORG":
        return True
    entry = known(name.text) if name.label == "NORP" and countries.lookup(name.text) is None else None
    return entry is not None and entry[1]["kind"] == "armed_group"


def is_name(text: str) -> bool:
    """Whether a text can name a body: it has a capital letter and is no country or people alone."""
    hit = countries.lookup(text)
    named = (any(c.isupper() for c in text) and len(text) > 1) or is_dotted(text)
    named = named and (hit is None or hit.form in ("seat", "compound"))
    named = named and text not in word_set("organisations", "no_bodies")
    if named and " " in text and (known(text) is not None or (" of " in text and kind_shown(text))):
        return True  # 'Court of Justice', 'Law and Justice'
    words = text.lower().split()
    if words[0].startswith(("anti-", "pro-")):
        return False  # 'an anti-Karsa militia'
    office = len(words) == 1 and words[0] in vocabulary("roles")["portfolios"] and not kind_shown(text)
    if office and words[0] not in word_set("organisations", "any_party"):
        return False  # 'the Environment, Agriculture and Fishing Ministry'
    if words[-1] == "bureau" and text[-6] == "b":
        return False  # a paper's 'Washington bureau'
    head = next((words[n - 1] for n, w in enumerate(words) if n and w in ("of", "on", "for", "against")), "")
    if head in word_set("organisations", "not_last"):
        return False  # 'Convention on the Law of the Sea'
    last = words[-1]
    forms = {last} if " of " in text else {last, last.removesuffix("s")}
    return named and not forms & either(word_set("organisations", "not_last"), word_set("roles", "heads"))


def is_dotted(text: str) -> bool:
    """Whether a word has a full stop inside it, and no part that is an abbreviation: 'karsa.lab'."""
    return _DOTTED.fullmatch(text) is not None


def has_dotted(text: str) -> bool:
    """Whether a text has such a word somewhere."""
    return _DOTTED.search(text) is not None


def set_off(doc: Doc, end: int) -> int:
    """The token of a short form in capitals that commas or brackets set off behind a body, in brackets also of one with
    a capital ('Abin'); -1 for none."""
    if doc[end].text not in (",", "("):
        return -1
    at = end + 1 + (doc[end + 1].text == "the")
    form, after = doc[at].text, doc[at + 1].text
    short = form.isupper() and form.isalpha() and 2 <= len(form) <= 6 and countries.lookup(form) is None
    if after == ")" and at == end + 1 and is_acronym(form) and doc[end - 1].is_title and not bearers(form):
        return at
    return at if short and after in (",", ")", ".") else -1


def is_acronym(form: str) -> bool:
    """Whether a word in brackets can be the short form of a name: 'UNMIP', 'Igad'."""
    return form.isalpha() and form[0].isupper() and 3 <= len(form) <= 10 and countries.lookup(form) is None


def is_alone(token: Token) -> bool:
    """Whether a word with a capital and an article is short for a body told in full: 'the Observatory'."""
    if not token.is_title or token.i == 0 or token.lower_ not in word_set("sifting", "alone"):
        return False
    before, after = token.doc[token.i - 1], token.doc[token.i + 1 : token.i + 2]
    return before.lower_ == "the" and not (after and (after[0].is_title or after[0].lower_ in ("of", "for", "-")))


def is_title(doc: Doc, name: Name) -> bool:
    """Whether a name is the beginning of a title: 'National Security' of 'National Security Adviser'."""
    if (name.text.isupper() and len(name.text) > 1) or name.end >= len(doc):
        return False  # 'JCS spokesman': short for a body
    return is_head(doc[name.end]) and not kind_shown(name.text) and not known(name.text)


def bare(doc: Doc, name: Name, sightings: Sequence[Sighting]) -> str:
    """The name of a state body without its country: 'Supreme Court' of 'Iranian Supreme Court'."""
    start, end = name.start, name.end
    for s in between(sightings, start, end):
        if s.start == start and s.end < end and _says_whose(doc, s):
            start = s.end + (doc[s.end].tag_ == "POS")
        elif s.end == end and s.start - 1 > start and " for " not in name.text:  # not "for the Rights of X"
            link = s.start - 1 - (doc[s.start - 1].lower_ == "the")
            end = link if doc[link].lower_ == "of" else end
    bare = printed(doc[start:end])
    return bare if len(bare.split()) > 1 and kind_shown(bare) in OF_STATE and bare[0].isupper() else name.text


def _says_whose(doc: Doc, sighting: Sighting) -> bool:
    """Whether a country before a body's name says whose it is, and is no part of it: 'US', 'Peruvian', "Peru's", not
    'Peru Defence Force'."""
    return sighting.form == "demonym" or doc[sighting.end].tag_ == "POS" or doc[sighting.start].text.isupper()


def seated(name: str) -> str:
    """The name of a school without the place where it is: 'Hofmann University' of 'Hofmann University in Karlsborg'."""
    words = name.split()
    cut = next((n for n, w in enumerate(words) if w in ("in", "on", "at") and n > 1), len(words))
    return " ".join(words[:cut]) if words[cut - 1].lower() in word_set("sifting", "schools") else name


def is_end(text: str, name: str) -> bool:
    """Whether a name ends as another one does, of which one may tell its seat: 'Support Mission in Peru' for 'Joint
    Support Mission'."""
    (words, seat), (whole, other) = (_cut(text), _cut(name))
    return len(words) > 1 and whole[-len(words):] == words and (not seat or not other or seat == other)


def _cut(text: str) -> tuple[list[str], str]:
    """The words of a name before 'in', and what follows that."""
    head, _, seat = text.partition(" in ")
    return key(head).split(), key(seat)


def is_last(text: str, name: str) -> bool:
    """Whether a word ends a name of several, which it stands for: 'Brotherhood' for 'Karsa Brotherhood'."""
    words = name.split()
    return len(words) > 1 and words[-1] == text and text[0].isupper()


def is_short(text: str, name: str) -> bool:
    """Whether a word is what a school or company is called for short: 'Hofmann' for 'Hofmann University'."""
    words = name.split()
    return len(words) == 2 and words[0] == text and words[1].lower() in word_set("organisations", "dropped_last")


def is_beginning(text: str, name: str) -> bool:
    """Whether a name is another one's without its last words: 'Karsa Mining' for 'Karsa Mining Corp.'."""
    words, whole = key(text).split(), key(name).split()
    return 0 < len(words) < len(whole) and whole[: len(words)] == words and text[0].isupper()


def initials(name: str) -> str:
    """The capitals that begin the words of a name: 'AU' for 'African Union'."""
    return "".join(w[0] for w in name.replace("-", " ").split() if w[0].isupper()) if " " in name else ""


def _called_for_short(doc: Doc, end: int) -> str:
    """The short form that a body is said to be known by whose name ends before a token: ', known by its French acronym
    X'; '' where none is told."""
    near = doc[end : end + _KNOWN_BY]
    noun = next((t for t in near if t.lower_ in word_set("geography", "spelling")), None)
    if noun is None or not {"known", "by"} <= {t.lower_ for t in near if t.i < noun.i}:
        return ""
    form = doc[noun.i + 1 + (doc[noun.i + 1].text == ",")].text
    return form if form.isupper() and len(form) > 1 else ""


def bracketed(doc: Doc, names: Sequence[Name]) -> dict[str, str]:
    """Short forms with a full name in brackets, or in brackets after it, each with the full name."""
    short: dict[str, str] = {}
    starts = {n.start: n for n in names}
    bodied = {n.text for n in names}
    for name in names:
        if name.end + 2 < len(doc) and doc[name.end].text == "(" and doc[name.end + 2].text in (")", ","):
            form = doc[name.end + 1].text
            if (form.isupper() or form in bodied) and 2 <= len(form) <= 10:
                short[form] = _abbreviated(name.text, form)
        other = doc[name.end:name.end + 3]
        if len(other) == 3 and (other[0].text, other[1].text) == (",", "or") and other[2:3].text.isupper():
            short[other[2].text] = name.text
        if [t.lower_ for t in other[:2]] in (["-", "the"], ["–", "the"]) and other[2:3].text.isupper():
            short[other[2].text] = name.text  # 'Democratic Party - the DP'
        if [t.text for t in other] == [",", form := other[1:2].text, ","] and form == initials(name.text):
            short[form] = name.text  # 'Karsa Liberation Army, KLA,'
        if other[:1].text == "or" and _stands_for(other[1:2].text, name.text):
            short[other[1].text] = name.text
        if form := _called_for_short(doc, name.end):
            short[form] = name.text
        full = starts.get(name.end + 1)
        if full and name.text.isupper() and doc[name.end].text == "(" and full.text[0] == name.text[0]:
            short[name.text] = full.text
    return short


def _stands_for(form: str, text: str) -> bool:
    """Whether a word in capitals behind 'or' can be short for a name: it has the letters that begin its words."""
    return form.isupper() and len(form) > 2 and sorted(form) == sorted(initials(text))


def _abbreviated(text: str, form: str) -> str:
    """The end of a name that a short form stands for: 'Labour Party of Peru' of 'Bureau of the Labour Party of Peru'
    for LPP, or all of it."""
    words = text.split()
    ends = (" ".join(words[n:]) for n in range(len(words)) if words[n][0].isupper())
    return next((end for end in ends if initials(end) == form), text)


def is_shared(doc: Doc, name: Name, sightings: Sequence[Sighting]) -> bool:
    """Whether a body is one of many countries and another country by its name: 'NATO-Peru Council'."""
    for s in between(sightings, name.start + 2, name.end):
        other = known(doc[s.start - 2].text) if doc[s.start - 1].text in ("-", "–") else None
        if other is not None and other[1]["kind"] == "igo":
            return True
    return False


def _is_owning(doc: Doc, start: int, end: int) -> bool:
    """Whether the tokens between a country and a body say that it is the country's: "Peru's main opposition Union
    Party", but not "Peru's ally Union Party"."""
    gap = doc.words[start:end]
    if not {t.lower_ for t in gap} - {"'s", "’s", "'", "’", *_PLAIN}:
        return True
    owned = bool(gap) and gap[0].tag_ == "POS"
    return owned and all(t.text.islower() and (t.tag_ in _TOLD or t.lower_ == "opposition") for t in gap[1:])


def owners_of(doc: Doc, name: Name, sightings: Sequence[Sighting]) -> tuple[str, ...]:
    """The countries of a named body: those inside its name, or one that owns it ("Iran's Supreme Council")."""
    listed = between(sightings, name.start - 8, name.end + 3)
    held = [s for s in listed if name.start <= s.start and s.end <= name.end]
    task = next((i for i in range(name.start, name.end) if doc[i].lower_ == "for"), name.end)
    inside = distinct(s.code for s in held if s.start < task or held[0].start > task)  # 'U.S. Envoy for Peru'
    if inside:
        return inside
    for s in listed:
        if s.end <= name.start <= s.end + _GAP and _is_owning(doc, s.end, name.start):
            return (s.code,)
        tail = printed(doc[name.end:s.start]).lower() if name.end <= s.start <= name.end + 2 else "-"
        if tail in ("of", "of the") and s.form == "name":
            return (s.code,)
    return ()
