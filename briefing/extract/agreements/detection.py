"""Where a text mentions an instrument: 'a security deal with Iraq', 'the treaty', 'the Vienna Convention'."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from msgspec.structs import replace

from briefing.extract.agreements.adopting import adopting, is_council
from briefing.extract.agreements.contracts import is_of_states, is_public
from briefing.extract.agreements.factuality import (
    following,
    is_made,
    is_missing,
    is_neared,
    is_of_war,
    is_on,
    is_presupposed,
    is_signed,
    is_timed,
    is_treated,
    is_undone,
)
from briefing.extract.agreements.instrument import INDEFINITE, Candidate, Mention
from briefing.extract.agreements.lexicon import FOES, is_year, kind_of, lexical_entry, making_verbs, printed
from briefing.extract.agreements.names import named_span, phrase
from briefing.extract.agreements.parties import bound_by
from briefing.extract.agreements.sense import (
    are_made,
    are_theirs,
    is_abroad,
    is_consent,
    is_domestic,
    is_instrument,
    is_proper,
)
from briefing.extract.agreements.sides import is_full, is_sponsoring, sides_of
from briefing.extract.agreements.signatories import entities
from briefing.extract.agreements.status_clause import of_clause
from briefing.extract.agreements.subject import brought, concerns, content, done_under
from briefing.extract.agreements.syntax import is_called, is_done_to, own_clauses, still_to_be, talks_on
from briefing.extract.agreements.told_by import is_compound, packed_in
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
from briefing.extract.text.tree import children, clause_of
from briefing.extract.text.verbs import base, hyphened
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

_NONE = frozenset({"no", "neither", "any", "every", "such", "what", "which"})


def find_mentions(reading: Reading, actors: Actors) -> tuple[Mention, ...]:
    """The mentions in the body, in text order."""
    forms = _forms()
    found = (_mention(token, actors) for token in reading.doc[reading.body :] if token.lower_ in forms)
    return tuple(mention for mention in found if mention is not None)


def _mention(head: Token, actors: Actors) -> Mention | None:
    """The mention that a word is: of an instrument by its own words, or a word for one mentioned before; else None."""
    if head.lower_ == "it":
        return _stand_in(head) if _is_kept(head) else None
    noun = None if _is_in_name_of_body(head, actors) else _candidate(head, actors)
    if noun is None:
        return None
    if _is_of_others(noun):
        return _stand_in(head)
    if _is_something_else(noun, actors):
        return None
    if noun.stands_in and not is_of_states(noun, actors):
        known = _is_known(noun) or is_called(head)
        return replace(_stand_in(head, kind_of(printed(noun.before))), called=is_called(head)) if known else None
    around, sides = own_clauses(head), sides_of(head, actors)
    if is_consent(noun) or is_missing(noun, around, sides):
        return None
    bound = bound_by(head, noun.lemma, actors, noun.proper)
    if not is_instrument(noun, bound, actors):
        # 'the declaration' may be one that was mentioned before
        listed = noun.lemma in word_set("agreements", "named_only") and not noun.words
        return _stand_in(head) if listed and _is_known(noun) else None
    if not noun.proper and is_domestic(noun, bound, around, actors):
        return None
    own = _own_kind(noun)
    kind = own or _hinted_kind(noun)
    parties = _fitting(noun, kind, bound, bool(sides), actors)
    if parties is None:
        return None
    mention = replace(_told(noun, kind, parties, around, bool(sides), actors), hinted=not own)
    return mention if not mention.bare or _is_told_of(mention, noun, actors) else None


def _candidate(head: Token, actors: Actors) -> Candidate | None:
    """A noun of the list with the words before it; None for any other word, and inside another noun's name."""
    lemma, own_kind = lexical_entry(head) if head.pos_ in ("NOUN", "PROPN") else ("", "")
    if is_compound(head):
        own_kind = "ceasefire" if head.head.lemma_.lower() == "cessation" else "security"
    if not lemma or (head.dep_ in ("compound", "amod", "flat") and not (own_clauses(head) or _is_name_before(head))):
        return None
    dated = (c for c in children(head, "nmod:unmarked") if c.i < head.i and is_year(c))
    before = (*dated, *(t for t in premodifiers(head) if t.is_alpha or "-" in t.text or is_year(t)))
    packed = packed_in(head)
    outer = packed or (head.head if is_compound(head) else head)
    articles = {c.lower_ for c in children(outer, "det", "det:predet", "amod") if c.lower_ == "such" or c.dep_ == "det"}
    if not articles and head.i > 0 and head.nbor(-1).lower_ == "that":
        articles = {"that"}  # 'says THAT pact has lapsed', taken for the word that opens the clause
    proper = is_proper(head, before, actors)
    # 'a package of deals': which ones is told behind
    one = packed is not None and bool(articles - INDEFINITE or obliques(head, "with", "between"))
    return Candidate(head, lemma, own_kind, before, frozenset(articles), proper=proper,
                     several=head.tag_ == "NNS" and not proper and not one)  # fmt: skip


