"""The registry of formats, and that a pipe of JSON loads no terminal library."""

from __future__ import annotations

import json
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from leaddev.media import FORMATS, RenderOptions, format_of
from leaddev.media.json import to_json
from present.sample_report import sample_report

from .streams import Terminal, drawn


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_a_file(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"report{FORMATS[name].suffixes[0]}"
    chosen = format_of(path)
    assert chosen is FORMATS[name]
    if not chosen.is_installed:
        pytest.skip(f"{chosen.library} is not installed")
    chosen.write_file(sample_report(), path, RenderOptions(width=100))
    assert path.read_bytes()
    assert chosen.is_binary or b"\r" not in path.read_bytes()


def test_suffixes_are_unique_and_known() -> None:
    suffixes = [suffix for each in FORMATS.values() for suffix in each.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert format_of(Path("REPORT.JSON")) is FORMATS["json"]
    assert format_of(Path("report.docx")) is None


def test_terminal_options_reach_the_terminal() -> None:
    stream = Terminal()
    FORMATS["terminal"].write(sample_report(), stream, RenderOptions(width=80, by="profession"))
    assert stream.written() == drawn(sample_report(), 80, by="profession")


def test_json_is_utf8_whatever_the_stream_says() -> None:
    stream, memory = Terminal("cp1252"), StringIO()
    for each in (stream, memory):
        FORMATS["json"].write(sample_report(), each, RenderOptions())
    assert json.loads(stream.bytes.getvalue().decode("utf-8"))
    assert stream.bytes.getvalue().decode("utf-8") == memory.getvalue() == to_json(sample_report())


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [
        ("leaddev.media", {"rich", "pydantic", "jinja2", "json", "leaddev.report"}),
        ("leaddev.media.json", {"rich", "pydantic", "leaddev.present"}),
        ("leaddev.media.html", {"rich", "pydantic", "numpy", "asyncio"}),
        ("leaddev.media.problems", {"rich", "pydantic", "leaddev.report"}),
        ("leaddev.media.terminal", {"pydantic", "rich.markdown", "rich.syntax", "rich.table", "numpy"}),
    ],
)
def test_imports_stay_light(module: str, unwanted: set[str]) -> None:
    command = f"import sys, {module}; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True).stdout.split()
    assert not unwanted & set(loaded)
