"""Words of the interface."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html

from briefing.errors import BriefingError
from briefing.render import Renderer
from briefing.render.strings import Strings, load_strings
from briefing.render.theme import default_theme
from briefing.types.pages import Page

from . import samples


def test_number_chooses_the_form_and_is_grouped() -> None:
    """One is one, everything else is many, thousands have a comma."""
    strings = Strings({"count.one": "{n} fact", "count.other": "{n} facts"})
    assert [strings("count", n=n) for n in (0, 1, 2500)] == ["0 facts", "1 fact", "2,500 facts"]


def test_names_are_filled_in_as_they_are() -> None:
    """Braces in a value are text, not another name."""
    assert Strings({"a": "of {who}"})("a", who="{x}") == "of {x}"


@pytest.mark.parametrize("words", [{}, {"a": "of {who}"}, {"a": "of {who"}])
def test_missing_or_broken_strings_are_told(words: dict[str, str]) -> None:
    """The message names the key and the file."""
    with pytest.raises(BriefingError, match=r"templates/strings.yaml: 'a' is missing"):
        Strings(words)("a")


def test_earlier_folder_wins_key_by_key(tmp_path: Path) -> None:
    """An override of one word keeps the others."""
    for folder, text in (("own", "a:\n  b: mine\n"), ("theme", "a:\n  b: theirs\n  c: kept\n")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "strings.yaml").write_text(text)
    strings = load_strings((tmp_path / "own", tmp_path / "theme"))
    assert (strings("a.b"), strings("a.c")) == ("mine", "kept")


def test_every_language_of_the_theme_has_all_words_and_fills_in_the_same() -> None:
    """A translation lacks nothing, adds nothing, and keeps each {name}."""
    english = load_strings((default_theme(),)).words
    for path in sorted(default_theme().glob("strings.*.yaml")):
        own = load_strings((path.parent,), path.name.split(".")[1]).words
        names = {key: sorted(re.findall(r"\{\w+\}", text)) for key, text in own.items() if not key.endswith(".one")}
        assert names == {key: sorted(re.findall(r"\{\w+\}", text)) for key, text in english.items()
                         if not key.endswith(".one")}
        assert sum(own[key] != text for key, text in english.items()) > len(english) / 2


def test_a_site_in_another_language_speaks_it(tmp_path: Path) -> None:
    """Interface and direction follow `language`; what articles say is marked as English."""
    page = samples.contexts()[samples.ACTOR.path]
    body = Renderer(samples.config(tmp_path, language="de")).render(Page(samples.ACTOR.path, "actor.html", page))
    tree = html.document_fromstring(body.decode())
    assert tree.get("lang") == "de" and "Was neu ist" in tree.text_content()
    assert set(tree.xpath("//p[@class='claim-line']/@lang | //blockquote/@lang")) == {"en"}


def test_a_language_without_words_is_told(tmp_path: Path) -> None:
    """Not half a page in English: the message says which there are; an own file makes another one."""
    with pytest.raises(BriefingError, match=r"no words in the language 'fr-CA'.*use en, de"):
        load_strings((tmp_path, default_theme()), "fr-CA")
    (tmp_path / "strings.fr.yaml").write_text("nav:\n  actors: Acteurs\n")
    strings = load_strings((tmp_path, default_theme()), "fr-CA")
    assert (strings("nav.actors"), strings("nav.events")) == ("Acteurs", "Events")


def test_a_list_is_not_words(tmp_path: Path) -> None:
    """What is not a text is refused by its key."""
    (tmp_path / "strings.yaml").write_text("a:\n  b: [x]\n")
    with pytest.raises(BriefingError, match=r"'a.b' is not a text"):
        load_strings((tmp_path,))
