"""What sentences of findings may claim: only what was asked, with the figure that decided, in names that read well."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from msgspec.structs import replace

from diagnosis.complaints import found_by, score
from leaddev.findings.preconditions import conditions
from leaddev.findings.registry import Case
from leaddev.findings.verdict import verdict
from leaddev.report import (
    NOT_ANSWERED,
    Agreement,
    Figure,
    GateGroup,
    GateScore,
    PreconditionsReport,
    ProgrammeInvestment,
    Reason,
    Report,
    RingInvestment,
    SequenceStep,
)
from leaddev.report.figure import GateState
from leaddev.wording import LANGUAGES, Wording
from surveys import MODELS, SMALL, answers, report_of, why

from .reports import base, figure, found, with_balance
from .test_evidence import with_units
from .test_investment import with_ring

# --- mandatory training -----------------------------------------------------------------------------------------------


def with_mandatory(hours: float | None, **changes: Any) -> Report:
    """The first ring with some mandatory hours."""
    report = with_ring(needed=figure(0.13, 0.12, 0.15), **changes)
    gone = RingInvestment(
        ring=report.balance.rings[0].ring,
        hours=None,
        cost=None,
        participants=None,
        mandatory_hours=hours,
        mandatory_cost=None,
        mandatory_participants=None,
    )
    assert report.investment is not None
    return replace(report, investment=replace(report.investment, rings=(gone,)))


@pytest.mark.parametrize(
    ("language", "said", "otherwise"),
    [
        ("en", "30 hours, all mandatory", "Nothing is invested in"),
        ("nl", "30 uren, allemaal verplicht", "niets geïnvesteerd in"),
        ("fr", "(30 heures) est entièrement obligatoire", "Rien n’est investi dans"),
    ],
)
def test_ld104_tells_mandatory_training(language: str, said: str, otherwise: str) -> None:
    nothing = Figure(estimate=0.0, confidence=0.99, reason=Reason("nothing-chosen"))
    changes: dict[str, Any] = {"verdict": "under", "invested_share": 0.0, "ratio": nothing}
    (finding,) = found("LD104", with_mandatory(30.0, **changes), Wording(language))
    assert said in finding.statement
    assert otherwise not in finding.statement
    for none in (None, 0.0):
        (finding,) = found("LD104", with_mandatory(none, **changes), Wording(language))
        assert otherwise in finding.statement
        assert said not in finding.statement


@pytest.mark.parametrize(
    ("rings", "mandatory", "is_known"),
    [
        (None, False, False),
        ({"knowledge": 1.0}, True, False),
        ({"skill": 1.0}, True, True),
        ({"skill": 1.0}, False, True),
    ],
)
def test_ld104_does_not_say_nothing_of_a_list_that_does_not_tell(
    rings: dict[str, float] | None, mandatory: bool, is_known: bool
) -> None:
    nothing = Figure(estimate=0.0, confidence=0.99, reason=Reason("nothing-chosen"))
    report = with_mandatory(None, verdict="under", invested_share=0.0, ratio=nothing)
    assert report.investment is not None
    programme = ProgrammeInvestment(
        title="Course",
        rings=rings,
        hours=None,
        cost=None,
        participants=None,
        mandatory=mandatory,
        unit=None,
        mode=None,
        missing=("hours",),
    )
    report = replace(report, investment=replace(report.investment, programmes=(programme,)))
    (finding,) = found("LD104", report)
    assert ("Nothing is invested in knowledge" in finding.statement) == is_known
    assert ("Nothing chosen is known to be about knowledge" in finding.statement) != is_known


def test_ld103_tells_mandatory_training() -> None:
    changes: dict[str, Any] = {"verdict": "under", "invested_share": 0.1, "ratio": figure(0.5, 0.4, 0.6)}
    assert "Mandatory training, 30 hours, comes on top" in found("LD103", with_mandatory(30.0, **changes))[0].statement
    assert "andatory" not in found("LD103", with_mandatory(None, **changes))[0].statement


def test_mandatory_hours_of_a_survey(tmp_path: Path) -> None:
    programmes = [
        {"title": "Law", "rings": {"knowledge": 1}, "hours": 30, "mandatory": True},
        {"title": "Feedback", "rings": {"skill": 1}, "hours": 30},
        {"title": "Talks", "rings": {"values": 1}, "hours": 10},
    ]
    rows = answers(60, SMALL, level=(2, 3), importance=(4, 5))
    report = report_of(tmp_path, rows, training={"programmes": programmes})
    (finding,) = [each for each in report.findings if each.code == "LD104"]
    assert "30 hours, all mandatory" in finding.statement


# --- figures that decide ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("uniform", "skewed", "said"),
    [
        (0.78, 0.51, "agreement is 0.51 (1 would be full agreement), below 0.70."),
        (0.41, None, "agreement is 0.41 (1 would be full agreement), below 0.70."),
        (0.9, 0.698, "agreement is 0.698 (1 would be full agreement), below 0.700."),
    ],
)
def test_ld505_prints_the_agreement_that_failed(uniform: float, skewed: float | None, said: str) -> None:
    divided = Agreement(uniform=uniform, skewed=skewed, mean_deviation=1.1, verdict="divided")
    (finding,) = found("LD505", with_units(divided))
    assert said in finding.statement


def test_what_is_undetermined_is_never_certain() -> None:
    fear = score("undetermined", leading="precondition", points_to="precondition", kinds=())
    assert [each.certainty for each in found_by("LD306", fear)] == ["medium"]
    assert [each.certainty for each in found_by("LD305", score("undetermined"))] == ["medium"]


# --- only what was asked ----------------------------------------------------------------------------------------------


def with_gates(
    *gates: tuple[str, tuple[str, ...], bool], state: GateState = "unknown", done: Sequence[str] = ()
) -> Case:
    """A case whose organization has gates: title, rings that it opens, whether it was asked; some are done."""
    scored = tuple(
        GateScore(
            precondition=title,
            title=title,
            opens=opens,
            state=state,
            level=Figure(estimate=None),
            threshold=50,
            robust=None,
            minority=None,
            reason=None if asked else NOT_ANSWERED,
        )
        for title, opens, asked in gates
    )
    whole = GateGroup(id="o", name="O", kind="organization", parent=None, depth=0, suppressed=None, gates=scored)
    safe = PreconditionsReport(organization=whole, units=(), blocked=(), planned=(), caution="")
    steps = tuple(SequenceStep(step=f"precondition:{each}", title="", state="done", text="") for each in done)
    return Case(replace(base(), preconditions=safe, leadership=None, sequence=steps), Wording("en"))


ASKED = (("Safe", ("values",), True), ("Ready", ("values", "skill"), True), ("Clear", ("values",), False))


def test_an_advice_names_the_conditions_that_were_asked() -> None:
    case = with_gates(*ASKED, state="open")
    assert conditions(case, ("values",)) == ", first where this is in place: “Safe” and “Ready”"
    assert conditions(case, ("skill",)) == ", first where this is in place: “Ready”"
    assert conditions(case, ("knowledge",)) == ""
    assert conditions(case) == ", first where this is in place: “Safe” and “Ready”"


def test_an_advice_says_where_only_if_it_is_in_place_somewhere() -> None:
    states: tuple[GateState, ...] = ("closed", "unknown")
    for state in states:
        case = with_gates(*ASKED, state=state)
        assert conditions(case, ("values",)) == ", once this is in place: “Safe” and “Ready”"


def test_an_advice_does_not_wait_for_what_is_in_place_everywhere() -> None:
    assert conditions(with_gates(*ASKED, done=["Safe"]), ("values",)) == ", once this is in place: “Ready”"
    assert conditions(with_gates(*ASKED, state="open", done=["Safe", "Ready"]), ("values",)) == ""


def test_an_advice_waits_for_what_is_lived_with_the_sequence() -> None:
    """Nobody is sent to begin small with a ring that the sequence puts after others."""
    case = with_gates(*ASKED, state="open", done=["Safe", "Ready"])
    later = (("ring:dialogue", "now"), ("ring:values", "ongoing"), ("ring:personality", "later"))
    steps = tuple(SequenceStep(step=step, title="", state=state, text="") for step, state in later)  # type: ignore[arg-type]
    case = Case(replace(case.report, sequence=(*case.report.sequence, *steps)), case.wording)
    assert conditions(case, ("personality",)) == ", after dialogue"
    assert conditions(case, ("dialogue",)) == ""


def test_an_advice_names_the_rings_that_wait_beside_others_that_need_not() -> None:
    case = with_gates(*ASKED, state="open")
    assert conditions(case, ("knowledge", "skill")) == "; for skill first where this is in place: “Ready”"


@pytest.mark.parametrize(("values", "said"), [("later", True), ("now", False)])
def test_an_advice_waits_with_the_sequence_where_nothing_was_asked(values: str, said: bool) -> None:
    """Nobody may be sent to begin what the sequence puts later."""
    steps = [("precondition:safety", "unknown"), ("ring:dialogue", "now"), ("ring:values", values)]
    sequence = tuple(SequenceStep(step=step, title="", state=state, text="") for step, state in steps)  # type: ignore[arg-type]
    case = Case(replace(base(), preconditions=None, sequence=sequence), Wording("en"))
    assert bool(conditions(case, ("values",))) is said
    assert conditions(case, ("values", "dialogue")) == conditions(case) == ""


def test_where_the_model_has_no_condition_an_advice_names_the_rings_that_come_first() -> None:
    """The sequence says of these that nothing has to come first."""
    steps = [("ring:dialogue", "now"), ("ring:personality", "later")]
    sequence = tuple(SequenceStep(step=step, title="", state=state, text="") for step, state in steps)  # type: ignore[arg-type]
    case = Case(replace(base(), preconditions=None, sequence=sequence), Wording("en"))
    assert conditions(case, ("personality",)) == ", after dialogue"


def test_without_a_question_no_advice_speaks_of_conditions() -> None:
    case = Case(replace(base(), preconditions=None), Wording("en"))
    assert conditions(case) == conditions(case, ("values",)) == ""
    changes: dict[str, Any] = {"verdict": "under", "invested_share": 0.1, "ratio": figure(0.5, 0.4, 0.6)}
    report = replace(with_ring(**changes), preconditions=None)
    assert "condition" not in found("LD103", report)[0].recommendation


# --- names ------------------------------------------------------------------------------------------------------------


def titled(folder: Path, **rings: dict[str, Any]) -> str:
    """The small model with keys of some rings changed, as a file."""
    model = yaml.safe_load((MODELS / "small.yaml").read_text(encoding="utf-8"))
    for ring in model["rings"]:
        ring |= rings.get(ring["id"], {})
    path = folder / "model.yaml"
    path.write_text(yaml.safe_dump(model, allow_unicode=True), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("language", "plain", "own"),
    [
        ("en", "“EHR Wissen”", "how the EHR works"),
        ("nl", "“EHR Wissen”", "hoe het EPD werkt"),
        ("fr", "l’anneau «\u00a0EHR Wissen\u00a0»", "le dossier"),
    ],
)
def test_a_ring_inside_a_sentence(tmp_path: Path, language: str, plain: str, own: str) -> None:
    """As the model names it there; without such a name as its title is, in quotation marks and with its capitals."""
    rows = answers(40)
    without = titled(tmp_path, knowledge={"title": "EHR Wissen"})
    report = report_of(tmp_path, rows, model=without, language=language)
    assert report.model.rings[0].within == plain
    name = {"en": "how the EHR works", "nl": "hoe het EPD werkt", "fr": "le dossier"}
    report = report_of(
        tmp_path, rows, model=titled(tmp_path, knowledge={"title": "EHR Wissen", "within": name}), language=language
    )
    assert report.model.rings[0].within == own
    one_language = titled(tmp_path, knowledge={"title": "EHR Wissen", "within": {"de": "Wissen"}})
    assert report_of(tmp_path, rows, model=one_language, language=language).model.rings[0].within == plain


@pytest.mark.parametrize(
    ("language", "names", "said"),
    [
        ("en", ["Nurses", "Physicians"], "Nurses and Physicians"),
        ("en", ["Nurses", "Cleaning and catering"], "Nurses; and Cleaning and catering"),
        ("en", ["A", "Time, tools", "C"], "A; Time, tools; and C"),
        ("nl", ["A", "B en C"], "A; en B en C"),
        ("nl", ["A and B", "C"], "A and B en C"),
        ("fr", ["A", "B et C"], "A\u00a0; et B et C"),
        ("en", ["“Time, tools”", "“A and B”", "C"], "“Time, tools”, “A and B” and C"),
        ("en", ["Cleaning and catering"], "Cleaning and catering"),
    ],
)
def test_a_list_of_names_stays_readable(language: str, names: list[str], said: str) -> None:
    assert Wording(language).listing(names) == said


@pytest.mark.parametrize(("share", "said"), [(0.05, "within 10 points"), (0.03, "within 6 points")])
def test_in_line_names_the_margin_in_force(share: float, said: str) -> None:
    """Twice what matters, whatever the model says that is; and no way "says the opposite" of in line."""
    tried = base().balance.specifications
    assert tried is not None
    other_ways = replace(tried, agree=0.5, reverse=3, holds=False)
    report = with_balance(verdict="in-line", excess=figure(0.01, -0.02, 0.03), specifications=other_ways)
    thresholds = tuple(
        replace(one, value=share) if one.name == "material_excess" else one for one in report.model.thresholds
    )
    answer = verdict(replace(report, model=replace(report.model, thresholds=thresholds)), Wording("en"))
    assert said in answer.headline
    told = " ".join(answer.sentences)
    assert said.replace("within", "find more than") in told
    assert "opposite" not in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_uses_a_word_that_means_something_else(language: str) -> None:
    """`beleefd` is also polite; a need is not relieved; a bare `voor` before a verb is no time."""
    from leaddev.wording.sentences import all_texts

    for key, versions in all_texts().items():
        text = versions[language].casefold()
        for word in ("beleefd", "lenigen", "eerst wat eerst"):
            assert word not in text, key


def test_working_conditions_are_not_judged_by_alpha(tmp_path: Path) -> None:
    """Answers without any connection: a ring is unreliable then, time and tools just differ."""
    model = yaml.safe_load((MODELS / "small.yaml").read_text(encoding="utf-8"))
    items = [{"id": f"env{number}", "text": f"Condition {number}"} for number in (1, 2, 3)]
    model["environment"] = {"items": items}
    path = tmp_path / "model.yaml"
    path.write_text(yaml.safe_dump(model), encoding="utf-8")
    rows = answers(60, SMALL, env1="12345", env2="3151", env3="524")
    report = report_of(tmp_path, rows, model=str(path))
    scales = {scale.subject: scale for scale in report.quality.reliability if scale.aspect == "level"}
    assert (scales["values"].verdict, scales["environment"].verdict) == ("low", "cannot-tell")
    assert scales["environment"].alpha.reason == scales["environment"].omega.reason
    assert "need not go together" in why(scales["environment"].alpha.reason)
    told = {finding.id for finding in report.findings if finding.code in ("LD503", "LD504")}
    assert "LD503:values:level" in told
    assert not [where for where in told if where.startswith("env")]


# --- what is not known ------------------------------------------------------------------------------------------------


def test_a_figure_that_is_not_known_is_no_number_in_a_sentence() -> None:
    assert Figure(estimate=0.0, low=-1.0, high=1.0).known == 0.0
    assert Figure(estimate=0.0, low=-1.0, high=1.0).interval == (-1.0, 1.0)
    unknown = Figure(estimate=None, reason=NOT_ANSWERED)
    with pytest.raises(ValueError, match="not known"):
        unknown.known  # noqa: B018
    with pytest.raises(ValueError, match="not known"):
        Figure(estimate=0.95, bound="at-least").interval  # noqa: B018


@pytest.mark.parametrize(("agree", "key"), [(0.949, "unsure"), (0.95, "unknown"), (0.96, "unknown")])
def test_ways_that_agree_just_often_enough_are_not_unsure(agree: float, key: str) -> None:
    tried = base().balance.specifications
    assert tried is not None
    report = with_balance(specifications=replace(tried, agree=agree, reverse=0, holds=False))
    told = " ".join(verdict(report, Wording("en")).sentences)
    start = Wording("en").say(f"verdict.ways.{key}", count="#", agree="#", reverse="#", margin="#").partition("#")[0]
    assert start in told
