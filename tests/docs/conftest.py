"""The scripts in `docs/`, loaded as modules: they are no package."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"


def _loaded(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"leaddev_docs_{name}", DOCS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def docs() -> Path:
    """The folder of the documentation."""
    return DOCS


@pytest.fixture(scope="session")
def generator() -> ModuleType:
    """`docs/generate.py`."""
    return _loaded("generate")


@pytest.fixture(scope="session")
def worked() -> ModuleType:
    """`docs/worked_example.py`."""
    return _loaded("worked_example")


@pytest.fixture(scope="session")
def gallery() -> ModuleType:
    """`docs/gallery.py`."""
    return _loaded("gallery")
