"""How near least squares over all figures come to the hidden units, beside the mean of those they are shown with."""

from __future__ import annotations

import contextlib
import io
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.attack.claims import MEASURES, Claim, claims_of
from benchmarks.attack.media import publish
from benchmarks.attack.organizations import Organization, random_organization

ROUNDING = 0.029 / 35
"""What rounding to a tenth leaves open, beside what answers differ (standard deviations)."""


@dataclass(frozen=True)
class Guess:
    """What is guessed of the mean of a few people by least squares, what they are shown with has, and the truth."""

    least_squares: float
    pooled: float
    truth: float


def guesses_of(seed: int, minimum: int) -> list[Guess]:
    """All guesses about one random organization."""
    organization = random_organization(seed, minimum)
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stderr(io.StringIO()):
        written = publish(organization, Path(folder), endings=())
    return [] if written is None else list(guesses(claims_of(written.report, organization)[0], organization))


def guesses(claims: Sequence[Claim], organization: Organization) -> Iterator[Guess]:
    """A guess for each measure and each unit in which 1 to k - 1 people answered it."""
    for measure in sorted({claim.measure for claim in claims} & set(MEASURES)):
        own, asked = [claim for claim in claims if claim.measure == measure], MEASURES[measure]
        likely = _likely(own)
        for unit in organization.parents:
            members = organization.members("unit", unit)
            few = [i for i in sorted(members & likely.keys()) if asked.answered(organization.people[i])]
            around = [claim for claim in own if claim.weights.keys() >= set(few) and ".splits" not in claim.path]
            if not 0 < len(few) < organization.minimum or not around:
                continue
            if all(asked.is_complete(organization.people[i]) for i in few):
                truth = float(np.mean([float(asked.value(organization.people[i])) for i in few]))
                pooled = float(_middle(min(around, key=lambda claim: len(claim.weights))))
                yield Guess(float(np.mean([likely[i] for i in few])), pooled, truth)


def _likely(claims: Sequence[Claim]) -> dict[int, float]:
    """The likeliest answer of each person if answers are alike but for chance: least squares with rounded figures."""
    people = sorted(frozenset[int]().union(*(claim.weights for claim in claims)))
    table = np.array([[float(claim.weights.get(i, 0)) for i in people] for claim in claims])
    figures = np.array([_middle(claim) for claim in claims])
    usual = figures[int(np.argmax((table > 0).sum(axis=1)))]
    noise = ROUNDING**2 * np.eye(len(claims))
    moved = np.linalg.solve(table @ table.T + noise, figures - usual * table.sum(axis=1))
    return dict(zip(people, usual + table.T @ moved, strict=True))


def _middle(claim: Claim) -> float:
    return float((claim.low + claim.high) / 2)


def error_ratio(found: Iterable[Guess]) -> float:
    """The error of the guesses (root mean square) over that of the pooled means: 1 tells nothing, 0 everything."""
    errors = np.array([(each.least_squares - each.truth, each.pooled - each.truth) for each in found])
    guessed, pooled = np.sqrt((errors**2).mean(axis=0))
    return float(guessed / pooled)
