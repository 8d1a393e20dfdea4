"""Bodies told of in the lead before they have a name: 'A rights group says', and then 'Amnesty International said'."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from briefing.extract.cast.organisations import FoundOrganisation
from briefing.extract.cast.same_telling import tells_the_same
from briefing.extract.cast.title_runs import is_day
from briefing.extract.text.grammar import obliques, phrase_head
from briefing.extract.text.spans import core
from briefing.extract.text.tree import children, is_subject
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc, Span, Token


def find_introduced(
    doc: Doc, bodies: Sequence[FoundOrganisation], start: int, free: Collection[int], told: Mapping[int, str]
) -> Iterator[tuple[int, FoundOrganisation]]:
    """The nouns from the token `start` on that tell of a body before its name, each with the body: the one of its sort
    that is named first in the next sentence and tells or does there what the noun does.

    Only tokens in `free` are looked at, which are no part of a name. `told` gives the country that a token tells of.
    """
    sorts = vocabulary("meant")["nouns"].keys()
    labels = word_set("organisations", "heads_meant") | word_set("meant", "anybody") | sorts
    for noun in doc[start:]:
        if noun.lower_ in labels and noun.tag_ == "NN" and noun.i in free and is_label(noun):
            body = named_next(noun, bodies, start)
            if body is not None and not _is_abroad(core(noun), body, told):
                yield noun.i, body


def is_label(noun: Token) -> bool:
    """Whether a noun is the subject of a clause and tells of one body without a name: 'A Peruvian newspaper says', but
    no 'another group', 'group of farmers' or 'newspaper, the Post'."""
    first = core(noun)[0]
    after = noun.doc[noun.i + 1 : noun.i + 2]
    named = children(noun, "appos", "flat") or any(t.tag_ in ("NNP", "NNPS") and not is_day(t) for t in after)
    one = first.lower_ in ("a", "an") or any(t.tag_ == "POS" for t in core(noun))  # "Chad's main rebel group"
    return one and is_subject(noun) and not named and not obliques(noun, "of") and not any(
        t.lower_ in vocabulary("calendar")["ordinals"] or t.lower_ in word_set("meant", "others") for t in core(noun))


def named_next(noun: Token, bodies: Sequence[FoundOrganisation], start: int) -> FoundOrganisation | None:
    """The body of the sort of a noun that is named first behind its sentence, if that is soon and as a subject who
    tells or does what the noun does; the text, from the token `start` on, names it there first."""
    doc, here = noun.doc, noun.sent
    if here.end >= len(doc):
        return None
    following = doc[here.end].sent
    first = ((min(s for s in b.spans if s[0] >= start), n) for n, b in enumerate(bodies)
             if b.spans[-1][0] >= start and _is_sort(b, noun))
    named = sorted(f for f in first if following.start <= f[0][0] < following.end)
    if not named:
        return None
    (begin, end), index = named[0]
    name = phrase_head(doc[begin:end].root)
    return bodies[index] if is_subject(name) and tells_the_same(noun.head, name.head) else None


def _is_sort(body: FoundOrganisation, noun: Token) -> bool:
    """Whether a body is of the sort that a noun and the words before it tell, or has the noun in its name."""
    kinds: list[str] = vocabulary("meant")["nouns"].get(noun.lower_, [])
    sorts: dict[str, list[str]] = vocabulary("meant")["told_by"]
    told = [sorts[t.lower_] for t in core(noun) if t.lower_ in sorts]
    if told or kinds:
        wanted = told[0] if told else kinds
        # an 'agency' or 'committee' is taken for the state's until its report calls it a rights group
        supposed = not body.kind or ("ngo" in wanted and body.kind == "government_body")
        open_still = supposed and noun.lower_ in word_set("meant", "anybody")
        front = body.kind == "political_organisation" and "armed_group" in wanted  # 'a rebel group' is 'the Hill Front'
        return body.kind in wanted or open_still or front
    return noun.lower_ in body.name.lower().split()


def _is_abroad(label: Span, body: FoundOrganisation, told: Mapping[int, str]) -> bool:
    """Whether a label tells of another country than that of a body."""
    countries = {told[t.i] for t in label if t.i in told}
    return bool(body.country and countries) and body.country not in countries
