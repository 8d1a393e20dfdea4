"""Claims made by saying something that is no event: demands, promises, warnings, denials, verdicts, expectations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from briefing.extract.cast.actors import Actors
from briefing.extract.cast.scene import is_head
from briefing.extract.events.contents import (
    is_asked,
    is_assured,
    is_feared,
    is_imperative,
    is_innocent,
    is_obliged,
    is_penalty,
    of_others,
    of_own,
)
from briefing.extract.events.happenings import Claimed, Happening
from briefing.extract.events.nouns import keys, names_event
from briefing.extract.events.own_side import is_in_office, is_ours, is_polled, of_people
from briefing.extract.events.performed import DONE, bound_to, performed
from briefing.extract.events.speechacts import main_clauses
from briefing.extract.events.verdicts import blames, is_arming, is_suspicious, is_verdict, printed_words
from briefing.extract.events.wordings import before_comment, is_calling
from briefing.extract.speech.bounds import hopes
from briefing.extract.speech.sayings import Saying
from briefing.extract.speech.tellings import within
from briefing.extract.speech.voice import Voice, Voices, is_denied, retold, spoken_by
from briefing.extract.text.clauses import infinitives, is_negated
from briefing.extract.text.cues import act, claimed
from briefing.extract.text.grammar import agents, is_passive, objects, obliques, own_subjects, subjects
from briefing.extract.text.spans import clause_span, trimmed
from briefing.extract.text.suppositions import supposition
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Token
from briefing.types.digest import ClaimKind

_OF_BODIES = frozenset({"commitment", "rejection", "expectation"})
"""What a country or body does by the mouth of somebody who speaks for it."""
_PROMISING = frozenset({"commitment", "offer"})


def find_claims(
    doc: Doc, sayings: Sequence[Saying], actors: Actors, voices: Voices, told: Sequence[Happening], body: int = 0
) -> tuple[Claimed, ...]:
    """The claims that none of the happenings `told` makes already, in text order; `body` is the first token of the
    prose."""
    spent = {h.told.i for h in told if h.claim is not None}
    found: list[Claimed] = []
    for saying in sayings:
        if not _is_somebody(doc, saying, actors) or (saying.verb < 0 and saying.form != "direct"):
            continue
        kind = _hoped(doc[saying.verb], saying) if saying.verb >= 0 else None
        if kind == "expectation" and not saying.recorded and voices.saying(doc[saying.verb]) is not None:
            continue  # 'said that Oslo expected an end to "insults"' is claimed by what is said
        kind = kind if kind is None or voices.of(doc[saying.verb]).modality in DONE else None
        if kind == "warning" and _is_of_force(doc, saying, actors):
            kind = "threat"
        if kind == "warning" and _is_refusing(doc, saying, actors):
            kind = "threat"
        if kind is not None and not any(saying.covers(i) or i == saying.verb for i in spent):
            first, last = saying.pieces[0], saying.pieces[-1 if kind == "warning" else 0]
            governed = doc[first[0]].lower_ in ("of", "against", "about", "over", "to") and saying.verb < first[0]
            governed = governed or bool(_warned_of(doc, saying)) or (kind == "warning" and saying.rule == "said-object")
            content = before_comment(trimmed(doc[saying.verb if governed else first[0] : last[1]]))
            foreseen = base(doc[saying.verb]) in claimed("foreseeing")
            hoped = kind in ("expectation", "demand", "request") and not foreseen
            to = _hoped_of(main_clauses(doc, saying), saying, actors) if hoped else saying.addressee
            to = tuple(x for x in to if x not in saying.speakers)
            found.append(Claimed(kind, content, saying.speaker, _warned(doc, saying, voices), saying, to))
            continue
        verdict = _called(doc, saying, actors, voices) if _is_quoting(saying) else None
        if verdict is not None and saying.verb not in spent and verdict.voice.modality in DONE:
            found.append(verdict)
        elif saying.recorded and kind not in (*_PROMISING, "threat") and not is_denied(doc, saying):
            found += _made(doc, saying, actors, voices, spent)
    told_by = (s for s in sayings if s.verb >= 0 and s.recorded)
    spent |= {c.content.root.i for c in found}
    spent |= {s.verb for s in told_by if s.rule != "said-object" or _is_quoting(s) or not is_calling(doc[s.verb])}
    found += performed(doc[body:], actors, voices, spent)
    return tuple(sorted(found, key=lambda c: c.content.start))


def _is_quoting(saying: Saying) -> bool:
    """'called the plan "hasty"': what is called something by words that are quoted."""
    return saying.rule == "said-object" and saying.form != "indirect"


def _is_somebody(doc: Doc, saying: Saying, actors: Actors) -> bool:
    """Whether a speaker is of the cast, or an official or body without a name; no witness, newspaper or poll."""
    if is_polled(doc, saying):
        return False
    if actors.kind(saying.speaker) or not saying.speaker or saying.source is None:
        return bool(actors.kind(saying.speaker))
    words = doc[saying.source[0] : saying.source[1]]
    noun = words.root.lemma_.lower()
    if words.root.tag_ == "PRP":  # 'they', who are 'some Peruvian lawmakers'
        last = saying.speaker.split()[-1].lower()
        noun = last if last in word_set("actors", "unnamed") else last.removesuffix("s")
    if noun in word_set("actors", "unnamed") and of_people(words, actors):
        return True  # 'her lawyer'
    if saying.verb >= 0 and doc[saying.verb].lemma_.lower() in claimed("recommending"):
        return noun in word_set("events", "assemblies")  # 'the committee recommended that they leave'
    known = word_set("actors", "unnamed") | ({noun} if is_head(words.root) else set())
    return noun in known - word_set("actors", "private") - word_set("claims", "no_side")


def _hoped_of(clauses: Iterable[Token], saying: Saying, actors: Actors) -> tuple[str, ...]:
    """Of whom somebody hopes that he will do something: 'hopes that CHAD will sign'."""
    who = (s for c in clauses if not is_passive(c) for s in subjects(c))
    return tuple(x for x in dict.fromkeys(actors.of(who)) if x not in saying.speakers and actors.kind(x) != "place")


def _hoped(cue: Token, saying: Saying) -> ClaimKind | None:
    """The kind of claim that a word of warning, hoping or demanding introduces."""
    kind = act(cue)
    if kind == "warning":
        return "warning"
    if kind == "demand" and not saying.recorded and saying.rule == "said-clause":
        return "demand"
    if kind in _PROMISING and saying.rule == "said-clause" and cue.lemma_.lower() in bound_to():
        return "threat" if _is_hostile(cue.doc, saying) else bound_to()[cue.lemma_.lower()]
    if cue.lemma_.lower() in claimed("recommending") and saying.rule == "said-clause":
        asked = next(main_clauses(cue.doc, saying), None)
        return "request" if asked is not None and is_asked(asked) else None
    if cue.lemma_.lower() in claimed("foreseeing") and saying.rule == "said-clause":
        return "expectation"
    aimed = cue.dep_ == "advcl" and cue.tag_ == "VBG" and not act(cue.head) and bool(infinitives(cue))
    if kind == "expectation" and (aimed or (cue.tag_ == "VBN" and cue.dep_ == "acl")):
        return None  # 'sent police, hoping to stop it', 'talks expected to open on Monday'
    return "expectation" if kind == "expectation" or (saying.recorded and hopes(cue)) else None


def _warned_of(doc: Doc, saying: Saying) -> tuple[Token, ...]:
    """What somebody warns of before the words that he says: 'warned OF A RESPONSE if they came'."""
    before = obliques(doc[saying.verb], "of") if act(doc[saying.verb]) == "warning" else ()
    return tuple(o for o in before if saying.verb < o.i < saying.start)


def _is_of_force(doc: Doc, saying: Saying, actors: Actors) -> bool:
    """'warned of countermeasures if he was not freed': who can take them threatens with them."""
    if _is_armed(saying, actors):
        return any(names_event(o, "ASSAULT") for o in _warned_of(doc, saying))
    force = word_set("events", "answering")
    return is_in_office(saying, actors) and any(keys(o) & force for o in _warned_of(doc, saying))


def _is_armed(saying: Saying, actors: Actors) -> bool:
    """Whether an armed group speaks, or somebody of one: who warns of its own attacks threatens with them."""
    bodies = (b for s in saying.speakers for b in (s, *actors.bodies(s)))
    return any(actors.sort(b) == "armed_group" for b in bodies)


def _warned(doc: Doc, saying: Saying, voices: Voices) -> Voice:
    """Whose word it is that somebody warns, hopes or demands: where he says so himself, nobody else's."""
    voice = voices.of(doc[saying.verb])
    if voice.attribution is not None and voice.attribution.source in saying.speakers and voice.modality == "reported":
        return Voice(saying=saying)  # 'said he hoped that ...' hopes it himself
    return voice


