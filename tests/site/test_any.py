"""Whatever the digests say, the site stands: no error, no broken link, the same pages in any order."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.config import Config
from briefing.resolve import mint, resolve
from briefing.site import desk, fingerprint, pages
from briefing.types.article import Article, Block, Published
from briefing.types.authority import Authority
from briefing.types.digest import (
    Agreement,
    ArticleInfo,
    Attribution,
    Claim,
    Country,
    Date,
    Digest,
    Event,
    Evidence,
    Organisation,
    Person,
    Place,
    Role,
    Statement,
    StatusChange,
)
from briefing.types.lock import Lock
from tests.site.walk import anchors, targets, views

NAMES = ("Ana Okoye", "Okoye", "Lars Vinter", "Mira <b>Sol</b>", "\"Quote\" & Co", "")
TEXT = ("Ana Okoye met Lars Vinter in Lomé. “We agree,” she said.\n\nThe accord of 3 May holds, they say. "
        "Nobody knows.\n\nMenu Home\n")
DATES = ("", "2031-05-03", "2031-05", "2031-05-21~/2031-05-31~", "2029~", "../2031-05-01", "2031-05-01/..", "203X",
         "soon")
PEOPLE, BODIES, CODES = ("p1", "p2"), ("o1", "o2"), ("NO", "IS", "IR")
_member = st.sampled_from((*PEOPLE, *BODIES, *CODES, "public", "observers", "g1", ""))
_members = st.lists(_member, max_size=3, unique=True).map(tuple)
_date = st.none() | st.builds(Date, text=st.sampled_from(("", "May")), edtf=st.sampled_from(DATES))
_attribution = st.none() | st.builds(Attribution, source=_member, reported_by=_member)
_modality = st.sampled_from(("asserted", "reported", "planned", "denied"))


@st.composite
def _evidence(draw: st.DrawFn) -> tuple[Evidence, ...]:
    """Stretches of the text, and now and then words that it lacks."""
    cuts = draw(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))), max_size=2))
    pieces = [Evidence(TEXT[min(cut):max(cut)], min(cut), max(cut)) for cut in cuts if cut[0] != cut[1]]
    if draw(st.integers(0, 9)) == 0:
        pieces.append(Evidence("gone", 5, 9))
    return tuple(pieces)


_fact = {"modality": _modality, "attribution": _attribution, "evidence": _evidence()}
_events = st.builds(Event, id=st.sampled_from(("ev1", "ev2")), type=st.sampled_from(("CONSULT", "REQUEST", "SUPPORT")),
                    mode=st.sampled_from(("", "visit")), actors=_members, recipients=_members, via=_members,
                    place=st.sampled_from(("", "l1", "NO")), date=_date, agreement=st.sampled_from(("", "g1", "g2")),
                    **_fact)
_statements = st.builds(Statement, id=st.sampled_from(("st1", "st2")), speaker=_member, reported_by=_member,
                        addressee=_members, about=_members, date=_date, form=st.just("direct"), **_fact)
_claims = st.builds(Claim, id=st.sampled_from(("cl1", "cl2")), kind=st.sampled_from(("demand", "praise")), by=_member,
                    to=_members, event=st.sampled_from(("", "ev1", "lost")), content=st.sampled_from(NAMES), **_fact)
_people = st.builds(Person, id=st.sampled_from(PEOPLE), name=st.sampled_from(NAMES), evidence=_evidence(),
                    country=st.sampled_from(("", *CODES)),
                    roles=st.lists(st.builds(Role, title=st.sampled_from(("minister", "envoy")),
                                             org=st.sampled_from(("", *BODIES)), evidence=_evidence(),
                                             country=st.sampled_from(("", *CODES))), max_size=2).map(tuple))
_bodies = st.builds(Organisation, id=st.sampled_from(BODIES), name=st.sampled_from(NAMES), evidence=_evidence(),
                    kind=st.sampled_from(("", "ministry", "media", "armed_group")),
                    country=st.sampled_from(("", *CODES)))
_agreements = st.builds(Agreement, id=st.sampled_from(("g1", "g2")), name=st.sampled_from(NAMES), parties=_members,
                        status=st.sampled_from((None, "signed")), ambiguous_with=st.sampled_from(((), ("g2",))),
                        evidence=_evidence(),
                        status_history=st.lists(st.builds(StatusChange, status=st.just("signed"), date=_date,
                                                          attribution=_attribution, evidence=_evidence()),
                                                max_size=2).map(tuple))


def _some(items: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(items, max_size=2, unique_by=lambda item: item.id).map(tuple)  # type: ignore[attr-defined]


@st.composite
def _publications(draw: st.DrawFn) -> tuple[list[Article], list[Digest]]:
    """Up to three articles with the same text and whatever digests."""
    found, read = [], []
    last = TEXT.index("Menu")
    blocks = (Block("body", 0, 56, ((0, 56),)), Block("body", 56, last, ((56, last),)),
              Block("furniture", last, len(TEXT), ((last, len(TEXT)),)))
    for number in range(draw(st.integers(0, 3))):
        published = Published("", draw(st.sampled_from(("", "2031-05-04", "2031-05"))), "explicit")
        sha256 = hashlib.sha256(bytes([number])).hexdigest()
        article = Article(id=f"a{number}", file=f"a{number}.txt", text=TEXT, sha256=sha256, published=published,
                          blocks=blocks)
        info = ArticleInfo(id=article.id, sha256=sha256, published=published, title=draw(st.sampled_from(NAMES)),
                           publisher=draw(st.sampled_from(NAMES)), url=draw(st.sampled_from(("", "https://x.example/"))))
        found.append(article)
        read.append(draw(st.builds(
            Digest, article=st.just(info), people=_some(_people), organisations=_some(_bodies),
            agreements=_some(_agreements), events=_some(_events), statements=_some(_statements), claims=_some(_claims),
            countries=st.just(tuple(Country(code=code, name=code) for code in CODES)),
            places=st.just((Place(id="l1", name="Lomé"),)), key_facts=st.just(("ev1", "st2")))))
    return found, read


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(_publications(), st.sampled_from(("full", "excerpts", "none")))
def test_any_publication_is_a_whole_site(publication: tuple[list[Article], list[Digest]], mode: str) -> None:
    """Every link and fragment leads somewhere, and the order of input does not show."""
    config = Config(root=Path("nowhere"), title="Any", base_url="https://example.org/", article_text=mode)
    articles, digests = publication
    resolution = resolve(digests, Authority(), Lock())
    lock = mint(resolution, Lock(), articles, digests)
    made = pages(desk(config, articles, digests, resolution, lock))
    paths = {page.path for page in made}
    known = {path: anchors(view) for path, view in views(made).items()}
    for path, view in views(made).items():
        for target in targets(view):
            base, _, fragment = target.partition("#")
            assert base in paths, f"{path} leads to {target}"
            assert not fragment or fragment in known[base], f"{path} leads to {target}"
    random.Random(0).shuffle(digests)
    again = pages(desk(config, reversed(articles), digests, resolution, lock))
    assert [fingerprint(page) for page in made] == [fingerprint(page) for page in again]
