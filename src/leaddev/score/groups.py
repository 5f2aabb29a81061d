"""Every group that may be shown, in tree order, and its scores; the others carry a reason and no number."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from leaddev.disclosure import Cell, value_id
from leaddev.disclosure.figures import RATE
from leaddev.disclosure.publication import NOT_STATED, Published, parts_of
from leaddev.report import CauseKind, Group, GroupKind, GroupScore, HiddenGroup, Reason, Scores, SplitScores, Weighting
from leaddev.score.need import noise_of, within
from leaddev.score.noise import Noise
from leaddev.score.rings import ring_scores
from leaddev.score.sample import Sample, pooled_sample, sample_of
from leaddev.score.weighting import CellWeights, cell_weights
from leaddev.sums.blocks import Block
from leaddev.sums.collect import MARGINS, Collected, usable_margins
from leaddev.sums.moments import UNITS, Ints, Moments
from leaddev.sums.tree import ORGANIZATION

T = TypeVar("T")


class Words(Struct, frozen=True, kw_only=True):
    """The names that a report gives to things, in its language: `rings` as inside a sentence, `kinds` of causes, the
    two sides of the contrast, and respondents who are `left_out`.

    `remainder` and `rest_of_split` name those that are shown together, `not_stated` those who gave no group of a split.
    """

    language: str
    rings: Mapping[str, str]
    kinds: Mapping[CauseKind, str]
    taught: str
    lived: str
    left_out: Mapping[str, str]
    remainder: str
    rest_of_split: str
    not_stated: str


class Scoring(Struct, frozen=True, dict=True):
    """What scoring groups needs: the sums, one block of measures, and which groups may be shown for that block.

    `listed` are the groups by whose parts people are weighted, where those of the block stand in no listing.
    """

    collected: Collected
    block: Block
    published: Published
    words: Words
    listed: Published | None = None

    @cached_property
    def noise(self) -> dict[str, Noise]:
        """What is known of the errors of measurement of each ring, from everybody's answers."""
        return self._noise(self.collected.moments, self._everybody)

    def _noise(self, moments: Moments, everybody: Sample | None) -> dict[str, Noise]:
        return {} if everybody is None else noise_of(self.block, moments.noise, everybody)

    @cached_property
    def _everybody(self) -> Sample | None:
        """All respondents, part by part."""
        return self._everybody_of(self.collected.moments)

    def _everybody_of(self, moments: Moments) -> Sample | None:
        return self.sample_from(moments, list(range(len(self.collected.tree))))

    @cached_property
    def noise_within(self) -> dict[str, Noise]:
        """The same for a group, which is too small to know the variance of its own gaps.

        That within the published parts.
        """
        return {} if self._everybody is None else within(self._everybody, self.noise)

    def sample(self, members: list[int]) -> Sample | None:
        """The respondents who belong directly to some nodes of the tree, weighted part by published part."""
        sample = self.sample_from(self.collected.moments, members)
        return None if sample is None else replace(sample, noise=self.noise_within)

    def cell_sample(self, cell: Cell) -> Sample:
        """The respondents of a cell of the tree, without the figures that may not be told of it; made once."""
        if cell.id not in self._cell_samples:
            self._cell_samples[cell.id] = self._cell_sample(cell)
        return self._cell_samples[cell.id]

    @cached_property
    def _cell_samples(self) -> dict[str, Sample]:
        """The samples that were made so far."""
        return {}

    def _cell_sample(self, cell: Cell) -> Sample:
        sample = self.organization_sample if cell.id == ORGANIZATION else self.sample(self.members(cell))
        assert sample is not None  # a cell has respondents
        return sample if cell.id == ORGANIZATION else sample.withholding(self.withheld(cell.id))

    def withheld(self, cell: str) -> frozenset[tuple[str, str]]:
        """The figures (`Block.guarded`) that may not be told of a cell of the tree."""
        return self.published.withheld.units.get(cell, frozenset())

    def sample_from(self, moments: Moments, members: list[int]) -> Sample | None:
        """The same from other sums, such as those without some respondents."""
        products = moments.products[self.block.name, UNITS][members]
        parts = self.parts[members]
        populations = self.collected.tree.part_populations(members, parts)
        return pooled_sample(self.block, products, populations, parts, self._items(moments, UNITS, members))

    def _items(self, moments: Moments, grouping: str, members: list[int] | slice) -> Ints | None:
        """The sums of the items of some groups, where the block is that of the rings."""
        return moments.items[grouping][members] if self.block.items else None

    def item_sums(self, ring: str, members: list[int]) -> Ints:
        """(7, k) the sums of the items of a ring over the people who belong directly to some nodes of the tree."""
        return np.asarray(self.collected.moments.items[UNITS][members][:, :, self.block.items[ring]].sum(axis=0))

    @cached_property
    def parts(self) -> Ints:
        """The published part of each node."""
        return parts_of(self.listed or self.published, self.collected.tree)

    @cached_property
    def weights(self) -> CellWeights | None:
        """How the organization's answers are weighted to the populations of the survey file; None without them."""
        survey = self.collected.survey
        names = usable_margins(survey.population, survey.splits)
        if not names or (self.block.name, MARGINS) not in self.collected.moments.products:
            return None
        if not self.published.may_weigh:
            refused = Weighting(method="headcount", margins=names, reason=Reason("weights-not-proved"))
            return CellWeights(None, refused)
        sizes = [len(survey.splits[name]) + 1 for name in names]
        counts = self.collected.moments.respondents(MARGINS).astype(np.float64).reshape(sizes)
        margins = tuple(
            np.array([float(survey.population[name].get(group, 0)) for group in survey.splits[name]]) for name in names
        )
        shown = tuple(
            np.isin([value_id(name, group) for group in survey.splits[name]], [cell.id for cell in chosen.cells])
            for name, chosen in ((name, self.published.splits[name]) for name in names)
        )
        return cell_weights(counts, margins, names, self.collected.minimum_group, shown)

    @cached_property
    def organization_sample(self) -> Sample | None:
        """All respondents: weighted to the populations of the survey file where it gives them, else part by part."""
        return self._weighted(self.collected.moments, self._everybody, self.noise)

    def scope_sample(self, scope: str) -> Sample:
        """The respondents that a report is about: all, or those of one unit and the units below it."""
        return self.cell_sample(next(cell for cell in self.published.tree.cells if cell.id == scope))

    def organization_sample_of(self, moments: Moments) -> Sample | None:
        """The same from other sums, such as those without some respondents."""
        everybody = self._everybody_of(moments)
        return self._weighted(moments, everybody, self._noise(moments, everybody))

    def _weighted(self, moments: Moments, everybody: Sample | None, noise: dict[str, Noise]) -> Sample | None:
        found = everybody
        if self.weights is not None and self.weights.populations is not None:
            products, items = moments.products[self.block.name, MARGINS], self._items(moments, MARGINS, slice(None))
            parts = np.arange(len(products)) if self.weights.parts is None else self.weights.parts
            found = pooled_sample(self.block, products, self.weights.populations, parts, items)
        return None if found is None else replace(found, noise=noise).withholding(self.withheld(ORGANIZATION))

    def split_sample(self, split: str, members: list[int], population: int | None = None) -> Sample:
        """The respondents of a shown group of a split (or of the leaders)."""
        moments = self.collected.moments
        products = moments.products[self.block.name, split][members].sum(axis=0, keepdims=True)
        populations = None if population is None else np.array([float(population)])
        items = self._items(moments, split, members)
        sums = None if items is None else items.sum(axis=0, keepdims=True)
        found = sample_of(self.block, products, populations, sums)
        assert found is not None  # a group that is shown has respondents
        return replace(found, noise=self.noise_within).withholding(self.published.withheld.splits)

    def members(self, cell: Cell) -> list[int]:
        """Node numbers of a cell of the tree."""
        return [self.collected.tree.number[name] for name in cell.members]

    def ring_ids(self) -> list[str]:
        """The rings that were asked."""
        return [measure.name for measure in self.block.measures]


