"""Titles, ranks, posts and articles are no part of a name. Component `briefing_titles`.

'National Security Adviser Ahmed Karim' is a person called Ahmed Karim, whatever the model saw in it; 'Foreign Minister'
is nobody's name; and who stands behind 'President' is a person though the model overlooked them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc, Token

from briefing import countries
from briefing.nlp.glosses import without_glosses
from briefing.nlp.known import is_place, phrases
from briefing.nlp.spans import Name, Words, is_capital, names_of, owners, plain, set_names, words_of
from briefing.nlp.vocabulary import listed

_LONGEST = 5
"""Words of a name behind a title, at most."""

_SYLLABLE = 5
"""Letters of the second part of a hyphenated given name, at most."""

_DANGLING = frozenset(("'s", "’s", "'", "’", "of", "for", "and", "the", "in", "-"))
"""What no name ends with."""

_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}$")
_QUOTES = frozenset(('"', "“", "”", "‘", "’", "'", "``", "''"))
_NUMBERS = frozenset(("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Several"))
_JOINTS = frozenset(("of", "for", "the", "and", "to", "&", "-", ",", "'s", "’s"))


def is_title(token: Token) -> bool:
    """Whether what follows this word is a person's name, if it is a name."""
    return _is_title(token.lower_)


@lru_cache(maxsize=1 << 16)
def _is_title(lower: str) -> bool:
    return lower.rstrip(".") in listed("titles", "titles")


def is_post(token: Token) -> bool:
    """Whether a word may be part of a title, however long."""
    return plain(token) in listed("titles", "titles", "loose_titles", "post_words")


def is_head(token: Token) -> bool:
    """Whether a word makes an organisation of what stands around it: 'Council', 'Bank'."""
    return token.text in listed("organisations", "final", "with_of")


class Titles:
    """The component: cuts titles off names, and names people behind titles that the model overlooked."""

    def __call__(self, doc: Doc) -> Doc:
        """Changes `doc.ents` only."""
        words, before = words_of(doc), names_of(doc)
        marked = without_glosses(words, before)
        rulers = _rulers(words, marked)
        names: list[Name] = []
        for whole in marked:
            if names and whole.start < names[-1].end:
                # the rest of a hyphenated name that the model took for a name of its own
                names[-1] = names[-1]._replace(end=max(names[-1].end, whole.end))
                continue
            name = _trimmed(words, whole)
            if words.said(name) in rulers:
                name = name._replace(label="PERSON")
            if name.label == "PERSON":
                names += _person(words, _hyphenated(words, name))
            elif _opens_like_a_person(words, name):
                names.append(name._replace(label="PERSON"))
            elif _is_ranked(words, name):
                names.append(Name(name.start + 1, name.end, "PERSON"))
            elif name.label == "ORG":
                names += [_hyphenated(words, part) for part in _organisation(words, name)]
            else:
                names.append(name)
        names = [name for name in names if not _is_no_name(words, name)]
        set_names(doc, _joined(words, sorted(names + _behind_titles(words, owners(names, len(words))))), before)
        return doc


def _rulers(words: Words, names: list[Name]) -> set[str]:
    """Single words that the model calls places or bodies, and that rule somewhere in the text: 'the Aasen regime'."""
    found = set()
    for name in names:
        behind = name.end + (name.end < len(words) and words.forms[name.end] in ("'s", "’s"))
        rules = behind < len(words) and words[behind].lower_ in listed("titles", "reigns")
        single = name.end - name.start == 1 and name.label in ("GPE", "LOC", "ORG") and words[name.start].is_title
        said = words.said(name)
        if rules and single and said not in phrases() and not is_place(said) and countries.lookup(said) is None:
            found.add(said)
    return found


def _joined(words: Words, names: list[Name]) -> list[Name]:
    """A person's name that the model cut in two: 'V.K.' and 'Amber', 'Guy' and 'Marius Amber'."""
    joined: list[Name] = []
    for name in names:
        first = joined[-1] if joined else None
        cut = first is not None and first.label == name.label == "PERSON" and first.end == name.start
        if first and cut and first.end - first.start == 1:
            goes_on = words.forms[first.start][-1] == "." or not words[name.start].is_sent_start
            name = Name(joined.pop().start, name.end, "PERSON") if goes_on else name
        start = _nicknamed(words, name)
        while joined and joined[-1].end > start:
            start = min(start, joined.pop().start)
        joined.append(name._replace(start=start))
    return joined


def _nicknamed(words: Words, name: Name) -> int:
    """Where a person's name begins that has a nickname in quotes: 'Ada "Bo" Amber', where the model sees 'Amber'."""
    first = name.start - 4
    if name.label != "PERSON" or first < 0:
        return name.start
    given, opening, nick, closing = words.tokens[first : name.start]
    quoted = opening.text in _QUOTES and closing.text in _QUOTES and is_capital(nick)
    return first if quoted and given.tag_ == "NNP" and not is_post(given) else name.start


