"""JSON as text that is the same each time and that cannot steer a terminal or hide its direction."""

from __future__ import annotations

import json
import re
from typing import Any

# Valid inside JSON strings, yet able to steer a terminal or a script that prints the document: written as \uXXXX.
_STEERING = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def harmless_json(document: dict[str, Any]) -> str:
    """The document with characters as they are, two spaces, a newline at its end; refuses NaN and Infinity."""
    text = json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False)
    return _STEERING.sub(lambda found: f"\\u{ord(found.group()):04x}", text) + "\n"
