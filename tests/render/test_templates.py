"""Every page kind: landmarks, escaping, links, whose word it is."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from lxml import etree, html

from briefing.render import Renderer, check_files
from briefing.render.strings import load_strings
from briefing.render.theme import default_theme
from briefing.types.pages import TEMPLATES, Page
from briefing.types.parts import PostLine
from briefing.urls import output_file

from . import samples

PAGES = {page.path: page for page in samples.pages()}
FULL = [path for path, page in PAGES.items() if page.template.endswith(".html") and page.template != "redirect.html"]


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every sample page, rendered."""
    renderer = Renderer(samples.config(tmp_path_factory.mktemp("site")))
    return {path: renderer.render(page) for path, page in PAGES.items()}


def tree(body: bytes) -> html.HtmlElement:
    """The document as a browser would see it."""
    return html.document_fromstring(body.decode(), parser=html.HTMLParser(encoding="utf-8"))


def test_samples_cover_every_template() -> None:
    """A new page kind needs a sample page."""
    assert {page.template for page in PAGES.values()} - {""} == set(TEMPLATES.values())


@pytest.mark.parametrize("path", FULL)
def test_every_page_has_its_landmarks(rendered: dict[str, bytes], path: str) -> None:
    """One main, one h1, a skip link to it, named navigation, a header and a footer."""
    page = tree(rendered[path])
    assert len(page.findall(".//main")) == len(page.findall(".//h1")) == 1
    assert page.xpath("//a[@class='skip']/@href") == ["#main"] and page.get_element_by_id("main") is not None
    assert all(nav.get("aria-label") for nav in page.findall(".//nav"))
    assert page.xpath("/html/body/header") and page.xpath("/html/body/footer")
    assert page.get("lang") == "en" and page.get("dir") == "ltr"


@pytest.mark.parametrize("path", FULL)
def test_headings_do_not_skip_a_level(rendered: dict[str, bytes], path: str) -> None:
    """A reader who jumps from heading to heading misses none."""
    headings = tree(rendered[path]).xpath("//main//*[self::h1 or self::h2 or self::h3]")
    assert all(int(later.tag[1]) - int(earlier.tag[1]) <= 1 for earlier, later in pairwise(headings))


@pytest.mark.parametrize("path", FULL)
def test_ids_are_unique_and_labels_lead_to_them(rendered: dict[str, bytes], path: str) -> None:
    """No id stands twice, and every reference to one is answered."""
    page = tree(rendered[path])
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    wanted = [name for value in page.xpath("//@aria-labelledby | //label/@for") for name in value.split()]
    assert set(wanted) <= set(ids)


@pytest.mark.parametrize("path", FULL)
def test_text_of_articles_is_never_markup(rendered: dict[str, bytes], path: str) -> None:
    """Hostile names, headlines and quotes show as text: no element, attribute or address comes of them."""
    page = tree(rendered[path])
    assert not page.xpath("//img") and not page.xpath("//@*[starts-with(name(), 'on')]")
    assert all(script.get("src") or script.get("type") == "application/ld+json" for script in page.findall(".//script"))
    assert not [link for link in page.xpath("//@href | //@src") if link.strip().lower().startswith("javascript:")]


@pytest.mark.parametrize("path", FULL)
def test_linked_data_survives_a_closing_script_tag(rendered: dict[str, bytes], path: str) -> None:
    """JSON-LD holds what the context says, although a name in it ends the script element."""
    (data,) = tree(rendered[path]).xpath("//script[@type='application/ld+json']/text()")
    said = json.loads(data)
    context = PAGES[path].context
    assert said["name"] == context.meta.json_ld["name"]  # type: ignore[union-attr]
    assert said["url"] == "https://desk.example/news/" + context.meta.path.lstrip("/")  # type: ignore[union-attr]


@pytest.mark.parametrize("path", FULL)
def test_nothing_comes_from_another_host(rendered: dict[str, bytes], path: str) -> None:
    """Scripts, styles and pictures are the site's own, and links inside the site are relative."""
    page = tree(rendered[path])
    loaded = page.xpath("//@src | //link[@rel='stylesheet' or @rel='icon']/@href | //form/@action")
    assert loaded and not [link for link in loaded if ":" in link]
    inside = [link for link in page.xpath("//a/@href") if not link.startswith(("http", "#"))]
    assert all(link.startswith("/news/") if path == "/404.html" else not link.startswith("/") for link in inside)


