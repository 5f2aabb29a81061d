"""What the part on symptoms says."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {}
