"""Where somebody is from by the words around the name: "Chile's Ana Rojas", 'the Chilean defendant, Ana Rojas,', 'Ana
Rojas, whose Unity Party'."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.extract.cast.body_names import OF_STATE
from briefing.extract.cast.found import Found
from briefing.extract.cast.listed_among import listed_among
from briefing.extract.cast.scene import Scene, is_hyphened, origin
from briefing.extract.text.grammar import phrase_head, premodifiers
from briefing.extract.text.vocabulary import person_words, word_set
from briefing.extract.text.words import Doc, Token

_BESIDE = 7
"""How many tokens before a name the word for a people may stand that tells where its bearer is from."""
_TITLED = 4
"""How many words of a title may stand between a name and what tells where he is from."""
_DESCRIBED = 6
"""How many tokens of the phrase after a name may stand before the word for a people: 'a 33-year-old [Chilean]'."""
_JOINS = frozenset({"and", ","})
_SET_OFF = frozenset({",", "(", "-", "–"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LED = frozenset({"party", "political_organisation", "armed_group", "military", "government"})
"""Kinds of bodies whose leader is of their country: "X's Unity Party"."""
_LANDS = frozenset({"province", "region", "territory"})
"""Kinds of places whose own somebody is who is called theirs: "Puno's Ana Rojas"."""


def belongs(scene: Scene, found: Found, start: int, end: int) -> str:
    """The country that a name says its bearer is of: "Chile's Ana Rojas", "the Chilean ministry's Ana Rojas",
    'Ana Rojas of Chile'; else ''."""
    doc = scene.doc
    owned = start > 1 and doc[start - 1].tag_ == "POS"
    told = (_of_land(found, start - 1) if owned else "") or listed_among(scene, start, end)
    if told:
        return told
    if owned and start - 2 in found.body_of:
        body = found.body_of[start - 2]
        return body.country if body.kind in OF_STATE | {"party"} else ""
    for index in range(start - 1, max(start - _BESIDE, -1), -1):
        people = scene.sightings.get(index)
        if people is not None:
            whole = not {doc[people.start - 1].text, doc[people.end].text} & {"-", "–", "West"}  # 'West Indian'
            one = doc[start - 1].tag_ != "NNS" or people.start - 2 not in scene.sightings  # 'Peru and Chile's envoys'
            if people.form == "demonym" and whole and one:
                return origin(scene, people)
            break
        noun = doc[index].tag_ in ("NN", "NNS", "NNP", "JJ") or doc[index].lower_ == "suspect"  # taken for a verb
        if not noun or index in scene.bodies or index in scene.people:
            break
    beside = doc[start - 1].lower_ == "and" and start - 2 in scene.people  # 'Peruvian actors X and Y'
    if beside and doc[scene.people[start - 2][0] - 1].tag_ in ("NNS", "NNPS"):
        return belongs(scene, found, *scene.people[start - 2])
    described = _described(scene, start, end)
    if described:
        return described
    shared = _shared_people(scene, end)
    if shared:
        return shared
    is_one = doc[end + 1].lower_ == "who" and doc[end + 2].lemma_.lower() == "be"  # 'X, who is Chilean'
    word = end + 3 + (doc[end + 3].lower_ in ("the", "a", "an"))
    behind = scene.sightings.get(word) if doc[end].text == "," and is_one else None
    if behind and behind.form == "demonym" and doc[behind.end].tag_ in ("NN", "WP", "JJ", ","):
        return behind.code
    party = found.body_of.get(end + 1 + (doc[end + 1].lower_ in ("the", "its")))
    for at in range(end + 1, end + 5):  # 'X of the ruling Unity Party'
        party = party or (found.body_of.get(at) if doc[end].text == "of" else None)
    if doc[end].text == "of" and party is not None and party.kind in OF_STATE | {"party"} and party.country:
        return party.country
    before = scene.sightings.get(start - 2) if owned else None
    realm = end + 1 + (doc[end + 1].lower_ == "the")
    after = scene.sightings.get(realm) if doc[end].text == "of" or doc[end].text == "(" else None
    if doc[end].text == "from" and (home := scene.sightings.get(realm)) is not None:
        named = phrase_head(doc[home.end - 1])
        of_noun = named.dep_ == "nmod" and named.head.tag_[:2] == "NN" and named.head.i < end
        after = home if of_noun and doc[home.end].tag_ != "POS" else None
    if after is not None and _is_of_each(scene, start, after.end):
        return ""
    land = before or after
    return land.code if land is not None and land.form != "demonym" else ""


def _is_of_each(scene: Scene, start: int, end: int) -> bool:
    """Whether the land behind a name is the first of those of several people, in their order: 'X and Y of Peru and
    Chile'."""
    joined = scene.doc[start - 1].lower_ == "and" and start - 2 in scene.people
    return joined and scene.doc[end].lower_ == "and" and end + 1 in scene.sightings


def _shared_people(scene: Scene, end: int) -> str:
    """The country of those behind whose names it is told of all of them, the first ending at a token: 'X and Y, both
    Peruvians'."""
    doc = scene.doc
    while doc[end].lower_ in ("and", ",") and end + 1 in scene.people:
        end = scene.people[end + 1][1]
    told = scene.sightings.get(end + 2)
    both = doc[end].text == "," and doc[end + 1].lower_ in ("both", "all")
    return told.code if both and told is not None and doc[told.end - 1].tag_ in ("NNS", "NNPS") else ""


