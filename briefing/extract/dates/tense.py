"""Whether the clause of a time expression looks back or forward, read from the tree."""

from __future__ import annotations

import re
from typing import Literal

from briefing.extract.dates.hanging import is_inside, is_of_what_befell, is_term, is_to_be_done, lies
from briefing.extract.dates.patterns import name_index
from briefing.extract.dates.values import Tense
from briefing.extract.text.clauses import ARRANGED, auxiliaries, is_future
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import obliques, preposition
from briefing.extract.text.tree import children, first_conjunct, is_clause, is_subject
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Span, Token

Verdict = Literal["past", "future", "perhaps", "open", "nearest", "unknown"]
"""What a word says of the direction; 'perhaps' looks forward, but not for what is only spoken of in passing, 'open' to
neither side, whatever stands above, and 'nearest' no more for a month ('undertook to leave by May 30')."""

_ENDED = re.compile("(?:weeks|months|quarter|year) (?:to|through|ended)")
"""How a period of accounts is named by its end: 'the 12 months to February'."""
_HOUR = 4
"""How many tokens before a day its hour may begin: 'at 3 p.m. on Friday'."""
_SAID = 8
"""How many tokens before the day on which it was said a verb of saying may stand."""
_PAST = frozenset({"had", "was", "were", "has", "have", "did", "been"})
_PRESENT = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re"})
_SURE, _UNSURE = frozenset({"should", "must", "would"}), frozenset({"can", "may", "might", "could"})
_CONDITIONS = frozenset({"if", "unless", "once", "when", "after", "before", "until"})
_ASKED = frozenset({"ask", "call", "urge", "warn"})
_GIVEN = frozenset({"pledge", "promise", "agree", "offer"})
"""Verbs whose participle tells when they were done: 'the aid PLEDGED in July'."""
_NAMED = frozenset({"declare", "proclaim"})
_PHRASE = 4
"""How many words behind a day may say what it is to be."""


def tense_of(span: Span) -> Tense:
    """The direction that a time expression is to be resolved in: up the tree until a verb decides."""
    here: Token = span.root
    if span[0].lower_ == "earlier" and _is_day_of_week(span):
        return "past"
    if _is_declared(span) or is_term(here):
        return "future"
    opening = span.doc[max(0, span.start - 2) : span.start]
    terms = ("to", "until", "till", "into")
    is_put_off = len(opening) == 2 and opening[1].lower_ in terms and _is_postponing(opening[0])
    if len(opening) == 2 and opening[0].tag_ == "VBD" and opening[0].lower_ not in word_set("calendar", "forward"):
        return "future" if is_put_off else "past"
    if [t.lower_ for t in opening] == ["as", "of"]:
        return "unknown"  # 'dissolved it as of June 1': the nearest one
    if _is_day_of_saying(span):
        return "past"
    if _is_day_of_gathering(span):
        return "future"
    noun = here.head if is_inside(here) else here  # 'since the October vote'
    followed = preposition(noun) in ("since", "following") and not _is_to_be_met(noun)
    if followed or _ENDED.fullmatch(opening.text.lower()):
        return "past"
    if placed := lies(span):
        return placed
    if _is_when_it_is(span) or is_to_be_done(span):
        return "future"
    if (is_inside(here) or here.dep_ == "nmod") and any(c.tag_ == "VBD" for c in children(here.head, "acl:relcl")):
        return "past"  # 'the February 14 bombing that killed him'
    if is_of_what_befell(span):
        return "past"
    if _is_of_what_comes(here):
        return "past"
    if preposition(here) == "for" and _is_called(here.head, here.lower_ in name_index("weekdays")):
        return "future"
    is_said_of = here.dep_.startswith("obl") and here.head.tag_ == "JJ"
    if is_said_of and _PRESENT & {c.lower_ for c in children(here.head, "cop")}:
        return "future"  # 'it is open on Friday'
    is_deadline = preposition(here) in word_set("calendar", "forward_prepositions")
    if preposition(here) in ("to", "into"):
        is_deadline = _is_postponing(here.head)
    while True:
        if preposition(here) == "before" and here.head.dep_ == "acl" and here.head.tag_ == "VB":
            return "future"  # 'had no reason to give in before the vote in May'
        is_near = span.start - _HOUR <= here.i < span.end and not is_inside(span.root)
        if is_near and _PRESENT & {c.lower_ for c in children(here, "cop")}:
            return "future"  # 'the talks are on Friday', 'kick-off is at 3 p.m. on Friday'
        verdict = _verdict(here)
        if verdict == "nearest":
            until = preposition(span.root) in ("until", "till", "by")
            verdict = ("future" if until else "unknown") if _is_day_of_week(span) else "open"
        if verdict == "open":
            return "unknown"
        if verdict == "perhaps":
            # 'is preparing FOR Friday's vote'
            awaits = preposition(noun) == "for" and here.lower_ in word_set("calendar", "forward")
            return "unknown" if is_inside(span.root) and not awaits else "future"
        if verdict != "unknown" and _had_been(here) and not _is_day_of_week(span):
            return "unknown"
        if verdict != "unknown":
            return "future" if is_deadline and (_is_postponing(here) or _asks_before(here, span)) else verdict
        if here.head == here:
            return "future" if is_deadline else "past" if _is_told_of(noun, here) else "unknown"
        here = here.head


