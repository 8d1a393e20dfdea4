"""What a clause of somebody's words claims: of his own side, of others, of what there is."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.events.intents import AHEAD, answered, is_planned, is_promised, is_ready
from briefing.extract.events.nouns import keys
from briefing.extract.events.stances import is_for_war
from briefing.extract.events.verdicts import MODALS, is_peril, is_verdict, is_wrongdoing
from briefing.extract.events.wordings import is_ended, is_harmless, is_question, is_yet
from briefing.extract.speech.relatives import is_thing
from briefing.extract.speech.sayings import Saying
from briefing.extract.text.clauses import adverbial_clauses, auxiliaries, infinitives, is_bare, is_negated, particle
from briefing.extract.text.cues import claimed
from briefing.extract.text.grammar import is_passive, markers, objects, obliques, own_subjects
from briefing.extract.text.suppositions import is_anybody, supposition
from briefing.extract.text.tree import children, first_conjunct
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token
from briefing.types.digest import ClaimKind

_MEANT = frozenset({"intention", "plan", "desire", "ambition"})
_PAST = frozenset({"was", "were", "had", "has", "have", "did"})
_OBLIGING = frozenset({"must", "should", "ought"})
_WANTING = frozenset({"want", "demand", "need"})


def of_own(clause: Token) -> ClaimKind | None:
    """What a clause about the speaker's own side claims."""
    if _is_closed(clause):
        return "rejection"
    if is_ended(clause) and (AHEAD & set(auxiliaries(clause)) or is_ready(clause)):
        return "rejection"  # 'was no longer prepared to take part'
    if clause.lower_ in word_set("events", "hopeful"):
        expected = base(clause) == "expect" and is_passive(clause)  # 'a team of ours is expected in Lima'
        return None if is_negated(clause) or expected else "expectation"
    if is_planned(clause):
        return "commitment"
    if base(clause) in ("say", "answer") and AHEAD & set(auxiliaries(clause)) and any(
        c.lower_ == "no" for c in clause.children
    ):
        return "rejection"  # 'would say no'
    if not is_negated(clause):
        if base(clause) in ("expect", "hope") and clause.tag_ in ("VBZ", "VBP", "VBD") and not is_passive(clause):
            return "expectation" if infinitives(clause) or children(clause, "ccomp") else None
        entitled = "must" in auxiliaries(clause) and is_passive(clause) and base(clause) in claimed("entitled")
        if entitled or _is_wanted(clause):
            return "demand"
        if is_promised(clause) and answered(clause) & word_set("events", "answering"):
            return "threat"
        if is_for_war(clause):
            return "threat"
        return "commitment" if is_promised(clause) or is_ready(clause) else None
    if base(clause) == "rule" and particle(clause) == "out":
        return None  # 'has not ruled out using force'
    if clause.lower_ in word_set("events", "blamed"):
        return None if AHEAD & set(auxiliaries(clause)) else "denial"
    if base(clause) == "have" and any(
        o.lemma_.lower() in claimed("absent") and any(c.lower_ == "no" for c in children(o, "det"))
        for o in objects(clause)
    ):
        return None if AHEAD & set(auxiliaries(clause)) else "denial"  # 'had no troops there'
    if any({"no", "such"} <= {c.lower_ for c in o.children} for o in objects(clause)) and not _is_able(clause):
        return "denial"  # 'had fired no such missile'
    if any(o.lemma_.lower() in _MEANT for o in objects(clause)) or _is_unmeant(clause):
        return "denial"
    if any(o.lemma_.lower() in claimed("details") for o in objects(clause)):
        return None  # 'it did not offer details'
    if any(o.lower_ == "enough" for o in objects(clause)):
        return None  # 'we have not done enough'
    if is_harmless(clause):
        return "commitment"
    if AHEAD & set(auxiliaries(clause)):
        if is_passive(clause) and base(clause) not in claimed("cowing"):
            return None  # 'the soldiers will not be prosecuted'
        if children(clause, "cop"):
            return None  # 'will not be ready'
        quiet = word_set("events", "unsaid", "words")
        return None if base(clause) in quiet or base(clause) in claimed("felt") else "rejection"
    if not _is_past(clause) and base(clause) in claimed("refused") and not children(clause, "ccomp"):
        return "rejection"
    if not _is_past(clause) and clause.pos_ == "VERB" and base(clause) in claimed("denied") and not _is_able(clause):
        return "denial"
    never = any(c.lower_ == "never" for c in children(clause, "advmod"))
    absent = never and (bool(children(clause, "cop")) or base(clause) == "be")
    begun = base(clause) in ("start", "begin") and bool(objects(clause))
    open_or_felt = word_set("events", "unsaid", "unsettled") | claimed("felt")
    done = clause.pos_ == "VERB" and (begun or base(clause) not in open_or_felt)
    # 'has not abolished it' tells only how things are, 'has not attacked them' denies it
    plain = _is_particle_negated(clause) and not {"has", "have"} & set(auxiliaries(clause))
    done = done and (plain or base(clause) in claimed("denied"))
    done = done and bool(objects(clause) or children(clause, "xcomp", "ccomp") or base(clause) in claimed("denied"))
    return "denial" if absent or (done and _is_past(clause) and not is_passive(clause)) else None


