"""Writes a project to start from: a commented survey file with fictional answers and a fictional training list."""

from __future__ import annotations

import csv
from importlib.resources import files
from io import StringIO
from pathlib import Path

from leaddev.catalogue import model_bytes

SURVEY = "survey.yaml"
FILES = (SURVEY, "responses.csv", "training.csv", "README.txt")
MODEL, BUILT_IN = "model.yaml", "leadership-circle-short"
TARGET = b"""
# Every question was rated once: how far it is so. The need of a ring is how far people rate that below a target, an
# answer of the scale `level`. A ring may have its own (`target: 3`). State it before you see the answers.
# Where the one rating asks how much development is needed, write `need: {from: direct}` and word the scale for that.
need: {from: target, level: 4}
"""


class ProjectExistsError(Exception):
    """Files of a project exist already; carries their names."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names
        super().__init__(", ".join(names))


def create_project(folder: Path, *, by_target: bool = False) -> tuple[Path, ...]:
    """Write the files into `folder`, which is created where needed; never overwrites.

    With `by_target` every question has one rating, and a model beside the survey file states the target.

    Raises `ProjectExistsError` before anything is written, and `OSError` where writing is not possible.
    """
    contents = _contents(by_target=by_target)
    paths = [folder / name for name in contents]
    existing = tuple(str(path) for path in paths if path.exists() or path.is_symlink())
    if existing:
        raise ProjectExistsError(existing)
    folder.mkdir(parents=True, exist_ok=True)
    for path in paths:
        try:
            with path.open("xb") as stream:
                stream.write(contents[path.name])
        except FileExistsError as error:
            raise ProjectExistsError((str(path),)) from error
    return tuple(paths)


def _contents(*, by_target: bool) -> dict[str, bytes]:
    """The files by name."""
    templates = files("leaddev") / "project"
    contents = {name: (templates / name).read_bytes() for name in FILES}
    if not by_target:
        return contents
    survey = contents[SURVEY].replace(
        f"model: {BUILT_IN} ".encode(), f"model: {MODEL}".ljust(len(BUILT_IN) + 8).encode()
    )
    survey = survey.replace(b"(knowledge1, knowledge1imp,\n# ...)", b"(knowledge1, ...)\n#")
    once = {SURVEY: survey, "responses.csv": _without_importance(contents["responses.csv"].decode()).encode()}
    return contents | once | {MODEL: model_bytes(BUILT_IN) + TARGET}


def _without_importance(answers: str) -> str:
    """The fictional answers without their columns on importance."""
    rows = list(csv.reader(answers.splitlines()))
    kept = [place for place, heading in enumerate(rows[0]) if not heading.endswith("imp")]
    stream = StringIO()
    csv.writer(stream, lineterminator="\n").writerows([row[place] for place in kept] for row in rows)
    return stream.getvalue()
