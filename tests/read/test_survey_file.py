"""Survey files with their models."""

from __future__ import annotations

import io
from hashlib import sha256
from pathlib import Path

import pytest

from leaddev.errors import InvalidInput
from leaddev.read.survey_file import load_survey

CASES = Path(__file__).resolve().parent.parent / "cases"


def test_survey_model_base_and_inputs() -> None:
    path = CASES / "valid" / "complete.yaml"
    loaded = load_survey(str(path))
    assert loaded.base == path.parent
    assert loaded.model.id == "small"
    assert [entry.name for entry in loaded.inputs] == [str(path), "../models/small.yaml"]
    assert loaded.inputs[0].sha256 == sha256(path.read_bytes()).hexdigest()


def test_standard_input_is_relative_to_the_current_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    text = (CASES / "valid" / "seven-rings.yaml").read_bytes().replace(b"../models", b"models")
    monkeypatch.chdir(CASES)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text)))
    loaded = load_survey("-")
    assert loaded.model.id == "seven"
    assert loaded.sha256 == sha256(text).hexdigest()


def test_problems_of_survey_and_model_come_together(tmp_path: Path) -> None:
    (tmp_path / "survey.yaml").write_text(
        "leaddev: survey/1\ntitel: T\norganization: {name: T}\nmodel: model.yaml\nresponses: {rows: []}\n",
        encoding="utf-8",
    )
    (tmp_path / "model.yaml").write_text("leaddev: model/1\nid: a b\n", encoding="utf-8")
    with pytest.raises(InvalidInput) as caught:
        load_survey(str(tmp_path / "survey.yaml"))
    files = {Path(problem.location.file).name for problem in caught.value.problems}
    assert files == {"survey.yaml", "model.yaml"}


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(InvalidInput) as caught:
        load_survey(str(CASES / "nowhere.yaml"))
    assert caught.value.problems[0].code == "LD-E101"
