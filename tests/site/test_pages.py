"""The whole stage: every page of a small publication."""

from __future__ import annotations

import random

import msgspec
import pytest
from msgspec.structs import replace

from briefing.config import Config
from briefing.errors import BriefingError
from briefing.site import Desk, Editorial, desk, fingerprint, pages
from briefing.site.decisions import decision_words
from briefing.types.digest import Date
from briefing.types.lock import Entry, Lock
from briefing.types.pages import TEMPLATES, CorrectionsPage, HomePage, MonthPage, RedirectPage, TombstonePage, YearPage
from briefing.types.parts import FactLine, Sentence, View
from briefing.types.resolution import Decision
from briefing.types.subjects import (
    ActorPage,
    ArchivePage,
    ArticlePage,
    CountryPage,
    EventPage,
    OfficePage,
    RelationPage,
)
from tests.site.small import ARTICLES, first_digest, lock, make, resolution, second_digest
from tests.site.walk import anchors, targets, views, walk

ARTICLE = "/articles/2021-03-03-fisheries-talks-open/"


@pytest.mark.parametrize("mode", ["full", "excerpts", "none"])
def test_every_link_and_fragment_leads_somewhere(config: Config, mode: str) -> None:
    """However much text is published, each path is a page and each fragment an element of it."""
    made = pages(make(config, article_text=mode))
    paths = {page.path for page in made}
    known = {path: anchors(view) for path, view in views(made).items()}
    for path, view in views(made).items():
        for target in targets(view):
            base, _, fragment = target.partition("#")
            assert base in paths, f"{path} leads to {target}"
            assert not fragment or fragment in known[base], f"{path} leads to {target}"


def test_every_page_has_a_template_and_every_kind_a_page(small: Desk) -> None:
    """The publication shows each page kind at least once, but for those of a larger one."""
    made = pages(small)
    assert {type(page.context) for page in made} >= set(TEMPLATES) - {ArchivePage}
    assert all(page.template == TEMPLATES.get(type(page.context), "") for page in made)


def test_the_order_of_input_does_not_matter(small: Desk, config: Config) -> None:
    """Shuffled articles and digests give the same pages with the same fingerprints."""
    digests, articles = [second_digest(), first_digest()], list(ARTICLES)
    random.Random(1).shuffle(articles)
    other = pages(desk(config, articles, digests, resolution(), lock()))
    assert [(page.path, fingerprint(page)) for page in other] == [(page.path, fingerprint(page))
                                                                  for page in pages(small)]


def test_an_empty_publication_has_its_fixed_pages(config: Config) -> None:
    """No article yet: home, indexes, about and search stand all the same."""
    empty = desk(config, (), (), msgspec.structs.replace(resolution(), actors=(), offices=(), agreements=(), events=(),
                                                         countries=(), links={}), type(lock())())
    paths = {page.path for page in pages(empty)}
    assert {"/", "/404.html", "/about/", "/method/", "/actors/", "/timeline/", "/search/", "/changes/",
            "/corrections/", "/sitemap.xml", "/robots.txt", "/_redirects", "/data/"} <= paths


def test_nothing_that_is_not_asserted_reads_as_asserted(small: Desk) -> None:
    """Every line of another modality carries its word, and what a source says names the source."""
    lines = [part for view in views(pages(small)).values() for part in walk(view) if isinstance(part, FactLine)]
    assert {line.modality for line in lines} == {"asserted", "reported", "denied"}
    for line in lines:
        assert (line.modality == "asserted") == (line.modality_words == "")
        assert line.voice.name
    (signed,) = {line.id: line for line in lines if line.id == "ev-signed"}.values()
    assert not signed.voice.publication and signed.voice.name[0].path == "/actors/radio-fjord/"


def test_text_is_published_as_far_as_configured(config: Config) -> None:
    """full shows all sentences but furniture, excerpts those that carry facts, none not a word."""
    def text(mode: str) -> str:
        view = views(pages(make(config, article_text=mode)))[ARTICLE]
        return " ".join(s.text for part in walk(view) if isinstance(part, Sentence) for s in part.segments)

    quiet, telling, menu = "The two discussed quotas", "Norway demanded", "Menu Home"
    assert quiet in text("full") and telling in text("full")
    assert quiet not in text("excerpts") and telling in text("excerpts")
    assert text("none") == ""
    assert all(menu not in text(mode) for mode in ("full", "excerpts", "none"))


