"""Locator maps: where countries lie, as SVG paths cut out of one small file of outlines (`data/world.json`)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from importlib import resources
from itertools import pairwise

import msgspec

WIDTH, HEIGHT = 300, 200
"""Of the drawing, in its own units; what is finer than one of them is left out."""
NEAREST = 26.0
"""Degrees of longitude at the equator that a map shows at least: enough to know the neighbourhood."""
AROUND = 2.4
"""How many times its own size a country's map is wide."""
MAIN = 0.2
"""Parts of a country that are smaller than this share of its largest do not widen the map: islands far away."""
DOT = 5.0
"""A country smaller than this on the map gets a ring around it."""

WIDE = 75.0
"""Degrees from which on a map is drawn coarsely,"""
COARSE = 0.8
"""on a grid of so many degrees."""
NO_CODE = "-"
"""Key of land that belongs to no country with a code."""

Ring = list[tuple[float, float]]
Box = tuple[float, float, float, float]
Shape = tuple[Ring, Box]


class Locator(msgspec.Struct, frozen=True):
    """`here`: outline of the countries to be found, `land`: that of all others, as path data; `dots`: where a country
    is too small to be seen."""

    here: str
    land: str
    dots: tuple[tuple[float, float], ...]


class _World(msgspec.Struct, frozen=True):
    source: str
    unit: int
    shapes: dict[str, list[list[int]]]


class Window(msgspec.Struct, frozen=True):
    """The stretch of the world that a map shows; `squeeze` is the cosine of its middle latitude."""

    west: float
    north: float
    scale: float
    squeeze: float

    def place(self, lon: float, lat: float) -> tuple[float, float]:
        """Degrees to units of the drawing: an equirectangular projection, true in the middle."""
        return (lon - self.west) * self.squeeze * self.scale, (self.north - lat) * self.scale


def locator(codes: Sequence[str]) -> Locator | None:
    """The map of some countries (codes), or None where no outline of any of them is known."""
    wanted = tuple(sorted({code for code in codes if code in _world() and code != NO_CODE}))
    return _locator(wanted) if wanted else None


@cache
def _locator(wanted: tuple[str, ...]) -> Locator:
    boxes = [box for code in wanted for box in _main(code)]
    window = _window(boxes)
    world = _coarse() if WIDTH / window.scale > WIDE else _world()
    drawn = {code: "".join(_drawn(ring, box, window) for ring, box in shapes) for code, shapes in world.items()}
    return Locator("".join(drawn[code] for code in wanted),
                   "".join(path for code, path in drawn.items() if code not in wanted),
                   tuple(dot for code in wanted if (dot := _dot(_main(code), window))))


@cache
def _world() -> dict[str, list[Shape]]:
    """Outlines in degrees with the boxes around them, by country code."""
    data = resources.files("briefing.render").joinpath("data/world.json").read_bytes()
    world = msgspec.json.decode(data, type=_World)
    rings = {code: [[(x / world.unit, y / world.unit) for x, y in zip(ring[::2], ring[1::2], strict=True)]
                    for ring in rings] for code, rings in world.shapes.items()}
    return {code: [(ring, _box(ring)) for ring in found] for code, found in rings.items()}


@cache
def _coarse() -> dict[str, list[Shape]]:
    """The same with fewer points and without small islands, for maps of half the world."""
    return {code: [(_thinned(ring), box) for ring, box in shapes
                   if max(box[2] - box[0], box[3] - box[1]) > 2 * COARSE] for code, shapes in _world().items()}


def _thinned(ring: Ring) -> Ring:
    """A ring on a grid of COARSE degrees, so that neighbours still fit together."""
    grid = [(round(x / COARSE) * COARSE, round(y / COARSE) * COARSE) for x, y in ring]
    return [point for point, after in pairwise([*grid, grid[0]]) if point != after]


