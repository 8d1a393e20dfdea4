"""What the words beside a body's name say of it: its kind and its country.

'the ELN, the country's last guerrilla group', 'the Israeli daily X', 'the X party', 'the Mali-based group X'. A body of
state that nothing says the country of is the one of the report's home.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from briefing import countries
from briefing.extract.cast.body_names import OF_STATE
from briefing.extract.cast.countries_met import Sighting, between
from briefing.extract.cast.generic import POSSESSIVE
from briefing.extract.cast.homeland import alone, is_away, owner_meant, paragraph
from briefing.extract.cast.labelled import kind_called, noun_kind
from briefing.extract.cast.namesake_bodies import is_printed, kinds_abroad, namesake_of, settle_namesake
from briefing.extract.cast.organisation_kinds import known
from briefing.extract.cast.organisations import FoundOrganisation, is_anybodys, is_plain
from briefing.extract.cast.place_kinds import kind_known
from briefing.extract.cast.places import FoundPlace, is_seat_abroad, is_wide
from briefing.extract.cast.whereabouts import likelier
from briefing.extract.cast.whose_body import of_state, said_beside, told_around, without_guests
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc
from briefing.towns import bearers

_APPOSED = 12
"""Tokens of what is set after a name by a comma, at most."""
_BEFORE = 5
"""Tokens before a name that may tell its kind and country, at most."""
_LARGE = 500
"""Thousands of people of a city after which bodies are called without saying where it is, at least."""
_MANY = 3
"""Places of one country, among few others, that put the unknown ones there, too, at least."""
_ENDS = frozenset({",", ".", ";", ":", "(", ")", "—", "–", "who", "which", "that", "said", "has", "is", "was"})
_UNSURE = frozenset({"government_body", "diplomatic_mission"})
"""Kinds of bodies of state that may be any country's or nobody's, unless they are called by nothing but their kind."""
_SEATED = frozenset({"subnational_government", "government_body", "legislature", "media", "company", "armed_group"})
"""Kinds of bodies that lie in the land or city whose name begins theirs."""
_CLAUSES = frozenset({"NNP", "PRP", "VBD", "VBZ", "VBN"})
_LINKS = frozenset({"of", "in", "for", "with", "to", "based", "backed", "from", "at", "on", "by", "whose"})


def complete(
    doc: Doc, bodies: Iterable[FoundOrganisation], sightings: Sequence[Sighting], home: str, told: Mapping[int, str]
) -> None:
    """Give bodies without kind or country those that the words beside their names tell.

    `told` gives the country that a token tells of; `home` is the country of the report.
    """
    listed, met = list(bodies), Counter(told.values())
    for body in listed:
        entry = known(body.name)
        holder = _holder(doc, body, listed) if entry is None and not body.generic else None
        if holder is not None:
            body.kind, body.country, body.countries = holder.kind, holder.country, ()
            body.parent = body.parent or holder.name
            continue
        if entry is None and not body.generic:
            kinds = (_kind_beside(doc, *span) for span in body.spans)
            body.kind = next(filter(None, kinds), body.kind)
            if body.kind in OF_STATE and any(_is_rebels(doc, start) for start, _ in body.spans):
                body.kind = "armed_group" if body.kind == "military" else "political_organisation"
        start = min(body.spans)[0]
        away = not home or is_away(doc, start, told, home)
        called = namesake_of(body)
        if called:
            settle_namesake(doc, body, called, [b for b in listed if b is not body], "" if away else home, told)
            continue
        if entry is not None and is_plain(body.name) and not _is_sole(body):
            said = next(filter(None, (said_beside(doc, body.name, *span, told) for span in body.spans)), "")
            if said:
                body.country = said
                continue
        if entry is not None:
            any_party = entry[1]["kind"] == "party" and is_plain(body.name, "any_party")
            shared = any_party or (is_plain(body.name) and not _is_sole(body))
            if any_party and away and told and entry[1].get("country") not in {*told.values(), home}:
                body.country = ""  # a party of a country that the text never tells of
                continue
            if home and not away and entry[1].get("country", home) != home and shared:
                body.country, body.kind = home, kinds_abroad().get(body.name, {}).get(home, body.kind)
            elif shared and away and is_plain(body.name):
                sentence = doc[start].sent
                near = {told[i] for i in range(sentence.start, sentence.end) if i in told}
                if near and near <= {home}:  # 'The Joint Chiefs said South Korean troops' at home there
                    body.country = home
                    continue
                here = {told[i] for i in paragraph(doc, start) if i in told}
                own = entry[1].get("country")
                other = any(i in told for i in range(paragraph(doc, start).start, start))
                if own not in (told_around(doc, start, told) if other else {*told.values()}) | {home}:
                    body.country = ""  # 'the Joint Chiefs' of paragraphs that do not tell of the United States
                elif home and own not in here | {home}:
                    body.country = home
            continue
        led = body.generic and "-led " in body.name  # of all who follow
        if (body.country and not body.supposed) or body.countries or led or body.kind in ("igo", "joint_body"):
            continue
        likely, body.country = body.country, ""
        owners = (_country_beside(doc, *span, sightings) or _seat(doc, *span, told) for span in body.spans)
        body.country = next(filter(None, owners), "")
        if not body.country and body.kind in _SEATED:
            body.country = _within(body.name, body.kind in ("company", "armed_group"))
        held = body.kind == "party" and any(_is_somebodys(doc, start) for start, _ in body.spans)
        if not body.country and held and not {*told.values()} <= {home}:
            continue
        if not body.country and any(doc[start - 1].lower_ in ("his", "her") for start, _ in body.spans if start):
            whose = {told[i] for i in range(doc[start].sent.start, start) if i in told}
            if body.kind == "party" and len(whose) == 1:  # 'the Peruvian president said his Liberal Party'
                body.country = whose.pop()
            continue  # 'he will ask his High Command'
        before = range(paragraph(doc, start).start, start) if body.kind == "party" else range(0)
        abroad = body.kind == "party" and (away or any(met[told[i]] > met[home] for i in before if i in told))
        if not body.country and _is_home(body) and not abroad:
            said = next(filter(None, (said_beside(doc, body.name, *span, told) for span in body.spans)), "")
            body.country, body.supposed = said or of_state(doc, start, home or likely, told), True


def _holder(doc: Doc, body: FoundOrganisation, others: Iterable[FoundOrganisation]) -> FoundOrganisation | None:
    """The body of many countries, or the broadcaster, whose part a body is: "the European Union's Audit Court"."""
    if body.kind not in OF_STATE:
        return None
    owned = {start - 1 for start, _ in body.spans if doc[start - 1].tag_ == "POS"}
    holding = (o for o in others if o.kind in ("igo", "media") and any(end in owned for _, end in o.spans))
    return next(holding, None) if owned else None


def locate(
    doc: Doc, places: Iterable[FoundPlace], home: str, told: Mapping[int, str], sightings: Collection[int]
) -> None:
    """Give places of unknown country the one that their name tells, the only one that their paragraph tells of, or,
    where it tells of none or of it among others, the `home` of a report that names no other more often.

    `sightings` are the tokens that name countries and peoples.
    """
    told = without_guests(doc, told)
    met = Counter(told.values())
    chief = not met or met[home] == max(met.values())
    listed = list(places)
    seats = Counter(p.country for p in listed if p.country)
    most = max(seats, key=lambda code: seats[code], default="")
    for place in listed:
        if place.country or place.countries or not place.spans or is_wide(place) or place.kind == "border":
            continue
        named = _within(place.name) if " " in place.name else ""
        start = place.spans[0][0]
        around = paragraph(doc, start)
        before = paragraph(doc, around.start - 2) if around.start > 1 else range(0)
        last = next((told[i] for i in reversed(before) if i in told and doc[i + 1].lower_ != "border"), home)
        lonely = not any(i in told for i in around) and last == home
        near = alone(doc, paragraph(doc, start).stop, told)
        if near != home and not any(is_where(doc, i, sightings) for i in paragraph(doc, start) if i in told):
            near = ""
        here = {told[i] for i in paragraph(doc, start) if i in told}
        paired = len(here) > 1 and "and" in (doc[start - 1].lower_, doc[place.spans[0][1]].lower_)  # one on each side?
        among = chief and place.kind != "region" and home in here and not paired
        only = here <= {most} and 4 * seats[most] >= 3 * seats.total() and seats[most] >= _MANY
        guess = near or (home if among or (lonely and chief) else most if only else "")
        place.country = named or likelier(place.name, guess, place.kind)
        place.kind = place.kind or kind_known(place.name, place.country)
        if is_seat_abroad(doc, start):
            owner = next((told[i] for i in range(start - 3, start - 6, -1) if i in told), "")
            place.country = place.country if place.country != owner else home if home != owner else ""


def is_where(doc: Doc, token: int, sightings: Collection[int]) -> bool:
    """Whether a word that tells of a country can tell where something is: a place, 'in Peru', 'Peruvian farmers'; not
    who acts, who may do so in any country ('Peruvian troops', 'Peru said')."""
    if token not in sightings:
        return True
    if doc[token + 1].text in ("-", "–"):
        return False  # 'a Serb-majority town'
    if doc[token].ent_type_ == "NORP":
        behind = {t.lower_ for t in doc[token + 1 : token + 3]}
        return not behind & word_set("geography", "abroad")
    return doc[token - 1].lower_ in word_set("geography", "within") or doc[token + 1].tag_ == "POS"


def _is_somebodys(doc: Doc, start: int) -> bool:
    """Whether a name that begins at a token is that of one's own party: "Mr. Holm's Unity Party", 'his Unity Party'."""
    return start > 0 and doc[start - 1].tag_ in ("POS", "PRP$")


