"""LD206 and LD207: respect between groups, where giving and receiving part, and where it is not mutual."""

from __future__ import annotations

from collections.abc import Iterator

from leaddev.findings.certainty import Support
from leaddev.findings.preconditions import conditions
from leaddev.findings.registry import Case, rule, severity_of, without_sign
from leaddev.findings.values import POINTS
from leaddev.report import Finding, RespectAsymmetry, RespectCell, Where

MOST_PAIRS = 5


def _names(case: Case) -> dict[str, str]:
    report = case.report.respect
    return {group.id: group.name for group in report.groups} if report else {}


@rule(
    "LD206", "respect-blind-spot", "respect", "Rogiest 2017", "Benjamini & Hochberg 1995", owner="hr", horizon="quarter"
)
def respect_blind_spot(case: Case) -> Iterator[Finding]:
    """One group says that it shows respect to another, which does not receive it.

    What it finds: A pair of groups where what the giver says it gives is well above what the receiver says it receives.
    Why it matters: Physicians who do not show respect to the cleaning staff do not lack a skill: they lack an
        understanding. Whoever believes to give enough sees nothing to change.
    How it is decided: Given minus received (0-100, two groups of people, Welch) is at least `material_gap` in points,
        and its p-value, adjusted for all pairs in both directions (Benjamini-Hochberg), is at most `false_discovery`.
        Each figure needs the minimum group of raters; answers about one's own group are left out. Severity is high from
        30 points, medium from 20, else low. At most five pairs, the widest gap first; the matrix has all of them.
    When it stays silent: When respect was not asked about, or too few people of either group answered.
    What to do: A dialogue between the two groups about what respect looks like to each of them.
    Sources: Rogiest 2017 (the example of physicians and cleaning staff); Benjamini & Hochberg 1995; severity is a
        convention of this project.
    """
    report = case.report.respect
    cells = [cell for cell in report.cells if cell.verdict == "blind-spot"] if report else []
    for cell in sorted(cells, key=lambda cell: -without_sign(cell.perception_gap)[0])[:MOST_PAIRS]:
        yield _blind_spot(case, cell)


def _blind_spot(case: Case, cell: RespectCell) -> Finding:
    wording, names = case.wording, _names(case)
    giver, receiver = names[cell.giver], names[cell.receiver]
    gap, low, high = without_sign(cell.perception_gap)
    return case.finding(
        severity_of(gap, *POINTS),
        _where(cell.giver, cell.receiver, wording.say("respect.towards", giver=giver, receiver=receiver)),
        Support(figure=cell.perception_gap),
        {"given": cell.given, "received": cell.received, "perception_gap": cell.perception_gap, "p": cell.p},
        giver=giver,
        receiver=receiver,
        groups=wording.listing([giver, receiver]),
        given=wording.number(cell.given.estimate or 0.0),
        received=wording.number(cell.received.estimate or 0.0),
        gap=wording.apart(cell.given.estimate or 0.0, cell.received.estimate or 0.0),
        interval=wording.interval(low, high),
    )


@rule(
    "LD207", "respect-asymmetry", "respect", "Rogiest 2017", "Benjamini & Hochberg 1995", owner="hr", horizon="quarter"
)
def respect_asymmetry(case: Case) -> Iterator[Finding]:
    """Two groups do not receive the same respect from each other.

    What it finds: Two groups of which one says that it receives clearly less from the other than the other from it.
    Why it matters: Respect that goes one way follows rank. Those who receive it rarely notice.
    How it is decided: The difference of what the two say they receive from each other (0-100, Welch) is at least
        `material_gap` in points, and its p-value, adjusted for all pairs (Benjamini-Hochberg), is at most
        `false_discovery`. Severity is medium from 20 points, else low: LD206 says more where both apply. At most five
        pairs, the largest difference first.
    When it stays silent: When respect was not asked about, or too few people of either group answered.
    What to do: Let the groups hear from each other when they feel respected.
    Sources: Rogiest 2017; Benjamini & Hochberg 1995; severity is a convention of this project.
    """
    report = case.report.respect
    pairs = [pair for pair in report.asymmetries if pair.verdict.endswith("gives-more")] if report else []
    for pair in sorted(pairs, key=lambda pair: -without_sign(pair.difference)[0])[:MOST_PAIRS]:
        yield _asymmetry(case, pair)


def _asymmetry(case: Case, pair: RespectAsymmetry) -> Finding:
    """`more` is the group that receives more: the other one gives more than it gets back."""
    wording, names, report = case.wording, _names(case), case.report.respect
    assert report is not None
    less, more = (pair.first, pair.second) if pair.verdict == "first-gives-more" else (pair.second, pair.first)
    received = {(cell.giver, cell.receiver): cell.received for cell in report.cells}
    gap, low, high = without_sign(pair.difference)
    there, back = received[more, less], received[less, more]
    return case.finding(
        "medium" if severity_of(gap, *POINTS) != "low" else "low",
        _where(pair.first, pair.second, wording.listing([names[pair.first], names[pair.second]])),
        Support(figure=pair.difference),
        {"difference": pair.difference, "p": pair.p, f"received.{less}": there, f"received.{more}": back},
        less=names[less],
        more=names[more],
        groups=wording.listing([names[less], names[more]]),
        conditions=conditions(case),
        low_level=wording.number(there.estimate or 0.0),
        high_level=wording.number(back.estimate or 0.0),
        gap=wording.apart(there.estimate or 0.0, back.estimate or 0.0),
        interval=wording.interval(low, high),
    )


def _where(first: str, second: str, name: str) -> Where:
    return Where(kind="split", id=first, name=name, subject=second)
