"""A small publication made by hand: two articles of invented outlets on talks between two countries."""

from __future__ import annotations

import hashlib

import msgspec

from briefing.config import Config
from briefing.site import Desk, desk
from briefing.types.article import Article, Block, Dateline, Published
from briefing.types.digest import (
    Agreement,
    ArticleInfo,
    Attribution,
    Claim,
    Country,
    Date,
    DateMention,
    Digest,
    Event,
    Evidence,
    Organisation,
    Person,
    Place,
    Rejected,
    Role,
    Statement,
    StatusChange,
    UnnamedPerson,
)
from briefing.types.lock import Entry, Lock
from briefing.types.resolution import (
    Actor,
    AgreementEntity,
    EventEntity,
    MaybeSame,
    Office,
    Ref,
    Resolution,
    RoleHeld,
    Spelling,
    Tenure,
)

FIRST = """Fisheries talks open

OSLO – Runa Halvik, the new fisheries minister of Norway, met Icelandic envoy Petur Brandsson in Bergen on 3 March 2021.
The two discussed quotas over lunch.

“We want a fair share, and we will not wait,” Halvik said after the talks. Norway demanded that Iceland cut its quota.

Radio Fjord reported that a fishing accord had been signed. Menu Home Sport
"""
SECOND = """Envoy looks back

Petur Brandson said he had met Mrs. Halvik in Bergen in early March. He denied that any accord had been signed.
Nothing else was said. The harbour was quiet.
"""


def piece(text: str, exact: str) -> tuple[Evidence, ...]:
    """The evidence of a stretch of the text."""
    start = text.index(exact)
    return (Evidence(exact, start, start + len(exact)),)


def article(id: str, text: str, published: Published, **known: object) -> Article:
    """An article whose paragraphs are its blocks; the first is the headline."""
    blocks, at = [], 0
    for number, paragraph in enumerate(text.split("\n\n")):
        end = at + len(paragraph.rstrip("\n"))
        blocks.append(Block("body" if number else "headline", at, end, ((at, end),)))
        at += len(paragraph) + 2
    if "Menu Home Sport" in text:
        menu = text.index("Menu Home Sport")
        last = blocks.pop()
        blocks += [Block("body", last.start, menu, ((last.start, menu),)),
                   Block("furniture", menu, last.end, ((menu, last.end),))]
    return Article(id=id, file=f"content/articles/{id}.txt", text=text, published=published, blocks=tuple(blocks),
                   sha256=hashlib.sha256(text.encode()).hexdigest(), title=text.split("\n")[0], **known)


def info(article: Article) -> ArticleInfo:
    """What the digest says of the article."""
    return ArticleInfo(id=article.id, title=article.title, file=article.file, sha256=article.sha256,
                       publisher=article.publisher, url=article.url, published=article.published,
                       dateline=article.dateline)


ARTICLES = (
    article("first", FIRST, Published("3 March 2021", "2021-03-03", "explicit"), publisher="The Skerry Post",
            url="https://skerry.example/talks", dateline=Dateline("OSLO", "OSLO")),
    article("second", SECOND, Published()),
)


