"""Indirect and mixed speech: what the tree puts under a word of saying.

Four constructions: a clause under the cue ('X said that ...'), a cue inserted in the clause it introduces ('..., X
said, ...'), 'according to X', and an object with quoted words ('called the move "hasty"'). A report inside a report
keeps both voices: the inner speaker speaks, the outer one is who reports it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from briefing.extract.cast.actors import Actors
from briefing.extract.speech.again import goes_on_from
from briefing.extract.speech.cited import cited, citing, outside
from briefing.extract.speech.content import introduced, is_quoted
from briefing.extract.speech.gaps import with_subject, within_relative
from briefing.extract.speech.hearers import addressee, medium
from briefing.extract.speech.lent import owned, performed, unattributed, under_noun
from briefing.extract.speech.moments import is_when
from briefing.extract.speech.mood import is_to_come
from briefing.extract.speech.nested import NEIGHBOURS, nested, once
from briefing.extract.speech.phrased import phrase, phrased
from briefing.extract.speech.pieces import pieces_of, undated
from briefing.extract.speech.relatives import is_evidence, is_thing
from briefing.extract.speech.sayings import Saying
from briefing.extract.speech.sourced import according, is_sourced
from briefing.extract.speech.sources import Source, is_set_off, source, speaks_for_another
from briefing.extract.speech.speakers import reporter, speakers
from briefing.extract.speech.surface import FINITE
from briefing.extract.speech.told_things import owns_up
from briefing.extract.text.clauses import auxiliaries, is_negated
from briefing.extract.text.cues import act, needs_quotation
from briefing.extract.text.grammar import is_passive, markers, own_subjects
from briefing.extract.text.quotes import Quotation, quoted_tokens
from briefing.extract.text.reading import Reading
from briefing.extract.text.tree import children, is_finite
from briefing.extract.text.unreal import is_told_by_refuted
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Token

_PHRASES = frozenset({"obl", "nmod", "parataxis"})


def find_indirect(
    reading: Reading, actors: Actors, direct: Sequence[Saying], quoted: Sequence[Quotation]
) -> tuple[Saying, ...]:
    """The indirect and mixed speech of the body, in text order; `direct` are the sayings found by their marks."""
    doc = reading.doc
    inside = quoted_tokens(doc, quoted)
    taken = {i for s in direct for a, b in s.pieces for i in range(a, b)}
    spent = {s.verb for s in direct}
    starts = [s.start for s in direct]
    found: list[Saying] = []
    for token in doc[reading.body :]:
        if token.i in taken or token.i in spent or (token.i in inside and not _opens(token, inside)):
            continue
        if not _may_introduce(token) or (token.i in inside and any(s.covers(token.i) for s in found[-NEIGHBOURS:])):
            continue
        before = token.sent.start if speaks_for_another(token) else token.i
        quoted_last = direct[at - 1] if (at := bisect_left(starts, before)) else None
        again = _is_said_behind(token)
        spoke = (s for s in reversed(found) if s.verb < before and s.rule != "reported-in-noun")
        told_last = next((s for s in spoke if not (again and _is_aside(s, token))), None)
        last = max((s for s in (quoted_last, told_last) if s), key=lambda s: max(s.verb, s.start), default=None)
        speaks = act(token) or phrase(token) is not None
        pronoun = next((s for s in own_subjects(token) if s.tag_ == "PRP"), None) if speaks else None
        if pronoun is not None and last is not None:
            earlier = (*direct[max(0, at - NEIGHBOURS) : at], *(s for s in found[-NEIGHBOURS:] if s.verb < before))
            latest = sorted((last, *earlier), key=lambda s: max(s.verb, s.start), reverse=True)
            last = goes_on_from(pronoun, (s for s in latest if not (again and _is_aside(s, token))), actors)
        found += [
            saying
            for saying in (within_relative(doc, s) for s in _sayings(token, actors, last, inside))
            if not any(i in taken for a, b in saying.pieces for i in range(a, b))
        ]
    told = nested(doc, once(found))
    whole = (with_subject(doc, _unquoted(doc, s, told, inside)) for s in told)
    every = tuple(_to_closing_mark(doc, s, quoted, taken) for s in whole)
    return (*every, *unattributed(doc, quoted, taken, (*direct, *every), reading.body))


def _is_said_behind(cue: Token) -> bool:
    """'..., he added': a cue behind what it introduces, with a pronoun that means who spoke before its sentence."""
    return cue.tag_ in FINITE and cue.i > cue.sent.start + 1 and cue.nbor(-1).lower_ in ("he", "she")


def _is_aside(saying: Saying, cue: Token) -> bool:
    """Whether somebody is said to ask or promise something only within the words that a cue behind them introduces."""
    return not saying.recorded and saying.verb >= cue.sent.start


def _unquoted(doc: Doc, saying: Saying, others: Sequence[Saying], inside: set[int]) -> Saying:
    """What is a statement only by words which somebody is quoted with inside it is none: 'ordered X to stay despite
    what he called "reckless" moves', 'blamed X for what he called "a blunder"'."""
    only = saying.rule == "said-object" or (saying.verb >= 0 and _is_mandative(doc[saying.verb]))
    if not saying.recorded or saying.verb < 0 or not only:
        return saying
    marked = {i for a, b in saying.pieces for i in range(a, b)} & inside
    inner = [s for s in others if s is not saying and saying.covers(s.verb)]
    told = {i for s in inner for a, b in s.pieces for i in range(a, b)}
    return replace(saying, recorded=False) if marked and marked <= told else saying


