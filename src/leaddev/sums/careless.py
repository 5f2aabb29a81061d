"""Which respondents look careless, found while they are read: signs of four independent families, absolute thresholds.

A respondent is flagged by at least two families. Pattern: long runs of one answer, or hardly any variation, on a page
with reversed items. Speed: seconds per item. Check: an attention item answered wrongly. Consistency (even-odd,
distance) is only computed for respondents whom another family has marked: alone it could not flag anybody.
Sources: Meade & Craig 2012; Curran 2016; Huang et al. 2012.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from leaddev.schema import Question, Questionnaire, Thresholds
from leaddev.schema.answers import Codes
from leaddev.stats.careless import even_odd, mahalanobis_from
from leaddev.stats.distributions import chi_square_quantile
from leaddev.sums.measures import points
from leaddev.sums.pairs import LEVELS, PairSums, Scale, level_questions, pair_sums

PATTERN, SPEED, CHECK, CONSISTENCY = "pattern", "speed", "check", "consistency"
FAMILIES = (PATTERN, SPEED, CHECK, CONSISTENCY)

SHORTEST_PAGE = 6
SCALES_FOR_CONSISTENCY = 4
RESPONDENTS_PER_ITEM = 10
NEEDED_FAMILIES = 2

Flags = NDArray[np.bool_]
Groups = Mapping[str, NDArray[np.integer]]


class Screen(Struct, frozen=True, dict=True):
    """What the screening looks at: the level items of the rings as one page, attention items, all rated items."""

    questionnaire: Questionnaire
    asked: frozenset[str]
    thresholds: Thresholds

    @cached_property
    def page(self) -> tuple[Question, ...]:
        """The level items of the rings."""
        return level_questions(self.questionnaire, self.asked)

    @cached_property
    def has_pattern(self) -> bool:
        """Whether a run of one answer is suspicious: only on a page long enough and with reversed items."""
        return len(self.page) >= SHORTEST_PAGE and any(question.reversed for question in self.page)

    @cached_property
    def checks(self) -> tuple[Question, ...]:
        """The attention items."""
        return tuple(q for q in self.questionnaire.select("attention") if q.code in self.asked)

    @cached_property
    def rated(self) -> NDArray[np.intp]:
        """Positions of everything that is answered on a scale."""
        numbers = [n for n, q in enumerate(self.questionnaire) if q.kind == "scale" and q.code in self.asked]
        return np.array(numbers, dtype=np.intp)

    def rows(self, questions: tuple[Question, ...], codes: Codes) -> Codes:
        """The answers to some questions."""
        position = self.questionnaire.position
        return codes[[position[question.code] for question in questions]]

    def signs(self, codes: Codes, seconds: NDArray[np.float64] | None) -> Flags:
        """(4, n) which families mark which respondent; consistency is left to `inconsistent`."""
        found = np.zeros((len(FAMILIES), codes.shape[1]), dtype=bool)
        if self.has_pattern:
            found[0] = self._pattern(self.rows(self.page, codes))
        if seconds is not None:
            answered = (codes[self.rated] > 0).sum(axis=0)
            with np.errstate(invalid="ignore"):
                found[1] = (answered > 0) & (seconds < self.thresholds.seconds_per_item.value * answered)
        if self.checks:
            rows = self.rows(self.checks, codes)
            expected = np.array([_expected_code(question) for question in self.checks], dtype=np.int8)
            found[2] = ((rows > 0) & (rows != expected[:, None])).any(axis=0)
        return found

    def _pattern(self, rows: Codes) -> Flags:
        answered = (rows > 0).sum(axis=0, dtype=np.int16)
        is_long = longest_runs(rows) >= self.thresholds.longstring.value * answered
        is_flat = variances(rows) < self.thresholds.low_variation.value**2
        return np.asarray((answered >= SHORTEST_PAGE) & (is_long | is_flat))

    def inconsistent(self, codes: Codes, sums: PairSums | None) -> Flags:
        """(n,) whose answers contradict each other, measured against the answers of everybody (`sums` of the page)."""
        if codes.shape[1] == 0 or sums is None:
            return np.zeros(codes.shape[1], dtype=bool)
        rows = self.rows(self.page, codes)
        values = np.stack([points(row, question) for row, question in zip(rows, self.page, strict=True)])
        answers = np.where(rows > 0, values, np.nan).T
        return self._even_odd(answers) | self._distance(answers, sums)

    def _even_odd(self, answers: NDArray[np.float64]) -> Flags:
        rings: dict[str, list[int]] = {}
        for place, question in enumerate(self.page):
            rings.setdefault(question.subject, []).append(place)
        scales = [places for places in rings.values() if len(places) > 1]
        if len(scales) < SCALES_FOR_CONSISTENCY:
            return np.zeros(len(answers), dtype=bool)
        with np.errstate(invalid="ignore"):
            return np.asarray(even_odd(answers, scales) < self.thresholds.even_odd.value)

    def _distance(self, answers: NDArray[np.float64], sums: PairSums) -> Flags:
        items = answers.shape[1]
        if sums.n < RESPONDENTS_PER_ITEM * items:
            return np.zeros(len(answers), dtype=bool)
        try:
            distances = mahalanobis_from(answers, sums.means(), sums.covariance())
        except ValueError:  # a singular covariance: the distance is not defined
            return np.zeros(len(answers), dtype=bool)
        limit = chi_square_quantile(1 - self.thresholds.distance_p.value, items)
        with np.errstate(invalid="ignore"):
            return np.asarray(distances > limit)


def _expected_code(question: Question) -> int:
    assert question.scale is not None
    assert question.expect is not None
    return question.expect - question.scale.min + 1


def longest_runs(rows: Codes) -> NDArray[np.int16]:
    """(n,) longest run of identical answers, items in rows; a missing answer neither ends nor lengthens a run."""
    if len(rows) and (rows > 0).all():
        return _complete_runs(rows)
    last = np.zeros(rows.shape[1], dtype=np.int8)
    run = np.zeros(rows.shape[1], dtype=np.int16)
    longest = run.copy()
    for row in rows:
        given = row > 0
        run = np.where(given, np.where(row == last, run + 1, 1), run).astype(np.int16)
        last = np.where(given, row, last)
        np.maximum(longest, run, out=longest)
    return longest


def _complete_runs(rows: Codes) -> NDArray[np.int16]:
    """The same where nothing is missing, several times as fast."""
    run: NDArray[np.signedinteger] = np.ones(rows.shape[1], dtype=np.int8 if len(rows) < 127 else np.int16)
    longest = run.copy()
    for before, row in pairwise(rows):
        np.multiply(run, row == before, out=run)
        np.add(run, 1, out=run)
        np.maximum(longest, run, out=longest)
    return longest.astype(np.int16)


def variances(rows: Codes) -> NDArray[np.float64]:
    """(n,) sample variance of each respondent's answers in steps, items in rows; 0 with fewer than two answers."""
    given = rows > 0
    largest = int(rows.max(initial=0))
    whole: type[np.signedinteger] = np.int16 if largest**2 * len(rows) < 2**15 else np.int32
    values = np.where(given, rows, 0).astype(whole)
    n = given.sum(axis=0, dtype=whole)
    sums, squares = values.sum(axis=0, dtype=whole), (values * values).sum(axis=0, dtype=whole)
    spread = squares - sums.astype(np.float64) ** 2 / np.maximum(n, 1)
    return np.asarray(spread / np.maximum(n - 1, 1))


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
        signs[FAMILIES.index(CONSISTENCY)] = inconsistent
        flagged = signs.sum(axis=0) >= NEEDED_FAMILIES
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
            PATTERN: self.screen.has_pattern,
            SPEED: self.has_seconds,
            CHECK: bool(self.screen.checks),
            CONSISTENCY: bool(self.screen.page),
        }
        counts = [*self.marked[:-1].tolist(), inconsistent]
        return {name: count if possible[name] else None for name, count in zip(FAMILIES, counts, strict=True)}


def _nobody(questions: int) -> Codes:
    return np.empty((questions, 0), dtype=np.int8)
