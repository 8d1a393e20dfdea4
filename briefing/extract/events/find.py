"""Events told by verbs: one a clause, the first cue wins. PLOVER types and modes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.extract.cast.actors import Actors
from briefing.extract.dates.patterns import number_of
from briefing.extract.dates.times import Times
from briefing.extract.events.casualties import casualties, counted_beside
from briefing.extract.events.claiming import claim_of, claimant, content_of
from briefing.extract.events.concerned import concerned
from briefing.extract.events.conditions import complement_verbs
from briefing.extract.events.deeds import (
    is_called_off,
    is_hope,
    is_known,
    is_now,
    is_standing,
    is_undone,
    tells_deed,
    whole,
)
from briefing.extract.events.enough import SPEAKING, is_enough, is_located
from briefing.extract.events.frames import Frame, frame, is_listed, stopped
from briefing.extract.events.happenings import Happening
from briefing.extract.events.incidents import is_after_mishap, is_mishap
from briefing.extract.events.likewise import likewise
from briefing.extract.events.nouns import event_noun, keys
from briefing.extract.events.participants import actors_of, both_met, meant_by_it, unnamed, via_of
from briefing.extract.events.recipients import recipients_of
from briefing.extract.events.repeats import told_once
from briefing.extract.events.sites import place_of
from briefing.extract.events.undone import reversed_since
from briefing.extract.events.visits import is_at_home, is_visit
from briefing.extract.events.wordings import (
    is_arranged,
    is_laid_down,
    is_of_terms,
    is_on_condition,
    is_own_order,
    is_refusal,
    is_ruling,
    is_scheduled,
    issuing,
)
from briefing.extract.speech.mood import is_disowned
from briefing.extract.speech.tellings import backshifted, supposed, within
from briefing.extract.speech.voice import Voice, Voices
from briefing.extract.text.beside import said_beside
from briefing.extract.text.clauses import auxiliaries
from briefing.extract.text.cues import act, claimed
from briefing.extract.text.grammar import doers, is_passive, markers, obliques, own_subjects, subjects, undergoers
from briefing.extract.text.reading import Reading
from briefing.extract.text.spans import clause_span, trimmed
from briefing.extract.text.suppositions import is_condition, supposition
from briefing.extract.text.tree import children, clauses
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Span, Token
from briefing.types.digest import ClaimKind

_CONTENT = frozenset(
    {"of", "for", "to", "from", "at", "over", "against", "if", "unless", "that", "until", "in", "on", "about"}
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
        if rule.type == "ASSAULT" and (is_mishap(clause) or is_after_mishap(clause)):
            continue
        happening = _happening(clause, rule, actors, voices, times, bound)
        if happening is None or quoted.get(clause.i) == rule.type:
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
    voice = voices.of(clause)
    if _is_aside(clause, voice):
        voice = Voice(hedge=voice.hedge)
    if voice.modality == "planned" and rule.type in ("REQUEST", "ACCUSE", "REJECT") and is_now(clause):
        voice = replace(voice, modality="reported" if voice.attribution is not None else "asserted")
    if voice.modality == "planned" and is_called_off(clause):
        voice = replace(voice, modality="denied")
    hung = (whole(clause), *(() if rule.type in SPEAKING else complement_verbs(clause)))
    if voice.modality == "planned" and any(supposition(c) is not None for c in hung):
        voice = replace(voice, modality="conditional")
    if is_laid_down(clause):
        return None
    ruled: Token | None = None
    if is_ruling(clause, voice.modality):
        voice = replace(voice, modality="reported" if voice.attribution is not None else "asserted", hedge="")
        ruled = clause.head
    if rule.type == "AGREE" and voice.modality == "asserted" and act(clause) != "offer" and is_on_condition(clause):
        voice = replace(voice, modality="conditional")
    ahead = rule.ahead or is_arranged(clause) or (rule.type == "CONSULT" and is_scheduled(clause))
    if ahead and voice.modality in ("asserted", "reported"):
        voice = replace(voice, modality="planned")
    refuted = is_disowned(clause) or (voice.saying is not None and voice.saying.denied)
    undone = voice.modality == "denied" and not refuted
    if voice.modality == "hypothetical" or (undone and (is_condition(clause) or not _is_left_undone(clause, rule))):
        return None
    if rule.type == "AGREE" and is_refusal(clause):
        rule = Frame(type="REJECT", to=rule.to)
    turned = stopped(clause, rule)
    if turned is None:
        return None
    rule = turned
    made = issuing(clause)
    if made is not None and voice.modality == "asserted":
        voice = voices.of(made)
    doing = actors_of(made or clause, rule, actors, bound)
    if not doing and ruled is not None and is_passive(clause):
        doing = actors.of(doers(ruled))
    if rule.type in SPEAKING and _are_some(clause):
        if voice.attribution is not None and claimed("polls") & set(voice.attribution.source.split()[-1:]):
            return None  # 'a poll shows that most Peruvians want her to go'
        doing = ()  # 'many Peruvians oppose it': not Peru
    doing = doing or (() if rule.turned else meant_by_it(clause, voice, actors) or both_met(clause, rule, actors))
    done_to = recipients_of(clause, rule, actors, doing) or concerned(clause, rule.type, doing, actors)
    if rule.type == "ASSAULT" and rule.mutual and doing and not done_to and _is_unnamed_side(clause, actors):
        doing, done_to = (), doing  # 'militias have been battling the army'
    if rule.told and rule.type == "ACCUSE":
        # "the general's trial began", 'the trial of the general began'
        doing, done_to = (), doing or done_to or actors.of(o for s in subjects(clause) for o in obliques(s, "of"))
    if rule.type in ("AGREE", "SUPPORT", "SANCTION"):
        # who vows to defend his own country promises nothing to it, nor does who opens its embassy help it
        home = {x for d in doing for x in (actors.country(d), *actors.bodies(d))}
        done_to = tuple(x for x in done_to if x not in home)
    spoken = rule.type in ("ACCUSE", "REQUEST", "REJECT", "THREATEN") and rule.mode not in ("investigate", "meet")
    if voice.saying is not None and is_passive(clause):
        done_to = tuple(x for x in done_to if not _is_another(x, clause, voice.saying.speakers, actors))
    place = place_of(clause, actors, spoken=spoken or base(clause) in claimed("approving"))
    if rule.mode == "visit":
        left = (*obliques(clause, "from"), *(undergoers(clause) if base(clause) in ("leave", "depart") else ()))
        earlier = (o for n in obliques(clause, "after", "following") for o in obliques(n, "in"))
        if place in actors.of((*left, *earlier), places=True):
            place = ""  # 'left Lima for Quito', 'after talks in Lima, he heads to Quito'
        if is_at_home(clause, doing, done_to, actors):
            return None
        done_to = tuple(x for x in done_to if x not in {actors.country(d) for d in doing})
        if not is_visit(clause, rule, doing, bool(done_to or place), actors):
            return None
    if rule.type == "REQUEST" and ((not doing and is_of_terms(clause)) or (is_own_order(clause) and not refuted)):
        return None
    wondering = base(clause) == "ask" and not children(clause, "xcomp")
    below = (c for c in children(clause, "ccomp", "advcl") if c.i > clause.i)
    if wondering and any({"if", "whether"} & set(markers(c)) for c in below):
        return None  # 'asks the president if he knows'
    if rule.type == "REQUEST" and any(t.lower_ in ("no", "nobody") for o in obliques(clause, "for") for t in o.subtree):
        return None  # 'asks for nobody's permission'
    if undone and (not doing or _is_own_denial(voice, doing, actors)):
        return None
    if base(clause) in claimed("approving") and voice.modality == "planned" and rule.type == "SUPPORT":
        return None  # 'is preparing to welcome a new cabinet'
    if rule.mode == "release" and not doing and clause.dep_ == "conj" and _is_raid(clause.head, actors):
        return None  # 'gunmen stormed the prison and freed the inmates'
    if rule.type == "ASSAULT" and rule.mutual and doing and all(actors.sort(d) == "company" for d in doing):
        return None  # 'Kenya Airways and Air Chad have been battling for the route'
    if rule.type == "ASSAULT" and rule.mutual and not doers(clause):
        return None  # 'three years of fighting with rebels'
    if voice.modality == "denied" and not (doing or done_to or place):
        return None
    many = any(d.tag_ in ("NNS", "NNPS") for d in doers(clause))
    if rule.mode == "demo" and doing and not many and all(actors.kind(d) == "country" for d in doing):
        return None  # 'Chad rallied': people demonstrate, and no country
    crowd = rule.mode in ("demo", "riot") and any(d.tag_ in ("NNS", "NNPS") for d in doers(clause))
    if crowd and doing and all(actors.kind(d) in ("country", "person") for d in doing):
        doing = ("public",)  # 'thousands of Chadians marched', 'followers of Ali rallied'
    if rule.type == "PROTEST" and not doing:
        if _is_lone(clause):
            return None
        crowd = unnamed(clause, voice) or any(d.tag_ == "NNS" for d in doers(clause))
        doing = ("public",) if crowd else ()
    if not is_enough(clause, rule, voice, actors, doing, done_to, place) and not is_located(
        clause, rule, times.of(clause), done_to, place
    ):
        return None
    kind = None if rule.turned and not doing else claim_of(clause, rule)
    span = _shown(clause, rule, kind is not None, voice)
    alone = kind is not None and not undergoers(clause) and not obliques(clause)
    before = voices.said_before(clause) if alone else None
    dead, hurt = casualties(clause) if rule.type == "ASSAULT" else (None, None)
    own = _own_voice(clause, backshifted(clause, voice), doing, kind)
    return Happening(
        told=clause,
        span=span,
        type=rule.type,
        mode=rule.mode or _mode(clause, rule.type),
        rule=f"verb-{rule.type.lower()}",
        actors=doing,
        recipients=done_to,
        place=place,
        via=via_of(clause, actors),
        count=count_of(clause, rule),
        voice=own,
        claim=kind,
        content=None if not kind else clause.doc[slice(*before)] if before else content_of(clause, span),
        by=claimant(made or clause, voice, actors) if kind and not doing else "",
        speech=kind is not None and own.saying is not None and own.attribution is None,
        deaths=dead,
        injured=hurt,
    )


def _is_another(who: str, clause: Token, speakers: tuple[str, ...], actors: Actors) -> bool:
    """Whether the speaker tells by his own office of another: 'the general was arrested, General Omar said'."""
    nouns = undergoers(clause)
    said = who in speakers and actors.kind(who) == "person"
    return said and any(n.tag_ == "NN" and who in actors.one(n) for n in nouns)


def _is_raid(clause: Token, actors: Actors) -> bool:
    """Whether a clause tells of an attack."""
    rule = frame(clause, actors)
    return rule is not None and rule.type == "ASSAULT"


def _is_unnamed_side(clause: Token, actors: Actors) -> bool:
    """Whether those who fight have no name, and only those whom they fight do."""
    who = doers(clause)
    return bool(who) and not (actors.of(who) or any(actors.in_phrase(d) for d in who))


def _is_aside(clause: Token, voice: Voice) -> bool:
    """Whether the paper itself adds it: 'denied sheltering the rebels, whom Chad ACCUSES of it'."""
    inside = voice.saying is not None and voice.saying.rule in ("said-deed", "speech-act")
    if not inside or voice.modality not in ("reported", "alleged") or clause.dep_ != "acl:relcl":
        return False
    done = clause.tag_ == "VBD" or "had" in auxiliaries(clause)
    if done and (voice.modality == "alleged" or "had" in auxiliaries(clause)) and clause.head in own_subjects(clause):
        the = any(c.lower_ == "the" or c.dep_ == "nmod:poss" for c in clause.head.children)
        told = event_noun(clause.head)
        the = the or (told is not None and told[0] == "ASSAULT" and any(casualties(clause)))
        # 'accused Chad of backing the rebels who ATTACKED the town', 'of plotting the blast that KILLED two'
        return clause.head.tag_ in ("NNS", "NNPS") or (the and clause.head.tag_ == "NN")
    first = clause.left_edge
    told_of = clause.head.lower_ == "something"  # ', something Chad DENIES'
    return told_of or "," in (first.text, clause.doc[max(0, first.i - 1)].text)


def _is_of_the_meeting(clause: Token, rule: Frame, found: Sequence[Happening]) -> bool:
    """'ready to attend the talks, which had been SCHEDULED for May 3': what says more of a meeting told just before."""
    more = rule.ahead and rule.type == "CONSULT" and clause.dep_ == "acl:relcl"
    return more and bool(found) and found[-1].type == "CONSULT" and clause.head in undergoers(found[-1].told)


def _are_some(clause: Token) -> bool:
    """Whether only some of those who are named by a plural do it: 'some Chilean lawmakers', 'most Peruvians'."""
    who = tuple(d for d in doers(clause) if d.tag_ in ("NNS", "NNPS", "NNP", "JJ"))
    return any(c.lower_ in claimed("some_of") for d in who for c in children(d, "amod", "det"))


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


def _own_voice(clause: Token, voice: Voice, doing: tuple[str, ...], kind: ClaimKind | None) -> Voice:
    """A speech act in the speaker's own words is done by saying it; one that he only tells of stays reported."""
    if doing and voice.modality == "reported" and voice.saying is not None and voice.saying.speaker in doing:
        cue = said_beside(clause) if kind is not None and not auxiliaries(clause) else None
        if cue is not None and cue.i == voice.saying.verb:
            # 'said it would help and denied that it had armed them'
            return Voice()
    beside = voice.modality == "alleged" and voice.saying is not None and voice.saying.speaker in doing
    if beside and kind is not None and clause.dep_ == "advcl":
        return Voice()  # 'denounced the raid while condemning the army'
    told = voice.saying is not None and voice.saying.form != "direct" and clause.tag_ in ("VBD", "VBN")
    if (
        kind is None
        or voice.saying is None
        or voice.saying.speaker not in doing
        or voice.modality != "reported"
        or told
    ):
        return voice
    return Voice(saying=voice.saying)


