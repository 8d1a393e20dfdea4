"""Who says what something is in words that nobody quotes: 'called the talks productive'."""

from __future__ import annotations

from briefing.extract.text.cues import claimed
from briefing.extract.text.grammar import is_passive, objects, obliques
from briefing.extract.text.tree import children, is_finite
from briefing.extract.text.verbs import base
from briefing.extract.text.words import Token

_JUDGING = frozenset({"JJ", "JJR", "JJS", "VBN"})
_NOUNS = frozenset({"NN", "NNS"})
_OWN = frozenset({"himself", "herself", "itself", "themselves"})


def is_judging(cue: Token) -> bool:
    """Whether a verb of naming says what something is: 'called the talks PRODUCTIVE', 'described it as A MISTAKE'; no
    name ('called the town home', 'a group calling itself the Front')."""
    if base(cue) not in claimed("naming") or base(cue) == "refer" or is_passive(cue) or cue.dep_ == "acl:relcl":
        return False
    if not is_finite(cue) and not (cue.tag_ == "VBG" and cue.dep_ == "advcl"):
        return False
    things = objects(cue)
    if not things or cue.head.lower_ == "what" or any(t.lower_ in _OWN for t in things) or obliques(cue, "on", "upon"):
        return False
    called = [*children(cue, "xcomp"), *things[1:], *obliques(cue, "as")]
    return any(c.i > things[0].i and _is_judgment(c) for c in called)


def _is_judgment(word: Token) -> bool:
    """'productive', 'a violation of the deal': an adjective, or a noun with 'a', and no name."""
    if word.tag_ in _JUDGING:
        return True
    return word.tag_ in _NOUNS and not word.ent_type_ and any(c.lower_ in ("a", "an") for c in children(word, "det"))