def test_head_says_what_the_page_is(rendered: dict[str, bytes]) -> None:
    """Title, canonical address, Open Graph, feed and JSON links stand under the base URL."""
    page = tree(rendered[samples.ACTOR.path])
    address = "https://desk.example/news/actors/mira-tolvane/"
    assert page.findtext(".//title") == "Mira Tolvane · The Northern Desk"
    assert page.xpath("//link[@rel='canonical']/@href") == [address]
    assert page.xpath("//meta[@property='og:url']/@content") == [address]
    alternates = page.xpath("//link[@rel='alternate']/@href")
    assert alternates == ["../../feed.xml", "feed.xml", "index.json"]


def test_article_tells_reference_managers_its_date_and_author(rendered: dict[str, bytes]) -> None:
    """Zotero finds the headline, the byline and the day."""
    page = tree(rendered[samples.ARTICLE.path])
    cited = {meta.get("name"): meta.get("content") for meta in page.xpath("//meta[starts-with(@name, 'citation_')]")}
    assert cited["citation_author"] == "By A. Reed" and cited["citation_publication_date"] == "2031-03-02"
    assert cited["citation_title"] == samples.EVIL


def test_every_fact_has_its_permanent_place_on_the_article(rendered: dict[str, bytes]) -> None:
    """Facts, people, agreements, status steps and sentences carry their ids there, and only there."""
    ids = set(tree(rendered[samples.ARTICLE.path]).xpath("//@id"))
    assert {"f-visit", "f-signing", "f-denial", "f-deal", "f-hostile", "f-quote", "f-demand", "f-mira", "f-accord",
            "f-accord-s1", "f-accord-s2", "f-accord-s3", "s-3", "s-9"} <= ids
    assert not [name for name in tree(rendered[samples.ACTOR.path]).xpath("//@id") if name.startswith("f-")]


def test_modality_is_said_in_words_and_drawn(rendered: dict[str, bytes]) -> None:
    """A planned, denied or reported fact says so in text, and its rule is not that of an asserted one."""
    items = tree(rendered[samples.ACTOR.path]).xpath("//section[@id='latest']//li[contains(@class, 'fact')]")
    drawn = [(item.get("class").split()[1], item.xpath("string(.//span[@class='modality'])")) for item in items]
    assert drawn == [("own", ""), ("ahead", "Planned"), ("against", "Denied"), ("told", "Reported"), ("told", "")]


def test_somebody_elses_word_is_named_before_the_sentence_is_opened(rendered: dict[str, bytes]) -> None:
    """The line itself says according to whom, through whom, and in which publication."""
    items = tree(rendered[samples.ACTOR.path]).xpath("//section[@id='latest']//li[contains(@class, 'fact')]")
    said = [" ".join(item.xpath("string(.//summary)").split()) for item in items]
    assert said[0] == "Told by Harbour Courier, 2 March 2031 Sentence"
    assert said[1].startswith("According to a spokesman for Mira Tolvane, reported by Radio Sundal (“allegedly”)")
    assert "Harbour Courier, 2 March 2031" in said[1]


def test_what_may_be_misread_says_so_until_an_editor_has_looked(rendered: dict[str, bytes]) -> None:
    """Where the program itself gives a fact less than one half."""
    page = tree(rendered[samples.ARTICLE.path])
    tags = {fact: page.xpath(f"//*[@id='f-{fact}']//span[@class='tag']/text()") for fact in ("deal", "visit", "denial")}
    assert tags == {"deal": ["May be misread"], "visit": [], "denial": ["Edited"]}


def test_the_day_of_telling_never_stands_for_the_day_of_the_event(rendered: dict[str, bytes]) -> None:
    """An undated fact of a dated article says when it was told, in so many words; else that no date is given."""
    said = tree(rendered[samples.ACTOR.path]).xpath("//section[@id='latest']//li/p[@class='when']")
    assert [" ".join(p.text_content().split()) for p in said] == [
        "2 March 2031", "late February 2031", "Told 2 March 2031", "“on Tuesday”", "2 March 2031"]


