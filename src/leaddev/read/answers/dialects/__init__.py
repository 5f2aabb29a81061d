"""The survey tools that are known by name: a module each, tried in the order in which the survey file has them."""

from __future__ import annotations

import re
from importlib import import_module
from typing import get_args

from msgspec import Struct

from leaddev.read.answers.dialects.dialect import Dialect as Dialect
from leaddev.read.answers.dialects.dialect import Mark as Mark
from leaddev.read.answers.dialects.dialect import Rows, Sign, codes_in
from leaddev.schema.survey import SurveyTool

DIALECTS: dict[str, Dialect] = {
    name: import_module(f"{__name__}.{name.replace('-', '_')}").DIALECT for name in get_args(SurveyTool)
}
"""By name; the first one with a sign is that of a file."""
PLAIN = DIALECTS["plain"]


def _known(field: str) -> tuple[str, ...]:
    return tuple(code for dialect in DIALECTS.values() for code in getattr(dialect, field).split())


RECORD_IDS, SECONDS_CODES = _known("record_ids"), _known("seconds")
ASIDE, SEEN = frozenset(_known("aside")), frozenset(map(int, _known("seen")))
POSITION = re.compile(rf"(?:{'|'.join(_known('positions'))})0*([1-9]\d?)")


class Recognition(Struct, frozen=True):
    """What a file was taken as, and why: no signs where only the survey file says it.

    `head` is the first row of headings and how many they are, where the tool tells it.
    """

    dialect: Dialect
    signs: tuple[Sign, ...] = ()
    head: tuple[int, int] | None = None


def recognized(rows: Rows, declared: str | None = None) -> Recognition:
    """The dialect of a file by its first rows with content, or the one that is `declared`."""
    codes = [codes_in(row) for row in rows]
    for dialect in [DIALECTS[declared]] if declared is not None else DIALECTS.values():
        signs = dialect.signs(rows, codes)
        if signs or declared is not None:
            return Recognition(dialect, tuple(signs), dialect.head(rows) if dialect.head is not None else None)
    return Recognition(PLAIN)
