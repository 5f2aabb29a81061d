"""Shapes: pydantic's findings become sentences with file, line, column and path."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from leaddev.errors import InvalidInput, Problem
from leaddev.read.model_file import load_model
from leaddev.read.validation import problems_from, validated
from leaddev.read.yaml_source import read_yaml
from leaddev.schema import Model, Survey, Violation
from leaddev.schema.model_consistency import model_violations
from leaddev.schema.survey_consistency import survey_violations

CASES = Path(__file__).resolve().parent.parent / "cases"
SMALL = load_model("small.yaml", CASES / "models").model

HEAD = "leaddev: survey/1\ntitle: T\norganization: {name: T}\nmodel: m\nresponses: {rows: []}\n"


def problems_of(text: str, model_class: type[Survey] | type[Model] = Survey) -> tuple[Problem, ...]:
    with pytest.raises(InvalidInput) as caught:
        validated(model_class, read_yaml(text.encode(), "survey.yaml"))
    return caught.value.problems


def only(text: str) -> Problem:
    (problem,) = problems_of(HEAD + text)
    return problem


def test_a_valid_document_becomes_an_instance() -> None:
    survey = validated(Survey, read_yaml(HEAD.encode(), "survey.yaml"))
    assert survey.model == "m"


def test_file_line_column_and_path_by_names() -> None:
    problem = only("units:\n  - id: surgery\n    headcount: many\n")
    assert str(problem.location) == "survey.yaml:8:16 (units[surgery].headcount)"
    assert problem.message == '`headcount` must be a whole number, not "many".'


def test_all_problems_at_once_in_the_order_of_the_file() -> None:
    found = problems_of("leaddev: survey/1\ntitel: T\norganization: {name: 3, currency: eur}\nresponses: 1\n")
    assert [problem.code for problem in found] == [
        "LD-E202",
        "LD-E202",
        "LD-E201",
        "LD-E203",
        "LD-E206",
        "LD-E203",
    ]


@pytest.mark.parametrize(
    ("text", "code", "hint"),
    [
        ("period: 2026\n", "LD-E203", 'Put it in quotation marks: "2026".'),
        ("period: true\n", "LD-E203", 'Put it in quotation marks: "true".'),
        ("values: respect\n", "LD-E203", "Write it as a list: `[respect]`."),
        ("splits: [a]\n", "LD-E203", "Write one `key: value` a line, indented below it."),
        ("answer_quality: {exclude_careless: yes}\n", "LD-E203", "Write `true` or `false`."),
        ("confidentiality: {minimum_group: 10.5}\n", "LD-E203", "Write a whole number, such as 12."),
        ("confidentiality: {minimum_group: 1}\n", "LD-E204", "Write a number: 2 or more."),
        ("confidentiality: {minimum_group: 1001}\n", "LD-E204", "Write a number: at most 1000."),
        ("language: Nederlands\n", "LD-E206", "Write a language code, for example en, nl or fr."),
        ("currency_of_investment: cots\n", "LD-E205", "Did you mean `cost`?"),
        ("minimum_group: 5\n", "LD-E201", "It belongs under `confidentiality`."),
        ("columns: {}\n", "LD-E201", "It belongs under `responses` or `training`."),
    ],
)
def test_one_thing_to_do(text: str, code: str, hint: str) -> None:
    problem = only(text)
    assert (problem.code, problem.hint) == (code, hint)


def test_an_unknown_key_gets_the_keys_of_its_own_mapping() -> None:
    problem = only("values: [{id: a, name: A, oficial: true}]\n")
    assert problem.hint == "Did you mean `official`?"
    assert problem.location.path == "values[a].oficial"
    assert only("values: [{id: a, name: A, zzz: true}]\n").hint == "Known here: `id`, `name`, `official`, `limiting`."


def test_a_key_that_is_called_as_the_validator_calls_keys_is_not_known() -> None:
    assert only('"[key]": 5\n').message == "The key `[key]` is not known here."
    assert only('values: [{id: a, name: A, "[key]": 5}]\n').location.path == 'values[a]["[key]"]'


def test_a_choice_of_column_is_told_as_one_thing() -> None:
    base = HEAD.replace("{rows: []}", "{rows: [], columns: {leader: %s}}")
    (problem,) = problems_of(base % "{column: Role}")
    assert (problem.code, problem.message) == ("LD-E202", "The key `is` is missing.")
    (problem,) = problems_of(base % "{column: Role, is: Head}")
    assert problem.hint == "Write it as a list: `[Head]`."
    base = HEAD.replace("{rows: []}", "{rows: [], missing: [[1]]}")
    (problem,) = problems_of(base)
    assert (problem.code, problem.location.path) == ("LD-E203", "responses.missing[0]")


def test_a_list_that_is_only_short_because_its_entries_are_wrong_is_not_called_short() -> None:
    text = (
        "leaddev: model/1\nid: m\ntitle: M\nanswer_scales: {}\ncontrast: {taught: [a], lived: [b]}\nrings:\n"
        + "".join(f"  - {{id: {ring}, title: A, difficulty: 0, items: [{{id: {ring}1, text: A}}]}}\n" for ring in "ab")
    )
    assert [problem.code for problem in problems_of(text, Model)] == ["LD-E204", "LD-E204"]


def test_short_forms_are_named() -> None:
    text = "leaddev: model/1\nthresholds: {ranking: high}\n"
    found = [problem for problem in problems_of(text, Model) if problem.location.path == "thresholds.ranking"]
    assert found[0].message.startswith("`ranking` must be a number or a mapping")


def test_the_same_mistake_in_many_rows_is_told_once() -> None:
    (problem,) = problems_of(HEAD.replace("[]", "[" + ", ".join(["x"] * 40) + "]"))
    assert problem.count == 40


@pytest.mark.parametrize("number", [".inf", "-.inf", ".nan"])
def test_numbers_are_finite(number: str) -> None:
    training = f"training: {{programmes: [{{title: A, hours: {number}}}]}}\n"
    assert only(training).code == "LD-E204"


def test_no_words_of_the_validator_get_through() -> None:
    values = ["12", "1.5", "true", "text", "[a]", "{a: 1}", "", ".nan", "-3", '""', "[[1]]", "[{}]", "{a: {b: 1}}"]
    for model_class in (Survey, Model):
        for key in model_class.model_fields:
            if key == "leaddev":
                continue
            for value in values:
                try:
                    text = f"leaddev: {model_class.__name__.lower()}/1\n{key}: {value}\n"
                    validated(model_class, read_yaml(text.encode(), "f.yaml"))
                except InvalidInput as invalid:
                    for problem in invalid.problems:
                        told = f"{problem.message} {problem.hint}".lower()
                        assert not re.search(r"\b(pydantic|tuple|dict\w*|string|input should)\b", told)
                        assert "another kind of value" not in told


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.just(10**299)
ANYTHING = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
)


@given(st.data())
def test_any_value_in_any_place_is_a_problem_or_an_instance(data: st.DataObject) -> None:
    """Replace one value of a sound file by anything: nothing but `InvalidInput` comes out."""
    name = data.draw(st.sampled_from(["valid/complete.yaml", "models/small.yaml"]))
    whole = dict(read_yaml((CASES / name).read_bytes(), name).data)
    node: Any = whole
    while True:
        key = data.draw(st.sampled_from(list(node) if isinstance(node, dict) else range(len(node))))
        if not isinstance(node[key], (dict, list)) or not node[key] or data.draw(st.booleans()):
            break
        node = node[key]
    node[key] = data.draw(ANYTHING)
    document = read_yaml(yaml.safe_dump(whole).encode(), name)
    try:
        if name.startswith("valid"):
            problems_from(survey_violations(validated(Survey, document), SMALL), document)
        else:
            problems_from(model_violations(validated(Model, document)), document)
    except InvalidInput:
        return


def test_another_kind_of_file_is_one_problem() -> None:
    (problem,) = problems_of("leaddev: model/1\nid: x\nfoo: 1\n")
    assert (problem.code, problem.location.line) == ("LD-E210", 1)
    (problem,) = problems_of("leaddev: survey/2\nfoo: 1\n")
    assert problem.code == "LD-E210"
    assert "LD-E205" in {problem.code for problem in problems_of("leaddev: yes\n")}


def test_complaints_get_their_places() -> None:
    document = read_yaml(HEAD.encode(), "survey.yaml")
    (problem,) = problems_from([Violation(("organization", "name"), "LD-E402", "Message.", "Hint.")], document)
    assert str(problem) == "survey.yaml:3:16 (organization.name): LD-E402 Message. Hint."
