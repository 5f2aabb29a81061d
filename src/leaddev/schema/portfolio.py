"""The training portfolio: programmes with their rings, hours, participants and cost, and where they are listed."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from leaddev.schema.parts import Amount, Part, Share

Mode = Literal["instruction", "practice", "dialogue", "coaching"]
MODES: tuple[Mode, ...] = ("instruction", "practice", "dialogue", "coaching")

Year = Annotated[int, Field(strict=True, ge=1900, le=2200)]

RingWeights = Annotated[dict[str, Share], Field(description="ring id to weight; the weights add up to 1")]


class Programme(Part):
    """One row of the portfolio: a course, a coaching track, a dialogue series."""

    title: str = Field(min_length=1)
    rings: RingWeights | None = Field(default=None, description="absent where nobody has said what it develops")
    hours: Amount | None = Field(default=None, description="hours per participant")
    participants: Amount | None = Field(default=None, description="number of participants")
    total_hours: Amount | None = Field(
        default=None, description="person-hours, where hours x participants is not known"
    )
    cost: Amount | None = Field(default=None, description="money spent, in the currency of the organization")
    unit: str | None = Field(default=None, description="the unit that it was for; absent for the whole organization")
    mandatory: bool = Field(default=False, strict=True, description="required by law or contract, so not a choice")
    mode: Mode | None = Field(default=None, description="how it is taught")


class Status(Part):
    """Which rows of the list were really given: those whose status is one of these."""

    column: str = Field(description="heading of the column that holds the status")
    given: tuple[str, ...] = Field(min_length=1, description="what stands there when a training took place")


class Training(Part):
    """Where the portfolio is: inline programmes, an inline CSV block, or a file, and how to read it."""

    file: str | None = Field(default=None, description="a CSV, TSV or Excel file, relative to the survey file")
    sheet: str | None = Field(
        default=None, description="the sheet of a workbook; the first visible one with known headings if absent"
    )
    csv: str | None = Field(default=None, description="the list as a CSV block")
    programmes: tuple[Programme, ...] | None = Field(default=None, description="the list inline")
    columns: dict[str, str] = Field(default_factory=dict, description="field of a programme to column heading")
    rings: dict[str, RingWeights] = Field(
        default_factory=dict,
        description="title, pattern of titles with `*`, or category (see `columns: category`) to ring weights",
    )
    status: Status | None = Field(default=None, description="which rows count; others are left out and counted")
    hours_per_day: float | None = Field(
        default=None, strict=True, gt=0, le=24, description="hours of a day of training, where durations are in days"
    )
    per: dict[Literal["cost"], Literal["participant"]] = Field(
        default_factory=dict, description="amounts that are for one participant"
    )
    period: Year | tuple[Year, ...] | None = Field(
        default=None, description="the year or years that count; rows of others are left out and counted"
    )
