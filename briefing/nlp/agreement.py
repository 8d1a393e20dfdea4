"""One name, one label, throughout an article. Component `briefing_agreement`.

What the model saw once it may miss elsewhere in the same text: surnames of people named in full before, short forms
given in brackets, other mentions of the same words. Nothing is carried from one article to another.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from spacy.language import Language
from spacy.tokens import Doc

from briefing.nlp.known import is_place, phrases
from briefing.nlp.spans import Name, Words, bare, is_capital, names_of, owners, replace, set_names, words_of
from briefing.nlp.titles import is_head, is_post
from briefing.nlp.vocabulary import listed

_NO_NAME = frozenset(("ADP", "ADV", "VERB", "AUX", "DET", "PRON", "SCONJ", "CCONJ", "INTJ", "PART", "PUNCT"))
_LONGEST = 8


class Agreement:
    """The component: the label that most mentions have, for all mentions."""

    def __call__(self, doc: Doc) -> Doc:
        """Changes `doc.ents` only."""
        words = words_of(doc)
        before = names_of(doc)
        names = _majority(words, before)
        table = _short_forms(words, names) | _repeated(words, names)
        names = replace(names, _mentions(words, names, table))
        set_names(doc, replace(names, _surnames(words, names)), before)
        return doc


def _majority(words: Words, names: list[Name]) -> list[Name]:
    """Every mention of the same words gets the label that most of them have; what the lists know is left alone."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        votes[words.said(name)][name.label] += 1
    agreed = []
    for name in names:
        text = words.said(name)
        (label, count), *_ = votes[text].most_common(1)
        sure = count > votes[text][name.label] and text not in phrases()
        agreed.append(name._replace(label=label) if sure else name)
    return agreed


def _repeated(words: Words, names: list[Name]) -> dict[str, str]:
    """Names that other mentions may be known by: those of several words, and single ones met twice."""
    table: dict[str, str] = {}
    seen: Counter[str] = Counter()
    for name in names:
        text = words.said(name)
        seen[text] += 1
        if name.end - name.start > 1 or (seen[text] > 1 and len(text) > 2):
            table.setdefault(text, name.label)
    return table


def _short_forms(words: Words, names: list[Name]) -> dict[str, str]:
    """'International Energy Council (IEC)': the letters in brackets are the same organisation."""
    found = {}
    for name in names:
        end = name.end
        if end + 2 < len(words) and words.forms[end] == "(" and words.forms[end + 2] == ")" and words[end + 1].is_upper:
            found[words.forms[end + 1]] = name.label
    return found


def _mentions(words: Words, names: list[Name], table: Mapping[str, str]) -> Iterator[Name]:
    """Words of `table` that stand elsewhere in `doc` without a label, longest first."""
    text, starts, ends = words.text, words.starts, words.ends
    owner = owners(names, len(words))
    firsts = {word.split(" ")[0][:3] for word in table}
    end = 0
    for place in words.capitals:
        start = starts[place]
        if place < end or text[start : start + 3] not in firsts or not is_capital(words[place]):
            continue
        for last in range(min(len(words), place + _LONGEST), place, -1):
            label = table.get(text[start : ends[last - 1]])
            if label is None or any(owner[place:last]):
                continue
            if last - place > 1 or (words[place].pos_ not in _NO_NAME and not _inside_run(words, place)):
                yield Name(place, last, label)
                end = last
            break


def _inside_run(words: Words, place: int) -> bool:
    """Whether capitalised words touch a single word, so that it may be part of a longer name."""
    before = (
        place > 0 and is_capital(words[place - 1]) and not words[place].is_sent_start and not is_post(words[place - 1])
    )
    after = place + 1 < len(words) and is_capital(words[place + 1]) and not words[place + 1].is_sent_start
    return before or after


def _surnames(words: Words, names: list[Name]) -> Iterator[Name]:
    """Last names, standing alone, of people named in full: the model's label for them gives way.

    So does a place's for any other part of such a name: 'Bae' of 'Bae Sung-min'.
    """
    people: set[str] = set()
    parts: set[str] = set()
    for name in names:
        if name.label == "PERSON" and name.end - name.start > 1:
            last = words[name.end - 1]
            surname = bare(last.text)
            if _may_be_surname(surname) and not is_post(last) and not is_head(last):
                people.add(surname)
            parts |= {token.text for token in words.tokens[name.start : name.end] if token.text.istitle()}
    parts = {part for part in parts - people if _may_be_surname(part) and not is_place(part)}
    whole = {words.said(name).split(" ")[-1] for name in names if name.label == "PERSON" and name.end - name.start > 1}
    yield from (n._replace(label="PERSON") for n in names if n.end - n.start > 1 and words.said(n) in whole)
    owner = owners(names, len(words))
    for place in words.capitals:
        said = words.forms[place]
        known = bare(said) in people
        if not known and said not in parts:
            continue
        found = owner[place]
        if found is None:
            if known and not _inside_run(words, place):
                yield Name(place, place + 1, "PERSON")
        elif found.end - found.start == 1 and (found.label in ("GPE", "LOC") or (known and found.label != "PERSON")):
            yield found._replace(label="PERSON")


def _may_be_surname(word: str) -> bool:
    """Not a word that the lists know as something else, and no initial."""
    known = word in phrases() or is_place(word)
    return len(word) > 2 and not word.isupper() and (not known or word in listed("ambiguous", "people"))


@Language.factory("briefing_agreement", requires=["doc.ents"], assigns=["doc.ents"])
def make_agreement(nlp: Language, name: str) -> Agreement:
    """The factory behind `briefing_agreement`."""
    return Agreement()
