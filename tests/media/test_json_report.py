"""The JSON document: its shape, its schema, the way back, and what it refuses."""

from __future__ import annotations

import json
import math
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from leaddev.errors import InvalidInput
from leaddev.media.json import as_document, from_document, to_json
from leaddev.media.json_schema import report_schema
from leaddev.problems import CATALOGUE
from leaddev.report import SCHEMA, Figure, Finding, Report
from present.sample_report import HOSTILE, bare_report, figure, hostile_report, sample_report

REPORTS = {"sample": sample_report, "hostile": hostile_report, "bare": bare_report}


def with_evidence(**evidence: Any) -> Report:
    report = sample_report()
    return replace(report, findings=(replace(report.findings[0], evidence=evidence),))


@pytest.fixture(scope="module")
def validator() -> Any:
    schema = report_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("name", REPORTS)
def test_documents_follow_the_schema(name: str, validator: Any) -> None:
    validator.validate(json.loads(to_json(REPORTS[name]())))


@pytest.mark.parametrize("name", REPORTS)
def test_there_and_back_again(name: str) -> None:
    text = to_json(REPORTS[name]())
    assert to_json(from_document(json.loads(text))) == text


def test_the_report_itself_comes_back() -> None:
    report = sample_report()
    assert from_document(json.loads(to_json(report))) == report


def test_keys_are_the_fields_in_their_order() -> None:
    document = as_document(sample_report())
    assert list(document) == list(Report.__struct_fields__)
    assert list(document["findings"][0]) == list(Finding.__struct_fields__)
    assert document["schema"] == SCHEMA


def test_a_figure_has_a_reason_only_where_there_is_one() -> None:
    document = as_document(with_evidence(known=figure(0.4, 0.1), unknown=Figure(estimate=None)))
    evidence = document["findings"][0]["evidence"]
    assert list(evidence["known"]) == ["estimate", "low", "high", "confidence", "n"]
    assert evidence["unknown"]["reason"] is None


def test_a_hidden_group_carries_no_number(validator: Any) -> None:
    document = as_document(sample_report())
    hidden = document["scores"]["units"][2]
    assert list(hidden) == list(document["scores"]["units"][0])
    known = {"id": "recovery", "name": "Recovery", "kind": "unit", "parent": "surgery", "depth": 2}
    assert {key: value for key, value in hidden.items() if value is not None} == known | {"suppressed": "withheld"}
    hidden["n"] = 4
    assert not validator.is_valid(document)


def test_the_schema_wants_every_key(validator: Any) -> None:
    document = as_document(sample_report())
    del document["balance"]["excess"]["confidence"]
    assert not validator.is_valid(document)
    assert validator.is_valid(as_document(sample_report()) | {"added_later": 1})


def test_the_schema_describes_its_parts() -> None:
    schema = report_schema()
    assert schema["$id"] == SCHEMA
    assert all(part.get("description") and part.get("title") for part in schema["$defs"].values())


def test_mappings_are_sorted_and_bytes_are_the_same() -> None:
    one, other = with_evidence(b=1, a="x"), with_evidence(a="x", b=1)
    assert to_json(one) == to_json(other)
    assert to_json(one).endswith("}\n")


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_nothing_is_nan_or_infinite(value: float) -> None:
    with pytest.raises(ValueError, match="no NaN"):
        to_json(with_evidence(share=value))


def test_what_is_not_part_of_a_report_is_refused() -> None:
    with pytest.raises(TypeError, match="cannot hold set"):
        to_json(with_evidence(share={1}))


def test_whole_numbers_are_written_without_a_fraction() -> None:
    evidence = as_document(with_evidence(a=3.0, b=3, c=-0.0, d=0.5, e=1e300, f=True))["findings"][0]["evidence"]
    assert json.dumps(evidence) == '{"a": 3, "b": 3, "c": 0, "d": 0.5, "e": 1e+300, "f": true}'


def test_texts_stay_what_they_are_and_steer_nothing() -> None:
    text = to_json(hostile_report())
    assert json.loads(text)["notes"] == list(HOSTILE)
    assert "כירורגיה" in text
    assert not any(character in text for character in "\x1b\x07\x9b\u202e\u2066")


def test_lone_surrogates_can_be_written_as_utf8() -> None:
    assert to_json(with_evidence(name="\ud800")).encode("utf-8")


@settings(max_examples=50)
@given(st.dictionaries(st.text(), st.none() | st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False)))
def test_evidence_survives(evidence: dict[str, Any]) -> None:
    finite = {key: value for key, value in evidence.items() if not (isinstance(value, float) and math.isinf(value))}
    text = to_json(replace(bare_report(), findings=(replace(sample_report().findings[0], evidence=finite),)))
    assert to_json(from_document(json.loads(text))) == text


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ({}, "LD-E205"),
        ({"schema": "leaddev/report/99"}, "LD-E205"),
        ({"schema": SCHEMA}, "LD-E202"),
        (as_document(sample_report()) | {"notes": [1]}, "LD-E203"),
    ],
)
def test_what_is_no_report_is_a_problem(document: dict[str, Any], code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        from_document(document, "old.json")
    assert {problem.code for problem in caught.value.problems} == {code} <= set(CATALOGUE)
    assert {problem.location.file for problem in caught.value.problems} == {"old.json"}
