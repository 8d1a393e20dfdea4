"""Who takes part in an event: from the grammar of its clause."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefing.extract.cast.actors import Actors
from briefing.extract.cast.countrymen import do_alone
from briefing.extract.events.fights import fighting
from briefing.extract.events.frames import Frame, described, kept, through_numbers
from briefing.extract.events.made_known import resigning
from briefing.extract.events.moving import is_moved, is_moving
from briefing.extract.events.named_beside import behind_means, each_government, is_linked, led_countries, named_beside
from briefing.extract.events.nouns import keys, names_event, word_set_class
from briefing.extract.events.sites import governments
from briefing.extract.text.clauses import auxiliaries
from briefing.extract.text.grammar import (
    agents,
    copular_subject,
    doers,
    indirect_objects,
    is_passive,
    obliques,
    own_subjects,
    possessors,
    premodifiers,
    preposition,
    subjects,
    undergoers,
)
from briefing.extract.text.tree import children, clause_of, clauses
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import either, word_set
from briefing.extract.text.words import Token

_SENT = frozenset({"delegation", "mission", "team"})
"""What is led by somebody who does what it does."""
_MET = frozenset({"CONSULT", "AGREE", "SUPPORT"})


def actors_of(clause: Token, rule: Frame, actors: Actors, bound: Mapping[int, tuple[str, ...]]) -> tuple[str, ...]:
    """Who does it; in a mutual event, both sides ('X met Y', 'X signed a deal with Y').

    `bound` tells for the token that names an agreement who is party to it.
    """
    worded = _by_wording(clause, rule, actors)
    if worded is not None:
        return worded
    found = _doing(clause, rule, actors)
    return _both_sides(clause, rule, found, actors, bound) if rule.mutual else found


def _by_wording(clause: Token, rule: Frame, actors: Actors) -> tuple[str, ...] | None:
    """Who does it where the wording says so, whoever is the doer by the tree; None where it says nothing."""
    who = doers(clause)
    if rule.type == "ASSAULT" and clause.dep_ == "acl:relcl" and preposition(clause.head) == "of":
        # 'the bombing of a Chadian plane that killed 73'
        attack = clause.head.head
        if names_event(attack, "ASSAULT") and clause.head in who:
            return actors.of((*possessors(attack), *obliques(attack, "by")))
    if rule.type == "ASSAULT" and (between := _attack_between(clause)) is not None:
        return actors.of(_attackers(between))
    if rule.told:
        beside = (*_of_event(subjects(clause)), *obliques(clause, "between", "among", "with"))
        sides = {t.i: actors.one(t) or actors.at_home(t) for t in beside}
        return tuple(dict.fromkeys(x for i in sorted(sides) for x in sides[i] if actors.kind(x) != "place"))
    if rule.patient and (rule.ahead or any(actors.kind(x) == "person" for x in actors.of(undergoers(clause)))):
        return actors.of(undergoers(clause))
    if leaving := resigning(clause, rule.mode):
        return actors.of(leaving)
    if rule.turned or (rule.doer and not who):
        return _behind(clause, rule, actors) or _of_attack(clause, rule, actors)
    if rule.mutual and base(clause) == "host" and (guests := _guests(clause, actors)):
        return guests
    if clause.tag_ == "VBN" and clause.dep_ == "ccomp" and not (auxiliaries(clause) or own_subjects(clause)):
        return actors.of(agents(clause))  # 'say they freed a worker SEIZED last week', whatever a parse hangs it on
    if clause.dep_ == "acl" and clause.i and clause.nbor(-1).lower_ in ("other", "another", "one", "others"):
        return actors.of(agents(clause))  # 'one bombing against Chadians and the other TARGETING Malians'
    if len(who) > 1 and any(keys(d) & either(word_set("actors", "means"), word_set_class("bombs")) for d in who):
        # 'NATO airstrikes and Chadian troops attacked'; of 'a bomb and a U.S. airstrike killed' nobody did all
        each = [actors.one(d) or behind_means(_sharing(d), actors) for d in who]
        return tuple(dict.fromkeys(x for met in each for x in met)) if all(each) else ()
    return None


def _sharing(noun: Token) -> tuple[Token, ...]:
    """The word that tells whose a doer is: the first of its row for a bare plural of means of war or forces, 'CHADIAN
    warplanes and artillery units'."""
    bare = noun.dep_ == "conj" and noun.tag_ == "NNS" and not children(noun, "det", "nummod", "amod", "nmod:poss")
    armed = either(word_set("actors", "means"), word_set_class("warcraft"), word_set_class("soldiers"))
    return (noun.head if bare and keys(noun) & armed and not names_event(noun, "ASSAULT") else noun,)


