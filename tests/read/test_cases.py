"""Every file under `tests/cases`: an invalid one gives the code that its name starts with, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaddev.errors import InvalidInput
from leaddev.problems import CATALOGUE
from leaddev.read.portfolio import read_portfolio
from leaddev.read.survey_file import load_survey

CASES = Path(__file__).resolve().parent.parent / "cases"
CODE_LENGTH = len("LD-E000")


def check(path: Path) -> None:
    """Everything that is read for an analysis."""
    read_portfolio(load_survey(str(path)))


def _survey_of(case: Path) -> Path:
    return case / "survey.yaml" if case.is_dir() else case


def _cases(kind: str) -> list[Path]:
    return sorted((CASES / kind).iterdir())


@pytest.mark.parametrize("case", _cases("valid"), ids=lambda case: case.name)
def test_a_valid_case_has_no_problem(case: Path) -> None:
    check(_survey_of(case))


@pytest.mark.parametrize("case", _cases("invalid"), ids=lambda case: case.name)
def test_an_invalid_case_has_the_problem_in_its_name(case: Path) -> None:
    expected = case.name[:CODE_LENGTH]
    with pytest.raises(InvalidInput) as caught:
        check(_survey_of(case))
    assert {problem.code for problem in caught.value.problems} == {expected}
    for problem in caught.value.problems:
        assert problem.code in CATALOGUE
        assert problem.message.endswith(".")
        assert problem.hint.endswith((".", "?"))
        assert problem.location.file


def test_every_code_of_shape_model_survey_and_portfolio_has_a_case() -> None:
    shown = {case.name[:CODE_LENGTH] for case in _cases("invalid")}
    wanted = {code for code in CATALOGUE if code[:5] in ("LD-E2", "LD-E3", "LD-E4", "LD-E6")}
    assert wanted <= shown
