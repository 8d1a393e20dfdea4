"""Digests to test with: one written out, and any."""

from __future__ import annotations

import msgspec
from hypothesis import strategies as st

from briefing.types.article import Article, Dateline, Published
from briefing.types.digest import (
    Agreement,
    ArticleInfo,
    Attribution,
    Claim,
    Country,
    Date,
    DateMention,
    Digest,
    Event,
    Evidence,
    Organisation,
    Person,
    Role,
    StatusChange,
)

TEXT = 'Port minister Ana Okoye met envoys in Lomé on 3 May. "Trade: yes", she said of the Lomé accord.\n'

ARTICLE = Article(id="port-talks", file="content/articles/port-talks.txt", text=TEXT, sha256="ab12")


def piece(exact: str) -> Evidence:
    """Evidence where the words first stand in the text."""
    start = TEXT.index(exact)
    return Evidence(exact, start, start + len(exact))


SAMPLE = Digest(
    article=ArticleInfo(
        id="port-talks",
        title="Port minister meets envoys: 'yes'",
        sha256="ab12",
        published=Published(text="4 May 2031", edtf="2031-05-04", basis="explicit"),
        dateline=Dateline("LOMÉ (Coast Wire)", "LOMÉ"),
        boilerplate=("Share this",),
    ),
    key_facts=("event-1",),
    people=(
        Person(
            id="ana-okoye",
            name="Ana Okoye",
            variants=("Ana Okoye", "Okoye"),
            country="NO",
            roles=(Role(title="Port minister", org="port-ministry", evidence=(piece("Port minister"),)),),
            evidence=(piece("Ana Okoye"),),
        ),
    ),
    organisations=(Organisation(id="port-ministry", name="Port Ministry", kind="ministry"),),
    countries=(Country(code="NO", name="Norway"),),
    agreements=(
        Agreement(
            id="lome-accord",
            name="Lomé accord",
            kind="trade",
            status="proposed",
            status_history=(StatusChange(status="proposed", attribution=Attribution(source="ana-okoye")),),
            evidence=(piece("Lomé accord"),),
        ),
    ),
    events=(
        Event(
            id="event-1",
            type="CONSULT",
            mode="visit",
            actors=("ana-okoye", "NO"),
            recipients=("public",),
            date=Date(text="3 May", edtf="2031-05-03"),
            agreement="lome-accord",
            confidence=0.75,
            evidence=(piece("Ana Okoye met envoys"),),
        ),
    ),
    claims=(Claim(id="claim-1", kind="offer", by="ana-okoye", event="event-1", evidence=(piece("Trade: yes"),)),),
    dates=(DateMention(text="3 May", edtf="2031-05-03", evidence=(piece("3 May"),)),),
)

_words = st.text(max_size=12) | st.sampled_from(
    ["NO", "null", "2031-05-03", "1.5", "a: b", "~", "yes", " x", "#", "'", "\u2028"]
)
_ids = st.sampled_from(["a", "b", "c-d", "e1", "f.2"])
_pieces = st.lists(st.builds(Evidence, _words, st.integers(0, 99), st.integers(0, 99)), max_size=2).map(tuple)
_names = st.lists(_words.filter(bool), max_size=3).map(tuple)
_people = st.builds(Person, id=_ids, name=_words, variants=_names, country=_words, note=_words, evidence=_pieces)
_events = st.builds(
    Event,
    id=_ids.map("event-{}".format),
    type=st.sampled_from(["CONSULT", "AID"]),
    actors=st.lists(_ids, max_size=2, unique=True).map(tuple),
    modality=st.sampled_from(["asserted", "reported"]),
    hedge=_words,
    confidence=st.none() | st.floats(0, 1),
    deaths=st.none() | st.integers(0, 9),
    date=st.none() | st.builds(Date, text=_words, edtf=_words),
    attribution=st.none() | st.builds(Attribution, source=_words, cue=_words),
    evidence=_pieces,
)


def _by_id(items: st.SearchStrategy[msgspec.Struct]) -> st.SearchStrategy[tuple[msgspec.Struct, ...]]:
    return st.lists(items, max_size=3, unique_by=lambda item: item.id).map(tuple)  # type: ignore[attr-defined]


def digests() -> st.SearchStrategy[Digest]:
    """Any digest of one article."""
    article = st.builds(ArticleInfo, id=st.just("x"), title=_words, sha256=st.just("s"), publisher=_words)
    return st.builds(Digest, article=article, people=_by_id(_people), events=_by_id(_events))
