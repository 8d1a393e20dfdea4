"""Happenings written down as events and claims of the digest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from briefing.countries import is_code
from briefing.extract.agreements.instrument import Instrument
from briefing.extract.events.claiming import says_why
from briefing.extract.events.happenings import Claimed, Happening, Incident
from briefing.extract.events.news import is_ahead
from briefing.extract.events.occasions import is_done
from briefing.extract.events.on_condition import on_condition
from briefing.extract.events.uttered import deed_of
from briefing.extract.facts import Ids
from briefing.extract.speech.pieces import balanced
from briefing.extract.speech.sayings import Saying
from briefing.extract.text.clauses import auxiliaries
from briefing.extract.text.grammar import is_passive, own_subjects, undergoers
from briefing.extract.text.reading import Reading
from briefing.extract.text.words import Token
from briefing.types import digest
from briefing.types.digest import Agreement, Claim, Date, Event, EventAux, Modality, Statement

_MADE = ("AGREE", "SUPPORT")
_AT_SOMEBODY = ("accusation", "demand", "request", "threat")
_UTTERED = ("accusation", "denial", "rejection", "praise")
"""What somebody claims only by saying it."""
_NEAR = 200
"""How many characters may lie between what somebody claims of one and what he goes on to claim of 'them'."""
_FEWEST_WORDS = 3
"""A clause of fewer words that is nothing but a verb of claiming does not tell what is claimed."""


def distinct(happenings: Sequence[Happening], linked: dict[int, str]) -> tuple[Happening, ...]:
    """Happenings in text order, each once: what is told again of the same people and instrument is left out."""
    kept: list[Happening] = []
    near: dict[object, list[Happening]] = defaultdict(list)
    for happening in sorted(happenings, key=_preference):
        # one happening is told twice within a sentence, or of one agreement anywhere
        places = {happening.told.sent.start, linked.get(happening.told.i, "")} - {""}
        if not any(_same(happening, other, linked) for place in places for other in near[place]):
            kept.append(happening)
            for place in places:
                near[place].append(happening)
    return in_order(kept)


def in_order(happenings: Iterable[Happening]) -> tuple[Happening, ...]:
    """Happenings in text order, those that go on with one before them joined to it."""
    return _joined(sorted(happenings, key=lambda h: (h.span.start, h.told.i)))


def _joined(happenings: Sequence[Happening]) -> tuple[Happening, ...]:
    """What somebody asks for sentence by sentence in one statement is one request to all that he names."""
    found: list[Happening] = []
    for happening in happenings:
        last = found[-1] if found else None
        if last is not None and _goes_on(last, happening):
            span = last.span.doc[last.span.start : happening.span.end]
            to = tuple(dict.fromkeys((*last.recipients, *happening.recipients)))
            start = last.content.start if last.content is not None else span.start
            found[-1] = replace(last, span=span, content=span.doc[start : span.end], recipients=to)
        else:
            found.append(happening)
    return tuple(found)


def _goes_on(last: Happening, happening: Happening) -> bool:
    asked = last.type == happening.type == "REQUEST" and happening.rule == "speech-demand"
    same = asked and last.actors == happening.actors and last.voice.saying is happening.voice.saying is not None
    return same and happening.span.start - last.span.end < 4 and last.span.end <= happening.span.start


def events(
    reading: Reading, happenings: Sequence[Happening], dates: Sequence[Date | None], linked: dict[int, str], ids: Ids
) -> tuple[Event, ...]:
    """One event for each happening."""
    published = reading.article.published.edtf
    found: list[Event] = []
    for happening, date in zip(happenings, dates, strict=True):
        evidence = (reading.evidence(balanced(happening.span)),)
        modality = happening.voice.modality
        told = modality in ("asserted", "reported") and not happening.speech
        if told and is_ahead(date, published) and not is_done(happening):
            modality = "planned"
        found.append(
            Event(
                id=ids.name("event", evidence),
                type=happening.type,
                mode=happening.mode,
                aux=tuple(_aux(happening, modality, date, published[:4])),
                actors=happening.actors,
                recipients=happening.recipients,
                place=happening.place,
                via=happening.via,
                count=happening.count,
                date=date,
                agreement=linked.get(happening.told.i, ""),
                deaths=happening.deaths,
                injured=happening.injured,
                modality=modality,
                hedge=happening.voice.hedge,
                attribution=happening.voice.attribution,
                rule=happening.rule,
                evidence=evidence,
            )
        )
    return tuple(found)


def claims(
    reading: Reading,
    happenings: Sequence[Happening],
    told: Sequence[Event],
    spoken: Sequence[tuple[Saying, Statement]],
    ids: Ids,
    others: Sequence[Claimed] = (),
) -> tuple[Claim, ...]:
    """The claims that events make, what is asked, promised, alleged; and those that no event makes (`others`)."""
    found: list[Claim] = []
    for happening, event in zip(happenings, told, strict=True):
        if happening.claim is None or happening.content is None or not _is_anybodys(happening, event):
            continue
        if event.modality == "denied":
            # in 'denied a report that Chad had agreed to leave' nobody promises anything
            continue
        if event.modality in ("planned", "hypothetical") and happening.claim in _UTTERED:
            # 'urges the Council to condemn them': it has not
            continue
        content = happening.content if len(happening.content) > 1 else happening.span
        if sum(t.is_alpha for t in content) < _FEWEST_WORDS and len(happening.content) < _FEWEST_WORDS - 1:
            # 'she demanded' says nothing of what
            continue
        evidence = (reading.evidence(balanced(content)),)
        found.append(
            Claim(
                id=ids.name("claim", evidence),
                kind=happening.claim,
                by=event.actors[0] if event.actors else happening.by,
                joint=event.actors[1:],
                to=event.recipients,
                content=" ".join(evidence[0].exact.split()),
                event=event.id,
                statement=_statement_of(happening, spoken),
                modality=on_condition(happening.claim, event.modality, content, happening.told),
                hedge=event.hedge,
                attribution=event.attribution,
                rule=event.rule,
                evidence=evidence,
            )
        )
    for claimed in others:
        deed = deed_of(claimed, happenings)
        evidence = (reading.evidence(balanced(claimed.content)),)
        found.append(
            Claim(
                id=ids.name("claim", evidence),
                kind=claimed.kind,
                by=claimed.by,
                joint=_joint(claimed),
                to=claimed.to,
                content=" ".join(evidence[0].exact.split()),
                event=told[happenings.index(deed)].id if deed is not None else "",
                statement=next((s.id for said, s in spoken if said is claimed.saying), ""),
                modality=on_condition(claimed.kind, claimed.voice.modality, claimed.content, claimed.content.root),
                hedge=claimed.voice.hedge,
                attribution=claimed.voice.attribution,
                rule=f"speech-{claimed.kind}",
                evidence=evidence,
            )
        )
    return _carried_on(sorted(found, key=lambda c: c.evidence[0].start))


def _is_anybodys(happening: Happening, event: Event) -> bool:
    """Whether somebody claims it; who 'is accused of spying' is accused, whoever it is that does so."""
    accused = happening.claim == "accusation" and (event.recipients or is_passive(happening.told))
    blamed = bool(accused) and says_why(happening.told)
    return blamed or bool(event.actors or happening.by)


def _carried_on(found: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims whose words begin with a pronoun are of whom the same speaker blamed or asked just before: 'accused Chad
    of hiding it. "THEY lied to us," he said'."""
    done: list[Claim] = []
    for claim in found:
        last = done[-1] if done else None
        pronoun = claim.content.partition(" ")[0].strip("\"“'").lower()
        if not claim.to and last is not None and last.by == claim.by and claim.kind in _AT_SOMEBODY:
            near = claim.evidence[0].start - last.evidence[0].end < _NEAR and last.kind in _AT_SOMEBODY
            one = len(last.to) == 1 and not is_code(last.to[0])
            if near and (pronoun == "they" or (pronoun in ("he", "she") and one)):
                claim = replace(claim, to=last.to)
        done.append(claim)
    return tuple(done)


