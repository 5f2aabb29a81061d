"""Problems for people and for programs."""

from __future__ import annotations

import json

from leaddev.errors import Location, Problem
from leaddev.media.problems import print_problems, problems_json

from .streams import Terminal

MISSING = Problem(
    "LD-E101", "there is no file “answers.csv”", Location("survey.yaml", 12, 5, "responses.file"), "Check it."
)
LATER = Problem("LD-E121", "the key “units” stands twice", Location("survey.yaml", 40, 1))
TABLE = Problem("LD-E110", "a row has 7 cells, not 8", Location("answers.csv", 3), count=1_204)
HARM = Problem("LD-E105", "[red]\x1b[2J\u202e\nname", Location("ev\x1bil\n.yaml"), "=cmd()")


def printed(*problems: Problem, encoding: str = "utf-8", color: bool | None = None) -> str:
    stream = Terminal(encoding)
    print_problems(problems, stream, color)
    return stream.written()


def test_problems_are_sorted_by_file_and_place() -> None:
    assert printed(LATER, MISSING, TABLE) == (
        "answers.csv:3: LD-E110 a row has 7 cells, not 8 (1,204 times; this is the first)\n"
        "\n"
        "survey.yaml:12:5: LD-E101 there is no file “answers.csv” (responses.file)\n"
        "    → Check it.\n"
        "survey.yaml:40:1: LD-E121 the key “units” stands twice\n"
        "\n"
        "3 problems in 2 files; nothing was computed\n"
    )


def test_one_problem_is_one() -> None:
    assert printed(TABLE).endswith("\n1 problem in 1 file; nothing was computed\n")
    assert printed() == "no problems\n"


def test_texts_are_harmless() -> None:
    text = printed(HARM)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert text.startswith("ev␛il .yaml: LD-E105 [red]␛[2J name\n")


def test_ascii_and_color() -> None:
    assert printed(MISSING, encoding="ascii").isascii()
    assert "\x1b[1msurvey.yaml:12:5\x1b[0m" in printed(MISSING, color=True)


def test_the_document_has_every_field() -> None:
    document = json.loads(problems_json([TABLE, MISSING]))
    assert document["schema"] == "leaddev/problems/1"
    assert [entry["file"] for entry in document["problems"]] == ["answers.csv", "survey.yaml"]
    assert document["problems"][1] == {
        "code": "LD-E101",
        "name": "file-missing",
        "message": "there is no file “answers.csv”",
        "hint": "Check it.",
        "file": "survey.yaml",
        "line": 12,
        "column": 5,
        "path": "responses.file",
        "count": 1,
    }


def test_the_document_is_stable_and_harmless() -> None:
    assert problems_json([TABLE, MISSING]) == problems_json([MISSING, TABLE])
    assert "\u202e" not in problems_json([HARM])
    unknown = json.loads(problems_json([Problem("LD-E999", "?", Location("x"))]))["problems"][0]
    assert (unknown["name"], unknown["line"], unknown["path"], unknown["hint"]) == (None, None, None, None)


def test_the_line_that_is_meant_stands_below_with_a_mark() -> None:
    wrong = Problem("LD-E203", "`n` is a text", Location("s.yaml", 2, 8), "Write 4.", line="    n: \x1bfour")
    assert printed(wrong).startswith(
        "s.yaml:2:8: LD-E203 `n` is a text\n    | n: \u241bfour\n    |    ^\n    → Write 4.\n"
    )
    for line, column in (("", 1), ("n: 4", 7), ("n: 4", 200), ("    n: 4", 2)):
        far = Problem("LD-E203", "m", Location("s.yaml", 2, column), line=line)
        assert "|" not in printed(far)
