"""The verdict: the answer to the one question, first as a line, then with its numbers."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from leaddev.findings.certainty import broken_rings
from leaddev.findings.investment import balance_words
from leaddev.findings.need import contrast_of, material_limit, surplus_rings, surplus_words, withheld_rings
from leaddev.findings.registry import Case
from leaddev.report import Balance, Report, Verdict
from leaddev.wording import Wording

HEADLINES = ("LD101", "LD109", "LD110")
"""The findings that say what the verdict says; their certainty is that of the verdict."""
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
    targets = {each.target for each in need.rings if each.ring in contrast_of(case)}
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
        yield about.reason
    elif about.staff_in_units_shown is not None and about.staff_in_units_shown < about.staff:
        shown, staff = (case.wording.number(people) for people in (about.staff_in_units_shown, about.staff))
        yield case.wording.say("about.part", shown=shown, staff=staff)


def _answer(case: Case) -> Verdict:
    wording, balance = case.wording, case.report.balance
    if balance.verdict == "no-need":
        return Verdict(headline=_no_need(case), sentences=tuple(_without_need(case)))
    if balance.excess.estimate is None:
        key = _reason_key(case)
        headline = wording.say("verdict.unclear" if key in ("unclear", "against") else "verdict.none")
        words = {
            **_sides(case),
            "all_rings": case.ring_names(contrast_of(case)),
            "unknown": case.ring_names(_unknown_rings(case)),
            "withheld": case.ring_names(withheld_rings(case)),
            "against": case.ring_names(broken_rings(case.report, contrast_of(case))),
        }
        return Verdict(headline=headline, sentences=(wording.say(f"verdict.reason.{key}", **words),))
    headline = wording.say(_headline(balance), **_sides(case), margin=_margin(case))
    return Verdict(headline=headline, sentences=tuple(_sentences(case)))


def _headline(balance: Balance) -> str:
    """The key of the headline: "most" is said only of more than half, and "not where the need is" of less."""
    most = (balance.invested_share.low or 0.0) > 0.5 and (balance.needed_share.high or 1.0) < 0.5
    return "verdict.taught-heavy.most" if balance.verdict == "taught-heavy" and most else f"verdict.{balance.verdict}"


def _no_need(case: Case) -> str:
    """That there is no need, of the rings that it is true of: those of the contrast, or all."""
    others = [ring for ring in case.report.balance.rings if ring.ring not in contrast_of(case)]
    if all(ring.need_verdict == "absent" for ring in others):
        return case.wording.say("verdict.no-need")
    return case.wording.say("verdict.no-need.contrast", all_rings=case.ring_names(contrast_of(case)))


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
    needs = [ring.need_verdict for ring in report.balance.rings if ring.ring in contrast_of(case)]
    if "shown" not in needs:
        return "against" if broken_rings(report, contrast_of(case)) else "unclear"
    return "no-list" if report.investment is None else "no-amounts"


def _unknown_rings(case: Case) -> tuple[str, ...]:
    """The rings of the contrast whose need was not measured."""
    known = {ring.ring for ring in case.report.balance.rings if ring.need_verdict is not None}
    known.update(withheld_rings(case))
    return tuple(ring for ring in contrast_of(case) if ring not in known)


def _without_need(case: Case) -> Iterator[str]:
    """What there is to say where no ring of the contrast has a need."""
    wording = case.wording
    yield wording.say("verdict.no-need.limit", all_rings=case.ring_names(contrast_of(case)), limit=material_limit(case))
    rings = surplus_rings(case)
    if rings:
        yield wording.say("verdict.no-need.surplus", **surplus_words(case, rings))
    beyond = [ring.ring for ring in case.report.balance.rings if ring.need_verdict == "shown"]
    if beyond:
        yield wording.say("verdict.no-need.beyond", rings=case.rings_within(beyond))
    else:
        yield wording.say("verdict.no-need.worth")


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
    yield from _other_ways(case)
    move = balance.to_move
    if not move.share or move.amount is None or move.total is None or report.investment is None:
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
