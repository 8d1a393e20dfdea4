"""What an office is called: its words as printed without country, body, owner and the time of it."""

from __future__ import annotations

import re

from briefing import countries
from briefing.extract.cast.countries_met import leans
from briefing.extract.cast.names import printed
from briefing.extract.cast.scene import Scene, is_head, is_hyphened, is_joint
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc, Token

_LINKS = frozenset({"of", "for", "to", "at", "in", "on", "with"})
_OPENING = _LINKS | {"the"}
_JOINTS = _OPENING | {"and", "-", "–"}
_TO_COME = re.compile(r"(?:[- ](?:elect|designate)|-nominee)$", re.IGNORECASE)
_DEPUTIES = frozenset({"deputy", "vice", "lady", "secretary"})
"""Words that 'first' makes an office with."""


def title_of(scene: Scene, start: int, end: int) -> str:
    """The office as printed, without country, body, owner and words such as 'former' or 'visiting'."""
    doc = scene.doc
    kept: list[str] = []
    place = start
    while place < end and not (kept and _is_site(scene, start, place)):
        past = _past_left_out(scene, place, end, bool(kept))
        about = bool(kept) and place + 1 < end and place not in scene.bodies and (
            is_matter(scene, place) or _is_field(scene, place, kept)
        )
        if past:
            place = past
        elif not about and (place in scene.bodies or place in scene.sightings):
            kept = _without_owned(kept)
            place = max(place + 1, scene.bodies[place][1] if place in scene.bodies else scene.sightings[place].end)
        else:
            kept = [*kept, doc[place].text] if about else _with_word(scene, start, place, end, kept)
            place += 1
    title = " ".join(_joined(kept)).replace(" - ", "-").replace(" – ", "–").replace(" ,", ",")
    return _TO_COME.sub("", title)


def _is_site(scene: Scene, start: int, place: int) -> bool:
    """Whether a word right behind a body opens where that body is: 'director of the Institute X [at a law school]'."""
    return scene.doc[place].lower_ in ("at", "in") and any(
        start <= b < place and b in scene.bodies for b in (place - 1, place - 2)
    )


def _past_left_out(scene: Scene, place: int, end: int, begun: bool) -> int:
    """The token after the words of a title, from a place on, that only say more of its bearer or of where he works; 0
    where there are none."""
    doc = scene.doc
    if doc[place].text == "(" and place + 2 < end and doc[place + 2].text == ")":
        return place + 3  # 'the African Union [(AU)] chairman'
    if _is_leaning(scene, place, end, begun):
        return place + 1
    if place + 2 < end and leans(doc, place + 2):
        return scene.sightings[place + 2].end if place + 2 in scene.sightings else place + 3
    if place + 2 < end and is_hyphened(doc, place + 1):
        return place + 3
    if begun and is_joint(doc, place, _LINKS) and (past := _past_passing(scene, place, end)):
        return past
    return place + 1 if not begun and _is_party(scene, place, end) else 0


def _without_owned(kept: list[str]) -> list[str]:
    """The words of a title without those between a preposition and the country or body whose they are."""
    kept = list(kept)
    while any(w.lower() in _LINKS for w in kept) and kept[-1].lower() not in _OPENING:
        kept.pop()
    return kept


def _with_word(scene: Scene, start: int, place: int, end: int, kept: list[str]) -> list[str]:
    """The words kept of a title, with one more if it is part of it; an owner's 's goes with its owner."""
    doc, token = scene.doc, scene.doc[place]
    if _is_passed(scene, place, end, bool(kept)):
        return kept
    if token.tag_ != "POS":
        article = token.lower_ == "the" and bool(kept) and kept[-1].lower() in _LINKS
        left_out = not article and _is_dropped(scene, place, end, bool(kept))
        return kept if left_out else [*kept, token.text.removeprefix("Ex-").removeprefix("ex-")]
    # of a country or body that was left out, nothing stays: 'secretary of Norway's Council' is 'secretary'
    if doc[place - 1].lower_ in word_set("roles", "realms"):
        kept = kept[:-1] if kept[-1:] == [doc[place - 1].text] else kept
        return kept[:-1] if kept[-1:] == ["the"] else kept  # 'chief of the country's army'
    if place - 1 in scene.sightings or place - 1 in scene.bodies:
        return kept
    return [*kept[:-1], kept[-1] + token.text] if any(is_head(t) for t in doc[start:place]) else []


