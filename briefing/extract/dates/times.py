"""When a clause says that something happened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from briefing.edtf import DAY
from briefing.extract.dates.same_time import in_one_breath, is_outcome, is_then, is_told_now, is_told_on, same_time
from briefing.extract.text.clauses import auxiliaries, is_future
from briefing.extract.text.grammar import own_subjects, preposition
from briefing.extract.text.reading import TimeMention
from briefing.extract.text.tree import children, clause_of, heads, is_clause, is_finite, is_subject
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Span, Token
from briefing.types.digest import Date

_INSIDE_NOUNS = frozenset({"compound", "amod", "nmod:poss", "nummod", "nmod:desc", "flat"})
_NOT_WHEN = frozenset({"since", "until", "till", "for", "than", "from", "after"})
_EARLIER = frozenset({"after", "following", "in the wake of"})
_LATER = frozenset({"ahead of", "prior to", "in advance of"})
_WHICH = frozenset({"last", "next", "this", "that"})
_THROUGH, _PASSED = frozenset({"in", "over", "during", "through", "throughout", "within"}), frozenset({"past", "last"})
_UP_TO = frozenset({"by", "before"})
_OPENERS = frozenset({"after", "before", "when", "as", "while", "because", "although", "though"})
_TOPICS = frozenset({"against", "over", "about", "since"})
_HOURS = frozenset({"dawn", "daybreak", "sunrise", "noon", "midday", "dusk", "sunset", "nightfall", "midnight"})


class Times:
    """The time expressions of one article by the clause or noun that they belong to."""

    def __init__(self, doc: Doc, mentions: Sequence[TimeMention]) -> None:
        self._clauses: dict[int, list[tuple[Token, Date]]] = defaultdict(list)
        self._nouns: dict[int, list[Date]] = defaultdict(list)
        self._starts: dict[int, Date] = {}
        self._openings: dict[int, Date] = {}
        self._since: dict[int, Date] = {}
        self._vague: set[int] = set()
        for mention in mentions:
            span = doc[mention.start : mention.end]
            head = next(heads(span), span[-1])
            case = preposition(head)
            # 'from May 2 to 4' is when, and so is a day that something is set for, or 'scheduled for next month'
            when = (case == "from" and "/" in mention.edtf) or (case == "for" and _is_set_for(head, mention.edtf))
            # 'will let them through from March 1'
            when = when or (case == "from" and is_future(clause_of(head)))
            if mention.rule == "vague-past" or (mention.kind == "duration" and _is_lately(span, case)):
                self._vague.add(clause_of(head).i)
            nearer = _nearer(doc, mention, head)
            if case == "since" and mention.kind == "date":
                since = nearer if nearer is not None and nearer.pos_ == "VERB" else clause_of(head)
                self._since.setdefault(since.i, Date(text=mention.text, edtf=mention.edtf))
            if (case in _NOT_WHEN and not when) or mention.kind != "date":
                continue
            # 'before dawn on Friday' is on Friday
            case = "" if head.lower_ in _HOURS else case
            date = Date(text=mention.text, edtf=_bounded(mention.edtf, case))
            if nearer is not None and nearer.pos_ == "NOUN":
                self._nouns[nearer.i].append(date)
            elif not (head.dep_ in _INSIDE_NOUNS or _is_of_object(head) or _is_of_earlier(head, mention.edtf)):
                self._clauses[(nearer or _dated(head)).i].append((head, date))
            self._starts[span.start] = date
            if span.start - span.sent.start <= 1 and not _is_of_object(head):
                # a time cut off as a sentence of its own opens the next one
                self._openings.setdefault(span.sent.end if span.end == span.sent.end else span.sent.start, date)
            if head.head != head:
                self._nouns[head.head.i].append(date)

    def of(self, clause: Token) -> Date | None:
        """The time of a clause: its own expression, else that of the verb governing it ('plans to go on Friday'), else
        one put in front of the first of several coordinated clauses."""
        own = self._clauses.get(clause.i)
        if own:
            finer = (date for _, date in own if len(own[0][1].edtf) < DAY == len(date.edtf))  # 'this year on June 10'
            return next((d for d in finer if d.edtf.startswith(own[0][1].edtf)), own[0][1])
        if (more := in_one_breath(clause)) is not None and more.i in self._clauses:
            return self._clauses[more.i][0][1]
        if is_then(clause) or (clause.dep_ == "conj" and is_then(clause.head)):
            around = clause.head if is_then(clause) else clause.head.head
            date = self.of(around) if around.pos_ in ("VERB", "AUX") else self._at_time(around)
            return date or self._before_when(clause)
        ruled = clause.dep_ == "advcl" and clause.tag_ == "VB" and clause.head.lemma_ == "vote"
        if (clause.dep_ == "xcomp" or ruled) and clause.head != clause:
            return self.of(clause.head)  # 'voted on May 6 to ratify it'
        if clause.dep_ == "conj" and clause.head != clause:
            # 'on Monday they met and signed', '(they met) and signed it on Monday', which a parse hangs on 'met'
            # 'arrived on Monday and met him'
            shared, past = self._clauses.get(clause.head.i, []), is_told_on(clause)
            date = next((date for head, date in shared if past or head.i < clause.head.i or head.i > clause.i), None)
            # 'prompting Chad to act and to RECALL its envoy', 'speaking on Sunday, he called for calm and URGED them'
            goes_on = is_outcome(clause.head.head) or (past and same_time(clause.head) is not None)
            return date or (self.of(clause.head) if goes_on else None)
        if clause.dep_ == "acl" and children(clause.head, "cop") and not own_subjects(clause):
            return self.of(clause.head)  # 'in 2003, he was the first to be tried'
        if is_told_now(clause) and not any(c.i in self._since for c in (clause, *children(clause, "conj"))):
            # 'on Saturday, officials SAY two were killed', 'SAID troops killed two'
            said, shared = clause.head, self._clauses.get(clause.head.i, [])
            opening = next((date for head, date in shared if head.head == said and head.i < said.i), None)
            # but 'in 2025 he said that it had been drafted': sometime before
            return opening if opening and (said.tag_ != "VBD" or len(opening.edtf) >= DAY) else None
        beside = same_time(clause)
        if beside is not None and beside.i in self._clauses:
            return self._clauses[beside.i][0][1]
        if clause.tag_ == "VBD" and (just_before := self._after(clause)) is not None:
            return just_before
        # what opens a sentence dates its main clause, also where the tree hangs it on the name that follows
        return self._openings.get(clause.sent.start) if clause.head == clause else None

    def _after(self, clause: Token) -> Date | None:
        """The day of what one did just before, told ahead of it: 'AFTER MEETING him on Friday, she urged'."""
        before = (c for c in children(clause, "advcl") if c.i < clause.i and c.tag_ == "VBG")
        after = (c for c in before if "after" in {m.lower_ for m in children(c, "mark")})
        return next((d for c in after for _, d in self._clauses.get(c.i, []) if len(d.edtf) == DAY), None)

    def of_occasion(self, noun: Token) -> Date | None:
        """The time printed right with a noun, or with a participle behind it: 'a ceremony on Friday', 'a letter SENT on
        Friday'; none of its topic ('a speech on the war of 1990')."""
        beside = (noun.i, *(c.i for c in children(noun, "acl")))
        own = next((self._nouns[i][0] for i in beside if i in self._nouns), None)
        return own or self.beginning(noun.i + 1, noun.i + 2)  # wherever a parse hangs it

    def apart(self, clause: Token, told: Sequence[tuple[int, int]]) -> Date | None:
        """The time of a clause of saying, none that stands in the words that it tells (stretches of tokens)."""
        own = self._clauses.get(clause.i)
        if own:
            return next((date for head, date in own if not any(a <= head.i < b for a, b in told)), None)
        opening = clause.sent.start
        if clause.dep_ == "conj" and children(clause, "nsubj"):
            return self._openings.get(opening)
        return None if any(a <= opening < b for a, b in told) and clause.head == clause else self.of(clause)

    def beginning(self, start: int, end: int) -> Date | None:
        """The first time whose words begin at one of these places."""
        return next((self._starts[i] for i in range(start, end) if i in self._starts), None)

    def last_day(self, start: int, end: int) -> Date | None:
        """The last day whose words stand between these places."""
        days = (i for i, date in self._starts.items() if start <= i < end and len(date.edtf) == DAY)
        return self._starts.get(max(days, default=-1))

    def since(self, clause: Token) -> Date | None:
        """Since when something is so: 'has been in force SINCE MAY'."""
        return self._since.get(clause.i)

    def is_vague(self, clause: Token) -> bool:
        """Whether a time in the past that is not told is all that a clause prints: 'has agreed IN RECENT WEEKS'."""
        return clause.i in self._vague

    def is_behind(self, clause: Token, index: int) -> bool:
        """Whether the time printed for a clause stands behind a token."""
        own = self._clauses.get(clause.i)
        return own is not None and own[0][0].i > index

    def _at_time(self, noun: Token) -> Date | None:
        """The time that a noun is part of: 'May' in 'last May, when it fell'."""
        return next((date for head, date in self._clauses.get(clause_of(noun).i, []) if head.i <= noun.i), None)

    def _before_when(self, clause: Token) -> Date | None:
        """The day right before a clause with 'when': 'remarks that he made FRIDAY, when he accused'."""
        when = next((c.i for c in children(clause, "advmod", "mark") if c.lower_ == "when"), 0)
        return next((self._starts[i] for i in range(when - 1, max(0, when - 4), -1) if i in self._starts), None)

    def of_noun(self, noun: Token) -> Date | None:
        """The time that stands with a noun: 'talks on Friday', "last year's war", or behind its participants."""
        later = {t.i for c in noun.subtree if _is_later(c) or _is_of_other(c, noun) for t in c.subtree}
        below = [noun.i, *(t.i for t in noun.subtree if t.i not in later)]
        own = next((self._nouns[i][0] for i in below if i in self._nouns), None)
        end = noun.right_edge.i + 1
        return own or next((self._starts[i] for i in (end, end + 1) if i in self._starts), None)