def _is_declared(span: Span) -> bool:
    """'has declared Saturday a day of mourning'; not 'declared Saturday a state of emergency'."""
    before, behind = span.doc[max(0, span.start - 1)], span.doc.words[span.end : span.end + _PHRASE]
    named = before.lemma_ in _NAMED and any(t.lower_ in ("a", "an", "as") for t in behind[:1])
    return named and bool({t.lower_ for t in behind} & word_set("calendar", "kinds_of_day"))


def _is_to_be_met(noun: Token) -> bool:
    """'following Friday's meeting he WILL fly home': what is held before something to come may be to come, too."""
    return noun.lemma_.lower() in word_set("calendar", "gatherings") and is_future(noun.head)


def _is_when_it_is(span: Span) -> bool:
    """'before November 10, WHEN ministers HOLD a summit': a day of which a present tells is to come."""
    behind = span.doc[span.end : span.end + 2]
    when = behind[-1] if [t.lower_ for t in behind] == [",", "when"] else None
    return when is not None and when.head.tag_ in ("VBZ", "VBP") and when.head.i > when.i


def _is_told_of(noun: Token, clause: Token) -> bool:
    """'the figure is down from June', 'accuses them of rigging the vote in June': what a present speaks of has been,
    but for what is held at a set time ('the July elections'), meant for one ('bookings for July') or falls into one
    ('a bond falls due in June')."""
    case = preposition(noun)
    set_for = case == "for" or (first_conjunct(noun).head == clause and case != "from")
    return is_clause(clause) and not set_for and noun.lemma_.lower() not in word_set("calendar", "gatherings")


def _is_of_what_comes(time: Token) -> bool:
    """'Monday's arrests come as', 'the vote Monday comes after': what is told of in the present has been."""
    subject = next((t for t in (time.head, time.head.head) if is_subject(t)), time)
    return time.i < subject.head.i and subject.head.lemma_ == "come" and subject.head.tag_ in ("VBZ", "VBP")


def _had_been(verb: Token) -> bool:
    """'had agreed to leave by June 9', 'was due to open on June 9': a term set before what is told of may have passed,
    and is the nearest one."""
    above = auxiliaries(verb.head) if verb.dep_ == "xcomp" else ()
    arranged = verb.head.lower_ in ARRANGED and bool({"was", "were"} & set(above))
    return "had" in auxiliaries(verb) or "had" in above or arranged


def _is_day_of_week(span: Span) -> bool:
    """'Friday', 'last week', 'tomorrow': any time that its month is not printed for."""
    return not any(t.lower_ in name_index("months") for t in span)


def _is_postponing(verb: Token) -> bool:
    """'gave him until Friday', 'pushed the vote to October'."""
    return bool({verb.lemma_, f"{verb.lemma_}e"} & word_set("calendar", "postponing"))


