"""The organization tree as numbered nodes: who stands below whom, and how many people work directly in each node."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from leaddev.records import record
from leaddev.schema import Survey, Unit

ORGANIZATION = "organization"


@record
class Node:
    """A unit, or the organization itself (number 0)."""

    number: int
    id: str
    name: str
    parent: int | None
    depth: int
    headcount: int | None
    children: tuple[int, ...]


@record
class UnitTree:
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
    def populations(self) -> NDArray[np.float64] | None:
        """(nodes,) people who work directly in each node; None unless every unit's headcount is known."""
        if len(self.nodes) == 1:
            total = self.nodes[0].headcount
            return None if total is None else np.array([float(total)])
        if any(node.headcount is None for node in self.nodes[1:]):
            return None
        direct = np.zeros(len(self.nodes))
        for node in self.nodes:
            inside = sum(self.nodes[child].headcount or 0 for child in node.children)
            direct[node.number] = max((node.headcount or 0) - inside, 0)
        return direct

    def headcount(self, numbers: Iterator[int] | list[int]) -> int | None:
        """People who work directly in these nodes; None where it is not known."""
        if self.populations is None:
            return None
        return round(sum(float(self.populations[number]) for number in numbers))


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