class ShownGroup(Struct, frozen=True, kw_only=True):
    """A group that may be shown, before anything is computed for it: who it is, and the sample of its respondents.

    `members` are node numbers of the tree, or places in the split.
    """

    id: str
    name: str
    kind: GroupKind
    parent: str | None
    depth: int
    n: int
    headcount: int | None
    sample: Sample
    members: tuple[int, ...]

    @property
    def response_rate(self) -> float | None:
        """Respondents over headcount, where that is known."""
        return round(min(self.n / self.headcount, 1.0), RATE) if self.headcount else None


def scores(scoring: Scoring, scope: str) -> Scores:
    """All groups at or below the unit `scope`; splits only for the whole organization."""
    units = tuple(_scored(scoring, group) for group in tree_groups(scoring, scope))
    own = next(group for group in units if group.id == scope)
    rest = tuple(group for group in units if group.id != scope)
    splits = scoring.collected.survey.splits if scope == ORGANIZATION else {}
    return Scores(
        organization=own,
        units=rest,
        splits=tuple(
            SplitScores(split=split, groups=tuple(_scored(scoring, group) for group in split_groups(scoring, split)))
            for split in splits
        ),
    )


def _scored(scoring: Scoring, group: ShownGroup | HiddenGroup) -> Group:
    if isinstance(group, HiddenGroup):
        return group
    return group_as(
        GroupScore,
        group,
        n=group.n,
        headcount=group.headcount,
        response_rate=group.response_rate,
        rings=ring_scores(group.sample, scoring.ring_ids(), group.headcount, scoring.collected.minimum_group),
    )