def first_digest() -> Digest:
    """The digest of the dated article."""
    def said(exact: str) -> tuple[Evidence, ...]:
        return piece(FIRST, exact)

    return Digest(
        article=info(ARTICLES[0]), key_facts=("ev-met",),
        people=(Person(id="runa-halvik", name="Runa Halvik", variants=("Runa Halvik", "Halvik"), country="NO",
                       roles=(Role(title="fisheries minister", country="NO", status="new",
                                   evidence=said("the new fisheries minister of Norway")),),
                       evidence=said("Runa Halvik")),
                Person(id="petur-brandsson", name="Petur Brandsson", country="IS", evidence=said("Petur Brandsson"),
                       roles=(Role(title="envoy", country="IS", evidence=said("Icelandic envoy")),))),
        unnamed_people=(UnnamedPerson(id="cook", title="the cook", country="NO"),),
        organisations=(Organisation(id="radio-fjord", name="Radio Fjord", kind="media", country="NO",
                                    evidence=said("Radio Fjord")),),
        countries=(Country(code="NO", name="Norway", evidence=said("Norway")),
                   Country(code="IS", name="Iceland", evidence=said("Icelandic"))),
        places=(Place(id="bergen", name="Bergen", kind="city", country="NO", evidence=said("Bergen")),),
        agreements=(Agreement(id="fishing-accord", name="fishing accord", kind="trade", parties=("NO", "IS"),
                              subject="sharing quotas", status="reported", evidence=said("a fishing accord"),
                              status_history=(StatusChange(
                                  status="signed", modality="reported",
                                  attribution=Attribution(source="radio-fjord", cue="reported"),
                                  evidence=said("a fishing accord had been signed")),)),),
        events=(Event(id="ev-met", type="CONSULT", actors=("runa-halvik", "petur-brandsson"), place="bergen",
                      date=Date(text="3 March 2021", edtf="2021-03-03"), confidence=0.9, rule="meet",
                      evidence=said("Runa Halvik, the new fisheries minister of Norway, met Icelandic envoy Petur "
                                    "Brandsson in Bergen on 3 March 2021")),
                Event(id="ev-demand", type="REQUEST", mode="change", actors=("NO",), recipients=("IS",),
                      evidence=said("Norway demanded that Iceland cut its quota")),
                Event(id="ev-signed", type="SUPPORT", actors=("NO", "IS"), agreement="fishing-accord",
                      modality="reported", attribution=Attribution(source="radio-fjord", cue="reported"),
                      evidence=said("a fishing accord had been signed"))),
        statements=(Statement(id="st-fair", speaker="runa-halvik", form="direct", cue="said",
                              evidence=said("We want a fair share, and we will not wait")),),
        claims=(Claim(id="cl-quota", kind="demand", by="NO", to=("IS",), content="cut its quota", event="ev-demand",
                      review="edited", note="The recipient was missing.", evidence=said("cut its quota")),),
        dates=(DateMention(text="3 March 2021", edtf="2021-03-03", evidence=said("3 March 2021")),),
        rejected=(Rejected(section="events", id="ev-lunch", exact="The two discussed quotas over lunch"),),
    )


def second_digest() -> Digest:
    """The digest of the article without a date."""
    def said(exact: str) -> tuple[Evidence, ...]:
        return piece(SECOND, exact)

    return Digest(
        article=info(ARTICLES[1]),
        people=(Person(id="petur-brandson", name="Petur Brandson", evidence=said("Petur Brandson")),
                Person(id="halvik", name="Halvik", evidence=said("Halvik"))),
        agreements=(Agreement(id="any-accord", name="any accord", evidence=said("any accord"), status="contested",
                              status_history=(StatusChange(
                                  status="contested", attribution=Attribution(source="petur-brandson"),
                                  evidence=said("He denied that any accord had been signed")),)),),
        events=(Event(id="ev-met-2", type="CONSULT", actors=("petur-brandson", "halvik"), modality="reported",
                      attribution=Attribution(source="petur-brandson", cue="said"),
                      date=Date(text="early March"), evidence=said("he had met Mrs. Halvik in Bergen in early March")),
                Event(id="ev-denied", type="SUPPORT", actors=("petur-brandson",), agreement="any-accord",
                      modality="denied", attribution=Attribution(source="petur-brandson", cue="denied"),
                      evidence=said("any accord had been signed"))),
        statements=(Statement(id="st-met", speaker="petur-brandson", form="indirect", about=("halvik",),
                              evidence=said("he had met Mrs. Halvik in Bergen in early March")),),
    )