def test_a_planned_signature_never_reads_as_signed(rendered: dict[str, bytes]) -> None:
    """Where an agreement's status is told, how sure it is stands in front of it."""
    text = tree(rendered[samples.AGREEMENT.path]).xpath("//ol[@class='steps']/li/p[1]")
    assert [" ".join(p.text_content().split()) for p in text] == [
        "Drafted Undated", "Planned: signed late February 2031", "Denied: signed 2 March 2031"]


def test_who_brought_an_agreement_about_stands_under_its_parties(rendered: dict[str, bytes]) -> None:
    """With a link, apart from those who are bound."""
    lines = tree(rendered[samples.AGREEMENT.path]).xpath("//p[@class='lead']")
    assert [" ".join(p.text_content().split()) for p in lines][:2] == [
        "Parties: Norway, Chile", "Brought about by: Dorin Askeli"]
    assert lines[1].xpath(".//a/@href") == ["../../actors/dorin-askeli/"]


def test_evidence_is_marked_and_opens_without_script(rendered: dict[str, bytes]) -> None:
    """The sentence stands in a details element with the evidence marked in it."""
    page = tree(rendered[samples.ACTOR.path])
    assert page.xpath("string(//section[@id='latest']//li[1]//details/blockquote/mark)") == "arrived in Port Velna"
    assert page.xpath("//section[@id='latest']//li[1]//a[@rel='external']/@href") == [samples.source().url]


def test_without_published_text_facts_still_lead_to_their_source() -> None:
    """With no sentence to show, the fact keeps its address and the link to the publisher."""
    bare = samples.fact(source=samples.Source(article=samples.ARTICLE, path=f"{samples.ARTICLE.path}#f-visit",
                                              url="https://courier.example/velna"))
    page = samples.contexts()["/corrections/"]
    body = Renderer(samples.config(Path("/nowhere"))).render(
        Page("/corrections/", "corrections.html", type(page)(**{name: getattr(page, name) for name in
             page.__struct_fields__ if name != "facts"}, facts=(bare,))))
    section = tree(body).get_element_by_id("facts")
    assert not section.findall(".//blockquote") and "https://courier.example/velna" in section.xpath(".//a/@href")


def test_long_lists_fold_and_lose_no_fact() -> None:
    """A page with many facts shows the first ones and keeps the others in the page, anchors included."""
    many = tuple(samples.fact(f"n{number}") for number in range(200))
    page = samples.contexts()[samples.ARTICLE.path]
    fields = {name: getattr(page, name) for name in page.__struct_fields__ if name != "events"}
    body = Renderer(samples.config(Path("/nowhere"))).render(Page(samples.ARTICLE.path, "article.html",
                                                                  type(page)(**fields, events=many)))
    events = tree(body).get_element_by_id("events")
    assert {f"f-n{number}" for number in range(200)} <= set(events.xpath(".//@id"))
    assert "180" in events.xpath("string(.//details[@class='more-facts']/summary)")


def test_pictures_have_a_name_and_the_list_that_says_the_same(rendered: dict[str, bytes]) -> None:
    """The strip and the bars are images with a caption, one row for each voice; no date is left to colour alone."""
    page = tree(rendered[samples.AGREEMENT.path])
    (strip,) = page.xpath("//section[@id='timeline']//figure/*[name()='svg']")
    assert strip.get("role") == "img" and page.get_element_by_id(strip.get("aria-labelledby")).text_content()
    assert {"Own voice", "Told", "Planned or unsure"} <= set(strip.xpath("./*[name()='text']/text()"))
    country = tree(rendered[samples.NORWAY.path])
    assert len(country.xpath("//section[@id='activity']//*[name()='rect']")) == 2
    assert len(country.xpath("//section[@id='activity']//table//tr")) == 3


def test_facts_left_out_are_told(rendered: dict[str, bytes]) -> None:
    """A page that cannot hold everything says how much is missing and leads to all of it."""
    section = tree(rendered[samples.NORWAY.path]).get_element_by_id("archive")
    assert "1,234 older facts" in section.text_content() and section.xpath(".//a/@href") == ["2031/"]


