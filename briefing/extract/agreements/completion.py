"""The parties that the words of a mention leave open, told by the text around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from briefing import countries
from briefing.extract.agreements.collective import parties_meant
from briefing.extract.agreements.foes import foes_of, is_states_own, land_at_war
from briefing.extract.agreements.instrument import Mention
from briefing.extract.agreements.lexicon import FOES, kind_of
from briefing.extract.agreements.likely import is_worldwide, likely_parties, parties_at_home, parties_of_topic
from briefing.extract.agreements.of_two import parties_of_two
from briefing.extract.agreements.sides import is_sponsoring, makers
from briefing.extract.agreements.signatories import mentions_in, on_behalf, signatories
from briefing.extract.agreements.standing import standing_parties
from briefing.extract.agreements.syntax import behind, is_done_to, is_put_name_to, own_clauses, signers, talks_on
from briefing.extract.agreements.told_by import place_of
from briefing.extract.cast.actors import Actors
from briefing.extract.text.clauses import auxiliaries, is_negated
from briefing.extract.text.grammar import (
    doers,
    indirect_objects,
    markers,
    objects,
    obliques,
    possessors,
    premodifiers,
    preposition,
    subjects,
)
from briefing.extract.text.reading import Reading
from briefing.extract.text.spans import sentence_before, sentences_back
from briefing.extract.text.tree import children, clause_of, clauses
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_SIDES = frozenset({"armed_group", "military", "party", "political_organisation"})
_OBLIGING = frozenset({"oblige", "bind", "commit", "require"})
_MOST_CLAUSES = 4
_NEAR = 60
"""How many tokens back an instrument is that another is like."""
_BACK = 2
"""How many sentences before its own tell what 'the deal' is."""


def with_parties(mentions: Sequence[Mention], reading: Reading, actors: Actors) -> tuple[Mention, ...]:
    """The mentions with the parties that the text around tells, or between whom they are likely to be; one of several
    instruments with each of its partners."""
    done = [one for mention in mentions for one in _per_partner(mention, actors)]
    for at, mention in enumerate(done):
        earlier = done[:at]
        if is_worldwide(mention) and len(mention.parties) < 3:
            done[at] = replace(mention, parties=standing_parties(mention, actors))
            continue
        if mention.unilateral:
            done[at] = replace(mention, parties=_of_one(mention, actors))
            continue
        told = _completed(_of_several(mention, earlier, actors), done, actors)
        done[at] = told = _with_what_was_agreed(told, earlier, actors)
        if len(told.parties) < 2 and mention.kind != "resolution":
            guess = standing_parties(told, actors)
            guess = guess or likely_parties(told, earlier, actors) or parties_at_home(told, reading, actors)
            guess = guess or parties_of_two(told, reading, actors)
            foe = None
            if not guess:
                guess, foe = foes_of(told, actors)
            about = () if guess else parties_of_topic(told, reading, actors)
            done[at] = replace(told, likely=guess, foe=foe, about=about)
    return tuple(done)


def _of_several(mention: Mention, earlier: Sequence[Mention], actors: Actors) -> Mention:
    """The mention with those for parties who make it as 'the two sides', where its own words tell no other."""
    if mention.bound:
        return mention
    acting = own_clauses(mention.head)
    governing = clause_of(mention.head)
    if is_done_to(mention.head, governing) or is_put_name_to(mention.head, governing):
        acting = (*acting, governing)
    bound = objects(governing) if base(governing) in _OBLIGING and mention.head in subjects(governing) else ()
    beside = obliques(mention.head, "between")  # 'between the two coast guards'
    who = (*bound, *beside, *(d for c in acting if not is_sponsoring(c) for d in (*doers(c), *signers(c))))
    those = (x for d in who for x in (d, *obliques(d, "of", "from")))  # 'the leaders OF the three countries'
    meant = next((m for d in those if (m := parties_meant(d, earlier, actors))), ())
    if not (meant or mention.parties) and base(governing) in word_set("agreements", "deeds"):
        # 'A's minister and the president of B signed THE AGREEMENTS'
        made = tuple(dict.fromkeys(makers(mention.head, governing, actors)))
        meant = made if len(made) == 2 and all(countries.is_code(p) for p in made) else ()
    partners = signatories((o for c in own_clauses(mention.head) for o in obliques(c, "with")), actors) if meant else ()
    return replace(mention, parties=tuple(dict.fromkeys((*meant, *partners)))) if meant else mention


def _of_one(mention: Mention, actors: Actors) -> tuple[str, ...]:
    """Who keeps or declares what is of one side alone, without whom it is with."""
    head = mention.head
    beside = signatories((*obliques(head, "with"), *behind(head, "with")), actors)
    own = tuple(p for p in mention.parties if p not in beside)
    verb = clause_of(head)
    who = doers(verb) if is_done_to(head, verb) and not own else ()
    heads = actors.of(p for d in who if not actors.of([d]) for p in possessors(d))  # 'HIS fighters'
    acting = own or on_behalf((*actors.of(who), *heads), actors)
    return tuple(dict.fromkeys((is_states_own(p, actors) and actors.country(p)) or p for p in acting))


def _completed(mention: Mention, mentions: Sequence[Mention], actors: Actors) -> Mention:
    foes = mention.kind in ("", *FOES)
    if foes and len(mention.parties) < 2 and not mention.proper and _is_theirs(mention):
        before = (n for n in mentions if n.head.i < mention.head.i)
        told = set(mention.parties) if mention.bound else set()
        pair = next((p for n in before if (p := _foes(n)) and told <= set(p)), ())
        if pair:
            return replace(mention, parties=pair)
    again = _is_theirs(mention, place_of(mention.head)) or _is_followed(mention, mentions)
    if not mention.parties and not mention.proper and again:
        before = (n for n in reversed(mentions) if 0 < mention.head.i - n.head.i < _NEAR and len(n.parties) > 1)
        return replace(mention, parties=next((n.parties for n in before), ()))
    if len(mention.parties) != 1:
        return mention
    (known,) = mention.parties
    if actors.sort(known) in _SIDES and _is_unnamed(mention):
        if is_states_own(known, actors):
            return replace(mention, parties=(actors.country(known) or known,))  # 'the military government'
        home = land_at_war(mention, actors) if actors.sort(known) == "military" else actors.country(known)
        return replace(mention, parties=(home, known)) if home else mention
    if mention.full:
        return mention
    if mention.proper and not _is_with(mention, known, actors):
        return mention
    judged = mention.definite and base(clause_of(mention.head)) in word_set("agreements", "judging")
    if judged or not (_is_with(mention, known, actors) or _is_lent(mention, known, actors)):
        return mention
    others = _acting(mention, known, actors) or _beside(mention, known, mentions, actors)
    return replace(mention, parties=(*others, known)) if others else mention


def _is_theirs(mention: Mention, place: Token | None = None) -> bool:
    """Whether its words refer to those told before: 'an earlier truce', 'the bilateral ceasefire', 'two EARLIER deals,
    a pact and an accord'."""
    words = premodifiers(place) if place is not None else tuple(mention.span)
    again = word_set("agreements", "again") if place is None else frozenset()
    return any(t.lower_ in word_set("agreements", "theirs") | again for t in words)


