"""Digests to and from YAML: written for editors, checked to the letter, merged with what people made of them."""

from briefing.digests.answering import mark, revise, settle
from briefing.digests.checks import check
from briefing.digests.lookups import Table, read_lookups, unused
from briefing.digests.merging import merge
from briefing.digests.publishing import prepare
from briefing.digests.reading import load
from briefing.digests.storing import (
    check_digests,
    digest_path,
    identify,
    is_current,
    machine_version,
    read_digest,
    read_digests,
    readable_digests,
    update,
)
from briefing.digests.writing import dump

__all__ = [
    "Table",
    "check",
    "check_digests",
    "digest_path",
    "dump",
    "identify",
    "is_current",
    "load",
    "machine_version",
    "mark",
    "merge",
    "prepare",
    "read_digest",
    "read_digests",
    "read_lookups",
    "readable_digests",
    "revise",
    "settle",
    "unused",
    "update",
]
