"""Whether a noun names an instrument between states here: no congress, no firm's contract, no coalition, no consent."""

from __future__ import annotations

from collections.abc import Sequence

from briefing import countries
from briefing.extract.agreements.contracts import aims, is_public, is_signed_by_several
from briefing.extract.agreements.councils import is_of_council, is_resolved
from briefing.extract.agreements.factuality import is_signed
from briefing.extract.agreements.instrument import Candidate
from briefing.extract.agreements.lexicon import (
    is_day,
    is_month,
    is_truce,
    is_year,
    kind_of,
    names_instrument,
    printed,
    status_by_word,
)
from briefing.extract.agreements.parties import parties_of
from briefing.extract.agreements.sides import mediating
from briefing.extract.agreements.signatories import demonym, signatories
from briefing.extract.agreements.subject import concerns, content
from briefing.extract.agreements.syntax import behind, is_done_to, is_put_name_to, own_clauses, talks_on
from briefing.extract.agreements.told_by import listed_under, place_of
from briefing.extract.cast.actors import Actors
from briefing.extract.text.clauses import is_negated, modifying_clauses
from briefing.extract.text.grammar import (
    doers,
    markers,
    objects,
    obliques,
    possessors,
    premodifiers,
    preposition,
)
from briefing.extract.text.tree import children, clause_of, first_conjunct
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token


def is_proper(head: Token, before: Sequence[Token], actors: Actors) -> bool:
    """Whether a noun stands in a name: 'the Vienna Convention', 'the Treaty of Itaipu', 'the Minsk agreements'."""
    if head.text in vocabulary("agreements")["names"]:
        return True
    numbered = any(c.like_num and c.i == head.i + 1 for c in head.children)
    if head.text[:1].isupper() and (head.pos_ == "PROPN" or not head.is_sent_start):
        last = head.nbor(-1) if head.i > 0 else None
        beside = any(t.pos_ == "PROPN" for t in before) or (last is not None and (_is_capital(last) or is_year(last)))
        after = head.doc[head.i + 1 : head.i + 4]
        linked = len(after) > 1 and after[0].lower_ in ("of", "on", "for", "against")
        return numbered or beside or (linked and any(_is_capital(t) and not is_day(t) for t in after))
    if numbered and (head.text[:1].isupper() or head.lower_ == "resolution"):
        return True
    if not any(c.lower_ in ("the", "this") for c in children(head, "det")):
        return False
    capitals = [actors.mention(t) for t in before if t.pos_ == "PROPN" and t.text[:1].isupper()]
    if sum(m is None for m in capitals) > 1 or (
        head.lemma_.lower() != "deal" and any(_is_mere_name(t) and actors.mention(t) is None for t in before)
    ):
        return True
    named = (m for m in capitals if m is not None)
    # a person's name in full, too: 'the KHOR ABDULLAH agreement' is called by a place that was taken for one
    return any(m.kind == "place" or (m.kind == "organisation" and not actors.sort(m.entity)) or (
        m.kind == "person" and m.end - m.start > 1 and m.end == head.i) for m in named)


def _is_mere_name(word: Token) -> bool:
    """Whether a word is a name that tells no country and no time: 'the KYOTO pact', not 'the SAHELIAN pact'."""
    plain = word.pos_ == "PROPN" and word.is_title and word.is_alpha and not is_day(word) and not word.is_sent_start
    hit = countries.lookup(word.text) if plain else None
    # 'the ALGIERS agreement' is called by where it was made, though Algiers stands for a country elsewhere
    return plain and not is_month(word.lower_) and (hit is None or hit.form in ("city", "capital"))


def _is_capital(token: Token) -> bool:
    """Whether a word is a name by its capital, not as the first of its sentence or clause ('7.3 This Agreement')."""
    return token.text[:1].isupper() and not token.is_sent_start and token.tag_ not in ("DT", "PDT")


