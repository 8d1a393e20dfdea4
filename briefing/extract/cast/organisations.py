"""Organisations: those with a name, and those that a common noun beside a country names ('the Iraqi parliament')."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from briefing import countries
from briefing.extract.cast.body_names import (
    OF_STATE,
    bare,
    bracketed,
    initials,
    is_alone,
    is_beginning,
    is_end,
    is_last,
    is_name,
    is_shared,
    is_short,
    is_title,
    may_be_body,
    owners_of,
    seated,
    set_off,
)
from briefing.extract.cast.branches import find_branches
from briefing.extract.cast.countries_met import Sighting, between
from briefing.extract.cast.generic import Generic
from briefing.extract.cast.generic_bodies import find_generic
from briefing.extract.cast.labelled import kind_called
from briefing.extract.cast.named_after import without_named
from briefing.extract.cast.names import Name, distinct, key
from briefing.extract.cast.organisation_kinds import (
    is_of_nations,
    kind_shown,
    known,
    known_as,
    known_bare,
    known_with_article,
    part_of_media,
    within,
)
from briefing.extract.cast.subnational import find_subnational
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc


@dataclass(slots=True)
class FoundOrganisation:
    """An organisation with the token ranges of its mentions in text order; `parent` is a name."""

    name: str
    kind: str = ""
    country: str = ""
    countries: tuple[str, ...] = ()
    parent: str = ""
    generic: bool = False
    spans: list[tuple[int, int]] = field(default_factory=list)
    variants: list[str] = field(default_factory=list)
    meant: list[tuple[int, int]] = field(default_factory=list)
    """Ranges of 'the ministry' and the like."""
    supposed: bool = False
    """Whether the country is that of the text and not said of the body."""

    def add(self, start: int, end: int, text: str) -> None:
        """Record a mention."""
        self.spans.append((start, end))
        self.variants.append(text)


def find_organisations(doc: Doc, names: Sequence[Name], sightings: Sequence[Sighting]) -> list[FoundOrganisation]:
    """The organisations of a text in the order of their first mention."""
    found: dict[str, FoundOrganisation] = {}
    branches = find_branches(doc, names, sightings)
    own = {i for b in branches for i in range(b.start, b.end)}
    generic = [g for g in find_generic(doc, names, sightings) if not own & set(range(g.start, g.end))]
    generic = [*without_named(doc, generic, names), *branches]
    covered = {i for g in generic for i in range(g.start, g.end)}
    local = find_subnational(doc, names, {s.code for s in sightings})
    local = [g for g in local if not covered & set(range(g.start, g.end))]
    generic = sorted([*generic, *local], key=lambda g: g.start)
    covered |= {i for g in local for i in range(g.start, g.end)}
    aliases: dict[str, str] = {}
    for body in generic:
        _enter(found, body)
        form = set_off(doc, body.end)
        if body.text and form >= 0 and form not in covered:  # "Peru's spy agency, the DINI,"
            covered.add(form)
            aliases[doc[form].text] = body.name
            found[key(body.name)].add(form, form + 1, doc[form].text)
    named = [n for n in names if may_be_body(n) and not covered & set(range(n.start, n.end))]
    told = {s.code for s in sightings}
    aliases |= bracketed(doc, named) | {n.text: f"{n.text} gang" for n in named if _is_gang(doc, n, told)}
    tagged = {i for n in names for i in range(n.start, n.end)} | covered
    short = [t for t in doc if t.text in aliases and t.text.isupper() and t.i not in tagged]
    named += [Name(t.i, t.i + 1, "ORG", t.text) for t in short]
    armed = {n.text for n in named if doc[n.end].text in word_set("organisations", "armed_heads")}
    called = {n.text for n in named if kind_called(doc, n.start, n.end)}  # 'the Herald newspaper'
    named = [n for n in named if (n.text in armed | called or is_name(n.text)) and not is_title(doc, n)]
    words = word_set("sifting", "alone")
    alone = [n for n in named if n.text.lower() in words and n.text not in called]
    named = [n for n in named if n not in alone]
    alone += [Name(t.i, t.i + 1, "ORG", t.text) for t in doc if t.lower_ in words and t.i not in tagged and is_alone(t)]
    sent = {n.start for n in named if kind_shown(n.text) == "monitoring_mission"}  # 'Support Mission in Peru'
    owned = {n.start: () if n.start in sent else owners_of(doc, n, sightings) for n in named}
    for name in sorted(named, key=lambda n: (not owned[n.start], -len(n.text.split()), n.start)):
        _enter_named(found, doc, name, aliases, sightings, owned[name.start])
    _enter_alone(doc, found, alone, sightings)
    _locate(found.values(), sightings)
    organisations = sorted(_labelled(found.values(), sightings), key=lambda o: min(o.spans))
    for organisation in organisations:
        ordered = sorted(zip(organisation.spans, organisation.variants, strict=True))
        organisation.spans = [s for s, _ in ordered]
        organisation.variants = list(distinct(v for _, v in ordered if v))
        organisation.parent = organisation.parent or _parent(organisation, organisations)
        if organisation.parent and not organisation.country:
            organisation.country = next((o.country for o in organisations if o.name == organisation.parent), "")
        _disambiguate(organisation)
    return organisations


def _is_gang(doc: Doc, name: Name, told: Collection[str]) -> bool:
    """Whether a gang is called as an armed group of a country is that the text never tells of."""
    before = [t.lower_ for t in doc.words[max(0, name.start - 2) : name.start]]
    called = before in (["gangs", "called"], ["gang", "called"])
    entry = known(name.text) if called or doc[name.end].text in ("gang", "gangs") else None
    return entry is not None and entry[1]["kind"] == "armed_group" and entry[1].get("country") not in told


def _enter(found: dict[str, FoundOrganisation], body: Generic) -> None:
    """Add a mention of a body that a common noun names."""
    organisation = found.setdefault(key(body.name), FoundOrganisation(
        body.name, body.kind, body.country, body.countries, generic=True))
    organisation.add(body.start, body.end, body.text)


def _labelled(bodies: Iterable[FoundOrganisation], sightings: Sequence[Sighting]) -> list[FoundOrganisation]:
    """The bodies, with an armed group known by its loyalty only ('anti-Iranian militants') joined to the one it can be.

    That is the only other group under a label with the same noun or a country in common.
    """
    kept = list(bodies)
    groups = [b for b in kept if b.generic and b.kind == "armed_group"]
    codes = {id(b): {s.code for a, e in b.spans for s in between(sightings, a, e)} for b in groups}
    for loyal in [b for b in groups if not b.country]:
        noun = loyal.variants[0].split()[-1]
        others = [b for b in groups if b.country and (noun in b.variants[0].split() or codes[id(b)] & codes[id(loyal)])]
        if len(others) == 1:
            others[0].spans += loyal.spans
            others[0].variants += loyal.variants
            kept.remove(loyal)
    return kept


def _enter_named(
    found: dict[str, FoundOrganisation],
    doc: Doc,
    name: Name,
    aliases: dict[str, str],
    sightings: Sequence[Sighting],
    owners: tuple[str, ...],
) -> None:
    """Add a mention of a named body, which belongs to the countries `owners`, to the organisation that it means."""
    text = name.text
    full = aliases.get(text, text)
    entry = known(full) or known_as(text, full) or known_bare(text) or known(text.rpartition("/")[2])  # 'AFC/M23'
    short = (known_as(form, full) for form, meant in aliases.items() if meant == full)
    fitting = (e for e in short if e is not None and (not owners or e[1].get("country", "") in ("", *owners)))
    entry = entry or next(fitting, None)
    if full == f"{text} gang":
        entry = None
    elif entry is None and "the" in (doc[name.start].lower_, doc[name.start - 1].lower_):
        entry = known_with_article(text)  # in a text about its country
        if entry is not None and kind_called(doc, name.start, name.end) != entry[1]["kind"]:
            entry = entry if entry[1].get("country") in {s.code for s in sightings} else None
    told = [o for o in found.values() if full != text and full in (o.name, *o.variants)]
    if len(told) == 1:
        told[0].add(name.start, name.end, text)
        return
    inside = any(name.start <= s.start for s in between(sightings, name.start, name.end))
    own = entry[1].get("country", "") if entry else ""
    if owners and not inside and (own not in owners if own else is_plain(text)):
        entry = None  # another country's body of that name: "Peru's Congress"
    if entry:
        label, facts = entry
        identity = key(label)
        organisation = FoundOrganisation(label, facts["kind"], facts.get("country", ""), parent=facts.get("parent", ""))
    else:
        first, mark, _ = text.replace("’", "'").partition("s' ")  # "the Guards' Air Force"
        whose = known(f"{first}s") if mark else None
        owners = (whose[1]["country"],) if not owners and whose and whose[1].get("country") else owners
        shared = is_shared(doc, name, sightings)
        label = seated(bare(doc, name, sightings)) if full == text and not shared else full
        label = _same_name(found, label, owners) or label
        identity = next((i for i, o in found.items() if o.name == label and (not owners or o.country in owners)),
                        f"{key(label)}|{''.join(owners)}")
        kind = kind_shown(label) or ("igo" if is_of_nations(label) else "")
        if kind.endswith("_mission") and set(label.lower().split()) & word_set("organisations", "worldly"):
            kind, owners = "monitoring_mission", ()  # 'UN Mission in Peru' is not Peru's
        if kind == "igo" and set(label.lower().split()) & word_set("organisations", "worldly") - {"regional"}:
            owners = ()
        if within(label) is not None and kind in ("", "government_body", "ministry"):
            kind, owners = "igo", ()  # 'OSCE Ministerial Council'
        station = part_of_media(label) if kind in ("", "government_body") else ""
        if station:
            kind, owners = "media", (station,)  # 'BBC Quechua Service'
        if kind == "diplomatic_mission" and label.endswith(" Mission") and not owners:
            kind = "ngo"  # 'Karsa Tribes Mission'
        if owners and not kind and label.endswith((" Organization", " Organisation")):
            kind = "government_body"  # "Peru's Atomic Energy Organization"
        if shared:
            kind, owners = "joint_body", ()
        joint = len(owners) > 1
        if joint and kind == "government_body":
            kind = "joint_body"
        elif owners and kind == "igo":
            kind = "government_body" if is_plain(label) else "political_organisation"
        organisation = FoundOrganisation(label, kind, "" if joint else "".join(owners), owners if joint else ())
    kept = found.setdefault(identity, organisation)
    kept.country = kept.country or organisation.country
    kept.add(name.start, name.end, text)


def _enter_alone(
    doc: Doc, found: dict[str, FoundOrganisation], names: Sequence[Name], sightings: Sequence[Sighting]
) -> None:
    """Add names that are nothing but the kind of a body ('Court', 'Times') to the one body in full that they can mean.

    With a country of their own ("Peru's Congress") they are bodies themselves; else, where none or several fit, nobody.
    """
    full = list(found.values())
    for name in names:
        owners = owners_of(doc, name, sightings)
        if owners:
            _enter_named(found, doc, name, {}, sightings, owners)
            continue
        word = name.text.lower()
        fitting = [o for o in full if word in {w.lower() for v in o.variants for w in v.split()} or
                   o.name.lower().endswith(" " + word)]
        if len(fitting) == 1:
            fitting[0].add(name.start, name.end, name.text)
        elif word == "commission" and any("European Union" in (o.name, o.parent) for o in full):
            _enter_named(found, doc, Name(name.start, name.end, "ORG", "European Commission"), {}, sightings, ())


_EVIDENCE = 3
"""Pieces of evidence for the country of a text, at least."""


def _locate(bodies: Iterable[FoundOrganisation], sightings: Sequence[Sighting]) -> None:
    """Give state bodies without a country ('the Supreme Court') that of the text, where it is a text of one country.

    That is the country of at least two in three of the bodies and names of countries met.
    """
    listed = list(bodies)
    met = Counter(s.code for s in sightings)
    for body in listed:
        if body.country:
            met[body.country] += len(body.spans)
    for body in listed:
        (code, count), *_ = met.most_common(1) or [("", 0)]
        if count >= _EVIDENCE and count * 3 >= 2 * met.total() and is_anybodys(body):
            body.country = code
            body.supposed = True


def is_plain(name: str, group: str = "plain") -> bool:
    """Whether a body is called what others in other countries are called, too: 'Senate'."""
    return all(w in word_set("organisations", group) for w in name.lower().split())


def is_anybodys(body: FoundOrganisation) -> bool:
    """Whether a state body says nothing but its kind, so that it may be any country's: 'Supreme Court'."""
    bare = not body.country and not body.countries and body.kind in OF_STATE and not known(body.name)
    return bare and all(w in word_set("organisations", "plain") for w in body.name.lower().replace("-", " ").split())


