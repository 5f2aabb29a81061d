"""Ids of findings: once in a report, the same in every language and whatever the order of what was found."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from diagnosis.readiness import aspect, bare_report, clarity, gate, group, leadership, preconditions
from leaddev.findings import find, priorities
from leaddev.report import Agreement, Figure, GroupScore, IntentionCheck, Report
from leaddev.wording import Wording

from .reports import ENGLISH
from .test_evidence import scale

STATES = st.lists(st.sampled_from(("open", "closed", "unknown")), min_size=2, max_size=2)
VERDICTS = ("leaders-higher", "leaders-lower", "alike")
RINGS = st.sampled_from((("values",), ("dialogue",), ("values", "dialogue")))


def ids(report: Report, language: str = "en") -> list[str]:
    return [finding.id for finding in find(report, Wording(language))]


def gates_of(states: list[list[str]], minorities: list[bool]) -> Any:
    units = [
        group(
            f"U{number}",
            *(gate(state, gate_id=name, minority=minority) for name, state in zip(GATES, pair, strict=True)),
        )
        for number, (pair, minority) in enumerate(zip(states, minorities, strict=True))
    ]
    return preconditions(*units)


GATES = ("safety", "clarity")


def intention(rings: tuple[str, ...]) -> IntentionCheck:
    figure = Figure(estimate=0.5, low=0.4, high=0.6)
    return IntentionCheck(
        statement="Respect",
        rings=rings,
        intended_share=1.0,
        invested_share=0.1,
        needed_share=figure,
        done="less",
        parts=True,
    )


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Reports in which many rules fire on several units, rings, gates, scales and intentions at once."""
    count = draw(st.integers(1, 4))
    states = draw(st.lists(STATES, min_size=count, max_size=count))
    minorities = draw(st.lists(st.booleans(), min_size=count, max_size=count))
    aspects = [
        aspect(f"a{place}", 40.0, 60.0, verdict)
        for place, verdict in enumerate(draw(st.lists(st.sampled_from(VERDICTS), max_size=3)))
    ]
    clear = clarity(draw(st.sampled_from(("not-clear", "said-not-heard", "clear"))), agreement="divided")
    report = bare_report(
        preconditions=gates_of(states, minorities),
        leadership=leadership(*aspects, clear=[clear]),
        intentions=tuple(intention(rings) for rings in draw(st.lists(RINGS, max_size=4))),
    )
    (low,) = scale(Figure(estimate=0.4, low=0.3, high=0.5), "low").quality.reliability
    alike = (low, replace(low, aspect="importance"), replace(low, part="leadership"))
    divided = Agreement(uniform=0.1, skewed=0.1, mean_deviation=2.0, verdict="divided")
    shown = next(unit for unit in report.scores.units if isinstance(unit, GroupScore))
    rings = tuple(replace(ring, agreement=divided) for ring in shown.rings)
    units = tuple(replace(shown, id=f"u{number}", rings=rings) for number in range(count))
    return replace(
        report, quality=replace(report.quality, reliability=alike), scores=replace(report.scores, units=units)
    )


@settings(max_examples=60, deadline=None)
@given(report=reports(), shuffled=st.randoms(use_true_random=False))
def test_an_id_stands_once_and_does_not_depend_on_language_or_order(report: Report, shuffled: Any) -> None:
    found = ids(report)
    assert len(set(found)) == len(found) > 5
    assert found == ids(report, "nl") == ids(report, "fr")
    units, aspects, intended = list(report.scores.units), list(report.quality.reliability), list(report.intentions)
    for each in (units, aspects, intended):
        shuffled.shuffle(each)
    other = replace(
        report,
        scores=replace(report.scores, units=tuple(units)),
        quality=replace(report.quality, reliability=tuple(aspects)),
        intentions=tuple(intended),
    )
    assert sorted(ids(other)) == sorted(found)


def test_an_id_is_the_code_and_what_it_is_about() -> None:
    found = ids(bare_report(preconditions=gates_of([["closed", "open"], ["open", "open"]], [False, False])))
    assert "LD401:u0:safety" in found
    found = ids(bare_report(preconditions=gates_of([["closed", "open"], ["closed", "open"]], [False, False])))
    assert "LD401:organization:safety" in found
    report = bare_report(intentions=(intention(("values",)), intention(("values", "dialogue")), intention(("values",))))
    told = [each for each in ids(report) if each.startswith("LD107")]
    assert set(told) == {f"LD107:intention:{each}" for each in ("values", "values:2", "values+dialogue")}


def test_priorities_name_findings_by_their_ids() -> None:
    report = bare_report(preconditions=gates_of([["closed", "closed"], ["open", "open"]], [False, False]))
    found = find(report, ENGLISH)
    first = priorities(replace(report, findings=found))
    assert {each for priority in first for each in priority.findings} <= {each.id for each in found}
    assert {"LD401:u0:safety", "LD401:u0:clarity"} <= set(first[0].findings)