def _trimmed(words: Words, name: Name) -> Name:
    """A name without article and ending ('Peru's', 'Lima-based'), unless the lists know it so: 'The Hague'."""
    start, end = name.start, name.end
    if end - start > 1 and words[start].lower_ in ("the", "a", "an") and words.said(name) not in phrases():
        start += 1
    if end - start > 2 and words.forms[end - 2] == "-" and words[end - 1].lower_ == "based":
        end -= 2
    while end - start > 1 and words.forms[end - 1] in _DANGLING:
        end -= 1
    last = words.forms[end - 1]
    if end - start > 1 and name.label != "ORG" and (_is_short_plural(last) or last in listed("titles", "short")):
        end -= 1
    if words.forms[start] in _NUMBERS and words.said(name._replace(start=start + 1)) in phrases():
        start += 1
    if end < len(words) and words.forms[end] == ")" and "(" in words.said(name):
        end += 1
    based = end + 1 < len(words) and words.forms[end] == "-" and words[end + 1].lower_ == "based"
    return Name(start, end, "GPE" if based and name.label == "ORG" else name.label)


def _is_short_plural(text: str) -> bool:
    """'MPs', 'NGOs': no name, and no part of one."""
    return text[-1] == "s" and len(text) > 2 and text[:-1].isupper()


def _hyphenated(words: Words, name: Name) -> Name:
    """A person's name with the rest of a hyphenated given name that was cut off: 'Kim Il' before '-nam'."""
    end = name.end
    if name.label != "PERSON" or end + 1 >= len(words) or end - name.start < 2:
        return name
    joined = words.forms[end] in ("-", "‑") and words.starts[end] == words.ends[end - 1]
    rest = words[end + 1]
    glued = joined and words.starts[end + 1] == words.ends[end] and rest.is_alpha and len(rest) <= _SYLLABLE
    return name._replace(end=end + 2) if glued and rest.tag_ in ("NNP", "NN", "FW") else name


def _is_no_name(words: Words, name: Name) -> bool:
    """Whether nothing but parts of a post, or what is never a name, is left: 'Foreign', 'God', '812', 'dharna'."""
    tokens = words.tokens[name.start : name.end]
    said = words.said(name)
    if said.islower() or not any(character.isalpha() for character in said) or (len(said) == 1 and said.isascii()):
        return said not in phrases()
    if len(tokens) == 1 and (tokens[0].text in listed("ambiguous", "never") or _is_short_plural(tokens[0].text)):
        return True
    return name.label == "ORG" and all(is_post(token) or token.text in _JOINTS for token in tokens)


def _person(words: Words, name: Name) -> list[Name]:
    """A person without what stands in front; nobody, where nothing but a post is there."""
    tokens = words.tokens[name.start : name.end]
    if len(tokens) == 1:
        return [] if is_title(tokens[0]) else [name]
    if all(is_post(token) for token in tokens):
        return []
    small = next((place for place in range(len(tokens)) if _is_small_title(tokens, place)), 0)
    if small:
        person, body = name._replace(start=name.start + small + 1), Name(name.start, name.start + small, "ORG")
        return [person] if all(_in_front(token) for token in tokens[:small]) else [body, person]
    start = 0
    for place, token in enumerate(tokens[:-1]):
        front = tokens[:place]
        if is_post(token) and all(map(_in_front, front)) and is_capital(tokens[place + 1]):
            start = start if _inside(front, token) else place + 1
    while start < len(tokens) - 2 and _is_demonym(tokens[start]):
        start += 1
    begin = name.start + start
    cut = begin > 0 and words.forms[begin - 1] in listed("letters", "short_in_front")
    return [name._replace(start=begin - cut)]


def _is_ranked(words: Words, name: Name) -> bool:
    """'General Lund' is a person, whatever the model sees; 'General Council' and 'General Motors' are bodies."""
    first, *rest = words.tokens[name.start : name.end]
    bodies = any(is_head(token) or is_post(token) or not is_capital(token) for token in rest)
    bodies = bodies or words.forms[name.end - 1] in listed("geography", "governed", "natural", "built", "surely")
    return bool(rest) and first.text in listed("titles", "ranks") and not bodies and words.said(name) not in phrases()


def _opens_like_a_person(words: Words, name: Name) -> bool:
    """'Abu Haidar' is a person, unless the lists know it as a place or body: 'Abu Dhabi'."""
    said = words.said(name)
    opens = name.end - name.start > 1 and words.forms[name.start] in listed("titles", "openers")
    return opens and said not in phrases() and countries.lookup(said) is None


def _in_front(token: Token) -> bool:
    """Whether a word may stand in front of a title: 'Iraqi', 'Foreign', 'Ministry', 'of'."""
    return is_post(token) or is_head(token) or token.text in _JOINTS or countries.lookup(token.text) is not None


