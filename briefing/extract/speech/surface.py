"""Around a verb of saying, by word classes alone: where its speaker stands.

News writes speech in a few fixed orders ('X said that ...', '..., X said.', '..., said X.', '..., X, the Y, said').
Word classes tell them apart even where a parse of a long sentence goes astray; the tree is asked
for the rest.
"""

from __future__ import annotations

from briefing.extract.speech.moments import is_when
from briefing.extract.speech.sayings import Stretch
from briefing.extract.text.memory import remembered
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

NOMINAL = frozenset(
    ("DT", "PDT", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "POS", "PRP", "PRP$", "CD", "HYPH", "CC", "-LRB-",
     "-RRB-", "``", "''", "VBN", "VBG", "NFP", "SYM", "FW", "AFX")
)  # fmt: skip
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "FW", "CD", "DT"})
FINITE = ("VBD", "VBZ", "VBP")
"""Tags of finite verbs, helping ones like 'may' left out."""
ASIDE_WORDS = frozenset(
    {"who", "which", "asked", "speaking", "responding", "reacting", "questioned", "pressed", "writing"}
)
"""Words that open what is told of a speaker between commas."""
PLAIN = frozenset({"NN", "NNS"})
_NOMINATIVE = frozenset({"he", "she", "they", "we", "i"})
_STOPS = frozenset(".!?…;:")
LONGEST = 30
ASIDE = 12
"""How many words before a cue a speaker's relative clause may begin."""


@remembered
def sentence(token: Token) -> Stretch:
    """The sentence of a token, blanks and the final stop left out."""
    span = token.sent
    start, end = span.start, span.end
    while end - 1 > start and (span.doc[end - 1].is_space or span.doc[end - 1].text in _STOPS):
        end -= 1
    while start < end and span.doc[start].is_space:
        start += 1
    for closing in (t.i for t in span.doc.words[start + 2 : end - 1] if t.tag_ == "''"):
        if span.doc[closing - 1].text == "." and span.doc[closing + 1].is_title:
            # 'works for "a foreign power." The minister said': two sentences, whatever the parse says
            start, end = (closing + 1, end) if closing < token.i else (start, min(end, closing))
    return start, end


@remembered
def before(cue: Token) -> Stretch | None:
    """The noun phrase right before a cue, its apposition included: 'X, the Y of Z,' before 'said'."""
    doc, (floor, _) = cue.doc, sentence(cue)
    end = cue.i
    while end > floor and (doc[end - 1].lower_ in word_set("surface", "helpers") or doc[end - 1].tag_ == "RB"):
        end -= 1
    end -= end > floor and doc[end - 1].tag_ == "``"  # 'the draft "condemns" it'
    if end > floor and doc[end - 1].tag_ == "CC":
        return None
    end = _undated(cue, end, floor)
    apposed = end > floor and doc[end - 1].text == ","
    start = run_before(cue, end - apposed, floor)
    if apposed:
        if start <= floor or doc[start - 1].text != ",":
            return _with_aside(cue, end - 1, floor)
        placed = doc[start].lower_ in word_set("surface", "inside")
        last, start = start - 1, run_before(cue, start - 1, floor)
        if placed and any(t.tag_ in _NOUNS for t in doc[start:last]):
            return _opening(cue, start, last), last  # 'the ministry, in a reply to the paper, said'
        aged = all(t.tag_ == "CD" for t in doc[start:last]) and start > floor and doc[start - 1].text == ","
        start = run_before(cue, start - 1, floor) if aged else start
    if start > floor and doc[start - 1].lower_ in word_set("surface", "outside"):
        own = next((c.left_edge.i for c in cue.lefts if c.dep_ == "nsubj"), start)
        if own <= start or doc[own - 1].tag_ != "CC":
            return None
        start = own  # 'voiced concern over the arrests and [its minister] called them ...'
    start = _opening(cue, start, end)
    return (start, end - apposed) if any(t.tag_ in _NOUNS for t in doc.words[start:end]) else None


def _opening(cue: Token, start: int, end: int) -> int:
    """Where a run of nominal words begins to be a noun phrase: behind marks, a conjunction or a preposition."""
    while start < end and (
        cue.doc[start].tag_ in ("CC", "''", "``")
        or cue.doc[start].lower_ in word_set("surface", "inside")
        or cue.doc[start].is_punct
    ):
        start += 1
    return start


