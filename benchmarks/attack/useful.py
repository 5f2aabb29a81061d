"""How much of a report is left after protection: what is shown of the same organizations that are attacked."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.attack.media import publish
from benchmarks.attack.organizations import random_organization

Counts = dict[str, int]
LISTED = {"unit": "units", "split": "groups"}
MEASURED = ("units", "groups", "figures")


def shown_of(seed: int, minimum: int) -> Counts | None:
    """How many units, groups of splits and figures one organization has, and how many of them are shown."""
    with tempfile.TemporaryDirectory() as folder:
        written = publish(random_organization(seed, minimum), Path(folder), endings=())
    return None if written is None else counts_of(written.report)


def counts_of(report: dict[str, Any]) -> Counts:
    """The counts of one report; those who are shown together as "other" are no unit and no group."""
    found = Counter[str]()
    scores = report["scores"]
    groups = [*scores["units"], *(group for split in scores["splits"] for group in split["groups"])]
    for group in groups:
        if group["kind"] in LISTED and not group["id"].endswith("/other"):
            found.update([LISTED[group["kind"]], *([f"{LISTED[group['kind']]} shown"] * (not group["suppressed"]))])
    for figure in _figures(report):
        is_shown = figure["estimate"] is not None
        found.update(["figures"] + ["figures shown"] * is_shown + ["with n"] * (is_shown and figure["n"] is not None))
    return dict(found)


def _figures(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict) and {"estimate", "confidence", "n"} <= value.keys():
        yield value
    elif isinstance(value, (dict, list)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _figures(part)


def line(minimum: int, counted: list[Counts | None]) -> str:
    """The shares over all organizations that have a report, as a row of a table."""
    known = [each for each in counted if each is not None]
    total = Counter[str]()
    for each in known:
        total.update(each)
    shares = [_percent(total[f"{name} shown"], total[name]) for name in MEASURED]
    shares.append(_percent(total["with n"], total["figures shown"]))
    per_report = round(total["figures shown"] / len(known)) if known else 0
    return f"| {minimum} | {len(known)} of {len(counted)} | {' | '.join(shares)} | {per_report} |"


HEADING = """\
| minimum | reports | units shown | groups shown | figures with an estimate | of these with n | estimates in a report |
|---:|---:|---:|---:|---:|---:|---:|"""


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "–"
