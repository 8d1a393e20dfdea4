"""Whatever editors decide and take back: no address is lost, and a build repeated changes nothing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import BriefingError
from briefing.resolve import dump_lock, published, read_lock, settle
from briefing.types.authority import Authority, Naming, Retirement, Ruling
from briefing.types.lock import Lock
from tests.resolve.build import articles, digest, person, role

ADVISER, MINISTER = role("national security adviser", country="IQ"), role("foreign minister", country="IR")
WORLD = [
    digest("a", person("dara-rostam", "Dara Rostam", ADVISER), date="2024-05-01"),
    digest("b", person("dara-rostam", "Dara Rostam", ADVISER), person("salim-sadri", "Salim Sadri", MINISTER),
           date="2024-05-02"),
    digest("c", person("salim-sadri", "Salim Sadri", MINISTER), date="2024-05-03"),
    digest("d", person("rostam-dara", "Dara Rostam", ADVISER), date="2024-05-04"),
    digest("e", person("omid-karimi", "Omid Karimi", role("oil minister", country="IR")), date="2024-05-05"),
]
IDS = ("actor:dara-rostam", "actor:salim-sadri", "actor:omid-karimi", "actor:dara-rostam-2", "article:b")
SIDES = (*IDS[:4], "a#dara-rostam", "b#dara-rostam", "b#salim-sadri", "c#salim-sadri", "d#rostam-dara", "e#omid-karimi")
WHO = {"who": "kb", "when": "2024-06-01", "why": "met them"}

rulings = st.builds(
    Ruling, judgement=st.sampled_from(["same", "different", "unsure"]), left=st.sampled_from(SIDES),
    right=st.sampled_from(SIDES), keep=st.sampled_from(["", *IDS[:3]]), choice=st.booleans(),
    who=st.just("kb"), when=st.just("2024-06-01"), why=st.just("met them"),
)  # fmt: skip
namings = st.builds(Naming, id=st.sampled_from(IDS[:4]), name=st.sampled_from(["", "Somebody Else"]),
                    slug=st.sampled_from(["", "other", "somebody"]), hidden=st.booleans())
retirements = st.builds(Retirement, id=st.sampled_from(IDS), who=st.just("kb"), when=st.just("2024"), why=st.just("x"))
steps = st.tuples(
    st.sets(st.sampled_from(range(len(WORLD))), min_size=1),
    st.builds(
        Authority, rulings=st.lists(rulings, max_size=3).map(tuple), namings=st.lists(namings, max_size=2).map(tuple),
        retirements=st.lists(retirements, max_size=1).map(tuple),
    ),
)  # fmt: skip


@settings(max_examples=120)
@given(st.lists(steps, min_size=1, max_size=6))
def test_no_address_is_ever_lost(year: list[tuple[set[int], Authority]]) -> None:
    """Articles come and go, decisions are made and taken back: each address stays, leads to one that is no redirect,
    and the same build again gives the same."""
    lock, ever = Lock(), dict[str, str]()
    for present, authority in year:
        chosen = [WORLD[n] for n in sorted(present)]
        _, kept = published(articles(chosen), chosen, authority)
        try:
            resolution, after = settle(articles(kept), kept, authority, lock)
        except BriefingError as error:  # an address that two would need: refused, naming both
            assert "belongs to" in str(error)
            continue
        assert settle(articles(kept), kept, authority, after) == (resolution, after)
        lock = read_lock("content/permalinks.lock", dump_lock(after))
        assert lock == after
        now = {entry.path: entry for entry in lock.entries}
        assert len(now) == len(lock.entries) and ever.keys() <= now.keys()
        assert all(now[path].id == id for path, id in ever.items())
        assert all(lock.entry(entry.id).status != "redirect" for entry in lock.entries)
        shown = [actor for actor in resolution.actors if not actor.hidden]
        paths = [lock.path(actor.id) for actor in shown]
        assert len(set(paths)) == len(paths)
        assert {now[path].status for path in paths} <= {"live"}
        ever = {entry.path: entry.id for entry in lock.entries}


@settings(max_examples=60)
@given(st.lists(steps, min_size=1, max_size=4))
def test_decisions_taken_back_leave_who_was_who(year: list[tuple[set[int], Authority]]) -> None:
    """After any decisions, without them: everybody who stood together before stands together again, and whoever stood
    apart is not joined without being asked about."""
    first, lock = settle(articles(WORLD), WORLD, Authority(), Lock())
    for _, authority in year:
        _, kept = published(articles(WORLD), WORLD, authority)
        try:
            _, lock = settle(articles(kept), kept, authority, lock)
        except BriefingError:
            continue
    last, _ = settle(articles(WORLD), WORLD, Authority(), lock)
    for actor in last.actors:
        assert len({first.links[ref] for ref in actor.mentions}) == 1
