"""The words of the interface, in one YAML file (`strings.yaml`) that a site overrides key by key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from briefing.errors import BriefingError, Problem
from briefing.yamlio import Value, read

FILE = "strings.yaml"
ENGLISH = "en"
"""The language of `strings.yaml`; another one has a file of its own, `strings.de.yaml`."""


class Strings:
    """Looks up words: `strings("nav.actors")`, `strings("count.facts", n=3)`."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self.words = dict(words)

    def __call__(self, key: str, n: int | None = None, **values: object) -> str:
        """The words for `key` with `{names}` filled in; with `n`, its singular ('key.one') or plural ('key.other').

        Raises BriefingError where the key is not in the file.
        """
        name = key if n is None or key in self.words else f"{key}.{'one' if n == 1 else 'other'}"
        try:
            return self.words[name].format(n=f"{n:,}" if n is not None else "", **values)
        except (KeyError, IndexError, ValueError) as error:
            message = f"'{name}' is missing or cannot be filled in: {error}"
            raise BriefingError(Problem(f"templates/{FILE}", message=message, hint="add it to the file")) from None


def load_strings(folders: tuple[Path, ...], language: str = ENGLISH) -> Strings:
    """The strings of the folders in a language (BCP 47), those of an earlier folder before those of a later one, and
    the language's own before those of `strings.yaml`.

    Raises BriefingError where no folder has words in the language, or a file is not YAML or holds something other than
    words.
    """
    main = language.partition("-")[0].lower()
    names = list(dict.fromkeys([FILE, f"strings.{main}.yaml", f"strings.{language}.yaml"]))
    words: dict[str, str] = {}
    known = main == ENGLISH
    for folder in reversed(folders):
        for name in names:
            path = folder / name
            if path.is_file():
                words |= dict(_flat((), read(path.name, path.read_text(encoding="utf-8")).value))
                known = known or name != FILE
    if not known:
        spoken = sorted({path.name.split(".")[1] for folder in folders for path in folder.glob("strings.*.yaml")})
        hint = f"use {', '.join([ENGLISH, *spoken])}, or write templates/strings.{main}.yaml"
        message = f"the theme has no words in the language '{language}'"
        raise BriefingError(Problem("site.yaml", message=message, hint=hint))
    return Strings(words)


def _flat(path: tuple[str, ...], value: Value) -> Iterator[tuple[str, str]]:
    """Nested keys joined by dots."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flat((*path, key), inner)
    elif isinstance(value, str):
        yield ".".join(path), value
    else:
        message = f"'{'.'.join(path)}' is not a text"
        raise BriefingError(Problem(f"templates/{FILE}", message=message, hint="write words behind the colon"))