def _is_of_others(noun: Candidate) -> bool:
    """Whether a noun means what was mentioned before: 'no such pact', 'signed the texts', 'the agreements'."""
    head, articles = noun.head, noun.articles
    if "such" in articles and articles <= {"no", "such"} and is_negated(clause_of(head)):
        return True
    plural_text = noun.lemma == "text" and head.tag_ == "NNS" and articles == {"the"}
    if plural_text and base(clause_of(head)) in ("sign", "initial"):
        return True
    return noun.several and bool(articles & {"the", "these"}) and not noun.before and not possessors(head)


def _is_something_else(noun: Candidate, actors: Actors) -> bool:
    """Whether the words before a noun tell that it is none, of none in particular, or no instrument between states."""
    words, articles = noun.words, noun.articles
    if (noun.several and not are_made(noun.head, actors)) or articles & _NONE:
        return True
    # 'the GOOD FRIDAY accord' is called by a day; 'a MORE than three-year-old truce' is no more truce
    own = (t for t in noun.before if t.head == noun.head or t.pos_ not in ("ADV", "ADJ"))
    plain = {t.lower_ for t in own if not t.is_title}
    if (not noun.proper or noun.lemma == "deal") and plain & word_set("agreements", "not_instruments"):
        return True
    if words & word_set("agreements", "private_words") and not actors.is_international():
        return True
    if noun.proper and noun.lemma in word_set("agreements", "stand_ins") and noun.head.tag_ in ("NNS", "NNPS"):
        return True  # 'the head of Global Contracts'
    # 'called it AN ILLEGAL DEAL': what somebody thinks of one that is told of elsewhere
    return noun.indefinite and bool(words & word_set("agreements", "judged"))


def _own_kind(noun: Candidate) -> str:
    """The kind that a noun has by itself, else the one that the words before or behind it tell."""
    kind = noun.kind or kind_of(printed(noun.before))
    return kind or ("" if noun.lemma == "resolution" else kind_of(content(noun.head)))


def _hinted_kind(noun: Candidate) -> str:
    """The kind that what it brought or what is done under it tells."""
    kind = "" if noun.lemma == "resolution" else kind_of(brought(noun.head))
    done = "" if kind else kind_of(done_under(noun.head))
    return kind or ("" if done in ("ceasefire", "peace") else done)


def _fitting(
    noun: Candidate, kind: str, bound: tuple[str, ...], told: bool, actors: Actors
) -> tuple[str, ...] | None:
    """The parties that an instrument of a kind may have of those bound by it; None for an affair of private people."""
    private = not any(is_public(p, actors) for p in bound)
    if noun.lemma in ("memorandum", "mou") and len({actors.country(p) for p in bound} - {""}) > 1:
        private = False  # of two states' companies
    if bound and private and not (noun.proper or noun.stands_in):
        if noun.words or told:
            return None
        bound = ()
    if kind != "resolution":
        return bound
    named = (o for o in actors.of(premodifiers(noun.head)) if actors.kind(o) == "organisation")
    if not all(is_council(o, actors) for o in named):
        return None
    return adopting(noun.head, bound, actors)


