"""Around a verb of saying, by word classes alone: where its speaker stands and which words it introduces.

News writes speech in a few fixed orders ('X said that ...', '..., X said.', '..., said X.', '..., X, the Y, said').
Word classes tell them apart even where a parse of a long sentence goes astray; the tree is asked
for the rest.
"""

from __future__ import annotations

from functools import cache

from briefing.extract.speech.moments import RESUMED, SPANS, is_when, when_said
from briefing.extract.speech.sayings import Stretch
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token, remembered

_NOMINAL = frozenset(
    ("DT", "PDT", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "POS", "PRP", "PRP$", "CD", "HYPH", "CC", "-LRB-",
     "-RRB-", "``", "''", "VBN", "VBG", "NFP", "SYM", "FW", "AFX")
)  # fmt: skip
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "FW", "CD", "DT"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
FINITE = ("VBD", "VBZ", "VBP")
"""Tags of finite verbs, helping ones like 'may' left out."""
_ASIDES = frozenset({"who", "which", "asked", "speaking", "responding", "reacting", "questioned", "pressed", "writing"})
"""Words that open what is told of a speaker between commas."""
_HELPING = frozenset({"has", "have", "had", "is", "are", "was", "were", "will", "would", "not"})
_BESIDE = frozenset({"because", "since", "after", "before", "when", "who", "while"})
"""Words that open a clause which tells of the saying: 'X said on his return because ...'."""
_PLAIN = frozenset({"NN", "NNS"})
_NAMES = frozenset({"NNP", "NNPS"})
_ACCUSATIVE = frozenset({"them", "him", "us", "me", "it"})
_NOMINATIVE = frozenset({"he", "she", "they", "we", "i"})
_STOPS = frozenset(".!?…;:")
_BEFORE_THAT = frozenset({"in", "of", "for", "from", "with", "by", "at", "about", "over", "to"})
"""Words behind which 'that' points to something: 'said arms in THAT struggle were'."""
_LONGEST = 30
_ASIDE = 12
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
    for closing in (t.i for t in span.doc[start + 2 : end - 1] if t.tag_ == "''"):
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
    if end > floor and doc[end - 1].tag_ == "CC":
        return None
    end = _undated(cue, end, floor)
    apposed = end > floor and doc[end - 1].text == ","
    start = _run(cue, end - apposed, floor)
    if apposed:
        if start <= floor or doc[start - 1].text != ",":
            return _with_aside(cue, end - 1, floor)
        placed = doc[start].lower_ in word_set("surface", "inside")
        last, start = start - 1, _run(cue, start - 1, floor)
        if placed and any(t.tag_ in _NOUNS for t in doc[start:last]):
            return _opening(cue, start, last), last  # 'the ministry, in a reply to the paper, said'
        aged = all(t.tag_ == "CD" for t in doc[start:last]) and start > floor and doc[start - 1].text == ","
        start = _run(cue, start - 1, floor) if aged else start
    if start > floor and doc[start - 1].lower_ in word_set("surface", "outside"):
        own = next((c.left_edge.i for c in cue.lefts if c.dep_ == "nsubj"), start)
        if own <= start or doc[own - 1].tag_ != "CC":
            return None
        start = own  # 'voiced concern over the arrests and [its minister] called them ...'
    start = _opening(cue, start, end)
    return (start, end - apposed) if any(t.tag_ in _NOUNS for t in doc[start:end]) else None


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
    around = (t for t in reversed(doc[max(floor, end - 2 * _ASIDE) : end]) if t.i > floor + 1)
    who = next((t.i for t in around if t.lower_ in _ASIDES and t.nbor(-1).text == ","), None)
    if who is None or who - 2 < floor or doc[who - 1].text != ",":
        return None
    start = _opening(cue, _run(cue, who - 1, floor), who - 1)
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
    return at if at > floor and (doc[at - 1].tag_ in _NOMINAL or doc[at - 1].text == ",") else end


