"""Who acts where an office is named without its country: 'The Kremlin called it piracy. Spokesman X said ...'."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec.structs import replace

from briefing.extract.cast.bearing import Bearer
from briefing.extract.cast.body_names import OF_STATE
from briefing.extract.cast.homeland import paragraph
from briefing.extract.cast.organisations import FoundOrganisation
from briefing.extract.cast.roles import Post
from briefing.extract.cast.scene import Scene, is_head
from briefing.extract.text.grammar import phrase_head, possessors, premodifiers, subjects
from briefing.extract.text.quotes import quoted
from briefing.extract.text.spans import from_sentence_before
from briefing.extract.text.tree import clause_of, conjuncts, is_subject
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Span, Token

_WORLDLY = frozenset({"igo", "monitoring_mission"})
_ATTACHED = frozenset({"-", "–", "'s", "’s", "'", "’"})
_LINK = re.compile(" (?:for|to|of|in|on) ")
_MAIN = frozenset({"ROOT", "conj", "parataxis", "ccomp"})


def acting(
    scene: Scene, owner: Mapping[int, Bearer], bodies: Mapping[int, FoundOrganisation], post: Post, home: str
) -> str:
    """The country of whoever acts last before an office whose bearer acts, too: in its sentence, else in those before
    it in the paragraph; '' where nobody does whose country is known, or the office is what the deed is done to."""
    doc, start = scene.doc, post.start
    name = next((i for i in range(start, min(len(doc), post.end + 3)) if i in owner), start)
    bearer = phrase_head(doc[name])
    if doc[start].tag_ == "PRP$" or clause_of(bearer).lemma_.lower() in word_set("roles", "answering"):
        return ""
    if not (is_subject(bearer) or is_subject(doc[post.end - 1]) or is_subject(phrase_head(doc[post.end - 1]))):
        return ""
    first = paragraph(doc, start).start
    sentence = sentence_of = doc[start].sent
    while True:
        subjects = _subjects(sentence, min(start, sentence.end))
        for subject in reversed(subjects) if sentence.end > start else subjects:
            code = _country(scene, owner, bodies, subject)
            if {_country(scene, owner, bodies, s) for s in conjuncts(subject)} - {code, ""}:
                return ""  # 'Peru and Chile met'
            past = post.status == "former"
            if subject.i in quoted(doc) or (not past and _is_parted(scene, subject.i, start, code)):
                continue
            before = subject.sent.start < sentence_of.start
            if before and home and code not in ("", home) and _others(scene, owner, bodies, start) - {code, home}:
                return ""
            if home and subject.i in owner and before and code not in ("", home) and not _is_told(scene, post, code):
                return ""  # who is told of next may be the host
            if code or (subject.sent is not doc[start].sent and _is_torn(scene, subject)):
                return code
        if sentence.start <= first:
            return ""
        sentence = doc[sentence.start - 1].sent


def _is_parted(scene: Scene, subject: int, start: int, code: str) -> bool:
    """Whether another country stands between a subject and an office in its sentence: 'Peru summoned Chile's envoy
    after President X'."""
    here = scene.doc[start].sent.start
    between = range(subject + 1, start) if here <= subject else range(0)
    return any(scene.sightings[i].code != code for i in between if i in scene.sightings)


def _others(
    scene: Scene, owner: Mapping[int, Bearer], bodies: Mapping[int, FoundOrganisation], start: int
) -> set[str]:
    """The countries that act in the paragraph of a token before it."""
    doc, found = scene.doc, set[str]()
    place = paragraph(doc, start).start
    while place < doc[start].sent.start:
        found |= {_country(scene, owner, bodies, s) for s in _subjects(doc[place].sent, start)[:1]}
        place = max(place + 1, doc[place].sent.end)
    return found - {""}


def _is_told(scene: Scene, post: Post, code: str) -> bool:
    """Whether the sentence of an office goes on to say what a country does: 'Minister X said Peru would never'."""
    doc = scene.doc
    met = (scene.sightings.get(i) for i in range(post.end, doc[post.start].sent.end))
    return any(s.code == code and s.form != "demonym" and is_subject(doc[s.end - 1]) for s in met if s is not None)


def _is_torn(scene: Scene, subject: Token) -> bool:
    """Whether a subject that acts for no state names a country: 'Peruvian troops', 'the Peru-flagged ship'."""
    return any(t.i in scene.sightings for t in (subject, *possessors(subject), *premodifiers(subject)))


