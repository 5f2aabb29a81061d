"""The JSON Schema of the report, generated from its definition, so that the two cannot part."""

from __future__ import annotations

from inspect import cleandoc
from typing import Any

import msgspec

from leaddev.media.json_meanings import meaning
from leaddev.report import SCHEMA, Report
from leaddev.report.figure import TAG

# said here: the schema describes the JSON, which no other medium does
DESCRIPTION = (
    "What `leaddev analyze --format json` writes. Shares are 0-1, scores 0-100, `n` counts respondents. "
    "What is not known is null with a reason beside it; a group that is too small carries no number."
)
_OPTIONAL = {"Figure": ("reason",)}


def report_schema() -> dict[str, Any]:
    """The schema (draft 2020-12). Later versions of the same number may add keys, so objects stay open."""
    generated = msgspec.json.schema(Report)["$defs"]
    root = _part("Report", generated.pop("Report"))
    parts = {name: _part(name, part) for name, part in sorted(generated.items())}
    root["properties"]["schema"] = {"const": SCHEMA, "description": meaning("Report", "schema")}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA,
        "title": "leaddev report",  # said here: its name
        "description": DESCRIPTION,
        **{key: root[key] for key in ("type", "properties", "required")},
        "$defs": parts,
    }


def _part(name: str, part: dict[str, Any]) -> dict[str, Any]:
    properties = {
        key: {**_without_noise(value), "description": meaning(name, key)}
        for key, value in part.get("properties", {}).items()
        if key != TAG
    }
    if name == "Reason":
        properties["text"] = {"type": "string", "description": meaning(name, "text")}
    required = [key for key in properties if key not in _OPTIONAL.get(name, ())]
    # a hidden group carries no number: nothing may be added to it
    closed = {"additionalProperties": False} if name.startswith("Hidden") else {}
    about = {"title": name, "description": cleandoc(part["description"]), "type": "object"}
    return {**about, "properties": properties, "required": required, **closed}


def _without_noise(value: Any) -> Any:
    """Without defaults, because the document states every key, and without the tags that it does not have."""
    if isinstance(value, dict):
        return {key: _without_noise(part) for key, part in value.items() if key not in ("default", "discriminator")}
    if isinstance(value, list):
        return [_without_noise(part) for part in value]
    return value
