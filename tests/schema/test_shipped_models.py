"""The models and examples that ship: complete in three languages, free of violations, and true to each other."""

import csv
import importlib.util
import io
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import openpyxl
import pytest
import yaml

from leaddev.schema import Model, Programme, Survey, Text, questionnaire_of
from leaddev.schema.model_consistency import model_violations
from leaddev.schema.parts import Part
from leaddev.schema.survey_consistency import survey_violations

ROOT = Path(__file__).resolve().parents[2]
MODELS = ("leadership-circle", "leadership-circle-short")
SURVEYS = ("tiny.yaml", "st-elsewhere/survey.yaml")
LANGUAGES = {"en", "nl", "fr"}


def load_model(name: str) -> Model:
    return Model.model_validate(yaml.safe_load((ROOT / "models" / f"{name}.yaml").read_text(encoding="utf-8")))


def load_survey(name: str) -> Survey:
    return Survey.model_validate(yaml.safe_load((ROOT / "examples" / name).read_text(encoding="utf-8")))


def texts(part: object) -> Iterator[Text]:
    if isinstance(part, Text):
        yield part
    elif isinstance(part, Part):
        for _, value in part:
            yield from texts(value)
    elif isinstance(part, tuple | dict):
        for value in part.values() if isinstance(part, dict) else part:
            yield from texts(value)


@pytest.fixture(scope="module")
def st_elsewhere() -> ModuleType:
    path = ROOT / "examples" / "st-elsewhere" / "generate.py"
    spec = importlib.util.spec_from_file_location("st_elsewhere_generate", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", MODELS)
class TestEveryModel:
    def test_is_free_of_complaints(self, name: str) -> None:
        assert model_violations(load_model(name)) == []

    def test_says_everything_in_three_languages(self, name: str) -> None:
        model = load_model(name)
        assert {text.languages for text in texts(model)} == {("en", "nl", "fr")}
        assert all(set(scale.labels) == LANGUAGES for scale in model.answer_scales.values())

    def test_has_three_items_a_ring_and_one_worded_in_reverse(self, name: str) -> None:
        for ring in load_model(name).rings:
            assert len(ring.items) >= 3
            assert any(item.reversed for item in ring.items)
            assert all((item.importance_text is not None) == item.reversed for item in ring.items)

    def test_does_not_claim_the_rings_to_be_the_authors_own(self, name: str) -> None:
        notice = load_model(name).notice
        assert notice is not None
        assert "not claimed to be the author’s own" in str(notice)


def test_the_short_model_asks_the_same_questions_as_the_long_one() -> None:
    long, short = (questionnaire_of(load_model(name)) for name in MODELS)
    assert len(short) < len(long)
    for question in short:
        assert question == long.questions[long.position[question.code]]


@pytest.mark.parametrize("name", SURVEYS)
class TestEveryExample:
    def test_is_free_of_complaints(self, name: str) -> None:
        survey = load_survey(name)
        assert survey_violations(survey, load_model(survey.model)) == []

    def test_says_that_it_is_fictional(self, name: str) -> None:
        survey = load_survey(name)
        assert "fictional" in str(survey.title)
        assert "fictional" in str(survey.organization.name)


def test_tiny_asks_every_ring_item_and_answers_on_the_scale() -> None:
    survey = load_survey("tiny.yaml")
    asked = questionnaire_of(load_model(survey.model)).select("rings")
    rows = list(csv.DictReader(io.StringIO(survey.responses.csv)))
    assert len(rows) == 24
    assert set(rows[0]) == {"unit", *(question.code for question in asked)}
    assert all(row[question.code] in set("12345") for row in rows for question in asked)


class TestStElsewhere:
    def test_the_answers_are_what_the_generator_writes(self, st_elsewhere: ModuleType) -> None:
        survey = load_survey("st-elsewhere/survey.yaml")
        rows = st_elsewhere.responses(load_model(survey.model), survey)
        with (ROOT / "examples" / "st-elsewhere" / "responses.csv").open(encoding="utf-8-sig", newline="") as file:
            assert list(csv.reader(file)) == rows

    def test_every_question_has_its_column(self, st_elsewhere: ModuleType) -> None:
        survey = load_survey("st-elsewhere/survey.yaml")
        model = load_model(survey.model)
        header = st_elsewhere.responses(model, survey)[0]
        assert {question.code for question in questionnaire_of(model, survey)} <= set(header)

    def test_the_training_list_is_what_the_generator_lists(self, st_elsewhere: ModuleType) -> None:
        sheet = openpyxl.load_workbook(ROOT / "examples" / "st-elsewhere" / "training-2026.xlsx").worksheets[0]
        header, *rows = sheet.iter_rows(values_only=True)
        assert header == st_elsewhere.HEADINGS
        assert [row[:5] for row in rows] == [course[:5] for course in st_elsewhere.COURSES]

    def test_the_workbook_does_not_depend_on_the_clock(self, st_elsewhere: ModuleType) -> None:
        survey = load_survey("st-elsewhere/survey.yaml")
        assert st_elsewhere.training(survey) == st_elsewhere.training(survey)
        assert b"2026-10-01T08:00:00Z" in st_elsewhere.training(survey)

    def test_every_column_of_the_training_list_is_mapped(self, st_elsewhere: ModuleType) -> None:
        training = load_survey("st-elsewhere/survey.yaml").training
        assert training is not None
        assert set(training.columns.values()) == set(st_elsewhere.HEADINGS)
        assert set(training.columns) <= set(Programme.model_fields)
