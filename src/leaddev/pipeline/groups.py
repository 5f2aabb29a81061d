"""Scores of every group that may be shown, in tree order; those that may not carry a reason and no number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from leaddev.disclosure import Cell, Publication, value_id
from leaddev.pipeline.collect import Collected
from leaddev.pipeline.publication import NOT_STATED, Published
from leaddev.report import Group, GroupScore, HiddenGroup, Scores, SplitScores
from leaddev.score.measures import Block
from leaddev.score.moments import UNITS
from leaddev.score.rings import ring_score
from leaddev.score.sample import Sample, sample_of
from leaddev.score.tree import ORGANIZATION
from leaddev.wording import Wording

Kind = Literal["organization", "unit", "remainder", "split"]


@dataclass(frozen=True)
class Scoring:
    """What scoring groups needs: the sums, one block of measures, and which groups may be shown for that block."""

    collected: Collected
    block: Block
    published: Published
    wording: Wording

    def sample(self, members: list[int]) -> Sample | None:
        """The respondents who belong directly to some nodes of the tree."""
        products = self.collected.moments.products[self.block.name, UNITS][members]
        populations = self.collected.tree.populations
        return sample_of(self.block, products, None if populations is None else populations[members])

    def split_sample(self, split: str, members: list[int], population: int | None = None) -> Sample | None:
        """The respondents of some groups of a split (or of the leaders), as one sample."""
        products = self.collected.moments.products[self.block.name, split][members].sum(axis=0, keepdims=True)
        populations = None if population is None else np.array([float(population)])
        return sample_of(self.block, products, populations)

    def members(self, cell: Cell) -> list[int]:
        """Node numbers of a cell of the tree."""
        return [self.collected.tree.number[name] for name in cell.members]

    def ring_ids(self) -> list[str]:
        """The rings that were asked."""
        return [measure.name for measure in self.block.measures]


def scores(scoring: Scoring, scope: str) -> Scores:
    """All groups at or below the unit `scope`; splits only for the whole organization."""
    tree = {cell.id: cell for cell in scoring.published.tree.cells}
    units = tuple(_units(scoring, tree, scope))
    own = next(group for group in units if group.id == scope)
    rest = tuple(group for group in units if group.id != scope)
    splits = tuple(_splits(scoring)) if scope == ORGANIZATION else ()
    return Scores(organization=own, units=rest, splits=splits)


def _units(scoring: Scoring, cells: dict[str, Cell], scope: str) -> Iterator[Group]:
    """Units in tree order, the pooled remainder of a unit after its own units."""
    tree = scoring.collected.tree
    stack: list[tuple[str, int | Cell]] = [("node", tree.number[scope])]
    remainders = {cell.parent: cell for cell in cells.values() if cell.remainder}
    while stack:
        _, entry = stack.pop()
        if isinstance(entry, Cell):
            yield _unit_score(scoring, entry, "remainder", None)
            continue
        node = tree.nodes[entry]
        cell = cells.get(node.id)
        if cell is not None:
            yield _unit_score(scoring, cell, "organization" if node.number == 0 else "unit", entry)
            if node.id in remainders:
                stack.append(("rest", remainders[node.id]))
        else:
            yield _hidden(scoring, entry)
        stack += [("node", child) for child in reversed(node.children)]


def _hidden(scoring: Scoring, number: int) -> HiddenGroup:
    node = scoring.collected.tree.nodes[number]
    parent = None if node.parent is None else scoring.collected.tree.nodes[node.parent].id
    reason = scoring.published.tree.suppressed[node.id]
    return HiddenGroup(id=node.id, name=node.name, parent=parent, depth=node.depth, suppressed=reason)


def _unit_score(scoring: Scoring, cell: Cell, kind: Kind, number: int | None) -> GroupScore:
    tree = scoring.collected.tree
    members = scoring.members(cell)
    if number is None:
        parent = tree.nodes[tree.number[cell.parent or ORGANIZATION]]
        name, depth, above = scoring.wording.say("group.other", name=parent.name), parent.depth + 1, cell.parent
    else:
        node = tree.nodes[number]
        name, depth = node.name, node.depth
        above = None if node.parent is None else tree.nodes[node.parent].id
    headcount = tree.headcount(members)
    return _group_score(scoring, cell, kind, sample=scoring.sample(members), about=(name, above, depth, headcount))


def _group_score(
    scoring: Scoring, cell: Cell, kind: Kind, *, sample: Sample | None, about: tuple[str, str | None, int, int | None]
) -> GroupScore:
    name, parent, depth, headcount = about
    n = cell.counts[0]
    assert sample is not None  # a cell has respondents
    return GroupScore(
        id=cell.id,
        name=name,
        kind=kind,
        parent=parent,
        depth=depth,
        n=n,
        headcount=headcount,
        response_rate=round(min(n / headcount, 1.0), 3) if headcount else None,
        rings=tuple(ring_score(sample, ring, headcount) for ring in scoring.ring_ids()),
    )


def _splits(scoring: Scoring) -> Iterator[SplitScores]:
    for split in scoring.collected.survey.splits:
        publication = scoring.published.splits[split]
        yield SplitScores(split=split, groups=tuple(_split_groups(scoring, split, publication)))


def _split_groups(scoring: Scoring, split: str, publication: Publication) -> Iterator[Group]:
    survey, wording = scoring.collected.survey, scoring.wording
    cells = {cell.id: cell for cell in publication.cells}
    names = {value: text.in_language(wording.language) for value, text in survey.splits[split].items()}
    names[NOT_STATED] = wording.say("group.not-stated")
    places = {value_id(split, value): place for place, value in enumerate(names)}
    for value, name in names.items():
        key = value_id(split, value)
        if key in cells:
            population = survey.population.get(split, {}).get(value)
            yield _split_score(scoring, cells[key], split, about=(name, population), members=[places[key]])
        elif value != NOT_STATED:
            yield HiddenGroup(id=key, name=name, parent=ORGANIZATION, depth=1, suppressed=publication.suppressed[key])
    for cell in cells.values():
        if cell.remainder:
            members = [places[name] for name in cell.members if name in places]
            other = wording.say("group.other-values")
            yield _split_score(scoring, cell, split, about=(other, None), members=members)


def _split_score(
    scoring: Scoring, cell: Cell, split: str, *, about: tuple[str, int | None], members: list[int]
) -> GroupScore:
    name, population = about
    sample = scoring.split_sample(split, members, population)
    return _group_score(scoring, cell, "split", sample=sample, about=(name, ORGANIZATION, 1, population))
