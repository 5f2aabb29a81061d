"""What one file is taken as: kinds of files, columns, codings, what is missing; and nobody's words or small counts."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, get_args

import openpyxl
import pytest
import yaml

from cli.runs import HOSPITAL, run
from leaddev.errors import ExitCode, InvalidInput, Location, Problem
from leaddev.inspection import ReadOnce, inspect
from leaddev.media.json import inspection_json
from leaddev.present.blocks import Definitions, Prose, Section, Table
from leaddev.present.inspection import inspection_sections
from leaddev.read.answers.dialects import DIALECTS
from leaddev.read.files import SourceFile
from leaddev.read.tables import Table as Rows
from leaddev.read.tables import table_from_text
from leaddev.read.tables import workbook as workbook_module
from leaddev.read.tables.sheets import Sheet
from leaddev.read.tables.table import Grid
from leaddev.report.inspection import FileKind, InspectedColumn, Inspection, Missing, Role, Sign
from leaddev.wording import Wording
from leaddev.wording.sentences import LANGUAGES, all_texts
from surveys import CASES, ROOT, SEVEN

EXPORTS = sorted((CASES / "dialects").glob("*/*.csv"))
MODEL = str(CASES / "models" / "seven.yaml")
CODES = [f"{item}{rating}" for items in SEVEN.values() for item in items for rating in ("", "imp")]


def written(folder: Path, rows: Sequence[Sequence[str]], name: str = "a.csv") -> str:
    stream = io.StringIO()
    csv.writer(stream).writerows(rows)
    (folder / name).write_text(stream.getvalue(), encoding="utf-8")
    return str(folder / name)


def workbook(folder: Path, **sheets: Sequence[Sequence[str]]) -> str:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(folder / "a.xlsx")
    return str(folder / "a.xlsx")


def octets(folder: Path, content: bytes | str, name: str = "a.bin") -> str:
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(folder / name)


def kind(path: str, **chosen: str) -> tuple[str, str | None]:
    found = inspect(path, **chosen)
    return found.kind, found.tool


def column(found: Inspection, letters: str) -> InspectedColumn:
    return next(each for each in found.columns if each.letters == letters)


def said(found: Inspection) -> str:
    """Everything that a reader sees."""
    texts: list[str] = []
    for section in inspection_sections(found):
        texts += [section.title, *(text for block in section.blocks for text in texts_of(block))]
    return "\n".join(texts)


def texts_of(block: object) -> list[str]:
    if isinstance(block, Definitions):
        return [f"{term}: {text}" for term, text in block.pairs]
    if isinstance(block, Prose):
        return [each.text for each in block.paragraphs]
    assert isinstance(block, Table)
    own = [" | ".join(cell.text for cell in row.cells) for row in block.rows]
    return own + [text for each in block.instead or () for text in texts_of(each)]


# --- kinds of files


def test_a_long_heading_keeps_the_end_that_tells_it_from_the_next(tmp_path: Path) -> None:
    asked = "In welke mate is dit vandaag zo op uw afdeling?"
    stated = ["Medewerkers op deze afdeling kennen de richtlijnen die voor hun werk gelden."]
    stated += ["Medewerkers op deze afdeling weten bij wie ze met een vraag terechtkunnen."]
    rows = [[f"{asked}.{each}" for each in stated], *([["Volledig"] * 2] * 3)]
    found = inspect(written(tmp_path, rows))
    assert [each.heading for each in found.columns] == [
        "In welke mate is dit vandaag \u2026 die voor hun werk gelden.",
        "In welke mate is dit vandaag \u2026 met een vraag terechtkunnen.",
    ]


def test_questionnaires_are_no_answers(tmp_path: Path) -> None:
    form = [["type", "name", "label::English"], ["text", "k1", "How far?"]]
    assert kind(workbook(tmp_path, survey=form, choices=[["list_name", "name", "label"]])) == (
        "questionnaire",
        "XLSForm",
    )
    assert kind(workbook(tmp_path, notes=form)) == ("table", None), "a form stands on the sheet `survey`"
    assert kind(written(tmp_path, [["survey", "", ""], ["", *form[0]], ["", *form[1]]])) == ("questionnaire", "XLSForm")
    assert kind(
        written(tmp_path, [["class", "type/scale", "name", "relevance", "text"], ["S", "", "sid", "", "1"]])
    ) == (
        "questionnaire",
        "LimeSurvey",
    )
    dictionary = [["Variable / Field Name", "Form Name", "Section Header", "Field Type"], ["k1", "rings", "", "radio"]]
    assert kind(written(tmp_path, dictionary)) == ("questionnaire", "REDCap")
    design = json.dumps({"SurveyEntry": {}, "SurveyElements": []})
    assert kind(octets(tmp_path, design, "a.qsf")) == ("questionnaire", "Qualtrics")
    structure = "<?xml version='1.0'?><document><LimeSurveyDocType>Survey</LimeSurveyDocType></document>"
    assert kind(octets(tmp_path, structure, "a.lss")) == ("questionnaire", "LimeSurvey")


def older_workbook(*names: str) -> bytes:
    records = [
        b"\x85\x00" + bytes([8 + len(name), 0]) + b"\0\0\0\0" + b"\0\0" + bytes([len(name), 0]) + name.encode()
        for name in names
    ]
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64) + b"".join(records)


def test_an_older_workbook_tells_its_sheets_and_is_not_read(tmp_path: Path) -> None:
    found = inspect(octets(tmp_path, older_workbook("survey", "choices"), "a.xls"))
    assert (found.kind, found.tool, found.signs) == (
        "questionnaire",
        "XLSForm",
        (Sign(kind="inside", names=("survey", "choices")),),
    )
    found = inspect(octets(tmp_path, older_workbook("survey"), "a.xls"))
    assert (found.kind, [each.code for each in found.problems]) == ("unreadable", ["LD-E107"])


@pytest.mark.parametrize("magic", [b"$FL2@(#) ", b"$FL3@(#) ", "ASCII SPSS PORT FILE".encode("cp500")])
def test_a_file_of_spss_is_named_even_where_it_is_broken(tmp_path: Path, magic: bytes) -> None:
    found = inspect(octets(tmp_path, magic + bytes(300), "a.sav"))
    assert (found.kind, found.tool, found.next) == ("unreadable", "SPSS", ("unreadable",))
    assert found.problems


def test_files_of_leaddev_are_known(tmp_path: Path) -> None:
    assert kind(MODEL)[0] == "model"
    assert kind(HOSPITAL)[0] == "survey"
    below = "# a comment\n" * 40 + "title: A survey\nleaddev: survey/1\n"
    assert kind(octets(tmp_path, below, "a.yaml"))[0] == "survey"
    assert kind(octets(tmp_path, below.replace("leaddev", "other"), "a.yaml"))[0] == "text"
    report = run("analyze", str(ROOT / "examples" / "tiny.yaml"), "--format", "json").stdout
    assert kind(octets(tmp_path, report, "a.json"))[0] == "report"
    problems = run("check", str(CASES / "invalid" / "LD-E104-empty.yaml"), "--format", "json").stdout
    assert kind(octets(tmp_path, problems, "a.json")) == ("document", "leaddev/problems/1")


def test_what_is_no_table_is_named_without_a_word_of_it(tmp_path: Path) -> None:
    for content, expected in (
        ("%PDF-1.7 secret", "unreadable"),
        ("A letter about secret things.\n\nIt goes on, and on, and on.\n", "text"),
        ("one,two\na secret,b,c,d,e\n", "text"),
    ):
        found = inspect(octets(tmp_path, content))
        assert found.kind == expected
        assert "secret" not in said(found) + inspection_json(found)


def test_one_column_of_a_workbook_is_a_table(tmp_path: Path) -> None:
    assert kind(workbook(tmp_path, Notes=[["Remarks"], ["One"], ["Two"]])) == ("table", None)


# --- answers


@pytest.mark.parametrize("path", EXPORTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_an_export_is_named_with_all_its_questions(path: Path) -> None:
    found, dialect = inspect(str(path)), DIALECTS[path.parent.name]
    assert (found.kind, found.dialect, found.model) == ("answers", dialect.name, "leadership-circle-short")
    assert found.tool == (dialect.title if dialect.name != "plain" else None)
    assert bool(found.signs) == (dialect.name != "plain")
    assert (found.questions, found.problems) == (30, ())
    assert sum(each.role == "question" for each in found.columns) == 30
    assert [each.letters for each in found.columns if each.role == "unused"][3:] == [], "the tool's own are told apart"


def test_what_the_survey_file_declares_is_obeyed_and_told(tmp_path: Path) -> None:
    document = yaml.safe_load((ROOT / "examples" / "tiny.yaml").read_text(encoding="utf-8"))
    document["responses"] = {"file": "a.csv", "dialect": "sosci"}
    survey = octets(tmp_path, yaml.safe_dump(document), "survey.yaml")
    found = inspect(str(CASES / "dialects" / "plain" / "answers.csv"), survey=survey)
    assert (found.tool, found.declared, found.signs) == ("SoSci Survey", True, ())
    assert "`dialect:` in the survey file" in said(found)


def answers(*columns: Sequence[str], rows: int = 40) -> list[list[str]]:
    """So many people who answer 3 to everything, with further columns."""
    heads = [*CODES, *(each[0] for each in columns)]
    return [
        heads,
        *([*["3"] * len(CODES), *(each[1 + at % (len(each) - 1)] for each in columns)] for at in range(rows)),
    ]


def test_how_answers_are_written_and_what_is_missing(tmp_path: Path) -> None:
    rows = answers()
    for at in range(12):
        rows[1 + at][0], rows[13 + at][0], rows[25 + at][0] = "", "N/A", "-99"
        rows[1 + at][1] = "strange"
    rows[38][0] = ""
    found = inspect(written(tmp_path, rows), model=MODEL)
    first, second = column(found, "A"), column(found, "B")
    assert (first.role, first.of, first.rating, first.way, first.coding) == (
        "question",
        "fact1",
        "level",
        "code",
        ("numbers",),
    )
    assert first.missing == (
        Missing(kind="empty", cells=13),
        Missing(kind="not-applicable", cells=12),
        Missing(kind="seen", cells=12),
    )
    assert first.values is None, "three people: too few to be told"
    assert second.missing == (Missing(kind="no-answer", cells=12),)
    assert second.values == 28
    assert [each.code for each in found.problems] == ["LD-E512"]
    assert found.problems[0].count == 12


def test_missing_and_errors_are_told_of_columns_that_are_not_known_too(tmp_path: Path) -> None:
    rows = answers(("Age", *["40"] * 10, *["N/A"] * 10, *["#NULL!"] * 10, *[""] * 10))
    age = inspect(written(tmp_path, rows), model=MODEL).columns[-1]
    assert (age.role, age.values, {each.kind: each.cells for each in age.missing}) == (
        "unused",
        10,
        {"empty": 10, "not-applicable": 10, "no-answer": 10},
    )


def test_rows_that_are_no_people_are_told_where_no_question_is_known(tmp_path: Path) -> None:
    heads = ["ResponseId", "Finished", "RecordedDate", "Q1"]
    rows = [heads, *([f"R{at}", "0" if at < 12 else "1", "2026-01-01", "3"] for at in range(40))]
    found = inspect(written(tmp_path, rows))
    assert (found.questions, found.dialect) == (0, "qualtrics")
    assert [(each.kind, each.rows) for each in found.left_out] == [("unfinished", 12)]


def test_answers_as_json_are_answers(tmp_path: Path) -> None:
    heads, *rows = answers()
    content = json.dumps([dict(zip(heads, row, strict=True)) for row in rows])
    found = inspect(octets(tmp_path, content, "a.json"), model=MODEL)
    assert (found.kind, found.questions) == ("answers", len(CODES))


def test_few_people_are_not_counted(tmp_path: Path) -> None:
    rows = answers(("Comment", "", "", "", "", "Nobody listens to me"))
    rows[1][0] = ""
    found = inspect(written(tmp_path, rows), model=MODEL)
    assert column(found, "A").missing == (Missing(kind="empty", cells=None),)
    assert column(found, "A").values is None, "the others would tell how few are missing"
    assert found.columns[-1].values is None
    assert found.rows == 40
    assert inspect(written(tmp_path, rows[:10]), model=MODEL).rows is None
    assert inspect(written(tmp_path, rows[:11]), model=MODEL).rows == 10
    text = said(found)
    assert "fewer than 10" in text
    assert "nearly all" in text
    for path in EXPORTS:
        assert all(each.rows is None or each.rows >= 10 for each in inspect(str(path)).left_out)


def test_nobodys_words_are_shown(tmp_path: Path) -> None:
    own = [f"My own words {at}" for at in range(40)]
    rows = answers(("Comment", *own), ("Team", *["North"] * 9, *["South"] * 11))
    rows[1][0], rows[2][0], rows[3][1] = "Agree, but my own words", "My own words again", "my own words"
    path = written(tmp_path, rows)
    for found in (inspect(path, model=MODEL), inspect(path), inspect(written(tmp_path, rows[2:]))):
        told = said(found) + inspection_json(found)
        assert "own words again" not in told
        assert "own words 7" not in told
    assert inspect(path, model=MODEL).columns[-1].answers == ("South", "North"), "each in at least ten rows"
    assert inspect(written(tmp_path, rows[:19]), model=MODEL).columns[-1].answers == ()
    assert inspect(written(tmp_path, rows[:20]), model=MODEL).columns[-1].answers == ("South",)


def test_units_splits_and_leaders_are_those_of_the_survey_file() -> None:
    found = inspect(str(ROOT / "examples" / "st-elsewhere" / "responses.csv"), survey=HOSPITAL)
    roles = {each.role: each.of for each in found.columns if each.role not in ("question", "unused")}
    assert roles == {
        "respondent": "respondent",
        "unit": "unit",
        "split": "seniority",
        "leader": "leader",
        "seconds": "seconds",
    }
    assert found.next == ("survey-answers",)
    assert column(found, "C").way == "named"


def test_sheet_and_row_of_a_survey_file_are_about_its_own_answers(tmp_path: Path) -> None:
    document = yaml.safe_load((ROOT / "examples" / "tiny.yaml").read_text(encoding="utf-8"))
    plain = (CASES / "dialects" / "plain" / "answers.csv").read_text(encoding="utf-8")
    document["responses"] = {"file": "a.csv", "header_row": 2}
    survey = octets(tmp_path, yaml.safe_dump(document), "survey.yaml")
    own = octets(tmp_path, f"Our survey\n{plain}", "a.csv")
    for path, lines in ((own, "2"), (octets(tmp_path, plain, "other.csv"), "1")):
        found = inspect(path, survey=survey)
        assert (found.lines, found.questions) == (lines, 30)


def test_chance_is_no_model(tmp_path: Path) -> None:
    """Four questions of a model that nobody named are chance; of one that was named they are not."""
    rows = [["knowledge1", "skill1", "values1", "dialogue1", "Age"], *[["3", "3", "3", "3", "40"]] * 12]
    path = written(tmp_path, rows)
    assert (inspect(path).kind, inspect(path).questions) == ("table", 0)
    assert inspect(path, model="leadership-circle").questions == 4
    assert (inspect(path, model="leadership-circle").kind, inspect(path).next) == ("answers", ("table",))
    rows[0][-1] = "personality1"
    assert inspect(written(tmp_path, rows)).questions == 5


@pytest.mark.parametrize("title", ["Results of our survey", "Survey, 2026"])
def test_titles_are_no_headings_of_a_table_of_which_nothing_is_known(tmp_path: Path, title: str) -> None:
    table = "Team;Age;Remark\nNorth;40;one\nSouth;50;two\nSouth;60;three\n"
    found = inspect(octets(tmp_path, f"{title}\n\n{table}", "a.csv"))
    assert (found.kind, found.lines, [each.heading for each in found.columns]) == (
        "table",
        "3",
        ["Team", "Age", "Remark"],
    )
    letter = "Dear colleagues,\n\nThe team, as it is, said things.\nIt goes on, and on.\nAnd on, and on, and on.\n"
    assert inspect(octets(tmp_path, letter, "a.txt")).kind == "text"


# --- training lists


def test_a_training_list_is_told_from_answers(tmp_path: Path) -> None:
    rows = [["Course", "Ring", "Hours", "Participants", "Remark"], ["Hygiene", "knowledge", "4", "20", ""]]
    found = inspect(written(tmp_path, rows))
    assert (found.kind, found.rows, found.next) == ("training-list", 1, ("training-list",))
    assert [(each.role, each.of) for each in found.columns] == [
        ("field", "title"),
        ("field", "rings"),
        ("field", "hours"),
        ("field", "participants"),
        ("unused", None),
    ]
    assert [each.values for each in found.columns] == [1, 1, 1, 1, 0]
    assert "holds no answers" in said(found)
    assert kind(workbook(tmp_path, Notes=[["What was done"]], List=rows))[0] == "training-list"
    assert kind(workbook(tmp_path, List=[*[[]] * 30, ["Courses of 2026"], *rows]))[0] == "training-list"
    assert kind(written(tmp_path, [row[:3] for row in rows]))[0] == "training-list"
    assert kind(written(tmp_path, [row[:2] for row in rows]))[0] == "table", "a title and one field are chance"


# --- what is said


def test_everything_that_can_be_told_has_words() -> None:
    keys = [f"inspect.kind.{each}" for each in get_args(FileKind)] + [f"inspect.role.{each}" for each in get_args(Role)]
    keys += [f"inspect.missing.{each}" for each in ("empty", "not-applicable", "seen", "no-answer")]
    keys += [f"inspect.way.{each}" for each in ("named", "code", "text", "words", "labels")]
    keys += [f"inspect.next.{each}" for each in get_args(FileKind) if each != "table"]
    assert not [key for key in keys if key not in all_texts()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_said_in_every_language(language: str) -> None:
    path = str(CASES / "dialects" / "redcap" / "events.csv")
    result = run("inspect", path, "--language", language)
    assert (result.exit_code, result.stderr) == (ExitCode.DONE, "")
    words = Wording(language)
    for key in ("inspect.kind.answers", "inspect.columns", "inspect.left-out", "inspect.next"):
        assert words.say(key) in result.stdout
    assert "REDCap" in result.stdout


def test_the_command_as_json_and_its_wrong_usage(tmp_path: Path) -> None:
    path = str(CASES / "dialects" / "limesurvey" / "codes.csv")
    document: dict[str, Any] = json.loads(run("inspect", path, "--format", "json").stdout)
    assert (document["schema"], document["kind"], document["dialect"]) == (
        "leaddev/inspection/1",
        "answers",
        "limesurvey",
    )
    assert document["left_out"] == [{"kind": "unfinished", "rows": None}]
    assert run("inspect", path, "--survey", HOSPITAL, "--model", MODEL).exit_code == ExitCode.USAGE
    assert run("inspect", str(tmp_path / "nothing.csv")).exit_code == ExitCode.INVALID_INPUT
    piped = run("inspect", "-", stdin=Path(path).read_text(encoding="utf-8"))
    assert "LimeSurvey" in piped.stdout


def test_every_key_is_documented() -> None:
    page = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    part = page[page.index("## The inspection") :]
    for shape in (Inspection, InspectedColumn):
        assert not [name for name in shape.__struct_fields__ if f"`{name}`" not in part]


def test_sections_are_what_other_commands_show() -> None:
    found = inspect(str(CASES / "dialects" / "plain" / "answers.csv"))
    assert all(isinstance(each, Section) for each in inspection_sections(found))


# --- how often a file is read


def test_a_sheet_is_read_once_whatever_it_is_compared_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = workbook(tmp_path, Notes=[["What was done"]], Answers=[["Team", "Age"], ["North", "40"]])
    read = Counter[str]()

    def counted(source: SourceFile, sheet: Sheet, others: Sequence[Sheet], first: int) -> Grid:
        read[sheet.name] += 1
        return grid(source, sheet, others, first)

    grid = workbook_module._grid
    monkeypatch.setattr(workbook_module, "_grid", counted)
    assert inspect(path).sheets_not_read == ("Notes",), "one of several columns tells more than one of notes"
    assert read == {"Notes": 1, "Answers": 1}


def test_what_is_wrong_with_a_later_sheet_is_told_to_each_reader() -> None:
    def tables() -> Iterator[Rows]:
        yield table_from_text("a,b\n1,2\n", "a.csv")
        raise InvalidInput([Problem("LD-E107", "broken", Location("a.csv"), "")])

    sheets = ReadOnce(tables())
    for _ in range(2):
        reader = iter(sheets)
        assert next(reader).header == ("a", "b")
        with pytest.raises(InvalidInput):
            next(reader)
