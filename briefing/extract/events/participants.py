"""Who takes part in an event: from the grammar of its clause."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefing.extract.cast.actors import Actors
from briefing.extract.cast.antecedents import told_of_things
from briefing.extract.events.frames import Frame, described, is_moved, is_moving, kept, through_numbers
from briefing.extract.events.nouns import keys, names_event, word_set_class
from briefing.extract.events.sites import governments
from briefing.extract.speech.voice import Voice
from briefing.extract.text.clauses import auxiliaries, modifying_clauses
from briefing.extract.text.cues import claimed
from briefing.extract.text.grammar import (
    agents,
    appositions,
    copular_subject,
    doers,
    indirect_objects,
    is_passive,
    objects,
    obliques,
    own_subjects,
    possessors,
    premodifiers,
    preposition,
    subjects,
    undergoers,
)
from briefing.extract.text.relatives import antecedent
from briefing.extract.text.spans import sentence_before
from briefing.extract.text.tree import children, clause_of, clauses, conjuncts
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token


def actors_of(clause: Token, rule: Frame, actors: Actors, bound: Mapping[int, tuple[str, ...]]) -> tuple[str, ...]:
    """Who does it; in a mutual event, both sides ('X met Y', 'X signed a deal with Y').

    `bound` tells for the token that names an agreement who is party to it.
    """
    if rule.type == "ASSAULT" and clause.dep_ == "acl:relcl" and preposition(clause.head) == "of":
        # 'the bombing of a Chadian plane that killed 73'
        attack = clause.head.head
        if names_event(attack, "ASSAULT") and clause.head in doers(clause):
            return actors.of((*possessors(attack), *obliques(attack, "by")))
    if rule.type == "ASSAULT" and (between := _attack_between(clause)) is not None:
        return actors.of(_attackers(between))
    if rule.told:
        beside = (*_of_event(subjects(clause)), *obliques(clause, "between", "among", "with"))
        sides = {t.i: actors.one(t) or actors.at_home(t) for t in beside}
        return tuple(dict.fromkeys(x for i in sorted(sides) for x in sides[i] if actors.kind(x) != "place"))
    if rule.patient and (rule.ahead or any(actors.kind(x) == "person" for x in actors.of(undergoers(clause)))):
        return actors.of(undergoers(clause))
    if rule.turned or (rule.doer and not doers(clause)):
        return _behind(clause, rule, actors) or _of_attack(clause, rule, actors)
    if rule.mutual and base(clause) == "host" and (guests := _guests(clause, actors)):
        return guests
    if clause.tag_ == "VBN" and clause.dep_ == "ccomp" and not (auxiliaries(clause) or own_subjects(clause)):
        return actors.of(agents(clause))  # 'say they freed a worker SEIZED last week', whatever a parse hangs it on
    if clause.dep_ == "acl" and clause.i and clause.nbor(-1).lower_ in ("other", "another", "one", "others"):
        return actors.of(agents(clause))  # 'one bombing against Chadians and the other TARGETING Malians'
    found = actors.of(actors.together(doers(clause)))
    several = _each(doers(clause), actors)
    found = several if len(several) > len(found) else found
    struck = [d for d in doers(clause) if keys(d) & word_set("actors", "means") or keys(d) & word_set_class("bombs")]
    if struck and len(doers(clause)) > 1:
        # 'NATO airstrikes and Chadian troops attacked'; of 'a bomb and a U.S. airstrike killed' nobody did all
        each = [actors.one(d) or _behind_means((d,), actors) for d in doers(clause)]
        return tuple(dict.fromkeys(x for who in each for x in who)) if all(each) else ()
    found = found or _behind_means(doers(clause), actors)
    found = found or _beside(doers(clause), actors) or _of_nearer(clause, actors)
    found = found or governments(doers(clause), actors)
    found = found or _governing(doers(clause), actors)
    if len(found) > 1:
        # 'U.S. Treasury Secretary Ann Otieno' acts, and not the Treasury beside her
        theirs = {b for x in found if actors.kind(x) == "person" for b in actors.bodies(x)}
        found = tuple(x for x in found if x not in theirs)
    found = (*found, *(x for x in actors.of(_alongside(clause)) if x not in found))
    if not found and clause.dep_ == "acl" and copular_subject(clause.head) is not None:
        found = actors.of((copular_subject(clause.head) or clause,))  # 'was the first to visit'
    if not found and clause.dep_ == "acl" and clause.head.lemma_.lower() == "responsibility":
        found = actors.of(doers(clause_of(clause.head)))  # 'claimed responsibility for killing two'
    if not found and is_passive(clause) and not doers(clause):
        found = actors.of(o for n in kept(clause) for o in obliques(n, "by")) or _of_attack(clause, rule, actors)
    if not found and is_passive(clause) and is_moving(rule):
        # 'Egyptian troops will be deployed'
        moved = [n for n in undergoers(clause) if is_moved(n, rule)]
        found = actors.of(moved) or actors.of(p for n in moved for p in (*premodifiers(n), *possessors(n)))
    if not found and rule.type == "AID" and is_passive(clause):
        sent = [t for n in undergoers(clause) for t in (n, *obliques(n, "of"))]
        found = actors.of(p for t in sent for p in premodifiers(t))  # 'Egyptian weapons were unloaded'
    if not rule.mutual:
        return found
    partners = obliques(clause, "with", "between", "among", "and", *(rule.to if rule.object or rule.with_ else ()))
    # 'met on the sidelines of the summit with the king'
    aside = (o for o in obliques(clause, "on") if o.lemma_.lower() in ("sideline", "sidelines", "margin", "margins"))
    partners += tuple(t for o in aside for n in (o, *obliques(o, "of")) for t in obliques(n, "with"))
    if rule.mutual and rule.object:
        topics = (o for t in undergoers(clause) for o in obliques(t, "on", "about", "over"))
        partners += tuple(o for t in topics for o in obliques(t, "with"))  # 'talks on its programme with Chad'
    if "both" in rule.flags or rule.mode == "phone":
        partners += tuple(o for t in (*undergoers(clause), *described(clause)) for o in obliques(t, "with"))
    # who debates Chad and Togo confers with neither
    across: tuple[Token, ...] = () if rule.object or rule.by else undergoers(clause)
    if "addressed" in rule.flags:
        across = (*undergoers(clause), *indirect_objects(clause))
    hosts = {x for t in _hosts(clause, actors) for x in actors.one(t)}
    inner = (*undergoers(clause), *described(clause)) if rule.object else ()
    if rule.source:
        inner = (*inner, *(o for t in inner for o in obliques(t, "of")))  # 'held months of talks with Chad'
    inside = [x for t in inner for x in actors.in_phrase(t) if x not in hosts]
    if rule.object and rule.to:
        inside += actors.of(o for t in undergoers(clause) for o in obliques(t, *rule.to))
    everyone = tuple(dict.fromkeys((*found, *actors.of((*across, *partners)), *inside)))
    if found and any(keys(d) & word_set_class("legislature") for d in doers(clause)):
        return found  # 'Chad's parliament ratified the pact', which its government had signed
    if not found and any(keys(d) & word_set_class("fighters") for d in doers(clause)):
        return everyone  # 'broke the truce that the rebels signed'
    if everyone and obliques(clause, "with"):
        return everyone  # 'signed a truce with tribal elders'
    return everyone if len(everyone) > 1 else next((bound[t.i] for t in undergoers(clause) if t.i in bound), everyone)


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
    """Whose attack people came to harm in: 'was killed in an Israeli airstrike', 'in an attack by the Front'."""
    if rule.type != "ASSAULT":
        return ()
    attacks = (o for o in obliques(clause, "in", "during") if names_event(o, "ASSAULT"))
    return actors.of(t for a in attacks for t in _attackers(a) if not _is_linked(t))


def _attackers(attack: Token) -> tuple[Token, ...]:
    """The words beside an attack's noun that tell whose it was: 'an ISRAELI airstrike', 'an attack by the FRONT'."""
    return (*premodifiers(attack), *possessors(attack), *obliques(attack, "by"))