def _is_rebels(doc: Doc, start: int) -> bool:
    """Whether a name that begins at a token is that of those who fight a state: 'the separatist Karsa Council', 'the
    rebels of the Karsa Council'."""
    before = [t.lower_ for t in doc[max(0, start - 4) : start] if t.lower_ not in ("the", "of", "with", "from")]
    rebels = word_set("organisations", "rebelling")
    return bool(before) and (before[-1] in rebels or (before[-1] == "fighters" and before[-2:-1] == ["rebel"]))


def _is_home(body: FoundOrganisation) -> bool:
    """Whether a body is one of those that reports name without their country at home."""
    sure = body.kind in OF_STATE - _UNSURE | {"party", "subnational_government"} and not body.name[0].isdigit()
    words = set(body.name.lower().split())
    wide = bool(words & (word_set("organisations", "worldly") - {"regional"})) and body.kind != "party"
    state = body.kind == "government_body" and words & word_set("organisations", "of_any_state")
    parent = known(body.parent) if body.parent else None
    afield = body.name.lower() in word_set("organisations", "afield")
    if wide or afield or (parent is not None and parent[1]["kind"] == "igo"):
        return False
    return sure or is_anybodys(body) or bool(state)


def _is_sole(body: FoundOrganisation) -> bool:
    """Whether a body is printed with its country somewhere, or is called as none elsewhere is."""
    return is_printed(body) or body.name in word_set("organisations", "sole")