@remembered
def after(cue: Token) -> Stretch | None:
    """The noun phrase right after an inverted cue: 'said X, the Y of Z'."""
    doc, (_, roof) = cue.doc, sentence(cue)
    at = cue.i + 1
    if at < roof and doc[at].lower_ in ("of", "for"):
        return None  # 'asked for a report'
    while at < roof and at - cue.i < _LONGEST and (doc[at].tag_ in _NOMINAL or doc[at].lower_ in ("of", "for")):
        at += 1
    return (cue.i + 1, at) if any(t.tag_ in ("NNP", "NNPS", "NN", "NNS") for t in doc[cue.i + 1 : at]) else None


def head(cue: Token, stretch: Stretch) -> Token:
    """The word that carries a speaker's phrase: its last noun before a preposition or comma."""
    doc = cue.doc
    carrier = doc[stretch[0]]
    for token in doc[stretch[0] : stretch[1]]:
        if token.text == "," or token.tag_ in ("IN", "WP", "WDT") or token.tag_ == "-LRB-":
            break
        if token.tag_ in ("VBG", "VBN") and token.i > stretch[0] and token.nbor(-1).tag_ in _PLAIN:
            break  # 'doctors treating him', 'people briefed on it'
        if token.tag_ in _NOUNS:
            carrier = token
    return carrier


def inserted(cue: Token) -> tuple[list[Stretch], Stretch] | None:
    """For a cue set into or behind the words it introduces: these words in one or two pieces, and the speaker.

    None where the words follow the cue, or where nothing that could be said goes before it.
    """
    doc, (start, end) = cue.doc, sentence(cue)
    speaker = before(cue)
    if speaker is None or not _parted(cue, speaker[0], start):
        turned = cue.i > start and _parted(cue, cue.i, start) and cue.lemma_ not in word_set("speech", "uninverted")
        told = any(t.lower_ in _ACCUSATIVE for t in doc[cue.i + 1 : cue.i + 2])
        opens_it = speaker is not None and speaker[0] == start
        speaker = after(cue) if turned and not (told or opens_it) else _described(cue, start)
    if speaker is None:
        return None
    if doc[speaker[0]].tag_ == "VBG":
        return None  # ', noting Oslo has shown ...'
    opens, closes = min(speaker[0], cue.i), max(speaker[1], cue.i + 1)
    while opens > start and doc[opens - 1].text in (",", "”", '"', "''", "—", "–", "-", "’"):
        opens -= 1
    participle = doc[start].tag_ in ("VBN", "VBG") and doc[start].head == cue
    beside = participle or (doc[start].tag_.startswith("VB") and doc[start].lower_ in _ASIDES)
    if beside or _goes_on(cue, closes, end):
        return None
    if closes == cue.i + 1 and has_object(cue):
        return None  # 'when it rained, Chad declared war'
    rest = next((k for k in range(closes, end) if doc[k].text == ","), end)
    marked = rest + 2 < end and doc[rest + 1].tag_ == "``"
    split = rest + 1 < end and (doc[rest + 1 + marked].tag_ in _FINITE or doc[opens - 1].lower_ in _HELPING)
    comma = max((k for k in range(start, opens) if doc[k].text == ","), default=start - 1)
    if split and any(t.tag_ in ("WDT", "WP") for t in doc[comma + 1 : opens]):
        start = comma + 1  # 'it must be bigger, [which], he said, [will take years]'
    elif split:
        # of 'the roads are open; the minister, X said, had lied' what stands behind the semicolon
        start = max((k + 1 for k in range(start, opens) if doc[k].text == ";"), default=start)
    if not split and not any(t.tag_ in _FINITE for t in doc[start:opens]):
        return None
    resumed = rest + 2 < end and doc[rest + 1].tag_ == "CC" and doc[rest + 2].text in ("“", '"', "``")
    second = (rest + 1, end) if resumed or any(t.tag_ in _FINITE for t in doc[rest + 1 : end]) else None
    return [(start, opens), *([second] if second else [])], speaker


