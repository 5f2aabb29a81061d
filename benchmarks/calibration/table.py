"""The tallies as Markdown tables: short ones for the documentation, and everything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from benchmarks.calibration.organizations import Scenario
from benchmarks.calibration.tally import FIGURES, RULES, Coverage, Tally

FEWEST = 50
MOST = 3.0
"""Per cent of 95 % intervals that should miss at least."""
VERDICTS = ("taught-heavy", "lived-heavy", "in-line", "no-need", "cannot-tell")
Tallies = Mapping[Scenario, Tally]


def coverage_table(tallies: Tallies) -> str:
    """Coverage in per cent; bold where it lies below what is wanted, in italics where the interval is too wide."""
    rows = []
    for scenario, tally in tallies.items():
        cells = [_cell(tally.coverage[name], scenario.wanted, name) for name in FIGURES]
        rows.append([scenario.name, f"{tally.reliability / tally.replications:.2f}", *cells])
    return markdown(["coverage, %", "r", *FIGURES], rows)


def _cell(coverage: Coverage, wanted: float | None, name: str) -> str:
    """What is wanted of 95 % intervals; those of 99 % may miss less often in proportion."""
    if coverage.count < FEWEST:
        return ""
    part = 3.5 if "99" in name else 1.0
    if wanted is not None and coverage.share < 100 - (100 - wanted) / part:
        return f"**{coverage.share:.1f}**"
    return (
        f"*{coverage.share:.1f}*"
        if wanted is not None and coverage.share > 100 - MOST / part
        else f"{coverage.share:.1f}"
    )


def flag_table(tallies: Mapping[str, Tally]) -> str:
    """How often the rules fire, any of them, and the verdicts, in per cent of the surveys."""
    rows = []
    for name, tally in tallies.items():
        counts = [*(tally.fired[code] for code in (*RULES, "any")), *(tally.verdicts[each] for each in VERDICTS)]
        rows.append([name, str(tally.replications), *(f"{100 * count / tally.replications:.1f}" for count in counts)])
    return markdown(["%", "surveys", *RULES, "any", *VERDICTS], rows)


def long_table(tallies: Tallies) -> str:
    """Per scenario and figure: how many intervals, where they miss, mean error and width."""
    rows = [
        [
            scenario.name,
            f"{tally.answers / tally.replications:.0f}",
            name,
            str(found.count),
            *(f"{100 * part / found.count:.1f}" for part in (found.covered, found.above, found.below)),
            f"{found.error / found.count:.4f}",
            f"{found.width / found.count:.4f}",
        ]
        for scenario, tally in tallies.items()
        for name, found in tally.coverage.items()
        if found.count
    ]
    header = ["scenario", "answers", "figure", "intervals", "cover", "too high", "too low", "mean error", "mean width"]
    return markdown(header, rows)


def markdown(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table with aligned columns."""
    widths = [max(len(row[place]) for row in [header, *rows]) for place in range(len(header))]
    lines = [[cell.ljust(width) for cell, width in zip(row, widths, strict=True)] for row in [header, *rows]]
    rule = "|".join("-" * (width + 2) for width in widths)
    body = [f"| {' | '.join(line)} |" for line in lines]
    return "\n".join([body[0], f"|{rule}|", *body[1:]])