def _told(
    noun: Candidate, kind: str, parties: tuple[str, ...], around: Sequence[Token], bound: bool, actors: Actors
) -> Mention:
    """The mention, with what its words and clauses tell of it."""
    head = noun.head
    named = {t.lower_ for t in noun.before if actors.mention(t) is None and (is_year(t) or not t.like_num)}
    definite = bool(noun.articles & {"the", "this", "that"}) or bool(possessors(head))
    definite = definite or (noun.several and not noun.articles and are_theirs(head, actors))
    by_subject = noun.lemma in word_set("agreements", "told_by_subject") and bool(concerns(head, "on", "against"))
    telling = (c for c in takewhile(_is_close, around) if not (is_sponsoring(c) or _is_asked_for(head, c)))
    return Mention(
        head=head,
        span=named_span(head, tuple(around)),
        kind=kind,
        parties=parties,
        bound=bound,
        tied=bool(obliques(head, "between", "among", "with")) or _is_made_with(head),
        full=is_full(head),
        definite=definite,
        indefinite=noun.indefinite,
        proper=noun.proper,
        marked=any(telling) or by_subject,
        made=not definite and _is_told_made(noun, parties, bool(named), around),
        described=frozenset(named - word_set("agreements", "unspecific") - {noun.lemma, hyphened(head)}),
        called=is_called(head),
        beyond=any(o.pos_ == "PROPN" and not entities([o], actors) for o in obliques(head, "with")),
        abroad=noun.indefinite and is_abroad(head, actors),
    )


def _is_told_made(noun: Candidate, parties: tuple[str, ...], named: bool, around: Sequence[Token]) -> bool:
    """Whether its words tell that it came about: 'an accord signed in July', 'a 60-day truce', 'a pact in force'."""
    head = noun.head
    return (
        (noun.kind == "ceasefire" and is_timed(head))
        or (bool(noun.articles) and any(is_year(t) for t in noun.before))
        or any(base(c) in making_verbs() for c in (*around, *following(head)))
        or (is_on(head) and is_treated(head))
        or any(o.lower_ in ("force", "effect", "place") for o in obliques(head, "in"))
        or (noun.lemma in word_set("agreements", "named_only") and "joint" in noun.words)
        or (named and is_undone(head, parties))
        or (noun.stands_in and is_treated(head))
        or (not noun.stands_in and is_signed(head) and bool(parties or not doers(clause_of(head))))
    )


def _is_told_of(mention: Mention, noun: Candidate, actors: Actors) -> bool:
    """Whether of what nothing but a noun names enough is told: two parties, that it was made, is near or broken."""
    head, verb = noun.head, clause_of(noun.head)
    if mention.definite or len(mention.parties) > 1 or mention.made or head.tag_ == "NNS":
        return True
    if is_on(head) and (is_neared(head) or (children(verb, "cop") and of_clause(head, verb))):
        return True
    telling = noun.kind or noun.lemma not in word_set("agreements", "general")
    if (telling and is_made(head)) or (mention.parties and talks_on(head) is not None):
        return True
    # 'urged them to accept a LIMITED truce IN THE NORTH': which one is wanted
    wanted = noun.kind == "ceasefire" and bool(noun.before or children(head, "nmod")) and not is_negated(verb)
    return mention.kind in FOES and (wanted or is_presupposed(head)) and is_of_war(head, actors)


def _is_in_name_of_body(head: Token, actors: Actors) -> bool:
    """Whether a body is named for it: 'the Party of National ACCORD'."""
    body = actors.mention(head)
    if body is None or body.kind != "organisation":
        return False
    return any(t.lower_ in ("of", "for", "on") for t in head.doc[body.start : head.i])


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


@cache
def _forms() -> frozenset[str]:
    """The words, in small letters, that may name an instrument or mean one: singular, plural and letters."""
    listed = [w.rpartition("-")[2] for w in vocabulary("agreements")["heads"]]
    plurals = [f"{w[:-1]}ies" if w.endswith("y") else f"{w}s" for w in listed]
    return frozenset((*listed, *plurals, "memoranda", "it", *(w.lower() for w in vocabulary("agreements")["names"])))


def _stand_in(head: Token, kind: str = "") -> Mention:
    """A word that means an instrument only where one was mentioned before: 'the arrangement', 'it'."""
    span = head.doc[head.i : head.i + 1] if head.pos_ == "PRON" else phrase(head)
    return Mention(head, span, kind=kind, parties=(), bound=False, tied=False, full=False, definite=True,
                  indefinite=False, proper=False, marked=False, made=False, described=frozenset())  # fmt: skip


def _is_known(noun: Candidate) -> bool:
    """Whether a noun is taken as known and nothing tells what it is of: 'the draft', not 'the text of a speech'."""
    return bool(noun.articles & {"the", "this"}) and noun.head.tag_ == "NN" and not obliques(noun.head, "of", "on")


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
