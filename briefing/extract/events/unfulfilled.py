"""Which clauses only tell of what is supposed, wanted, asked, threatened, proposed or still to be done."""

from __future__ import annotations

from briefing.extract.cast.actors import Actors
from briefing.extract.events.frames import tells, through_numbers
from briefing.extract.events.nouns import keys, word_set_class
from briefing.extract.events.wordings import is_own_order
from briefing.extract.speech.mood import mood
from briefing.extract.text.clauses import auxiliaries, whole
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import (
    indirect_objects,
    is_passive,
    markers,
    objects,
    obliques,
    own_subjects,
    undergoers,
)
from briefing.extract.text.suppositions import was_let
from briefing.extract.text.tree import first_conjunct
from briefing.extract.text.unreal import is_unreal
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_PENDING = frozenset({"until", "till", "before", "unless"})


def is_unfulfilled(clause: Token, actors: Actors) -> bool:
    """Whether a clause only tells of what may be, is to be or was asked for: no deed."""
    return (
        (_is_supposed(clause) and not (is_soon(clause) and tells(clause, "CONSULT", actors)))
        or _is_outstanding(clause)
        or _is_mooted(clause)
        or _is_asked(clause)
        or _is_threatened(clause)
        or _is_unmade(clause, actors)
    )


def is_soon(clause: Token) -> bool:
    """'two days BEFORE the king VISITS Chad', 'before he is to MEET her': what is to come anyhow, and no condition."""
    to_be = "to" in markers(clause) and bool({"is", "are"} & set(auxiliaries(clause)))
    told = clause.dep_ == "advcl" and "before" in markers(clause)
    return told and ((clause.tag_ in ("VBZ", "VBP") and not auxiliaries(clause)) or to_be)


def _is_unmade(clause: Token, actors: Actors) -> bool:
    """'had he agreed, we would be signing the pact': no accord was made."""
    return is_unreal(clause) and tells(clause, "SUPPORT", actors)


def _is_supposed(clause: Token) -> bool:
    """Whether a clause stands under a condition or a time to come: 'unless he agrees to go', 'until they leave'."""
    top = whole(clause)
    while top.dep_ == "conj" and top.head != top and not markers(top):
        top = whole(top.head)
    above = top
    while above.dep_ in ("ccomp", "conj", "xcomp") and above.head != above and "whether" not in markers(above):
        above = above.head
    if "whether" in markers(above):
        return True  # 'would not say whether it means that they will return or be sent elsewhere'
    words = set(markers(top))
    if "by" in words and top.tag_ == "VBG" and "to" in markers(top.head):
        return True  # 'warned them not to play with fire BY THREATENING Chad'
    wished = top.dep_ in ("xcomp", "ccomp") and top == clause
    if (wished or (clause.dep_ == "xcomp" and objects(clause.head))) and base(clause.head) in ("want", "need", "like"):
        return True
    seen = clause.dep_ in ("xcomp", "ccomp") and base(clause.head) == "see"
    if seen and base(clause.head.head) in ("want", "like", "hope", "wait"):
        return True  # 'would like to see Chad sign'
    if words & word_set("mood", "conditions") and top != clause:
        return True
    if _is_apart(top):
        return False
    if words & {"after", "once", "when"} and top.head != top and {"will", "would", "'ll"} & set(auxiliaries(top.head)):
        # 'will send monitors after both accused each other' tells of what has been
        return top.tag_ != "VBD" or "would" in auxiliaries(top.head)
    if words & _PENDING and top.tag_ == "VBG" and top.head != top and act(top.head) in ("demand", "request"):
        return True
    if word_set("mood", "arranged") & {t.lower_ for t in top.doc.words[top.left_edge.i : top.i]}:
        # 'hours before they were due to meet'
        return False
    return bool(words & _PENDING) and top.tag_ in ("VBP", "VBZ", "VBN", "VB") and "had" not in auxiliaries(top)


def _is_apart(clause: Token) -> bool:
    """Whether a comma parts a clause in the past from the one that a parse hangs it on: 'a rule that would bind them,
    after gunmen opened fire'."""
    first = clause.left_edge
    apart = first.i > 0 and "," in (first.text, first.nbor(-1).text)
    return clause.tag_ == "VBD" and clause.i > clause.head.i and apart


def _is_outstanding(clause: Token) -> bool:
    """What is still to be done, or was not ruled out: 'has yet to be ratified', 'has to agree', 'ruled out asking'."""
    top = clause
    if [t.lower_ for t in clause.doc.words[max(0, clause.i - 2) : clause.i]] == ["yet", "to"]:
        return True
    while top.dep_ in ("xcomp", "advcl") and top.head != top and (top.tag_ == "VBG" or "to" in markers(top)):
        above = top.head
        if base(above) == "have" and above.tag_ != "VBD" and "to" in markers(top):
            return True
        if above.lower_ in word_set("events", "reluctant"):
            return True
        if above.lower_ == "yet" or (base(above) in ("remain", "need") and "to" in markers(top)):
            return True
        if base(above) == "rule" and above.i + 1 < len(above.doc) and above.nbor(1).lower_ == "out":
            return True
        top = above
    return False


