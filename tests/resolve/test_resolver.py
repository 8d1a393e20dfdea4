"""Resolution as a whole: independent of order, stable under growth, right on real articles."""

from itertools import combinations
from pathlib import Path
from typing import Literal

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.resolve import dump_lock, mint, resolve
from briefing.types.authority import Authority, Ruling
from briefing.types.digest import Digest
from briefing.types.lock import Lock
from briefing.types.resolution import Resolution
from tests.resolve.build import articles, body, digest, event, gold, person, role, together

SPELLINGS = {
    "adviser": ("Qasim al-Tikriti", "Kassem al-Tikriti", "Tikriti", "Q. Tikriti"),
    "brother": ("Layth al-Tikriti", "Laith Tikriti", "Layth Tikriti"),
    "envoy": ("Salim Sadri", "Saleem Sadri", "Sadri"),
    "namesake": ("John Smith", "John A. Smith"),
}
COUNTRIES = {"adviser": "IQ", "brother": "IQ", "envoy": "IR", "namesake": "US"}


@st.composite
def worlds(draw: st.DrawFn) -> list[Digest]:
    """A handful of articles that name some of a few people in some spelling, with or without country and post."""
    made = []
    for number in range(draw(st.integers(1, 6))):
        cast = draw(st.lists(st.sampled_from(sorted(SPELLINGS)), unique=True, max_size=3))
        people = [
            person(
                who,
                draw(st.sampled_from(SPELLINGS[who])),
                *(draw(st.sampled_from([(), (role("national security adviser"),), (role("envoy", "m"),)]))),
                country=draw(st.sampled_from(["", COUNTRIES[who]])),
            )
            for who in cast
        ]
        ministry = body("m", "Foreign Ministry", draw(st.sampled_from(["", "IR", "IQ"])), "ministry")
        met = event("e", "CONSULT", [*cast, "FR"], (), "2024-05-01")
        made.append(digest(f"a{number}", *people, ministry, met, date=draw(st.sampled_from(["", "2024-05-02"]))))
    return made


quick = settings(deadline=None, max_examples=60)


@quick
@given(worlds(), st.randoms(use_true_random=False))
def test_order_makes_no_difference(world: list[Digest], random: object) -> None:
    """Shuffled articles give the same actors and the same addresses."""
    shuffled = list(world)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    first, second = (resolve(given, Authority(), Lock()) for given in (world, shuffled))
    assert first == second
    assert mint(first, Lock(), articles(world), world) == mint(second, Lock(), articles(shuffled), shuffled)


@quick
@given(worlds())
def test_every_old_address_answers_while_articles_come_in(world: list[Digest]) -> None:
    """Articles added one by one: no address is lost, no mention moves to another page, and nothing is minted twice."""
    lock = Lock()
    for count in range(1, len(world) + 1):
        present = world[:count]
        before = {e.id: e.path for e in lock.entries}
        owned = {anchor: e.id for e in lock.entries if e.kind == "actor" for anchor in e.anchors}
        found = resolve(present, Authority(), lock)
        lock = mint(found, lock, articles(present), present)
        assert all(lock.by_id[id].path == path for id, path in before.items())
        now = {f"{r.article}#{r.id}": id for r, id in found.links.items()}
        assert {anchor: now[anchor] for anchor in owned} == owned
        paths = [e.path for e in lock.entries]
        assert len(paths) == len(set(paths))
        assert mint(resolve(present, Authority(), lock), lock, articles(present), present, locked=True) == lock


def _partition(found: Resolution) -> set[frozenset[str]]:
    """The actors, as sets of mentions."""
    return {frozenset(f"{r.article}#{r.id}" for r in actor.mentions) for actor in found.actors}


@quick
@given(worlds())
def test_grown_and_put_right_is_like_read_at_once(world: list[Digest]) -> None:
    """Articles added one by one, and each proposal answered as one reading of all would: the same actors."""
    at_once = _partition(resolve(world, Authority(), Lock()))
    where = {key: group for group in at_once for key in group}
    lock = Lock()
    for count in range(1, len(world) + 1):
        lock = mint(resolve(world[:count], Authority(), lock), lock, articles(world[:count]), world[:count])
    ruled: dict[tuple[str, str], Ruling] = {}
    for _ in range(12):
        authority = Authority(rulings=tuple(ruled.values()))
        found = resolve(world, authority, lock)
        lock = mint(found, lock, articles(world), world)
        open_still = [d for d in found.proposals if d.left in where and (d.left, d.right) not in ruled]
        if not open_still:
            break
        for asked in open_still:
            judgement: Literal["same", "different"] = "same" if asked.right in where[asked.left] else "different"
            ruled[asked.left, asked.right] = Ruling(
                judgement=judgement, left=asked.left, right=asked.right, who="kb", when="2024-06-01", why="at once"
            )
    assert _partition(resolve(world, Authority(rulings=tuple(ruled.values())), lock)) == at_once


@quick
@given(worlds())
def test_articles_that_leave_and_return_find_their_pages(world: list[Digest]) -> None:
    """All articles gone, every page is a tombstone; back again, everything stands as before."""
    lock = mint(resolve(world, Authority(), Lock()), Lock(), articles(world), world)
    empty = mint(resolve([], Authority(), lock), lock, [], [])
    assert {e.path for e in empty.entries} == {e.path for e in lock.entries}
    assert all(e.status == "tombstone" for e in empty.entries if e.kind != "country")
    assert dump_lock(mint(resolve(world, Authority(), empty), empty, articles(world), world)) == dump_lock(lock)


@quick
@given(worlds())
def test_nobody_shares_a_page_with_whom_an_article_tells_apart(world: list[Digest]) -> None:
    """Two mentions of one article never become one entity."""
    found = resolve(world, Authority(), Lock())
    for each in world:
        ids = [found.links[ref] for ref in found.links if ref.article == each.article.id and ref.id in SPELLINGS]
        assert len(ids) == len(set(ids))


def _groups(found: Resolution, kind: str) -> set[frozenset[str]]:
    """The actors of a kind that several articles name, as sets of mentions."""
    actors = [a for a in found.actors if (a.kind == "person") == (kind == "person")]
    return {frozenset(f"{r.article}#{r.id}" for r in a.mentions) for a in actors if len(a.mentions) > 1}


def test_real_articles(shared: Path) -> None:
    """On five real articles people and organisations are joined exactly as by hand, and the succession stands."""
    links = yaml.safe_load((shared / "gold/links.yaml").read_text("utf-8"))
    found = resolve(gold(shared / "gold"), Authority(), Lock())
    for section, kind in (("same_actor", "person"), ("same_organisation", "organisation")):
        want = {frozenset(m.replace(":", "#") for m in group["members"]) for group in links[section]}
        assert _groups(found, kind) == want
    offices = [o for o in found.offices if len(o.tenures) > 1]
    assert [(o.title, [t.first_seen for t in o.tenures]) for o in offices] == [("secretary", ["2023-07-04", ""])]
    for group in links["agreements"]:
        first, second = (m.replace(":", "#") for m in group["members"])
        assert not together(found, first, second)
    doubted = {frozenset((a.id, m.id)) for a in found.agreements for m in a.maybe_same}
    assert len(doubted) == len(list(combinations(range(4), 2))) - 1
