"""The JSON Schema of the report, generated from the dataclasses, so that the two cannot part."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from leaddev.render.json_meanings import meaning
from leaddev.report import SCHEMA, Figure, Report, Scalar

if TYPE_CHECKING:
    from pydantic import TypeAdapter

DESCRIPTION = (
    "What `leaddev analyze --format json` writes. Shares are 0-1, scores 0-100, `n` counts respondents. "
    "What is not known is null with a reason beside it; a group that is too small carries no number."
)
_OPTIONAL = {"Figure": ("reason",)}


@lru_cache(maxsize=1)
def report_type() -> TypeAdapter[Report]:
    """What pydantic knows of the report; the parts of the diagnosis are named for it, because they are loaded late."""
    from pydantic import TypeAdapter

    from leaddev.report import diagnosis

    adapter: TypeAdapter[Report] = TypeAdapter(Report, config=None)
    adapter.rebuild(force=True, _types_namespace={**vars(diagnosis), "Scalar": Scalar, "Figure": Figure})
    return adapter


def report_schema() -> dict[str, Any]:
    """The schema (draft 2020-12). Later versions of the same number may add keys, so objects stay open."""
    generated = report_type().json_schema(mode="serialization")
    parts = {name: _part(name, part) for name, part in sorted(generated.pop("$defs").items())}
    root = _part("Report", generated)
    root["properties"]["schema"] = {"const": SCHEMA, "description": meaning("Report", "schema")}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA,
        "title": "leaddev report",
        "description": DESCRIPTION,
        **{key: root[key] for key in ("type", "properties", "required")},
        "$defs": parts,
    }


def _part(name: str, part: dict[str, Any]) -> dict[str, Any]:
    properties = {
        key: {**_without_noise(value), "description": meaning(name, key)}
        for key, value in part.get("properties", {}).items()
    }
    required = [key for key in properties if key not in _OPTIONAL.get(name, ())]
    # a hidden group carries no number: nothing may be added to it
    closed = {"additionalProperties": False} if name.startswith("Hidden") else {}
    tidied = {key: value for key, value in part.items() if key not in ("properties", "required")}
    return {**tidied, "properties": properties, "required": required, **closed}


def _without_noise(value: Any) -> Any:
    """Without the titles that repeat the key, and without defaults: the document states every key."""
    if isinstance(value, dict):
        return {key: _without_noise(part) for key, part in value.items() if key not in ("title", "default")}
    if isinstance(value, list):
        return [_without_noise(part) for part in value]
    return value
