"""Writes `briefing/render/data/world.json`: the outlines of countries for locator maps.

Run by hand when Natural Earth has moved on: `npm i world-atlas@2 && python tools/bake_map.py
node_modules/world-atlas/countries-50m.json`. Natural Earth is in the public domain; the package holds it as TopoJSON
(https://github.com/topojson/world-atlas, ISC licence). Borders are simplified once, where they are shared, so that
neighbours still fit together.
"""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pycountry

TARGET = Path(__file__).parent.parent / "briefing/render/data/world.json"
TOLERANCE = 0.12  # degrees: below what a locator map can show
UNIT = 20  # whole numbers in the file for one degree
SMALLEST = 0.02  # square degrees: smaller islands are left out, unless a country has nothing larger
WITHOUT_NUMBER = {"Kosovo": "XK"}
SOURCE = "Natural Earth 1:50m (public domain), through world-atlas; simplified by tools/bake_map.py"

Point = tuple[float, float]
Ring = list[Point]


def simplified(line: Ring) -> Ring:
    """The line with the points left out that lie nearer than TOLERANCE to it (Douglas and Peucker 1973)."""
    if len(line) < 3:
        return line
    (ax, ay), (bx, by) = line[0], line[-1]
    length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5

    def away(point: Point) -> float:
        x, y = point
        if not length:
            return ((x - ax) ** 2 + (y - ay) ** 2) ** 0.5
        return abs((by - ay) * x - (bx - ax) * y + bx * ay - by * ax) / length

    far, place = max((away(point), place) for place, point in enumerate(line[1:-1], start=1))
    if far < TOLERANCE:
        return [line[0], line[-1]]
    return simplified(line[: place + 1])[:-1] + simplified(line[place:])


def arcs(topology: dict[str, Any]) -> list[Ring]:
    """The lines that borders are made of, in degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    lines = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        lines.append(simplified(line))
    return lines


def ring(lines: list[Ring], numbers: list[int]) -> Ring:
    """The closed outline that some lines make, one after the other; ~n is line n backwards."""
    points: Ring = []
    for number in numbers:
        line = lines[number] if number >= 0 else lines[~number][::-1]
        points += line[1:] if points else line
    return points


def unrolled(points: Ring) -> list[Ring]:
    """An outline without the jump at 180 degrees: it runs on beyond, and stands a second time on the other side."""
    shift = 0.0
    found = [points[0]]
    for (ax, _), (bx, by) in pairwise(points):
        shift += 360 * ((bx - ax < -180) - (bx - ax > 180))
        found.append((bx + shift, by))
    if shift:  # around a pole
        found += [(found[-1][0], -90.0), (found[0][0], -90.0)]
    west, east = min(x for x, _ in found), max(x for x, _ in found)
    copies = [-360.0] * (east > 180.5) + [360.0] * (west < -180.5)
    return [found, *([(x + by, y) for x, y in found] for by in copies)]


def area(points: Ring) -> float:
    """Square degrees inside an outline."""
    closed = [*points, points[0]]
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise(closed))) / 2


def shapes(topology: dict[str, Any]) -> dict[str, list[list[int]]]:
    """Outlines by country code, those of no country under '-', as 'x, y, x, y ...' in 1/UNIT degrees."""
    lines = arcs(topology)
    found: dict[str, list[list[int]]] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        rings = sorted((piece for polygon in polygons for piece in unrolled(ring(lines, polygon[0]))),
                       key=area, reverse=True)
        kept = [points for points in rings if area(points) >= SMALLEST] or rings[:1]
        country = pycountry.countries.get(numeric=geometry.get("id", ""))
        code = country.alpha_2 if country else WITHOUT_NUMBER.get(geometry["properties"]["name"], "-")
        found.setdefault(code, []).extend([round(value * UNIT) for point in points for value in point]
                                          for points in kept)
    return dict(sorted(found.items()))


def main() -> None:
    """Write the file."""
    topology = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    data = {"source": SOURCE, "unit": UNIT, "shapes": shapes(topology)}
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(json.dumps(data, separators=(",", ":")).replace('],"', '],\n"') + "\n", "utf-8")


if __name__ == "__main__":
    main()
