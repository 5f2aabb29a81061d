"""The tallies as Markdown tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from benchmarks.calibration.organizations import Scenario
from benchmarks.calibration.tally import FIGURES, SPLIT_GROUP, UNIT, WHOLE, Tally

BALANCE = {
    "excess": "excess",
    "taught": "needed share of the taught side",
    "ring share": "need share of a ring",
    "ratio 99": "ratio of a ring (99 %)",
    "invested": "invested share",
}
FEWEST = 50


def coverage_table(tallies: Mapping[str, Tally]) -> str:
    """Coverage in per cent of the balance, then of the scores of the organization, units and split groups."""
    parts = [_coverage(tallies, BALANCE)]
    parts += [
        _coverage(tallies, {f"{kind} {name}": f"{kind}: {name}" for name in FIGURES})
        for kind in (WHOLE, UNIT, SPLIT_GROUP)
    ]
    return "\n\n".join(parts)


def _coverage(tallies: Mapping[str, Tally], columns: Mapping[str, str]) -> str:
    rows = []
    for name, tally in tallies.items():
        cells = [tally.coverage[key] for key in columns.values()]
        rows.append([name, *(f"{100 * cell.share:.1f}" if cell.count >= FEWEST else "" for cell in cells)])
    return markdown(["coverage, %", *columns], rows)


def flag_table(tallies: Mapping[Scenario, Tally]) -> str:
    """How often the rules fire, and the verdicts, in per cent of the surveys."""
    codes = ("LD101", "any ring", "LD102", "LD103", "LD104", "LD105", "LD109")
    verdicts = ("taught-heavy", "in-line", "lived-heavy", "cannot-tell")
    rows = []
    for scenario, tally in tallies.items():
        counts = [*(tally.fired[code] for code in codes), *(tally.verdicts[verdict] for verdict in verdicts)]
        rows.append([scenario.name, *(f"{100 * count / tally.replications:.1f}" for count in counts)])
    return markdown(["fired, %", *codes, *verdicts], rows)


def markdown(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table with aligned columns."""
    widths = [max(len(row[place]) for row in [header, *rows]) for place in range(len(header))]
    lines = [[cell.ljust(width) for cell, width in zip(row, widths, strict=True)] for row in [header, *rows]]
    rule = "|".join("-" * (width + 2) for width in widths)
    body = [f"| {' | '.join(line)} |" for line in lines]
    return "\n".join([body[0], f"|{rule}|", *body[1:]])
