"""Whether enough is known of who took part in what a clause tells to make an event of it."""

from __future__ import annotations

from functools import cache

from briefing.extract.cast.actors import Actors
from briefing.extract.cast.antecedents import told_of_things
from briefing.extract.events.casualties import casualties, victims
from briefing.extract.events.claiming import says_why
from briefing.extract.events.frames import Frame, through_numbers
from briefing.extract.events.nouns import event_noun, heads, is_time, keys, word_set_class
from briefing.extract.events.stand_ins import by_means, unnamed
from briefing.extract.speech.voice import Voice
from briefing.extract.text.grammar import doers, is_passive, obliques, subjects, undergoers
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import either, person_words, vocabulary, word_set
from briefing.extract.text.words import Token
from briefing.types.digest import Date

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
    if rule.mode == "visit" and (done_to or place) and (rule.by or any(keys(d) & _visitors() for d in doers(clause))):
        return True  # 'inspectors of the agency will travel to Iran'
    if not doing and rule.type == "THREATEN" and told_of_things(clause):
        return False  # 'piracy, saying it threatens trade'
    if rule.told:
        if rule.type == "CONSULT":
            return bool(doing or place)
        hurt = either(_people(), word_set_class("ground"), word_set_class("systems"))
        counted = any(casualties(clause)) or (rule.by and any(actors.in_phrase(s) for s in subjects(clause)))
        # 'fighting broke out in Chad', but 'attacks continue in Chad' tells of none
        lands = actors.of(obliques(clause, "in", "across")) if clause.tag_ in ("VBD", "VBN") else ()
        here = any(actors.kind(x) == "country" for x in lands)
        return bool(doing or done_to or place or here or counted or any(keys(t) & hurt for t in undergoers(clause)))
    if rule.mode == "cyber" and rule.by:
        return True
    if rule.patient and (done_to or place) and any(keys(t) & word_set_class("envoys") for t in undergoers(clause)):
        return True  # 'their foreign ministers are expected in Lima'
    if rule.turned:
        behind = (o for n in (clause, *undergoers(clause)) for o in obliques(n, *rule.doer))
        told_of = doing or done_to or place or rule.by or any(keys(o) & _persons() for o in behind)
        told_of = told_of or (rule.type == "ASSAULT" and any(casualties(clause)))
        return bool(doing and done_to) if rule.type == "AID" else bool(told_of)
    if rule.type == "CONSULT" and rule.mutual:
        sides = len(doing) + len(done_to)
        hit = undergoers(clause)
        beside = (*obliques(clause, "with", "to", *rule.to), *(o for t in hit for o in obliques(t, "with")))
        met = (*hit, *beside) if doing else doers(clause)
        told = voice.modality in ("asserted", "reported") or (voice.modality == "planned" and place)
        anybody = either(_persons(), heads())
        settled = told or (voice.modality == "planned" and _is_settled(clause))
        if doing and settled and not rule.object and any(keys(t) & anybody for t in met):
            return True
        folk = either(_persons(), word_set_class("people_hurt"), word_set_class("captive"))
        if told and any(actors.titles(d) for d in doing) and any(keys(t) & folk for t in beside):
            return True  # 'the president met with the families of the miners'
        there = place or actors.of(obliques(clause, "in", "at"))
        leaders = (settled if voice.modality == "planned" else told and there) and not hit
        leaders = leaders and any(keys(d) & heads() for d in doers(clause))
        if leaders and all(d.tag_ == "NNS" for d in doers(clause)):
            return True
        gathered = sides == 1 and not undergoers(clause) and all(_are_several(d) for d in doers(clause))
        if gathered and actors.kind(doing[0]) in ("organisation", "country"):
            return True
        if sides == 1 and (told or rule.ahead or voice.modality == "planned") and doing and (
            actors.sort(doing[0]) in ("igo", "joint_body") and not undergoers(clause)
        ):
            return True  # 'the WTO is to meet in Lima'
        if rule.mode == "phone" and told and all(keys(d) & heads() and d.tag_ == "NNS" for d in doers(clause)):
            return bool(doers(clause))  # 'the two leaders spoke by phone'
        if rule.mode == "phone" and doing and told and any(keys(o) & heads() for o in through_numbers(beside)):
            return True  # 'spoke with both of her colleagues by phone'
        many = any(d.tag_ == "CD" for d in doers(clause))
        if rule.object and told and (many or unnamed(clause, voice)):
            return True
        if rule.object and settled and any(keys(d) & heads() for d in doers(clause)):
            return True  # 'leaders of the two parties will hold a meeting on Friday'
        if rule.lone and told and any(keys(d) & (heads() | {"member"}) for d in doers(clause)):
            return True
        return sides > 1 or ((bool(rule.object) or rule.lone) and (sides > 0 or _is_held(clause, place)))
    if rule.type == "ASSAULT" and doing and not (done_to or place or undergoers(clause)):
        return any(casualties(clause)) or any(actors.kind(a) != "person" for a in doing)
    papers = word_set("claims", "issued")
    speaking = rule.type in _SPOKEN
    if speaking and rule.type != "ACCUSE" and done_to and any(d.lemma_.lower() in papers for d in doers(clause)):
        return True
    if speaking and rule.type != "AGREE" and any(d.lower_ in ("he", "she") for d in doers(clause)):
        return True  # whoever is meant
    if rule.mode == "allege" and done_to and any(keys(d) & word_set("claims", "charging") for d in doers(clause)):
        return True
    if rule.type == "AID" and clause.dep_ in ("acl", "advcl") and clause.tag_ == "VBG" and not doing:
        return False  # 'a tanker supplying fuel to the base'
    if rule.type == "THREATEN" and clause.dep_ == "acl" and clause.tag_ == "VBN" and not done_to:
        return False  # 'before the deadline SET by the union'
    if rule.type == "THREATEN" and rule.mode == "violence" and done_to and any(d.tag_ == "NNS" for d in doers(clause)):
        return True  # 'her abductors threatened to kill her'
    if rule.type == "REQUEST" and done_to and is_passive(clause) and voice.saying is not None and not doers(clause):
        return base(clause) in ("ask", "urge", "order", "tell")  # 'said he had been asked to suspend them'
    known = done_to or unnamed(clause, voice)
    if not doing and rule.mode == "discontinue" and (not known or _is_dropped(clause) or clause.dep_ == "acl"):
        return False
    if rule.type == "REQUEST" and any(d.lemma_.lower() in vocabulary("agreements")["heads"] for d in doers(clause)):
        return True
    if doing or (unnamed(clause, voice) and (rule.type != "CONSULT" or rule.mode == "third-party")):
        return True
    told_of = clause.dep_ in ("acl", "acl:relcl") and clause.head in doers(clause)
    if rule.by and rule.type in _FORCEFUL and not told_of:
        # the rule asks for doers of a public kind: 'warships', 'the security service'
        return True
    ruling = either(word_set_class("legislature"), word_set_class("court"))
    if rule.type in ("SUPPORT", "REJECT") and rule.by and any(keys(d) & ruling for d in doers(clause)):
        return True
    if "laden_subject" in rule.flags:
        return bool(done_to or place)
    who = tuple(d for d in doers(clause) if not keys(d) & word_set("events", "ballots"))
    someone = ("they", "it", "he", "she") if rule.type in ("ASSAULT", "COERCE") else ("they",)
    if done_to and any(d.tag_ in ("NN", "NNS", "NNP", "NNPS") or d.lower_ in someone for d in who):
        # 'a stalemate blocking talks with Chad': that is how things are
        idle = clause.dep_ == "acl" and clause.tag_ == "VBG" and not any(keys(d) & _persons() for d in who)
        idle = idle and not any(d.lower_ == "responsibility" for d in who)  # 'claimed it for killing Ali'
        return not idle and rule.type not in SPEAKING | {"SUPPORT", "CONSULT"}
    hit = undergoers(clause)
    known_of = bool(done_to) or (clause.dep_ == "acl:relcl" and _is_settled(clause))
    main = clause.dep_ != "advcl" and (clause.dep_ not in ("acl", "acl:relcl") or known_of)
    if rule.type == "ASSAULT" and (not who or by_means(clause)):
        at = obliques(clause, "at", "on", "into")
        struck = bool(who) and any(keys(t) & word_set_class("ground") for t in (*hit, *at))
        counted = any(casualties(clause)) or any(victims(t) or _are_dozens(t) for t in hit)
        suffered = is_passive(clause) and main and (done_to or any(keys(t) & _persons() for t in hit))
        return struck or bool(suffered) or (counted and bool(hit or clause.tag_ != "VBG"))
    handed = rule.mode == "disapprove" and bool(rule.object) and main  # 'the ambassador was summoned'
    charged = (rule.mode in ("allege", "investigate") or rule.type == "REJECT" or handed) and bool(done_to)
    idle = rule.mode == "restrict" and all(keys(t) & word_set("events", "idle") for t in hit)
    accused = main and rule.mode == "allege" and says_why(clause)  # 'two diplomats are accused of smuggling'
    nameless = rule.type in _SUFFERED or accused or (charged and main)
    nameless = nameless and is_passive(clause) and not who and not idle
    bodily = rule.type == "ASSAULT" or (main and rule.mode in ("arrest", "release", "deport", "convict"))
    harmed = any(victims(t) or ((bodily or accused) and keys(t) & _persons()) for t in hit)
    harmed = harmed or (accused and any(t.lower_ in ("he", "she", "they") for t in hit))
    return nameless and (harmed or (main and bool(done_to or rule.object)))


