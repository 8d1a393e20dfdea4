"""Who says what stands between quotation marks beside a verb of saying."""

from __future__ import annotations

from briefing.extract.cast.actors import Actors
from briefing.extract.speech.sayings import Saying, Stretch
from briefing.extract.speech.sources import Source, is_anybody, of_noun
from briefing.extract.speech.speakers import speakers
from briefing.extract.text.clauses import adverbs
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import own_subjects
from briefing.extract.text.words import Token

_NEAR = 6


def who_quotes(
    cue: Token, pieces: tuple[Stretch, ...], spoken: Source | None, actors: Actors, previous: Saying | None
) -> tuple[str, ...]:
    """Who says a quotation with these pieces by this cue, whose source is `spoken`."""
    told = _again(cue, pieces[0][0], spoken, actors)
    if told:
        return told
    if spoken is None:
        return _nearest(cue, actors, previous)
    found = speakers(spoken, actors, previous)
    mention = actors.mention(spoken.noun)
    called = mention is None or mention.form != "name"
    if called and len(found) == 1 and _is_named_in(cue, pieces, found[0], actors):
        return _before(cue, pieces[0][0], found[0], actors) or (actors.words(spoken.noun),)
    return found


def _is_named_in(cue: Token, pieces: tuple[Stretch, ...], who: str, actors: Actors) -> bool:
    """Whether somebody is named in what is said, as nobody names himself: '"We asked President Ruiz," said the
    president'."""
    inside = (m for a, b in pieces for t in cue.doc[a:b] if (m := actors.mention(t)) is not None)
    return actors.kind(who) == "person" and any(m.entity == who and m.form == "name" for m in inside)


def _before(cue: Token, opens: int, who: str, actors: Actors) -> tuple[str, ...]:
    """The person of whom the sentence before a quotation tells, if that is another."""
    last = cue.doc[max(0, opens - 2)]
    while last.i > 0 and last.is_space:
        last = last.nbor(-1)
    told = actors.of(own_subjects(last.sent.root)) if last.i < opens else ()
    return told if len(told) == 1 and actors.kind(told[0]) == "person" and told[0] != who else ()


def _again(cue: Token, opens: int, spoken: Source | None, actors: Actors) -> tuple[str, ...]:
    """Of 'he said' behind a quotation: who was the last to tell something in the sentence before
    it, if a person did and the cue is one of plain saying."""
    doc = cue.doc
    if spoken is not None and spoken.noun.lower_ in ("he", "she") and cue.i < opens:
        # 'a spokesman said it was part of the army, which, he said, "..."'
        inner = (t for t in reversed(doc[cue.sent.start : spoken.noun.i]) if speaks(t) and act(t) == "tell")
        who = next((s for t in inner for s in own_subjects(t)), None)
        if who is not None and actors.mention(who) is None and is_anybody(who):
            return speakers(of_noun(who), actors, None)
    if spoken is not None and cue.lemma_.lower() == "add" and cue.i < opens:
        opens = cue.sent.start  # 'He added: "..."' goes on from the sentence before
    noun = spoken.noun if spoken is not None and cue.i > opens else None
    definite = noun is not None and [c.lower_ for c in noun.children] == ["the"] and not actors.one(noun)
    if noun is None or not (noun.lower_ in ("he", "she") or definite) or opens < _NEAR:
        return ()
    last = opens - 1
    while last > 0 and (doc[last].is_space or doc[last].is_punct):
        last -= 1
    tellers = (t for t in reversed(doc[doc[last].sent.start : last + 1]) if speaks(t) and act(t) == "tell")
    told = next((s for t in tellers for s in own_subjects(t)), None)
    mention = actors.mention(told) if told is not None else None
    if told is not None and mention is None and is_anybody(told):
        return speakers(of_noun(told), actors, None) if not definite or told.lemma_ == noun.lemma_ else ()
    if definite:
        return ()
    meant = speakers(of_noun(told), actors, None) if told is not None else ()
    return meant if len(meant) == 1 and actors.kind(meant[0]) == "person" else ()


def _nearest(cue: Token, actors: Actors, previous: Saying | None) -> tuple[str, ...]:
    """The speaker beside a cue whose subject the parse has lost: the name after it, before it, or the last speaker."""
    doc = cue.doc
    around = [*doc[cue.i + 1 : min(len(doc), cue.i + 8)], *reversed(doc[max(0, cue.i - 8) : cue.i])]
    for token in around:
        mention = actors.mention(token)
        if mention is not None and mention.kind in ("person", "organisation") and mention.form != "pronoun":
            return (mention.entity,)
    return previous.speakers if previous else ()


def speaks(token: Token) -> bool:
    """Whether a word is a verb of saying that says something here: not 'did not say'."""
    return bool(act(token)) and token.dep_ not in ("amod", "compound", "aux") and not _is_unsaid(token)


def _is_unsaid(cue: Token) -> bool:
    """'did not say': a word of denial beside the cue itself, not one that is quoted."""
    return any(a.lower_ in ("not", "n't", "n’t", "never") for a in adverbs(cue))
