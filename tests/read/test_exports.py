"""The same answers in the wrappings that survey tools give them: the same is read, or a problem says why not."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml

from leaddev.errors import InvalidInput
from leaddev.read.answers.survey_reader import SurveyReader
from leaddev.read.responses import open_responses, with_units_of_data
from leaddev.read.survey_file import load_survey
from leaddev.read.tables import column_letters
from leaddev.schema import questionnaire_of
from surveys import EXAMPLES

MODEL = yaml.safe_load((EXAMPLES.parent / "models" / "leadership-circle-short.yaml").read_text(encoding="utf-8"))
TINY = yaml.safe_load((EXAMPLES / "tiny.yaml").read_text(encoding="utf-8"))
ROWS = list(csv.DictReader(io.StringIO(TINY["responses"]["csv"])))
UNITS = {unit["id"]: unit["name"] for unit in TINY["units"]}
SCALES = MODEL["answer_scales"]
ITEMS = {item["id"]: item["text"]["en"] for ring in MODEL["rings"] for item in ring["items"]}
LEVELS, IMPORTANCES = list(ITEMS), [f"{item}imp" for item in ITEMS]
CODES = [*LEVELS, *IMPORTANCES]
LABELS = {
    code: SCALES["importance" if code.endswith("imp") else "level"]["labels"]["en"] for code in CODES
}  # fmt: skip
STEMS = {code: SCALES["importance" if code.endswith("imp") else "level"]["question"]["en"] for code in CODES}
Cells = Callable[[str, str], str]


def text_of(code: str) -> str:
    return str(ITEMS[code.removesuffix("imp")])


def number(code: str, answer: str) -> str:
    return answer


def label(code: str, answer: str) -> str:
    return str(LABELS[code][int(answer) - 1])


def table(headings: Sequence[str], cells: Cells = number, unit: str = "unit") -> list[list[str]]:
    return [[unit, *headings], *([row["unit"], *(cells(code, row[code]) for code in CODES)] for row in ROWS)]


def written(rows: Sequence[Sequence[str]], delimiter: str = ",") -> str:
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    return stream.getvalue()


def reader_of(folder: Path, files: Mapping[str, Any], **responses: Any) -> tuple[SurveyReader, list[list[int]]]:
    """A reader that has read everything, and its answers: unit and questions of each row."""
    for name, content in files.items():
        if isinstance(content, str):
            (folder / name).write_text(content, encoding="utf-8")
        elif isinstance(content, bytes):
            (folder / name).write_bytes(content)
        else:
            content.save(folder / name)
    document = TINY | {"responses": {"file": next(iter(files))} | responses}
    document.pop("training", None)
    (folder / "survey.yaml").write_text(yaml.safe_dump(document), encoding="utf-8")
    loaded = load_survey(str(folder / "survey.yaml"))
    questionnaire = questionnaire_of(loaded.model, loaded.survey)
    opened = open_responses(loaded, questionnaire)
    if opened.problems:
        raise InvalidInput(opened.problems)
    reader = opened.reader(loaded, questionnaire)
    places = [questionnaire.position[code] for code in CODES]
    people = [
        [int(unit), *(int(code) for code in codes)]
        for chunk in reader.chunks()
        for unit, codes in zip(chunk.units, chunk.codes[places].T, strict=True)
    ]
    return reader, people


def problems(folder: Path, files: Mapping[str, Any], **responses: Any) -> list[str]:
    with pytest.raises(InvalidInput) as caught:
        reader_of(folder, files, **responses)
    return [problem.code for problem in caught.value.problems]


EXPECTED = [[list(UNITS).index(row["unit"]) + 1, *(int(row[code]) for code in CODES)] for row in ROWS]
WRAPPINGS: dict[str, list[list[str]]] = {
    "codes": table(CODES),
    "limesurvey-codes": table([f"G01Q01[{code}]" for code in CODES], lambda _, answer: f"A{answer}"),
    "limesurvey-AO01": table([f"G01Q01[{code}]" for code in CODES], lambda _, answer: f"AO0{answer}"),
    "limesurvey-code-and-text": table([f"G01Q01[{code}]. {STEMS[code]} [{text_of(code)}]" for code in CODES], label),
    "code-dot-text": table([f"{code}. {text_of(code)}" for code in CODES]),
    "own-stem": table(
        [f"{'How important?' if code.endswith('imp') else 'How far?'} [{text_of(code)}]" for code in CODES], label
    ),
    "dual-scale": table(
        [f"Both? [{text_of(code)}][{'Importance' if code.endswith('imp') else 'Level'}]" for code in CODES]
    ),
    "stem-dot-row": table([f"{STEMS[code]}\nSkip what you want.{text_of(code)}\u00a0" for code in CODES], label),
    "stem-slash-row": table([f"{STEMS[code]}/{text_of(code)}" for code in CODES]),
    "row-dash-word": table(
        [f"{text_of(code)} - {'importance' if code.endswith('imp') else 'level'}" for code in CODES]
    ),
    "row-in-brackets-word": table(
        [f"{text_of(code)} ({'importance' if code.endswith('imp') else 'level'})" for code in CODES]
    ),
    "forms-digits": table([text_of(code) + ("2" if code.endswith("imp") else "") for code in CODES], label),
    "same-heading-twice": table([text_of(code) for code in CODES], label),
    "number-and-label": table(CODES, lambda code, answer: f"{answer} - {label(code, answer)}"),
    "label-and-number": table(CODES, lambda code, answer: f"{label(code, answer)} ({answer})"),
}  # fmt: skip


@pytest.mark.parametrize("name", WRAPPINGS)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_wrappings_in_one_row_of_headings(tmp_path: Path, name: str, delimiter: str) -> None:
    assert reader_of(tmp_path, {"a.csv": written(WRAPPINGS[name], delimiter)})[1] == EXPECTED


QUALTRICS = [
    ["StartDate", "Finished", "Status", "ResponseId", "DistributionChannel", "unit", *CODES],
    ["Start Date", "Finished", "Response Type", "Response ID", "Distribution Channel", "Where?"]
    + [f"{STEMS[code]} - {text_of(code)}" for code in CODES],
    ['{"ImportId":"x"}'] * (6 + len(CODES)),
]


def qualtrics(*more: Sequence[str]) -> str:
    rows = [
        ["2026", "True", "0", f"R_{i}", "anonymous", row["unit"], *map(row.get, CODES)] for i, row in enumerate(ROWS)
    ]
    return written([*QUALTRICS, *rows, *more])  # type: ignore[list-item]


def test_three_rows_of_qualtrics(tmp_path: Path) -> None:
    reader, people = reader_of(tmp_path, {"a.csv": qualtrics()})
    assert people == EXPECTED
    assert reader.told == {"dialect": "Qualtrics", "headings": "a.csv:1-3"}


def test_unfinished_and_previews_are_counted_and_not_read(tmp_path: Path) -> None:
    junk = ["?"] * (1 + len(CODES))
    more = (
        ["2026", "False", "0", "R_x", "anonymous", *junk],
        ["2026", "True", "1", "R_y", "anonymous", *junk],
        ["2026", "True", "0", "R_z", "preview", *junk],
    )
    reader, people = reader_of(tmp_path, {"a.csv": qualtrics(*more)})
    assert (people, dict(reader.set_apart)) == (EXPECTED, {"unfinished": 1, "test": 2})
    assert "LD-E512" in problems(tmp_path, {"a.csv": qualtrics(more[0])}, unfinished="keep")


def test_status_of_another_kind_is_left_alone(tmp_path: Path) -> None:
    rows = [[*row, "1"] for row in table(CODES)]
    rows[0][-1] = "Status"
    reader, people = reader_of(tmp_path, {"a.csv": written(rows)})
    assert (people, dict(reader.set_apart)) == (EXPECTED, {})


def test_surveymonkey_continues_the_heading_above_blanks(tmp_path: Path) -> None:
    above = ["Where do you work?"] + ["" if i % len(LEVELS) else STEMS[code] for i, code in enumerate(CODES)]
    below = ["Response", *map(text_of, CODES)]
    files = {"a.csv": written([above, below, *table(CODES, label)[1:]])}
    assert reader_of(tmp_path, files, columns={"unit": "Where do you work?"})[1] == EXPECTED


def test_limesurvey_without_submitdate(tmp_path: Path) -> None:
    rows = [["2026-09-01", "7", *row] for row in table(CODES)]
    rows[0][:2] = ["submitdate", "lastpage"]
    reader, people = reader_of(tmp_path, {"a.csv": written([*rows, ["", "2", *rows[1][2:]]])})
    assert (people, dict(reader.set_apart)) == (EXPECTED, {"unfinished": 1})


def test_title_rows_hidden_sheets_and_other_sheets(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Notes"
    book.active.append(["What was done"])
    old = book.create_sheet("Old")
    old.append(["unit", *CODES])
    old.append(["ward", *["1"] * len(CODES)])
    old.sheet_state = "hidden"
    sheet = book.create_sheet("Answers")
    for row in [["Survey 2026"], [], ["exported", "by me"], *table(CODES)]:
        sheet.append(row)
    reader, people = reader_of(tmp_path, {"a.xlsx": book})
    assert people == EXPECTED
    assert reader.told == {"headings": "a.xlsx:4", "sheets": "Notes"}
    assert len(reader_of(tmp_path, {"a.xlsx": book}, sheet="Old")[1]) == 1


def test_header_row_is_obeyed(tmp_path: Path) -> None:
    rows = [["x", *["Statement"] * len(CODES)], *table(CODES)]
    assert reader_of(tmp_path, {"a.csv": written(rows)}, header_row=2)[1] == EXPECTED
    again = [rows[1], rows[0], *rows[2:]]
    assert reader_of(tmp_path, {"a.csv": written(again)}, header_row=[1, 2])[1] == EXPECTED


def test_columns_by_letter_and_by_number_of_a_heading(tmp_path: Path) -> None:
    rows = table(["Answer"] * len(CODES), unit="Place")
    columns = {code: f"Answer#{place}" for place, code in enumerate(CODES, start=1)} | {"unit": "A"}
    assert reader_of(tmp_path, {"a.csv": written(rows)}, columns=columns)[1] == EXPECTED
    assert problems(tmp_path, {"a.csv": written(rows)}, columns=columns | {"unit": "ZZ"}) == ["LD-E502"]


def test_ratings_tell_which_grid_is_which(tmp_path: Path) -> None:
    headings = [f"{'Weight' if code.endswith('imp') else 'State'} [{text_of(code)}]" for code in CODES]
    files = {"a.csv": written(table(headings))}
    assert "LD-E504" in problems(tmp_path, files)
    reader, people = reader_of(tmp_path, files, ratings={"importance": "Weight", "level": "State"})
    assert (people, reader.told) == (EXPECTED, {"words": ", ".join(CODES)})


def test_two_columns_that_no_row_fills_twice_are_one(tmp_path: Path) -> None:
    rows = table(CODES)
    split = [[*row, "" if at % 2 else row[1]] for at, row in enumerate(rows)]
    split = [[row[0], row[1] if at % 2 else "", *row[2:]] for at, row in enumerate(split)]
    split[0] = [*rows[0], f"version2[{CODES[0]}]"]
    reader, people = reader_of(tmp_path, {"a.csv": written(split)})
    assert (people, reader.told) == (EXPECTED, {"further": CODES[0]})
    split[3][1] = split[3][-1] = "4"
    assert problems(tmp_path, {"a.csv": written(split)}) == ["LD-E504"]


def test_several_files_and_patterns(tmp_path: Path) -> None:
    rows = table(CODES)
    files = {"a1.csv": written(rows[:9]), "a2.csv": written([rows[0], *rows[9:]], ";")}
    for source in ({"file": ["a1.csv", "a2.csv"]}, {"file": "a*.csv"}):
        assert reader_of(tmp_path, files, **source)[1] == EXPECTED


def with_ids(ids: Sequence[str], heading: str = "record_id") -> str:
    rows = table(CODES)
    return written([[heading, *rows[0]], *([name, *row] for name, row in zip(ids, rows[1:], strict=True))])


@pytest.mark.parametrize("heading", ["record_id", "Response ID", "_uuid", "KEY", "id. Response ID", "meta/instanceID"])
def test_a_respondent_who_stands_there_twice(tmp_path: Path, heading: str) -> None:
    ids = [str(number) for number in range(23)] + ["3"]
    assert problems(tmp_path, {"a.csv": with_ids(ids, heading)}) == ["LD-E523"]
    reader, people = reader_of(tmp_path, {"a.csv": with_ids(ids, heading)}, duplicates="first")
    assert (people, dict(reader.set_apart)) == (EXPECTED[:-1], {"repeated": 1})
    reader, people = reader_of(tmp_path, {"a.csv": with_ids(ids, heading)}, duplicates="last")
    assert (people, dict(reader.set_apart)) == ([*EXPECTED[:3], *EXPECTED[4:]], {"repeated": 1})


def test_the_same_respondent_in_two_files(tmp_path: Path) -> None:
    both = {"a.csv": with_ids([str(number) for number in range(24)])}
    both["b.csv"] = both["a.csv"]
    assert problems(tmp_path, both, file=["a.csv", "b.csv"]) == ["LD-E523"]
    assert reader_of(tmp_path, both, file=["a.csv", "b.csv"], duplicates="last")[1] == EXPECTED


def test_the_same_file_twice_is_read_once_and_a_copy_is_refused(tmp_path: Path) -> None:
    files = {"a.csv": written(table(CODES))}
    assert reader_of(tmp_path, files, file=["a.csv", "./a.csv", "*.csv"])[1] == EXPECTED
    assert problems(tmp_path, {**files, "a (1).csv": files["a.csv"]}, file="*.csv") == ["LD-E523"]


def test_encodings_hidden_parts_and_columns_without_a_heading_are_told(tmp_path: Path) -> None:
    rows = table(CODES)
    assert reader_of(tmp_path, {"a.csv": written(rows)})[0].told == {}
    rows[0] = ["", *rows[0]]
    rows[1:] = [["né" if at == 3 else "", *row, *(["note"] if at == 2 else [])] for at, row in enumerate(rows[1:])]
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.active.row_dimensions[4].hidden = book.active.column_dimensions["C"].hidden = True
    reader, people = reader_of(tmp_path, {"a.xlsx": book})
    assert people == EXPECTED
    assert reader.told == {"hidden": "a.xlsx", "nameless": f"a.xlsx: A, {column_letters(len(rows[0]))}"}
    text = written([row[: len(rows[0])] for row in rows]).encode("cp1252")
    assert reader_of(tmp_path, {"a.csv": text})[0].told == {"encoding": "a.csv", "nameless": "a.csv: A"}


def test_the_line_of_the_headings_is_told(tmp_path: Path) -> None:
    reader = reader_of(tmp_path, {"a.csv": "Our survey\n" + written(table(CODES))})[0]
    assert reader.told["headings"] == "a.csv:2"


def test_division_and_team_name_the_unit_together(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    units = [
        {"id": division, "name": name, "units": [{"id": f"{division}n", "name": ["Nursing", "VPK"]}]}
        for division, name in (("med", "Medicine"), ("sur", "Surgery"))
    ]
    rows = table(CODES)
    places = [("Medicine", "Nursing"), ("Surgery", "VPK"), ("Surgery", ""), ("", "")]
    rows = [[*places[at % 4], *row[1:]] for at, row in enumerate(rows)]
    rows[0][:2] = ["Division", "Team"]
    document = TINY["units"]
    TINY["units"] = units
    try:
        people = reader_of(tmp_path, {"a.csv": written(rows)}, columns={"unit": ["Division", "Team"]})[1]
    finally:
        TINY["units"] = document
    assert [person[0] for person in people[:4]] == [4, 3, 0, 2]


def test_texts_of_another_scale_are_told_as_such(tmp_path: Path) -> None:
    agree = SCALES["agreement"]["labels"]["en"]
    rows = table(CODES, lambda _, answer: str(agree[int(answer) - 1]))
    with pytest.raises(InvalidInput) as caught:
        reader_of(tmp_path, {"a.csv": written(rows)})
    assert [problem.code for problem in caught.value.problems] == ["LD-E512"]
    assert "`agreement`" in caught.value.problems[0].message
    meant = {text: place for place, text in enumerate(agree, start=1)}
    files = {"a.csv": written(rows)}
    assert reader_of(tmp_path, files, answers={"level": meant, "importance": meant})[1] == EXPECTED


@pytest.mark.parametrize(
    ("extra", "code"),
    [
        (["unit", *CODES], "LD-E524"),
        (["", *["3.25"] * len(CODES)], "LD-E525"),
        (["ward", *["#REF!"] * len(CODES)], "LD-E515"),
        (["ward", *["05-Apr"] * len(CODES)], "LD-E512"),
        (["ward", *["4 %"] * len(CODES)], "LD-E512"),
        (["ward", *["TRUE"] * len(CODES)], "LD-E512"),
        (["ward", *["2026-04-05"] * len(CODES)], "LD-E512"),
    ],
)
def test_a_row_that_is_no_person_is_one_problem(tmp_path: Path, extra: list[str], code: str) -> None:
    assert problems(tmp_path, {"a.csv": written([*table(CODES), extra])}) == [code]


def test_a_second_row_of_headings_that_nobody_knows(tmp_path: Path) -> None:
    rows = table(CODES)
    rows.insert(1, ["Where?", *(f"Statement number {place}" for place in range(len(CODES)))])
    assert problems(tmp_path, {"a.csv": written(rows)}) == ["LD-E524"]


def read_with(folder: Path, rows: Sequence[Sequence[str]], units: Any, **responses: Any) -> tuple[Any, list[int]]:
    """The survey with its units, and the unit of each respondent."""
    (folder / "a.csv").write_text(written(rows), encoding="utf-8")
    document = TINY | {"units": units, "responses": {"file": "a.csv"} | responses, "training": "none"}
    (folder / "survey.yaml").write_text(yaml.safe_dump(document | {"confidentiality": {"minimum_group": 5}}))
    loaded = load_survey(str(folder / "survey.yaml"))
    questionnaire = questionnaire_of(loaded.model, loaded.survey)
    opened = open_responses(loaded, questionnaire)
    loaded = with_units_of_data(loaded, opened)
    return loaded.survey, [
        unit for chunk in opened.reader(loaded, questionnaire).chunks() for unit in chunk.units.tolist()
    ]


def test_units_from_data_are_those_that_enough_people_name(tmp_path: Path) -> None:
    rows = table(CODES)
    places = ["Ward  B", "ward b", "Ward A", "n/a", "Ward A", ""]
    rows = [rows[0], *([places[at % 6], *row[1:]] for at, row in enumerate(rows[1:]))]
    rows[5][0] = "My own team of one"
    survey, units = read_with(tmp_path, rows, "from-data")
    assert [(unit.id, str(unit.title)) for unit in survey.units] == [("ward-a", "Ward A"), ("ward-b", "Ward B")]
    assert units[:6] == [2, 2, 1, 0, 0, 0]


def test_units_from_data_in_two_columns_are_a_tree(tmp_path: Path) -> None:
    rows = table(CODES)
    rows = [["Division", "Team"], *([["Med", "Med", "Surgery"][at % 3], "Nursing"] for at in range(24))]
    rows = [[*place, *row[1:]] for place, row in zip(rows, table(CODES), strict=True)]
    survey, units = read_with(tmp_path, rows, "from-data", columns={"unit": ["Division", "Team"]})
    assert [(unit.id, [below.id for below in unit.units]) for unit in survey.units] == [
        ("med", ["med-nursing"]),
        ("surgery", ["surgery-nursing"]),
    ]
    assert units[:3] == [2, 2, 4]


def test_spellings_and_all_others(tmp_path: Path) -> None:
    rows = [[*row, ["Nurse", "VPK", "Cook", ""][at % 4]] for at, row in enumerate(table(CODES), start=3)]
    rows[0][-1] = "job"
    (tmp_path / "a.csv").write_text(written(rows), encoding="utf-8")
    splits = {"job": {"nurse": ["Nurse", "VPK"], "other": "*"}}
    document = TINY | {"splits": splits, "responses": {"file": "a.csv"}, "training": "none"}
    (tmp_path / "survey.yaml").write_text(yaml.safe_dump(document))
    loaded = load_survey(str(tmp_path / "survey.yaml"))
    questionnaire = questionnaire_of(loaded.model, loaded.survey)
    (chunk,) = open_responses(loaded, questionnaire).reader(loaded, questionnaire).chunks()
    assert chunk.splits["job"][:4].tolist() == [0, 0, 1, 2]
    assert [str(name) for name in loaded.survey.splits["job"].values()] == ["Nurse", "other"]


def test_rows_that_are_identical_are_counted_and_read(tmp_path: Path) -> None:
    rows = table(CODES)
    alike = ["ward", *["3"] * len(CODES)]
    reader, people = reader_of(tmp_path, {"a.csv": written([*rows, rows[4], rows[4], alike, alike])})
    assert (len(people), reader.told) == (28, {"identical": "2"})


def test_files_with_other_columns_are_each_read_by_their_own_headings(tmp_path: Path) -> None:
    rows = table(CODES)
    half = 1 + len(LEVELS)
    files = {"a.csv": written([row[:half] for row in rows[:9]]), "b.csv": with_ids([str(at) for at in range(24)])}
    people = reader_of(tmp_path, files, file=["a.csv", "b.csv"])[1]
    assert people == [[*person[:half], *[0] * len(LEVELS)] for person in EXPECTED[:8]] + EXPECTED


def test_a_skipped_first_version_does_not_hide_the_second(tmp_path: Path) -> None:
    rows = [[*row, ""] for row in table(CODES)]
    rows[0][-1] = f"version2[{CODES[0]}]"
    rows[1][1], rows[1][-1] = "-99", rows[1][1]
    assert problems(tmp_path, {"a.csv": written(rows)}) == ["LD-E504"]
    rows[1][1] = ""
    assert reader_of(tmp_path, {"a.csv": written(rows)})[1] == EXPECTED


def test_a_list_of_objects(tmp_path: Path) -> None:
    rows = table(CODES)
    people = [
        {name: int(cell) if cell.isdigit() else cell for name, cell in zip(rows[0], row, strict=True)}
        for row in rows[1:]
    ]
    assert reader_of(tmp_path, {"a.json": json.dumps(people)})[1] == EXPECTED
    assert reader_of(tmp_path, {"a.json": json.dumps({"count": 24, "results": people})})[1] == EXPECTED
    for broken, code in (("[{]", "LD-E106"), ('{"a": 1}', "LD-E106"), ("[1]", "LD-E111"), ('[{"a": {}}]', "LD-E111")):
        assert problems(tmp_path, {"a.json": broken}) == [code]
    people[2] |= {CODES[0]: True, CODES[1]: [4, 5]}
    assert problems(tmp_path, {"a.json": json.dumps(people)}) == ["LD-E512", "LD-E512"]
