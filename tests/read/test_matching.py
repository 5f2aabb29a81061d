"""Which column is which question: by the survey file, by code, by text in any language; never by position."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from leaddev.errors import Location
from leaddev.read.answers.found import ColumnMap
from leaddev.read.answers.headings import code_forms, plain, spans
from leaddev.read.answers.matching import Matcher
from leaddev.read.tables import Table, table_from_text
from leaddev.schema import Model, Survey, questionnaire_of

ITEMS = {"k1": "People know the protocols.", "k2": "People know the law.", "v1": "People live our values."}
DUTCH = {"k1": "Mensen kennen de protocollen.", "k2": "Mensen kennen de wet.", "v1": "Mensen leven onze waarden."}
LEVEL_STEM, IMPORTANCE_STEM = "How far is this so here?", "How important is this to you?"


def model(**changes: Any) -> Model:
    def item(name: str) -> dict[str, Any]:
        return {"id": name, "text": {"en": ITEMS[name], "nl": DUTCH[name]}}

    document = {
        "leaddev": "model/1",
        "id": "m",
        "title": "M",
        "answer_scales": {
            "level": {"question": {"en": LEVEL_STEM, "nl": "In welke mate is dit zo?"}},
            "importance": {"question": {"en": IMPORTANCE_STEM, "nl": "Hoe belangrijk is dit?"}},
        },
        "rings": [
            {"id": "knowledge", "title": "K", "difficulty": 1, "items": [item("k1"), item("k2")]},
            {"id": "values", "title": "V", "difficulty": 2, "items": [item("v1")]},
        ],
        "contrast": {"taught": ["knowledge"], "lived": ["values"]},
        "values_questions": {"endorsed": "{value} should count.", "named": "Which values count here?"},
        "demand": {
            "id": "wish",
            "text": "What would you like?",
            "options": [
                {"id": "law", "text": "Health law", "ring": "knowledge"},
                {"id": "talk", "text": "Talk", "ring": "values"},
            ],
        },
    }
    return Model.model_validate(document | changes)


def survey(responses: Mapping[str, Any] | None = None, **changes: Any) -> Survey:
    document = {
        "leaddev": "survey/1",
        "title": "T",
        "organization": {"name": "T"},
        "model": "m",
        "values": [{"id": "respect", "name": "Respect"}, {"id": "care", "name": "Care"}],
        "responses": {"file": "answers.csv", **(responses or {})},
    }
    return Survey.model_validate(document | changes)


def table(headings: Sequence[str]) -> Table:
    quoted = ",".join('"' + heading.replace('"', '""') + '"' for heading in headings)
    return table_from_text(f"{quoted}\n{','.join('3' for _ in headings)}\n", "answers.csv")


def matched(headings: Sequence[str], responses: Mapping[str, Any] | None = None, **changes: Any) -> ColumnMap:
    own = survey(responses, **changes)
    return Matcher(questionnaire_of(model(), own), own).match(table(headings))


CODES = ["k1", "k2", "k1imp", "k2imp", "v1", "v1imp"]


def found(headings: Sequence[str], **changes: Any) -> dict[str, int]:
    result = matched(headings, **changes)
    assert result.problems == []
    return {code: result.questions[code] for code in CODES}


PLACES = dict(zip(CODES, range(6), strict=True))


# --- by code ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "form",
    [
        "{}",
        "Q1[{}]",
        "leadership/{}",
        "leadership.{}",
        "group/leadership/{}",
        "  {} ",
        "Q12: {}",
        "<b>Q3</b>[{}]",
    ],
)
def test_codes_as_tools_write_them(form: str) -> None:
    assert found([form.format(code) for code in CODES]) == PLACES
    assert found([form.format(code.upper()) for code in CODES]) == PLACES


@pytest.mark.parametrize("form", ["{}[{}]", "Q1[{}][{}]", "survey/{}/{}", "{}_{}"])
@pytest.mark.parametrize(("level", "importance"), [("1", "2"), ("level", "importance")])
def test_two_scales_of_one_question(form: str, level: str, importance: str) -> None:
    headings = [form.format(code.removesuffix("imp"), importance if code.endswith("imp") else level) for code in CODES]
    assert found(headings) == PLACES


def test_order_of_columns_does_not_matter() -> None:
    assert found(CODES[::-1]) == {code: 5 - place for code, place in PLACES.items()}
    result = matched(["StartDate", *CODES, "IPAddress"])
    assert result.unused == (0, 7)


def test_nothing_is_taken_by_position() -> None:
    result = matched(["Question 1", "Question 2", "Question 3"])
    assert [problem.code for problem in result.problems] == ["LD-E501"]
    assert result.questions == {}


# --- by text ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("texts", [ITEMS, DUTCH], ids=["en", "nl"])
@pytest.mark.parametrize("form", ["{stem} [{row}]", "{row} [{stem}]", "{stem} {row}", "{stem} - {row}"])
def test_texts_with_the_question_above_them(texts: dict[str, str], form: str) -> None:
    headings = []
    for code in CODES:
        is_importance = code.endswith("imp")
        dutch = ("Hoe belangrijk is dit?" if is_importance else "In welke mate is dit zo?") if texts is DUTCH else None
        stem = dutch or (IMPORTANCE_STEM if is_importance else LEVEL_STEM)
        headings.append(form.format(stem=stem, row=texts[code.removesuffix("imp")]))
    assert found(headings) == PLACES


def test_a_bare_text_is_the_level_and_never_the_importance() -> None:
    headings = [ITEMS["k1"], ITEMS["k2"], "k1imp", "k2imp", ITEMS["v1"], "v1imp"]
    assert found(headings) == PLACES


def test_one_text_twice_is_not_guessed() -> None:
    result = matched([ITEMS["k1"], ITEMS["k1"], "k2", "k2imp", "v1", "v1imp"])
    codes = sorted(problem.code for problem in result.problems)
    assert codes == ["LD-E504"]  # that the other rating has none is the same cause
    assert "k1imp" not in result.questions


@pytest.mark.parametrize(
    "heading",
    [
        "people know the PROTOCOLS",
        "People know\u00a0the  protocols.",
        "<p>People know the protocols.</p>",
        "People know the protocols…",
    ],
)
def test_texts_are_compared_without_what_does_not_matter(heading: str) -> None:
    assert found([heading, *CODES[1:]]) == PLACES


def test_a_text_that_differs_in_a_word_is_another_text() -> None:
    result = matched(["People know the new protocols.", *CODES[1:]])
    (problem,) = result.problems
    assert problem.code == "LD-E503"
    assert "k1" not in result.questions
    assert problem.hint == "Did you mean the column `People know the new protocols.`?"


# --- by the survey file -----------------------------------------------------------------------------------------------


def test_the_survey_file_comes_first() -> None:
    result = matched(["k1", "Question 1", *CODES[1:]], {"columns": {"k1": "Question 1"}})
    assert result.questions["k1"] == 1
    assert [problem.code for problem in result.problems] == []
    assert result.unused == (0,)


def test_names_of_columns_are_compared_like_other_headings() -> None:
    assert matched(["QUESTION  1:", *CODES[1:]], {"columns": {"K1": "Question 1"}}).questions["k1"] == 0


def test_a_named_column_that_does_not_exist() -> None:
    (problem,) = matched(CODES, {"columns": {"seconds": "Interview time"}}).problems
    assert problem.code == "LD-E502"
    (close,) = matched([*CODES, "Interview time (s)"], {"columns": {"seconds": "Interview time"}}).problems
    assert close.hint == "Did you mean the column `Interview time (s)`?"


def test_a_named_column_that_stands_twice() -> None:
    (problem,) = matched([*CODES, "Time", "Time"], {"columns": {"seconds": "Time"}}).problems
    assert problem.code == "LD-E504"


# --- twice and not at all ---------------------------------------------------------------------------------------------


def test_no_column_is_two_questions() -> None:
    result = matched([*CODES, "k1 "])
    (problem,) = result.problems
    assert problem.code == "LD-E504"
    assert "1 (`k1`) and 7 (`k1`)" in problem.message
    assert problem.location == Location("answers.csv", 1, problem.location.column, problem.location.path)
    for headings in (CODES, [*CODES, "named", "wish"], [f"Q[{code}]" for code in CODES]):
        taken = matched(headings)
        numbers = [*taken.questions.values(), *taken.lists.values(), *taken.roles.values(), *taken.splits.values()]
        assert len(numbers) == len(set(numbers))


def test_every_question_of_an_asked_block_needs_a_column() -> None:
    result = matched(CODES[:-1])
    (problem,) = result.problems
    assert (problem.code, "`v1imp` (importance)" in problem.message) == ("LD-E503", True)
    assert matched(CODES[:-1], {"not_asked": ["v1imp"]}).problems == []
    assert matched(CODES[:-1], {"not_asked": ["V1IMP"]}).problems == []


def test_blocks_beside_the_rings_may_be_left_out_as_a_whole() -> None:
    assert matched(CODES).problems == []
    (problem,) = matched([*CODES, "endorsedrespect"]).problems
    assert "`endorsedcare`" in problem.message


# --- lists and flags --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("heading", ["named", "Which values count here?", "Q7[named]"])
def test_picked_values_as_one_column(heading: str) -> None:
    result = matched([*CODES, heading])
    assert (result.lists, result.problems) == ({"named": 6}, [])


@pytest.mark.parametrize("form", ["named{}", "named[{}]", "named/{}", "named.{}"])
def test_picked_values_as_one_column_each(form: str) -> None:
    result = matched([*CODES, form.format("respect"), form.format("care")])
    assert result.problems == []
    assert (result.questions["namedrespect"], result.questions["namedcare"]) == (6, 7)


def test_picked_wishes_by_text() -> None:
    result = matched([*CODES, "What would you like? [Health law]", "What would you like? [Talk]"])
    assert result.problems == []
    assert (result.questions["wishlaw"], result.questions["wishtalk"]) == (6, 7)


# --- roles ------------------------------------------------------------------------------------------------------------


def test_roles_and_splits_by_their_usual_names() -> None:
    splits = {"profession": {"nurse": "Nurse", "other": "Other"}}
    headings = [*CODES, "Response ID", "Unit", "Duration (in seconds)", "Profession"]
    result = matched(headings, splits=splits, units=[{"id": "a"}])
    assert result.roles == {"respondent": 6, "unit": 7, "seconds": 8}
    assert result.splits == {"profession": 9}
    assert result.problems == []


def test_two_usual_names_for_a_respondent_are_no_problem() -> None:
    result = matched([*CODES, "id", "uuid"])
    assert result.roles == {"respondent": 6}
    assert result.problems == []


def test_units_and_splits_that_nobody_can_tell() -> None:
    result = matched(CODES, splits={"job": {"a": "A", "b": "B"}}, units=[{"id": "a"}])
    assert [problem.code for problem in result.problems] == ["LD-E505", "LD-E506"]


# --- headings ---------------------------------------------------------------------------------------------------------


def test_what_a_heading_may_be() -> None:
    assert code_forms("Q1[SQ001]")[-1] == "sq001"
    assert code_forms("k1[2]")[0] == "k1|2"
    assert code_forms("x" * 81) == []
    found = [(span.text, span.pieces) for span in spans("How far? [We talk.]")]
    assert found[0] == ("how far? [we talk.]", ())
    assert {("we talk", ("how far",)), ("how far", ("we talk",))} <= set(found)
    assert plain(" <i>Ｆull</i>\u00adwidth ** ") == "full width"