def test_unsafe_markdown_stays_text(rendered: dict[str, bytes]) -> None:
    """An editor's raw HTML shows as text, and a site path becomes a relative link."""
    note = tree(rendered[samples.ACTOR.path]).xpath("//aside[@class='note']")[0]
    assert "<b>raw</b>" in note.text_content()
    assert "../../agreements/velna-fisheries-accord/" in note.xpath(".//a/@href")


def test_feeds_and_sitemap_are_well_formed_and_absolute(rendered: dict[str, bytes]) -> None:
    """Hostile titles and control characters do not break XML, and every address is absolute."""
    atom, space = etree.fromstring(rendered["/feed.xml"]), {"a": "http://www.w3.org/2005/Atom"}
    assert atom.findtext("a:title", namespaces=space) == f"News {samples.EVIL}"
    assert atom.findtext("a:entry/a:id", namespaces=space) == f"https://desk.example/news{samples.ARTICLE.path}"
    locations = etree.fromstring(rendered["/sitemap.xml"]).xpath("//*[local-name()='loc']/text()")
    assert locations == ["https://desk.example/news/", "https://desk.example/news/actors/mira-tolvane/"]


def test_machine_pages_are_written_as_they_are(rendered: dict[str, bytes]) -> None:
    """JSON keeps its keys in order, text is not touched."""
    assert rendered["/robots.txt"] == b"User-agent: *\n"
    assert list(json.loads(rendered["/actors/mira-tolvane/index.json"])) == ["name", "facts"]


def test_redirect_leads_on_without_script_and_keeps_the_fragment_with_it(rendered: dict[str, bytes]) -> None:
    """The refresh names the new place, and the script gets it too."""
    page = tree(rendered["/actors/m-tolvane/"])
    assert page.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=../mira-tolvane/"]
    assert page.xpath("//script/@data-target") == ["../mira-tolvane/"]


def test_links_between_samples_are_found_by_the_crawl(rendered: dict[str, bytes], tmp_path: Path) -> None:
    """The link check sees a page that is missing and none that is there."""
    assets = Renderer(samples.config(tmp_path)).assets()
    files = {output_file(path): body for path, body in {**rendered, **assets}.items()}
    missing = " ".join(problem.message for problem in check_files(files))
    assert "'../another/'" in missing and "mira-tolvane/'" not in missing


def test_every_string_is_used_and_every_use_has_a_string() -> None:
    """strings.yaml holds what the templates ask for, no more and no less."""
    text = "\n".join(path.read_text() for path in default_theme().glob("*.html"))
    used = set(re.findall(r"""\bt\(\s*["']([a-z0-9_.]+)["']""", text))
    stems = tuple(key for key in used if key.endswith((".", "_")))
    known = {key.removesuffix(".one").removesuffix(".other") for key in load_strings((default_theme(),)).words}
    assert used - set(stems) <= known
    assert not [key for key in known - used if not key.startswith(stems)]


@pytest.mark.parametrize(("past", "on_own", "elsewhere"), [
    (False, False, ", Foreign minister, Norway"), (True, True, ", then Foreign minister, Norway")])
def test_a_statement_shows_the_post_of_its_time(tmp_path: Path, past: bool, on_own: bool, elsewhere: str) -> None:
    """On the speaker's own page only a post that the head of it does not show; elsewhere any that is known, with the
    word that it was left since."""
    held = PostLine(title="Foreign minister", actor=samples.ACTOR, country=samples.NORWAY)
    said = msgspec.structs.replace(samples.QUOTE, post=held, post_past=past)
    renderer = Renderer(samples.config(tmp_path))

    def shown(path: str, **changes: object) -> list[str]:
        page = PAGES[path]
        changed = msgspec.structs.replace(page, context=msgspec.structs.replace(page.context, **changes))
        return [str(found.text_content()) for found in tree(renderer.render(changed)).xpath("//*[@class='held']")]

    assert (elsewhere in shown(samples.ACTOR.path, statements_by=(said,))) == on_own
    assert elsewhere in shown(samples.NORWAY.path, demands_made=(said,))
