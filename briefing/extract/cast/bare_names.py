"""Names told without a word of who bears them, right behind a sentence that tells of somebody by what he is.

'The Peruvian envoy urged restraint. Ola Berg made the appeal in Lima'; 'A Peruvian farmer was shot. Police say Ola Berg
was on his way home'.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from briefing.extract.cast.bearing import Bearer, Description
from briefing.extract.cast.scene import Scene, origin
from briefing.extract.cast.told_of import is_other
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import copular_subject, is_object, phrase_head
from briefing.extract.text.spans import core
from briefing.extract.text.tree import conjuncts, is_subject
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Span, Token

_OPENERS = frozenset({",", "(", "-", "–", "—", "of", "and"})
"""What stands behind a name that is told with who bears it."""
_CLOSERS = frozenset({"POS", "NN", "NNS", "NNP", "NNPS", "JJ", "CC", "VBN", "HYPH", "-LRB-"})
"""Tags of what stands before such a name: "the daily's Ola Berg", 'a man named Ola Berg'."""


class Telling(Struct, frozen=True):
    """What a sentence tells somebody to be: the word for it, the country told with it, the office if it is one."""

    noun: Token
    country: str
    office: Description | None = None


def bare_names(
    scene: Scene, people: Sequence[Bearer], offices: Sequence[Description], body: int
) -> Iterator[tuple[Bearer, Telling]]:
    """Those whose bare names the body of a text tells first, each with what the sentence before tells him to be."""
    for bearer in people:
        if bearer.posts or bearer.country:
            continue
        start, end = next((s for s in bearer.spans if s[0] >= body), (0, 0))
        if end - start < 2:
            continue
        before = _sentence_before(scene.doc[start])
        partner = _partner(scene, people, start, before) if before is not None else None
        with_him = [d for d in offices if partner is not None and d.definite and d.head.sent == before
                    and _are_together(partner, d)]
        if len(with_him) == 1:
            yield bearer, Telling(with_him[0].head, with_him[0].post.country, with_him[0])
        if with_him or not _is_bare(scene, start, end):
            continue
        told = list(_told(scene, before, offices)) if before is not None else []
        fitting = _fitting(phrase_head(scene.doc[start]), told)
        if len(fitting) == 1:
            yield bearer, fitting[0]


def _is_bare(scene: Scene, start: int, end: int) -> bool:
    """Whether a name stands alone: no word for its bearer before or behind it, but an age, and nobody beside it."""
    doc = scene.doc
    aged = doc[start - 1].lower_ == "old"
    closed = doc[start - 1].tag_ in _CLOSERS and not (aged or doc[start - 1].is_space)
    reports = doc[end].lemma_.lower() in word_set("roles", "telling") - {"tell", "have"}
    others = scene.people.keys() & set(range(doc[start].sent.start, start))
    opens = doc[end].lower_ in _OPENERS and doc[end + 1].tag_ not in ("WP", "WP$")  # 'Ola Berg, who was jailed, said'
    return not (closed or reports or others or opens)


def _partner(scene: Scene, people: Sequence[Bearer], start: int, before: Span) -> Bearer | None:
    """Who stands before 'and' and a name and in the sentence `before`: 'X' of 'X and Ola Berg signed'."""
    if scene.doc[start - 1].lower_ != "and" or start - 2 not in scene.people:
        return None
    first = scene.people[start - 2]
    named = (b for b in people if first in b.spans)
    return next((b for b in named if any(before.start <= s < before.end for s, _ in b.spans)), None)


def _are_together(person: Bearer, office: Description) -> bool:
    """Whether somebody does something together with whom a description tells of, or to him: 'X and the rebel leader
    met', 'X met the rebel leader'."""
    heads = [phrase_head(office.head.doc[s]) for s, _ in person.spans]
    return any(office.head in conjuncts(h) or h in conjuncts(office.head) for h in heads) or is_other(person, office)


def _sentence_before(name: Token) -> Span | None:
    """The last sentence before that of a name."""
    first = name.sent.start
    while first > 0 and name.doc[first - 1].is_space:
        first -= 1
    return name.doc[first - 1].sent if first > 0 else None


def _told(scene: Scene, sentence: Span, offices: Sequence[Description]) -> Iterator[Telling]:
    """The single persons whom a sentence tells of by an office, or by a word for anybody of a country."""
    listed = {d.head.i: d for d in offices}
    for token in sentence:
        if token.tag_ not in ("NN", "NNP") or token.dep_ in ("appos", "conj", "compound") or copular_subject(token):
            continue
        office = listed.get(token.i)
        if office is not None:
            yield Telling(token, office.post.country, office)
        elif token.lower_ in word_set("roles", "persons"):
            span = core(token)
            met = next((scene.sightings[t.i] for t in span if t.i in scene.sightings), None)
            once = any(t.lower_ in ("former", "another") for t in span)
            if met is not None and met.form == "demonym" and not once and scene.doc[met.end].text not in ("-", "–"):
                yield Telling(token, origin(scene, met))


def _fitting(name: Token, told: Sequence[Telling]) -> list[Telling]:
    """Of those told of in the sentence before, who may be meant by a name that is this word: whom a sentence is about
    is the one the next is about, and speaks in both or in neither; who does something by his office ('the minister
    resigned') is not whom others do something to next."""
    chief = name.head.dep_ == "ROOT" and is_subject(name)
    about = [t for t in told if is_subject(t.noun) and t.noun.head.dep_ == "ROOT"]
    if chief and (about or act(name.head)):
        return about
    deeds = [t for t in about if t.office is not None and t.office.definite and is_object(name)]
    return [t for t in told if not (t in deeds or (t in about and act(t.noun.head)))]
