"""The single questions of the rings for the organization, or for the unit that a report is about.

Shown ring by ring: all questions of a ring or none. What is shown of one ring would else give the one that is not,
because the figures of a ring are the means of those of its questions.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from msgspec.structs import replace

from leaddev.disclosure import Cell, counts_beside, share_of_people, varying_cells
from leaddev.report import ItemScore, PeopleShare
from leaddev.schema import Question
from leaddev.score.groups import Scoring
from leaddev.score.sample import Sample
from leaddev.sums.measures import Array, are_alike
from leaddev.sums.moments import UNITS
from leaddev.sums.ring_measure import RingMeasure, column, is_alike
from leaddev.sums.tree import ORGANIZATION


def items(scoring: Scoring, scope: str) -> tuple[ItemScore, ...]:
    """All questions, those with the largest discrepancy first; those that may not be shown at the end."""
    cell = next(cell for cell in scoring.published.tree.cells if cell.id == scope)
    sample = scoring.scope_sample(scope)
    found = [item for ring in scoring.block.rings.values() for item in _of_ring(scoring, sample, cell, ring)]
    return tuple(_ranked(found))


def _of_ring(scoring: Scoring, sample: Sample, cell: Cell, ring: RingMeasure) -> Iterator[ItemScore]:
    if cell.id not in varying_cells(scoring.published.tree.cells, lambda people: _varies(scoring, ring, people)):
        yield from (replace(_unknown(scoring, ring, place), suppressed="withheld") for place in range(len(ring.levels)))
        return
    k = scoring.collected.minimum_group
    counts = column(scoring.item_sums(ring.name, scoring.members(cell)), "rated").astype(int).tolist()
    total = sample.count(ring.name, "paired")
    told = counts_beside(total, counts, k if cell.id == ORGANIZATION else total + 1)
    assert sample.items is not None  # the block is that of the rings
    sums = sample.items[:, scoring.block.items[ring.name]]
    for place, (count, n) in enumerate(zip(counts, told, strict=True)):
        heard = count if cell.id in scoring.published.shares else 0  # a share of nobody is not told
        yield _score(_unknown(scoring, ring, place), ring, sums[:, place], share_of=(heard, k), n=n)


def _varies(scoring: Scoring, ring: RingMeasure, members: frozenset[str]) -> bool:
    """Whether people differ on every question of a ring, and on the ring as a whole; nobody counts as differing."""
    nodes = [scoring.collected.tree.number[name] for name in sorted(members)]
    if is_alike(ring, scoring.item_sums(ring.name, nodes)):
        return False
    table = scoring.collected.moments.products[scoring.block.name, UNITS][nodes].sum(axis=0)
    columns = scoring.block.columns
    n = int(table[0, columns[ring.name, "paired"]])
    places = [columns[ring.name, name] for name in ring.rated]
    return not any(are_alike(n, int(table[0, place]), int(table[place, place])) for place in places)


def _unknown(scoring: Scoring, ring: RingMeasure, place: int) -> ItemScore:
    """The question, without any number."""
    level, language = ring.levels[place], scoring.words.language
    text = ring.importances[place].text if level.reversed and ring.kind.rates_items else level.text
    return ItemScore(
        ring=ring.name,
        item=level.code,
        text=text.in_language(language),
        text_is_reversed=(level.reversed == ring.kind.has_level) and text == level.text,
        n=None,
        level=None,
        importance=None,
        gap=None,
        shortfall=None,
        mwds=None,
        rank=None,
    )


def _score(item: ItemScore, ring: RingMeasure, sums: Array, *, share_of: tuple[int, int], n: int | None) -> ItemScore:
    """One question from its seven (weighted) sums; `share_of` is how many people rated it, and the minimum group."""
    rated, importance, level, short = (float(column(sums[:, None], name)[0]) for name in _COUNTED)
    if rated == 0:
        return item
    wanted, level = importance / rated / ring.steps, level / rated / ring.steps
    kind, found = ring.kind, replace(item, n=n)
    if kind.has_level:
        found = replace(found, level=round(100 * level, 1) + 0.0)
    if kind.material is not None:
        found = replace(found, shortfall=_shortfall(short / rated, *share_of))
    if kind.material is not None and kind.error_is_whole:
        found = replace(found, gap=round(100 * (wanted - level), 1) + 0.0)
    if not kind.rates_items:
        return found
    discrepancy = mean_weighted_discrepancy(wanted, level, (ring.importances[0], ring.levels[0]))
    weighted = None if discrepancy is None else round(discrepancy, 2) + 0.0
    return replace(found, importance=round(100 * wanted, 1) + 0.0, mwds=weighted)


_COUNTED = ("rated", "importance", "level", "short")


def mean_weighted_discrepancy(importance: float, level: float, asked: tuple[Question, Question]) -> float | None:
    """Borich's score from mean importance and level (0-1): mean discrepancy times mean importance, in rating points.

    None where the two are rated on different scales, so that their difference in points has no meaning.

    Source: Borich 1980, Journal of Teacher Education 31(3).
    """
    scale, other = asked[0].scale, asked[1].scale
    assert scale is not None
    assert other is not None
    if (scale.min, scale.max) != (other.min, other.max):
        return None
    return (importance - level) * scale.span * (scale.min + importance * scale.span)


def _shortfall(share: float, n: int, k: int) -> PeopleShare | None:
    shown = share_of_people(share, n, k)
    if shown is None:
        return None
    return PeopleShare(
        estimate=shown.share if shown.bound is None else None,
        at_most=shown.share if shown.bound == "at-most" else None,
        at_least=shown.share if shown.bound == "at-least" else None,
    )


def _ranked(found: list[ItemScore]) -> Iterator[ItemScore]:
    """By discrepancy as published, where it is not known by gap, then the lowest level; equal ones share a rank."""
    known = [item.mwds for item in found if item.mwds is not None]

    def place(item: ItemScore) -> tuple[float, ...]:
        orders = (item.mwds, -1), (item.gap, -1), (item.level, 1)
        return tuple(np.inf if value is None else sign * value for value, sign in orders)

    for item in sorted(found, key=place):
        yield item if item.mwds is None else replace(item, rank=1 + sum(other > item.mwds for other in known))
