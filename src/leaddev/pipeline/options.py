"""What a caller may choose: never what is protected, only what is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct


class Options(Struct, frozen=True):
    """Choices for one report.

    `language` overrides that of the survey file, `unit` reports on one unit and those below it, `select` and `ignore`
    are finding codes or the start of codes (`LD1`), `progress` is called with the number of respondents read so far.
    """

    language: str | None = None
    unit: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    progress: Callable[[int], None] | None = None


def checked_options(
    language: str | None, unit: str | None, select: str | Iterable[str], ignore: str | Iterable[str]
) -> Options:
    """Options as a caller from Python writes them; `ValueError` for a language or a code that does not exist."""
    from leaddev.findings.registry import codes_in, unknown_codes
    from leaddev.wording import LANGUAGES, is_spoken

    if language is not None and not is_spoken(language):
        raise ValueError(f"There are no sentences in {language!r}. Possible: {', '.join(LANGUAGES)}.")
    chosen = [codes_in([written] if isinstance(written, str) else written) for written in (select, ignore)]
    for code in unknown_codes([*chosen[0], *chosen[1]]):
        raise ValueError(f"There is no finding {code!r}. `leaddev explain` lists all codes.")
    return Options(language=language, unit=unit, select=chosen[0], ignore=chosen[1])
