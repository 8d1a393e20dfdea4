"""What news sentences come to: type, mode, who, to whom, how far it holds, the dead and the hurt; with the pipeline."""

from __future__ import annotations

import hashlib

import pytest
from spacy.language import Language

from briefing.extract import extract
from briefing.extract.quotes import paragraphs
from briefing.nlp import load
from briefing.nlp.identity import MODEL
from briefing.types.article import Article, Block, Published
from briefing.types.digest import Digest


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The bundled pipeline."""
    if not (MODEL / "meta.json").is_file():
        pytest.skip(f"no bundled pipeline at {MODEL}: train it with 'make model'")
    return load(threads=1)


def digest(nlp: Language, text: str) -> Digest:
    """The digest of a text of nothing but prose."""
    article = Article(
        id="a",
        file="content/articles/a.txt",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        published=Published(edtf="2024-05-14", basis="front-matter"),
        blocks=tuple(Block("body", a, b, ((a, b),)) for a, b in paragraphs(text)),
    )
    return extract(article, nlp)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen abducted two aid workers in Chad.", [("ASSAULT", "abduct", (), "asserted")]),
        ("Police arrested four activists.", [("COERCE", "arrest", (), "asserted")]),
        ("The junta closed the border.", [("COERCE", "restrict", (), "asserted")]),
        ("At least 12 people were killed.", [("ASSAULT", "", (), "asserted")]),
        ("An Israeli airstrike destroyed a hospital.", [("ASSAULT", "aerial", ("IL",), "asserted")]),
        ("Switzerland said it had expelled two Russian diplomats.", [("SANCTION", "expel", ("CH",), "reported")]),
        ("Ethiopia has not withdrawn its troops.", [("RETREAT", "withdraw", ("ET",), "denied")]),
        ("Norway will send rescue teams to Turkey unless Syria closes the border.", ["AID"]),
        ("The rebels promised to stop attacks on villages.", [("AGREE", "", (), "asserted")]),
        ("Rioters looted a warehouse.", [("PROTEST", "riot", ("public",), "asserted")]),
    ],
)
def test_deeds_are_told_also_where_nobody_is_named(nlp: Language, text: str, expected: list[object]) -> None:
    """Doers without a name, attacks that do harm, 'it' of who speaks, what was not done, what only may be."""
    events = digest(nlp, text).events
    plain = [(e.type, e.mode, e.actors, e.modality) for e in events]
    assert [p if not isinstance(x, str) else p[0] for p, x in zip(plain, expected, strict=True)] == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Militants ambushed a convoy in Mali, killing five soldiers and wounding eight others.", (5, 8)),
        ("Militants attacked a village in Mali; 30 civilians died.", (30, None)),
        ("An airstrike on a market in Yemen killed a woman and two children.", (3, None)),
        ("Gunmen attacked a church in Nigeria, leaving 12 people dead and 40 injured.", (12, 40)),
        ("Police shot dead two protesters.", (2, None)),
        ("Rebels attacked a base in Chad, killing dozens of soldiers.", (None, None)),
    ],
)
def test_the_dead_and_the_hurt_are_counted_once(nlp: Language, text: str, count: tuple[int | None, int | None]) -> None:
    """Victims belong to the deed that they are victims of, however they are told; words like 'dozens' are no number."""
    (event,) = digest(nlp, text).events
    assert (event.type, event.deaths, event.injured) == ("ASSAULT", *count)


@pytest.mark.parametrize(
    "text",
    [
        "The coach praised his defence.",
        "He struck deals with local printers.",
        "Researchers hit upon a new method.",
        "The striker fired a shot from 20 metres.",
    ],
)
def test_what_is_not_about_affairs_of_states_gives_no_event(nlp: Language, text: str) -> None:
    """Sport, science and trade in plain words are no events."""
    assert digest(nlp, text).events == ()