def is_instrument(noun: Candidate, parties: tuple[str, ...], actors: Actors) -> bool:
    """Whether a noun that may name other things names an instrument here."""
    head, lemma, words, proper = noun.head, noun.lemma, noun.words, noun.proper
    if lemma == "convention" and not (proper and not words & word_set("agreements", "congress")):
        return _is_treaty(head, actors)
    if lemma == "regime":
        return bool(words & {"sanctions", "sanction"}) or head.doc[max(0, head.i - 1)].lower_ == "sanctions"
    if lemma == "code":
        return any(o.lemma_.lower() == "conduct" for o in obliques(head, "of"))
    if lemma == "letter":
        return any(o.lemma_.lower() in ("intent", "understanding", "agreement") for o in obliques(head, "of"))
    if lemma in word_set("agreements", "areas"):
        return talks_on(head) is not None
    if lemma == "framework":
        return "agreement" in words
    if lemma == "cessation":
        return any(o.lemma_.lower() in ("hostility", "hostilities", "fire") for o in obliques(head, "of"))
    if lemma == "resolution" and is_of_council(head, actors):
        return True
    if lemma == "resolution" and proper and not any(t.like_num for t in head.doc[head.i + 1 : head.i + 3]):
        return bool(words & word_set("agreements", "councils")) or is_resolved(head)
    if lemma in word_set("agreements", "plans_for_peace") and _is_plan_for_peace(noun):
        return True
    if lemma in word_set("agreements", "signed_only"):
        joint = "joint" in words and is_signed(head)
        return head.tag_ == "NN" and (joint or is_signed_by_several(head, parties, actors))
    if lemma in word_set("agreements", "by_deed"):
        told = len(parties) > 1 or (proper and bool(parties))
        lent = lemma in word_set("agreements", "loans")
        deeds = word_set("agreements", "deeds", "leaving")
        return told and (lent or base(clause_of(head)) in deeds)
    return lemma not in word_set("agreements", "named_only") or _is_paper_of_states(noun, actors)


def _is_plan_for_peace(noun: Candidate) -> bool:
    """Whether it is the plan by which a war is to end: 'the "ROAD MAP" peace plan', 'the ROAD MAP for peace', 'the Arab
    peace PLAN'; not 'a peace plan', which anybody may have."""
    head = noun.head
    known = bool(noun.articles & {"the", "this", "that"}) or bool(possessors(head)) or "draft" in noun.words
    mapped = noun.lemma in word_set("agreements", "road_maps") or "map" in noun.words or "roadmap" in noun.words
    peaceful = "peace" in noun.words or any(o.lemma_.lower() == "peace" for o in obliques(head, "for", "to"))
    backed = any(mediating(t) for t in noun.before)
    return known and head.tag_ != "NNS" and (peaceful or (mapped and backed))


def _is_paper_of_states(noun: Candidate, actors: Actors) -> bool:
    """Whether a declaration, resolution or other paper is an instrument: by its name, or by what is done to it and
    what it is on."""
    head, kind = noun.head, kind_of(printed(noun.before))
    of_league = noun.lemma in word_set("agreements", "league_papers") and _is_of_league(head, actors)
    if of_league or noun.lemma == "constitution":
        return of_league
    if noun.proper or noun.words & {"joint", "additional", "optional"} or is_resolved(head):
        return True
    around, first = own_clauses(head), first_conjunct(head)
    deeds = word_set("agreements", "deeds")
    if noun.indefinite and noun.lemma in word_set("agreements", "told_by_subject"):
        deeds |= {"adopt"}  # 'adopted A PROTOCOL on fish'; a charter may be one country's
    signed = any(base(c) in deeds for c in (clause_of(head), clause_of(place_of(head)), *around))
    signed = signed or is_put_name_to(head, clause_of(head))
    signed = signed or (first != head and names_instrument(first)) or (preposition(head) == "under" and bool(around))
    told = around or kind or _tells_subject(head) or any(t.tag_ == "NN" or t.lower_ == "final" for t in noun.before)
    if signed and told:
        return noun.lemma in word_set("agreements", "when_signed")
    named = any(t.pos_ == "PROPN" or actors.mention(t) for t in noun.before) or bool(kind)
    return named and noun.lemma in word_set("agreements", "told_by_subject")


