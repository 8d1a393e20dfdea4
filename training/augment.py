"""New sentences from annotated ones: other names, titles, datelines, clauses, headlines, scare quotes.

Every function takes a sentence and a random generator and returns a sentence; what does not apply returns it unchanged.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from random import Random

import spacy

from briefing.nlp.tokenizer import news_tokenizer
from training.coined import Coiner
from training.lexicon import is_country, table
from training.sentence import Sentence, Span, Tree, select

_tokenize = news_tokenizer(spacy.blank("en"))

AGENCIES = (
    "AP",
    "AFP",
    "Reuters",
    "Xinhua",
    "TASS",
    "ANI",
    "Kyodo",
    "Yonhap",
    "PTI",
    "dpa",
    "SANA",
    "WAM",
    "QNA",
    "AA",
)
MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
SMALL = frozenset(
    ["of", "the", "a", "an", "in", "on", "at", "for", "and", "or", "to", "by", "with", "from", "as", "but"]
)
ACRONYM_LETTERS = "AABCCDDEEFGHIIKLMMNNNOPPRRSSSTTUUVWZ"
HONORIFICS = frozenset({"Mr.", "Mrs.", "Ms.", "Dr.", "Mr", "Mrs", "Ms", "Dr"})
COINED_TOWNS, COINED_FAMILIES = 0.4, 0.15
"""How many of the towns and family names put in are coined: a list can be learned by heart."""
DROPPED = frozenset({"the", "a", "an", "is", "are", "was", "were", "has", "have", "had"})


def person(rng: Random) -> tuple[str, str]:
    """A made-up full name and the part that stands for it alone."""
    culture = table("names")[rng.choice(sorted(table("names")))]
    pattern = rng.choice(culture["order"])
    parts: list[str] = []
    family = ""
    for slot in pattern.split():
        given, name = rng.choice(culture["given"]), rng.choice(culture["family"])
        if rng.random() < COINED_FAMILIES:
            name = _families()(rng)
        family = name if "{f}" in slot else family
        parts.append(slot.format(g=given, f=name))
    return " ".join(parts), family or parts[-1]


@cache
def _families() -> Coiner:
    return Coiner(name for culture in table("names").values() for name in culture["family"])


@cache
def _towns() -> Coiner:
    return Coiner([*table("places")["cities"], *table("places")["provinces"]])


def place(rng: Random) -> str:
    """A city, province or country, cities most of the time."""
    lists = table("places")
    if rng.random() < COINED_TOWNS:
        return _towns()(rng)
    if rng.random() < 0.12:
        text = str(rng.choice(lists["settled"])).format(city=rng.choice(lists["cities"]))
        return " ".join(word for word in text.split() if word[0].isupper())
    return str(rng.choice(lists[rng.choice(("cities", "cities", "cities", "provinces", "countries"))]))


def landscape(rng: Random) -> str:
    """A made-up river, mountain or building."""
    lists = table("places")
    return str(rng.choice(lists["landscape"])).format(city=rng.choice(lists["cities"]))


def organisation(rng: Random) -> str:
    """A made-up organisation, one in four a bare short name or acronym."""
    lists = table("organisations")
    if rng.random() < 0.25:
        if rng.random() < 0.5:
            return str(rng.choice(lists["short"]))
        return "".join(rng.choice(ACRONYM_LETTERS) for _ in range(rng.choice((3, 3, 4, 4, 5))))
    return str(rng.choice(lists["patterns"])).format(
        person=person(rng)[1],
        city=rng.choice(table("places")["cities"]),
        country=rng.choice(table("places")["countries"]),
        nation=nation(rng),
        field=rng.choice(lists["fields"]),
        cause=rng.choice(lists["causes"]),
        ministry=rng.choice(lists["ministries"]),
    )


def nation(rng: Random) -> str:
    """A demonym in the singular."""
    while True:
        word = str(rng.choice(table("places")["nations"]))
        if not word.endswith("s") or word.endswith(("ss", "is")):
            return word


class Swap:
    """Other names for a share of the persons, organisations and places; one name is swapped alike throughout a text.

    An instance remembers what it has put in place of what, surnames included: take a new one for a new text.
    """

    def __init__(self, rng: Random, share: float) -> None:
        self._rng, self._share = rng, share
        self._new: dict[tuple[str, str], str] = {}
        self._families: dict[str, str] = {}

    def __call__(self, sentence: Sentence) -> Sentence:
        """The sentence with other names. The tree is lost."""
        edits: list[tuple[int, int, str, str]] = []
        for start, end, label in sentence.entities or ():
            text = " ".join(sentence.words[start:end])
            if (text, label) not in self._new and self._rng.random() < self._share:
                self._invent(text, label)
            if (text, label) in self._new:
                edits.append((start, end, label, self._new[text, label]))
        return _rewritten(sentence, edits)

    def _invent(self, text: str, label: str) -> None:
        rng = self._rng
        if label == "PERSON":
            full, family = person(rng)
            if " " in text:
                self._new[text, label] = full
                self._families[text.rsplit(" ", 1)[1]] = family
            else:
                self._new[text, label] = self._families.get(text, family)
        elif label == "ORG":
            self._new[text, label] = organisation(rng)
        elif label == "GPE" and (not is_country(text) or rng.random() < 0.3):
            self._new[text, label] = place(rng)
        elif label == "LOC" and rng.random() < 0.3:
            self._new[text, label] = landscape(rng)
        elif label == "NORP" and rng.random() < 0.3 and not text.endswith("s"):
            self._new[text, label] = nation(rng)


def swap(sentence: Sentence, rng: Random, share: float) -> Sentence:
    """One sentence by itself with other names."""
    return Swap(rng, share)(sentence)


def _rewritten(sentence: Sentence, edits: list[tuple[int, int, str, str]]) -> Sentence:
    """Put other texts in place of spans. The tree is lost."""
    if not edits:
        return sentence
    words: list[str] = []
    spaces: list[bool] = []
    entities: list[Span] = []
    moved = {(start, end): (label, text) for start, end, label, text in edits}
    spans = sorted({(a, b): label for a, b, label in sentence.entities or ()}.items())
    at = 0
    for (start, end), label in [*spans, ((len(sentence.words), len(sentence.words)), "")]:
        words += sentence.words[at:start]
        spaces += sentence.spaces[at:start]
        at = end
        if start == end:
            break
        first = len(words)
        if (start, end) in moved:
            tokens = [(t.text, bool(t.whitespace_)) for t in _tokenize(moved[start, end][1])]
            words += [text for text, _ in tokens]
            spaces += [*(space for _, space in tokens[:-1]), sentence.spaces[end - 1]]
        else:
            words += sentence.words[start:end]
            spaces += sentence.spaces[start:end]
        entities.append((first, len(words), label))
    return replace(sentence, words=tuple(words), spaces=tuple(spaces), tree=None, entities=tuple(entities))


def abbreviated(sentence: Sentence, rng: Random) -> Sentence:
    """The acronym of an organisation in brackets behind it: 'Border Peace Agency (BPA)'."""
    spots = []
    for _, end, label in sentence.entities or ():
        follower = sentence.words[end : end + 1]
        if label == "ORG" and follower not in (("(",), ("'s",), ("’s",), ("-",)):
            spots.append(end)
    if not spots:
        return sentence
    end = rng.choice(spots)
    start = next(a for a, b, _ in sentence.entities or () if b == end)
    letters = "".join(word[0] for word in sentence.words[start:end] if word[0].isupper())
    if len(letters) < 3:
        return sentence
    spaces = list(sentence.spaces)
    after, spaces[end - 1] = spaces[end - 1], True
    return _inserted(
        replace(sentence, spaces=tuple(spaces)),
        end,
        ["(", letters, ")"],
        [False, False, after],
        [(end + 1, end + 2, "ORG")],
    )


def surname_alone(sentence: Sentence) -> Sentence:
    """'Mr. Mensah said' as papers without courtesy titles have it. The tree is lost."""
    persons = {start for start, _, label in sentence.entities or () if label == "PERSON"}
    keep = [i for i, word in enumerate(sentence.words) if not (word in HONORIFICS and i + 1 in persons)]
    return select(replace(sentence, tree=None), keep) if len(keep) < len(sentence.words) else sentence


def titled(sentence: Sentence, rng: Random) -> Sentence:
    """Put a title in front of a person; a body that it names is an organisation of its own."""
    people = [
        s for s in sentence.entities or () if s[2] == "PERSON" and not sentence.words[max(0, s[0] - 1)][0].isupper()
    ]
    if not people:
        return sentence
    start = rng.choice(people)[0]
    lists = table("organisations")
    ministry = rng.choice(lists["ministries"])
    nationality, country = nation(rng), str(rng.choice(table("places")["countries"]))
    field = rng.choice(lists["fields"])
    phrase: list[tuple[str, str]] = rng.choice(
        [
            [(nationality, "NORP"), (f"{ministry} Minister", "")],
            [(country, "GPE"), ("'s", ""), (f"{ministry} Minister", "")],
            [("National Security Adviser", "")],
            [(country, "GPE"), ("National Security Advisor", "")],
            [(f"Deputy {ministry} Minister", "")],
            [(f"{ministry} Ministry", "ORG"), ("spokesman", "")],
            [(f"{field} Council", "ORG"), ("Secretary", "")],
            [(f"Supreme National {field} Council", "ORG"), ("Secretary", "")],
            [(nationality, "NORP"), ("President", "")],
            [("Brigadier General", "")],
            [("Lt. Gen.", "")],
            [("Grand Ayatollah", "")],
            [(organisation(rng), "ORG"), ("chief", "")],
            [(organisation(rng), "ORG"), ("Secretary-General", "")],
            [(nationality, "NORP"), (organisation(rng), "ORG"), ("leader", "")],
        ]
    )
    words: list[str] = []
    spaces: list[bool] = []
    added: list[Span] = []
    for text, label in phrase:
        tokens = [(t.text, bool(t.whitespace_)) for t in _tokenize(text)]
        if text == "'s":
            spaces[-1] = False
        if label:
            added.append((start + len(words), start + len(words) + len(tokens), label))
        words += [text for text, _ in tokens]
        spaces += [*(space for _, space in tokens[:-1]), True]
    return _inserted(sentence, start, words, spaces, added)


def dateline(sentence: Sentence, rng: Random) -> Sentence:
    """A dateline in front: 'KHARTOUM, March 3 (AFP) -'."""
    city = str(rng.choice(table("places")["cities"]))
    text = city.upper() if rng.random() < 0.7 else city
    entities = [text]
    head = text
    if rng.random() < 0.3:
        head += f", {rng.choice(MONTHS)} {rng.randint(1, 28)}"
    if rng.random() < 0.6:
        agency = rng.choice(AGENCIES)
        head += f" ({agency})"
        entities.append(agency)
    head += rng.choice((" —", " –", " -", " --", ":"))
    doc = _tokenize(head)
    added = []
    for name, label in zip(entities, ("GPE", "ORG"), strict=False):
        at = head.index(name)
        span = doc.char_span(at, at + len(name))
        if span is not None:
            added.append((span.start, span.end, label))
    spaces = [bool(t.whitespace_) for t in doc]
    spaces[-1] = True
    return _inserted(sentence, 0, [t.text for t in doc], spaces, added)


def _inserted(sentence: Sentence, at: int, words: list[str], spaces: list[bool], added: list[Span]) -> Sentence:
    """Words put in front of word `at`. The tree is lost."""
    moved = [(a + len(words) * (a >= at), b + len(words) * (b > at), label) for a, b, label in sentence.entities or ()]
    return replace(
        sentence,
        words=(*sentence.words[:at], *words, *sentence.words[at:]),
        spaces=(*sentence.spaces[:at], *spaces, *sentence.spaces[at:]),
        tree=None,
    ).with_entities([*moved, *added])


def clause(sentence: Sentence, rng: Random) -> Sentence:
    """What stands after one of the commas, as a sentence of its own. The tree is lost."""
    words = sentence.words
    inside = {i for a, b, _ in sentence.entities or () for i in range(a, b)}
    commas = [i for i, word in enumerate(words) if word == "," and 1 < i < len(words) - 6 and i not in inside]
    if not commas:
        return sentence
    cut = select(replace(sentence, tree=None), list(range(rng.choice(commas) + 1, len(words))))
    return replace(cut, words=(cut.words[0][0].upper() + cut.words[0][1:], *cut.words[1:]))


def title_case(sentence: Sentence) -> Sentence:
    """Every word but the small ones with a capital."""
    return replace(
        sentence,
        words=tuple(w if w.lower() in SMALL and i else w[0].upper() + w[1:] for i, w in enumerate(sentence.words)),
    )


def headline(sentence: Sentence, rng: Random) -> Sentence:
    """As a headline has it: no final stop, no articles, no auxiliaries; half of them in title case."""
    words, tree = sentence.words, sentence.tree
    keep = []
    for place_, word in enumerate(words):
        leaf = tree is None or place_ not in tree.heads
        last = place_ == len(words) - 1 and word in (".", "...")
        function = (
            word.lower() in DROPPED
            and leaf
            and (tree is None or tree.deps[place_] in ("det", "aux", "aux:pass", "cop"))
        )
        if not (last or (function and not _inside(sentence, place_))):
            keep.append(place_)
    if len(keep) < 3:
        return sentence
    short = select(sentence, keep)
    return title_case(short) if rng.random() < 0.5 else short


def _inside(sentence: Sentence, at: int) -> bool:
    return any(a <= at < b for a, b, _ in sentence.entities or ())


def scare_quotes(sentence: Sentence, rng: Random) -> Sentence:
    """Quotation marks around the modifiers of a noun: 'an "air defence" deal'."""
    tree = sentence.tree
    if tree is None:
        return sentence
    spots = []
    for noun in range(2, len(sentence.words)):
        first = noun
        while first and tree.heads[first - 1] == noun and tree.deps[first - 1] in ("amod", "compound"):
            first -= 1
        if first < noun and tree.pos[noun] == "NOUN":
            spots.append((first, noun))
    if not spots:
        return sentence
    first, noun = rng.choice(spots)
    opening, closing = rng.choice((('"', '"'), ("“", "”"), ("'", "'"), ("‘", "’")))
    order = [*range(first), -1, *range(first, noun), -2, *range(noun, len(sentence.words))]
    home = {old: new for new, old in enumerate(order) if old >= 0}
    owner = home[noun - 1]

    def pick(values: tuple[str, ...], before: str, after: str) -> tuple[str, ...]:
        return tuple(before if i == -1 else after if i == -2 else values[i] for i in order)

    heads = tuple(owner if i < 0 else home[tree.heads[i]] if tree.heads[i] >= 0 else -1 for i in order)
    spaces = [i == -2 or (i >= 0 and sentence.spaces[i]) for i in order]
    spaces[home[noun - 1]] = False
    entities = None
    if sentence.entities is not None:
        entities = tuple(
            (home[a], home[b - 1] + 1, x) for a, b, x in sentence.entities if not (a < noun < b or a < first < b)
        )
    return replace(
        sentence,
        words=pick(sentence.words, opening, closing),
        spaces=tuple(spaces),
        entities=entities,
        tree=Tree(
            pick(tree.tags, "``", "''"),
            pick(tree.pos, "PUNCT", "PUNCT"),
            pick(tree.lemmas, opening, closing),
            heads,
            pick(tree.deps, "punct", "punct"),
        ),
    )
