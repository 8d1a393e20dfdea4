"""The day of a lead that prints none, as the sentences behind it tell it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice, takewhile

from briefing.edtf import DAY, bounds, is_valid
from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.events.counted import time_before
from briefing.extract.events.frames import frame
from briefing.extract.events.happenings import Happening, Incident
from briefing.extract.events.mishaps import causes_of
from briefing.extract.events.nouns import keys, names_event, people_words, word_set_class
from briefing.extract.events.own_times import SAYING, is_speaking_place
from briefing.extract.events.times_beside import of_mishap
from briefing.extract.text.clauses import auxiliaries
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import doers, markers, objects, obliques, own_subjects
from briefing.extract.text.tree import children, first_conjunct, is_subject
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Span, Token
from briefing.types.digest import Date, Statement

_BEHIND = 2
"""How many sentences behind the lead may tell its day."""
_LATELY = 14
"""How many days before publication the day of a lead may be."""
_NAMED = 4
"""How many may name what the lead tells by its day: "Monday's BOMBING"."""
_HAPPENING = frozenset({"occur", "happen", "come", "take", "begin", "start", "break", "erupt"})
_ISSUING = frozenset({"file", "release", "issue", "announce", "publish", "hold", "hand", "launch", "conduct", "carry"})
_COMING = frozenset({"arrive", "travel", "fly", "land", "come", "visit"})
_ANOTHER = frozenset({"another", "similar", "separate", "second", "earlier", "previous", "other"})
_SAME_DAY = frozenset({"also", "earlier", "later", "elsewhere", "separately", "meanwhile"})
_BEFORE = frozenset({"after", "since", "before", "until"})
_ANSWERING = frozenset({"SANCTION", "COERCE"})
"""What is mostly done for what others did before."""
_TAKING = frozenset({"arrest", "seize"})
"""Modes of these that are told in detail by verbs of no type: 'was BOARDED'."""
_STEM = 4
"""How many letters of a verb a noun of its deed shares with it at least: 'indict', 'indictment'."""


def told_later(
    lead: Happening,
    after: Sequence[tuple[Happening, Date | None]],
    spoken: Mapping[int, Statement],
    times: Times,
    actors: Actors,
    published: str,
) -> Date | None:
    """The first day that is told of the same deed: by another event of its kind, by what the same one says, by the same
    verb, or by a noun that sums it up; else that of what happened 'also', 'earlier' or 'elsewhere' that day. `after`
    are the later events with their dates."""
    who, said = set(lead.actors), lead.type in SAYING
    days = [(h.told.i, d) for h, d in after if _is_same(lead, h)]
    if said:
        days += [(i, s.date) for i, s in spoken.items() if _sides(s.speaker, actors) & who]
        days += [(h.told.i, d) for h, d in after if h.type in SAYING and _speaks_for(h, who, actors)]
    for count, sentence in enumerate(_sentences_behind(lead.told)):
        near = [(t.i, _printed_with(t, times)) for t in sentence if _names(t, lead)]
        if count < _BEHIND:
            near += [(i, d) for i, d in days if sentence.start <= i < sentence.end]
            again = (t for t in sentence if _tells_more(t, lead, count) and who & set(actors.of(doers(t))))
            near += [(t.i, times.of(t)) for t in (*again, *(t for t in sentence if _is_suffered_again(t, lead)))]
            near += [(t.i, times.of_occasion(t) or _of_its_coming(t, times)) for t in sentence if _sums_up(t, lead)]
        told = [(i, d.edtf) for i, d in near if d is not None and _is_lately(d.edtf, published)]
        if told:
            return Date(edtf=min(told)[1])
    return _same_day(lead.told, times, published)


def in_detail(lead: Happening, times: Times, actors: Actors, published: str) -> Date | None:
    """The day of what the very next sentence tells as done, of news without one: 'pirates HAVE SEIZED a trawler. The
    owner says it WAS BOARDED on Friday'; of what answers deeds of others ('HAVE EXPELLED two envoys. They were caught
    on Friday') only that of one of its type."""
    answering = lead.type in _ANSWERING

    def fits(verb: Token) -> bool:
        rule = frame(verb, actors) if answering else None
        return not answering or (lead.mode in _TAKING if rule is None else rule.type == lead.type)

    return _detailed(lead.told, times, published, fits)


def _detailed(
    told: Token, times: Times, published: str, fits: Callable[[Token], bool] = lambda _: True
) -> Date | None:
    """The day of the first fitting verb of the next sentence; none that opens it, of other news ('On Friday, the
    king')."""
    behind = next(_later(told), None) if {"has", "have"} & set(auxiliaries(told)) else None
    if behind is None or {t.lower_ for t in behind} & (_ANOTHER | _SAME_DAY):
        return None
    own = (times.of(t) for t in behind if _is_done(t) and fits(t) and times.is_behind(t, behind.start + 1))
    return next((Date(edtf=d.edtf) for d in own if d is not None and _is_lately(d.edtf, published)), None)