def _is_threatened(clause: Token) -> bool:
    """'threatened to KILL him': what somebody threatens with is not done."""
    top = first_conjunct(clause)
    return top.dep_ in ("xcomp", "advcl", "ccomp") and "to" in markers(top) and base(top.head) == "threaten"


def _is_asked(clause: Token) -> bool:
    """'to call on them to leave and SURRENDER': what somebody is asked to do, wherever that is told."""
    top = first_conjunct(clause)
    if clause.tag_ != "VB" or top.dep_ not in ("xcomp", "ccomp", "advcl") or "to" not in markers(top):
        return False
    called = base(top.head) == "call" and bool(obliques(top.head, "on", "upon"))
    if is_own_order(top.head):
        return False
    if act(top.head) == "request":
        return not is_passive(top.head) or base(top.head) in ("ask", "urge", "beg", "implore")
    return called or (act(top.head) == "demand" and not is_passive(top.head))


def _is_mooted(clause: Token) -> bool:
    """'raised the prospect of attacking Chad', 'spoke of the idea of closing it': a thought is no deed."""
    first = first_conjunct(clause)
    top = whole(first)
    thought = top.tag_ == "VBG" and (_is_thought(top) or _is_talked_of(top) or _is_brewing(clause, top))
    return thought or _is_spurned(top) or _is_enabled(first) or _is_proposed(top) or _is_hoped_of(first)


def _is_thought(clause: Token) -> bool:
    """'the idea of CLOSING it', 'suggested CLOSING it'."""
    of_noun = clause.dep_ in ("acl", "nmod") and bool(keys(clause.head) & word_set("events", "mooted"))
    governed = clause.dep_ in ("xcomp", "ccomp") or (clause.dep_ == "advcl" and bool(markers(clause)))
    return of_noun or (governed and base(clause.head) in word_set("events", "mooting"))


def _is_brewing(clause: Token, top: Token) -> bool:
    """'a group of men preparing to PLANT a bomb': which men are meant."""
    part = clause != top and top.dep_ in ("acl", "advcl") and not auxiliaries(top)
    return part and base(top) in word_set("events", "brewing")


def _is_proposed(clause: Token) -> bool:
    """'a recommendation that voters REJECT it': what somebody is to do."""
    top = first_conjunct(clause)
    bare = top.tag_ in ("VB", "VBP") and not auxiliaries(top)
    asked = top.dep_ in ("acl", "acl:relcl", "ccomp") and (bare or auxiliaries(top) == ("be",))
    return asked and "that" in markers(top) and bool(keys(top.head) & word_set("events", "urged"))


def _is_talked_of(clause: Token) -> bool:
    """'talks on ENDING the blockade', whatever a parse hangs it on."""
    marks = {"on", "about", "over"} & set(markers(clause))
    if "about" in marks and clause.head.pos_ == "ADJ":
        return True  # 'is serious ABOUT leaving the pact'
    before = clause.left_edge.i - 1
    if not marks or before < 0:
        return False
    nouns = (clause.doc[before], clause.head, *through_numbers((*undergoers(clause.head), *obliques(clause.head))))
    return any(keys(n) & word_set_class("talks") for n in nouns if n.i < clause.i)


def _is_spurned(clause: Token) -> bool:
    """"rejected Chad's call to HOLD talks": what was asked for in vain."""
    asked = clause.dep_ == "acl" and "to" in markers(clause)
    return asked and clause.head.dep_ == "obj" and base(clause.head.head) in word_set("events", "spurning")


def _is_enabled(clause: Token) -> bool:
    """'a bill that would allow Congress to REJECT it', 'lets Chad SEND it': what somebody may do from now on."""
    law, bare = clause.head, base(clause.head) == "let"
    allowed = clause.dep_ in ("xcomp", "ccomp", "advcl") and (bare or "to" in markers(clause))
    # but 'a ruling allowing Chad to extradite him': one case
    allowed = allowed and law.tag_ != "VBG" and base(law) in word_set("events", "enabling")
    return allowed and not was_let(clause) and bool((*objects(law), *indirect_objects(law), *own_subjects(clause)))


def _is_hoped_of(clause: Token) -> bool:
    """'hopes to have Chad AGREE', 'is expected to press it to SIGN': what others are still to be brought to do."""
    brought = clause.tag_ == "VB" and clause.dep_ in ("xcomp", "ccomp", "advcl") and bool(objects(clause.head))
    swayed = brought and base(clause.head) in word_set("events", "swaying")
    return swayed and mood(clause.head)[0] not in ("asserted", "reported")
