"""Agreements: which mentions mean one instrument, who is bound, how it stands."""

from __future__ import annotations

from collections.abc import Callable

from briefing.extract.agreements.find import agreements, find_instruments
from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.speech.statements import find_sayings
from briefing.extract.speech.voice import Voices
from briefing.extract.text.reading import Cast, Mention, Reading
from briefing.types.digest import Agreement, Country, Organisation

BETWEEN = """
Mali NNP 2 nsubj
signed|sign VBD 0 root
the DT 5 det
security NN 5 compound
agreement NN 2 obj
between IN 7 case
Mali NNP 5 nmod
and CC 9 cc
Chad NNP 7 conj
_. . 2 punct
"""

ANAPHOR = """
Chad NNP 2 nsubj
suspended|suspend VBD 0 root
the DT 4 det
deal NN 2 obj
_. . 2 punct
"""

INDEFINITE = """
Mali NNP 2 nsubj
wants VBZ 0 root
a DT 5 det
security NN 5 compound
deal NN 2 obj
with IN 7 case
Chad NNP 5 nmod
that WDT 9 nsubj
protects VBZ 5 acl:relcl
herders NNS 9 obj
_. . 2 punct
"""

ON_THE_MEDIA = """
Media NNS 2 nsubj
report VBP 0 root
that IN 6 mark
Mali NNP 6 nsubj
has VBZ 6 aux
reached|reach VBN 2 ccomp
a DT 9 det
trade NN 9 compound
deal NN 6 obj
with IN 11 case
Chad NNP 9 nmod
_. . 2 punct
"""

CODES = {"Mali": "ML", "Chad": "TD"}


def found(reading: Reading) -> tuple[Agreement, ...]:
    """The agreements of a tree drawn by hand."""
    doc = reading.doc
    mentions = [Mention(t.i, t.i + 1, CODES[t.text], "country", "name") for t in doc if t.text in CODES]
    mentions += [Mention(t.i, t.i + 1, "media", "organisation", "description") for t in doc if t.text == "Media"]
    cast = Cast(
        countries=tuple(Country(code=c, name=n) for n, c in CODES.items()),
        organisations=(Organisation(id="media", name="Media", kind="media"),),
        mentions=tuple(sorted(mentions, key=lambda m: m.start)),
    )
    actors = Actors(reading, cast)
    voices = Voices(find_sayings(reading, actors))
    instruments = find_instruments(reading, actors)
    return agreements(reading, instruments, cast, actors, voices, Times(doc, ()))


def test_parties_kind_and_name(reading: Callable[..., Reading]) -> None:
    """'the security agreement between A and B' binds A and B, is about security, and is named so."""
    (pact,) = found(reading(BETWEEN))
    assert (pact.parties, pact.kind, pact.status) == (("ML", "TD"), "security", "signed")
    assert pact.name == "Chad-Mali security agreement"


def test_the_deal_means_the_only_one(reading: Callable[..., Reading]) -> None:
    """'the deal' is the one instrument named before, and what is said of it is said of that one."""
    (pact,) = found(reading(BETWEEN + "\n" + ANAPHOR))
    assert pact.status == "suspended"
    assert [s.status for s in pact.status_history] == ["signed", "suspended"]
    assert [e.exact for e in pact.evidence][-1] == "the deal"


def test_a_new_indefinite_deal_is_not_merged_silently(reading: Callable[..., Reading]) -> None:
    """'a security deal that ...' beside 'the security agreement': two, each perhaps the other."""
    first, second = found(reading(BETWEEN + "\n" + INDEFINITE))
    assert first.ambiguous_with == (second.id,)
    assert second.ambiguous_with == (first.id,)


def test_what_the_media_report_is_reported(reading: Callable[..., Reading]) -> None:
    """A deal on the media's word has the status 'reported', with them as source, and nothing asserted."""
    (pact,) = found(reading(ON_THE_MEDIA))
    assert (pact.status, pact.kind) == ("reported", "trade")
    (told,) = pact.status_history
    assert told.modality == "reported"
    assert told.attribution is not None and told.attribution.source == "media"


PULLED_OUT = """
Mali NNP 2 nsubj
pulled|pull VBD 0 root
out IN 7 case
of IN 7 case
a DT 7 det
2019 CD 7 compound
agreement NN 2 obl
with IN 9 case
Chad NNP 7 nmod
_. . 2 punct
"""

TOOK_EFFECT = """
The DT 2 det
truce NN 6 nsubj
between IN 4 case
Mali NNP 2 nmod
Chad NNP 4 conj
took|take VBD 0 root
effect NN 6 obj
on IN 9 case
Monday NNP 6 obl
_. . 6 punct
"""

DENIED = """
Mali NNP 2 nsubj
denied|deny VBD 0 root
that IN 6 mark
it PRP 6 nsubj
had VBD 6 aux
signed|sign VBN 2 ccomp
a DT 9 det
defence NN 9 compound
pact NN 6 obj
with IN 11 case
Chad NNP 9 nmod
_. . 2 punct
"""

BREACHED = """
Chad NNP 4 nsubj
did|do VBD 4 aux
not RB 4 advmod
respect VB 0 root
the DT 6 det
deal NN 4 obj
_. . 4 punct
"""

