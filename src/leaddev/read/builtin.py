"""The models that come with leaddev: inside the installed package, or in the checkout's `models` folder."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

SUFFIX = ".yaml"
_CHECKOUT_MODELS = Path(__file__).resolve().parents[3] / "models"


def builtin_models() -> dict[str, Traversable]:
    """Id and file of each built-in model, sorted by id; the id is the file's name."""
    installed = files("leaddev") / "models"
    folder: Traversable = installed if installed.is_dir() else _CHECKOUT_MODELS
    if not folder.is_dir():
        return {}
    found = {entry.name.removesuffix(SUFFIX): entry for entry in folder.iterdir() if entry.name.endswith(SUFFIX)}
    return dict(sorted(found.items()))
