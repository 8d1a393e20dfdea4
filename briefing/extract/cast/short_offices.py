"""Offices in short, by the first letters of the words before a name: 'the CS' behind 'Cabinet Secretary X'."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing import countries
from briefing.extract.cast.organisation_kinds import known
from briefing.extract.cast.scene import is_head
from briefing.extract.text.memory import remembered
from briefing.extract.text.words import Doc, Token

_LETTERS = range(2, 5)


@remembered
def short_offices(doc: Doc) -> Mapping[int, int]:
    """By each token that is an office in short, the one at which the name of its holder begins that was told last
    before it.

    Such a word stands behind 'the' and before no name, wherever the text has it.
    """
    short = [t for t in doc if len(t.text) in _LETTERS and t.text.isupper() and t.text.isalpha() and t.i]
    other = {t.text for t in short if not _is_alone(t)}
    alone = [t for t in short if t.text not in other and not _is_known(t.text)]
    named = list(_in_short(doc)) if alone else []
    held = {t.i: max((at for form, at in named if form == t.text and at < t.i), default=-1) for t in alone}
    return {place: at for place, at in held.items() if at >= 0}


def _is_alone(word: Token) -> bool:
    """Whether a word stands behind 'the' and before no noun."""
    behind = word.doc[word.i + 1 : word.i + 2]
    return word.nbor(-1).lower_ == "the" and all(t.tag_ not in ("NN", "NNS", "NNP", "NNPS") for t in behind)


def _is_known(form: str) -> bool:
    """Whether a form is that of a country or of a body of many."""
    entry = known(form)
    return countries.lookup(form) is not None or (entry is not None and entry[1]["kind"] == "igo")


def _in_short(doc: Doc) -> Iterator[tuple[str, int]]:
    """The first letters of the last words of each office right before a name, with the token at which that begins."""
    for name in doc:
        begins = name.i > 1 and name.ent_type_ == "PERSON" and doc[name.i - 1].ent_type_ != "PERSON"
        if not begins or not is_head(doc[name.i - 1]):
            continue
        for width in _LETTERS:
            words = doc[max(0, name.i - width) : name.i]
            if not all(t.is_title for t in words):
                break
            yield "".join(t.text[0] for t in words), name.i
