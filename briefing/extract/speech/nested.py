"""Reports inside reports: who only reports, and who speaks."""

from __future__ import annotations

from msgspec.structs import replace

from briefing.extract.speech.gaps import is_gapped
from briefing.extract.speech.pieces import pieces_of
from briefing.extract.speech.sayings import Saying
from briefing.extract.text.cues import act, needs_quotation
from briefing.extract.text.words import Doc

_DASHES = ("-", "--", "–", "—")
_FEW_LEFT = 8
NEIGHBOURS = 6
"""How many sayings before and after one may stand around it."""


def nested(doc: Doc, found: list[Saying]) -> tuple[Saying, ...]:
    """Of 'IRNA reported that Larijani said ...' only the inner saying stays, with IRNA as who reports it."""
    found = _told_behind(doc, found)
    only_voice: set[int] = set()
    for at, inner in enumerate(found):
        for k in range(max(0, at - NEIGHBOURS), min(len(found), at + NEIGHBOURS)):
            outer = found[k]
            told = k != at and inner.recorded and outer.recorded and outer.covers(inner.verb)
            if not told or k in only_voice or at in only_voice:
                continue
            same = inner.rule == "said-object" and inner.speakers == outer.speakers and outer.verb < inner.verb
            same = same and outer.rule != "said-object"  # 'blamed what it called "a cartel"' says only that
            if same and needs_quotation(doc[inner.verb]) and act(doc[inner.verb]) == "tell":
                # 'said she had found "less of it"' is one statement
                only_voice.add(at)
                break
            if outer.verb < inner.verb and is_gapped(doc, inner) and _is_one_voice(doc, inner, outer):
                only_voice.add(at)  # 'X said the raid was what X says is revenge' is one statement
                break
            hoping = act(doc[inner.verb]) == "expectation" and outer.verb < inner.verb
            if hoping and inner.speakers == outer.speakers and inner.rule != "said-object":
                only_voice.add(at)  # 'said it hopes that ...' is one statement
                break
            held = act(doc[inner.verb])
            if inner.rule == "said-object" and (held == "expectation" or (held != "tell" and outer.verb < inner.verb)):
                # 'told them that Oslo would welcome an end to "insults"' is said by who told them
                found[at] = replace(found[at], recorded=False)
                break
            reporter = outer.speaker if outer.speaker != inner.speaker and not _is_aside(doc, inner, outer) else ""
            found[at] = replace(
                found[at], reported_by=inner.reported_by or reporter, medium=inner.medium or outer.medium
            )
            bound = doc[inner.verb].head.i == outer.verb or doc[outer.verb].head.i == inner.verb
            if bound or (_fills(inner, outer) and not is_gapped(doc, inner)):
                only_voice.add(k)
    return tuple(replace(s, recorded=False) if k in only_voice else s for k, s in enumerate(found))


def _is_aside(doc: Doc, inner: Saying, outer: Saying) -> bool:
    """Whether the paper itself tells inside a report what somebody said: 'says Low, WHO HAS SAID he will go, is ill',
    'wants ships - a demand which Oslo SAYS is mad'."""
    verb = doc[inner.verb]
    if verb.dep_ != "acl:relcl" or outer.form == "direct" or not outer.verb < verb.head.i < verb.i:
        return False
    opens = next((t for t in doc[verb.left_edge.i : verb.i + 1] if not t.is_punct), verb)
    summed = next((t for t in doc[verb.head.left_edge.i : verb.i] if not t.is_punct), verb)
    apart = summed.lower_ in ("a", "an") and summed.nbor(-1).text in _DASHES
    return apart or opens.nbor(-1).text in (",", *_DASHES)


def _is_one_voice(doc: Doc, inner: Saying, outer: Saying) -> bool:
    """Whether who speaks inside a report is who reports it: 'Peruvian police said ... in what police say was'."""
    if inner.speakers == outer.speakers:
        return True
    if inner.source is None or outer.source is None:
        return False
    last = (doc[s[0] : s[1]].root for s in (inner.source, outer.source))
    return len({t.lemma_.lower() for t in last}) == 1


def _told_behind(doc: Doc, found: list[Saying]) -> list[Saying]:
    """Of 'X said that ..., according to Y' X speaks and Y reports it: the phrase behind a comma ends the sentence."""
    kept = list(found)
    for behind in found:
        if behind.rule != "according-to" or behind.cue is None or doc[behind.cue[0] - 1].text != ",":
            continue
        sentence = doc[behind.verb].sent
        told = (k for k in kept if k.rule == "said-clause" and k.verb < behind.verb)
        around = next((k for k in told if k.covers(behind.verb)), None)
        last = all(t.is_punct or t.is_space for t in doc[doc[behind.verb].right_edge.i + 1 : sentence.end])
        if around is None or around.verb < sentence.start or not last:
            continue
        content = [i for a, b in around.pieces for i in range(a, b) if i < behind.cue[0]]
        at = kept.index(around)
        kept[at] = replace(around, pieces=pieces_of(doc, content, None) or around.pieces, reported_by=behind.speaker)
        if around.recorded:
            kept.remove(behind)
    return kept


def _fills(inner: Saying, outer: Saying) -> bool:
    """Whether what the inner speaker says is all there is of what the outer one reports."""
    rest = {i for a, b in outer.pieces for i in range(a, b)} - {i for a, b in inner.pieces for i in range(a, b)}
    said = (*range(*(inner.source or (0, 0))), *range(*(inner.cue or (0, 0))))
    return len(rest - set(said)) <= _FEW_LEFT


def once(found: list[Saying]) -> list[Saying]:
    """Sayings without those of the same words as one whose cue stands nearer: of 'accused each other, days after both
    had announced that ...' what was announced."""
    nearest: dict[tuple[tuple[int, int], ...], int] = {}
    for saying in found:
        if saying.recorded and saying.verb < saying.start:
            nearest[saying.pieces] = max(saying.verb, nearest.get(saying.pieces, -1))
    return [s for s in found if not s.recorded or s.verb >= s.start or s.verb == nearest[s.pieces]]
