"""JSON as text that is the same each time and that cannot steer a terminal or hide its direction.

Apart from `media.json`, so that a list of problems never loads the report.
"""

from __future__ import annotations

import json
import re
from typing import Any

import msgspec

# Valid inside JSON strings, yet able to steer a terminal or a script that prints the document: written as \uXXXX.
_STEERING = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_MARKUP = re.compile(f"[<>&]|{_STEERING.pattern}")


def harmless_json(document: dict[str, Any]) -> str:
    """The document with characters as they are, two spaces, a newline at its end; refuses NaN and Infinity."""
    # twice as fast as the indent of the standard library
    return msgspec.json.format(_compact(document, _STEERING), indent=2) + "\n"


def inline_json(document: dict[str, Any]) -> str:
    """The document on one line, without a sign that means something to a page."""
    return _compact(document, _MARKUP)


def _compact(document: dict[str, Any], unwanted: re.Pattern[str]) -> str:
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return unwanted.sub(_harmless, text)


def _harmless(found: re.Match[str]) -> str:
    """The escape of a character; half a character, which no text can hold, becomes the sign for that."""
    character = found.group()
    return "\ufffd" if "\ud800" <= character <= "\udfff" else f"\\u{ord(character):04x}"
