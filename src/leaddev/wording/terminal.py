"""What the terminal part says."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {}
