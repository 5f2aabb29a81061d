"""Files that nobody meant: answers, lists and survey files with parts changed, through `leaddev check` in this process.

python -m benchmarks.fuzz --reader xlsx --minutes 5          from seed 0 on; says with which seed to go on
python -m benchmarks.fuzz --reader xlsx --seed 4711 --keep find   one case, its files in the folder `find`

A small survey is changed in one to four places: bytes, tokens, parts that stand twice, in workbooks within their
members. Whatever a file holds, the command ends with 0, or with 3 and at least one problem, in at most two gigabytes;
anything else is a find. The same seed makes the same files everywhere.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import resource
import sys
import tempfile
import time
import zipfile
from collections import Counter
from contextlib import redirect_stderr, redirect_stdout
from importlib.util import find_spec
from pathlib import Path
from random import Random

import openpyxl
import yaml

from leaddev.cli.entry import run

EXAMPLE = Path(__file__).parents[1] / "examples" / "tiny.yaml"
LIST = (
    "Course,Ring,Hours,Participants,Cost,Unit\nHygiene,knowledge,4,20,1200,ward\nTalks,dialogue 0.7; skill 0.3,7,8,,\n"
)
EXTRAS = {"sav": "pyreadstat", "parquet": "polars"}
READERS = (
    "csv",
    "xlsx",
    "ods",
    "json",
    "long",
    "join",
    "yaml",
    "list",
    *filter(lambda name: find_spec(EXTRAS[name]), EXTRAS),
)
WORDS = r"""
" "" ; , -1 1e999 nan inf 0x1F .5 1,5 #REF! =1+1 n/a 2026-02-31 25:61 &a; < /> <c/> <v> </row> 1048577 '*' \ ' # ? % | >
-9223372036854775809 number-rows-repeated { } [ ] - & * !! !!python/object null ~ true unit knowledge1 leaddev: model/1
"""
SIGNS = ("\n", "\r", "\t", "\ufeff", "\xa0", "é", "\u2028", "\U0001f600", "9" * 400, ": ", "- ", "&x ", "*x ", "<<: *x")
PARTS = (' r="XFD1048576"', ' r="A0"', ' t="s"', ' t="d"', ' s="99"')
TOKENS = (*(token.encode() for token in (*WORDS.split(), *SIGNS, *PARTS)), b"\0", b"\xff", b"\x81", b"\xf8")


def sound(reader: str) -> dict[str, bytes]:
    """The files of a small survey whose answers, or list, are of the kind that this reader reads; its own first."""
    survey = yaml.safe_load(EXAMPLE.read_text(encoding="utf-8"))
    if reader == "yaml":
        return {"survey.yaml": EXAMPLE.read_bytes()}
    name = f"answers.{'csv' if reader in ('long', 'join') else reader}"
    block, name = ("training", "list.xlsx") if reader == "list" else ("responses", name)
    rows = list(csv.reader(io.StringIO(LIST if reader == "list" else survey["responses"]["csv"])))
    survey[block] = {"file": name}
    if reader == "join":  # its answers stand in the survey file
        survey[block] = {
            "csv": lines([["id", *row[1:]] if row is rows[0] else [f"R{at}", *row[1:]] for at, row in enumerate(rows)])
        }
        survey[block]["join"] = [{"file": name, "by": "id"}]
        rows = [["id", "unit"], *([f"R{at}", row[0]] for at, row in enumerate(rows[1:], 1))]
    if reader == "long":
        survey[block]["long"] = {"respondent": "id", "question": "item", "value": "answer"}
        answers = [
            (at, row[0], *cell) for at, row in enumerate(rows[1:]) for cell in zip(rows[0][1:], row[1:], strict=True)
        ]
        rows = [["id", "unit", "item", "answer"], *([f"R{at}", *cells] for at, *cells in answers)]
    octets = workbook(rows)
    if reader in ("csv", "long", "join"):
        octets = lines(rows).encode()
    elif reader == "sav":
        octets = spss(rows)
    elif reader == "parquet":
        octets = columnar(rows)
    elif reader == "json":
        octets = json.dumps([dict(zip(rows[0], row, strict=True)) for row in rows[1:]], indent=0).encode()
    elif reader == "ods":
        octets = sheet(rows)
    return {name: octets, "survey.yaml": yaml.safe_dump(survey).encode()}


def lines(rows: list[list[str]]) -> str:
    """CSV."""
    return "\n".join(",".join(row) for row in rows)


def spss(rows: list[list[str]]) -> bytes:
    """An SPSS file with labels, without the time at which it was written."""
    import pandas as pd
    import pyreadstat

    columns = {
        name: [int(cell) if cell.isdigit() else cell for cell in cells] for name, *cells in zip(*rows, strict=True)
    }
    labels: list[str | None] = [*rows[0]]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "answers.sav"
        pyreadstat.write_sav(pd.DataFrame(columns), path, column_labels=labels, missing_ranges={rows[0][1]: [99]})
        octets = path.read_bytes()
    return octets[:84] + b"01 Sep 2612:00:00" + octets[101:]


def columnar(rows: list[list[str]]) -> bytes:
    """A Parquet file, with numbers as numbers."""
    import polars as pl

    columns = {
        name: [int(cell) if cell.isdigit() else cell for cell in cells] for name, *cells in zip(*rows, strict=True)
    }
    stream = io.BytesIO()
    pl.DataFrame(columns).write_parquet(stream)
    return stream.getvalue()


def workbook(rows: list[list[str]]) -> bytes:
    """An XLSX workbook of a sheet, with a merged area and a hidden sheet."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append([int(cell) if cell.isdigit() else cell for cell in row])
    book.active.merge_cells("A2:A3")
    book.create_sheet("notes").sheet_state = "hidden"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def sheet(rows: list[list[str]]) -> bytes:
    """An ODS workbook of one table."""
    cell = '<table:table-cell office:value-type="{}" office:value="{}"><text:p>{}</text:p></table:table-cell>'
    lines = ("".join(cell.format("float" if text.isdigit() else "string", text, text) for text in row) for row in rows)
    content = "".join(f"<table:table-row>{line}</table:table-row>" for line in lines)
    names = 'xmlns:office="o" xmlns:table="t" xmlns:text="x"'
    return zipped({"content.xml": f'<table:table table:name="S" {names}>{content}</table:table>'.encode()})