def _doing(clause: Token, rule: Frame, actors: Actors) -> tuple[str, ...]:
    """Who does it: the doers by name, else who is named beside them, else whom a passive or participle tells."""
    who = tuple(d for d in doers(clause) if not (actors.is_people(d) and do_alone(d, clause)))
    found = actors.of(actors.together(who))
    several = each_government(who, actors)
    found = several if len(several) > len(found) else found
    if found and len(who) > 1:  # 'the government and the rebels agreed'
        found = tuple(dict.fromkeys((*found, *(x for d in who if not actors.one(d) for x in actors.at_home(d)))))
    found = found or behind_means(who, actors) or named_beside(who, actors) or _of_nearer(clause, actors)
    found = found or governments(who, actors) or led_countries(who, actors)
    if not found and rule.type == "ASSAULT" and not is_passive(clause):
        found = actors.of(fighting(clause))  # 'the war between Chad and Mali killed thousands'
    if len(found) > 1:
        # 'U.S. Treasury Secretary Ann Otieno' acts, and not the Treasury beside her
        theirs = {b for x in found if actors.kind(x) == "person" for b in actors.bodies(x)}
        found = tuple(x for x in found if x not in theirs)
    leading = actors.of(_leading(who)) if rule.type in _MET else ()
    leading = tuple(x for x in leading if found or actors.titles(x))
    found = (*found, *(x for x in (*actors.of(_alongside(clause)), *leading) if x not in found))
    first = copular_subject(clause.head) if clause.dep_ == "acl" and not is_passive(clause) else None
    if not found and first is not None:
        found = actors.of((first,))  # 'was the first to visit', but not 'was the third to be killed'
    if not found and clause.dep_ == "acl" and clause.head.lemma_.lower() == "responsibility":
        found = actors.of(doers(clause_of(clause.head)))  # 'claimed responsibility for killing two'
    return found or (_of_passive(clause, rule, actors) if is_passive(clause) else ())


def _of_passive(clause: Token, rule: Frame, actors: Actors) -> tuple[str, ...]:
    """Who does what a passive tells, by what it is done to: 'EGYPTIAN troops will be deployed'."""
    found: tuple[str, ...] = ()
    if not doers(clause):
        found = actors.of(o for n in kept(clause) for o in obliques(n, "by")) or _of_attack(clause, rule, actors)
    if not found and is_moving(rule):
        moved = [n for n in undergoers(clause) if is_moved(n, rule)]
        found = actors.of(moved) or actors.of(p for n in moved for p in (*premodifiers(n), *possessors(n)))
    if not found and rule.type == "AID":
        sent = [t for n in undergoers(clause) for t in (n, *obliques(n, "of"))]
        found = actors.of(p for t in sent for p in premodifiers(t))  # 'Egyptian weapons were unloaded'
    return found


