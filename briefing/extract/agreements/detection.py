"""Where a text mentions an instrument: 'a security deal with Iraq', 'the treaty', 'the Vienna Convention'."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import takewhile

from briefing.extract.agreements.factuality import (
    following,
    is_made,
    is_missed,
    is_neared,
    is_of_war,
    is_on,
    is_presupposed,
    is_signed,
    is_timed,
    is_treated,
    is_undone,
)
from briefing.extract.agreements.instrument import Mention
from briefing.extract.agreements.lexicon import FOES, is_year, kind_of, lexical_entry, making_verbs, printed
from briefing.extract.agreements.names import is_compound, named_span, phrase
from briefing.extract.agreements.parties import adopting, bound_by, is_council
from briefing.extract.agreements.sense import (
    are_made,
    is_abroad,
    is_consent,
    is_domestic,
    is_instrument,
    is_of_states,
    is_proper,
    is_public,
)
from briefing.extract.agreements.sides import is_full, is_sponsoring, mediating, sides_of
from briefing.extract.agreements.signatories import entities, signatories
from briefing.extract.agreements.status_cues import of_clause
from briefing.extract.agreements.subject import brought, concerns, content, done_under
from briefing.extract.agreements.syntax import is_called, is_done_to, own_clauses, packed_in, still_to_be, talks_on
from briefing.extract.cast.actors import Actors
from briefing.extract.text.clauses import is_negated, particle
from briefing.extract.text.grammar import (
    agents,
    doers,
    is_passive,
    markers,
    obliques,
    possessors,
    premodifiers,
    preposition,
)
from briefing.extract.text.reading import Reading
from briefing.extract.text.tree import children, clause_of, conjuncts, first_conjunct
from briefing.extract.text.unreal import is_unreal
from briefing.extract.text.verbs import base, hyphened
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

_NONE = frozenset({"no", "neither", "any", "every", "such", "what", "which"})
_INDEFINITE = frozenset({"a", "an", "another", "some", "any", "one"})


def find_mentions(reading: Reading, actors: Actors) -> tuple[Mention, ...]:
    """The mentions in the body, in text order."""
    forms = _forms()
    found = (_mention(token, actors) for token in reading.doc[reading.body :] if token.lower_ in forms)
    return tuple(one for mention in found if mention is not None for one in per_partner(mention, actors))


def _mention(head: Token, actors: Actors) -> Mention | None:
    if head.lower_ == "it":
        return _stand_in(head) if _is_kept(head) else None
    if head.pos_ not in ("NOUN", "PROPN"):
        return None
    lemma, own_kind = lexical_entry(head)
    if is_compound(head):
        own_kind = "ceasefire" if head.head.lemma_.lower() == "cessation" else "security"
    if not lemma or (head.dep_ in ("compound", "amod", "flat") and not (own_clauses(head) or _is_name_before(head))):
        return None
    dated = (c for c in children(head, "nmod:unmarked") if c.i < head.i and is_year(c))
    before = [*dated, *(t for t in premodifiers(head) if t.is_alpha or "-" in t.text or is_year(t))]
    proper = is_proper(head, before, actors)
    packed = packed_in(head)
    outer = packed or (head.head if is_compound(head) else head)
    articles = {c.lower_ for c in children(outer, "det", "det:predet", "amod") if c.lower_ == "such" or c.dep_ == "det"}
    if not articles and head.i > 0 and head.nbor(-1).lower_ == "that":
        articles = {"that"}  # 'says THAT pact has lapsed', taken for the word that opens the clause
    if "such" in articles and articles <= {"no", "such"} and is_negated(clause_of(head)):
        return _stand_in(head)
    if lemma == "text" and head.tag_ == "NNS" and articles == {"the"} and base(clause_of(head)) in ("sign", "initial"):
        return _stand_in(head)
    if packed is not None and not (articles - _INDEFINITE or obliques(head, "with", "between")):
        packed = None  # 'a package of deals': which ones is told behind
    several = head.tag_ == "NNS" and not proper and packed is None
    if several and articles & {"the", "these"} and not before and not possessors(head):
        return _stand_in(head)
    if (several and not are_made(head, actors)) or articles & _NONE:
        return None
    words = {t.lower_ for t in before}
    if (not proper or lemma == "deal") and words & word_set("agreements", "not_instruments"):
        return None
    if words & word_set("agreements", "private_words") and not actors.is_international():
        return None
    if proper and lemma in word_set("agreements", "stand_ins") and head.tag_ in ("NNS", "NNPS"):
        return None  # 'the head of Global Contracts'
    if articles & _INDEFINITE and words & word_set("agreements", "judged"):
        return None  # 'called it AN ILLEGAL DEAL': what somebody thinks of one that is told of elsewhere
    owners = possessors(head)
    stands_in = lemma in word_set("agreements", "stand_ins") and not proper
    if stands_in and not is_of_states(head, lemma, before, actors):
        known = _is_known(head, articles) or is_called(head)
        return replace(_stand_in(head, kind_of(printed(before))), called=is_called(head)) if known else None
    around = own_clauses(head)
    sides = sides_of(head, actors)
    loose = not (proper or owners or articles - _INDEFINITE or (articles and (around or len(sides) > 1)))
    if articles <= _INDEFINITE and (preposition(head) == "without" or _is_object_of_deal(head)):
        return None
    if is_consent(head, lemma, articles):
        return None
    if articles & _INDEFINITE and base(clause_of(head)) == "require":
        return None
    if articles <= _INDEFINITE and preposition(head) == "of" and head.head.lemma_.lower() in ("absence", "lack"):
        return None
    if (loose or is_unreal(clause_of(head))) and is_missed(head, words, indefinite=bool(articles)):
        return None
    kind = own_kind or kind_of(printed(before))
    kind = kind or ("" if lemma == "resolution" else kind_of(content(head)) or kind_of(brought(head)))
    if not kind and (done := kind_of(done_under(head))) not in ("ceasefire", "peace"):
        kind = done
    parties = bound_by(head, lemma, actors, proper)
    if not is_instrument(head, lemma, before, parties, actors, proper):
        # 'the declaration' may be one that was named before
        listed = lemma in word_set("agreements", "named_only") and not words
        return _stand_in(head) if listed and _is_known(head, articles) else None
    if not proper and is_domestic(head, before, parties, around, actors):
        return None
    private = not any(is_public(p, actors) for p in parties)
    if lemma in ("memorandum", "mou") and len({actors.country(p) for p in parties} - {""}) > 1:
        private = False  # of two states' companies
    if parties and private and not (proper or stands_in):
        if words or sides:
            return None
        parties = ()
    if kind == "resolution":
        if any(actors.kind(o) == "organisation" and not is_council(o, actors) for o in actors.of(premodifiers(head))):
            return None
        parties = tuple(p for p in parties if actors.kind(p) == "organisation") or adopting(head, actors)
    named = {t.lower_ for t in before if actors.mention(t) is None and (is_year(t) or not t.like_num)}
    described = frozenset(named - word_set("agreements", "unspecific") - {lemma, hyphened(head)})
    definite = bool(articles & {"the", "this", "that"}) or bool(owners)
    mention = Mention(
        called=is_called(head),
        abroad=bool(articles & _INDEFINITE) and is_abroad(head, actors),
        head=head,
        span=named_span(head, around),
        kind=kind,
        parties=parties,
        bound=bool(sides),
        definite=definite,
        indefinite=bool(articles & _INDEFINITE),
        proper=proper,
        tied=bool(obliques(head, "between", "among", "with")) or _is_made_with(head),
        full=is_full(head),
        beyond=any(o.pos_ == "PROPN" and not entities([o], actors) for o in obliques(head, "with")),
        marked=any(not is_sponsoring(c) and not _is_asked_for(head, c) for c in takewhile(_is_close, around))
        or (lemma in word_set("agreements", "told_by_subject") and bool(concerns(head, "on", "against"))),
        made=not definite
        and (
            (own_kind == "ceasefire" and is_timed(head))
            or (bool(articles) and any(is_year(t) for t in before))
            or any(base(c) in making_verbs() for c in (*around, *following(head)))
            or (is_on(head) and is_treated(head))
            or any(o.lower_ in ("force", "effect", "place") for o in obliques(head, "in"))
            or (lemma in word_set("agreements", "named_only") and "joint" in words)
            or (bool(named) and is_undone(head, parties))
            or (not stands_in and is_signed(head) and bool(parties or not doers(clause_of(head))))
        ),
        described=described,
    )
    telling = own_kind or lemma not in word_set("agreements", "general")
    said = is_on(head) and children(clause_of(head), "cop") and of_clause(head, clause_of(head))
    told = mention.made or said or (telling and is_made(head)) or (parties and talks_on(head) is not None)
    told = told or (is_on(head) and is_neared(head))
    told = told or (kind in FOES and is_presupposed(head) and is_of_war(head, actors)) or head.tag_ == "NNS"
    if mention.bare and not definite and len(parties) < 2 and not told:
        return None
    return mention


def _is_name_before(head: Token) -> bool:
    """Whether a name stands before the noun of those or that which it is about: 'the SALTO TREATY signatories'; not
    'the Warsaw Pact countries', which were an alliance."""
    capital = head.i > 0 and head.text.istitle() and head.nbor(-1).text.istitle() and head.nbor(-1).head == head
    before = head.dep_ == "compound" and head.head.text.islower() and head.head.i == head.i + 1
    return capital and before and head.text != "Pact"


def _is_asked_for(head: Token, clause: Token) -> bool:
    """Whether a clause tells what is to be done to it, not which one it is: 'called for the treaty TO BE SCRAPPED'."""
    return preposition(head) == "for" and "to" in markers(clause) and is_passive(clause)


def _is_made_with(head: Token) -> bool:
    """Whether its verb tells with whom it is made: 'signed a pact on Monday WITH militants'."""
    verb = clause_of(head)
    made = is_done_to(head, verb) and not is_passive(verb) and base(verb) in word_set("agreements", "party_verbs")
    return made and any(o.tag_ in ("NNS", "NNPS") for o in obliques(verb, "with"))


def _is_object_of_deal(head: Token) -> bool:
    """Whether it is what another instrument brings: 'a deal for A CEASEFIRE'."""
    above = head.head
    if not children(above, "det", "amod", "compound", "nmod:poss"):
        return False  # 'hope to reach AGREEMENT on a truce'
    return preposition(head) in ("for", "on") and above.i < head.i and (
        above.lemma_.lower() in word_set("agreements", "general"))


@cache
def _forms() -> frozenset[str]:
    """The words, in small letters, that may name an instrument or mean one: singular, plural and letters."""
    listed = [w.rpartition("-")[2] for w in vocabulary("agreements")["heads"]]
    plurals = [f"{w[:-1]}ies" if w.endswith("y") else f"{w}s" for w in listed]
    return frozenset((*listed, *plurals, "memoranda", "it", *(w.lower() for w in vocabulary("agreements")["names"])))


def _stand_in(head: Token, kind: str = "") -> Mention:
    """A word that means an instrument only where one was named before: 'the arrangement', 'it'."""
    span = head.doc[head.i : head.i + 1] if head.pos_ == "PRON" else phrase(head)
    return Mention(head, span, kind=kind, parties=(), bound=False, tied=False, full=False, definite=True,
                  indefinite=False, proper=False, marked=False, made=False, described=frozenset())  # fmt: skip


def _is_known(head: Token, articles: set[str]) -> bool:
    """Whether a noun is taken as known and nothing tells what it is of: 'the draft', not 'the text of a speech'."""
    return bool(articles & {"the", "this"}) and head.tag_ == "NN" and not obliques(head, "of", "on")


def _is_kept(pronoun: Token) -> bool:
    """Whether 'it' is what only an instrument can be: what is signed, ratified or abided by."""
    verb = pronoun.head
    if base(verb) in ("withdraw", "pull", "walk", "back") and preposition(pronoun) in ("from", "out of", "of"):
        return True
    done = still_to_be(verb) if pronoun.dep_ == "nsubj" else verb
    if pronoun.dep_ in ("obj", "nsubj:pass") or done != verb:
        by = (*agents(done), *obliques(done, "by")) if pronoun.dep_ != "obj" else doers(done)
        chambers = word_set("agreements", "chambers")
        if base(done) in ("approve", "endorse") and any(a.lemma_.lower() in chambers for a in by):
            return True
        left = done.tag_ in ("VBD", "VBN") and (
            base(done) in word_set("agreements", "left_alone") or (base(done) == "call" and particle(done) == "off"))
        return left or base(done) in word_set("agreements", "deeds")
    if pronoun.dep_ == "nsubj" and base(verb) in ("come", "enter", "go", "take", "remain", "stay"):
        return any(c.lower_ in ("force", "effect") for c in verb.children)
    return base(verb) == "abide" and preposition(pronoun) == "by"


def _is_close(clause: Token) -> bool:
    """Whether no comma sets a clause apart from the noun that it says more of."""
    first = clause.left_edge
    return first.text != "," and (first.i == 0 or first.doc[first.i - 1].text != ",")


def sponsors(mention: Mention, actors: Actors) -> tuple[str, ...]:
    """Who is told to have brought the parties together: X in 'brokered by X'."""
    named = (actors.mention(t) for t in premodifiers(mention.head) if mediating(t))
    before = tuple(m.entity for m in named if m is not None)
    noun = mention.head.head
    told = noun.lemma_.lower() in word_set("agreements", "sponsors") and preposition(mention.head) == "of"
    whose = conjuncts(first_conjunct(noun.head)) if told and noun.dep_ == "appos" else ()
    by = actors.of([*whose, *(a for c in own_clauses(mention.head) if is_sponsoring(c) for a in agents(c))])
    return tuple(dict.fromkeys((*before, *by)))


def per_partner(mention: Mention, actors: Actors) -> tuple[Mention, ...]:
    """The mentions that one of several makes, one for each with whom there is one: 'A has treaties WITH B, C AND D'."""
    verb = clause_of(mention.head)
    partners = obliques(mention.head, "with") or (obliques(verb, "with") if is_done_to(mention.head, verb) else ())
    partners = partners if mention.head.tag_ == "NNS" and not mention.proper else ()
    others = signatories(partners, actors)
    alone = [p for p in mention.parties if p not in others]
    if len(mention.parties) < 3 or not others or min(len(alone), len(others)) != 1:
        return (mention,)
    return tuple(replace(mention, parties=(one, other)) for one in alone for other in others)
