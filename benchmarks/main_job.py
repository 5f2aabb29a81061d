"""Analyzes without screening, agreement, differences between units and a table of reliability: what the evidence costs.

    python -m benchmarks.main_job SURVEY

For measurements only: the report that it writes is incomplete. The sums of pairs of questions stay: the verdict asks
them whether a question goes against the others.
"""

from __future__ import annotations

import sys

import numpy as np
from numpy.typing import NDArray

import leaddev.analysis as analysis
from leaddev.cli.entry import run
from leaddev.report import Figure, Quality, Scores
from leaddev.schema.answers import Codes
from leaddev.score.groups import Scoring
from leaddev.sums.careless import FAMILIES, Flags, Screen


def _nobody(self: Screen, codes: Codes, seconds: NDArray[np.float64] | None) -> Flags:
    return np.zeros((len(FAMILIES), codes.shape[1]), dtype=bool)


def _without_evidence(
    scored: Scores, quality: Quality, scoring: Scoring, excess_without: Figure | None
) -> tuple[Scores, Quality]:
    return scored, quality


def main(arguments: list[str]) -> int:
    """Run `leaddev analyze` with the evidence left out."""
    setattr(Screen, "signs", _nobody)  # noqa: B010 - a method is replaced on purpose
    setattr(analysis, "with_evidence", _without_evidence)  # noqa: B010 - as above
    return run(["analyze", *arguments])


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
