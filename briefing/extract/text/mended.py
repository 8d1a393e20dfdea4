"""Small mistakes of parses that grammar alone tells, put right before any rule reads the tree.

A parse hangs a word beside the place where it belongs: a participle swallows the noun before it ('a truce / signed in
May'), the second thing said hangs on the verb of saying, what is arranged loses its day. Each mend here says of one
such shape where its words belong; a tree that is right has none of the shapes. The mends know relations and tags, and
no word but the closed classes and the offices.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from briefing.extract.text.misplaced import (
    arranged,
    asked_and,
    charge,
    charged_with,
    day_of_saying,
    goes_on,
    measured,
    of_the_nearer,
    of_who_speaks,
    said_of_it,
    second_gerund,
    second_infinitive,
    second_said,
    sought,
    told,
    when_done,
)
from briefing.extract.text.mistaken import (
    called,
    does,
    doing,
    occasion,
    opening,
    participle_preposition,
    proviso,
    quoted,
    relative,
    somebody,
    to_do,
)
from briefing.extract.text.named import (
    bearer,
    halves,
    holder,
    listed,
    named_subject,
    next_to,
    of_the_body,
    one_land,
)
from briefing.extract.text.papers import next_of_the_row, of_the_row, told_by_the_way
from briefing.extract.text.participles import (
    called_on,
    describing,
    done_in,
    done_next,
    done_to_them,
    of_the_pact,
    of_understanding,
    of_whom,
    reduced,
    second_toll,
    signed_by_them,
    swallowed,
    to_be_signed,
)
from briefing.extract.text.rows import (
    among_owners,
    first_bearer,
    in_a_row,
    second_bearer,
    sides_of,
    two_of_a_headline,
)
from briefing.extract.text.speaking_on import answering, blaming, of_the_relative, says_on, speaks_on
from briefing.extract.text.subjects import bare, done_before, done_by, done_second, given, taken_up
from briefing.extract.text.words import Doc, Token

_Mends = Mapping[str, tuple[Callable[[Token], None], ...]]
_MODIFYING = (of_understanding, participle_preposition, relative, swallowed, reduced, done_next, second_toll)
_SAID = (taken_up, told, second_said, when_done)
_ROUNDS: tuple[_Mends, ...] = (
    {
        "acl": _MODIFYING,
        "amod": _MODIFYING,
        "ccomp": (*_SAID, said_of_it, day_of_saying, told_by_the_way, done_to_them),
        "conj": (*_SAID, of_the_row, next_of_the_row),
        "parataxis": (*_SAID, told_by_the_way),
        "appos": (two_of_a_headline, next_of_the_row, among_owners, next_to, bearer),
        "obj": (doing, done_by, done_second, given),
        "nmod:poss": (given,),
        "nsubj": (done_by,),
        "iobj": (quoted,),
        "obl": (bare, occasion),
        "obl:agent": (charged_with,),
        "advcl": (sought, proviso, blaming, answering, done_before, describing, of_the_pact, told_by_the_way),
        "xcomp": (arranged, to_be_signed, done_to_them, of_whom),
        "case": (opening,),
        "cc": (halves, sides_of),
        "nmod": (holder, in_a_row),
        "nmod:desc": (of_the_body, second_bearer, first_bearer),
        "nmod:unmarked": (listed,),
    },
    {"amod": (to_do,)},
    {
        "acl": (called, measured),
        "advcl": (measured, of_the_nearer),
        "conj": (
            second_infinitive,
            second_gerund,
            asked_and,
            of_who_speaks,
            goes_on,
            of_the_relative,
            speaks_on,
            says_on,
        ),
        "parataxis": (charge,),
        "nsubj": (one_land, in_a_row, named_subject),
        "acl:relcl": (does,),
        "expl": (somebody,),
        "compound:prt": (done_in, called_on),
    },
    {"acl": (signed_by_them,), "acl:relcl": (signed_by_them,)},
)
"""The mends of a word by its relation; a later round asks for the relation that an earlier one has left."""
_RELATIONS = frozenset(relation for mends in _ROUNDS for relation in mends)


def mended(doc: Doc) -> Doc:
    """The text, its tree put right in place; to be called before anything asks the tree."""
    for word in (w for w in doc if w.dep_ in _RELATIONS):
        for mends in _ROUNDS:
            for mend in mends.get(word.dep_, ()):
                mend(word)
    return doc
