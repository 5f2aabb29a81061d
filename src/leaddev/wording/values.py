"""What the part on values says."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {}
