"""What to do first: at most three topics, the gravest ones, in the order in which they can be done."""

from __future__ import annotations

from msgspec.structs import replace

from leaddev.findings import RULES, find, priorities
from leaddev.findings.find import MOST, SEQUENCE
from leaddev.report import Certainty, Finding, Priority, Report, Severity, Where

from .reports import ENGLISH, base


def finding(code: str, severity: Severity, certainty: Certainty = "high") -> Finding:
    return Finding(
        id=f"{code}:list",
        code=code,
        name=RULES[code].name,
        severity=severity,
        certainty=certainty,
        where=Where(kind="portfolio", id="list", name=""),
        statement=f"{code} says.",
        evidence={},
        recommendation=f"{code} advises.",
        sources=(),
    )


def codes(priority: Priority) -> list[str]:
    return [found.split(":")[0] for found in priority.findings]


def report(*findings: Finding) -> Report:
    return replace(base(), findings=findings)


def first(topic: str) -> str:
    return next(code for code, rule in sorted(RULES.items()) if rule.topic == topic)


def test_nothing_grave_makes_no_priority() -> None:
    assert priorities(report()) == ()
    assert priorities(report(finding("LD101", "low"), finding("LD507", "info"))) == ()


def test_one_topic_is_one_priority_with_all_its_findings() -> None:
    found = priorities(report(finding("LD101", "high"), finding("LD102", "medium"), finding("LD102", "medium")))
    assert [each.findings for each in found] == [("LD101:list", "LD102:list", "LD102:list")]
    assert found[0].action == "LD101 advises."
    assert found[0].because == "LD101 says."


def test_at_most_three_the_gravest_ones_in_their_sequence() -> None:
    findings = [
        finding("LD501", "high"),
        finding("LD105", "high"),
        finding("LD106", "medium", "low"),
        finding("LD107", "medium", "medium"),
        finding("LD101", "high", "low"),
    ]
    found = priorities(report(*findings))
    assert [codes(each)[0] for each in found] == ["LD101", "LD105", "LD501"]
    assert len(found) == MOST == 3


def test_severity_comes_before_certainty_and_certainty_before_sequence() -> None:
    findings = [
        finding("LD501", "medium", "high"),
        finding("LD107", "medium", "high"),
        finding("LD105", "medium", "medium"),
        finding("LD101", "medium", "low"),
    ]
    assert [codes(each)[0] for each in priorities(report(*findings))] == ["LD105", "LD107", "LD501"]


def test_every_topic_has_a_place_and_every_place_a_topic() -> None:
    topics = {rule.topic for rule in RULES.values()}
    assert topics <= set(SEQUENCE)
    assert len(set(SEQUENCE)) == len(SEQUENCE)


def test_what_must_be_there_first_comes_first() -> None:
    topics = [
        topic for topic in ("safety", "balance", "values", "evidence") if topic in {r.topic for r in RULES.values()}
    ]
    findings = [finding(first(topic), "high") for topic in reversed(topics)]
    told = [RULES[codes(each)[0]].topic for each in priorities(report(*findings))]
    assert told == sorted(told, key=SEQUENCE.index)


def test_findings_come_gravest_first_and_can_be_chosen() -> None:
    whole = find(base(), ENGLISH)
    order = ["high", "medium", "low", "info"]
    assert [order.index(each.severity) for each in whole] == sorted(order.index(each.severity) for each in whole)
    assert {each.code for each in find(base(), ENGLISH, select=("LD10",))} == {
        each.code for each in whole if each.code.startswith("LD10")
    }
    assert "LD101" not in {each.code for each in find(base(), ENGLISH, ignore=("LD101",))}
    assert find(base(), ENGLISH, select=("LD1",), ignore=("LD",)) == ()
