"""One page of every kind, made by hand of invented people and events. Some texts are hostile on purpose."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from briefing.config import Config
from briefing.types.machine import AtomEntry, AtomFeed, JsonTwin, Sitemap, SitemapUrl, Text
from briefing.types.pages import (
    TEMPLATES,
    Change,
    ChangesPage,
    CorrectionsPage,
    HomePage,
    IndexFilter,
    IndexGroup,
    IndexItem,
    IndexPage,
    MarkdownPage,
    MonthPage,
    NotFoundPage,
    Page,
    Quality,
    RedirectPage,
    SearchPage,
    TombstonePage,
    YearPage,
)
from briefing.types.parts import (
    ActorLine,
    AgreementLine,
    ArticleLine,
    Cite,
    DateView,
    FactLine,
    Lane,
    Link,
    Meta,
    Note,
    Paragraph,
    Period,
    PostLine,
    Reason,
    Segment,
    Sentence,
    Source,
    SpellingLine,
    Step,
    Tally,
    Tie,
    Voice,
)
from briefing.types.subjects import (
    ActorGroup,
    ActorPage,
    AgreementAccount,
    AgreementPage,
    ArchivePage,
    ArticlePage,
    CastLine,
    Comparison,
    CountryPage,
    EventPage,
    Mention,
    OfficePage,
    RelationPage,
    Term,
)

EVIL = '"><img src=x onerror=alert(1)><script>alert(2)</script>'

ARTICLE = Link("Envoys reach Port Velna", "/articles/2031-03-02-envoys-reach-port-velna/", "article")
ACTOR = Link("Mira Tolvane", "/actors/mira-tolvane/", "actor")
OTHER = Link("Dorin Askeli", "/actors/dorin-askeli/", "actor")
OFFICE = Link("Foreign minister (Norway)", "/offices/foreign-minister-norway/", "office")
NORWAY = Link("Norway", "/countries/norway/", "country")
CHILE = Link("Chile", "/countries/chile/", "country")
RELATION = Link("Chile and Norway", "/relations/chile-norway/", "relation")
AGREEMENT = Link("Velna fisheries accord", "/agreements/velna-fisheries-accord/", "agreement")
EVENT = Link("Visit to Port Velna", "/events/visit-to-port-velna/", "event")
MONTH = Link("March 2031", "/timeline/2031/03/", "month")

DAY = DateView(words="2 March 2031", edtf="2031-03-02", iso="2031-03-02", last="2031-03-02")
FUZZY = DateView(words="late February 2031", edtf="2031-02-21~/2031-02-28~", iso="2031-02-21", last="2031-02-28",
                 fuzzy=True, printed="late last month")
UNRESOLVED = DateView(words="on Tuesday", printed="on Tuesday")

OWN = Voice(publication=True, name=(Link("Harbour Courier"),), key="own")
TOLD = Voice(publication=False, name=(Link("a spokesman for "), ACTOR), reported_by=(Link("Radio Sundal"),),
             cue="said", hedge="allegedly", key="tolvane")


def sentence(text: str, marked: str, fact: str, number: int = 3) -> Sentence:
    """A sentence in which `marked` is evidence of a fact."""
    before, after = text.split(marked)
    pieces = (Segment(text=before), Segment(text=marked, facts=(fact,)), Segment(text=after))
    return Sentence(id=f"s-{number}", segments=tuple(piece for piece in pieces if piece.text))


def source(fact: str = "visit", url: str = "https://courier.example/velna#:~:text=arrived") -> Source:
    """Where a sample fact comes from."""
    return Source(article=ARTICLE, publisher="Harbour Courier", published=DAY, url=url, path=f"{ARTICLE.path}#s-3",
                  sentences=(sentence("Mira Tolvane arrived in Port Velna for talks on fishing rights.",
                                      "arrived in Port Velna", fact),))


def fact(id: str = "visit", **changes: Any) -> FactLine:
    """A fact as a line; any field can be changed."""
    fields: dict[str, Any] = {
        "id": id, "anchor": f"{ARTICLE.path}#f-{id}", "section": "event", "modality": "asserted",
        "type": "CONSULT", "mode": "visit",
        "label": "Visit", "words": (Link(" by "), ACTOR, Link(" to "), CHILE), "voice": OWN, "date": DAY,
        "source": source(id), "confidence": 0.91, "rule": "consult.visit", "figures": (),
    }
    return FactLine(**{**fields, **changes})


PLANNED = fact("signing", label="Signing", modality="planned", modality_words="planned", aux=("future",), date=FUZZY,
               voice=TOLD, words=(Link(" by "), NORWAY, Link(" and "), CHILE))
DENIED = fact("denial", label="Bombing", modality="denied", modality_words="denied", voice=TOLD, date=None,
              figures=("3 killed", "12 injured"), confidence=0.42, review="edited", note="The number was corrected.")
REPORTED = fact("deal", label="Agreement or promise", modality="reported", modality_words="reported", voice=TOLD,
                date=UNRESOLVED, related=(EVENT, AGREEMENT), confidence=0.42)
DEMAND = fact("demand", section="claim", type="demand", label="Demand",
              words=(Link(" by "), ACTOR, Link(" to "), CHILE), voice=TOLD,
              content="that Chile open the strait to Norwegian trawlers")
QUOTE = fact("quote", section="statement", type="direct", label="Quotation", words=(Link(" from "), ACTOR),
             voice=TOLD, content="We will not leave a single buoy behind until the count is done.")
HOSTILE = fact("hostile", words=(Link(" by "), Link(EVIL, ACTOR.path)), label=EVIL, content=EVIL, note=EVIL,
               voice=Voice(publication=False, name=(Link(EVIL),), hedge=EVIL, key="x"),
               source=source("hostile", url="javascript:alert(3)"))
FACTS = (fact(), PLANNED, DENIED, REPORTED, HOSTILE)

POST = PostLine(title="Foreign minister", actor=ACTOR, office=OFFICE, country=NORWAY, status="new",
                status_words="new in office", seen=DAY, last_seen=DAY, sources=(source(),))
PAST = PostLine(title="Foreign minister", actor=OTHER, office=OFFICE, country=NORWAY, status="former",
                status_words="former", sources=(source(),), undated=(ARTICLE,))
EARLIER = PostLine(title="Foreign minister", actor=OTHER, office=OFFICE, country=NORWAY, status="former",
                   status_words="former", seen=FUZZY, last_seen=FUZZY, ended=DAY, sources=(source(),))
STEP = Step(status="signed", status_words="signed", modality="planned", modality_words="planned", date=FUZZY,
            anchor=f"{ARTICLE.path}#f-accord-s1", source=source("accord"))
DRAFT = Step(status="drafted", status_words="drafted", modality="asserted", modality_words="", date=None,
             anchor=f"{ARTICLE.path}#f-accord-s2", source=source("accord"))
REFUSED = Step(status="signed", status_words="signed", modality="denied", modality_words="denied", date=DAY,
               anchor=f"{ARTICLE.path}#f-accord-s3", source=source("accord"))
LANES = (Lane(voice=OWN, steps=(DRAFT,)), Lane(voice=TOLD, steps=(STEP, REFUSED)))
STANDING = AgreementLine(link=AGREEMENT, kind="trade", kind_words="Trade agreement", parties=(NORWAY, CHILE),
                         standing=STEP, voice=TOLD, doubt=True)
READ = ArticleLine(link=ARTICLE, publisher="Harbour Courier", published=DAY, facts=7, about=(ACTOR, NORWAY))
PERSON = ActorLine(link=ACTOR, kind="person", kind_words="Person", country=NORWAY, post="Foreign minister",
                   names=("Mira Tolvane", "Tolvane"), facts=7, latest=DAY)
BODY = ActorLine(link=OTHER, kind="armed_group", kind_words="Armed group")
NOTE = Note(markdown="See [the accord](/agreements/velna-fisheries-accord/) & <b>raw</b>.[^1]\n\n[^1]: A footnote.",
            file="content/pages/notes/mira-tolvane.md")
PERIODS = (Period(link=MONTH, lines=(*FACTS[:2], HOSTILE)), Period(link=Link("Date unknown"), lines=(DENIED,)))
MEETINGS = Tally(link=OTHER, count=2, note="talks", latest=DAY, lines=(Link("Visit, 2 March 2031", fact().anchor),))
THIRD = Tally(link=CHILE, count=1, note="planned", sure=False)
ACTIVITY = (Tally(link=Link("November 2030", "/timeline/2030/11/"), count=1), Tally(link=MONTH, count=5))
DOUBT = (Reason(link=Link("Velna memorandum", AGREEMENT.path), reason="same parties, no date printed"),)
CITE = Cite(title="Mira {Tolvane} & others | 50 %", path=ACTOR.path, content_hash="3f8a90c1", date=DAY)


def meta(path: str, kind: str, title: str = "Mira Tolvane", **more: Any) -> Meta:
    """The head of a sample page."""
    return Meta(title=title, description="What is known, and on whose word.", path=path, kind=kind,
                card=f"{path}card.png",
                json_ld={"@context": "https://schema.org", "@type": "Thing", "name": f"</script>{title}",
                         "url": path}, **more)


def frame(path: str, kind: str, title: str = "Mira Tolvane", **more: Any) -> dict[str, Any]:
    """What every page has."""
    return {"meta": meta(path, kind, title, **more), "crumbs": (Link("Home", "/"), Link("Actors", "/actors/"))}


def _article() -> ArticlePage:
    cast = CastLine(id="mira", anchor=f"{ARTICLE.path}#f-mira", link=ACTOR, name="Mira Tolvane",
                    variants=("Mira Tolvane", "Tolvane"), descriptions=("the envoy",), kind="person",
                    kind_words="Person", country=NORWAY, posts=(POST,), source=source("mira"))
    account = AgreementAccount(id="accord", anchor=f"{ARTICLE.path}#f-accord", link=AGREEMENT, names=("the accord",),
                               kind_words="Trade agreement", parties=(NORWAY, CHILE), subject="fishing rights",
                               lanes=LANES, maybe_same=DOUBT, source=source("accord"))
    text = (Paragraph(sentences=(sentence("Mira Tolvane arrived in Port Velna.", "arrived", "visit"),)),
            Paragraph(sentences=(Sentence(id="s-9", segments=(Segment(text=EVIL),)),), gap=True))
    return ArticlePage(
        **frame(ARTICLE.path, "article", EVIL, og_type="article", published="2031-03-02"), cite=CITE, id="velna",
        title=EVIL, language="en", publisher="Harbour Courier", url="https://courier.example/velna",
        byline="By A. Reed", wire="", dateline="PORT VELNA", published=DAY, basis_words="printed in the article",
        key_facts=FACTS[:2], events=FACTS, incidents=(), statements=(QUOTE,), claims=(DEMAND,), agreements=(account,),
        people=(cast,), unnamed=(), organisations=(), countries=(), places=(),
        dates=(Mention(date=FUZZY, source=source()),
        Mention(date=UNRESOLVED, source=source())), text_mode="excerpts", text=text, sha256="ab" * 32,
        extractor="briefing 0.1", related=(Reason(link=Link("Another", "/articles/another/"), reason="same accord"),))


def _actor() -> ActorPage:
    return ActorPage(
        **frame(ACTOR.path, "actor", feed=f"{ACTOR.path}feed.xml", json=f"{ACTOR.path}index.json"), cite=CITE,
        notes=(NOTE,), id="actor:mira-tolvane", name="Mira Tolvane", kind="person", kind_words="Person",
        country=NORWAY, description="Envoy for the northern fisheries.", lead_posts=(POST,), latest=FACTS,
        spellings=tuple(SpellingLine(text=text, articles=(ARTICLE,)) for text in ("Mira Tolvane", EVIL)),
        posts=(POST, PAST), parent=OTHER, members=(POST,), parts=(OTHER,), timeline=PERIODS, statements_by=(QUOTE,),
        statements_about=(QUOTE,), on_its_word=(REPORTED, DEMAND), meetings=(MEETINGS, THIRD),
        ties=(Tie(a=OTHER.path, b=CHILE.path, count=1, sure=False),),
        demands_made=(DEMAND,), demands_received=(), agreements=(STANDING,),
        deals_with=(Tally(link=CHILE, count=4),), articles=(READ,),
        same_as=("https://www.wikidata.org/wiki/Q1", "javascript:alert(4)"), decisions=("Same office, same country.",),
        maybe_same=(Reason(link=OTHER, reason="one letter apart"),),
        related=(Reason(link=OTHER, reason=EVIL),))


def _country() -> CountryPage:
    return CountryPage(
        **frame(NORWAY.path, "country", "Norway", feed=f"{NORWAY.path}feed.xml"), omitted=1234,
        archive=(Tally(link=Link("2031", f"{NORWAY.path}2031/", "archive"), count=1300),), code="NO",
        name="Norway", latest=FACTS, speakers=(Tally(link=ACTOR, count=3),),
        actors=(ActorGroup(title="Government", actors=(PERSON, BODY)),), offices=(OFFICE,),
        agreements=(STANDING,), demands_made=(DEMAND,), demands_received=(), timeline=PERIODS,
        activity=ACTIVITY, relations=(Tally(link=RELATION, count=5, note="talks, demands"),), articles=(READ,))


def _agreement() -> AgreementPage:
    return AgreementPage(
        **frame(AGREEMENT.path, "agreement", AGREEMENT.text), id="agreement:velna", name=AGREEMENT.text,
        kind="trade", kind_words="Trade agreement", parties=(NORWAY, CHILE), standing=STANDING,
        names=(SpellingLine(text="the accord", articles=(ARTICLE,)),),
        terms=(Term(words="fishing rights", source=source()),), lanes=LANES, maybe_same=DOUBT, claims=(DEMAND,),
        timeline=(*PERIODS, Period(link=Link("February 2031"), lines=(fact("a", date=FUZZY), fact("b", date=FUZZY)))),
        accounts=(source("accord"),), articles=(READ,), decisions=("Kept apart: no date printed.",), sponsors=(OTHER,))


def _event() -> EventPage:
    rows = (Comparison(label="Date", values=((Link("2 March 2031"),), (Link("late February"),)), differ=True),
            Comparison(label="Place", values=((Link("Port Velna"),), (Link("Port Velna"),)), differ=False))
    return EventPage(**frame(EVENT.path, "event", EVENT.text), id="event:visit", name=EVENT.text, type="CONSULT",
                     label="Visit", date=DAY, participants=(ACTOR, CHILE), accounts=(fact(), REPORTED), comparison=rows,
                     articles=(READ,))


def _index() -> IndexPage:
    items = tuple(IndexItem(link=ACTOR, words=(Link("Foreign minister, "), NORWAY), names=("Tolvane", EVIL), count=7,
                            date=DAY, marks=("country-1",)) for _ in range(12))
    return IndexPage(**frame("/actors/", "index", "Actors"), of="actors", title="Actors", total=12,
                     groups=tuple(IndexGroup(title=letter.upper(), anchor=letter, items=items) for letter in "at"),
                     filters=(IndexFilter(name="country", title="Country", choices=(("country-1", EVIL, 24),
                                                                                    ("country-2", "Norway", 0))),))


def config(root: Path, base_url: str = "https://desk.example/news/", **more: Any) -> Config:
    """A publication that overrides nothing unless `root` holds templates."""
    return Config(root=root, title="The Northern Desk", base_url=base_url, description="Who said what, on whose word.",
                  publisher="Northern Desk", **more)


def contexts() -> dict[str, Any]:
    """Site path to context of a page of every kind."""
    counts = (Tally(link=Link("articles", "/articles/"), count=12), Tally(link=Link("actors", "/actors/"), count=40))
    return {
        "/": HomePage(**frame("/", "home", "The Northern Desk", feed="/feed.xml"), articles=(READ, READ),
                      lead=FACTS, agreements=(STANDING,), actors=(PERSON,), timeline=FACTS, counts=counts,
                      codes=("CL", "NO"), countries=(CHILE, NORWAY)),
        ARTICLE.path: _article(),
        ACTOR.path: _actor(),
        OFFICE.path: OfficePage(**frame(OFFICE.path, "office", OFFICE.text), id="office:fm", name=OFFICE.text,
                                title="Foreign minister", org=None, country=NORWAY, holders=(EARLIER, POST),
                                unknown=(PAST,)),
        NORWAY.path: _country(),
        RELATION.path: RelationPage(**frame(RELATION.path, "relation", RELATION.text), codes=("CL", "NO"),
                                    a=CHILE, b=NORWAY, latest=FACTS,
                                    agreements=(STANDING,), meetings=(fact(),), demands_a=(DEMAND,), demands_b=(),
                                    timeline=PERIODS, articles=(READ,)),
        AGREEMENT.path: _agreement(),
        EVENT.path: _event(),
        f"{NORWAY.path}2031/": ArchivePage(
            **frame(f"{NORWAY.path}2031/", "archive", "Norway, 2031"), subject=NORWAY, title="2031", total=1300,
            narrower=(Tally(link=Link("March 2031", f"{NORWAY.path}2031/03/", "archive"), count=1298),), facts=FACTS,
            articles=(READ,), previous=None, next=Link("March 2031", f"{NORWAY.path}2031/03/", "archive")),
        MONTH.path: MonthPage(**frame(MONTH.path, "month", "March 2031"), title="March 2031", days=PERIODS,
                              previous=Link("February 2031", "/timeline/2031/02/"), next=None),
        "/timeline/2031/": YearPage(**frame("/timeline/2031/", "month", "2031"), title="2031", months=ACTIVITY,
                                    wide=(REPORTED,), previous=Link("2030", "/timeline/2030/"), next=None),
        "/actors/": _index(),
        "/search/": SearchPage(**frame("/search/", "search", "Search"), counts=counts),
        "/changes/": ChangesPage(**frame("/changes/", "changes", "Changes"),
                                 changes=(Change(article=READ, new=(ACTOR,), statuses=(STANDING,)),), moved=DOUBT),
        "/corrections/": CorrectionsPage(**frame("/corrections/", "corrections", "Corrections"), facts=(DENIED,),
                                         removed=DOUBT),
        "/about/": MarkdownPage(**frame("/about/", "page", "About"), title="About", body=NOTE,
                                figures=(Tally(link=Link("Precision"), count=91, note="%"),),
                                quality=(Quality(kind="events", precision=90.2, recall=75.0),)),
        "/404.html": NotFoundPage(**frame("/404.html", "missing", "Not found", noindex=True),
                                  ways=(Link("Actors", "/actors/"),)),
        "/actors/m-tolvane/": RedirectPage(**frame("/actors/m-tolvane/", "redirect", noindex=True), target=ACTOR),
        "/actors/nobody/": TombstonePage(**frame("/actors/nobody/", "tombstone", "Nobody", noindex=True), name="Nobody",
                                         reason="No article names this actor any longer.", choices=(ACTOR,)),
        "/feed.xml": AtomFeed(path="/feed.xml", page="/", title=f"News {EVIL}\x0b", updated="2031-03-02T00:00:00Z",
                              entries=(AtomEntry(path=ARTICLE.path, title=EVIL, updated="2031-03-02T00:00:00Z",
                                                 summary="A & B", author="A. Reed"),)),
        "/sitemap.xml": Sitemap(urls=(SitemapUrl(path="/", lastmod="2031-03-02"), SitemapUrl(path=ACTOR.path))),
        "/actors/mira-tolvane/index.json": JsonTwin(data={"name": "Mira Tolvane", "facts": [1, 2]}),
        "/robots.txt": Text(body="User-agent: *\n"),
    }


def pages() -> tuple[Page, ...]:
    """The same as pages."""
    return tuple(Page(path, TEMPLATES.get(type(context), ""), context) for path, context in contexts().items())
