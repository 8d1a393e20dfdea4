"""To whom an event is done: from the grammar of its clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from briefing.countries import is_code
from briefing.extract.cast.actors import Actors
from briefing.extract.cast.countrymen import is_kin
from briefing.extract.events.complements import ASIDE, complement_verbs
from briefing.extract.events.frames import Frame, described, through_numbers
from briefing.extract.events.inner_names import charged, named_inside, tells_of_others
from briefing.extract.events.moving import is_moved
from briefing.extract.events.nouns import event_noun, keys, names_event, people_words, word_set_class
from briefing.extract.events.sites import countries_of, governments, sites
from briefing.extract.text.clauses import infinitives
from briefing.extract.text.cues import act, claimed
from briefing.extract.text.grammar import (
    doers,
    indirect_objects,
    is_passive,
    markers,
    obliques,
    own_subjects,
    possessors,
    premodifiers,
    preposition,
    subjects,
    undergoers,
)
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import either, person_words, word_set
from briefing.extract.text.words import Token

_BLAMED = ("against", "at", "on", "with", "toward", "towards")
_POLITICAL = ("REQUEST", "SUPPORT", "ACCUSE", "THREATEN", "AGREE", "REJECT", "AID")
_AGAINST = ("against", "on", "at", "toward", "towards", "with", "to", "from", "for", "over")


def is_own_group(member: str, doing: tuple[str, ...], actors: Actors) -> bool:
    """Whether somebody is a country's own people without a name or its government: 'Kenya sent Kenyan troops', 'Lima
    agreed to leave it to the Peruvian government'."""
    return actors.sort(member) in ("military", "collective", "government") and actors.country(member) in doing


def recipients_of(clause: Token, rule: Frame, actors: Actors, doing: tuple[str, ...]) -> tuple[str, ...]:
    """To whom it is done: the noun after the rule's prepositions, the object, or whom the object concerns."""
    if rule.mutual:
        return ()
    if rule.turned:
        hit = tuple(subjects(clause))
        return actors.of(hit) or tuple(dict.fromkeys(x for n in hit for x in actors.in_phrase(n) if x not in doing))
    if rule.told:
        against = (o for n in subjects(clause) for o in obliques(n, "on", "against"))
        met = actors.of((*undergoers(clause), *against))
        within = (x for u in undergoers(clause) for x in actors.in_phrase(u))
        return tuple(x for x in met or dict.fromkeys(within) if x not in doing)
    if rule.place:
        hosts = countries_of(sites(undergoers(clause), actors), actors)
        inside = [o for u in undergoers(clause) for o in obliques(u, "in")]  # 'visited his counterpart in Chad'
        if any(keys(u) & word_set_class("envoys") for u in undergoers(clause)):
            inside += obliques(clause, "in")
        return hosts or countries_of(sites(inside, actors), actors)
    if rule.mode == "visit":
        towards = rule.to or ("to", "in")
        trips = tuple(o for o in obliques(clause) if (told := event_noun(o)) is not None and told[1] == "visit")
        # 'returned to Chad after a visit to Peru'
        back = base(clause) == "return" and bool(trips)
        now = (t for t in trips if back or preposition(t) not in ("after", "following", "before", "since"))
        inside = [o for n in (*undergoers(clause), *now) for o in obliques(n, *towards)]
        own = () if back else obliques(clause, *towards)
        return countries_of(sites((*own, *inside), actors), actors)
    choices = _reproached(clause, rule, actors) if rule.type == "ACCUSE" else _met(clause, rule, actors, doing)
    kept_peace = any(keys(n) & word_set_class("peacekeepers") for n in undergoers(clause))
    voiced = _own_stand(clause, rule, actors)
    for choice in choices:
        # a peacekeeper who is killed stands for his mission, not for the country that he is from
        found = tuple(x for x in dict.fromkeys(choice) if x not in doing and not (kept_peace and is_code(x)))
        found = tuple(x for x in found if x not in voiced and not is_own_group(x, doing, actors))
        if found:
            return found
    return ()