def _with_aside(cue: Token, end: int, floor: int) -> Stretch | None:
    """The noun phrase before a cue with a clause between commas: 'the nurse, who was there, told', 'the envoy, asked
    about it, said'."""
    doc = cue.doc
    around = (t for t in reversed(doc[max(floor, end - 2 * ASIDE) : end]) if t.i > floor + 1)
    who = next((t.i for t in around if t.lower_ in ASIDE_WORDS and t.nbor(-1).text == ","), None)
    if who is None or who - 2 < floor or doc[who - 1].text != ",":
        return None
    start = _opening(cue, run_before(cue, who - 1, floor), who - 1)
    clean = start == floor or doc[start - 1].text in (",", "”", '"', "''") or doc[start - 1].is_space
    return (start, who - 1) if clean and any(t.tag_ in _NOUNS for t in doc[start : who - 1]) else None


def _undated(cue: Token, end: int, floor: int) -> int:
    """Where the words before a cue end without a day right before it: 'the bank [on Monday] said', 'the bank [just this
    week] said'."""
    doc, at = cue.doc, end
    while at > floor and is_when(doc[at - 1]):
        at -= 1
    if at > floor + 1 and doc[at - 1].lower_ in ("week", "month", "year") and doc[at - 2].lower_ in ("this", "last"):
        at -= 2
        at -= at > floor and doc[at - 1].tag_ == "RB"
    while at > floor and at < end and (doc[at - 1].tag_ == "IN" or doc[at - 1].lower_ in ("late", "early", "earlier")):
        at -= 1
    return at if at > floor and (doc[at - 1].tag_ in NOMINAL or doc[at - 1].text == ",") else end


@remembered
def after(cue: Token) -> Stretch | None:
    """The noun phrase right after an inverted cue: 'said X, the Y of Z'."""
    doc, (_, roof) = cue.doc, sentence(cue)
    at = cue.i + 1
    if at < roof and doc[at].lower_ in ("of", "for"):
        return None  # 'asked for a report'
    while at < roof and at - cue.i < LONGEST and (doc[at].tag_ in NOMINAL or doc[at].lower_ in ("of", "for")):
        at += 1
    return (cue.i + 1, at) if any(t.tag_ in ("NNP", "NNPS", "NN", "NNS") for t in doc[cue.i + 1 : at]) else None


def head(cue: Token, stretch: Stretch) -> Token:
    """The word that carries a speaker's phrase: its last noun before a preposition or comma."""
    doc = cue.doc
    carrier = doc[stretch[0]]
    for token in doc[stretch[0] : stretch[1]]:
        if token.text == "," or token.tag_ in ("IN", "WP", "WDT") or token.tag_ == "-LRB-":
            break
        if token.tag_ in ("VBG", "VBN") and token.i > stretch[0] and token.nbor(-1).tag_ in PLAIN:
            break  # 'doctors treating him', 'people briefed on it'
        if token.tag_ in _NOUNS:
            carrier = token
    return carrier


def run_before(cue: Token, end: int, floor: int) -> int:
    """Where the run of nominal words that ends before `end` begins; a pronoun or an article right behind another noun
    or a day opens a phrase of its own: 'something [she] calls', 'a pledge [the opposition] called', 'on Tuesday [an
    envoy] said'."""
    doc, at, inside = cue.doc, end, word_set("surface", "inside")
    while at > floor and end - at < LONGEST:
        before = doc[at - 1]
        adverb = before.tag_ == "RB" and at < end and doc[at].tag_ in ("VBN", "JJ")  # 'newly filed reports'
        if not (adverb or before.tag_ in NOMINAL or before.lower_ in inside):
            break
        at -= 1
        if doc[at].tag_ == "-RRB-":
            at = next((k for k in range(at, max(floor, at - ASIDE) - 1, -1) if doc[k].tag_ == "-LRB-"), at)
        begun = doc[at].tag_ == "DT" and at > floor and (doc[at - 1].tag_ in PLAIN or is_when(doc[at - 1]))
        opens = begun or doc[at].lower_ in _NOMINATIVE
        if opens and at < end:
            break
    return at
