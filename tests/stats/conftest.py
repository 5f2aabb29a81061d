"""The worked vectors of the methods note, shared by the tests of the statistics."""

import json
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="session")
def vectors() -> dict[str, Any]:
    path = Path(__file__).parents[1] / "vectors" / "methods.json"
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content
