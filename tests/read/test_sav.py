"""SPSS files: the same answers as in a CSV file give the same report; what is wrong with them is told by case.

Skipped without pyreadstat, the extra `spss`; where `CI` is set that is a failure.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import yaml

from leaddev.analysis import check
from leaddev.cli.entry import run
from leaddev.errors import Location, Problem
from leaddev.read.files import open_source
from leaddev.read.tables import sav
from needed import needed
from read.structures import JOIN, LONG, PEOPLE, long_of, only, said, sound, survey, without
from surveys import MODELS, Row

MODEL = yaml.safe_load((MODELS / "small.yaml").read_text(encoding="utf-8"))
SCALES = {key: dict(enumerate(MODEL["answer_scales"][key]["labels"]["en"], 1)) for key in ("level", "importance")}
TEXTS = {item["id"]: item["text"]["en"] for ring in MODEL["rings"] for item in ring["items"]}
UNIT, JOB = {1.0: "Ward", 2.0: "Home care"}, {1.0: "Nurse", 2.0: "Aide"}


@pytest.fixture(autouse=True)
def _reader() -> None:
    needed("pyreadstat")


def labels_of(code: str) -> dict[float, str]:
    return {float(n): text for n, text in SCALES["importance" if code.endswith("imp") else "level"].items()}


def written(path: Path, rows: list[Row], labels: Mapping[str, Mapping[Any, str]] | None = None, **more: Any) -> None:
    """The answers as SPSS holds them: numbers with their labels, and labels of variables."""
    import pyreadstat

    columns: dict[str, list[Any]] = {key: [row[key] for row in rows] for key in rows[0]}
    names = {"unit": {text: n for n, text in UNIT.items()}, "job": {text: n for n, text in JOB.items()}}
    for key, cells in columns.items():
        if key in names:
            columns[key] = [names[key].get(cell) for cell in cells]
        elif key.removesuffix("imp") in TEXTS:
            columns[key] = [float(cell) if cell else None for cell in cells]
    own = {key: labels_of(key) for key in columns if key.removesuffix("imp") in TEXTS}
    known = {"unit": UNIT, "job": JOB} | own | dict(labels or {})
    used = {key: dict(told) for key, told in known.items() if key in columns}
    pyreadstat.write_sav(pd.DataFrame(columns), path, variable_value_labels=used, **more)


def problems(folder: Path, **responses: Any) -> tuple[Problem, ...]:
    return check(survey(folder, {"none.csv": ""}, file="a.sav", **responses))


def of_sav(folder: Path, **responses: Any) -> Any:
    return said(survey(folder, {"none.csv": ""}, file="a.sav", **responses))


@pytest.mark.parametrize("is_compressed", [False, True])
def test_the_same_answers_give_the_same_report(tmp_path: Path, is_compressed: bool) -> None:
    rows = sound()
    rows[3]["k1"] = rows[5]["v1imp"] = rows[6]["unit"] = ""
    written(tmp_path / "a.sav", rows, compress=is_compressed)
    assert (tmp_path / "a.sav").read_bytes()[:4] == (b"$FL3" if is_compressed else b"$FL2")
    assert of_sav(tmp_path) == said(survey(tmp_path, {"a.csv": rows}))


def test_labels_of_variables_are_headings(tmp_path: Path) -> None:
    rows = sound()
    codes = [key for key in rows[0] if key not in PEOPLE]
    stems = {code: "How important is this? " if code.endswith("imp") else "How far is it so? " for code in codes}
    texts = {f"Q{place}": f"{stems[code]}[{TEXTS[code.removesuffix('imp')]}]" for place, code in enumerate(codes)}
    named = [
        {**{key: row[key] for key in PEOPLE}, **{f"Q{place}": row[code] for place, code in enumerate(codes)}}
        for row in rows
    ]
    labels = {f"Q{place}": labels_of(code) for place, code in enumerate(codes)}
    numbers = [{key: float(cell) if key in labels else cell for key, cell in row.items()} for row in named]
    written(tmp_path / "a.sav", numbers, labels, column_labels=texts)  # type: ignore[arg-type]
    assert of_sav(tmp_path) == said(survey(tmp_path, {"a.csv": rows}))


def test_missing_values_of_the_file_mean_no_answer(tmp_path: Path) -> None:
    rows = sound()
    expected = said(survey(tmp_path, {"a.csv": [{**rows[0], "k1": "n/a", "k2": "n/a"}, *rows[1:]]}))
    rows[0] |= {"k1": "99", "k2": "-7"}
    ranges = {"k1": [99], "k2": [{"lo": -9, "hi": -1}]}
    written(tmp_path / "a.sav", rows, {"k1": labels_of("k1") | {99.0: "Refused"}}, missing_ranges=ranges)
    assert of_sav(tmp_path) == expected
    written(tmp_path / "a.sav", rows)
    assert [problem.code for problem in problems(tmp_path)] == ["LD-E511"]


def test_a_label_that_stands_for_another_number(tmp_path: Path) -> None:
    rows = sound()
    turned = {6 - number: text for number, text in labels_of("k1").items()}
    written(tmp_path / "a.sav", rows, {"k1": turned})
    found = problems(tmp_path)
    assert {problem.code for problem in found} == {"LD-E512"}
    assert "in the file, but its label stands for" in found[0].message
    assert found[0].hint.startswith("Say under `responses: answers:`")
    assert (found[0].location.line, found[0].location.path) == (1, "k1")
    declared = {"k1": {text: int(number) for number, text in turned.items()}}
    assert of_sav(tmp_path, answers=declared) == said(survey(tmp_path, {"a.csv": rows}))
    elsewhere = {20 + number: text for number, text in labels_of("k1").items()}
    shifted = [row | {"k1": str(20 + int(row["k1"]))} for row in rows]
    written(tmp_path / "a.sav", shifted, {"k1": elsewhere})
    assert of_sav(tmp_path) == said(survey(tmp_path, {"a.csv": rows}))


PLACES = {name: place for place, name in enumerate(sound()[0], 1)}
MISTAKES: dict[str, tuple[dict[str, Any], str, int, str, str, str]] = {
    # name: value labels, code, case, variable, the rule, what to do
    "labels of its own": (
        {"k1": {1.0: "Nooit", 2.0: "2", 3.0: "3", 4.0: "4", 5.0: "Altijd"}},
        "LD-E512", 4, "k1", "`Altijd`, `Nooit` are not on the answer scale", 'as in `answers: {"Altijd": ...',
    ),
    "a label twice": (
        {"k1": labels_of("k1") | {5.0: "Strongly disagree"}},
        "LD-E512", 4, "k1", "`5 - Strongly disagree` says 5, but its label stands for 1", "Correct the answer",
    ),
    "a misspelt unit": ({"unit": UNIT | {1.0: "Wrad"}}, "LD-E521", 1, "unit", "`Wrad`", "Did you mean `Ward`?"),
    "a unit without a label": ({"unit": {1.0: "Ward"}}, "LD-E521", 2, "unit", "`2`", "Known are `Ward`"),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_mistakes_are_told_by_case_and_variable(tmp_path: Path, name: str) -> None:
    labels, code, case, variable, rule, cure = MISTAKES[name]
    written(tmp_path / "a.sav", sound(60), labels)
    (found,) = problems(tmp_path)
    assert (found.code, found.location) == (code, Location("a.sav", case, PLACES[variable], variable))
    assert rule in found.message
    assert cure in found.hint


def test_a_joined_file_and_a_long_one(tmp_path: Path) -> None:
    rows = sound()
    expected = said(survey(tmp_path, {"a.csv": rows}))
    written(tmp_path / "staff.sav", only(rows, *PEOPLE))
    files = {"a.csv": without(rows, "unit", "job")}
    assert said(survey(tmp_path, files, join=[{**JOIN, "file": "staff.sav"}])) == expected
    long = [{**row, "Answer": float(row["Answer"])} for row in long_of(rows)]
    written(tmp_path / "a.sav", long, {"unit": UNIT, "job": JOB})  # type: ignore[arg-type]
    assert of_sav(tmp_path, long=LONG) == expected
    other = {6 - number: text for number, text in labels_of("k1").items()}
    written(tmp_path / "staff.sav", only(rows, "respondent", "k1"), {"k1": other})
    found = check(survey(tmp_path, {"a.csv": without(rows, "k1")}, join=[{**JOIN, "file": "staff.sav"}]))
    assert {(problem.code, problem.location.file) for problem in found} == {("LD-E512", "staff.sav")}


@pytest.mark.parametrize("octets", [b"$FL2", b"$FL2@(#) SPSS" + b"\0" * 500, b"$FL3" + b"x" * 300])
def test_a_broken_file_is_one_problem(tmp_path: Path, octets: bytes) -> None:
    (tmp_path / "a.sav").write_bytes(octets)
    (found,) = problems(tmp_path)
    assert (found.code, found.location.file) == ("LD-E107", "a.sav")
    assert "broken" in found.message


def test_a_file_cut_short_is_a_problem(tmp_path: Path) -> None:
    written(tmp_path / "a.sav", sound())
    octets = (tmp_path / "a.sav").read_bytes()
    (tmp_path / "a.sav").write_bytes(octets[:-50])
    assert [problem.code for problem in problems(tmp_path)] == ["LD-E107"]


def test_a_file_may_not_take_far_more_than_its_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path / "a.sav", sound())
    monkeypatch.setattr(sav, "_LARGEST", 19 * 17 * 48)  # a case less than there are, of 17 variables
    monkeypatch.setattr(sav, "_RATIO", 0)
    (found,) = problems(tmp_path)
    assert "far more memory" in found.message
    monkeypatch.setattr(sav, "_RATIO", 50)
    assert problems(tmp_path) == ()


def test_without_the_extra_it_is_one_sentence_and_wrong_usage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    written(tmp_path / "a.sav", sound())
    path = survey(tmp_path, {"none.csv": ""}, file="a.sav")
    monkeypatch.setitem(sys.modules, "pyreadstat", None)
    for command in ("check", "analyze"):
        assert run([command, path]) == 2
        told = capsys.readouterr()
        assert "pip install 'leaddev[spss]'" in " ".join((told.out + told.err).split())
    (found,) = check(path)
    assert found.message == "SPSS files need pyreadstat, which is not installed."


def test_no_data_frames_are_loaded(tmp_path: Path) -> None:
    written(tmp_path / "a.sav", sound())
    path = survey(tmp_path, {"none.csv": ""}, file="a.sav")
    code = f"import sys; from leaddev.analysis import check; assert check({path!r}) == (); "
    code += "assert 'pandas' not in sys.modules and 'pyreadstat' in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    ("kind", "first_day"), [("QYR8", "2014-10-01"), ("MOYR8", "2014-10-01"), ("SDATE10", "2014-10-01")]
)
def test_a_period_is_the_day_on_which_it_begins(tmp_path: Path, kind: str, first_day: str) -> None:
    import pyreadstat

    path = tmp_path / "periods.sav"
    seconds = 13_631_500_800.0  # since 14 October 1582, as SPSS counts: the start of the fourth quarter of 2014
    pyreadstat.write_sav(pd.DataFrame({"when": [seconds]}), path, variable_format={"when": kind})
    (cells,) = sav.sav_table(open_source(str(path))).data()
    assert list(cells) == [first_day]


def test_a_variable_whose_format_is_not_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a file with a broken format: there is none, where a name of one is expected."""
    import pyreadstat

    def without_formats(*given: Any, **options: Any) -> Any:
        values, described = original(*given, **options)
        described.original_variable_types = dict.fromkeys(described.original_variable_types)
        return values, described

    original, path = pyreadstat.read_sav, tmp_path / "answers.sav"
    pyreadstat.write_sav(pd.DataFrame({"level": [3.0]}), path)
    monkeypatch.setattr(pyreadstat, "read_sav", without_formats)
    (cells,) = sav.sav_table(open_source(str(path))).data()
    assert list(cells) == ["3"]