def _same_name(found: dict[str, FoundOrganisation], text: str, owners: tuple[str, ...]) -> str:
    """The longer name met before that this one is the end or the initials of, if there is just one of that country."""
    words = key(text).split()
    if len(words) == 1 and text.isupper() and 2 <= len(text) <= 8:
        longer = [o.name for o in found.values() if initials(o.name) == text]
    elif len(words) == 1:
        mine = [o for o in found.values() if not owners or o.country in owners]
        longer = [o.name for o in mine if is_short(text, o.name)]
        longer = longer or [o.name for o in mine if any(is_last(text, form) for form in (o.name, *o.variants))]
    else:
        longer = [o.name for o in found.values() if is_end(text, o.name)
                  and (not owners or o.country in ("", *owners))]
    firms = [o.name for o in found.values() if o.kind == "company" and is_beginning(text, o.name)] if not longer else []
    longer += firms
    return longer[0] if len(longer) == 1 else ""


def _parent(organisation: FoundOrganisation, others: Iterable[FoundOrganisation]) -> str:
    """The body whose name or short form begins this one's name ('IRGC Ground Force'), if any."""
    for other in others:
        openings = tuple([f"{form} " for form in (other.name, *other.variants)])
        if other is not organisation and any(v.startswith(openings) for v in organisation.variants):
            return other.name
    return ""


def _disambiguate(organisation: FoundOrganisation) -> None:
    """Name a state body with its country where the printed name does not hold it: 'Supreme Court (Iran)'."""
    of_state = organisation.kind in OF_STATE and organisation.country and not organisation.parent
    entry = known(organisation.name)
    if organisation.generic or not of_state or organisation.supposed:
        return
    if entry is not None and entry[1].get("country") == organisation.country:
        return
    if not any((hit := countries.lookup(w)) and hit.code == organisation.country for w in organisation.name.split()):
        organisation.name = f"{organisation.name} ({countries.name(organisation.country)})"
