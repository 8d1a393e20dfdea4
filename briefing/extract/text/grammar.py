"""Questions about a parse tree, asked in the words of grammar. Dependency labels are read only here, in `clauses.py`,
`tree.py`, `relatives.py`, `spans.py` and `mended.py`.

The tree is Universal Dependencies v2 over Penn tags. All functions are pure; what they return is in text order. Grammar
shared across a coordination or a control verb is made explicit here ('Ali came and saw': Ali saw; 'they agreed to
meet': they meet), after the enhanced dependencies of UD (universaldependencies.org/u/overview/enhanced-syntax.html).
"""

from __future__ import annotations

from functools import cache

from briefing.extract.text.beside import is_calling_on, said_beside
from briefing.extract.text.memory import remembered
from briefing.extract.text.relatives import FLAT, RELATIVE, RELATIVE_WORDS, antecedent, antecedents
from briefing.extract.text.tree import SUBJECT, children, conjuncts, is_finite
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

_PASSIVE_SUBJECT = frozenset({"nsubj:pass", "csubj:pass"})
_NAMES = frozenset({"GPE", "ORG", "PERSON"})
_OBLIQUE = frozenset({"obl", "obl:agent", "obl:unmarked", "obl:tmod", "obl:npmod",
                      "nmod", "nmod:unmarked", "nmod:tmod", "nmod:npmod", "nmod:desc"})
_SWAPPED = frozenset({"ccomp", "xcomp"})
_PARTS = FLAT | {"compound", "amod", "nmod:desc", "appos", "det"}
_WHEN = frozenset({"day", "time", "moment", "year", "week", "month", "hour", "night", "morning", "evening", "afternoon",
                   "date", "minute", "season", "way", "reason", "place", "extent", "degree", "first", "last", "speed"})
_OF_OBJECT = frozenset({"for", "with", "of", "into", "against"})
"""Before a participle: the object of the verb around does it, 'charged Togo WITH ARMING them'."""
_DEADLINES = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
                        "end", "week", "month", "year", "then", "now"})


def is_relative_word(token: Token) -> bool:
    """Whether a token may be a relative pronoun."""
    return token.lower_ in RELATIVE_WORDS


@remembered
def own_subjects(clause: Token) -> tuple[Token, ...]:
    """The subjects printed in a clause itself, coordination spread out, relative pronouns resolved.

    No subject stands on the far side of the clause that governs its own or that it governs: one that a parse hangs
    there ('[Mali] has attacked, X [said]') is given back to the verb beside it.
    """
    called = children(clause, *SUBJECT)
    behind = (*_objects_as_subjects(clause), *_fronted(clause)) if len(called) > 1 else ()
    mine = [s for s in called if s not in behind and not _is_astray(s, clause)]
    if not mine:
        # 'had on Monday postponed': a subject that a parse hangs on the auxiliary
        mine = [s for aux in children(clause, "aux") for s in children(aux, "nsubj")]
    if not mine:
        mine = [s for near in _bordering(clause) for s in children(near, *SUBJECT) if _is_astray(s, near)
                and s.i < clause.i]
    printed = [s for s in mine if s.lower_ not in ("it", "there") or s.dep_ != "expl"]
    return tuple(a for s in printed for m in conjuncts(s) for a in antecedents(m))


def _fronted(clause: Token) -> tuple[Token, ...]:
    """The relative pronoun that a parse calls a subject beside the real one: 'Chad, [which] the report accuses'."""
    printed = [s for s in children(clause, "nsubj") if s.i < clause.i]
    relative = tuple(s for s in printed if s.tag_ in ("WDT", "WP"))
    return relative if clause.dep_ in RELATIVE and len(printed) > len(relative) > 0 else ()


def _objects_as_subjects(clause: Token) -> tuple[Token, ...]:
    """What a parse calls a second subject, behind an active verb without object, is its object: 'urged X to stop'."""
    printed = children(clause, "nsubj")
    if len(printed) < 2 or printed[0].i > clause.i or not clause.tag_.startswith("VB"):
        return ()
    behind = (s for s in printed if s.i > clause.i and s.doc[s.left_edge.i - 1].text != ",")
    return () if children(clause, "obj", "aux:pass", "cop") else tuple(behind)


def _bordering(clause: Token) -> tuple[Token, ...]:
    """The clauses whose subject a parse may have swapped with this one's: the governing one, and its contents."""
    outer = (clause.head,) if clause.dep_ in _SWAPPED and clause.head != clause else ()
    return (*outer, *(c for c in children(clause, *_SWAPPED) if c.i > clause.i))