def _of_nearer(clause: Token, actors: Actors) -> tuple[str, ...]:
    """Who did what stands just before a second verb that a parse joins to the main one: 'ties soured when Chad's army
    seized a boat and ARRESTED its crew'."""
    if clause.dep_ != "conj" or own_subjects(clause) or is_passive(clause) or clause.tag_ not in ("VBD", "VBN"):
        return ()
    between = (c for c in clauses(clause.doc[clause.head.i + 1 : clause.i]) if c.dep_ in ("advcl", "acl", "acl:relcl"))
    past = [c for c in between if c.tag_ == "VBD" and own_subjects(c)]
    return actors.of(doers(past[-1])) if past else ()


def _guests(clause: Token, actors: Actors) -> tuple[str, ...]:
    """The two who talk where a third only is the host: 'talks between A and B hosted by C'."""
    sides = actors.of(o for n in undergoers(clause) for o in obliques(n, "between", "among"))
    return sides if len(sides) > 1 else ()


def _beside(nouns: Iterable[Token], actors: Actors) -> tuple[str, ...]:
    """Who is named behind those who do it: 'the heads of the two states, A and B', 'fighters of the Front'."""
    found: list[Token] = []
    for noun in nouns:
        owned = obliques(noun, "of") if keys(noun) & word_set_class("envoys") else ()
        named = (a for n in (noun, *owned) for a in appositions(n))
        found += [m for a in named for m in conjuncts(a)]
        if noun.lemma_.lower() in ("spokesman", "spokeswoman", "spokesperson"):
            # 'spokesmen FOR the two groups', 'a spokesman for Ali, Omar'
            spoken_for = obliques(noun, "for", "of")
            found += (o for o in spoken_for if any(actors.kind(x) == "organisation" for x in actors.one(o)))
            beside = (a for o in spoken_for for a in children(o, "appos", "conj") if not children(a, "cc"))
            found += (a for a in beside if any(actors.kind(x) == "person" for x in actors.one(a)))
        if noun.lemma_.lower() in ("committee", "commission") and len(both := obliques(noun, "of", "between")) > 1:
            found += both  # 'the joint committee of Peru and Chile'
        many = noun.tag_ == "NNS" and {noun.lemma_.lower()} | keys(noun)
        if many and many & (word_set("actors", "pairs") | word_set_class("envoys") | {"member"}):
            # 'OPEC countries', 'ASEAN foreign ministers'
            theirs = (*premodifiers(noun), *obliques(noun, "of", "from"))
            found += (p for p in theirs if any(actors.sort(x) == "igo" for x in actors.one(p)))
        if keys(noun) & (word_set_class("fighters") | word_set_class("soldiers") | word_set_class("searching")):
            behind = ((o, actors.one(o)) for o in obliques(noun, "of", "from"))
            sent = ("organisation", "country") if keys(noun) & word_set_class("soldiers") else ("organisation",)
            found += [o for o, met in behind if met and actors.kind(met[0]) in sent]
            # 'Benin, whose contingent arrived'
            found += [m for p in possessors(noun) if p.lower_ == "whose" for m in conjuncts(antecedent(p))]
    return actors.of(found)


