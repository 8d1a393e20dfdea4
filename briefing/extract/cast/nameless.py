"""People and bodies without a name: 'gunmen', 'a rebel spokesman', 'rights groups', each kept once under an id."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from briefing.extract.cast.names import distinct, evidence, printed
from briefing.extract.cast.unnamed_groups import RULE
from briefing.extract.text.grammar import obliques, preposition
from briefing.extract.text.ids import Ids
from briefing.extract.text.reading import Cast, Reading
from briefing.extract.text.spans import core, noun_phrase
from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import person_words, word_set
from briefing.extract.text.words import Span, Token
from briefing.types.digest import Organisation, UnnamedPerson

_ONE = frozenset({"NN", "NNP"})
_DROPPED = frozenset({"DET", "NUM", "PRON", "ADP", "ADV", "PART", "PUNCT"})
"""What stands before the words for a group and is none of them: 'the', 'three', 'some'."""
_COUNTS = frozenset({"least", "most", "more", "than", "about", "mr.", "mr", "mrs.", "mrs", "ms.", "ms"})
"""More of it, and the titles that no name has."""


@dataclass(slots=True)
class _Group:
    """People or bodies that a text calls by one noun, with the words that tell which ones, and where it does."""

    id: str
    noun: str
    kinds: frozenset[str]
    spans: list[tuple[int, int]] = field(default_factory=list)
    variants: list[str] = field(default_factory=list)


class Nameless:
    """The people of one article who have no name: asked by the nouns that mean them, told as records."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        self._reading = reading
        self._known = _known(cast)
        self._rebels = _only_rebels(cast)
        listed = (cast.people, cast.unnamed_people, cast.organisations, cast.places)
        self._ids = Ids(e.id for entries in listed for e in entries)
        self._groups: list[_Group] = []

    def of(self, noun: Token, words: str = "") -> str:
        """The id of the people or the person that a noun means: of a group of the cast that is called so, else of
        whoever the text calls by this noun. `words` tell it in full where the text is shorter: 'Ann Low's lawyer' for
        'her lawyer'."""
        return self._in_cast(noun) or self._told(noun, words)

    def records(self, told: Collection[str]) -> tuple[UnnamedPerson, ...]:
        """Those of them that facts tell of, by their ids, in text order."""
        groups = sorted((g for g in self._groups if g.id in told), key=lambda g: min(g.spans))
        return tuple(
            UnnamedPerson(
                id=group.id,
                title=group.variants[0],
                variants=distinct(group.variants),
                evidence=evidence(self._reading, sorted(group.spans)),
            )
            for group in groups
        )

    def _in_cast(self, noun: Token) -> str | None:
        """The group of the cast that a noun means: by its whole phrase, by itself if it says no more; 'the guerrillas'
        are the only rebels that a text names."""
        phrase = printed(_phrase(noun)).lower()
        if len(phrase.split()) > 1:
            return self._known.get(phrase)
        the = any(c.lower_ == "the" for c in children(noun, "det"))
        return self._known.get(noun.lower_) or (
            self._rebels if the and noun.lower_ in word_set("actors", "rebels") else None)

    def _told(self, noun: Token, words: str) -> str:
        phrase = _phrase(noun)
        if noun.dep_ in ("compound", "amod") and noun.lower_ + "s" in word_set("actors", "bodies"):
            words = noun.text + "s"  # 'an INSURGENT attack'
        called = _called(noun, phrase, words)
        kinds = _kinds(noun, called)
        group = self._same(noun, kinds)
        if group is None:
            group = _Group(self._ids.free(printed(noun.doc[phrase.start : noun.i + 1])), noun.lower_, kinds)
            self._groups.append(group)
        if (phrase.start, phrase.end) not in group.spans:
            group.spans.append((phrase.start, phrase.end))
            group.variants.append(called)
            if (owner := core(noun)[0]).tag_ == "PRP$":  # 'its allies'
                group.variants.append(printed(noun.doc[owner.i : phrase.end]))
            if called.startswith(_within(phrase)):
                group.variants.append(_within(phrase))  # 'rebels' for 'rebels in the north'
            if noun.dep_ == "nmod" and is_crowd(noun.head):  # 'hundreds of Somalis'
                group.variants.append(_within(noun.doc[noun.head.i : phrase.end]))
            if owner.tag_ in ("CD", "DT") and owner.lower_ != "the" and owner.i < phrase.start:  # 'two envoys'
                group.variants.append(printed(noun.doc[owner.i : phrase.start]) + " " + called)
        return group.id

    def _same(self, noun: Token, kinds: frozenset[str]) -> _Group | None:
        """Who is called so already: the last told of by the same noun and kind; a bare noun is of any kind."""
        met = sorted((g for g in self._groups if g.noun == noun.lower_), key=lambda g: min(g.spans), reverse=True)
        before = [g for g in met if min(g.spans)[0] <= noun.i]
        alike = before or met
        articles = {c.lower_ for c in children(noun, "det")}
        if {"another", "other"} & {c.lower_ for c in children(noun, "det", "amod")}:
            return None
        meant = next((g for g in met if g.kinds == kinds), None)
        bare = not kinds and not articles & {"a", "an"}
        return meant or (next(iter(alike), None) if bare else None)


def is_crowd(noun: Token) -> bool:
    """Whether a noun counts people: 'HUNDREDS of Somalis'."""
    return bool({noun.lower_, noun.lemma_.lower()} & word_set("actors", "partitives"))


