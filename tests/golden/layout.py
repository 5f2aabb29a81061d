"""JSON laid out to be read in a diff: a key a line, and a figure or another short part without parts on one line."""

from __future__ import annotations

import json
from typing import Any

WIDTH, STEP = 120, "  "


def laid_out(document: Any) -> str:
    """The document as text, keys in their own order, characters as they are, a newline at its end."""
    return _text(document, "") + "\n"


def _text(value: Any, indent: str) -> str:
    line = json.dumps(value, ensure_ascii=False, allow_nan=False)
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    has_parts = any(isinstance(part, dict | list) for part in parts)
    if not parts or (not has_parts and len(indent) + len(line) <= WIDTH):
        return line
    inner = indent + STEP
    if isinstance(value, dict):
        members = [f"{json.dumps(key, ensure_ascii=False)}: {_text(part, inner)}" for key, part in value.items()]
        return "{\n" + ",\n".join(inner + member for member in members) + f"\n{indent}}}"
    return "[\n" + ",\n".join(inner + _text(part, inner) for part in value) + f"\n{indent}]"
