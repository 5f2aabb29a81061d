"""Parquet files: the same answers as in a CSV file give the same report; what is wrong with them is told by row.

Skipped without polars, the extra `large`; where `CI` is set that is a failure.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from leaddev.analysis import analyze, check
from leaddev.cli.entry import run
from leaddev.errors import Location
from needed import needed
from read.structures import JOIN, LONG, PEOPLE, long_of, only, said, sound, survey, without
from surveys import Row


@pytest.fixture(autouse=True)
def _reader() -> None:
    needed("polars")


def written(path: Path, rows: list[Row], **columns: Any) -> None:
    """The answers with numbers as numbers and what is empty as null."""
    import polars as pl

    told = {key: [row[key] or None for row in rows] for key in rows[0]}
    cells = {
        key: cells if key in (*PEOPLE, "Who") else [int(cell) if cell and cell.isdigit() else cell for cell in cells]
        for key, cells in told.items()
    }
    pl.DataFrame(cells | columns, strict=False).write_parquet(path)


def path_of(folder: Path, **responses: Any) -> str:
    return survey(folder, {"none.csv": ""}, file="a.parquet", **responses)


def test_the_same_answers_give_the_same_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = sound(50)
    rows[3]["k1"] = rows[5]["v1imp"] = rows[6]["unit"] = ""
    wishes = [["Health law", "Vision"], ["Vision"], [], None, ["Vision"]] * 10
    wide = [row | {"wish": ";".join(own or ())} for row, own in zip(rows, wishes, strict=True)]
    expected = said(survey(tmp_path, {"a.csv": wide}))
    written(tmp_path / "a.parquet", rows, wish=wishes)
    assert said(path_of(tmp_path)) == expected
    monkeypatch.setattr("leaddev.read.tables.parquet._AT_ONCE", 7)
    assert said(path_of(tmp_path)) == expected
    import polars as pl

    kinds = [pl.Series("unit", [row["unit"] for row in rows], dtype=pl.Categorical)]
    kinds.append(pl.Series("k2", [int(row["k2"]) for row in rows], dtype=pl.UInt64))
    pl.read_parquet(tmp_path / "a.parquet").with_columns(kinds).write_parquet(tmp_path / "a.parquet")
    assert said(path_of(tmp_path)) == expected
    numbers = [float(row["k1"]) if row["k1"] else float("nan") for row in rows]
    written(tmp_path / "a.parquet", rows, wish=wishes, k1=numbers)
    assert said(path_of(tmp_path)) == expected


def test_a_long_one_and_a_joined_one(tmp_path: Path) -> None:
    rows = sound()
    expected = said(survey(tmp_path, {"a.csv": rows}))
    written(tmp_path / "a.parquet", long_of(rows))
    assert said(path_of(tmp_path, long=LONG)) == expected
    written(tmp_path / "staff.parquet", only(rows, *PEOPLE))
    files = {"a.csv": without(rows, "unit", "job")}
    assert said(survey(tmp_path, files, join=[{**JOIN, "file": "staff.parquet"}])) == expected


def test_a_folder_is_one_table_in_the_order_of_names(tmp_path: Path) -> None:
    rows = sound(50)
    expected = said(survey(tmp_path, {"a.csv": rows}))
    (tmp_path / "parts").mkdir()
    for name, part in (("b", rows[20:40]), ("a", rows[:20]), ("c", rows[40:])):
        written(tmp_path / "parts" / f"{name}.parquet", part)
    (tmp_path / "parts" / "_metadata.parquet").write_bytes(b"of another program")
    (tmp_path / "parts" / "_SUCCESS").write_text("")
    path = survey(tmp_path, {"none.csv": ""}, file="parts/")
    pieces = [file.path for file in analyze(path).inputs if file.path.endswith(".parquet")]
    assert pieces == [f"parts/{name}.parquet" for name in "abc"]
    assert said(path) == expected


def test_a_piece_with_other_columns_is_a_problem(tmp_path: Path) -> None:
    rows = sound(40)
    (tmp_path / "parts").mkdir()
    written(tmp_path / "parts" / "a.parquet", rows[:20])
    written(tmp_path / "parts" / "b.parquet", rows[20:], notes=["x"] * 20)
    path = survey(tmp_path, {"none.csv": ""}, file="parts")
    (found,) = check(path)
    assert (found.code, found.location.file) == ("LD-E113", "parts/b.parquet")
    assert "`notes` is a column of `parts/b.parquet` only" in found.message
    written(tmp_path / "parts" / "b.parquet", [dict(reversed(row.items())) for row in rows[20:]])
    assert check(path) == ()


def test_a_folder_without_parquet_files_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "a.csv").write_text("unit,k1\n")
    (found,) = check(survey(tmp_path, {"none.csv": ""}, file="parts"))
    assert found.code == "LD-E102"


def test_mistakes_are_told_by_row_and_column(tmp_path: Path) -> None:
    rows = sound()
    rows[7]["k1"] = "7"
    written(tmp_path / "a.parquet", rows)
    (found,) = check(path_of(tmp_path))
    column = list(rows[0]).index("k1") + 1
    assert (found.code, found.location) == ("LD-E511", Location("a.parquet", 8, column, "k1"))


@pytest.mark.parametrize("cells", [[b"x"] * 20, [{"a": 1}] * 20, [[["x"]]] * 20])
def test_bytes_and_nested_parts_are_a_problem(tmp_path: Path, cells: list[Any]) -> None:
    written(tmp_path / "a.parquet", sound(), notes=cells)
    (found,) = check(path_of(tmp_path))
    assert (found.code, found.location.path) == ("LD-E111", "notes")


def test_a_broken_file_is_one_problem(tmp_path: Path) -> None:
    written(tmp_path / "a.parquet", sound(500))
    octets = (tmp_path / "a.parquet").read_bytes()
    for broken in (b"PAR1", octets[:300], octets[:40] + bytes(each ^ 255 for each in octets[40:90]) + octets[90:]):
        (tmp_path / "a.parquet").write_bytes(broken)
        (found,) = check(path_of(tmp_path))
        assert (found.code, found.location.file) == ("LD-E107", "a.parquet")


def test_without_the_extra_it_is_one_sentence_and_wrong_usage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    written(tmp_path / "a.parquet", sound())
    for name in ("parquet", "columnar"):
        monkeypatch.delitem(sys.modules, f"leaddev.read.tables.{name}", raising=False)
    monkeypatch.setitem(sys.modules, "polars", None)
    assert run(["analyze", path_of(tmp_path)]) == 2
    assert "pip install 'leaddev[large]'" in " ".join(capsys.readouterr().err.split())
