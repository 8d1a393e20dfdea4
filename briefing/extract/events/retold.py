"""One deed told in several sentences, by who took part in it and when: 'released a hostage ... freed her on Friday'."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from briefing.edtf import bounds, is_valid
from briefing.extract.cast.actors import Actors
from briefing.extract.events.happenings import Happening
from briefing.extract.events.nouns import keys
from briefing.extract.events.said_nouns import is_word_for
from briefing.extract.events.told_again import tells_again
from briefing.extract.text.grammar import doers, markers, objects, obliques, own_subjects, undergoers
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.types.digest import Date

_DONE = frozenset({"asserted", "reported"})
_ON_SOMEBODY = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT"})
"""What is done to a person, seldom twice in one report."""
_WOUNDING = frozenset({"", "targeted", "firearms", "explosives", "suicide-attack", "aerial", "drone", "heavy-weapons"})
"""The modes of an attack that kills, told with its weapon or without."""
_HOLDING = frozenset({"arrest", "seize"})
_LATELY = 31
"""How many days before publication news may lie that tells no day."""
_FAR = 5
"""How many sentences behind the first telling another may stand."""
_NEAR = 2
"""How many, where the same people meet."""


def once(
    happenings: Sequence[Happening], dates: Sequence[Date | None], actors: Actors, linked: Mapping[int, str]
) -> tuple[tuple[Happening, ...], list[Date | None]]:
    """The happenings with their dates, each once, with what a later telling adds to the first.

    `linked` says for the token that tells an event which agreement it is about.
    """
    kept: list[tuple[Happening, Date | None]] = []
    latest: list[Happening] = []  # the last telling of each
    for again, day in zip(happenings, dates, strict=True):
        alike = (i for i, (h, d) in enumerate(kept)
                 if (_is_joined(latest[i], again) and (again.mode == "convict" or _may_be(d, day)))
                 or (_is_of_weapon(h, again) and (_may_be(d, day) or _is_guessed(d)))
                 or (_is_its_word(h, again, actors) and (_may_be(d, day) or _is_guessed(d)))
                 or (_may_be(d, day) and (_is_same(h, again, actors) or _is_signed(h, again, actors, linked)))
                 or (_may_be_within(d, day) and tells_again(latest[i], again, actors, _is_last(latest[i], latest))))
        first = next(alike, None)
        if first is None:
            kept.append((again, day))
            latest.append(again)
        else:
            before, then = kept[first]
            surer = again.voice.modality in _DONE or before.voice.modality not in _DONE
            aside = surer and _is_aside(before) > _is_aside(again)
            both = _both(again, before) if aside else _both(before, again)
            kept[first] = (both, _surer(then, day))
            latest[first] = replace(again, deaths=both.deaths, injured=both.injured)
    return tuple(h for h, _ in kept), [d for _, d in kept]


def _is_last(happening: Happening, told: Sequence[Happening]) -> bool:
    """Whether no other of its type has been told behind it."""
    return not any(h.type == happening.type and h.told.i > happening.told.i for h in told)


def _is_aside(happening: Happening) -> bool:
    """'praised the pact SIGNED by them': told only to say which one is meant."""
    return happening.told.dep_.startswith("acl")


def _may_be(first: Date | None, again: Date | None) -> bool:
    return first is None or again is None or first.edtf.strip("~") == again.edtf.strip("~")


def _is_guessed(day: Date | None) -> bool:
    """Whether a day is only that of publication, as of a lead that tells none."""
    return day is not None and day.edtf.endswith("~") and day.edtf.count("-") == 2


def _may_be_within(first: Date | None, again: Date | None) -> bool:
    """Whether a day that tells more may be meant by one that is only guessed ('2024-05-14~'), which is of the last
    weeks, or by a time around it."""
    if _may_be(first, again):
        return True
    if first is None or again is None or ".." in first.edtf or not is_valid(first.edtf) or not is_valid(again.edtf):
        return _is_guessed(first) or _is_guessed(again)
    (start, end), (begin, close) = bounds(first.edtf), bounds(again.edtf)
    if _is_guessed(first) or _is_guessed(again):
        return abs((end - close).days) <= _LATELY
    return start <= begin <= close <= end


def _surer(first: Date | None, again: Date | None) -> Date | None:
    """The day of the first telling, unless only the later one is sure of it or tells it more closely."""
    if first is None or again is None:
        return first or again
    return first if _is_guessed(again) or (_may_be(first, again) and not _is_guessed(first)) else again


def _is_joined(first: Happening, again: Happening) -> bool:
    """'was convicted and SENTENCED', 'abducted and HELD two nurses', 'met Ali and BRIEFED him', 'visited Lamu, TOURING
    villages': one verdict, one deed, one meeting of the same."""
    told = again.told
    if (first.type, first.mode) != (again.type, again.mode) or told.head != first.told or own_subjects(told):
        return False
    if first.type == "CONSULT":
        beside = told.dep_ == "conj" or (told.dep_ == "advcl" and told.tag_ == "VBG" and not markers(told))
        all_known = set(again.actors) <= set(first.actors) and set(again.recipients) <= set(first.recipients)
        return beside and bool(first.actors) and all_known
    at_once = first.mode in ("convict", "crowd-control") or (first.type in _ON_SOMEBODY and not objects(first.told))
    return told.dep_ == "conj" and at_once


def _is_of_weapon(first: Happening, again: Happening) -> bool:
    """'a rocket FIRED by rebels hit a house': what was done with what did it."""
    beside = again.told.dep_ == "acl" and first.type == again.type == "ASSAULT"
    return beside and again.told.head in doers(first.told) and first.actors == again.actors