def _is_day_of_gathering(span: Span) -> bool:
    """'called (for) marches on Friday': on which day what somebody calls for is to be."""
    last = span.start - 1
    last -= last > 0 and span.doc[last].lower_ == "on"
    noun, day = span.doc[max(0, last)], span.root.head
    if preposition(span.root) == "on" and day.i < span.start and day.pos_ in ("VERB", "NOUN"):
        noun = next(iter(obliques(day, "for")), noun) if day.lemma_ == "call" else day
    if noun.lemma_.lower() not in word_set("calendar", "gatherings"):
        return False
    return noun.head.lemma_ == "call" and (preposition(noun) == "for" or noun.dep_ == "obj")


def _is_day_of_saying(span: Span) -> bool:
    """'said in Lima on May 3 that the bank would open by June': the day between a verb of saying and its 'that' is the
    day of saying it, wherever a parse hangs it."""
    doc = span.doc
    if not any(t.lower_ == "that" for t in doc.words[span.end : span.end + 1]):
        return False
    for token in reversed(doc[max(0, span.start - _SAID) : span.start]):
        if token.is_punct or token.tag_ in ("VB", "VBN", "VBG", "VBZ", "VBP", "MD"):
            return False
        if token.tag_ == "VBD":
            return bool(act(token))
    return False


def _asks_before(verb: Token, span: Span) -> bool:
    """'called on them to sign by June 1', 'asked for a report by June 1': whether what is asked or promised stands
    before its term."""
    deeds = (t for t in verb.doc[verb.i + 1 : span.start] if t.tag_ == "VB" and t.nbor(-1).lower_ == "to")
    asked = span.root.dep_ == "nmod" and span.root.head.i > verb.i and preposition(span.root) == "by"
    return verb.lower_ in word_set("calendar", "forward") and (asked or any(True for _ in deeds))


def _is_called(word: Token, is_weekday: bool) -> bool:
    """Whether a verb calls something 'for May 20', or any foretells a weekday ('rain for Friday'); what had been called
    may have been called off.
    """
    while word.pos_ == "NOUN" and word.head != word and word.head.pos_ == "VERB":
        word = word.head  # 'called (a session for Friday)'
    return (is_weekday or word.lemma_ in word_set("calendar", "called")) and "had" not in auxiliaries(word)


def _verdict(token: Token) -> Verdict:
    """What one word on the way to the root says of the direction."""
    forward = word_set("calendar", "forward")
    if token.tag_ in ("VBD", "VBN") and any(c.lower_ == "than" for c in children(token, "mark", "case")):
        return "past"  # 'will be less than forecast in July'
    if not is_clause(token):
        ahead = token.lower_ == "ahead" or any(c.lower_ in forward for c in children(token, "amod", "compound"))
        return "future" if ahead else "unknown"
    if token.dep_ == "xcomp" and token.head.lower_ in ARRANGED and {"had", "been"} <= set(auxiliaries(token.head)):
        # 'had been due to vote on Sunday' is open, 'talks that had been due to open on Sunday have been put off' is not
        return "future" if any(t.lower_ in ("has", "have") and t.dep_ == "aux" for t in token.sent) else "open"
    if is_future(token) or (token.tag_ == "VBN" and any(c.lower_ == "due" for c in children(token, "mark"))):
        return "future"  # 'a truce due to be signed on Friday'
    if token.tag_ == "VBG" and token.lemma_ in word_set("calendar", "relenting") and _is_left(token):
        return "past"
    helpers = frozenset(auxiliaries(token))
    if token.tag_ == "VBG" and token.dep_ == "advcl" and not helpers and act(token) and not is_future(token.head):
        return "past"  # 'would not confirm it, TELLING reporters Tuesday that'
    told = _by_plan(token, helpers)
    if told is not None:
        return told
    if (_SURE | _UNSURE) & helpers:
        return "past" if "have" in helpers else "perhaps" if _UNSURE & helpers else "future"
    is_infinitive = "to" in helpers or any(c.lower_ == "to" for c in children(token, "mark"))
    if _is_condition(token, helpers, is_infinitive):
        return "future"
    if token.tag_ == "VBD" or _PAST & helpers or (token.tag_ == "VBN" and not helpers):
        return "past"
    if is_infinitive and _is_to_be_done(token):
        return "future"
    return _infinitive(token) if is_infinitive else "unknown"