def country_led(scene: Scene, found: Found, end: int) -> str:
    """The country of the body that somebody leads whose name ends before a token: "X's Unity Party", 'X, whose Unity
    Party'; '' for who leads none."""
    doc = scene.doc
    whose = doc[end].text == "," and doc[end + 1].lower_ == "whose"
    at = end + 1 + whose
    body = found.body_of.get(at) if whose or doc[end].tag_ == "POS" else None
    return body.country if body is not None and body.kind in _LED else ""


def _of_land(found: Found, end: int) -> str:
    """The country of the part of it whose name ends before a token: "Puno" of "Puno's Ana Rojas"."""
    lands = (p for p in found.places if p.kind in _LANDS and p.country)
    return next((p.country for p in lands for span in p.spans if span[1] == end), "")


def _described(scene: Scene, start: int, end: int) -> str:
    """The country of the people that the words set beside a name tell: 'two Chilean engineers, X and Y,', 'a Chilean
    defendant (X)', 'X, a 33-year-old Chilean,', 'X, one of two Chileans held'."""
    doc, alone = scene.doc, not _is_joined(scene, end)
    at = _before_title(scene, start)
    while doc[at].lower_ in _JOINS:
        earlier = at - 1 - (doc[at - 1].text == ",")
        if earlier not in scene.people:
            break
        at, alone = _before_title(scene, scene.people[earlier][0]), False
    noun = doc[at - 1]
    root = doc[start:end].root
    fronted = root.dep_ == "nsubj" and doc[end].tag_ in _FINITE and not doc[noun.left_edge.i].is_sent_start
    if doc[at].text in _SET_OFF and not fronted and alone == (noun.tag_ not in ("NNS", "NNPS")):
        beside = root.dep_ in ("appos", "conj") or noun.lemma_.lower() in person_words()
        if told := _of_people(scene, noun) if beside or noun.i in scene.sightings else "":
            return told
    return _set_behind(scene, end)


def _before_title(scene: Scene, start: int) -> int:
    """The token before a name and its title: ',' of 'two Chilean officers, Col. X'; the one right before the name where
    no comma or 'and' is before the title."""
    at = start - 1
    while start - at <= _TITLED and _is_title(scene, at):
        at -= 1
    return at if scene.doc[at].text in _SET_OFF or scene.doc[at].lower_ in _JOINS else start - 1


def _is_title(scene: Scene, at: int) -> bool:
    """Whether a word with a capital can be of a title, and is no name."""
    word = scene.doc[at]
    named = at in scene.sightings or at in scene.people or at in scene.bodies
    return word.text[0].isupper() and not word.is_sent_start and not named


def _is_joined(scene: Scene, end: int) -> bool:
    """Whether another name follows in a list with the one that ends before a token."""
    doc = scene.doc
    at = end + 1 + (doc[end + 1].lower_ == "and")
    following = next((i for i in range(at, min(len(doc), at + _TITLED)) if not _is_title(scene, i)), at)
    return doc[end].lower_ in _JOINS and following in scene.people


def _set_behind(scene: Scene, end: int) -> str:
    """The country of the people in the phrase set after a name: 'X, a young Chilean', 'X, one of two Chileans'."""
    doc = scene.doc
    if doc[end].text not in _SET_OFF or doc[end + 1].lower_ not in ("a", "an", "the", "one", "another"):
        return ""
    one_of = (doc[end + 1].lower_, doc[end + 2].lower_) == ("one", "of")
    for at in range(end + 2 + one_of, min(end + 2 + _DESCRIBED, len(doc))):
        met = scene.sightings.get(at)
        if met is not None:
            told = met.form == "demonym" and not is_hyphened(doc, met.end)
            return origin(scene, met) if told and one_of <= (doc[met.end - 1].tag_ in ("NNS", "NNPS")) else ""
        if doc[at].tag_ not in ("JJ", "CD", "NN", "HYPH", "RB", "VBN"):
            break
    return ""


def _of_people(scene: Scene, noun: Token) -> str:
    """The country of the people that a noun is for or of: 'two CHILEANS', 'a Chilean DEFENDANT'."""
    met = scene.sightings.get(noun.i)
    if met is not None:
        return origin(scene, met) if met.form == "demonym" else ""
    if noun.tag_ not in ("NN", "NNS") or noun.i in scene.bodies:
        return ""
    told = [scene.sightings[t.i] for t in premodifiers(noun) if t.i in scene.sightings]
    codes = {origin(scene, s) for s in told if s.form == "demonym"}
    return codes.pop() if len(codes) == 1 else ""  # not 'his Chilean and Peruvian counterparts, X and Y'


def lives_in(doc: Doc, told: Mapping[int, str], start: int, end: int) -> str:
    """The only country that the words beside an ordinary person's name say he lives in: 'X, a driver treated at a
    hospital in Lima', 'resident X of Lima'; '' for anybody else. `told` gives the country that a token tells of."""
    stop = doc[start].sent.end
    if doc[end].text == "," and doc[end + 1].lower_ in ("a", "an", "another"):
        stop = next((i for i in range(end + 1, stop) if doc[i].is_punct), stop)
        called = doc[end + 2 : end + _BESIDE]
    else:
        called, stop = doc[start - 1 : start], min(stop, end + 3)
    if not any(t.lower_ in word_set("roles", "ordinary") for t in called):
        return ""
    codes = {told[i] for i in range(end + 1, stop) if i in told}
    return codes.pop() if len(codes) == 1 else ""
