"""Whose word a clause is, and how far it holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.extract.speech.mood import mood
from briefing.extract.speech.sayings import Saying
from briefing.extract.speech.voice import Voices
from briefing.extract.text.words import Doc

PLANNED = """
Mali NNP 4 nsubj
is VBZ 4 aux
to TO 4 mark
sign VB 0 root
a DT 6 det
pact NN 4 obj
"""
SET = """
Mali NNP 3 nsubj
is VBZ 3 aux:pass
set VBN 0 root
to TO 5 mark
visit VB 3 xcomp
Chad NNP 5 obj
"""
TRIED = """
Rebels NNS 2 nsubj
tried|try VBD 0 root
to TO 4 mark
attack VB 2 xcomp
Lima NNP 4 obj
"""
WENT_ON = """
Rebels NNS 2 nsubj
continue VBP 0 root
to TO 4 mark
attack VB 2 xcomp
Lima NNP 4 obj
"""
MIGHT = """
Mali NNP 3 nsubj
might MD 3 aux
attack VB 0 root
Lima NNP 3 obj
"""
NEVER = """
Mali NNP 3 nsubj
never RB 3 advmod
attacked|attack VBD 0 root
Lima NNP 3 obj
"""
ALLEGED = """
Mali NNP 3 nsubj
allegedly RB 3 advmod
attacked|attack VBD 0 root
Lima NNP 3 obj
"""
CONDITION = """
Mali NNP 3 nsubj
would MD 3 aux
attack VB 0 root
if IN 6 mark
Lima NNP 6 nsubj
armed VBD 3 advcl
"""

WHETHER = """
Lima NNP 2 nsubj
asks VBZ 0 root
whether IN 5 mark
Mali NNP 5 nsubj
attacked|attack VBD 2 ccomp
"""


@pytest.mark.parametrize(
    ("tree", "verb", "expected"),
    [
        (PLANNED, 3, "planned"),
        (SET, 4, "planned"),
        (TRIED, 3, "attempted"),
        (WENT_ON, 3, "asserted"),
        (MIGHT, 2, "uncertain"),
        (NEVER, 2, "denied"),
        (ALLEGED, 2, "alleged"),
        (CONDITION, 2, "conditional"),
        (CONDITION, 5, "hypothetical"),
        (WHETHER, 4, "hypothetical"),
    ],
)
def test_how_far_a_clause_holds(draw: Callable[[str], Doc], tree: str, verb: int, expected: str) -> None:
    """Modals, adverbs, conditions and the governing verb decide how far a clause holds."""
    assert mood(draw(tree)[verb])[0] == expected


def test_what_is_only_said_is_reported(draw: Callable[[str], Doc]) -> None:
    """A plain clause inside a saying is reported, on the innermost speaker's word; the outer one reports it."""
    doc = draw("""
        Media NNS 2 nsubj
        say VBP 0 root
        Mali NNP 4 nsubj
        claims VBZ 2 ccomp
        Lima NNP 6 nsubj
        fell VBD 4 ccomp
    """)
    outer = Saying(pieces=((2, 6),), verb=1, speakers=("media",))
    inner = Saying(pieces=((4, 6),), verb=3, speakers=("ML",))
    voice = Voices([outer, inner]).of(doc[5])
    assert voice.modality == "reported"
    assert voice.attribution is not None
    assert (voice.attribution.source, voice.attribution.reported_by) == ("ML", "media")


def test_a_plan_that_is_only_said_stays_a_plan(draw: Callable[[str], Doc]) -> None:
    """Planned wins over reported, and keeps its speaker."""
    doc = draw(PLANNED)
    voice = Voices([Saying(pieces=((0, 6),), speakers=("okafor",))]).of(doc[3])
    assert voice.modality == "planned"
    assert voice.attribution is not None and voice.attribution.source == "okafor"


def test_the_publication_speaks_where_nobody_else_does(draw: Callable[[str], Doc]) -> None:
    """Outside all sayings a clause is the publication's own word."""
    voice = Voices([]).of(draw(WENT_ON)[3])
    assert (voice.attribution, voice.modality) == (None, "asserted")
