"""Which people of different articles are one."""

from briefing.resolve import resolve
from briefing.types.authority import Authority
from briefing.types.digest import Digest, Person
from briefing.types.lock import Lock
from briefing.types.resolution import Resolution
from tests.resolve.build import body, digest, person, role, together

ADVISER = role("national security adviser", country="IQ")


def resolved(*digests: Digest) -> Resolution:
    """The resolution of digests without decisions or lock."""
    return resolve(digests, Authority(), Lock())


def two(a: Person, b: Person) -> Resolution:
    """Two articles that name one person each, x in both."""
    return resolved(digest("a", a), digest("b", b))


def test_transliterations_of_a_full_name_are_one() -> None:
    """Spellings of a rare name meet on one page, with all forms and their articles."""
    found = two(person("x", "Qasim al-Tikriti", country="IQ"), person("x", "Kassem Tikriti", country="IQ"))
    assert together(found, "a#x", "b#x")
    (actor,) = found.actors
    assert {s.text: s.articles for s in actor.spellings} == {"Qasim al-Tikriti": ("a",), "Kassem Tikriti": ("b",)}
    assert any("spellings of one name" in decision.why for decision in actor.decisions)


def test_shared_given_names_prove_nothing() -> None:
    """Two people called Ali, of one country, stay two."""
    sadri = person("x", "Ali Sadri", country="IR")
    assert not together(two(person("x", "Ali Bagherian", country="IR"), sadri), "a#x", "b#x")
    assert not together(two(person("x", "Ali", country="IR"), sadri), "a#x", "b#x")


def test_holders_of_one_office_stay_two() -> None:
    """One office, two names: a succession."""
    found = two(person("x", "Dara Rostam", ADVISER), person("x", "Salim Jabir", ADVISER))
    assert not together(found, "a#x", "b#x")
    (office,) = found.offices
    assert len(office.tenures) == 2


def test_father_and_son_stay_two() -> None:
    """Names that turn round 'son of', or that say junior and senior, exclude each other."""
    father = person("x", "Issa bin Hamad", country="QA")
    assert not together(two(person("x", "Hamad bin Issa", country="QA"), father), "a#x", "b#x")
    assert not together(two(person("x", "Tom Ashdown Jr."), person("x", "Tom Ashdown Sr.")), "a#x", "b#x")


def test_people_named_side_by_side_stay_two() -> None:
    """Whom one article tells apart, no other article joins."""
    found = resolved(
        digest("a", person("x", "Dara Rostam", ADVISER), person("y", "Dara Rustam", ADVISER)),
        digest("b", person("x", "Dara Rostam", ADVISER)),
    )
    assert not together(found, "a#x", "a#y")


def test_common_full_names_need_evidence() -> None:
    """Two men with a common name are one only if country or office say so; else an editor is asked."""
    apart = two(person("x", "John Smith", country="US"), person("x", "John Smith", country="GB"))
    assert not together(apart, "a#x", "b#x")
    assert together(two(person("x", "John Smith", ADVISER), person("x", "John Smith", ADVISER)), "a#x", "b#x")
    unknown = two(person("x", "John Smith"), person("x", "John Smith"))
    assert not together(unknown, "a#x", "b#x")
    assert [d.judgement for d in unknown.proposals] == ["unsure"]


def test_a_common_full_name_means_the_well_known() -> None:
    """One who is known from two articles is meant where a third prints the same name and says no more."""
    known = [digest(f"k{n}", person("x", "John Smith", ADVISER)) for n in range(2)]
    assert together(resolved(*known, digest("b", person("x", "John Smith"))), "k0#x", "k1#x", "b#x")


def test_a_middle_initial_joins_and_another_one_excludes() -> None:
    """A name with and without an initial is one; two different initials are two people."""
    assert together(two(person("x", "Walter Bramwell"), person("x", "Walter K. Bramwell")), "a#x", "b#x")
    assert not together(two(person("x", "Walter M. Bramwell"), person("x", "Walter K. Bramwell")), "a#x", "b#x")


def test_family_name_joins_where_only_one_answers() -> None:
    """A family name alone joins its only bearer, and nobody where two bear it."""
    rostam = person("x", "Rostam", country="IQ")
    assert together(two(person("x", "Dara Rostam", country="IQ"), rostam), "a#x", "b#x")
    several = resolved(
        digest("a", person("x", "Dara Rostam", country="IQ"), person("y", "Layla Rostam", country="IQ")),
        digest("b", rostam),
    )
    assert not together(several, "a#x", "b#x")
    assert not together(several, "a#y", "b#x")