def has_object(cue: Token) -> bool:
    """Whether something else than a hearer stands right behind a cue as its object: 'declared war', 'said enough'."""
    heard = word_set("speech", "heard") - {"add", "announce"} | word_set("speech", "spoken_to")
    behind = (c for c in cue.rights if c.left_edge.i <= cue.i + 2 and c.dep_ in ("obj", "advmod", "xcomp"))
    enough = (c for c in behind if c.tag_ in ("NN", "NNS") or c.lower_ == "enough")
    return cue.lemma_.lower() not in heard and any(not is_when(c) for c in enough)


def _described(cue: Token, start: int) -> Stretch | None:
    """A speaker with a relative clause, between a comma and the cue: '..., an official who was there said'."""
    doc = cue.doc
    who = next((t.i for t in reversed(doc[max(start, cue.i - _ASIDE) : cue.i]) if t.lower_ == "who"), None)
    aside = doc[who : cue.i] if who is not None else ()
    if who is None or sum(t.tag_ in _FINITE for t in aside) != 1 or any(t.text == "," for t in aside):
        return None
    first = _run(cue, who, start)
    return (first, who) if first < who and _parted(cue, first, start) else None


def followed(cue: Token) -> Stretch | None:
    """The words that a cue in front of them introduces: after 'that', else from the first noun phrase to the end."""
    doc, (_, end) = cue.doc, sentence(cue)
    for at in range(cue.i + 1, min(end, cue.i + _LONGEST)):
        if (
            doc[at].lower_ == "that"
            and doc[at].tag_ in ("IN", "DT", "WDT")
            and not (doc[at].head.dep_ == "acl:relcl" and doc[at].dep_ != "mark")
            and not (cue.lemma_.lower() in word_set("speech", "answers") and doc[at].head.dep_ == "acl")
            and any(t.tag_ in _FINITE for t in doc[at:end])
            and not (_is_relative(cue, at) or doc[at - 1].lower_ in _BEFORE_THAT)
        ):
            # in 'say that is likely' it is what is said to be likely
            return (at if doc[at].tag_ == "DT" and doc[at + 1].tag_ in _FINITE else at + 1), end
        if doc[at].tag_ in _FINITE and not _is_beside(cue, at):
            break
    first = when_said(doc, cue.i + 1 + (cue.i + 1 < end and doc[cue.i + 1].lower_ in ("him", "them", "me", "us")))
    if (
        first < end
        and doc[first].tag_ in ("PRP", "DT", "NNP", "NNPS", "NNS", "JJ", "EX", "PRP$", "NN", "CD")
        and any(t.tag_ in _FINITE for t in doc[first:end])
    ):
        return first, end
    return None


def _is_relative(cue: Token, at: int) -> bool:
    """Whether 'that' goes on from a noun right behind a cue that has no hearer: 'say [officers] that fled are back'."""
    first = cue.doc[cue.i + 1]
    heard = cue.lemma_.lower() in word_set("speech", "heard")
    return (
        not heard
        and at > cue.i + 1
        and cue.doc[at - 1].tag_ in ("NN", "NNS", "NNP")
        and first.tag_ in RESUMED
        and (not is_when(first) and not is_when(cue.doc[at - 1]))
        and cue.doc[at - 1].lemma_.lower() not in SPANS
    )


