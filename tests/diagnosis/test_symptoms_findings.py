"""LD301 to LD306: when they fire, when they stay silent, how grave and how sure."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from diagnosis.complaints import found_by, score
from leaddev.report import Reason
from leaddev.wording import LANGUAGES
from media.streams import drawn
from present.sample_report import sample_report

POINTING = {"LD301": "values", "LD302": "capability", "LD303": "environment"}
CODES = (*POINTING, "LD304", "LD305", "LD306")


@pytest.mark.rule("LD301", "missing")
@pytest.mark.rule("LD302", "missing")
@pytest.mark.rule("LD303", "missing")
@pytest.mark.rule("LD304", "missing")
@pytest.mark.rule("LD305", "missing")
@pytest.mark.rule("LD306", "missing")
@pytest.mark.parametrize("code", CODES)
def test_silent_without_symptoms(code: str) -> None:
    assert found_by(code) == []


@pytest.mark.rule("LD301", "fires", "silent")
@pytest.mark.rule("LD302", "fires", "silent")
@pytest.mark.rule("LD303", "fires", "silent")
@pytest.mark.rule("LD304", "fires", "silent")
@pytest.mark.rule("LD305", "fires", "silent")
@pytest.mark.parametrize(("code", "verdict"), [*POINTING.items(), ("LD304", "mixed"), ("LD305", "undetermined")])
def test_each_verdict_has_its_finding(code: str, verdict: str) -> None:
    (finding,) = found_by(code, score(verdict))
    assert finding.code == code
    assert (finding.where.kind, finding.where.id) == ("symptom", "talk")
    assert "Nobody is told" in finding.statement
    assert finding.evidence["verdict"] == verdict
    for other in {"values", "capability", "environment", "mixed", "undetermined"} - {verdict}:
        assert found_by(code, score(other)) == []


@pytest.mark.rule("LD305", "silent")
def test_what_no_symptom_of_a_unit_tells_is_no_finding_and_is_said_once() -> None:
    why = Reason("organization-only")
    asked = score("undetermined")
    asked = replace(asked, reason=why, direct=replace(asked.direct, kinds=(), causes=(), reason=why))
    assert found_by("LD305", asked) == []
    said = "named are shown for the whole organization only"
    two = drawn(replace(sample_report(), symptoms=(asked, replace(asked, symptom="other")), findings=()))
    assert " ".join(two.split()).count(said) == 1
    one = drawn(replace(sample_report(), symptoms=(asked,), findings=()))
    assert " ".join(one.split()).count(said) == 2


@pytest.mark.parametrize(("code", "kind"), POINTING.items())
def test_the_statement_says_who_names_what(code: str, kind: str) -> None:
    (finding,) = found_by(code, score(kind))
    assert "50\u00a0% of those who named a reason" in finding.statement
    assert "(45 to 55)" in finding.statement
    assert f"“… are {kind}”" in finding.statement
    assert "cause" not in finding.statement.lower()


def test_values_are_told_apart_from_knowing_how() -> None:
    (finding,) = found_by("LD301", score("values"))
    assert "17\u00a0% name knowledge and skill" in finding.statement
    assert "not describe it as a matter of not knowing how" in finding.statement
    assert "dialogue" in finding.recommendation


def test_a_reason_that_nobody_could_give_is_not_told_as_given_by_nobody() -> None:
    asked = score("values")
    kinds = tuple(each for each in asked.direct.kinds if each.kind != "capability")
    (finding,) = found_by("LD301", replace(asked, direct=replace(asked.direct, kinds=kinds)))
    assert "0\u00a0% name" not in finding.statement
    assert "not knowing how" not in finding.statement
    assert finding.statement.endswith("”.")


def test_a_share_without_an_interval_is_told_without_one() -> None:
    asked = score("values")
    kinds = tuple(
        replace(each, share=replace(each.share, low=None, high=None, bound="at-least"))
        if each.kind == "values"
        else each
        for each in asked.direct.kinds
    )
    (finding,) = found_by("LD301", replace(asked, direct=replace(asked.direct, kinds=kinds)))
    assert "of those who named a reason name dialogue and values, 17\u00a0% name" in finding.statement
    assert "(0" not in finding.statement


@pytest.mark.rule("LD305", "silent")
@pytest.mark.rule("LD306", "fires", "silent")
def test_a_precondition_comes_first() -> None:
    fear = score("undetermined", leading="precondition", points_to="precondition", kinds=())
    (finding,) = found_by("LD306", fear)
    assert "“Safety”" in finding.statement
    assert found_by("LD305", fear) == []
    assert found_by("LD306", score("undetermined")) == []


@pytest.mark.parametrize(
    ("frequency", "severity"), [(54.1, "high"), (54.0, "medium"), (40.0, "medium"), (21.0, "medium"), (20.9, "low")]
)
def test_severity_is_how_often_it_happens(frequency: float, severity: str) -> None:
    assert found_by("LD301", score("values", frequency=frequency))[0].severity == severity
    assert found_by("LD305", score("undetermined", frequency=frequency))[0].severity == "info"


@pytest.mark.parametrize(("code", "verdict"), [("LD301", "values"), ("LD304", "mixed")])
def test_two_keys_are_less_sure_and_say_so(code: str, verdict: str) -> None:
    order = ("low", "medium", "high")
    (three,), (two,) = found_by(code, score(verdict)), found_by(code, score(verdict, keys=2))
    assert order.index(two.certainty) == max(order.index(three.certainty) - 1, 0)
    assert "could not be checked" in two.statement
    assert "could not be checked" not in three.statement


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_fills_every_blank(language: str) -> None:
    fear = score("undetermined", leading="precondition", points_to="precondition", kinds=())
    symptoms = [score(verdict) for verdict in ("values", "capability", "environment", "mixed", "undetermined")]
    for code in CODES:
        for finding in found_by(code, *symptoms, fear, language=language):
            assert "{" not in finding.statement + finding.recommendation
            assert "  " not in finding.statement


def test_a_symptom_that_points_to_a_condition_is_not_headed_as_undetermined() -> None:
    fear = score("undetermined", leading="precondition", points_to="precondition", kinds=())
    for symptom, heading in ((fear, "A CONDITION FIRST"), (score("undetermined"), "UNDETERMINED")):
        assert f"Nobody is told – {heading}\n" in drawn(replace(sample_report(), symptoms=(symptom,)))
