"""Whether words blame: what somebody is called, what he is said to be up to, and to do wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.extract.text.clauses import auxiliaries, infinitives, is_negated
from briefing.extract.text.cues import claimed
from briefing.extract.text.grammar import is_passive, objects, obliques, own_subjects
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import either, vocabulary, word_set
from briefing.extract.text.words import Span, Token
from briefing.types.digest import ClaimKind

MODALS = frozenset(
    {"will", "'ll", "’ll", "shall", "would", "wo", "must", "should", "ought", "may", "might", "could", "can", "ca"}
)
"""What keeps a clause from telling what is so."""


_AHEAD = frozenset({"will", "would", "could", "may", "might", "'ll"})
_ASIDE = frozenset({"TO", "WDT", "WP", "WRB", "VBG", "VBD", "VBZ", "VBP"})
_OF = frozenset({"of", "against", "on", "as"})


def is_suspicious(clause: Token) -> bool:
    """'is smuggling rockets', 'has rebuilt its bases': what somebody says of others whom he suspects."""
    told = base(clause) in claimed("suspicious") and not is_passive(clause)
    return told and not is_negated(clause) and not MODALS & set(auxiliaries(clause))


def is_arming(clause: Token) -> bool:
    """'is trying to build a bomb': what a state says of another accuses it."""
    deeds = (clause, *(v for v in children(clause, "xcomp") if base(clause) in ("try", "seek", "attempt", "want")))
    told = not is_negated(clause) and not is_passive(clause) and not MODALS & set(auxiliaries(clause))
    made = [(v, o) for v in deeds if base(v) in claimed("making") for o in objects(v)]
    dreaded = [(v, o) for v, o in made if o.lemma_.lower() in claimed("dreaded")]
    # 'is seeking NUCLEAR weapons'; 'sought weapons from Peru' asks for them
    return told and any(base(v) != "seek" or children(o, "amod", "compound") for v, o in dreaded)


def printed_words(spans: Iterable[Span]) -> set[str]:
    """The words of some stretches, lower case, those with a hyphen both whole and in parts."""
    told = list(spans)
    whole = {w.strip(".,;:\"'“”‘’") for s in told for w in s.text.lower().split()}
    return whole | {t.lower_ for s in told for t in s}


def called_words(noun: Token) -> set[str]:
    """What a noun calls something, up to what is told of that: 'a risk to peace', 'a call [for steps against it]'."""
    doc, end = noun.doc, noun.right_edge.i + 1
    aside = (t.i for t in doc[noun.i + 1 : end] if t.tag_ in _ASIDE or (t.tag_ == "IN" and t.lower_ not in _OF))
    return printed_words([doc[noun.left_edge.i : next(aside, end)]])


def blames(words: set[str], things: Sequence[Token]) -> ClaimKind | None:
    """What somebody claims who calls these things by these words: an accusation, of charges called untrue a denial."""
    named = {o.lemma_.lower() for o in things}
    charged = (named & claimed("charges") or words & claimed("charged")) and words & claimed("untrue")
    if charged or (named & claimed("charged") and words & claimed("harsh")):
        return "denial"
    return "accusation" if words & either(claimed("harsh"), claimed("shouted")) else None


def is_verdict(clause: Token) -> bool:
    """'the statement was unconstructive', 'the decision was a mistake'."""
    bad = claimed("harsh")
    if any(c.lower_ == "too" for c in children(clause, "advmod")):
        return False  # 'many areas are too dangerous to reach'
    if children(clause, "case"):
        return False  # 'the economy is at risk', 'is under threat', 'in danger'
    if clause.lower_ in claimed("setbacks") and children(clause, "cop") and not is_negated(clause):
        return any(s.lemma_.lower() in claimed("decided") for s in own_subjects(clause))
    if clause.lower_ == "act" and children(clause, "cop") and not is_negated(clause):
        return any(o.lemma_.lower() in claimed("acts") for o in obliques(clause, "of"))
    alike = (c for c in children(clause, "conj") if c.pos_ == clause.pos_)
    return (
        bool(children(clause, "cop"))
        and not is_negated(clause)
        and (clause.lower_ in bad or any(c.lower_ in bad for c in (*children(clause, "amod"), *alike)))
    )


def is_peril(clause: Token) -> bool:
    """'hunger is a threat to peace', 'the results could be disastrous': what is to be feared of something, no blame."""
    ahead = bool(_AHEAD & set(auxiliaries(clause))) and clause.lower_ in claimed("ruinous")
    told = bool(children(clause, "cop")) and not (children(clause, "case") or is_negated(clause))  # 'at risk'
    return told and (ahead or clause.lower_ in claimed("perils"))


def is_wrong(clause: Token) -> bool:
    """Whether a clause says something bad of its subject: 'made "a big mistake"', 'is a terrorist state', 'has
    misguided views'."""
    if is_negated(clause) or MODALS & set(auxiliaries(clause)):
        return False
    bad = either(word_set("events", "negative"), claimed("faulty"))
    if children(clause, "cop"):
        said: tuple[Token, ...] = (clause,)
    elif base(clause) in ("become", "remain", "prove"):
        said = (*children(clause, "xcomp"), *objects(clause))
    elif base(clause) in ("make", "commit", "constitute", "amount"):
        said = (clause, *objects(clause), *obliques(clause, "to"))
    else:
        said, bad = (objects(clause) if base(clause) in claimed("showing") else ()), claimed("faulty")
        return any(c.lower_ in bad for t in said for c in children(t, "amod"))
    plain = (t for t in said if not children(t, "case"))  # but 'is in poor health'
    return any(t.lower_ in bad for t in said) or any(c.lower_ in bad for t in plain for c in children(t, "amod"))


