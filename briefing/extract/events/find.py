"""Events told by verbs: one a clause, the first cue wins. PLOVER types and modes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.extract.cast.actors import Actors
from briefing.extract.dates.patterns import number_of
from briefing.extract.dates.times import Times
from briefing.extract.events.aftermath import is_aftermath
from briefing.extract.events.casualties import casualties, counted_beside, toll
from briefing.extract.events.claiming import blames_ills, claim_of, claimant, content_of, is_worry, says_why
from briefing.extract.events.complements import complement_verbs
from briefing.extract.events.contents import is_imperative
from briefing.extract.events.deeds import (
    is_called_off,
    is_hope,
    is_known,
    is_standing,
    is_undone,
    tells_deed,
)
from briefing.extract.events.enough import SPEAKING, is_enough
from briefing.extract.events.frames import Frame, frame, is_listed, stopped, tells, through_numbers
from briefing.extract.events.happenings import Happening, Parts
from briefing.extract.events.holding import how_far, own_voice
from briefing.extract.events.likewise import likewise
from briefing.extract.events.located import is_located
from briefing.extract.events.mishaps import is_mishap
from briefing.extract.events.news import lead_end
from briefing.extract.events.nouns import event_noun, is_year, keys, names_event
from briefing.extract.events.ordinary import is_business, is_custom, is_habit
from briefing.extract.events.participants import via_of
from briefing.extract.events.parts import parts_of
from briefing.extract.events.repeats import told_once
from briefing.extract.events.stand_ins import unnamed
from briefing.extract.events.undone import reversed_since
from briefing.extract.events.wordings import (
    is_laid_down,
    is_of_terms,
    is_own_order,
    is_refusal,
    issuing,
)
from briefing.extract.speech.mood import is_disowned
from briefing.extract.speech.tellings import backshifted, supposed, within
from briefing.extract.speech.voice import Voice, Voices
from briefing.extract.text.clauses import adverbs, auxiliaries, whole
from briefing.extract.text.cues import act, claimed
from briefing.extract.text.grammar import doers, is_passive, markers, obliques, subjects, undergoers
from briefing.extract.text.reading import Reading
from briefing.extract.text.spans import clause_span, noun_phrase, trimmed
from briefing.extract.text.suppositions import is_condition
from briefing.extract.text.tree import children, clauses
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Span, Token

_WHOLE_TOLL = 1000
_CONTENT = frozenset(
    {"of", "for", "to", "from", "at", "over", "against", "if", "unless", "that", "until", "in", "on", "about", "with"}
)


def find_events(
    reading: Reading,
    actors: Actors,
    voices: Voices,
    times: Times,
    bound: Mapping[int, tuple[str, ...]],
    said: Sequence[Happening],
) -> tuple[Happening, ...]:
    """The events that verbs of the body tell, in text order, with their voices.

    `bound` tells for the token that names an agreement who is party to it; what is promised or asked by saying it
    (`said`) has not happened.
    """
    doc = reading.doc
    found: list[Happening] = []
    quoted = {s.verb: h.type for h in said if (s := h.voice.saying) is not None and s.form == "direct"}
    threatening = {s.verb for h in said if h.type == "THREATEN" and (s := h.voice.saying) is not None}
    lead = lead_end(reading)
    spent = {t.i for h in said for t in h.span if t == h.told or t.tag_ in ("VB", "VBG")}
    for clause in clauses(doc[reading.body :]):
        again = likewise(clause, found, actors, voices) if base(clause) in ("do", "follow") else None
        if again is not None:
            found.append(again)
        if clause.i in spent or again or not is_listed(clause) or not tells_deed(clause, actors, times):
            continue
        rule = frame(clause, actors)
        if rule is None or is_standing(clause, rule.type) or is_hope(clause, rule.type):
            continue
        if rule.type == "ASSAULT" and (is_mishap(clause) or is_aftermath(clause)):
            continue
        happening = _happening(clause, rule, actors, voices, times, bound)
        if happening is None or quoted.get(clause.i) == rule.type:
            continue
        if clause.i >= lead and is_custom(happening, times):
            continue
        if happening.type == "AGREE" and clause.i in threatening:
            # who vows to strike threatens
            continue
        if _is_of_the_meeting(clause, rule, found):
            continue
        found.append(happening)
        if rule.type in SPEAKING or act(clause) or rule.flags & {"violent"}:
            inside = [v for v in complement_verbs(clause) if not is_known(v)]
            spent.update(t.i for v in inside for t in (v, *v.subtree) if t == v or t.tag_ in ("VB", "VBG"))
    return reversed_since(told_once(found))


def _happening(
    clause: Token, rule: Frame, actors: Actors, voices: Voices, times: Times, bound: Mapping[int, tuple[str, ...]]
) -> Happening | None:
    voice, decided = how_far(clause, rule, voices)
    refuted = is_disowned(clause) or (voice.saying is not None and voice.saying.denied)
    undone = voice.modality == "denied" and not refuted
    asked = voice.saying is not None and is_imperative(clause, voice.saying)  # '"SIGN it now," she said'
    supposed = voice.modality == "hypothetical" or is_laid_down(clause) or asked
    if supposed or (undone and (is_condition(clause) or not _is_left_undone(clause, rule))):
        return None
    turned = stopped(clause, Frame(type="REJECT", to=rule.to) if rule.type == "AGREE" and is_refusal(clause) else rule)
    if turned is None:
        return None
    rule = turned
    made = issuing(clause)
    if made is not None and voice.modality == "asserted":
        voice = voices.of(made)
    parts = parts_of(clause, rule, voice, actors, bound, made=made, decided=decided)
    if parts is None or _is_no_deed(clause, rule, voice, parts, actors) or _asks_nothing(clause, rule, parts, refuted):
        return None
    if undone and (not parts.doing or _is_own_denial(voice, parts.doing, actors)):
        return None
    if rule.type == "PROTEST" and not parts.doing and _is_lone(clause):
        return None
    doing, done_to, place = _crowd(clause, rule, voice, parts.doing, actors), parts.done_to, parts.place
    if not is_enough(clause, rule, voice, actors, doing, done_to, place) and not is_located(
        clause, rule, times.of(clause), done_to, place
    ):
        return None
    kind = None if rule.turned and not doing and not says_why(clause) else claim_of(clause, rule)
    span = _shown(clause, rule, kind is not None, voice)
    alone = kind is not None and not undergoers(clause) and not obliques(clause)
    before = voices.said_before(clause) if alone else None
    done = rule.type == "ASSAULT" and voice.modality not in ("attempted", "planned")
    dead, hurt = toll(clause) if done else (None, None)
    own = own_voice(clause, backshifted(clause, voice), doing, kind)
    return Happening(
        told=clause,
        span=span,
        type=rule.type,
        mode=_mode(clause, rule),
        rule=f"verb-{rule.type.lower()}",
        actors=doing,
        recipients=done_to,
        place=place,
        via=via_of(clause, actors),
        count=count_of(clause, rule),
        voice=own,
        claim=kind,
        content=None if not kind else clause.doc[slice(*before)] if before else content_of(clause, span),
        by=claimant(made or clause, voice, actors) if kind and not (doing or rule.turned) else "",
        speech=kind is not None and own.saying is not None and own.attribution is None,
        deaths=dead,
        injured=hurt,
        turned=rule.turned,
    )


def _is_no_deed(clause: Token, rule: Frame, voice: Voice, parts: Parts, actors: Actors) -> bool:
    """Whether a clause only looks like one of a deed: of what another deed did already, or of no such deed."""
    doing = parts.doing
    if voice.modality == "denied" and not (doing or parts.done_to or parts.place):
        return True
    if rule.mode == "troops" and doing and all(actors.sort(d) == "company" for d in doing):
        return True  # 'the gas firm held an exercise'
    if rule.type == "COERCE" and _are_seats(clause):
        return True
    if rule.type == "ACCUSE" and blames_ills(clause):
        return True  # 'blamed the drought', 'blamed it on a fire'
    if clause.head.lower_ == "what" and clause.dep_ == "acl:relcl" and base(clause) in claimed("naming"):
        return True  # 'rejected what it CALLED illegal demands'
    if rule.mode == "discontinue" and is_business(doing, parts.done_to, actors):
        return True
    if is_habit(clause, (*doing, *parts.done_to), actors):
        return True
    if rule.type == "ACCUSE" and any(is_worry(n) and _blames_nobody(n, actors) for n in undergoers(clause)):
        return True
    if rule.told and rule.type in ("ASSAULT", "PROTEST") and voice.modality == "uncertain":
        return True  # 'fighting COULD leave thousands hungry': what may come of it
    if rule.type == "SUPPORT" and voice.modality == "planned" and base(clause) in claimed("approving"):
        return True  # 'is preparing to welcome a new cabinet'
    if rule.mode == "release" and not doing and clause.dep_ == "conj" and tells(clause.head, "ASSAULT", actors):
        return True  # 'gunmen stormed the prison and freed the inmates'
    if rule.type == "ASSAULT" and _is_whole_toll(clause):
        return True
    if rule.type == "ASSAULT" and rule.mutual:
        # 'three years of fighting with rebels', 'Kenya Airways and Air Chad have been battling for the route'
        return not doers(clause) or (bool(doing) and all(actors.sort(d) == "company" for d in doing))
    # 'Chad rallied': people demonstrate, and no country
    marching = rule.mode == "demo" and bool(doing) and not _are_many(clause)
    return marching and all(actors.kind(d) == "country" for d in doing)


def _are_seats(clause: Token) -> bool:
    """'captured 89' of the seats that the sentence tells of."""
    won = undergoers(clause)
    counted = bool(won) and all(t.tag_ == "CD" for t in won)
    return counted and any(t.lower_ in ("seats", "votes") for t in clause.sent)


def _blames_nobody(worry: Token, actors: Actors) -> bool:
    """'concern FOR the victims', 'concern that VIOLENCE will delay them', but 'that CHAD will' and 'that they could be
    used' for something."""
    content = [d for c in children(worry, "acl", "ccomp") for d in doers(c)]
    return bool(content or obliques(worry, "for")) and not actors.of(content)


