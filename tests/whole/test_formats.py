"""Everything that a site offers to programs is valid by schema: feeds, sitemaps, linked data, over whole sites."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from lxml import etree, html

from briefing.build import as_it_stands
from briefing.config import Config, load
from briefing.render import Renderer
from briefing.site import pages
from briefing.types.parts import View
from tests.site.busy import busy
from tests.site.small import make

DATA = Path(__file__).parent / "data"
CONFIG = Config(root=Path("/nowhere"), title="Skerry Briefing", base_url="https://example.org/skerry/",
                publisher="Skerry Press", time_zone="America/Halifax")
Site = dict[str, bytes]


def example(root: Path) -> Site:
    """The example publication, from the digests as they stand."""
    config = load(root)
    renderer = Renderer(config)
    _, plan = as_it_stands(config)
    return {page.path: renderer.render(page) for page in plan.pages if _is_read_here(page.path, page.context)}


def invented(root: Path) -> Site:
    """The small publication and one with archives."""
    renderer = Renderer(CONFIG)
    made = (*pages(make(CONFIG)), *pages(busy(CONFIG, 20, 12, undated=2)))
    return {page.path: renderer.render(page) for page in made if _is_read_here(page.path, page.context)}


def _is_read_here(path: str, context: object) -> bool:
    return path.endswith(".xml") or isinstance(context, View)


@pytest.fixture(scope="module", params=[example, invented], ids=["example", "invented"])
def site(request: pytest.FixtureRequest) -> Site:
    """Feeds, sitemaps and pages of a site by path."""
    make_site: Callable[[Path], Site] = request.param
    return make_site(Path(__file__).parents[2])


def test_every_feed_is_atom(site: Site) -> None:
    """By RELAX NG: addresses absolute, times true and with a zone, ids each once."""
    schema = etree.RelaxNG(etree.parse(DATA / "atom.rng"))
    feeds = {path: etree.fromstring(body) for path, body in site.items() if path.endswith("feed.xml")}
    assert len(feeds) > 5
    for path, feed in feeds.items():
        assert schema.validate(feed), f"{path}: {schema.error_log}"
        ids = [id.text for id in feed.iter("{http://www.w3.org/2005/Atom}id")]
        assert len(ids) == len(set(ids))


def test_every_sitemap_is_one(site: Site) -> None:
    """By XML Schema; each address is that of a page that may be indexed, each once."""
    schema = etree.XMLSchema(etree.parse(DATA / "sitemap.xsd"))
    maps = {path: etree.fromstring(body) for path, body in site.items() if path.startswith("/sitemap")}
    assert maps
    for path, tree in maps.items():
        assert schema.validate(tree), f"{path}: {schema.error_log}"
    listed = [loc.text for tree in maps.values() for loc in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert len(listed) == len(set(listed)) > 20


def test_linked_data_is_what_its_type_asks_for(site: Site) -> None:
    """Each page has one object, of a type that is known, with all that it needs and nothing that it does not have."""
    schema = yaml.safe_load((DATA / "json_ld.yaml").read_text("utf-8"))
    checker = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    types: Counter[str] = Counter()
    for path, body in site.items():
        for data in linked(body) if path.endswith(("/", ".html")) else ():
            problems = [f"{path}: {data['@type']}: {error.message}" for error in best(checker, data)]
            assert not problems
            types[data["@type"]] += 1
    assert {"WebSite", "NewsArticle", "Person", "Organization", "Country", "Event", "CreativeWork", "Dataset",
            "CollectionPage"} <= types.keys()


def test_the_schemas_find_what_is_wrong() -> None:
    """A misspelt property, a relative address, a time that nobody gave: each is refused."""
    schema = yaml.safe_load((DATA / "json_ld.yaml").read_text("utf-8"))
    checker = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    person = {"@context": "https://schema.org", "@type": "Person", "name": "A", "url": "https://example.org/a/"}
    assert checker.is_valid(person)
    for wrong in ({"jobtitle": "x"}, {"url": "/a/"}, {"name": " "}, {"@type": "Human"}):
        assert not checker.is_valid(person | wrong)
    atom, feed = etree.RelaxNG(etree.parse(DATA / "atom.rng")), Renderer(CONFIG)
    body = next(feed.render(page) for page in pages(make(CONFIG)) if page.path == "/feed.xml")
    assert atom.validate(etree.fromstring(body))
    for old, new in ((b"2021-03-03T", b"1970-01-01T"), (b"<updated>", b"<update>"), (b"https://", b"/")):
        wrong_feed = body.replace(old, new).replace(b"</updated>", b"</update>" if b"update>" in new else b"</updated>")
        assert wrong_feed != body and not atom.validate(etree.fromstring(wrong_feed))


def linked(body: bytes) -> list[dict[str, Any]]:
    """The linked data of a page."""
    found = html.document_fromstring(body.decode()).xpath("//script[@type='application/ld+json']/text()")
    return [json.loads(text) for text in found]


def best(checker: jsonschema.Draft202012Validator, data: dict[str, Any]) -> list[jsonschema.ValidationError]:
    """The errors that say most: those under the alternative of the data's type."""
    return [jsonschema.exceptions.best_match([error]) or error for error in checker.iter_errors(data)]