def _is_its_word(first: Happening, again: Happening, actors: Actors) -> bool:
    """'urged Chad to leave ... MADE THE APPEAL in Lima on Friday': when and where it was said; right behind it, whoever
    is told to have said it."""
    if first.type != again.type or again.claim is not None or first.voice.modality in ("planned", "denied"):
        return False
    sentences = first.told.doc.sentence_at(again.told.i) - first.told.doc.sentence_at(first.told.i)
    meant = again.voice.modality in _DONE and any(is_word_for(o, again.type) for o in undergoers(again.told))
    if not meant or not 0 < sentences <= _NEAR:
        return False
    sides = [{x for a in h.actors for x in (a, actors.country(a)) if x} for h in (first, again)]
    return sentences == 1 or not all(sides) or bool(sides[0] & sides[1])


def _is_signed(first: Happening, again: Happening, actors: Actors, linked: Mapping[int, str]) -> bool:
    """'Chad and Togo signed a pact on Friday ... The pact was signed by A and B': the same sides sign one pact once."""
    about = linked.get(again.told.i)
    if not about or about != linked.get(first.told.i) or not _is_signing(first) or not _is_signing(again):
        return False
    if obliques(again.told, "as") or not _is_alike(first, again) or len(first.actors) < 2 or len(again.actors) == 1:
        return False
    sides = {x for a in first.actors for x in (a, actors.country(a))}
    return all(a in sides or actors.country(a) in sides for a in again.actors)


def _is_signing(happening: Happening) -> bool:
    verbs = vocabulary("agreements")["statuses"]["signed"]
    return happening.type == "SUPPORT" and happening.claim is None and base(happening.told) in (*verbs, "put")


def _is_same(first: Happening, again: Happening, actors: Actors) -> bool:
    if first.type != again.type or first.claim is not None or again.claim is not None or not _is_alike(first, again):
        return False
    sentences = first.told.doc.sentence_at(again.told.i) - first.told.doc.sentence_at(first.told.i)
    if not 0 < sentences <= _FAR or _is_apart(again):
        return False
    if again.mode == "visit":
        return bool(first.actors) and first.actors == again.actors and first.recipients == again.recipients
    if _is_worded_alike(first, again, sentences):
        return True
    if again.type == "RETREAT" and first.actors and first.actors == again.actors:
        return not (first.recipients and again.recipients) or first.recipients == again.recipients
    hit = set(first.recipients) & set(again.recipients)
    agents = set(first.actors) <= set(again.actors) or set(again.actors) <= set(first.actors)
    return again.type in _ON_SOMEBODY and agents and any(actors.kind(x) == "person" for x in hit)


def _is_worded_alike(first: Happening, again: Happening, sentences: int) -> bool:
    """'Rebels seized the port ... The rebels SEIZED it in June': by the same doers, with the same verb, to the same
    thing, which is not counted ('have seized six ships since'); of a meeting told near by the same people are enough.
    """
    doers = set(first.actors)
    if not doers or doers != set(again.actors) or not set(again.recipients) <= set(first.recipients):
        return False
    if first.type == "CONSULT":
        return len(doers) > 1 and sentences <= _NEAR
    if base(first.told) != base(again.told):
        return False
    if first.mode == "seize" and first.place and first.place == again.place:
        return True
    hit, hit_again = (undergoers(h.told) or obliques(h.told) for h in (first, again))
    counted = any(children(o, "nummod") for o in hit_again)
    alike = bool({k for o in hit for k in keys(o)} & {k for o in hit_again for k in keys(o)}) or not (hit or hit_again)
    return alike and not counted


def _is_alike(first: Happening, again: Happening) -> bool:
    """Whether two are told as done or planned alike, in the same way, at no two places and with no two tolls."""
    both = {first.voice.modality, again.voice.modality}
    modes = {first.mode, again.mode}
    same = len(modes) == 1 or modes <= _HOLDING or (first.type == "ASSAULT" and modes <= _WOUNDING)
    same = same or (first.type == "RETREAT" and "" in modes and "release" not in modes)  # 'freed them and SURRENDERED'
    pairs = ((first.place, again.place), (first.deaths or 0, again.deaths or 0))
    return (both <= _DONE or len(both) == 1) and same and not any(a and b and a != b for a, b in pairs)


def _is_apart(again: Happening) -> bool:
    """'was arrested AGAIN', 'ANOTHER visit': told as one more."""
    told = again.told
    words = {t.lower_ for c in (told, *objects(told), *obliques(told)) for t in (c, *c.children)}
    return bool(words & (word_set("events", "another") - {"later", "earlier"}))


def _both(first: Happening, again: Happening) -> Happening:
    """Two tellings as one, shown by the words of the first, of one sentence by all from there on; what the text itself
    tells in either, not by the way and without a toll or a doer that only one tells, is nobody's word alone."""
    here = first.told.sent == again.told.sent
    own = first.voice.modality == "reported" and again.voice.modality == "asserted" and first.claim is None
    bare = first.actors and not (again.actors or again.recipients or undergoers(again.told))  # 'the raid took place'
    counted = first.deaths if first.actors else None  # 'the army says it killed ten'
    aside = _is_aside(again) or not set(again.actors) <= set(first.actors)  # 'the five who were held', another deed
    own = own and counted is again.deaths is again.injured is None and not (bare or aside)
    return replace(
        first,
        span=first.span.doc[first.span.start : max(first.span.end, again.span.end)] if here else first.span,
        voice=again.voice if own else first.voice,
        mode=first.mode or again.mode,
        actors=first.actors or tuple(a for a in again.actors if a not in first.recipients),
        recipients=first.recipients or tuple(r for r in again.recipients if r not in first.actors),
        place=first.place or again.place,
        deaths=first.deaths if first.deaths is not None else again.deaths,
        injured=first.injured if first.injured is not None else again.injured,
    )