def _is_whole_toll(clause: Token) -> bool:
    """'the war has killed 30,000 people': what years of violence cost is no attack."""
    if not {"has", "have"} & set(auxiliaries(clause)):
        return False
    many = any(t.lower_ == "thousands" for n in undergoers(clause) for t in n.subtree)
    return many or (casualties(clause)[0] or 0) >= _WHOLE_TOLL


def _asks_nothing(clause: Token, rule: Frame, parts: Parts, refuted: bool) -> bool:
    """Whether a clause of asking asks for nothing: what terms lay down, an order to one's own, a question."""
    if base(clause) == "ask" and not children(clause, "xcomp"):
        # 'asks the president if he knows'
        below = (c for c in children(clause, "ccomp", "advcl") if c.i > clause.i)
        if any({"if", "whether"} & set(markers(c)) for c in below):
            return True
    if rule.type != "REQUEST":
        return False
    if (not parts.doing and is_of_terms(clause)) or (is_own_order(clause) and not refuted):
        return True
    # 'asks for nobody's permission'
    return any(t.lower_ in ("no", "nobody") for o in obliques(clause, "for") for t in o.subtree)


def _crowd(clause: Token, rule: Frame, voice: Voice, doing: tuple[str, ...], actors: Actors) -> tuple[str, ...]:
    """Who does it, the public where a crowd without a name protests: 'thousands of Chadians marched'."""
    if rule.mode in ("demo", "riot") and doing and _are_many(clause):
        # 'followers of Ali rallied'
        return ("public",) if all(actors.kind(d) in ("country", "person") for d in doing) else doing
    if rule.type != "PROTEST" or doing:
        return doing
    return ("public",) if unnamed(clause, voice) or any(d.tag_ == "NNS" for d in doers(clause)) else ()


