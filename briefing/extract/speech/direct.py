"""Direct speech: quotations that stand as sentences of their own, and the words that say whose they are.

Found by their marks and by what stands right after or before them, so that a parse which stumbles over quotation
marks does no harm: '"...," X said', 'X told Y: "..."', '"...," said X. "..."', and a quotation without a cue, which
goes on with the speaker before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from msgspec.structs import replace

from briefing.extract.cast.actors import Actors
from briefing.extract.speech.announced import find_named
from briefing.extract.speech.content import is_title
from briefing.extract.speech.hearers import addressee, medium
from briefing.extract.speech.quoters import speaks, who_quotes
from briefing.extract.speech.sayings import Saying, Stretch
from briefing.extract.speech.sources import Source, quoted_by, source
from briefing.extract.speech.speakers import reporter
from briefing.extract.speech.surface import after as subject_after
from briefing.extract.speech.surface import head
from briefing.extract.text.cues import act, needs_quotation
from briefing.extract.text.grammar import markers, own_subjects
from briefing.extract.text.quotes import Quotation, paragraphs
from briefing.extract.text.reading import Reading
from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Token

_FEWEST_WORDS = 3
_A_SENTENCE = 12
"""So many words in quotation marks are a sentence, with or without a verb."""
_FARTHEST_CUE = 45
_NEAR = 6
_STOPS = frozenset(".!?…")
_MEANWHILE = frozenset({"when", "while", "because", "after", "before", "since", "until"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD", "VB"})


def find_direct(reading: Reading, actors: Actors, quoted: Sequence[Quotation]) -> tuple[Saying, ...]:
    """The direct speech of the body, in text order; a quotation split by its cue is one saying of two pieces."""
    doc = reading.doc
    text = doc.text
    bounds = paragraphs(text)
    found: list[Saying] = []
    last_closed = -1
    last: Quotation | None = None
    for at, quotation in enumerate(quoted):
        pieces = tuple(p for part in quotation.parts if (p := _tokens(doc, *part)))
        if not pieces or pieces[0][0] < reading.body:
            continue
        previous = found[-1] if found else None
        going_on = previous is not None and previous.cue is not None and last_closed >= 0
        if not _stands(doc, text, quotation):
            if previous and going_on and _resumes(doc, previous, last_closed, pieces[0][0]):
                found[-1] = replace(previous, pieces=previous.pieces + pieces)
                last_closed = pieces[-1][1]
            continue
        before, after = _zones(doc, text, bounds, quoted, at)
        cue = _cue_after(doc, text, quotation, after) or _cue_before(doc, text, quotation, before)
        if previous and going_on and _joins(doc, previous, last_closed, pieces[0][0], cue):
            found[-1] = replace(previous, pieces=previous.pieces + pieces)
        elif cue is not None:
            found.append(_attributed(cue, pieces, actors, previous))
        elif (named := find_named(doc, text, quotation, before, pieces, actors, previous)) is not None:
            found.append(named)
        elif (teller := _gesturing(doc, quotation, actors)):
            found.append(Saying(pieces=pieces, form="direct", rule="gesture", speakers=(teller,)))
        elif previous and last and _follows(bounds, last, quotation):
            found.append(
                Saying(
                    pieces=pieces,
                    form="direct",
                    rule="floating-quote",
                    speakers=previous.speakers,
                    addressee=previous.addressee,
                    medium=previous.medium,
                )
            )
        else:
            continue
        last, last_closed = quotation, pieces[-1][1]
    return tuple(found)


def _stands(doc: Doc, text: str, quotation: Quotation) -> bool:
    """Whether a quotation is a sentence of its own, not some words inside a reporter's sentence."""
    pieces = [p for part in quotation.parts if (p := _tokens(doc, *part))]
    inside = [t for a, b in pieces for t in doc[a:b]]
    words = [t for t in inside if t.is_alpha]
    whole = len(words) >= _FEWEST_WORDS and (any(t.tag_ in _FINITE for t in inside) or len(words) >= _A_SENTENCE)
    last = text[quotation.end - 1]
    short = len(words) > 1 and last == "." and words[0].tag_ == "PRP"
    whole = whole or (short and any(t.tag_ in _FINITE for t in inside))
    first = pieces[0][0]
    opening = text[max(0, quotation.opened - 9) : quotation.opened].rstrip(" \t")
    answered = opening[-1:] in (":", ",") and any(speaks(t) for t in doc[max(0, first - 4) : first])
    tagged = last == "," and _is_tagged(doc, pieces[-1][1])
    if last == "," and is_title(doc, tuple(pieces), {t.i for t in inside}):
        return False  # 'in his book "Make Your Own Bread," he'
    if not words or not (whole or last in "?!" or tagged or (answered and last == ".")):
        return False
    begins = not opening or opening[-1] in '\n.!?…,:;—–-)”"' or opening.endswith("\u2028")
    before = [t.lower_ for t in doc[max(0, first - 3) : first - 1]]
    if "that" in before and not _STOPS.intersection(before):
        return False
    introduced = begins or bool(act(doc[first - 2]) if first > 1 else "")
    if not begins and first > 1 and needs_quotation(doc[first - 2]):
        return False  # 'what he called “a sign of ...”', 'said she had found “less of it”'
    if opening[-1:] == "," and inside[0].tag_ in _FINITE - {"VB"} and not answered:
        return False  # 'The pact, she says with a smile, "was born here"'
    capital = next((t.text[0] for t in inside if t.text[0].isalpha()), "a").isupper()
    if not capital and _runs_on(doc, pieces[-1][1]):
        return False
    led = opening[-1:] == ":" or (opening[-1:] == "," and _is_led(doc, first - 2))
    return introduced and (capital or (not begins) or led)


