"""The time that an event prints: its own, or that of a word or clause beside it which tells when it was."""

from __future__ import annotations

from briefing.edtf import DAY, bounds, is_valid
from briefing.extract.dates.times import Times
from briefing.extract.events.deeds import is_known
from briefing.extract.events.happenings import Happening
from briefing.extract.events.judged_deeds import ABOUT_DEEDS, is_judged, is_of_its_object
from briefing.extract.events.nouns import event_noun, keys, names_event, word_set_class
from briefing.extract.events.times_beside import (
    of_its_deed,
    of_its_parts,
    of_the_plan,
    of_the_round,
    of_the_same_time,
)
from briefing.extract.speech.moments import SPANS
from briefing.extract.text.clauses import auxiliaries, infinitives, modifying_clauses, whole
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import markers, objects, obliques, own_subjects, preposition, undergoers
from briefing.extract.text.tree import children, clause_of, first_conjunct
from briefing.extract.text.vocabulary import either, word_set
from briefing.extract.text.words import Token
from briefing.types.digest import Date

_HARMED = frozenset(
    {"kill", "wound", "injure", "hurt", "abduct", "kidnap", "capture", "seize", "take", "detain", "arrest"}
)
_WEEK = 7
SAID = frozenset({"AGREE", "REQUEST", "THREATEN", "REJECT"})
"""Types of events that are done by saying something of what is to come."""
SAYING = SAID | ABOUT_DEEDS
"""Types of events that are done by saying something."""


def own_time(happening: Happening, times: Times, published: str) -> Date | None:
    """The time printed of an event; None where none is, or the only one is that of what it is about. `published` is the
    day of the report, '' where it is not known."""
    date = _printed(happening, times)
    if date is not None and happening.told.pos_ == "NOUN" and happening.voice.modality == "planned":
        date = _to_come(date, published)
    for beside in (
        _of_its_verb, _of_the_refused, _of_the_meeting, _of_the_gathering, _of_the_talk, _of_the_name, _of_the_attack,
        _of_the_occasion, _of_the_opening, _of_the_deed, of_its_parts, of_the_same_time, of_the_round, of_its_deed,
        of_the_plan,
    ):
        date = date or beside(happening, times)
    if date is not None and is_of_its_object(happening, times) and date != _of_the_occasion(happening, times):
        date = None
    return date or _of_its_noun(happening, times)


def _printed(happening: Happening, times: Times) -> Date | None:
    """The time of the word itself; none of what is promised: 'we will leave on Friday' was not said on Friday."""
    told = happening.told
    if happening.rule.startswith("speech-"):
        return None
    date = times.of_noun(told) if told.pos_ == "NOUN" else times.of(told)
    if date is not None and date.edtf.startswith("../") and happening.type in SAID:
        return None  # 'had agreed to leave by May 3': the term of what is promised
    if date is None and told.pos_ == "PROPN":
        return times.beginning(told.i + 1, told.i + 5)  # 'was in LIMA on Monday'
    if told.pos_ != "VERB":
        return date
    return _since(told, times) or date or _when(happening, times) or _ongoing(happening, times)


def _of_its_verb(happening: Happening, times: Times) -> Date | None:
    """'held TALKS on Friday', where the day hangs on the verb; not "granted Chad's REQUEST on Friday"."""
    told = happening.told
    others = happening.type in SAYING and any(c.tag_ != "PRP$" for c in children(told, "nmod:poss"))
    return times.of(told.head) if told.pos_ == "NOUN" and told.head != told and not others else None


def _of_the_refused(happening: Happening, times: Times) -> Date | None:
    """'declined to meet them in June'."""
    if happening.type != "REJECT" or happening.told.tag_ not in ("VBD", "VBN"):
        return None
    return next((d for c in infinitives(happening.told) if (d := times.of(c)) is not None), None)


def _of_the_meeting(happening: Happening, times: Times) -> Date | None:
    """'ready to attend the talks, which had been set for May 3', 'the talks, being held on May 3'."""
    met = undergoers(happening.told) if happening.type == "CONSULT" else ()
    more = (c for n in met if event_noun(n) is not None for c in modifying_clauses(n))
    return next((d for c in more if (d := times.of(c)) is not None), None)


def _of_the_talk(happening: Happening, times: Times) -> Date | None:
    """'called for calm on Friday after MEETING the king', 'suggested holding a vote on Friday after MEETING him'."""
    spoken = talk_after(happening)
    date = times.of(spoken) or times.of(happening.told.head) if spoken is not None else None
    return date if date is not None and len(date.edtf) == DAY else None


