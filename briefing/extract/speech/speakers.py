"""Who it is that speaks: the people, bodies and countries that the noun before a cue means."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from briefing.extract.cast.actors import Actors
from briefing.extract.cast.scene import is_head
from briefing.extract.speech.again import doing_in_own_words, goes_on, is_again, is_somebody, reporting, told_before
from briefing.extract.speech.issuing import acting_before, body_before, is_answered, is_bare, issued_before, said_in_by
from briefing.extract.speech.moments import is_when
from briefing.extract.speech.naming import apposed, capital, person_named
from briefing.extract.speech.relatives import earlier_mentions, is_thing
from briefing.extract.speech.sayings import Saying
from briefing.extract.speech.sources import Source, is_anybody, of_noun, quoted_by, source
from briefing.extract.text.clauses import modifying_clauses
from briefing.extract.text.cues import act, claimed
from briefing.extract.text.grammar import (
    agents,
    doers,
    markers,
    obliques,
    own_subjects,
    phrase_head,
    premodifiers,
    preposition,
    undergoers,
)
from briefing.extract.text.spans import from_sentence_before, noun_phrase, sentence_before
from briefing.extract.text.tree import children, clause_of, conjuncts, is_subject
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Span, Token

_PRONOUNS = frozenset({"he", "she", "it", "they"})
_SET_AFTER = frozenset({"VBG", "VBN", "WP", "WDT", "WP$"})


def reporter(cue: Token, actors: Actors, last: Saying | None) -> str:
    """Who quotes the speaker: X in 'X quoted Y as saying'; '' where nobody does."""
    verb = quoted_by(cue)
    spoken = source(verb) if verb is not None else _quoting(source(cue))
    quoted = actors.of(undergoers(verb)) if verb is not None else ()
    found = speakers(spoken, actors, last) if spoken is not None else ()
    return next((who for who in found if who not in quoted), "")


def _quoting(spoken: Source | None) -> Source | None:
    """Who quotes a source: Y in 'a ministry aide quoted by Y said'."""
    told = children(spoken.noun, "acl") if spoken is not None else ()
    return next((of_noun(a) for c in told if c.lemma_.lower() in ("quote", "cite") for a in agents(c)), None)


def speakers(spoken: Source, actors: Actors, last: Saying | None) -> tuple[str, ...]:
    """Who a source is: ids or codes, else its printed words.

    A document speaks for its issuer ('the statement said'); a pronoun that means nobody known continues the speaker
    of the `last` saying.
    """
    noun = spoken.noun
    if noun.ent_type_ != "PERSON" and is_when(noun):
        return ()
    shown = noun.lemma_.lower() in word_set("attitudes", "evidence") and bool(obliques(noun, "from"))
    if shown or noun.lemma_.lower() in word_set("speech", "documents"):
        return issuer(noun, actors, last)
    made = noun.dep_ == "obj" and noun.lemma_.lower() in claimed("issued") and noun.head.lemma_ in claimed("issuing")
    if made and (makers := actors.of(doers(noun.head))):
        return makers  # 'passed a resolution condemning'
    if last is not None and goes_on(noun, last, actors):
        return last.speakers
    if noun.lower_ in ("he", "she") and (told := _told_of(noun, actors, last) or _acting_before(noun, actors)):
        return told
    somebody = is_anybody(noun) or (noun.tag_ == "NN" and is_head(noun))  # "Chad's top official" is not Chad
    unnamed = somebody and actors.mention(noun) is None
    unnamed = unnamed and not any(c.lemma_.lower() in ("know", "call") for c in children(noun, "acl"))
    known = person_named(spoken, actors) or (() if unnamed else actors.group(noun))  # 'a group known as the Front'
    known = known or apposed(spoken, actors) or capital(noun, actors)
    if known:
        return _with_nameless(noun, known, actors)
    if noun.lower_ in _PRONOUNS:
        return _continued(noun, actors, last)
    if (unnamed_first := told_before(noun, actors)) is not None:
        return speakers(of_noun(unnamed_first), actors, None)
    if last is not None and is_again(noun, last, actors):
        return last.speakers
    start, end = spoken.stretch
    phrase = noun.doc[start:end] if start <= noun.i < end else noun_phrase(noun)
    opened = ("IN", "CC", "TO", "PDT")
    inner = [t for t in phrase if t.tag_ == "DT" and t.i > phrase.start]
    astray = any(not t.nbor(-1).is_punct and t.nbor(-1).tag_ not in opened for t in inner)
    own = [t.i for t in phrase if t.dep_ == "nsubj"]
    astray = astray or any(b - a > 1 for a, b in pairwise(own))
    if astray or phrase[0].tag_ == "IN":
        return ()
    several = conjuncts(noun)
    if len(several) > 1 and all(_is_one_of_many(n) for n in several) and not any(map(is_thing, several)):
        return tuple(name for n in several for name in actors.one(n) or (_printed(noun_phrase(n), actors),))
    return (_printed(phrase, actors),)


def _is_one_of_many(noun: Token) -> bool:
    """Whether a noun tells in a row of somebody by itself: 'a nurse', 'farmers', 'the army'; 'the founder and
    head' may be one."""
    return is_anybody(noun) or noun.tag_ == "NNS" or (bool(children(noun, "det")) and not is_head(noun))