def incidents(
    reading: Reading, found: Sequence[Incident], dates: Sequence[Date | None], ids: Ids
) -> tuple[digest.Incident, ...]:
    """One incident for each that was found."""
    made: list[digest.Incident] = []
    for incident, date in zip(found, dates, strict=True):
        evidence = (reading.evidence(incident.span),)
        held = incident.voice.modality in ("asserted", "reported") and not _is_done(incident.told)
        ahead = held and is_ahead(date, reading.article.published.edtf)
        made.append(
            digest.Incident(
                id=ids.name("incident", evidence),
                kind=incident.kind,
                actors=incident.actors,
                recipients=incident.recipients,
                place=incident.place,
                date=date,
                deaths=incident.deaths,
                injured=incident.injured,
                modality="planned" if ahead else incident.voice.modality,
                hedge=incident.voice.hedge,
                attribution=incident.voice.attribution,
                rule=f"incident-{incident.kind}",
                evidence=evidence,
            )
        )
    return tuple(made)


def _is_done(told: Token) -> bool:
    """'won', 'was elected in July': told in the past, whatever the day of publication seems to be."""
    return told.tag_ == "VBD" or (told.tag_ == "VBN" and bool({"was", "were"} & set(auxiliaries(told))))


def link(
    happenings: Sequence[Happening], instruments: Sequence[Instrument], agreements: Sequence[Agreement]
) -> dict[int, str]:
    """Which agreement an event is about, by the token that tells the event: one named in its words."""
    found: dict[int, str] = {}
    named = [(agreement, [n.head.i for n in i.mentions]) for i, agreement in zip(instruments, agreements, strict=True)]
    for happening in happenings if named else ():
        done = {t.i for t in undergoers(happening.told)}
        for agreement, heads in named:
            if any(happening.span.start <= i < happening.span.end or i in done for i in heads):
                found.setdefault(happening.told.i, agreement.id)
    return found


