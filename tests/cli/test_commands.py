"""`check`, `init`, `model`, `explain`, `schema`, and what holds for every command."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from leaddev.catalogue import model_card, model_ids
from leaddev.cli.app import command_line
from leaddev.cli.explain import all_codes
from leaddev.cli.usage import instead
from leaddev.errors import ExitCode
from leaddev.findings.registry import RULES, SECTIONS
from leaddev.media import FORMATS
from leaddev.present.blocks import Table
from leaddev.present.cards import FAMILIES, asked_section
from leaddev.problems import CATALOGUE
from leaddev.project import FILES
from leaddev.wording import Wording

from .runs import BROKEN, HOSPITAL, ROOT, TINY, run

VALID = sorted((ROOT / "tests" / "cases" / "valid").glob("*.yaml"))
MODELS = sorted((*(ROOT / "models").glob("*.yaml"), *(ROOT / "tests" / "cases" / "models").glob("*.yaml")))


def commands(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every command with its words, groups too."""
    yield path, command
    for name, below in getattr(command, "commands", {}).items():
        yield from commands(below, (*path, name))


# --- check


def test_check_lists_problems_on_standard_output() -> None:
    result = run("check", BROKEN)
    assert result.exit_code == ExitCode.INVALID_INPUT
    assert "LD-E402" in result.stdout
    assert result.stderr == ""


def test_check_as_json() -> None:
    result = run("check", BROKEN, "--format", "json")
    assert result.exit_code == ExitCode.INVALID_INPUT
    assert [problem["code"] for problem in json.loads(result.stdout)["problems"]] == ["LD-E402"]
    fine = run("check", TINY, "--format", "json")
    assert fine.exit_code == ExitCode.DONE
    assert json.loads(fine.stdout)["problems"] == []


def test_check_without_problems() -> None:
    result = run("check", TINY)
    assert (result.exit_code, result.stdout, result.stderr) == (ExitCode.DONE, "", "no problems\n")


# --- init


def test_a_new_project_runs_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "clients" / "one"
    created = run("init", str(folder))
    assert created.exit_code == ExitCode.DONE
    assert created.stdout == ""
    assert sorted(path.name for path in folder.iterdir()) == sorted(FILES)
    assert run("check", str(folder / "survey.yaml")).exit_code == ExitCode.DONE
    result = run("analyze", str(folder / "survey.yaml"), "--by", "profession")
    assert result.exit_code == ExitCode.DONE
    assert "fictional" in result.stdout


def test_a_new_project_with_one_rating_a_question(tmp_path: Path) -> None:
    folder = tmp_path / "one"
    assert run("init", str(folder), "--need", "target").exit_code == ExitCode.DONE
    assert sorted(path.name for path in folder.iterdir()) == sorted([*FILES, "model.yaml"])
    assert "knowledge1imp" not in "".join(path.read_text(encoding="utf-8") for path in folder.glob("[rs]*"))
    assert run("model", "check", str(folder / "model.yaml")).exit_code == ExitCode.DONE
    assert run("check", str(folder / "survey.yaml")).exit_code == ExitCode.DONE
    result = run("analyze", str(folder / "survey.yaml"))
    assert result.exit_code == ExitCode.DONE
    assert "below the target of 4" in result.stdout
    assert run("init", str(tmp_path / "two"), "--need", "wishes").exit_code == ExitCode.USAGE


@pytest.mark.parametrize("existing", FILES)
def test_init_never_overwrites(existing: str, tmp_path: Path) -> None:
    (tmp_path / existing).write_text("mine", encoding="utf-8")
    result = run("init", str(tmp_path))
    assert result.exit_code == ExitCode.USAGE
    assert existing in result.stderr
    assert (tmp_path / existing).read_text(encoding="utf-8") == "mine"
    assert len(list(tmp_path.iterdir())) == 1


