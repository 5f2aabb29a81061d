"""What the part on respect says."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {}