def behind_hearer(cue: Token) -> int:
    """Where what is said begins behind who is told it, without 'that': 'told state radio [the army] had won'; -1 where
    nobody is told or nothing shows it."""
    if cue.lemma_.lower() not in ("tell", "inform", "assure"):
        return -1
    doc, (_, end) = cue.doc, sentence(cue)
    for at in range(cue.i + 1, min(end, cue.i + _ASIDE)):
        noun = at > cue.i + 1 and doc[at - 1].tag_ in ("NN", "NNS", "NNP", "NNPS")
        if noun and doc[at].tag_ in ("DT", "PRP", "PRP$", "EX"):
            return at
        if noun and doc[at].tag_ in _NAMES and _is_audience(doc[at - 1]):
            return at  # 'told reporters Peru would'
        if noun and doc[at].lower_ == "on" and (behind := when_said(doc, at)) > at:
            return behind  # 'told parliament on Tuesday the levy would go'
        if (doc[at].tag_ not in _NOMINAL and doc[at].lower_ not in ("in", "of", "at")) or doc[at].tag_ in ("POS", "CC"):
            return -1
    return -1


def _is_audience(noun: Token) -> bool:
    """Whether a noun ends the phrase for who is told something: 'reporters', 'a news conference', 'state radio'."""
    lemma = noun.lemma_.lower()
    meant = noun.lower_ in _hearers() or lemma in _hearers() or lemma in word_set("speech", "outlets")
    return meant and noun.tag_ in ("NN", "NNS")


@cache
def _hearers() -> frozenset[str]:
    """The words for an unnamed audience."""
    return frozenset(word for words in vocabulary("speech")["hearers"].values() for word in words)


def _is_beside(cue: Token, at: int) -> bool:
    """Whether what looks finite is the participle of where it was said: 'said in a report [leaked] that ...'."""
    opens = cue.doc[cue.i + 1].lower_ in ("in", "at", "during") and cue.doc[at].tag_ == "VBD"
    return opens and cue.doc[at - 1].tag_ in _PLAIN and all(t.tag_ in _NOMINAL for t in cue.doc[cue.i + 2 : at])


def _run(cue: Token, end: int, floor: int) -> int:
    """Where the run of nominal words that ends before `end` begins; a pronoun or an article right behind another noun
    or a day opens a phrase of its own: 'something [she] calls', 'a pledge [the opposition] called', 'on Tuesday [an
    envoy] said'."""
    doc, at, inside = cue.doc, end, word_set("surface", "inside")
    while at > floor and end - at < _LONGEST:
        before, behind = doc[at - 1], doc[at]
        adverb = before.tag_ == "RB" and behind.tag_ in ("VBN", "JJ") and at < end  # 'newly filed reports'
        if not (adverb or before.tag_ in _NOMINAL or before.lower_ in inside):
            break
        at -= 1
        if doc[at].tag_ == "-RRB-":
            at = next((k for k in range(at, max(floor, at - _ASIDE) - 1, -1) if doc[k].tag_ == "-LRB-"), at)
        begun = doc[at].tag_ == "DT" and at > floor and (doc[at - 1].tag_ in _PLAIN or is_when(doc[at - 1]))
        opens = begun or doc[at].lower_ in _NOMINATIVE
        if opens and at < end:
            break
    return at


def is_dash(mark: Token) -> bool:
    """Whether a mark is a dash between words, and no hyphen."""
    if mark.text not in ("-", "--", "–", "—") or mark.i == 0:
        return False
    return mark.text == "—" or mark.nbor(-1).whitespace_ != ""


def _parted(cue: Token, at: int, start: int) -> bool:
    """Whether a comma or a closing mark stands right before a position, as before an inserted cue."""
    mark = cue.doc[at - 1]
    return at > start and mark.tag_ != "``" and mark.text in (",", "”", '"', "''", "—", "–", "’")


def _goes_on(cue: Token, at: int, end: int) -> bool:
    """Whether a clause follows directly, so that the cue introduces that and not what goes before."""
    doc = cue.doc
    dashes = [t.i for t in doc[at:end] if is_dash(t)]
    for k in range(at, end):
        if doc[k].text == "," or dashes == [k]:
            return False
        if k > at and doc[k].lower_ in _BESIDE:
            return False
        if doc[k].tag_ in _FINITE or doc[k].lower_ == "that":
            return True
    return False