def _each(nouns: Iterable[Token], actors: Actors) -> tuple[str, ...]:
    """The countries of several governments told as one: 'both the Kenyan and the Chadian GOVERNMENTS denied it'."""
    states = (n for n in nouns if n.tag_ == "NNS" and n.lemma_.lower() in word_set("actors", "states"))
    owners = (row for n in states for p in children(n, "amod", "compound") if len(row := conjuncts(p)) > 1)
    met = next((tuple(actors.country(x) for t in row for x in actors.one(t)) for row in owners), ())
    return tuple(dict.fromkeys(met)) if len(set(met)) > 1 and all(met) else ()


def _governing(nouns: Iterable[Token], actors: Actors) -> tuple[str, ...]:
    """The country whose government somebody leads: 'the GOVERNMENT of President Mora welcomed it'."""
    led = (o for n in nouns if n.lemma_.lower() in word_set("actors", "governing") for o in obliques(n, "of"))
    leaders = (x for o in led for x in actors.one(o) if actors.kind(x) == "person")
    return tuple(dict.fromkeys(c for x in leaders if (c := actors.country(x))))


def _alongside(clause: Token) -> tuple[Token, ...]:
    """Who does it too: 'TOGETHER WITH Mali, Niger left', 'left along with Mali'."""
    if is_passive(clause):
        return ()
    beside = (c for c in children(clause, "advmod") if c.lower_ in ("together", "along", "jointly"))
    with_them = obliques(clause, "along with", "together with", "alongside")
    return (*(o for c in beside for o in obliques(c, "with")), *with_them)


