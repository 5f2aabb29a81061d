"""Files that nobody meant end with problems: a few of each kind here, `python -m benchmarks.fuzz` makes more."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from benchmarks import fuzz


@pytest.mark.parametrize("reader", fuzz.READERS)
def test_sound_files_and_changed_ones(reader: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = fuzz.sound(reader)
    assert {fuzz.outcome(reader, seed, tmp_path, files) for seed in range(4)} <= {"0", "3"}
    monkeypatch.setattr(fuzz, "changed", lambda octets, _: octets)
    assert fuzz.outcome(reader, 0, tmp_path, files) == "0"


def test_anything_but_problems_is_a_find(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leaddev.analysis.read_inputs", lambda *_: 1 / 0)
    assert fuzz.outcome("csv", 7, tmp_path, fuzz.sound("csv")).startswith("find: seed 7 ends with")


def test_the_same_seed_makes_the_same_file() -> None:
    octets = fuzz.sound("xlsx")["answers.xlsx"]
    first, again, other = (fuzz.changed(octets, Random(seed)) for seed in (1, 1, 2))
    assert first == again != other