def of_others(clause: Token, who: Sequence[Token], meant: tuple[str, ...]) -> ClaimKind | None:
    """What a clause about somebody or something else claims."""
    things = {w.lemma_.lower() for w in who}
    if _is_closed(clause):
        return "rejection"
    if clause.lower_ in ("inevitable", "certain", "coming") and things & word_set("events", "answering"):
        return None if is_negated(clause) else "threat"
    called = {clause.lower_, *(n.lower_ for n in children(clause, "nmod", "conj"))}
    if things & claimed("charges") and called & claimed("untrue") and not is_negated(clause):
        return "denial"
    if is_negated(clause) and clause.lower_ in claimed("linked") and obliques(clause, "to", "with"):
        return "denial" if things & claimed("decided") else None
    if _is_put_off(clause, who):
        return "rejection"
    if _is_harmless_to_all(clause) or (is_negated(clause) and clause.lower_ in claimed("posed")):
        return "denial"  # 'the raid poses no threat', 'is not a threat'
    if _is_absent(clause, who):
        feared = any(w.lower_ in ("this", "that", "it") for w in who)  # what others spoke of: 'this will not happen'
        return "rejection" if AHEAD & set(auxiliaries(clause)) and not feared else "denial"
    if "would" in auxiliaries(clause) and children(clause, "cop") and not is_negated(clause):
        called = {clause.lower_, *(a.lower_ for a in children(clause, "amod"))}
        if called & claimed("warned_of"):
            return "warning"
    if AHEAD & set(auxiliaries(clause)) and any(o.lemma_.lower() == "consequence" for o in objects(clause)):
        return "warning"
    nobody = any(w.lower_ in ("nobody", "one", "none") for w in who) and is_negated(clause)
    if nobody and AHEAD & set(auxiliaries(clause)) and "have" not in auxiliaries(clause):
        return "rejection"
    if clause.lower_ == "time" and children(clause, "cop") and any(c.lower_ == "high" for c in clause.children):
        return "demand"  # 'it is high time that they left'
    told = bool({base(clause), clause.lower_, *things} & claimed("remarked"))
    unsure = {"may", "might", "could", "would"} & set(auxiliaries(clause))
    needs = base(clause) in ("have", "need") and bool(children(clause, "xcomp")) and not (unsure or is_yet(clause))
    needs = needs or _is_given_time(clause)
    if (needs or _OBLIGING & set(auxiliaries(clause))) and who and not told:
        if is_question(clause) or (is_negated(clause) and clause.pos_ == "ADJ"):
            return None  # 'should not be surprised'
        if "have" in auxiliaries(clause) and not needs:
            return "accusation" if meant and "must" not in auxiliaries(clause) else None  # 'should have told them'
        bound = any(w.lower_ in claimed("bound") or w.lemma_.lower() in claimed("bound") for w in who)
        bound = bound or (is_passive(clause) and base(clause) in claimed("asked"))
        bound = bound or (base(clause) in claimed("proceeding") and not (is_passive(clause) or infinitives(clause)))
        return "demand" if meant or bound or is_negated(clause) or "must" in auxiliaries(clause) else None
    failed = bool(meant) and _is_particle_negated(clause) and base(clause) in claimed("owed")
    failed = failed or (is_negated(clause) and bool(who) and any(o.lower_ == "enough" for o in objects(clause)))
    if meant and not is_negated(clause) and not MODALS & set(auxiliaries(clause)) and _is_done_wrongly(clause):
        return "accusation"
    if is_negated(clause) and children(clause, "cop", "aux:pass") and clause.lower_ in claimed("unfit"):
        return "accusation"
    if is_peril(clause) and not any(t.pos_ == "PROPN" for w in who for t in w.subtree):
        return "warning"
    wrong = is_verdict(clause) or is_wrongdoing(clause, who, meant)
    return "accusation" if wrong or (failed and not MODALS & set(auxiliaries(clause))) else None


