"""Posts that a clause says of somebody: 'X is the minister', 'named X as secretary', 'elected X president'."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from briefing.extract.cast.bygone import was
from briefing.extract.cast.phrases import phrase_around
from briefing.extract.cast.roles import Post, read_posts
from briefing.extract.cast.scene import Scene, is_head, named_by
from briefing.extract.cast.shared_posts import singular
from briefing.extract.text.clauses import adverbs, auxiliaries, is_negated
from briefing.extract.text.grammar import (
    copular_subject,
    is_passive,
    markers,
    objects,
    obliques,
    own_subjects,
    preposition,
    subjects,
)
from briefing.extract.text.quotes import quoted
from briefing.extract.text.tree import children, first_conjunct, is_clause, outer_clause
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token
from briefing.types.digest import RoleStatus

_DOUBTFUL = frozenset({"would", "could", "should", "may", "might", "will", "can", "must", "'d", "’d", "'ll", "’ll"})
_WILL = frozenset({"will", "'ll", "’ll"})
_TO_COME = frozenset({"set", "due", "expected", "scheduled", "poised", "slated", "likely"})
_LINKS = frozenset({"of", "for", "to", "at", "in", "on"})
_TITLE = frozenset({"NN", "NNP", "JJ", "POS", "HYPH", "DT", "PRP$"})
_TITLED = 5
"""Tokens from an appointing verb to the name behind it, at most."""
_REACH = 8
"""Tokens of what an appointing clause makes of somebody, up to its head, at most."""


def posts_said(scene: Scene) -> list[tuple[Token, Post]]:
    """Posts that a clause says of its subject or object: 'X is the minister', 'named X as secretary'; with the noun."""
    found: list[tuple[Token, Post]] = []
    giving = word_set("roles", "approving", "appointing")
    for token in scene.doc:
        lemma = token.lemma_.lower()
        subject = _subject(token) if token.below and is_head(token) else None
        if subject is not None and _is_fact(token) and not _ranks(token):
            past = first_conjunct(token).dep_ == "ROOT" and "was" in auxiliaries(token)
            once: RoleStatus = "former" if past or was(scene, _said_from(scene, token)) else "current"
            holder = _meant(scene, subject, token) if subject.tag_ == "PRP" else subject
            once = "former" if holder is not subject and "was" in auxiliaries(token) else once
            found += [(holder, replace(p, status=once) if once == "former" else p) for p in said(scene, token)]
        elif token.lower_ == "one" and (several := copular_subject(token)) is not None and _is_fact(token):
            once = "former" if was(scene, _said_from(scene, token)) else "current"
            found += [(several, replace(p, status=once)) for p in _one_of(scene, token)]
        elif token.i in scene.people and (noun := copular_subject(token)) is not None and is_head(noun):
            found += [(token, p) for p in said(scene, noun)]  # 'the dismissed judge was X'
        elif lemma in ("become", "serve", "remain") and is_clause(token) and _has_become(token):
            for noun in (*objects(token), *obliques(token, "as"), *children(token, "xcomp")):
                posts = said(scene, noun)
                served = lemma == "serve" and token.tag_ == "VBD"
                posts = [replace(p, status="former") for p in posts] if served else posts
                to_come = _is_to_come(token) or bool(_WILL & {*auxiliaries(token)})
                posts = [replace(p, status="designate") for p in posts] if to_come else posts
                found += [(_named(scene, s), p) for s in subjects(token) for p in posts]
        elif subject is not None and _is_next(token):  # 'X will be the new minister'
            found += [(_named(scene, subject), replace(p, status="designate")) for p in said(scene, token)]
        elif lemma in giving and is_clause(token) and _is_appointing(token):
            found += _appointed(scene, token)
        elif token.lower_ in word_set("roles", "givings"):
            found += _given(scene, token)
        elif token.lower_ in word_set("roles", "roles_held"):
            found += _held_as(scene, token)
    return found


def _subject(noun: Token) -> Token | None:
    """Of whom a noun is said, perhaps with another one before it: 'X was the minister and was also [ambassador]'."""
    joined = noun.dep_ == "conj" and bool(children(noun, "cop")) and not own_subjects(noun)
    return copular_subject(first_conjunct(noun) if joined else noun)


def _one_of(scene: Scene, one: Token) -> Iterator[Post]:
    """The posts of which somebody is said to hold one: 'X is one of the leaders of the Front'."""
    for noun in children(one, "nmod"):
        if preposition(noun) == "of" and is_head(noun) and noun.tag_ in ("NNS", "NNPS"):
            for post in read_posts(scene, *phrase_around(scene, noun.i)):
                yield replace(post, title=post.title.replace(noun.text, singular(noun.text)))


def _is_next(noun: Token) -> bool:
    """Whether a clause says that somebody will be the next to hold an office: 'will be the new minister'."""
    fresh = any(c.lower_ in ("new", "next") for c in children(noun, "amod"))
    return fresh and bool(_WILL & {*auxiliaries(noun)}) and not is_negated(noun) and not (
        {"if", "whether", "unless"} & {*markers(noun)})


def _given(scene: Scene, noun: Token) -> Iterator[tuple[Token, Post]]:
    """Who gets a post by a noun, with the post: 'the appointment of X as minister'."""
    people = [_named(scene, n) for n in children(noun, "nmod") if preposition(n) == "of"]
    for bearer in people[:1]:
        for office in (*children(noun, "nmod"), *children(bearer, "nmod")):
            if preposition(office) == "as" and bearer.i in scene.people:
                yield from ((bearer, replace(post, status="new")) for post in said(scene, office))


def _held_as(scene: Scene, noun: Token) -> Iterator[tuple[Token, Post]]:
    """The post of the only one named in a sentence that speaks of 'his role as' one."""
    owned = next((c for c in children(noun, "nmod:poss") if c.lower_ in ("his", "her")), None)
    named = {scene.people[t.i][0] for t in noun.sent if t.i in scene.people and t.i < noun.i}
    if owned is None or len(named) != 1 or any(c.tag_ == "JJ" for c in noun.children):
        return
    for office in children(noun, "nmod"):
        if preposition(office) == "as":
            yield from ((scene.doc[min(named)], post) for post in said(scene, office))


def _ranks(noun: Token) -> bool:
    """Whether a noun tells what sort of somebody one is rather than his office: 'the second lawmaker to resign'."""
    sort = word_set("roles", "sorting")
    return any(c.tag_ == "JJS" or c.lower_ in sort for c in children(noun, "amod"))


def _meant(scene: Scene, pronoun: Token, noun: Token) -> Token:
    """Who 'he' or 'she' is of whom a sentence or a time in it says what he is: the only one named in it ('offered it
    when he was minister') or the subject of the clause around, for a sentence that of the one before; else the
    pronoun."""
    timed = any(a.lower_ in ("when", "while") for a in (*adverbs(noun), *children(noun, "mark")))
    if pronoun.lower_ not in ("he", "she") or pronoun.i in quoted(scene.doc) or not (timed or noun.dep_ == "ROOT"):
        return pronoun
    sentence = pronoun.sent
    if not timed:
        if sentence.start == 0:
            return pronoun
        root = scene.doc[sentence.start - 1].sent.root
        before = [n for s in own_subjects(root) if (n := named_by(scene, s)) >= 0]
        return scene.doc[before[0]] if len(before) == 1 else pronoun
    named = sorted({scene.people[i][0] for i in range(sentence.start, sentence.end) if i in scene.people})
    clause = outer_clause(noun)
    while clause is not None and len(named) > 1:
        named = [n for s in own_subjects(clause) if (n := named_by(scene, s)) >= 0] or named
        clause = outer_clause(clause)
    return scene.doc[named[0]] if len(named) == 1 else pronoun


def _is_appointing(verb: Token) -> bool:
    """Whether a verb gives somebody a post: 'appointed', and with an object 'approved'."""
    lemma = verb.lemma_.lower()
    approves = lemma in word_set("roles", "approving") and (is_passive(verb) or bool(objects(verb)))
    return approves or lemma in word_set("roles", "appointing")


def _appointed(scene: Scene, verb: Token) -> list[tuple[Token, Post]]:
    """Who gets a post by a clause, with the post: 'named X minister', 'X, who was appointed minister'."""
    passive = is_passive(verb)
    told = subjects(verb) if passive else objects(verb) or own_subjects(verb)
    bearer = [] if passive else _just_behind(scene, verb)
    bearer = bearer or [_named(scene, t) for t in told[:1]]
    held = (c for b in bearer for c in children(b, "nmod") if preposition(c) == "as")
    made = objects(verb) if passive else ()
    nouns = {n.i: n for n in (*children(verb, "xcomp"), *made, *obliques(verb, "as"), *held)}
    nouns |= {n.i: n for b in bearer for n in _made(scene, b)}
    code = _appointer(scene, verb)
    posts = (p for _, noun in sorted(nouns.items()) for p in said(scene, noun))
    lemma = verb.lemma_.lower()
    again = lemma.startswith("re")
    status: RoleStatus = "designate" if lemma == "nominate" or _is_to_come(verb) else "current" if again else "new"
    return [(b, replace(p, status=status, country=p.country or code)) for p in posts for b in bearer]


def _said_from(scene: Scene, noun: Token) -> int:
    """The first token of the phrase of a noun that a clause says of somebody."""
    return phrase_around(scene, noun.i)[0]


def _just_behind(scene: Scene, verb: Token) -> list[Token]:
    """The person named behind a verb, perhaps with a title or rank before the name: 'named Colonel X'."""
    for token in scene.doc[verb.i + 1 : verb.i + _TITLED]:
        if token.i in scene.people:
            return [token]
        if token.tag_ not in _TITLE or token.i in scene.bodies:
            break
    return []


def _appointer(scene: Scene, verb: Token) -> str:
    """The country that appoints somebody by its name: 'Mongolia named X chairman'."""
    met = next((s for t in subjects(verb) if t.i < verb.i and (s := scene.sightings.get(t.i))), None)
    return met.code if met is not None and met.form != "demonym" else ""


def _made(scene: Scene, bearer: Token) -> list[Token]:
    """The head of what an appointing clause makes of somebody, by the words alone: 'named X [minister]', 'appointed X,
    an engineer trained abroad, as [chairman]'."""
    doc = scene.doc
    if bearer.i not in scene.people:
        return []
    end = scene.people[bearer.i][1]
    opened = next((i + 1 for i in range(end, bearer.sent.end) if doc[i].text == "as" and doc[i - 1].text == ","), 0)
    clear = opened and not any(i in scene.people or doc[i].tag_ in ("VBD", "VBZ") for i in range(end, opened))
    start = opened if clear else end
    here = doc[start : start + _REACH]
    cut = next((n for n, t in enumerate(here) if t.text == "," or t.lower_ in _LINKS), len(here))
    head = next((t for t in reversed(here[:cut]) if is_head(t)), None)
    plain = head is not None and all(t.tag_ in _TITLE or t.lower_ == "acting" for t in doc[start : head.i + 1])
    return [head] if head is not None and plain else []


def _named(scene: Scene, noun: Token) -> Token:
    """The name beside a noun that a clause is about: 'X' of 'economist X'."""
    if noun.i in scene.people:
        return noun
    if noun.tag_ == "WP" and (start := named_by(scene, noun)) >= 0:
        return scene.doc[start]  # 'X, who was appointed'
    if noun.i + 1 in scene.people and is_head(noun):
        return noun.nbor(1)
    return next((c for c in children(noun, "appos", "flat") if c.i in scene.people), noun)


def _is_fact(noun: Token) -> bool:
    """Whether a clause says outright that somebody is something: not 'would be', 'if X were', 'is not'."""
    helpers = set(auxiliaries(noun))
    doubtful = {"if", "whether", "unless", "to"} & set(markers(noun)) or helpers & _DOUBTFUL or is_negated(noun)
    return bool(helpers) and not doubtful


def _has_become(verb: Token) -> bool:
    """Whether somebody became or is something by a clause: not 'may become', 'cannot allow X to become'; 'went on to
    become' does."""
    helpers = set(auxiliaries(verb))
    open_still = any({"if", "unless"} & {*markers(c)} for c in children(verb, "advcl")) or verb.lemma_ != "become"
    doubtful = helpers & (_DOUBTFUL if open_still or verb.dep_ != "ROOT" else _DOUBTFUL - _WILL)
    if doubtful or is_negated(verb) or {"if", "whether", "unless"} & set(markers(verb)):
        return False
    if "to" not in markers(verb):
        return True
    return verb.head.lemma_.lower() in ("go", "rise", "grow", "continue") or verb.head.tag_ in ("NN", "JJ") or (
        _is_to_come(verb))


def _is_to_come(verb: Token) -> bool:
    """Whether somebody is yet to become something: 'is set to become'."""
    return "to" in markers(verb) and verb.head.lower_ in _TO_COME


def said(scene: Scene, noun: Token) -> list[Post]:
    """The posts in the phrase of a noun that a clause says of somebody."""
    if not is_head(noun) or noun.tag_ in ("NNS", "NNPS"):
        return []
    return read_posts(scene, *phrase_around(scene, noun.i))
