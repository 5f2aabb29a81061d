"""What comes first: preconditions, then what is lived, then what lies beyond; and how long progress takes."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from diagnosis.readiness import bare_report, gate, group, preconditions
from leaddev.analysis import words_of
from leaddev.findings.preconditions import unheard
from leaddev.findings.sequence import Condition, horizons, sequence
from leaddev.read.model_file import load_model
from leaddev.report import BlockedRing, NeedVerdict, PreconditionsReport, Report, SequenceStep
from leaddev.schema import Model
from leaddev.score.summary import ring_summaries
from leaddev.wording import Wording
from surveys import ROOT

GATES = ("safety", "clarity", "readiness")


@pytest.fixture(scope="module")
def model() -> Model:
    return load_model(str(ROOT / "models" / "leadership-circle.yaml")).model


def ready(*states: str, **more: Any) -> PreconditionsReport:
    """Two units; the gates of the first are in these states, those of the second open."""
    first = group("A", *(gate(state, gate_id=each) for each, state in zip(GATES, states, strict=True)))
    second = group("B", *(gate("open", gate_id=each) for each in GATES))
    return preconditions(first, second, **more)


def balanced(report: Report, **verdicts: str) -> Report:
    """The verdict on some rings; need is shown there, and not asked elsewhere."""
    rings = tuple(
        replace(
            each,
            verdict=verdicts.get(each.ring, each.verdict),
            need_verdict="shown" if each.ring in verdicts else each.need_verdict,
        )
        for each in report.balance.rings
    )
    return replace(report, balance=replace(report.balance, rings=rings))


def with_needs(report: Report, need: NeedVerdict | None) -> Report:
    """Every ring has, or has not, or may have a need."""
    rings = tuple(replace(each, need_verdict=need) for each in report.balance.rings)
    return replace(report, balance=replace(report.balance, rings=rings))


def of_model(report: Report, model: Model, language: str) -> tuple[Report, tuple[Condition, ...]]:
    """The report with the rings of a model, and the preconditions of that model."""
    rings = ring_summaries(model, words_of(model, Wording(language)))
    conditions = tuple(Condition(each.id, each.title.in_language(language), each.opens) for each in model.preconditions)
    return replace(report, model=replace(report.model, rings=rings)), conditions


def sequence_of(report: Report, model: Model, language: str = "en") -> tuple[SequenceStep, ...]:
    return sequence(*of_model(report, model, language), Wording(language))


def horizons_of(model: Model) -> list[str]:
    return list(horizons(of_model(bare_report(), model, "en")[0].model.rings, Wording("en")))


def steps(report: Report, model: Model, language: str = "en") -> dict[str, tuple[str, str]]:
    return {step.step: (step.state, step.text) for step in sequence_of(report, model, language)}


def states(report: Report, model: Model) -> list[str]:
    return [state for state, _ in steps(report, model).values()]


NEEDED = {"dialogue": "under", "values": "under", "personality": "under"}


def test_the_order_is_that_of_the_model(model: Model) -> None:
    report = balanced(bare_report(preconditions=ready("open", "open", "open")), **NEEDED)
    assert list(steps(report, model)) == [
        "precondition:safety",
        "precondition:clarity",
        "precondition:readiness",
        "ring:dialogue",
        "ring:values",
        "ring:personality",
    ]


def test_where_all_is_in_place_what_is_lived_comes_now_and_what_lies_beyond_later(model: Model) -> None:
    report = balanced(bare_report(preconditions=ready("open", "open", "open")), **NEEDED)
    assert states(report, model) == ["done", "done", "done", "now", "now", "later"]
    assert steps(report, model)["ring:personality"][1].startswith("After dialogue and values.")
    going = steps(balanced(report, dialogue="in-line", values="over"), model)
    assert [state for state, _ in going.values()][3:] == ["ongoing", "ongoing", "now"]
    assert going["ring:dialogue"][1] == "There is need, and the training keeps pace with it: go on."
    assert going["ring:values"][1] == "There is need, and the training here takes more than its share of it."


def test_what_is_taught_and_lacks_training_is_named_before_what_is_lived(model: Model) -> None:
    report = balanced(bare_report(preconditions=ready("open", "closed", "open")), **NEEDED)
    named = list(steps(balanced(report, knowledge="under", skill="cannot-tell"), model))
    assert named[3:6] == ["ring:knowledge", "ring:skill", "ring:dialogue"]
    assert steps(balanced(report, knowledge="under"), model)["ring:knowledge"][0] == "now"
    assert "ring:skill" not in steps(balanced(report, knowledge="under", skill="over"), model)


@pytest.mark.parametrize("need", ["absent", "unclear", None])
def test_nothing_waits_for_a_ring_without_need(model: Model, need: NeedVerdict | None) -> None:
    report = balanced(bare_report(preconditions=ready("open", "open", "open")), **NEEDED)
    lived = ("dialogue", "values")
    rings = tuple(replace(each, need_verdict=need) if each.ring in lived else each for each in report.balance.rings)
    found = steps(replace(report, balance=replace(report.balance, rings=rings)), model)
    assert found["ring:personality"][0] == "now"


@pytest.mark.parametrize("pooled", [False, True])
def test_a_gate_is_not_in_place_where_nobody_answered(model: Model, pooled: bool) -> None:
    """A unit with few answers is judged with those that it is pooled with; one without any is in no group."""
    hidden = group("C", *(gate("unknown", None, gate_id=each) for each in GATES), suppressed="withheld")
    rest = group("Rest", *(gate("open", gate_id=each) for each in GATES), kind="remainder")
    parts = ready("open", "open", "open")
    parts = replace(parts, units=(*parts.units, hidden, *([rest] if pooled else [])))
    found = steps(balanced(bare_report(preconditions=parts), **NEEDED), model)
    assert found["precondition:safety"][0] == ("done" if pooled else "unknown")
    assert pooled or "it cannot be told in C" in found["precondition:safety"][1]
    assert found["ring:values"][0] == ("now" if pooled else "later")


def test_where_nothing_is_ready_a_ring_waits_until_and_not_where(model: Model) -> None:
    blocked = (BlockedRing(ring="values", closed_share=1.0, unknown_share=0.0, planned_into_closed=()),)
    shut = (gate("closed", gate_id="safety"), *(gate("open", gate_id=each) for each in GATES[1:]))
    many = replace(preconditions(group("A", *shut), group("B", *shut)), blocked=blocked)
    text = steps(balanced(bare_report(preconditions=many), **NEEDED), model)["ring:values"][1]
    assert text.startswith("Only once this is in place: “A safe environment”. 0\N{NO-BREAK SPACE}% of staff work")
    alone = replace(many, organization=group("A", *shut, parent=None), units=())
    text = steps(balanced(bare_report(preconditions=alone), **NEEDED), model)["ring:values"][1]
    assert text.startswith("Only once this is in place: “A safe environment”. Progress cannot")


def test_a_single_unit_has_no_every_unit(model: Model) -> None:
    gates = tuple(gate("open", gate_id=each) for each in GATES)
    alone = replace(preconditions(group("A", *gates)), organization=group("A", *gates, parent=None), units=())
    found = steps(balanced(bare_report(preconditions=alone), **NEEDED), model)
    assert found["precondition:safety"] == ("done", "Nothing has to wait for it.")
    assert found["ring:values"][0] == "now"


def test_one_closed_unit_is_worked_on_first(model: Model) -> None:
    blocked = (BlockedRing(ring="values", closed_share=0.25, unknown_share=0.25, planned_into_closed=()),)
    parts = replace(ready("closed", "open", "open"), blocked=blocked)
    found = steps(balanced(bare_report(preconditions=parts), **NEEDED), model)
    assert found["precondition:safety"] == ("now", "Not in place yet in A: begin there.")
    assert found["ring:dialogue"][0] == "now"  # no gate opens it
    state, text = found["ring:values"]
    assert state == "later"
    assert "“A safe environment”" in text
    assert "50\xa0% of staff" in text
    assert "before 12 months" in text
    assert found["ring:personality"][0] == "later"


def test_unknown_is_not_done(model: Model) -> None:
    found = steps(balanced(bare_report(preconditions=ready("open", "unknown", "open")), **NEEDED), model)
    assert found["precondition:clarity"][0] == "unknown"
    assert found["ring:values"][0] == "later"
    assert "“Leaders are clear about values”" in found["ring:values"][1]
    assert "safe environment" not in found["ring:values"][1]


def test_not_asked_says_so(model: Model) -> None:
    found = steps(balanced(bare_report(), **NEEDED), model)
    said = "Not known: not asked, or answered by too few. Find out before you begin."
    assert found["precondition:safety"] == ("unknown", said)
    assert found["ring:values"][0] == "later"


def test_without_a_training_list_the_answers_tell_whether_there_is_need(model: Model) -> None:
    report = balanced(bare_report(preconditions=ready("open", "open", "open")), **dict.fromkeys(NEEDED, "cannot-tell"))
    assert states(report, model)[3:] == ["now", "now", "later"]
    assert states(with_needs(report, "unclear"), model)[3:] == ["unknown"] * 3
    absent = steps(with_needs(report, "absent"), model)
    assert [state for state, _ in absent.values()][3:] == ["no-need"] * 3
    assert absent["ring:values"][1] == "The survey shows no need here: it lies below 4 of 100."


def test_nothing_known_no_sequence_but_horizons(model: Model) -> None:
    report = balanced(bare_report(), **dict.fromkeys(NEEDED, "cannot-tell"))
    assert sequence_of(with_needs(report, None), model) == ()
    (said,) = horizons_of(model)
    assert said == (
        "Before these times have passed, no verdict on progress is possible: knowledge 3 months, skill 6 months, "
        "dialogue 9 months, values 12 months and personality 24 months."
    )


def test_rings_between_the_sides_are_not_beyond(model: Model) -> None:
    contrast = model.contrast.model_copy(update={"taught": ("knowledge",), "lived": ("values",)})
    changed = model.model_copy(update={"contrast": contrast, "preconditions": ()})
    report = balanced(bare_report(), **NEEDED)
    assert list(steps(report, changed)) == ["ring:values", "ring:personality"]


def test_a_ring_without_horizon_is_not_given_one(model: Model) -> None:
    rings = tuple(ring.model_copy(update={"horizon_months": 0}) for ring in model.rings)
    report, timeless = balanced(bare_report(), **NEEDED), model.model_copy(update={"rings": rings})
    assert not horizons_of(timeless)
    assert all("months" not in step.text for step in sequence_of(report, timeless))


@pytest.mark.parametrize("language", ["en", "nl", "fr"])
@pytest.mark.parametrize("state", ["open", "closed", "unknown"])
def test_every_step_can_be_said_in_every_language(model: Model, language: str, state: str) -> None:
    report = balanced(bare_report(preconditions=ready(state, state, state)), **NEEDED)
    for _, text in steps(report, model, language).values():
        assert text.endswith(".")
        assert "{" not in text


def test_of_a_unit_whose_preconditions_are_not_shown_nobody_is_said_to_be_unheard(model: Model) -> None:
    """What lies above the unit is not in a report about it."""
    parts = ready("open", "open", "open")
    hidden = replace(parts.organization, parent="above", suppressed="withheld")
    units = tuple(replace(each, parent=hidden.id, suppressed="withheld") for each in parts.units)
    assert unheard(replace(parts, organization=hidden, units=units)) == []