def _with_nameless(noun: Token, known: tuple[str, ...], actors: Actors) -> tuple[str, ...]:
    """Speakers with those beside them whom no name tells: 'Peru and its allies', 'farmers and a Chadian official'."""
    several = conjuncts(noun)
    if len(several) < 2 or not all(map(actors.kind, known)):
        return known
    row = (actors.one(n) or _nameless(n, actors) for n in several)
    told = tuple(dict.fromkeys(name for names in row for name in names))
    return told if set(known) <= set(told) else known


def _nameless(noun: Token, actors: Actors) -> tuple[str, ...]:
    """A common noun for people or bodies as it is printed."""
    speaks = noun.tag_ in ("NN", "NNS") and not is_thing(noun)
    return (_printed(noun_phrase(noun), actors),) if speaks else ()


def _continued(pronoun: Token, actors: Actors, last: Saying | None) -> tuple[str, ...]:
    """Whom a pronoun that means nobody known continues: who spoke last; 'it' and 'they' are no single person."""
    if pronoun.lower_ in ("he", "she") and (told := _told_of(pronoun, actors, last, heads=True)):
        return told
    if pronoun.lower_ == "it" and (issued := issued_before(pronoun)) is not None:
        return issuer(issued, actors, last)
    if pronoun.lower_ in ("it", "they"):
        for noun, meant in _spoke_before(pronoun, actors, last):
            many = noun is None or (noun.tag_ in ("NNS", "NNPS")) == (pronoun.lower_ == "they")
            if not is_somebody(meant, actors) and (many or actors.kind(meant[0])):
                return meant
    return last.speakers if last else doing_in_own_words(pronoun, actors)


def _acting_before(pronoun: Token, actors: Actors) -> tuple[str, ...]:
    """Whom the sentence before 'he said' is about, where whoever else 'he' might mean is only spoken of in it: 'The
    president compared them to Hitler. He said'."""
    before, meant = sentence_before(pronoun), actors.one(pronoun)
    if before is None or not meant or not pronoun.is_sent_start:
        return ()
    named = [t for t in before if (m := actors.mention(t)) is not None and m.entity in meant]
    who = next((s for s in own_subjects(before.root) if s.i < before.root.i and s.tag_ == "NN" and is_head(s)), None)
    if who is None or not named or who.left_edge.lower_ != "the" or any(is_subject(phrase_head(t)) for t in named):
        return ()
    inside = any(who.left_edge.i <= t.i <= who.right_edge.i for t in named)  # 'the son of X'
    return () if inside else speakers(of_noun(who), actors, None)


