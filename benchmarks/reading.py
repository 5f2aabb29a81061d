"""What answers cost by the row: digits, and a file as survey tools write it, beside a bare read of the same file.

    python -m benchmarks.reading                        1 million rows less 20,000, 3 runs of each
    python -m benchmarks.reading --rows 200000 --runs 2
    python -m benchmarks.reading --workbook             50,000 rows of 43 columns less 20,000

The realistic file has 40 labels in quotation marks, `;`, an id, a time, 2 % missing and comments, some with a line
break. Whole processes in turn, at both sizes; what is told is the difference, so that start-up and the report, which
do not grow with the rows, are left out. The bare read is `polars.read_csv`, or `read_parquet` of the same answers; of a
workbook, which XlsxWriter writes, it is calamine (`pip install python-calamine`).
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.million import model_text, questions, survey_text, write_responses
from benchmarks.processes import ONE_THREAD, Run, alternating, clean_environment, megabytes, processor_seconds

FEW = 20_000
BOOK = "answers.xlsx"
IN_WORKBOOK = 50_000
LABELS = ("", "Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree")
WITHOUT = "import sys; sys.modules['polars'] = None; from leaddev.cli.entry import run; run(sys.argv[1:])"


def write_labels(digits: Path, path: Path, seed: int = 1) -> None:
    """The answers of a file of digits as a survey tool writes them."""
    generator = np.random.default_rng(seed)
    with digits.open() as source, path.open("w") as target:
        next(source)
        target.write(";".join(f'"{each}"' for each in ("respondent", "time", "unit", *questions(), "comment")) + "\n")
        for number, line in enumerate(source):
            unit, *given = line.rstrip().split(",")
            missing = generator.random(len(given)) < 0.02
            labels = (LABELS[0 if absent else int(cell)] for cell, absent in zip(given, missing, strict=True))
            comment = "" if number % 5 else 'Two lines;\nof ""a comment""' if number % 50 == 0 else "More time, please"
            cells = (str(10**6 + number), f"2026-03-01 10:{number % 60:02}:00", unit, *labels, comment)
            target.write(";".join(f'"{cell}"' for cell in cells) + "\n")


def write_workbook(digits: Path, path: Path) -> None:
    """The answers of a file of digits as numbers, with an id and a time."""
    import xlsxwriter

    with digits.open() as source, xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Answers")
        for number, line in enumerate(source):
            unit, *given = line.rstrip().split(",")
            beside = (number, f"2026-03-01 10:{number % 60:02}:00") if number else ("respondent", "time")
            sheet.write_row(number, 0, (*beside, unit, *(map(int, given) if number else given)))


def write_parquet(digits: Path, path: Path) -> None:
    """The answers of a file of digits as Parquet."""
    import polars as pl

    pl.read_csv(digits).write_parquet(path)


WRITTEN = {"labels.csv": write_labels, "digits.parquet": write_parquet, BOOK: write_workbook}
BARE = {
    "digits.csv": "polars; polars.read_csv(sys.argv[1])",
    "labels.csv": "polars; polars.read_csv(sys.argv[1], separator=';')",
    "digits.parquet": "polars; polars.read_parquet(sys.argv[1])",
    BOOK: "python_calamine as c; c.load_workbook(sys.argv[1]).get_sheet_by_index(0).to_python()",
}
"""How each file is read alone."""


def prepare(folder: Path, rows: int, names: Sequence[str]) -> None:
    """The answers in these files, with a survey file for each."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.yaml").write_text(model_text(), encoding="utf-8")
    coded = "{" + ", ".join(f"{label}: {number}" for number, label in enumerate(LABELS) if number) + "}"
    write_responses(folder / "digits.csv", rows)
    for name in names:
        more = f", answers: {coded}" if name == "labels.csv" else ""
        told = survey_text(rows).replace("file: responses.csv", f"file: {name}{more}")
        (folder / f"{name}.yaml").write_text(told, encoding="utf-8")
        if name in WRITTEN:
            WRITTEN[name](folder / "digits.csv", folder / name)


def commands(folder: Path, names: Sequence[str]) -> dict[str, list[str]]:
    """What is measured: each file read alone, analyzed with polars, and without, as far as it is read in these ways."""
    found: dict[str, list[str]] = {}
    for name in names:
        analyze = ["analyze", str(folder / f"{name}.yaml"), "--format", "json"]
        found[f"{name} bare"] = [sys.executable, "-c", f"import sys, {BARE[name]}", str(folder / name)]
        if name != BOOK:
            found[f"{name} with large"] = [sys.executable, "-m", "leaddev", *analyze]
        if name != "digits.parquet":
            found[f"{name} core"] = [sys.executable, "-c", WITHOUT, *analyze]
    return found


def main() -> int:
    """Print processor seconds of the difference, their ratio to the bare read, and peak memory."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--workbook", action="store_true")
    options = parser.parse_args()
    many = IN_WORKBOOK if options.workbook else options.rows
    names = [name for name in BARE if options.workbook is (name == BOOK)]
    runs: list[dict[str, list[Run]]] = []
    with tempfile.TemporaryDirectory() as temporary:
        for rows in (FEW, many):
            folder = Path(temporary) / str(rows)
            prepare(folder, rows, names)
            environment = {**clean_environment(str(Path(temporary) / "cache")), **ONE_THREAD}
            runs.append(alternating(commands(folder, names), environment, options.runs))
    print(f"{many:,} rows less {FEW:,}; {options.runs} runs of each, time on the processor")
    bare = 0.0
    for name, measured in runs[1].items():
        cost = processor_seconds(measured) - processor_seconds(runs[0][name])
        bare = cost if name.endswith("bare") else bare
        print(f"  {name:26s} {cost:6.2f} s  {cost / bare:5.1f}  {megabytes(measured):6.0f} MB at most")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