def is_feared(clause: Token) -> bool:
    """'it could undermine the treaty', 'it risks setting off a war': what may come of something."""
    if base(clause) == "risk" and not is_negated(clause):
        return any(c.tag_ == "VBG" for c in children(clause, "xcomp"))
    if not {"could", "may", "might"} & set(auxiliaries(clause)) or is_negated(clause) or is_passive(clause):
        return False
    wrongs = [verb for verb, nouns in vocabulary("claims")["wronging"].items() if "-" in nouns]
    return base(clause) in wrongs or base(clause) in claimed("harming")


def is_obliged(clause: Token) -> bool:
    """'must pay', 'should leave', 'had 24 hours to leave'; no question."""
    return (bool(_OBLIGING & set(auxiliaries(clause))) or _is_given_time(clause)) and not is_question(clause)


def _is_given_time(clause: Token) -> bool:
    """'had 24 HOURS to leave': until when somebody has to do it."""
    timed = base(clause) == "have" and any(o.lemma_.lower() in claimed("spans") for o in objects(clause))
    return timed and bool(infinitives(clause)) and not is_negated(clause) and not MODALS & set(auxiliaries(clause))


def is_innocent(clause: Token, who: Sequence[Token]) -> bool:
    """'its intentions are peaceful', 'our programme is for civilian use': what a side says that is blamed for it."""
    theirs = any(c.tag_ == "PRP$" for w in who for c in children(w, "nmod:poss"))
    called = [clause, *children(clause, "conj"), *children(clause, "amod"), *(
        a for o in obliques(clause, "for") for a in children(o, "amod"))]
    told = bool(children(clause, "cop")) or base(clause) == "be"
    return theirs and told and not is_negated(clause) and any(c.lower_ in claimed("innocent") for c in called)


def _is_done_wrongly(clause: Token) -> bool:
    """'seized the ship illegally', 'was trying to illegally change it'."""
    deeds = (clause, *infinitives(clause))
    return not is_passive(clause) and any(c.lower_ in claimed("wrongly") for d in deeds for c in children(d, "advmod"))


def is_assured(clause: Token) -> bool:
    """'the warrants would be lifted', 'the road will be reopened': what whoever holds office promises by saying so."""
    ahead = {"will", "'ll", "’ll", "would", "shall"} & set(auxiliaries(clause))
    told = is_passive(clause) and bool(ahead) and "have" not in auxiliaries(clause) and not is_negated(clause)
    return told and base(clause) in claimed("assured") and not obliques(clause, "by")


def is_penalty(clause: Token) -> bool:
    """'the pipeline would be shut unless they paid': what whoever holds office threatens by saying so."""
    ahead = {"will", "'ll", "’ll", "would", "shall"} & set(auxiliaries(clause))
    told = is_passive(clause) and bool(ahead) and "have" not in auxiliaries(clause) and not is_negated(clause)
    told = told and not obliques(clause, "without")  # 'the inquiry will be closed without results'
    hangs = supposition(clause) is not None or any(is_anybody(s) for s in own_subjects(clause))
    unsure = {"could", "may", "might"} & set(auxiliaries(clause)) and any(
        "unless" in markers(c) for c in adverbial_clauses(clause)
    )
    told = told or (bool(unsure) and is_passive(clause))
    off = base(clause) == "call" and particle(clause) == "off"
    return told and (off or base(clause) in claimed("shut")) and not obliques(clause, "by") and hangs


def is_imperative(clause: Token, saying: Saying) -> bool:
    """'Stop the war', 'Do not send your sons': an imperative at the head of a quoted sentence asks for something."""
    if saying.form != "direct" or clause.tag_ != "VB" or own_subjects(clause) or first_conjunct(clause) != clause:
        return False
    doc, start = clause.doc, max(clause.sent.start, saying.start)
    before = [t for t in doc[start : clause.i] if not t.is_punct and not t.is_space]
    plain = all(t.lower_ in ("please", "do", "n't", "n’t", "not", "never", "and", "but") for t in before)
    return plain and base(clause) not in claimed("imperative") and bool(objects(clause) or obliques(clause))


def is_asked(clause: Token) -> bool:
    """'that Oslo WITHDRAW', 'that it SHOULD leave': asked for, and not told."""
    if "should" in auxiliaries(clause):
        return not is_question(clause)
    if any(a.tag_ in ("VBD", "VBZ", "VBP", "MD") for a in children(clause, "aux", "aux:pass", "cop")):
        return False
    return is_bare(clause)


