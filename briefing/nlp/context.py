"""What the words beside a name say it is, where no list knows the name. Component `briefing_context`.

The model guesses at one-word names that it never met: 'Amber' in 'the Amber party', 'ethnic Ambers', 'Amber said'. The
words beside such a name often leave no choice. What they say of one mention holds for all of the same article.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from spacy.language import Language
from spacy.tokens import Doc

from briefing import countries
from briefing.nlp.known import is_place, phrases
from briefing.nlp.spans import Name, Words, is_capital, names_of, owners, set_names, words_of
from briefing.nlp.titles import is_head
from briefing.nlp.vocabulary import listed

_LONGEST = 3
"""Words of a name that may still be guessed wrongly."""

_PLACES = ("GPE", "LOC")
_AGES = range(18, 100)
_GOALS = 5
"""Goals of a side, at most: above that it is tennis."""

_REACH = 9
"""Words between the winner and the score, at most."""


class Context:
    """The component: another label for unknown names, where the words beside them ask for it."""

    def __call__(self, doc: Doc) -> Doc:
        """Changes `doc.ents` only."""
        words, names = words_of(doc), names_of(doc)
        names = sorted(names + _overlooked(words, names))
        surnames = {words[name.end - 1].text for name in names if name.label == "PERSON" and name.end - name.start > 1}
        told: dict[str, Counter[str]] = defaultdict(Counter)
        for name in names:
            if _is_unknown(words, name):
                said, label = words.said(name), _label(words, name)
                if label and (label == "PERSON" or said not in surnames):
                    told[said][label] += 1
        verdicts = {said: labels.most_common(1)[0][0] for said, labels in told.items()}
        set_names(doc, [name._replace(label=verdicts.get(words.said(name), name.label)) for name in names])
        return doc


def _overlooked(words: Words, names: list[Name]) -> list[Name]:
    """Papers and agencies that the model did not see: 'the newspaper Amber', ', Amber reported.'"""
    if not any(word in words.text for word in listed("context", "papers", "reports")):
        return []
    owner = owners(names, len(words))
    found: list[Name] = []
    end = 0
    for start in range(1, len(words)):
        if start < end or owner[start] is not None or not words.text[words.starts[start]].isupper():
            continue
        if words[start].tag_ != "NNP" or words[start].is_sent_start:
            continue
        end = start + 1
        while end < len(words) and owner[end] is None and words[end].tag_ == "NNP":
            end += 1
        name = Name(start, end, "ORG")
        touches = owner[start - 1] is not None or (end < len(words) and owner[end] is not None)
        day = words[start].text in listed("organisations", "calendar")
        if not day and not touches and _is_unknown(words, name) and _is_published(words, name):
            found.append(name)
    return found


def _is_unknown(words: Words, name: Name) -> bool:
    """Whether neither a list nor the name itself says what it is."""
    said = words.said(name)
    return (
        name.label != "NORP"
        and name.end - name.start <= _LONGEST
        and said not in phrases()
        and not is_place(said)
        and countries.lookup(said) is None
        and not any(is_head(token) for token in words.tokens[name.start : name.end])
    )


def _label(words: Words, name: Name) -> str:
    """What the words beside the name say it is, '' if nothing."""
    if _is_body(words, name):
        return "ORG"
    if _is_people(words, name):
        return "NORP"
    if name.label != "PERSON" and _is_person(words, name):
        return "PERSON"
    if name.label in ("PERSON", "ORG") and _is_site(words, name):
        return "GPE"
    return ""


def _behind(words: Words, name: Name, place: int = 0) -> str:
    """The word behind a name, in small letters, if it is written so; '' where there is none."""
    return _small(words, name.end + place)


def _before(words: Words, name: Name, place: int = 1) -> str:
    return _small(words, name.start - place)


def _small(words: Words, place: int) -> str:
    return words[place].text if 0 <= place < len(words) and words[place].text.islower() else ""


def _is_body(words: Words, name: Name) -> bool:
    two = f"{_behind(words, name)} {_behind(words, name, 1)}", f"{_before(words, name, 2)} {_before(words, name)}"
    return (
        _behind(words, name) in listed("context", "bodies_behind")
        or _before(words, name) in listed("context", "bodies_before")
        or not listed("context", "two_word_bodies").isdisjoint(two)
        or not listed("context", "bodies_behind", "bodies_before").isdisjoint(_called(words, name))
        or _is_published(words, name)
        or (name.end - name.start == 1 and _is_club(words, name))
    )


def _is_published(words: Words, name: Name) -> bool:
    """'the newspaper Amber', ', Amber reported.'"""
    if _before(words, name) in listed("context", "papers"):
        return True
    ends = name.end + 1 >= len(words) or words[name.end + 1].text in (".", ",", "on", "\n\n")
    opens = name.start > 0 and words[name.start - (words[name.start - 1].lower_ == "the") - 1].text in (",", "”", '"')
    return opens and ends and _behind(words, name) in listed("context", "reports")


def _called(words: Words, name: Name) -> set[str]:
    """What the name is called in apposition: 'town' for 'Amber, a town in the hills'."""
    return {
        child.lower_
        for token in words.tokens[name.start : name.end]
        for child in token.rights
        if child.dep_ == "appos" and child.i >= name.end
    }


def _is_club(words: Words, name: Name) -> bool:
    """'Amber beat Onyx 2-1', 'drew 1-1 with Onyx'."""
    won = _behind(words, name) in listed("context", "wins") and any(
        _is_score(words, place) for place in range(name.end + 1, min(len(words), name.end + _REACH))
    )
    lost = _before(words, name) in listed("context", "wins") and _is_score(words, name.end)
    level = _before(words, name) in ("with", "against", "over", "at") and _is_score(words, name.start - 2, ends=True)
    return won or lost or level


def _is_score(words: Words, place: int, ends: bool = False) -> bool:
    """Whether a football score begins (or `ends`) at this token, in one token or in three."""
    said = ""
    for width in (1, 3):
        start = place - width + 1 if ends else place
        if start >= 0 and start + width <= len(words):
            said = words.text[words.starts[start] : words.ends[start + width - 1]].replace("–", "-")
            home, dash, away = said.partition("-")
            if dash and home.isdecimal() and away.isdecimal():
                return max(int(home), int(away)) <= _GOALS
    return False


def _is_people(words: Words, name: Name) -> bool:
    """'Amber tribesmen', 'Amber and Onyx farmers', 'ethnic Ambers'."""
    if name.end - name.start > 1 or words[name.start].text.isupper():
        return False
    if _before(words, name) in listed("context", "before_peoples"):
        return True
    behind = _behind(words, name)
    if behind in ("and", "or") and name.end + 2 < len(words) and is_capital(words[name.end + 1]):
        behind = _small(words, name.end + 2)
    if _before(words, name) in ("a", "an") and behind in listed("context", "callings"):
        return True
    folk = listed("context", "folk") if name.label in ("PERSON", "ORG") else frozenset()
    return behind in listed("context", "tribal") or behind in folk


def _is_person(words: Words, name: Name) -> bool:
    """'Amber, 45, ', 'Amber, a poet', and of a place also 'Amber said', 'Amber, who', 'told Amber'.

    Not 'families at Amber said'.
    """
    comma = name.end + 2 < len(words) and words[name.end].text == ","
    after = words[name.end + 1].text if comma else ""
    if after.isdecimal() and int(after) in _AGES and words[name.end + 2].text == ",":
        return True
    if not listed("context", "callings").isdisjoint(_called(words, name)):
        return True
    governed = name.start > 0 and words[name.start - 1].pos_ == "ADP"
    speaks = _behind(words, name) in listed("context", "speaks") | {"who"} and not governed
    hears = _before(words, name) in listed("context", "hears")
    return name.label in _PLACES and (speaks or hears or after == "who")


def _is_site(words: Words, name: Name) -> bool:
    """'Amber province', 'the town of Amber', 'Amber, a town'; 'near Amber', where the model sees a person."""
    sites = listed("context", "sites")
    named = _before(words, name) == "of" and _before(words, name, 2) in sites
    if named or _behind(words, name) in sites or not sites.isdisjoint(_called(words, name)):
        return True
    trusted = _before(words, name, 2) in listed("context", "trusts")
    there = _before(words, name) in listed("context", "where") and not trusted
    stops = name.end == len(words) or words[name.end].pos_ in ("PUNCT", "ADP", "SPACE", "CCONJ")
    return name.label == "PERSON" and there and stops


@Language.factory("briefing_context", requires=["doc.ents"], assigns=["doc.ents"])
def make_context(nlp: Language, name: str) -> Context:
    """The factory behind `briefing_context`."""
    return Context()
