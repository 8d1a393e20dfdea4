"""Notes on what was changed stand where readers meet it, and in a feed."""

from __future__ import annotations

import msgspec
import pytest

from briefing.config import Config
from briefing.site import desk, pages
from briefing.types.article import Published
from briefing.types.digest import Correction
from briefing.types.machine import AtomFeed
from briefing.types.pages import CorrectionsPage, Page
from briefing.types.resolution import Notice
from briefing.types.subjects import ActorPage, ArticlePage
from tests.site.small import ARTICLES, first_digest, lock, resolution, second_digest
from tests.site.walk import anchors, views, walk

NOTES = (
    Correction(kind="correction", of="cl-quota", date="2021-03-09", text="Iceland was asked, not Norway."),
    Correction(kind="clarification", of="runa-halvik", date="2021-03-11", text="She took office in March."),
    Correction(kind="retraction", of="ev-gone", date="2021-03-10", text="We withdraw the lunch."),
    Correction(kind="clarification", date="2021-03-08", text="The headline is the outlet's."),
)


@pytest.fixture
def made(config: Config) -> tuple[Page, ...]:
    """The small publication with notes on a fact, a person, a deleted fact and an article."""
    first = msgspec.structs.replace(first_digest(), corrections=NOTES)
    return pages(desk(config, ARTICLES, (first, second_digest()), resolution(), lock()))


def test_all_notes_stand_on_one_page_newest_first(made: tuple[Page, ...]) -> None:
    """With what each is about; a note on what was deleted leads to the article."""
    page = views(made)["/corrections/"]
    assert isinstance(page, CorrectionsPage)
    assert [(line.date.iso, line.kind_words, line.about.kind) for line in page.entries] == [
        ("2021-03-11", "Clarification", "actor"), ("2021-03-10", "Retraction", "article"),
        ("2021-03-09", "Correction", "fact"), ("2021-03-08", "Clarification", "article")]
    assert page.entries[2].about.path.endswith("#f-cl-quota")


def test_a_note_stands_where_readers_meet_it(made: tuple[Page, ...]) -> None:
    """Beside the fact wherever it is told; on the page of the person and of the article."""
    shown = views(made)
    article = next(view for view in shown.values() if isinstance(view, ArticlePage) and view.claims)
    claim = next(line for line in article.claims if line.id == "cl-quota")
    assert [line.text for line in claim.corrections] == ["Iceland was asked, not Norway."]
    assert [line.text for line in article.corrections] == [
        "She took office in March.", "We withdraw the lunch.", "The headline is the outlet's."]
    actor = shown["/actors/runa-halvik/"]
    assert isinstance(actor, ActorPage)
    assert [line.text for line in actor.corrections] == ["She took office in March."]
    assert claim in list(walk(shown["/countries/iceland/"]))


def test_the_feed_tells_each_note(made: tuple[Page, ...]) -> None:
    """Every entry leads to its line on the page, and is as old as the note."""
    feed = next(page.context for page in made if page.path == "/corrections/feed.xml")
    assert isinstance(feed, AtomFeed)
    assert feed.updated == "2021-03-11T00:00:00Z"
    assert [entry.summary for entry in feed.entries] == [
        "She took office in March.", "We withdraw the lunch.", "Iceland was asked, not Norway.",
        "The headline is the outlet's."]
    page = views(made)["/corrections/"]
    assert isinstance(page, CorrectionsPage)
    assert [entry.path for entry in feed.entries] == [f"/corrections/#{line.id}" for line in page.entries]
    assert len({entry.path for entry in feed.entries}) == 4


def test_a_page_with_a_note_cites_another_state(made: tuple[Page, ...], config: Config) -> None:
    """The hash in 'cite this' is of the note too."""
    plain = views(pages(desk(config, ARTICLES, (first_digest(), second_digest()), resolution(), lock())))
    before, after = plain["/actors/runa-halvik/"].cite, views(made)["/actors/runa-halvik/"].cite
    assert before and after and before.content_hash != after.content_hash


def test_an_article_that_was_taken_down_is_a_retraction(config: Config) -> None:
    """Its address says so, and so does the page of corrections."""
    gone = next(entry for entry in lock().entries if entry.kind == "article")
    notice = Notice(id=gone.id, what="retired", who="kb", when="2021-04-01", why="The outlet has withdrawn it.")
    known = msgspec.structs.replace(resolution(), notices=(notice,))
    page = views(pages(desk(config, ARTICLES, (first_digest(), second_digest()), known, lock())))["/corrections/"]
    assert isinstance(page, CorrectionsPage)
    assert [(line.kind, line.text, line.about.path) for line in page.entries] == [
        ("retraction", "The outlet has withdrawn it.", gone.path)]


def test_without_notes_there_is_an_empty_feed_or_none(config: Config) -> None:
    """A feed that readers subscribe to before the first note, as old as the newest article; none where the site has
    no feeds, or no date."""
    digests = (first_digest(), second_digest())
    made = pages(desk(config, ARTICLES, digests, resolution(), lock()))
    feeds = [page.context for page in made if page.path == "/corrections/feed.xml"]
    assert [(feed.entries, feed.updated) for feed in feeds if isinstance(feed, AtomFeed)] == [
        ((), "2021-03-03T00:00:00Z")]
    info = msgspec.structs.replace(first_digest().article, published=Published())
    undated = pages(desk(config, ARTICLES, (msgspec.structs.replace(first_digest(), article=info), second_digest()),
                         resolution(), lock()))
    assert not [page for page in undated if isinstance(page.context, AtomFeed)]
    assert {view.meta.feed + view.meta.site_feed for view in views(undated).values()} == {""}
    quiet = msgspec.structs.replace(config, feeds=msgspec.structs.replace(config.feeds, enabled=False))
    paths = {page.path for page in pages(desk(quiet, ARTICLES, digests, resolution(), lock()))}
    assert "/corrections/" in paths and "/corrections/feed.xml" not in paths


def test_every_note_can_be_pointed_at(made: tuple[Page, ...]) -> None:
    """The anchors of the page are those that the feed names, each once."""
    page = views(made)["/corrections/"]
    assert isinstance(page, CorrectionsPage)
    assert not anchors(page) & {line.id for line in page.entries}
    assert len({line.id for line in page.entries}) == len(page.entries)
