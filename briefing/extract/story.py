"""The story of extraction: each stage takes what the earlier ones returned."""

from __future__ import annotations

from msgspec.structs import replace
from spacy.language import Language

from briefing.extract import record
from briefing.extract.agreements.find import agreements, find_instruments, parties
from briefing.extract.agreements.governments import with_governments
from briefing.extract.agreements.nameless import with_nameless
from briefing.extract.cast.actors import Actors
from briefing.extract.cast.find import find_cast
from briefing.extract.cast.nameless import Nameless
from briefing.extract.cast.unnamed_groups import with_groups
from briefing.extract.confidence import rated
from briefing.extract.dates.find import date_mentions, find_dates
from briefing.extract.dates.times import Times
from briefing.extract.events.affairs import affairs
from briefing.extract.events.claims import find_claims
from briefing.extract.events.find import find_events
from briefing.extract.events.incidents import find_incidents
from briefing.extract.events.nameless import said_by, with_doers
from briefing.extract.events.nationals import sparing_states
from briefing.extract.events.nominal import find_nominal
from briefing.extract.events.occasions import date_events
from briefing.extract.events.retold import once
from briefing.extract.events.speechacts import find_speech_acts
from briefing.extract.events.struck_once import once as struck_once
from briefing.extract.events.told_later import of_incident
from briefing.extract.events.uttered import uttered
from briefing.extract.facts import Ids
from briefing.extract.keyfacts import key_facts
from briefing.extract.members import acting, known_by, members
from briefing.extract.speech.nameless import nameless_speakers
from briefing.extract.speech.statements import find_sayings, statements
from briefing.extract.speech.voice import Voices
from briefing.extract.text.reading import read
from briefing.types.article import Article
from briefing.types.digest import ArticleInfo, Digest, Extractor


def digest_of(article: Article, nlp: Language, extractor: Extractor) -> Digest:
    """The digest of one article."""
    reading = read(article, nlp)
    named = find_cast(reading)
    known = Actors(reading, named)
    cast = with_groups(reading, named, known)
    dates = find_dates(reading)
    times = Times(reading.doc, dates)
    ids = Ids()

    grouped = Actors(reading, cast)
    sayings = find_sayings(reading, grouped)
    voices = Voices(sayings)
    whose = voices.speakers()
    actors = grouped.heard(whose)
    spoken = statements(reading, sayings, cast, times, ids)

    states = known.heard(whose)  # officials bind their country
    instruments = find_instruments(reading, states)
    instruments_told = agreements(reading, instruments, named, states, voices, times)
    nameless = Nameless(reading, cast)
    instruments_told = with_governments(with_nameless(instruments, instruments_told, states, nameless), cast)

    said = find_speech_acts(reading.doc, sayings, actors, voices)
    verbal = find_events(reading, actors, voices, times, parties(instruments), said)
    nominal = find_nominal(reading, actors, voices, times, verbal)
    every = affairs((*said, *verbal, *nominal), actors)
    linked = record.link(every, instruments, instruments_told)
    happenings = record.distinct(every, linked)
    others = find_claims(reading.doc, sayings, actors, voices, happenings, reading.body)
    acts, others = uttered(others, happenings, actors)
    happenings = record.in_order((*happenings, *acts))
    happenings = sparing_states(happenings, actors)
    when = date_events(reading, happenings, times, {s.start: t for s, t in spoken}, actors)
    happenings, when = once(with_doers(happenings, nameless, actors), when, actors, linked)
    words = nameless_speakers(reading.doc, sayings, actors, nameless)
    happenings = said_by(happenings, words)
    events = record.events(reading, happenings, when, linked, ids)
    accidents = find_incidents(reading, actors, voices, times, {h.told.i for h in happenings})
    days = [of_incident(i, times, article.published.edtf) for i in accidents]
    accidents, befallen = struck_once(accidents, days)
    incidents = record.incidents(reading, accidents, befallen, ids)
    claims = record.claims(reading, happenings, events, spoken, ids, others)

    instruments_told = known_by(instruments_told, words)
    events, incidents = known_by(events, words), known_by(incidents, words)
    said_facts, claims = known_by((s for _, s in spoken), words), known_by(claims, words)
    told = members((*instruments_told, *events, *incidents, *said_facts, *claims))
    digest = rated(
        Digest(
            article=_info(article),
            extractor=extractor,
            people=cast.people,
            unnamed_people=(*cast.unnamed_people, *nameless.records(told)),
            organisations=acting(cast.organisations, told),
            countries=cast.countries,
            places=cast.places,
            agreements=instruments_told,
            events=events,
            incidents=incidents,
            statements=said_facts,
            claims=claims,
            dates=date_mentions(reading, dates),
        )
    )
    weighed = (digest.events, digest.statements, digest.agreements, digest.incidents)
    return replace(digest, key_facts=key_facts(len(article.text), *weighed, article.title))


def _info(article: Article) -> ArticleInfo:
    """What the digest repeats of the article, with the furniture left out named."""
    furniture = (article.text[b.start : b.end].strip() for b in article.blocks if b.kind == "furniture")
    return ArticleInfo(
        id=article.id,
        title=article.title,
        file=article.file,
        sha256=article.sha256,
        language=article.language,
        publisher=article.publisher,
        url=article.url,
        byline=article.byline,
        wire=article.wire,
        published=article.published,
        dateline=article.dateline,
        boilerplate=tuple(" ".join(f.split()) for f in furniture if f),
    )
