"""What of the training list goes to a group that may be shown: its own programmes, and its part of those around it.

The part of a programme for more people goes by headcount, and only groups that may be shown have one: the part of a
hidden unit would tell how many people it has.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from leaddev.disclosure import Cell
from leaddev.report import Group, GroupScore, Investment, ProgrammeInvestment, RingInvestment, UnitInvestment
from leaddev.schema import Programme
from leaddev.score.groups import Scoring
from leaddev.score.investment import Array, Portfolio, programme_rows, ring_sums, rows_of
from leaddev.sums.tree import ORGANIZATION


class Parts(Struct, frozen=True, dict=True):
    """The training list, and which part of each programme goes to which group."""

    listed: tuple[Programme, ...]
    scoring: Scoring

    @cached_property
    def cells(self) -> dict[str, Cell]:
        """The groups that may be shown."""
        return {cell.id: cell for cell in self.scoring.published.tree.cells}

    @cached_property
    def members(self) -> dict[str, frozenset[str]]:
        """The units in each of them."""
        return {name: frozenset(cell.members) for name, cell in self.cells.items()}

    @cached_property
    def staff(self) -> dict[str, int | None]:
        """Headcount of each; None where it is not known."""
        tree, members = self.scoring.collected.tree, self.scoring.members
        return {name: tree.headcount(members(cell)) for name, cell in self.cells.items()}

    def share(self, unit: str, group: str) -> float:
        """Which part of a programme for `unit` goes to a group: all, its share of the people around it, or nothing."""
        if self.is_within(unit, group):
            return 1.0
        if unit in self.cells and self.cells[group].members[0] in self.members[unit]:
            some, everybody = self.staff[group], self.staff[unit]
            if some and everybody:
                return some / everybody
            return self.cells[group].counts[0] / self.cells[unit].counts[0]  # respondents where one is not known
        return 0.0

    def is_within(self, unit: str, group: str) -> bool:
        """Whether all people of a unit are in a group."""
        if unit not in self.members[group]:
            return False
        tree = self.scoring.collected.tree
        return all(tree.nodes[number].id in self.members[group] for number in tree.below(tree.number[unit]))

    def programmes(self, group: str) -> Iterator[Programme]:
        """The programmes of a group, each with the part that goes to it."""
        for programme in self.listed:
            share = self.share(programme.unit or ORGANIZATION, group)
            if share:
                yield programme if share == 1 else _part_of(programme, share)


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


def with_parts(investment: Investment, portfolio: Portfolio, parts: Parts, groups: tuple[Group, ...]) -> Investment:
    """The investment with its programmes, and with what goes to each group that may be shown."""
    minimum = parts.scoring.collected.minimum_group
    rings = portfolio.rings
    sums = _sums(Portfolio(parts.listed, rings))
    return replace(
        investment,
        programmes=tuple(_shown(parts, row, minimum) for row in programme_rows(portfolio)),
        units=tuple(
            UnitInvestment(
                id=group.id,
                name=group.name,
                kind=group.kind,
                parent=group.parent,
                rings=tuple(
                    _of_enough(row, minimum) for row in rows_of(rings, _part_sums(parts, sums, group.id, len(rings)))
                ),
            )
            for group in groups
            if isinstance(group, GroupScore)
        ),
    )


def _sums(whole: Portfolio) -> dict[str, Array]:
    """The amounts of the programmes for each unit; those for everybody under the organization."""
    listed: dict[str, list[Programme]] = {}
    for programme in whole.programmes:
        listed.setdefault(programme.unit or ORGANIZATION, []).append(programme)
    return {unit: ring_sums(whole, programmes) for unit, programmes in listed.items()}


def _part_sums(parts: Parts, sums: dict[str, Array], group: str, rings: int) -> Array:
    """What of these amounts goes to a group; NaN in a currency in which nothing that goes to it is known."""
    shares = {unit: parts.share(unit, group) for unit in sums}
    found = np.array([share * sums[unit] for unit, share in shares.items() if share]).reshape(-1, 2, 3, rings)
    return np.where(np.all(np.isnan(found), axis=0), np.nan, np.nansum(found, axis=0))


def _shown(parts: Parts, row: ProgrammeInvestment, minimum: int) -> ProgrammeInvestment:
    """A programme with the smallest group that may be shown instead of its unit, and no count of few people."""
    around = [name for name in parts.cells if row.unit is not None and parts.is_within(row.unit, name)]
    unit = min(around, key=lambda name: len(parts.members[name])) if around else None
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
