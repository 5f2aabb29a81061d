"""The JSON of both examples, whole and in variants, key by key and number by number as it was.

`make goldens` writes the files anew; the diff of a commit then shows what changed in the reports.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from difflib import unified_diff
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from .layout import laid_out
from .runs import RUNS, held, report_of

FOLDER = Path(__file__).parent
RENEW = "make goldens"
LONGEST_DIFF = 40


def difference(before: str, now: str, name: str) -> str:
    """A unified diff, cut after `LONGEST_DIFF` lines, and the command that renews."""
    lines = unified_diff(before.splitlines(), now.splitlines(), f"{name} (held)", f"{name} (now)", n=2, lineterm="")
    shown = list(islice(lines, LONGEST_DIFF))
    more = sum(1 for _ in lines)
    cut = [f"... and {more} more lines"] if more else []
    return "\n".join([*shown, *cut, "", f"If the change is meant: {RENEW}, and read the diff of {name}."])


@pytest.mark.parametrize("name", RUNS)
def test_the_same_report_as_before(name: str) -> None:
    path, now = FOLDER / f"{name}.json", laid_out(held(name))
    if os.environ.get("LEADDEV_UPDATE_GOLDEN"):
        path.write_text(now, encoding="utf-8", newline="\n")
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    if before != now:
        pytest.fail(difference(before, now, path.name), pytrace=False)


def test_every_file_belongs_to_a_run() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} == set(RUNS)


def test_no_folder_of_this_machine_is_held() -> None:
    for name in RUNS:
        assert all(Path(file["path"]).name == file["path"] for file in report_of(name)["inputs"])


def test_the_runs_are_what_their_names_say() -> None:
    for name, currency in (("hospital", "hours"), ("hospital-cost", "cost"), ("tiny-participants", "participants")):
        assert report_of(name)["investment"]["currency"] == currency
    assert report_of("hospital-by-profession") == report_of("hospital")
    assert report_of("hospital-weighted")["quality"]["weighting"]["method"] == "raking"
    for name, whole in (("hospital-without-careless", "hospital"), ("tiny-without-careless", "tiny")):
        assert report_of(name)["quality"]["careless"]["excluded"]
        assert report_of(name)["scores"]["organization"] != report_of(whole)["scores"]["organization"]


@pytest.mark.parametrize("name", RUNS)
def test_every_finding_has_an_id_of_its_own_and_priorities_name_them(name: str) -> None:
    report = report_of(name)
    ids = [finding["id"] for finding in report["findings"]]
    assert len(set(ids)) == len(ids) > 0
    assert {each for priority in report["priorities"] for each in priority["findings"]} <= set(ids)


@pytest.mark.parametrize("example", ["hospital", "tiny"])
def test_ids_are_the_same_in_every_language(example: str) -> None:
    english, *others = (
        [each["id"] for each in report_of(f"{example}{tail}")["findings"]] for tail in ("", "-nl", "-fr")
    )
    assert others == [english, english]


@pytest.mark.parametrize("name", RUNS)
def test_a_currency_has_one_name_everywhere(name: str) -> None:
    report = report_of(name)
    money, others = report["organization"]["currency"], report | {"organization": None}
    named = [part["currency"] for part in parts(others) if "currency" in part]
    assert len(named) > 3
    assert set(named) <= {"hours", "cost", "participants"}
    assert report["balance"]["currency"] == report["investment"]["currency"] == named[0]
    assert not [part for part in parts(others) if money in part.values()]


def parts(document: object) -> Iterator[dict[str, Any]]:
    """Every object in a document."""
    if isinstance(document, dict):
        yield document
    for inside in document.values() if isinstance(document, dict) else document if isinstance(document, list) else ():
        yield from parts(inside)


def test_the_layout_loses_nothing() -> None:
    report = report_of("hospital")
    read = json.loads(laid_out(report))
    assert read == report
    assert list(read) == list(report)
