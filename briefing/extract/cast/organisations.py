"""Organisations: those with a name, and those that a common noun beside a country names ('the Iraqi parliament')."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefing import countries
from briefing.extract.cast.countries_met import Sighting, between
from briefing.extract.cast.generic import Generic
from briefing.extract.cast.generic_bodies import find_generic
from briefing.extract.cast.names import Name, distinct, key, printed
from briefing.extract.cast.organisation_kinds import kind_shown, known, known_bare
from briefing.extract.cast.scene import is_head
from briefing.extract.cast.subnational import find_subnational
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc

OF_STATE = frozenset({"ministry", "government_body", "legislature", "military", "government", "diplomatic_mission"})
"""Kinds of bodies that act for a country."""


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
    generic = find_generic(doc, names, sightings)
    covered = {i for g in generic for i in range(g.start, g.end)}
    local = find_subnational(doc, names, {s.code for s in sightings})
    local = [g for g in local if not covered & set(range(g.start, g.end))]
    generic = sorted([*generic, *local], key=lambda g: g.start)
    covered |= {i for g in local for i in range(g.start, g.end)}
    for body in generic:
        _enter(found, body)
    named = [n for n in names if _may_be_body(n) and not covered & set(range(n.start, n.end))]
    aliases = _bracketed(doc, named)
    tagged = {i for n in names for i in range(n.start, n.end)} | covered
    short = [t for t in doc if t.text in aliases and t.text.isupper() and t.i not in tagged]
    named += [Name(t.i, t.i + 1, "ORG", t.text) for t in short]
    armed = {n.text for n in named if doc[n.end : n.end + 1].text in word_set("organisations", "armed_heads")}
    named = [n for n in named if (n.text in armed or _is_name(n.text)) and not _is_title(doc, n)]
    alone = [n for n in named if n.text.lower() in word_set("sifting", "alone")]
    named = [n for n in named if n not in alone]
    sent = {n.start for n in named if kind_shown(n.text) == "monitoring_mission"}  # 'Support Mission in Peru'
    owned = {n.start: () if n.start in sent else _owners(doc, n, sightings) for n in named}
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


def _enter(found: dict[str, FoundOrganisation], body: Generic) -> None:
    """Add a mention of a body that a common noun names."""
    organisation = found.setdefault(key(body.name), FoundOrganisation(body.name, body.kind, body.country, generic=True))
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
    entry = known(full) or known(text) or known_bare(text) or known(text.rpartition("/")[2])  # 'AFC/M23'
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
        label = _seated(_bare(doc, name, sightings)) if full == text else full
        label = _same_name(found, label, owners) or label
        identity = next((i for i, o in found.items() if o.name == label and (not owners or o.country in owners)),
                        f"{key(label)}|{''.join(owners)}")
        kind = kind_shown(label)
        if kind.endswith("_mission") and set(label.lower().split()) & word_set("organisations", "worldly"):
            kind, owners = "monitoring_mission", ()  # 'UN Mission in Peru' is not Peru's
        if kind == "igo" and set(label.lower().split()) & word_set("organisations", "worldly") - {"regional"}:
            owners = ()
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
        owners = _owners(doc, name, sightings)
        if owners:
            _enter_named(found, doc, name, {}, sightings, owners)
            continue
        word = name.text.lower()
        fitting = [o for o in full if word in {w.lower() for v in o.variants for w in v.split()} or
                   o.name.lower().endswith(" " + word)]
        if len(fitting) == 1:
            fitting[0].add(name.start, name.end, name.text)


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


def _may_be_body(name: Name) -> bool:
    """Whether a name is a body's: the pipeline says so, or it is a known armed group's, met as that of its members."""
    if name.label == "ORG":
        return True
    entry = known(name.text) if name.label == "NORP" and countries.lookup(name.text) is None else None
    return entry is not None and entry[1]["kind"] == "armed_group"


def _is_name(text: str) -> bool:
    """Whether a text can name a body: it has a capital letter and is no country or people alone."""
    hit = countries.lookup(text)
    named = any(c.isupper() for c in text) and len(text) > 1 and (hit is None or hit.form in ("seat", "compound"))
    named = named and text not in word_set("organisations", "no_bodies")
    if named and " of " in text and (known(text) is not None or kind_shown(text)):
        return True  # 'Court of Justice'
    last = text.split()[-1].lower()
    forms = {last} if " of " in text else {last, last.removesuffix("s")}
    return named and not forms & (word_set("organisations", "not_last") | word_set("roles", "heads"))


def _is_title(doc: Doc, name: Name) -> bool:
    """Whether a name is the beginning of a title: 'National Security' of 'National Security Adviser'."""
    if (name.text.isupper() and len(name.text) > 1) or name.end >= len(doc):
        return False  # 'JCS spokesman': short for a body
    return is_head(doc[name.end]) and not kind_shown(name.text) and not known(name.text)


def _bare(doc: Doc, name: Name, sightings: Sequence[Sighting]) -> str:
    """The name of a state body without its country: 'Supreme Court' of 'Iranian Supreme Court'."""
    start, end = name.start, name.end
    for s in between(sightings, start, end):
        if s.start == start and s.end < end and _says_whose(doc, s):
            start = s.end + (doc[s.end].tag_ == "POS")
        elif s.end == end and s.start - 1 > start:
            link = s.start - 1 - (doc[s.start - 1].lower_ == "the")
            end = link if doc[link].lower_ == "of" else end
    bare = printed(doc[start:end])
    return bare if len(bare.split()) > 1 and kind_shown(bare) in OF_STATE and bare[0].isupper() else name.text


def _says_whose(doc: Doc, sighting: Sighting) -> bool:
    """Whether a country before a body's name says whose it is, and is no part of it: 'US', 'Peruvian', "Peru's", not
    'Peru Defence Force'."""
    return sighting.form == "demonym" or doc[sighting.end].tag_ == "POS" or doc[sighting.start].text.isupper()


def _seated(name: str) -> str:
    """The name of a school without the place where it is: 'Hofmann University' of 'Hofmann University in Karlsborg'."""
    words = name.split()
    cut = next((n for n, w in enumerate(words) if w in ("in", "on", "at") and n > 1), len(words))
    return " ".join(words[:cut]) if words[cut - 1].lower() in word_set("sifting", "schools") else name


def _same_name(found: dict[str, FoundOrganisation], text: str, owners: tuple[str, ...]) -> str:
    """The longer name met before that this one is the end or the initials of, if there is just one of that country."""
    words = key(text).split()
    if len(words) == 1 and text.isupper() and 2 <= len(text) <= 8:
        longer = [o.name for o in found.values() if _initials(o.name) == text]
    elif len(words) == 1:
        longer = [o.name for o in found.values() if _is_short(text, o.name) and (not owners or o.country in owners)]
    else:
        longer = [o.name for o in found.values() if _is_end(text, o.name)
                  and (not owners or o.country in ("", *owners))]
    return longer[0] if len(longer) == 1 else ""


def _is_end(text: str, name: str) -> bool:
    """Whether a name ends as another one does, of which one may tell its seat: 'Support Mission in Peru' for 'Joint
    Support Mission'."""
    (words, seat), (whole, other) = (_cut(text), _cut(name))
    return len(words) > 1 and whole[-len(words):] == words and (not seat or not other or seat == other)


