"""The publication record beside a survey file: from which answers reports were published, and whether one more may be.

Two reports of the same people can be subtracted from each other. So what was published is written down, without an
answer and without a figure, and a report that does not belong to it is refused. Records are looked at, and written,
by whoever publishes: nothing here writes a file.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

ENDING = ".publications.json"
ABOUT = (
    "From which answers reports were published, with which groups and questions. Nothing here is an answer or a figure."
)

Choice = Literal["replace", "new-round"]


class Basis(Struct, frozen=True, kw_only=True):
    """What decides which figures a report can hold, whatever its options are.

    `answers` is the SHA-256 digest of the bytes of the answers, `definitions` that of everything else that says who
    belongs where and how answers are read: the model, columns, codings, the tree of units, headcounts.
    """

    answers_file: str | None
    answers: str
    minimum_group: int
    exclude_careless: bool
    units: tuple[str, ...]
    splits: dict[str, tuple[str, ...]]
    asked: tuple[str, ...]
    definitions: str
    leaddev: str


class Publication(Struct, frozen=True, kw_only=True):
    """An entry: reports of one basis, which say nothing together that they do not say alone.

    Publications of one round are about one survey; of these one is in force. `reports` are the names of the files.
    """

    number: int
    round: int
    withdrawn: bool
    reports: tuple[str, ...]
    basis: Basis


class Record(Struct, frozen=True):
    """The publications of a survey file, the first one first; none where nothing was published."""

    path: Path
    publications: tuple[Publication, ...] = ()

    @property
    def latest_round(self) -> int:
        """The number of the survey that the file now is about; a new one of its own has the next."""
        return max((each.round for each in self.publications), default=1)


class _Document(Struct, frozen=True, kw_only=True):
    """A record as it is written."""

    schema: Literal["leaddev/publications/1"]
    about: str = ""
    publications: tuple[Publication, ...]


class RecordError(Exception):
    """Why a report may not be published, or a record cannot be read: a sentence, and what can be done."""


def record_path(survey: str) -> Path:
    """Where the record of a survey file is."""
    return Path(survey).with_suffix(ENDING)


def records_beside(survey: str) -> tuple[Record, ...]:
    """The record of a survey file, and after it those of the other survey files in the folder; raises `RecordError`."""
    own = record_path(survey)
    try:
        found = sorted(path for path in own.parent.iterdir() if path.name.endswith(ENDING) and path.name != own.name)
    except OSError as error:
        raise RecordError(f"{own.parent} cannot be read: {error.strerror or type(error).__name__}.") from error
    return tuple(map(read_record, (own, *found)))


def read_record(path: Path) -> Record:
    """The record in a file, empty where there is no such file; raises `RecordError`."""
    try:
        document = msgspec.json.decode(path.read_bytes(), type=_Document)
    except FileNotFoundError:
        return Record(path)
    except OSError as error:
        raise RecordError(f"{path} cannot be read: {error.strerror or type(error).__name__}.") from error
    except (msgspec.DecodeError, RecursionError) as error:
        raise RecordError(
            f"{path} is no publication record ({error}); put back the file that leaddev wrote."
        ) from error
    if [each.number for each in document.publications] != list(range(1, len(document.publications) + 1)):
        raise RecordError(f"{path} lacks publications: its numbers have to be 1, 2, 3 and so on.")
    return Record(path, document.publications)


def record_text(record: Record) -> str:
    """A record as it is written: the same each time, in characters that can steer no terminal."""
    document = _Document(schema="leaddev/publications/1", about=ABOUT, publications=record.publications)
    return json.dumps(msgspec.to_builtins(document), indent=2, ensure_ascii=True) + "\n"


Found = tuple[Record, Publication]
"""A publication with the record that it stands in."""


def conflicts(records: Sequence[Record], basis: Basis) -> list[Found]:
    """The publications in force that a report of this basis could be subtracted from; none where it belongs to one.

    Of the same answers they are all those that are defined otherwise. With other answers they are those of the survey
    that each record now is about.
    """
    in_force = [(record, each) for record, each in _of_this_survey(records, basis) if not each.withdrawn]
    if any(_differs(each.basis, basis) is None for _, each in in_force):
        return []
    same = [(record, each) for record, each in in_force if each.basis.answers == basis.answers]
    return same or [(record, each) for record, each in in_force if each.round == record.latest_round]


def difference(records: Sequence[Record], basis: Basis) -> str | None:
    """How a report of this basis differs from what was published, as a part of a sentence; None where it does not."""
    found = conflicts(records, basis)
    return _told(*found[-1], basis) if found else None


def with_reports(
    records: Sequence[Record], basis: Basis, reports: Sequence[str], choice: Choice | None
) -> tuple[tuple[Record, ...], int]:
    """The records that have to be written so that these reports may be, and the number of their publication.

    The first of `records` is that of the survey file, the others are those beside it. Raises `RecordError`.
    """
    found = conflicts(records, basis)
    _refuse(records, basis, found, choice)
    withdrawn = found if choice == "replace" else []
    own, *others = (_without(record, [each.number for held, each in withdrawn if held is record]) for record in records)
    new = _joined(own, basis) or Publication(
        number=len(own.publications) + 1,
        round=_round(own, [each.round for held, each in withdrawn if held is records[0]]),
        withdrawn=False,
        reports=(),
        basis=basis,
    )
    new = replace(new, reports=tuple(dict.fromkeys((*new.reports, *reports))))
    entries = {each.number: each for each in (*own.publications, new)}
    after = (replace(own, publications=tuple(entries.values())), *others)
    return tuple(now for now, before in zip(after, records, strict=True) if now != before), new.number


def _without(record: Record, numbers: Collection[int]) -> Record:
    """The record with these publications withdrawn."""
    publications = (replace(each, withdrawn=each.withdrawn or each.number in numbers) for each in record.publications)
    return replace(record, publications=tuple(publications))


def _joined(own: Record, basis: Basis) -> Publication | None:
    """The publication that a report of this basis belongs to."""
    return next((each for each in own.publications if not each.withdrawn and not _differs(each.basis, basis)), None)


def _round(own: Record, replaced: Sequence[int]) -> int:
    """That of what is replaced; the next one beside what stays in force."""
    if replaced:
        return replaced[-1]
    stays = any(not each.withdrawn and each.round == own.latest_round for each in own.publications)
    return own.latest_round + stays


def _of_this_survey(records: Sequence[Record], basis: Basis) -> list[Found]:
    """The publications of the record, and of others those of the same answers or of an earlier state of their file."""
    return [
        (record, each)
        for record in records
        for each in record.publications
        if record is records[0] or each.basis.answers == basis.answers or _has_file(each, basis.answers_file)
    ]


def _has_file(publication: Publication, answers_file: str | None) -> bool:
    return answers_file is not None and publication.basis.answers_file == answers_file


def _refuse(records: Sequence[Record], basis: Basis, found: Sequence[Found], choice: Choice | None) -> None:
    """What a minimum hid once is never told later; known answers are no other survey; and without a choice nothing."""
    known = _of_this_survey(records, basis)
    for record, each in known:
        if basis.minimum_group < each.basis.minimum_group:
            raise RecordError(
                f"{_name(record, each)} has a minimum group of {each.basis.minimum_group}, and a report with "
                f"{basis.minimum_group} would tell what that hides; raise `minimum_group` in the survey file."
            )
    if not found or choice == "replace":
        return
    same = [(record, each) for record, each in known if each.basis.answers == basis.answers]
    replacing = "Add --replace if the earlier report is withdrawn"
    if choice == "new-round" and same:
        raise RecordError(f"{_name(*same[-1])} rests on these answers, so they are no other survey. {replacing}.")
    if choice is None:
        why = f"{_told(*found[-1], basis)}, and from two such reports single people could be worked out"
        choices = replacing if same else f"{replacing}, or --new-round if this is another survey"
        raise RecordError(f"{why}. {choices}.")


def _told(record: Record, publication: Publication, basis: Basis) -> str:
    return f"{_name(record, publication)} {_differs(publication.basis, basis)}"


def _name(record: Record, publication: Publication) -> str:
    return f"publication {publication.number} in {record.path.name}"


def _differs(before: Basis, now: Basis) -> str | None:
    """The first thing in which two bases differ, told of the one before; None where they are one."""
    reasons = {
        "answers": "rests on other answers",
        "exclude_careless": "leaves careless answers out" if before.exclude_careless else "keeps careless answers",
        "minimum_group": f"has a minimum group of {before.minimum_group}",
        "units": "has other units",
        "splits": "divides people in other ways",
        "asked": "is about other questions",
        "definitions": "has another model, other names, headcounts or columns",
        "leaddev": f"was made by leaddev {before.leaddev}, which may choose other groups",
    }
    return next((why for name, why in reasons.items() if getattr(before, name) != getattr(now, name)), None)
