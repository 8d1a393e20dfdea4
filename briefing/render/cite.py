"""A page as a citation: plain, BibTeX, RIS and wiki text. There is no retrieval date, for there is no clock."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.types.parts import Cite
from briefing.urls import absolute, slug


class Citation(NamedTuple):
    """A form of citation: its code ('bibtex') and the text to copy."""

    form: str
    text: str


def citations(cite: Cite, site_title: str, publisher: str, base_url: str) -> tuple[Citation, ...]:
    """The forms of citation offered under a page; each holds the address and the hash of what the page says."""
    title, site = _one_line(cite.title), _one_line(site_title)
    by, address, seal = _one_line(publisher), absolute(base_url, cite.path), cite.content_hash
    day = cite.date.iso if cite.date else ""
    return (
        Citation("plain", " ".join(_without_repeats([title, site, by, cite.date.words if cite.date else ""]))
                 + f" {address} [{seal}]"),
        Citation("bibtex", _bibtex(slug(cite.path), {"title": title, "organization": by or site, "date": day,
                                                     "url": address, "note": f"content hash {seal}"})),
        Citation("ris", "\n".join(["TY  - ELEC", f"TI  - {title}", f"T2  - {site}", *([f"PB  - {by}"] if by else []),
                                   *([f"DA  - {day.replace('-', '/')}"] if day else []), f"UR  - {address}",
                                   f"N1  - content hash {seal}", "ER  - "])),
        Citation("wiki", "{{" + "|".join(f"{key}={_wiki(value)}" if value else key for key, value in [
            ("cite web", ""), ("title", title), ("website", site), ("url", address), *([("date", day)] if day else []),
        ]) + "}}"),
    )


def _without_repeats(parts: list[str]) -> list[str]:
    """Sentences of the parts that are not empty, each once: a home page has the site's title."""
    return [f"{part}." for part in dict.fromkeys(parts) if part]


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _bibtex(key: str, fields: dict[str, str]) -> str:
    rows = [f"  {name} = {{{_tex(value) if name != 'url' else value}}}" for name, value in fields.items() if value]
    return f"@online{{{key},\n" + ",\n".join(rows) + "\n}"


def _tex(text: str) -> str:
    """Text with the characters escaped that mean something to TeX."""
    return re.sub(r"[\\{}$&#%_~^]", lambda found: {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}",
                  "^": r"\textasciicircum{}"}.get(found.group(), "\\" + found.group()), text)


def _wiki(text: str) -> str:
    return text.replace("|", "{{!}}")
