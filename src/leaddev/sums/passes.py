"""Two passes over the answers: the second needs the means of the items, which are known when all rows were seen.

The first adds up everything but the rings, and keeps the answers about the rings: a byte each, in a temporary file of
the operating system where they take more than 64 MB. The second adds up the rings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from operator import add
from tempfile import SpooledTemporaryFile
from typing import Self

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from leaddev.schema import Questionnaire
from leaddev.schema.answers import Codes
from leaddev.sums.blocks import RINGS, Block
from leaddev.sums.moments import UNITS, Ints, Moments, Plan, moments_of, side_by_side

Groups = Mapping[str, NDArray[np.integer]]
_IN_MEMORY = 64 << 20


class Passes:
    """Takes chunks of answers in and, when all were seen, gives their sums.

    Used in a `with`, which removes the file. Items that fewer than `fewest` people rated twice are left out of their
    rings; where all of a ring are, but enough people rated a level, the ring is one of which levels alone were asked,
    and where these are too few as well it counts as not asked, while any ring is left.
    """

    def __init__(self, plan: Plan, fewest: int = 1) -> None:
        asked = tuple(question.code for ring in plan.rings for question in ring.questions)
        kept = tuple(question for question in plan.questionnaire if question.code in asked)
        self._rows = [plan.questionnaire.position[question.code] for question in kept]
        self._first = replace(plan, blocks=tuple(block for block in plan.blocks if block.name != RINGS))
        rings = tuple(block for block in plan.blocks if block.name == RINGS)
        self._second = replace(plan, questionnaire=Questionnaire(kept), blocks=rings, histograms=False)
        self._plan, self._fewest = plan, fewest
        self._moments: Moments | None = None
        self._totals: dict[str, Ints] = {}
        self._chunks = 0
        self._file = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115  # closed by `__exit__`

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def add(self, codes: Codes, groups: Groups) -> None:
        """Take (questions, n) answers and (n,) group numbers in."""
        order = side_by_side(groups[UNITS])  # sums over units are faster so, here and in `finish`
        codes, groups = codes[:, order], {name: members[order] for name, members in groups.items()}
        part = moments_of(self._first, codes, groups)
        self._moments = part if self._moments is None else self._moments + part
        rows = codes[self._rows]
        for ring, totals in self._items(rows).items():
            self._totals[ring] = self._totals[ring] + totals if ring in self._totals else totals
        for table in (rows, *(groups[grouping.name] for grouping in self._plan.groupings)):
            np.save(self._file, table, allow_pickle=False)
        self._chunks += 1

    def finish(self, codes: Codes, groups: Groups, *, excluded: bool) -> tuple[Moments, Moments | None]:
        """The sums of all respondents, or `excluded` those without some of them (`codes`, `groups`); then the latter.

        Where these are only looked at, the means of the items stay those of everybody: a third pass would move the last
        printed digit of one figure.
        """
        assert self._moments is not None  # there were respondents
        if not codes.shape[1]:
            return self._whole(self._centred(codes[self._rows]), self._moments.frequent(self._fewest)), None
        rows, left_out = codes[self._rows], moments_of(self._first, codes, groups)
        second = self._centred(rows if excluded else rows[:, :0])
        blocks = (self._moments + -left_out if excluded else self._moments).frequent(self._fewest)
        whole = self._whole(second, blocks)
        without = whole + -moments_of(second, rows, groups).beside(left_out.only(blocks))
        return (without if excluded else whole), without

    def _whole(self, second: Plan, blocks: Sequence[Block]) -> Moments:
        assert self._moments is not None
        return reduce(add, (moments_of(second, *chunk) for chunk in self._kept())).beside(self._moments.only(blocks))

    def _items(self, rows: Codes) -> dict[str, Ints]:
        position = self._second.questionnaire.position
        return {ring.name: ring.totals(rows, position) for ring in self._second.rings}

    def _centred(self, left_out: Codes) -> Plan:
        """The plan of the second pass, which knows the means of the items without some respondents."""
        position, rings = self._second.questionnaire.position, []
        for ring in self._second.rings:
            totals = self._totals[ring.name] - ring.totals(left_out, position)
            if ring.importances and totals[0].max() < self._fewest:
                alone = ring.level_alone()
                heard = sum(alone.totals(rows, position) for rows, _ in self._kept())
                levels = heard - alone.totals(left_out, position)
                ring, totals = (alone, levels) if levels[0].max() >= self._fewest else (ring, totals)
            rings.append((ring.centred(totals, self._fewest), totals[0].max() >= self._fewest))
        heard_of = [ring for ring, is_heard in rings if is_heard]
        return replace(self._second, blocks=(Block(RINGS, tuple(heard_of or [ring for ring, _ in rings])),))

    def _kept(self) -> Iterator[tuple[Codes, dict[str, NDArray[np.integer]]]]:
        self._file.seek(0)
        for _ in range(self._chunks):
            rows = np.load(self._file, allow_pickle=False)
            yield rows, {grouping.name: np.load(self._file, allow_pickle=False) for grouping in self._plan.groupings}
