"""In which country an armed group fights that a text knows by a label: 'Maoist rebels', 'rebels of the Hill Front'."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from briefing.extract.cast.homeland import paragraph
from briefing.extract.cast.organisation_kinds import known
from briefing.extract.cast.organisations import FoundOrganisation
from briefing.extract.cast.place_homes import is_where
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc


def settle_labels(
    doc: Doc, bodies: Iterable[FoundOrganisation], sightings: Collection[int], home: str, told: Mapping[int, str]
) -> None:
    """Give armed groups of unknown country the one where the words around them say that they are.

    `told` gives the country that a token tells of, `sightings` are the tokens that name countries and peoples, `home`
    is the country of the report.
    """
    for body in bodies:
        if body.kind == "armed_group" and not (body.country or body.countries or _is_anywhere(body)):
            body.country = next(filter(None, (_country_at(doc, a, sightings, home, told) for a, _ in body.spans)), "")


def _is_anywhere(body: FoundOrganisation) -> bool:
    """Whether a group has no one country: a known one of many, or those of a loyalty ('Peruvian-backed militants')."""
    loyal = set(body.name.lower().replace("-", " ").split()) & word_set("organisations", "loyalties")
    return bool(loyal) or known(body.name) is not None


def _country_at(doc: Doc, start: int, sightings: Collection[int], home: str, told: Mapping[int, str]) -> str:
    """The only country that the sentence, or else the paragraph, of a token tells of as where something is; of several
    the report's home."""
    sentence = doc[start].sent
    for around in (range(sentence.start, sentence.end), paragraph(doc, start)):
        codes = {told[i] for i in around if i in told and is_where(doc, i, sightings)}
        if codes:
            return codes.pop() if len(codes) == 1 else home if home in codes else ""
    return ""
