"""The names of units as answers write them, and the units that the answers themselves name."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from leaddev.errors import InvalidInput
from leaddev.read.answers.complaints import SAID, Refusal
from leaddev.read.answers.decoding import Decoded, Decoder, Decoding
from leaddev.read.answers.found import ColumnMap
from leaddev.read.answers.headings import plain
from leaddev.read.tables import Table, is_error
from leaddev.schema import Survey
from leaddev.schema.survey import Unit
from leaddev.schema.survey_consistency import UnitNames

Path = tuple[str, ...]


def unit_decoder(decoding: Decoding) -> Decoder:
    """The number of a unit in the tree (a parent before its children, from 1) by its id, its name or a path of names.

    A name that several units share is refused. With `units: from-data` all other names are no unit.
    """
    survey = decoding.survey
    known = UnitNames(survey, lambda text: plain(text) or text.strip())
    numbers = {unit.id: number for number, unit in enumerate(survey.all_units(), start=1)}
    names = {name: numbers[unit] for name, unit in known.unique.items()}
    written = [name for unit in survey.all_units() for name in (*(unit.name or ()), unit.id)]
    others = {"*": 0} if survey.units_from_data else {}
    decode = decoding.name({**others, **names}, "unit", "LD-E521", blank=0, written=written)

    def decoded(text: str) -> Decoded:
        shared = known.ids(text) if plain(text) not in names else []
        if len(shared) < 2:
            return decode(text)
        message = f"{len(shared)} units are called {SAID}."
        hint = (
            "Name the column above it too, as in `unit: [Division, Team]`, or write the id of the unit in the answers."
        )
        return Refusal("LD-E521", message, hint, text, is_known=True)

    return decoded


def with_units_of(survey: Survey, tables: Iterable[tuple[Table, ColumnMap]], missing: frozenset[str]) -> Survey:
    """The survey with the units that its answers name (`units: from-data`), in the order of the alphabet.

    A name that fewer rows than the minimum group have is no unit: it may be what one person wrote.
    """
    if not survey.units_from_data:
        return survey
    counts: Counter[Path] = Counter()
    written: dict[Path, Path] = {}
    for table, columns in tables:
        for path, rows in _paths(table, columns.unit):
            key = tuple(map(plain, path))
            if any(part in missing or is_error(part) for part in key):
                continue
            for length in range(1, len(path) + 1):
                counts[key[:length]] += rows
                written[key[:length]] = min(written.get(key[:length], path[:length]), path[:length])
    kept = {key for key, rows in counts.items() if rows >= survey.confidentiality.minimum_group}
    return survey.model_copy(update={"units": _tree((), sorted(kept), written, {"organization"})})


def _paths(table: Table, columns: Sequence[int]) -> Iterable[tuple[Path, int]]:
    """Every path of names that rows have, and how many."""
    if not columns:
        return
    try:
        for chunk in table.chunks(columns):
            found, counts = np.unique([chunk.ids[column] for column in columns], axis=1, return_counts=True)
            for places, rows in zip(found.T.tolist(), counts.tolist(), strict=True):
                cells = (table.vocabulary(column)[place] for column, place in zip(columns, places, strict=True))
                yield tuple(" ".join(cell.split()) for cell in cells if plain(cell)), rows
    except InvalidInput:  # told when the answers are read
        return


def _tree(above: Path, keys: list[Path], written: dict[Path, Path], taken: set[str]) -> tuple[Unit, ...]:
    units = []
    for key in (key for key in keys if key[:-1] == above):
        stem = unicodedata.normalize("NFKD", "-".join(written[key])).encode("ascii", "ignore").decode().casefold()
        stem = "-".join("".join(sign if sign.isalnum() else " " for sign in stem).split())[:56] or "unit"
        names = (stem, *(f"{stem}-{number}" for number in range(2, len(taken) + 3)))
        identifier = next(name for name in names if name not in taken)
        taken.add(identifier)
        units.append(
            Unit.model_validate({"id": identifier, "name": written[key][-1], "units": _tree(key, keys, written, taken)})
        )
    return tuple(units)
