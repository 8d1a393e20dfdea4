"""A publication on one person of whom there is much to tell: as many articles and facts as a test wants."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta

from briefing.config import Config
from briefing.site import Desk, desk
from briefing.types.article import Article, Published
from briefing.types.digest import ArticleInfo, Country, Date, Digest, Event, Evidence, Person, Statement
from briefing.types.lock import Entry, Lock
from briefing.types.resolution import Actor, Ref, Resolution, RoleHeld, Spelling

ACTOR = "actor:tove-marr"
PATH = "/actors/tove-marr/"
FIRST = date(2016, 3, 1)
SENTENCE = "Tove Marr met the trade ministers of Iceland and of Finland for the {number}th round of talks on quotas."


def busy(config: Config, articles: int, each: int, days: int = 13, undated: int = 0,
         lock: tuple[Entry, ...] = ()) -> Desk:
    """`articles` articles, one in so many `days`, with `each` facts on Tove Marr, every third a statement; the last
    `undated` of them, and their facts, have no date."""
    digests = [_digest(number, each, FIRST + timedelta(days=number * days) if number < articles - undated else None)
               for number in range(articles)]
    ids = tuple(digest.article.id for digest in digests)
    mentions = tuple(Ref(id, "marr") for id in ids)
    actor = Actor(id=ACTOR, kind="person", name="Tove Marr", country="NO", mentions=mentions,
                  spellings=(Spelling(text="Tove Marr", articles=ids),),
                  roles=(RoleHeld(ref=mentions[0], index=0, title="trade minister", country="NO", seen="2016-03-01"),))
    resolution = Resolution(actors=(actor,), countries=("FI", "IS", "NO"), links=dict.fromkeys(mentions, ACTOR))
    entries = [Entry(kind="article", id=f"article:{id}", path=f"/articles/{id}/") for id in ids]
    entries += [Entry(kind="actor", id=ACTOR, path=PATH), *lock,
                *(Entry(kind="country", id=code, path=f"/countries/{name}/")
                  for code, name in (("FI", "finland"), ("IS", "iceland"), ("NO", "norway")))]
    return desk(config, (_article(digest) for digest in digests), digests, resolution, Lock(tuple(entries)))


def _text(number: int, each: int) -> str:
    return " ".join(SENTENCE.format(number=number * each + fact) for fact in range(each))


def _article(digest: Digest) -> Article:
    info = digest.article
    number, each = int(info.id.rsplit("-", 1)[1]), len(digest.events) + len(digest.statements)
    return Article(id=info.id, file=info.file, text=_text(number, each), published=info.published, blocks=(),
                   sha256=info.sha256, title=info.title, publisher=info.publisher, url=info.url)


def _digest(number: int, each: int, day: date | None) -> Digest:
    text, id = _text(number, each), f"talks-{number}"
    published = Published(day.isoformat(), day.isoformat(), "explicit") if day else Published()
    events, statements, at = [], [], 0
    for fact in range(each):
        said = SENTENCE.format(number=number * each + fact)
        evidence = (Evidence(said, at, at + len(said)),)
        at += len(said) + 1
        when = Date(text="on the day", edtf=(day - timedelta(days=fact % 5)).isoformat()) if day else None
        if fact % 3 == 2:
            statements.append(Statement(id=f"st-{fact}", speaker="marr", form="indirect", date=when,
                                        evidence=evidence, rule="said-clause", confidence=0.9))
        else:
            events.append(Event(id=f"ev-{fact}", type="CONSULT", actors=("marr",), recipients=("IS", "FI"), date=when,
                                evidence=evidence, rule="verb-consult", confidence=0.9))
    return Digest(
        article=ArticleInfo(id=id, title=f"Round {number} of the quota talks ends without a word", file=f"{id}.txt",
                            sha256=hashlib.sha256(text.encode()).hexdigest(), publisher="The Skerry Post",
                            url=f"https://skerry.example/talks/{number}", published=published),
        people=(Person(id="marr", name="Tove Marr", country="NO"),),
        countries=(Country(code="IS", name="Iceland"), Country(code="FI", name="Finland")),
        events=tuple(events), statements=tuple(statements))