def _is_led(doc: Doc, comma: int) -> bool:
    """Whether a cue stands before a comma with no clause of its own between: 'said X, the Y of Z, "and we ..."'."""
    for token in reversed(doc[max(0, comma - 2 * _NEAR) : comma]):
        if speaks(token):
            return True
        if token.tag_ in _FINITE or token.text in _STOPS:
            return False
    return False


def _runs_on(doc: Doc, end: int) -> bool:
    """Whether the reporter's clause goes on right behind closing marks: 'said "there is no truth in it" FOR now'."""
    marks = takewhile(lambda t: t.is_punct, doc[end : end + 2])
    behind = doc[end + len(list(marks)) :][:1]
    closed = all(t.tag_ == "''" for t in doc[end : end + 2] if t.is_punct) and doc[end - 1].is_alpha
    return closed and any(t.is_alpha and t.text.islower() for t in behind) and not _is_tagged(doc, end)


def _is_tagged(doc: Doc, end: int) -> bool:
    """Whether a verb of saying stands right behind: '"No," the mayor said.'"""
    near = takewhile(lambda t: not (t.is_space or t.text in _STOPS), doc[end : end + _NEAR])
    return any(speaks(t) for t in near)


def _zones(doc: Doc, text: str, bounds: list[Stretch], quoted: Sequence[Quotation], at: int) -> tuple[Stretch, Stretch]:
    """Token ranges before and after a quotation in which its cue may stand, inside its paragraph and sentence."""
    quotation = quoted[at]
    floor = max((a for a, b in bounds if a <= quotation.opened), default=0)
    roof = min((b for a, b in bounds if b >= quotation.closed), default=len(text))
    floor = max(_introduction(text, bounds, quotation, floor), quoted[at - 1].closed if at else 0)
    speech = (q for q in quoted[at + 1 : at + 4] if len(text[q.start : q.end].split()) >= _FEWEST_WORDS)
    roof = min(roof, next((q.opened for q in speech), roof))
    before = _tokens(doc, floor, quotation.opened) or (0, 0)
    after = _tokens(doc, quotation.closed, roof) or (0, 0)
    start = next((t.i + 1 for t in reversed(doc[before[0] : before[1]]) if t.text in _STOPS), before[0])
    stop = next((t.i for t in doc[after[0] : after[1]] if t.text in _STOPS or t.text.endswith("\n")), after[1])
    return (start, before[1]), (after[0], min(stop, after[0] + _FARTHEST_CUE))


def _introduction(text: str, bounds: list[Stretch], quotation: Quotation, floor: int) -> int:
    """Where the words before a quotation begin: a paragraph that ends in a colon introduces the next one."""
    if floor != quotation.opened:
        return floor
    before = next((p for p in reversed(bounds) if p[1] <= floor), None)
    return before[0] if before is not None and text[before[1] - 1] == ":" else floor


def _cue_after(doc: Doc, text: str, quotation: Quotation, zone: Stretch) -> Token | None:
    """'..., ' X said: only where the quotation does not end its sentence."""
    last = text[quotation.parts[-1][0] : quotation.closed].rstrip("”\"'’»` ")[-1:]
    tail = text[quotation.closed : quotation.closed + 3].lstrip("\"”’' ")
    if last == "." and not tail.startswith(","):
        return None
    behind = doc[zone[0] : zone[1]]
    adding = {t.i - 1 for t in behind if t.lower_ == "that" and t.nbor(-1).tag_ == "VBG"}  # ', adding that'
    cue = _first_cue(t for t in behind if t.i not in adding) or _turned_verb(doc, zone, last)
    # '"I am proud," when Ruiz blasted him': what happened meanwhile introduces nothing
    return None if cue is not None and any(t.lower_ in _MEANWHILE for t in doc[zone[0] : cue.i]) else cue


