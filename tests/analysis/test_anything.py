"""Whatever people answer, the program ends in a report that can be drawn, or in problems; never in an exception."""

from __future__ import annotations

from functools import cache
from io import StringIO
from pathlib import Path
from random import Random
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leaddev.analysis import Options, analyze
from leaddev.errors import InvalidInput, Problem
from leaddev.media import FORMATS, RenderOptions
from leaddev.media.json import as_document
from leaddev.media.json_schema import report_schema
from leaddev.present.slides import deck
from leaddev.read.survey_file import load_survey
from leaddev.report import Report
from leaddev.schema import Question, Questionnaire, questionnaire_of
from surveys import ROOT, survey_file

UNITS: list[dict[str, Any]] = [{"id": "a", "units": [{"id": "a1"}, {"id": "a2"}]}, {"id": "b"}, {"id": "c"}]
SPLITS = {"job": {"nurse": "Nurses", "doctor": "Doctors", "clean": "Cleaning"}}
VALUES = [
    {"id": "respect", "name": "Respect"},
    {"id": "care", "name": "Care"},
    {"id": "blame", "name": "Blame", "official": False, "limiting": True},
]
PROGRAMMES: list[dict[str, Any]] = [
    {"title": "Law", "rings": {"knowledge": 1}, "hours": 4, "participants": 20, "unit": "a"},
    {"title": "Circle", "rings": {"values": 0.5, "dialogue": 0.5}, "hours": 2, "cost": 100, "mode": "instruction"},
    {"title": "Self", "rings": {"personality": 1}, "total_hours": 30, "unit": "b", "mode": "coaching"},
    {"title": "Nothing known"},
]
ABOUT_PEOPLE = {"LD-E501", "LD-E530", "LD-E531", "LD-E532", "LD-E534", "LD-E541", "LD-E543"}
ASKED = ("all", "no importance", "no level", "importance once", "a ring without importance", "any", "few")
KINDS: dict[str, Any] = {
    "importance": {"from": "importance"},
    "target": {"from": "target", "level": 4},
    "top": {"from": "target", "level": 5},
    "mixed": {"from": "target", "level": 4},
    "direct": {"from": "direct"},
    "once": {"from": "importance"},
}
STYLES = ("random", "same", "halves", "by unit", "lowest", "highest")


def model(folder: Path, kind: str) -> str:
    """A copy of the built-in model with one kind of need."""
    document = yaml.safe_load((ROOT / "models" / "leadership-circle.yaml").read_text(encoding="utf-8"))
    document["need"] = KINDS[kind]
    if kind == "mixed":
        document["rings"][0]["target"] = 5
    if kind == "once":
        document["rings"][1]["importance"] = {"id": "skillimp1", "text": "How important is skill?"}
    path = folder / "model.yaml"
    path.write_text(yaml.safe_dump(document), encoding="utf-8")
    return str(path)


@cache
def questions(folder: str, kind: str) -> Questionnaire:
    path = survey_file(Path(folder), "k1\n1\n", model=model(Path(folder), kind), splits=SPLITS, values=VALUES)
    loaded = load_survey(str(path))
    return questionnaire_of(loaded.model, loaded.survey)


@cache
def validator() -> Any:
    return jsonschema.Draft202012Validator(report_schema())


def answer(question: Question, style: str, random: Random, number: int, unit: str) -> str:
    if question.kind == "choice":
        options = [option for option, _ in question.options]
        return options[0] if style == "same" else random.choice(options)
    if question.kind == "flag":
        return "1" if style == "same" else random.choice("01")
    assert question.scale is not None
    low, high = question.scale.min, question.scale.max
    chosen = {
        "random": random.randint(low, high),
        "same": (low + high) // 2,
        "halves": low if number % 2 else high,
        "by unit": low if unit.startswith("a") else high,
        "lowest": low,
        "highest": high,
    }
    return str(chosen[style])


@st.composite
def surveys(draw: st.DrawFn) -> dict[str, Any]:
    return {
        "n": draw(st.integers(1, 60)),
        "seed": draw(st.integers(0, 10_000)),
        "style": draw(st.sampled_from(STYLES)),
        "missing": draw(st.sampled_from([0.0, 0.0, 0.3, 0.9])),
        "parts": draw(
            st.frozensets(
                st.sampled_from(
                    [
                        "preconditions",
                        "leadership",
                        "environment",
                        "symptoms",
                        "values",
                        "respect",
                        "demand",
                        "attention",
                    ]
                )
            )
        ),
        "kind": draw(st.sampled_from(["importance", *KINDS])),
        "asked": draw(st.sampled_from(ASKED)),
        "headcount": draw(st.sampled_from([None, 60, 1000])),
        "leaders": draw(st.sampled_from(["", "nobody", "some", "all"])),
        "units": draw(st.sampled_from([["a", "a1", "a2", "b", "c"], ["a1"], ["", "b"]])),
        "programmes": draw(st.frozensets(st.integers(0, 3))),
        "population": draw(st.booleans()),
        "careless": draw(st.booleans()),
        "language": draw(st.sampled_from(["en", "nl", "fr"])),
        "unit": draw(st.sampled_from([None, None, "a", "b"])),
    }


