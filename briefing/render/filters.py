"""What templates can do with values. Nothing here marks text of an article as safe."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import msgspec
from markupsafe import Markup

from briefing import urls

LINK_KEYS = frozenset({"@id", "url", "item", "contentUrl", "isPartOf"})
"""JSON-LD keys whose values are addresses: site paths among them are made absolute."""

_UNSAFE_IN_SCRIPT = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_SPACE_OR_CONTROL = re.compile(r"[\x00-\x20\x7f]")


def external(url: str) -> str:
    """`url` if it leads to a host over http or https, else nothing (a 'javascript:' address is nothing)."""
    if _SPACE_OR_CONTROL.search(url):
        return ""
    try:
        parts = urlsplit(url)
        return url if parts.scheme in ("http", "https") and parts.hostname else ""
    except ValueError:
        return ""


def host(url: str) -> str:
    """The host of an address, without 'www.'; nothing if the address is not one."""
    return (urlsplit(url).hostname or "").removeprefix("www.") if external(url) else ""


def json_ld(data: Mapping[str, Any], base_url: str) -> Markup:
    """Linked data for a script element: site paths absolute, and no character that could end the element."""
    text = msgspec.json.encode(_absolute(data, base_url)).decode()
    return Markup(re.sub("[<>&\u2028\u2029]", lambda found: _UNSAFE_IN_SCRIPT[found.group()], text))


def _absolute(value: Any, base_url: str, key: str = "") -> Any:
    """The value with addresses made absolute, all the way down."""
    if isinstance(value, Mapping):
        return {name: _absolute(inner, base_url, name) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_absolute(inner, base_url, key) for inner in value]
    if key in LINK_KEYS and isinstance(value, str) and value.startswith("/"):
        return urls.absolute(base_url, value)
    return value


def json_twin(data: Any) -> bytes:
    """The data of a page for programs: UTF-8 JSON, indented, keys in the order given."""
    return msgspec.json.format(msgspec.json.encode(data), indent=1) + b"\n"


def xml_text(text: str) -> str:
    """`text` without the control characters that no XML document may hold, escaped or not."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]", "", text)