@cache
def _main(code: str) -> tuple[Box, ...]:
    """The boxes around the large parts of a country; what crosses 180 degrees stands twice, and counts once."""
    found = [(_area(ring), box) for ring, box in _world()[code] if abs(box[0] + box[2]) <= 360]
    return tuple(box for area, box in found if area >= MAIN * max(area for area, _ in found))


def _area(ring: Ring) -> float:
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise([*ring, ring[0]]))) / 2


def _box(ring: Ring) -> Box:
    """West, south, east, north."""
    return (min(x for x, _ in ring), min(y for _, y in ring), max(x for x, _ in ring), max(y for _, y in ring))


def _window(boxes: Sequence[Box]) -> Window:
    """Around all boxes, not smaller than NEAREST, not larger than the world."""
    west, south = min(box[0] for box in boxes), min(box[1] for box in boxes)
    east, north = max(box[2] for box in boxes), max(box[3] for box in boxes)
    lon, lat = (west + east) / 2, (south + north) / 2
    squeeze = max(math.cos(math.radians(lat)), 0.3)
    around = AROUND if east - west < 60 else 1.2
    wide = max((east - west) * squeeze * around, (north - south) * around * WIDTH / HEIGHT, NEAREST)
    wide = min(wide, 360 * squeeze)
    scale = WIDTH / wide
    high = HEIGHT / scale
    top = min(lat + high / 2, 85.0)
    return Window(lon - wide / 2 / squeeze, top, scale, squeeze)


def _drawn(ring: Ring, box: Box, window: Window) -> str:
    """A ring as path data inside the drawing, in whole units; nothing where it lies outside or is too small."""
    (left, top), (right, bottom) = window.place(box[0], box[3]), window.place(box[2], box[1])
    if right < 0 or bottom < 0 or left > WIDTH or top > HEIGHT or max(right - left, bottom - top) < 1:
        return ""
    points = [window.place(*point) for point in ring]
    for axis, limit, sign in ((0, -2.0, 1), (0, WIDTH + 2.0, -1), (1, -2.0, 1), (1, HEIGHT + 2.0, -1)):
        points = _cut(points, axis, limit, sign)
        if not points:
            return ""
    grid = 2 if WIDTH / window.scale > WIDE else 1
    corners = list(dict.fromkeys((round(x / grid) * grid, round(y / grid) * grid) for x, y in points))
    path = _bent(corners)
    if len(path) < 3:
        return ""
    moves = " ".join(f"{bx - ax} {by - ay}" for (ax, ay), (bx, by) in pairwise(path)).replace(" -", "-")
    return f"M{path[0][0]} {path[0][1]}l{moves}z"


def _bent(corners: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The corners at which an outline bends."""
    kept = corners[:2]
    for corner in corners[2:]:
        (ax, ay), (bx, by) = kept[-2:]
        if (bx - ax) * (corner[1] - by) == (by - ay) * (corner[0] - bx):
            kept.pop()
        kept.append(corner)
    return kept


def _cut(points: Ring, axis: int, limit: float, sign: int) -> Ring:
    """The part of a polygon on one side of a straight line (Sutherland and Hodgman 1974)."""
    kept: Ring = []
    for one, other in pairwise([*points[-1:], *points]):
        inside, after = sign * (one[axis] - limit) >= 0, sign * (other[axis] - limit) >= 0
        if inside != after:
            share = (limit - one[axis]) / (other[axis] - one[axis])
            kept.append((one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1])))
        if after:
            kept.append(other)
    return kept


def _dot(boxes: Sequence[Box], window: Window) -> tuple[float, float] | None:
    """The middle of a country that is too small to be seen."""
    left, top = window.place(min(box[0] for box in boxes), max(box[3] for box in boxes))
    right, bottom = window.place(max(box[2] for box in boxes), min(box[1] for box in boxes))
    if max(right - left, bottom - top) >= DOT:
        return None
    return round((left + right) / 2, 1), round((top + bottom) / 2, 1)
