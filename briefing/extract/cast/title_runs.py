"""Runs of words that an office may be made of: from a token back to where they begin, or on to where they end."""

from __future__ import annotations

from briefing.extract.cast.countries_met import Sighting, leans
from briefing.extract.cast.portfolios import is_minister, is_portfolio
from briefing.extract.cast.scene import Scene, is_head, whole_head
from briefing.extract.dates.patterns import name_index
from briefing.extract.text.verbs import is_form
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_INSIDE = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "POS", "HYPH", "VBN", "VBG", "PRP$", "DT", "CD",
                     "FW"})
_ADVERBS = frozenset({"then", "newly", "ex", "now", "facto"})
LINKS = ("of", "for", "to", "at", "in", "on")
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_LONGEST = 16
_CLOSE = frozenset({"of", "for", "with", "by", "against", "between", "under", "about"})
"""Prepositions behind which a country is no place: 'support for Peru President X'."""


def is_inside(scene: Scene, index: int) -> bool:
    """Whether a token can belong to the phrase of a post."""
    token = scene.doc[index]
    joint = token.lower_ == "and" and token.ent_type_ in ("GPE", "LOC")
    fits = token.tag_ in _INSIDE or joint or token.text in ("-", "–") or token.lower_ in _ADVERBS
    fits = fits or (token.lower_ in LINKS and index > 0 and scene.doc[index - 1].text == "-")  # 'chief-of-staff'
    fits = fits or (token.text == "Under" and scene.doc[index + 1].text.startswith("Secretary"))
    return index not in scene.people and (fits or index in scene.bodies)


def run_back(scene: Scene, end: int) -> int:
    """The first token of the run of title words that ends before a token; it begins with the country, if any."""
    first, owned = end, False
    while first > 0 and end - first < _LONGEST and is_inside(scene, first - 1) and not scene.doc[first - 1].is_space:
        token = scene.doc[first - 1]
        leading = token.tag_ in ("DT", "JJ", "HYPH") or token.lower_ in word_set("roles", "dropped", "lesser")
        if owned and not leading:
            break
        if first < end and (_is_verb(scene, first - 1) or _is_before_title(scene, first - 1)):
            break
        country = scene.sightings.get(first - 1)
        if country and first - 1 not in scene.bodies and _is_elsewhere(scene, country):
            break
        if token.tag_ == "JJ" and any(c.dep_ == "cop" for c in token.children):
            break  # 'the union is hopeful President X'
        noun = first - 1 in scene.bodies and token.tag_ == "NN" and token.text.islower()
        if noun and first < end and scene.doc[first].is_title:
            break  # 'the network President X formed'
        first -= 1
        if country:
            first, owned = country.start, not leans(scene.doc, country.start)
        if token.tag_ == "DT" and first not in scene.bodies:
            break
        first = _before_short(scene, first)
    # a participle may belong to the phrase ('visiting', 'acting') rather than to the clause
    while first < end and scene.doc[first].tag_ in ("VBG", "VBN", "CD") and (
        scene.doc[first].lower_ not in word_set("roles", "dropped")
    ):
        first += 1
    while first < end and scene.doc[first].text in ("-", "–"):
        first += 1
    joined = first - 1
    if first < end and scene.doc[joined].lower_ == "first" and scene.doc[first].lower_ in ("deputy", "vice"):
        return joined
    if first < end and scene.doc[joined].text in ("and", "&", ",") and is_portfolio(scene, joined - 1, first):
        earlier = run_back(scene, joined)
        return first if scene.doc[earlier - 1].lower_ in LINKS else earlier
    return first


def _before_short(scene: Scene, place: int) -> int:
    """Where the short form in brackets begins that ends before a token behind a body's name: 'the African Union [(AU)]
    chairman'; the token itself where none does."""
    doc = scene.doc
    short = place > 3 and doc[place - 1].text == ")" and doc[place - 3].text == "(" and place - 4 in scene.bodies
    return place - 3 if short else place