def _is_refusing(doc: Doc, saying: Saying, actors: Actors) -> bool:
    """'warned that he will not renew the licence': who warns that he himself will not do it threatens with it."""
    first = next(iter(main_clauses(doc, saying)), None)
    if first is None or of_own(first) != "rejection":
        return False
    who = subjects(first)
    return is_ours(first, who, actors.of(who), saying, actors)


def _is_hostile(doc: Doc, saying: Saying) -> bool:
    """Whether what somebody promises is to do harm: 'vowed a "terrible price"', 'promised that they would pay'."""
    words = word_set("events", "violent", "answering")
    hanging = {t.i for c in main_clauses(doc, saying) if (s := supposition(c)) is not None for t in s.subtree}
    told = [t for a, b in saying.pieces for t in doc[a:b] if t.i not in hanging]
    clauses = [t for t in told if t.pos_ == "VERB"]
    without = {t.lower_ for w in told if w.lower_ == "without" for t in doc[w.i + 1 : w.i + 4]}
    spared = any(is_negated(c) for c in clauses)
    if spared and ({t.lower_ for t in told} & word_set("claims", "spared") or without & words):
        return True  # 'vowed that the raid would not go unpunished'
    return any({t.lower_, base(t)} & words for t in told) and not any(is_negated(c) for c in clauses)


