"""What the words beside a name say it is, where no list knows the name. Component `briefing_context`.

The model guesses at one-word names that it never met: 'Amber' in 'the Amber party', 'ethnic Ambers', 'Amber said'. The
words beside such a name often leave no choice. What they say of one mention holds for all of the same article.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from briefing import countries
from briefing.nlp.beside import is_in_town, is_no_people, is_published, is_unknown, label_of
from briefing.nlp.spans import Name, Words, names_of, owners, set_names, words_of
from briefing.nlp.vocabulary import listed

_SORT = {"LOC": "GPE"}
_LINKS = ([","], ["and"], ["or"], [",", "and"], [",", "or"], ["&"])
"""What stands between names in a row."""


class Context:
    """The component: another label for unknown names, where the words beside them ask for it."""

    def __call__(self, doc: Doc) -> Doc:
        """Changes `doc.ents` only."""
        words, before = words_of(doc), names_of(doc)
        names = sorted(before + _overlooked(words, before))
        surnames = {words.forms[name.end - 1] for name in names if name.label == "PERSON" and name.end - name.start > 1}
        told: dict[str, Counter[str]] = defaultdict(Counter)
        for name in names:
            if is_unknown(words, name):
                said, label = words.said(name), label_of(words, name)
                if label and (label == "PERSON" or said not in surnames):
                    told[said][label] += 1
            elif is_no_people(words, name) or (is_in_town(words, name) and words.said(name) not in surnames):
                told[words.said(name)]["GPE"] += 1
        verdicts = {said: labels.most_common(1)[0][0] for said, labels in told.items()}
        names = [name._replace(label=verdicts.get(words.said(name), name.label)) for name in names]
        set_names(doc, _in_rows(words, names, surnames | set(verdicts)), before)
        return doc


def _overlooked(words: Words, names: list[Name]) -> list[Name]:
    """Papers, agencies and sites that the model did not see: 'the newspaper Amber', 'Amber crossing'."""
    owner = owners(names, len(words))
    found: list[Name] = []
    end = 0
    for start in words.capitals:
        if start < end or owner[start] is not None or start == 0:
            continue
        if words[start].tag_ != "NNP" or words[start].is_sent_start:
            continue
        end = start + 1
        while end < len(words) and owner[end] is None and words[end].tag_ == "NNP":
            end += 1
        name = Name(start, end, "ORG")
        touches = owner[start - 1] is not None or (end < len(words) and owner[end] is not None)
        day = words.forms[start] in listed("organisations", "calendar")
        if day or touches or not is_unknown(words, name):
            continue
        if is_published(words, name):
            found.append(name)
        elif end < len(words) and words.forms[end] in listed("context", "sites"):
            found.append(name._replace(label="GPE"))
    return found


def _in_rows(words: Words, names: list[Name], sure: set[str]) -> list[Name]:
    """Names in a row that 'and' ends are of one sort: an unknown one follows the others, 'Amber, Onyx and Lima'."""
    found = list(names)
    for first, last in _rows(words, names):
        row = names[first:last]
        for place, name in enumerate(row):
            others = {_SORT.get(other.label, other.label) for other in row[:place] + row[place + 1 :]}
            alone = " " not in words.said(name) and not (name.label == "PERSON" and others == {"NORP"})
            open_ = name.label != "ORG" and words.said(name) not in sure and is_unknown(words, name)
            if len(others) > 1 or not open_ or not alone:
                continue
            (other,) = others
            if other == "ORG" and row[0].start and words[row[0].start - 1].lower_ in listed("context", "where"):
                continue
            firm = any(_is_firm(words, companion, sure) for companion in row if companion is not name)
            if other != _SORT.get(name.label, name.label) and (firm or (len(row) > 2 and other != "ORG")):
                found[first + place] = name._replace(label=other)
    return found


def _is_firm(words: Words, name: Name, sure: set[str]) -> bool:
    """Whether it is certain what a name is: a list or the words beside it say so, or a person is named in full."""
    if name.label == "PERSON":
        return name.end - name.start > 1 and countries.lookup(words.said(name)) is None
    return words.said(name) in sure or not is_unknown(words, name)


def _rows(words: Words, names: list[Name]) -> Iterator[tuple[int, int]]:
    """Stretches of `names` with nothing but commas and a last 'and' between them; none ends in a possessive."""
    first = 0
    while first < len(names):
        last, joined = first + 1, False
        while last < len(names) and not joined:
            between = [token.lower_ for token in words.tokens[names[last - 1].end : names[last].start]]
            if between not in _LINKS:
                break
            joined = between[-1] != ","
            if joined and len(between) > 1 and last - first == 1:
                break
            last += 1
        end = names[last - 1].end
        if joined and last - first > 1 and (end == len(words) or words[end].tag_ != "POS"):
            yield first, last
        first = last


@Language.factory("briefing_context", requires=["doc.ents"], assigns=["doc.ents"])
def make_context(nlp: Language, name: str) -> Context:
    """The factory behind `briefing_context`."""
    return Context()
