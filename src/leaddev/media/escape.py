"""Makes text from users harmless for a screen: no control characters, no escape sequences, no hidden direction.

Letters of every script stay as they are, right-to-left ones too. Nothing here knows markup.
"""

from __future__ import annotations

import re

_LINE_BREAKS = re.compile(r"\r\n|[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")
_REPLACEMENT = "\ufffd"


def _table() -> dict[int, str | None]:
    pictures: dict[int, str | None] = {code: chr(0x2400 + code) for code in range(0x20)}
    upper = dict.fromkeys((*range(0x80, 0xA0), 0xFFFE, 0xFFFF), _REPLACEMENT)  # XML knows neither of the last two
    surrogates = dict.fromkeys(range(0xD800, 0xE000), _REPLACEMENT)
    directions = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF))
    return pictures | upper | surrogates | {0x7F: "\u2421"} | directions


_HARMLESS = _table()


def plain(text: str) -> str:
    """`text` on one line: breaks become spaces, control characters visible signs, direction overrides vanish."""
    return _LINE_BREAKS.sub(" ", text).translate(_HARMLESS)