def test_without_text_no_page_quotes_the_article(config: Config) -> None:
    """none leaves no quotation anywhere, not in claims and not in addresses; the line still leads to the publisher."""
    for view in views(pages(make(config, article_text="none"))).values():
        for part in walk(view):
            assert not isinstance(part, Sentence)
            if isinstance(part, FactLine):
                assert part.content == ""
            if isinstance(part, FactLine) and part.source.publisher:
                assert part.source.url == "https://skerry.example/talks"


def test_one_page_holds_both_spellings_and_both_articles(small: Desk) -> None:
    """Petur Brandsson and Petur Brandson are one."""
    view = views(pages(small))["/actors/petur-brandsson/"]
    assert isinstance(view, ActorPage)
    assert [(spelling.text, len(spelling.articles)) for spelling in view.spellings] == [
        ("Petur Brandsson", 1), ("Petur Brandson", 1)]
    assert [line.link.path for line in view.articles] == [ARTICLE, "/articles/second/"]
    assert [(tally.link.text, tally.count) for tally in view.meetings] == [("Runa Halvik", 1)]
    assert [tally.link.text for tally in view.deals_with] == ["Norway"]
    assert view.lead_posts[0].title == "envoy" and view.statements_by[0].id == "st-met"


def test_an_event_told_twice_stands_once_on_a_timeline(small: Desk) -> None:
    """The first account stands, and leads to the page with both."""
    view = views(pages(small))["/actors/runa-halvik/"]
    assert isinstance(view, ActorPage)
    lines = [line for period in view.timeline for line in period.lines]
    assert [line.id for line in lines] == ["ev-met"]
    assert [link.path for link in lines[0].related] == ["/events/talks-in-bergen/"]


def test_a_deadline_is_not_the_newest_fact(config: Config) -> None:
    """What is known to lie before some day stands at the date of its article, after what is dated that day."""
    first = first_digest()
    late = msgspec.structs.replace(first.events[1], date=Date(text="by the end of the year", edtf="../2021-12-31"))
    digest = msgspec.structs.replace(first, events=(first.events[0], late, first.events[2]))
    told = desk(config, ARTICLES, (digest, second_digest()), resolution(), lock()).catalogue.told
    assert [one.fact.id for one in told][:2] == ["ev-met", "st-fair"]


def test_a_medium_shows_what_is_known_on_its_word(small: Desk) -> None:
    """Radio Fjord did nothing, but the signing stands on its word."""
    view = views(pages(small))["/actors/radio-fjord/"]
    assert isinstance(view, ActorPage)
    assert [line.id for line in view.on_its_word] == ["ev-signed"] and view.timeline == ()


def test_the_addresses_of_others_are_web_addresses(small: Desk) -> None:
    """An external identifier that is no http address is dropped."""
    view = views(pages(small))["/actors/runa-halvik/"]
    assert isinstance(view, ActorPage) and view.same_as == ("https://www.wikidata.org/wiki/Q0",)


def test_a_country_has_its_ledger_its_speakers_and_its_relations(small: Desk) -> None:
    """Norway demands, Iceland is asked, both lead to their relation."""
    found = views(pages(small))
    norway, iceland = found["/countries/norway/"], found["/countries/iceland/"]
    assert isinstance(norway, CountryPage) and isinstance(iceland, CountryPage)
    assert [line.id for line in norway.demands_made] == ["cl-quota"] and not norway.demands_received
    assert [line.id for line in iceland.demands_received] == ["cl-quota"]
    assert [tally.link.text for tally in norway.speakers] == ["Runa Halvik"]
    assert [tally.link.path for tally in norway.relations] == ["/relations/iceland-norway/"]
    assert [(tally.link.text, tally.count) for tally in norway.activity] == [("March 2021", 1)]
    assert [group.title for group in norway.actors] == ["People in office", "Other organisations"]


