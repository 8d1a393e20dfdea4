"""A small world for tests of what happens over time: an article that is mended, rules that change, people who edit."""

from __future__ import annotations

import hashlib
import re
from typing import get_args

import msgspec
from hypothesis import strategies as st

from briefing.types.article import Article
from briefing.types.digest import ArticleInfo, Digest, Event, EventType, Evidence, Extractor, Person, Role

change = msgspec.structs.replace

PEOPLE = ("Ana Okoye", "Per Lind", "Mina Sato", "Omar Haddad")
DOINGS = ("met envoys in Lomé", "signed the port accord", "left for Oslo", "praised the crews", "closed the strait",
          "sent aid to the islands")
DAYS = ("on Monday", "on Tuesday", "on 3 May", "last week")

sentences = st.tuples(st.sampled_from(PEOPLE), st.sampled_from(DOINGS), st.sampled_from(DAYS))
stories = st.lists(sentences, min_size=1, max_size=5, unique_by=lambda told: told[:2])
rules = st.integers(0, 3)


def article(told: list[tuple[str, str, str]]) -> Article:
    """The article that tells of these doings, a sentence each."""
    text = "PORT NEWS\n\n" + " ".join(f"{who} {what} {when}." for who, what, when in told) + "\n"
    return Article(id="story", file="content/articles/story.txt", text=text,
                   sha256=hashlib.sha256(text.encode()).hexdigest())


def read(story: Article, rule: int) -> Digest:
    """What a machine of this rule says: one event a sentence, one person a name, as its rule has it.

    Rule 1 types otherwise, rule 2 quotes less of a sentence, rule 3 overlooks every other sentence.
    """
    kinds = get_args(EventType)
    people: dict[str, Person] = {}
    events: list[Event] = []
    given: dict[str, int] = {}
    for number, match in enumerate(re.finditer(r"[A-Z][a-z]+ [A-Z][a-z]+ [^.]+(?=\.)", story.text)):
        name = " ".join(match.group().split()[:2])
        id = name.lower().replace(" ", "-")
        naming = Evidence(name, match.start(), match.start() + len(name))
        role = Role(title=f"minister {rule}", country="NO", evidence=(naming,))
        known = people.get(id) or Person(id=id, name=name, variants=(name,), roles=(role,), rule="named")
        people[id] = change(known, evidence=(*known.evidence, naming))
        if rule == 3 and number % 2:
            continue
        words = " ".join(match.group().split()[:-1]) if rule == 2 else match.group()
        stem = "e" + hashlib.sha256(words.encode()).hexdigest()[:8]
        given[stem] = given.get(stem, 0) + 1
        events.append(Event(
            id=stem if given[stem] == 1 else f"{stem}-{given[stem]}",
            type=kinds[(len(words) + (rule == 1)) % 3], actors=(id,), confidence=0.5 + rule / 10, rule=f"rule-{rule}",
            evidence=(Evidence(words, match.start(), match.start() + len(words)),)))
    return Digest(article=ArticleInfo(id="story", file=story.file, sha256=story.sha256, title="PORT NEWS"),
                  extractor=Extractor(rules=str(rule)), people=tuple(people.values()), events=tuple(events))
