"""The cast of an article: ids, posts, countries, descriptions and pronouns, and mentions that never overlap."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from spacy.language import Language

from briefing.articles import read_article
from briefing.extract import extract
from briefing.extract.cast.find import find_cast
from briefing.extract.text.reading import Cast, Reading
from tests.extract.prose import digest

Read = Callable[..., Reading]

VISIT = """
Norwegian JJ 4 amod NORP
Foreign NNP 3 compound
Minister NNP 4 nmod:desc
Vera NNP 6 nsubj PERSON
Holm NNP 4 flat PERSON
met|meet VBD 0 root
Pedro NNP 6 obj PERSON
Quispe NNP 7 flat PERSON
_, , 7 punct
the DT 12 det
Peruvian JJ 12 amod NORP
secretary NN 7 appos
of IN 17 case
the DT 17 det
Andean NNP 17 compound ORG
Water NNP 17 compound ORG
Council NNP 12 nmod ORG
_, , 7 punct
in IN 20 case
Lima NNP 6 obl GPE
_. . 6 punct

The DT 4 det
visiting VBG 4 amod
Norwegian JJ 4 amod NORP
official NN 5 nsubj
praised|praise VBD 0 root
Quispe NNP 5 obj PERSON
_. . 5 punct

She PRP 2 nsubj
left VBD 0 root
the DT 5 det
Peruvian JJ 5 amod NORP
capital NN 2 obj
after IN 9 mark
the DT 8 det
council NN 9 nsubj
met VBD 2 advcl
_. . 2 punct
"""


@pytest.fixture(scope="module")
def cast(reading: Read) -> Cast:
    """The cast of a short report."""
    return find_cast(reading(VISIT))


def test_people_have_posts_and_countries(cast: Cast) -> None:
    """A person's country comes from the post, and the post leads to the body of the digest."""
    assert [(p.id, p.name, p.country, [(r.title, r.org, r.country) for r in p.roles]) for p in cast.people] == [
        ("vera-holm", "Vera Holm", "NO", [("Foreign Minister", "", "NO")]),
        ("pedro-quispe", "Pedro Quispe", "PE", [("secretary", "andean-water-council", "PE")]),
    ]


def test_a_description_joins_the_only_person_it_fits(cast: Cast) -> None:
    """'The visiting Norwegian official' is the one Norwegian of the article."""
    assert cast.people[0].descriptions == ("The visiting Norwegian official",)


def test_pronoun_means_the_last_subject(cast: Cast) -> None:
    """'She' is who the sentence before is about."""
    assert [(m.entity, m.form) for m in cast.mentions if m.form == "pronoun"] == [("vera-holm", "pronoun")]


def test_a_capital_without_name_is_its_city(cast: Cast) -> None:
    """'the Peruvian capital' is Lima."""
    assert [(p.id, p.kind, p.country, p.descriptions) for p in cast.places] == [
        ("lima", "city", "PE", ("the Peruvian capital",))
    ]


def test_a_body_is_met_again_by_its_noun(cast: Cast) -> None:
    """'the council' is the council named before."""
    meant = [m for m in cast.mentions if m.kind == "organisation"]
    assert [(m.entity, m.form) for m in meant] == [
        ("andean-water-council", "name"),
        ("andean-water-council", "description"),
    ]


def test_countries_keep_the_forms_met(cast: Cast) -> None:
    """Countries stand in the order of their first mention with their printed forms."""
    assert [(c.code, c.variants) for c in cast.countries] == [("NO", ("Norwegian",)), ("PE", ("Peruvian",))]


def test_mentions_are_in_order_and_never_overlap(cast: Cast) -> None:
    """No token means two things."""
    ends = [(m.start, m.end) for m in cast.mentions]
    assert all(a[1] <= b[0] for a, b in pairwise(ends))


def test_evidence_is_verbatim(reading: Read, cast: Cast) -> None:
    """Every piece of evidence is the stored text at its place."""
    text = reading(VISIT).article.text
    things = [
        *cast.people,
        *cast.organisations,
        *cast.countries,
        *cast.places,
        *(r for p in cast.people for r in p.roles),
    ]
    pieces = [e for thing in things for e in thing.evidence]
    assert pieces
    assert all(text[e.start : e.end] == e.exact for e in pieces)