def _called(doc: Doc, saying: Saying, actors: Actors, voices: Voices) -> Claimed | None:
    """'called the plan "a grave risk"', 'called the claim "nonsense"'."""
    verb = doc[saying.verb]
    if not is_calling(verb):
        return None
    words = printed_words(doc[a:b] for a, b in saying.pieces)
    things = objects(verb) or (obliques(verb, "to") if base(verb) == "refer" else ())
    kind = blames(words, things)
    if any(t.lower_ in ("it", "this", "that") for t in things) and _is_accused(verb):
        kind = "denial" if kind is not None or words & claimed("untrue") else None
    if kind is None:
        return None
    to = actors.of(things) or tuple(x for o in things for x in actors.in_phrase(o))
    content = before_comment(within(clause_span(verb, trailing=False), verb, None))
    content = content.doc[min(verb.i, content.end - 1) : content.end]
    to = tuple(t for t in to if t not in saying.speakers and actors.kind(t) != "place")
    return Claimed(kind, content, saying.speaker, voices.of(verb), saying, to)


def _is_accused(verb: Token) -> bool:
    """Whether a relative clause says that others blame the subject: 'Chad, which the report ACCUSES of it, called'."""
    beside = (c for s in subjects(verb) for c in children(s, "acl:relcl", "acl"))
    return any(base(c) in claimed("blaming") for c in beside)


