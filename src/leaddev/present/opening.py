"""The first page: whose report it is, the verdict, what to do first and in which order, findings, intentions."""

from __future__ import annotations

from itertools import groupby

from leaddev.present.blocks import Node, Paragraph, Prose, Role, Section, Step, Steps, Tree, Words, prose
from leaddev.present.presenter import Presenter
from leaddev.report import Finding

SEVERITIES: dict[str, Role] = {"high": "alarm", "medium": "warning", "low": "strong", "info": "muted"}
STEPS: dict[str, Role] = {"done": "muted", "now": "strong", "no-need": "muted", "unknown": "muted"}


def header(write: Presenter) -> Section:
    """Organization, title and period, and who answered."""
    organization, quality = write.report.organization, write.report.quality
    about = ", ".join(part for part in (organization.title, organization.period) if part)
    return Section("header", f"{organization.name} – {about}", aside=Words(write.response(quality)))


def verdict(write: Presenter) -> Section:
    """The answer in one line, then its sentences."""
    found, reason, title = write.report.verdict, write.report.balance.reason, write.say("section.verdict")
    if found is None:
        return Section("verdict", title, aside=Words(f"{write.say('no-verdict')} {write.sentence(reason)}".rstrip()))
    return Section("verdict", title, (prose(*found.sentences),), aside=Words(found.headline, "strong"))


def priorities(write: Presenter) -> Section | None:
    """At most three."""
    if not write.report.priorities:
        return None
    steps = []
    for priority in write.report.priorities:
        codes = ", ".join(dict.fromkeys(finding.split(":")[0] for finding in priority.findings))
        steps.append(Step(Words(priority.action, "strong"), f"{priority.because} ({codes})"))
    return write.section("priorities", Steps(tuple(steps), "strong"))


def sequence(write: Presenter) -> Section:
    """What comes first, one step after the other: each with its state in a word, and why it stands there."""
    steps = []
    for step in write.report.sequence:
        title = f"{step.title}{write.wording.say('colon')}{write.say(f'step.{step.state}')}"
        steps.append(Step(Words(title, STEPS.get(step.state, "")), step.text))
    return write.section("sequence", Steps(tuple(steps)))


def findings(write: Presenter) -> Section:
    """Severity as groups, certainty beside each finding; what findings of one kind share is said once."""
    found = write.report.findings
    if not found:
        return write.section("findings", prose(write.say("findings.none")))
    counts, groups = [], []
    for severity, role in SEVERITIES.items():
        chosen = [each for each in found if each.severity == severity]
        if chosen:
            counts.append(write.wording.counted(f"severity.count.{severity}", len(chosen)))
            kinds = groupby(chosen, key=lambda each: (each.code, each.recommendation))
            nodes = tuple(_of_one_kind(write, list(alike)) for _, alike in kinds)
            name = write.wording.say(f"severity.{severity}").upper()
            groups.append(Node((Words(name, role),), nodes=nodes))
    return write.section("findings", Tree(tuple(groups)), aside=", ".join(counts))


def _of_one_kind(write: Presenter, found: list[Finding]) -> Node:
    first = found[0]
    certainties = [write.wording.say(f"certainty.{each.certainty}") for each in found]
    shared = f" · {certainties[0]}" if len(set(certainties)) == 1 else ""
    statements = [
        Paragraph(each.statement + ("" if shared else f" ({certainty})"), mark="item" if len(found) > 1 else "")
        for each, certainty in zip(found, certainties, strict=True)
    ]
    if first.recommendation:
        statements.append(Paragraph(first.recommendation, mark="advice"))
    return Node((Words(first.code, "strong"), Words(f"{first.name}{shared}", "muted")), tuple(statements))


def intentions(write: Presenter) -> Section:
    """What the organization says it wants, beside the share that this gets and needs."""
    said = []
    for check in write.report.intentions:
        said.append(Paragraph(f"{write.wording.quoted(check.statement)} ({write.rings(check.rings)})"))
        shares = write.say(
            "intentions.shares",
            intended=write.percent(check.intended_share),
            invested=write.percent(check.invested_share),
            needed=write.share(check.needed_share),
        )
        verdict = "part" if check.parts else check.done
        said.append(Paragraph(f"{shares} {write.say(f'intentions.{verdict}')}", level=1))
    return write.section("intentions", Prose(tuple(said)))