def of_incident(incident: Incident, times: Times, published: str) -> Date | None:
    """When an accident, a disaster or a death was: printed with it, or told behind it."""
    spreading = any(keys(n) & word_set("incidents", "spreading") for n in causes_of(incident.told))
    at_once = incident.kind in ("disaster", "accident", "death") and not (spreading and (incident.deaths or 0) > 1)
    day = of_mishap(incident.told, times) or time_before(incident.told, times, published, is_lead=False)
    return day or (_detailed(incident.told, times, published) if at_once else None)


def _is_done(word: Token) -> bool:
    """Whether a verb tells what was done, but no saying, nothing that went before what its sentence tells, and nothing
    told besides of a name ('Togo, which VOTED on Friday') or of one new person."""
    helpers = auxiliaries(word)
    done = (word.tag_ == "VBD" and not helpers) or (word.tag_ == "VBN" and helpers in (("was",), ("were",)))
    if not done or act(word) or _speaks(word) or _BEFORE & set(markers(word)):
        return False
    start = word.left_edge.i
    of = next(t for t in reversed(word.doc[:start]) if t.is_alpha) if word.dep_ == "acl:relcl" else None
    return of is None or (of.pos_ == "NOUN" and not any(d.lower_ in ("a", "an") for d in children(of, "det")))


def _same_day(word: Token, times: Times, published: str) -> Date | None:
    """The day of a later sentence that opens with it as that of what was told: 'ALSO FRIDAY, police', 'EARLIER FRIDAY,
    the king'."""
    for first in (s[0] for s in _later(word) if s[0].lower_ in _SAME_DAY):
        day = times.beginning(first.i, first.i + 2)
        if day is not None and _is_lately(day.edtf, published):
            return Date(edtf=day.edtf)
    return None


def _tells_more(verb: Token, lead: Happening, count: int) -> bool:
    """Whether a verb so many sentences behind the lead tells more of what its doer did there."""
    if _is_again(verb, lead):
        return True
    return _speaks(verb) if lead.type in SAYING else not count and _goes_on(verb)


def _speaks_for(happening: Happening, sides: set[str], actors: Actors) -> bool:
    """Whether somebody of these bodies says something else."""
    plain = first_conjunct(happening.told).dep_ in ("ROOT", "ccomp")
    return plain and any(_sides(a, actors) & sides for a in happening.actors)


def _sides(speaker: str, actors: Actors) -> set[str]:
    """Who speaks, and for which bodies and country."""
    return {speaker, actors.country(speaker), actors.body_beside(speaker), *actors.bodies(speaker)} - {""}


def _is_lately(edtf: str, published: str) -> bool:
    """Whether a time is a day shortly before publication."""
    if not (_is_day(edtf) and is_valid(published)):
        return _is_day(edtf)
    return 0 <= (bounds(published)[1] - bounds(edtf)[1]).days <= _LATELY


def _is_day(edtf: str) -> bool:
    """Whether a time is a day, or the night between two ('overnight')."""
    if len(edtf) < DAY or "~" in edtf or not is_valid(edtf):
        return False
    first, last = bounds(edtf)
    return (last - first).days <= 1


def _is_same(lead: Happening, other: Happening) -> bool:
    who = set(lead.actors)
    alike = other.type == lead.type and other.voice.modality != "planned"
    return alike and bool(who & set(other.actors) or not (who and other.actors))


def _is_again(word: Token, lead: Happening) -> bool:
    """'has arrived in Lima ... ARRIVED on Friday': the verb of the lead, or another one of coming."""
    if word.tag_ != "VBD" or auxiliaries(word):
        return False
    return base(word) == base(lead.told) or (lead.mode == "visit" and {base(word), base(lead.told)} <= _COMING)


def _is_suffered_again(word: Token, lead: Happening) -> bool:
    """'have shot and killed a man ... when HE WAS KILLED on Friday': the verb of the lead, done to who was told of."""
    if word.tag_ != "VBN" or auxiliaries(word) not in (("was",), ("were",)):
        return False
    verbs = {base(lead.told), *map(base, children(lead.told, "conj"))}
    known = (s for s in own_subjects(word) if s.pos_ == "PRON" or any(c.lower_ == "the" for c in children(s, "det")))
    return base(word) in verbs and any(True for _ in known)


