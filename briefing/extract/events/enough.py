"""Whether enough is known of who took part in what a clause tells to make an event of it."""

from __future__ import annotations

from functools import cache

from briefing.extract.cast.actors import Actors
from briefing.extract.cast.antecedents import told_of_things
from briefing.extract.events.case import Case, is_settled, people, persons
from briefing.extract.events.casualties import casualties
from briefing.extract.events.claiming import says_why
from briefing.extract.events.enough_meetings import is_meeting
from briefing.extract.events.frames import Frame
from briefing.extract.events.made_known import is_made_known
from briefing.extract.events.nouns import heads, keys, word_set_class
from briefing.extract.events.stand_ins import by_means, stand_ins, unnamed
from briefing.extract.events.victims import victims
from briefing.extract.speech.voice import Voice
from briefing.extract.text.grammar import is_passive, obliques, subjects, undergoers
from briefing.extract.text.spans import sentence_before
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import either, vocabulary, word_set
from briefing.extract.text.words import Token

SPEAKING = frozenset({"REQUEST", "ACCUSE", "THREATEN", "REJECT", "AGREE"})
"""Events that are made by speaking."""
_SPOKEN = SPEAKING | {"SUPPORT"}
_FORCEFUL = frozenset({"AID", "ASSAULT", "COERCE", "MOBILIZE", "RETREAT"})
_SUFFERED = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT", "CONCEDE", "SUPPORT", "AID", "MOBILIZE"})


def is_enough(
    clause: Token,
    rule: Frame,
    voice: Voice,
    actors: Actors,
    doing: tuple[str, ...],
    done_to: tuple[str, ...],
    place: str,
) -> bool:
    """Whether enough is known of who took part to make an event of it.

    Doers without a name are enough where the text says what sort of people they are, and nobody need be named where
    something is done to people or to what the rule asks for ('12 people were killed', 'the border was closed').
    """
    case = Case(clause, rule, voice, actors, doing, done_to, place)
    for question in (_of_what_the_rule_asks, _of_deeds_alone, _of_words, _of_documents, _of_doers, _of_some_doer):
        answer = question(case)
        if answer is not None:
            return answer
    attacked = rule.type == "ASSAULT" and (not _agents(case) or by_means(clause))
    return _is_struck(case) if attacked else _is_suffered(case)


def _of_what_the_rule_asks(case: Case) -> bool | None:
    """What the rule itself settles: a visit, an event that its subject or its object names, a meeting."""
    rule, clause = case.rule, case.clause
    goal = case.done_to or case.place
    if rule.mode == "visit" and goal and (rule.by or any(keys(d) & _visitors() for d in case.who)):
        return True  # 'inspectors of the agency will travel to Iran'
    if not case.doing and rule.type == "THREATEN" and told_of_things(clause):
        return False  # 'piracy, saying it threatens trade'
    if rule.told:
        return bool(case.doing or case.place) if rule.type == "CONSULT" else _is_told(case)
    if rule.mode == "cyber" and rule.by:
        return True
    if rule.patient and goal and any(keys(t) & word_set_class("envoys") for t in case.hit):
        return True  # 'their foreign ministers are expected in Lima'
    if rule.turned:
        return _is_turned(case)
    return is_meeting(case) if rule.type == "CONSULT" and rule.mutual else None


def _is_told(case: Case) -> bool:
    """Whether anything is known of an event that the subject names: 'fighting broke out in Chad'."""
    clause, actors = case.clause, case.actors
    going_on = clause.tag_ in ("VBG", "VBZ", "VBP") and base(clause) in word_set("events", "lasting")
    if going_on and case.rule.type == "ASSAULT" and not (case.doing or case.done_to or any(casualties(clause))):
        return False  # 'violence was continuing in Darfur'
    # but 'attacks continue in Chad' tells of none
    lands = actors.of(obliques(clause, "in", "across")) if clause.tag_ in ("VBD", "VBN") else ()
    if case.doing or case.done_to or case.place or any(actors.kind(x) == "country" for x in lands):
        return True
    if any(casualties(clause)) or (case.rule.by and any(actors.in_phrase(s) for s in subjects(clause))):
        return True
    hurt = either(people(), word_set_class("ground"), word_set_class("systems"))
    return any(keys(t) & hurt for t in case.hit)


