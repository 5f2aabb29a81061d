"""The survey tools that are known by name: a new one is one module and one line here."""

from __future__ import annotations

import re

from msgspec import Struct

from leaddev.read.answers.dialects import (
    google_forms,
    limesurvey,
    microsoft_forms,
    odk,
    plain,
    qualtrics,
    redcap,
    sosci,
    surveymonkey,
)
from leaddev.read.answers.dialects.dialect import Dialect, Rows, Sign

__all__ = ["ASIDE", "DIALECTS", "PLAIN", "POSITION", "RECORD_IDS", "SECONDS_CODES", "SEEN", "Dialect", "recognized"]

_MODULES = (qualtrics, limesurvey, surveymonkey, redcap, odk, microsoft_forms, sosci, google_forms, plain)
DIALECTS: dict[str, Dialect] = {module.DIALECT.name: module.DIALECT for module in _MODULES}
"""By name; the first one with a sign is that of a file."""
PLAIN = plain.DIALECT


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
    for dialect in [DIALECTS[declared]] if declared is not None else DIALECTS.values():
        signs = dialect.signs(rows)
        if signs or declared is not None:
            return Recognition(dialect, tuple(signs), dialect.head(rows) if dialect.head is not None else None)
    return Recognition(PLAIN)
