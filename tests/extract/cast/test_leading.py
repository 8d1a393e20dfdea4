"""Who heads a body has a post, though no office is named."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Vera Holm, who chairs the Supreme Audit Council, said no.", [("chair", "current")]),
        ("Vera Holm, the Dane who is acting head of the Supreme Audit Council, said no.", [("head", "acting")]),
        ("The Supreme Audit Council, headed by Vera Holm, said no.", [("head", "current")]),
        ("The Andean Liberation Front, led by Vera Holm, said no.", [("leader", "current")]),
        ("The Norwegian delegation, led by Vera Holm, said no.", []),
        ("The opposition, led by Vera Holm, demanded a vote.", [("opposition leader", "current")]),
        ("Vera Holm, who previously headed the Supreme Audit Council, said no.", [("head", "former")]),
        ("The Andean Liberation Front, commanded by General Vera Holm, said no.", [("commander", "current")]),
        ("Vera Holm, head of the Supreme Audit Council, said no. Holm, the council's chairwoman, left.",
         [("chairwoman", "current")]),
    ],
)
def test_heading_a_body_is_a_post(nlp: Language, text: str, posts: list[tuple[str, str]]) -> None:
    """By a relative clause or a participle; who leads a delegation has no post by that."""
    (person,) = digest(nlp, text).people
    assert [(r.title, r.status) for r in person.roles] == posts


def test_who_heads_a_body_belongs_to_it(nlp: Language) -> None:
    """The post is of the body headed."""
    made = digest(nlp, "The Supreme Audit Council, chaired by Vera Holm, said no.")
    assert [r.org for p in made.people for r in p.roles] == [o.id for o in made.organisations]


def test_who_heads_a_part_of_a_body_is_of_it(nlp: Language) -> None:
    """'who heads X's trade committee' makes nobody the head of X."""
    made = digest(nlp, "Ahmad Noori, who heads the Houthis' trade committee, said the port would open.")
    (role,) = (r for p in made.people for r in p.roles)
    assert (role.title, role.org) == ("head of the trade committee", "houthis")


def test_who_leads_the_opposition_of_a_place_is_of_its_country(nlp: Language) -> None:
    """'the opposition in Lima'."""
    text = "Peru told Chad to leave. The opposition in Lima, headed by Vera Holm, rejected the call."
    (person,) = digest(nlp, text).people
    assert (person.country, [r.title for r in person.roles]) == ("PE", ["opposition leader"])


def test_who_heads_a_body_that_a_noun_introduces_heads_that(nlp: Language) -> None:
    """'who chairs the regional bloc X': of X, not of any bloc."""
    (person,) = digest(nlp, "Mary Ojok, who chairs the regional bloc ECOWAS, spoke on Monday.").people
    assert [r.org for r in person.roles] == ["economic-community-of-west-african-states"]


def test_who_presides_over_a_body_heads_it(nlp: Language) -> None:
    """'who presides over X's house'."""
    (person,) = digest(nlp, "Hans Blom, who presides over Mexico's House of Representatives, sent a letter.").people
    assert [(r.title, r.country) for r in person.roles] == [("president", "MX")]
