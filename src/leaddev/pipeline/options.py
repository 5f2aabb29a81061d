"""What a caller may choose: never what is protected, only what is shown."""

from __future__ import annotations

from collections.abc import Callable

from leaddev.records import record


@record
class Options:
    """Choices for one report.

    `language` overrides that of the survey file, `unit` reports on one unit and those below it, `select` and `ignore`
    are finding codes or the start of codes (`LD1`), `progress` is called with the number of respondents read so far.
    """

    language: str | None = None
    unit: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    progress: Callable[[int], None] | None = None
