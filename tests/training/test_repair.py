"""Mending what the silver corpus gets wrong by class."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.lexicon import table
from training.repair import repair
from training.sentence import Sentence, Span


def marked(text: str) -> Sentence:
    """A sentence written as 'PER[Ama Mensah] spoke': each bracket is an annotated name, words stand between spaces."""
    words: list[str] = []
    spans: list[Span] = []
    rest = text
    while rest:
        before, bracket, rest = rest.partition("[")
        *plain, label = before.split() if bracket else [*before.split(), ""]
        words += plain
        if bracket:
            inside, _, rest = rest.partition("]")
            label = "PERSON" if label == "PER" else label
            spans.append((len(words), len(words) + len(inside.split()), label))
            words += inside.split()
    return Sentence(tuple(words), (True,) * len(words), None, tuple(spans))


def named(sentence: Sentence) -> list[str]:
    """'PER[Ama Mensah]' for every name, in order."""
    return [f"{'PER' if x == 'PERSON' else x}[{' '.join(sentence.words[a:b])}]" for a, b, x in sentence.entities or ()]


PEOPLE = [marked("PER[Ama Mensah] met PER[Tariq Haddad] and PER[Liv Aasen]")] * 4


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PER[Sri] GPE[Lanka] voted", ["GPE[Sri Lanka]"]),
        ("the North NORP[Korean] envoy", ["NORP[North Korean]"]),
        ("University of South NORP[African] Law", ["NORP[South African]"]),
        ("the ORG[University of South Africa] opened", ["ORG[University of South Africa]"]),
        ("ORG[Ghana and Togo] agreed", ["GPE[Ghana]", "GPE[Togo]"]),
        ("an ORG[NATO - led Harbour Force] landed", ["ORG[NATO]", "ORG[Harbour Force]"]),
        ("ORG[Ghana 's Ports Ministry] said", ["GPE[Ghana]", "ORG[Ports Ministry]"]),
        ("ORG[U.N. Secretary - General] left", ["ORG[U.N.]"]),
        ("ORG[Office of the Ports Minister] said", ["ORG[Office of the Ports Minister]"]),
        ("ORG[King Mensah] left", ["PER[Mensah]"]),
        ("ORG[State Tariq Haddad] left", ["PER[Tariq Haddad]"]),
        ("Secretary of ORG[State] PER[Liv Aasen] left", ["PER[Liv Aasen]"]),
        ("the Department of ORG[Justice] said", ["ORG[Department of Justice]"]),
        ("ORG[Tariq] PER[Haddad] left", ["PER[Tariq Haddad]"]),
        ("ORG[Ports Ministry] PER[Haddad] left", ["ORG[Ports Ministry]", "PER[Haddad]"]),
        ("the ORG[Free Forces of] GPE[Ghana] fell", ["ORG[Free Forces of Ghana]"]),
        ("the ORG[Coast Committee] of the ORG[Grey Cross] met", ["ORG[Coast Committee of the Grey Cross]"]),
        ("the ORG[Coast Committee] and the ORG[Grey Cross] met", ["ORG[Coast Committee]", "ORG[Grey Cross]"]),
        ("the ORG[United] NORP[Iraqi] ORG[Front] won", ["ORG[United Iraqi Front]"]),
        ("the Old Harbour ORG[Party] won", ["ORG[Old Harbour Party]"]),
        ("rebels took arms in GPE[Haddad] overnight", ["GPE[Haddad]"]),
        ("the GPE[Haddad] government fell", ["PER[Haddad]"]),
        ("PER[Norway] beat PER[Ghana]", ["GPE[Norway]", "GPE[Ghana]"]),
        ("ORG[AIDS] spread", []),
        ("the ORG[Harbour Treaty] holds", ["MISC[Harbour Treaty]"]),
        ("GPE[Port - au - Prince] slept", ["GPE[Port - au - Prince]"]),
    ],
)
def test_mended(text: str, expected: list[str]) -> None:
    """Pieces are put together, posts and descriptions leave, persons are persons; what is right stays."""
    assert named(repair([*PEOPLE, marked(text)])[-1]) == expected


def test_a_place_stays_where_persons_bear_its_name_too() -> None:
    """What the list of countries knows is never made a person."""
    rows = [marked("PER[Ama Jordan] left")] * 9
    assert named(repair([*rows, marked("GPE[Jordan] closed its border")])[-1]) == ["GPE[Jordan]"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Ama", "Ghana", "-", "led", "and", "of", "the", "Ministry", "General", "'s", "Secretary"]),
            st.sampled_from(["", "B-PERSON", "B-ORG", "B-GPE", "I"]),
        ),
        min_size=1,
    )
)
def test_spans_stay_in_order_and_apart(rows: list[tuple[str, str]]) -> None:
    """Whatever comes in, the names that go out do not overlap and lie inside the sentence; its words are untouched."""
    words = tuple(word for word, _ in rows)
    spans: list[Span] = []
    for place, (_, tag) in enumerate(rows):
        if tag == "I" and spans and spans[-1][1] == place:
            spans[-1] = (spans[-1][0], place + 1, spans[-1][2])
        elif tag.startswith("B-"):
            spans.append((place, place + 1, tag[2:]))
    (mended,) = repair([Sentence(words, (True,) * len(words), None, tuple(spans))])
    edges = [edge for start, end, _ in mended.entities or () for edge in (start, end)]
    assert mended.words == words
    assert edges == sorted(edges) and all(0 <= edge <= len(words) for edge in edges)
    assert all(start < end for start, end, _ in mended.entities or ())


def test_lists_do_not_contradict_each_other() -> None:
    """A word has one part to play: head, post, nothing or event."""
    lists = [set(table("silver")[key]) for key in ("offices", "heads", "nothing", "events", "happenings")]
    assert sum(map(len, lists)) == len(set.union(*lists))