def _is_verb(scene: Scene, index: int) -> bool:
    """Whether a word before a title is the verb of a clause, as in headlines, whatever the pipeline took it for:
    'Lima extradites former minister X', 'Peru Summons Envoy X'."""
    doc, token = scene.doc, scene.doc[index]
    if token.tag_ not in _NOUNS or index in scene.bodies or index in scene.sightings or is_head(token):
        return False
    if doc[index + 1].lower_ in word_set("roles", "before_office"):
        return token.lower_ not in word_set("roles", "dropped")
    if is_minister(doc[index + 1]) and token.lower_ in word_set("roles", "departments"):
        return False
    behind = index > 0 and (index - 1 in scene.sightings or index - 1 in scene.people or index - 1 in scene.bodies)
    return behind and token.lower_.endswith("s") and is_form(token.lower_)


def _is_before_title(scene: Scene, index: int) -> bool:
    """Whether a word before a title belongs to the clause that it stands in: the participle of 'claims linking
    President X', the time of 'earlier this week President X', the plural of 'the troops General X'."""
    token, behind = scene.doc[index], scene.doc[index + 1]
    if index in scene.bodies:
        return False
    small = token.text.islower() or token.is_sent_start  # '[Yesterday] Prime Minister X'
    if is_day(token) or (small and token.lower_ in word_set("roles", "no_titles") and not behind.text.islower()):
        return True
    if not token.text.islower():
        return False
    if token.tag_ == "VBG":
        return token.lower_ not in word_set("roles", "going") and behind.text not in ("-", "–")
    if any(c.dep_ == "acl:relcl" and c.left_edge.i == index + 1 for c in token.children):
        return True  # 'a [claim] President X denied'
    if not behind.is_title:
        return False
    return token.tag_ == "NNS" and not is_minister(behind) and index not in scene.sightings


def _is_elsewhere(scene: Scene, country: Sighting) -> bool:
    """Whether a country before a title is where something happens: 'In Peru Minister X met', not "Peru's minister" nor
    'the Emir of Kuwait, Sheikh X'."""
    doc = scene.doc
    owns = country.end < len(doc) and doc[country.end].tag_ == "POS"
    link = doc[country.start - 1] if country.start > 0 else None
    held = link is not None and link.lower_ in LINKS and country.start > 1 and is_head(doc[country.start - 2])
    held = held or (link is not None and link.lower_ in _CLOSE)
    initials = doc[country.start].text.replace(".", "").isupper() and country.end - country.start == 1  # 'US envoy X'
    return country.form == "name" and not (owns or initials or held) and link is not None and link.tag_ == "IN"


def run_on(scene: Scene, first: int) -> int:
    """The token after the run of title words that begins at a token and ends in a noun; none where a time begins."""
    last = first
    while last < len(scene.doc) and last - first < _LONGEST and is_inside(scene, last) and not is_day(scene.doc[last]):
        if last > first and scene.doc[last].tag_ == "VBG" and scene.doc[last].dep_ in ("acl", "advcl"):
            break  # 'books [warning people]'
        timed = scene.doc[last].lower_ in ("last", "this", "next")
        if timed and scene.doc[last + 1].lower_ in word_set("roles", "no_titles"):
            break
        last = whole_head(scene.doc, last)
        if last < len(scene.doc) and scene.doc[last].tag_ == "DT" and last not in scene.bodies:
            break
    while last > first and scene.doc[last - 1].tag_ not in _NOUNS and last - 1 not in scene.bodies:
        last -= 1
    return last


def is_day(token: Token) -> bool:
    """Whether a word is a weekday or month."""
    word = token.lower_
    return token.is_title and (word in name_index("weekdays") or (word in name_index("months") and word != "may"))


def list_end(scene: Scene, end: int) -> int:
    """The token before the 'and' of a list of portfolios of which the first ends at a token; that token itself where no
    list goes on: 'minister of trade[, industry] and tourism'."""
    doc, place, alike = scene.doc, end, scene.doc[end - 1].is_title
    while doc[place].text == "," and doc[place + 1].is_title == alike and place + 1 not in scene.people:
        further = run_on(scene, place + 1)
        if further == place + 1 or any(is_head(doc[i]) for i in range(place + 1, further)):
            break
        place = further
    return place if place > end and doc[place].lower_ in ("and", "&") and place + 1 not in scene.people else end