def _is_later(word: Token) -> bool:
    """Whether a verb below a noun tells of another time: 'her second trip since she TOOK office last year', 'talks on
    Chad as it PREPARES for elections on May 3'."""
    opened = {m.lower_ for m in children(word, "mark")}
    return word.tag_ in ("VBD", "VBN", "VBZ", "VBP") and bool(opened & (_OPENERS | {"since"}))


def _is_of_other(word: Token, noun: Token) -> bool:
    """Whether what stands below a noun has a time of its own: 'a riot by settlers WHO took it years ago', 'the arrest
    of soldiers FREED on Friday', 'protests OVER the 2005 elections'."""
    if word.dep_ == "acl" and word.tag_ == "VBN":
        return word.head != noun
    if word.dep_ == "acl:relcl":
        return word.head != noun and word.left_edge.lower_ in ("who", "whom", "whose")
    return word.dep_ == "nmod" and word.left_edge.lower_ in _TOPICS and word.left_edge.dep_ == "case"


def _dated(time: Token) -> Token:
    """The clause that a time belongs to: in 'was held [last year] after Oslo said that' it dates what goes before,
    wherever a parse hangs it."""
    clause, behind = clause_of(time), time.doc.words[time.right_edge.i + 1 : time.right_edge.i + 2]
    if behind and behind[0].tag_ == "VBD" and time.i < behind[0].i < clause.i and is_clause(behind[0]):
        return behind[0]  # 'a court [on Friday] jailed two of them, officials said'
    if clause.lower_ == "understanding" and clause.dep_ == "acl":
        clause = clause_of(clause.head)  # 'signed a memorandum of understanding on Friday'
    which = next((t for t in clause.doc[time.i : clause.i] if t.tag_ in ("WDT", "WP")), None)
    if clause.dep_ == "acl:relcl" and clause.head.i < time.i and which is not None and clause.is_ancestor(which):
        return clause_of(clause.head)  # 'will be signed during a visit on Friday, after which it goes to'
    to = next((m for m in children(clause, "mark") if m.lower_ == "to"), None)
    if to is not None and clause.head.i < time.i < to.i and clause.head.pos_ == "VERB":
        return clause.head  # 'gather for a meeting [Friday] to discuss it'
    opened = next((m for m in children(clause, "mark") if m.lower_ in _OPENERS), None)
    before = clause.dep_ == "advcl" and clause.head.i < clause.i and opened is not None and time.i < opened.i
    if before and time.dep_ == "obl:unmarked" and clause.head.i < time.i:
        return clause.head
    return clause