def _made(doc: Doc, saying: Saying, actors: Actors, voices: Voices, spent: set[int]) -> Iterator[Claimed]:
    """What the main clauses of a saying claim of the speaker's side ('it was not involved') or of others; who says
    the same twice claims it once."""
    made: set[tuple[str, int]] = set()
    for clause in _told(doc, saying):
        if clause.i in spent or voices.saying(clause) is not saying:
            continue
        who = subjects(clause)
        meant = actors.of(who)
        own = bool(who) and is_ours(clause, who, meant, saying, actors)
        kind = of_own(clause) if own else of_others(clause, who, actors.of(who, places=True))
        if kind == "denial" and saying.verb >= 0 and base(doc[saying.verb]) in claimed("admitting"):
            continue  # 'acknowledged that it had not let them in'
        asked = is_imperative(clause, saying)
        kind = "demand" if asked else kind
        innocent = kind is None and is_innocent(clause, who)
        kind = "denial" if innocent else kind
        feared = (not own or any(w.lower_ == "it" for w in who)) and is_feared(clause)
        kind = "warning" if kind in (None, "accusation") and feared else kind
        told = _hearers(saying, actors) if asked else ()
        told = told if kind is not None else _told_to(clause, who, saying, actors)
        if kind is None and (told or (own and _is_asked_of_rulers(clause, who, saying, actors))):
            kind = "demand"
        if kind is None and not own and meant and saying.verb >= 0 and base(doc[saying.verb]) in claimed("alleging"):
            kind = "accusation" if is_suspicious(clause) else None
        done_by = () if own or kind is not None else _blamed_for(clause, saying, actors)
        kind = "accusation" if done_by else kind
        if kind is None and is_in_office(saying, actors):
            hoped = clause.dep_ == "ccomp" and clause.head.pos_ == "ADJ"  # 'is optimistic that she will be freed'
            kind = "commitment" if is_assured(clause) and not hoped else "threat" if is_penalty(clause) else None
        if kind is None and own and not meant and not any(w.lower_ in ("we", "i") for w in who):
            kind = "accusation" if is_verdict(clause) else None  # 'said the force was "hostile to the faith"'
        if kind is None and not own and meant:
            kind = "accusation" if is_arming(clause) else None
        if kind == "demand" and actors.sort(saying.speaker) == "media":
            continue  # 'the paper says the rebels should get the credit'
        needs = base(clause) in ("have", "need") and not is_obliged(clause)
        if kind == "demand" and needs and any(w.lower_ in ("he", "she") for w in who):
            continue  # 'told the envoy he has to ask his generals first'
        if kind is None or (kind, clause.sent.start) in made or saying.verb in spent:
            continue
        made.add((kind, clause.sent.start))
        content = before_comment(within(clause_span(clause), clause, saying))
        bodies = tuple(m for m in meant if actors.kind(m) in ("country", "organisation"))
        if any(w.lemma_.lower() in ("country", "nation") for w in who):
            bodies = tuple(filter(None, (actors.country(saying.speaker),)))
        theirs = own and bodies and (kind in _OF_BODIES or not actors.kind(saying.speaker))
        by = bodies[0] if theirs else saying.speaker
        sure = clause.pos_ == "ADJ" and clause.lower_ != "hopeful"  # 'is confident that Peru will win'
        hoping = own and kind == "expectation" and not sure
        told = _hoped_of(children(clause, "ccomp"), saying, actors) if hoping else told
        told = told or done_by
        to = told or (() if own else tuple(m for m in meant if m not in saying.speakers))
        if kind == "demand" and not told and is_passive(clause):
            to = ()  # 'he should be denied bail': asked of others
        if kind == "accusation" and any(w.lower_ in ("it", "they") for w in who):
            # 'Oslo's envoy said that it ignored their rights': not Oslo
            to = tuple(m for m in to if m != actors.country(saying.speaker))
        voice = voices.of(doc[saying.verb]) if saying.verb >= 0 else Voice(saying=saying)
        if by not in saying.speakers:
            voice = replace(voice, attribution=voice.attribution or spoken_by(doc, saying))
        charged = any(w.lemma_.lower() in claimed("charges") for w in who)
        voice = retold(voice, saying)
        yield Claimed(kind, content, by, voice, saying, to, own or innocent or charged or kind != "denial")


def _blamed_for(clause: Token, saying: Saying, actors: Actors) -> tuple[str, ...]:
    """By whom officials say that an attack was made: 'the raid was carried out by members of the Front'."""
    attacked = any(names_event(s, "ASSAULT") for s in own_subjects(clause))
    if not attacked or not is_passive(clause) or base(clause) not in claimed("perpetrating"):
        return ()
    by = (x for a in agents(clause) for x in (*actors.one(a), *actors.in_phrase(a)))
    sides = {*saying.speakers, *(actors.country(s) for s in saying.speakers)}
    groups = (x for x in dict.fromkeys(by) if actors.kind(x) == "organisation" and x not in sides)
    return tuple(x for x in groups if actors.sort(x) == "armed_group" or actors.country(x) not in sides)


def _is_asked_of_rulers(clause: Token, who: Sequence[Token], saying: Saying, actors: Actors) -> bool:
    """'the government should take it up', said by somebody of the country who does not govern it."""
    ruling = any(w.lemma_.lower() in claimed("responsible") for w in who)
    titles = {w for s in saying.speakers for t in actors.titles(s) for w in t.lower().split()}
    return ruling and is_obliged(clause) and (not is_in_office(saying, actors) or bool(titles & claimed("party_posts")))


def _told_to(clause: Token, who: Sequence[Token], saying: Saying, actors: Actors) -> tuple[str, ...]:
    """Those who are told that they must do something: 'told CHAD it must pay'."""
    if saying.form == "direct" or not any(w.lower_ in ("it", "they", "he", "she") for w in who):
        return ()
    must = is_obliged(clause) and not is_negated(clause)
    return _hearers(saying, actors) if must else ()


def _hearers(saying: Saying, actors: Actors) -> tuple[str, ...]:
    """Those to whom something is said, newspapers left out."""
    hearers = (a for a in saying.addressee if actors.kind(a) and actors.sort(a) != "media")
    return tuple(a for a in hearers if a not in saying.speakers)


def _told(doc: Doc, saying: Saying) -> Iterator[Token]:
    """The main clauses of a saying, with what the speaker says that he told others: 'we told them to stop'."""
    for clause in main_clauses(doc, saying):
        yield clause
        if act(clause) == "tell" and any(w.lower_ in ("we", "i") for w in subjects(clause)):
            yield from children(clause, "ccomp")
