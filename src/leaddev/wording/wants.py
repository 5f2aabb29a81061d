"""What the part on wants says."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {}
