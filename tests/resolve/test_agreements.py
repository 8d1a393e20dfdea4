"""Which mentions of agreements are one instrument."""

import msgspec
import pytest

from briefing.resolve import resolve
from briefing.resolve.agreements import proper_name
from briefing.types.authority import Authority
from briefing.types.digest import Agreement, AgreementKind, Country, Date, Organisation
from briefing.types.lock import Lock
from briefing.types.resolution import Resolution
from tests.resolve.build import digest, rule, together


def deal(id: str, name: str, date: str = "", kind: AgreementKind = "security", parties: str = "IR IQ") -> Agreement:
    """An agreement between Iran and Iraq, unless said otherwise."""
    return Agreement(
        id=id, name=name, kind=kind, parties=tuple(parties.split()), date=Date(edtf=date) if date else None
    )


def two(a: Agreement, b: Agreement, authority: Authority | None = None) -> Resolution:
    """Two articles that name one agreement each, x in both."""
    return resolve([digest("a", a), digest("b", b)], authority or Authority(), Lock())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Treaty of Karlsborg", "karlsborg"),
        ("Resolution 4711", "4711"),
        ("the Iran-Iraq security agreement", ""),
        ("2023 border deal", ""),
        ("security agreement with Iraq", ""),
    ],
)
def test_proper_names(name: str, expected: str) -> None:
    """A word or number that describes nothing is a name; parties, subjects and years are not."""
    assert proper_name(name) == expected


def test_a_proper_name_makes_one() -> None:
    """Articles that call an instrument by its name mean one."""
    found = two(deal("x", "Karlsborg Accord"), deal("x", "Accord of Karlsborg"))
    assert together(found, "a#x", "b#x")
    assert not found.agreements[0].maybe_same


@pytest.mark.parametrize(("councils", "one"), [(("Northern Council", "Northern Council"), True),
                                              (("Northern Council", "Southern Council"), False)])  # fmt: skip
def test_a_number_tells_resolutions_of_one_council_only(councils: tuple[str, str], one: bool) -> None:
    """Resolution 4711 of one council is not that of another, though neither has parties."""
    adopted = Agreement(id="x", name="Resolution 4711", kind="resolution", sponsors=("council",))
    articles = [
        digest(id, adopted, Organisation(id="council", name=council, kind="igo"))
        for id, council in zip("ab", councils, strict=True)
    ]
    assert together(resolve(articles, Authority(), Lock()), "a#x", "b#x") is one


def test_a_date_makes_one() -> None:
    """The same kind, parties and day are one instrument."""
    assert together(two(deal("x", "security pact", "2023-03-19"), deal("x", "border pact", "2023-03")), "a#x", "b#x")


def test_likeness_alone_is_doubt_said_aloud() -> None:
    """Without name and date two pages stand, each pointing at the other with the reason."""
    found = two(deal("x", "security agreement"), deal("x", "security memorandum"))
    assert not together(found, "a#x", "b#x")
    first, second = found.agreements
    assert [m.id for m in first.maybe_same] == [second.id]
    assert [m.id for m in second.maybe_same] == [first.id]
    assert "same parties" in first.maybe_same[0].reason
    assert [d.judgement for d in found.proposals] == ["unsure"]


def test_other_dates_leave_no_doubt() -> None:
    """Instruments of different days, kinds or parties are not said to be maybe one."""
    dated = two(deal("x", "security pact", "2023-03-19"), deal("x", "security pact", "2025-08-11"))
    kinds = two(deal("x", "pact"), deal("x", "pact", kind="trade"))
    parties = two(deal("x", "pact"), deal("x", "pact", parties="IR SY"))
    for found in (dated, kinds, parties):
        assert not together(found, "a#x", "b#x")
        assert not any(a.maybe_same for a in found.agreements)


def test_parties_left_unsaid_leave_doubt() -> None:
    """A deal whose parties are not said may be one that articles on the same countries know; elsewhere it is not."""
    states = (Country(code="IQ", name="Iraq"), Country(code="IR", name="Iran"))
    known, vague = digest("a", deal("x", "security deal")), digest("b", deal("x", "security pact", parties=""))
    near = resolve([known, msgspec.structs.replace(vague, countries=states)], Authority(), Lock())
    assert all("same countries" in a.maybe_same[0].reason for a in near.agreements)
    assert not any(a.maybe_same for a in resolve([known, vague], Authority(), Lock()).agreements)


def test_a_kind_in_the_name_counts() -> None:
    """A border deal that is called a security memorandum may be a security agreement."""
    found = two(deal("x", "security agreement"), deal("x", "security memorandum on the border", kind="border"))
    assert all(a.maybe_same for a in found.agreements)


def test_pages_of_one_name_and_one_day_are_told_apart_by_outlet() -> None:
    """Two pages never bear one name: where the day is the same too, the outlet says which is which."""
    told = [
        msgspec.structs.replace(one, article=msgspec.structs.replace(one.article, publisher=outlet))
        for one, outlet in (
            (digest("a", deal("x", "security pact"), date="2024-05-01"), "Quay Courier"),
            (digest("b", deal("x", "security pact"), date="2024-05-01"), "Harbour Post"),
        )
    ]
    names = {entity.name for entity in resolve(told, Authority(), Lock()).agreements}
    assert names == {
        "security pact (named 1 May 2024 by Quay Courier)",
        "security pact (named 1 May 2024 by Harbour Post)",
    }


def test_a_name_that_no_article_prints_is_not_among_those_it_goes_by() -> None:
    """The program's own wording stays the page's name; what it goes by is what articles print."""
    pact = msgspec.structs.replace(deal("x", "Iran-Iraq pact"), variants=("the pact",))
    (entity,) = resolve([digest("a", pact)], Authority(), Lock()).agreements
    assert entity.name == "Iran-Iraq pact"
    assert [name.text for name in entity.names] == ["the pact"]


def test_pages_of_one_name_are_told_apart() -> None:
    """Two instruments that articles call alike show when each was first named; addresses keep the plain name."""
    a, b = digest("a", deal("x", "security pact"), date="2023-07-04"), digest("b", deal("x", "security pact"))
    found = resolve([a, b], Authority(), Lock())
    assert [(e.id, e.name) for e in found.agreements] == [
        ("agreement:security-pact", "security pact (named 4 July 2023)"),
        ("agreement:security-pact-2", "security pact (named without a date)"),
    ]


def test_an_article_that_cannot_tell_is_believed() -> None:
    """What one article leaves open stays open, with the reason."""
    article = digest(
        "a",
        deal("x", "security agreement"),
        Agreement(id="y", name="memorandum", kind="security", parties=("IR",), ambiguous_with=("x",)),
    )
    found = resolve([article], Authority(), Lock())
    assert all("does not say" in a.maybe_same[0].reason for a in found.agreements)


def test_a_ruling_ends_the_doubt() -> None:
    """An editor's 'different' takes the doubt away, 'same' joins."""
    a, b = deal("x", "security agreement"), deal("x", "security memorandum")
    assert not any(e.maybe_same for e in two(a, b, rule("different", "a#x", "b#x")).agreements)
    assert together(two(a, b, rule("same", "a#x", "b#x")), "a#x", "b#x")