def test_an_office_without_a_name_stays_unnamed(reading: Read) -> None:
    """'the Peruvian prosecutor' is nobody's description where no person fits."""
    got = find_cast(
        reading("""
        The DT 3 det
        Peruvian JJ 3 amod NORP
        prosecutor NN 4 nsubj
        resigned|resign VBD 0 root
        _. . 4 punct
    """)
    )
    assert [(u.id, u.title, u.country) for u in got.unnamed_people] == [("peru-prosecutor", "prosecutor", "PE")]
    assert got.people == ()


@pytest.mark.parametrize(
    "lead",
    [
        "Peru's foreign minister wants to bring down President Luis Mora of Chile. Rosa Quispe said so.",
        "A Peruvian lawmaker has gone into hiding. Rosa Quispe was last seen on Monday.",
    ],
)
def test_an_office_in_the_lead_is_that_of_whom_the_next_sentence_is_about(nlp: Language, lead: str) -> None:
    """Who is named beside the office in its sentence is somebody else."""
    assert [(p.country, len(p.roles)) for p in digest(nlp, lead).people if p.name == "Rosa Quispe"] == [("PE", 1)]


def test_the_names_of_a_headline_leave_open_whom_the_lead_introduces(nlp: Language) -> None:
    """Only who is named in the body before the office may be meant by it."""
    raw = b"---\ntitle: No talks before Juan Holm is found\n---\n" + (
        b"Peru's foreign minister says that talks will not start. Rosa Quispe told reporters so. Juan Holm hid.\n")
    people = extract(read_article("content/articles/a.txt", raw), nlp).people
    assert {p.name: (p.country, len(p.roles)) for p in people}["Rosa Quispe"] == ("PE", 1)


def test_an_office_in_the_lead_introduces_the_next_name(reading: Read) -> None:
    """The post told before the name belongs to the first person named without one."""
    got = find_cast(
        reading("""
        Peru NNP 4 nmod:poss GPE
        _'s POS 1 case
        economy NN 4 compound
        minister NN 5 nsubj
        resigned|resign VBD 0 root
        _. . 5 punct

        Rosa NNP 3 nsubj PERSON
        Quispe NNP 1 flat PERSON
        said VBD 0 root
        so RB 3 advmod
        _. . 3 punct
    """)
    )
    assert [(p.name, p.country, [r.title for r in p.roles]) for p in got.people] == [
        ("Rosa Quispe", "PE", ["economy minister"])
    ]


@pytest.mark.parametrize(("published", "status", "since"), [("2024-03-06", "new", "2024-02"), ("", "current", "")])
def test_a_post_taken_up_lately_is_new(reading: Read, published: str, status: str, since: str) -> None:
    """'took office in February' makes the post new shortly after; without a publication date nothing is recent."""
    tree = """
        President NNP 2 nmod:desc
        Rosa NNP 4 nsubj PERSON
        Quispe NNP 2 flat PERSON
        took|take VBD 0 root
        office NN 4 obj
        in IN 7 case
        February NNP 4 obl
        _. . 4 punct
    """
    got = find_cast(reading(tree, published))
    assert [(r.title, r.status, r.since) for p in got.people for r in p.roles] == [("President", status, since)]


@pytest.mark.parametrize(("post", "country"), [("President", "PE"), ("coach", "")])
def test_an_office_of_state_without_country_is_the_only_one_named(reading: Read, post: str, country: str) -> None:
    """'President X' in a report that names one country is its president; a coach may be anybody's."""
    got = find_cast(reading(f"{post}/NNP Rosa/NNP/PERSON Quispe/NNP/PERSON left/VBD Peru/NNP/GPE"))
    assert [p.country for p in got.people] == [country]


def test_a_title_beside_a_name_means_its_bearer(cast: Cast) -> None:
    """Whichever word of 'Foreign Minister Vera Holm' a parse makes the subject, it is she."""
    minister = cast.at(2)
    assert minister is not None
    assert (minister.entity, minister.form) == ("vera-holm", "description")