def _is_turned(case: Case) -> bool:
    """Whether anything is known of what is done to the subject: 'the town came under fire', 'nine MEN face charges'."""
    if case.rule.type == "AID":
        return bool(case.doing and case.done_to)
    if case.doing or case.done_to or case.place or case.rule.by:
        return True
    behind = (o for n in (case.clause, *case.hit) for o in obliques(n, *case.rule.doer))
    counted = case.rule.type == "ASSAULT" and any(casualties(case.clause))
    suffering = subjects(case.clause) if case.rule.mode == "allege" or case.rule.type == "ASSAULT" else ()
    return counted or any(keys(t) & persons() for t in (*behind, *suffering))


def _of_deeds_alone(case: Case) -> bool | None:
    """Of an attack on nobody: whether it is known by its casualties, or by a body that attacks."""
    if case.rule.type == "ASSAULT" and case.doing and not (case.done_to or case.place or case.hit):
        return any(casualties(case.clause)) or any(case.actors.kind(a) != "person" for a in case.doing)
    return None


def _of_words(case: Case) -> bool | None:
    """Of what is said: whoever 'he' is, a paper, or the one who asked somebody who tells of it."""
    rule, clause, done_to = case.rule, case.clause, case.done_to
    papers, speaking = word_set("claims", "issued"), rule.type in _SPOKEN
    if speaking and rule.type != "ACCUSE" and done_to and any(d.lemma_.lower() in papers for d in case.who):
        return True
    if speaking and rule.type != "AGREE" and any(d.lower_ in ("he", "she") for d in case.who):
        return True
    if rule.mode == "allege" and done_to and any(keys(d) & word_set("claims", "charging") for d in case.who):
        return True
    if rule.type == "AID" and clause.dep_ in ("acl", "advcl") and clause.tag_ == "VBG" and not case.doing:
        return False  # 'a tanker supplying fuel to the base'
    if rule.type == "THREATEN" and clause.dep_ == "acl" and clause.tag_ == "VBN" and not done_to:
        return False  # 'before the deadline SET by the union'
    if rule.type == "THREATEN" and rule.mode == "violence" and done_to and any(d.tag_ == "NNS" for d in case.who):
        return True  # 'her abductors threatened to kill her'
    if rule.type == "REQUEST" and done_to and is_passive(clause) and case.voice.saying is not None and not case.who:
        return base(clause) in ("ask", "urge", "order", "tell")  # 'said he had been asked to suspend them'
    return None


def _of_documents(case: Case) -> bool | None:
    """Of what a document asks for or blames: 'the report calls for reforms', 'it blames the army'."""
    clause = case.clause
    told = clause.dep_ not in ("acl", "acl:relcl", "advcl", "xcomp") and clause.tag_ != "VB" and not is_passive(clause)
    if case.rule.type not in ("REQUEST", "ACCUSE") or not told or case.voice.modality not in ("asserted", "reported"):
        return None
    before = sentence_before(clause) if any(d.lower_ == "it" for d in case.who) else None
    # 'the report was published on Monday. IT calls for reforms'
    who = stand_ins(clause, case.voice) or (subjects(before.root) if before is not None else case.who)
    return True if any(d.lemma_.lower() in word_set("claims", "documents", "issued") for d in who) else None


def _of_doers(case: Case) -> bool | None:
    """Of whoever does it, named or of a sort that the text tells: 'warships', 'the security service', 'a court'."""
    rule, clause = case.rule, case.clause
    if is_made_known(clause, rule.mode) and not case.doing:
        # 'announced the arrest of ten people', 'the release of a driver'
        whom = any(keys(o) & persons() for t in case.hit for o in obliques(t, "of"))
        return whom or bool(case.done_to) or rule.mode == "arrest"
    nobody = not case.doing and rule.mode == "discontinue"
    # but 'the slump cut the exports of Chad': a thing stops nothing
    known = (case.done_to and not _agents(case)) or unnamed(clause, case.voice)
    if nobody and (not known or _is_dropped(clause) or clause.dep_ == "acl"):
        return False
    if rule.type == "REQUEST" and any(d.lemma_.lower() in vocabulary("agreements")["heads"] for d in case.who):
        return True
    if case.doing or (unnamed(clause, case.voice) and (rule.type != "CONSULT" or rule.mode == "third-party")):
        return True
    told_of = clause.dep_ in ("acl", "acl:relcl") and clause.head in case.who
    if rule.by and rule.type in _FORCEFUL and not told_of:
        return True
    ruling = either(word_set_class("legislature"), word_set_class("court"))
    if rule.type in ("SUPPORT", "REJECT") and rule.by and any(keys(d) & ruling for d in case.who):
        return True
    return bool(case.done_to or case.place) if "laden_subject" in rule.flags else None