def test_a_relation_keeps_the_two_sides_apart(small: Desk) -> None:
    """Iceland is a, Norway is b, and the demand is Norway's."""
    view = views(pages(small))["/relations/iceland-norway/"]
    assert isinstance(view, RelationPage)
    assert (view.a.text, view.b.text) == ("Iceland", "Norway")
    assert not view.demands_a and [line.id for line in view.demands_b] == ["cl-quota"]
    assert [line.link.text for line in view.agreements] == ["Fishing accord"]
    assert [line.id for line in view.meetings] == ["ev-met"]


def test_decisions_are_told_in_names(small: Desk) -> None:
    """A reader sees names and articles, no ids."""
    decision = Decision(judgement="same", left="first#petur-brandsson", right="second#petur-brandson",
                        why="spellings of one name")
    assert decision_words(small, decision) == (
        "The same: ‘Petur Brandsson’ (Fisheries talks open), ‘Petur Brandson’ (Envoy looks back). "
        "Spellings of one name. Decided by the program.")
    ruled = Decision(judgement="different", left="actor:runa-halvik", right="actor:gone", who="K. Moen",
                     when="2024-01-02")
    assert decision_words(small, ruled) == (
        "Not the same: Runa Halvik, actor:gone. Decided by K. Moen on 2 January 2024.")


def test_an_office_lists_dated_holders_and_those_whose_time_is_unknown(small: Desk) -> None:
    """The undated article names a holder too, apart from the order of time."""
    view = views(pages(small))["/offices/fisheries-minister-norway/"]
    assert isinstance(view, OfficePage)
    assert [(post.actor.text, post.seen.words) for post in view.holders if post.actor and post.seen] == [
        ("Runa Halvik", "3 March 2021")]
    assert [(post.actor.text, post.seen) for post in view.unknown if post.actor] == [("Petur Brandsson", None)]
    assert [link.path for link in view.unknown[0].undated] == ["/articles/second/"]


def test_accounts_of_an_event_stand_side_by_side(small: Desk) -> None:
    """They differ in how sure they are; silence about the place is no difference."""
    view = views(pages(small))["/events/talks-in-bergen/"]
    assert isinstance(view, EventPage)
    rows = {row.label: row for row in view.comparison}
    assert [line.id for line in view.accounts] == ["ev-met", "ev-met-2"]
    assert rows["How sure"].differ and not rows["Where"].differ and not rows["Who"].differ
    assert all(len(row.values) == 2 for row in view.comparison)


def test_an_undated_article_stays_undated(small: Desk) -> None:
    """No date anywhere, its facts in no month, and the reader is told."""
    view = views(pages(small))["/articles/second/"]
    assert isinstance(view, ArticlePage)
    assert view.published is None and view.basis_words == "no date is printed" and not view.meta.published
    months = [view for path, view in views(pages(small)).items() if path.startswith("/timeline/2")]
    assert not [part for month in months for part in walk(month)
                if isinstance(part, FactLine) and part.source.article.path == "/articles/second/"]


def test_the_front_page_tells_of_nothing_without_anybody_in_it(config: Config) -> None:
    """'Talks', and no word on whose, stand on the timeline but are no news."""
    first = first_digest()
    nobody = msgspec.structs.replace(first.events[0], id="ev-nobody", actors=(), recipients=())
    digest = msgspec.structs.replace(first, events=(nobody, *first.events))
    found = views(pages(desk(config, ARTICLES, (digest, second_digest()), resolution(), lock())))
    home, month = found["/"], found["/timeline/2021/03/"]
    assert isinstance(home, HomePage) and isinstance(month, MonthPage)
    assert "ev-nobody" not in [line.id for line in home.timeline]
    assert "ev-nobody" in [line.id for day in month.days for line in day.lines]


def test_old_addresses_still_answer(small: Desk) -> None:
    """A merged actor redirects, a vanished one leaves a tombstone."""
    found = views(pages(small))
    moved, gone = found["/actors/brandson/"], found["/actors/old-salt/"]
    assert isinstance(moved, RedirectPage) and moved.target.path == "/actors/petur-brandsson/"
    assert isinstance(gone, TombstonePage) and gone.name == "Old Salt" and gone.reason and not gone.choices


