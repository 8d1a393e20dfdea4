"""Where somebody is from who is listed among others: 'Chilean officials, among them Minister X', 'X and other Chilean
officials', 'X was among nine Chilean officials'.
"""

from __future__ import annotations

from briefing.extract.cast.scene import Scene, origin
from briefing.extract.text.grammar import premodifiers
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Token

_LISTED = 30
"""How many tokens of a list may stand between a name and the noun for all in it."""
_GROUP = 7
"""How many tokens the phrase for all in a list has before its noun, at most."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OF = frozenset({"of", "from"})
"""Not 'in': hostages, soldiers and aid workers in a land are of any other."""
_APART = frozenset({"IN", "TO", "WP", "PRP", "VB", "VBG"})


def listed_among(scene: Scene, start: int, end: int) -> str:
    """The country of those among whom somebody is listed, whose name is a token range; '' where there are none."""
    doc = scene.doc
    for i in range(start - 1, max(doc[start].sent.start, start - _LISTED), -1):
        if i in scene.sightings or _is_deed(doc[i]):
            break
        if (before := _opened(doc, i)) >= 0:
            return _of_last(scene, before)
    for i in range(end, min(doc[start].sent.end, end + _LISTED)):
        if i in scene.sightings or _is_deed(doc[i]):
            break
        if doc[i].lower_ == "other" and doc[i - 1].lower_ == "and":
            return _of_next(scene, i)
        if doc[i].lower_ == "among" and doc[i - 1].lemma_ == "be":
            return _of_next(scene, i)
        if doc[i].lower_ == "one" and doc[i + 1].lower_ == "of" and i == end + 1:
            return _of_next(scene, i + 1)
    return ""


def _opened(doc: Doc, at: int) -> int:
    """The token before the words for those who are among others, if these begin at a token: ', among them'; else -1."""
    words = [t.lower_ for t in doc.words[at : at + 2]]
    alone, two = word_set("evidence", "opening_lists"), word_set("evidence", "opening_lists_with_two")
    if words[0] not in alone and " ".join(words) not in two:
        return -1
    return at - 1 - (doc[at - 1].text in (",", "(", "–", "—", "-"))


def _of_last(scene: Scene, at: int) -> str:
    """The country of the officials whose phrase ends at a token: 'nine Chilean officials', 'two citizens of Chile'."""
    doc = scene.doc
    land = scene.sightings.get(at)
    if land is not None and land.form == "name":
        link = land.start - 1 - (doc[land.start - 1].lower_ == "the")
        noun = doc[link - 1]
        return land.code if doc[link].lower_ in _OF and _is_group(noun, facing=True) else ""
    return _of_group(scene, doc[at])


def _of_next(scene: Scene, at: int) -> str:
    """The country of the officials that are told next behind a token."""
    group = next((t for t in scene.doc[at + 1 : at + 1 + _GROUP] if t.tag_ == "NNS"), None)
    before = scene.doc[at + 1 : group.i] if group is not None else ()
    if group is None or any(t.lower_ == "those" or t.tag_ in _APART for t in before):
        return ""  # 'among those killed by Chilean soldiers', 'among the first to meet Chilean officials'
    link, land = scene.doc[group.i + 1], scene.sightings.get(group.i + 2)
    if land is not None and land.form == "name" and link.lower_ in _OF:
        return land.code if _is_group(group, facing=True) else ""
    return _of_group(scene, group)


def _of_group(scene: Scene, group: Token) -> str:
    """The country of the officials or leaders that a noun in the plural means."""
    met = scene.sightings.get(group.i)
    if met is not None and met.form == "demonym" and group.tag_ in ("NNS", "NNPS"):
        return origin(scene, met)  # 'two Chileans'
    if not _is_group(group):
        return ""
    told = (scene.sightings.get(t.i) for t in premodifiers(group))
    return next((s.code for s in told if s is not None and s.form in ("demonym", "name")), "")


def _is_deed(word: Token) -> bool:
    """Whether a word is the verb of another clause, and not 'was' of 'among whom was X'."""
    return word.tag_ in _FINITE and word.lemma_ != "be"


def _is_group(noun: Token, facing: bool = False) -> bool:
    """Whether a noun in the plural means people who are all of one country; `facing`, of the one told behind 'of' or
    'from', which 'critics of Chile' need not be."""
    if facing and noun.lower_ in word_set("evidence", "of_others"):
        return False
    return noun.tag_ == "NNS" and noun.lower_ in word_set("evidence", "of_one_country")
