"""Digests to and from YAML: written for editors, checked to the letter, merged with what people made of them."""

from briefing.digests.checks import check
from briefing.digests.merging import merge
from briefing.digests.reading import load
from briefing.digests.schema import json_schema
from briefing.digests.storing import (
    check_digests,
    digest_path,
    identify,
    is_current,
    read_digest,
    read_digests,
    update,
)
from briefing.digests.writing import dump

__all__ = [
    "check",
    "check_digests",
    "digest_path",
    "dump",
    "identify",
    "is_current",
    "json_schema",
    "load",
    "merge",
    "read_digest",
    "read_digests",
    "update",
]