def test_an_address_without_a_page_is_called_as_texts_call_it(config: Config) -> None:
    """Not 'Runa-Halvik' made of the address, where one of those who stood there still has the name."""
    kept = tuple(entry for entry in lock().entries if entry.id != "actor:runa-halvik")
    known = Lock((*kept, Entry(kind="actor", id="actor:runa-halvik", path="/actors/runa-halvik-2/"),
                  Entry(kind="actor", id="actor:runa", path="/actors/runa-halvik/", status="choice",
                        anchors=("first#runa-halvik", "first#petur-brandsson"))))
    entities = resolution()
    named = tuple(replace(actor, name="Runa HALVIK") if actor.id == "actor:runa-halvik" else actor
                  for actor in entities.actors)
    made = desk(config, ARTICLES, (first_digest(), second_digest()), replace(entities, actors=named), known)
    choice = views(pages(made))["/actors/runa-halvik/"]
    assert isinstance(choice, TombstonePage) and choice.name == "Runa HALVIK" and len(choice.choices) == 2


def test_a_relation_that_is_gone_still_answers(small: Desk, config: Config) -> None:
    """A page made of facts alone leaves a tombstone with a readable name."""
    known = Lock((*lock().entries, Entry(kind="relation", id="relation:chad-norway", path="/relations/chad-norway/")))
    found = views(pages(desk(config, ARTICLES, (first_digest(), second_digest()), resolution(), known)))
    gone = found["/relations/chad-norway/"]
    assert isinstance(gone, TombstonePage) and gone.name == "Chad Norway"


def test_a_hidden_actor_has_no_page_and_no_link(small: Desk, config: Config) -> None:
    """Its address answers without its name, and facts show it without a link."""
    known = resolution()
    actors = tuple(msgspec.structs.replace(actor, hidden=actor.id == "actor:runa-halvik") for actor in known.actors)
    made = pages(desk(config, ARTICLES, (first_digest(), second_digest()),
                      msgspec.structs.replace(known, actors=actors), lock()))
    gone = views(made)["/actors/runa-halvik/"]
    assert isinstance(gone, TombstonePage) and "Halvik" not in gone.name + gone.meta.title
    links = {target for path, view in views(made).items() if view is not gone for target in targets(view)}
    assert "/actors/runa-halvik/" not in links


def test_corrections_say_why_and_do_not_repeat_what_was_removed(small: Desk) -> None:
    """The edited claim with its note; of the rejected event only that there was one."""
    view = views(pages(small))["/corrections/"]
    assert isinstance(view, CorrectionsPage)
    assert [(line.id, line.note) for line in view.facts] == [("cl-quota", "The recipient was missing.")]
    assert "lunch" not in str(msgspec.to_builtins(view))
    assert len(view.removed) == 1


def test_every_digest_id_is_an_anchor_of_its_article(small: Desk) -> None:
    """Whatever the digest names can be pointed at."""
    view = views(pages(small))[ARTICLE]
    digest = first_digest()
    sections = (digest.people, digest.unnamed_people, digest.organisations, digest.places, digest.agreements,
                digest.events, digest.statements, digest.claims)
    wanted = {f"f-{entry.id}" for section in sections for entry in section}
    assert wanted <= anchors(view) and {"f-NO", "f-fishing-accord-s1"} <= anchors(view)


def test_a_note_stands_on_its_page_and_needs_one(small: Desk) -> None:
    """A note for a page that is not there is an error that names the file."""
    def note(path: str) -> Editorial:
        return Editorial(path=path, title="", markdown="*Seen.*", note=True, file="content/pages/notes/x.md")

    view = views(pages(small, [note("/actors/runa-halvik/")]))["/actors/runa-halvik/"]
    assert [one.markdown for one in view.notes] == ["*Seen.*"]
    with pytest.raises(BriefingError, match=r"content/pages/notes/x\.md: there is no page /actors/nobody/"):
        pages(small, [note("/actors/nobody/")])