def is_wrongdoing(clause: Token, who: Sequence[Token], meant: tuple[str, ...]) -> bool:
    """Whether a clause says that its subject does wrong: 'violates the treaty', 'is to blame for the war'."""
    if not who or (is_negated(clause) and base(clause) not in ("do",)) or MODALS & set(auxiliaries(clause)):
        return False
    deeds = children(clause, "xcomp")
    if base(clause) in ("continue", "keep", "begin", "start") and deeds:
        return is_wrongdoing(deeds[0], who, meant)
    if base(clause) == "fail" and any(base(d) in claimed("unlucky") for d in deeds):
        return False
    known = bool(meant) or any(w.lemma_.lower() in claimed("bound") for w in who)
    if known and clause.lower_ in claimed("culprit") and (children(clause, "cop") or infinitives(clause)):
        return bool(_named(clause) & claimed("misdeeds")) or clause.lemma_.lower() in claimed("misdeeds")
    if known and clause.lemma_.lower() in claimed("misdeeds"):
        return any(c.lower_ == "behind" for c in children(clause, "case")) and bool(children(clause, "cop"))
    tables = [vocabulary("claims")["wronging"], *([vocabulary("claims")["wronged"]] if known else [])]
    if is_passive(clause):
        tables = [{verb: nouns for verb, nouns in tables[0].items() if verb in ("mar", "rig")}]
    if known and base(clause) == "do" and any(c.lower_ == "too" for o in objects(clause) for c in o.children):
        return any(o.lower_ == "little" for o in objects(clause))  # 'has done too little'
    needed = [nouns for table in tables for verb, nouns in table.items() if verb == base(clause)]
    return any("-" in nouns or _named(clause) & set(nouns) for nouns in needed)


def _named(clause: Token) -> set[str]:
    """The words that a clause's complements are told by."""
    told = [*objects(clause), *obliques(clause), *children(clause, "xcomp")]
    told += [n for o in objects(clause) for n in obliques(o, "as", "with")]
    return {w for t in told for w in (t.lower_, t.lemma_.lower(), base(t))}