def test_a_country_named_behind_an_office_does_not_own_it(reading: Read) -> None:
    """With another country in the sentence, an office is of the one that the sentence before is about."""
    got = find_cast(reading("""
        Peru NNP 2 nsubj GPE
        spoke|speak VBD 0 root
        _. . 2 punct

        President NNP 2 nmod:desc
        Rosa NNP 4 nsubj PERSON
        Quispe NNP 2 flat PERSON
        saw|see VBD 0 root
        Chile NNP 4 obj GPE
        _. . 4 punct
    """))
    assert [p.country for p in got.people] == ["PE"]


def test_an_office_in_the_lead_is_not_just_anybody(reading: Read) -> None:
    """Somebody who is only spoken of in the next sentence is not the minister of the lead."""
    got = find_cast(reading("""
        Peru NNP 4 nmod:poss GPE
        _'s POS 1 case
        economy NN 4 compound
        minister NN 5 nsubj
        resigned|resign VBD 0 root
        _. . 5 punct

        Critics NNS 2 nsubj
        praised|praise VBD 0 root
        Rosa NNP 2 obj PERSON
        Quispe NNP 3 flat PERSON
        _. . 2 punct
    """))
    assert [p.roles for p in got.people] == [()]


def test_a_rank_later_stands_for_its_bearer(reading: Read) -> None:
    """'the general' is Gen. Brandt, though somebody else in the article is governor-general."""
    got = find_cast(reading("""
Gen. NNP 2 nmod:desc
Brandt NNP 3 nsubj PERSON
met|meet VBD 0 root
Governor-General NNP 5 nmod:desc
Quispe NNP 3 obj PERSON
_. . 3 punct

The DT 2 det
general NN 3 nsubj
left|leave VBD 0 root
_. . 3 punct
"""))
    assert [m.entity for m in got.mentions if m.form == "description"] == ["brandt"]


def test_a_body_of_any_country_is_of_its_holders(reading: Read) -> None:
    """'the Armed Forces' that a Peruvian commands are Peru's."""
    line = ("Peruvian/JJ/NORP president/NN Pedro/NNP/PERSON Quispe/NNP/PERSON ,/, commander/NN of/IN the/DT "
            "Armed/NNP/ORG Forces/NNP/ORG ,/, met/VBD Chilean/JJ/NORP envoys/NNS in/IN Chile/NNP/GPE ./.")  # fmt: skip
    assert [(o.name, o.country) for o in find_cast(reading(line)).organisations] == [("Armed Forces", "PE")]


def test_a_shorter_title_means_the_unnamed_office_told_before(reading: Read) -> None:
    """'The Norwegian minister' is the Norwegian defence minister of the sentence before, unnamed as he is."""
    line = ("The/DT Norwegian/JJ/NORP defence/NN minister/NN met/VBD nobody/NN ./. "
            "The/DT Norwegian/JJ/NORP minister/NN left/VBD ./.")  # fmt: skip
    assert [p.id for p in find_cast(reading(line)).unnamed_people] == ["norway-defence-minister"]


@pytest.mark.parametrize("subject", ["The governments of Chad and Mali", "The Chadian and Malian governments"])
def test_one_noun_stands_for_the_bodies_of_two_countries(nlp: Language, subject: str) -> None:
    """Both act, and both are sides of what they sign."""
    read = digest(nlp, f"{subject} signed a trade pact in Dakar on Monday.")
    assert [event.actors for event in read.events] == [("chad-government", "mali-government")]
    assert [agreement.parties for agreement in read.agreements] == [("TD", "ML")]


@pytest.mark.parametrize(
    "named", ["Norwegians Jan Dahl and Per Lund", "Jan Dahl and Per Lund, both Norwegians,"]
)
def test_a_peoples_name_is_that_of_all_who_are_named_with_it(nlp: Language, named: str) -> None:
    """Before or behind the names."""
    text = f"The families of {named} left the town."
    assert [p.country for p in digest(nlp, text).people] == ["NO", "NO"]