def test_a_note_goes_with_its_page_and_is_never_lost(small: Desk) -> None:
    """On an address that moved it stands where that leads; where no note would show, that is an error."""
    def note(path: str) -> Editorial:
        return Editorial(path=path, title="", markdown="*Seen.*", note=True, file="content/pages/notes/x.md")

    view = views(pages(small, [note("/actors/brandson/")]))["/actors/petur-brandsson/"]
    assert [one.markdown for one in view.notes] == ["*Seen.*"]
    with pytest.raises(BriefingError, match=rf"content/pages/notes/x\.md: {ARTICLE} shows no notes"):
        pages(small, [note(ARTICLE)])


def test_two_pages_never_share_an_address(small: Desk) -> None:
    """An editor's page at a made address is refused."""
    page = Editorial(path="/actors/runa-halvik/", title="Runa", markdown="", note=False, file="x.md")
    both = r"two pages want the address /actors/runa-halvik/: the \w+ page '.+' and the \w+ page '.+'"
    with pytest.raises(BriefingError, match=both):
        pages(small, [page])


def test_a_fingerprint_changes_with_what_the_page_says_only(config: Config) -> None:
    """An edit in the second article leaves pages that say nothing of it as they were."""
    before = {page.path: fingerprint(page) for page in pages(make(config))}
    second = second_digest()
    edited = msgspec.structs.replace(second, statements=())
    after = {page.path: fingerprint(page) for page in pages(desk(config, ARTICLES, (first_digest(), edited),
                                                                 resolution(), lock()))}
    assert before["/articles/second/"] != after["/articles/second/"]
    assert before["/offices/fisheries-minister-norway/"] == after["/offices/fisheries-minister-norway/"]
    assert before["/agreements/fishing-accord/"] == after["/agreements/fishing-accord/"]


def test_a_page_is_cited_by_what_it_says(small: Desk) -> None:
    """Every page of facts has a citation with a hash."""
    for path, view in views(pages(small)).items():
        assert isinstance(view, View)
        if path.startswith(("/articles/2", "/actors/r", "/countries/n", "/agreements/f")):
            assert view.cite and view.cite.path == path and len(view.cite.content_hash) == 16


def test_the_front_page_leads_with_the_newest_article_and_where_it_happens(small: Desk) -> None:
    """The first article's key facts stand under its headline, and the countries most in the news on a map."""
    view = views(pages(small))["/"]
    assert isinstance(view, HomePage)
    assert view.lead and {fact.source.article for fact in view.lead} == {view.articles[0].link}
    assert set(view.codes) == {"IS", "NO"} and [link.text for link in view.countries] == ["Iceland", "Norway"]
    assert all(link.kind == "country" for link in view.countries)


def test_an_actor_page_names_who_else_to_look_at(small: Desk) -> None:
    """Others named in the same office come with that reason, and nobody is related to itself."""
    found = views(pages(small))
    view = found["/actors/runa-halvik/"]
    assert isinstance(view, ActorPage)
    assert ("/actors/petur-brandsson/", "Also named as Fisheries minister (Norway)") in {
        (reason.link.path, reason.reason) for reason in view.related}
    assert view.meta.path not in {reason.link.path for reason in view.related}


def test_a_year_has_a_page_with_its_months(small: Desk) -> None:
    """Every month leads up to its year, and the year down to its months."""
    found = views(pages(small))
    months = [path for path in found if path.startswith("/timeline/2") and path.count("/") == 4]
    assert months
    for path in months:
        year = found["/".join([*path.split("/")[:3], ""])]
        assert isinstance(year, YearPage) and path in {tally.link.path for tally in year.months}
        assert found[path].crumbs[-1].path == year.meta.path


def test_related_articles_share_at_most_two_names_and_no_event(small: Desk) -> None:
    """A reason is one line; the name of an event would fill it."""
    view = views(pages(small))[ARTICLE]
    assert isinstance(view, ArticlePage)
    assert [reason.reason for reason in view.related] == ["Shares Petur Brandsson, Runa Halvik"]
