"""Sentences agree with the figures beside them: no ratio where there is none, no "most" below a half."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from msgspec.structs import replace

from leaddev.findings.verdict import verdict
from leaddev.report import BalanceVerdict, Figure, Finding, NeedVerdict, Reason, Report, RingBalance, RingVerdict
from leaddev.wording import LANGUAGES, Wording

from .reports import ENGLISH, base, figure, found, with_balance

TAUGHT, LIVED = ("knowledge", "skill"), ("dialogue", "values")
NO_RATIO = Figure(estimate=None, confidence=0.99, n=412, reason=Reason("small-need"))
NOT_COMPARED = Figure(estimate=None, reason=Reason("no-need"))


def with_rings(report: Report, **changes: Mapping[str, Any]) -> Report:
    """The report with some figures of some rings changed."""
    rings: tuple[RingBalance, ...] = tuple(replace(each, **changes.get(each.ring, {})) for each in report.balance.rings)
    return replace(report, balance=replace(report.balance, rings=rings))


def needs(report: Report, **verdicts: NeedVerdict | None) -> Report:
    return with_rings(report, **{ring: {"need_verdict": need} for ring, need in verdicts.items()})


# --- a ring without a ratio -------------------------------------------------------------------------------------------


def over_without_need(needed: float = 0.02, invested: float = 0.4) -> Report:
    return with_rings(
        base(),
        values={
            "verdict": "over",
            "need_verdict": "absent",
            "ratio": NO_RATIO,
            "invested_share": invested,
            "needed_share": needed,
            "needed": figure(needed, needed - 0.01, needed + 0.01),
        },
    )


def of_values(report: Report, wording: Wording = ENGLISH) -> Finding:
    """What LD102 says of the values."""
    return next(each for each in found("LD102", report, wording) if each.where.id == "values")


@pytest.mark.parametrize("language", LANGUAGES)
def test_ld102_speaks_of_no_ratio_where_there_is_none(language: str) -> None:
    finding = of_values(over_without_need(), Wording(language))
    assert "0.00" not in finding.statement
    assert "0,00" not in finding.statement
    assert "40\u00a0%" in finding.statement
    assert "4 " in finding.statement  # the limit below which the need lies
    assert "still" not in finding.recommendation


def test_ld102_without_need_says_so() -> None:
    finding = of_values(over_without_need())
    said = "values: 40\u00a0% of the hours, where the survey shows no need (it lies below 4 of 100)."
    assert finding.statement == said
    assert finding.severity == "medium"
    assert of_values(over_without_need(needed=0.21)).severity == "low"  # not twice its share


def test_an_interval_without_width_is_not_printed() -> None:
    alone = with_rings(base(), values={"verdict": "over", "ratio": replace(NO_RATIO, estimate=1.5, reason=None)})
    assert of_values(alone).statement.endswith("1.5 times as much.")


# --- the headline -----------------------------------------------------------------------------------------------------


def heavy(knowledge: float, skill: float, needed: float = 0.41) -> Report:
    report = with_rings(base(), knowledge={"invested_share": knowledge}, skill={"invested_share": skill})
    return replace(report, balance=replace(report.balance, needed_share=figure(needed, needed - 0.05, needed + 0.05)))


@pytest.mark.parametrize(
    ("knowledge", "skill", "needed", "is_most"),
    [
        (0.30, 0.21, 0.41, True),
        (0.30, 0.20, 0.41, False),  # half is not most
        (0.10, 0.10, 0.05, False),
        (0.45, 0.45, 0.60, False),  # most of the need lies there too
        (0.45, 0.45, 0.44, True),
        (0.45, 0.45, 0.46, False),  # most of the need may lie there too: the interval ends above half
    ],
)
def test_most_is_said_of_more_than_half(knowledge: float, skill: float, needed: float, is_most: bool) -> None:
    headline = verdict(heavy(knowledge, skill, needed), ENGLISH).headline
    most = "Most training goes where development is easy, not where the need is."
    more = "More training goes to knowledge and skill together than the need there asks for."
    assert headline == (most if is_most else more)


def test_the_headline_of_the_lived_side_is_about_the_sides_and_not_about_every_ring() -> None:
    report = with_balance(verdict="lived-heavy", excess=figure(-0.2, -0.3, -0.1))
    lived, taught = "dialogue and values together", "knowledge and skill together"
    said = f"More goes to {lived} than the need there asks for, and less to {taught}."
    assert verdict(report, ENGLISH).headline == said
    alone = replace(report, balance=replace(report.balance, lived=("values",)))
    assert "to values than" in verdict(alone, ENGLISH).headline


def test_equal_shares_are_no_excess() -> None:
    equal = with_balance(verdict="in-line", excess=figure(0.0, -0.03, 0.04))
    sentences = " ".join(verdict(equal, ENGLISH).sentences)
    assert (
        "The two shares are equal, to a tenth of a point (95\u00a0% interval of the difference −3.0 to 4.0)."
        in sentences
    )
    assert "excess" not in sentences
    assert "0.1 points below" in " ".join(
        verdict(with_balance(verdict="in-line", excess=figure(-0.001, -0.03, 0.03)), ENGLISH).sentences
    )


@pytest.mark.parametrize("need", ["absent", "unclear", "shown"])
def test_the_shares_say_where_no_need_is_shown(need: NeedVerdict) -> None:
    sentences = verdict(needs(base(), skill=need), ENGLISH).sentences
    said = "For skill the survey does not clearly show a need; what was measured there is counted all the same."
    assert (said in sentences) == (need != "shown")


# --- no need on either side, and elsewhere ----------------------------------------------------------------------------


def without(need: NeedVerdict, personality: NeedVerdict | None, answer: BalanceVerdict) -> Report:
    report = with_balance(verdict=answer, excess=NOT_COMPARED, needed_share=NOT_COMPARED)
    return needs(report, **dict.fromkeys((*TAUGHT, *LIVED), need), personality=personality)


ALL = "knowledge, skill, dialogue and values"


@pytest.mark.parametrize(
    ("need", "personality", "answer", "headline"),
    [
        ("absent", "absent", "no-need", "The survey shows no need that training could follow."),
        ("absent", "shown", "no-need", f"The survey shows a need for personality, but none for {ALL}."),
        ("absent", "unclear", "no-need", f"For {ALL} the survey shows no need."),
        ("absent", None, "no-need", f"For {ALL} the survey shows no need."),
        ("unclear", "absent", "cannot-tell", "The answers do not show whether there is a need."),
        (
            "unclear",
            "shown",
            "cannot-tell",
            f"The survey shows a need for personality; for {ALL} the answers do not show whether there is one.",
        ),
    ],
)
def test_a_need_outside_the_contrast_is_named(
    need: NeedVerdict, personality: NeedVerdict | None, answer: BalanceVerdict, headline: str
) -> None:
    report = without(need, personality, answer)
    said = verdict(report, ENGLISH)
    assert said.headline == headline
    unknown = "Whether there is a need for personality is not known."
    assert (unknown in said.sentences) == (answer == "no-need" and personality in ("unclear", None))
    if answer == "no-need":
        assert ("does not say where it should go" in said.sentences[-1]) == (personality == "absent")
        (finding,) = found("LD111", report)
        assert ("For personality the survey does show one." in finding.statement) == (personality == "shown")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("personality", ["absent", "shown", "unclear"])
def test_every_headline_can_be_said(language: str, personality: NeedVerdict) -> None:
    for need, answer in (("absent", "no-need"), ("unclear", "cannot-tell")):
        said = verdict(without(need, personality, answer), Wording(language))  # type: ignore[arg-type]
        assert "{" not in said.headline + " ".join(said.sentences)


# --- advice names what needs it ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("need", "gets", "advice"),
    [
        ("shown", "under", "let the next budget lines go to dialogue and values."),
        ("shown", "in-line", "let the next budget lines go to dialogue."),
        ("shown", "over", "let the next budget lines go to dialogue."),
        ("absent", "cannot-tell", "let the next budget lines go to dialogue."),
        ("unclear", "under", "let the next budget lines go to dialogue."),
    ],
)
def test_budget_goes_to_rings_that_need_it_and_get_too_little(
    need: NeedVerdict, gets: RingVerdict, advice: str
) -> None:
    report = with_rings(base(), values={"need_verdict": need, "verdict": gets})
    assert found("LD101", report)[0].recommendation.endswith(advice)


def test_without_a_lived_ring_that_needs_it_no_budget_is_sent_there() -> None:
    (finding,) = found("LD101", needs(base(), dialogue="unclear", values="absent"))
    assert finding.recommendation == "Keep the courses that meet a need, and ask what the others are for."


@pytest.mark.parametrize(
    ("skill", "advice"),
    [
        ("shown", "Ask what people miss of knowledge and skill in their work, and offer it."),
        ("absent", "Ask what people miss of knowledge in their work, and offer it."),
    ],
)
def test_ld110_names_the_rings_that_need_it(skill: NeedVerdict, advice: str) -> None:
    report = with_balance(verdict="lived-heavy", excess=figure(-0.2, -0.3, -0.1))
    report = with_rings(report, knowledge={"verdict": "under"}, skill={"verdict": "under", "need_verdict": skill})
    assert found("LD110", report)[0].recommendation == advice
    nowhere = needs(report, knowledge="unclear", skill="unclear")
    assert found("LD110", nowhere)[0].recommendation == "Ask what people miss in their work, and offer it."


@pytest.mark.parametrize(("amount", "is_told"), [(0.0, False), (0.1, True)])
def test_nothing_is_not_said_to_have_to_move(amount: float, is_told: bool) -> None:
    report = base()
    report = with_balance(to_move=replace(report.balance.to_move, amount=amount))
    assert any("have to move" in sentence for sentence in verdict(report, ENGLISH).sentences) == is_told


# --- amounts ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "said"),
    [(0.0, "0 hours"), (0.01, "0.01 hours"), (0.49, "0.49 hours"), (0.5, "1 hour"), (1.0, "1 hour"), (1.6, "2 hours")],
)
def test_less_than_half_an_hour_is_not_told_as_none(amount: float, said: str) -> None:
    assert ENGLISH.amount(amount, "hours", "EUR") == said
    assert ENGLISH.estimated_amount(amount, "hours", "EUR") == said


@pytest.mark.parametrize(("amount", "said"), [(1234.0, "1,230 hours"), (99.6, "100 hours")])
def test_an_estimate_has_three_digits(amount: float, said: str) -> None:
    assert ENGLISH.estimated_amount(amount, "hours", "EUR") == said
