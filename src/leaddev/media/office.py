"""What all files for office programs have in common: no clock is read, and nothing that a user wrote is computed."""

from __future__ import annotations

from datetime import datetime

SETTLED = datetime(2000, 1, 1)  # noqa: DTZ001 - a date that says nothing, so that bytes are the same each day
TEXTS_STAY = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
"""Options of XlsxWriter."""
COMPUTED = ("=", "+", "-", "@", "\t", "\r")
"""What a text begins with that a spreadsheet would compute."""
