"""Offices told in the lead whose holder is named right behind, and perhaps in the headline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.articles import read_article
from briefing.extract import extract
from tests.extract.prose import digest

_DATELINE = "OSLO, March 14, 2007 (News)"


@pytest.mark.parametrize(
    ("headline", "body", "speaker"),
    [
        (
            "Berg hails talks",
            "A top U.N. official says the talks are a chance.\n\nU.N. envoy Ola Berg praised the army.",
            "ola-berg",
        ),
        (
            "No talks without Ruiz",
            "Norway's foreign minister says the talks will not open.\n\nOla Berg told reporters the rebels must go."
            " He praised Ana Ruiz.",
            "ola-berg",
        ),
        (
            "A force is late",
            "The European Union's top military adviser says ships are few.\n\nGeneral Ola Berg says men are, too.",
            "ola-berg",
        ),
        (
            "Dry land",
            "The head of the World Bank said farms need help.\n\nOla Berg added that he saw dry wells.",
            "ola-berg",
        ),
        (
            "A road is shut",
            "A U.N. official says the road is shut.\n\nOla Berg, a farmer, praised the army.",
            "u-n-official",
        ),
    ],
)
def test_who_speaks_in_the_lead_is_named_next(nlp: Language, headline: str, body: str, speaker: str) -> None:
    """Whom the headline names is not yet told of."""
    text = f"{headline}\n\n{_DATELINE}\n\n{body}\n"
    made = extract(read_article("content/articles/a.txt", text.encode()), nlp)
    assert made.statements[0].speaker == speaker


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("A top Peruvian official warned against cuts. Deputy Minister Ana Ruiz spoke in Oslo on Monday.", "ana-ruiz"),
        ("A Peruvian diplomat has met President Ola Berg. Peruvian consul Ana Ruiz held talks with him.", "ana-ruiz"),
        ("A Peruvian judge has dropped the charges. Judge Ana Ruiz on Monday approved a request.", "ana-ruiz"),
        ("A Peruvian lawmaker warned Chile. Congresswoman Ana Ruiz opened a hospital.", ""),
        ("A senior Peruvian official warned Chile. Negotiator Ana Ruiz issued the warning in Oslo.", "ana-ruiz"),
        ("A Peruvian lawmaker warned Chile. Senator Ana Ruiz sits in the Senate.", "ana-ruiz"),
        ("A senior Peruvian official warned Chile. News reports quote Ana Ruiz as saying Peru is strong.", "ana-ruiz"),
        ("A top Peruvian cleric Friday warned Chile. Ayatollah Ana Ruiz said in a sermon that she prays.", "ana-ruiz"),
        ("A district chief warned Chile. The chief, Colonel Ana Ruiz, said the border is shut.", "ana-ruiz"),
        ("A government spokesman warned Chile. Mr. Ruiz is expected to return to Oslo.", ""),
        ("A Peruvian official warned Chile. President Ana Ruiz said the border is shut.", ""),
        ("A Peruvian official warned Chile. Finance Minister Ana Ruiz has resigned.", ""),
        ("A Peruvian prosecutor warned two men. Retired General Ana Ruiz was charged on Monday.", ""),
    ],
)
def test_whom_the_lead_calls_by_an_office_is_named_next(nlp: Language, body: str, who: str) -> None:
    """Who is named with an office that fits is meant; of anybody else the next sentence has to tell the same."""
    made = extract(read_article("content/articles/a.txt", f"Talks go on\n\n{_DATELINE}\n\n{body}\n".encode()), nlp)
    described = {p.id for p in made.people if p.descriptions}
    assert described == ({who} if who else set())


def test_a_label_is_no_post_of_a_minister(nlp: Language) -> None:
    """What the lead calls somebody who is named with his office is a description only."""
    body = "A Peruvian security official says a deal is near.\n\nInterior Minister Ana Ruiz said talks go on."
    made = extract(read_article("content/articles/a.txt", f"Talks go on\n\n{_DATELINE}\n\n{body}\n".encode()), nlp)
    assert [[r.title for r in p.roles] for p in made.people] == [["Interior Minister"]]


def test_a_leader_of_one_body_is_not_who_leads_another(nlp: Language) -> None:
    """'a local leader of the Karsa Liberation Army' is not the man who is told of next as a leader of a party."""
    text = ("Officials say the suspect is a local leader of the Karsa Liberation Army. Gunmen killed a man in Peru."
            " Police say Abdul Karzan was killed. Karzan was one of the leaders of the Unity Party.")
    got = digest(nlp, text)
    assert [r.org for p in got.people for r in p.roles] == ["unity-party"]
