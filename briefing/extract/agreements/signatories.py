"""Whom nouns mean, and on whose behalf those sign: states by their governments, groups by their leaders."""

from __future__ import annotations

from collections.abc import Iterable

from briefing import countries
from briefing.extract.agreements.lexicon import is_month
from briefing.extract.agreements.members import of_members
from briefing.extract.agreements.syntax import behind
from briefing.extract.cast.actors import Actors
from briefing.extract.text.grammar import agents, appositions, doers, obliques, possessors, premodifiers, preposition
from briefing.extract.text.memory import remembered
from briefing.extract.text.reading import Mention
from briefing.extract.text.tree import children, conjuncts
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc, Span, Token

_OF_STATE = frozenset({"government", "ministry", "government_body"})
"""Bodies that bind their country."""
_OF_THEMSELVES = frozenset({"armed_group", "igo", "joint_body", "subnational_government"})
"""Bodies for which those who hold a post there sign, whatever country they are from."""
_HALVES = frozenset({"north and south", "south and north"})
_DASHES = frozenset({"-", "--", "\u2013", "\u2014"})


def signatories(nouns: Iterable[Token], actors: Actors) -> tuple[str, ...]:
    """Those whom nouns bind: the states and bodies on whose behalf those sign whom they mean."""
    return on_behalf(entities(nouns, actors), actors)


def pair_of(nouns: Iterable[Token], actors: Actors) -> tuple[str, ...]:
    """Those whom nouns bind where they are two; else nobody."""
    found = signatories(nouns, actors)
    return found if len(found) == 2 else ()


def entities(nouns: Iterable[Token], actors: Actors) -> tuple[str, ...]:
    """Whom nouns mean; by 'the two republics' or 'the presidents' the two countries, where no third was named."""
    return tuple(dict.fromkeys(x for n in nouns for x in _meant(n, actors)))


@remembered  # every instrument asks it of the same words around it
def _meant(noun: Token, actors: Actors) -> tuple[str, ...]:
    met = tuple(x for real in _behind_dateline(noun) for x in _named(real, actors))
    two = noun.tag_ in ("NNS", "NNPS") and any(c.lower_ in ("two", "both") for c in children(noun, "nummod", "det"))
    # 'the two COAST GUARDS' are none of their own
    return () if two and len(met) == 1 and actors.kind(met[0]) == "organisation" else met


def _behind_dateline(noun: Token) -> tuple[Token, ...]:
    """Who stands behind the place of a dateline that the parse takes for the subject: 'CAIRO - EGYPT said'."""
    opening = noun.text.isupper() and noun.left_edge.i == noun.sent.start
    beside = (a for a in appositions(noun) if opening and a.doc[a.left_edge.i - 1].text in _DASHES)
    return next((conjuncts(a) for a in beside), (noun,))


def _named(noun: Token, actors: Actors) -> tuple[str, ...]:
    twins: dict[str, list[str]] = vocabulary("agreements")["twins"]
    if noun.lower_ in twins:
        return tuple(twins[noun.lower_])
    if noun.doc[max(0, noun.i - 3) : noun.i].text.lower() in _HALVES and f"{noun.lower_}s" in twins:
        return tuple(twins[f"{noun.lower_}s"])  # 'North and South KOREA'
    own = (*premodifiers(noun), *possessors(noun), *obliques(noun, "from", "of"))
    camps = noun.tag_ == "NNS" and noun.lemma_.lower() in word_set("agreements", "camps")
    if camps and not actors.of(own, places=True):
        # 'the two sides': those of the instrument, not the countries named last
        return _paired(noun, actors) if _are_apart(noun) else ()
    after = noun.doc.words[noun.i + 1 : noun.i + 2] if actors.mention(noun) is None else ()
    a_group = noun.lower_ in word_set("agreements", "groups")
    called_so = actors.of(t for t in after if t.pos_ == "PROPN" and (t.dep_ in ("appos", "flat") or a_group))
    if called_so and actors.kind(called_so[0]) == "organisation":
        return called_so  # 'the trading bloc MERCOSUR', 'the rebel group SWAPO'
    fighting = noun.lower_ in word_set("agreements", "fighters")
    group = actors.of(t for t in premodifiers(noun) if not _is_sided(t)) if fighting else ()
    armed = tuple(g for g in group if actors.sort(g) == "armed_group")[:1]
    row = _row(noun, actors)
    if len(row) > 1 and not (armed and actors.sort(row[0]) != "armed_group"):
        return row
    if armed:
        return armed  # 'HEZBOLLAH guerrillas in Lebanon', also in 'between Israel and HEZBOLLAH guerrillas'
    land = actors.of(_ruled(noun), places=True)
    # 'its counterpart IN South Africa' is of that country
    of_land = any(actors.mention(t) is not None for t in premodifiers(noun))
    known = land if noun.lemma_.lower() == "counterpart" and not of_land else ()
    known = known or _sent(noun, actors) or actors.of([noun], places=True) or land or actors.at_home(noun)
    known = known or _leading(noun, actors)
    known = known or _listed(noun, actors) or of_members(noun, actors)
    known = (*_beside_owner(noun, actors), *(known or _only_group(noun, actors) or _ruling(noun, actors)))
    if not known and noun.lower_ in word_set("agreements", "fighters", "groups", "firms", "leagues"):
        whose = (*(t for t in premodifiers(noun) if not _is_sided(t)), *(obliques(noun, "of") or behind(noun, "of")))
        known = tuple(p for p in actors.of(whose) if actors.kind(p) == "organisation")
    if not known or any(actors.kind(p) == "person" and not actors.country(p) for p in known):
        return _paired(noun, actors) or _of_body(noun, actors) or known
    return known