def _is_of_league(head: Token, actors: Actors) -> bool:
    """Whether words before it tell of which league of states it is: 'the ARAB LEAGUE'S charter', 'the EU constitution',
    'the EUROPEAN constitution'."""
    before = (*premodifiers(head), *possessors(head))
    met = (m.entity for t in before if (m := actors.mention(t)) is not None)
    return any(actors.sort(e) in ("igo", "joint_body") for e in met) or any(t.lower_ == "european" for t in before)


def _tells_subject(head: Token) -> bool:
    """Whether words of its own tell what a paper is on, which other it belongs to, or what it does."""
    own = modifying_clauses(head)
    to = (*obliques(head, "to"), *behind(head, "to"), *(o for c in own for o in objects(c)))
    if any(names_instrument(o) for o in to) or any(o.lemma_ == "principle" for o in obliques(head, "of")):
        return True
    telling = any(children(c, "nsubj", "nsubj:pass") or c.dep_ == "acl:relcl" for c in own)
    return telling or bool(concerns(head, "on")) or kind_of(content(head)) != ""


def _is_treaty(head: Token, actors: Actors) -> bool:
    """Whether a convention is an instrument and no congress: one on or against something, or called by a place."""
    about = obliques(head, "on", "against", "for", "relating to", "concerning")
    about += tuple(c for c in children(head, "acl") if {"on", "against", "for"} & set(markers(c)))
    return bool(about) or any((m := actors.mention(t)) and m.kind in ("place", "country") for t in premodifiers(head))


def is_domestic(noun: Candidate, parties: tuple[str, ...], around: Sequence[Token], actors: Actors) -> bool:
    """Whether it is an affair of one country: a coalition, a wage settlement, a contract with a firm."""
    head, before = noun.head, noun.before
    sides = [p for p in parties if actors.kind(p) != "person"]
    abroad = len({actors.country(p) or p for p in sides}) > 1
    armed = len(sides) > 1 and not any(countries.is_code(p) for p in sides)
    leagues = any(actors.sort(p) == "igo" for p in sides)
    if abroad or armed or leagues or is_truce(head) or any(mediating(t) for t in before):
        return False
    if "peace" in noun.words:
        return False  # 'brokered a PEACE deal', whatever it brings
    words = f" {printed(before)} {content(head)} ".replace(" - ", "-")
    if any(f" {topic} " in words for topic in word_set("agreements", "domestic_topics")):
        return True
    clause = clause_of(head)
    agreed = head in obliques(clause, "to", "on") and base(clause) in ("agree", "settle")
    made = (*around, clause) if agreed or is_done_to(head, clause) else tuple(around)
    who = (*obliques(head, "with", "between"), *(o for c in made for o in (*doers(c), *obliques(c, "with"))))
    inside = word_set("agreements", "domestic_sides")
    if any(status_by_word("statuses").get(base(c)) in ("ratified", "stalled") for c in made):
        inside -= word_set("agreements", "chambers")  # 'lawmakers approved a pact with A', 'blocked it'
    return any(t.lemma_.lower() in inside and actors.mention(t) is None for t in who)


def is_abroad(head: Token, actors: Actors) -> bool:
    """Whether an instrument of which a clause tells more stands in a sentence that tells of two countries, or of a
    league of countries and one; no purchase."""
    trading = word_set("agreements", "trading")
    telling = [c for c in modifying_clauses(head) if c.tag_ in ("VB", "VBZ", "VBP", "VBD") and c.i > head.i]
    if not telling or any(base(c) in trading for c in telling):
        return False
    met = {m.entity for t in head.sent if (m := actors.mention(t)) is not None}
    leagues = {e for e in met if actors.sort(e) == "igo"}
    found = {actors.country(e) for e in met} | {demonym(t) for t in head.sent if t.tag_ == "JJ"}
    return len(found - {""}) + bool(leagues) > 1