def _of_some_doer(case: Case) -> bool | None:
    """Of somebody unnamed who does it to somebody named: a deed, but no words, support or meeting."""
    rule, clause, who = case.rule, case.clause, _agents(case)
    someone = ("they", "it", "he", "she") if rule.type in ("ASSAULT", "COERCE") else ("they",)
    nouns = any(d.tag_ in ("NN", "NNS", "NNP", "NNPS") or d.lower_ in someone for d in who)
    if not case.done_to or not nouns:
        return None
    # 'a stalemate blocking talks with Chad': that is how things are
    idle = clause.dep_ == "acl" and clause.tag_ == "VBG" and not any(keys(d) & persons() for d in who)
    idle = idle and not any(d.lower_ == "responsibility" for d in who)  # 'claimed it for killing Ali'
    return not idle and rule.type not in SPEAKING | {"SUPPORT", "CONSULT"}


def _is_struck(case: Case) -> bool:
    """Whether an attack by nobody, or by a thing, hits people or ground."""
    clause, hit = case.clause, case.hit
    at = obliques(clause, "at", "on", "into")
    struck = bool(_agents(case)) and any(keys(t) & word_set_class("ground") for t in (*hit, *at))
    counted = any(casualties(clause)) or any(victims(t) or _are_dozens(t) for t in hit)
    whom = case.done_to or any(keys(t) & persons() for t in hit)
    suffered = is_passive(clause) and _is_main(case) and whom
    return struck or bool(suffered) or (counted and bool(hit or clause.tag_ != "VBG"))


def _is_suffered(case: Case) -> bool:
    """Whether a passive of nobody tells what is done to people or to what the rule asks for."""
    rule, clause, hit, main = case.rule, case.clause, case.hit, _is_main(case)
    handed = rule.mode == "disapprove" and bool(rule.object) and main  # 'the ambassador was summoned'
    charged = (rule.mode in ("allege", "investigate") or rule.type == "REJECT" or handed) and bool(case.done_to)
    idle = rule.mode == "restrict" and all(keys(t) & word_set("events", "idle") for t in hit)
    # 'two diplomats are accused of smuggling', 'are being investigated for it'
    accused = main and rule.mode in ("allege", "investigate") and says_why(clause)
    nameless = rule.type in _SUFFERED or accused or (charged and main)
    if not nameless or not is_passive(clause) or _agents(case) or idle:
        return False
    bodily = rule.type == "ASSAULT" or (main and rule.mode in ("arrest", "release", "deport", "convict"))
    harmed = any(victims(t) or ((bodily or accused) and keys(t) & persons()) for t in hit)
    harmed = harmed or (main and bodily and any(map(_are_dozens, hit)))
    judged = accused or (main and rule.mode == "convict")
    harmed = harmed or (judged and any(t.lower_ in ("he", "she", "they") for t in hit))
    return harmed or (main and bool(case.done_to or rule.object))


def _agents(case: Case) -> tuple[Token, ...]:
    """The words for who does it, without events and votes: 'the CLASHES forced them out'."""
    return tuple(d for d in case.who if not keys(d) & word_set("events", "ballots"))


def _is_main(case: Case) -> bool:
    """Whether a clause tells what it tells for its own sake, not by the way of somebody."""
    clause = case.clause
    known_of = bool(case.done_to) or (clause.dep_ == "acl:relcl" and is_settled(clause))
    return clause.dep_ != "advcl" and (clause.dep_ not in ("acl", "acl:relcl") or known_of)


def _are_dozens(noun: Token) -> bool:
    """'dozens of people'."""
    counted = obliques(noun, "of") if noun.lower_ in word_set("actors", "partitives") else ()
    # 'tens of thousands of people'
    counted = (*counted, *(p for o in counted for p in obliques(o, "of")))
    return any(keys(o) & people() or o.tag_ == "NNPS" for o in counted)


def _is_dropped(clause: Token) -> bool:
    """'the visit was cancelled': by nobody named, it is no measure against anybody."""
    return any(keys(t) & word_set_class("visit") for t in undergoers(clause))


@cache
def _visitors() -> frozenset[str]:
    """Those whose journeys are told of although nobody is named: 'the DELEGATION will visit Chad'."""
    return heads() | {"team", "mission"}
