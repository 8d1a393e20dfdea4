"""The picture that other sites show beside a link (Open Graph): the page's name, what it is, what it says first.

Drawn in two inks on a palette, so that a card costs milliseconds and few bytes; the same card gives the same bytes.
"""

from __future__ import annotations

import io
import re
import unicodedata
from functools import cache
from importlib import resources

from anyascii import anyascii
from PIL import Image, ImageDraw, ImageFont

from briefing.types.machine import Card

SIZE = (1200, 630)
MARGIN = 72
TITLE = (76, 64, 54, 46)
"""Sizes of the title, the first that fits into TITLE_LINES."""
TITLE_LINES = 3
TEXT_LINES = 3
TOP, LEADING, GAP, LINE = 132, 1.22, 22, 44
"""Where the title begins, how far its lines are apart in sizes, the room below it, the height of a line of text."""
RULE = 540
"""Height of the rule above the name of the site."""
UNIT = 100
"""Size at which letters are measured."""
SHADES = 8
"""Of each ink, between paper and full."""
RUNS = 3
"""zlib's Z_RLE: as small as its best for flat colours, in half the time."""
PAPER, INK = (252, 253, 253), (21, 27, 31)
ACCENT = "#00605c"
"""The accent of the default theme, where a publication sets none."""

Colour = tuple[int, int, int]


def draw(card: Card, site: str, accent: str = "") -> bytes:
    """The card as a PNG of 1200 by 630 pixels. Writing that the font lacks is drawn in Latin letters."""
    picture = Image.new("L", SIZE)
    ink, width = ImageDraw.Draw(picture), SIZE[0] - 2 * MARGIN
    ink.rectangle((0, 0, SIZE[0], 15), fill=2 * SHADES - 1)
    picture.paste(_tinted(_fit(_plain(card.kicker), 30, "bold", width), width), (MARGIN, 72))
    y = TOP
    size, lines, text = layout(card, width)
    for line in lines:
        ink.text((MARGIN, y), line, font=_font("bold", size), fill=SHADES - 1)
        y += round(size * LEADING)
    y += GAP
    for line in text:
        ink.text((MARGIN, y), line, font=_font("regular", 32), fill=SHADES - 2)
        y += LINE
    ink.line((MARGIN, RULE, SIZE[0] - MARGIN, RULE), fill=2, width=2)
    ink.text((MARGIN, RULE + 16), _fit(_plain(site), 30, "bold", width), font=_font("bold", 30), fill=SHADES - 1)
    return _png(picture, accent or ACCENT)


def _tinted(text: str, width: int) -> Image.Image:
    """A line in the second ink: its shades are numbered after those of the first."""
    line = Image.new("L", (width, 46))
    ImageDraw.Draw(line).text((0, 4), text, font=_font("bold", 30), fill=SHADES - 1)
    return line.point([value and SHADES + value for value in range(SHADES)] + [0] * (256 - SHADES))


def _png(picture: Image.Image, accent: str) -> bytes:
    """The numbers of an image as places in a palette: SHADES of ink, then SHADES of the accent."""
    colours = [_mixed(PAPER, full, shade) for full in (INK, _colour(accent)) for shade in range(SHADES)]
    drawn = Image.frombytes("P", SIZE, picture.tobytes())
    drawn.putpalette([part for colour in colours for part in colour])
    out = io.BytesIO()
    drawn.save(out, "PNG", bits=4, compress_type=RUNS)
    return out.getvalue()


def _mixed(paper: Colour, full: Colour, shade: int) -> Colour:
    share = shade / (SHADES - 1)
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(paper, full, strict=True))
    return red, green, blue


def _colour(code: str) -> Colour:
    digits = code.lstrip("#")
    wide = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    return int(wide[:2], 16), int(wide[2:4], 16), int(wide[4:], 16)


def layout(card: Card, width: int = SIZE[0] - 2 * MARGIN) -> tuple[int, list[str], list[str]]:
    """Size and lines of the title, and lines of the text under it.

    The largest size at which neither is cut: what a text says last is often on whose word it is. Else the largest at
    which the title is whole, else the smallest. A title that the text begins with is not said twice.
    """
    title, text = _plain(card.title), _plain(card.text)
    rest = text.removeprefix(title)
    text = rest.lstrip(" :.,") if rest != text and rest[:1] in {":", ".", ","} else text
    full = _wrapped(text, 32, "regular", width, TEXT_LINES + 1)
    first = None
    for size in TITLE:
        lines = _wrapped(title, size, "bold", width, TITLE_LINES + 1)
        if len(lines) > TITLE_LINES:
            continue
        room = _room(size, len(lines))
        if len(full) <= room:
            return size, lines, full
        first = first or (size, lines, _wrapped(text, 32, "regular", width, room))
    cut = _wrapped(title, TITLE[-1], "bold", width, TITLE_LINES)
    return first or (TITLE[-1], cut, _wrapped(text, 32, "regular", width, _room(TITLE[-1], len(cut))))


def _room(size: int, lines: int) -> int:
    """Lines of text that fit under a title."""
    return min(TEXT_LINES, (RULE - 20 - TOP - GAP - lines * round(size * LEADING)) // LINE)


def _wrapped(text: str, size: int, weight: str, width: int, most: int) -> list[str]:
    """The text in lines that fit; what does not fit into `most` of them is cut with an ellipsis."""
    lines, line = list[str](), ""
    words = text.split()
    for number, word in enumerate(words):
        longer = f"{line} {word}" if line else word
        if not line or _length(longer, size, weight) <= width:
            line = longer
            continue
        if len(lines) == most - 1:
            line = " ".join([line, *words[number:]])
            break
        lines.append(line)
        line = word
    return [_fit(each, size, weight, width) for each in [*lines, line][:most] if each]


def _fit(text: str, size: int, weight: str, width: int) -> str:
    """The text, or as much of its beginning as fits with an ellipsis."""
    if _length(text, size, weight) <= width:
        return text
    while text and _length(f"{text}…", size, weight) > width:
        text = text[:-1]
    return f"{text.rstrip(' ,;:')}…"


def _length(text: str, size: int, weight: str) -> float:
    """How wide a text is drawn at most: letters stand on whole pixels."""
    return sum(_advance(letter, weight) * size / UNIT + 0.3 for letter in text)


@cache
def _advance(letter: str, weight: str) -> float:
    return _font(weight, UNIT).getlength(letter)


def _plain(text: str) -> str:
    """One line of letters that the font has; other scripts in Latin letters, nothing that cannot be seen."""
    shown = unicodedata.normalize("NFC", re.sub(r"\s+", " ", text)).strip()
    return "".join(letter if letter in _letters() else anyascii(letter) for letter in shown if letter.isprintable())


@cache
def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    data = resources.files("briefing.render").joinpath(f"data/card-{weight}.ttf").read_bytes()
    return ImageFont.truetype(io.BytesIO(data), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _letters() -> frozenset[str]:
    """What the font can draw: Latin with accents, Greek, Cyrillic, punctuation."""
    ranges = ((0x20, 0x7F), (0xA1, 0x180), (0x218, 0x21C), (0x391, 0x3A2), (0x3A3, 0x3CF), (0x400, 0x460),
              (0x1E00, 0x1F00))
    return frozenset([chr(code) for first, last in ranges for code in range(first, last) if chr(code).isalnum()
                      or code < 0x100] + list("–—‘’‚“”„†•…€·"))