def _is_sided(word: Token) -> bool:
    """Whether a name before fighters tells whom they like or fight, not who they are: 'pro-TALIBAN militants'."""
    before, after = word.doc[max(0, word.i - 2) : word.i], word.doc[word.i + 1 : word.i + 2]
    sided = before.text.lower() in ("pro-", "anti-") or before.text.lower().endswith(("pro -", "anti -"))
    return sided or any(t.text == "-" for t in after)


def _of_body(noun: Token, actors: Actors) -> tuple[str, ...]:
    """The league of states or armed group whose office-holder a noun means, or that stands right before a noun of
    fighters: "the EU's trade COMMISSIONER", 'rebel Blue Front (BF) FORCES'."""
    met = actors.of((*possessors(noun), *(t for t in premodifiers(noun) if not _is_sided(t))))
    office = any(actors.kind(p) == "person" for p in actors.one(noun))
    own = tuple(b for b in met if office and actors.sort(b) in _OF_THEMSELVES)
    if own or noun.lower_ not in word_set("agreements", "fighters", "groups", "rulers"):
        return own
    before = noun.doc[noun.i - (2 if noun.i and noun.nbor(-1).text == ")" else 1)]
    mention = actors.mention(before) if not _is_sided(before) else None
    return (mention.entity,) if mention is not None and mention.kind == "organisation" else ()


def _row(noun: Token, actors: Actors) -> tuple[str, ...]:
    """The countries or bodies that a row before a plural noun names: 'U.S. AND RUSSIAN negotiators'."""
    if noun.tag_ != "NNS":
        return ()
    words = list(noun.doc[noun.sent.start : noun.i])
    while words and words[-1].pos_ in ("ADJ", "NOUN") and actors.mention(words[-1]) is None:
        words.pop()
    met: list[str] = []
    while words and ((m := actors.mention(words[-1])) is not None or words[-1].lower_ in ("and", ",")):
        if m is not None and m.kind in ("country", "organisation"):
            met.insert(0, m.entity)
        elif m is not None:
            break
        words.pop()
    joined = any(t.lower_ == "and" for t in noun.doc[len(words) + noun.sent.start : noun.i])
    return tuple(dict.fromkeys(met)) if joined and noun.doc[noun.i - 1].lower_ not in ("and", ",") else ()


def _listed(noun: Token, actors: Actors) -> tuple[str, ...]:
    """The countries that a list behind a noun for several spells out: 'four nations: A, B, C AND D', 'neighbours A AND
    B'."""
    if noun.tag_ != "NNS" or noun.lemma_.lower() not in word_set("agreements", "states"):
        return ()
    met: list[str] = []
    at = noun.i + 1
    at += noun.doc[at].text in (":", ",", *_DASHES)
    while at < noun.sent.end:
        mention = actors.mention(noun.doc[at])
        if mention is not None and mention.kind == "country":
            met.append(mention.entity)
            at = mention.end
        elif noun.doc[at].lower_ in (",", "and", "the"):
            at += 1
        else:
            break
    return tuple(dict.fromkeys(met)) if len(set(met)) > 1 else ()


def _leading(noun: Token, actors: Actors) -> tuple[str, ...]:
    """Who leads a body that is known by that: 'a committee of creditors CO-CHAIRED BY A and B', 'its creditors, a group
    LED BY A and B'."""
    nouns = (noun, *appositions(noun))
    led = (c for n in nouns for c in children(n, "acl") if base(c).removeprefix("co-") in ("lead", "chair", "head"))
    return on_behalf(actors.of((o for c in led for o in (agents(c) or obliques(c, "by"))), places=True), actors)


