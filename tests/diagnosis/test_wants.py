"""Wants beside needs: the shares, the agreement of the two orders, LD108."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from diagnosis.complaints import hospital_symptoms, model_file, people
from diagnosis.readiness import bare_report
from leaddev.findings import RULES, Case
from leaddev.report import WITHHELD, Figure, Finding, NeedVerdict, Reason, Report, RingWant, WantsReport
from leaddev.score.wants import Wishes, wants
from leaddev.wording import LANGUAGES, Wording
from surveys import report_of, why

SAY = Wording("en").say
RINGS = ("knowledge", "skill", "values")


def wished(asked: list[list[int]], wanted: list[list[int]], **changes: Any) -> WantsReport:
    rings = changes.pop("rings", RINGS)
    needed = changes.pop("needed", [0.2, 0.3, 0.5])
    populations = changes.pop("populations", np.full(len(asked), np.nan))
    found = Wishes(rings, np.array(asked), np.array(wanted), populations, changes.pop("minimum", 5))
    return wants(found, needed, RINGS)


def test_shares_and_the_agreement_of_orders() -> None:
    report = wished([[100] * 3], [[60, 40, 10]])
    assert [each.wanted_share.estimate for each in report.rings] == [0.6, 0.4, 0.1]
    assert [each.needed_share for each in report.rings] == [0.2, 0.3, 0.5]
    assert report.rank_agreement == -1.0
    assert report.reason is None
    assert wished([[100] * 3], [[10, 40, 60]]).rank_agreement == 1.0


def test_units_count_by_their_headcount() -> None:
    asked, wanted = [[20] * 3, [20] * 3], [[20, 10, 0], [0, 10, 5]]
    plain = wished(asked, wanted).rings[0].wanted_share
    weighted = wished(asked, wanted, populations=np.array([20.0, 60.0])).rings[0].wanted_share
    assert plain.estimate == 0.5
    assert weighted.estimate == 0.25
    assert weighted.low == weighted.estimate or (weighted.low or 0) < 0.25


def test_few_people_show_nothing() -> None:
    report = wished([[4] * 3], [[2, 1, 1]])
    assert {each.wanted_share.estimate for each in report.rings} == {None}
    assert why(report.reason) == "too few people were asked to show it"
    ticked = wished([[10] * 3], [[5, 4, 6]])  # by four, or not by four, of whom the minimum is five
    assert [each.wanted_share.estimate for each in ticked.rings] == [0.5, None, None]
    assert ticked.rings[1].wanted_share.reason == ticked.rings[2].wanted_share.reason == WITHHELD


def test_nearly_everybody_and_nearly_nobody_are_a_bound() -> None:
    report = wished([[500] * 3], [[490, 200, 10]])
    assert [each.wanted_share.estimate for each in report.rings] == [0.95, 0.4, 0.05]
    assert [each.wanted_share.bound for each in report.rings] == ["at-least", None, "at-most"]
    assert report.rank_agreement == -1.0


@pytest.mark.parametrize("ticked", [0, 1, 49, 50])
def test_that_everybody_or_nobody_ticked_it_looks_like_a_few(ticked: int) -> None:
    """Were only a few withheld, "5 % or less" of fifty people would say that it is nobody."""
    assert wished([[50] * 3], [[ticked, 20, 20]]).rings[0].wanted_share.reason == WITHHELD


def test_orders_that_are_none() -> None:
    assert wished([[50] * 3], [[20, 20, 20]]).rank_agreement is None
    assert wished([[50] * 3], [[20, 20, 20]]).reason == Reason("no-order")
    report = wished([[50] * 3], [[10, 20, 30]], needed=None)
    assert report.rank_agreement is None
    assert why(report.reason) == "the need shares are not known"
    assert report.rings[0].needed_share is None


def test_a_ring_takes_the_option_that_most_people_want() -> None:
    report = wished([[50] * 3], [[10, 30, 20]], rings=("skill", "skill", "values"))
    assert [(each.ring, each.wanted_share.estimate) for each in report.rings] == [("skill", 0.6), ("values", 0.4)]


# --- LD108 ------------------------------------------------------------------------------------------------------------


def want(ring: str, share: float, needed: float | None, half: float = 0.05) -> RingWant:
    figure = Figure(estimate=share, low=share - half, high=share + half, n=300)
    return RingWant(ring=ring, wanted_share=figure, needed_share=needed)


def found(report: WantsReport | None, language: str = "en") -> list[Finding]:
    return found_in(bare_report(wants=report), language)


def found_in(report: Report, language: str = "en") -> list[Finding]:
    rule = RULES["LD108"]
    return list(rule.find(Case(report, Wording(language), "LD108", rule.name, rule.sources)))


OPPOSED = WantsReport(rings=(want("knowledge", 0.6, 0.2), want("values", 0.2, 0.8)), rank_agreement=-1.0)


@pytest.mark.rule("LD108", "fires")
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_tells_what_is_asked_for_and_what_is_needed(language: str) -> None:
    (finding,) = found(OPPOSED, language)
    assert finding.severity == "low"
    assert finding.evidence["wanted_ring"] == "knowledge"
    assert finding.evidence["needed_ring"] == "values"
    assert "60\u00a0%" in finding.statement
    assert "80\u00a0%" in finding.statement
    assert "20\u00a0%" in finding.statement


@pytest.mark.rule("LD108", "boundary")
@pytest.mark.parametrize(("tau", "fires"), [(-0.2, True), (0.0, True), (0.01, False), (None, False)])
def test_the_border_of_agreement(tau: float | None, fires: bool) -> None:
    assert bool(found(replace(OPPOSED, rank_agreement=tau))) is fires


@pytest.mark.rule("LD108", "boundary")
@pytest.mark.parametrize(("low", "fires"), [(0.251, True), (0.25, False)])
def test_the_border_of_what_chance_explains(low: float, fires: bool) -> None:
    """The ring that is needed most is wanted by up to 25 %."""
    most = Figure(estimate=0.4, low=low, high=0.6, n=300)
    first = RingWant(ring="knowledge", wanted_share=most, needed_share=0.2)
    assert bool(found(replace(OPPOSED, rings=(first, OPPOSED.rings[1])))) is fires


@pytest.mark.rule("LD108", "missing")
def test_without_wants_or_needs_nothing_is_told() -> None:
    assert found(None) == []
    assert found(replace(OPPOSED, rank_agreement=None)) == []
    unknown = Figure(estimate=None, reason=WITHHELD)
    wanted, needed = OPPOSED.rings
    for rings in (
        (replace(wanted, needed_share=None), needed),
        (wanted, replace(needed, needed_share=None)),
        (wanted, replace(needed, wanted_share=unknown)),
        (replace(wanted, needed_share=None), replace(needed, needed_share=None)),
    ):
        assert found(replace(OPPOSED, rings=rings)) == []
    third = replace(needed, ring="personality", wanted_share=unknown, needed_share=0.9)
    assert len(found(replace(OPPOSED, rings=(wanted, needed, third)))) == 1  # the rings that are known are compared
    no_interval = replace(wanted, wanted_share=Figure(estimate=0.6, n=300))
    assert found(replace(OPPOSED, rings=(no_interval, needed))) == []


@pytest.mark.rule("LD108", "silent")
def test_it_stays_silent() -> None:
    close = WantsReport(rings=(want("knowledge", 0.40, 0.2), want("values", 0.32, 0.8)), rank_agreement=-1.0)
    assert found(close) == []  # the two shares differ no more than chance explains
    same = WantsReport(rings=(want("values", 0.6, 0.8), want("knowledge", 0.1, 0.2)), rank_agreement=-1.0)
    assert found(same) == []


@pytest.mark.rule("LD108", "silent")
@pytest.mark.parametrize("need", ["absent", "unclear", None])
def test_what_is_needed_most_must_show_a_need(need: NeedVerdict | None) -> None:
    report = bare_report(wants=OPPOSED)
    rings = tuple(replace(each, need_verdict=need) if each.ring == "values" else each for each in report.balance.rings)
    report = replace(report, balance=replace(report.balance, rings=rings))
    assert found_in(report) == []


# --- from files -------------------------------------------------------------------------------------------------------


def test_the_planted_story() -> None:
    report = hospital_symptoms()
    assert report.wants is not None
    assert report.wants.rank_agreement is not None
    assert report.wants.rank_agreement <= 0
    shares = {each.ring: each.wanted_share.estimate or 0.0 for each in report.wants.rings}
    assert sorted(shares, key=lambda ring: -shares[ring])[:2] == ["skill", "knowledge"]
    needed = {each.ring: each.needed_share for each in report.wants.rings}
    assert needed == {each.ring: each.needed_share for each in report.balance.rings}


def test_a_unit_has_its_own_wants() -> None:
    report = hospital_symptoms("surgery")
    assert report.wants is not None
    assert {each.wanted_share.n for each in report.wants.rings} != {412}


def test_not_asked_is_said(tmp_path: Path) -> None:
    report = report_of(tmp_path, people([4, 4, 44, 4, 4]), model=model_file(tmp_path, demand=None))
    assert report.wants is None
    assert any("which training people would like" in line for line in report.not_concluded)


def test_without_a_training_list_the_need_is_known_all_the_same(tmp_path: Path) -> None:
    rows = [
        row
        | {"wishknowledge": "Y" if number % 2 else "", "wishskill": "Y" if number % 5 == 0 else "", "wishvalues": ""}
        for number, row in enumerate(people([4, 4, 44, 4, 4]))
    ]
    report = report_of(tmp_path, rows, model=model_file(tmp_path))
    assert report.wants is not None
    assert [each.wanted_share.estimate for each in report.wants.rings] == [0.5, 0.2, None]
    assert all(each.needed_share is not None for each in report.wants.rings)
    assert report.wants.rank_agreement is not None


def test_without_a_need_that_is_shown_there_are_no_shares_of_it(tmp_path: Path) -> None:
    """One of ten finds a ring one step more important than it is so; the others find it as important."""
    rows = []
    for number, row in enumerate(people([4, 4, 44, 4, 4])):
        more = 1 if number % 10 == 0 else 0
        rows.append(
            row
            | {f"{ring}1imp": str(int(row[f"{ring}1"]) + more) for ring in ("k", "s", "v", "p")}
            | {
                "wishknowledge": "Y" if number % 2 else "",
                "wishskill": "Y" if number % 5 == 0 else "",
                "wishvalues": "",
            }
        )
    report = report_of(tmp_path, rows, model=model_file(tmp_path))
    assert report.wants is not None
    assert {each.needed_share for each in report.wants.rings} == {None}
    assert why(report.wants.reason) == "the need shares are not known"
