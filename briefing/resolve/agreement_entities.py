"""From the agreements that digests tell of to those that there are: which are one, what they are called, and doubts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from briefing import edtf, urls
from briefing.resolve import agreements, identity, mentions
from briefing.resolve.agreements import Instrument
from briefing.resolve.cluster import Clusters, Rulings, cluster, pair
from briefing.resolve.members import SURE, Input, Members
from briefing.resolve.rulings import Namings, rulings, wishes
from briefing.types.authority import Naming
from briefing.types.resolution import AgreementEntity, Decision, MaybeSame, Ref, Spelling


def agreement_entities(
    given: Input, members: Members
) -> tuple[tuple[AgreementEntity, ...], dict[Ref, str], tuple[Decision, ...]]:
    """All agreements, the id of each mention, and the doubts for the editor."""
    found = _instruments(given, members)
    keys = sorted(found)
    ruled = rulings(given.authority, given.lock, keys)
    held = identity.held(given.lock, "agreement", keys)
    dates = {key: instrument.bounds for key, instrument in found.items()}
    joined = cluster(held, agreements.edges(found), ruled, dates, agreements.clash, SURE)
    names = [_name([found[k] for k in group]) for group in joined.groups]
    slugged = [
        identity.Group(group, urls.slug(name, "agreement")) for group, name in zip(joined.groups, names, strict=True)
    ]
    ids = identity.identify("agreement", slugged, given.lock, given.dates, wishes(given.authority, given.lock))
    maybe, asked = _doubts(joined, found, ruled, ids)
    called = Namings(given.authority, given.lock, keys)
    entities = [
        _entity(id, name, [found[key] for key in group], called.of(id, group), maybe[id], joined.reasons[group[0]])
        for group, name, id in zip(joined.groups, _shown(joined, found, names, given), ids, strict=True)
    ]
    id_of = {found[key].ref: id for group, id in zip(joined.groups, ids, strict=True) for key in group}
    return tuple(sorted(entities, key=lambda a: a.id)), id_of, (*joined.proposals, *asked)


def _instruments(given: Input, members: Members) -> dict[str, Instrument]:
    """Each account of an agreement, with the countries and actors that are its parties, by the key of its mention."""
    found = {}
    for digest in given.digests:
        for agreement in digest.agreements:
            parties = members.states(digest.article.id, agreement.parties)
            sponsors = members.states(digest.article.id, agreement.sponsors)
            instrument = agreements.instrument(digest, agreement, parties, sponsors)
            found[mentions.key(instrument.ref)] = instrument
    return found


def _doubts(
    joined: Clusters, found: Mapping[str, Instrument], ruled: Rulings, ids: Sequence[str]
) -> tuple[Mapping[str, list[MaybeSame]], list[Decision]]:
    """Which agreements may be the same, by id, and what an editor is asked about."""
    maybe: dict[str, list[MaybeSame]] = defaultdict(list)
    asked = []
    for (a, b), doubt in sorted(agreements.doubts(joined.groups, found).items()):
        pairs = [pair(x, y) for x in joined.groups[a] for y in joined.groups[b]]
        if any(p in ruled.different for p in pairs):
            continue
        maybe[ids[a]].append(MaybeSame(id=ids[b], reason=doubt.reason))
        maybe[ids[b]].append(MaybeSame(id=ids[a], reason=doubt.reason))
        if doubt.ask and not any(p in ruled.unsure for p in pairs):
            left, right = joined.groups[a][0], joined.groups[b][0]
            asked.append(Decision(judgement="unsure", left=left, right=right, why=doubt.reason))
    return maybe, asked


def _entity(
    id: str,
    name: str,
    accounts: Sequence[Instrument],
    said: Naming,
    maybe: Sequence[MaybeSame],
    reasons: tuple[Decision, ...],
) -> AgreementEntity:
    """One agreement of all accounts of it."""
    forms = [(form, a.ref.article) for a in accounts for form in a.agreement.variants or (a.agreement.name,)]
    kinds = sorted({a.agreement.kind for a in accounts}, key=lambda kind: (kind in ("", "other"), kind))
    return AgreementEntity(
        id=id,
        name=said.name or name,
        description=said.description,
        same_as=said.same_as,
        kind=kinds[0],
        parties=tuple(sorted({party for a in accounts for party in a.parties})),
        sponsors=tuple(sorted({sponsor for a in accounts for sponsor in a.sponsors})),
        names=_spellings(forms) + tuple(Spelling(text=alias, articles=()) for alias in said.aliases),
        mentions=tuple(a.ref for a in accounts),
        maybe_same=tuple(sorted(maybe, key=lambda m: m.id)),
        decisions=reasons,
    )


def _shown(joined: Clusters, found: Mapping[str, Instrument], names: Sequence[str], given: Input) -> list[str]:
    """The names with what tells those of one name apart."""
    first = [min((found[k] for k in group), key=lambda a: (a.seen or "9999", a.ref)) for group in joined.groups]
    outlets = {digest.article.id: digest.article.publisher for digest in given.digests}
    return _told_apart(names, [(one.seen, outlets[one.ref.article]) for one in first])


def _name(group: Sequence[Instrument]) -> str:
    """A proper name before a description, a common one before a rare one, a short one before a long one."""
    printed = [a.agreement.name for a in group]
    return min(printed, key=lambda n: (not agreements.proper_name(n), -printed.count(n), len(n), n))


def _told_apart(names: Sequence[str], first: Sequence[tuple[str, str]]) -> list[str]:
    """The names, those that several bear with the day on which an article first named each; of one day, also with the
    outlet."""
    days = [f"named {edtf.words(day)}" if day else "named without a date" for day, _ in first]
    by_name = Counter(name.casefold() for name in names)
    by_day = Counter(zip((name.casefold() for name in names), days, strict=True))
    result = []
    for name, day, (_, outlet) in zip(names, days, first, strict=True):
        where = f" by {outlet}" if outlet and by_day[name.casefold(), day] > 1 else ""
        result.append(f"{name} ({day}{where})" if by_name[name.casefold()] > 1 else name)
    return result


def _spellings(forms: Sequence[tuple[str, str]]) -> tuple[Spelling, ...]:
    where: dict[str, set[str]] = defaultdict(set)
    for text, article in forms:
        where[text].add(article)
    ordered = sorted(where, key=lambda text: (-len(where[text]), text))
    return tuple(Spelling(text=text, articles=tuple(sorted(where[text]))) for text in ordered)
