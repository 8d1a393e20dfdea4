"""Agreements: which namings mean one instrument, who is bound, how it stands."""

from __future__ import annotations

from collections.abc import Callable

from briefing.extract.actors import Actors
from briefing.extract.agreements import agreements, group
from briefing.extract.instruments import find_namings
from briefing.extract.reading import Cast, Mention, Reading
from briefing.extract.statements import find_sayings
from briefing.extract.times import Times
from briefing.extract.voice import Voices
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
    instruments = group(find_namings(reading, actors))
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