def _told_of(pronoun: Token, actors: Actors, last: Saying | None, *, heads: bool = False) -> tuple[str, ...]:
    """Whom the sentence before 'he said' is about, where that is somebody whom nothing else names: 'The historian
    pleaded guilty. He told the judge that ...'; nobody where who spoke last did so there. With `heads` whoever holds an
    office too."""
    before = sentence_before(pronoun)
    if before is None or (last is not None and last.verb >= before.start):
        return ()
    who = next((s for s in own_subjects(before.root) if s.i < before.root.i), None)
    if who is None or who.tag_ != "NN":
        return ()
    nameless = who.lemma_.lower() in word_set("speech", "persons_again") or (heads and is_head(who))
    return speakers(of_noun(who), actors, None) if nameless else ()


def _spoke_before(token: Token, actors: Actors, last: Saying | None) -> Iterator[tuple[Token | None, tuple[str, ...]]]:
    """Who spoke before a document or pronoun, the last first: a noun and who is meant, or who said `last`.

    A document does not speak for those whose words its own sentence tells.
    """
    end = token.sent.start if token.pos_ == "NOUN" else token.i
    for noun in reversed(token.doc[from_sentence_before(token) : end]):
        if last is not None and last.verb > noun.i:
            yield None, last.speakers
            return
        named = noun.tag_.startswith("NN") and noun_phrase(noun)[0].tag_ != "VBG"
        told = {noun.lemma_.lower()} & word_set("speech", "nouns") and noun.tag_ == "NNS"
        own = noun.lemma_.lower() not in word_set("speech", "signed") and not told
        if named and own and is_subject(noun) and act(noun.head) and not is_thing(noun):
            meant = speakers(of_noun(noun), actors, last)
            if meant:
                yield noun, meant


def _printed(phrase: Span, actors: Actors) -> str:
    """The words of a phrase, without what is set after it ('two envoys, speaking on condition of anonymity'); of 'his
    office', where the article says who is meant, the name in place of 'his'."""
    apposed = _SET_AFTER | (frozenset() if any(t.dep_ == "cc" for t in phrase) else {"DT"})
    commas = (t.i for t in phrase[1:-1] if t.text == "," and (t.nbor().tag_ in apposed or t.nbor().lower_ == "through"))
    quoted = (t.i for t in phrase[1:] if t.tag_ == "VBN" and t.lemma_.lower() in ("quote", "cite"))
    phrase = phrase.doc[phrase.start : min(next(commas, phrase.end), next(quoted, phrase.end))]
    phrase = phrase.doc[phrase.start : _without_day(phrase)]
    first = phrase[0]
    owner = actors.name(next(iter(actors.one(first)), "")) if first.tag_ == "PRP$" and len(phrase) > 1 else ""
    return " ".join([f"{owner}'s", *phrase[1:].text.split()]) if owner else " ".join(phrase.text.split())


def _without_day(phrase: Span) -> int:
    """Where a phrase ends without the day behind it: 'a report from the port [on Monday]'."""
    doc, end = phrase.doc, phrase.end
    while end > phrase.start + 1 and is_when(doc[end - 1]):
        end -= 1
    dated = end < phrase.end and end > phrase.start + 1 and doc[end - 1].tag_ == "IN"
    return end - dated


