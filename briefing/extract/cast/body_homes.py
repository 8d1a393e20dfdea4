"""The kind and the country of the bodies that a report names: by the words beside them, the lists and its home.

A body of state that nothing says the country of is the one of the report's home.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.extract.cast.beside import called_after, country_beside, kind_beside, seat_told, within
from briefing.extract.cast.body_names import OF_STATE
from briefing.extract.cast.countries_met import Sighting
from briefing.extract.cast.homeland import is_away, owner_meant, paragraph
from briefing.extract.cast.names import printed
from briefing.extract.cast.namesake_bodies import is_printed, kinds_abroad, namesake_of, settle_namesake
from briefing.extract.cast.organisation_kinds import known
from briefing.extract.cast.organisations import FoundOrganisation, is_anybodys, is_plain
from briefing.extract.cast.whose_body import of_state, said_beside, told_around
from briefing.extract.text.grammar import phrase_head, preposition
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc

_UNSURE = frozenset({"government_body", "diplomatic_mission"})
"""Kinds of bodies of state that may be any country's or nobody's, unless they are called by nothing but their kind."""
_LOCAL = frozenset({"ngo", "political_organisation", "government_body"})
"""Kinds of bodies that are of one country where their names tell of nothing wider."""
_SEATED = frozenset({"subnational_government", "government_body", "legislature", "media", "company", "armed_group"})
"""Kinds of bodies that lie in the land or city whose name begins theirs."""


@dataclass(frozen=True, slots=True)
class _Report:
    """What a report says of countries: `told` gives the one that a token tells of, `home` is that of the report."""

    doc: Doc
    home: str
    told: Mapping[int, str]
    sightings: Sequence[Sighting]

    def is_away(self, body: FoundOrganisation) -> bool:
        """Whether a body is first named where the report is not at home."""
        return not self.home or is_away(self.doc, _start(body), self.told, self.home)

    def beside(self, body: FoundOrganisation) -> str:
        """The country that the words beside one of a body's names say."""
        return next(filter(None, (said_beside(self.doc, body.name, *span, self.told) for span in body.spans)), "")


def complete(
    doc: Doc, bodies: Iterable[FoundOrganisation], sightings: Sequence[Sighting], home: str, told: Mapping[int, str]
) -> None:
    """Give bodies without kind or country those that the words beside their names tell.

    `told` gives the country that a token tells of; `home` is the country of the report.
    """
    listed, report = list(bodies), _Report(doc, home, told, sightings)
    for body in listed:
        unlisted = known(body.name) is None
        if unlisted and not body.generic:
            holder = _holder(doc, body, listed)
            if holder is not None:
                body.kind, body.country, body.countries = holder.kind, holder.country, ()
                body.parent = body.parent or holder.name
                continue
            body.kind = _kind_told(doc, body)
        called = namesake_of(body)
        if called:
            own = "" if report.is_away(body) else home
            settle_namesake(doc, body, called, [b for b in listed if b is not body], own, told)
        elif not unlisted:
            _settle_listed(report, body)
        elif not _is_settled(body):
            _settle_unlisted(report, body, listed)
        assumed: dict[str, str] = vocabulary("organisations")["assumed"]
        if not body.country and assumed.get(body.name) in told.values():
            body.country = assumed[body.name]


def _kind_told(doc: Doc, body: FoundOrganisation) -> str:
    """The kind that the words beside a body's names tell, else its own."""
    kind = next(filter(None, (kind_beside(doc, *span) for span in body.spans)), body.kind)
    if body.kind == "party" and kind == "political_organisation":
        return body.kind  # 'the main political group, the Rural PARTY'
    if kind in OF_STATE and any(_is_rebels(doc, start) for start, _ in body.spans):
        return "armed_group" if kind == "military" else "political_organisation"
    return kind


def _settle_listed(report: _Report, body: FoundOrganisation) -> None:
    """Give a body whose name is listed for one country that of another where the report means that one's."""
    entry = known(body.name)
    assert entry is not None
    own, home, told = entry[1].get("country"), report.home, report.told
    plain = is_plain(body.name) and not _is_sole(body)
    said = report.beside(body) if plain else ""
    if said:
        body.country = said
        return
    away = report.is_away(body)
    any_party = entry[1]["kind"] == "party" and is_plain(body.name, "any_party")
    if any_party and away and told and own not in {*told.values(), home}:
        body.country = ""  # a party of a country that the text never tells of
    elif home and not away and entry[1].get("country", home) != home and (any_party or plain):
        body.country, body.kind = home, kinds_abroad().get(body.name, {}).get(home, body.kind)
    elif away and (plain or (any_party and is_plain(body.name))):
        _settle_away(report, body, own)


def _settle_away(report: _Report, body: FoundOrganisation, own: str | None) -> None:
    """Give a body whose name many countries have, told of where the report is not at home, the country meant there."""
    start, home, doc, told = _start(body), report.home, report.doc, report.told
    sentence = doc[start].sent
    near = {told[i] for i in range(sentence.start, sentence.end) if i in told}
    if near and near <= {home}:  # 'The Joint Chiefs said South Korean troops' at home there
        body.country = home
        return
    here = {told[i] for i in paragraph(doc, start) if i in told}
    other = any(i in told for i in range(paragraph(doc, start).start, start))
    if own not in (told_around(doc, start, told) if other else {*told.values()}) | {home}:
        body.country = ""  # 'the Joint Chiefs' of paragraphs that do not tell of the United States
    elif home and own not in here | {home}:
        body.country = home