def _shown(clause: Token, rule: Frame, claims: bool, voice: Voice) -> Span:
    """The words to show: the clause, of a speech act with what is asked, promised or praised."""
    span = clause_span(whole(clause), trailing=False)
    if voice.modality in ("conditional", "planned"):
        span = supposed(clause, span)
    if claims or rule.type in SPEAKING:
        below = (c for c in children(clause, "advcl", "xcomp", "ccomp", "acl") if c.i > clause.i)
        asked = [c.right_edge.i + 1 for c in below if c.dep_ != "advcl" or _CONTENT & set(markers(c))]
        span = trimmed(span.doc[span.start : max([span.end, *asked])])
    return within(span, clause, voice.saying)


def count_of(clause: Token, rule: Frame) -> int | None:
    """How many events a clause tells as one: 'carried out two air strikes', 'three explosions rocked'."""
    for noun in (*undergoers(clause), *subjects(clause)):
        told = event_noun(noun)
        numbers = [n for c in children(noun, "nummod") if (n := number_of(c.lower_)) > 1]
        if told is not None and told[0] == rule.type and noun.tag_ == "NNS" and len(numbers) == 1:
            return numbers[0]
    return None


def _mode(clause: Token, kind: str) -> str:
    """The mode that a noun in the clause tells: 'killed in a suicide bombing', 'a rocket attack killed'."""
    around = (clause, *counted_beside(clause))
    nouns = [*(o for c in around for o in obliques(c)), *undergoers(clause), *subjects(clause)]
    for noun in nouns:
        told = event_noun(noun)
        if told is not None and told[0] == kind and told[1] not in ("", "visit"):
            return told[1]  # but who meets somebody during a visit pays none to him
    return ""
