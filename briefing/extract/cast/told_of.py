"""Whom a text tells of before or beside a description: who was named last, and who has to do with him whom it means."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from briefing.countries import lookup
from briefing.extract.cast.bearing import Bearer, Description
from briefing.extract.text.grammar import own_subjects, phrase_head, preposition
from briefing.extract.text.quotes import quoted
from briefing.extract.text.spans import from_sentence_before, sentences_back
from briefing.extract.text.tree import children, is_subject
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent"})
_LATELY = 80
"""How many tokens back somebody is named whom 'the Peruvian diplomat' can mean."""
_SENTENCES = 2
"""How many unquoted sentences 'the president' looks back for one of several."""


def told_just_before(description: Description, people: Sequence[Bearer]) -> list[Bearer]:
    """The only one of some people who is named before a description and not long ago, else those named in its sentence
    before it, else in the one before that; a quotation counts for nothing ('"We asked President X," the president')."""
    near = 2 * _LATELY
    earlier = [p for p in people if any(0 < description.start - s < near for s, _ in p.spans)]
    if len(earlier) == 1 and all(p in earlier or p.spans[0][0] > description.start for p in people):
        return earlier
    speech = quoted(description.head.doc)
    told = frozenset() if description.start in speech else speech
    open_still = (s for s in sentences_back(description.head, _LATELY) if any(t.i not in told for t in s[:-1]))
    for sentence in islice(open_still, _SENTENCES):
        places = set(range(sentence.start, min(sentence.end, description.start))) - told
        named = [p for p in people if any(s in places for s, _ in p.spans)]
        if named:
            return named
    return []


def last_named(description: Description, people: Sequence[Bearer]) -> list[Bearer]:
    """The one who was named last before a definite description and not long ago, of some living people."""
    living = [p for p in people if not is_dead(p)]
    named = [(max(ends), n) for n, p in enumerate(living)
             if (ends := [s for s, _ in p.spans if 0 < description.start - s < _LATELY])]
    return [living[max(named)[1]]] if named and description.definite else []


def told_last(description: Description, people: Sequence[Bearer]) -> Bearer | None:
    """The person whom the sentence before a description is about, else the only one that it names."""
    doc, here = description.head.doc, description.head.sent.start
    before = range(from_sentence_before(description.head), here)
    named = [(s, p) for p in people for s, _ in p.spans if s in before]
    topics = [p for s, p in sorted(named, key=lambda n: n[0]) if is_topic(doc[s])]
    met = topics or [p for _, p in named]
    return met[0] if topics or len({id(p) for p in met}) == 1 else None


def strangers(description: Description, people: Sequence[Bearer], vague: bool) -> list[Bearer]:
    """The only person of the article, or for a `vague` word whoever was the last one named before, if nothing is said
    of his country: 'the Danish official said' of a body of many countries."""
    before = [p for p in people if p.spans[0][0] < description.start]
    if any(_faces(p, description) for p in before):
        return []
    sent = description.head.lower_ in word_set("roles", "sent")  # 'the envoy of Peru' has no other post
    if len(people) == 1 and before:
        return [p for p in people if _is_open(p, description) and not (sent and p.posts)]
    told = [(s, n) for n, p in enumerate(before) for s, _ in p.spans if s < description.start and not p.country]
    place, index = max(told, default=(0, -1))
    near = vague and index >= 0 and description.start - place < _LATELY // 2
    return [before[index]] if near and before[index].posts else []


def is_topic(token: Token) -> bool:
    """Whether a mention that begins at a token is the subject of its clause."""
    return is_subject(phrase_head(token))


def unsaid(description: Description, people: Sequence[Bearer]) -> list[Bearer]:
    """Those named before a description in its sentence of whom nothing at all is said."""
    here = description.head.sent.start
    open_still = (p for p in people if not p.posts and _is_open(p, description))
    return [p for p in open_still if any(here <= s < description.start for s, _ in p.spans)]


def _is_open(person: Bearer, description: Description) -> bool:
    """Whether nothing is said of somebody's country, though readers may know that it is the one of a description."""
    return not person.country or (not person.posts and person.country == description.post.country)


def is_other(person: Bearer, description: Description) -> bool:
    """Whether somebody does something with whom a description tells, or the other way round: 'X met the minister'."""
    noun = description.head
    here = noun.sent
    if any(s <= a.i < e for a in noun.head.ancestors for s, e in person.spans):
        return True  # 'X, son of the former president'
    clause, acts = noun.head, is_subject(noun)
    if noun.dep_ not in _ARGUMENTS or preposition(noun) == "as":
        return False
    named = (phrase_head(noun.doc[s]) for s, _ in person.spans if here.start <= s < here.end)
    return any(t.head == clause and t != noun and is_subject(t) != acts and t.dep_ in _ARGUMENTS for t in named)


def _faces(person: Bearer, description: Description) -> bool:
    """Whether somebody does something to the country of a description: who accuses Iran is not 'the Iranian leader'."""
    doc = description.head.doc
    acting = (phrase_head(doc[s]) for s, _ in person.spans if s < description.start)
    faced = (o for head in acting if is_subject(head) for o in children(head.head, "obj", "iobj", "obl"))
    return any((hit := lookup(o.text)) is not None and hit.code == description.post.country for o in faced)


def quoting_lands(description: Description, people: Sequence[Bearer]) -> set[str]:
    """The country of who quotes somebody of whom a description tells: 'a spokesman quoted THE PRESIDENT as saying'."""
    verb = description.head.head
    if verb.lemma_.lower() not in ("quote", "cite"):
        return set()
    quoting = {t.i for t in own_subjects(verb)}
    return {p.country for p in people if p.country and any(quoting & {*range(*s)} for s in p.spans)}


def is_dead(person: Bearer) -> bool:
    """Whether a person is called 'the late'."""
    return bool(person.posts) and all(post.status == "deceased" for post in person.posts)
