"""The survey file: the organization, its units, its answers, its training portfolio, and the settings of one analysis.

A programme of the portfolio has rings, hours, participants and cost.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from leaddev.schema.parts import Amount, Flag, Headcount, Identifier, Names, Part, Path, Share, Text, Whole, optional

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
    name: Names | None = optional("the name; a list of all its spellings, the first is shown")
    headcount: Headcount | None = optional("people who work here, with those in the units below")
    units: tuple[Unit, ...] = ()

    @property
    def title(self) -> Text:
        """The name, or the id where there is none."""
        return self.name or Names({"": self.id})


class Organization(Part):
    """Who was surveyed."""

    name: Text
    currency: str = Field(default="EUR", pattern=r"^[A-Z]{3}$", description="ISO 4217 code of the amounts")
    headcount: Headcount | None = optional("people who were asked; the sum of the units if absent")


class Value(Part):
    """A value that the questionnaire asks about."""

    id: Identifier
    name: Text
    official: Flag = optional("one of the organization's own values", True)
    limiting: Flag = optional("a potentially limiting value, such as blame or control", False)


class Intention(Part):
    """What the organization says it wants to develop."""

    statement: Text
    rings: RingWeights


class Programme(Part):
    """One row of the portfolio: a course, a coaching track, a dialogue series."""

    title: str = Field(min_length=1)
    rings: RingWeights | None = optional("absent where nobody has said what it develops")
    hours: Amount | None = optional("hours per participant")
    participants: Amount | None = optional("number of participants")
    total_hours: Amount | None = optional("person-hours, where hours x participants is not known")
    cost: Amount | None = optional("money spent, in the currency of the organization")
    unit: str | None = optional("the unit that it was for; absent for the whole organization")
    mandatory: Flag = optional("required by law or contract, so not a choice", False)
    mode: Mode | None = optional("how it is taught")


class Status(Part):
    """Which rows of the list were really given: those whose status is one of these."""

    column: str = Field(description="heading of the column that holds the status")
    given: tuple[str, ...] = Field(
        min_length=1, description="what stands there when a training took place, `*` for any text"
    )


class Training(Part):
    """Where the portfolio is: inline programmes, an inline CSV block, or a file, and how to read it."""

    file: str | None = optional("a CSV, TSV or Excel file, relative to the survey file")
    sheet: str | None = optional("the sheet of a workbook; the first visible one with known headings if absent")
    csv: str | None = optional("the list as a CSV block")
    programmes: tuple[Programme, ...] | None = optional("the list inline")
    columns: dict[str, str] = Field(default_factory=dict, description="field of a programme to column heading")
    rings: dict[str, RingWeights] = Field(
        default_factory=dict,
        description="title, pattern of titles with `*`, or category (see `columns: category`) to ring weights",
    )
    status: Status | None = optional("which rows count; others are left out and counted")
    hours_per_day: float | None = Field(
        default=None, strict=True, gt=0, le=24, description="hours of a day of training, where durations are in days"
    )
    per: dict[Literal["cost"], Literal["participant"]] = Field(
        default_factory=dict, description="amounts that are for one participant"
    )
    period: Year | tuple[Year, ...] | None = optional(
        "the year or years that count; rows of others are left out and counted"
    )


class ColumnChoice(Part):
    """A column, and the answers in it that count as yes."""

    column: str
    is_: tuple[Scalar, ...] = Field(alias="is", min_length=1)


def _column(value: Any) -> Any:
    return value if isinstance(value, dict | list | tuple | ColumnChoice) else str(value)


def _text(value: Any) -> Any:
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


def _groups(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    return {group: [str(group), name] if name == "*" else name for group, name in value.items()}


def _several(value: Any) -> Any:
    return value if isinstance(value, list | tuple) or value is None else (value,)


def _no_list(value: Any) -> Any:
    return None if value == "none" else value


_Units = Annotated[
    tuple[Unit, ...],
    BeforeValidator(lambda value: value, json_schema_input_type=tuple[Unit, ...] | Literal["from-data"]),
]

_Training = Annotated[
    Training | None, BeforeValidator(_no_list, json_schema_input_type=Training | Literal["none"] | None)
]

_Column = Annotated[
    str | tuple[str, ...] | ColumnChoice,
    BeforeValidator(_column, json_schema_input_type=str | int | float | tuple[str, ...] | ColumnChoice),
]

_Heading = Annotated[str, BeforeValidator(_text, json_schema_input_type=str | int | float)]
_Value = Annotated[
    str | dict[Literal["level", "importance"], _Heading],
    BeforeValidator(_text, json_schema_input_type=str | int | float | dict[Literal["level", "importance"], str]),
]

_Groups = Annotated[dict[Identifier, Names], BeforeValidator(_groups)]
_Files = Annotated[
    tuple[str, ...] | None, BeforeValidator(_several, json_schema_input_type=str | tuple[str, ...] | None)
]
_Row = Annotated[int, Field(strict=True, ge=1)]
_Rows = Annotated[
    tuple[_Row, ...] | None, BeforeValidator(_several, json_schema_input_type=_Row | tuple[_Row, ...] | None)
]


SurveyTool = Literal[
    "qualtrics", "limesurvey", "surveymonkey", "redcap", "odk", "microsoft-forms", "sosci", "google-forms", "plain"
]


class Long(Part):
    """A file with a row for each answer: which of its columns hold what."""

    respondent: _Heading = Field(description="who answers")
    question: _Heading = Field(description="the code or the text of the question")
    value: _Value = Field(description="the answer; or a column for each rating, `{level: ..., importance: ...}`")
    rating: _Heading | None = optional(
        "which rating of the question the row is: level, importance, or a word of `ratings`"
    )
    skip: tuple[_Heading, ...] = Field(default=(), description="what stands there and is no question of the model")


class Join(Part):
    """A second file, with a row for each person, whose columns stand beside the answers."""

    file: str = Field(description="a file of any kind that answers may be in, relative to the survey file")
    by: _Heading = Field(description="the column with the id, in the file and in the answers")
    answers_by: _Heading | None = optional("the column with the id in the answers, where it is called otherwise there")
    sheet: str | None = optional("the sheet of a workbook; the first visible one with that column if absent")
    unmatched: Literal["refuse", "keep"] = Field(
        default="refuse", description="whether people count whom the file does not know, without what it says"
    )


class Responses(Part):
    """Where the answers are, and how to read them."""

    file: _Files = optional(
        "a CSV, TSV, JSON, workbook, SPSS or Parquet file, relative to the survey file; a pattern, a folder of "
        "Parquet files, or several"
    )
    files: _Files = optional("the same, for several files")
    sheet: str | None = optional("the sheet of a workbook; the first visible one with known headings if absent")
    header_row: _Rows = optional("the line of the headings, or of each row of them; found in the first 20 if absent")
    csv: str | None = optional("the answers as a CSV block")
    rows: tuple[dict[str, Any], ...] | None = optional("the answers inline, a mapping a respondent")
    long: Long | None = optional("the columns of a file with one row an answer")
    join: tuple[Join, ...] = Field(default=(), description="files with more about the same people, found by an id")
    columns: dict[str, _Column] = Field(
        default_factory=dict,
        description="unit, leader, respondent, seconds, a split or a question code, to heading, `heading#2` or letter",
    )
    ratings: dict[Literal["level", "importance"], _Column] = Field(
        default_factory=dict, description="words above each grid, where both grids repeat the statements"
    )
    answers: dict[str, Whole | dict[str, Whole]] = Field(
        default_factory=dict,
        description="answer text to its number on the scale; or a scale or question code to such a mapping",
    )
    missing: tuple[Scalar, ...] = Field(default=(), description="answers that mean: not applicable, no opinion")
    not_asked: tuple[str, ...] = Field(default=(), description="question codes that were left out on purpose")
    dialect: SurveyTool | None = optional("the survey tool that wrote the answers; recognized if absent")
    unfinished: Literal["drop", "keep"] = Field(
        default="drop", description="whether answers that the tool marks as unfinished count"
    )
    duplicates: Literal["refuse", "first", "last"] = Field(
        default="refuse", description="which row of a respondent counts who stands there twice"
    )

    @property
    def sources(self) -> tuple[str, ...]:
        """The files and patterns as they are written."""
        return (*(self.file or ()), *(self.files or ()))

    def answers_of(self, *names: str) -> dict[str, int]:
        """What answer texts stand for in a question: what holds for all, for its scale, for itself."""
        general = {text: number for text, number in self.answers.items() if isinstance(number, int)}
        blocks = (block for name in reversed(names) if isinstance(block := self.answers.get(name), dict))
        return general | {text: number for block in blocks for text, number in block.items()}


class Confidentiality(Part):
    """How small a group may be shown."""

    minimum_group: Annotated[int, Field(strict=True, ge=2, le=1000)] = 10
    allow_below_five: Flag = optional("needed for a minimum group of 2, 3 or 4", False)


class AnswerQuality(Part):
    """What happens with respondents who look careless."""

    exclude_careless: Flag = optional("leave them out; the report says so", False)


class Survey(Part):
    """A survey file (`leaddev: survey/1`)."""

    leaddev: Literal["survey/1"]
    title: Text
    language: str = Field(default="en", pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")
    organization: Organization
    model: str = Field(description="the id of a built-in model, or a path to a model file")
    period: str | None = optional("when the survey was held, as text")
    units: _Units = Field(default=(), description="the tree of units, or `from-data`: as the answers name them")
    units_from_data: Flag = optional("set by `units: from-data`", False)
    splits: dict[Identifier, _Groups] = Field(
        default_factory=dict, description="groups with their text in the answers; `*` stands for all other texts"
    )
    values: tuple[Value, ...] = ()
    respect_between: str | None = optional("the split whose groups were asked about respect")
    intentions: tuple[Intention, ...] = ()
    responses: Responses
    training: _Training = None
    population: dict[Identifier, dict[Identifier, Headcount]] = Field(
        default_factory=dict, description="per split, how many people work in each group; used to weigh the answers"
    )
    confidentiality: Confidentiality = Confidentiality()
    answer_quality: AnswerQuality = AnswerQuality()
    currency_of_investment: Literal["hours", "cost"] | None = None

    @model_validator(mode="before")
    @classmethod
    def _units_of_data(cls, value: Any) -> Any:
        if isinstance(value, dict) and value.get("units") == "from-data":
            return {**value, "units": (), "units_from_data": True}
        return value

    @property
    def respect_split(self) -> str | None:
        """The split whose groups rate each other: as named, or the first one."""
        return self.respect_between or next(iter(self.splits), None)

    def unit_places(self) -> list[tuple[Path, Unit]]:
        """Every unit of the tree with its path, a parent before its children."""
        found: list[tuple[Path, Unit]] = []
        waiting = _numbered((), self.units)
        while waiting:
            path, unit = waiting.pop()
            found.append((path, unit))
            waiting.extend(_numbered(path, unit.units))
        return found

    def all_units(self) -> Iterator[Unit]:
        """Every unit of the tree, a parent before its children."""
        return (unit for _, unit in self.unit_places())


def _numbered(path: Path, units: tuple[Unit, ...]) -> list[tuple[Path, Unit]]:
    """Units below a place, the last one first."""
    return [((*path, "units", number), unit) for number, unit in reversed(list(enumerate(units)))]