def _preference(happening: Happening) -> tuple[int, bool, int]:
    """Asserted before reported, reported in a statement before reported in a noun; news before what is only told to
    say which one is meant ('the pact SIGNED on Monday'); then text order."""
    saying = happening.voice.saying
    rank = 0 if saying is None else 1 if saying.recorded else 2
    return rank, happening.told.dep_.startswith("acl"), happening.told.i


def _same(one: Happening, other: Happening, linked: dict[int, str]) -> bool:
    if one.told.i == other.told.i:
        return True
    if one.type == other.type and any(_cue(a) == b.told.i for a, b in ((one, other), (other, one))):
        return True
    about = linked.get(one.told.i), linked.get(other.told.i)
    ahead = (one.voice.modality == "planned") != (other.voice.modality == "planned")  # endorsed now, to be signed soon
    made = one.type in _MADE and other.type in _MADE and one.claim == other.claim and not ahead
    if made and about[0] and about[0] == about[1]:
        return set(one.actors) <= set(other.actors) or set(other.actors) <= set(one.actors)
    if one.type != other.type or set(one.actors) != set(other.actors):
        return False
    if one.type == "PROTEST" and one.told.sent == other.told.sent and not own_subjects(one.told):
        # who marches chants, but who blocks a road and burns a house does two things
        return one.mode == other.mode or "demo" in (one.mode, other.mode)
    overlap = one.span.start < other.span.end and other.span.start < one.span.end
    # 'a condemnation of it by the envoy, who said that it was a crime'
    overlap = overlap or ("noun-said" in (one.rule, other.rule) and one.told.sent == other.told.sent)
    return overlap and one.rule.partition("-")[0] != other.rule.partition("-")[0]


def _cue(happening: Happening) -> int:
    """The verb by which an act of speech is said, -1 for any other event: 'warned that it will' is one threat."""
    saying = happening.voice.saying
    return saying.verb if saying is not None and happening.speech else -1


def _aux(happening: Happening, modality: Modality, date: Date | None, year: str) -> Iterator[EventAux]:
    if modality == "planned" and not happening.speech:
        yield "future"
    if modality in ("conditional", "hypothetical"):
        yield "hypothetical"
    if modality == "denied":
        yield "negation"
    first = date.edtf[:4].replace("X", "9") if date is not None else ""  # of a decade its last year
    if year and first.isdecimal() and first < year:
        yield "historical"


def _joint(claimed: Claimed) -> tuple[str, ...]:
    """Who claims something together with the first who says it."""
    saying = claimed.saying
    return saying.speakers[1:] if saying is not None and saying.speaker == claimed.by else ()


def _statement_of(happening: Happening, spoken: Sequence[tuple[Saying, Statement]]) -> str:
    saying = happening.voice.saying
    return next((s.id for said, s in spoken if said is saying or said.verb == happening.told.i), "")