SIGNED_IT = """
Chad NNP 3 nsubj
also RB 3 advmod
ratified|ratify VBD 0 root
it PRP 3 obj
_. . 3 punct
"""

BESIDE = """
Mali NNP 2 nsubj
quit VBD 0 root
the DT 5 det
Bamako NNP 5 compound
Accord NNP 2 obj
_, , 9 punct
a DT 9 det
peace NN 9 compound
pact NN 5 appos
with IN 11 case
Chad NNP 9 nmod
_. . 2 punct
"""

SCHEDULED = """
The DT 3 det
trade NN 3 compound
deal NN 6 nsubj
with IN 5 case
Chad NNP 3 nmod
expires|expire VBZ 0 root
in IN 8 case
May NNP 6 obl
_. . 6 punct
"""

SPONSORSHIP = """
The DT 2 det
club NN 3 nsubj
signed|sign VBD 0 root
a DT 6 det
sponsorship NN 6 compound
deal NN 3 obj
with IN 8 case
Media NNS 6 nmod
_. . 3 punct
"""

NEVER_MADE = """
The DT 2 det
war NN 5 nsubj:pass
was VBD 5 aux:pass
never RB 5 advmod
ended|end VBN 0 root
by IN 9 case
a DT 9 det
peace NN 9 compound
treaty NN 5 obl:agent
_. . 5 punct
"""

NO_CONFIDENCE = """
The DT 2 det
opposition NN 3 nsubj
tabled|table VBD 0 root
a DT 5 det
resolution NN 3 obj
_. . 3 punct
"""


def test_whoever_leaves_a_pact_with_another_was_bound_by_it(reading: Callable[..., Reading]) -> None:
    """'A pulled out of an agreement with B': A and B, and A has withdrawn."""
    (pact,) = found(reading(PULLED_OUT))
    assert (pact.parties, pact.status) == (("ML", "TD"), "withdrawn")


def test_idioms_tell_the_standing(reading: Callable[..., Reading]) -> None:
    """What 'took effect' is in force."""
    (truce,) = found(reading(TOOK_EFFECT))
    assert (truce.kind, truce.status, truce.parties) == ("ceasefire", "in_force", ("ML", "TD"))


def test_what_is_denied_is_contested_by_the_denier(reading: Callable[..., Reading]) -> None:
    """'A denied that it had signed a pact with B' leaves the pact contested, on the word of A."""
    (pact,) = found(reading(DENIED))
    (told,) = pact.status_history
    assert (pact.status, told.status) == ("contested", "contested")
    assert told.attribution is not None and told.attribution.source == "ML"


def test_it_is_the_instrument_named_just_before(reading: Callable[..., Reading]) -> None:
    """What is ratified is the pact of the sentence before; the pronoun is no evidence of its name."""
    (pact,) = found(reading(BETWEEN + "\n" + SIGNED_IT))
    assert [s.status for s in pact.status_history] == ["signed", "ratified"]
    assert [e.exact for e in pact.evidence] == ["the security agreement between Mali and Chad"]


def test_not_to_respect_is_to_violate(reading: Callable[..., Reading]) -> None:
    """'did not respect the deal' is no word about whether there is a pact, but a breach."""
    (pact,) = found(reading(BETWEEN + "\n" + BREACHED))
    assert [s.status for s in pact.status_history] == ["signed", "violated"]


def test_names_beside_one_another_are_one(reading: Callable[..., Reading]) -> None:
    """'the Bamako Accord, a peace pact with Chad' is one instrument, under its proper name."""
    (accord,) = found(reading(BESIDE))
    assert (accord.name, accord.kind, accord.status) == ("Bamako Accord", "peace", "withdrawn")


def test_what_is_to_end_is_in_force(reading: Callable[..., Reading]) -> None:
    """What 'expires in May' has not ended: till then it is in force."""
    (deal,) = found(reading(SCHEDULED))
    assert deal.status == "in_force"


def test_what_was_never_made_and_deals_of_clubs_are_none(reading: Callable[..., Reading]) -> None:
    """A treaty that never came, a sponsorship and a motion in parliament are no instruments between public bodies."""
    for table in (NEVER_MADE, SPONSORSHIP, NO_CONFIDENCE):
        assert found(reading(table)) == ()


RESOLUTIONS = """
The DT 2 det
council NN 3 nsubj
adopted|adopt VBD 0 root
Resolution NNP 3 obj
2254 CD 4 nummod
_. . 3 punct

Mali NNP 2 nsubj
violated|violate VBD 0 root
Security NNP 5 compound
Council NNP 5 compound
Resolution NNP 2 obj
NUMBER CD 5 nummod
_. . 2 punct
"""


def test_a_longer_name_means_the_same_and_another_number_does_not(reading: Callable[..., Reading]) -> None:
    """'Security Council Resolution 2254' is 'Resolution 2254'; Resolution 1701 is another."""
    (one,) = found(reading(RESOLUTIONS.replace("NUMBER", "2254")))
    assert (one.name, one.status) == ("Resolution 2254", "violated")
    assert [a.name for a in found(reading(RESOLUTIONS.replace("NUMBER", "1701")))] == [
        "Resolution 2254",
        "Security Council Resolution 1701",
    ]
