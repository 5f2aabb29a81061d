"""One report for each unit that may have one, with a page that lists them: files that are written together."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from leaddev.cli.files import NewFile
from leaddev.cli.usage import cannot_write, wrong_usage
from leaddev.media import Format, RenderOptions

if TYPE_CHECKING:
    from leaddev.report import Report

INDEX = "index.html"
OPTION = "--each-unit"

EachUnit = Annotated[
    str | None,
    typer.Option(
        OPTION,
        metavar="DIR",
        help="One report for each unit that may have one, and index.html, into a folder; created if needed.",
    ),
]


class UnitReports:
    """The files of a folder: reports are made one after the other, when they are written."""

    def __init__(
        self, folder: str, chosen: Format, report: Report, of_unit: Callable[[str], Report], template: bytes | None
    ) -> None:
        """Decide the names; wrong usage where there is no unit, or a file in the place of the folder."""
        from leaddev.present.groups import units_with_reports  # the help needs none

        self.folder, self.chosen, self.report, self.of_unit = Path(folder), chosen, report, of_unit
        self.options = RenderOptions(template=template)
        self.names = {unit: f"unit-{unit}{chosen.suffixes[0]}" for unit in units_with_reports(report)}
        if not self.names:
            raise wrong_usage("No unit may have a report of its own.", OPTION)
        if self.folder.exists() and not self.folder.is_dir():
            raise wrong_usage(f"{folder} is a file; name a folder.", OPTION)

    @property
    def paths(self) -> list[Path]:
        """Every file, the index first."""
        return [self.folder / name for name in (INDEX, *self.names.values())]

    @property
    def summary(self) -> list[str]:
        """What is told of the files in one line."""
        return [f"written: {self.folder}, {len(self.names)} reports of units and {INDEX}"]

    def files(self, progress: Callable[[int], None] | None) -> list[NewFile]:
        """What writes each file; `progress` is called with the number of reports that are made."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise cannot_write(str(self.folder), error, OPTION) from error
        index, *others = self.paths
        made = zip(self.names, others, strict=True)
        reports = [NewFile(path, partial(self._write, unit, n, progress)) for n, (unit, path) in enumerate(made)]
        return [*reports, NewFile(index, self._write_index)]

    def _write(self, unit: str, before: int, progress: Callable[[int], None] | None, path: Path) -> None:
        self.chosen.write_file(self.of_unit(unit), path, self.options)
        if progress is not None:
            progress(before + 1)

    def _write_index(self, path: Path) -> None:
        from leaddev.media.html import write_index  # no other command writes a page of its own

        with path.open("w", encoding="utf-8", newline="\n") as stream:
            write_index(self.report, self.names, stream)