def talk_after(happening: Happening) -> Token | None:
    """The verb of speaking right after a meeting, which is of its day: 'SPOKE after meeting the king'."""
    told, spoken = happening.told, happening.told.head
    spoken = spoken.head if spoken.dep_ == "xcomp" else spoken  # 'suggested holding talks after meeting him'
    if happening.type != "CONSULT" or not {preposition(told), *markers(told)} & {"after", "following"}:
        return None
    if told.pos_ == "VERB" and own_subjects(told):
        return None  # 'recalled its envoy after an official visited him'
    made = spoken.lemma_ == "make" and any(o.lemma_ in word_set("speech", "echoed") for o in objects(spoken))
    return spoken if spoken.tag_ == "VBD" and (spoken.lemma_ == "speak" or made or act(spoken)) else None


def _of_the_name(happening: Happening, times: Times) -> Date | None:
    told = happening.told
    return times.of(told.head) if is_known(told) and times.is_behind(told.head, told.i) else None


def _of_the_attack(happening: Happening, times: Times) -> Date | None:
    """'were killed in Monday's attack', 'in a raid launched on Monday', 'in attacks that took place on Monday', 'sided
    with Chad in the 1991 war'."""
    done = happening.type not in SAYING - {"SUPPORT"} and not is_judged(happening)
    told = _hurt_together(happening.told) if done and happening.told.pos_ == "VERB" else ()
    attacks = [o for c in told for o in obliques(c, "in", "during", "by")]
    # 'in five days of clashes in July'
    deeds = [d for o in attacks for d in (o, *(obliques(o, "of") if o.lemma_ in SPANS else ())) if event_noun(d)]
    when = (times.beginning(o.left_edge.i, o.i) or times.of_occasion(o) or _of_its_clause(o, times) for o in deeds)
    by_whom = (_of_its_clause(o, times) for c in told for o in obliques(c, "by"))  # 'by men who ATTACKED it on Friday'
    return next((d for d in (*when, *by_whom) if d is not None), None)


def _of_its_clause(deed: Token, times: Times) -> Date | None:
    """'the attacks, which TOOK PLACE on Friday', 'the battle that BEGAN late Friday'."""
    told = (c for c in modifying_clauses(deed) if c.dep_ == "acl:relcl" and c.tag_ == "VBD")
    return next((d for c in told if (d := times.of(c)) is not None), None)


def _of_the_gathering(happening: Happening, times: Times) -> Date | None:
    """Of who goes to a gathering or stays away from it, when it is: "attended MONDAY'S summit", "boycotted LAST MONTH'S
    vote", "met them on THIS WEEK'S tour"."""
    told = happening.told
    if told.pos_ != "VERB" or not (happening.type == "CONSULT" or happening.mode == "boycott"):
        return None
    bare = (c for c in children(told, "obl") if not preposition(c))  # 'presided over' is one word
    at = (*undergoers(told), *bare, *obliques(told, "at", "in", "on", "to", "during"))
    gatherings = (n for n in at if n.lemma_.lower() in word_set("calendar", "gatherings") or names_event(n, "CONSULT"))
    return next((d for n in gatherings if (d := times.beginning(n.left_edge.i, n.i)) is not None), None)


def _of_the_occasion(happening: Happening, times: Times) -> Date | None:
    """'pledged to end it during a CEREMONY Sunday', 'accused Chad in an INTERVIEW published Friday', 'gave it up under
    a DEAL reached Friday'."""
    told = happening.told
    if told.pos_ != "VERB" or happening.rule.startswith("speech-"):
        return None
    parts = (told, *infinitives(told)) if happening.type in SAID else (told,)
    at = [o for c in parts for o in obliques(c, "in", "at", "during") if is_speaking_place(o)]
    if told.tag_ == "VBD":
        at += [o for o in obliques(told, "under") if keys(o) & word_set_class("instrument")]
    return next((d for o in at if (d := times.of_occasion(o)) is not None), None)


def _of_the_opening(happening: Happening, times: Times) -> Date | None:
    """Of what is told of an attack or incident that the sentence opens with: "In FRIDAY'S ATTACK, police say a bomb
    went off", 'in a separate INCIDENT in Lamu FRIDAY, police said two were killed'."""
    told = happening.told
    if happening.type not in ("ASSAULT", "COERCE") or told.dep_ != "ccomp" or not act(told.head):
        return None
    opened = (o for o in obliques(told.head, "in", "during") if o.i < told.head.i)
    deeds = (o for o in opened if o.lemma_ == "incident" or names_event(o, "ASSAULT"))
    return next((d for o in deeds if (d := times.beginning(o.left_edge.i, o.i) or times.of_noun(o)) is not None), None)


def is_speaking_place(noun: Token) -> bool:
    """Whether a noun tells of something at which one acts or by which one speaks: 'ceremony', 'talks', 'interview'."""
    known = either(word_set("speech", "occasions", "mediums"), word_set("events", "occasions"))
    return not known.isdisjoint(keys(noun)) or names_event(noun, "CONSULT")


