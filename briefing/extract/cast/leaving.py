"""Who has left an office: 'X resigned as minister', 'Minister X stepped down', 'X was dismissed as army chief'."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from briefing.extract.cast.roles import Post
from briefing.extract.cast.said_posts import said
from briefing.extract.cast.scene import Scene, named_by
from briefing.extract.cast.title_runs import is_day
from briefing.extract.text.clauses import adverbs, auxiliaries, is_negated
from briefing.extract.text.grammar import is_passive, markers, obliques, subjects, undergoers
from briefing.extract.text.tree import is_clause
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token


def leavings(scene: Scene) -> Iterator[tuple[int, list[Post]]]:
    """The first token of each name whose bearer left an office, with the office as one held once; without any where
    the text does not name it there."""
    for verb in scene.doc:
        if verb.tag_ not in ("VBD", "VBN") or not _is_leaving(scene, verb) or not is_clause(verb):
            continue
        gone = undergoers(verb) if verb.lemma_.lower() in word_set("roles", "removing") | {"remove"} else subjects(verb)
        starts = [n for t in gone if t.tag_ not in ("NNS", "NNPS") and (n := named_by(scene, t)) >= 0]
        posts = [replace(p, status="former") for noun in obliques(verb, "as") for p in said(scene, noun)]
        told = (o for o in obliques(verb, "from", "as", "to") if not (is_day(o) or o.tag_ == "CD"))
        elsewhere = next(told, None) is not None  # 'resigned from the board', not 'resigned in April'
        if len(starts) == 1 and (posts or _from_office(verb) or not elsewhere):
            yield starts[0], posts


def _from_office(verb: Token) -> bool:
    """Whether a verb says that somebody is put 'out of office', without telling which: 'removed from his post'."""
    return any(o.lower_ in word_set("roles", "offices_left") for o in obliques(verb, "from"))


def _is_leaving(scene: Scene, verb: Token) -> bool:
    """Whether a verb tells that somebody has left an office."""
    lemma = verb.lemma_.lower()
    behind: list[str] | None = vocabulary("roles")["leaving"].get(lemma)
    removed = lemma in word_set("roles", "removing") or (lemma == "remove" and _from_office(verb))
    if behind is None and not removed:
        return False
    if behind and scene.doc[verb.i + 1].lower_ not in behind:
        return False
    briefly = any(a.lower_ in word_set("roles", "briefly") for a in adverbs(verb))
    told = verb.dep_ == "acl:relcl" and not (is_passive(verb) and _from_office(verb))
    if briefly or (removed and told):  # 'the coup that ousted X', who may be back
        return False
    if is_negated(verb) or "to" in markers(verb) or {"if", "whether", "unless"} & {*markers(verb)}:
        return False
    whole = verb.tag_ == "VBD" or bool({"has", "have", "had", "was", "were", "been"} & {*auxiliaries(verb)})
    return whole and not {"would", "could", "may", "might", "will"} & {*auxiliaries(verb)} and (
        removed or not is_passive(verb))
