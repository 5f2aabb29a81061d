"""What stands on each sheet of a workbook: one function a sheet, its rows straight from the report.

Figures stay whole: `present.sheets` sets each beside its interval.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from leaddev.present.presenter import Presenter
from leaddev.present.sheets import HIDDEN, Cell, Measure, Row
from leaddev.report import (
    GateGroup,
    GroupScore,
    LeadershipUnit,
    Priority,
    RespectCell,
    ValueGroup,
)
from leaddev.report.figure import GroupOfPeople

Rows = Iterator[Row]


def of_group(group: GroupOfPeople, **more: object) -> dict[Any, object]:
    """Which group a row is about, as deep as it stands in its tree; `suppressed` where it may not be shown."""
    row: dict[Any, object] = {"group": Cell(group.name, level=group.depth), "depth": group.depth}
    return row | ({HIDDEN: True} if getattr(group, "suppressed", None) is not None else more)


def summary(write: Presenter) -> Rows:
    """The numbers of the verdict, each of its own kind."""
    balance, quality, tried = write.report.balance, write.report.quality, write.report.balance.specifications
    about, wrong = balance.about, balance.wrong_units
    measures = {
        "excess": Measure(balance.excess, "points"),
        "invested-taught": Measure(balance.invested_share, "share"),
        "needed-taught": Measure(balance.needed_share, "share"),
        "moved-share": Measure(balance.to_move.share, "share"),
        "moved-chance": Measure(balance.to_move.noise_floor, "share"),
        "moved-amount": Measure(balance.to_move.amount, "count"),
        "misplaced": Measure(wrong.share if wrong else None, "share"),
        "respondents": Measure(quality.respondents, "count"),
        "headcount": Measure(about.staff if about else quality.headcount, "count"),
        "response-rate": Measure(quality.response_rate, "share"),
        "ways-count": Measure(tried.count if tried else None, "count"),
        "ways-agree": Measure(tried.agree if tried else None, "share"),
        "ways-low": Measure(tried.low if tried else None, "change"),
        "ways-high": Measure(tried.high if tried else None, "change"),
    }
    for key, measure in measures.items():
        if measure.value is not None:
            yield {"measure": write.wording.say(f"workbook.{key}", unit=write.unit), "estimate": measure}


def priorities(write: Presenter) -> Rows:
    """What to do first, then every step in its order."""
    for number, each in enumerate(write.report.priorities, start=1):
        yield {"number": number, "action": each.action, "because": each.because, **_task(write, each)} | {
            "codes": ", ".join(dict.fromkeys(finding.split(":")[0] for finding in each.findings))
        }
    for number, step in enumerate(write.report.sequence, start=len(write.report.priorities) + 1):
        yield {"number": number, "action": step.title, "because": step.text, "when": write.say(f"step.{step.state}")}


def _task(write: Presenter, priority: Priority | None) -> dict[Any, object]:
    if priority is None:
        return {"owner": None, "when": None}
    owner, when = write.say(f"first.owner.{priority.owner}"), write.say(f"first.horizon.{priority.horizon}")
    return {"owner": owner, "when": when}


def rings(write: Presenter) -> Rows:
    """Need beside investment, the centre first."""
    whole = write.report.scores.organization
    scores = {score.ring: score for score in whole.rings} if isinstance(whole, GroupScore) else {}
    sides = {ring.id: ring.side for ring in write.report.model.rings}
    for each in write.report.balance.rings:
        score, side = scores.get(each.ring), sides.get(each.ring)
        yield {
            "ring": write.ring(each.ring),
            "side": write.wording.say(f"side.{side}") if side else None,
            "needed": each.needed,
            "invested": each.invested_share,
            "ratio": each.ratio,
            "verdict-of-ring": write.say(f"ring-verdict.{each.verdict}"),
            "to-move": each.to_move,
            "level": score.level if score else None,
            "importance": score.importance if score else None,
            "n": score.level.n if score else None,
        }


def findings(write: Presenter) -> Rows:
    """One row a finding; whose task it is and when, where it is one of the first things to do."""
    for each in write.report.findings:
        first = next((priority for priority in write.report.priorities if each.id in priority.findings), None)
        yield {
            "code": each.code,
            "severity": write.wording.say(f"severity.{each.severity}"),
            "certainty": write.wording.say(f"certainty.{each.certainty}"),
            "about": each.where.name,
            "statement": each.statement,
            "advice": each.recommendation,
            "number": write.report.priorities.index(first) + 1 if first else None,
            **_task(write, first),
        }


def intentions(write: Presenter) -> Rows:
    """What is wanted beside what is done."""
    for each in write.report.intentions:
        yield {
            "intention": each.statement,
            "rings": write.rings(each.rings),
            "intended": each.intended_share,
            "invested": each.invested_share,
            "needed": each.needed_share,
        }


def preconditions(write: Presenter) -> Rows:
    """The gates of each group, those of the whole first."""
    report = write.report.preconditions
    groups: tuple[GateGroup, ...] = (report.organization, *report.units) if report else ()
    for group in groups:
        if group.suppressed is not None:
            yield of_group(group)
            continue
        for gate in group.gates:
            yield of_group(
                group,
                precondition=gate.title,
                state=write.say(f"gate.{gate.state}"),
                **{"gate-level": gate.level},
                threshold=gate.threshold,
                n=gate.level.n,
                reason=gate.reason,
            )


def waiting(write: Presenter) -> Rows:
    """How many people work where a ring must wait, and what is planned there."""
    for each in write.report.preconditions.blocked if write.report.preconditions else ():
        yield {
            "ring": write.ring(each.ring),
            "closed": each.closed_share,
            "unknown": each.unknown_share,
            "planned": write.wording.listing(each.planned_into_closed),
        }


def leadership(write: Presenter) -> Rows:
    """Both views of each aspect; that of everybody where leaders may not be shown apart."""
    report = write.report.leadership
    if report is None:
        return
    views = [(each.title, each.staff, each.leaders, each.difference, each.verdict) for each in report.aspects]
    for title, staff, leaders, difference, verdict in views:
        apart = {"leaders": leaders, "difference": difference, "view": write.say(f"leadership.{verdict}")}
        yield {"aspect": title, "everybody": staff} if report.reason else {"aspect": title, "staff": staff, **apart}
    for each in report.clarity:
        apart = {"leaders": each.said, "difference": each.difference, "view": write.say(f"clarity.{each.verdict}")}
        heard: Row = {"aspect": each.title, "everybody": each.heard}
        yield heard if report.reason else {"aspect": each.title, "staff": each.heard, **apart}


def leadership_units(write: Presenter) -> Rows:
    """The aspects of leadership in each unit."""
    report = write.report.leadership
    titles = {each.aspect: each.title for each in report.aspects} if report else {}
    for unit in report.units if report else ():
        aspects = unit.aspects if isinstance(unit, LeadershipUnit) else ()
        levels: Row = {("everybody", each.aspect, titles[each.aspect]): each.level for each in aspects}
        yield {**of_group(unit, n=unit.n), **levels}


def values(write: Presenter) -> Rows:
    """The chain of each value, in the whole, in each unit and in each group of a split."""
    report = write.report.values
    if report is None:
        return
    divided = [(None, group) for group in (report.organization, *report.units)]
    for split, group in (*divided, *((each.split, group) for each in report.splits for group in each.groups)):
        if not isinstance(group, ValueGroup):
            yield {**of_group(group), "split": split}
            continue
        for each in group.values:
            yield of_group(
                group,
                split=split,
                value=each.name,
                endorsed=each.endorsed,
                natural=each.natural,
                lived=each.lived,
                **{"endorsed-lived": each.endorsed_lived, "link": write.say(f"link.{each.broken_link}")},
                **{"lived-here": write.wording.say(f"workbook.{each.lived_here}") if each.lived_here else None},
                n=group.n,
            )


def named_values(write: Presenter) -> Rows:
    """How often each value was named."""
    for each in write.report.values.named if write.report.values else ():
        yield {"value": each.name, "named": each.share, "official": each.official, "limiting": each.limiting}


def respect(write: Presenter) -> Rows:
    """Every pair of groups, in both directions."""
    report = write.report.respect
    names = {group.id: group.name for group in report.groups} if report else {}
    for each in report.cells if report else ():
        yield {
            "giver": names[each.giver],
            "receiver": names[each.receiver],
            "given": each.given,
            "received": each.received,
            "perception": each.perception_gap,
            "p": each.p,
            "verdict": _seen(write, each),
        }


def _seen(write: Presenter, cell: RespectCell) -> str:
    return write.say(
        f"{'respect' if cell.verdict in ('blind-spot', 'underestimated') else 'leadership'}.{cell.verdict}"
    )


def respect_matrix(write: Presenter) -> Rows:
    """Who gives in rows, who receives in columns: respect as it is received."""
    report = write.report.respect
    if report is None:
        return
    received = {(cell.giver, cell.receiver): cell.received for cell in report.cells}
    for giver in report.groups:
        row: dict[Any, object] = {"giver": giver.name}
        yield row | {("received", each.id, each.name): received.get((giver.id, each.id)) for each in report.groups}


def symptoms(write: Presenter) -> Rows:
    """How often, and what it points to."""
    for each in write.report.symptoms or ():
        yield {
            "symptom": each.title,
            "frequency": each.frequency,
            "verdict-of-symptom": write.say(f"symptoms.verdict.{each.verdict}"),
            "kinds": ", ".join(write.say(f"symptoms.verdict.{kind}") for kind in each.kinds),
            "keys": each.keys,
            "reports": each.direct.reports,
            "reason": each.reason,
        }


def gaps(write: Presenter) -> Rows:
    """The third key: whether what is blamed shows a gap."""
    for each in write.report.symptoms or ():
        for level in each.levels:
            yield {
                "symptom": each.title,
                "kind": write.say(f"symptoms.verdict.{level.kind}"),
                "subject": level.title,
                "has-gap": level.has_gap,
                "gap-of": level.figure,
            }


def causes(write: Presenter) -> Rows:
    """The first key: each named cause, for everybody and for each group that may be shown."""
    for each in write.report.symptoms or ():
        named = [(None, None, each.direct), *((group.split, group, group.direct) for group in each.groups)]
        for split, group, direct in named:
            row: dict[Any, object] = {"symptom": each.title, "split": split, "group": group.name if group else None}
            if direct is None:
                yield row | {HIDDEN: True}
                continue
            for cause in direct.causes:
                kind = write.say(f"symptoms.verdict.{cause.kind}")
                yield row | {"cause": cause.text, "kind": kind, "named": cause.share, "top": cause.probability_top}


def together(write: Presenter) -> Rows:
    """The second key: what goes together with each symptom, within units and between them."""
    for each in write.report.symptoms or ():
        for association in each.associations:
            for weight in association.weights:
                yield {
                    "symptom": each.title,
                    "where": write.wording.say(f"workbook.{association.level}"),
                    "subject": weight.title,
                    "kind": write.say(f"symptoms.verdict.{weight.kind}"),
                    "explained": weight.percent,
                    "correlation": weight.correlation,
                    "above": weight.above_random,
                }


def wants(write: Presenter) -> Rows:
    """What people ask for beside what they need."""
    for each in write.report.wants.rings if write.report.wants else ():
        yield {"ring": write.ring(each.ring), "wanted": each.wanted_share, "needed": each.needed_share}
