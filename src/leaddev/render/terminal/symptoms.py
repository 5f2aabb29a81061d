"""Symptoms: per symptom what is named, by whom, what goes together with it, whether there is a gap, and the verdict."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from leaddev.report import CauseKind, CauseShare, DirectCauses, KindLevel, SymptomGroup, SymptomScore

if TYPE_CHECKING:
    from leaddev.render.terminal.page import Page

MOST_CAUSES, MOST_WEIGHTS = 3, 3
NBSP = "\u00a0"
NET: tuple[CauseKind, ...] = ("capability", "values")
"""Kinds whose figure is importance less level, with its sign."""
STYLES = {"undetermined": "dim"}


def draw_symptoms(page: Page) -> None:
    """One block a symptom, then what no reader should forget."""
    symptoms = page.report.symptoms
    if not symptoms:
        return
    page.section("symptoms", page.say("symptoms.aside"))
    gaps = {page.words.say("semicolon").join(_gaps(page, symptom.levels)) for symptom in symptoms}
    shared = next(iter(gaps)) if len(gaps) == 1 and len(symptoms) > 1 else ""
    for symptom in symptoms:
        _draw(page, symptom, with_gap=not shared)
    page.blank()
    if shared:
        page.paragraph(page.say("symptoms.same-gap", gap=shared))
    if any(level.kind in NET and level.figure.estimate is not None for each in symptoms for level in each.levels):
        page.paragraph(page.say("symptoms.net"), style="dim")
    page.paragraph(page.say("symptoms.caveat"), style="dim")


def _draw(page: Page, symptom: SymptomScore, *, with_gap: bool) -> None:
    verdict = page.say(f"symptoms.verdict.{symptom.verdict}").upper()
    page.blank()
    page.paragraph("", first=page.text(f"{symptom.title} – {verdict}", STYLES.get(symptom.verdict, "bold")))
    terms = [
        ("frequency", _frequency(page, symptom)),
        ("named", _named(page, symptom.direct)),
        ("groups", _groups(page, symptom)),
        ("together", _together(page, symptom)),
        ("gap", page.words.say("semicolon").join(_gaps(page, symptom.levels)) if with_gap else ""),
        ("why", f"{symptom.reason}."),
    ]
    page.definitions((page.say(f"symptoms.{key}"), content) for key, content in terms)


def _frequency(page: Page, symptom: SymptomScore) -> str:
    figure = symptom.frequency
    if figure.estimate is None:
        return figure.reason or ""
    return page.score(figure, span=True)


def _named(page: Page, direct: DirectCauses) -> str:
    if not direct.causes:
        return direct.reason or ""
    most = sorted(direct.causes, key=lambda cause: -(cause.share.estimate or 0.0))[:MOST_CAUSES]
    listed = page.words.say("semicolon").join(_cause(page, cause, span=place == 0) for place, cause in enumerate(most))
    return f"{listed} – {page.say('symptoms.of-reports', count=page.number(direct.reports))}"


def _cause(page: Page, cause: CauseShare, *, span: bool) -> str:
    share = page.share(cause.share) if span else page.percent(cause.share.estimate)
    return f"{page.words.quoted(f'…{NBSP}{cause.text}')} {share}"


def _groups(page: Page, symptom: SymptomScore) -> str:
    """Which kind each group names most, the groups that name the same one together; only those that may be shown."""
    found: dict[CauseKind, list[str]] = {}
    for group in symptom.groups:
        if isinstance(group, SymptomGroup) and group.direct.kinds:
            most = max(group.direct.kinds, key=lambda kind: kind.share.estimate or 0.0)
            found.setdefault(most.kind, []).append(f"{group.name} {page.percent(most.share.estimate)}")
    return page.words.say("semicolon").join(
        f"{_kind(page, symptom, kind)} ({', '.join(groups)})" for kind, groups in found.items()
    )


def _kind(page: Page, symptom: SymptomScore, kind: CauseKind) -> str:
    if kind in ("capability", "values"):
        balance = page.report.balance
        rings = balance.taught if kind == "capability" else balance.lived
        return page.rings(rings)
    level = next((each for each in symptom.levels if each.kind == kind), None)
    return level.title if level else page.words.say(f"symptoms.kind.{kind}")


def _together(page: Page, symptom: SymptomScore) -> str:
    within = next((each for each in symptom.associations if each.level == "within"), None)
    if within is None or within.reason is not None:
        return within.reason or "" if within else ""
    above = [each for each in within.weights if each.above_random and each.correlation < 0]
    if not above:
        return page.say("symptoms.none-above")
    most = sorted(above, key=lambda weight: -weight.percent)[:MOST_WEIGHTS]
    listed = ", ".join(f"{each.title} {page.percent(each.percent / 100)}" for each in most)
    explained = page.say("symptoms.explained", explained=page.percent(within.r2), count=page.number(within.n))
    return f"{listed} – {explained}"


def _gaps(page: Page, levels: tuple[KindLevel, ...]) -> Iterator[str]:
    """What shows a gap, what does not, and of what it is not known."""
    keys = {True: "symptoms.has-gap", False: "symptoms.no-gap", None: "symptoms.gap-unknown"}
    for state, key in keys.items():
        listed = [_level(page, level) for level in levels if level.has_gap is state]
        if listed:
            yield page.say(key, what=page.words.listing(listed))


def _level(page: Page, level: KindLevel) -> str:
    if level.figure.estimate is None:
        return level.title
    key = "symptoms.need" if level.kind in NET else "symptoms.level"
    return f"{level.title} ({page.say(key)} {page.score(level.figure, span=False)})"
