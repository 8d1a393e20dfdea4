"""Doers without a name: 'gunmen', 'Islamist militants', 'hundreds of demonstrators', who did what nobody named did."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefing.extract.cast.names import distinct, evidence, printed
from briefing.extract.cast.unnamed_groups import RULE
from briefing.extract.events.happenings import Happening
from briefing.extract.events.stand_ins import stand_ins
from briefing.extract.text.grammar import doers, is_passive, obliques, possessors
from briefing.extract.text.ids import Ids
from briefing.extract.text.reading import Cast, Reading
from briefing.extract.text.spans import core
from briefing.extract.text.tree import children, conjuncts
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Span, Token
from briefing.types.digest import Organisation, UnnamedPerson

_CROWD = "public"
"""Who demonstrates where a text says no more of them."""


@dataclass(slots=True)
class _Group:
    """Doers whom a text calls by one noun, with where it does."""

    spans: list[tuple[int, int]] = field(default_factory=list)
    variants: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        return self.variants[0]


def with_doers(
    reading: Reading, happenings: Sequence[Happening], cast: Cast
) -> tuple[tuple[Happening, ...], tuple[UnnamedPerson, ...]]:
    """The happenings, those that nobody of the cast did with the people who did them as actors; and these people.

    'The rebels' are the armed group of the cast that is called so, where there is just one; whoever else the text
    calls by one noun is one group.
    """
    known = _known(cast)
    found: dict[str, _Group] = {}
    doing = {h.told.i: _doing(h) for h in happenings if not h.actors or h.actors == (_CROWD,)}
    for noun in dict.fromkeys(n for nouns in doing.values() for n in nouns):
        if _of(noun, known) is None:
            _add(found.setdefault(noun.lower_, _Group()), noun)
    ids = Ids(e.id for listed in (cast.people, cast.unnamed_people, cast.organisations, cast.places) for e in listed)
    named = {called: ids.free(group.title) for called, group in found.items()}
    records = tuple(
        UnnamedPerson(
            id=named[called],
            title=group.title,
            variants=distinct(group.variants),
            evidence=evidence(reading, group.spans),
        )
        for called, group in found.items()
    )
    members = {i: tuple(_of(n, known) or named[n.lower_] for n in nouns) for i, nouns in doing.items()}
    return tuple(_done_by(h, members.get(h.told.i, ())) for h in happenings), records


def _done_by(happening: Happening, members: Sequence[str]) -> Happening:
    others = tuple(m for m in dict.fromkeys(members) if m not in happening.recipients)
    return replace(happening, actors=others) if others else happening


def _doing(happening: Happening) -> tuple[Token, ...]:
    """The nouns for the people who do it."""
    told = happening.told
    if told.pos_ not in ("VERB", "AUX"):
        return _all_people(obliques(told, "by"))
    found = _all_people(stand_ins(told, happening.voice) or doers(told))
    if not found and happening.type == "ASSAULT" and is_passive(told):
        # 'was killed when gunmen attacked the office'
        below = (c for c in children(told, "advcl") if any(t.lower_ == "when" for t in c.lefts))
        found = _all_people(d for c in below for d in doers(c))
    return found


def _all_people(nouns: Iterable[Token]) -> tuple[Token, ...]:
    return tuple(dict.fromkeys(n for noun in nouns for each in conjuncts(noun) for n in _people(each)))


def _people(noun: Token) -> Iterator[Token]:
    """The noun itself, of a crowd ('hundreds of Somalis') the noun behind it, if it is one for people."""
    for told in (obliques(noun, "of") if _is_crowd(noun) else ()) or (noun,):
        unnamed = {told.lower_, told.lemma_.lower()} & word_set("actors", "unnamed")
        alone = told.tag_ == "NN" and not possessors(told)  # 'his envoy' acts for whose he is
        people = (alone or told.tag_ == "NNS") and unnamed - word_set("actors", "impersonal")
        if people or (told.tag_ == "NNPS" and told.ent_type_ == "NORP"):  # 'hundreds of Somalis'
            yield told


def _is_crowd(noun: Token) -> bool:
    return bool({noun.lower_, noun.lemma_.lower()} & word_set("actors", "partitives"))


def _known(cast: Cast) -> dict[str, str]:
    """The groups of the cast by what each alone is called: 'rebels' for 'Maoist rebels', 'kenyan lawmakers'."""
    armed = [(name.split()[-1], o.id) for o in cast.organisations if o.kind == "armed_group" for name in _names(o)]
    groups = [(name, o.id) for o in cast.organisations if o.rule == RULE for name in _names(o)]
    owners: dict[str, set[str]] = defaultdict(set)
    for name, owner in (*armed, *groups):
        owners[name.lower()].add(owner)
    return {name: next(iter(those)) for name, those in owners.items() if len(those) == 1}


def _names(body: Organisation) -> tuple[str, ...]:
    return distinct((body.name, *body.variants))


def _of(noun: Token, known: Mapping[str, str]) -> str | None:
    """The group of the cast that a noun means: by its whole phrase, by itself if it says no more."""
    phrase = printed(_phrase(noun)).lower()
    return known.get(phrase) if len(phrase.split()) > 1 else known.get(noun.lower_)


def _add(group: _Group, noun: Token) -> None:
    """A mention of a group, with the words for it; of a crowd with 'hundreds of' as well."""
    phrase = _phrase(noun)
    group.spans.append((phrase.start, phrase.end))
    group.variants.append(_within(phrase))
    if noun.dep_ == "nmod" and _is_crowd(noun.head):
        group.variants.append(_within(noun.doc[noun.head.i : phrase.end]))


def _within(phrase: Span) -> str:
    """The words of a phrase as within a sentence: 'rebels' for 'Rebels' at its head, but 'Kenyan lawmakers'."""
    words, first = printed(phrase), phrase[0]
    opening = first.is_sent_start and not (first.ent_type_ or first.tag_ in ("NNP", "NNPS"))
    return words[0].lower() + words[1:] if opening else words


def _phrase(noun: Token) -> Span:
    """The noun with what says of which kind they are, without articles and numbers: 'masked gunmen'."""
    whole = core(noun)
    first = whole.start
    while first < noun.i and (noun.doc[first].pos_ in ("DET", "NUM", "PRON", "ADP", "ADV", "PART", "PUNCT")
                              or noun.doc[first].lower_ in word_set("actors", "partitives", "some")):
        first += 1
    return noun.doc[first : whole.end]