def _are_many(clause: Token) -> bool:
    return any(d.tag_ in ("NNS", "NNPS") for d in doers(clause))


def _is_of_the_meeting(clause: Token, rule: Frame, found: Sequence[Happening]) -> bool:
    """'ready to attend the talks, which had been SCHEDULED for May 3': what says more of a meeting told just before."""
    more = rule.ahead and rule.type == "CONSULT" and clause.dep_ == "acl:relcl"
    return more and bool(found) and found[-1].type == "CONSULT" and clause.head in undergoers(found[-1].told)


def _is_lone(clause: Token) -> bool:
    """Whether one nameless person does it, who makes no protest: 'a man who threw a bottle'."""
    who = doers(clause)
    return bool(who) and all(d.tag_ == "NN" and keys(d) & word_set("actors", "private") for d in who)


def _is_left_undone(clause: Token, rule: Frame) -> bool:
    """Whether it is worth telling that a deed was not done: no act of speech, which leaves no trace."""
    if rule.type in SPEAKING or base(clause) in claimed("approving"):
        return False
    return is_undone(clause) or is_called_off(clause)


def _is_own_denial(voice: Voice, doing: tuple[str, ...], actors: Actors) -> bool:
    """What somebody says that he himself did not do is his denial, no event."""
    speakers = voice.saying.speakers if voice.saying is not None else ()
    sides = {actors.country(s) or s for s in speakers}
    return any(d in speakers or (actors.country(d) or d) in sides for d in doing)