def group_as(kind: Callable[..., T], group: ShownGroup | Group, **more: object) -> T:
    """A group with the keys that groups have in every part of the report, and `more` of one part."""
    return kind(id=group.id, name=group.name, kind=group.kind, parent=group.parent, depth=group.depth, **more)


def tree_groups(scoring: Scoring, scope: str) -> Iterator[ShownGroup | HiddenGroup]:
    """The unit `scope` and those below it in tree order, the pooled remainder of a unit after its own units."""
    tree = scoring.collected.tree
    cells = {cell.id: cell for cell in scoring.published.tree.cells}
    remainders = {cell.parent: cell for cell in cells.values() if cell.remainder}
    stack: list[int | Cell] = [tree.number[scope]]
    while stack:
        entry = stack.pop()
        if isinstance(entry, Cell):
            yield _shown_unit(scoring, entry, None)
            continue
        node = tree.nodes[entry]
        cell = cells.get(node.id)
        if cell is not None and node.id in remainders:
            stack.append(remainders[node.id])
        stack += reversed(node.children)
        yield _hidden(scoring, entry) if cell is None else _shown_unit(scoring, cell, entry)


def _hidden(scoring: Scoring, number: int) -> HiddenGroup:
    node = scoring.collected.tree.nodes[number]
    if node.parent is None:
        return HiddenGroup(id=node.id, name=node.name, kind="organization", parent=None, depth=node.depth)
    parent = scoring.collected.tree.nodes[node.parent].id
    return HiddenGroup(id=node.id, name=node.name, kind="unit", parent=parent, depth=node.depth)


def _shown_unit(scoring: Scoring, cell: Cell, number: int | None) -> ShownGroup:
    tree = scoring.collected.tree
    members = scoring.members(cell)
    kind: GroupKind
    if number is None:
        parent = tree.nodes[tree.number[cell.parent or ORGANIZATION]]
        name, depth = scoring.words.remainder.replace("{name}", parent.name), parent.depth + 1
        kind, above = "remainder", cell.parent
    else:
        node = tree.nodes[number]
        name, depth = node.name, node.depth
        kind, above = ("unit", tree.nodes[node.parent].id) if node.parent is not None else ("organization", None)
    return ShownGroup(
        id=cell.id,
        name=name,
        kind=kind,
        parent=above,
        depth=depth,
        n=cell.counts[0],
        headcount=tree.headcount(members),
        sample=scoring.cell_sample(cell),
        members=tuple(members),
    )


def split_groups(scoring: Scoring, split: str) -> Iterator[ShownGroup | HiddenGroup]:
    """The groups of a split in their order, then those who stated none, then the pooled others."""
    survey, words = scoring.collected.survey, scoring.words
    cells = {cell.id: cell for cell in scoring.published.splits[split].cells}
    names = {value: text.in_language(words.language) for value, text in survey.splits[split].items()}
    names[NOT_STATED] = words.not_stated
    places = {value_id(split, value): place for place, value in enumerate(names)}
    for value, name in names.items():
        key = value_id(split, value)
        if key in cells:
            population = survey.population.get(split, {}).get(value)
            yield _shown_part(scoring, cells[key], split, about=(name, population), members=[places[key]])
        elif value != NOT_STATED:
            yield HiddenGroup(id=key, name=name, kind="split", parent=ORGANIZATION, depth=1)
    for cell in cells.values():
        if cell.remainder:
            members = [places[name] for name in cell.members if name in places]
            other = words.rest_of_split
            yield _shown_part(scoring, cell, split, about=(other, None), members=members)


def _shown_part(
    scoring: Scoring, cell: Cell, split: str, *, about: tuple[str, int | None], members: list[int]
) -> ShownGroup:
    name, population = about
    return ShownGroup(
        id=cell.id,
        name=name,
        kind="split",
        parent=ORGANIZATION,
        depth=1,
        n=cell.counts[0],
        headcount=population,
        sample=scoring.split_sample(split, members, population),
        members=tuple(members),
    )
