"""What is known of the people of a text and of the descriptions that may mean one of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from msgspec import Struct

from briefing.extract.cast.roles import Post
from briefing.extract.text.words import Token


@dataclass(slots=True)
class Bearer:
    """What coreference knows of a person: id, token ranges of the names, posts and countries, in text order."""

    id: str
    spans: list[tuple[int, int]]
    posts: list[Post] = field(default_factory=list)
    country: str = ""
    bodies: set[str] = field(default_factory=set)
    """Ids of the bodies that the person's posts belong to, and of their parents."""
    kinds: set[str] = field(default_factory=set)
    """The kinds of these bodies."""
    weighed: bool = False
    """Whether no word tells the country: it is the likeliest one."""


class Description(Struct, frozen=True):
    """A noun phrase, tokens start..end (end exclusive), that says what somebody is, its head and the post in it."""

    start: int
    end: int
    head: Token
    post: Post
    definite: bool
