"""The verdict: the answer to the one question, first as a line, then with its numbers."""

from __future__ import annotations

from collections.abc import Iterator

from leaddev.findings.investment import balance_words
from leaddev.findings.registry import Case
from leaddev.report import Report, Verdict
from leaddev.wording import Wording

HEADLINES = ("LD101", "LD110")
"""The findings that say what the verdict says; their certainty is that of the verdict."""


def verdict(report: Report, wording: Wording) -> Verdict:
    """The verdict of a report."""
    case = Case(report, wording)
    balance = report.balance
    if balance.excess.estimate is None:
        reason = wording.say(f"verdict.reason.{_reason_key(report)}")
        return Verdict(headline=wording.say("verdict.none"), sentences=(reason,))
    headline = wording.say(f"verdict.{balance.verdict}", **_sides(case))
    return Verdict(headline=headline, sentences=tuple(_sentences(case)))


def _reason_key(report: Report) -> str:
    if report.investment is None:
        return "no-list"
    known = report.balance.needed_share.estimate is not None
    return "no-amounts" if known else "no-need"


def _sides(case: Case) -> dict[str, str]:
    balance = case.report.balance
    return {"taught": case.ring_names(balance.taught), "lived": case.ring_names(balance.lived)}


def _sentences(case: Case) -> Iterator[str]:
    report, wording = case.report, case.wording
    balance = report.balance
    words = balance_words(case)
    yield wording.say("verdict.shares", **words)
    direction = "more" if (balance.excess.estimate or 0) >= 0 else "less"
    yield wording.say(f"verdict.excess.{direction}", **words)
    certainty = next((each.certainty for each in report.findings if each.code in HEADLINES), None)
    if certainty in ("low", "medium"):
        yield wording.say(f"verdict.certainty.{certainty}")
    tried, held = balance.holds_under.tried, balance.holds_under.held
    key = "verdict.holds-all" if held == tried else "verdict.holds-some"
    yield wording.say(key, tried=wording.number(tried), held=wording.number(held))
    move = balance.to_move
    if not move.share or move.amount is None or report.investment is None:
        return
    if not move.distinguishable:
        yield wording.say("verdict.nothing-to-move")
        return
    yield wording.say(
        "verdict.to-move",
        amount=wording.amount(move.amount, move.unit),
        total=wording.amount(move.amount / move.share, move.unit),
        share=wording.percent(move.share),
        noise=wording.percent(move.noise_floor or 0.0),
    )
