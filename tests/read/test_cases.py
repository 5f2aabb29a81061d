"""Every file under `tests/cases`: an invalid one gives the code that its name starts with, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaddev.analysis import check
from leaddev.problems import CATALOGUE

CASES = Path(__file__).resolve().parent.parent / "cases"
CODE_LENGTH = len("LD-E000")


NOT_OF_A_FILE = {"LD-E542", "LD-E543"}
"""Problems of what is asked for, not of a file."""


def _survey_of(case: Path) -> Path:
    return case / "survey.yaml" if case.is_dir() else case


def _cases(kind: str) -> list[Path]:
    return sorted((CASES / kind).iterdir())


@pytest.mark.parametrize("case", _cases("valid"), ids=lambda case: case.name)
def test_a_valid_case_has_no_problem(case: Path) -> None:
    assert check(str(_survey_of(case))) == ()


@pytest.mark.parametrize("case", _cases("invalid"), ids=lambda case: case.name)
def test_an_invalid_case_has_the_problem_in_its_name(case: Path) -> None:
    expected = case.name[:CODE_LENGTH]
    problems = check(str(_survey_of(case)))
    assert {problem.code for problem in problems} == {expected}
    for problem in problems:
        assert problem.code in CATALOGUE
        assert problem.message.endswith(".")
        assert problem.hint.endswith((".", "?"))
        assert problem.location.file


@pytest.mark.parametrize("case", ["LD-E313-target-missing", "LD-E313-target-off-scale"])
def test_a_target_that_all_rings_share_is_one_problem(case: str) -> None:
    assert len(check(str(_survey_of(CASES / "invalid" / case)))) == 1


def test_every_code_of_a_file_has_a_case() -> None:
    shown = {case.name[:CODE_LENGTH] for case in _cases("invalid")}
    wanted = {code for code in CATALOGUE if code[:5] in ("LD-E2", "LD-E3", "LD-E4", "LD-E5", "LD-E6")}
    assert wanted - NOT_OF_A_FILE <= shown
