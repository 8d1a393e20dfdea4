"""Which facts come first."""

from __future__ import annotations

from briefing.extract.keyfacts import key_facts
from briefing.types.digest import Agreement, Date, Event, Evidence, Incident, Statement, StatusChange


def event(name: str, start: int, **fields: object) -> Event:
    """An event with ten characters of evidence."""
    evidence = (Evidence(exact="x" * 10, start=start, end=start + 10),)
    return Event(id=name, type="ASSAULT", actors=("FR",), recipients=("DE",), evidence=evidence, **fields)  # type: ignore[arg-type]


def test_between_three_and_seven_in_text_order() -> None:
    """Many facts give at most seven, in the order of the text; few give all."""
    many = [event(f"e{i}", i * 20, date=Date(edtf="2024")) for i in range(12)]
    chosen = key_facts(400, reversed(many), (), ())
    assert 3 <= len(chosen) <= 7
    assert list(chosen) == sorted(chosen, key=lambda e: int(e[1:]))
    assert key_facts(400, many[:2], (), ()) == ("e0", "e1")
    assert key_facts(400, (), (), ()) == ()


def test_the_same_words_are_not_told_twice() -> None:
    """A statement and an event on the same words do not both come first."""
    told = event("e", 0, date=Date(edtf="2024"))
    said = Statement(id="s", speaker="FR", form="direct", evidence=told.evidence)
    assert key_facts(100, [told], [said], ()) == ("e",)


def test_a_sure_fact_goes_before_a_planned_one() -> None:
    """Of two alike, what happened goes before what is planned."""
    facts = [event("plan", 0, modality="planned"), *(event(f"e{i}", 20 + i * 20) for i in range(7))]
    assert "plan" not in key_facts(4000, facts, (), ())


def test_what_is_surely_read_right_goes_first() -> None:
    """Of two alike, the one that an editor is likelier to correct waits."""
    facts = [event("unsure", 0, confidence=0.4), *(event(f"e{i}", 20 + i * 20, confidence=0.9) for i in range(7))]
    assert "unsure" not in key_facts(4000, facts, (), ())
    surer = [event("unsure", 0, confidence=0.9), *facts[1:]]
    assert "unsure" in key_facts(4000, surer, (), ())


def told(name: str, start: int, words: str, **fields: object) -> Event:
    """An event told in these words."""
    evidence = (Evidence(exact=words, start=start, end=start + len(words)),)
    return Event(id=name, evidence=evidence, **{"type": "CONSULT", "actors": ("FR",), **fields})  # type: ignore[arg-type]


def test_what_the_headline_says_comes_first() -> None:
    """Of two alike the one in the headline's words is taken, although it stands further down."""
    facts = [told("a", 0, "The envoy walked in the park"), told("b", 900, "The minister visited the burnt harbour"),
             *(told(f"c{i}", 100 + 50 * i, "The envoy drank a cup of tea") for i in range(8))]
    assert "b" in key_facts(1000, facts, (), (), title="Minister visits harbour")
    assert "b" not in key_facts(1000, facts, (), ())


def test_the_same_thing_by_the_same_people_makes_room_for_another() -> None:
    """A second and third meeting of two give way to what somebody else does."""
    meetings = [told(f"m{i}", 40 * i, "They met in the old town hall", actors=("FR", "DE")) for i in range(9)]
    protest = told("p", 800, "Farmers blocked the road", type="PROTEST", actors=("farmers",))
    assert "p" in key_facts(1000, [*meetings, protest], (), ())


def test_an_article_may_have_no_key_fact() -> None:
    """Nobody doing something that is only possible, at the end of a long text, is no key fact."""
    vague = told("v", 9000, "It might be met", actors=(), modality="hypothetical", aux=("historical",))
    assert key_facts(9100, [vague], (), ()) == ()


def test_an_incident_may_come_first() -> None:
    """What the event types do not cover is weighed, too."""
    crash = Incident(id="i", kind="accident", deaths=9, evidence=(Evidence(exact="A bus fell", start=0, end=10),))
    assert key_facts(100, (), (), (), [crash]) == ("i",)


def test_how_an_agreement_stands_is_news_only_where_words_tell_it() -> None:
    """Of two treaties far down, the one told to have been signed comes before the one that is only named."""
    facts = [told(f"e{i}", 100 + 40 * i, f"Rebels of band {i} burnt town {i}", type="ASSAULT", actors=(f"band-{i}",),
                  recipients=("FR",)) for i in range(6)]

    def treaty(name: str, start: int, words: str) -> Agreement:
        named = Evidence(exact="the treaty", start=start + len(words) - 10, end=start + len(words))
        change = StatusChange(status="in_force", evidence=(Evidence(exact=words, start=start, end=start + len(words)),))
        return Agreement(id=name, name=name, status="in_force", status_history=(change,), evidence=(named,))

    treaties = [treaty("named", 600, "the treaty"), treaty("told", 700, "signed the treaty")]
    chosen = key_facts(1000, facts, (), treaties)
    assert "told" in chosen
    assert "named" not in chosen