def is_located(clause: Token, rule: Frame, when: Date | None, done_to: tuple[str, ...], place: str) -> bool:
    """Whether a passive of nobody named is told with its own time or place, as news of its own: 'the pact was signed in
    Lima', 'a convoy was ambushed near the town', 'he was convicted last year'.
    """
    if rule.told and rule.mode == "ceasefire":
        return when is not None  # 'the truce that took effect on Friday'
    if rule.told and rule.type in ("CONSULT", "REJECT"):
        # 'the third summit concluded on Sunday', but 'the talks went on'
        return when is not None and not all(map(_is_told_before, subjects(clause)))
    if rule.type == "ASSAULT" and (any(casualties(clause)) or (rule.mode == "firearms" and rule.object)):
        # 'ranchers killed nine migrants', 'warning shots were fired'
        # but 'Typhoon Ana killed nine'
        return is_passive(clause) or any(d.tag_ == "NNS" for d in doers(clause))
    if rule.type == "CONSULT" and rule.mutual and place and clause.tag_ == "VBD" and not undergoers(clause):
        return any(keys(d) & word_set("events", "assemblies") for d in doers(clause))  # 'a jirga met in Lima'
    if rule.mode == "discontinue" and is_passive(clause) and clause.dep_ in ("ROOT", "conj") and not doers(clause):
        return any(keys(t) & word_set_class("instrument") for t in undergoers(clause))  # 'the pact was annulled'
    at = any(event_noun(o) is not None for o in obliques(clause, "during", "at"))
    if not is_passive(clause) or doers(clause) or not (place or when is not None or at):
        return False
    if rule.type in ("AGREE", "SUPPORT"):
        return rule.mutual and (base(clause) == "agree" or any(keys(t) & _settled() for t in undergoers(clause)))
    if rule.type == "ASSAULT":
        return bool(place) and clause.tag_ == "VBN" and base(clause) != "launch"
    main = clause.dep_ in ("ROOT", "conj", "ccomp")
    if main and rule.type == "SANCTION" and rule.object & word_set_class("sanctions"):
        return when is not None  # 'the sanctions were extended on Monday'
    if rule.mode in ("restrict", "access"):
        # 'the border market was closed in December', but of schools and shops nobody is told by whom
        shut = {k for t in undergoers(clause) for k in keys(t)}
        return when is not None and any(k.startswith("border") for k in shut)
    if rule.mode in ("convict", "allege"):
        known = done_to or (rule.mode == "convict" and any(keys(t) & _persons() for t in undergoers(clause)))
        return bool(known) and when is not None
    return rule.mode == "discontinue" and any(keys(t) & word_set_class("instrument") for t in undergoers(clause))