def _sent(noun: Token, actors: Actors) -> tuple[str, ...]:
    """Of whom those are who act together: 'commanders FROM A AND B', "officials FROM A's firm X and B's firm Y"."""
    whose = obliques(noun, "from", "of") if noun.tag_ == "NNS" else ()
    # the second may hang beside the first in the parse
    whose += tuple(c for c in children(noun, "nmod") if whose and children(c, "cc") and c not in whose)
    lands = (actors.of(_ruled(o), places=True) for o in whose)
    found = (*(x for o in whose for x in _named(o, actors)), *(x for land in lands for x in land))
    return tuple(dict.fromkeys(found)) if len(set(found)) > 1 else ()


def _beside_owner(noun: Token, actors: Actors) -> tuple[str, ...]:
    """A in "A and B's government" or "A and B's Freedom Movement", where the parse takes both for owners."""
    owners = children(noun, "nmod:poss")
    if not owners or noun.tag_ == "NNS" or children(owners[0], "case"):
        return ()
    lemma, met = noun.lemma_.lower(), actors.mention(noun)
    body = met is not None and actors.kind(met.entity) == "organisation"
    if not (body or lemma == "government" or lemma in word_set("agreements", "groups", "leagues")):
        return ()
    return actors.of(owners[:1]) if children(owners[0], "conj") or len(owners) > 1 else ()


def _ruling(noun: Token, actors: Actors) -> tuple[str, ...]:
    """The country of whose 'government' somebody is the head, or whose chamber it is: "President Mora's GOVERNMENT",
    "Chad's lower HOUSE of parliament"."""
    if noun.lemma_.lower() in word_set("agreements", "houses"):
        return tuple(c for c in actors.of(possessors(noun)) if countries.is_code(c))
    if noun.lemma_.lower() not in ("government", "administration"):
        return ()
    heads = (p for p in actors.of(possessors(noun)) if actors.kind(p) == "person")
    return tuple(dict.fromkeys(code for p in heads if (code := actors.country(p))))


def _only_group(noun: Token, actors: Actors) -> tuple[str, ...]:
    """Whom 'the Iran-backed group' or 'the rebels' means where one armed group alone was named before."""
    words = word_set("agreements", "fighters", "groups")
    if noun.lower_ not in words or not any(c.lower_ == "the" for c in children(noun, "det")):
        return ()
    met = {m.entity for t in noun.doc[: noun.i] if (m := actors.mention(t)) and actors.sort(m.entity) == "armed_group"}
    return tuple(met) if len(met) == 1 else ()


def _paired(noun: Token, actors: Actors) -> tuple[str, ...]:
    beside = {c.lower_ for c in children(noun, "det", "nummod", "det:predet", "amod")}
    others = [o for o in obliques(noun, "of", "from") if o.lower_ not in ("state", "government")]
    alone = noun.tag_ == "NNS" and not (possessors(noun) or others)
    lemma = "leader" if noun.lower_ == "heads" and obliques(noun, "of") else noun.lemma_.lower()
    office = lemma in word_set("agreements", "holders")
    pair = bool(beside & {"two", "both"}) and (office or lemma in word_set("agreements", "pairs"))
    holders = office and beside == {"the"}
    pair = pair or _are_apart(noun)
    if not alone or not (pair or holders):
        return ()
    met = dict.fromkeys(m.entity for t in noun.doc[: noun.i] if (m := actors.mention(t)) and m.kind == "country")
    return tuple(met) if len(met) == 2 else ()


def _are_apart(noun: Token) -> bool:
    """Whether a noun means two without a number: 'an agreement between the diplomatic RIVALS'."""
    the = any(c.lower_ == "the" for c in children(noun, "det")) and not children(noun, "conj", "nummod", "det:predet")
    return the and preposition(noun) == "between" and noun.lemma_.lower() in word_set("agreements", "pairs")


def _ruled(noun: Token) -> tuple[Token, ...]:
    """The land that a noun calls a region or republic, or is at home in: 'the region OF Kadra'."""
    if noun.lemma_.lower() not in word_set("agreements", "lands"):
        return ()
    return obliques(noun, "of", "in") or behind(noun, "in")


def is_city(word: Token, actors: Actors) -> bool:
    """Whether a word beside an instrument tells where it was made: 'the ALGIERS accord', 'the treaty of PARIS'."""
    mention = actors.mention(word)
    return mention is not None and mention.kind == "place" and actors.sort(mention.entity) == "city"