def _within(name: str, lands: bool = False) -> str:
    """The country of the land or city, or land only, whose name begins a body's name: 'Kano State Government'."""
    words = name.split()
    while words and words[0].lower() in word_set("organisations", "local_attributes"):
        del words[0]  # 'Autonomous Karsa Government'
    for width in range(len(words) - 1, 0, -1):
        text = " ".join(words[:width])
        hit = countries.lookup(text)
        small = hit is not None and hit.form == "city" and bearers(text).get(hit.code, 0) < _LARGE  # 'Union City'
        if hit is not None and not small and (not lands or hit.form == "region"):
            return hit.code
    return ""


def _kind_beside(doc: Doc, start: int, end: int) -> str:
    """The kind that a noun before, behind or apposed to a name tells."""
    apposed = _apposed(doc, end)
    if apposed is not None:
        cut = next((i for i in range(*apposed) if doc[i].lower_ in _LINKS or doc[i].tag_ in _CLAUSES), apposed[1])
        told = [t.lower_ for t in doc[apposed[0] : cut]]
        kind = noun_kind(told) or (noun_kind([*told[:-1], told[-1].removesuffix("s")]) if "one" in told[:1] else "")
        if kind:
            return kind
        if told[-1:] and told[-1] in word_set("organisations", "parts_of_bodies") and doc[cut].lower_ == "of" and (
                {t.lower_ for t in doc[cut : apposed[1]]} & word_set("organisations", "armed_heads")):
            return "armed_group"  # 'X, a dissident faction of the rebels'
    if [t.lower_ for t in doc[max(0, start - 3) : start]] == ["speaker", "of", "the"]:
        return "legislature"
    return kind_called(doc, start, end)