def _told_in_full(doc: Doc, body: FoundOrganisation, others: Iterable[FoundOrganisation]) -> str:
    """The country of the only other body that is named as one is, and with its country: 'the Peruvian Defense
    Ministry', and then 'a Defense Ministry spokesman'; '' for none."""
    named = f" {body.name.lower()}"
    codes = {o.country for o in others if o is not body and o.country and not o.supposed and o.kind in OF_STATE
             and any(printed(doc[slice(*s)]).lower().endswith(named) for s in o.spans)}
    return codes.pop() if len(codes) == 1 else ""


def _settle_unlisted(report: _Report, body: FoundOrganisation, listed: Iterable[FoundOrganisation]) -> None:
    """Give a body that no list knows the country that the words beside it, its name or the report's home tell."""
    doc, told, home = report.doc, report.told, report.home
    likely, body.country = body.country, ""
    owners = (country_beside(doc, *span, report.sightings) or seat_told(doc, *span, told) for span in body.spans)
    body.country = next(filter(None, owners), "")
    if not body.country and body.kind in OF_STATE:
        owned = (first for first, _ in body.spans if _opens_with_its(doc, first))
        meant = (owner_meant(doc, first - 1, report.sightings) for first in owned)
        body.country = next(filter(None, meant), "")
    if not body.country and body.kind in _SEATED:
        body.country = within(body.name, body.kind in ("company", "armed_group"))
    body.country = body.country or called_after(body.name)
    if body.country:
        return
    party = body.kind == "party"
    if party and any(_is_somebodys(doc, start) for start, _ in body.spans) and not {*told.values()} <= {home}:
        return
    start = _start(body)
    if any(doc[first - 1].lower_ in ("his", "her") for first, _ in body.spans if first):
        whose = {told[i] for i in range(doc[start].sent.start, start) if i in told}
        if party and len(whose) == 1:  # 'the Peruvian president said his Liberal Party'
            body.country = whose.pop()
        return  # 'he will ask his High Command'
    dealing = body.name.endswith("Committee") and _acts_on_lands(report, body)
    if _is_home(body) and not dealing and not (party and _is_abroad(report, body)):
        said = report.beside(body) or _told_in_full(doc, body, listed)
        body.country, body.supposed = said or of_state(doc, start, home or likely, told), True
    elif _is_local(body) and _is_about_home(report) and not (report.is_away(body) or _acts_on_lands(report, body)):
        body.country, body.supposed = home, True


def _opens_with_its(doc: Doc, start: int) -> bool:
    """Whether a body that begins at a token is of what the sentence before is about: 'Its Foreign Ministry said'."""
    return start > 0 and doc[start - 1].lower_ == "its" and doc[start - 1].is_sent_start


def _is_abroad(report: _Report, body: FoundOrganisation) -> bool:
    """Whether a party is told of where the report is not at home, or after a country that it names more often."""
    met, told, start = Counter(report.told.values()), report.told, _start(body)
    before = (told[i] for i in range(paragraph(report.doc, start).start, start) if i in told)
    return report.is_away(body) or any(met[code] > met[report.home] for code in before)


def _start(body: FoundOrganisation) -> int:
    """The token at which a body is first named."""
    return min(body.spans)[0]


def _is_settled(body: FoundOrganisation) -> bool:
    """Whether a body has its country, or countries, or is of all who follow: 'the Kasra-led coalition'."""
    led = body.generic and "-led " in body.name
    return bool((body.country and not body.supposed) or body.countries or led or body.kind in ("igo", "joint_body"))


def _holder(doc: Doc, body: FoundOrganisation, others: Iterable[FoundOrganisation]) -> FoundOrganisation | None:
    """The body of many countries, or the broadcaster, whose part a body is: "the European Union's Audit Court"."""
    if body.kind not in OF_STATE:
        return None
    owned = {start - 1 for start, _ in body.spans if doc[start - 1].tag_ == "POS"}
    holding = (o for o in others if o.kind in ("igo", "media") and any(end in owned for _, end in o.spans))
    return next(holding, None) if owned else None


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


def _is_local(body: FoundOrganisation) -> bool:
    """Whether a body is a union, league or committee such as work in one country: 'National Union of Hauliers'."""
    words = body.name.replace("’", "'").split()
    small = {w.lower() for w in words}
    told = small & word_set("organisations", "local") or words[0] in word_set("organisations", "local_first")
    return body.kind in _LOCAL and len(words) > 1 and bool(told) and not small & word_set("organisations", "worldly")


def _acts_on_lands(report: _Report, body: FoundOrganisation) -> bool:
    """Whether the verb of which a body is first the subject takes a country, or a place abroad, behind it: 'the
    Football Association praised Chad'; not 'the Bar Association met in Lima'."""
    start, end = body.spans[0]
    subject = phrase_head(report.doc[start])
    told = (i for i in range(end, subject.sent.end) if i in report.told)
    heads = ((report.told[i], phrase_head(report.doc[i])) for i in told)
    return any(head.head == subject.head and (code != report.home or preposition(head) != "in") for code, head in heads)


def _is_about_home(report: _Report) -> bool:
    """Whether a report tells of its own country more than once, and more often than of all others."""
    own = sum(code == report.home for code in report.told.values())
    return own > 1 and 2 * own > len(report.told)


def _is_sole(body: FoundOrganisation) -> bool:
    """Whether a body is printed with its country somewhere, or is called as none elsewhere is."""
    return is_printed(body) or body.name in word_set("organisations", "sole")
