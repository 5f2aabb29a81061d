"""The statement about confidentiality, for whoever is asked to answer: what is collected, shown, proved and recorded.

It stands beside reports, from the survey file alone where answers are missing, and holds no figure about answers.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

STATEMENT_SCHEMA = "leaddev/confidentiality/1"


class AskedPart(Struct, frozen=True, kw_only=True):
    """Questions of one part of the questionnaire, and what they are about where it has names."""

    part: str
    questions: int
    about: tuple[str, ...] = ()


class AskedSplit(Struct, frozen=True, kw_only=True):
    """A way of dividing people other than units, with the names of its groups."""

    split: str
    groups: tuple[str, ...]


class Collection(Struct, frozen=True, kw_only=True):
    """What the answers hold. The columns of people (`has_...`) are those of the survey file where no answers are read.

    `not_read` are headings of columns that are not used; None where no answers are read.
    """

    files: tuple[str, ...]
    parts: tuple[AskedPart, ...]
    units: int
    splits: tuple[AskedSplit, ...]
    has_leaders: bool
    has_respondents: bool
    has_seconds: bool
    no_answer: tuple[str, ...]
    not_read: tuple[str, ...] | None
    leaves_out_careless: bool
    has_training: bool
    weighted_by: tuple[str, ...]


class ShownGroups(Struct, frozen=True, kw_only=True):
    """How many units, or groups of a split, have figures of their own, and how many do not."""

    split: str | None
    shown: int
    withheld: int


class Shown(Struct, frozen=True, kw_only=True):
    """What a report of the answers shows, in its part about rings, and what was proved of it."""

    groups: tuple[ShownGroups, ...]
    has_leaders_apart: bool
    audit: str
    statement: str


class Entry(Struct, frozen=True, kw_only=True):
    """A publication of the record."""

    number: int
    round: int
    withdrawn: bool
    minimum_group: int
    reports: tuple[str, ...]


class Publications(Struct, frozen=True, kw_only=True):
    """The record beside the survey file; `others` are those of other surveys in the folder.

    `belongs` tells whether a report of the files as they are now belongs to what was published; None where that is not
    known, or nothing was published.
    """

    record: str
    is_readable: bool
    entries: tuple[Entry, ...] = ()
    others: tuple[str, ...] = ()
    belongs: bool | None = None


class Statement(Struct, frozen=True, kw_only=True):
    """The whole statement; `inputs` are the files that it rests on, as the survey file names them.

    Without `shown`, `why_not_shown` is why no report can be made of the answers.
    """

    schema: str
    leaddev: str
    title: str
    organization: str
    period: str | None
    language: str
    minimum_group: int
    below_five: bool
    collected: Collection
    shown: Shown | None
    why_not_shown: Literal["unreadable", "too-few"] | None
    publications: Publications
    inputs: tuple[str, ...]