def sender(
    scene: Scene, owner: Mapping[int, Bearer], bodies: Mapping[int, FoundOrganisation], post: Post, home: str
) -> str:
    """The country of a diplomat named without it: whose embassy was told of last, here or in the sentence before, or
    who acted, if that is not the report's own."""
    if post.country or post.org >= 0 or not is_diplomat(post):
        return ""
    doc, here = scene.doc, scene.doc[post.start].sent.start
    first = from_sentence_before(doc[here]) if here > paragraph(doc, here).start else here
    missions = (bodies[i] for i in range(post.start - 1, first - 1, -1) if i in bodies)
    code = next((b.country for b in missions if b.kind == "diplomatic_mission"), "")
    code = code or acting(scene, owner, bodies, post, "")
    sent = any(doc[i].lower_ == "to" for i in range(post.start, post.end + 1))
    return home if sent and code in ("", home) else "" if code == home else code


def writer(
    scene: Scene, owner: Mapping[int, Bearer], bodies: Mapping[int, FoundOrganisation], post: Post
) -> str:
    """The country of who has sent a letter that somebody hands over, which is that of who does: 'The Peruvian envoy
    delivered a message from President X'."""
    doc = scene.doc
    letter = post.start - 2 - (doc[post.start - 1].tag_ == "DT")
    if post.country or letter < 1 or doc[letter + 1].lower_ != "from" or (
            doc[letter].lower_ not in word_set("roles", "letters")):
        return ""
    verb = clause_of(doc[letter])
    carrier = next((s for s in subjects(verb) if verb.lemma_.lower() in word_set("roles", "delivering")), None)
    if carrier is None:
        return ""
    met = (scene.sightings.get(t.i) for t in (*possessors(carrier), *premodifiers(carrier)) if is_head(carrier))
    return _country(scene, owner, bodies, carrier) or next((s.code for s in met if s is not None), "")


def is_diplomat(post: Post) -> bool:
    """Whether an office is one of those who are sent abroad: 'ambassador to the country', 'special envoy'."""
    title = post.title.lower()
    head = _LINK.split(title)[0]
    sent = any(f" {head}".endswith(f" {word}") for word in word_set("roles", "emissaries"))
    return sent or any(f"{title} ".startswith(f"{word} ") for word in word_set("roles", "diplomats"))


def _subjects(sentence: Span, end: int) -> list[Token]:
    """The subjects of the main clauses of a sentence that stand before a token, that of the chief one first."""
    found = [t for t in sentence.doc[sentence.start : end] if is_subject(t) and clause_of(t).dep_ in _MAIN]
    return sorted(found, key=lambda t: clause_of(t).dep_ != "ROOT")


def _country(
    scene: Scene, owner: Mapping[int, Bearer], bodies: Mapping[int, FoundOrganisation], subject: Token
) -> str:
    """The country that a subject is, is of, or acts for."""
    at = range(subject.i, subject.i + 1)
    bearer = next((owner[i] for i in at if i in owner), None)
    if bearer is not None:
        worldly = any(p.org in bodies and bodies[p.org].kind in _WORLDLY for p in bearer.posts)
        return "" if worldly else bearer.country
    if subject.i in bodies:
        body = bodies[subject.i]
        return body.country if body.kind in OF_STATE | {"armed_group"} else ""
    met = scene.sightings.get(subject.i)
    if met is not None:
        whole = scene.doc[met.end].text not in _ATTACHED  # not 'the Peru-flagged ship', "Peru's is not"
        return met.code if whole and met.form != "demonym" else ""
    before = (scene.sightings.get(t.i) for t in (*possessors(subject), *premodifiers(subject)))
    public = subject.lower_ in word_set("roles", "speakers")
    return next((s.code for s in before if s is not None), "") if public else ""


def with_body(
    scene: Scene, bodies: Mapping[int, FoundOrganisation], post: Post
) -> Post:
    """A post told by one word at the head of a sentence, with the body that the sentence before is about, if that is of
    its sort: 'The Kremlin called it piracy. Spokesman X', "Latvia's parliament met. Speaker Y"."""
    doc, kinds = scene.doc, vocabulary("roles")["bodies_of_offices"]
    wanted = next((listed for word, listed in kinds.items() if post.title.lower().startswith(word)), None)
    first = doc[post.start].sent.start
    bare = " " not in post.title and post.start == first and post.end == post.start + 1
    if wanted is None or not bare or post.org >= 0 or post.country or first <= paragraph(doc, first).start:
        return post
    subjects = _subjects(doc[first - 1].sent, first)
    body = next((s.i for s in subjects[:1] if s.i in bodies), -1)
    if body < 0 or (wanted and bodies[body].kind not in wanted):
        return post
    return replace(post, org=body, country=bodies[body].country)