def _nearer(doc: Doc, mention: TimeMention, time: Token) -> Token | None:
    """The noun or verb that a time belongs to, nearer than what a parse hangs it on: the noun that it parts from what
    that is of ('hailed the RELEASE last week of three sailors'), the verb or deed before it where its clause is in the
    present perfect, which tells of no past day ('has scolded Chad over an ARREST Friday'), the relative clause or what
    is said that it ends without a comma ('thanked the men who HELPED him last year')."""
    before, behind = doc[mention.start - 1], (doc[mention.end].lower_, doc[mention.end + 1].lower_)
    noun = doc[mention.start - 2] if before.pos_ == "ADP" else before
    if noun.pos_ == "NOUN" and behind[0] == "of" and behind[1] not in _WHICH:  # 'on Friday of that week'
        return noun
    clause, start = clause_of(time), time.left_edge.i
    between = reversed(doc[clause.i + 1 if clause.i < start else clause.left_edge.i : start])
    if auxiliaries(clause)[:1] in (("has",), ("have",)):  # no 'may have', 'to have been'
        deeds = (t for t in between if _is_verb(t) or _has_befallen(t, clause))
        return next((t for t in deeds if clause.is_ancestor(t)), None)
    if time.head != clause or start < clause.i:
        return None
    inside = (t for t in between if t.dep_ in ("acl:relcl", "ccomp") and t.tag_ in ("VBD", "VBN"))
    told = next(inside, None)
    if told is None or told.right_edge.i != start - 1:
        return None
    parted = any(t.is_punct and t.text != "-" for t in doc[told.head.i : start])
    return told if is_finite(told) and not parted else None


