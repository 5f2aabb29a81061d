"""A million respondents, 40 items, 500 units: time and peak memory beside a pandas script that only takes unit means.

    python -m benchmarks.million                     1 million rows, 5 runs of each
    python -m benchmarks.million --rows 10000000 --runs 1

The pandas script reads the same file with types that suit it (a category and small integers, PyArrow is not used) and
computes the mean of every item in every unit; leaddev reads, checks, sums, decides what may be shown, scores 521 groups
and writes the report; its main job alone leaves reliability, agreement and screening out. All run as whole processes,
in turn, each with one thread for linear algebra.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import numpy as np

from benchmarks.processes import ONE_THREAD, Run, alternating, clean_environment, megabytes, processor_seconds, seconds

RINGS = ("knowledge", "skill", "dialogue", "values", "personality")
ITEMS = 4
DIVISIONS, WARDS = 20, 24
UNITS = DIVISIONS * (WARDS + 1)
BLOCK = 100_000
LIMIT_RATIO, LIMIT_MEGABYTES, LIMIT_EVIDENCE = 2.0, 300.0, 1.5

PANDAS = """
import sys
import pandas as pd
header = pd.read_csv(sys.argv[1], nrows=0).columns
types = {name: "int8" for name in header[1:]}
frame = pd.read_csv(sys.argv[1], dtype={"unit": "category", **types})
print(frame.groupby("unit", observed=True).mean())
"""


def questions() -> list[str]:
    """The headings of the answers: every item rated for level and for importance."""
    items = [f"{ring}{number}" for ring in RINGS for number in range(1, ITEMS + 1)]
    return [*items, *(f"{item}imp" for item in items)]


def model_text() -> str:
    """A model of five rings with four items each."""
    scale = "{min: 1, max: 5}"
    lines = ["leaddev: model/1", "id: million", "title: A model of 40 ratings", "answer_scales:"]
    lines += [f"  level: {scale}", f"  importance: {scale}", "rings:"]
    for difficulty, ring in enumerate(RINGS, start=1):
        lines += [f"  - id: {ring}", f"    title: {ring.capitalize()}", f"    difficulty: {difficulty}", "    items:"]
        for number in range(1, ITEMS + 1):
            turned = ", reversed: true" if number == ITEMS else ""
            lines.append(f"      - {{id: {ring}{number}, text: Statement {number} on {ring}{turned}}}")
    lines.append("contrast: {taught: [knowledge, skill], lived: [dialogue, values]}")
    return "\n".join(lines) + "\n"


def survey_text(rows: int) -> str:
    """A survey of divisions with wards; a quarter more people work there than answered."""
    headcount = -(-rows * 5 // (4 * UNITS)) + 200
    lines = ["leaddev: survey/1", "title: A national survey", "organization: {name: A country}", "model: model.yaml"]
    lines += ["responses: {file: responses.csv}", "units:"]
    for division in range(DIVISIONS):
        first = division * (WARDS + 1)
        lines += [f"  - id: u{first:03d}", f"    headcount: {headcount * (WARDS + 1)}", "    units:"]
        lines += [f"      - {{id: u{first + 1 + ward:03d}, headcount: {headcount}}}" for ward in range(WARDS)]
    lines += ["training:", "  programmes:"]
    for ring, hours in zip(RINGS, (40000, 30000, 9000, 8000, 3000), strict=True):
        lines.append(f"    - {{title: Course on {ring}, rings: {{{ring}: 1}}, hours: {hours}}}")
    return "\n".join(lines) + "\n"


def write_responses(path: Path, rows: int, seed: int = 20170515) -> None:
    """Answers that differ between units and between persons."""
    generator = np.random.default_rng(seed)
    unit_levels = generator.normal(3.2, 0.35, (UNITS, len(RINGS)))
    names = np.array([f"u{unit:03d},".encode() for unit in range(UNITS)]).view("S1").view(np.uint8).reshape(UNITS, -1)
    with path.open("wb") as stream:
        stream.write(("unit," + ",".join(questions()) + "\n").encode())
        for start in range(0, rows, BLOCK):
            n = min(BLOCK, rows - start)
            stream.write(_rows(generator, n, unit_levels, names))


def _rows(generator: np.random.Generator, n: int, unit_levels: np.ndarray, names: np.ndarray) -> bytes:
    per_ring = len(RINGS) * ITEMS
    units = generator.integers(0, UNITS, n)
    person = generator.standard_normal((n, 1), dtype=np.float32)
    noise = generator.standard_normal((n, 2 * per_ring), dtype=np.float32)
    answers = 0.7 * noise + 0.5 * person
    answers[:, :per_ring] += np.repeat(unit_levels[units], ITEMS, axis=1)
    answers[:, per_ring:] += 4.0
    text = np.empty((n, names.shape[1] + 4 * per_ring), dtype=np.uint8)
    text[:, : names.shape[1]] = names[units]
    points = np.clip(np.rint(answers), 1, 5).astype(np.uint8)
    turned = slice(ITEMS - 1, per_ring, ITEMS)  # the last item of each ring is worded in reverse
    points[:, turned] = 6 - points[:, turned]
    text[:, names.shape[1] :: 2] = points + ord("0")
    text[:, names.shape[1] + 1 :: 2] = ord(",")
    text[:, -1] = ord("\n")
    return text.tobytes()


def prepare(folder: Path, rows: int) -> Path:
    """Write model, survey, answers and the pandas script into a folder; the path of the survey file."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.yaml").write_text(model_text(), encoding="utf-8")
    (folder / "survey.yaml").write_text(survey_text(rows), encoding="utf-8")
    (folder / "unit_means.py").write_text(PANDAS, encoding="utf-8")
    responses = folder / "responses.csv"
    if not responses.exists() or responses.stat().st_size < 80 * rows:
        write_responses(responses, rows)
    return folder / "survey.yaml"


