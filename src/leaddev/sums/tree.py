"""The organization tree as numbered nodes: who stands below whom, and how many people work directly in each node."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from leaddev.schema import Survey, Unit

ORGANIZATION = "organization"


class Node(Struct, frozen=True):
    """A unit, or the organization itself (number 0)."""

    number: int
    id: str
    name: str
    parent: int | None
    depth: int
    headcount: int | None
    children: tuple[int, ...]


class UnitTree(Struct, frozen=True, dict=True):
    """All nodes, a parent before its children."""

    nodes: tuple[Node, ...]

    def __iter__(self) -> Iterator[Node]:
        return iter(self.nodes)

    def __len__(self) -> int:
        return len(self.nodes)

    @cached_property
    def number(self) -> dict[str, int]:
        """Node number by unit id."""
        return {node.id: node.number for node in self.nodes}

    def below(self, number: int) -> list[int]:
        """A node and all nodes below it."""
        found = [number]
        for current in found:
            found.extend(self.nodes[current].children)
        return found

    @cached_property
    def populations(self) -> NDArray[np.float64]:
        """(nodes,) people who work directly in each node; NaN where that is not known.

        A node without a headcount that has units below it has nobody of its own.
        """
        direct = np.zeros(len(self.nodes))
        for node in self.nodes:
            inside = [self.nodes[child].headcount for child in node.children]
            if node.headcount is None:
                direct[node.number] = 0.0 if inside else np.nan
            else:
                below = _total(inside) if inside else 0
                direct[node.number] = np.nan if below is None else max(node.headcount - below, 0)
        return direct

    def headcount(self, numbers: Iterable[int]) -> int | None:
        """People who work directly in these nodes; None where it is not known.

        A unit that has a headcount tells that of what is left of it without some of its units, even where it is not
        known how they are divided.
        """
        wanted, total, counted = set(numbers), 0.0, set[int]()
        for number in sorted(wanted):
            if number not in counted:
                people, members = self._people(number, wanted)
                total += people
                counted |= members
        return None if np.isnan(total) else round(total)

    def part_populations(self, members: Sequence[int], parts: NDArray[np.int64]) -> NDArray[np.float64]:
        """People of each published part, in the order of its number; NaN where that is not known.

        `parts` (nodes,) holds the part of each of `members`; negative where nobody answered.
        """
        inside: dict[int, list[int]] = {part: [] for part in sorted(set(parts[parts >= 0].tolist()))}
        for number, part in zip(members, parts.tolist(), strict=True):
            if part >= 0:
                inside[part].append(number)
        known = [self.headcount(numbers) for numbers in inside.values()]
        return np.array([np.nan if people is None else float(people) for people in known])

    def _people(self, number: int, wanted: set[int]) -> tuple[float, set[int]]:
        """People of a wanted node, with those below it that are wanted where its headcount tells them together."""
        below = self.below(number)[1:]
        inside = {each for each in below if each in wanted}
        out = [each for each in below if each not in wanted and self.nodes[each].parent in wanted]
        known, less = self.nodes[number].headcount, _total([self.nodes[each].headcount for each in out]) if out else 0
        if known is None or less is None or any(self.nodes[each].parent not in wanted for each in inside):
            return float(self.populations[number]), {number}
        return float(max(known - less, 0)), {number, *inside}


def unit_tree(survey: Survey, language: str) -> UnitTree:
    """The tree of a survey, the organization at its root."""
    nodes: list[Node] = []

    def add(unit_id: str, name: str, parent: int | None, headcount: int | None, units: tuple[Unit, ...]) -> int:
        number = len(nodes)
        depth = 0 if parent is None else nodes[parent].depth + 1
        nodes.append(Node(number, unit_id, name, parent, depth, headcount, ()))
        children = tuple(
            add(unit.id, unit.title.in_language(language), number, _headcount(unit), unit.units) for unit in units
        )
        nodes[number] = Node(number, unit_id, name, parent, depth, headcount, children)
        return number

    own = survey.organization.headcount
    known = [_headcount(unit) for unit in survey.units]
    total = own if own is not None else _total(known)
    add(ORGANIZATION, survey.organization.name.in_language(language), None, total, survey.units)
    return UnitTree(tuple(nodes))


def _headcount(unit: Unit) -> int | None:
    if unit.headcount is not None:
        return unit.headcount
    return _total([_headcount(child) for child in unit.units])


def _total(parts: list[int | None]) -> int | None:
    known = [part for part in parts if part is not None]
    return sum(known) if parts and len(known) == len(parts) else None