def _is_to_be_done(verb: Token) -> bool:
    """'a vote TO BE HELD on Friday', wherever a parse hangs it."""
    to = next(iter(children(verb, "mark")), None)
    if to is None or verb.dep_ not in ("acl", "advcl") or not children(verb, "aux:pass"):
        return False
    return to.i > 0 and to.nbor(-1).pos_ in ("NOUN", "PROPN")


def _is_left(token: Token) -> bool:
    """'threatened to go before reversing course': what was only planned when it was given up."""
    after = {"before", "after"} & {c.lower_ for c in children(token, "mark", "case")}
    return bool(after) and any(above.tag_ == "VBD" for above in token.ancestors)


def _by_plan(token: Token, helpers: frozenset[str]) -> Verdict | None:
    """What verbs and adjectives of planning, and the present of what is arranged, say; None for any other word."""
    forward = word_set("calendar", "forward")
    told = token.dep_ == "acl" and token.tag_ == "VBN" and not helpers  # 'the plan announced in July'
    suffered = bool({"was", "were", "had"} & helpers)  # 'set free after he was held in May'
    if token.tag_ in ("VB", "VBN") and token.head != token and token.head.lower_ in forward and not (told or suffered):
        return "future"
    thing = first_conjunct(token.head)
    wanted = thing.head if token.dep_ in ("acl", "xcomp", "conj") and thing.dep_ == "obj" else token.head
    if token.tag_ == "VBN" and not helpers and wanted.lower_ in ("want", "wants", "need", "needs"):
        return "future"  # 'wants the budget passed by December'
    is_present = token.tag_ in ("VBZ", "VBP") and not helpers and not children(token, "ccomp")
    if is_present and token.lemma_ in word_set("calendar", "timetabled"):
        back = any(c.lower_ == "back" for c in children(token, "advmod", "compound:prt"))
        return "past" if back else "future"  # 'the plan goes back to April'
    if token.tag_ == "VBG" and _PRESENT & helpers:
        return "past" if token.lemma_ in word_set("calendar", "under_way") else "perhaps"
    if token.lower_ not in forward:
        return None
    if token.tag_ == "JJ" and not _PAST & {c.lower_ for c in children(token, "cop")}:
        return "future"
    asked = token.tag_ == "VBN" and not helpers and token.lemma_ in _ASKED | (_GIVEN if token.dep_ == "acl" else set())
    if asked and not children(token, "xcomp", "ccomp"):
        return "past"  # 'asked on Monday about the ban'
    if token.tag_ in ("VBN", "JJ") and {"was", "were"} & helpers:
        return "unknown"  # 'was scheduled for Friday': perhaps it still is
    if token.tag_ in ("VBN", "JJ") and {"had", "been"} <= helpers:
        return "open"  # 'talks that had been set for May 20 broke down': before or after these words were written
    if token.tag_ == "VBN" and {"has", "have"} & helpers:
        return "nearest"  # 'has pledged to free them by the end of January'
    if token.tag_ in ("VBZ", "VBP", "VBG", "VBN") and not _PAST & helpers:
        return "future" if children(token, "xcomp", "ccomp", "obl", "obl:unmarked") else "unknown"
    return None


def _is_condition(token: Token, helpers: frozenset[str], is_infinitive: bool) -> bool:
    """Whether a clause tells what is to come first: 'if they win in May', 'after he leaves', 'if they were to win', and
    '(he would resign) if they won'.
    """
    marks = {c.lower_ for c in children(token, "mark", "advmod")}
    if not _CONDITIONS & marks:
        return False
    if marks & {"if", "unless"} and token.tag_ == "VBD" and "would" in auxiliaries(token.head):
        return True
    return (token.tag_ in ("VBZ", "VBP") and not _PAST & helpers) or (is_infinitive and "were" in helpers)


def _infinitive(token: Token) -> Verdict:
    """'offered to meet', 'a decision to meet' are decided further up; 'continues to meet' looks to neither side."""
    goes_on = token.head.lemma_ in word_set("calendar", "going_on")
    if token.dep_ == "xcomp" and token.head.tag_ in ("VBD", "VBN") and not goes_on:
        return "nearest"
    is_open = token.head.tag_ in ("VBD", "VBG", "VBN") or token.head.pos_ == "NOUN"
    return "unknown" if is_open or goes_on else "perhaps"
