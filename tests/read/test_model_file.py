"""Models by id and by path."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaddev.errors import InvalidInput, Location
from leaddev.read.model_file import builtin_models, is_path, load_model

MODELS = Path(__file__).resolve().parent.parent / "cases" / "models"


@pytest.mark.parametrize("name", ["small.yaml", "seven.yaml"])
def test_a_path_is_relative_to_the_base(name: str) -> None:
    loaded = load_model(name, MODELS)
    assert loaded.source.name == name
    assert len(loaded.sha256) == 64
    assert loaded.document.data["id"] == loaded.model.id


def test_every_built_in_model_loads_under_its_id() -> None:
    for model_id in builtin_models():
        loaded = load_model(model_id)
        assert loaded.model.id == model_id
        assert loaded.document.text == builtin_models()[model_id].read_text(encoding="utf-8")


def test_names_and_paths() -> None:
    assert [is_path(name) for name in ("leadership-circle", "m.yaml", "M.YML", "./m", "..\\m", "-")] == [
        False,
        True,
        True,
        True,
        True,
        True,
    ]


def test_an_unknown_id_gets_the_list_and_the_place(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("leaddev: model/1\n", encoding="utf-8")
    with pytest.raises(InvalidInput) as caught:
        load_model("own", tmp_path, Location("survey.yaml", 4, 8, "model"))
    (problem,) = caught.value.problems
    assert (problem.code, problem.location.line) == ("LD-E320", 4)
    assert problem.hint == "To use the file, write `own.yaml`."
    with pytest.raises(InvalidInput) as caught:
        load_model("nothing-like-it")
    for model_id in builtin_models():
        assert model_id in caught.value.problems[0].hint


def test_a_missing_file_is_told_where_it_is_named(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput) as caught:
        load_model("model.yaml", tmp_path, Location("survey.yaml", 4, 8, "model"))
    assert str(caught.value).startswith("survey.yaml:4:8 (model): LD-E101")
    with pytest.raises(InvalidInput) as caught:
        load_model("model.yaml", tmp_path)
    assert str(caught.value).startswith("model.yaml: LD-E101")


def test_a_text_where_the_name_of_a_model_belongs_is_shortened(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput) as caught:
        load_model("a, b " * 1000, tmp_path)
    (problem,) = caught.value.problems
    assert problem.code == "LD-E320"
    assert len(problem.message) < 300


def test_the_name_of_a_model_may_be_anything(tmp_path: Path) -> None:
    for name in ("x" * 5000, "x" * 5000 + ".yaml", "a\0b", "\0.yaml"):
        with pytest.raises(InvalidInput) as caught:
            load_model(name, tmp_path)
        (problem,) = caught.value.problems
        assert len(str(problem)) < 800