def _joined(kept: list[str]) -> list[str]:
    """The words of a title without joints that join nothing: at its end, or before another one."""
    words: list[str] = []
    for word in reversed(kept):
        joint = word.lower() in _JOINTS
        if not joint or (words and (words[-1].lower() not in _LINKS or word.lower() not in _OPENING)):
            words.append(word)
    return words[::-1]


def _is_field(scene: Scene, index: int, kept: list[str]) -> bool:
    """Whether a people's name is part of what somebody is expert in: 'expert on Burmese history'."""
    return index in scene.sightings and "on" in kept[-2:]


def _is_dropped(scene: Scene, index: int, end: int, begun: bool) -> bool:
    """Whether a word is none of a title: 'former', 'visiting', '78'; in a name it is: 'of the Bay Local Council'."""
    token = scene.doc[index]
    if token.text in ("-", "–", "and") and not (begun or token.ent_type_):
        return True
    number = token.tag_ == "CD" and token.text[0].isdigit()
    if begun and token.is_title and scene.doc[index - 1].is_title and scene.doc[index + 1].is_title:
        return False
    if token.text in word_set("geography", "quarters") and scene.doc[index + 1].text == "-":  # 'South-West Region'
        return False
    left_out = number or (token.lower_ in word_set("roles", "dropped") and token.lower_ != "and")
    return left_out and not is_named(scene, index) and not _is_last(scene, index, end)


def _is_leaning(scene: Scene, index: int, end: int, begun: bool) -> bool:
    """Whether a word before a title tells what its bearer thinks or is: 'conservative Justice X', 'radical cleric'."""
    token, behind = scene.doc[index], scene.doc[index + 1]
    word = token.lower_ if token.is_sent_start else token.text
    if not begun and index + 1 < end and word in word_set("roles", "leanings"):
        return token.text != "first" or behind.lower_ not in _DEPUTIES
    if begun or token.tag_ != "JJ" or not token.text.islower() or index + 1 >= end:
        return False
    plain = word_set("roles", "departments", "before_names") | {*vocabulary("roles")["portfolios"]}
    return token.lower_ not in plain and behind.is_title and is_head(behind) and behind.lower_ != "general"


def _is_passed(scene: Scene, index: int, end: int, begun: bool) -> bool:
    """Whether a word says of which body an office is, and so is no part of the title, which has `begun` or not."""
    token, rest = scene.doc[index], scene.doc[index + 1 : end]
    if token.lower_ in word_set("roles", "stances") and _owns(scene, index + 1):
        return True
    if index - 1 in scene.bodies and token.lower_ in word_set("organisations", "called_after"):
        return True  # 'member of the Union Now [party]'
    return not begun and (token.tag_ == "POS" or (_is_acronym(token) and any(is_head(t) for t in rest)))


def _owns(scene: Scene, index: int) -> bool:
    """Whether a token begins the name of a body that owns an office: 'opposition [Unity Party's] leader'."""
    return index in scene.bodies and scene.doc[scene.bodies[index][1]].tag_ == "POS"


def _is_last(scene: Scene, index: int, end: int) -> bool:
    """Whether a word is the head of its title though elsewhere it may go before one: 'fellow' of 'visiting fellow'."""
    behind = scene.doc[index + 1].lower_ if index + 1 < end else ""
    return is_head(scene.doc[index]) and (not behind or behind in _LINKS)


