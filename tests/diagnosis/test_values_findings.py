"""LD201 to LD205 and LD208: each fires, stays silent, decides at its boundary, and bears missing evidence."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from leaddev.findings import RULES, Case, find
from leaddev.report import (
    WITHHELD,
    BrokenLink,
    Figure,
    Finding,
    HiddenValueGroup,
    NamedValue,
    ValueGroup,
    ValueScore,
    ValuesReport,
)
from leaddev.wording import LANGUAGES, Wording

from .culture import bare_report, figure

CODES = ("LD201", "LD202", "LD203", "LD204", "LD205", "LD208")
UNKNOWN = Figure(estimate=None, reason=WITHHELD)


def score(
    value: str = "respect",
    levels: tuple[float, float, float] = (82, 77, 39),
    link: BrokenLink = "not-lived",
    half: float = 2.0,
) -> ValueScore:
    endorsed, natural, lived = levels
    return ValueScore(
        value=value,
        name=value.title(),
        endorsed=figure(endorsed, half),
        natural=figure(natural, half),
        lived=figure(lived, half),
        endorsed_natural=figure(endorsed - natural, half),
        natural_lived=figure(natural - lived, half),
        endorsed_lived=figure(endorsed - lived, half),
        broken_link=link,
    )


def values_report(*scores: ValueScore, **changes: object) -> ValuesReport:
    group = ValueGroup(
        id="organization", name="H", kind="organization", parent=None, depth=0, n=200, values=tuple(scores)
    )
    report = ValuesReport(
        organization=group, units=(), splits=(), profile_fit=None, named=(), overlap=None, limiting_share=None
    )
    return replace(report, **changes)


def named(value: str, share: float | None, official: bool = False, limiting: bool = False) -> NamedValue:
    known = UNKNOWN if share is None else Figure(estimate=share, low=share - 0.03, high=share + 0.03, n=200)
    return NamedValue(value=value, name=value.title(), official=official, limiting=limiting, share=known)


def found(values: ValuesReport | None, language: str = "en") -> tuple[Finding, ...]:
    report = replace(bare_report(), values=values)
    wording = Wording(language)
    return tuple(
        finding for code in CODES for finding in RULES[code].find(Case(report, wording, code, RULES[code].name))
    )


def codes(values: ValuesReport | None) -> list[str]:
    return [finding.code for finding in found(values)]


@pytest.mark.rule("LD201", "fires")
@pytest.mark.rule("LD202", "fires")
@pytest.mark.rule("LD203", "fires")
@pytest.mark.rule("LD204", "fires")
def test_one_summary_then_one_finding_per_value_widest_first() -> None:
    values = values_report(
        score("care", (80, 78, 66)),
        score("respect"),
        score("openness", (75, 52, 45), "not-natural"),
        score("order", (50, 50, 49), "not-endorsed"),
        score("calm", (70, 68, 66), "none"),
    )
    findings = found(values)
    assert [(each.code, each.where.id) for each in findings] == [
        ("LD201", "organization"),
        ("LD202", "order"),
        ("LD203", "openness"),
        ("LD204", "respect"),
        ("LD204", "care"),
    ]
    assert findings[0].evidence["values"] == ("respect", "openness", "care")
    assert [each.severity for each in findings] == ["high", "medium", "medium", "high", "low"]
    assert "Respect (82 against 39), Openness (75 against 45) and Care (80 against 66)" in findings[0].statement
    assert "3 of 5 values" in findings[0].statement
    assert "starting with “Respect”" in findings[0].recommendation


@pytest.mark.rule("LD201", "silent", "boundary")
@pytest.mark.rule("LD202", "silent")
@pytest.mark.rule("LD203", "silent")
@pytest.mark.rule("LD204", "silent")
@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (score(levels=(60, 60, 50), link="none"), ["LD201"]),
        (score(levels=(60, 60, 50.1), link="none"), []),
        (score(levels=(70, 65, 59), link="none", half=11.5), []),  # the interval of the gap holds 0
        (score(levels=(70, 65, 59), link="none", half=11), []),  # or reaches it
        (score(levels=(70, 65, 59), link="none", half=10.9), ["LD201"]),
        (score(levels=(52, 52, 30), link="not-lived"), ["LD204"]),  # the endorsed level reaches the middle
        (score(levels=(52.1, 52, 30), link="not-lived"), ["LD201", "LD204"]),
        (score(levels=(80, 78, 76), link="none"), []),
        (score(levels=(80, 78, 76), link="cannot-tell"), []),
    ],
)
def test_boundaries(value: ValueScore, expected: list[str]) -> None:
    assert codes(values_report(value)) == expected


@pytest.mark.rule("LD201", "missing")
@pytest.mark.rule("LD202", "missing")
@pytest.mark.rule("LD203", "missing")
@pytest.mark.rule("LD204", "missing")
def test_evidence_that_is_missing_says_nothing() -> None:
    hidden = HiddenValueGroup(id="organization", name="H", kind="organization", parent=None, depth=0)
    assert codes(None) == []
    assert codes(values_report()) == []
    assert codes(replace(values_report(), organization=hidden)) == []
    blank = replace(
        score(link="cannot-tell"),
        endorsed=UNKNOWN,
        natural=UNKNOWN,
        lived=UNKNOWN,
        endorsed_natural=UNKNOWN,
        natural_lived=UNKNOWN,
        endorsed_lived=UNKNOWN,
    )
    assert codes(values_report(blank)) == []
    assert codes(values_report(replace(score(link="cannot-tell"), endorsed=UNKNOWN))) == []


def test_at_most_five_values_a_rule() -> None:
    many = [score(f"v{number}", (85, 80, 20 + number)) for number in range(9)]
    assert codes(values_report(*many)) == ["LD201", *["LD204"] * 5]


@pytest.mark.rule("LD205", "fires", "silent", "boundary")
@pytest.mark.parametrize(
    ("low", "estimate", "expected"),
    [(0.20, 0.23, ["LD205"]), (0.199, 0.23, []), (0.27, 0.30, ["LD205"]), (0.27, 0.299, ["LD205"]), (0.01, 0.02, [])],
)
def test_limiting_values(low: float, estimate: float, expected: list[str]) -> None:
    share = Figure(estimate=estimate, low=low, high=2 * estimate - low, n=200)
    listed = (
        named("blame", 0.4, limiting=True),
        named("control", 0.0, limiting=True),
        named("care", 0.3, official=True),
    )
    findings = found(values_report(limiting_share=share, named=listed))
    assert [each.code for each in findings] == expected
    if expected:
        assert "Blame" in findings[0].statement
        assert "control" not in findings[0].statement
        assert f"{100 * low:.0f} to {100 * (2 * estimate - low):.0f}" in findings[0].statement
        assert findings[0].severity == ("high" if estimate >= 0.3 else "medium")


@pytest.mark.rule("LD205", "missing")
@pytest.mark.rule("LD208", "missing")
def test_named_values_without_votes() -> None:
    listed = (named("blame", None, limiting=True), named("care", None, official=True))
    for share in (None, UNKNOWN):
        assert codes(values_report(limiting_share=share, overlap=None, named=listed)) == []


@pytest.mark.rule("LD208", "fires", "silent", "boundary")
@pytest.mark.parametrize(
    ("overlap", "official", "severity"),
    [
        (0.333, ("care",), "medium"),
        (0.0, (), "high"),
        (0.5, ("care",), None),
        (0.499, ("care",), "medium"),
    ],
)
def test_official_values_that_are_not_named(overlap: float, official: tuple[str, ...], severity: str | None) -> None:
    shares = {"blame": 0.6, "order": 0.5, "care": 0.4, "respect": 0.39}
    listed = tuple(named(value, share, official=value in (*official, "respect")) for value, share in shares.items())
    findings = found(values_report(overlap=overlap, named=listed))
    assert [each.severity for each in findings] == ([severity] if severity else [])
    if severity == "high":
        assert findings[0].certainty != "high"  # the order might be chance: 0.40 against 0.39
        assert "none of these" in findings[0].statement


def test_every_language_fills_its_sentences() -> None:
    listed = (named("blame", None, limiting=True), named("order", 0.5), named("care", 0.4, official=True))
    values = values_report(
        score(),
        score("openness", (75, 52, 45), "not-natural"),
        score("order", (50, 50, 49), "not-endorsed"),
        limiting_share=Figure(estimate=0.4, low=0.35, high=0.45, n=200),
        overlap=0.333,
        named=listed,
    )
    said = {
        language: [each.statement + each.recommendation for each in found(values, language)] for language in LANGUAGES
    }
    assert {len(sentences) for sentences in said.values()} == {len(CODES)}
    for one, two in ((0, 1), (1, 2), (0, 2)):
        pairs = zip(list(said.values())[one], list(said.values())[two], strict=True)
        assert all(first != second for first, second in pairs)
    assert not [text for sentences in said.values() for text in sentences if "{" in text]


def test_the_rules_are_found_among_all_rules() -> None:
    report = replace(bare_report(), values=values_report(score()))
    assert [each.code for each in find(report, Wording(), ("LD20",))] == ["LD201", "LD204"]
