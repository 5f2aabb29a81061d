"""A survey file with its model: read, validated, checked for consistency, all problems of both files told at once.

Reads neither answers nor training list.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from leaddev.errors import InvalidInput, Problem
from leaddev.read.files import STDIN, SourceFile, open_source, sha256_of
from leaddev.read.model_file import LoadedModel, load_model
from leaddev.read.validation import problems_from, refuse_other_kind, validated
from leaddev.read.yaml_source import YamlDocument, read_yaml
from leaddev.schema import Model, Survey
from leaddev.schema.survey_consistency import survey_violations

if TYPE_CHECKING:  # tables need numpy, which a survey file alone does not
    from leaddev.read.tables.table import Grid


class InputFile(Struct, frozen=True):
    """A file that an analysis rests on: as the user wrote its name, and its digest."""

    name: str
    sha256: str


class GivenAnswers(Struct, frozen=True):
    """Answers that a program handed over, with a digest of their cells."""

    grid: Grid
    input: InputFile


class LoadedSurvey(Struct, frozen=True):
    """A survey file and its model, free of problems; `base` is the folder that paths in the file are relative to.

    `answers` are those that were handed over in place of what the file names.
    """

    survey: Survey
    model_file: LoadedModel
    source: SourceFile
    sha256: str
    document: YamlDocument
    base: Path
    answers: GivenAnswers | None = None

    @property
    def model(self) -> Model:
        """The model."""
        return self.model_file.model

    @property
    def inputs(self) -> tuple[InputFile, ...]:
        """The survey file and the model file; the files of answers and training are added by those who read them."""
        return (
            InputFile(self.source.name, self.sha256),
            InputFile(self.model_file.source.name, self.model_file.sha256),
        )


def load_survey(name: str) -> LoadedSurvey:
    """Read the survey file `name` (`-` is standard input) and its model; raises `InvalidInput` with all problems."""
    source = open_source(name)
    return load_document(source, read_yaml(source), Path() if name == STDIN else Path(name).parent)


def load_document(
    source: SourceFile, document: YamlDocument, base: Path, answers: GivenAnswers | None = None
) -> LoadedSurvey:
    """The survey that a document holds, and its model; raises `InvalidInput` with all problems."""
    refuse_other_kind(Survey, document)
    problems: list[Problem] = []
    survey = _survey(document, problems)
    loaded = _model(document, base, problems)
    if survey is not None and loaded is not None:
        problems += problems_from(survey_violations(survey, loaded.model), document)
        if not problems:
            return LoadedSurvey(survey, loaded, source, sha256_of(source), document, base, answers)
    raise InvalidInput(problems)


def _survey(document: YamlDocument, problems: list[Problem]) -> Survey | None:
    try:
        return validated(Survey, document)
    except InvalidInput as invalid:
        problems.extend(invalid.problems)
        return None


def _model(document: YamlDocument, base: Path, problems: list[Problem]) -> LoadedModel | None:
    """The model is checked even where the survey file has another shape than expected: its name is enough."""
    name = document.data.get("model")
    if not isinstance(name, str):
        return None
    try:
        return load_model(name, base, document.location(("model",)))
    except InvalidInput as invalid:
        problems.extend(invalid.problems)
        return None
