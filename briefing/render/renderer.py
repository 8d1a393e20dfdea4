"""Pages to bytes: one Jinja environment, everything escaped, a name that is not there is an error."""

from __future__ import annotations

import hashlib
import traceback
from functools import cache, partial
from pathlib import Path
from typing import Any

import jinja2
import msgspec

from briefing import urls
from briefing.config import Config
from briefing.errors import BriefingError, Problem
from briefing.languages import initial
from briefing.render import cite, filters, lines, maps, markdown, networks, pictures, theme
from briefing.render.compiled import Compiled
from briefing.render.strings import Strings, load_strings
from briefing.types.machine import Binary, Card, JsonTwin, Text
from briefing.types.pages import NotFoundPage, Page

_TEMPLATE_ERRORS = (jinja2.TemplateError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError,
                    ValueError)
"""What a template can raise: the context is typed, so that these are mistakes of the theme."""


class Site(msgspec.Struct, frozen=True):
    """What every template knows of the publication, under the name `site`."""

    title: str
    description: str
    language: str
    base_url: str
    publisher: str
    contact: str
    feeds: bool
    cards: bool
    """Whether pages have pictures for links elsewhere."""
    options: dict[str, str]
    """Theme options of `site.yaml`, as they stand."""


class Renderer:
    """Renders the pages of one publication.

    Templates get the page's context as `page`, the publication as `site`, `t(key)` for words of the interface,
    `url(path)` for a link relative to the page and `absolute(path)` for one under the base URL.
    """

    def __init__(self, config: Config) -> None:
        """Raises BriefingError where the publication's strings cannot be read."""
        self._config = config
        self._site = Site(config.title, config.description, config.language, config.base_url, config.publisher,
                          config.contact, config.feeds.enabled, config.theme.cards, config.theme.options)
        self._strings = load_strings(theme.folders(config.templates), config.language)
        self.environment = _environment(config, self._site, self._strings)
        self._fingerprint = cache(self._hash)

    def render(self, page: Page) -> bytes:
        """The bytes of a page. Raises BriefingError where a template is missing, wrong, or asks for what is not
        there."""
        context = page.context
        if isinstance(context, Text):
            return context.body.encode()
        if isinstance(context, Binary):
            return context.body
        if isinstance(context, JsonTwin):
            return filters.json_twin(context.data)
        if isinstance(context, Card):
            return self._card(context)
        url = self._from_anywhere if isinstance(context, NotFoundPage) else cache(partial(urls.relative, page.path))
        written = lines.Lines(url)
        try:
            template = self.environment.get_template(page.template)
            return template.render(page=context, path=page.path, url=url, piece=written.piece, line=written.line,
                                   listed=written.listed, markdown=partial(markdown.to_html, link=url)).encode()
        except _TEMPLATE_ERRORS as error:
            raise BriefingError(_explain(error, page.template, page.path)) from error

    def _card(self, card: Card) -> bytes:
        """The picture of a page; the library that draws is loaded when the first one is wanted."""
        from briefing.render import cards

        return cards.draw(card, self._config.title, self._config.theme.accent)

    def assets(self) -> dict[str, bytes]:
        """Site path to bytes of the style sheet, scripts and whatever else the theme ships."""
        return theme.assets(self._config.templates, self._config.theme.accent)

    def template_fingerprint(self, name: str) -> str:
        """A hash of everything but its context that a page of this template depends on.

        Raises BriefingError where the template, or one that it names, is missing or wrong.
        """
        try:
            return self._fingerprint(name)
        except jinja2.TemplateError as error:
            raise BriefingError(_explain(error, name)) from error

    def _hash(self, name: str) -> str:
        parts: list[Any] = [theme.code_hash(), self._site, self._config.theme.accent]
        if name:
            parts += [theme.closure(self.environment, name, self._config.cache), sorted(self._strings.words.items())]
        return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()

    def _from_anywhere(self, path: str) -> str:
        """A link that works wherever the page is shown: the error page stands under every address."""
        return self._config.base_path + path.lstrip("/")


def _environment(config: Config, site: Site, strings: Strings) -> jinja2.Environment:
    """The environment that all templates share."""
    environment = jinja2.Environment(
        loader=theme.loader(config.templates),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=Compiled(config.cache / "templates"),
    )
    environment.filters |= {
        "external": filters.external,
        "initial": initial,
        "host": filters.host,
        "xml_text": filters.xml_text,
        "bars": pictures.bars,
        "strip": partial(pictures.strip, language=config.language),
        "terms": partial(pictures.terms, language=config.language),
        "network": networks.network,
        "beyond": lines.beyond,
        "but": lines.but,
        "chosen": lines.chosen,
        "gist": lines.gist,
        "newest": lines.newest,
        "tellers": lines.tellers,
        "unseen": lines.unseen,
    }
    environment.globals |= {
        "site": site,
        "t": strings,
        "plain": lines.plain,
        "when": partial(lines.when, language=config.language),
        "voice_class": pictures.classed,
        "locate": maps.locator,
        "absolute": partial(urls.absolute, config.base_url),
        "json_ld": partial(filters.json_ld, base_url=config.base_url),
        "citations": partial(cite.citations, site_title=config.title, publisher=config.publisher,
                             base_url=config.base_url),
    }
    return environment


def _explain(error: Exception, template: str, page: str = "") -> Problem:
    """What went wrong in a template, with its file and line."""
    if isinstance(error, jinja2.TemplateNotFound):
        return theme.missing(str(error.name or template))
    if isinstance(error, jinja2.TemplateSyntaxError):
        return Problem(f"templates/{error.name}", error.lineno, 0, error.message or "cannot be understood")
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if not frame.filename.endswith(".py")]
    name, line = (Path(frames[-1].filename).name, frames[-1].lineno or 0) if frames else (template, 0)
    return Problem(f"templates/{name}", line, 0, f"{error} (on the page {page})" if page else str(error),
                   "see docs/theming.md for what templates receive")
