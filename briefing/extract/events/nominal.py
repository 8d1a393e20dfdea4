"""Events told by nouns: 'a meeting between A and B on Friday', "Israel's strikes on the city".

Only where the noun has participants and a time or place of its own: what is merely talked about is no event.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.events.happenings import Happening
from briefing.extract.events.nouns import event_noun
from briefing.extract.speech.voice import Voice, Voices
from briefing.extract.text.grammar import auxiliaries, obliques, possessors, premodifiers, preposition
from briefing.extract.text.reading import Reading
from briefing.extract.text.spans import noun_phrase
from briefing.extract.text.tree import children, clause_of
from briefing.extract.text.words import Token
from briefing.types.digest import EventType

_TOLD_OF = frozenset({"about", "on", "over", "for", "regarding", "concerning", "toward", "towards"})
_TALKED = frozenset(
    {"discuss", "debate", "consider", "mention", "review", "address", "fear", "expect", "propose", "suggest"}
)
_PASSED = frozenset({"recent", "previous", "past", "earlier", "last"})
_TYPES = frozenset({"CONSULT", "ASSAULT"})


def find_nominal(
    reading: Reading, actors: Actors, voices: Voices, times: Times, verbal: Sequence[Happening]
) -> tuple[Happening, ...]:
    """The events that nouns of the body tell, those left out that a verb tells already."""
    told = {i for h in verbal for i in range(h.span.start, h.span.end)}
    found: list[Happening] = []
    for noun in reading.doc[reading.body :]:
        if noun.i in told or noun.pos_ not in ("NOUN", "PROPN"):
            continue
        named = event_noun(noun)
        if named is None or named[0] not in _TYPES or _is_topic(noun):
            continue
        happening = _happening(noun, *named, actors, voices, times)
        if happening is not None:
            found.append(happening)
    return tuple(found)


def _is_topic(noun: Token) -> bool:
    if noun.dep_ in ("compound", "amod", "nmod:poss") or preposition(noun) in _TOLD_OF:
        return True
    return noun.dep_ in ("obj", "conj") and clause_of(noun).lemma_.lower() in _TALKED


def _is_occasion(noun: Token, clause: Token) -> bool:
    """'was reached during a meeting between A and B': what something happened at took place itself."""
    held = preposition(noun) in ("during", "at", "after", "following") and noun.tag_ in ("NN", "NNP", "NNS")
    return held and clause.tag_ in ("VBD", "VBN") and not {"will", "would", "may", "could"} & set(auxiliaries(clause))


def _happening(
    noun: Token, kind: EventType, mode: str, actors: Actors, voices: Voices, times: Times
) -> Happening | None:
    when = times.of_noun(noun)
    sides = actors.of(obliques(noun, "between", "among"))
    owners = actors.of((*possessors(noun), *obliques(noun, "by")))
    partners = actors.of(obliques(noun, "with"))
    done_to: tuple[str, ...]
    targets = actors.of(obliques(noun, "on", "against", "to"))
    modifying = actors.of(premodifiers(noun))
    place = next(
        (m.entity for o in obliques(noun, "in", "at", "on") if (m := actors.mention(o)) and m.kind == "place"), ""
    )
    clause = clause_of(noun)
    whole = clause if noun.dep_ in ("nsubj", "nsubj:pass") else noun
    if mode == "visit":
        visited = actors.of(obliques(noun, "to", "in"), places=True)
        doing = owners or (modifying if len(modifying) == 1 else ())
        done_to = tuple(
            dict.fromkeys(c for v in visited if (c := actors.country(v) or v) and actors.kind(c) != "place")
        )
        place = place or next((v for v in visited if actors.kind(v) == "place"), "")
        known = when or preposition(noun) == "during"
        if not doing or not visited or not known or any(c.lower_ in _PASSED for c in children(noun, "amod")):
            return None
    elif kind == "CONSULT":
        proper = noun.pos_ == "PROPN" and bool(place)
        doing = tuple(dict.fromkeys((*sides, *owners, *partners, *modifying)))
        done_to = ()
        if (when is None and not (len(sides) > 1 and _is_occasion(noun, clause))) or (len(doing) < 2 and not proper):
            return None
    else:
        doing = owners or modifying
        done_to = tuple(t for t in targets if t not in doing)
        if not (done_to or place) or when is None or not (doing or noun.dep_ in ("nsubj", "nsubj:pass")):
            return None
    voice = voices.of(whole)
    if voice.modality == "denied" and whole.i != noun.i and not children(whole, "advmod", "discourse"):
        # 'talks between A and B produced no result' denies the result
        voice = replace(voice, modality="reported" if voice.attribution is not None else "asserted")
    if voice.modality in ("hypothetical", "denied"):
        return None
    ahead = any(preposition(o) in ("ahead of", "before") for o in (noun,)) or bool(
        children(noun, "amod")
        and any(
            c.lower_ in ("planned", "scheduled", "upcoming", "expected", "proposed") for c in children(noun, "amod")
        )
    )
    if ahead:
        voice = Voice(attribution=voice.attribution, modality="planned", hedge=voice.hedge, saying=voice.saying)
    return Happening(
        told=noun,
        span=noun_phrase(noun),
        type=kind,
        mode=mode,
        rule=f"noun-{kind.lower()}",
        actors=doing,
        recipients=done_to,
        place=place,
        voice=voice,
    )
