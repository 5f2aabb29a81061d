"""Analyzes without reliability, agreement, differences between units and screening: what the evidence costs.

    python -m benchmarks.main_job SURVEY

For measurements only: the report that it writes is incomplete.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from leaddev.cli.entry import run
from leaddev.pipeline import analysis
from leaddev.pipeline.groups import Scoring
from leaddev.read.responses import OpenedResponses
from leaddev.report import Figure, Quality, Scores
from leaddev.schema.answers import Codes
from leaddev.sums.careless import Careless, Groups, Screening


def _add(self: Screening, codes: Codes, groups: Groups, seconds: NDArray[np.float64] | None) -> None:
    self.screened += codes.shape[1]


def _finish(self: Screening) -> Careless:
    return Careless(self.screened, {}, np.empty((len(self.questionnaire), 0), dtype=np.int8), {}, {})


def _without_evidence(
    scored: Scores,
    quality: Quality,
    scoring: Scoring,
    responses: OpenedResponses,
    excess_without: Callable[[], Figure | None],
) -> tuple[Scores, Quality]:
    return scored, quality


def main(arguments: list[str]) -> int:
    """Run `leaddev analyze` with the evidence left out."""
    setattr(Screening, "add", _add)  # noqa: B010 - a method is replaced on purpose
    setattr(Screening, "finish", _finish)  # noqa: B010 - as above
    setattr(analysis, "with_evidence", _without_evidence)  # noqa: B010 - as above
    return run(["analyze", *arguments])


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
