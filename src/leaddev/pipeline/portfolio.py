"""What of the training list goes to a group that may be shown: its own programmes, and its part of those around it.

The part of a programme for more people goes by headcount, and only groups that may be shown have one: the part of a
hidden unit would tell how many people it has.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from leaddev.disclosure import Cell
from leaddev.pipeline.groups import Scoring
from leaddev.read.portfolio import PortfolioData
from leaddev.report import Group, GroupScore, Investment, ProgrammeInvestment, RingInvestment, UnitInvestment
from leaddev.schema import Programme
from leaddev.score.investment import Portfolio, programme_rows, ring_rows
from leaddev.score.tree import ORGANIZATION


def programmes_of(data: PortfolioData, scoring: Scoring, group: str) -> Iterator[Programme]:
    """The programmes of a group that may be shown, each with the part that goes to it."""
    if group == ORGANIZATION:
        yield from data.programmes
        return
    cells = {cell.id: cell for cell in scoring.published.tree.cells}
    own = cells[group]
    for programme in data.programmes:
        if _is_within(scoring, programme.unit, own):
            yield programme
            continue
        around = cells.get(programme.unit or ORGANIZATION)
        if around is not None and set(own.members) < set(around.members):
            yield _part_of(programme, _share(scoring, own, around))


def _is_within(scoring: Scoring, unit: str | None, cell: Cell) -> bool:
    """Whether a programme for `unit` is for people of the cell only."""
    tree = scoring.collected.tree
    below = tree.below(tree.number[unit or ORGANIZATION])
    return {tree.nodes[number].id for number in below} <= set(cell.members)


def _share(scoring: Scoring, own: Cell, around: Cell) -> float:
    """Of the headcount of a group, or of its respondents where one of the headcounts is not known."""
    part, whole = (scoring.collected.tree.headcount(scoring.members(cell)) for cell in (own, around))
    return part / whole if part and whole else own.counts[0] / around.counts[0]


def _part_of(programme: Programme, share: float) -> Programme:
    """A part of a programme; hours per participant stay, where participants are known."""
    scaled = {
        name: getattr(programme, name) * share
        for name in ("participants", "total_hours", "cost")
        if getattr(programme, name) is not None
    }
    if programme.participants is None and programme.hours is not None:
        scaled["hours"] = programme.hours * share
    return programme.model_copy(update=scaled)


def with_parts(
    investment: Investment, portfolio: Portfolio, data: PortfolioData, scoring: Scoring, groups: tuple[Group, ...]
) -> Investment:
    """The investment with its programmes, and with what goes to each group that may be shown."""
    minimum = scoring.collected.survey.confidentiality.minimum_group
    shown = [group for group in groups if isinstance(group, GroupScore)]
    listed = {group.id: tuple(programmes_of(data, scoring, group.id)) for group in shown}
    return replace(
        investment,
        programmes=tuple(_shown(scoring, row, minimum) for row in programme_rows(portfolio)),
        units=tuple(
            UnitInvestment(
                id=group.id,
                name=group.name,
                kind=group.kind,
                parent=group.parent,
                rings=tuple(
                    _of_enough(row, minimum) for row in ring_rows(Portfolio(listed[group.id], portfolio.rings))
                ),
            )
            for group in shown
        ),
    )


def _shown(scoring: Scoring, row: ProgrammeInvestment, minimum: int) -> ProgrammeInvestment:
    """A programme with the smallest group that may be shown instead of its unit, and no count of few people."""
    cells = [cell for cell in scoring.published.tree.cells if row.unit and _is_within(scoring, row.unit, cell)]
    unit = min(cells, key=lambda cell: len(cell.members)).id if cells else None
    return replace(row, unit=unit, participants=_count(row.participants, minimum))


def _of_enough(row: RingInvestment, minimum: int) -> RingInvestment:
    return replace(
        row,
        participants=_count(row.participants, minimum),
        mandatory_participants=_count(row.mandatory_participants, minimum),
    )


def _count(people: float | None, minimum: int) -> float | None:
    """A count of people; None where it is known and small."""
    return None if people is not None and 0 < people < minimum else people