def test_a_family_name_means_the_best_known_bearer() -> None:
    """Where many articles name one bearer in full and one article another, the bare name means the first; a title
    that only one of them has decides too."""
    known = [digest(f"k{n}", person("x", "Dara Rostam", role("president"))) for n in range(5)]
    other = digest("o", person("x", "Layla Rostam"))
    assert together(resolved(*known, other, digest("b", person("x", "Rostam"))), "k0#x", "b#x")
    titled = resolved(known[0], other, digest("b", person("x", "Rostam", role("President"))))
    assert together(titled, "k0#x", "b#x")
    assert not together(resolved(known[0], other, digest("b", person("x", "Rostam"))), "k0#x", "b#x")


def test_a_common_family_name_alone_means_only_the_well_known() -> None:
    """'Walker' is the Walker of many articles, or of one who has the same title; not any Walker who is named once."""
    walker = person("x", "Walker", country="US")
    assert not together(two(person("x", "Groucho Walker", country="US"), walker), "a#x", "b#x")
    known = [digest(f"k{n}", person("x", "Dara Walker", country="US")) for n in range(3)]
    assert together(resolved(*known, digest("b", walker)), "k0#x", "b#x")
    titled = person("x", "Walker", role("49th Vice President", country="US"))
    assert together(two(person("x", "Dara Walker", role("Vice President", country="US")), titled), "a#x", "b#x")


def test_a_family_name_alone_must_be_spelt_alike() -> None:
    """A name that only sounds alike is somebody else's where nothing else speaks for it."""
    assert not together(two(person("x", "Bill Ingells"), person("x", "Engalls")), "a#x", "b#x")


def test_a_particle_belongs_to_the_family_name() -> None:
    """'az-Zubari' is not every Zubari, and 'Ben Holtzer' is no bearer of 'Holtzer' for a first name."""
    assert not together(two(person("x", "Waheed Zubari"), person("x", "bin Zubari")), "a#x", "b#x")
    assert together(two(person("x", "Waheed bin Zubari"), person("x", "bin Zubari")), "a#x", "b#x")


def test_the_same_others_beside_both_are_evidence() -> None:
    """For two mentions of a common name it counts, too, that three others stand beside both."""
    others = [person(f"o{n}", name) for n, name in enumerate(("Ida Torvund", "Per Askeland", "Liv Brattbakk"))]
    ours, theirs = person("x", "John Smith", country="US"), person("x", "John Smith")
    assert not together(two(ours, theirs), "a#x", "b#x")
    beside = resolved(digest("a", ours, *others), digest("b", theirs, *others))
    why = "the same name but one that many bear, the same others are named beside both; a common name"
    assert [d.why for d in beside.proposals] == [why]


def test_family_names_printed_first() -> None:
    """In countries where the family name comes first, the first word answers to it; elsewhere it is a given name."""
    korea = two(person("x", "Roh Ji-tae", country="KR"), person("x", "Roh", country="KR"))
    assert together(korea, "a#x", "b#x")
    assert not together(two(person("x", "Dara Rostam", country="IQ"), person("x", "Dara", country="IQ")), "a#x", "b#x")


def test_office_held_through_an_organisation() -> None:
    """The same post at the same body counts as evidence, whatever the body is called."""
    a = digest("a", person("x", "D. Rostam", role("secretary", "c")), body("c", "Iran's Supreme Water Council", "IR"))
    b = digest("b", person("x", "Dara Rostam", role("Secretary", "k")), body("k", "Supreme Water Council", "IR"))
    assert together(resolved(a, b), "a#x", "b#x")


def test_a_name_prefers_the_full_form() -> None:
    """A page bears the full name although more articles print the short one."""
    found = resolved(
        digest("a", person("x", "Dara Rostam", ADVISER)),
        digest("b", person("x", "Rostam", ADVISER)),
        digest("c", person("x", "Rostam", ADVISER)),
    )
    assert [actor.name for actor in found.actors] == ["Dara Rostam"]


def test_reasons_are_told_once() -> None:
    """Ten articles that print one name give one reason, not nine."""
    found = resolved(*(digest(f"a{n}", person("x", "Dara Rostam", country="IQ")) for n in range(10)))
    assert [d.why for d in found.actors[0].decisions] == ["the same full name, the same country"]