def _both_sides(
    clause: Token, rule: Frame, found: tuple[str, ...], actors: Actors, bound: Mapping[int, tuple[str, ...]]
) -> tuple[str, ...]:
    """Both sides of a mutual event: who does it (`found`) and with whom."""
    hit = undergoers(clause)
    partners = obliques(clause, "with", "between", "among", "and", *(rule.to if rule.object or rule.with_ else ()))
    # 'met on the sidelines of the summit with the king'
    aside = (o for o in obliques(clause, "on") if o.lemma_.lower() in ("sideline", "sidelines", "margin", "margins"))
    partners += tuple(t for o in aside for n in (o, *obliques(o, "of")) for t in obliques(n, "with"))
    if rule.object:
        topics = (o for t in hit for o in obliques(t, "on", "about", "over"))
        partners += tuple(o for t in topics for o in obliques(t, "with"))  # 'talks on its programme with Chad'
    if "both" in rule.flags or rule.mode == "phone":
        partners += tuple(o for t in (*hit, *described(clause)) for o in obliques(t, "with"))
    # who debates Chad and Togo confers with neither
    across: tuple[Token, ...] = () if rule.object or rule.by else hit
    if "addressed" in rule.flags:
        across = (*hit, *indirect_objects(clause))
    hosts = {x for t in _hosts(clause, actors) for x in actors.one(t)}
    inner = (*hit, *described(clause)) if rule.object else ()
    if rule.source:
        inner = (*inner, *(o for t in inner for o in obliques(t, "of")))  # 'held months of talks with Chad'
    inside = [x for t in inner for x in actors.in_phrase(t) if x not in hosts]
    if rule.object and rule.to:
        inside += actors.of(o for t in hit for o in obliques(t, *rule.to))
    apart = set(actors.of(o for n in (clause, *hit) for o in obliques(n, "with") if _is_set_apart(o)))
    met = dict.fromkeys((*found, *actors.of((*across, *partners)), *inside))
    everyone = tuple(x for x in met if x not in apart)
    houses = [d for d in doers(clause) if keys(d) & word_set_class("legislature")] if rule.type == "SUPPORT" else []
    if houses:  # 'Chad's lower house of parliament ratified the pact with Mali', which its government had signed
        return found or actors.of(o for d in houses for o in obliques(d, "of"))
    if not found and any(keys(d) & word_set_class("fighters") for d in doers(clause)):
        return everyone  # 'broke the truce that the rebels signed'
    if everyone and obliques(clause, "with"):
        if rule.type == "SUPPORT" and not doers(clause):  # 'the pact signed with Chad', by whoever is bound by it too
            sides = {actors.country(x) or x for x in everyone}
            own = next((bound[t.i] for t in hit if t.i in bound), ())
            return (*everyone, *(x for x in own if x not in sides))
        return everyone  # 'signed a truce with tribal elders'
    if len(everyone) > 1 or (found and rule.type == "SUPPORT" and _signs_alone(clause)):
        return everyone
    return next((bound[t.i] for t in hit if t.i in bound), everyone)


def _is_set_apart(noun: Token) -> bool:
    """'signed the pact, with CHAD as the only one to refuse': what somebody is besides, he does with nobody."""
    behind = noun.doc[noun.right_edge.i + 1 : noun.right_edge.i + 2]
    start = noun.left_edge.i
    set_off = "," in (noun.doc[start].text, noun.doc[max(0, start - 1)].text)
    return set_off and any(t.lower_ == "as" and t.dep_ == "case" for t in behind)


def _signs_alone(clause: Token) -> bool:
    """'A signed it at home, B on Friday': one whom the clause names with nobody beside him, and no 'ministers'."""
    after = (t for t in clause.subtree if t.i > clause.i)
    return not any(t.lower_ == "with" for t in after) and not any(d.tag_ == "NNS" for d in doers(clause))


def _attack_between(clause: Token) -> Token | None:
    """The attack behind somebody who came to harm in it, which a parse takes for the doer of a relative clause: 'a
    lawmaker wounded in the BOMBING that KILLED the mayor'."""
    if clause.dep_ != "acl:relcl" or clause.head not in doers(clause):
        return None
    between = (t for t in clause.doc[clause.head.i + 1 : clause.i] if t.tag_ in ("NN", "NNS"))
    return next((t for t in between if names_event(t, "ASSAULT")), None)


def _behind(clause: Token, rule: Frame, actors: Actors) -> tuple[str, ...]:
    """Who does it behind a preposition: 'came under fire from rebels', 'drew criticism from Chad'."""
    nouns = (clause, *undergoers(clause), *obliques(clause)) if rule.turned else (clause,)
    inner = (o for n in nouns for o in obliques(n))
    return actors.of(o for n in dict.fromkeys((*nouns, *inner)) for o in obliques(n, *rule.doer))


