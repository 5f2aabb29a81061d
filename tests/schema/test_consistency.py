"""Meaning: the complaints about models and survey files (one case file per code stands in `tests/cases`)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from leaddev.cli.usage import Language
from leaddev.read.model_file import load_model
from leaddev.schema import Model, Survey, questionnaire_of
from leaddev.schema.model_consistency import code_places, model_violations
from leaddev.schema.survey import REPORT_LANGUAGES
from leaddev.schema.survey_consistency import survey_violations
from leaddev.schema.thresholds import Thresholds
from leaddev.wording import LANGUAGES

SMALL = load_model("small.yaml", Path(__file__).resolve().parent.parent / "cases" / "models").model


def survey(**more: Any) -> Survey:
    base: dict[str, Any] = {
        "leaddev": "survey/1",
        "title": "T",
        "organization": {"name": "T"},
        "model": "small",
        "responses": {"rows": []},
    }
    return Survey.model_validate({**base, **more})


def codes(**more: Any) -> list[str]:
    return [complaint.code for complaint in survey_violations(survey(**more), SMALL)]


def test_the_places_of_codes_are_those_of_the_questionnaire() -> None:
    assert sorted(code for _, code in code_places(SMALL)) == sorted(q.code for q in questionnaire_of(SMALL))


def test_a_sound_model_and_survey_have_no_complaints() -> None:
    assert model_violations(SMALL) == []
    assert codes() == []


def test_weights_tolerate_rounding_and_no_more() -> None:
    def intention(weights: dict[str, float]) -> list[str]:
        return codes(intentions=[{"statement": "S", "rings": weights}])

    assert intention({"knowledge": 0.33, "skill": 0.33, "values": 0.33}) == []
    assert intention({"knowledge": 0.99}) == []
    assert intention({"knowledge": 0.98}) == ["LD-E412"]
    assert intention({}) == ["LD-E412"]
    assert intention({"knowlege": 0.5}) == ["LD-E411", "LD-E412"]


def test_headcounts_count_the_units_below_where_a_unit_has_none() -> None:
    below = [{"id": "a", "units": [{"id": "b", "headcount": 30}]}, {"id": "c", "headcount": 5}]
    assert codes(units=[{"id": "top", "headcount": 35, "units": below}]) == []
    assert codes(units=[{"id": "top", "headcount": 34, "units": below}]) == ["LD-E402"]
    assert codes(
        organization={"name": "T", "headcount": 10}, splits={"s": {"x": "X"}}, population={"s": {"x": 11}}
    ) == ["LD-E402"]


def test_a_programme_names_its_unit_by_id_or_name_in_any_language() -> None:
    units = [{"id": "surgery", "name": {"en": "Surgery dept", "nl": "Heelkunde"}}]
    for name in ("surgery", "SURGERY", "heelkunde", "Surgery  dept"):
        assert codes(units=units, training={"programmes": [{"title": "A", "unit": name}]}) == []
    assert codes(units=units, training={"programmes": [{"title": "A", "unit": "Ward"}]}) == ["LD-E603"]


def test_a_name_that_two_units_share_needs_the_parent_or_the_id() -> None:
    units = [{"id": ward, "name": ward.upper(), "units": [{"id": f"{ward}-office", "name": "Office"}]} for ward in "ab"]
    assert codes(units=units, training={"programmes": [{"title": "A", "unit": "office"}]}) == ["LD-E604"]
    for name in ("A / Office", "b-office"):
        assert codes(units=units, training={"programmes": [{"title": "A", "unit": name}]}) == []


def test_values_may_have_any_id_when_the_model_does_not_ask_about_them() -> None:
    silent = SMALL.model_copy(update={"values_questions": None})
    spoken = survey(values=[{"id": "mutual-respect", "name": "Respect"}])
    assert survey_violations(spoken, silent) == []
    assert [complaint.code for complaint in survey_violations(spoken, SMALL)] == ["LD-E408"]


def test_codes_of_values_must_not_hit_those_of_the_model() -> None:
    items = SMALL.rings[0].items
    clashing = items[0].model_copy(update={"id": "livedRespect"})
    ring = SMALL.rings[0].model_copy(update={"items": (clashing, *items[1:])})
    model = SMALL.model_copy(update={"rings": (ring, *SMALL.rings[1:])})
    found = survey_violations(survey(values=[{"id": "respect", "name": "Respect"}]), model)
    assert [complaint.code for complaint in found] == ["LD-E406"]


def test_flags_may_be_answered_with_zero() -> None:
    assert codes(responses={"rows": [], "answers": {"No": 0}}) == []
    assert codes(responses={"rows": [], "answers": {"No": -1}}) == ["LD-E416"]


def test_many_complaints_at_once() -> None:
    found = codes(
        units=[{"id": "a"}, {"id": "a"}],
        respect_between="x",
        intentions=[{"statement": "S", "rings": {"x": 1}}],
        confidentiality={"minimum_group": 4},
    )
    assert found == ["LD-E401", "LD-E403", "LD-E411", "LD-E417"]


def test_below_five_is_possible_on_purpose() -> None:
    assert codes(confidentiality={"minimum_group": 3, "allow_below_five": True}) == []


def test_a_label_may_repeat_in_another_language_with_the_same_number() -> None:
    data: dict[str, Any] = SMALL.model_dump(by_alias=True)
    data["answer_scales"]["level"]["labels"] = {"en": ["1", "2", "OK", "4", "5"], "nl": ["a", "b", "ok", "d", "e"]}
    assert model_violations(Model.model_validate(data)) == []
    data["answer_scales"]["level"]["labels"]["nl"] = ["a", "ok", "c", "d", "e"]
    assert [complaint.code for complaint in model_violations(Model.model_validate(data))] == ["LD-E311"]


def threshold_hints(name: str, value: float) -> list[str]:
    thresholds = Thresholds.model_validate({name: value})
    return [complaint.hint for complaint in model_violations(SMALL.model_copy(update={"thresholds": thresholds}))]


@pytest.mark.parametrize(
    ("name", "value", "hint"),
    [
        ("material_excess", 10, "10 looks like percent: write 0.10."),
        ("reliability", 70, "70 looks like percent: write 0.70."),
        ("false_discovery", 2.5, "2.5 looks like percent: write 0.025."),
        ("minority", 101, "Write a number from 0 to 1 (share)."),
        ("material_ratio", 0.99, "Write a number of 1 or more (ratio)."),
        ("minimum_reports", 1, "Write a number of 2 or more (people)."),
        ("material_excess", 1, None),
        ("material_excess", 0, None),
        ("material_ratio", 1, None),
        ("material_ratio", 10, None),
        ("seconds_per_item", 70, None),
    ],
)
def test_thresholds_have_bounds(name: str, value: float, hint: str | None) -> None:
    assert threshold_hints(name, value) == ([] if hint is None else [hint])


def test_every_threshold_has_a_unit_that_allows_its_default() -> None:
    units = Thresholds.units()
    assert list(units) == [name for name, _, _ in Thresholds().named()]
    assert model_violations(SMALL) == []


def test_a_survey_asks_for_a_language_that_has_sentences() -> None:
    assert REPORT_LANGUAGES == LANGUAGES == tuple(Language)
    assert codes(language="de") == codes(language="xx") == ["LD-E205"]
    assert codes(language="nl-BE") == codes(language="fr") == []
