"""Which clauses tell of something done, and which only of a purpose, a condition, or what is known already."""

from __future__ import annotations

from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.events.casualties import is_consequence, is_counting, is_of_others
from briefing.extract.events.frames import frame, tells, through_numbers
from briefing.extract.events.nouns import keys, names_event, word_set_class
from briefing.extract.events.wordings import is_own_order
from briefing.extract.text.clauses import auxiliaries, is_negated
from briefing.extract.text.cues import act, claimed
from briefing.extract.text.grammar import (
    agents,
    doers,
    indirect_objects,
    is_passive,
    markers,
    objects,
    obliques,
    own_subjects,
    preposition,
    undergoers,
)
from briefing.extract.text.tree import children, clause_of, clauses, first_conjunct
from briefing.extract.text.unreal import is_unreal
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token
from briefing.types.digest import EventType

_PLANNED = frozenset(
    {"expected", "set", "due", "scheduled", "likely", "ready", "planning", "going", "planned", "slated"}
)
_PENDING = frozenset({"until", "till", "before", "unless"})


def tells_deed(clause: Token, actors: Actors, times: Times) -> bool:
    """Whether a clause may tell of an event: no purpose, condition or afterthought of another clause."""
    return not (
        _is_purpose(clause)
        or _is_background(clause, times)
        or _is_counted(clause, actors)
        or _is_supposed(clause)
        or _is_outstanding(clause)
        or _is_left_so(clause, actors)
        or _is_mooted(clause)
        or _is_asked(clause)
        or _is_threatened(clause)
        or _is_unmade(clause, actors)
    )


def _is_unmade(clause: Token, actors: Actors) -> bool:
    """'had he agreed, we would be signing the pact': no accord was made."""
    return is_unreal(clause) and tells(clause, "SUPPORT", actors)


def is_standing(clause: Token, kind: EventType) -> bool:
    """Whether a relative clause says where somebody stands, not what he did: 'rebels, who oppose the plan'. That
    another one accuses them or rejects it is told of him: 'rebels, whom Chad blames', 'a claim that Chad denies'.
    """
    lasting = clause.tag_ in ("VBP", "VBZ") or {"has", "have"} & set(auxiliaries(clause))
    if base(clause).endswith("chair") and kind == "CONSULT" and (lasting or {"is", "are"} & set(auxiliaries(clause))):
        # 'the committee that she has chaired', 'the group is co-chaired by two senators'
        return clause.dep_ == "acl:relcl" or is_passive(clause)
    if clause.dep_ != "acl:relcl" or clause.tag_ not in ("VBP", "VBZ") or auxiliaries(clause):
        return False
    if kind in ("ACCUSE", "REJECT"):
        return not any(s != clause.head and s.tag_ != "PRP" for s in own_subjects(clause))
    return kind in ("SUPPORT", "REQUEST", "THREATEN")


def is_hope(clause: Token, kind: EventType) -> bool:
    """'hoped to END the embargo', 'he is to BLAME': a wish or a judgement, and no deed; a visit may be hoped for."""
    if base(clause) == "blame" and clause.i and clause.nbor(-1).lower_ == "to":
        return bool({"is", "are", "was", "were", "be"} & set(auxiliaries(clause))) or base(clause.head) == "be"
    first = first_conjunct(clause)
    hoped = first.dep_ == "xcomp" and base(first.head) in word_set("events", "hoping")
    return hoped and kind not in ("CONSULT", "COOPERATE", "AGREE")


def is_known(clause: Token) -> bool:
    """'thanked Togo FOR ARRESTING two': what somebody is thanked or praised for has been done."""
    praised = clause.dep_ == "advcl" and clause.tag_ == "VBG" and base(clause.head) in claimed("approving")
    return praised and "for" in markers(clause) and bool(objects(clause.head) or indirect_objects(clause.head))


def is_now(clause: Token) -> bool:
    """'is CALLING for a protest on Friday': who says so does it now, whatever the day of what he asks for."""
    return clause.tag_ == "VBG" and bool(auxiliaries(clause)) and set(auxiliaries(clause)) <= {"is", "are", "'s", "'re"}


def is_undone(clause: Token) -> bool:
    """Whether a clause says of a deed that it was not done: 'has not withdrawn its troops', 'did not attend'."""
    past = clause.tag_ in ("VBN", "VBD") or "did" in auxiliaries(clause)
    return past and is_negated(clause)


def is_called_off(clause: Token) -> bool:
    """Whether a deed is told as not planned: 'is not expected to meet', 'has no plans to go'."""
    above = whole(clause)
    return above != clause and is_negated(above) and above.lower_ in _PLANNED