def _is_astray(subject: Token, clause: Token) -> bool:
    """Whether a subject stands beyond the content before its verb, before the verb that governs its clause, or between
    the clause and the verb behind it: '[X will come], the agency [said]'."""
    if any(subject.i < c.i < clause.i for c in children(clause, "ccomp")):
        return True
    if clause.dep_ in _SWAPPED and clause.i < subject.i < clause.head.i:
        return len((*children(clause, *SUBJECT), *(s for s in children(clause.head, *SUBJECT) if s.i < clause.i))) > 1
    return clause.dep_ in _SWAPPED and subject.i < clause.head.i < clause.i


@remembered
def subjects(clause: Token) -> tuple[Token, ...]:
    """The grammatical subjects of a clause, also those it shares with another.

    Shared are those of a coordination ('came and saw'), of a control verb ('agreed to meet', 'urged Iran to stop') and
    of a participle ('officials visiting Iraq', 'arriving there, he').
    """
    seen: set[int] = set()
    while clause.i not in seen:
        seen.add(clause.i)
        own = own_subjects(clause)
        if own:
            return own
        head = clause.head
        if head == clause:
            return ()
        called = obliques(head, "on", "upon") if head.lemma_.lower() == "call" and "to" in markers(clause) else ()
        if called:
            return called
        if clause.dep_ == "conj":
            clause = said_beside(clause) or head
        elif clause.dep_ == "xcomp":
            held = objects(head) or indirect_objects(head)
            if held and clause.tag_ != "VBG":
                return held
            clause = head
        elif head.lemma_.lower() in ("quote", "cite") and clause.tag_ == "VBG" and "as" in markers(clause):
            return undergoers(head)
        elif clause.dep_ == "ccomp" and "to" in markers(clause) and head.tag_ == "VBG" and (
            met := indirect_objects(head)
        ):
            return met  # 'prompting CHAD and Mali to threaten'
        elif clause.dep_ in ("acl", "acl:relcl"):
            return (antecedent(head),)
        elif clause.dep_ == "parataxis" and head.pos_ in ("NOUN", "PROPN") and head.i < clause.i and is_finite(clause):
            return () if children(head, "cop") else (head,)
        elif clause.dep_ in ("advcl", "ccomp", "parataxis", "obj") and not is_finite(clause):
            # 'urged both to leave, SAYING that': what is set apart is told of who urges
            apart = clause.tag_ == "VBG" and head.dep_ == "xcomp" and clause.i > head.i and clause.nbor(-1).text == ","
            if clause.tag_ == "VBG" and _OF_OBJECT & set(markers(clause)) and (
                met := objects(head) or indirect_objects(head)
            ):
                return met  # 'thanked Togo FOR ARRESTING two'
            clause = head.head if apart and (objects(head.head) or indirect_objects(head.head)) else head
        else:
            return ()
    return ()


@remembered
def is_passive(clause: Token) -> bool:
    """Whether a clause is passive, reduced relatives ('a deal signed in May') included."""
    if children(clause, "aux:pass"):
        # 'is opposed to it'
        return clause.lower_ != "opposed" or not obliques(clause, "to") or bool(children(clause, "obl:agent"))
    if children(clause, *_PASSIVE_SUBJECT):
        # 'Chad postponed on Sunday a rule', 'Chad called on Togo', whose subject a parse takes for that of a passive
        finite = clause.dep_ in ("ROOT", "ccomp") and not children(clause, "aux")
        named = any(s.ent_type_ in _NAMES for s in children(clause, *_PASSIVE_SUBJECT))
        acting = bool(children(clause, "obj")) or (named and not children(clause, "obl:agent"))
        return clause.tag_ != "VBD" and not (finite and acting)
    if clause.tag_ == "VBD" and clause.dep_ in ("acl", "advcl") and "with" in markers(clause):
        return not children(clause, "obj")  # 'with 500 soldiers KILLED in May'
    if clause.tag_ == "VBD" and clause.dep_ == "acl" and not children(clause, "obj", "nsubj", "xcomp", "ccomp"):
        return bool(children(clause, "obl"))  # 'a clerk KILLED in June', taken for a past: no finite verb stands so
    if clause.tag_ != "VBN" or (children(clause, "nsubj") and children(clause, "obj")):
        return False  # 'after a fire KILLED five', whose verb a parse takes for a participle
    if children(clause, "aux"):
        return False
    reduced = clause.dep_ == "acl:relcl" and not children(clause, "nsubj")  # 'the group [ACCUSED of it] left'
    return reduced or clause.dep_ in ("acl", "advcl", "xcomp") or (
        clause.dep_ == "conj" and is_passive(clause.head) and not is_calling_on(clause))


