"""The noun phrases that describe one person without naming him: 'the visiting Iraqi official', 'her counterpart'."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from briefing.extract.cast.bearing import Description
from briefing.extract.cast.phrases import phrase_around
from briefing.extract.cast.roles import Post, read_posts
from briefing.extract.cast.scene import Scene, is_head
from briefing.extract.cast.title_runs import is_day
from briefing.extract.text.grammar import copular_subject, preposition
from briefing.extract.text.spans import core
from briefing.extract.text.tree import children
from briefing.extract.text.words import Token


def find_descriptions(scene: Scene, taken: set[int]) -> list[Description]:
    """The noun phrases that describe one person without naming them; `taken` tokens belong to named people's posts."""
    found: list[Description] = []
    aged = bool([t for t in scene.doc if t.lower_ == "old"])
    for token in scene.doc:
        if token.tag_ not in ("NN", "NNP") or token.i in taken or token.i in scene.bodies:
            continue
        if not is_head(token):
            found += _aged(scene, token) if aged else ()
            continue
        if scene.doc[token.i + 1].tag_ == "POS" and scene.doc[token.i + 2].lower_ == "court":
            continue  # "the magistrate's court"
        if scene.doc[token.i + 1].text == "-" and is_head(scene.doc[token.i + 2]):
            continue  # 'the [Secretary]-General'
        if token.i in scene.people or any(c.i in scene.people for c in children(token, "flat", "appos")):
            continue
        after = scene.doc[token.i + 1] if token.i + 1 < len(scene.doc) else None
        if after is not None and after.tag_ in ("NN", "NNS", "NNP", "NNPS") and not is_day(after):
            continue  # but 'a cleric Friday said'
        if _is_said(token):
            continue
        start, end = phrase_around(scene, token.i)
        posts = read_posts(scene, start, end)
        words = [t.lower_ for t in scene.doc[start:token.i]]
        owned = any(t.tag_ == "POS" for t in scene.doc[start:token.i])
        definite = "the" in words[:1] or owned
        if token.lower_ == "counterpart" and scene.doc[start].lower_ == "its":
            continue  # of a ministry or an army, and so one itself
        peer = token.lower_ == "counterpart" and scene.doc[start].tag_ == "PRP$"
        if peer and end not in scene.people:
            found += _peers(scene, token, start, end, posts)
        if not definite and not {"a", "an"} & set(words[:1]):
            continue
        if token.lower_ == "chair" and {"rotating", "annual"} & set(words):
            continue
        if token.lower_ == "head" and scene.doc[start - 1].lower_ == "at":
            continue
        if posts and end not in scene.people and not scene.people.keys() & set(range(start, end)):
            abroad = any(t.lower_ == "born" for t in scene.doc[start : token.i])  # 'the Peruvian-born minister'
            post = replace(posts[0], country="") if abroad else posts[0]
            found.append(Description(start, end, token, post, definite))
    return found


def _is_said(noun: Token) -> bool:
    """Whether an office is what a clause says of somebody who is told otherwise: 'when he was the minister', 'X would
    become the president', 'spoke as the chairman'."""
    if preposition(noun) == "as":
        return True
    told = copular_subject(noun)
    if told is not None:
        return told.tag_ in ("PRP", "WP")
    return noun.dep_ == "xcomp" and noun.head.lemma_.lower() in ("become", "remain")


def _aged(scene: Scene, noun: Token) -> list[Description]:
    """The description of somebody by his age, whatever he is: 'the 54-year-old academic'."""
    doc = scene.doc
    if noun.tag_ != "NN" or all(t.lower_ != "old" for t in doc.words[noun.left_edge.i : noun.i]):
        return []
    span = core(noun)
    plain = doc[span.start].lower_ == "the" and span.end == noun.i + 1
    aged = any(t.lower_ == "old" and doc[t.i - 2].lower_ == "year" for t in span)
    clear = plain and aged and not scene.people.keys() & {*range(span.start, span.end + 1)}
    return [Description(span.start, span.end, noun, Post(span.start, span.end, noun.text), True)] if clear else []


def _peers(scene: Scene, noun: Token, start: int, end: int, posts: Sequence[Post]) -> list[Description]:
    """The description of somebody without a name who holds elsewhere what another does: 'her counterpart from Peru',
    'his counterpart from that country', which is the one told last."""
    doc = scene.doc
    code = next((p.country for p in posts if p.country), "")
    if doc[end].lower_ in ("from", "of") and end + 1 in scene.sightings:
        code, end = scene.sightings[end + 1].code, scene.sightings[end + 1].end
    elif [t.lower_ for t in doc[end : end + 3]] == ["from", "that", "country"]:
        back = (scene.sightings[i] for i in range(start - 1, -1, -1) if i in scene.sightings)
        code, end = next((s.code for s in back if s.form != "demonym"), ""), end + 3
    return [Description(start, end, noun, Post(start, end, noun.text, country=code), True)] if code else []