def _own_stand(clause: Token, rule: Frame, actors: Actors) -> tuple[str, ...]:
    """Whose the readiness or refusal is that somebody voices: "underscored CHAD'S rejection of the plan"."""
    voiced = rule.type in ("AGREE", "REJECT") and base(clause) not in ("reject", "refuse")
    stands = claimed("bent_on") | word_set("events", "stands")
    return actors.of(p for n in undergoers(clause) if voiced and keys(n) & stands for p in possessors(n))


def _met(clause: Token, rule: Frame, actors: Actors, doing: tuple[str, ...]) -> Iterator[Iterable[str]]:
    """Whom a deed may be done to, the likeliest first."""
    nouns = tuple(n for n in through_numbers(undergoers(clause)) if not _is_spoken_for(n, clause, rule))
    nouns = tuple(n for n in nouns if not n.lower_.endswith(("self", "selves")))  # 'blew himself up'
    if rule.type == "ASSAULT" and doers(clause):  # of 'rebels carried out attacks in Chad' Chad is only where
        rule = replace(rule, to=tuple(p for p in rule.to if p not in ("in", "inside")))
    if rule.to and rule.mode == "withdraw":
        yield actors.of(o for n in nouns for o in obliques(n, *rule.to))  # "recalled its ambassador to Chad"
    asked = tuple(o for o in obliques(clause, *rule.to) if not _is_more(o, rule)) if rule.to else ()
    if rule.to:
        yield actors.of(asked)
        yield actors.of(o for n in described(clause) for c in (n, n.head) for o in obliques(c, *rule.to))
    if rule.to and rule.type == "AID":
        yield actors.of(o for n in nouns for o in obliques(n, *rule.to))  # 'sent a Peruvian diplomat to Chad'
    if rule.to and rule.type in _POLITICAL:
        yield governments((*asked, *(o for n in nouns for o in obliques(n, *rule.to))), actors)
    yield actors.of(indirect_objects(clause))
    yield actors.of(n for n in nouns if not is_moved(n, rule))
    # who is rescued from somebody is not helped for his sake
    off = rule.type in ("AID", "MOBILIZE") or rule.mode in ("deport", "expel")  # 'crossed the border from Chad'
    against = tuple(p for p in _AGAINST if p != "from" or not off)
    if not rule.to:
        yield actors.of(o for o in obliques(clause, *against) if not _is_aside(o))
    if rule.type == "SUPPORT":
        # who praises A's help for B praises A
        groups = [n for n in nouns if n.tag_ == "NNS" and keys(n) & people_words()]
        yield actors.of(t for n in groups for t in premodifiers(n))  # "Peru's MOON FRONT fighters"
        own = [n for n in nouns if not keys(n) & word_set("actors", "others")]  # "backed Mora's OPPONENT"
        yield actors.of(t for n in own for t in (*possessors(n), *premodifiers(n)))
    wanted = tuple(n for n in nouns if tells_of_others(n, clause, rule))
    nouns = tuple(n for n in nouns if n not in wanted)
    beside = ((n, o) for n in nouns if not _is_somebody(n, rule) for o in obliques(n, *(rule.to or against)))
    yield actors.of(o for n, o in beside if not (_is_aside(o) or _is_aboard(n, o, rule)))
    # 'a joint operation with the army' is not against it
    nouns = tuple(n for n in nouns if rule.type != "ASSAULT" or "joint" not in {c.lower_ for c in n.children})
    # 'Egyptian weapons' are not for Egypt, nor are 'U.S. $37 million' for the US
    given = [n for n in nouns if rule.type in ("AID", "AGREE") and keys(n) & word_set_class("aid")]
    if rule.type == "PROTEST":  # 'carrying Chadian flags'
        nouns = tuple(n for n in nouns if not keys(n) & word_set("events", "carried"))
    apart = [n for n in nouns if n in given or is_moved(n, rule) or _is_somebody(n, rule)]
    plain = [n for n in nouns if n not in apart and not any(p.tag_ == "PRP$" for p in possessors(n))]
    # of 'ordered the NATO strike' NATO is not struck
    dealt = [n for n in plain if rule.type == "ASSAULT" and names_event(n, "ASSAULT")]
    yield actors.of(o for n in dealt for o in obliques(n, "of"))
    yield named_inside((n for n in plain if n not in dealt), rule, doing, actors)
    if rule.type in ("THREATEN", "AGREE", "REJECT") and act(clause) != "denial":
        # who threatens, promises or refuses to do something does it to those that it would be done to
        # who vows to avenge somebody threatens others
        deeds = tuple(v for v in complement_verbs(clause) if base(v) not in word_set("claims", "avenging"))
        handed = [v for v in deeds if rule.type == "REJECT" and base(v) in word_set("events", "handed")]
        to = tuple(o for v in handed for o in obliques(v, "to"))  # 'refused to hand him over to Chad'
        yield actors.of(to)
        yield governments(to, actors)
        deeds = tuple(v for v in deeds if v not in handed)
        yield actors.of(t for v in deeds for t in undergoers(v))
        yield actors.of(o for v in deeds for t in (v, *undergoers(v)) for o in obliques(t, "on", "against"))
        others = (t for v in deeds for t in undergoers(v) if not any(p.tag_ == "PRP$" for p in possessors(t)))
        papers = either(word_set_class("instrument"), word_set_class("programme"))
        others = (t for t in others if rule.type != "AGREE" or not keys(t) & papers)  # 'to adopt a U.N. convention'
        yield (x for t in others for x in actors.in_phrase(t))
    elif rule.type in ("REQUEST", "CONCEDE") and not wanted:  # 'sought his arrest so that HE can be tried'
        yield actors.of(_addressed(clause))
    meant = (o for o in obliques(clause) if preposition(o) in rule.with_ or keys(o) & rule.with_)
    meant = (o for o in meant if not (tells_of_others(o, clause, rule) or _is_more(o, rule)))
    if rule.type == "PROTEST":  # 'rallied in the streets of Chad'
        meant = (o for o in meant if preposition(o) not in ("in", "on", "through", "to"))
    # 'asked for his arrest' asks nothing of him
    yield (x for o in meant if not any(p.tag_ == "PRP$" for p in possessors(o)) for x in actors.in_phrase(o))
    if rule.flags & {"object_place", "laden_subject"}:
        yield countries_of(sites((*nouns, *obliques(clause, *rule.to)), actors), actors)
    if rule.type == "ASSAULT":
        yield countries_of(obliques(clause, "at", "on", "toward", "towards"), actors)
        yield actors.of(t for c in infinitives(clause) for t in undergoers(c))
        yield (x for o in obliques(clause, "at", "on", "toward", "towards", "into") for x in actors.in_phrase(o))
    if rule.type == "REQUEST" and rule.to:
        others = (o for o in asked if not tells_of_others(o, clause, rule))
        yield (x for o in others for x in actors.in_phrase(o))  # 'on Chad and NATO COUNTRIES'
    if rule.type in ("CONCEDE", "SANCTION"):
        yield (x for n in nouns for o in obliques(n, "on", "against", "for") for x in actors.in_phrase(o))


