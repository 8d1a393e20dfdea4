"""The digest's JSON Schema, so that an editor's program completes and checks while somebody types."""

from __future__ import annotations

from typing import Any

import msgspec

from briefing.types.digest import SCHEMA, Digest


def json_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of a digest, made from the types themselves."""
    schema = msgspec.json.schema(Digest)
    schema["$defs"]["Digest"]["properties"]["schema"] = {"const": SCHEMA}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        "title": "A digest of one news article",
        **schema,
    }
