"""The shape of a chunk of answers, which readers make and sums take."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Codes = NDArray[np.int8]
"""(questions, n): 1 is the lowest answer of a scale or the first option, 0 empty, -1 not applicable, -2 skipped."""
Numbers = NDArray[np.int32]


class AnswerChunk(Struct, frozen=True):
    """Some respondents: `codes` is (questions, n); `units`, each split and `leaders` are (n,) numbers.

    `units` are node numbers of the tree (0 where no unit is given), splits count the survey file's groups from 0 and
    one more number stands for no answer; `seconds` is NaN where it is not known.
    """

    codes: Codes
    units: Numbers
    splits: Mapping[str, Numbers]
    leaders: Numbers | None
    seconds: NDArray[np.float64] | None

    @property
    def respondents(self) -> int:
        """Number of rows."""
        return int(self.codes.shape[1])