@remembered
def agents(clause: Token) -> tuple[Token, ...]:
    """The doers named with 'by' in a passive clause."""
    called = tuple(o for o in children(clause, "obl:agent") if preposition(o) in ("by", "") and not _is_time(o))
    found = called or tuple(
        o for o in children(clause, "obl") if is_passive(clause) and preposition(o) == "by" and not _is_time(o))
    return tuple(m for a in found for m in conjuncts(a))


@remembered
def doers(clause: Token) -> tuple[Token, ...]:
    """Who does it: the subjects, in a passive the agents."""
    return agents(clause) if is_passive(clause) else subjects(clause)


@remembered
def undergoers(clause: Token) -> tuple[Token, ...]:
    """To whom or what it is done: the objects, in a passive the subjects."""
    return subjects(clause) if is_passive(clause) else objects(clause)


@remembered
def objects(clause: Token) -> tuple[Token, ...]:
    """The direct objects, coordination spread out, relative pronouns resolved."""
    found = tuple(o for o in children(clause, "obj") if not _is_second(o))
    found = found or _objects_as_subjects(clause) or _phrasal_objects(clause) or _fronted(clause)
    found = found or _counted(clause) or _called(clause)
    return tuple(antecedent(m) for o in found for m in conjuncts(o)) or _left_out(clause)


def _is_second(noun: Token) -> bool:
    """Whether a parse makes a second object of what a preposition opens: 'accused Chad of it AT the COURT'."""
    first = children(noun.head, "obj")[0]
    return noun.i > first.i and bool(children(noun, "case"))


def _counted(clause: Token) -> tuple[Token, ...]:
    """'killed [at least two people]', which a parse takes for a phrase with 'at'."""
    bare = (o for o in children(clause, "obl") if o.i > clause.i and o.tag_ == "NNS" and not children(o, "case"))
    return tuple(o for o in bare if any(children(n, "nmod", "advmod") for n in children(o, "nummod")))


def _called(clause: Token) -> tuple[Token, ...]:
    """'designated the FRONT a terrorist group', where a parse makes it a part of what it is called."""
    named = (c for c in children(clause, "xcomp") if c.tag_ in ("NN", "NNS") and not children(c, "cop", "mark"))
    called = ((c, a.i) for c in named for a in children(c, "det") if a.lower_ in ("a", "an"))
    return tuple(s for c, a in called for s in children(c, "nsubj", "compound") if clause.i < s.i < a)


def _left_out(clause: Token) -> tuple[Token, ...]:
    """The noun that a relative clause without pronoun says more of: 'the pact Chad signed'."""
    if clause.dep_ != "acl:relcl" or not clause.tag_.startswith("VB") or children(clause, "aux:pass", "cop", "ccomp"):
        return ()
    before = clause.doc[clause.left_edge.i : clause.i]
    linked = any(t.lower_ in RELATIVE_WORDS or t.tag_ in ("WRB", "WP") for t in before)
    if linked or not own_subjects(clause) or clause.head.lemma_.lower() in _WHEN or clause.head.i > clause.i:
        return ()
    last = clause.right_edge
    stranded = last.tag_ in ("IN", "TO") or any(t.dep_ == "xcomp" for t in clause.children)
    return () if stranded or before[:1].text in (",", ";") else (clause.head,)


def _phrasal_objects(clause: Token) -> tuple[Token, ...]:
    """What a parse hangs on the particle of a phrasal verb: 'sealed [off] the valley', 'blew [up] a bridge'."""
    particles = _phrasal().get(clause.lemma_.lower())
    if not particles or clause.i + 1 >= len(clause.doc) or clause.nbor(1).lower_ not in particles:
        return ()
    small = clause.nbor(1).lower_
    return tuple(o for o in children(clause, "obl") if preposition(o) == small or o.left_edge.i == clause.i + 2)


@cache
def _phrasal() -> dict[str, frozenset[str]]:
    """The particles of each phrasal verb that takes an object."""
    return {verb: frozenset(particles) for verb, particles in vocabulary("surface")["phrasal"].items()}


def indirect_objects(clause: Token) -> tuple[Token, ...]:
    """The indirect objects ('told reporters that ...'), coordination spread out."""
    return tuple(antecedent(m) for o in children(clause, "iobj") for m in conjuncts(o))