def _is_closed(clause: Token) -> bool:
    """'the islands are not up for discussion', 'talks are out of the question', 'is off the table'."""
    named = {clause.lower_, *(o.lower_ for o in (*obliques(clause), *objects(clause)))}
    if not children(clause, "cop") and base(clause) != "be":
        return False
    if is_negated(clause):
        return bool(named & claimed("open")) and (clause.lower_ not in claimed("open") or clause.tag_ == "JJ")
    before = {c.lower_ for c in children(clause, "case")}
    return bool(before & {"off", "out"}) and clause.lower_ in ("table", "question", "agenda")


def _is_wanted(clause: Token) -> bool:
    """'we want an apology', 'we want them to leave', but not 'we want ore to fuel a plant'."""
    if base(clause) not in _WANTING or MODALS & set(auxiliaries(clause)):
        return False
    asked = {w for o in objects(clause) for w in (o.lower_, o.lemma_.lower())} & claimed("wanted")
    others = base(clause) == "want" and any(not is_thing(o) for o in objects(clause)) and bool(infinitives(clause))
    return bool(asked) or others


def _is_harmless_to_all(clause: Token) -> bool:
    """'targets no one', 'is not aimed at any third country', 'poses no threat to anybody'."""
    if base(clause) in ("target", "threaten", "harm", "endanger"):
        return any(o.lower_ in ("nobody", "anybody", "anyone", "one") for o in objects(clause)) and is_negated(clause)
    if base(clause) == "pose":
        return any(o.lemma_.lower() in claimed("posed") for o in objects(clause)) and is_negated(clause)
    aimed = base(clause) in ("aim", "direct", "target")
    return is_negated(clause) and aimed and bool(obliques(clause, "at", "against"))


def _is_put_off(clause: Token, who: Sequence[Token]) -> bool:
    """'no talks would resume until they left', 'there will be no negotiations': talks are refused for now."""
    noun = next(iter(who), clause)
    none = any(c.lower_ == "no" for c in children(noun, "det")) and keys(noun) & claimed("refusable")
    held = base(clause) in claimed("held") or (bool(children(clause, "expl")) and base(clause) == "be")
    return bool(none) and held and bool(AHEAD & set(auxiliaries(clause))) and "have" not in auxiliaries(clause)


def _is_absent(clause: Token, who: Sequence[Token]) -> bool:
    """'there are no plans', 'nothing of the kind happened'."""
    if any({"no", "such"} <= {c.lower_ for c in o.children} for o in objects(clause)):
        return True
    if base(clause) in ("happen", "occur", "exist") and _is_particle_negated(clause):
        return True
    noun = next(iter(who), clause)
    denied = any(c.lower_ in ("no", "never") for c in children(noun, "det")) or noun.lower_ == "nothing"
    if children(clause, "expl") and base(clause) == "be":
        named = {noun.lower_, noun.lemma_.lower()} & claimed("absent")
        return denied and bool(named) and not obliques(noun, "from")  # 'no contact from the kidnappers'
    such = (noun.lower_ == "nothing" and bool(obliques(noun, "of"))) or "such" in {c.lower_ for c in noun.children}
    return denied and such and (base(clause) in claimed("undone") or base(clause) == "be")


def _is_unmeant(clause: Token) -> bool:
    """'we do not want to harm anyone', 'we have nothing to do with it'."""
    harmful = word_set("events", "hostile") | claimed("denied") | {"harm", "hurt", "fight", "escalate", "occupy"}
    if base(clause) in ("want", "seek", "intend", "plan", "mean", "wish", "aim"):
        return any(base(c) in harmful for c in children(clause, "xcomp"))
    things = [o for o in objects(clause) if o.lower_ == "nothing"]
    return base(clause) == "have" and any(base(c) == "do" for o in (clause, *things) for c in infinitives(o))


def _is_particle_negated(clause: Token) -> bool:
    """'did not', 'never', but not 'had no answer'."""
    return any(c.lower_ in ("not", "n't", "n’t", "never") for c in children(clause, "advmod"))


def _is_able(clause: Token) -> bool:
    return bool(MODALS & set(auxiliaries(clause)))


def _is_past(clause: Token) -> bool:
    helping = set(auxiliaries(clause))
    return bool(_PAST & helping) or (clause.tag_ in ("VBD", "VBN") and not helping & AHEAD)