def on_behalf(entities: tuple[str, ...], actors: Actors) -> tuple[str, ...]:
    """A person or government signs for the country, the head of an armed group or league for that, a region's
    authorities for the region; a capital stands for its country, other cities sign nothing."""
    found: list[str] = []
    for entity in entities:
        country = actors.country(entity)
        if actors.kind(entity) == "person":
            if any(w in word_set("agreements", "private_posts") for t in actors.titles(entity) for w in t.split()):
                found += [b for b in actors.bodies(entity) if actors.sort(b) == "company"][:1]
                continue
            found.append(_headed(entity, actors) or _party(entity, actors) or country or entity)
        elif actors.kind(entity) != "place":
            found.append((actors.sort(entity) in (*_OF_STATE, "legislature") and country) or actors.by_name(entity))
        elif actors.sort(entity) in ("region", "territory", "province"):
            found.append(actors.authority(entity) or entity)
        elif country and countries.fold(countries.capital(country) or "") == countries.fold(entity):
            found.append(country)
    return tuple(dict.fromkeys(found))


def _headed(person: str, actors: Actors) -> str:
    """The body of its own will in which somebody holds a post: an armed group, a league of states."""
    bodies = (o for o in actors.bodies(person) if actors.sort(o) in _OF_THEMSELVES)
    benches = {"parliament", "court", "assembly", "state", "national"}  # who sits there signs nothing for it
    company = next((o for o in actors.bodies(person) if actors.sort(o) == "company"), "")
    return company or next((o for o in bodies if not set(actors.name(o).lower().split()) & benches), "")


def _party(person: str, actors: Actors) -> str:
    """The party or movement in which somebody holds the only post told of him, or beside whose name his is printed."""
    held = actors.bodies(person) if len(actors.titles(person)) == 1 else ()
    led = next((o for o in held if actors.sort(o) in ("party", "political_organisation")), "")
    return led or actors.body_beside(person)


def demonym(word: Token) -> str:
    """The country of an adjective with a capital, also inside a name: 'PHILIPPINE communist guerrillas'; else ''."""
    hit = countries.lookup(word.text) if word.is_title else None
    return hit.code if hit is not None and hit.form == "demonym" else ""


def mentions_in(tokens: Span | Doc, actors: Actors) -> tuple[Mention, ...]:
    """The mentions that begin in a stretch, in text order."""
    return actors.beginning(*_bounds(tokens))


def is_named(word: Token, actors: Actors) -> bool:
    """Whether a word is the name of a person."""
    mention = actors.mention(word)
    return mention is not None and mention.kind == "person" and word.pos_ == "PROPN"


def is_called(head: Token, actors: Actors) -> bool:
    """Whether it has a name of its own, though in small letters: 'the KYOTO pact', 'the CAMP DAVID accord', not 'an
    April accord'."""
    names = (t for t in premodifiers(head) if t.pos_ == "PROPN" and t.text[:1].isupper() and t.text.isalpha())
    undated = (t for t in names if not is_month(t.lower_))
    return any((m := actors.mention(t)) is None or m.kind == "place" for t in undated)


def countries_in(tokens: Span | Doc, actors: Actors, end: int | None = None, *, aside: bool = True) -> list[str]:
    """The country of each mention in a stretch, up to a place in the text, who mediates left aside; where so asked not
    those of relative clauses: 'A, which had quarrelled with C, praised B'."""
    doc = tokens if isinstance(tokens, Doc) else tokens.doc
    first, last = _bounds(tokens)
    brought = (t for t in _mediating(doc) if first <= t.i < last)
    mediators = {actors.country(p) for t in brought for p in actors.of((*doers(t), *behind(t, "by")), places=True)}
    met = (m for m in mentions_in(tokens, actors) if end is None or m.start < end)
    met = (m for m in met if aside or not any(a.dep_ == "acl:relcl" for a in doc[m.start].ancestors))
    acting = (m for m in met if actors.sort(m.entity) != "media" and not _is_scene(doc, m, actors))
    acting = (m for m in acting if doc[m.end - 1].head.lemma_.lower() not in word_set("actors", "mediators"))
    codes = (actors.country(m.entity) for m in acting)
    return [code for code in codes if code and code not in mediators]


def _bounds(tokens: Span | Doc) -> tuple[int, int]:
    return (0, len(tokens)) if isinstance(tokens, Doc) else (tokens.start, tokens.end)


@remembered
def _mediating(doc: Doc) -> tuple[Token, ...]:
    """The words of an article that tell that somebody mediates."""
    words = word_set("agreements", "mediating")
    lemmas = ((t, base(t) if t.tag_[:2] in ("VB", "JJ") else t.lemma_.lower()) for t in doc)
    return tuple([t for t, lemma in lemmas if lemma in words])


def _is_scene(doc: Doc, mention: Mention, actors: Actors) -> bool:
    """Whether a mention is the city where somebody is: 'speaking in ATHENS'."""
    return actors.sort(mention.entity) == "city" and doc[mention.start - 1].lower_ in ("in", "at", "near", "from")
