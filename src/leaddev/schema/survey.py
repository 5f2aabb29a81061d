"""The survey file: the organization, its units, its answers, its training portfolio, and the settings of one analysis.

A programme of the portfolio has rings, hours, participants and cost.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from leaddev.schema.parts import Amount, Headcount, Identifier, Part, Share, Text, Whole

Scalar = str | bool | int | float | None

REPORT_LANGUAGES = ("en", "nl", "fr")
"""The languages in which reports have sentences: those of `leaddev.wording`, as a test holds."""

Mode = Literal["instruction", "practice", "dialogue", "coaching"]
MODES: tuple[Mode, ...] = ("instruction", "practice", "dialogue", "coaching")

Year = Annotated[int, Field(strict=True, ge=1900, le=2200)]

RingWeights = Annotated[dict[str, Share], Field(description="ring id to weight; the weights add up to 1")]


class Unit(Part):
    """A node of the organization tree."""

    id: Identifier
    name: Text | None = None
    headcount: Headcount | None = Field(default=None, description="people who work here, with those in the units below")
    units: tuple[Unit, ...] = ()

    @property
    def title(self) -> Text:
        """The name, or the id where there is none."""
        return self.name or Text({"": self.id})

    def walk(self) -> Iterator[Unit]:
        """This unit and all below it, a parent before its children."""
        stack = [self]
        while stack:
            unit = stack.pop()
            yield unit
            stack.extend(reversed(unit.units))


class Organization(Part):
    """Who was surveyed."""

    name: Text
    currency: str = Field(default="EUR", pattern=r"^[A-Z]{3}$", description="ISO 4217 code of the amounts")
    headcount: Headcount | None = Field(
        default=None, description="people who were asked; the sum of the units if absent"
    )


class Value(Part):
    """A value that the questionnaire asks about."""

    id: Identifier
    name: Text
    official: bool = Field(default=True, strict=True, description="one of the organization's own values")
    limiting: bool = Field(
        default=False, strict=True, description="a potentially limiting value, such as blame or control"
    )


class Intention(Part):
    """What the organization says it wants to develop."""

    statement: Text
    rings: RingWeights


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


class ColumnChoice(Part):
    """A column, and the answers in it that count as yes."""

    column: str
    is_: tuple[Scalar, ...] = Field(alias="is", min_length=1)


def _column(value: Any) -> Any:
    return value if isinstance(value, dict | ColumnChoice) else str(value)


def _no_list(value: Any) -> Any:
    return None if value == "none" else value


_Training = Annotated[
    Training | None, BeforeValidator(_no_list, json_schema_input_type=Training | Literal["none"] | None)
]

_Column = Annotated[
    str | ColumnChoice, BeforeValidator(_column, json_schema_input_type=str | int | float | ColumnChoice)
]


class Responses(Part):
    """Where the answers are, and how to read them."""

    file: str | None = Field(default=None, description="a CSV, TSV or Excel file, relative to the survey file")
    sheet: str | None = Field(default=None, description="the sheet of a workbook; the first one if absent")
    csv: str | None = Field(default=None, description="the answers as a CSV block")
    rows: tuple[dict[str, Any], ...] | None = Field(
        default=None, description="the answers inline, a mapping a respondent"
    )
    columns: dict[str, _Column] = Field(
        default_factory=dict,
        description="unit, leader, respondent, seconds, a split or a question code, to column heading",
    )
    answers: dict[str, Whole] = Field(default_factory=dict, description="answer text to its number on the scale")
    missing: tuple[Scalar, ...] = Field(default=(), description="answers that mean: not applicable, no opinion")
    not_asked: tuple[str, ...] = Field(default=(), description="question codes that were left out on purpose")


class Confidentiality(Part):
    """How small a group may be shown."""

    minimum_group: Annotated[int, Field(strict=True, ge=2, le=1000)] = 10
    allow_below_five: bool = Field(default=False, strict=True, description="needed for a minimum group of 2, 3 or 4")


class AnswerQuality(Part):
    """What happens with respondents who look careless."""

    exclude_careless: bool = Field(default=False, strict=True, description="leave them out; the report says so")


class Survey(Part):
    """A survey file (`leaddev: survey/1`)."""

    leaddev: Literal["survey/1"]
    title: Text
    language: str = Field(default="en", pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")
    organization: Organization
    model: str = Field(description="the id of a built-in model, or a path to a model file")
    period: str | None = Field(default=None, description="when the survey was held, as text")
    units: tuple[Unit, ...] = ()
    splits: dict[Identifier, dict[Identifier, Text]] = Field(default_factory=dict)
    values: tuple[Value, ...] = ()
    respect_between: str | None = Field(default=None, description="the split whose groups were asked about respect")
    intentions: tuple[Intention, ...] = ()
    responses: Responses
    training: _Training = None
    population: dict[Identifier, dict[Identifier, Headcount]] = Field(
        default_factory=dict, description="per split, how many people work in each group; used to weigh the answers"
    )
    confidentiality: Confidentiality = Confidentiality()
    answer_quality: AnswerQuality = AnswerQuality()
    currency_of_investment: Literal["hours", "cost"] | None = None

    @property
    def respect_split(self) -> str | None:
        """The split whose groups rate each other: as named, or the first one."""
        return self.respect_between or next(iter(self.splits), None)

    def all_units(self) -> Iterator[Unit]:
        """Every unit of the tree, a parent before its children."""
        for unit in self.units:
            yield from unit.walk()
