"""Finding, opening and digesting files."""

from __future__ import annotations

import hashlib
import io
import os
from pathlib import Path

import pytest

from leaddev.errors import InvalidInput
from leaddev.nearest import nearest
from leaddev.read.files import STDIN_NAME, open_source, sha256_of
from leaddev.read.responses import files_named


def refusal(name: str, base: Path | None) -> tuple[str, str, str]:
    with pytest.raises(InvalidInput) as caught:
        open_source(name, base)
    (problem,) = caught.value.problems
    return problem.code, problem.location.file, problem.hint


def test_file_is_found_relative_to_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.CSV").write_bytes(b"x,y\n")
    source = open_source("a.CSV", tmp_path)
    assert (source.name, source.size, source.suffix, source.read()) == ("a.CSV", 4, ".csv", b"x,y\n")
    assert sha256_of(source) == hashlib.sha256(b"x,y\n").hexdigest()
    with source.open() as stream:
        assert stream.read() == b"x,y\n"


def test_missing_file_is_suggested(tmp_path: Path) -> None:
    (tmp_path / "responses.csv").write_bytes(b"x")
    assert refusal("Response.csv", tmp_path) == ("LD-E101", "Response.csv", "Did you mean `responses.csv`?")
    assert refusal("zzz", tmp_path)[0] == "LD-E101"
    assert "no folder" in refusal("nowhere/zzz", tmp_path)[2]
    assert refusal("responses.csv/x", tmp_path)[0] == "LD-E101"
    assert refusal("a\0b", tmp_path)[0] == "LD-E101"
    code, shown, hint = refusal("x" * 5000, tmp_path)
    assert (code, len(shown), hint) == ("LD-E103", 201, "Check the spelling, or give the file a shorter name.")
    with pytest.raises(InvalidInput, match="LD-E103"):
        files_named("*" * 300, tmp_path)
    for here, there in (("one", "two"), ("two", "one")):
        (tmp_path / here).symlink_to(there)
    assert "leads back to itself" in refusal("one", tmp_path)[2]


def test_folder_empty_file_and_device_are_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.csv").touch()
    assert refusal(".", tmp_path)[0] == "LD-E102"
    assert refusal("empty.csv", tmp_path)[0] == "LD-E104"
    if Path(os.devnull).is_char_device():
        assert refusal(os.devnull, tmp_path)[0] == "LD-E103"


def test_file_that_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.csv").write_bytes(b"x")
    source = open_source("a.csv", tmp_path)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert refusal("a.csv", tmp_path)[0] == "LD-E103"
    for use in (source.read, source.open, lambda: sha256_of(source)):
        with pytest.raises(InvalidInput, match="LD-E103"):
            use()


def test_standard_input_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"a,b\n")))
    source = open_source("-")
    assert (source.name, source.path, source.suffix) == (STDIN_NAME, None, "")
    assert source.read() == source.open().read() == b"a,b\n"
    assert sha256_of(source) == hashlib.sha256(b"a,b\n").hexdigest()
    assert refusal("-", None)[0] == "LD-E104"


def test_nearest() -> None:
    assert nearest("Surgry", ["surgery", "Radiology"]) == "surgery"
    assert nearest("LAB", ["Lab"]) == "Lab"
    assert nearest("xyz", ["surgery"]) is None
    assert nearest("a" * 10_000, ["b", "a" * 10_000]) is None