def resolution() -> Resolution:
    """Who is who in the two."""
    halvik = (Ref("first", "runa-halvik"), Ref("second", "halvik"))
    brandsson = (Ref("first", "petur-brandsson"), Ref("second", "petur-brandson"))
    minister = RoleHeld(ref=halvik[0], index=0, title="fisheries minister", country="NO", status="new",
                        seen="2021-03-03", office="office:fisheries-minister-norway")
    envoy = RoleHeld(ref=brandsson[0], index=0, title="envoy", country="IS", seen="2021-03-03")
    actors = (
        Actor(id="actor:petur-brandsson", kind="person", name="Petur Brandsson", country="IS", mentions=brandsson,
              spellings=(Spelling(text="Petur Brandsson", articles=("first",)),
                         Spelling(text="Petur Brandson", articles=("second",))), roles=(envoy,)),
        Actor(id="actor:radio-fjord", kind="organisation", organisation_kind="media", name="Radio Fjord",
              country="NO", mentions=(Ref("first", "radio-fjord"),)),
        Actor(id="actor:runa-halvik", kind="person", name="Runa Halvik", country="NO", mentions=halvik,
              roles=(minister,), same_as=("https://www.wikidata.org/wiki/Q0", "javascript:alert(1)")),
    )
    office = Office(id="office:fisheries-minister-norway", name="Fisheries minister (Norway)",
                    title="Fisheries minister", country="NO",
                    tenures=(Tenure(actor="actor:runa-halvik", status="new", first_seen="2021-03-03",
                                    last_seen="2021-03-03", roles=(minister,)),
                             Tenure(actor="actor:petur-brandsson", undated=("second",))))
    doubt = "no date and no name that both have"
    agreements = (
        AgreementEntity(id="agreement:fishing-accord", name="Fishing accord", kind="trade", parties=("NO", "IS"),
                        names=(Spelling(text="fishing accord", articles=("first",)),),
                        mentions=(Ref("first", "fishing-accord"),),
                        maybe_same=(MaybeSame(id="agreement:any-accord", reason=doubt),)),
        AgreementEntity(id="agreement:any-accord", name="any accord", mentions=(Ref("second", "any-accord"),),
                        maybe_same=(MaybeSame(id="agreement:fishing-accord", reason=doubt),)),
    )
    event = EventEntity(id="event:talks-in-bergen", name="Talks in Bergen", type="CONSULT", date="2021-03-03",
                        accounts=(Ref("first", "ev-met"), Ref("second", "ev-met-2")))
    links = {ref: actor.id for actor in actors for ref in actor.mentions}
    links |= {ref: agreement.id for agreement in agreements for ref in agreement.mentions}
    return Resolution(actors=actors, offices=(office,), agreements=agreements, events=(event,),
                      countries=("IS", "NO"), links=links)


def lock() -> Lock:
    """Addresses of everything, one that moved, and one whose subject is gone."""
    live = {"article:first": "/articles/2021-03-03-fisheries-talks-open/", "article:second": "/articles/second/",
            "NO": "/countries/norway/", "IS": "/countries/iceland/",
            "actor:petur-brandsson": "/actors/petur-brandsson/", "actor:radio-fjord": "/actors/radio-fjord/",
            "actor:runa-halvik": "/actors/runa-halvik/",
            "office:fisheries-minister-norway": "/offices/fisheries-minister-norway/",
            "agreement:fishing-accord": "/agreements/fishing-accord/",
            "agreement:any-accord": "/agreements/any-accord/", "event:talks-in-bergen": "/events/talks-in-bergen/"}
    entries = [Entry(kind=_kind(id), id=id, path=path) for id, path in live.items()]
    entries += [Entry(kind="actor", id="actor:brandson", path="/actors/brandson/", status="redirect",
                      target="actor:petur-brandsson"),
                Entry(kind="actor", id="actor:old-salt", path="/actors/old-salt/", status="tombstone",
                      anchors=("gone#old-salt",))]
    return Lock(tuple(sorted(entries, key=lambda entry: (entry.kind, entry.id))))


def _kind(id: str) -> str:
    return id.split(":")[0] if ":" in id else "country"


def make(config: Config, **settings: object) -> Desk:
    """The desk of the small publication under other settings."""
    return desk(msgspec.structs.replace(config, **settings), ARTICLES, (first_digest(), second_digest()),
                resolution(), lock())