def _speaks(word: Token) -> bool:
    """'He SPOKE in Lima on Friday', 'was SPEAKING Friday', 'MADE the announcement Friday'."""
    told = word.tag_ == "VBD" or (word.tag_ == "VBG" and set(auxiliaries(word)) <= {"was", "were"})
    said = word_set("speech", "echoed") | word_set("speech", "deeds_summed") | {"announcement"}
    return told and (word.lemma_ == "speak" or any(keys(o) & said for o in objects(word)))


def _goes_on(word: Token) -> bool:
    """'Troops have killed two men. The soldiers STORMED a house early Friday': what those did who did it."""
    return word.tag_ == "VBD" and not auxiliaries(word) and first_conjunct(word).dep_ in ("ROOT", "ccomp")


def _sums_up(word: Token, lead: Happening) -> bool:
    """"Friday's ATTACK", 'the DECISION on Friday came after': a noun for what the lead tells."""
    if word.pos_ != "NOUN" or not _is_known(word):
        return False
    met = (*objects(lead.told), *obliques(lead.told, "at", "in", "during"))
    if is_speaking_place(word) and any(is_speaking_place(n) for n in met):
        return True  # 'have boycotted a MEETING ... refused to attend Tuesday's event'
    if _is_of_its_verb(word, lead):
        return True
    if lead.type in SAYING:
        summing = word_set("speech", "echoed") | word_set("speech", "deeds_summed") | word_set("events", "ballots")
        return is_subject(word) and bool(keys(word) & summing)
    return names_event(word, lead.type)


def _is_of_its_verb(noun: Token, lead: Happening) -> bool:
    """'has been INDICTED ... the INDICTMENT', 'have SIGNED it ... the SIGNING ceremony', 'has held a LAUNCH ... the
    LAUNCH', 'were shot during RAIDS ... the RAIDS', 'have announced a DEAL ... the AGREEMENT'."""
    verb, stem = lead.told, base(lead.told).removesuffix("e")
    own = (noun.lemma_.lower(), *(c.lower_ for c in children(noun, "compound")))
    nobody = not keys(noun) & (people_words() | word_set("actors", "forces"))
    endings = {w.removeprefix(stem) for w in own if w.startswith(stem)}
    if nobody and len(stem) >= _STEM and endings & word_set("events", "deed_endings"):
        return True
    if lead.type in SAYING:
        instrument = word_set_class("instrument")
        return bool(keys(noun) & instrument) and any(keys(o) & instrument for o in objects(verb))
    return any(o.lemma_ == noun.lemma_ and o.pos_ == "NOUN" for o in (*objects(verb), *obliques(verb, "in", "during")))


def _names(word: Token, lead: Happening) -> bool:
    """"Friday's INCIDENT", "FRIDAY'S action": a noun told by its day for what the lead tells."""
    if word.pos_ != "NOUN":
        return False
    any_deed = word_set("speech", "deeds_summed") if lead.type in SAYING else word_set("events", "any_deed")
    return bool(keys(word) & any_deed) or names_event(word, lead.type) or _is_of_its_verb(word, lead)


def _printed_with(noun: Token, times: Times) -> Date | None:
    """"Friday's attack", 'the attack late Friday'; not 'a similar Friday attack'."""
    if any(c.lower_ in _ANOTHER for c in noun.lefts):
        return None
    behind = times.beginning(noun.i + 1, noun.i + 2) if _is_known(noun) else None
    return times.beginning(noun.left_edge.i, noun.i) or behind


def _is_known(noun: Token) -> bool:
    """'the attack', "Friday's attack", 'his appeal', no other one: 'the earlier attack'."""
    told = any((c.tag_ == "DT" and c.lower_ == "the") or c.tag_ in ("NNP", "PRP$") for c in noun.lefts)
    return told and not any(c.lower_ in _ANOTHER for c in noun.lefts)


def _of_its_coming(noun: Token, times: Times) -> Date | None:
    """'the attack OCCURRED on Friday', 'the talks TOOK PLACE on Friday'."""
    return times.of(noun.head) if is_subject(noun) and noun.head.lemma_ in _HAPPENING | _ISSUING else None


def _sentences_behind(word: Token) -> Iterator[Span]:
    """The next sentences with words, up to one that leaves what the lead tells."""
    return islice(takewhile(lambda s: not _is_aside(s), _later(word)), _NAMED)


def _later(word: Token) -> Iterator[Span]:
    """All later sentences with words."""
    at = word.sent.end
    while at < len(word.doc):
        sentence = word.doc[at].sent
        if not sentence.text.isspace():
            yield sentence
        at = sentence.end


def _is_aside(sentence: Span) -> bool:
    """'Separately, police shot', 'In another incident, police shot'."""
    opening = [t.lower_ for t in sentence if not t.is_space][:3]
    return bool({"separately", "elsewhere", "meanwhile"} & set(opening[:1]) or _ANOTHER & set(opening[1:]))
