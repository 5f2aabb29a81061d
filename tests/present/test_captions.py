"""What is said beside the figures on the terminal agrees with them, in every language."""

from __future__ import annotations

import re
from typing import Any, Literal

import pytest
from msgspec.structs import replace

from leaddev.analysis import Options, analyze
from leaddev.media.terminal import print_sections
from leaddev.present.blocks import Bars, Prose
from leaddev.present.document import sections_of
from leaddev.report import About, Covers, Figure, Reason, Report, ThresholdUsed
from leaddev.wording import LANGUAGES, Wording
from media.streams import Terminal, drawn
from surveys import TINY

from .sample_report import sample_report


def said(report: Report) -> str:
    """The whole terminal report on one line."""
    return " ".join(drawn(report).split())


def with_balance(**changes: Any) -> Report:
    report = sample_report()
    return replace(report, balance=replace(report.balance, **changes))


# --- notes under the circle -------------------------------------------------------------------------------------------


AGAINST = Reason("items-against")


def with_reason(reason: Reason, *, of_balance: bool, rings: int) -> Report:
    unknown = Figure(estimate=None, reason=reason)
    balance = sample_report().balance
    known = replace(balance.rings[0].ratio, estimate=1.0, reason=None)
    changed = [
        replace(ring, ratio=unknown if place < rings else known, needed=replace(ring.needed, reason=None))
        for place, ring in enumerate(balance.rings)
    ]
    return with_balance(rings=tuple(changed), reason=reason if of_balance else None)


def test_a_note_under_the_circle_says_what_it_is_about() -> None:
    assert "Not compared: no training list" in said(with_reason(Reason("no-training-list"), of_balance=True, rings=5))
    assert "All rings: questions of a ring go against each other" in said(
        with_reason(AGAINST, of_balance=False, rings=5)
    )
    assert "knowledge and skill: questions of a ring go against each other" in said(
        with_reason(AGAINST, of_balance=False, rings=2)
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_circle_has_the_same_intervals_in_every_language(language: str) -> None:
    text = drawn(analyze(str(TINY), Options(language=language)), 100)
    circle = text.split("\n\n")[2].replace("\u00a0", " ")
    assert "61 (57–66)" in circle
    assert "(8–16)" in circle
    assert "0,30–0,48" in circle.replace(".", ",")


# --- what the interval covers -----------------------------------------------------------------------------------------

NOBODY = Figure(estimate=None, reason=Reason("no-need"))


@pytest.mark.parametrize(
    ("least", "told"),
    [
        (13.0, "(knowledge, skill, dialogue and values) to show a need after all, those who did not answer would need"),
        (100.0, "at least 100 of 100 there."),
        (100.1, "Whatever those who did not answer need, none of these rings"),
    ],
)
def test_without_need_the_rings_of_the_contrast_are_named(least: float, told: str) -> None:
    covers = Covers(answered_share=0.7, least_silent_need=least)
    assert told in said(with_balance(verdict="no-need", excess=NOBODY, covers=covers, specifications=None))


@pytest.mark.parametrize(("hours", "is_told"), [(0, False), (1, True)])
def test_no_hours_are_not_told_as_wrongly_labelled(hours: float, is_told: bool) -> None:
    text = said(with_balance(covers=Covers(answered_share=1.0, break_even=hours, compared=400.0)))
    assert ("The excess would be 0 if 1 hour of 400 hours were labelled with the wrong side." in text) == is_told
    assert ("wrong side" in text) == is_told


@pytest.mark.parametrize("everybody", [True, False])
@pytest.mark.parametrize("questions", [1, 2])
def test_one_question_a_ring_tells_no_errors_of_measurement(questions: int, everybody: bool) -> None:
    report = with_balance(about=About(answered=60, staff=60 if everybody else 80, staff_in_units_shown=None))
    rings = [ring.ring for ring in report.balance.rings]
    items = tuple(replace(report.items[0], ring=ring) for ring in rings for _ in range(questions))
    text = said(replace(report, items=items))
    assert ("Everybody answered" in text) == everybody
    assert ("errors of measurement, which one question a ring does not tell" in text) == (questions == 1)


# --- intentions -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("done", "parts", "told"),
    [
        ("less", True, "intention and training go different ways."),
        ("less", False, "less than is wanted, but the need does not clearly ask for more."),
        ("more", False, "more than is wanted."),
        ("as-wanted", False, "the training follows the intention."),
        ("uneven", False, "but one of the rings gets clearly less."),
    ],
)
def test_what_is_done_beside_what_is_wanted(
    done: Literal["less", "uneven", "as-wanted", "more"], parts: bool, told: str
) -> None:
    report = sample_report()
    (intention,) = report.intentions
    assert told in said(replace(report, intentions=(replace(intention, done=done, parts=parts),)))