def whole(clause: Token) -> Token:
    """The clause that a participle or infinitive belongs to: 'attempted to launch', 'is set to visit'."""
    while clause.dep_ == "xcomp" and clause.head != clause and not own_subjects(clause):
        clause = clause.head
    return clause


def _is_background(clause: Token, times: Times) -> bool:
    """A participle that only says which one is meant ('the pact signed between them'), with no time, doer or object."""
    if clause.dep_ != "acl" or auxiliaries(clause) or clause.tag_ not in ("VBN", "VBG"):
        return False
    timed = times.of(clause) is not None
    known = timed or (agents(clause) and base(clause) not in word_set("events", "standing"))
    lasting = clause.tag_ == "VBN" or not objects(clause) or base(clause) == "oppose"
    return not known and lasting and not _speaks(clause)


def _speaks(clause: Token) -> bool:
    """'protesters calling for ...'."""
    return clause.tag_ == "VBG" and bool([c for c in clause.children if c.dep_ in ("obl", "ccomp", "xcomp")])


def _is_counted(clause: Token, actors: Actors) -> bool:
    """A participle that counts the victims of a deed before it (', killing five') is part of that deed, and so are the
    damage that protesters do (', setting fire to cars') and the flight of people (', forcing 200 from their homes').
    """
    part = clause.head if clause.dep_ == "conj" and clause.tag_ == "VBG" else clause
    if part.dep_ in ("advcl", "xcomp") and part.tag_ == "VBG" and not markers(part) and not own_subjects(part):
        around, own = frame(part.head, actors), frame(clause, actors)
        if around is not None and own is not None:
            told = (around.type, own.type, own.mode)
            if told[:2] == ("ASSAULT", "ASSAULT") and base(clause) in word_set("events", "ravaging"):
                return True
            if told[:2] == ("ACCUSE", "ACCUSE") and base(clause) in claimed("naming"):
                # 'condemned it, CALLING it a crime'
                return True
            if (around.mode, base(clause)) == ("expel", "give"):
                # 'expelled two diplomats, GIVING them a day to leave'
                return True
            if told[:2] in (("PROTEST", "ASSAULT"), ("PROTEST", "PROTEST")) or told == ("ASSAULT", "COERCE", "deport"):
                return True
            if (around.mode, own.mode) == ("release", "deport"):
                # 'released a soldier, HANDING him over to the Red Cross'
                return True
    if _is_of_weapon(clause, actors) or _is_of_blast(clause, actors):
        return True
    goes_on = not own_subjects(clause) and (is_counting(clause) or _is_of_means(clause))
    # two passives are told as one, with all their words, behind all others
    if clause.dep_ == "conj" and (goes_on or (is_of_others(clause) and not is_passive(clause.head))):
        first, own = frame(clause.head, actors), frame(clause, actors)
        return first is not None and first.type == "ASSAULT" and (own is None or own.type == "ASSAULT")
    if not (is_consequence(clause) or _is_toll(clause)):
        return False
    before = (c for c in clauses(clause.doc[clause.sent.start : clause.i]))
    return any(tells(c, "ASSAULT", actors) for c in before)


def _is_of_weapon(clause: Token, actors: Actors) -> bool:
    """'a bomb TARGETING troops killed two': which bomb it was."""
    if clause.dep_ != "acl" or clause.tag_ != "VBG" or not keys(clause.head) & word_set_class("bombs"):
        return False
    outer = (c for c in clauses(clause.sent) if clause.head in doers(c) and c != clause)
    return any(tells(c, "ASSAULT", actors) for c in outer)


def _is_of_blast(clause: Token, actors: Actors) -> bool:
    """'were killed in an explosion that DESTROYED a building': what the deed told already did besides."""
    did = clause.dep_ == "acl:relcl" and clause.head in doers(clause) and base(clause) in word_set("events", "impact")
    outer = clause_of(clause.head)
    return did and outer != clause and tells(outer, "ASSAULT", actors)


def _is_of_means(clause: Token) -> bool:
    """'a bomb killed two and DESTROYED a car': a weapon strikes once, whatever comes of it."""
    return any(keys(d) & (word_set("actors", "means") | word_set_class("bombs")) for d in doers(clause))


def _is_toll(clause: Token) -> bool:
    """'an operation that left 13 dead': a relative clause that counts the victims of the attack it stands with."""
    if clause.dep_ != "acl:relcl" or not is_counting(clause):
        return False
    # 'the bombing of a plane that killed 73': the bombing did
    nouns = (clause.head, clause.head.head) if preposition(clause.head) == "of" else (clause.head,)
    return clause.head in doers(clause) and any(names_event(n, "ASSAULT") for n in nouns)


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
    if word_set("mood", "arranged") & {t.lower_ for t in top.doc[top.left_edge.i : top.i]}:
        # 'hours before they were due to meet'
        return False
    return bool(words & _PENDING) and top.tag_ in ("VBP", "VBZ", "VBN", "VB") and "had" not in auxiliaries(top)


