"""Google Forms: the time of sending in the first column, under a heading in the language of the form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from leaddev.read.answers.dialects.dialect import Dialect, Rows, Sign
from leaddev.read.answers.headings import code_form

_STAMPS = "timestamp tijdstempel horodateur zeitstempel marcatemporal informazionicronologiche"
_TIME = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[ T]+\d{1,2}[:.]\d{2}.*", re.DOTALL)


def _signs(rows: Rows) -> Iterator[Sign]:
    for row, below in pairwise(rows):
        if row and below and code_form(row[0]) in _STAMPS.split() and _TIME.fullmatch(below[0].strip()):
            yield Sign("columns", (row[0].strip(),))


DIALECT = Dialect(
    name="google-forms",
    title="Google Forms",
    other_signs=_signs,
    own=f"{_STAMPS} emailaddress username score",
)