def _is_party(scene: Scene, index: int, end: int) -> bool:
    """Whether a word before an office is a people's, a faith's or a party's: 'Kurdish leader', 'Liberal MP',
    'Christian Democratic leader'."""
    token, rest = scene.doc[index], scene.doc[index + 1:end]
    seated = len(rest) > 0 and rest[0].lower_ in word_set("roles", "seated")
    if rest[:1].text and rest[0].lower_ in vocabulary("roles")["own_peoples"].get(token.lower_, ()):
        return False
    before = scene.doc[index - 1]
    joined = before.ent_type_ == "NORP" and index - 1 not in scene.sightings and token.is_title and not is_head(token)
    people = token.ent_type_ == "NORP" or joined or (seated and token.ent_type_ == "ORG" and token.is_title)
    return people and any(is_head(t) for t in rest)


def _past_passing(scene: Scene, link: int, end: int) -> int:
    """The end of what a preposition adds to an office and is no part of its name, or 0.

    It is where the bearer works ('ambassador [in Lima]'), or a country's body ('spokesman [for the Malian agency]').
    """
    doc = scene.doc
    last = next((i for i in range(link + 1, end) if is_joint(doc, i, _LINKS)), end)
    inside = doc[link + 1:last]
    if not len(inside) or any(is_head(t) for t in inside):
        return 0
    abroad = any(i in scene.sightings and scene.sightings[i].form == "demonym" for i in range(link + 1, last))
    if abroad and inside[-1].lower_ in word_set("organisations", "heads_meant"):
        return last
    known = inside[-1].ent_type_ in ("GPE", "LOC") or countries.lookup(printed(inside)) is not None
    where = doc[link].lower_ in ("in", "on", "at", "to") and known
    return last if where and inside[-1].is_title else 0


def _is_acronym(token: Token) -> bool:
    """Whether a word before an office is a body in short: 'JCS' of 'JCS spokesman'."""
    return token.text.isupper() and token.text.isalpha() and len(token) > 1 and not is_head(token)


def is_matter(scene: Scene, index: int) -> bool:
    """Whether a land's or people's name is part of what an office is for ('director for [North American] affairs',
    'professor of [Russian] history') or of a name ('fellow at the Karsan [Peru] Center')."""
    doc = scene.doc
    place = index + (doc[index].text in word_set("geography", "quarters"))
    if doc[place + 1].lower_ == "affairs" and doc[place].ent_type_ == "NORP":
        return True
    met = scene.sightings.get(index)
    ahead = doc[met.end : met.end + 3] if met is not None and doc[met.start - 1].lower_ in ("for", "on") else ()
    if ahead and ahead[0].tag_ in ("NN", "NNP") and not any(
            is_head(t) or t.i in scene.bodies for t in ahead) and ahead[0].i not in scene.people:
        return True  # 'inspector for [Peru] Reconstruction'
    taught = doc[index - 1].lower_ in ("of", "in") and doc[index - 2].lower_ in word_set("roles", "scholars")
    inside = doc[index - 1].tag_ == doc[index + 1].tag_ == "NNP" and doc[index - 1].is_title and doc[index + 1].is_title
    named = inside and index - 1 not in scene.sightings and doc[index].tag_ == "NNP" and _is_linked(doc, index - 1)
    return (taught and doc[index + 1].text.islower() and doc[index + 1].tag_ in ("NN", "NNS")) or named


def _is_linked(doc: Doc, last: int) -> bool:
    """Whether the words in capitals that end with a token follow a preposition: 'at the Karsan Holm'."""
    first = last
    while first > 0 and doc[first].is_title and not is_head(doc[first]):
        first -= 1
    return doc[first - (doc[first].lower_ == "the")].lower_ in _LINKS


def is_named(scene: Scene, index: int) -> bool:
    """Whether a word is the first part of a place's name: 'New' of 'New York'."""
    return bool(scene.doc[index].ent_type_ in ("GPE", "LOC") and scene.doc[index].is_title)