def _shown(clause: Token, rule: Frame, claims: bool, voice: Voice) -> Span:
    """The words to show: the clause, of a speech act with what is asked, promised or praised."""
    span = clause_span(whole(clause), trailing=False)
    named = clause.dep_ == "acl" or (clause.dep_ == "acl:relcl" and clause.head in subjects(clause))
    if named and names_event(clause.head, rule.type):
        # 'an ATTACK on a post in May that killed two', 'a RALLY held by a party': one event
        span = span.doc[noun_phrase(clause.head).start : span.end]
    if voice.modality in ("conditional", "planned"):
        span = supposed(clause, span)
    below = [c for c in children(clause, "advcl", "xcomp", "ccomp", "acl") if c.i > clause.i]
    if not (claims or rule.type in SPEAKING):
        below = [c for c in below if c.tag_ == "VBG" and "from" in markers(c)]  # 'barred them FROM LEAVING'
    told = [c.right_edge.i + 1 for c in below if c.dep_ != "advcl" or _CONTENT & set(markers(c))]
    return within(trimmed(span.doc[span.start : max([span.end, *told])]), clause, voice.saying)


def count_of(clause: Token, rule: Frame) -> int | None:
    """How many events a clause tells as one: 'carried out two air strikes', 'three explosions rocked'."""
    for noun in (*undergoers(clause), *subjects(clause)):
        told = event_noun(noun)
        numbers = [n for c in children(noun, "nummod") if (n := number_of(c.lower_)) > 1 and not is_year(c)]
        if told is not None and told[0] == rule.type and noun.tag_ == "NNS" and len(numbers) == 1:
            return numbers[0]
    return None


def _mode(clause: Token, rule: Frame) -> str:
    """The mode of the rule, or that a noun in the clause tells: 'killed in a suicide bombing', 'a rocket attack
    killed'; an attack by a suicide bomber or a drone is of their mode, whatever its verb.
    """
    kind = rule.type
    wielded = _mode_of_doers(clause) if kind == "ASSAULT" and not rule.turned else ""
    if wielded or rule.mode:
        return wielded or rule.mode
    around = (clause, *counted_beside(clause))
    nouns = [*(o for c in around for o in obliques(c)), *undergoers(clause), *subjects(clause)]
    nouns += [o for n in undergoers(clause) for o in obliques(n, "including")]  # 'attacks, including a bombing'
    for noun in nouns:
        told = event_noun(noun)
        if told is not None and told[0] == kind and told[1] not in ("", "visit"):
            return told[1]  # but who meets somebody during a visit pays none to him
    return ""


def _mode_of_doers(clause: Token) -> str:
    """'a SUICIDE BOMBER killed five', 'a man blew HIMSELF up', 'five were killed when a DRONE fired two missiles'."""
    if base(clause) == "blow" and any(o.lower_.endswith(("self", "selves")) for o in undergoers(clause)):
        return "suicide-attack"
    when = children(clause, "advcl") if is_passive(clause) and not doers(clause) else ()
    hitting = (c for c in when if {"when", "after"} & {*markers(c), *(a.lower_ for a in adverbs(c))})
    striking = (*doers(clause), *(d for c in hitting for d in doers(c)))
    by = (o for d in striking for o in obliques(d, "by", "from"))  # 'an air strike by a DRONE'
    who = frozenset().union(*map(keys, through_numbers((*striking, *by))))
    return next((mode for mode, words in vocabulary("events")["wielders"].items() if who & set(words)), "")
