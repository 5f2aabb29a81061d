"""What the part on leadership says."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {}
