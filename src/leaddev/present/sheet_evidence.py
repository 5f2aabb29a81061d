"""What a workbook holds of the evidence: questions, units and groups, investment, ways of computing, quality."""

from __future__ import annotations

from typing import Any

from leaddev.present.blocks import Definitions
from leaddev.present.evidence import quality as carrying
from leaddev.present.presenter import Presenter
from leaddev.present.sheet_rows import Rows, of_group
from leaddev.present.sheets import HIDDEN
from leaddev.report import WITHHELD, Group, GroupScore, RingInvestment


def items(write: Presenter) -> Rows:
    """One row a question."""
    for each in write.report.items:
        text = write.say("items.reversed", text=each.text) if each.text_is_reversed else each.text
        row: dict[Any, object] = {"item": each.item, "statement": text, "ring": write.ring(each.ring)}
        if each.suppressed is not None:
            yield row | {HIDDEN: True}
            continue
        yield (
            {"order": each.rank}
            | row
            | {
                "question-level": each.level,
                "question-importance": each.importance,
                "gap": each.gap,
                "shortfall": each.shortfall,
                "mwds": each.mwds,
                "n": each.n,
            }
        )


def units(write: Presenter) -> Rows:
    """The tree at one sight: level and need of each ring, without intervals."""
    whole = write.report.scores.organization
    for group in (whole, *write.report.scores.units) if write.report.scores.units else ():
        row = of_group(group, answered=group.n, **{"staff-count": group.headcount, "response": group.response_rate})
        scores = {score.ring: score for score in group.rings or ()}
        known = [(ring, scores[ring.id]) for ring in write.report.model.rings if ring.id in scores]
        levels = {("level", ring.id, ring.title): score.level for ring, score in known}
        yield row | levels | {("need", ring.id, ring.title): score.need_positive for ring, score in known}


def unit_rings(write: Presenter) -> Rows:
    """All that is known of each ring, in the whole and in each unit."""
    for group in (write.report.scores.organization, *write.report.scores.units):
        yield from _of_rings(write, None, group)


def splits(write: Presenter) -> Rows:
    """The same of each group of a split."""
    for each in write.report.scores.splits:
        for group in each.groups:
            yield from _of_rings(write, each.split, group)


def _of_rings(write: Presenter, split: str | None, group: Group) -> Rows:
    of_split: dict[Any, object] = {"split": split} if split else {}
    if not isinstance(group, GroupScore):
        yield of_group(group) | of_split
        return
    for score in group.rings:
        agreement, shrunken = score.agreement, score.shrunken
        yield of_group(
            group,
            **of_split,
            ring=write.ring(score.ring),
            level=score.level,
            importance=score.importance,
            need=score.need_positive,
            people=score.need_prevalence,
            differs=shrunken.differs if shrunken else None,
            divided=agreement.verdict == "divided" if agreement and agreement.verdict != "cannot-tell" else None,
            n=score.level.n,
        )


def investment(write: Presenter) -> Rows:
    """What goes to each ring, in every currency, in the whole and in each unit."""
    found = write.report.investment
    if found is None:
        return
    whole = write.report.scores.organization
    groups: list[tuple[str, tuple[RingInvestment, ...]]] = [(whole.name, found.rings)]
    groups += [(unit.name, unit.rings) for unit in found.units]
    counted = {each.ring for each in found.rings if each.participants is not None}
    for name, of_rings in groups:
        for each in of_rings:
            yield {
                "group": name,
                "ring": write.ring(each.ring),
                "hours": each.hours,
                "cost": each.cost,
                **_participants(write, each.participants, is_known=each.ring in counted),
                "mandatory-hours": each.mandatory_hours,
                "mandatory-cost": each.mandatory_cost,
                "mandatory-participants": each.mandatory_participants,
            }


def _participants(write: Presenter, participants: float | None, *, is_known: bool) -> dict[Any, object]:
    """How many take part; where that is known and not told, they are too few to be shown."""
    if participants is None and is_known:
        return {"participants": write.wording.say("figure.withheld"), "reason": WITHHELD}
    return {"participants": participants}


def programmes(write: Presenter) -> Rows:
    """Every programme of the training list, and which part of it is about which ring."""
    found = write.report.investment
    names = {unit.id: unit.name for unit in found.units} if found else {}
    for each in found.programmes if found else ():
        key = f"terminal.mode.{each.mode}"
        row: dict[Any, object] = {
            "programme": each.title,
            "unit": names.get(each.unit, each.unit) if each.unit else None,
            "mode": write.wording.say(key) if write.wording.has(key) else each.mode,
            "mandatory": each.mandatory,
            "hours": each.hours,
            "cost": each.cost,
            **_participants(write, each.participants, is_known="participants" not in each.missing),
        }
        weights = each.rings or {}
        yield row | {("weight", ring.id, ring.title): weights.get(ring.id) for ring in write.report.model.rings}


def ways(write: Presenter) -> Rows:
    """How many ways of computing give how many points."""
    tried = write.report.balance.specifications
    for each in tried.points if tried else ():
        yield {"points": each.points, "ways": each.count}


def choices(write: Presenter) -> Rows:
    """What each choice moves by itself."""
    tried = write.report.balance.specifications
    for each in tried.choices if tried else ():
        yield {"choice": write.say(f"ways.{each.choice}-{each.level}"), "moves": each.moves, "votes": each.votes}


def quality(write: Presenter) -> Rows:
    """How far the numbers carry, in words."""
    for block in carrying(write).blocks:
        for term, said in block.pairs if isinstance(block, Definitions) else ():
            yield {"measure": term, "said": said}


def reliability(write: Presenter) -> Rows:
    """How far the questions of each set agree."""
    for each in write.report.quality.reliability:
        yield {
            "scale": write.wording.say(f"scale.{each.aspect}", title=each.title),
            "items": each.items,
            "alpha": each.alpha,
            "omega": each.omega,
            "verdict": write.say(f"reliability-verdict.{each.verdict}"),
            "n": each.n,
        }


def differences(write: Presenter) -> Rows:
    """How reliable the gap of each ring is, and how far units differ on it."""
    between = {each.ring: each for each in write.report.quality.unit_differences}
    gaps_of = {each.ring: each for each in write.report.quality.gap_reliability}
    for ring in write.report.model.rings:
        gap, units_of = gaps_of.get(ring.id), between.get(ring.id)
        if gap or units_of:
            yield {
                "ring": ring.title,
                "gap-reliability": gap.estimate if gap else None,
                "icc1": units_of.icc1 if units_of else None,
                "icc2": units_of.icc2 if units_of else None,
                "units": units_of.units if units_of else None,
                "may-rank": units_of.may_rank if units_of else None,
                "reason": (units_of.reason if units_of else None) or (gap.reason if gap else None),
            }


def thresholds(write: Presenter) -> Rows:
    """Every number that decides something."""
    for each in write.report.model.thresholds:
        key = f"terminal.origin.{each.origin}"
        origin = write.wording.say(key) if write.wording.has(key) else each.origin
        yield {"name": each.name, "limit": each.value, "said": each.meaning, "origin": origin}
