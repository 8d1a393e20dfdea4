"""What the paper adds behind the words that somebody said: what dates, explains or weighs them."""

from __future__ import annotations

from briefing.extract.speech.pieces import FEWEST_WORDS
from briefing.extract.speech.surface import FINITE
from briefing.extract.speech.surface_content import is_dash
from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Token

_SETTING = frozenset({"on", "in", "at", "during", "before", "after", "amid", "hours", "days", "ahead"})
_AHEAD = frozenset({"will", "would", "shall", "should", "must", "can", "could", "may", "might", "'ll", "’ll"})
_RELATIVE = frozenset({"where", "which"})
_ALLUDING = frozenset({"reference", "allusion"})


def without_tail(cue: Token, start: int, end: int, inside: set[int]) -> int:
    """Where content behind its cue ends before what the paper adds to it."""
    doc = cue.doc
    if start > cue.i and (at := _resumed(cue, start, end)):
        end = at
    if start > cue.i and (at := _paper_goes_on(doc, start, end) or _looks_back(doc, start, end, inside)):
        end = at
    commas = (t.i for t in doc.words[start + FEWEST_WORDS : end - 2] if t.text == "," and t.i not in inside)
    end = next((i for i in commas if weighs(doc[i + 1])), end)
    closing = (t.i + 1 for t in doc.words[start + FEWEST_WORDS : end - 2] if t.tag_ == "''")
    end = next((i for i in closing if doc[i - 2].text == "," and doc[i].tag_ == "VBG"), end)  # '"...," drawing anger'
    return _without_setting(doc, start, end, inside)


def _resumed(cue: Token, start: int, end: int) -> int:
    """Where the clause around goes on behind what 'who said' introduces: 'X, who said it was late[, was fined]'."""
    doc = cue.doc
    if not any(c.lower_ == "who" for c in children(cue, "nsubj")):
        return 0
    comma = next((t.i for t in doc[start + FEWEST_WORDS : end - 1] if t.text == ","), end)
    behind = next((t for t in doc[comma + 1 : end] if not t.is_punct), None)
    said = any(t.tag_ in (*FINITE, "MD") for t in doc[start:comma])
    return comma if said and behind is not None and behind.tag_ in (*FINITE, "MD") else 0


def _paper_goes_on(doc: Doc, start: int, end: int) -> int:
    """Where ', as the deadline passed' begins: in the past, behind words in the present, the paper tells it."""
    commas = (t.i for t in doc.words[start + FEWEST_WORDS : max(start, end - 3)] if t.text == ",")
    opens = next((i for i in commas if doc[i + 1].lower_ == "as"), 0)
    first = next((t.tag_ for t in doc.words[start:opens] if t.tag_ in (*FINITE, "MD")), "")
    last = next((t.tag_ for t in doc.words[opens + 2 : end] if t.tag_ in (*FINITE, "MD")), "")
    return opens if opens and first in ("VBZ", "VBP") and last == "VBD" else 0


def _looks_back(doc: Doc, start: int, end: int, inside: set[int]) -> int:
    """Where ', where six policemen were hurt in March' begins: behind what is still to come, the last clause tells of
    the past, and the paper tells it."""
    commas = [t.i for t in doc.words[start + FEWEST_WORDS : max(start, end - 3)] if t.text == ","]
    if not commas or doc[commas[-1] + 1].lower_ not in _RELATIVE or inside & set(range(commas[-1], end)):
        return 0
    first = next((t for t in doc[start : commas[-1]] if t.tag_ in (*FINITE, "MD")), None)
    told = [t for t in doc[commas[-1] + 2 : end] if t.tag_ in (*FINITE, "MD")]
    past = [t.tag_ for t in told] == ["VBD"]
    return commas[-1] if past and first is not None and first.lower_ in _AHEAD else 0


def weighs(verb: Token) -> bool:
    """', deepening a dispute', ', setting up a showdown': what the paper makes of it, behind a comma."""
    if verb.tag_ != "VBG" or verb.dep_ not in ("advcl", "acl", "parataxis", "xcomp"):
        return False
    about = {t.lemma_.lower() for o in children(verb, "obj", "xcomp", "obl") for t in (o, *children(o, "conj"))}
    return verb.lemma_.lower() in word_set("speech", "weighing") or bool(about & word_set("speech", "weighed"))


def _refers(doc: Doc, at: int) -> bool:
    """Whether the paper explains here what was said: ', a reference to the vote', ' - an apparent reference to it'."""
    words = [t.lower_ for t in doc.words[at : at + 4]]
    noun = words[:1] in (["a"], ["an"]) and bool(_ALLUDING & set(words[1:4]))
    sums = words[:1] == ["a"] and doc[at + 1].lemma_.lower() in word_set("speech", "deeds_summed")
    if sums and words[2:3] in (["that"], ["which"]) and doc[at + 3].tag_ in ("VBD", "VBZ"):
        return True  # ' - a move that has left thousands homeless'
    return noun or words[:2] in (["referring", "to"], ["alluding", "to"]) or words[:3] == ["in", "reference", "to"]


def _without_setting(doc: Doc, start: int, end: int, inside: set[int]) -> int:
    """Where the content ends before what tells only when or where it was said, behind a quotation and a comma: 'was
    "a lie"[, on the first day of his trial]'."""
    marks = (t for t in doc.words[start : end - 2] if t.text == "," or is_dash(t))
    end = next((t.i for t in marks if _refers(doc, t.i + 1) and t.i not in inside), end)
    for word in reversed(doc.words[start + 1 : max(start + 1, end - 1)]):
        if word.i in inside or word.tag_ in FINITE or word.tag_ == "MD":
            return end
        if word.text == "," and doc[word.i + 1].lower_ in _SETTING and doc[word.i - 1].tag_ == "''":
            return word.i
    return end
