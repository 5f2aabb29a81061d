"""Units that are not shown cannot be told apart by their weight: exchanging their people changes no published mean."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

import leaddev
from leaddev.media.json import as_document

LINEAR = ("scores", "items", "balance", "values", "leadership", "preconditions", "respect", "wants")
"""The parts of a report that hold means; agreement and differences between units are no sums."""

SURVEY = """
leaddev: survey/1
title: Hidden units
organization: {{name: A house}}
model: leadership-circle
units:
  - id: house
    headcount: 40
    units:
      - {{id: kitchen, headcount: 30}}
      - {{id: laundry, headcount: 10}}
  - {{id: ward, headcount: 60}}
splits: {{profession: {{nurse: Nurse, other: Other}}}}
values: [{{id: respect, name: Respect}}]
responses:
  columns: {{unit: unit, profession: profession, leader: leader}}
  csv: |
{rows}
training:
  programmes:
    - {{title: A course, rings: {{knowledge: 1}}, hours: 4, participants: 40}}
    - {{title: A talk, rings: {{values: 1}}, hours: 2, participants: 20}}
"""


def answers(seed: int) -> list[dict[str, str]]:
    """13 people of the kitchen, one of the laundry, 30 of the ward."""
    generator = np.random.default_rng(seed)
    rings = ("knowledge", "skill", "dialogue", "values", "personality")
    items = [f"{ring}{number}{kind}" for ring in rings for number in range(1, 5) for kind in ("", "imp")]
    items += [f"safety{number}" for number in range(1, 5)] + ["endorsedrespect", "naturalrespect", "livedrespect"]
    items += [f"{aspect}{number}" for aspect in ("shared", "vision") for number in range(1, 4)]
    people = ["kitchen"] * 13 + ["laundry"] + ["ward"] * 30
    return [
        {
            "unit": unit,
            "profession": ("nurse", "other")[number % 2],
            "leader": "yes" if number % 3 == 0 else "no",
            **{item: str(generator.integers(1, 6)) for item in items},
        }
        for number, unit in enumerate(people)
    ]


def report(rows: list[dict[str, str]], folder: Path) -> dict[str, object]:
    """The parts of the report that hold means."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    block = "\n".join("    " + line for line in text.getvalue().splitlines())
    path = folder / "survey.yaml"
    path.write_text(SURVEY.format(rows=block), encoding="utf-8")
    document = as_document(leaddev.analyze(str(path)))
    found = {part: document[part] for part in LINEAR}
    for part in walked(found):
        for key in ("agreement", "shrunken"):
            part.pop(key, None)
    return found


def walked(value: object) -> Iterator[dict[str, object]]:
    """Every mapping in a document."""
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from walked(part)
    elif isinstance(value, list):
        for part in value:
            yield from walked(part)


@pytest.mark.parametrize("seed", range(4))
def test_people_of_hidden_units_can_change_places(seed: int, tmp_path: Path) -> None:
    rows = answers(seed)
    alike = next(row for row in rows if row["unit"] == "kitchen" and all(row[k] == rows[13][k] for k in KEYS))
    exchanged = [dict(row) for row in rows]
    exchanged[13]["unit"], exchanged[rows.index(alike)]["unit"] = "kitchen", "laundry"
    before, after = report(rows, tmp_path), report(exchanged, tmp_path)
    assert before["scores"] == after["scores"]
    assert before == after


KEYS = ("profession", "leader")
