"""Which body named before a noun means: 'the ministry', 'the rights group', 'the U.N. agency', 'the rebels'.

The body is one of the sort that the noun and the word before it say; of several such, the one told last, unless another
stands beside it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from briefing.extract.cast.introduced_bodies import is_label, named_next
from briefing.extract.cast.organisations import FoundOrganisation
from briefing.extract.text.grammar import obliques, phrase_head
from briefing.extract.text.spans import core, from_sentence_before, sentence_before
from briefing.extract.text.tree import children, first_conjunct, is_subject
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc, Span, Token

_ALLIANCE = "NATO"
_NATIONS = "United Nations"
_FAR = 150
_FARTHEST = 500
"""How many tokens back 'the ministry' may look, and where there is but one."""


def find_bodies_meant(
    doc: Doc, bodies: Sequence[FoundOrganisation], free: Collection[int], told: Mapping[int, str]
) -> Iterator[tuple[int, int, FoundOrganisation]]:
    """'the ministry', 'the group': token ranges with the body that each means, one by one: a later one may go on from
    what an earlier one was given to mean.

    Only tokens in `free` are looked at, which are no part of a name; the first part of 'the Geneva-based group' and of
    'the U.N. agency' is left to its own meaning. `told` gives the country that a token tells of.
    """
    for token in doc:
        if token.tag_ not in ("NN", "NNS") or token.i not in free or not _stands_for_body(token):
            continue
        span = core(token)
        if doc[span.start].lower_ != "the" or obliques(token, "of") or span.end != token.i + 1 or _is_said(span):
            continue
        start = _own_start(span, free)
        body = _of_nations(token, span, bodies) if start < 0 else _meant(doc[max(start, 0) : span.end], bodies)
        if body is not None and not (token.lower_ in word_set("meant", "single") and _is_abroad(token, body, told)):
            yield start if start >= 0 else token.i, span.end, body


def join_labels(doc: Doc, bodies: list[FoundOrganisation], body: int) -> None:
    """Give 'the Peruvian militant group' to the armed group with a name that is told of just before, if that is one,
    and 'a Peruvian militant group' to the one that is named next; a label with no mention left is no body.

    `body` is the first token behind the headline.
    """
    for label in [b for b in bodies if b.kind == "armed_group" and b.generic]:
        for start, end in list(label.spans):
            told = _of_label(doc, start, end, [b for b in bodies if b is not label], body)
            if told is not None and (not label.country or told.country in (label.country, "")):
                label.spans.remove((start, end))
                told.meant.append((end - 1, end))
                told.kind = "armed_group"
    bodies[:] = [b for b in bodies if b.spans]


def _of_label(
    doc: Doc, start: int, end: int, bodies: Sequence[FoundOrganisation], body: int
) -> FoundOrganisation | None:
    """Which of some bodies a label for an armed group means: with 'the' the only such group told of just before, with
    'a' the one named next."""
    noun, article = doc[end - 1], doc[start - 1].lower_
    if noun.tag_ != "NN":
        return None
    if article in ("a", "an") and is_label(noun):
        return named_next(noun, [b for b in bodies if not b.generic], body)
    armed = [b for b in bodies if b.kind == "armed_group"]
    told = _told_lately(doc, start, armed) if article == "the" else []
    return told[0] if len(told) == 1 and not told[0].generic else None


def _told_lately(doc: Doc, start: int, bodies: Sequence[FoundOrganisation]) -> list[FoundOrganisation]:
    """The bodies told of before a token in its sentence or the one before."""
    first = from_sentence_before(doc[start])
    return [b for b in bodies if any(first <= a < start for a, _ in (*b.spans, *b.meant))]


def _is_abroad(noun: Token, body: FoundOrganisation, told: Mapping[int, str]) -> bool:
    """Whether another country is told of before a noun in its sentence, or has acted since a body was told of."""
    doc, first = noun.doc, noun.sent.start
    last = max(end for _, end in body.spans if end <= noun.i)
    others = (i for i in range(min(last, first), noun.i) if told.get(i, body.country) != body.country)
    return any(i >= first or is_subject(phrase_head(doc[i])) for i in others)


def body_meant(word: str, start: int, bodies: Sequence[FoundOrganisation]) -> FoundOrganisation | None:
    """The body of the sort that a word says which was told last before a token, not too far back."""
    return _last(start, [b for b in bodies if _is_sort(b, word, vocabulary("meant")["nouns"].get(word, []))])


def owning_body(doc: Doc, start: int, bodies: Sequence[FoundOrganisation]) -> FoundOrganisation | None:
    """The body told last whose somebody is by a phrase that begins at a token: "the force's spokesman"; else None."""
    if doc[start].lower_ != "the" or doc[start + 2].tag_ != "POS":
        return None
    word = doc[start + 1].lower_
    owners: dict[str, list[str]] = vocabulary("meant")["owners"]
    if word not in owners:
        return None
    here = doc[start].sent.start
    first = doc[here - 1].sent.start if here else 0
    named = [b for b in bodies if word in b.name.lower().split()]
    near = [b for b in bodies if b.kind in owners[word] and any(first <= a < start for a, _ in (*b.spans, *b.meant))]
    return _last(start, named) or (near[0] if len(near) == 1 else None)


def _is_said(span: Span) -> bool:
    """Whether a phrase says what something is or counts, or has a name behind it: 'is the largest group', 'the group
    Front of Peace', 'the other ten rebels'."""
    noun = span[len(span) - 1]
    after = span.doc[span.end : span.end + 1]
    named = len(after) > 0 and after[0].tag_ in ("NNP", "NNPS") and noun in (after[0], after[0].head)
    most = any(t.tag_ == "JJS" for t in span) and not is_subject(noun)
    counted = bool(children(noun, "nummod")) or any(t.lower_ in ("other", "only", "first", "second") for t in span)
    return named or most or counted or bool(children(noun, "cop")) or noun.dep_ == "xcomp"


