"""The verdict: the answer to the one question, first as a line, then with its numbers."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from leaddev.findings.certainty import FEW_ANSWERS, MANY_MISSING, certainty_with, doubts_of, turned_rings
from leaddev.findings.investment import balance_words, support_of_balance
from leaddev.findings.need import (
    material_limit,
    outside_unknown,
    outside_with_need,
    surplus_rings,
    surplus_words,
    withheld_rings,
)
from leaddev.findings.registry import Case
from leaddev.report import Report, Verdict
from leaddev.wording import Wording

ANSWERS = ("taught-heavy", "in-line", "lived-heavy")
"""The verdicts that say something; of the others no certainty is told."""
ENOUGH = 0.95
"""The share of other ways to compute a verdict that must agree with it."""


def verdict(report: Report, wording: Wording) -> Verdict:
    """The verdict of a report."""
    case = Case(report, wording)
    found = _answer(case)
    return replace(found, sentences=(*found.sentences, *_kind(case), *_about(case)))


def _kind(case: Case) -> Iterator[str]:
    """What the need is the distance of, where it is not the importance that people give."""
    need, wording = case.report.need, case.wording
    if need.kind not in ("target", "direct"):
        return
    targets = {each.target for each in need.rings if each.ring in case.contrast}
    if need.kind == "direct":
        yield wording.say("verdict.kind.direct" if targets == {None} else "verdict.kind.top")
    elif len(targets) == 1:
        yield wording.say("verdict.kind.target", target=targets.pop())
    else:
        yield wording.say("verdict.kind.targets")


def _about(case: Case) -> Iterator[str]:
    """Whom it is about, where that is not everybody."""
    about = case.report.balance.about
    if about is None or about.staff is None:
        return
    if about.reason is not None:
        yield case.wording.because(about.reason)
    elif about.staff_in_units_shown is not None and about.staff_in_units_shown < about.staff:
        shown, staff = (case.wording.number(people) for people in (about.staff_in_units_shown, about.staff))
        yield case.wording.say("about.part", shown=shown, staff=staff)


def _answer(case: Case) -> Verdict:
    wording, balance = case.wording, case.report.balance
    all_rings, outside = case.ring_names(case.contrast), outside_with_need(case)
    where = "-elsewhere" if outside else ""
    if balance.verdict == "no-need":
        where = where or ("-contrast" if outside_unknown(case) else "")
        headline = wording.say(f"verdict.no-need{where}", all_rings=all_rings, needed=case.ring_names(outside))
        return Verdict(headline=headline, sentences=tuple(_without_need(case)))
    if balance.excess.estimate is None:
        key = _reason_key(case)
        headline = wording.say(
            f"verdict.unclear{where}" if key == "unclear" else "verdict.none",
            all_rings=all_rings,
            needed=case.ring_names(outside),
        )
        words = {
            **_sides(case),
            "all_rings": all_rings,
            "unknown": case.ring_names(_unknown_rings(case)),
            "withheld": case.ring_names(withheld_rings(case)),
            "against": case.ring_names(turned_rings(case.report, case.contrast)),
        }
        return Verdict(headline=headline, sentences=(wording.say(f"verdict.reason.{key}", **words),))
    key = "most" if balance.verdict == "taught-heavy" and _takes_most(case) else balance.verdict
    headline = wording.say(f"verdict.{key}", **_sides(case), margin=_margin(case))
    return Verdict(headline=headline, sentences=tuple(_sentences(case)))


def _takes_most(case: Case) -> bool:
    """Whether more than half of what was chosen goes to the taught side, where less than half of the need lies.

    The whole interval of the need must lie below half: else most of it may lie there.
    """
    balance = case.report.balance
    spent = [ring.invested_share for ring in balance.rings if ring.ring in balance.taught]
    needed = balance.needed_share.high
    return needed is not None and sum(share for share in spent if share is not None) > 1 / 2 > needed


def _margin(case: Case) -> str:
    """Within how many points of the need training is in line with it: twice what matters."""
    return case.wording.number(200 * case.thresholds["material_excess"])


def _reason_key(case: Case) -> str:
    report = case.report
    if report.need.kind == "mixed":
        return "mixed"
    if report.need.kind == "none":
        return "no-importance" if report.need.rings else "no-level"
    if _unknown_rings(case):
        return "not-known"
    if withheld_rings(case):
        return "withheld"
    if turned_rings(report, case.contrast):
        return "against"
    if "shown" not in [ring.need_verdict for ring in report.balance.rings if ring.ring in case.contrast]:
        return "unclear"
    return "no-list" if report.investment is None else "no-amounts"


def _unknown_rings(case: Case) -> tuple[str, ...]:
    """The rings of the contrast whose need was not measured."""
    known = {ring.ring for ring in case.report.balance.rings if ring.need_verdict is not None}
    known.update(withheld_rings(case))
    return tuple(ring for ring in case.contrast if ring not in known)


def _without_need(case: Case) -> Iterator[str]:
    """What there is to say where no ring of the contrast has a need."""
    wording = case.wording
    contrast, rings = case.contrast, surplus_rings(case)
    yield wording.say(
        "verdict.no-need.limit", all_rings=case.ring_names(contrast), limit=material_limit(case, contrast[0])
    )
    if unknown := outside_unknown(case):
        yield wording.say("verdict.no-need.unknown", unknown=case.ring_names(unknown))
    if rings:
        yield wording.say("verdict.no-need.surplus", **surplus_words(case, rings))
    is_everywhere = not outside_with_need(case) and not outside_unknown(case)
    yield wording.say("verdict.no-need.worth" if is_everywhere else "verdict.no-need.worth-here")


def _sides(case: Case) -> dict[str, str]:
    words: dict[str, str] = {}
    for side, rings in (("taught", case.report.balance.taught), ("lived", case.report.balance.lived)):
        words[side] = names = case.ring_names(rings)
        words[f"{side}_together"] = case.wording.say("verdict.together", rings=names) if len(rings) > 1 else names
    return words


def _sentences(case: Case) -> Iterator[str]:
    report, wording = case.report, case.wording
    balance = report.balance
    words = balance_words(case)
    yield wording.say("verdict.shares", **words)
    excess = balance.excess.known
    yield wording.say(f"verdict.excess.{'more' if excess > 0 else 'less' if excess < 0 else 'none'}", **words)
    without = {ring.ring for ring in balance.rings if ring.need_verdict != "shown"}
    if unsure := [ring for ring in case.contrast if ring in without]:
        yield wording.say("verdict.shares.unsure", unsure=case.ring_names(unsure))
    yield from _certainty(case)
    yield from _other_ways(case)
    move = balance.to_move
    if not move.share or not move.amount or move.total is None or report.investment is None:
        return
    if not move.distinguishable:
        yield wording.say("verdict.nothing-to-move")
        return
    yield wording.say(
        "verdict.to-move",
        amount=case.estimated_amount(move.amount),
        total=case.amount(move.total),
        share=wording.percent(move.share),
        noise=wording.percent(move.noise_floor or 0.0),
    )


def _certainty(case: Case) -> Iterator[str]:
    """Why the verdict is not certain, where it is not."""
    report, wording = case.report, case.wording
    doubts = tuple(doubts_of(support_of_balance(case), report))
    if not doubts or report.balance.verdict not in ANSWERS:
        return
    response = case.thresholds["low_response"]
    numbers = {
        "answers": wording.number(FEW_ANSWERS),
        "response": wording.percent(response),
        "many": wording.percent(MANY_MISSING),
    }
    told = dict.fromkeys(wording.say(f"verdict.doubt.{each}", **numbers) for each in doubts)
    yield wording.say(f"verdict.certainty.{certainty_with(doubts)}", doubts=wording.say("semicolon").join(told))


def _other_ways(case: Case) -> Iterator[str]:
    """Whether the verdict depends on how it was computed."""
    tried, wording = case.report.balance.specifications, case.wording
    if tried is None or tried.agree is None or tried.reverse is None:
        return
    against = "reverse-in-line" if case.report.balance.verdict == "in-line" else "reverse"
    reason = against if tried.reverse else "unsure" if tried.agree < ENOUGH else "unknown"
    yield wording.say(
        "verdict.ways.hold" if tried.holds else f"verdict.ways.{reason}",
        count=wording.number(tried.count),
        agree=wording.percent(tried.agree),
        reverse=wording.number(tried.reverse),
        margin=_margin(case),
    )