def measure(folder: Path, rows: int, runs: int) -> dict[str, list[Run]]:
    """Run both."""
    survey = prepare(folder, rows)
    commands = {
        "pandas": [sys.executable, str(folder / "unit_means.py"), str(folder / "responses.csv")],
        "main job": [sys.executable, "-m", "benchmarks.main_job", str(survey), "--format", "json"],
        "leaddev": [sys.executable, "-m", "leaddev", "analyze", str(survey), "--format", "json"],
    }
    environment = {**clean_environment(str(folder / "cache")), **ONE_THREAD}
    return alternating(commands, environment, runs, tell=lambda line: print("  " + line, file=sys.stderr))


def main() -> int:
    """Print medians, ratio and peak memory."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--folder", type=Path, help="keep the files here; a temporary folder if not given")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = (options.folder or Path(temporary)) / f"rows-{options.rows}"
        runs = measure(folder, options.rows, options.runs)
        size = (folder / "responses.csv").stat().st_size / 1e6
    elapsed = seconds(runs["main job"]) / seconds(runs["pandas"])
    ratio = processor_seconds(runs["main job"]) / processor_seconds(runs["pandas"])
    evidence = seconds(runs["leaddev"]) / seconds(runs["main job"])
    memory = megabytes(runs["leaddev"]) / megabytes(runs["main job"])
    print(
        f"{options.rows:,} rows, {len(questions())} ratings, {UNITS} units, {size:.0f} MB; {options.runs} runs of each"
    )
    for name, measured in runs.items():
        times = f"{seconds(measured):7.2f} s  {processor_seconds(measured):7.2f} s on the processor"
        print(f"  {name:8s} {times}  {megabytes(measured):6.0f} MB at most")
    print(f"the main job takes {elapsed:.2f} times as long as pandas, {ratio:.2f} on the processor")
    print(f"  (wanted: {LIMIT_RATIO}), and {megabytes(runs['leaddev']):.0f} MB (wanted: at most {LIMIT_MEGABYTES:.0f})")
    print(
        f"reliability, agreement and screening: {evidence:.2f} times the time and {memory:.2f} times the memory of the"
    )
    print(f"  main job alone (wanted: at most {LIMIT_EVIDENCE})")
    is_fast = elapsed <= LIMIT_RATIO and evidence <= LIMIT_EVIDENCE
    return 0 if is_fast and megabytes(runs["leaddev"]) <= LIMIT_MEGABYTES else 1


if __name__ == "__main__":
    raise SystemExit(main())
