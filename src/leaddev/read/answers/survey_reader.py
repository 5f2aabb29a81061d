"""All tables of a survey read as one: the people in them, what was left out, what a reader must know, every problem."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from leaddev.errors import InvalidInput
from leaddev.read.answers.decoding import POSITIONS
from leaddev.read.answers.found import LABELS, RESPONDENT, WORDS, tools_of
from leaddev.read.answers.reading import AnswerReader
from leaddev.read.tables import WINDOWS, Table, column_letters
from leaddev.schema.answers import AnswerChunk

_MOST_LETTERS = 12


class SurveyReader:
    """Reads all tables of a survey, one after the other; raises their problems together after the last row."""

    def __init__(self, readers: Sequence[AnswerReader]) -> None:
        self.readers = readers
        self.people = readers[0].people
        for reader in readers:
            reader.people = self.people

    @property
    def set_apart(self) -> Mapping[str, int]:
        """What was left out, and how many rows of each kind."""
        return sum((reader.set_apart for reader in self.readers), Counter())

    @property
    def told(self) -> Mapping[str, str]:
        """How columns were recognized where it was not by a code or a text alone, and what else was decided."""
        own, maps = [reader.table for reader in self.readers], [reader.columns for reader in self.readers]
        joined = list(dict.fromkeys(each for table in own for each in table.grid.joined))
        tables = [*own, *joined]
        below = [table for table in tables if table.lines != str(table.top[0][0]) and not table.grid.is_headed]
        told = {
            "dialect": tools_of(maps),
            "words": ", ".join(dict.fromkeys(code for each in maps for code in each.by(WORDS))),
            "labels": ", ".join(dict.fromkeys(code for each in maps for code in each.by(LABELS))),
            "further": ", ".join(dict.fromkeys(code for each in maps for code in each.further)),
            "headings": ", ".join(f"{table.name}:{table.lines}" for table in below),
            "sheets": ", ".join(dict.fromkeys(sheet for table in tables for sheet in table.others)),
            "encoding": ", ".join(table.name for table in tables if table.grid.encoding == WINDOWS),
            "hidden": ", ".join(table.name for table in tables if table.grid.hidden),
            "nameless": "; ".join(filter(None, map(_nameless, tables))),
            "joined": ", ".join(table.name for table in joined),
            "positions": "A1" if POSITIONS in self.readers[0].decoding.told else "",
        }
        prints = np.concatenate(
            [each for reader in self.readers for each in reader.prints] or [np.zeros(0, dtype=np.uint64)]
        )
        prints.sort()  # many times faster than `np.unique`
        repeated = int(((prints[1:] == prints[:-1]) & (prints[1:] != 0)).sum())
        told["identical"] = str(repeated) if repeated else ""
        return {key: names for key, names in told.items() if names}

    def chunks(self) -> Iterator[AnswerChunk]:
        """The respondents, file by file."""
        self.people.prepare(
            [(reader.table, reader.columns.roles.get(RESPONDENT), reader.columns.signs) for reader in self.readers]
        )
        total = 0
        for reader in self.readers:
            for chunk in reader.chunks():
                total += chunk.respondents
                yield chunk
        problems = [problem for reader in self.readers for problem in reader.problems] + self.people.problems()
        if total == 0 and not problems and all(reader.has_questions for reader in self.readers):
            problems.append(self.readers[0].nobody(self.set_apart))
        if problems:
            raise InvalidInput(problems)


def _nameless(table: Table) -> str:
    """The columns of a table that hold something below no heading, by their letters."""
    letters = ", ".join(map(column_letters, sorted(table.nameless)[:_MOST_LETTERS]))
    more = f", +{len(table.nameless) - _MOST_LETTERS}" if len(table.nameless) > _MOST_LETTERS else ""
    return f"{table.name}: {letters}{more}" if letters else ""
