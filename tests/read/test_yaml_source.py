"""YAML as people mean it: literal scalars, places of values, and every way in which a file can be wrong."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from leaddev.errors import InvalidInput, Location
from leaddev.read import yaml_source
from leaddev.read.files import open_source
from leaddev.read.yaml_nodes import Limits
from leaddev.read.yaml_source import read_yaml

SURVEY = b"""\
leaddev: survey/1
units:
  - {id: surgery, headcount: 84}
  - headcount: 012
    units:
      - title: Night shift
answers: {"Helemaal mee eens": 5, No: 1}
base: &base {hours: 4, mode: lecture}
derived:
  <<: *base
  hours: 6
responses:
  csv: |

    unit,q1
    lab,3
"""


def refusal(text: bytes | str, limits: Limits | None = None) -> list[tuple[str, int | None, int | None]]:
    with pytest.raises(InvalidInput) as caught:
        read_yaml(text.encode() if isinstance(text, str) else text, "s.yaml", limits)
    return [(p.code, p.location.line, p.location.column) for p in caught.value.problems]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("true", True), ("FALSE", False), ("True", True), ("null", None), ("~", None), ("", None),
        ("5", 5), ("-3", -3), ("+7", 7), ("0", 0), ("2.50", 2.5), (".5", 0.5), ("1e3", 1000.0), ("1.", 1.0),
        ("-.inf", float("-inf")), ("No", "No"), ("yes", "yes"), ("on", "on"), ("y", "y"), ("1:30", "1:30"),
        ("012", "012"), ("007.5", "007.5"), ("2026-09", "2026-09"), ("2026-09-01", "2026-09-01"),
        ("1_000", "1_000"), ("0x1F", "0x1F"), ("0o17", "0o17"), ("'5'", "5"), ('"true"', "true"), ("1,5", "1,5"),
        ("9" * 400, "9" * 400), ("!!str 5", "5"), ("! 5", "5"), ("!!int 5", 5), ("!!float 5", 5.0), ("=", "="),
        ("!!null null", None), ("!!bool true", True), ("!!map {}", {}), ("!!seq []", []), ("-", None),
    ],
)  # fmt: skip
def test_scalars_are_read_literally(written: str, value: object) -> None:
    if written == "-":
        value = [None]
    text = "a:\n- \n" if written == "-" else f"a: {written}\n"
    found = read_yaml(text.encode()).data["a"]
    assert found == value
    assert type(found) is type(value)


def test_keys_are_text() -> None:
    assert read_yaml(b"1: a\nNo: b\n012: c\n2.50: d\n").data == {"1": "a", "No": "b", "012": "c", "2.50": "d"}


def test_data_is_plain_and_merges_fill_in_what_is_missing() -> None:
    data = read_yaml(SURVEY).data
    assert data["derived"] == {"hours": 6, "mode": "lecture"}
    assert data["answers"] == {"Helemaal mee eens": 5, "No": 1}
    merged = read_yaml(b"a: &a {x: 1}\nb: &b {x: 2, y: 3}\nc: {<<: [*a, *b], z: 4}\n").data["c"]
    assert merged == {"x": 1, "y": 3, "z": 4}
    assert read_yaml(b'"<<": 1\n').data == {"<<": 1}


@pytest.mark.parametrize(
    ("path", "key", "line", "column", "names"),
    [
        ((), False, 1, 1, ""),
        (("units", 0, "headcount"), False, 3, 30, "units[surgery].headcount"),
        (("units", 0, "headcount"), True, 3, 19, "units[surgery].headcount"),
        (("units", "list[Unit]", 1, "Unit", "units", 0), False, 6, 9, "units[1].units[Night shift]"),
        (("units", 1, "name"), False, 4, 5, "units[1]"),
        (("units", 7), False, 3, 3, "units"),
        (("units", True), False, 3, 3, "units"),
        (("answers", "Helemaal mee eens", "[key]"), True, 7, 11, 'answers["Helemaal mee eens"]'),
        (("derived", "mode"), True, 8, 24, "derived.mode"),
        (("derived", "hours"), False, 11, 10, "derived.hours"),
    ],
)
def test_places(path: tuple[str | int, ...], key: bool, line: int, column: int, names: str) -> None:
    assert read_yaml(SURVEY, "s.yaml").location(path, key=key) == Location("s.yaml", line, column, names)


def test_block_text_knows_its_lines() -> None:
    document = read_yaml(SURVEY)
    assert document.block_start(("responses", "csv")) == (14, 4)
    assert document.block_start(("derived", "hours"))[0] == 11
    assert read_yaml(b"a: |2\n     x\n").block_start(("a",)) == (2, 2)
    assert read_yaml(b"a: |\n\n").block_start(("a",)) == (2, 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\na: 2\nb: {c: 1, c: 2}\n", [("LD-E121", 2, 1), ("LD-E121", 3, 11)]),
        ("a: 1\n'a': 2\n", [("LD-E121", 2, 1)]),
        ("a:\n  b: 1\n\tc: 2\n", [("LD-E120", 3, 1)]),
        ("a: [1, 2\nb: 3\n", [("LD-E120", 2, 2)]),
        ("a: b: c\n", [("LD-E120", 1, 5)]),
        ("a: 1\nb: \x07\n", [("LD-E120", 2, 4)]),
        ("a: 'x\n", [("LD-E120", 1, 4)]),
        ("a: 1\na: 2\nb: [\n", [("LD-E121", 2, 1), ("LD-E120", 4, 1)]),
        ("- 1\n", [("LD-E125", 1, 1)]),
        ("text\n", [("LD-E125", 1, 1)]),
        ("", [("LD-E104", None, None)]),
        ("# only a comment\n", [("LD-E104", None, None)]),
        ("---\n...\n", [("LD-E104", None, None)]),
        ("a: !!python/object:os.system x\nb: !foo [1]\nc: !!int x\n",
         [("LD-E124", 1, 4), ("LD-E124", 2, 4), ("LD-E124", 3, 4)]),
        ("!k a: 1\n", [("LD-E124", 1, 1)]),
        ("a: 1\n---\nb: 2\n", [("LD-E126", 2, 1)]),
        ("{{ name }}: 1\n", [("LD-E127", 1, 1), ("LD-E127", 1, 2)]),
        ("? [a, b]\n: 1\n? [c]\n: 2\n", [("LD-E127", 1, 3), ("LD-E127", 3, 3)]),
        ("?\n: 1\n", [("LD-E127", 1, 2)]),
        ("a: *nowhere\n", [("LD-E123", 1, 4)]),
        ("a: &a [*a]\n", [("LD-E123", 1, 8)]),
        ("a: &a 1\nb: {*a : 1}\n", [("LD-E127", 2, 5)]),
        ("a: {<<: 1}\n", [("LD-E123", 1, 9)]),
        ("a: " + "[" * 60 + "]" * 60, [("LD-E122", 1, 53)]),
        ("a: " + "{a: " * 100_000, [("LD-E122", 1, 200)]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_place(text: str, expected: list[tuple[str, int | None, int | None]]) -> None:
    assert refusal(text) == expected


def test_encodings() -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert read_yaml("a: é\n".encode(encoding)).data == {"a": "é"}
    assert refusal("b: 1\na: é\n".encode("latin-1")) == [("LD-E105", 2, 4)]
    assert refusal(b"\xff\xfea") == [("LD-E105", 1, 1)]


def test_limits() -> None:
    assert refusal("a: [1, 2, 3]\n", Limits(nodes=4)) == [("LD-E122", 1, 8)]
    assert refusal("a: 12345\n", Limits(octets=5)) == [("LD-E122", None, None)]
    bomb = "a: &a [x, x, x, x]\n" + "".join(
        f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert [code for code, _, _ in refusal(bomb)] == ["LD-E123"]


def test_messages_say_what_to_do() -> None:
    for text, words in (
        ("a:\n\tb: 1\n", "tab"),
        ("a: b: c\n", "quotation marks"),
        ("a: 1\na: 2\n", "line 1 and in line 2"),
    ):
        with pytest.raises(InvalidInput, match=words):
            read_yaml(text.encode())


def test_file_is_read_by_the_name_the_user_wrote(tmp_path: Path) -> None:
    (tmp_path / "s.yaml").write_bytes(SURVEY)
    assert read_yaml(open_source("s.yaml", tmp_path)).location(("leaddev",)).file == "s.yaml"


def test_the_parser_in_python_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    fast = read_yaml(SURVEY)
    monkeypatch.setattr(yaml_source, "_LOADER", yaml.SafeLoader)
    slow = read_yaml(SURVEY)
    assert (slow.data, slow.root) == (fast.data, fast.root)
    assert refusal("a: 1\na: [\n")[-1][0] == "LD-E120"
    assert refusal("a: 1\nb: \x07\n") == [("LD-E120", 2, 4)]


@settings(max_examples=300)
@given(st.text(st.sampled_from("ab1 -:\n\t[]{},&*!|>'\"#%@?~<\u2028é"), max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(InvalidInput):
        assert isinstance(read_yaml(text.encode()).data, dict)


@settings(max_examples=100)
@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(octets: bytes) -> None:
    with contextlib.suppress(InvalidInput):
        read_yaml(octets)


TREE = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=8), st.floats(allow_nan=False)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
    max_leaves=12,
)


@settings(max_examples=100)
@given(st.dictionaries(st.text(max_size=5), TREE, min_size=1, max_size=4))
def test_what_was_written_is_read(tree: dict[str, object]) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True, default_style='"')
    assert read_yaml(text.encode()).data == tree


def test_reading_yaml_needs_no_heavy_import() -> None:
    code = "import sys, leaddev.read.yaml_source; print({'numpy', 'pydantic'} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"