def zipped(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, octets in members.items():
            archive.writestr(zipfile.ZipInfo(name), octets)
    return stream.getvalue()


def changed(octets: bytes, random: Random) -> bytes:
    """The bytes with some places changed; mostly in a member where they are an archive."""
    if octets.startswith(b"PK") and random.random() < 0.9:
        with zipfile.ZipFile(io.BytesIO(octets)) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
        name = random.choice(sorted(members))
        return zipped({**members, name: changed(members[name], random)})
    for _ in range(random.randint(1, 4)):
        start = random.randrange(len(octets) + 1)
        end = min(len(octets), start + random.choice((0, 0, 1, 2, 8, 60, 500)))
        part = random.choice(
            (b"", random.choice(TOKENS), octets[start:end] * random.choice((2, 2, 9)), random.randbytes(2))
        )
        octets = octets[:start] + part + octets[end:]
    return octets


def outcome(reader: str, seed: int, folder: Path, files: dict[str, bytes]) -> str:
    """What the command made of a case: its exit code; where that is a find, with what it said."""
    random = Random(f"{reader} {seed}")
    target = next(iter(files))
    for name, octets in files.items():
        (folder / name).write_bytes(changed(octets, random) if name == target else octets)
    told, said = io.TextIOWrapper(io.BytesIO(), encoding="utf-8"), io.StringIO()
    with redirect_stdout(told), redirect_stderr(said):
        code = run(["check", str(folder / "survey.yaml"), "--format", "json", "--debug"])
    told.seek(0)
    if code == 0 or (code == 3 and json.loads(told.read())["problems"]):
        return str(int(code))
    return f"find: seed {seed} ends with {code}: {said.getvalue()[-600:]}"


def main() -> int:
    """Run cases until the time is over; 1 where something was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reader", choices=READERS, required=True)
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (2_000_000_000, resource.getrlimit(resource.RLIMIT_AS)[1]))
    files, seed, ends = sound(options.reader), options.seed, time.monotonic() + 60 * options.minutes
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        folder.mkdir(exist_ok=True)
        while not counts or (time.monotonic() < ends and not options.keep):
            found = outcome(options.reader, seed, folder, files)
            counts[found.partition(":")[0]] += 1
            if found.startswith("find"):
                print(found, flush=True)
            seed += 1
    print(f"{options.reader}: {dict(counts)}; go on with --seed {seed}")
    return 1 if counts["find"] else 0


if __name__ == "__main__":
    sys.exit(main())
