"""What is said in the small trees of the tests of speech, and by whom."""

from __future__ import annotations

from briefing.extract.cast.actors import Actors
from briefing.extract.speech.sayings import Saying
from briefing.extract.speech.statements import find_sayings
from briefing.extract.text.reading import Cast, Mention, Reading
from briefing.extract.text.words import Doc
from briefing.types.digest import Organisation, Person


def cast(doc: Doc) -> Cast:
    """The people and bodies of the trees."""
    people = (Person(id="okafor", name="Okafor"),)
    media = (Organisation(id="media", name="Media", kind="media"),)
    mentions = [Mention(t.i, t.i + 1, "okafor", "person", "name") for t in doc if t.text == "Okafor"]
    mentions += [Mention(t.i, t.i + 1, "okafor", "person", "pronoun") for t in doc if t.lower_ == "his"]
    mentions += [Mention(t.i, t.i + 1, "media", "organisation", "description") for t in doc if t.text == "Media"]
    return Cast(people=people, organisations=media, mentions=tuple(sorted(mentions, key=lambda m: m.start)))


def said(reading: Reading) -> tuple[Saying, ...]:
    """What is said in a tree."""
    return find_sayings(reading, Actors(reading, cast(reading.doc)))


def content(reading: Reading, saying: Saying) -> list[str]:
    """The words of a saying."""
    return [reading.doc[a:b].text for a, b in saying.pieces]