def test_init_where_no_folder_can_be(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = run("init", str(tmp_path / "file"))
    assert result.exit_code == ExitCode.USAGE
    assert "cannot be written" in " ".join(result.stderr.split())


# --- model


def test_the_models_are_listed() -> None:
    result = run("model", "list")
    assert all(model in result.stdout for model in model_ids())
    assert result.stderr == ""


@pytest.mark.parametrize("model", [*model_ids(), *map(str, MODELS)])
def test_a_model_is_shown(model: str) -> None:
    result = run("model", "show", model, "--language", "nl")
    assert result.exit_code == ExitCode.DONE
    dutch = Wording("nl")
    assert f"\n{dutch.say('model.asked')}\n" in result.stdout
    assert f"\n{dutch.say('model.contrast')}\n" in result.stdout
    assert "question" not in result.stdout
    for block in model_card(model).blocks:
        assert f"  {dutch.say(f'model.part.{block.part}')} " in result.stdout


def test_what_a_model_asks_is_told_part_by_part() -> None:
    asked = asked_section([("rings", 8, ""), ("attention", 1, ""), ("values", 2, "value")], 9, "en").blocks[0]
    assert isinstance(asked, Table)
    assert [[cell.text for cell in row.cells] for row in asked.rows] == [
        ["Rings", "8", "questions: each statement is rated for how far it is so, and for how important it is"],
        ["Attention checks", "1", "question"],
        ["Values", "2", "questions for each value that the survey file names"],
        ["Together", "9", "questions, and those for each value"],
    ]
    (asked,) = asked_section([("rings", 8, ""), ("attention", 2, "")], 10, "en").blocks
    assert isinstance(asked, Table)
    assert [row.cells[2].text for row in asked.rows[1:]] == ["questions", "questions"]


def test_a_model_that_does_not_exist() -> None:
    for command in ("show", "export"):
        result = run("model", command, "ledership-circle")
        assert result.exit_code == ExitCode.USAGE
        assert "Did you mean `leadership-circle`?" in " ".join(result.stderr.split())
    assert run("model", "show", "no.yaml").exit_code == ExitCode.INVALID_INPUT


def test_a_model_file_is_checked() -> None:
    folder = ROOT / "tests" / "cases" / "invalid" / "LD-E207-one-ring"
    result = run("model", "check", str(folder / "model.yaml"))
    assert result.exit_code == ExitCode.INVALID_INPUT
    assert "LD-E207" in result.stdout
    assert run("model", "check", str(MODELS[0])).stderr == "no problems\n"


def test_export_is_verbatim() -> None:
    for model in model_ids():
        assert run("model", "export", model).stdout_bytes == (ROOT / "models" / f"{model}.yaml").read_bytes()


# --- explain


@pytest.mark.parametrize("code", [code for code, _ in all_codes()])
def test_every_code_is_explained(code: str) -> None:
    result = run("explain", code.lower())
    assert result.exit_code == ExitCode.DONE
    assert result.stdout.startswith(code)


def test_a_finding_says_whose_task_it_is_and_when() -> None:
    shown = {code: " ".join(run("explain", code).stdout.split()) for code in RULES}
    assert shown["LD101"].endswith("Whose task For the board, in the next training plan.")
    assert shown["LD401"].endswith("Whose task For the leaders of the unit, now.")
    assert all("Whose task For " in text for text in shown.values())


def test_codes_are_explained_to_programs() -> None:
    every = json.loads(run("explain", "--format", "json").stdout)
    assert (every["schema"], every["language"]) == ("leaddev/codes/1", "en")
    assert [each["code"] for each in every["codes"]] == [*sorted(RULES), *sorted(CATALOGUE)]
    kinds = {each["code"]: each["kind"] for each in every["codes"]}
    assert (kinds["LD101"], kinds["LD-E101"]) == ("finding", "problem")
    (one,) = json.loads(run("explain", "taught-heavy-portfolio", "-f", "json").stdout)["codes"]
    assert one == next(each for each in every["codes"] if each["code"] == "LD101")
    assert [each["title"] for each in one["sections"]] == [*SECTIONS, "Whose task"]
    assert one["sections"][2]["text"].startswith("Excess = share of the taught side")
    some = json.loads(run("explain", "LD-E61", "-f", "json").stdout)["codes"]
    assert [each["title"] for each in some[0]["sections"]] == ["What it means", "What to do"]
    assert {each["code"] for each in some} == {code for code in CATALOGUE if code.startswith("LD-E61")}
    assert run("explain", "LD999", "-f", "json").exit_code == ExitCode.USAGE


@pytest.mark.parametrize(
    ("language", "finding", "problem", "task", "family"),
    [
        (
            "nl",
            "Wat wordt vastgesteld",
            "Wat het betekent",
            "Voor het bestuur, in het volgende opleidingsplan.",
            "Bevindingen: waarden, dialoog, leiderschap",
        ),
        (
            "fr",
            "Ce qui est constaté",
            "Ce que cela signifie",
            "Pour la direction, dans le prochain plan de formation.",
            "Constats\u00a0: valeurs, dialogue, leadership",
        ),
    ],
)
def test_codes_are_explained_in_every_language(
    language: str, finding: str, problem: str, task: str, family: str
) -> None:
    every = json.loads(run("explain", "--format", "json", "--language", language).stdout)
    english = json.loads(run("explain", "--format", "json").stdout)["codes"]
    assert every["language"] == language
    for said, there in zip(every["codes"], english, strict=True):
        assert {**said, "sections": []} == {**there, "sections": []}
        first, *_, last = said["sections"]
        assert first["title"] == (finding if said["kind"] == "finding" else problem)
        assert len(said["sections"]) == len(there["sections"])
        assert first["text"] != there["sections"][0]["text"]
        assert last["text"] != there["sections"][-1]["text"]
    shown = " ".join(run("explain", "LD101", "-l", language).stdout.split())
    assert finding in shown
    assert task in shown
    assert family in run("explain", "-l", language).stdout


@pytest.mark.parametrize("language", ["en", "nl", "fr"])
def test_the_command_that_a_report_prints_explains_in_its_language(language: str) -> None:
    lines = run("analyze", TINY, "--language", language).stdout.splitlines()
    (line,) = [each for each in lines if "leaddev explain " in each]
    words = line.partition("leaddev explain ")[2].rstrip(".").split()
    shown = run("explain", *words)
    assert shown.exit_code == ExitCode.DONE
    assert Wording(language).say("explain.matters") in shown.stdout


def test_an_explanation_is_set_in_the_type_of_its_language() -> None:
    (said,) = json.loads(run("explain", "LD101", "-f", "json", "-l", "nl").stdout)["codes"]
    assert "95\u00a0%-interval" in said["sections"][2]["text"]


def test_explanations_in_another_language_are_refused() -> None:
    result = run("explain", "LD101", "--language", "de")
    assert result.exit_code == ExitCode.USAGE
    assert "There is no `de`. Possible: `en`, `nl`, `fr`." in result.stderr


def test_names_and_short_codes_are_understood() -> None:
    for written in ("taught-heavy-portfolio", "101", "Ld 101"):
        assert run("explain", written).stdout.startswith("LD101 ")
    assert run("explain", "e121").stdout.startswith("LD-E121 ")


def test_the_list_has_every_code() -> None:
    listed = run("explain").stdout
    assert all(code in listed for code in (*RULES, *CATALOGUE))
    assert all(any(code.startswith(family) for family in FAMILIES) for code in (*RULES, *CATALOGUE))


def test_the_start_of_codes_lists_them() -> None:
    for start, beginning in (("LD1", "LD1"), ("ld-e61", "LD-E61")):
        result = run("explain", start)
        assert result.exit_code == ExitCode.DONE
        listed = {code for code, _ in all_codes() if f"  {code} " in result.stdout}
        assert listed == {code for code, _ in all_codes() if code.startswith(beginning)}


def test_a_long_list_of_possibilities_ends_in_a_number() -> None:
    assert instead("?", [f"word{number}" for number in range(15)]).endswith("`word11` and 3 more.")


def test_an_unknown_code() -> None:
    result = run("explain", "LD-E129")
    assert result.exit_code == ExitCode.USAGE
    assert "Did you mean `LD-E12" in result.stderr
    assert "lists all codes" in run("explain", "?").stderr


# --- schema


def schema(kind: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(run("schema", kind).stdout)
    jsonschema.Draft202012Validator.check_schema(document)
    assert document["$schema"].endswith("2020-12/schema")
    assert document["$id"] == f"leaddev/{kind}/{2 if kind == 'report' else 1}"
    assert document["title"]
    return document


def test_files_that_are_valid_have_their_schema() -> None:
    of_surveys = jsonschema.Draft202012Validator(schema("survey"))
    for path in (*VALID, Path(TINY), Path(HOSPITAL), ROOT / "src" / "leaddev" / "project" / "survey.yaml"):
        of_surveys.validate(yaml.safe_load(path.read_text(encoding="utf-8").replace("2026-09\n", '"2026-09"\n')))
    of_models = jsonschema.Draft202012Validator(schema("model"))
    for path in MODELS:
        of_models.validate(yaml.safe_load(path.read_text(encoding="utf-8")))


def test_short_forms_are_in_the_schema() -> None:
    model = yaml.safe_load((ROOT / "models" / "leadership-circle.yaml").read_text(encoding="utf-8"))
    model["title"] = "My circle"
    model["answer_scales"]["level"]["labels"] = ["a", "b", "c", "d", "e"]
    model["thresholds"] = {"material_excess": 0.1, "reliability": {"value": 0.8, "origin": "our board"}}
    model["values_questions"]["lived"] = "{value} is lived here"
    validator = jsonschema.Draft202012Validator(schema("model"))
    validator.validate(model)
    assert not validator.is_valid(model | {"thresholds": {"material_excess": "much"}})
    assert not validator.is_valid(model | {"colour": "red"})


def test_the_report_has_its_schema() -> None:
    report = json.loads(run("analyze", HOSPITAL, "-f", "json").stdout)
    jsonschema.Draft202012Validator(schema("report")).validate(report)


# --- every command


def test_every_command_and_option_has_help() -> None:
    for path, command in commands(command_line()):
        assert command.help, path
        for parameter in command.params:
            assert getattr(parameter, "help", None), (path, parameter.name)


@pytest.mark.parametrize("path", [path for path, _ in commands(command_line())], ids=" ".join)
def test_help_is_plain_text(path: tuple[str, ...]) -> None:
    result = run(*path, "--help")
    assert result.exit_code == ExitCode.DONE
    assert result.stdout.isascii()
    assert max(map(len, result.stdout.splitlines())) <= 80
    assert "..." not in result.stdout.partition("Commands:")[2]


def test_the_help_names_every_format() -> None:
    assert f"Formats: {', '.join(FORMATS)}." in run("analyze", "--help").stdout


def test_a_command_that_does_not_exist() -> None:
    result = run("analyse", TINY)
    assert result.exit_code == ExitCode.USAGE
    assert "analyze" in result.stderr


@pytest.mark.parametrize("option", [("--by", "a", "b"), ("--unit", "a", "b"), ("--language", "en", "nl")])
def test_an_option_that_counts_once_is_refused_twice(option: tuple[str, str, str]) -> None:
    """The second would silently win."""
    name, first, second = option
    result = run("analyze", str(TINY), name, first, name, second)
    assert result.exit_code == 2
    assert f"Invalid value for '{name}': It is given twice, and counts once." in result.stderr


@pytest.mark.parametrize(("command", "name"), [("confidentiality", "--language"), ("init", "--need")])
def test_every_command_refuses_it(command: str, name: str, tmp_path: Path) -> None:
    result = run(command, str(tmp_path / "new"), name, "nl", name, "en")
    assert result.exit_code == 2
    assert f"Invalid value for '{name}': It is given twice, and counts once." in result.stderr
    assert not (tmp_path / "new").exists()