def _turned_verb(doc: Doc, zone: Stretch, last: str) -> Token | None:
    """'“No,” shrugged one farmer': any verb right behind a quotation with its subject behind it speaks."""
    verb = next((t for t in doc[zone[0] : zone[1]] if not t.is_punct), None)
    turned = verb is not None and last in ",?!" and verb.tag_ == "VBD"
    return verb if turned and verb is not None and subject_after(verb) is not None else None


def _cue_before(doc: Doc, text: str, quotation: Quotation, zone: Stretch) -> Token | None:
    """X said: '...': the last cue before the quotation, near enough to govern it."""
    lead = text[max(0, quotation.opened - 9) : quotation.opened].rstrip()[-1:]
    cues = (t for t in doc[zone[0] : zone[1]] if speaks(t))
    candidates = [t for t in cues if lead in (":", ",") or not (t.tag_ == "VB" and "to" in markers(t))]
    if not candidates:
        return None
    near = candidates[-1]
    if lead == ":":
        return near
    return (
        near
        if zone[1] - near.i <= 14
        and not any(
            act(t) == "" and t.pos_ == "VERB" and t.tag_ in ("VBD", "VBZ", "VBP") for t in doc[near.i + 1 : zone[1]]
        )
        else None
    )


def _gesturing(doc: Doc, quotation: Quotation, actors: Actors) -> str:
    """Who shrugs, pauses or is blunt in the sentence right before a quotation without a cue; '' where nobody does."""
    before = _tokens(doc, max(0, quotation.opened - _NEAR), quotation.opened)
    last = doc[before[1] - 1] if before is not None else None
    if last is None or last.text not in _STOPS or "\n" in doc.text[last.idx : quotation.opened]:
        return ""
    clause = last.sent.root
    named = actors.of(own_subjects(clause)[:1])
    people = tuple(n for n in named if actors.kind(n) == "person")
    shown = clause.lemma_.lower() in word_set("speech", "gestures") or (clause.tag_ == "JJ" and children(clause, "cop"))
    return people[0] if people and shown else ""


def _first_cue(span: Iterable[Token]) -> Token | None:
    """The first cue, but not one that only tells more of the speaker: 'the nurse, who asked not to be named, told'."""
    cues = [t for t in span if speaks(t)]
    return next((t for t in cues if t.doc[max(0, t.i - 1)].lower_ not in ("who", "which")), next(iter(cues), None))


def _joins(doc: Doc, previous: Saying, closed: int, opens: int, cue: Token | None) -> bool:
    """Whether a quotation goes on with the one before it, with nothing but that one's cue between them."""
    if cue is not None and cue.i != previous.verb:
        return False
    between = doc[closed:opens]
    sentences = sum(t.text in _STOPS for t in between)
    return closed <= previous.verb < opens and "\n" not in between.text.strip() and sentences <= 1


def _resumes(doc: Doc, previous: Saying, closed: int, opens: int) -> bool:
    """Whether words go on with a quotation behind its cue, inside one sentence: '"We came," she said, but "late"'."""
    between = doc[closed:opens]
    other = any(speaks(t) for t in between if t.i != previous.verb)
    return closed <= previous.verb < opens and not other and not any(t.text in _STOPS or t.is_space for t in between)


def _follows(bounds: list[Stretch], before: Quotation, quotation: Quotation) -> bool:
    """Whether a quotation without a cue opens the paragraph right after the quotation before it, or is in the same."""
    at = [next((k for k, (a, b) in enumerate(bounds) if a <= q.opened < b), -1) for q in (before, quotation)]
    opens = any(a == quotation.opened for a, _ in bounds)
    return at[0] == at[1] or (opens and at[1] - at[0] <= 1)


def _attributed(cue: Token, pieces: tuple[Stretch, ...], actors: Actors, previous: Saying | None) -> Saying:
    cue = next((c for c in cue.rights if quoted_by(c) is not None), cue)
    spoken = source(cue)
    if spoken is not None and any(a <= spoken.noun.i < b for a, b in pieces):
        spoken = None  # a parse that has what is said speak
    behind = subject_after(cue) if spoken is None else None
    if behind is not None:
        spoken = Source(head(cue, behind), behind)
    return Saying(
        pieces=pieces,
        form="direct",
        rule="quotation",
        cue=(cue.i, cue.i + 1),
        verb=cue.i,
        source=spoken.stretch if spoken is not None else None,
        speakers=who_quotes(cue, pieces, spoken, actors, previous),
        reported_by=reporter(cue, actors, previous),
        addressee=addressee(cue, actors),
        medium=medium(cue),
    )




def _tokens(doc: Doc, start: int, end: int) -> Stretch | None:
    """The tokens wholly inside these characters, without blanks at the ends."""
    span = doc.char_span(start, end, alignment_mode="contract") if start < end else None
    if span is None:
        return None
    kept = [t.i for t in span if not t.is_space]
    return (kept[0], kept[-1] + 1) if kept else None