def _to_closing_mark(doc: Doc, saying: Saying, quoted: Sequence[Quotation], taken: set[int]) -> Saying:
    """A quotation that opens inside the content is part of it up to its closing mark, past the end of the sentence."""
    *before, (start, end) = saying.pieces
    last = doc[end - 1].idx + len(doc[end - 1])
    closing = next((q.parts[0][1] for q in quoted if doc[start].idx <= q.opened < last < q.parts[0][1]), 0)
    after = end
    while after < len(doc) and doc[after].idx < closing:
        after += 1
    if after == end or saying.verb in range(end, after) or not taken.isdisjoint(range(end, after)):
        return saying
    return replace(saying, pieces=(*before, (start, after)))


def _may_introduce(token: Token) -> bool:
    """Whether a word is worth the search for who spoke before it."""
    if act(token) or token.lemma_ == "put" or phrase(token) is not None:
        return True
    if (token.dep_ in _PHRASES and is_sourced(token)) or (token.lower_ == "according" and _is_astray(token)):
        return True
    if token.pos_ == "VERB" and _leaves_open(token):
        return True
    return token.pos_ == "NOUN" and token.lemma_.lower() in word_set("speech", "nouns")


def _is_astray(token: Token) -> bool:
    """Whether a parse hangs 'according to X' elsewhere, as the subject or object of a clause."""
    return token.lower_ == "according" and token.dep_ == "case" and token.head.dep_ not in _PHRASES


def _leaves_open(token: Token) -> bool:
    """'did not rule out that ...': who says so leaves open whether something is so."""
    excludes = token.pos_ == "VERB" and token.lemma_.lower() in word_set("speech", "excluding")
    return excludes and is_negated(token) and any("that" in markers(c) for c in children(token, "ccomp"))


def _left_open(cue: Token, actors: Actors, last: Saying | None) -> Iterator[Saying]:
    """What somebody does not rule out, which he does not say either."""
    spoken = source(cue)
    pieces = pieces_of(cue.doc, [t.i for c in children(cue, "ccomp") for t in c.subtree], cue)
    if spoken is not None and pieces:
        yield Saying(
            pieces=pieces,
            rule="said-clause",
            cue=(cue.i, cue.i + 1),
            verb=cue.i,
            source=spoken.stretch,
            speakers=speakers(spoken, actors, last),
            unsaid=True,
        )


def _sayings(token: Token, actors: Actors, before: Saying | None, inside: set[int]) -> Iterator[Saying]:
    if token.dep_ == "advcl" and token.tag_ != "VBG" and "as" in markers(token) and _puts_in_words(token):
        yield from _as_told(token, actors, before, inside)
    elif act(token) and token.dep_ not in ("amod", "compound") and not is_negated(token):
        saying = _under_cue(token, actors, before, inside)
        if saying is not None:
            yield saying
        else:
            yield from owned(token, actors, before)
            yield from performed(token, actors, before)
            yield from phrased(token, actors, before, inside)
    elif phrase(token) is not None:
        yield from phrased(token, actors, before, inside)
    elif token.dep_ in _PHRASES and is_sourced(token):
        yield from according(token, actors, before, inside)
    elif _leaves_open(token):
        yield from _left_open(token, actors, before)
    elif _is_astray(token) and is_sourced(token.head):
        yield from according(token.head, actors, before, inside)
    elif token.pos_ == "NOUN" and token.lemma_.lower() in word_set("speech", "nouns"):
        yield from under_noun(token, actors, before)