def _is_somebody(noun: Token, rule: Frame) -> bool:
    """Whether a noun is a person to whom something is done, and not whoever he is somebody's: 'an aide to Mora'."""
    bodily = rule.type in ("ASSAULT", "COERCE", "SANCTION", "RETREAT", "AID")
    kin = is_kin(noun) or (rule.type != "AID" and noun.tag_ == "NN" and bool(keys(noun) & word_set_class("related")))
    return bodily and kin


def _is_aboard(noun: Token, on: Token, rule: Frame) -> bool:
    """Whether people are killed or wounded on board of something: 'nurses ON A CHADIAN BUS were killed'."""
    return rule.type == "ASSAULT" and preposition(on) == "on" and bool(keys(noun) & people_words())


def _is_more(noun: Token, rule: Frame) -> bool:
    """Whether somebody is asked for and not asked: 'called for 3,000 MORE Chadian troops'."""
    counted = bool(children(noun, "nummod")) or any(a.lower_ in ("more", "additional", "extra") for a in premodifiers(
        noun))
    return rule.type == "REQUEST" and preposition(noun) == "for" and noun.tag_ == "NNS" and counted


def _is_spoken_for(noun: Token, clause: Token, rule: Frame) -> bool:
    """Whether somebody is asked nothing to whom others shall do what is asked for: 'wants HIM to be freed'."""
    below = [c for c in children(clause, "xcomp", "ccomp") if c.i > noun.i] if rule.type == "REQUEST" else []
    return any(is_passive(c) and base(c) in claimed("undergone") for c in below)