@remembered
def preposition(token: Token) -> str:
    """The preposition of a noun, lower case, several words joined: 'in', 'according to', 'along with'; '' if none."""
    words: list[Token] = []
    for case in children(token, "case") or _case_of_title(token):
        words += [case, *children(case, "fixed")]
    text = " ".join(w.lower_ for w in sorted(words, key=lambda t: t.i) if w.tag_ != "POS")
    if not text and token.dep_ == "conj":
        return preposition(token.head)
    return text


def _case_of_title(noun: Token) -> tuple[Token, ...]:
    """The preposition that a parse hangs on the title before a name: 'of' in 'the resignation of President Mora'."""
    if noun.dep_ not in _OBLIQUE or noun.pos_ != "PROPN":
        return ()
    return tuple(c for title in children(noun, "nmod:desc", "compound") for c in children(title, "case"))


def obliques(token: Token, *prepositions: str) -> tuple[Token, ...]:
    """Dependents of a verb or noun with one of these prepositions (all, if none is named), coordination spread out.

    'met with A and B' gives A and B for 'with'.
    """
    found = _obliques(token) if token.below else ()
    return tuple([noun for noun, case in found if not prepositions or case in prepositions]) if found else ()


@remembered
def _obliques(token: Token) -> tuple[tuple[Token, str], ...]:
    """All of them, each with its preposition."""
    seconds = [o for o in children(token, "obj")[1:] if _is_second(o)]
    found = (*children(token, *_OBLIQUE), *seconds)
    return tuple([(antecedent(m), preposition(o)) for o in found for m in conjuncts(o)])


@remembered
def possessors(noun: Token) -> tuple[Token, ...]:
    """Who or what a noun belongs to: "Iraq's", 'his'."""
    return tuple(m for p in children(noun, "nmod:poss") for m in conjuncts(p))


@remembered
def premodifiers(noun: Token) -> tuple[Token, ...]:
    """Adjectives, compounds and titles before a noun, and theirs: 'Iraqi', 'security' of 'Iraqi security adviser'."""
    # what stands before the noun's own preposition is no part of it, whatever a parse makes of it
    opened = max((c.i for c in children(noun, "case") if c.i < noun.i and c.tag_ == "IN"), default=-1)
    direct = [c for c in children(noun, "amod", "compound", "nmod:desc", "nmod", "nummod") if opened < c.i < noun.i
              and not children(c, "case")]
    return tuple(sorted((t for c in direct for t in c.subtree if not t.is_punct), key=lambda t: t.i))


def appositions(noun: Token) -> tuple[Token, ...]:
    """The nouns set beside a noun to say who or what it is: 'secretary' of 'Ali, the secretary of the council', 'Front'
    of 'the rebels, known as the Front'."""
    called = (c for c in children(noun, "acl") if c.tag_ in ("VBN", "VBD") and c.lower_ in word_set("actors", "called"))
    names = tuple(n for c in called for n in children(c, "obl", "xcomp", "obj") if n.tag_ in ("NNP", "NNPS"))
    return (*children(noun, "appos"), *names)


def copular_subject(predicate: Token) -> Token | None:
    """The subject of which a noun or adjective is said: 'Ali' for 'secretary' in 'Ali is the secretary'."""
    if not children(predicate, "cop"):
        return None
    return next(iter(own_subjects(predicate)), None)


@remembered
def markers(clause: Token) -> tuple[str, ...]:
    """The words that open a subordinate clause, lower case: 'that', 'if', 'to', 'whether', 'after'."""
    return tuple(" ".join(t.lower_ for t in (mark, *children(mark, "fixed"))) for mark in children(clause, "mark"))


def name_tokens(noun: Token) -> tuple[Token, ...]:
    """A noun with the flat rest of its name: 'Ali', 'Bagheri', 'Kani'."""
    found = [noun]
    for member in found:
        found.extend(children(member, *FLAT))
    return tuple(sorted(found, key=lambda t: t.i))


def _is_time(token: Token) -> bool:
    """Whether a noun with 'by' is a deadline rather than a doer."""
    return token.ent_type_ in ("DATE", "TIME") or token.like_num or token.lower_ in _DEADLINES


def phrase_head(token: Token) -> Token:
    """The head of the noun phrase that a word is a part of: 'minister' for 'Prime' in 'Prime Minister Karim'."""
    while token.head != token and token.dep_ in _PARTS:
        token = token.head
    return token


def possessor_of(token: Token) -> Token | None:
    """The noun that this one possesses ('adviser' for 'Iraq' in "Iraq's adviser"), if any."""
    return token.head if token.dep_ == "nmod:poss" else None


def is_object(token: Token) -> bool:
    """Whether a token is the direct or indirect object of a clause."""
    return token.dep_ in ("obj", "iobj")
