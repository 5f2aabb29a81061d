"""Writes a project to start from: a commented survey file with fictional answers and a fictional training list."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

SURVEY = "survey.yaml"
FILES = (SURVEY, "responses.csv", "training.csv", "README.txt")


class ProjectExistsError(Exception):
    """Files of a project exist already; carries their names."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names
        super().__init__(", ".join(names))


def create_project(folder: Path) -> tuple[Path, ...]:
    """Write the files into `folder`, which is created where needed; never overwrites.

    Raises `ProjectExistsError` before anything is written, and `OSError` where writing is not possible.
    """
    paths = [folder / name for name in FILES]
    existing = tuple(str(path) for path in paths if path.exists() or path.is_symlink())
    if existing:
        raise ProjectExistsError(existing)
    folder.mkdir(parents=True, exist_ok=True)
    templates = files("leaddev") / "project"
    for path in paths:
        content = (templates / path.name).read_bytes()
        try:
            with path.open("xb") as stream:
                stream.write(content)
        except FileExistsError as error:
            raise ProjectExistsError((str(path),)) from error
    return tuple(paths)
