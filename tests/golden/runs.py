"""The runs whose JSON is held, and where each gets its survey from: an example as it is, or one with other keys.

A run beside another holds only what its report has differently, so that a translation does not repeat every figure.
Together with the run that it is beside, that is still the whole report.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from contextlib import chdir
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from msgspec import Struct
from typer.testing import CliRunner

from leaddev import __version__
from leaddev.cli.app import app
from surveys import HOSPITAL, TINY

ANY_VERSION = "(any)"
"""Instead of the version of the program, which every release changes."""

Survey = dict[str, Any]


class Run(Struct, frozen=True, kw_only=True):
    """One call of `leaddev analyze`, in a folder with the files of an example; `change` gives its survey other keys."""

    survey: Path
    arguments: tuple[str, ...] = ()
    change: Callable[[Survey], None] | None = None
    beside: str | None = None


def counted_in_cost(survey: Survey) -> None:
    """The balance in money."""
    survey["currency_of_investment"] = "cost"


def counted_in_participants(survey: Survey) -> None:
    """A list that knows neither hours nor cost, so that people are all that can be counted."""
    del survey["currency_of_investment"]
    for programme in survey["training"]["programmes"]:
        del programme["hours"]
        programme.pop("cost", None)


def weighed_by_profession(survey: Survey) -> None:
    """What the survey file of the hospital has as a comment."""
    survey["population"] = {
        "profession": {"physician": 96, "nurse": 262, "cleaning": 121, "allied": 60, "administration": 72}
    }


def without_careless(survey: Survey) -> None:
    """Whoever looks careless is left out."""
    survey["answer_quality"] = {"exclude_careless": True}


def without_two_hasty_people(survey: Survey) -> None:
    """Two more people who clicked the same answer within ten seconds, and are left out."""
    heading, *rows = survey["responses"]["csv"].splitlines()
    hasty = [f"{unit}{',3' * heading.count(',')},10" for unit in ("ward", "homecare")]
    survey["responses"]["csv"] = "\n".join((f"{heading},seconds", *(f"{row},240" for row in rows), *hasty, ""))
    without_careless(survey)
    for unit in survey["units"]:
        unit["headcount"] += 1


RUNS = {
    "hospital": Run(survey=HOSPITAL),
    "hospital-nl": Run(survey=HOSPITAL, arguments=("--language", "nl"), beside="hospital"),
    "hospital-fr": Run(survey=HOSPITAL, arguments=("--language", "fr"), beside="hospital"),
    "hospital-by-profession": Run(survey=HOSPITAL, arguments=("--by", "profession"), beside="hospital"),
    "hospital-surgery": Run(survey=HOSPITAL, arguments=("--unit", "surgery")),
    "hospital-cost": Run(survey=HOSPITAL, change=counted_in_cost, beside="hospital"),
    "hospital-weighted": Run(survey=HOSPITAL, change=weighed_by_profession, beside="hospital"),
    "hospital-without-careless": Run(survey=HOSPITAL, change=without_careless, beside="hospital"),
    "tiny": Run(survey=TINY),
    "tiny-nl": Run(survey=TINY, arguments=("--language", "nl"), beside="tiny"),
    "tiny-fr": Run(survey=TINY, arguments=("--language", "fr"), beside="tiny"),
    "tiny-ward": Run(survey=TINY, arguments=("--unit", "ward")),
    "tiny-cost": Run(survey=TINY, change=counted_in_cost, beside="tiny"),
    "tiny-participants": Run(survey=TINY, change=counted_in_participants, beside="tiny"),
    "tiny-without-careless": Run(survey=TINY, change=without_two_hasty_people, beside="tiny"),
}


@cache
def report_of(name: str) -> dict[str, Any]:
    """The JSON of a run, from a folder of its own with relative paths."""
    run = RUNS[name]
    with TemporaryDirectory() as folder, chdir(folder):
        lay_out(run)
        result = CliRunner().invoke(
            app, ["analyze", run.survey.name, "--format", "json", *run.arguments], catch_exceptions=False
        )
    assert result.exit_code == 0, result.stderr
    report: dict[str, Any] = json.loads(result.stdout)
    assert report["leaddev"] == __version__
    return report | {"leaddev": ANY_VERSION}


def lay_out(run: Run) -> None:
    """The survey file of a run and the files beside it, in the current folder; a changed one is written as JSON."""
    text = run.survey.read_bytes()
    survey = yaml.safe_load(text)
    for part in (survey["responses"], survey["training"]):
        if "file" in part:
            shutil.copy(run.survey.parent / part["file"], part["file"])
    if run.change is not None:
        run.change(survey)
        text = json.dumps(survey, ensure_ascii=False, indent=2).encode()
    Path(run.survey.name).write_bytes(text)


def held(name: str) -> Any:
    """What is held of a run: its report, or what in it differs from the report of the run that it is beside."""
    beside = RUNS[name].beside
    return report_of(name) if beside is None else differences(report_of(name), report_of(beside))


def differences(new: Any, old: Any) -> Any:
    """What is not the same, under its key or its place in a list; whole where the keys or the length differ."""
    if isinstance(new, dict) and isinstance(old, dict) and list(new) == list(old):
        return {key: differences(new[key], old[key]) for key in new if new[key] != old[key]}
    if isinstance(new, list) and isinstance(old, list) and len(new) == len(old):
        pairs = enumerate(zip(new, old, strict=True))
        return {str(place): differences(one, other) for place, (one, other) in pairs if one != other}
    return new