def _is_verb(word: Token) -> bool:
    return word.pos_ == "VERB" and word.dep_ not in _INSIDE_NOUNS


def _has_befallen(noun: Token, clause: Token) -> bool:
    """Whether a noun tells of a deed or misfortune, none in which the clause itself came about: 'died IN AN ATTACK'."""
    own = noun.head == clause and (is_subject(noun) or preposition(noun) in ("in", "during", "at"))
    return noun.pos_ == "NOUN" and not own and noun.lemma_.lower() in word_set("calendar", "befallen")


def _is_lately(length: Span, case: str) -> bool:
    """Whether a length of time runs up to now: 'have stepped up attacks OVER THE PAST YEAR', 'in the last few weeks';
    what was so in the last hours is news."""
    words = {t.lower_ for t in length}
    return case in _THROUGH and bool(words & _PASSED) and not words & {"hour", "hours", "minutes"}


def _is_of_object(time: Token) -> bool:
    """Whether a time is that of what a clause is about: "backed NEXT WEEK'S talks"; but "FRIDAY'S raid killed two"."""
    thing = time.head
    while thing.dep_ in _INSIDE_NOUNS and thing.head is not thing:
        thing = thing.head
    occasion = preposition(thing) in ("in", "during", "at", "on")
    return not (is_subject(thing) or occasion) and any(c.tag_ == "POS" for c in children(time, "case"))


def _is_of_earlier(time: Token, edtf: str) -> bool:
    """Whether a month or year is that of what came before: 'was closed after an attack in December', 'thanked them for
    their help last month', but 'left after talks on Friday'; or any time that of what comes later: 'will send troops
    ahead of a vote on May 3'."""
    clause = clause_of(time)
    earlier = _EARLIER | {"for"} if clause.lemma_ in word_set("claims", "approving") else _EARLIER
    apart = earlier | _LATER if 0 < len(edtf) < DAY else _LATER
    before = (c for c in children(clause, "obl") if clause.i < c.i < time.i and preposition(c) in apart)
    return bool(edtf) and any("," not in {t.text for t in time.doc[c.i : time.i]} for c in before)


def _is_set_for(time: Token, edtf: str) -> bool:
    """Whether a time behind 'for' says when something is: a day, or what is 'scheduled for early next month'."""
    return len(edtf) == DAY or clause_of(time).lemma_ in word_set("calendar", "called")


def _bounded(edtf: str, case: str) -> str:
    """A value with its preposition: 'by the end of May' is any time up to then."""
    return f"../{edtf.rstrip('~')}" if case in _UP_TO and edtf and "/" not in edtf else edtf