def _is_told_before(noun: Token) -> bool:
    """Whether a noun for an event only takes up one that was told: 'the meeting', 'these talks'."""
    told = any(c.lower_ in ("the", "this", "that", "these", "those") for c in children(noun, "det"))
    return told and not children(noun, "amod", "compound", "nmod", "nmod:poss", "nummod")


@cache
def _settled() -> frozenset[str]:
    """What is agreed or signed."""
    return word_set_class("instrument") | word_set("events", "settled")


def _are_several(noun: Token) -> bool:
    """'ministers', 'the Security Council': those who can meet among themselves."""
    return noun.tag_ == "NNS" or bool(keys(noun) & word_set("events", "assemblies"))


def _are_dozens(noun: Token) -> bool:
    """'dozens of people'."""
    counted = obliques(noun, "of") if noun.lower_ in word_set("actors", "partitives") else ()
    # 'tens of thousands of people'
    counted = (*counted, *(p for o in counted for p in obliques(o, "of")))
    return any(keys(o) & _people() or o.tag_ == "NNPS" for o in counted)


def _is_settled(clause: Token) -> bool:
    """'plans to meet officials ON FRIDAY', 'is to go there and MEET officials': not only that somebody will."""
    when = obliques(clause)
    dated = any(is_time(o) for o in when)
    return dated or clause.dep_ == "conj" or bool(obliques(clause, "during", "on", "at"))


def _is_held(clause: Token, place: str) -> bool:
    """'a summit was held': of nobody named; 'near the hall where talks were held' says only which hall."""
    return is_passive(clause) and (bool(place) or clause.dep_ not in ("acl", "acl:relcl", "advcl", "ccomp"))


def _is_dropped(clause: Token) -> bool:
    """'the visit was cancelled': by nobody named, it is no measure against anybody."""
    return any(keys(t) & word_set_class("visit") for t in undergoers(clause))


@cache
def _visitors() -> frozenset[str]:
    """Those whose journeys are told of although nobody is named: 'the DELEGATION will visit Chad'."""
    return heads() | {"team", "mission"}


@cache
def _persons() -> frozenset[str]:
    """The words for a person or a body."""
    return either(person_words(), _people(), word_set("actors", "unnamed"))


def _people() -> frozenset[str]:
    return word_set("casualties", "people")