def is_consent(noun: Candidate) -> bool:
    """Whether it is that somebody agrees, not what was agreed: "Chad's AGREEMENT to go", 'seek AGREEMENT on taxes'."""
    head = noun.head
    if noun.lemma != "agreement" or noun.proper or head.tag_ != "NN" or obliques(head, "with", "between", "among"):
        return False
    if any(o.lemma_.lower() in word_set("agreements", "agreed_on") for o in obliques(head, "on")):
        return True
    if possessors(head):
        return len(possessors(head)) == 1 and any("to" in markers(c) for c in children(head, "acl"))
    bare = not noun.articles and not premodifiers(head) and preposition(head) not in ("under", "by")
    verb = clause_of(head)
    sought = verb.tag_ in ("VB", "VBG") or verb.lemma_ in word_set("agreements", "offering")
    return bare and (sought or not is_done_to(head, verb))


def are_made(head: Token, actors: Actors) -> bool:
    """Whether several at once are told to have been made by two: 'A and B signed three ACCORDS on trade', 'A has trade
    AGREEMENTS with B and C', 'Iran ignores U.N. RESOLUTIONS'; not where each has a name of its own in a list."""
    if "similar" in {t.lower_ for t in premodifiers(head)}:
        return False  # 'has SIMILAR deals with B and C': said only to compare
    if is_of_council(head, actors) or are_theirs(head, actors):
        return True
    place = place_of(head)
    verb = clause_of(place)
    making = word_set("agreements", "party_verbs", "truce_verbs", "telling_verbs")
    if base(verb) not in making or not is_done_to(place, verb) or is_negated(verb) or _are_named_each(head):
        return False
    partners = (*obliques(verb, "with"), *obliques(head, "with"))
    others = (*(d for d in doers(verb) if d.tag_ == "NNS"), *(p for p in partners if actors.mention(p) is None))
    if any(o.lemma_.lower() in word_set("agreements", "several") for o in others):
        return True  # 'the two SIDES signed accords', 'Chad signed deals with the Sahel NATION'
    by = signatories(actors.together(doers(verb)), actors) if is_truce(head) else ()
    bound = tuple(p for p in parties_of(head, actors, proper=False) if is_public(p, actors))
    # 'Chad signed agreements TO BUY buses': with whom is not told
    one = aims(head) and verb.tag_ in ("VBD", "VBN") and base(verb) in ("sign", "ink", "conclude")
    return len(by) > 1 or len(bound) > 1 or bool(one and bound)


def _are_named_each(head: Token) -> bool:
    """Whether each of several has a name of its own in a list: 'signed two papers, A PACT and AN ACCORD'."""
    behind = head.doc[head.i + 1 : head.sent.end]
    opened = any(t.lower_ in word_set("agreements", "listing") for t in behind)
    named = (t for t in behind if t.tag_ != "NNS" and names_instrument(t))
    named = (t for t in named if t.lemma_.lower() not in word_set("agreements", "signed_only"))
    return any(opened or listed_under(t) == head for t in named)


def are_theirs(head: Token, actors: Actors) -> bool:
    """Whether their own words tell between whom several are, or whose peace they were to bring: 'THEIR trade deals with
    Peru', 'the accords BETWEEN A and B', 'the CHADIAN peace accords'."""
    firms = (o for o in obliques(head, "between") if o.lemma_.lower() in word_set("agreements", "domestic_sides"))
    if head.tag_ != "NNS" or preposition(head) in ("like", "such as") or any(firms):
        return False
    bound = parties_of(head, actors, proper=False)
    tied = bool(obliques(head, "between")) or (bool(possessors(head)) and bool(obliques(head, "with")))
    if tied and len(bound) > 1:
        return all(is_public(p, actors) for p in bound)
    war = kind_of(printed(premodifiers(head))) == "peace"
    return war and any((m := actors.mention(t)) is not None and m.kind == "country" for t in premodifiers(head))
