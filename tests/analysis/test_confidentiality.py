"""What is hidden is hidden everywhere in the report, and cannot be calculated from what is shown."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from itertools import combinations, product
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest
import yaml

from leaddev.analysis import Options, analyze
from leaddev.disclosure import search
from leaddev.media.json import as_document
from leaddev.report import WITHHELD, GroupScore, HiddenGroup, Report
from surveys import HOSPITAL, LIST, answers, report_of

NAMED = {"split", "id", "name", "kind", "parent", "depth", "suppressed"}
MINIMUM = 10


@cache
def hospital() -> Report:
    return analyze(str(HOSPITAL))


def objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from objects(part)
    elif isinstance(value, list):
        for part in value:
            yield from objects(part)


# --- nothing about a hidden group -------------------------------------------------------------------------------------


def test_a_hidden_group_has_a_name_and_a_reason_and_nothing_else() -> None:
    document = as_document(hospital())
    groups = [each for each in objects(document) if "suppressed" in each and "gates" not in each]
    hidden = [each for each in groups if each["suppressed"] is not None]
    assert len(hidden) >= 6
    for each in hidden:
        shown = next(other for other in groups if set(other) == set(each) and other["suppressed"] is None)
        assert list(each) == list(shown)
        assert each["suppressed"] == "withheld"
        assert {key for key, value in each.items() if value is not None} <= NAMED


def test_no_other_part_of_the_report_speaks_of_a_hidden_group() -> None:
    document = as_document(hospital())
    hidden = {each["id"]: each["name"] for each in objects(document["scores"]) if each.get("suppressed")}
    for part in set(document) - {"scores"}:
        for each in objects(document[part]):
            about = {each.get(key) for key in ("id", "unit", "group", "where") if isinstance(each.get(key), str)}
            if about & set(hidden):
                numbers = [value for key, value in each.items() if isinstance(value, int | float) and key != "depth"]
                assert not [number for number in numbers if not isinstance(number, bool)], (part, each)


def test_no_figure_is_about_fewer_than_the_minimum() -> None:
    document = as_document(hospital())
    for each in objects(document):
        if "estimate" in each and isinstance(each.get("n"), int) and each["estimate"] is not None:
            assert each["n"] >= MINIMUM, each


# --- nothing to calculate ---------------------------------------------------------------------------------------------


def memberships(report: Report) -> tuple[np.ndarray[Any, Any], list[int]]:
    """Kinds of respondents (unit, groups of splits) that exist, with their numbers, and (published groups, kinds)."""
    survey = yaml.safe_load(HOSPITAL.read_text(encoding="utf-8"))
    with (HOSPITAL.parent / "responses.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    columns = {"unit": "Department", "profession": "Profession", "seniority": "Years of service"}
    kinds = Counter(tuple(row[column] for column in columns.values()) for row in rows)
    below: dict[str, set[str]] = {}

    def walk(unit: dict[str, Any]) -> set[str]:
        below[unit["id"]] = {unit["name"]}.union(*(walk(child) for child in unit.get("units", [])))
        return below[unit["id"]]

    below["organization"] = {""}.union(*(walk(unit) for unit in survey["units"]))
    shown = [group for group in report.scores.units if isinstance(group, GroupScore)]
    lines = [[1] * len(kinds)]
    for group in shown:
        inside = below[group.parent or ""] if group.kind == "remainder" else below[group.id]
        if group.kind == "remainder":
            for other in shown:
                if other.parent == group.parent and other.kind == "unit":
                    inside = inside - below[other.id]
        lines.append([int(kind[0] in inside) for kind in kinds])
    for number, split in enumerate(report.scores.splits, start=1):
        names = survey["splits"][split.split].values()
        told = {part.name for part in split.groups if isinstance(part, GroupScore)}
        for part in split.groups:
            if isinstance(part, GroupScore):
                inside = {part.name} if part.name in names else set(names) - told | {""}
                lines.append([int(kind[number] in inside) for kind in kinds])
    return np.array(lines), list(kinds.values())


def test_the_counts_that_are_shown_are_those_of_the_file() -> None:
    lines, numbers = memberships(hospital())
    groups = [*hospital().scores.units, *(group for split in hospital().scores.splits for group in split.groups)]
    shown = [group.n for group in groups if isinstance(group, GroupScore)]
    assert (lines[1:] @ np.array(numbers)).tolist() == shown
    assert min(shown) >= MINIMUM


def test_no_small_set_of_people_can_be_calculated_from_what_is_shown() -> None:
    """Every set of at most three kinds of respondents with fewer than ten people, tried one by one.

    Figures about a set follow from the published ones exactly if its indicator is a combination of their indicators.
    """
    lines, numbers = memberships(hospital())
    kinds = len(numbers)
    basis = np.linalg.svd(lines.astype(float), full_matrices=False)[2]
    basis = basis[: np.linalg.matrix_rank(lines)]
    projection = basis.T @ basis
    missing = np.eye(kinds) - projection  # what the published groups cannot say about each kind
    small = [kind for kind in range(kinds) if numbers[kind] < MINIMUM]
    assert float(np.diag(missing)[small].min()) > 1e-9
    for first, second in combinations(small, 2):
        if numbers[first] + numbers[second] < MINIMUM:
            assert np.abs(missing[:, first] + missing[:, second]).max() > 1e-9
            assert np.abs(missing[:, first] - missing[:, second]).max() > 1e-9


@pytest.mark.parametrize("seed", range(6))
def test_no_coalition_of_whole_groups_isolates_a_few(tmp_path: Path, seed: int) -> None:
    """Small random surveys: all sums and differences of up to four published groups, over who is in them."""
    random = Random(seed)
    units = [{"id": "a", "units": [{"id": "a1"}, {"id": "a2"}, {"id": "a3"}]}, {"id": "b"}, {"id": "c"}]
    splits = {"job": {"x": "X", "y": "Y"}, "age": {"o": "O", "j": "J"}}
    people = [
        (random.choice(["a1", "a1", "a2", "a3", "a", "b", "b", "c"]), random.choice("xxxy"), random.choice("ooj"))
        for _ in range(random.randint(25, 60))
    ]
    rows = answers(
        len(people),
        seed=seed,
        unit=[person[0] for person in people],
        job=[person[1] for person in people],
        age=[person[2] for person in people],
    )
    report = report_of(tmp_path, rows, units=units, splits=splits)
    vectors = list(_published(report, people))
    for count in (1, 2, 3, 4):
        for chosen in combinations(vectors, min(count, len(vectors))):
            for signs in product((1, -1), repeat=len(chosen)):
                found = np.array(signs) @ np.array(chosen)
                people_in_it = int((found != 0).sum())
                assert people_in_it == 0 or people_in_it >= 5, (seed, found)


def _published(report: Report, people: list[tuple[str, str, str]]) -> Iterator[np.ndarray[Any, Any]]:
    below = {"a": {"a", "a1", "a2", "a3"}, "organization": {"a", "a1", "a2", "a3", "b", "c"}}
    shown = [group for group in report.scores.units if isinstance(group, GroupScore)]
    yield np.ones(len(people), dtype=int)
    for group in shown:
        inside = below.get(group.id, {group.id})
        if group.kind == "remainder":
            inside = set(below[group.parent or ""])
            for other in shown:
                if other.parent == group.parent and other.kind == "unit":
                    inside -= below.get(other.id, {other.id})
        yield np.array([int(person[0] in inside) for person in people])
    for place, split in enumerate(report.scores.splits, start=1):
        told = {part.name.casefold() for part in split.groups if isinstance(part, GroupScore)}
        for part in split.groups:
            if isinstance(part, GroupScore):
                name = part.name.casefold()
                is_other = len(name) > 1
                yield np.array([int(p[place] not in told if is_other else p[place] == name) for p in people])


# --- nothing that everybody said --------------------------------------------------------------------------------------


def test_what_everybody_answered_is_not_shown(tmp_path: Path) -> None:
    rows = [{**row, "k1": "4", "k2": "4"} for row in answers(20)]
    rows += [{**row, "k1": "", "k2": "", "k1imp": "", "k2imp": ""} for row in answers(8, seed=2)]
    own = report_of(tmp_path, rows).scores.organization
    assert isinstance(own, GroupScore)
    assert own.rings[0].level.estimate is None
    assert own.rings[0].level.reason == WITHHELD
    assert own.rings[0].level_bounds is None
    assert own.rings[0].importance.estimate is not None
    assert own.rings[1].level.estimate is not None


def test_one_who_differs_is_enough_to_show_it(tmp_path: Path) -> None:
    rows = [{**row, "k1": "4", "k2": "4"} for row in answers(20)]
    rows[7]["k2"] = "5"
    own = report_of(tmp_path, rows).scores.organization
    assert isinstance(own, GroupScore)
    expected = Fraction(39 * 3 + 4, 40 * 4)
    assert own.rings[0].level.estimate == round(float(100 * expected), 1)


def test_a_gap_that_everybody_has_is_not_shown(tmp_path: Path) -> None:
    rows = [{**row, "k1imp": row["k1"], "k2imp": row["k2"]} for row in answers(20, level=(1, 4))]
    rows = [{**row, "k1imp": str(int(row["k1"]) + 1), "k2imp": str(int(row["k2"]) + 1)} for row in rows]
    own = report_of(tmp_path, rows).scores.organization
    assert isinstance(own, GroupScore)
    assert own.rings[0].need.reason == own.rings[0].need_positive.reason == WITHHELD
    assert own.rings[0].level.estimate is not None


def test_an_item_that_does_not_vary_is_not_named_and_does_no_harm(tmp_path: Path) -> None:
    """Whoever is told that all gave one answer knows it of everybody: their own."""
    rows = [{**row, "v2": "3"} for row in answers(120)]
    report = report_of(tmp_path, rows, training={"programmes": [dict(programme) for programme in LIST]})
    scale = next(each for each in report.quality.reliability if (each.subject, each.aspect) == ("values", "level"))
    assert scale.omega.estimate is None
    assert scale.omega.reason == WITHHELD
    own = report.scores.organization
    assert isinstance(own, GroupScore)
    assert own.rings[2].level.estimate is not None
    assert report.balance.excess.estimate is not None


def test_the_choice_does_not_depend_on_what_is_asked_for(tmp_path: Path) -> None:
    """Two reports on the same answers show the same groups: there is nothing to subtract."""
    units = [{"id": "a", "units": [{"id": "a1"}, {"id": "a2"}]}, {"id": "b"}]
    rows = answers(30, unit=["a1", "a1", "b"]) + answers(3, unit=["a2"])
    whole = {group.id: group for group in report_of(tmp_path, rows, units=units).scores.units}
    part = report_of(tmp_path, rows, units=units, options=Options(unit="a")).scores
    assert part.organization == whole["a"]
    for group in part.units:
        assert group == whole[group.id]
    assert isinstance(whole["a2"], HiddenGroup)


def test_a_split_without_a_proof_is_told_and_not_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every two of units, professions and ages are safe; of all three together nothing is proved here."""
    combinations = {"a nurse young": 8, "a doctor middle": 14, "b nurse middle": 14, "b doctor young": 8}
    rows = answers(44)
    for row, each in zip(rows, (each for each, n in combinations.items() for _ in range(n)), strict=True):
        row["unit"], row["profession"], row["age"] = each.split()
    splits = {"profession": {"nurse": "nurse", "doctor": "doctor"}, "age": {"young": "young", "middle": "middle"}}
    monkeypatch.setattr(search, "MAX_ATOMS", 1)
    for language, start in (("en", "Groups of"), ("nl", "Groepen van"), ("fr", "Les groupes de")):
        options = Options(language=language)
        changes = {"units": [{"id": "a"}, {"id": "b"}], "splits": splits, "confidentiality": {"minimum_group": 10}}
        report = report_of(tmp_path, rows, options=options, **changes)
        assert [note for note in report.notes if note.startswith(f"{start} `profession`")]
        assert not [note for note in report.notes if "`age`" in note]
        profession, age = report.scores.splits
        assert all(isinstance(group, HiddenGroup) for group in profession.groups)
        assert all(isinstance(group, GroupScore) for group in (*age.groups, *report.scores.units))
        assert report.confidentiality.audit == "exact"
    unit = report_of(tmp_path, rows, options=Options(unit="a"), **changes)
    assert not [note for note in unit.notes if "`profession`" in note]