def _stands_for_body(token: Token) -> bool:
    """Whether a noun can mean a body named before."""
    if token.tag_ == "NNS":
        return token.lower_ in vocabulary("meant")["plurals"]
    listed = token.lower_ in vocabulary("meant")["nouns"] or token.lower_ in word_set("organisations", "heads_meant")
    called = token.lower_ in word_set("meant", "called") and is_subject(token)
    return listed or called or token.lower_ in word_set("meant", "anybody")


def _own_start(span: Span, free: Collection[int]) -> int:
    """The first token of the words of a phrase behind '-based', if any; -1 where part of the rest is a name."""
    based = next((t.i for t in reversed(list(span)) if t.lower_ == "based"), -1)
    start = span.start if based < 0 else based + 1
    return start if all(i in free for i in range(start, span.end)) else -1


def _meant(phrase: Span, bodies: Sequence[FoundOrganisation]) -> FoundOrganisation | None:
    """The body that a phrase means: by its noun, and by the words before it that tell a kind."""
    noun = phrase[len(phrase) - 1]
    plural = noun.tag_ == "NNS"
    kinds: list[str] = vocabulary("meant")["plurals" if plural else "nouns"].get(noun.lower_, [])
    told: dict[str, list[str]] = vocabulary("meant")["told_by"]
    shown = [told[t.lower_] for t in phrase if t.lower_ in told and (kinds or noun.lower_ == "agency")]
    sorts = (t for t in children(noun, "compound") if t.i >= phrase.start)
    before = {t.lower_ for t in sorts if not children(t, "nummod")}  # but 'the 55-MEMBER bloc'
    if (kinds or noun.lower_ in word_set("meant", "called")) and before - told.keys():  # 'the subway network'
        bodies = [b for b in bodies if before & set(b.name.lower().split())]
    fitting = [b for b in bodies if _is_sort(b, noun.lower_, shown[0] if shown else kinds)]
    if shown:
        fitting = [b for b in fitting if not b.kind or b.kind in shown[0]]
    elif noun.lower_ == "agency":
        fitting = [b for b in fitting if b.kind != "media"] or fitting
    if plural:
        called = [b for b in fitting if _is_called(b, noun)]
        rebels = fitting if noun.lower_ in word_set("actors", "rebels") else []
        fitting = called or _acting_lately(noun, rebels)
        if len(fitting) > 1:
            return None
    if noun.lower_ in word_set("meant", "single"):
        called = [b for b in fitting if b.name.startswith("Government ")]  # no 'Kremlin'
        near = [b for b in called if any(0 <= phrase.start - end < _FAR for _, end in b.spans)]
        fitting = near if len(near) == 1 else []
    if noun.lower_ == "body" and "world" in before:
        return next((b for b in bodies if b.name == _NATIONS and b.spans[0][0] < noun.i), None)
    if not fitting and noun.lower_ in word_set("meant", "anybody"):
        fitting = _telling(noun, bodies)
    alike = [b for b in fitting if before & set(b.name.lower().split())]
    return _last(phrase.start, alike or fitting, noun)