def is_left_out(question: Question, asked: str, random: Random) -> bool:
    """Whether a question is left out of the answers, where some were not asked."""
    is_importance = question.part == "rings" and question.aspect == "importance"
    return {
        "all": False,
        "no importance": is_importance,
        "no level": question.part == "rings" and not is_importance,
        "importance once": is_importance and "1" not in question.code,
        "a ring without importance": is_importance and question.subject == "skill",
        "any": random.random() < 0.4,
        "few": random.random() < 0.9,
    }[asked]


def written(folder: Path, drawn: dict[str, Any]) -> Path:
    random = Random(drawn["seed"])
    known = [q for q in questions(str(folder), drawn["kind"]) if q.part == "rings" or q.part in drawn["parts"]]
    left_out = [q.code for q in known if q.kind == "scale" and is_left_out(q, drawn["asked"], random)]
    asked = [q for q in known if q.code not in left_out]
    rows = []
    for number in range(drawn["n"]):
        unit = random.choice(drawn["units"])
        row = {
            "unit": unit,
            "job": random.choice(["nurse", "doctor", "clean", ""]),
            "seconds": str(random.randint(1, 900)),
        }
        if drawn["leaders"]:
            row["leader"] = {"nobody": "no", "all": "yes"}.get(drawn["leaders"]) or random.choice(["yes", "no", "no"])
        for question in asked:
            is_missing = random.random() < drawn["missing"]
            row[question.code] = "" if is_missing else answer(question, drawn["style"], random, number, unit)
        rows.append(row)
    units: list[dict[str, Any]] = [*UNITS]
    if drawn["headcount"]:
        units = [{**unit, "headcount": drawn["headcount"]} for unit in UNITS]
    return survey_file(
        folder,
        rows,
        model=model(folder, drawn["kind"]),
        units=units,
        splits=SPLITS,
        values=VALUES,
        intentions=[{"statement": "We want to talk", "rings": {"dialogue": 1}}],
        training={"programmes": [PROGRAMMES[n] for n in sorted(drawn["programmes"])]} if drawn["programmes"] else None,
        population={"job": {"nurse": 500, "doctor": 60, "clean": 90}} if drawn["population"] else None,
        responses={"file": "answers.csv", "not_asked": left_out},
        answer_quality={"exclude_careless": drawn["careless"]},
    )


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn=surveys())
def test_any_answers_end_in_a_report_or_in_problems(tmp_path: Path, drawn: dict[str, Any]) -> None:
    path = written(tmp_path, drawn)
    problems: tuple[Problem, ...] = ()
    report: Report | None
    try:
        report = analyze(str(path), Options(language=drawn["language"], unit=drawn["unit"]))
    except InvalidInput as invalid:
        report, problems = None, invalid.problems
    if report is None:
        assert {problem.code for problem in problems} <= ABOUT_PEOPLE, problems
        return
    validator().validate(as_document(report))
    for color, width in ((True, 100), (False, 48)):
        stream = StringIO()
        options = RenderOptions(color=color, width=width, by="job" if drawn["unit"] is None else None)
        FORMATS["terminal"].write(report, stream, options)
        assert stream.getvalue()
        assert not [word for word in ("nan", "None", "inf") if word in stream.getvalue().split()]
    titles = [slide.title for slide in deck(report, options.by).slides]
    assert all(titles)
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("style", STYLES)
def test_everybody_in_one_style(tmp_path: Path, style: str) -> None:
    everything = frozenset(["preconditions", "leadership", "environment", "symptoms", "values", "respect", "demand"])
    drawn = {
        "n": 60,
        "seed": 1,
        "style": style,
        "missing": 0.0,
        "parts": everything,
        "asked": "all",
        "kind": "importance",
        "headcount": None,
        "leaders": "some",
        "units": ["a1", "a2", "b", "c"],
        "programmes": frozenset({0, 1, 2, 3}),
        "population": False,
        "careless": False,
    }
    path = written(tmp_path, drawn)
    problems: tuple[Problem, ...] = ()
    report: Report | None
    try:
        report = analyze(str(path))
    except InvalidInput as invalid:
        report, problems = None, invalid.problems
    if report is None:
        assert ({problem.code for problem in problems}, style != "random") == ({"LD-E534"}, True)
        return
    validator().validate(as_document(report))
