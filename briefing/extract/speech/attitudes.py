"""What somebody thinks, wants, plans, takes up, backs or blames: words that are his without being quoted or told.

No statements: nobody is said to have said it. Who asks where somebody stands finds it here, and what a belief holds is
the believer's word. Attitudes inside a quotation or a report are left to it. After the attributions of PolNeAR
(Newell et al., LREC 2018).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from briefing.extract.cast.actors import Actors
from briefing.extract.speech.mood import is_to_be_found
from briefing.extract.speech.pieces import balanced
from briefing.extract.speech.sayings import Saying
from briefing.extract.speech.sources import Source, of_noun, source
from briefing.extract.speech.speakers import speakers
from briefing.extract.speech.surface import FINITE
from briefing.extract.text.cues import looked_up
from briefing.extract.text.grammar import agents, is_passive, markers, obliques, own_subjects, possessors, preposition
from briefing.extract.text.quotes import Quotation, quoted_tokens
from briefing.extract.text.reading import Reading
from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

_PARTS = {"VERB": "verbs", "NOUN": "nouns", "ADJ": "adjectives"}
_FEWEST_WORDS = 2

Held = tuple[Token, str]
"""The head of what is held, and the frame that it fills."""

_NOBODY = frozenset({"no", "nobody", "none", "neither"})


def find_attitudes(
    reading: Reading, actors: Actors, said: Sequence[Saying], quoted: Sequence[Quotation]
) -> tuple[Saying, ...]:
    """The attitudes that the body tells outside of quotations and of what is `said`, in text order."""
    told = {i for s in said for a, b in s.pieces for i in range(a, b)} | {s.verb for s in said}
    inside = quoted_tokens(reading.doc, quoted)
    told |= inside
    found: list[Saying] = []
    for token in reading.doc[reading.body :]:
        if token.pos_ not in _PARTS:
            continue
        frames = _frames(token) or (_held_as(token, inside) if inside else None)
        if not frames or token.i in told or (found and found[-1].covers(token.i)):
            continue
        made = _attitude(token, frames, actors, told, found[-1] if found else None)
        if made is not None:
            found.append(_spoken(made, token, inside))
    return tuple(found)


def _spoken(made: Saying, cue: Token, inside: set[int]) -> Saying:
    """'spoke of "a new dawn"': words in quotation marks that somebody speaks of are said."""
    quoted = any(i in inside for a, b in made.pieces for i in range(a, b))
    said = quoted and cue.tag_ in FINITE and cue.lemma_.lower() in word_set("attitudes", "spoken")
    return replace(made, recorded=True, form="mixed", rule="said-object") if said and made.source is not None else made


def _frames(token: Token) -> frozenset[str]:
    """What may follow a word: 'clause', 'infinitive', 'object', 'as', 'shown', and prepositions."""
    part = _PARTS.get(token.pos_)
    return (looked_up(token, _words(part)) if part is not None else None) or frozenset()


def _held_as(token: Token, inside: set[int]) -> frozenset[str]:
    """Whatever the verb, who puts quotation marks around 'as ...' tells what somebody is held to be."""
    quoted = token.pos_ == "VERB" and any(t.i in inside for o in obliques(token, "as") for t in o.subtree)
    return frozenset({"as"}) if quoted else frozenset()


@cache
def _words(part: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for frame, words in vocabulary("attitudes")[part].items():
        for group, members in words.items() if isinstance(words, dict) else ((frame, words),):
            for word in members:
                found.setdefault(word, set()).add(group if frame == "prepositions" else frame)
    return {word: frozenset(frames) for word, frames in found.items()}


def _attitude(cue: Token, frames: frozenset[str], actors: Actors, told: set[int], last: Saying | None) -> Saying | None:
    """What a word with these frames holds, up to where something is `told`; None where it holds nothing."""
    passive = cue.pos_ == "VERB" and is_passive(cue)
    by = agents(cue) if passive else ()
    marked = any(t.tag_ in ("``", "''") for t in cue.doc.words[cue.i + 1 : cue.i + 2])
    if cue.tag_ == "VBN" and cue.dep_ == "acl" and not by and not marked:
        return None  # 'injections intended to calm her', 'a group called X'
    held = list(_followers(cue, frames))
    kinds = {frame for _, frame in held}
    if passive and ((by and "object" in frames) or kinds & {"infinitive", "as", "for", "of"}):
        held += [(s, "subject") for s in own_subjects(cue) if s.i < cue.i]
    elif kinds == {"object"} and "object" not in frames:
        return None
    tokens = [t.i for head, frame in held for t in head.subtree if t.i > cue.i or frame == "subject"]
    if not tokens:
        return None
    start, end = min(tokens), max(tokens) + 1
    first = cue.doc[start]
    if first.dep_ in ("case", "mark") and first.tag_ != "TO" and end - start > 1:
        start += 1
    if not kinds & {"clause", "infinitive"}:
        end = _with_reasons(cue, end)
    if start in told:
        return None
    span = balanced(cue.doc[start:end])
    if sum(t.is_alpha for t in span) < _FEWEST_WORDS and not (kinds == {"object"} and span.root.pos_ == "PROPN"):
        return None
    holder = _holder(cue, passive, by)
    if holder is not None and cue.lemma_ in word_set("attitudes", "impersonal") and not actors.one(holder.noun):
        holder = None
    if holder is not None and {holder.noun.lower_, *(c.lower_ for c in children(holder.noun, "det"))} & _NOBODY:
        holder = None
    return Saying(
        pieces=((span.start, span.end),),
        rule="attitude-clause" if "clause" in kinds else "attitude",
        cue=(cue.i, cue.i + 1),
        verb=cue.i,
        source=holder.stretch if holder is not None else None,
        speakers=speakers(holder, actors, last) if holder is not None else (),
        recorded=False,
        unsaid=is_to_be_found(cue),
        lends="clause" in kinds and holder is not None,
    )


def _followers(cue: Token, frames: frozenset[str]) -> Iterator[Held]:
    """What follows a word in one of its frames, and in which."""
    verb = cue.pos_ == "VERB"
    completing, purposeful = ("xcomp", "acl"), not verb or "on" in frames
    for c in cue.rights:
        marks = markers(c)
        link = preposition(c) or (marks[0] if marks and c.tag_ == "VBG" else "")
        if "clause" in frames and (c.dep_ == "ccomp" or (not verb and "that" in marks)):
            yield c, "clause"
        elif "infinitive" in frames and "to" in marks and (c.dep_ in completing or (c.dep_ == "advcl" and purposeful)):
            yield c, "infinitive"
        elif c.dep_ == "xcomp" and "as" in frames:
            yield c, "as"
        elif c.dep_ == "xcomp" and c.tag_ == "VBG" and frames & {"infinitive", "object"}:
            yield c, "deed"
        elif c.dep_ == "obj" and "as" in frames and any(o.i < c.i for o in children(cue, "obj")):
            yield c, "as"
        elif c.dep_ == "obj" and frames & {"object", "as", "infinitive", "of", "for"}:
            yield c, "object"
        elif c.dep_ == "obj" and "shown" in frames and any(_is_document(s) for s in own_subjects(cue)):
            yield c, "shown"
        elif c.dep_ in ("obl", "nmod", "advcl", "acl") and link in frames:
            yield c, link


def _with_reasons(cue: Token, end: int) -> int:
    """Where the object ends with what is said of it right behind: 'cited [her work] after the war', not a day."""
    for c in cue.rights:
        if c.left_edge.i == end and c.dep_ in ("obl", "advcl", "xcomp") and c.ent_type_ not in ("DATE", "TIME"):
            end = c.right_edge.i + 1
    return end


def _is_document(noun: Token) -> bool:
    return noun.lemma_.lower() in word_set("speech", "documents") | word_set("attitudes", "evidence")


def _holder(cue: Token, passive: bool, by: Sequence[Token]) -> Source | None:
    """Whose attitude it is."""
    if passive:
        return of_noun(by[0]) if by else None
    if cue.pos_ == "VERB":
        return source(cue)
    if cue.pos_ == "NOUN":
        owners = possessors(cue) or tuple(c for c in cue.lefts if c.dep_ in ("amod", "compound") and c.ent_type_)
        bearer = cue.head if cue.dep_ == "obj" and cue.head.lemma_ in word_set("attitudes", "bearing") else None
        if not owners and bearer is not None and bearer.pos_ == "VERB" and not is_passive(bearer):
            return source(bearer)
    owners = owners if cue.pos_ == "NOUN" and owners else own_subjects(cue)
    return of_noun(owners[0]) if owners else None
