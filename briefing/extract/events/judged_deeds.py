"""Whether a time printed with an event is that of the deed for which somebody is praised, blamed or judged."""

from __future__ import annotations

from briefing.edtf import DAY, MONTH, bounds, is_valid
from briefing.extract.dates.times import Times
from briefing.extract.events.deeds import is_known
from briefing.extract.events.happenings import Happening
from briefing.extract.events.nouns import event_noun, keys, names_event
from briefing.extract.text.grammar import markers, obliques, undergoers
from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

ABOUT_DEEDS = frozenset({"ACCUSE", "SUPPORT"})
"""Types of events that judge what somebody did."""
_WEEKS, _YEAR = 27, 366


def is_of_its_object(happening: Happening, times: Times) -> bool:
    """Whether a time is that of the deed that somebody condemns or praises: 'condemned the attack on Friday'."""
    told = happening.told
    if _is_of_old_deeds(happening, times):
        return True
    if happening.type == "REQUEST" and told.tag_.startswith("VB"):
        # 'called for an inquiry into a massacre in February'; but 'called for restraint on Sunday'
        asked = (*undergoers(told), *obliques(told, "for"))
        date = times.of(told)
        whole_month = date is not None and len(date.edtf.rstrip("~")) <= MONTH
        about = any(_is_deed(t) for n in asked for t in n.subtree)
        return about and whole_month and any(n.i > told.i and times.is_behind(told, n.i) for n in asked)
    if is_judged(happening) and told.tag_.startswith("VB"):
        # 'was sentenced for an attack two years ago'
        into = () if happening.mode == "arrest" else ("in",)  # 'arrested them in a raid on Friday'
        crimes = [o for n in (told, *undergoers(told)) for o in obliques(n, "for", "of", "over", "with", *into)]
        crimes += [c for c in children(told, "advcl") if c.tag_ == "VBG" and {"for", "of", "over"} & set(markers(c))]
        # 'in connection with an attack Saturday'
        crimes += [n for o in obliques(told, "in") if o.lower_ == "connection" for n in obliques(o, "with")]
        done = word_set("events", "crimes")
        after = [c for c in crimes if c.i > told.i and (_is_deed(c) or c.tag_ == "VBG" or keys(c) & done)]
        if any(times.is_behind(told, c.i) for c in after):
            return True
    if happening.type not in ABOUT_DEEDS or not told.tag_.startswith("VB"):
        return False
    thanked = next((c for c in children(told, "advcl") if is_known(c)), None)
    if thanked is not None and times.is_behind(told, thanked.i):
        return True  # 'thanked Togo for arresting two men last November'
    excused = (c for c in children(told, "advcl") if c.tag_ == "VBG" and {"for", "over"} & set(markers(c)))
    if any(c.i > told.i and times.is_behind(told, c.i) for c in excused):
        return True  # 'apologized for its planes violating the border on Friday'
    topics = [n for o in (told, *undergoers(told)) for n in obliques(o, "over", "about") if n.i > told.i]
    blamed = [n for n in obliques(told, "for") if n.i > told.i and _is_deed(n)]
    if blamed and times.is_behind(told, blamed[0].left_edge.i - 1):
        return True  # 'is blamed for the killing on Friday'
    if any(times.is_behind(told, n.i) and n.doc[n.i + 1].lower_ == "on" for n in topics):
        return True  # 'voiced concern over an incident on Wednesday'
    deeds = [n for n in undergoers(told) if n.i > told.i and _is_deed(n)]
    return bool(deeds) and times.is_behind(told, deeds[0].i)


def _is_of_old_deeds(happening: Happening, times: Times) -> bool:
    """Whether who is accused is so of what was done over years, or in a month or year that stands behind it: 'faces
    charges over his rule FROM 1973 TO 1990', 'was indicted on charges of crimes against civilians IN 1999'."""
    told = happening.told
    date = times.of(told) if happening.type == "ACCUSE" and told.tag_.startswith("VB") else None
    if date is None or not is_valid(date.edtf) or len(date.edtf) == DAY or ".." in date.edtf:
        return False
    first, last = bounds(date.edtf)
    nouns = (t for t in told.subtree if t.i > told.i and t.pos_ == "NOUN")
    behind = (n for n in nouns if names_event(n, "ASSAULT") or keys(n) & word_set("events", "crimes"))
    days = (last - first).days
    return days > _YEAR or (days >= _WEEKS and any(times.is_behind(told, n.i) for n in behind))


def _is_deed(noun: Token) -> bool:
    named = event_noun(noun)
    return bool(keys(noun) & word_set("events", "suffered")) or (named is not None and named[0] == "ASSAULT")


def is_judged(happening: Happening) -> bool:
    """Whether somebody is called to account for a deed, which has a time of its own."""
    return happening.mode in ("convict", "arrest", "release", "allege", "investigate", "deport")
