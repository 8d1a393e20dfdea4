"""The whole of extraction with the bundled pipeline, on articles written for it."""

from __future__ import annotations

import hashlib

import pytest
from spacy.language import Language

from briefing.articles.parts import split_plain
from briefing.extract import extract
from briefing.extract.batch import FEW, extract_all
from briefing.extract.text.quotes import paragraphs
from briefing.types.article import Article, Block, Published
from briefing.types.digest import Digest

TALKS = """Chadian Foreign Minister Idriss Oumar arrived in Bamako on Tuesday for talks on border security.

Malian media reported that Chad has reached an arms deal with Mali to supply armoured vehicles.

“We will sign nothing this week,” Oumar told reporters. He added that Mali must open its border to traders.

Mali's president, Amadou Keïta, said he had met with Oumar and had praised the government of Chad.

Keïta is set to visit N'Djamena next week, his office said in a statement."""

ODD = [
    "",
    " \n\n ",
    "Said.",
    "“",
    "“”\n\n”“ \"'' ``",
    "said said, said. “said,” said said. According to according to.",
    "THE MINISTER SAID IRAN AND IRAQ SIGNED A DEAL. " * 5,
    "no full stop and no capital the minister said iran will go " * 20,
    "\n".join(f"- point {n}, said X, {n}" for n in range(60)),
    "The deal. A deal. The deal of the deal said the deal.",
    "Roses are red\nsaid the wind\n\n“Oh\n\n“no",
    "伊朗外长说。" * 20,
    "Ir\u200ban sa\u00adid that\u00a0Iraq\u2028will go. 😀🇮🇷",
    "Iran said that " * 300 + "it will go.",
    "1 2 3 4.5 6% $7 " * 100,
]


def article(text: str, published: str = "2024-03-06") -> Article:
    """A text of nothing but prose as an article."""
    blocks = tuple(Block("body", a, b, ((a, b),)) for a, b in paragraphs(text))
    digest = hashlib.sha256(text.encode()).hexdigest()
    date = Published(edtf=published, basis="front-matter")
    return Article(id="a", file="content/articles/a.txt", text=text, sha256=digest, published=date, blocks=blocks)


@pytest.fixture(scope="module")
def talks(nlp: Language) -> Digest:
    """The digest of the article on the talks."""
    return extract(article(TALKS), nlp)


def test_what_media_report_is_never_asserted(talks: Digest) -> None:
    """A deal on the media's word: status reported, and every event about it reported."""
    (deal,) = [a for a in talks.agreements if a.kind == "arms_supply"]
    assert deal.status == "reported"
    assert set(deal.parties) == {"ML", "TD"}
    about = [e for e in talks.events if e.agreement == deal.id]
    assert about and all(e.modality == "reported" and e.attribution for e in about)


def test_who_said_what(talks: Digest) -> None:
    """Direct and indirect speech with its speaker; a pronoun goes on with the person before."""
    said = {s.evidence[0].exact: s for s in talks.statements}
    direct = said["We will sign nothing this week"]
    assert (direct.form, direct.speaker, direct.addressee) == ("direct", "idriss-oumar", ("press",))
    assert said["Mali must open its border to traders"].speaker == "idriss-oumar"


def test_a_meeting_on_one_man_s_word_is_reported(talks: Digest) -> None:
    """'X said he had met Y' is reported, on X's word."""
    met = [e for e in talks.events if e.type == "CONSULT" and "had met" in e.evidence[0].exact]
    assert [e.modality for e in met] == ["reported"]
    assert met[0].attribution is not None and met[0].attribution.source == "amadou-keita"


def test_a_planned_visit_is_planned(talks: Digest) -> None:
    """'is set to visit' has not happened."""
    plans = [e for e in talks.events if "set to visit" in e.evidence[0].exact]
    assert [(e.modality, e.aux) for e in plans] == [("planned", ("future",))]


def test_a_demand_is_a_claim_with_its_event_and_statement(talks: Digest) -> None:
    """'must' is a demand of the speaker, tied to the event and the statement that it was made in."""
    (demand,) = [c for c in talks.claims if c.kind == "demand"]
    assert (demand.by, demand.to) == ("idriss-oumar", ("ML",))
    assert demand.event in {e.id for e in talks.events}
    assert demand.statement in {s.id for s in talks.statements}


def test_every_fact_has_its_words_in_the_text(talks: Digest) -> None:
    """All evidence is verbatim, all ids are different, key facts are facts."""
    facts = [*talks.agreements, *talks.events, *talks.statements, *talks.claims]
    assert all(f.evidence for f in facts)
    assert all(TALKS[e.start : e.end] == e.exact for f in facts for e in f.evidence)
    assert len({f.id for f in facts}) == len(facts)
    assert talks.key_facts and set(talks.key_facts) <= {f.id for f in facts}


@pytest.mark.parametrize("text", ODD)
def test_no_text_is_too_odd(nlp: Language, text: str) -> None:
    """Whatever the text, extraction ends without an error and keeps to the text."""
    found = extract(article(text), nlp)
    for fact in (*found.events, *found.statements, *found.claims, *found.agreements):
        assert all(text[e.start : e.end] == e.exact for e in fact.evidence)


def test_several_processes_give_the_same_digests(nlp: Language) -> None:
    """Digests do not depend on how many processes make them."""
    few = [article(TALKS), article(TALKS.replace("Mali", "Niger"))]
    articles = few * (FEW // len(few) + 1)
    assert list(extract_all(articles, jobs=2)) == list(extract_all(articles, jobs=1))


@pytest.mark.parametrize("step", [1, 2, 3])
def test_an_article_may_be_cut_off_anywhere(nlp: Language, step: int) -> None:
    """Wherever a scraped text breaks off, and whatever name it breaks off at, a digest comes of it."""
    words = (TALKS + "\n\nThe representative of Kenya said so. He urged a Serb-majority town in Peru, the").split(" ")
    for end in range(step, len(words) + 1, 3):
        text = " ".join(words[:end])
        blocks = tuple(Block("body", part.start, part.end, part.runs) for part in split_plain(text))
        article = Article(id="x", file="x.txt", text=text, sha256="", published=Published(), blocks=blocks)
        assert extract(article, nlp).article.id == "x"