def _inside(front: list[Token], title: Token) -> bool:
    """Whether a title is a part of somebody's name behind a given name that a city has, too: 'Hassan Sheikh Amin'."""
    cities = (hit for token in front if (hit := countries.lookup(token.text)) is not None and hit.form == "city")
    return plain(title) in listed("titles", "also_names") and any(cities)


def _is_demonym(token: Token) -> bool:
    hit = countries.lookup(token.text)
    return hit is not None and hit.form == "demonym"


def _organisation(words: Words, name: Name) -> list[Name]:
    """An organisation without the post or person that the model drew into it."""
    tokens = words.tokens[name.start : name.end]
    if tokens[0].text in listed("organisations", "with_of"):
        return [name]
    land = name._replace(end=name.end - 1, label="GPE")
    if _is_cut_title(words, name) and countries.lookup(words.said(land)) is not None:
        return [land]
    titles = [
        place
        for place, token in enumerate(tokens)
        if (is_capital(token) and _ends_title(tokens, place)) or _is_small_title(tokens, place)
    ]
    if not titles:
        return [name]
    last = titles[-1]
    while last + 2 < len(tokens) and tokens[last + 1].text == "-" and is_post(tokens[last + 2]):
        last += 2
    behind = tokens[last + 1 :]
    if any(is_head(token) or is_post(token) or not _is_of_name(token) for token in behind):
        return [name]
    people = [Name(name.start + last + 1, name.end, "PERSON")] if behind else []
    if people and _is_small_title(tokens, last):
        return [name._replace(end=name.start + last), *people]
    heads = [place for place, token in enumerate(tokens[:last]) if is_head(token)]
    front = [name._replace(end=name.start + heads[-1] + 1)] if heads and heads[-1] else []
    return front + people


def _is_cut_title(words: Words, name: Name) -> bool:
    """Whether a name ends with the first word of a portfolio: '[U.S. Homeland] Security Secretary'."""
    behind = words.tokens[name.end : name.end + 2]
    head = words[name.end - 1].head
    return len(behind) > 1 and head == behind[0] and is_post(head) and is_title(behind[1]) and name.end - name.start > 1


def _is_small_title(tokens: list[Token], place: int) -> bool:
    """A title in small letters between a body and a person, 'Amber ameer Ada Lund'."""
    between = 0 < place < len(tokens) - 1 and is_capital(tokens[place - 1]) and is_capital(tokens[place + 1])
    return between and tokens[place].is_lower and is_title(tokens[place])


def _ends_title(tokens: list[Token], place: int) -> bool:
    """A title, or a doubtful one that a longer title makes sure: 'High Representative'."""
    doubtful = place > 0 and is_post(tokens[place]) and plain(tokens[place]) in listed("titles", "loose_titles")
    return is_title(tokens[place]) or (doubtful and is_post(tokens[place - 1]))


def _is_of_name(token: Token) -> bool:
    return is_capital(token) or token.lower_ in listed("titles", "particles")


def _behind_titles(words: Words, owner: list[Name | None]) -> list[Name]:
    """People whom the model overlooked behind a title or initials: 'President Xi', 'M.V. Amber'."""
    found: list[Name] = []
    end = 0
    for start in words.capitals:
        titled = start > 0 and is_title(words[start - 1])
        initials = not titled and start + 1 < len(words) and _are_initials(words.forms[start])
        if start < end or not (titled or initials) or not _is_name_word(words[start + initials], owner):
            continue
        if initials and owner[start] is not None:
            continue
        end = start + 1
        while end < min(len(words), start + _LONGEST) and _continues(words, end, owner):
            end += 1
        while plain(words[end - 1]) in listed("titles", "particles"):
            end -= 1
        if end > start and (end == len(words) or not is_head(words[end])):
            found.append(Name(start, end, "PERSON"))
    return found


def _are_initials(text: str) -> bool:
    return _INITIALS.match(text) is not None and text not in phrases()


def _is_name_word(token: Token, owner: list[Name | None]) -> bool:
    """Whether a free word looks like part of a person's name."""
    return (
        owner[token.i] is None
        and is_capital(token)
        and len(token.text) > 1
        and token.tag_ in ("NNP", "NNPS")
        and not is_post(token)
        and not is_head(token)
        and not is_place(token.text)
    )


def _continues(words: Words, place: int, owner: list[Name | None]) -> bool:
    """Whether the word at `place` goes on with the name before it; a particle does if a name word follows."""
    token = words[place]
    if owner[place] is not None:
        return False
    if token.lower_ in listed("titles", "particles") and place + 1 < len(words):
        return is_capital(words[place + 1]) and owner[place + 1] is None
    return _is_name_word(token, owner)


@Language.factory("briefing_titles", requires=["doc.ents"], assigns=["doc.ents"])
def make_titles(nlp: Language, name: str) -> Titles:
    """The factory behind `briefing_titles`."""
    return Titles()