def issuer(document: Token, actors: Actors, last: Saying | None) -> tuple[str, ...]:
    """Who issued a document that speaks; of an unsigned one, whoever spoke last; else its printed words."""
    papers = (o for o in obliques(document, "in") if all(actors.sort(x) == "media" for x in actors.one(o)))
    named = actors.in_phrase(document) or actors.of(obliques(document, "from")) or actors.of(papers)
    if document.lemma_.lower() not in word_set("speech", "signed"):
        named = tuple(n for n in named if actors.kind(n) != "country")  # 'German news reports' are not Germany's
    others = word_set("speech", "read_by")
    if document.lemma_.lower() not in word_set("speech", "signed"):
        others = others - {"publish"}  # a poll is of who publishes it, where a letter may be of anybody
    signed = tuple(a for c in modifying_clauses(document) if c.lemma_.lower() not in others for a in agents(c))
    found = actors.of(signed) or named or body_before(document, actors)
    if found:
        return found
    told = preposition(document) in word_set("speech", "source_prepositions")
    joint = any(t.lower_ == "joint" for t in premodifiers(document))
    if joint and len(both := actors.of(doers(clause_of(document)))) > 1:
        return both  # 'Chad and Togo will meet, according to a joint statement'
    behind = next((c for c in modifying_clauses(document) if c.lemma_.lower() not in others and agents(c)), None)
    sent = (o for o in obliques(document, "from", "by") if o.ent_type_ not in ("GPE", "LOC", "FAC") and not is_thing(o))
    whose = agents(behind) if behind is not None else tuple(sent)
    if whose:
        return speakers(of_noun(whose[0]), actors, None)  # 'a poll published by the Nord institute'
    around = document.head if is_subject(document) and "with" in markers(document.head) else document
    made = document.dep_ in ("obj", "obl", "nsubj:pass") and not is_answered(document)
    if (around != document or made) and not told:
        # 'marked the day with a speech stressing ...', 'released a message saying ...'
        governing = clause_of(around.head if around != document else document)
        known = actors.of(doers(governing))
        if document.dep_ == "obj" and governing.lemma_.lower() in word_set("speech", "read_by") - {"publish", "hear"}:
            return (_printed(noun_phrase(document), actors),)  # 'received a report saying'
        issuing = next((d for d in doers(governing) if d.pos_ != "PRON"), None)
        if known or issuing is None or document.dep_ != "obj":
            says = said_in_by(document) if last is None else None
            nobody = speakers(of_noun(says), actors, None) if says is not None else ()
            return known or (last.speakers if last else nobody)
        got = governing.lemma_.lower() in others
        return (actors.words(document),) if got else speakers(of_noun(issuing), actors, last)
    definite = any(c.lower_ in ("the", "this", "that") for c in children(document, "det"))
    if definite and (found := _issued_earlier(document, actors)):
        return found
    if last is not None and definite and document.lemma_.lower() in word_set("speech", "signed"):
        return next((meant for _, meant in _spoke_before(document, actors, last)), last.speakers)
    if document.lemma_.lower() == "statement" and (issued := _going_on(document, actors, last)):
        return issued
    spoke = reporting(document, last, actors) if last is not None else ()
    speaks = (told or is_subject(document)) and document.lemma_.lower() in word_set("speech", "signed")
    if not spoke and speaks and is_bare(document):
        spoke = acting_before(document, actors)
    return spoke or (_printed(noun_phrase(document), actors),)


def _issued_earlier(document: Token, actors: Actors) -> tuple[str, ...]:
    """Who issued, or was said to have issued, the document that 'the statement' means, however long before."""
    for first in earlier_mentions(document):
        found = issuer(first, actors, None)
        named = all(map(actors.kind, found)) or document.lemma_.lower() in word_set("speech", "signed")
        if found and named and found != (_printed(noun_phrase(first), actors),):
            return found
        if (is_subject(first) and act(first.head)) or said_in_by(first) is not None:
            break  # 'A statement said': nobody's, and 'the statement' is the same
    return ()


def _going_on(document: Token, actors: Actors, last: Saying | None) -> tuple[str, ...]:
    """The body that spoke in the sentence before a bare 'a statement': 'The army says he is dead. A statement said'."""
    behind = (c for c in document.rights if c.lemma_.lower() not in ("issue", "release") and not is_when(c))
    if not is_subject(document) or [c.lower_ for c in document.lefts] != ["a"] or any(behind):
        return ()
    spoke = next((meant for _, meant in _spoke_before(document, actors, last)), ())
    return spoke if len(spoke) == 1 and actors.kind(spoke[0]) == "organisation" else ()