def _of_event(nouns: Iterable[Token]) -> list[Token]:
    """Who takes part in an event told by a noun: "Israel's attack", 'talks between A and B', 'an attack by A'."""
    found: list[Token] = []
    for noun in through_numbers(nouns):
        found += [*premodifiers(noun), *possessors(noun), *obliques(noun, "between", "by", "with", "among")]
    return [t for t in found if not _is_linked(t)]


def unnamed(clause: Token, voice: Voice) -> bool:
    """Whether people or bodies without a name do it: 'gunmen', 'the police', 'ethnic Albanians', 'they'."""
    known = word_set("actors", "unnamed") | word_set_class("sides") | word_set("events", "assemblies")
    who = stand_ins(clause, voice) or doers(clause)
    return any({d.lower_, d.lemma_.lower()} & known or _is_crowd(d) or d.tag_ in ("NNPS", "CD") for d in who)


def stand_ins(clause: Token, voice: Voice) -> tuple[Token, ...]:
    """The nouns that 'it' or 'they' as doer stands for: of what somebody says, his name; of a second clause, the doer
    of the first; at the head of a sentence, that of the sentence before."""
    who = next((d for d in doers(clause) if d.lower_ in ("it", "they") and d.tag_ == "PRP"), None)
    if who is None:
        return ()
    saying = voice.saying
    if saying is not None and saying.form == "direct":
        return ()
    if clause.dep_ == "acl:relcl":
        return tuple(d for d in doers(clause_of(clause.head)) if d.tag_ != "PRP")
    if clause.dep_ in ("conj", "advcl", "parataxis") and clause.head != clause and clause.head.i < clause.i:
        return tuple(d for d in doers(clause.head) if d.tag_ != "PRP")
    if saying is not None and saying.verb < clause.i:
        source = clause.doc[saying.source[0] : saying.source[1]] if saying.source and who.i - saying.start < 3 else ()
        return (source.root,) if source else ()
    before = sentence_before(clause)
    if before is None or who.i - clause.sent.start > 2:
        return ()
    return tuple(d for d in doers(before.root) if d.tag_ != "PRP")


def by_means(clause: Token) -> bool:
    """Whether a weapon or attack does it: 'shelling', 'a car bomb'."""
    means = word_set("actors", "means")
    return any({d.lower_, d.lemma_.lower()} & means or names_event(d, "ASSAULT") for d in doers(clause))