def _is_followed(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether one named before takes its place: 'THE CONTRACT replaces a 2016 agreement'."""
    verb = clause_of(mention.head)
    follows = base(verb) in word_set("agreements", "changing") and mention.head in objects(verb)
    return follows and any(n.head in subjects(verb) for n in mentions)


def _foes(known: Mention) -> tuple[str, ...]:
    """The two who are told or likely to be bound by a peace or truce; else nobody."""
    pair = known.parties if len(known.parties) > 1 else known.likely
    return pair if len(pair) == 2 and known.kind in FOES else ()


def _is_with(mention: Mention, known: str, actors: Actors) -> bool:
    """Whether the one side that its words tell is the one it is with: 'a pact with X', 'the accord signed with X'."""
    head = mention.head
    around = (head, *own_clauses(head), *(t for t in (talks_on(head),) if t is not None))
    others = (*behind(head, "with", "between"), *(o for word in around for o in obliques(word, "with")))
    return known in signatories((t for o in others for t in o.subtree), actors)


def _is_lent(mention: Mention, known: str, actors: Actors) -> bool:
    """Whether a league of states lends by it: 'an IMF stand-by agreement'."""
    return mention.kind == "aid" and actors.sort(known) == "igo"


def _beside(mention: Mention, known: str, mentions: Sequence[Mention], actors: Actors) -> tuple[str, ...]:
    """The one other country that the sentence tells of, but for those of other instruments; where it tells of none, who
    alone acts in the one before; not of a truce, which others speak of as often."""
    verb = clause_of(mention.head)
    if mention.kind in FOES or (is_done_to(mention.head, verb) and doers(verb)):
        return ()  # whoever makes it is not known
    others = {p for n in mentions if n.head.sent == mention.head.sent and n.head != mention.head for p in n.parties}
    # nor who says or does what is around it: that was looked at before
    others |= set(actors.of(d for c in mention.head.ancestors for d in doers(c)))
    under = preposition(mention.head) == "under"  # 'under a pact with A, a MALIAN base will close'
    lands = dict.fromkeys(m.entity for m in mentions_in(mention.head.sent, actors) if m.kind == "country" and (
        (m.form == "name" or under) and m.entity != known and m.entity not in others))
    if not lands:
        before = sentence_before(mention.head)
        acting = signatories(doers(clause_of(before.root)), actors) if before is not None else ()
        lands = dict.fromkeys(s for s in acting if s != known and countries.is_code(s))
    return tuple(lands) if len(lands) == 1 else ()


def _is_unnamed(mention: Mention) -> bool:
    """Whether 'the government' that no name tells is the other side: 'the government and the rebels signed a truce'."""
    around = (*(d for c in (clause_of(mention.head), *own_clauses(mention.head)) for d in doers(c)),
              *obliques(mention.head, "between", "with"))
    return any(t.lower_ in ("government", "army", "military", "junta", "forces", "troops") for t in around)


def _is_his(clause: Token) -> bool:
    """Whether a clause tells what those do of whom the clause around tells: 'said that HE hoped to sign it'."""
    return all(d.pos_ == "PRON" for d in doers(clause)) or clause.dep_ == "xcomp"


def _acting(mention: Mention, known: str, actors: Actors) -> tuple[str, ...]:
    """Who does or says what the clauses around it tell; of a truce, who acts in the innermost."""
    clause = inner = clause_of(mention.head)
    for _ in range(_MOST_CLAUSES):
        who = doers(clause)
        if inner != clause and mention.kind in FOES and not _is_his(inner):
            break
        # "Chad's CABINET approved a pact with Niger"
        chambers = (d for d in who if d.lemma_.lower() in word_set("agreements", "chambers"))
        who = (*who, *(p for d in chambers for p in possessors(d)))
        acting = () if is_sponsoring(clause) else on_behalf(actors.of(who), actors)
        able = [s for s in acting if s != known and actors.kind(s) != "person" and actors.sort(s) != "media"]
        if able:
            return tuple(able)
        if clause.head == clause:
            break
        if not {"if", "unless"}.isdisjoint(markers(clause)):
            break  # 'C threatened attacks unless the pact with B is scrapped'
        inner, clause = clause, clause_of(clause.head)
        told = (*objects(clause), *indirect_objects(clause))
        if inner.dep_ == "ccomp" and any(t.lemma_.lower() not in word_set("agreements", "listeners") for t in told):
            break  # 'C reminded A that its pact with B stands'
    return ()


def _with_what_was_agreed(mention: Mention, earlier: Sequence[Mention], actors: Actors) -> Mention:
    """The mention; a bare 'the deal' behind two who agreed to do something, with these for parties and what they agreed
    for kind, where no instrument was named since."""
    general = mention.general
    if not (general and mention.bare and mention.definite and not mention.called and len(mention.parties) < 2):
        return mention
    for verb in _agreeing(mention.head):
        if any(n.head.i >= verb.sent.start for n in earlier):
            return mention
        sides = _sides(verb, earlier, actors)
        if any(set(n.parties) == set(sides) for n in earlier):
            return mention  # 'signed an accord. They agreed to meet. THE DEAL': the accord
        if len(sides) > 1:
            kind = kind_of(" ".join(t.lower_ for t in verb.subtree if t.i > verb.i))
            return replace(mention, agreed=verb, kind=mention.kind or kind, parties=sides)
    return mention


def _agreeing(head: Token) -> Iterator[Token]:
    """The clauses just before that tell what was agreed, the nearest first."""
    for sentence in sentences_back(head, _BACK):
        for clause in reversed(tuple(clauses(sentence))):
            done = clause.tag_ in ("VBD", "VBN") and not set(auxiliaries(clause)) - {"has", "have", "had"}
            what = children(clause, "xcomp", "ccomp") or obliques(clause, "on")
            what = what or tuple(c for c in children(clause, "advcl") if "on" in markers(c))
            if base(clause) == "agree" and clause.i < head.i and done and what and not is_negated(clause):
                yield clause


def _sides(verb: Token, earlier: Sequence[Mention], actors: Actors) -> tuple[str, ...]:
    who = (*actors.together(doers(verb)), *obliques(verb, "with"))
    return next((m for d in who if (m := parties_meant(d, earlier, actors))), ()) or signatories(who, actors)


def _per_partner(mention: Mention, actors: Actors) -> tuple[Mention, ...]:
    """The mentions that one of several makes, one for each with whom there is one: 'A has treaties WITH B, C AND D'."""
    verb = clause_of(mention.head)
    partners = obliques(mention.head, "with") or (obliques(verb, "with") if is_done_to(mention.head, verb) else ())
    together = mention.proper or possessors(mention.head)  # 'their trade deals with A' are theirs together
    partners = partners if mention.head.tag_ == "NNS" and not together else ()
    others = signatories(partners, actors)
    alone = [p for p in mention.parties if p not in others]
    if len(mention.parties) < 3 or not others or min(len(alone), len(others)) != 1:
        return (mention,)
    return tuple(replace(mention, parties=(one, other)) for one in alone for other in others)
