"""Reports to try rules on: the tidy hospital of the tests of media, with every threshold, and one part replaced."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from leaddev.findings import RULES, find
from leaddev.report import Balance, Figure, Finding, Quality, Report, ThresholdUsed
from leaddev.schema import Thresholds
from leaddev.wording import Wording
from present.sample_report import sample_report

ENGLISH = Wording("en")


def base() -> Report:
    """The sample with all thresholds in force and reliable answers, so that a rule's own doubts show."""
    report = sample_report()
    thresholds = tuple(
        ThresholdUsed(name=name, value=threshold.value, origin=threshold.origin, meaning=meaning)
        for name, threshold, meaning in Thresholds().named()
    )
    quality = replace(report.quality, reliability=(), unit_differences=(), careless=None, response_rate=0.7)
    return replace(report, model=replace(report.model, thresholds=thresholds), quality=quality, findings=())


def with_balance(**changes: Any) -> Report:
    report = base()
    balance: Balance = replace(report.balance, **changes)
    return replace(report, balance=balance)


def with_quality(**changes: Any) -> Report:
    report = base()
    quality: Quality = replace(report.quality, **changes)
    return replace(report, quality=quality)


def with_investment(**changes: Any) -> Report:
    report = base()
    assert report.investment is not None
    return replace(report, investment=replace(report.investment, **changes))


def with_threshold(report: Report, name: str, value: float) -> Report:
    thresholds = tuple(replace(each, value=value) if each.name == name else each for each in report.model.thresholds)
    return replace(report, model=replace(report.model, thresholds=thresholds))


def figure(estimate: float, low: float, high: float, n: int = 412, confidence: float = 0.95) -> Figure:
    return Figure(estimate=estimate, low=low, high=high, n=n, confidence=confidence)


def found(code: str, report: Report, wording: Wording = ENGLISH) -> tuple[Finding, ...]:
    """What one rule finds."""
    assert code in RULES
    return find(report, wording, select=(code,))