def _of_attack(clause: Token, rule: Frame, actors: Actors) -> tuple[str, ...]:
    """Whose attack people came to harm in: 'was killed in an Israeli airstrike', 'in an attack by the Front', 'in a
    clash with the Front'."""
    if rule.type != "ASSAULT":
        return ()
    attacks = (o for o in through_numbers(obliques(clause, "in", "during")) if names_event(o, "ASSAULT"))
    found = actors.of(t for a in attacks for t in _attackers(a) if not is_linked(t))
    hit = actors.of(undergoers(clause))
    return found or tuple(x for x in actors.of(fighting(clause)) if x not in hit)


def _attackers(attack: Token) -> tuple[Token, ...]:
    """The words beside an attack's noun that tell whose it was: 'an ISRAELI airstrike', 'an attack by the FRONT'."""
    return (*premodifiers(attack), *possessors(attack), *obliques(attack, "by"))


def _of_nearer(clause: Token, actors: Actors) -> tuple[str, ...]:
    """Who did what stands just before a second verb that a parse joins to the main one: 'ties soured when Chad's army
    seized a boat and ARRESTED its crew'."""
    if clause.dep_ != "conj" or own_subjects(clause) or is_passive(clause) or clause.tag_ not in ("VBD", "VBN"):
        return ()
    between = (c for c in clauses(clause.doc[clause.head.i + 1 : clause.i]) if c.dep_ in ("advcl", "acl"))
    past = [c for c in between if c.tag_ == "VBD" and own_subjects(c)]
    return actors.of(doers(past[-1])) if past else ()


def _guests(clause: Token, actors: Actors) -> tuple[str, ...]:
    """The two who talk where a third only is the host: 'talks between A and B hosted by C'."""
    sides = actors.of(o for n in undergoers(clause) for o in obliques(n, "between", "among"))
    return sides if len(sides) > 1 else ()


def _alongside(clause: Token) -> tuple[Token, ...]:
    """Who does it too: 'TOGETHER WITH Mali, Niger left', 'left along with Mali'."""
    if is_passive(clause):
        return ()
    beside = (c for c in children(clause, "advmod") if c.lower_ in ("together", "along", "jointly"))
    with_them = obliques(clause, "along with", "together with", "alongside")
    return (*(o for c in beside for o in obliques(c, "with")), *with_them)


def _leading(who: Iterable[Token]) -> tuple[Token, ...]:
    """Who leads a delegation that does it: 'a delegation LED BY FOREIGN MINISTER X arrived'."""
    sent = (d for d in who if d.tag_ in ("NN", "NNP") and d.lemma_.lower() in _SENT)
    led = (c for d in sent for c in children(d, "acl") if base(c) in ("lead", "head"))
    return tuple(a for c in led for a in agents(c))


def _of_event(nouns: Iterable[Token]) -> list[Token]:
    """Who takes part in an event told by a noun: "Israel's attack", 'talks between A and B', 'an attack by A'."""
    found: list[Token] = []
    for noun in through_numbers(nouns):
        found += [*premodifiers(noun), *possessors(noun), *obliques(noun, "between", "by", "with", "among")]
    return [t for t in found if not is_linked(t)]


def via_of(clause: Token, actors: Actors) -> tuple[str, ...]:
    """Through whom it is done: 'through Qatar', 'via the U.N. mission'."""
    through = (o for n in (clause, *undergoers(clause)) for o in obliques(n, "through", "via", "by way of"))
    return actors.of((*through, *_hosts(clause, actors)))


def _hosts(clause: Token, actors: Actors) -> tuple[Token, ...]:
    """The bodies whose meeting it is: 'attended a session of the Arab League' is no meeting with the League."""
    meetings = [n for n in undergoers(clause) if names_event(n, "CONSULT")]
    owning = (o for n in meetings for o in obliques(n, "of"))
    return tuple(o for o in owning if (m := actors.mention(o)) is not None and m.kind == "organisation")