def _apposed(doc: Doc, end: int) -> tuple[int, int] | None:
    """The tokens set after a name by a comma, up to the next comma or verb: ', the country's last guerrilla group,'."""
    if doc[end].text == "(" and doc[end + 2].text == ")":
        end += 3
    end += doc[end].text == "group"
    end += doc[end].text == ")"
    if end + 2 >= len(doc) or doc[end].text != ",":
        return None
    first = end + 1
    opens = doc[first].lower_ in ("the", "a", "an", "its", "one") or doc[first + 1].text in POSSESSIVE
    last = next((i for i in range(first, min(len(doc), first + _APPOSED)) if doc[i].lower_ in _ENDS), 0)
    verb = next((i for i in range(first, last) if doc[i].tag_ in ("VBD", "VBZ") and doc[i].text not in POSSESSIVE), 0)
    if not opens or not last or (verb and doc[verb - 1].tag_ not in ("NNP", "PRP")):
        return None
    return first, verb - 1 if verb else last


def _seat(doc: Doc, start: int, end: int, told: Mapping[int, str]) -> str:
    """The country of the place where the noun set after a name has it: 'X, a shipping firm in Callao'."""
    based = (i for i in range(start - _BEFORE, start - 2) if [t.lower_ for t in doc[i + 1 : i + 3]] == ["-", "based"])
    here = next((told[i] for i in based if i in told), "")  # 'the Lima-based think tank X'
    apposed = _apposed(doc, end)
    if here or apposed is None or not _kind_beside(doc, start, end):
        return here
    seats = (i for i in range(*apposed) if i in told)
    return next((told[i] for i in seats if doc[i - 1].lower_ in ("in", "of") or _names_kind(doc, i + 1)), "")


def _names_kind(doc: Doc, start: int) -> bool:
    """Whether a noun for a kind of body begins at a token: 'Lima [think tank]'."""
    words = [t.lower_ for t in doc[start : start + 2]]
    return bool(noun_kind(words) or noun_kind(words[:1]))


def _country_beside(doc: Doc, start: int, end: int, sightings: Sequence[Sighting]) -> str:
    """The country that the words before a name or apposed to it say that it is of."""
    for s in reversed(between(sightings, start - _BEFORE, start)):
        gap = [t.lower_ for t in doc[s.end : start]]
        called = s.form == "demonym" and gap and all(w.islower() for w in gap) and noun_kind(gap)
        if gap[:2] == ["-", "based"] or called:
            return s.code
    apposed = _apposed(doc, end)
    if apposed is None:
        return ""
    meant = owner_meant(doc, apposed[0], sightings)
    if meant:
        return meant
    for s in between(sightings, *apposed):
        owns = s.form == "demonym" or doc[s.end].text in POSSESSIVE
        if owns or doc[s.start - 1].lower_ == "of":
            return s.code
    return ""
