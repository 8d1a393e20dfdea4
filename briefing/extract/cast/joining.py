"""Bodies that turn out to be one, and mentions that are added to one that is there."""

from __future__ import annotations

from collections.abc import Iterable

from briefing import countries
from briefing.extract.cast.body_names import is_end
from briefing.extract.cast.generic import Generic, department, with_article
from briefing.extract.cast.names import distinct
from briefing.extract.cast.organisations import FoundOrganisation
from briefing.extract.text.vocabulary import word_set

_SHORTENED = frozenset({"company", "ngo"})


def add_at_home(organisations: list[FoundOrganisation], found: Iterable[Generic]) -> None:
    """Add bodies named by a common noun alone to those of the article, as mentions of one that is there already."""
    for body in found:
        told = next((o for o in organisations if o.name == body.name), None)
        if told is None:
            told = FoundOrganisation(body.name, body.kind, body.country, generic=True, supposed=True)
            organisations.append(told)
        told.add(body.start, body.end, body.text)


def join_forces(organisations: list[FoundOrganisation]) -> None:
    """Make one of a country's 'army', 'military' and 'armed forces': of those that a common noun names, and of the one
    named that is all its forces ('Peru Defence Force'); and of its electoral and its election commission."""
    for body in list(organisations):
        same = _fellow(body, organisations)
        if same is not None:
            _join(same, body)
            organisations.remove(body)


def _fellow(body: FoundOrganisation, others: Iterable[FoundOrganisation]) -> FoundOrganisation | None:
    """The body that another one is, named otherwise; the named one before that of a common noun, else the first."""
    if body.generic and body.kind == "joint_body":  # 'the joint boundary committee', 'the Peru-Chile' one
        whole = [o for o in others if o is not body and o.kind == body.kind and o.name.endswith(" " + body.name)]
        return whole[0] if len(whole) == 1 else None
    if not body.country and body.kind != "subnational_government":
        return None
    alike = [o for o in others if o is not body and o.country == body.country]
    if body.generic and is_plain_army(body.name):
        whole = [o for o in alike if not o.generic and o.kind == "military" and is_all(o.name)]
        plain = [o for o in alike if o.generic and is_plain_army(o.name)]
        if len(whole) == 1:
            return whole[0]
        return next((o for o in plain if not whole and min(o.spans) < min(body.spans)), None)
    if body.kind == "legislature" and " " not in body.name:  # 'Congress' for 'National Congress'
        whole = [o for o in alike if o.kind == "legislature" and o.name.split(" (")[0].endswith(" " + body.name)]
        return whole[0] if len(whole) == 1 else None
    if body.generic and body.kind == "subnational_government":  # 'the Karsa government', the Autonomous one
        named = (o for o in others if not o.generic and o.kind == body.kind)
        whole = [o for o in named if any(is_end(v, o.name) for v in body.variants)]
        return whole[0] if len(whole) == 1 else None
    if body.name.startswith("Electoral "):
        return next((o for o in alike if o.name == body.name.replace("Electoral", "Election", 1)), None)
    return None


def is_plain_army(name: str) -> bool:
    """Whether a military body is called by nothing but what it is: 'Army of Peru'."""
    return name.startswith(("Army of ", "Armed Forces of "))


def is_all(name: str) -> bool:
    """Whether a military body is all of a country's forces by its name."""
    words = name.lower().split(" (")[0].split()
    return words[-1] in ("force", "forces") and bool({"armed", "defence", "defense", "self-defense"} & set(words))


def _join(whole: FoundOrganisation, part: FoundOrganisation) -> None:
    """Add the mentions of a body to those of another one."""
    whole.spans = sorted(whole.spans + part.spans)
    whole.meant = sorted(whole.meant + part.meant)
    whole.variants = list(distinct([*whole.variants, *part.variants]))
    whole.country = whole.country or part.country


def join_ministries(organisations: list[FoundOrganisation]) -> None:
    """Call a ministry told without its country as those that are told with it, and make it one with the one that it
    then is: 'the Foreign Ministry' after "Peru's foreign ministry"."""
    for body in [o for o in organisations if o.kind == "ministry" and not (o.generic or o.countries)]:
        words = body.name.lower().split()
        seat = with_article(countries.name(body.country)) if body.country else ""
        label = f"{department('Ministry', words[:-1])} of {seat}"
        others = [o for o in organisations if o.generic and o.kind == body.kind and body.country in ("", o.country)]
        whole = [o for o in others if o.name == label or any(is_end(body.name.lower(), v.lower()) for v in o.variants)]
        if len(whole) == 1:
            _join(whole[0], body)
            organisations.remove(body)
        elif body.country and body.supposed and words[-1] == "ministry":
            body.name = label


def join_short(organisations: list[FoundOrganisation]) -> None:
    """Make one of a firm or society and the only one of the text that it is short for, though readers know both names:
    'Qantas' and 'Qantas Airways', 'Red Cross' and 'International Committee of the Red Cross'."""
    for body in [o for o in organisations if o.kind in _SHORTENED and not o.generic]:
        alike = (o for o in organisations if o is not body and o.kind == body.kind)
        whole = [o for o in alike if o.country in ("", body.country) and _is_short_for(body.name, o.name)]
        if len(whole) == 1:
            _join(whole[0], body)
            organisations.remove(body)


def _is_short_for(short: str, name: str) -> bool:
    """Whether a name is another one without its last words, which only tell what it is, or without its first ones."""
    words, whole = short.lower().split(), name.lower().split()
    rest = {w.rstrip(".") for w in whole[len(words) :]}
    begins = whole[: len(words)] == words and rest <= word_set("organisations", "dropped_last")
    return len(whole) > len(words) and (begins or whole[-len(words) :] == words)


def join_plain(organisations: list[FoundOrganisation]) -> None:
    """Make one of a body that is called by nothing but its kind and the country's body of that kind: 'Senate' and
    'Senate of Peru', where nothing says that they differ."""
    for body in list(organisations):
        whole = [o for o in organisations if o is not body and o.generic and o.name.startswith(f"{body.name} of ")]
        alike = [o for o in whole if body.country in ("", o.country)]
        if len(alike) == 1 and not body.generic and not body.countries:
            _join(alike[0], body)
            organisations.remove(body)