def _is_outstanding(clause: Token) -> bool:
    """What is still to be done, or was not ruled out: 'has yet to be ratified', 'has to agree', 'ruled out asking'."""
    top = clause
    if [t.lower_ for t in clause.doc[max(0, clause.i - 2) : clause.i]] == ["yet", "to"]:
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


def _is_left_so(clause: Token, actors: Actors) -> bool:
    """'kept the crossing CLOSED', which the verb above tells already."""
    if clause.dep_ != "xcomp" or clause.tag_ != "VBN" or not objects(clause.head):
        return False
    own, around = frame(clause, actors), frame(clause.head, actors)
    return own is not None and around is not None and own.type == around.type


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
    return called or (act(top.head) in ("demand", "request") and not is_passive(top.head))


def _is_mooted(clause: Token) -> bool:
    """'raised the prospect of attacking Chad', 'spoke of the idea of closing it': a thought is no deed."""
    top = whole(first_conjunct(clause))
    of_noun = top.dep_ in ("acl", "nmod") and bool(keys(top.head) & word_set("events", "mooted"))
    governed = top.dep_ in ("xcomp", "ccomp") or (top.dep_ == "advcl" and bool(markers(top)))
    pleaded = governed and base(top.head) in word_set("events", "mooting")
    thought = of_noun or pleaded or _is_talked_of(top) or _is_brewing(clause, top)
    return (top.tag_ == "VBG" and thought) or _is_spurned(top) or _is_enabled(top) or _is_proposed(top)


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
    """'a bill that would allow Congress to REJECT it': what somebody may do from now on."""
    allowed = clause.dep_ in ("xcomp", "ccomp", "advcl") and "to" in markers(clause)
    return allowed and base(clause.head) in word_set("events", "enabling") and bool(objects(clause.head))


def _is_apart(clause: Token) -> bool:
    """Whether a comma parts a clause in the past from the one that a parse hangs it on: 'a rule that would bind them,
    after gunmen opened fire'."""
    first = clause.left_edge
    apart = first.i > 0 and "," in (first.text, first.nbor(-1).text)
    return clause.tag_ == "VBD" and clause.i > clause.head.i and apart


def _is_purpose(clause: Token) -> bool:
    """An infinitive that says what for, or what a noun is for, tells of nothing that happened."""
    if clause.dep_ == "xcomp" and clause.head != clause:
        meant = clause.head.tag_ == "VBN" and clause.head.lemma_.lower() in ("design", "mean", "equip", "build")
        return ("to" in markers(clause) and (meant or base(clause.head) in word_set("events", "striving"))) or (
            _is_purpose(clause.head)
        )
    if clause.dep_ == "conj" and clause.tag_ == "VB" and not own_subjects(clause) and "to" in markers(clause.head):
        return clause.head.dep_ == "advcl" and (bool(act(clause.head)) or _is_purpose(clause.head))
    marks = set(markers(clause))
    if "to" in marks and any(c.lower_ == "how" for c in children(clause, "advmod", "mark")):
        return True  # 'has known how to enrich uranium'
    if clause.dep_ == "advcl" and clause.head.lemma_.lower() in ("aim", "design", "intend", "mean"):
        return True
    if clause.dep_ == "advcl" and base(clause.head) == "vote" and "to" in marks:
        return False  # 'voted on Tuesday to lift the ban'
    if not {"to", "for"} & marks and clause.dep_ != "acl":
        return False
    if clause.dep_ == "advcl" and base(clause.head) == "use" and objects(clause.head) and act(clause):
        return False  # 'used his visit to urge calm'
    if clause.dep_ == "advcl":
        return not is_known(clause) and bool({"to", "for"} & marks)
    ranked = {clause.head.lower_, *(c.lower_ for c in clause.head.children)} if clause.dep_ == "acl" else set()
    if ranked & {"first", "last", "only", "second", "third"}:
        return False  # 'was the first to visit', 'was among the first to congratulate him'
    if clause.dep_ == "acl" and {"to", "for"} & marks and keys(clause.head) & word_set("events", "urged"):
        return True  # 'a call for people to volunteer'
    if clause.dep_ == "acl":
        governing = {w for words in vocabulary("mood")["over"].values() for w in words}
        return "to" in marks and clause.head.lemma_.lower() not in governing
    return clause.dep_ in ("csubj", "appos", "parataxis", "obl", "nmod")
