"""Writes the fonts of card images, `briefing/render/data/card-*.ttf`: Noto Sans for Latin, Greek and Cyrillic.

Run by hand: `npm i @fontsource/noto-sans && pip install fonttools brotli && python tools/bake_font.py
node_modules/@fontsource/noto-sans/files`. Noto Sans is under the SIL Open Font License 1.1, without a reserved name;
its text goes into `briefing/render/data/card-font-licence.txt`.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

DATA = Path(__file__).parent.parent / "briefing/render/data"
SCRIPTS = ("latin", "latin-ext", "vietnamese", "greek", "cyrillic")
LAST = 0x530  # after Latin with accents, Greek and Cyrillic
PUNCTUATION = range(0x1E00, 0x2123)  # and Vietnamese
WEIGHTS = {"regular": 400, "bold": 700}


def bake(files: Path, weight: int, target: Path) -> None:
    """One weight, its scripts joined, without what only typesetters need."""
    with tempfile.TemporaryDirectory() as folder:
        parts = []
        for script in SCRIPTS:
            font = TTFont(files / f"noto-sans-{script}-{weight}-normal.woff2", recalcTimestamp=False)
            options = Options(layout_features=["kern"], hinting=False, notdef_outline=True)
            subsetter = Subsetter(options)
            subsetter.populate(unicodes=[code for code in font.getBestCmap() if code < LAST or code in PUNCTUATION])
            subsetter.subset(font)
            font.flavor = None
            parts.append(Path(folder) / f"{script}.ttf")
            font.save(parts[-1])
        joined = Merger().merge([str(part) for part in parts])
        joined["head"].modified = joined["head"].created
        joined.recalcTimestamp = False
        joined.save(target)


def main() -> None:
    """Write the fonts and their licence."""
    files = Path(sys.argv[1])
    for name, weight in WEIGHTS.items():
        bake(files, weight, DATA / f"card-{name}.ttf")
    shutil.copyfile(files.parent / "LICENSE", DATA / "card-font-licence.txt")


if __name__ == "__main__":
    main()