def _cut(text: str) -> tuple[list[str], str]:
    """The words of a name before 'in', and what follows that."""
    head, _, seat = text.partition(" in ")
    return key(head).split(), key(seat)


def _is_short(text: str, name: str) -> bool:
    """Whether a word is what a school or company is called for short: 'Hofmann' for 'Hofmann University'."""
    words = name.split()
    return len(words) == 2 and words[0] == text and words[1].lower() in word_set("organisations", "dropped_last")


def _initials(name: str) -> str:
    """The capitals that begin the words of a name: 'AU' for 'African Union'."""
    return "".join(w[0] for w in name.replace("-", " ").split() if w[0].isupper()) if " " in name else ""


def _bracketed(doc: Doc, names: Sequence[Name]) -> dict[str, str]:
    """Short forms with a full name in brackets, or in brackets after it, each with the full name."""
    short: dict[str, str] = {}
    starts = {n.start: n for n in names}
    bodied = {n.text for n in names}
    for name in names:
        if name.end + 2 < len(doc) and doc[name.end].text == "(" and doc[name.end + 2].text == ")":
            form = doc[name.end + 1].text
            if (form.isupper() or form in bodied) and 2 <= len(form) <= 10:
                short[form] = _abbreviated(name.text, form)
        other = doc[name.end:name.end + 3]
        if len(other) == 3 and (other[0].text, other[1].text) == (",", "or") and other[2].text.isupper():
            short[other[2].text] = name.text
        full = starts.get(name.end + 1)
        if full and name.text.isupper() and doc[name.end].text == "(" and full.text[0] == name.text[0]:
            short[name.text] = full.text
    return short


def _abbreviated(text: str, form: str) -> str:
    """The end of a name that a short form stands for: 'Labour Party of Peru' of 'Bureau of the Labour Party of Peru'
    for LPP, or all of it."""
    words = text.split()
    ends = (" ".join(words[n:]) for n in range(len(words)) if words[n][0].isupper())
    return next((end for end in ends if _initials(end) == form), text)


def _owners(doc: Doc, name: Name, sightings: Sequence[Sighting]) -> tuple[str, ...]:
    """The countries of a named body: those inside its name, or one that owns it ("Iran's Supreme Council")."""
    listed = between(sightings, name.start - 8, name.end + 3)
    inside = distinct(s.code for s in listed if name.start <= s.start and s.end <= name.end)
    if inside:
        return inside
    for s in listed:
        gap = printed(doc[s.end:name.start]).lower().split() if s.end <= name.start <= s.end + 4 else ["-"]
        if not set(gap) - {"'s", "’s", "'", "’", "top", "powerful", "main", "new"}:
            return (s.code,)
        tail = printed(doc[name.end:s.start]).lower() if name.end <= s.start <= name.end + 2 else "-"
        if tail in ("of", "of the") and s.form == "name":
            return (s.code,)
    return ()


def _parent(organisation: FoundOrganisation, others: Iterable[FoundOrganisation]) -> str:
    """The body whose name or short form begins this one's name ('IRGC Ground Force'), if any."""
    for other in others:
        for form in (other.name, *other.variants):
            if other is not organisation and any(v.startswith(form + " ") for v in organisation.variants):
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
