"""Slides from the command line, and the template of a house."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from leaddev.errors import ExitCode
from leaddev.media.json import to_json
from present.sample_report import sample_report

from .runs import TINY, run, tiny_in

pptx: Any = pytest.importorskip("pptx")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A template."""
    path = tmp_path / "house.pptx"
    pptx.Presentation().save(path)
    return path


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A JSON report."""
    path = tmp_path / "report.json"
    path.write_text(to_json(sample_report()), encoding="utf-8", newline="\n")
    return path


def test_both_commands_lay_out_on_the_template(tmp_path: Path, house: Path) -> None:
    before, survey = house.read_bytes(), tiny_in(tmp_path)
    outputs = ["-o", str(tmp_path / "a.pptx"), "-o", str(tmp_path / "a.json")]
    assert run("analyze", survey, *outputs, "--template", str(house)).exit_code == ExitCode.DONE
    assert pptx.Presentation(tmp_path / "a.pptx").slide_width == 9144000
    again = ["-o", str(tmp_path / "b.pptx"), "--template", str(house)]
    assert run("render", str(tmp_path / "a.json"), *again).exit_code == ExitCode.DONE
    assert (tmp_path / "b.pptx").read_bytes() == (tmp_path / "a.pptx").read_bytes()
    assert run("render", str(tmp_path / "a.json"), "-o", str(tmp_path / "c.pptx")).exit_code == ExitCode.DONE
    assert pptx.Presentation(tmp_path / "c.pptx").slide_width == 12192000
    assert house.read_bytes() == before


def test_reports_of_units_have_it_too(tmp_path: Path, house: Path) -> None:
    folder = tmp_path / "units"
    options = ["--each-unit", str(folder), "--format", "slides", "--template", str(house)]
    result = run("analyze", tiny_in(tmp_path), *options)
    assert result.exit_code == ExitCode.DONE, result.output
    assert {pptx.Presentation(path).slide_width for path in folder.glob("*.pptx")} == {9144000}


def refused(result: Any, *words: str) -> bool:
    """Whether a command ended with a sentence about the template."""
    said = " ".join(result.stderr.split())
    assert all(word in said for word in words), said
    return bool(result.exit_code == ExitCode.USAGE)


def test_a_template_without_slides_is_refused(report: Path, house: Path) -> None:
    assert refused(run("render", str(report), "--template", str(house)), "--template", "none are written")
    assert refused(run("analyze", TINY, "--template", str(house)), "--template", "none are written")


def test_what_is_no_template_is_refused(tmp_path: Path, report: Path, house: Path) -> None:
    out = ["-o", str(tmp_path / "a.pptx"), "--template"]
    assert refused(run("render", str(report), *out, str(report)), "no presentation (.pptx) that can be read")
    (tmp_path / "cut.pptx").write_bytes(house.read_bytes()[:9000])
    assert refused(run("render", str(report), *out, str(tmp_path / "cut.pptx")), "no presentation")
    assert refused(run("render", str(report), *out, str(tmp_path / "none.pptx")), "cannot be read: No such file")
    bare = pptx.Presentation()
    for layout in list(bare.slide_layouts):
        if layout.name != "Blank":
            bare.slide_layouts.remove(layout)
    bare.save(tmp_path / "blank.pptx")
    assert refused(run("render", str(report), *out, str(tmp_path / "blank.pptx")), "none of its layouts has a title")
    assert not (tmp_path / "a.pptx").exists()


def test_a_template_is_never_written_over(report: Path, house: Path) -> None:
    before = house.read_bytes()
    assert refused(run("render", str(report), "-o", str(house), "--template", str(house)), "files that were read")
    assert house.read_bytes() == before


def test_a_statement_is_no_slides() -> None:
    result = run("confidentiality", TINY, "--format", "slides")
    assert result.exit_code == ExitCode.USAGE
    assert "The format slides is for reports" in " ".join(result.stderr.split())
