"""What one file was taken as, and why: for whoever holds it, before anything is computed from it.

It holds no words of respondents: an answer is shown where it is a label that is known, or stands in enough rows. A
count of people or of their cells between 1 and the smallest group is None.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

INSPECTION_SCHEMA = "leaddev/inspection/1"

FileKind = Literal[
    "answers", "joined", "training-list", "questionnaire", "table", "text", "model", "survey", "report", "document",
    "unreadable",
]  # fmt: skip
Role = Literal[
    "question", "list", "unit", "leader", "respondent", "seconds", "split", "field", "ring", "attendance", "tool",
    "mark", "item", "unused",
]  # fmt: skip


class Sign(Struct, frozen=True, kw_only=True):
    """What gave the survey tool or the kind of file away: a kind of sign, and headings as the file writes them."""

    kind: str
    names: tuple[str, ...] = ()


class Missing(Struct, frozen=True, kw_only=True):
    """Cells without an answer, by what they say: `empty`, `not-applicable`, `seen` or `no-answer` (suspicious)."""

    kind: Literal["empty", "not-applicable", "seen", "no-answer"]
    cells: int | None


class InspectedColumn(Struct, frozen=True, kw_only=True):
    """A column: where it is, what it was taken as and how that was known, and what stands in it.

    `of` is the code of the question, the split, the field of a programme, the ring or the unit. `values` is the number
    of cells that say something; None where it would tell how few do not. `coding` is how answers are written. `file` is
    the one in which it stands, where that is not the file that was inspected.
    """

    letters: str
    heading: str
    role: Role
    of: str | None = None
    rating: str | None = None
    way: str | None = None
    values: int | None = None
    missing: tuple[Missing, ...] = ()
    coding: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    file: str | None = None


class RowsLeftOut(Struct, frozen=True, kw_only=True):
    """Rows that are no people, by kind."""

    kind: str
    rows: int | None


class Trouble(Struct, frozen=True, kw_only=True):
    """A problem as `leaddev check` would tell it, with its place in the file."""

    code: str
    message: str
    hint: str
    line: int | None
    column: int | None
    count: int


class Inspection(Struct, frozen=True, kw_only=True):
    """All that is told of a file; what is not known of its kind is None or empty.

    `tool` is the survey tool or program that the file is of, `declared` where the survey file says so, `model` the one
    that columns were compared with, `lines` those of the headings, `rows` the rows below, `minimum` the smallest count.
    In a file with one row an answer, `item` is the heading of the column that names the question; `rows` are then
    respondents where the survey file says so. `joined` are the files whose columns stand beside its own.
    """

    schema: str
    leaddev: str
    file: str
    language: str
    kind: FileKind
    minimum: int
    tool: str | None = None
    dialect: str | None = None
    declared: bool = False
    signs: tuple[Sign, ...] = ()
    model: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    sheets_not_read: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    lines: str | None = None
    rows: int | None = None
    questions: int | None = None
    item: str | None = None
    joined: tuple[str, ...] = ()
    columns: tuple[InspectedColumn, ...] = ()
    left_out: tuple[RowsLeftOut, ...] = ()
    problems: tuple[Trouble, ...] = ()
    next: tuple[str, ...] = ()
