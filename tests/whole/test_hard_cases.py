"""Short articles in which identity is hard, read by the bundled pipeline: who is one, and who is not."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing.extract import extract
from briefing.extract.text.quotes import paragraphs
from briefing.nlp import load
from briefing.resolve import resolve
from briefing.types.article import Article, Block, Published
from briefing.types.authority import Authority
from briefing.types.digest import Digest
from briefing.types.lock import Lock
from briefing.types.resolution import Ref

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "data" / "hard_cases.yaml").read_text("utf-8"))


@cache
def _digest(id: str, text: str) -> Digest:
    """The digest of a text as an article of May 2024; its first paragraph is a headline where there are several."""
    parts = paragraphs(text)
    kinds = ["headline" if n == 0 and len(parts) > 1 else "body" for n in range(len(parts))]
    blocks = tuple(Block(kind, a, b, ((a, b),)) for kind, (a, b) in zip(kinds, parts, strict=True))
    article = Article(id=id, file=f"{id}.txt", text=text, sha256=hashlib.sha256(text.encode()).hexdigest(),
                      published=Published(edtf="2024-05-10", basis="front-matter"), blocks=blocks)  # fmt: skip
    return extract(article, _pipeline())


@cache
def _pipeline() -> Any:
    return load()


def _page(side: str, digests: dict[str, Digest], links: dict[Ref, str]) -> str:
    """The id of the actor whom an article names so; fails where it names nobody so."""
    article, name = side.split(" ", 1)
    for entity in (*digests[article].people, *digests[article].organisations):
        if name in (entity.name, *entity.variants):
            return links[Ref(article, entity.id)]
    named = [e.name for e in (*digests[article].people, *digests[article].organisations)]
    return pytest.fail(f"{article} names no {name}, but {named}")


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_who_is_who(case: dict[str, Any]) -> None:
    """Those who are one have one page, those who are two have two, in whichever order the articles come."""
    digests = {id: _digest(id, text.strip()) for id, text in case["articles"].items()}
    for order in (list(digests.values()), list(digests.values())[::-1]):
        links = dict(resolve(order, Authority(), Lock()).links)
        for group in case.get("one", ()):
            assert len({_page(side, digests, links) for side in group}) == 1, group
        for left, right in case.get("two", ()):
            assert _page(left, digests, links) != _page(right, digests, links), (left, right)
