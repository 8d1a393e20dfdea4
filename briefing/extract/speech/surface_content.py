"""Around a verb of saying, by word classes alone: which words it introduces, behind it or around it."""

from __future__ import annotations

from functools import cache

from briefing.extract.speech.moments import RESUMED, SPANS, is_when, when_said
from briefing.extract.speech.sayings import Stretch
from briefing.extract.speech.surface import (
    ASIDE,
    ASIDE_WORDS,
    LONGEST,
    NOMINAL,
    PLAIN,
    after,
    before,
    run_before,
    sentence,
)
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import own_subjects
from briefing.extract.text.summing import summing
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NAMES = frozenset({"NNP", "NNPS"})
_NOUN_PHRASES = frozenset({"PRP", "DT", "NNP", "NNPS", "NNS", "JJ", "EX", "PRP$", "NN", "CD"})
_HELPING = frozenset({"has", "have", "had", "is", "are", "was", "were", "will", "would", "not"})
_BESIDE = frozenset({"because", "since", "after", "before", "when", "who", "while"})
"""Words that open a clause which tells of the saying: 'X said on his return because ...'."""
_WHOEVER = frozenset({"those", "all", "anyone", "anybody", "everyone", "everybody", "people"})
"""Behind a cue the subject of what is said: 'X said THOSE who did it would be tried'."""
_ACCUSATIVE = frozenset({"them", "him", "us", "me", "it"})
_BEFORE_THAT = frozenset({"in", "of", "for", "from", "with", "by", "at", "about", "over", "to"})
"""Words behind which 'that' points to something: 'said arms in THAT struggle were'."""


def inserted(cue: Token) -> tuple[list[Stretch], Stretch] | None:
    """For a cue set into or behind the words it introduces: these words in one or two pieces, and the speaker.

    None where the words follow the cue, or where nothing that could be said goes before it.
    """
    doc, (start, end) = cue.doc, sentence(cue)
    if _sums_up(cue):
        return None
    speaker = before(cue)
    if speaker is None or not _parted(cue, speaker[0], start):
        turned = cue.i > start and _parted(cue, cue.i, start) and cue.lemma_ not in word_set("speech", "uninverted")
        told = any(t.lower_ in _ACCUSATIVE for t in doc.words[cue.i + 1 : cue.i + 2])
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
    beside = participle or (doc[start].tag_.startswith("VB") and doc[start].lower_ in ASIDE_WORDS)
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
    elif (parted := _behind_another(cue, start, opens)) is not None:
        start = parted
    if not split and not any(t.tag_ in _FINITE for t in doc[start:opens]):
        return None
    resumed = rest + 2 < end and doc[rest + 1].tag_ == "CC" and doc[rest + 2].text in ("“", '"', "``")
    second = (rest + 1, end) if resumed or any(t.tag_ in _FINITE for t in doc[rest + 1 : end]) else None
    return [(start, opens), *([second] if second else [])], speaker


def _sums_up(cue: Token) -> bool:
    """Whether a verb says more of what sums up the words before it: ', something a minister RULED out', ', a step Oslo
    CALLED unwise'."""
    noun = cue.head
    if cue.dep_ != "acl:relcl" or not noun.i < cue.i:
        return False
    article = any(t.lower_ in ("a", "an") for t in cue.doc[noun.left_edge.i : noun.i])
    return noun.lower_ == "something" or (article and noun.lemma_.lower() in summing())


def _behind_another(cue: Token, start: int, end: int) -> int | None:
    """Where the words behind a semicolon begin before which another speaks: 'Chad says it is open; [it is shut], X
    said'."""
    for mark in range(end - 1, start, -1):
        if cue.doc[mark].text == ";":
            tells = (t for t in cue.doc[start:mark] if t.tag_ in _FINITE and act(t) == "tell")
            return mark + 1 if any(start <= s.i < t.i for t in tells for s in own_subjects(t)) else None
    return None


def has_object(cue: Token) -> bool:
    """Whether something else than a hearer stands right behind a cue as its object: 'declared war', 'said enough'."""
    heard = word_set("speech", "heard") - {"add", "announce"} | word_set("speech", "spoken_to")
    behind = (c for c in cue.rights if c.left_edge.i <= cue.i + 2 and c.dep_ in ("obj", "advmod", "xcomp"))
    enough = (c for c in behind if c.tag_ in ("NN", "NNS") or c.lower_ == "enough")
    return cue.lemma_.lower() not in heard and any(not is_when(c) for c in enough)


def _described(cue: Token, start: int) -> Stretch | None:
    """A speaker with a relative clause, between a comma and the cue: '..., an official who was there said'."""
    doc = cue.doc
    who = next((t.i for t in reversed(doc[max(start, cue.i - ASIDE) : cue.i]) if t.lower_ == "who"), None)
    aside = doc[who : cue.i] if who is not None else ()
    if who is None or sum(t.tag_ in _FINITE for t in aside) != 1 or any(t.text == "," for t in aside):
        return None
    first = run_before(cue, who, start)
    return (first, who) if first < who and _parted(cue, first, start) else None


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
        if k > at and doc[k].lower_ in _BESIDE and not (doc[k].lower_ == "who" and doc[k - 1].lower_ in _WHOEVER):
            return False
        if doc[k].tag_ in _FINITE or doc[k].lower_ == "that":
            return True
    return False


def is_dash(mark: Token) -> bool:
    """Whether a mark is a dash between words, and no hyphen."""
    if mark.text not in ("-", "--", "–", "—") or mark.i == 0:
        return False
    return mark.text == "—" or mark.nbor(-1).whitespace_ != ""


def followed(cue: Token) -> Stretch | None:
    """The words that a cue in front of them introduces: after 'that', else from the first noun phrase to the end."""
    doc, (_, end) = cue.doc, sentence(cue)
    for at in range(cue.i + 1, min(end, cue.i + LONGEST)):
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
    opens = doc[min(first + (doc[first].tag_ == "``"), len(doc) - 1)] if first < end else cue
    if (
        first < end
        and (opens.tag_ in _NOUN_PHRASES or (opens.tag_ == "VBG" and cue.lemma_.lower() == "tell"))
        and any(t.tag_ in _FINITE for t in doc.words[first:end])
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
    for at in range(cue.i + 1, min(end, cue.i + ASIDE)):
        noun = at > cue.i + 1 and doc[at - 1].tag_ in ("NN", "NNS", "NNP", "NNPS")
        if noun and doc[at].tag_ in ("DT", "PRP", "PRP$", "EX"):
            return at
        if noun and doc[at].tag_ in _NAMES and _is_audience(doc[at - 1]):
            return at  # 'told reporters Peru would'
        if noun and doc[at].lower_ == "on" and (behind := when_said(doc, at)) > at:
            return behind  # 'told parliament on Tuesday the levy would go'
        joined = doc[at].lower_ in ("in", "of", "at") or doc[at].dep_ == "amod"  # 'told CHEERING supporters'
        if (doc[at].tag_ not in NOMINAL and not joined) or doc[at].tag_ in ("POS", "CC"):
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
    return opens and cue.doc[at - 1].tag_ in PLAIN and all(t.tag_ in NOMINAL for t in cue.doc[cue.i + 2 : at])
