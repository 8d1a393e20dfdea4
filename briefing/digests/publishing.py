"""What of a digest is published: lookups put to use, and nothing whose words no longer stand in the article."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from briefing.digests.lookups import Table, look_up
from briefing.digests.moving import stands
from briefing.digests.references import SECTIONS, key, without
from briefing.types.article import Article
from briefing.types.digest import Digest
from briefing.types.lookups import Use


class Prepared(NamedTuple):
    """Digests for the site, and the lookups that decided something in them."""

    digests: tuple[Digest, ...]
    uses: tuple[Use, ...]


def prepare(table: Table, articles: Iterable[Article], digests: Iterable[Digest]) -> Prepared:
    """The digests as the site takes them. Those on disk stay as they are."""
    texts = {article.id: article.text for article in articles}
    made = [look_up(table, _founded(digest, texts[digest.article.id])) for digest in digests]
    return Prepared(tuple(digest for digest, _ in made), tuple(use for _, uses in made for use in uses))


def _founded(digest: Digest, text: str) -> Digest:
    """The digest without stale facts whose words are gone: an editor has to mend or delete them."""
    dead: dict[str, str] = {}
    sections = {}
    for section in SECTIONS:
        records = getattr(digest, section)
        kept = tuple(record for record in records if record.review != "stale" or stands(record, text, section))
        if len(kept) < len(records):
            sections[section] = kept
            if section not in ("countries", "dates"):
                dead |= {key(record): getattr(record, "name", "") for record in records if record not in kept}
    return without(msgspec.structs.replace(digest, **sections), dead) if sections else digest