def _telling(noun: Token, bodies: Sequence[FoundOrganisation]) -> list[FoundOrganisation]:
    """The body that is the one subject of what a noun's sentence tells before it, else of the sentence before, if it is
    of no sort that has words of its own."""
    doc, before = noun.doc, sentence_before(noun)
    named = sorted((start, end, n) for n, b in enumerate(bodies) for start, end in (*b.spans, *b.meant))
    told = [(bodies[n], end) for start, end, n in named if noun.sent.start <= start < noun.left_edge.i]
    if not told and before is not None:
        told = [(bodies[n], end) for start, end, n in named if before.start <= start < before.end]
    acting = [(b, end) for b, end in told if is_subject(first_conjunct(phrase_head(doc[end - 1])))]
    themselves = [b for b, end in acting if phrase_head(doc[end - 1]).i < end]  # of 'the U.N. agency' the agency
    subjects = themselves or [b for b, _ in acting]
    kinds = word_set("meant", "public") if noun.lower_ == "agency" else word_set("meant", "private")
    plain = all(b.name != _NATIONS and b.kind in kinds for b in subjects)
    return subjects[:1] if plain and len({id(b) for b in subjects}) == 1 else []


def _is_called(body: FoundOrganisation, noun: Token) -> bool:
    """Whether a text calls a body what a word in the plural says: 'the [rebel] Front', 'Front [rebels]'."""
    doc = noun.doc
    around = (t for a, b in body.spans if b <= noun.i and not _is_gone(doc, a) for t in doc[max(0, a - 2) : b + 1])
    return any(t.lower_.rstrip("s") == noun.lower_.rstrip("s") for t in around)


def _is_gone(doc: Doc, start: int) -> bool:
    """Whether a body named from a token is one that was: 'the now-defunct X'."""
    return start > 0 and doc[start - 1].lower_ in word_set("meant", "gone")


def _acting_lately(noun: Token, bodies: Sequence[FoundOrganisation]) -> list[FoundOrganisation]:
    """The only one of some bodies told of in the sentence of a noun before it, or in the one before that, if it acts
    there: 'The Hill Front shelled a town. The rebels'."""
    doc, first = noun.doc, from_sentence_before(noun)
    near = [(b, end) for b in bodies for start, end in (*b.spans, *b.meant)
            if first <= start and end <= noun.i and not _is_gone(doc, start)]
    acting = [b for b, end in near if is_subject(first_conjunct(phrase_head(doc[end - 1])))]
    return acting[:1] if len({id(b) for b, _ in near}) == 1 else []


def _of_nations(noun: Token, span: Span, bodies: Sequence[FoundOrganisation]) -> FoundOrganisation | None:
    """The only agency of the United Nations told before 'the U.N. agency', of the field that is named:
    'the U.N. refugee agency'."""
    union = next((b for b in bodies if b.name == _NATIONS), None)
    if union is None or not any(a < span.end and span.start < b for a, b in union.spans) or noun.lower_ not in (
        "agency", "body", "organization", "organisation", "fund", "program", "programme", "panel"
    ):
        return None
    listed = word_set("meant", "of_nations")
    before = [b for b in bodies if b is not union and any(end <= span.start for _, end in b.spans)]
    told = [b for b in before if b.name in listed or b.name.startswith(("United Nations ", "UN "))]
    fields: dict[str, list[str]] = vocabulary("meant")["fields"]
    field = [t.lower_ for t in span[1:-1] if t.tag_ in ("NN", "NNS", "JJ")]
    told = [b for b in told if not field or any(b.name in fields.get(w, ()) or w in b.name.lower() for w in field)]
    if not told and not field:
        told = [b for b in _told_lately(noun.doc, span.start, before) if b.kind in ("igo", "joint_body")]
    return told[0] if len(told) == 1 else None


def _last(start: int, bodies: Sequence[FoundOrganisation], noun: Token | None = None) -> FoundOrganisation | None:
    """Of some bodies the one told last before a token, not too far back; of two told in one sentence the one that is
    its subject, if just one is."""
    told = sorted((end, n) for n, body in enumerate(bodies) for _, end in body.spans if end <= start)
    alone = len({n for _, n in told}) == 1
    if not told or start - told[-1][0] >= (_FARTHEST if alone else _FAR):
        return None
    if noun is not None:
        doc = noun.doc
        last = doc[told[-1][0] - 1].sent
        beside = [(end, n) for end, n in told if end > last.start]
        acting = [n for end, n in beside if is_subject(first_conjunct(phrase_head(doc[end - 1])))]
        if len({n for _, n in beside}) > 1 and last != noun.sent:
            return bodies[acting[0]] if len(set(acting)) == 1 else None
    return bodies[told[-1][1]]


def _is_sort(body: FoundOrganisation, word: str, kinds: Collection[str]) -> bool:
    """Whether a body can be meant by a word: it is in its name, or the body is of one of some kinds."""
    if word in body.name.lower().split() or any(v.lower().split()[-1:] == [word] for v in body.variants):
        return True
    worldly = body.name.startswith(_NATIONS)
    return (body.kind in kinds and not worldly) or (word == "alliance" and body.name == _ALLIANCE)