def _is_aside(noun: Token) -> bool:
    """Whether a comma sets a noun with its preposition apart: 'rejected it, with a spokesman calling it absurd'."""
    first = noun.left_edge
    return first.i > 0 and preposition(noun) == "with" and first.nbor(-1).text == ","


def _reproached(clause: Token, rule: Frame, actors: Actors) -> Iterator[Iterable[str]]:
    """Who is accused or blamed; of a deed that is condemned, its doers, not those who suffered it."""
    nouns = undergoers(clause)
    if (named := charged(nouns, rule, actors)) is not None:
        yield named
        return
    suffered = [n for n in nouns if keys(n) & word_set("events", "suffered")]
    others = [n for n in nouns if n not in suffered]
    yield actors.of(indirect_objects(clause))
    yield actors.of(others)
    if any(n.tag_ == "PRP" and (n.lower_ != "it" or act(clause) == "accusation") for n in others):
        return  # 'accused it of using what he calls a Chadian threat'
    yield actors.of(o for n in suffered for o in obliques(n, "by"))
    if suffered:
        return
    deeds = [n for n in others if event_noun(n) is not None and not keys(n) & rule.object]
    if base(clause) in ("blame", "pin"):
        yield actors.of(obliques(clause, "on"))
    yield actors.of(t for n in deeds for t in (*premodifiers(n), *possessors(n), *obliques(n, "by")))
    if deeds:
        return
    at = (*_BLAMED, *rule.to)
    # "criticised CHAD'S policy towards Mali"
    yield actors.of(p for n in nouns if obliques(n, *at) for p in (*possessors(n), *premodifiers(n)))
    aimed = (*obliques(clause, *at), *(o for n in nouns for o in obliques(n, *at)))
    aimed = tuple(o for o in aimed if not keys(o) & word_set_class("court"))  # 'filed a case AT the court'
    yield actors.of(aimed)
    yield governments(aimed, actors)
    yield _named_within(nouns, actors)
    yield actors.of(_addressed(clause))
    over = (*obliques(clause, "over", "about"), *(o for n in nouns for o in obliques(n, "over", "about")))
    yield _named_within(over, actors)


def _named_within(nouns: Iterable[Token], actors: Actors) -> Iterator[str]:
    """Those named inside some nouns, without whose somebody else is who is blamed: "MORA'S brother", 'HIS group'."""
    others = either(people_words(), person_words())
    for noun in nouns:
        whose = actors.of(possessors(noun)) if keys(noun) & others else ()
        yield from (x for x in actors.in_phrase(noun) if x not in whose)


def _addressed(clause: Token) -> tuple[Token, ...]:
    """Who shall do what is asked for: the subject of the clause ('demanded that X stop', 'for X to stop')."""
    below = [c for c in clause.children if c.dep_ in ("ccomp", "xcomp", "advcl") and not ASIDE & set(markers(c))]
    below += infinitives(clause)
    # 'called for a delay, citing the heat': who asks cites
    own = (c for c in below if c.tag_ != "VBG" or own_subjects(c) or markers(c))
    return tuple(d for c in own for d in doers(c))
