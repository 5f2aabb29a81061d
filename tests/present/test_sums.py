"""Numbers that stand beside each other add up, in JSON and on the terminal, in every language."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from leaddev.cli.app import app
from leaddev.wording import LANGUAGES, Wording, rounded
from surveys import HOSPITAL, TINY, figures

RUNS = [(survey, currency) for survey in (HOSPITAL, TINY) for currency in ("hours", "cost")]
ONCE = 0.05
"""Room for numbers that were each rounded to a tenth, or less."""


def written(survey: Path, *options: str) -> str:
    result = CliRunner().invoke(app, ["analyze", str(survey), *options])
    assert result.exit_code == 0, result.output
    return result.stdout


Run = tuple[Path, dict[str, Any]]


@pytest.fixture(scope="module", params=RUNS, ids=lambda run: f"{run[0].parent.name}-{run[1]}")
def run(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """An example in one of its currencies, and its JSON."""
    survey, currency = request.param
    folder = tmp_path_factory.mktemp("example") / "all"
    shutil.copytree(survey.parent, folder)
    document = yaml.safe_load(survey.read_text(encoding="utf-8")) | {"currency_of_investment": currency}
    path = folder / survey.name
    path.write_text(yaml.safe_dump(document, sort_keys=False, allow_unicode=True), encoding="utf-8")
    return path, json.loads(written(path, "--format", "json"))


# --- JSON -------------------------------------------------------------------------------------------------------------


def test_the_excess_is_the_difference_of_the_two_shares(run: Run) -> None:
    balance = run[1]["balance"]
    difference = balance["invested_share"]["estimate"] - balance["needed_share"]["estimate"]
    assert balance["excess"]["estimate"] == pytest.approx(difference)


def test_amounts_add_up_to_their_totals(run: Run) -> None:
    investment, balance = run[1]["investment"], run[1]["balance"]
    name = investment["currency"]
    rings = [(ring["ring"], ring[name]) for ring in investment["rings"]]
    without = investment["coverage"]["amount_without_ring"]
    assert investment["total"] == pytest.approx(investment["discretionary"] + investment["mandatory"], abs=ONCE)
    assert investment["discretionary"] == pytest.approx(sum(amount for _, amount in rings) + without, abs=ONCE)
    assert investment["mandatory"] == pytest.approx(
        sum(ring[f"mandatory_{name}"] for ring in investment["rings"]), abs=ONCE
    )
    assert balance["to_move"]["total"] == pytest.approx(sum(amount for _, amount in rings), abs=0.1)
    contrast = {*balance["taught"], *balance["lived"]}
    compared = sum(amount for ring, amount in rings if ring in contrast)
    assert balance["covers"]["compared"] == rounded(compared)
    assert balance["covers"]["break_even"] == pytest.approx(balance["excess"]["estimate"] * compared, rel=5e-3)
    lived = sum(amount for ring, amount in rings if ring in balance["lived"])
    assert sum(mode["amount"] for mode in investment["lived_modes"]) == pytest.approx(lived, abs=ONCE)


def test_what_would_move_is_the_sum_of_what_would_come(run: Run) -> None:
    balance = run[1]["balance"]
    moves = [ring["to_move"] for ring in balance["rings"] if ring["to_move"] is not None]
    assert sum(move for move in moves if move > 0) == pytest.approx(balance["to_move"]["amount"], abs=0.3)
    assert sum(moves) == pytest.approx(0, abs=0.3)
    share = balance["to_move"]["amount"] / balance["to_move"]["total"]
    assert balance["to_move"]["share"] == pytest.approx(share, abs=6e-4)


def test_shares_of_a_whole_are_a_whole(run: Run) -> None:
    balance = run[1]["balance"]
    for share in ("invested_share", "needed_share"):
        assert sum(ring[share] for ring in balance["rings"]) == pytest.approx(1, abs=5.1e-4 * len(balance["rings"]))
    for ring in balance["rings"]:
        assert ring["needed_share"] == ring["needed"]["estimate"]


def test_people_are_counted_once(run: Run) -> None:
    quality, about, whole = run[1]["quality"], run[1]["balance"]["about"], run[1]["scores"]["organization"]
    assert about["answered"] == quality["respondents"] == whole["n"]
    assert about["staff"] == quality["headcount"] == whole["headcount"] == about["staff_in_units_shown"]
    assert quality["response_rate"] == whole["response_rate"] == round(about["answered"] / about["staff"], 4)


def test_differences_of_other_figures_are_those_before_rounding(run: Run) -> None:
    """Each within what rounding three numbers to a tenth can do; the schema says that they come before it."""
    pairs = list(differences(run[1]))
    for first, second, difference in pairs:
        assert difference == pytest.approx(first - second, abs=0.1 + ONCE)
    assert pairs or run[0].name == TINY.name


def differences(report: dict[str, Any]) -> Iterator[tuple[float, float, float]]:
    found: list[tuple[dict[str, Any], dict[str, Any], dict[str, Any]]] = []
    if report["respect"]:
        found += [(cell["given"], cell["received"], cell["perception_gap"]) for cell in report["respect"]["cells"]]
    if report["leadership"]:
        found += [
            (each["leaders"], each["staff"], each["difference"])
            for each in report["leadership"]["aspects"]
            if each["leaders"]
        ]
    if report["values"]:
        for value in report["values"]["organization"]["values"]:
            found.append((value["endorsed"], value["natural"], value["endorsed_natural"]))
            found.append((value["natural"], value["lived"], value["natural_lived"]))
            found.append((value["endorsed"], value["lived"], value["endorsed_lived"]))
    for first, second, difference in found:
        if difference and None not in (first["estimate"], second["estimate"], difference["estimate"]):
            yield first["estimate"], second["estimate"], difference["estimate"]


def test_every_interval_has_a_width_and_holds_its_estimate(run: Run) -> None:
    for figure in figures(run[1]):
        low, high = figure["low"], figure["high"]
        if low is not None and high is not None:
            assert low < high, figure
            assert low <= figure["estimate"] <= high, figure


# --- the terminal -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_printed_numbers_add_up(run: Run, language: str) -> None:
    survey, report = run
    page = " ".join(written(survey, "--full", "--language", language).replace("\u00a0", " ").split())
    words = Wording(language)
    told = json.loads(written(survey, "--language", language, "--format", "json"))
    shares, excess, *_ = (sentence.replace("\u00a0", " ") for sentence in told["verdict"]["sentences"])
    assert shares in page
    invested, needed = (number(found, language) for found in re.findall(r"(\d[\d.,]*) %", shares))
    printed = number(re.findall(r"\d+[.,]\d", excess)[0], language)
    assert printed == pytest.approx(abs(invested - needed))
    investment = report["investment"]
    if without := investment["coverage"]["amount_without_ring"]:
        chosen, without = rounded(investment["discretionary"]), rounded(without)
        counted = (investment["currency"], report["organization"]["currency"])
        compared = words.amount(chosen - without, *counted)
        said = words.say("terminal.rings.without-ring", amount=words.amount(without, *counted), compared=compared)
        assert said.replace("\u00a0", " ") in page
        assert words.amount(chosen, *counted).replace("\u00a0", " ") in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_findings_tell_the_difference_of_the_numbers_that_they_print(language: str) -> None:
    report = json.loads(written(HOSPITAL, "--language", language, "--format", "json"))
    pairs = {"LD203": ("endorsed", "natural"), "LD204": ("natural", "lived"), "LD206": ("given", "received")}
    seen = set()
    for finding in report["findings"]:
        names = pairs.get(finding["code"])
        if finding["code"] == "LD207":
            names = tuple(name for name in finding["evidence"] if name.startswith("received."))
        if names:
            first, second = (rounded(finding["evidence"][name]["estimate"]) for name in names)
            assert re.search(rf"(?<!\d){abs(first - second):.0f} (points|punten)", finding["statement"]), finding
            seen.add(finding["code"])
    assert {"LD206", "LD207"} <= seen


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_column_of_differences_says_that_they_come_before_rounding(language: str) -> None:
    page = " ".join(written(HOSPITAL, "--full", "--language", language).split())
    aspects = json.loads(written(HOSPITAL, "--format", "json"))["leadership"]["aspects"]
    printed = [
        tuple(rounded(each[name]["estimate"]) for name in ("leaders", "staff", "difference")) for each in aspects
    ]
    assert any(leaders - staff != difference for leaders, staff, difference in printed)  # so it must be said
    assert Wording(language).say("terminal.rounded").replace("\u00a0", " ") in page


def number(text: str, language: str) -> float:
    return float(text if language == "en" else text.replace(".", "").replace(",", "."))
