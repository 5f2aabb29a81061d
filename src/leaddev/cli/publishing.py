"""Publishing: a report that is written to a file joins the record of its survey, or is refused; a look is free."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct

from leaddev.cli.usage import wrong_usage
from leaddev.record import Basis, Choice, RecordError, difference, record_text, records_beside, with_reports

STDIN = "-"


class Recorded(Struct, frozen=True):
    """What publishing changes: the text of every record that has to be written, and what is told of it."""

    texts: Mapping[Path, str] = MappingProxyType({})
    note: str = ""


def choice_of(*, replace: bool, new_round: bool, files: Sequence[Path]) -> Choice | None:
    """What `--replace` and `--new-round` choose between; both are about files."""
    if not (replace or new_round):
        return None
    option = "--replace" if replace else "--new-round"
    if replace and new_round:
        raise wrong_usage("Either the earlier report is withdrawn or this is another survey: leave one out.", option)
    if not files:
        raise wrong_usage("Nothing is published without a file; name one with --output.", option)
    return "replace" if replace else "new-round"


def publish(survey: str, basis: Basis, files: Sequence[Path], choice: Choice | None) -> Recorded:
    """What has to be recorded with these files; wrong usage where they may not be written."""
    if not files:
        return Recorded()
    if survey == STDIN:
        raise wrong_usage(
            "The publication record of a report is beside its survey file, and standard input has no such place; write "
            "the survey file to a folder first.",
            "--output",
        )
    try:
        records = records_beside(survey)
        was_different = difference(records, basis) is not None
        changed, number = with_reports(records, basis, [_name(path, records[0].path) for path in files], choice)
    except RecordError as refused:
        raise wrong_usage(f"Nothing is written: {refused}", "--output") from refused
    texts = {record.path: record_text(record) for record in changed}
    note = f"recorded: {records[0].path}, publication {number}" if texts else ""
    if choice is not None and not was_different:
        note = "; ".join(filter(None, (note, f"--{choice} was not needed: nothing that was published differs")))
    return Recorded(texts, note)


def note_of_look(survey: str, basis: Basis) -> str | None:
    """One line where what standard output shows is not what was published; None where it is, or nothing was."""
    if survey == STDIN:
        return None
    try:
        differs = difference(records_beside(survey), basis)
    except RecordError as unreadable:
        return f"not published, this is a look only; {unreadable}"
    return f"not published, this is a look only: {differs}" if differs else None


def _name(path: Path, record: Path) -> str:
    """A report as its record names it: from the folder of the record where it is inside, else without its folders."""
    folder, place = record.resolve().parent, path.resolve().parent / path.name
    name = place.relative_to(folder).as_posix() if place.is_relative_to(folder) else path.name
    return name.encode("utf-8", "replace").decode("utf-8")
