"""Which events of different articles are one happening."""

import msgspec

from briefing.resolve import mint, resolve
from briefing.types.authority import Authority
from briefing.types.digest import Digest, Event
from briefing.types.lock import Lock
from briefing.types.resolution import Ref, Resolution
from tests.resolve.build import articles, digest, event, person, role


def resolved(*digests: Digest) -> Resolution:
    """The resolution of digests without decisions or lock."""
    return resolve(digests, Authority(), Lock())


def test_a_meeting_without_a_date_joins_the_news_of_the_day() -> None:
    """Two people's meeting that an article of the next day does not date is the one that another dates; a month later
    it is not, and nobody invents a date for it."""
    undated = msgspec.structs.replace(talks("bb", "x").events[0], date=None)
    told = [msgspec.structs.replace(talks(a, ""), events=(undated,)) for a in ("bb", "c" * 9)]
    (entity,) = resolved(talks("a", "2024-05-01"), told[0]).events
    assert entity.date == "2024-05-01"
    assert entity.accounts == (Ref("a", "e1"), Ref("bb", "e1"))
    assert not resolved(talks("a", "2024-05-01"), told[1]).events


def test_a_page_outlives_its_dated_account() -> None:
    """An event that had a page keeps it when only an account without a date is left."""
    undated = msgspec.structs.replace(talks("bb", "x").events[0], date=None)
    told = [talks("a", "2024-05-01"), msgspec.structs.replace(talks("bb", ""), events=(undated,))]
    lock = mint(resolve(told, Authority(), Lock()), Lock(), articles(told), told)
    (entity,) = resolve(told[1:], Authority(), lock).events
    assert (entity.date, entity.accounts) == ("", (Ref("bb", "e1"),))


def talks(article: str, date: str, *more: Event) -> Digest:
    """An article on talks between two people, whose local ids differ from article to article."""
    return digest(
        article,
        person(f"r-{article}", "Dara Rostam", country="IQ"),
        person(f"s-{article}", "Salim Sadri", country="IR"),
        event("e1", "CONSULT", (f"r-{article}", f"s-{article}"), (), date),
        *more,
        date=f"2024-05-0{len(article)}",
    )


def test_one_meeting_told_twice() -> None:
    """Two articles on one meeting make one event with both accounts, in order of publication."""
    found = resolved(talks("bb", "2024-05-01"), talks("a", "2024-05-01~"))
    (entity,) = found.events
    assert entity.accounts == (Ref("a", "e1"), Ref("bb", "e1"))
    assert entity.date == "2024-05-01"
    assert entity.name == "Talks: Dara Rostam and Salim Sadri, 1 May 2024"
    assert found.links[Ref("bb", "e1")] == entity.id


def test_other_days_and_undated_meetings_stay_apart() -> None:
    """A meeting a week later, or one without a date, is not joined."""
    assert not resolved(talks("a", "2024-05-01"), talks("bb", "2024-05-08")).events
    assert not resolved(talks("a", ""), talks("bb", "")).events


def test_one_side_in_common_is_not_enough() -> None:
    """Meetings of one person with two others on one day are two."""
    a = digest("a", person("r", "Dara Rostam"), event("e", "CONSULT", ("r", "IR"), (), "2024-05-01"))
    b = digest("b", person("r", "Dara Rostam"), event("e", "CONSULT", ("r", "SY"), (), "2024-05-01"))
    assert not resolved(a, b).events


def test_a_country_stands_for_its_envoy() -> None:
    """'Iran' in one account and its envoy in the other are one side of a meeting; a visit is not the meeting."""
    minister, envoy = person("r", "Dara Rostam", country="IQ"), person("s", "Salim Sadri", country="IR")
    told = digest("a", minister, event("e", "CONSULT", ("r", "IR"), (), "2024-05-01"))
    named = digest("b", minister, envoy, event("e", "CONSULT", ("s", "r"), (), "2024-05-01"))
    visit = digest("c", envoy, event("e", "CONSULT", ("s",), ("IQ",), "2024-05-01", mode="visit"))
    (entity,) = resolved(told, named, visit).events
    assert entity.accounts == (Ref("a", "e"), Ref("b", "e"))


def test_direction_counts_for_deeds() -> None:
    """An attack and the counter-attack of one day are two."""
    a = digest("a", event("e", "ASSAULT", ("IR",), ("IL",), "2024-05-01"))
    b = digest("b", event("e", "ASSAULT", ("IL",), ("IR",), "2024-05-01"))
    c = digest("c", event("e", "ASSAULT", ("IR",), ("IL",), "2024-05-01"))
    assert [len(e.accounts) for e in resolved(a, b, c).events] == [2]


def test_speech_acts_must_read_alike() -> None:
    """Two accusations between the same parties on one day are one only where the words agree."""
    first = digest("a", event("e", "ACCUSE", ("IR",), ("IL",), "2024-05-01", "accused it of shooting at fishing boats"))
    other = digest("b", event("e", "ACCUSE", ("IR",), ("IL",), "2024-05-01", "blamed it for the blackout in Shiraz"))
    again = digest("c", event("e", "ACCUSE", ("IR",), ("IL",), "2024-05-01", "accused it of shooting at boats"))
    assert [e.accounts for e in resolved(first, other, again).events] == [(Ref("a", "e"), Ref("c", "e"))]


def test_copies_of_a_story_count_once() -> None:
    """An event that only copies of one wire story tell has one account, and so no page of its own."""

    def words(n: int) -> Event:
        return event(f"w{n}", "REQUEST", ("IR",), (), "", f"sentence number {n} that all the copies have in common")

    copies = [talks(article, "2024-05-01", *map(words, range(4))) for article in ("a", "bb")]
    assert not resolved(*copies).events
    (entity,) = resolved(*copies, talks("ccc", "2024-05-01")).events
    assert entity.accounts == (Ref("a", "e1"), Ref("ccc", "e1"))


def test_one_text_in_two_places_is_one_story() -> None:
    """The same article under two names tells a meeting once, and so does a brief whose two facts another has, too."""
    twice = [digest(id, event("e1", "CONSULT", ("IR", "IQ"), (), "2024-05-01"), text="the same") for id in ("a", "b")]
    assert not resolved(*twice).events
    words = [event(f"w{n}", "REQUEST", ("IR",), (), "", f"fact {n}, in the words of the news agency") for n in (1, 2)]
    brief, story = talks("a", "2024-05-01", *words), talks("b", "2024-05-01", *words)
    assert not resolved(brief, story).events
    assert resolved(talks("a", "2024-05-01", words[0]), talks("b", "2024-05-01", words[0])).events


def test_a_visit_is_named_by_who_goes_where() -> None:
    """'A and Iraq' would be talks of two; an arrow says who came to whom."""
    told = [
        digest(id, person("x", "Dara Rostam", role("foreign minister", country="IQ"), country="IQ"),
               event("e", "CONSULT", ("x",), ("IR",), "2024-05-01", words="visited", mode="visit"), date="2024-05-02")
        for id in ("a", "b")
    ]  # fmt: skip
    (entity,) = resolve(told, Authority(), Lock()).events
    assert entity.name == "Visit: Dara Rostam → Iran, 1 May 2024"
