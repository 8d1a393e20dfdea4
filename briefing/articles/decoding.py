"""Bytes to text: UTF-8, UTF-16 with its mark, Windows-1252; what is no text is refused."""

from __future__ import annotations

import codecs
import re

from briefing.errors import BriefingError, Problem

MAX_BYTES = 5_000_000

_BINARY = {b"%PDF": "a PDF", b"PK\x03\x04": "a zip archive or Office document", b"\x89PNG": "an image",
           b"\xff\xd8\xff": "an image", b"GIF8": "an image", b"\x1f\x8b": "a compressed file",
           b"{\\rtf": "a rich-text document", b"\xd0\xcf\x11\xe0": "an old Office document"}

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ue000-\uf8ff]")
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_STRAY = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def decode(path: str, data: bytes) -> str:
    """The text of a file, without byte order mark, with line feeds only and no control characters but tabs; `path` is
    for messages. No page, feed or digest could hold the others.

    BriefingError where the file is too large, empty, binary or in an encoding that cannot be told.
    """
    refuse_large(path, len(data))
    for magic, what in _BINARY.items():
        if data.startswith(magic):
            raise _refused(path, f"is {what}, not text", "save the article's text as .txt, .md or .html")
    text = _BREAKS.sub("\n", _decoded(path, data))
    if not text.strip():
        raise _refused(path, "is empty", "put the article's text into it, or delete the file")
    if "\x00" in text or len(_CONTROLS.findall(text)) * 200 > len(text):
        raise _refused(path, "is binary or damaged, not text", "save the article's text as UTF-8")
    return _STRAY.sub("", text)


def refuse_large(path: str, size: int) -> None:
    """BriefingError where a file of this many bytes is no article."""
    if size > MAX_BYTES:
        message = f"is {size / 1e6:.1f} MB; an article has at most {MAX_BYTES // 1_000_000} MB"
        raise _refused(path, message, "keep one article in a file, without embedded images")


def _decoded(path: str, data: bytes) -> str:
    """The text in the encoding that the bytes show."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError:
                raise _refused(path, f"begins as {encoding.upper()[:6]} but is not", "save it as UTF-8") from None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start and data[:error.start].count(b"\x00"):
            raise _refused(path, "is binary or damaged, not text", "save the article's text as UTF-8") from None
    text = data.decode("cp1252", errors="replace")
    high = [char for char in text if char > "\x7f"]
    words = sum(char.isalpha() or char in "‘’“”–—…€£«» °©®§·½" for char in high)
    # Windows-1252 takes nearly any byte for some letter: believe it only where such letters are as rare as in English.
    if "\ufffd" in text or len(high) * 10 > len(text) or words * 10 < len(high) * 9:
        raise _refused(path, "is in an encoding that cannot be told", "save it as UTF-8")
    return text


def _refused(path: str, message: str, hint: str) -> BriefingError:
    """The error for a file that cannot be read."""
    return BriefingError(Problem(path, message=message, hint=hint))