@pytest.mark.parametrize(("invested", "asks"), [(0.25, False), (0.20, True), (0.14, True), (0.13, False)])
def test_less_than_wanted_tells_whether_the_need_asks_for_more(invested: float, asks: bool) -> None:
    """The need is 28 % (24 to 32); what lacks 15 points or more and is not told apart is no need that is shown."""
    report = sample_report()
    (intention,) = report.intentions
    limit = ThresholdUsed(name="intention_gap", value=0.15, origin="", meaning="")
    changed = replace(
        report,
        model=replace(report.model, thresholds=(limit,)),
        intentions=(replace(intention, parts=False, invested_share=invested),),
    )
    text = said(changed)
    assert ("somewhat less than the need asks for" in text) == asks
    assert ("the need does not clearly ask for more" in text) != asks


@pytest.mark.parametrize("excluded", [False, True])
def test_who_counts_is_not_called_who_answered(excluded: bool) -> None:
    report = sample_report()
    careless = report.quality.careless
    assert careless is not None
    quality = replace(report.quality, careless=replace(careless, excluded=excluded))
    text = said(replace(report, quality=quality))
    assert ("412 of 611 count, without careless answers (67 %)" in text) is excluded
    assert ("412 of 611 answered (67 %)" in text) is not excluded


@pytest.mark.parametrize("excluded", [False, True])
def test_nobody_careless_is_neither_kept_nor_left_out(excluded: bool) -> None:
    report = sample_report()
    careless = report.quality.careless
    assert careless is not None
    nobody = replace(careless, excluded=excluded, flagged=0, screened=44)
    text = said(replace(report, quality=replace(report.quality, careless=nobody)))
    assert "Nobody among 44 people looks careless. " in text
    assert "they are" not in text[text.index("Nobody among 44") :][:120]


# --- what stands below the rings explains what is shown there ---------------------------------------------------------


@pytest.mark.parametrize("width", range(40, 201, 5))
@pytest.mark.parametrize("language", LANGUAGES)
def test_captions_explain_what_is_printed(width: int, language: str, examples: dict[str, Report]) -> None:
    words = Wording(language)
    about = {
        key: words.say(f"terminal.rings.{key}").replace("\u00a0", " ").split(".")[0]
        for key in ("scales", "scales-alone", "scales-shares")
    }
    in_brackets = words.say("terminal.rings.intervals", confidence="\0").split("\0")[0].split()[:2]
    section = next(each for each in sections_of(examples[language]) if each.id == "rings")
    stream = Terminal()
    print_sections([section], stream, color=False, width=width)
    table, *below = stream.written().replace("\u00a0", " ").split("\n\n")
    said = " ".join(" ".join(below).split())
    of_ratio, of_others = re.search(r"× \(", table), re.search(r"[\d%] +\(\d", table)
    assert (" ".join(in_brackets) in said) == bool(of_ratio or of_others)
    assert ("99 %" in said) == bool(of_ratio)
    assert ("95 %" in said) == bool(of_others or "(95" in table)
    shown = [words.say(f"terminal.rings.{key}") in table.split() for key in ("level", "importance")]
    kind = "scales" if all(shown) else "scales-alone" if shown[0] else "scales-shares"
    assert f"{about[kind]}." in said
    assert all(f"{each}. " not in said for key, each in about.items() if key not in (kind, "scales-shares"))


@pytest.fixture(scope="module")
def examples() -> dict[str, Report]:
    return {language: analyze(str(TINY), Options(language=language)) for language in LANGUAGES}


def test_rings_in_words_explain_the_interval_of_the_ratio_alone() -> None:
    section = next(each for each in sections_of(analyze(str(TINY))) if each.id == "rings")
    (bars,) = (each for each in section.blocks if isinstance(each, Bars))
    text = " ".join(each.text for block in bars.instead if isinstance(block, Prose) for each in block.paragraphs)
    assert "In brackets: 99\u00a0% intervals." in text
    assert "Level" not in text