def _under_cue(cue: Token, actors: Actors, last: Saying | None, inside: set[int]) -> Saying | None:
    """What a verb of saying introduces."""
    found = introduced(cue, inside)
    if found is None:
        return None
    pieces, rule, spoken = found
    pieces = undated(cue, pieces)
    nobody = spoken is None and (cue.i <= cue.sent.start + 1 or cue.tag_ == "VB")
    adds = last is not None and _adds(cue, last, spoken, actors)
    stretch = last.source if last is not None and adds else spoken.stretch if spoken is not None else None
    if adds:
        spoken = None
    if nobody or (spoken is None and (last is None or is_passive(cue) or rule == "said-object")):
        return None
    if spoken is not None and spoken.noun.lower_ in ("nobody", "none", "neither"):
        return None
    if spoken is not None and spoken.noun.i in inside and cue.i not in inside:
        return None
    mute = cue.lemma_.lower() in word_set("speech", "shown_by") or rule == "said-object"
    mute = mute or (spoken is not None and spoken.noun.i > cue.i)  # ', continue a moratorium'
    mute = mute or _is_told_of(cue)
    shows = spoken is not None and mute and (is_thing(spoken.noun) or is_evidence(spoken.noun))
    if spoken is not None and shows and not actors.one(spoken.noun):
        return None
    if spoken is not None and act(cue) != "tell" and _is_mute_text(spoken.noun):
        return None
    if spoken is not None and (spoken.noun.lower_ in ("there", "what", "which") or spoken.noun.dep_ == "expl"):
        return None
    quoted, unsaid = is_quoted(pieces, inside), is_to_come(cue)
    quoting = citing(cue, spoken.noun, actors) if spoken is not None and act(cue) == "tell" else None
    outlet = next(iter(speakers(spoken, actors, last)), "") if spoken is not None and quoting is not None else ""
    if quoting is not None and (named := cited(quoting)) is not None:
        spoken, stretch = named, named.stretch
        pieces = outside(pieces, quoting)
    who = speakers(spoken, actors, last) if spoken is not None else (last.speakers if last else ())
    return Saying(
        pieces=pieces,
        form="mixed" if quoted else "indirect",
        rule=rule,
        cue=(cue.i, cue.i + 1),
        verb=cue.i,
        source=stretch,
        speakers=who,
        recorded=(quoted or not _is_mandative(cue)) and not unsaid,
        lends=not owns_up(cue),
        unsaid=unsaid,
        alleged=cue.lemma_.lower() in word_set("speech", "alleging"),
        denied=is_told_by_refuted(cue),
        reported_by=outlet if outlet and outlet not in who else reporter(cue, actors, last),
        addressee=addressee(cue, actors, pieces if rule == "said-clause" else ()),
        medium=medium(cue),
    )


def _is_mute_text(noun: Token) -> bool:
    """'a bill that would require ...': a text that asks, promises or refuses nothing itself; no Bill."""
    return noun.lemma_.lower() in word_set("speech", "mute") and noun.ent_type_ != "PERSON"


def _is_told_of(cue: Token) -> bool:
    """'the inquiry ANNOUNCED Monday was launched ...': what is told of something, whatever the parse makes of it."""
    behind = cue.doc[cue.i + 1 : cue.i + 3]
    return len(behind) > 1 and is_when(behind[0]) and (behind[1].tag_ in FINITE or behind[1].tag_ == "MD")


def _adds(cue: Token, last: Saying, spoken: Source | None, actors: Actors) -> bool:
    """Whether 'adding that ...' goes on with what somebody said, whatever noun of that the tree makes speak."""
    if spoken is not None and cue.lemma_.lower() == "add" and spoken.noun.lower_ in ("he", "she") and last.speakers:
        before = max(last.verb, last.pieces[-1][1] - 1)
        return last.recorded and not any(t.is_space and "\n" in t.text for t in cue.doc[before : cue.i])
    behind = cue.tag_ == "VBG" and is_set_off(cue) and cue.sent.start <= last.verb < cue.i
    if not behind or spoken is None or last.verb < 0 or spoken.stretch == last.source:
        return False
    return cue.lemma_.lower() == "add" or last.covers(spoken.noun.i) or not actors.one(spoken.noun)


def _is_mandative(cue: Token) -> bool:
    """'demanded that he go': it asks for something, where 'insisted that he went' states it."""
    if act(cue) not in ("demand", "request"):
        return False
    if cue.lemma_.lower() != "insist":
        return True
    clauses = children(cue, "ccomp")
    return any("should" in auxiliaries(c) or (c.tag_ == "VB" and not is_finite(c)) for c in clauses)


def _puts_in_words(token: Token) -> bool:
    """'as the minister said' or 'put it', where 'as' compares: nothing is said but what the clause around says."""
    if token.lemma_ == "put":
        return any(o.lower_ == "it" for o in children(token, "obj"))
    plain = act(token) == "tell" and not needs_quotation(token)
    return plain and not children(token, "obj", "ccomp", "xcomp", "parataxis")


def _as_told(cue: Token, actors: Actors, last: Saying | None, inside: set[int]) -> Iterator[Saying]:
    """'..., as X noted', 'as X put it, ...': the clause that the phrase stands in, without the phrase."""
    own = {t.i for t in cue.subtree}
    pieces = pieces_of(cue.doc, sorted({t.i for t in cue.head.subtree} - own), cue)
    spoken = source(cue)
    if pieces and spoken is not None:
        yield Saying(
            pieces=pieces,
            form="mixed" if is_quoted(pieces, inside) else "indirect",
            rule="said-clause",
            cue=(cue.i, cue.i + 1),
            verb=cue.i,
            source=spoken.stretch,
            speakers=speakers(spoken, actors, last),
        )


def _opens(token: Token, inside: set[int]) -> bool:
    """Whether a quoted word is the first inside its marks, its subject right before them: X 'praised the plan'."""
    before = token.i - 2
    return before >= 0 and before + 1 not in inside and token.doc[before].tag_[:2] in ("NN", "PR")
