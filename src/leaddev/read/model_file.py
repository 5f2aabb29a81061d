"""A model by its built-in id or its path: read, validated, checked for consistency."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.nearest import nearest
from leaddev.read.files import SourceFile, open_source, sha256_of, shown
from leaddev.read.validation import problems_from, validated
from leaddev.read.yaml_source import YamlDocument, read_yaml
from leaddev.schema import Model
from leaddev.schema.model_consistency import model_violations

PATH_SUFFIXES = (".yaml", ".yml")
LONGEST_NAME = 60
"""A longer name is a text that was swallowed; file systems refuse names of 256 bytes."""
_CHECKOUT_MODELS = Path(__file__).resolve().parents[3] / "models"


class LoadedModel(Struct, frozen=True):
    """A model that is free of problems, and where it came from."""

    model: Model
    source: SourceFile
    sha256: str
    document: YamlDocument


def load_model(name: str, base: Path | None = None, named_at: Location | None = None) -> LoadedModel:
    """The model `name`: a built-in id, or a path relative to `base`.

    A name with a path separator or the ending .yaml or .yml is a path. `named_at` is where the name was written, for
    the problem of a name that does not exist. Raises `InvalidInput` with all problems of the file.
    """
    if is_path(name):
        with naming(named_at):
            source = open_source(name, base)
    else:
        source = _builtin(name, base, named_at)
    document = read_yaml(source)
    model = validated(Model, document)
    problems = problems_from(model_violations(model), document)
    if problems:
        raise InvalidInput(problems)
    return LoadedModel(model, source, sha256_of(source), document)


def builtin_models() -> dict[str, Traversable]:
    """Id and file of each built-in model, sorted by id; the id is the file's name."""
    installed = files("leaddev") / "models"
    folder: Traversable = installed if installed.is_dir() else _CHECKOUT_MODELS
    if not folder.is_dir():
        return {}
    found = {entry.name.removesuffix(".yaml"): entry for entry in folder.iterdir() if entry.name.endswith(".yaml")}
    return dict(sorted(found.items()))


@contextmanager
def naming(place: Location | None) -> Iterator[None]:
    """Problems of a file that cannot be opened are told where its name is written, when that is known."""
    try:
        yield
    except InvalidInput as invalid:
        if place is None:
            raise
        raise InvalidInput(replace(problem, location=place) for problem in invalid.problems) from invalid


def is_path(name: str) -> bool:
    """Whether the name of a model is a path rather than a built-in id."""
    return name == "-" or "/" in name or "\\" in name or name.lower().endswith(PATH_SUFFIXES)


def _builtin(name: str, base: Path | None, named_at: Location | None) -> SourceFile:
    known = builtin_models()
    if name in known:
        octets = known[name].read_bytes()
        return SourceFile(name=name, path=None, size=len(octets), content=octets)
    hint = _hint(name, base or Path(), list(known))
    place = named_at or Location(shown(name))
    raise InvalidInput([Problem("LD-E320", f"There is no built-in model `{shown(name)}`.", place, hint)])


def _hint(name: str, base: Path, known: list[str]) -> str:
    for suffix in PATH_SUFFIXES:
        if name and name == shown(name) and (base / f"{name}{suffix}").is_file():
            return f"To use the file, write `{name}{suffix}`."
    listed = ", ".join(f"`{model_id}`" for model_id in known)
    close = nearest(name, known)
    if close is not None:
        return f"Did you mean `{close}`? Built in: {listed}."
    return (
        f"Built in: {listed}; a path ends in .yaml." if listed else "Write the path of a model file, ending in .yaml."
    )
