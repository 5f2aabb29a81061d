"""A survey that a program hands over: a mapping in place of the survey file, a table in place of the answers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from leaddev.errors import InvalidInput, Location
from leaddev.read.files import SourceFile, open_source
from leaddev.read.survey_file import GivenAnswers, InputFile, LoadedSurvey, load_document
from leaddev.read.tables.given import NAME, given_grid
from leaddev.read.tables.table import text_of
from leaddev.read.yaml_source import YamlDocument, read_yaml

SURVEY = "survey"
"""What a mapping is called where a survey file would be named."""
REPLACED = ("file", "files", "csv", "rows", "sheet", "header_row")
"""Keys of `responses` that say where answers are, which is known where they are handed over."""


def given_survey(survey: str | Mapping[str, object], folder: str | None, answers: object = None) -> LoadedSurvey:
    """The survey in a file, or in a mapping whose paths are relative to `folder`, with the answers handed over.

    Raises `InvalidInput` with all problems, `ValueError` where a folder is named beside a file, `TypeError` where the
    answers are no table.
    """
    if isinstance(survey, Mapping):
        source, document = _read(survey)
        base = Path(folder or "")
    elif folder is not None:
        raise ValueError("folder= is for a survey that is a mapping; paths in a survey file are relative to that file")
    else:
        source = open_source(survey)
        document, base = read_yaml(source), Path(survey).parent
    if answers is None:
        return load_document(source, document, base)
    given = _answers(answers)
    return load_document(source, replace(document, data=_without_source(document.data)), base, given)


def _read(survey: Mapping[str, object]) -> tuple[SourceFile, YamlDocument]:
    """A mapping as the file that says the same, so that it means the same; its problems have no lines."""
    octets = json.dumps(_plain(survey), ensure_ascii=False).encode("utf-8", "replace")
    source = SourceFile(SURVEY, None, len(octets), octets)
    try:
        return source, replace(read_yaml(source), has_lines=False)
    except InvalidInput as invalid:
        place = Location(SURVEY)
        raise InvalidInput(replace(each, location=place, line="") for each in invalid.problems) from None


def _plain(value: Any) -> Any:
    """A value as a file says it: NaN is nothing, dates and paths are texts."""
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(part) for part in value]
    if hasattr(value, "tolist"):  # a number or an array of numpy
        return _plain(value.tolist())
    if isinstance(value, float) and value != value:
        return None
    return value if value is None or isinstance(value, (str, bool, int, float)) else text_of(value)


def _answers(answers: object) -> GivenAnswers:
    grid, digest = given_grid(answers), sha256()
    for _, cells in grid.rows():
        digest.update("\x1f".join((*cells, "\n")).encode("utf-8", "replace"))
    return GivenAnswers(grid, InputFile(NAME, digest.hexdigest()))


def _without_source(data: Mapping[str, object]) -> dict[str, object]:
    """What a survey file says, with no rows in place of the answers that it names."""
    said = data.get("responses") or {}
    if not isinstance(said, Mapping):
        return dict(data)
    return {**data, "responses": {key: said[key] for key in said if key not in REPLACED} | {"rows": []}}
