"""Screens respondents while they are read: pair sums of items, signs of careless answering, and who shows one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from leaddev.schema import Questionnaire
from leaddev.schema.answers import Codes
from leaddev.sums.careless import FAMILIES, Screen
from leaddev.sums.pairs import LEVELS, PairSums, Scale, pair_sums

Groups = Mapping[str, NDArray[np.integer]]
_NEEDED_FAMILIES = 2


class Careless(Struct, frozen=True):
    """Who looks careless: `by_family` by each family, and the respondents whom two families or more flag.

    A family that could not be looked at is None. Consistency was looked at only where another family had marked.
    """

    screened: int
    by_family: dict[str, int | None]
    codes: Codes
    groups: Groups
    items: dict[str, PairSums]

    @property
    def flagged(self) -> int:
        """How many look careless."""
        return int(self.codes.shape[1])


@dataclass
class Screening:
    """Collects what is needed over all chunks."""

    screen: Screen
    scales: tuple[Scale, ...]
    questionnaire: Questionnaire
    has_seconds: bool
    items: dict[str, PairSums] = field(default_factory=dict)
    screened: int = 0
    marked: NDArray[np.int64] = field(default_factory=lambda: np.zeros(len(FAMILIES), dtype=np.int64))
    _codes: list[Codes] = field(default_factory=list)
    _signs: list[NDArray[np.bool_]] = field(default_factory=list)
    _groups: list[dict[str, NDArray[np.integer]]] = field(default_factory=list)

    def add(self, codes: Codes, groups: Groups, seconds: NDArray[np.float64] | None) -> None:
        """Take a chunk of respondents in."""
        for key, sums in self._item_sums(codes).items():
            self.items[key] = self.items[key] + sums if key in self.items else sums
        signs = self.screen.signs(codes, seconds)
        self.screened += codes.shape[1]
        self.marked += signs.sum(axis=1)
        suspects = signs.any(axis=0)
        if suspects.any():
            self._codes.append(codes[:, suspects])
            self._signs.append(signs[:, suspects])
            self._groups.append({name: members[suspects] for name, members in groups.items()})

    def finish(self) -> Careless:
        """Judge those who were marked by one family, against the answers of everybody."""
        if not self._codes:
            return Careless(self.screened, self._counts(0), _nobody(len(self.questionnaire)), {}, {})
        codes, signs = np.concatenate(self._codes, axis=1), np.concatenate(self._signs, axis=1)
        inconsistent = self.screen.inconsistent(codes, self.items.get(LEVELS))
        signs[FAMILIES.index("consistency")] = inconsistent
        flagged = signs.sum(axis=0) >= _NEEDED_FAMILIES
        groups = {name: np.concatenate([part[name] for part in self._groups])[flagged] for name in self._groups[0]}
        chosen = codes[:, flagged]
        items = self._item_sums(chosen) if flagged.any() else {}
        return Careless(self.screened, self._counts(int(inconsistent.sum())), chosen, groups, items)

    def _item_sums(self, codes: Codes) -> dict[str, PairSums]:
        position = self.questionnaire.position
        page = {question.code: place for place, question in enumerate(self.screen.page)}
        found = {LEVELS: pair_sums(codes, self.screen.page, position)} if page else {}
        for scale in self.scales:
            asked = [question.code for question in scale.questions]
            if all(code in page for code in asked):  # the level of a ring: its sums are a part of those of the page
                n = int((codes[[position[code] for code in asked]] > 0).any(axis=0).sum())
                found[scale.key] = found[LEVELS].part([page[code] for code in asked], n)
            else:
                found[scale.key] = pair_sums(codes, scale.questions, position)
        return found

    def _counts(self, inconsistent: int) -> dict[str, int | None]:
        possible = {
            "pattern": self.screen.has_pattern,
            "speed": self.has_seconds,
            "check": bool(self.screen.checks),
            "consistency": bool(self.screen.page),
        }
        counts = [*self.marked[:-1].tolist(), inconsistent]
        return {name: count if possible[name] else None for name, count in zip(FAMILIES, counts, strict=True)}


def _nobody(questions: int) -> Codes:
    return np.empty((questions, 0), dtype=np.int8)