def is_of_people(noun: Token) -> bool:
    """Whether a noun is one for people: 'gunmen', 'police', the 'Somalis' of 'hundreds of Somalis'; no body."""
    one = noun.tag_ == "NNP" and any(c.lower_ in ("a", "an") for c in children(noun, "det"))  # 'a leading Democrat'
    told = one or noun.tag_ in ("NN", "NNS")
    people = told and ({noun.lower_, noun.lemma_.lower()} & person_words() or _is_band(noun))
    return bool(people) or (noun.tag_ == "NNPS" and noun.ent_type_ == "NORP")


def is_body(noun: Token) -> bool:
    """Whether a noun tells of a body without a name: 'security FORCES', 'rights GROUPS', 'the OPPOSITION'; not
    somebody's own ('its forces')."""
    if _are_some(noun) or _is_house(noun):
        return True
    if not {noun.lower_, noun.lemma_.lower()} & word_set("actors", "nameless_bodies"):
        return False
    apart = any(c.lower_ in word_set("actors", "broken_away") for c in children(noun, "amod", "compound"))
    return apart or not any(c.tag_ == "PRP$" for c in noun.lefts)  # but 'its splinter group'


def _is_house(noun: Token) -> bool:
    """'Chad's UPPER HOUSE', 'the LOWER HOUSE of parliament'."""
    return noun.lower_ == "house" and any(c.lower_ in ("upper", "lower") for c in children(noun, "amod"))


def _are_some(noun: Token) -> bool:
    """'Western GOVERNMENTS', 'several COUNTRIES', 'two mining FIRMS': none told of before ('the two countries')."""
    firms = noun.tag_ == "NNS" and noun.lemma_.lower() in word_set("actors", "businesses")
    if not firms and noun.lower_ not in word_set("actors", "nameless_states"):
        return False
    taken_up = {c.lower_ for c in children(noun, "det")} & word_set("actors", "taking_up")
    return noun.tag_ == "NNS" and not taken_up and not any(c.tag_ == "PRP$" for c in noun.lefts)


def _is_band(noun: Token) -> bool:
    """'rebel GROUPS', 'guerrilla FACTIONS': the people in them."""
    several = noun.tag_ == "NNS" and noun.lemma_.lower() in word_set("actors", "bands")
    return several and any(p.lemma_.lower() in person_words() for p in children(noun, "compound", "amod"))


def _known(cast: Cast) -> Mapping[str, str]:
    """The groups of the cast by what each alone is called: 'maoist rebels' and 'rebels', 'kenyan lawmakers'."""
    named = [(name, o.id) for o in cast.organisations if o.kind == "armed_group" for name in _names(o)]
    armed = [(called, owner) for name, owner in named for called in {name, name.split()[-1]}]
    groups = [(name, o.id) for o in cast.organisations if o.rule == RULE for name in _names(o)]
    owners: dict[str, set[str]] = defaultdict(set)
    for name, owner in (*armed, *groups):
        owners[name.lower()].add(owner)
    return {name: next(iter(those)) for name, those in owners.items() if len(those) == 1}


def _only_rebels(cast: Cast) -> str | None:
    """The armed group of the cast, if there is just one."""
    armed = [o.id for o in cast.organisations if o.kind == "armed_group"]
    return armed[0] if len(armed) == 1 else None


def _names(body: Organisation) -> tuple[str, ...]:
    return distinct((body.name, *body.variants))


def _called(noun: Token, phrase: Span, words: str) -> str:
    """What the people that a noun means are called: its phrase, with what `words` tell of them behind it; with whose
    they are, if `words` name him."""
    first, core_words = core(noun)[0], printed(phrase)
    if first.tag_ == "PRP$" and words and not words.startswith(first.text):
        return words
    return _within(phrase) + (words.partition(core_words)[2] if core_words in words else "")


def _kinds(noun: Token, called: str) -> frozenset[str]:
    """The words that tell which people are meant: 'security' of 'security officials', 'masked' of 'a masked gunman',
    but not of 'masked gunmen', who are 'the gunmen' all the same."""
    vague = word_set("actors", "vague_people") if noun.tag_ not in _ONE else frozenset()
    return frozenset(called.lower().split()) - {noun.lower_} - vague


def _within(phrase: Span) -> str:
    """The words of a phrase as within a sentence: 'rebels' for 'Rebels' at its head, but 'Kenyan lawmakers'."""
    words, first = printed(phrase), phrase[0]
    opening = first.is_sent_start and not (first.ent_type_ or first.tag_ in ("NNP", "NNPS"))
    return words[0].lower() + words[1:] if opening else words


def _counts(word: Token, counting: Collection[str]) -> bool:
    """Whether a word only counts: 'MORE troops', but not 'COALITION troops'."""
    return word.lower_ in counting and word.dep_ != "compound"


def _phrase(noun: Token) -> Span:
    """The noun with what says of which kind they are, without articles and numbers: 'masked gunmen', 'spokesman for the
    rebels'."""
    whole = core(noun)
    first, end = whole.start, whole.end
    counting = word_set("actors", "partitives", "some") | _COUNTS
    while first < noun.i and (noun.doc[first].pos_ in _DROPPED or _counts(noun.doc[first], counting)):
        if noun.doc[first + 1].tag_ == "HYPH" and noun.doc[first].pos_ == "NUM":
            break  # 'an [11-judge panel]'
        first += 1
    aged = (t.i + 1 for t in noun.doc.words[first : noun.i] if t.lower_ == "old" and noun.doc[t.i - 1].text == "-")
    first = next(aged, first)  # '[58-year-old] analyst'
    whose = next((o for o in obliques(noun, "of", "for") if o.left_edge.i <= end), None)
    if whose is not None and preposition(whose):
        end = max(end, noun_phrase(whose).end)
    return noun.doc[first:end]