def meant_by_it(clause: Token, voice: Voice, actors: Actors) -> tuple[str, ...]:
    """Whom 'the army', 'it' or 'they' means as doer.

    The country that the report is about; of what somebody says, himself; else who acted in the sentence before.
    """
    if not any(d.lower_ in ("it", "they") and d.tag_ == "PRP" for d in doers(clause)):
        return tuple(dict.fromkeys(x for d in doers(clause) for x in actors.at_home(d)))
    if told_of_things(clause):
        return ()
    if clause.dep_ == "conj" and clause.head != clause and not own_subjects(clause):
        return meant_by_it(clause.head, voice, actors)
    saying = voice.saying
    if saying is not None and saying.form != "direct" and clause.dep_ != "conj" and saying.verb < clause.i:
        bodies = tuple(s for s in saying.speakers if actors.kind(s) in ("country", "organisation"))
        return bodies if doers(clause)[0].i - saying.start < 3 else ()
    several = any(d.lower_ == "they" for d in doers(clause))
    known = actors.of(n for n in stand_ins(clause, voice) if several or n.tag_ != "NNS")
    sides = bool(known) and all(actors.kind(k) in ("country", "organisation") for k in known)
    return known if sides and (len(known) == 1 or several) else ()


def both_met(clause: Token, rule: Frame, actors: Actors) -> tuple[str, ...]:
    """'raised it with the king when THEY met': the two whom the clause around it names."""
    they = rule.type == "CONSULT" and any(d.lower_ == "they" for d in doers(clause))
    around = clause.head
    if not they or clause.dep_ != "advcl" or undergoers(clause) or base(around) in ("raise", "discuss", "meet"):
        return ()
    beside = (*undergoers(around), *indirect_objects(around), *obliques(around, "with", "to"))
    both = actors.of((*doers(around), *beside))
    return both if len(both) == 2 else ()


def _is_crowd(noun: Token) -> bool:
    """'thousands of people', 'dozens'."""
    return noun.lower_ in word_set("actors", "partitives") and noun.pos_ == "NOUN"


def _behind_means(nouns: Iterable[Token], actors: Actors) -> tuple[str, ...]:
    """Whose attack, drone or jets it was that did it: 'an Israeli airstrike', 'drones belonging to the rebels'."""
    found: list[Token] = []
    for noun in nouns:
        if keys(noun) & word_set("events", "examinations"):
            found += premodifiers(noun)  # 'a Kenyan inquiry'
        if noun.lemma_.lower() in word_set("speech", "documents") | word_set("events", "examinations"):
            found += [*possessors(noun), *obliques(noun, "by", "from", "of")]
            issued = (c for c in children(noun, "acl") if base(c) in ("release", "issue", "publish", "sign", "post"))
            found += [a for c in issued for a in agents(c)]  # 'a statement released by the king'
            made = clause_of(noun)  # 'issued a statement denying it', but not 'quoted a statement denying it'
            found += doers(made) if noun in objects(made) and base(made) in claimed("issuing") else ()
        if not keys(noun) & (word_set("actors", "means") | word_set_class("relief") | word_set_class("warcraft")):
            continue
        beside = (*premodifiers(noun), *possessors(noun), *obliques(noun, "by", "of", "from"))
        owning = (o for c in modifying_clauses(noun) for o in (*obliques(c, "to", "by"), *agents(c)))
        found += [t for t in (*beside, *owning) if not _is_linked(t)]
    return actors.of(found)


def _is_linked(word: Token) -> bool:
    """'Iran' in 'Iran-backed', which does nothing itself."""
    return word.i + 1 < len(word.doc) and word.nbor(1).text in ("-", "–")


def via_of(clause: Token, actors: Actors) -> tuple[str, ...]:
    """Through whom it is done: 'through Qatar', 'via the U.N. mission'."""
    through = (o for n in (clause, *undergoers(clause)) for o in obliques(n, "through", "via", "by way of"))
    return actors.of((*through, *_hosts(clause, actors)))


def _hosts(clause: Token, actors: Actors) -> tuple[Token, ...]:
    """The bodies whose meeting it is: 'attended a session of the Arab League' is no meeting with the League."""
    meetings = [n for n in undergoers(clause) if names_event(n, "CONSULT")]
    owning = (o for n in meetings for o in obliques(n, "of"))
    return tuple(o for o in owning if (m := actors.mention(o)) is not None and m.kind == "organisation")
