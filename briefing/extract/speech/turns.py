"""Speech behind a name and a colon at the head of a paragraph: the turns of a conversation, and headings.

'WALLACE: Will you go?' in a transcript is what Wallace says; a heading such as 'Poll: Most farmers want rain' gives
its words to the poll without being a statement of its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from briefing.extract.cast.actors import Actors
from briefing.extract.speech.sayings import Saying, Stretch
from briefing.extract.speech.sources import source
from briefing.extract.speech.speakers import speakers
from briefing.extract.speech.surface import FINITE
from briefing.extract.text.cues import act
from briefing.extract.text.quotes import paragraphs
from briefing.extract.text.reading import Reading
from briefing.extract.text.vocabulary import word_set

_LABEL = re.compile(r"[\"“]?([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}):[ \u00a0]+(?=\S)")
_MARKS = frozenset("\"“„«'‘")
_OFTEN = 2
"""A name in front of so many paragraphs takes turns in a conversation."""
_A_TALK = 4
"""So many names before paragraphs, more than half of all, are a conversation."""


def find_turns(reading: Reading, actors: Actors) -> tuple[Saying, ...]:
    """What stands behind a name and a colon, in text order; statements only where the name comes again."""
    doc, text = reading.doc, reading.doc.text
    bounds = paragraphs(text)
    labels = [(m, end) for start, end in bounds if (m := _LABEL.match(text, start, end))]
    times = Counter(m[1] for m, _ in labels)
    talk = len(labels) >= _A_TALK and 2 * len(labels) > sum(end - start > 0 for start, end in bounds)
    known = _known(reading, actors, labels)
    found = [
        s for before, words in pairwise(bounds) if (s := _introduced(reading, text, actors, before, words)) is not None
    ]
    for label, end in labels:
        name = doc.char_span(*label.span(1), alignment_mode="expand")
        words = doc.char_span(label.end(), end, alignment_mode="contract")
        if name is None or words is None or len(words) < _OFTEN:
            continue
        named = known.get(label[1], "")
        often = talk or (times[label[1]] >= _OFTEN and (bool(named) or label[1].isupper()))
        in_turn = often and words.start >= reading.body
        shown = name[-1].lemma_.lower() in word_set("speech", "documents")
        if in_turn or named or shown:
            found.append(
                Saying(
                    pieces=((words.start, words.end),),
                    form="direct",
                    rule="turn" if in_turn else "heading",
                    source=(name.start, name.end),
                    speakers=(named or name.text,),
                    recorded=in_turn,
                    lends=in_turn,
                )
            )
    return tuple(sorted(found, key=lambda s: s.start))


def _known(reading: Reading, actors: Actors, labels: Sequence[tuple[re.Match[str], int]]) -> dict[str, str]:
    """Who is meant by a name before a colon, wherever it stands so: one place may be read that another is not."""
    known: dict[str, str] = {}
    for label, _ in labels:
        name = reading.doc.char_span(*label.span(1), alignment_mode="expand")
        mention = actors.mention(name[-1]) if name is not None else None
        if mention is not None and mention.kind in ("person", "organisation") and mention.form == "name":
            known.setdefault(label[1], mention.entity)
    return known


def _introduced(reading: Reading, text: str, actors: Actors, before: Stretch, words: Stretch) -> Saying | None:
    """A paragraph without quotation marks behind one that ends in 'X added:'."""
    if text[before[1] - 1] != ":" or text[words[0]] in _MARKS:
        return None
    lead = reading.doc.char_span(*before, alignment_mode="contract")
    said = reading.doc.char_span(*words, alignment_mode="contract")
    if lead is None or said is None or len(lead) < _OFTEN or said.start < reading.body:
        return None
    cue = lead[-2]
    spoken = source(cue) if act(cue) in ("tell", "write") and cue.tag_ in FINITE else None
    if spoken is None:
        return None
    return Saying(
        pieces=((said.start, said.end),),
        form="direct",
        rule="introduced",
        cue=(cue.i, cue.i + 1),
        verb=cue.i,
        source=spoken.stretch,
        speakers=speakers(spoken, actors, None),
    )