def _of_the_deed(happening: Happening, times: Times) -> Date | None:
    """'hailed it on Friday, URGING him to go on', 'issued a statement on Friday ACCUSING Chad'."""
    deed = deed_around(happening)
    return times.of(deed) if deed is not None else None


def deed_around(happening: Happening) -> Token | None:
    """The verb of the deed that a participle goes with or that was done for it: 'met him, URGING patience', 'fell, with
    both sides BLAMING the other', 'signed a letter WARNING Chad', 'gathered on Friday TO DISCUSS it'."""
    told = first_conjunct(happening.told)
    if told.dep_ == "advcl" and told.tag_ == "VB" and told.head.tag_ == "VBD" and markers(told) == ("to",):
        return told.head if happening.voice.modality in ("asserted", "reported") else None
    bare = told.tag_ == "VBG" == happening.told.tag_ and not auxiliaries(told) and set(markers(told)) <= {"by", "with"}
    if not bare or happening.rule.startswith("speech-"):
        return None
    if told.dep_ == "advcl":
        return told.head
    words = told.dep_ == "acl" and is_speaking_place(told.head) and happening.type in SAYING
    return clause_of(told.head) if words else None


def _of_its_noun(happening: Happening, times: Times) -> Date | None:
    """'the 2002 bombings, which killed 202'."""
    told = happening.told
    return times.of_noun(told.head) if told.dep_ == "acl:relcl" and event_noun(told.head) is not None else None


def _since(clause: Token, times: Times) -> Date | None:
    """Since when something is so by what was done then: 'have been cold since May, WHEN Chad walked out'."""
    top = first_conjunct(whole(clause))
    when = top.i > top.head.i and any(w.lower_ == "when" for w in children(top, "advmod", "mark"))
    return times.since(top.head) if when else None


def _ongoing(happening: Happening, times: Times) -> Date | None:
    """From when on it goes on: 'have shunned them SINCE LAST YEAR'; not 'has been blamed for 800 deaths since 1968'.
    Of what goes on no more, when it began: 'had been held since May'."""
    since = _since_what(happening.told, times) if happening.type not in ABOUT_DEEDS else None
    helpers = {"has", "have", "had"} & set(auxiliaries(happening.told))
    if since is None or not helpers or not is_valid(since.edtf) or "/" in since.edtf:
        return None
    return Date(text=since.text, edtf=since.edtf if "had" in helpers else f"{since.edtf}/..")


def _since_what(clause: Token, times: Times) -> Date | None:
    """'since MAY', and of who has been held or killed 'since the siege BEGAN in May', 'since his ARREST in May'; not
    'has held his first talks since his surgery in May'."""
    if not children(clause, "aux:pass"):
        return times.since(clause)
    begun = (c for c in children(clause, "advcl") if "since" in markers(c))
    named = ((times.beginning(o.left_edge.i, o.i) or times.of_occasion(o)) for o in obliques(clause, "since"))
    return times.since(clause) or next((d for d in (*map(times.of, begun), *named) if d is not None), None)


def _when(happening: Happening, times: Times) -> Date | None:
    """The time of the deed by which something was done ('was killed WHEN a bomb exploded Tuesday'), of what those hurt
    did then ('attacked them AS they walked home Tuesday'), or that stands with those hurt by it ('one was killed and
    two were WOUNDED Friday')."""
    clause = happening.told
    if times.since(clause) is not None:
        return None  # 'have been killed since Monday, when they began'
    opened = {"when", "as", "after"} if happening.type == "ASSAULT" else {"when"}
    around = _hurt_together(clause)
    deeds = (c for a in around for c in children(a, "advcl") if c.i > clause.i and c.tag_ in ("VBD", "VBN"))
    timed = (*around[1:], *(c for c in deeds if any(w.lower_ in opened for w in children(c, "advmod", "mark"))))
    return next((d for c in timed if (d := times.of(c)) is not None and d.edtf), None)


def _hurt_together(clause: Token) -> tuple[Token, ...]:
    """A clause and what it tells besides of those hurt: 'was KILLED and two were WOUNDED'."""
    return (clause, *(c for c in children(clause, "conj") if c.lemma_ in _HARMED))


def _to_come(date: Date, published: str) -> Date | None:
    """The day of what is planned: 'plans for a summit on June 21' tells of no June 21 that has passed."""
    if not published or not is_valid(date.edtf) or "/" in date.edtf or bounds(date.edtf)[1] >= bounds(published)[0]:
        return date
    if (bounds(published)[0] - bounds(date.edtf)[1]).days <= _WEEK:
        return date  # 'hours before a meeting Friday'
    year, dash, day = date.edtf.partition("-")
    later = f"{int(year) + 1}{dash}{day}" if day and year.isdecimal() else ""
    return Date(edtf=later) if later and is_valid(later) and bounds(later)[1] >= bounds(published)[0] else None
