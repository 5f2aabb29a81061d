"""The matrix of respect: raters, differences of two groups, adjusted p-values, verdicts (methods 8.5, 6.5)."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from leaddev.report import NOT_ANSWERED, WITHHELD, RespectCell
from leaddev.schema import Question
from leaddev.schema.parts import AnswerScale, Text
from leaddev.score.respect import Raters, Respect, difference
from leaddev.stats.distributions import benjamini_hochberg
from leaddev.sums.blocks import RESPECT, Block
from leaddev.sums.measures import MeanMeasure
from rows import mean_interval, welch

Answers = dict[tuple[str, str, str], list[int]]
GROUPS = ("doctor", "cleaner")
DOCTORS = {("doctor", "given", "cleaner"): [4, 5, 4, 4, 5, 4, 3, 5], ("doctor", "received", "cleaner"): [4, 5] * 4}
CLEANERS = {
    ("cleaner", "received", "doctor"): [1, 2, 3, 2, 1, 2, 2],
    ("cleaner", "given", "doctor"): [4, 4, 5, 4, 5, 4, 5],
}


def matrix(
    answers: Answers,
    groups: tuple[str, ...] = GROUPS,
    *,
    minimum: int = 5,
    populations: tuple[int | None, ...] | None = None,
) -> Respect:
    """Respect from answers 1-5 (0 is none) by rater, aspect and the group that they are about."""
    scale = AnswerScale(min=1, max=5)
    questions = [
        Question(f"{aspect}{group}", "respect", group, aspect, Text({"": group}), scale=scale)
        for group in groups
        for aspect in ("given", "received")
    ]
    block = Block(
        RESPECT, tuple(MeanMeasure(f"{question.aspect}:{question.subject}", (question,)) for question in questions)
    )
    position = {question.code: number for number, question in enumerate(questions)}
    products = []
    for rater in (*groups, ""):
        lists = [answers.get((rater, question.aspect, question.subject), []) for question in questions]
        people = max(map(len, lists))
        codes = np.array([[*given, *([0] * (people - len(given)))] for given in lists], dtype=np.int8)
        columns = np.asarray(block.evaluate(codes, position)).astype(np.int64)
        products.append(columns @ columns.T)
    return Respect(
        block=block,
        products=np.stack(products),
        groups=groups,
        populations=populations or (None,) * len(groups),
        minimum=minimum,
        material=0.10,
        false_discovery=0.05,
    )


def cell(respect: Respect, giver: str, receiver: str) -> RespectCell:
    return next(each for each in respect.cells() if (each.giver, each.receiver) == (giver, receiver))


def on_100(answers: list[int]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return (np.array(answers, dtype=np.float64) - 1) * 25


def test_a_cell_is_two_means_and_the_difference_of_welch() -> None:
    respect = matrix({**DOCTORS, **CLEANERS})
    found = cell(respect, "doctor", "cleaner")
    given, received = (
        on_100(DOCTORS["doctor", "given", "cleaner"]),
        on_100(CLEANERS["cleaner", "received", "doctor"]),
    )
    for figure, answers in ((found.given, given), (found.received, received)):
        expected = mean_interval(answers)
        assert figure.n == len(answers)
        assert figure.estimate == pytest.approx(expected.estimate, abs=0.051)
        assert figure.low == pytest.approx(expected.low, abs=0.051)
        assert figure.high == pytest.approx(min(expected.high, 100), abs=0.051)
    expected_gap = welch(received, given)
    gap = found.perception_gap
    assert gap.estimate == pytest.approx(expected_gap.estimate, abs=0.051)
    assert gap.low == pytest.approx(expected_gap.low, abs=0.051)
    assert gap.high == pytest.approx(expected_gap.high, abs=0.051)
    assert found.verdict == "blind-spot"


def test_asymmetry_compares_what_both_receive() -> None:
    respect = matrix({**DOCTORS, **CLEANERS})
    (found,) = respect.asymmetries()
    there, back = on_100(CLEANERS["cleaner", "received", "doctor"]), on_100(DOCTORS["doctor", "received", "cleaner"])
    assert found.difference.estimate == pytest.approx(welch(back, there).estimate, abs=0.051)
    assert (found.first, found.second, found.verdict) == ("doctor", "cleaner", "second-gives-more")
    assert found.p == pytest.approx(welch(back, there).p, rel=0.01)  # one pair: nothing to adjust


def test_p_values_are_adjusted_for_all_cells() -> None:
    draw = np.random.default_rng(5)
    groups = ("a", "b", "c")
    answers = {
        (rater, aspect, about): draw.integers(1, 6, 30).tolist()
        for rater in groups
        for aspect in ("given", "received")
        for about in groups
        if rater != about
    }
    respect = matrix(answers, groups)
    cells = respect.cells()
    plain = [
        welch(np.array(answers[each.receiver, "received", each.giver]), answers[each.giver, "given", each.receiver]).p
        for each in cells
    ]
    assert len(cells) == 6
    assert [each.p for each in cells] == pytest.approx(benjamini_hochberg(plain).tolist(), rel=0.01)


def test_the_article_the_other_way_round_is_underestimated() -> None:
    turned: Answers = {
        ("doctor", "given", "cleaner"): CLEANERS["cleaner", "received", "doctor"],
        ("cleaner", "received", "doctor"): DOCTORS["doctor", "given", "cleaner"],
    }
    assert cell(matrix(turned), "doctor", "cleaner").verdict == "underestimated"


def verdicts(material: float, false_discovery: float = 0.05) -> tuple[str, str]:
    """Given 0.75, received 0.5 by the cleaners, who give 0.25: two differences of exactly a quarter."""
    answers: Answers = {
        ("doctor", "given", "cleaner"): [3, 4, 5] * 8,
        ("cleaner", "received", "doctor"): [2, 3, 4] * 8,
        ("doctor", "received", "cleaner"): [1, 2, 3] * 8,
    }
    respect = replace(matrix(answers), material=material, false_discovery=false_discovery)
    return cell(respect, "doctor", "cleaner").verdict, respect.asymmetries()[0].verdict


@pytest.mark.rule("LD206", "boundary")
@pytest.mark.rule("LD207", "boundary")
def test_a_difference_that_is_material_is_told_and_one_step_less_is_not() -> None:
    assert verdicts(0.25) == ("blind-spot", "first-gives-more")
    assert verdicts(0.251) == ("alike", "alike")


@pytest.mark.rule("LD206", "boundary")
@pytest.mark.rule("LD207", "boundary")
def test_a_difference_beyond_the_false_discovery_rate_is_not_told() -> None:
    """The p-values are shown with three digits; both rates lie on either side of them."""
    p = matrix({**DOCTORS, **CLEANERS}).cells()[0].p
    assert p is not None
    for rate, blind_spot in ((p * 1.01, True), (p * 0.99, False)):
        found = cell(replace(matrix({**DOCTORS, **CLEANERS}), false_discovery=rate), "doctor", "cleaner")
        assert (found.verdict == "blind-spot") == blind_spot
    other = matrix({**DOCTORS, **CLEANERS}).asymmetries()[0].p
    assert other is not None
    for rate, told in ((other * 1.01, True), (other * 0.99, False)):
        (pair,) = replace(matrix({**DOCTORS, **CLEANERS}), false_discovery=rate).asymmetries()
        assert pair.verdict.endswith("gives-more") == told


@pytest.mark.rule("LD206", "missing")
@pytest.mark.rule("LD207", "missing")
def test_too_few_raters_carry_no_number() -> None:
    few: Answers = {**DOCTORS, ("cleaner", "received", "doctor"): [1, 2, 1, 2]}
    found = cell(matrix(few), "doctor", "cleaner")
    assert found.received.estimate is found.received.n is None
    assert found.received.reason == found.perception_gap.reason == WITHHELD
    assert (found.p, found.verdict) == (None, "cannot-tell")
    assert matrix(few).asymmetries()[0].verdict == "cannot-tell"
    enough = cell(matrix({**few, ("cleaner", "received", "doctor"): [1, 2, 1, 2, 1]}), "doctor", "cleaner")
    assert enough.received.n == 5


def test_nobody_and_everybody_alike() -> None:
    found = cell(matrix({**DOCTORS, ("cleaner", "received", "doctor"): [2] * 9}), "doctor", "cleaner")
    assert found.received.reason == WITHHELD
    absent = cell(matrix(dict(DOCTORS)), "doctor", "cleaner")
    assert absent.received.reason == WITHHELD
    assert absent.given.estimate is not None


def test_own_group_answers_are_counted_and_left_out() -> None:
    own: Answers = {
        **DOCTORS,
        **CLEANERS,
        ("doctor", "given", "doctor"): [5, 5, 0],
        ("cleaner", "received", "cleaner"): [1],
    }
    respect = matrix(own)
    assert respect.own_group_answers() == 3
    assert respect.cells() == matrix({**DOCTORS, **CLEANERS}).cells()


def test_people_without_a_group_are_in_no_figure() -> None:
    stray: Answers = {**DOCTORS, **CLEANERS, ("", "received", "doctor"): [5] * 20}
    assert matrix(stray).cells() == matrix({**DOCTORS, **CLEANERS}).cells()


def test_a_small_difference_is_alike_only_where_it_is_known_to_be_small() -> None:
    draw = np.random.default_rng(2)
    many: Answers = {("doctor", "given", "cleaner"): [3, 4] * 100, ("cleaner", "received", "doctor"): [4, 3] * 100}
    assert cell(matrix(many), "doctor", "cleaner").verdict == "alike"
    few: Answers = {
        ("doctor", "given", "cleaner"): draw.integers(1, 6, 6).tolist(),
        ("cleaner", "received", "doctor"): draw.integers(1, 6, 6).tolist(),
    }
    assert cell(matrix(few), "doctor", "cleaner").verdict == "cannot-tell"


def test_known_populations_narrow_and_unknown_ones_do_not() -> None:
    answers = {**DOCTORS, **CLEANERS}
    free, known, all_heard = (
        cell(matrix(answers, populations=people), "doctor", "cleaner") for people in ((None, None), (16, 14), (8, 7))
    )
    assert _width(known) < _width(free)
    assert _width(all_heard) == 0
    assert all_heard.verdict == "blind-spot"
    fewer_than_answered = cell(matrix(answers, populations=(3, 3)), "doctor", "cleaner")
    assert fewer_than_answered == all_heard


def test_difference_needs_both() -> None:
    raters = Raters(10, 0.5, 0.1)
    assert difference(WITHHELD, raters) == difference(raters, WITHHELD) == WITHHELD


@settings(max_examples=50)
@given(st.lists(st.lists(st.integers(0, 5), max_size=12), min_size=8, max_size=8))
def test_odd_answers_never_end_in_an_exception(lists: list[list[int]]) -> None:
    keys = [(a, b, c) for a in GROUPS for b in ("given", "received") for c in GROUPS]
    respect = matrix(dict(zip(keys, lists, strict=True)), minimum=2)
    for each in respect.cells():
        assert (each.perception_gap.estimate is None) == (each.p is None) == (each.perception_gap.reason is not None)
        for figure in (each.given, each.received):
            assert (figure.estimate is None) == (figure.reason is not None)
    assert len(respect.asymmetries()) == 1


def _width(found: RespectCell) -> float:
    gap = found.perception_gap
    assert gap.low is not None
    assert gap.high is not None
    return gap.high - gap.low


def test_a_group_that_no_question_is_about_is_not_answered_about() -> None:
    asked = matrix({**DOCTORS, **CLEANERS})
    respect = replace(asked, groups=(*GROUPS, "nurse"), populations=(None,) * 3)
    assert respect.raters("doctor", "given", "nurse") == NOT_ANSWERED
    assert cell(respect, "doctor", "nurse").given.reason == NOT_ANSWERED
    assert cell(respect, "doctor", "cleaner") == cell(asked, "doctor", "cleaner")
