"""In which countries a town, village or province bears a name.

The names are an extract of GeoNames (https://www.geonames.org, CC BY 4.0; towns and villages of 500 people and more)
and of ISO 3166-2 through pycountry (LGPL), made by tools/bake_towns.py. A name alone does not tell a country: only in a
text that tells of one of them does it.
"""

from __future__ import annotations

import gzip
from bisect import bisect_left
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources

from briefing.countries import fold

_ARTICLES = ("al ", "el ", "as ", "ash ", "az ", "ar ", "ad ", "an ", "at ")


@cache
def _text() -> str:
    """All lines: folded name, and each country with thousands of people, the largest first."""
    return gzip.decompress(resources.files("briefing").joinpath("data/towns.tsv.gz").read_bytes()).decode()


@lru_cache(maxsize=4096)
def bearers(name: str) -> Mapping[str, int]:
    """The codes of the countries with a place of that name, with thousands of people of the largest one there."""
    folded = fold(name)
    plain = next((folded.removeprefix(a) for a in _ARTICLES if folded.startswith(a)), folded)
    for form in (folded, plain, *(article + plain for article in _ARTICLES)):
        name_found, *codes = _line(bisect_left(range(len(_text())), form, key=lambda at: _line(at)[0]))
        if name_found == form:
            return {code[:2]: int(code[2:]) for code in codes}
    return {}


def _line(at: int) -> list[str]:
    """The parts of the first whole line that begins behind a character; behind the last one comes nothing else."""
    start = _text().find("\n", at) + 1
    end = _text().find("\n", start)
    return _text()[start:end].split("\t") if start and end > 0 else ["\U0010ffff"]
