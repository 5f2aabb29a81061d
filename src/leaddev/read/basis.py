"""What every report of a survey rests on: digests of the answers and of all that says how they are read."""

from __future__ import annotations

import json
from collections.abc import Collection
from hashlib import sha256
from pathlib import PurePath

import leaddev
from leaddev.read.files import STDIN
from leaddev.read.responses import OpenedResponses
from leaddev.read.survey_file import LoadedSurvey
from leaddev.record import Basis
from leaddev.schema import Questionnaire

NO_DEFINITION = ("title", "language", "period", "model", "intentions", "training", "currency_of_investment")
"""Keys of a survey file that decide nothing about people; the model counts by its bytes."""


def basis_of(
    loaded: LoadedSurvey, responses: OpenedResponses, questionnaire: Questionnaire, asked: Collection[str]
) -> Basis:
    """The basis of these files, whatever is chosen for a report; `asked` are the questions that have a column.

    The bytes of a file of answers count: another export of the same answers is other answers. Several files count
    together. Answers in the survey file itself count as the CSV block, or the rows, that they are.
    """
    survey, files = loaded.survey, responses.inputs
    inline = survey.responses.csv or json.dumps(survey.responses.rows, sort_keys=True)
    parts = [file.sha256 for file in files] + ([] if survey.responses.sources else [inline])
    defined = survey.model_dump(mode="json", exclude=set(NO_DEFINITION))
    for part, keys in {"organization": ("name", "currency"), "responses": ("file", "files", "csv", "rows")}.items():
        defined[part] = {key: value for key, value in defined[part].items() if key not in keys}
    defined["responses"]["join"] = [{**each, "file": None} for each in defined["responses"]["join"]]
    for key in ("dialect", "long", "join"):  # who does not write them publishes as before there were any
        if not defined["responses"][key]:
            del defined["responses"][key]
    return Basis(
        answers_file=", ".join(PurePath(file.name).as_posix() for file in files if file.name != STDIN) or None,
        answers=parts[0] if files and len(parts) == 1 else _digest(" ".join(parts)),
        minimum_group=survey.confidentiality.minimum_group,
        exclude_careless=survey.answer_quality.exclude_careless,
        units=tuple(unit.id for unit in survey.all_units()),
        splits={split: tuple(groups) for split, groups in survey.splits.items()},
        asked=tuple(question.code for question in questionnaire if question.code in asked),
        definitions=_digest(json.dumps([loaded.model_file.sha256, defined])),
        leaddev=leaddev.__version__,
    )


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
