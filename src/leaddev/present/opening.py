"""The first page: whose report it is, the verdict, what to do first and in which order, findings, intentions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from leaddev.present.blocks import Node, Paragraph, Prose, Role, Section, Step, Steps, Tree, Words, prose
from leaddev.present.presenter import Presenter
from leaddev.report import Finding, IntentionCheck, SequenceStep, Severity

SEVERITIES: dict[Severity, Role] = {"high": "alarm", "medium": "warning", "low": "strong", "info": "muted"}
TOLD = dict.fromkeys(("LD101", "LD109", "LD110"), "verdict") | {
    "LD102": "rings",
    "LD103": "rings",
    "LD401": "preconditions",
    "LD404": "preconditions",
}
"""Findings whose figures another section says: the code and the section."""
STEPPED = "LD103"
"""The finding about a ring that says what its step says."""
FIGURES: dict[str, tuple[str, ...]] = {
    "LD1": ("investment-share",),
    "LD101": ("excess",),
    "LD102": ("ratio",),
    "LD103": ("ratio",),
    "LD104": ("need-share",),
    "LD105": ("misplaced",),
    "LD107": ("intention",),
    "LD108": ("wanted", "orders"),
    "LD109": ("excess",),
    "LD110": ("excess",),
    "LD111": ("need",),
    "LD112": ("need",),
    "LD20": ("chain", "break"),
    "LD205": ("named-values",),
    "LD206": ("respect",),
    "LD207": ("respect",),
    "LD208": ("named-values",),
    "LD21": ("view",),
    "LD212": ("clarity",),
    "LD214": ("agreement",),
    "LD3": ("symptom", "named"),
    "LD4": ("gate",),
    "LD501": ("response",),
    "LD502": ("investment",),
    "LD503": ("alpha",),
    "LD504": ("alpha",),
    "LD505": ("agreement",),
    "LD506": ("careless",),
    "LD507": ("between-units",),
}
"""The kinds of figure that findings say: of a code, or of all that begin so and have none of their own."""
FIRST_SENTENCES = (("investment-share", "need-share"), ("excess", "interval"))
"""The kinds of figure that a verdict says first where the excess is known; its last sentence leads to the others."""
STEPS: dict[str, Role] = {"done": "muted", "now": "strong", "no-need": "muted", "unknown": "muted"}


def header(write: Presenter) -> Section:
    """Organization, title and period, and who answered."""
    organization, quality = write.report.organization, write.report.quality
    about = ", ".join(part for part in (organization.title, organization.period) if part)
    return Section("header", f"{organization.name} – {about}", aside=Words(write.response(quality), figure="response"))


def verdict(write: Presenter) -> Section:
    """The answer in one line, then its sentences."""
    found, reason, title = write.report.verdict, write.report.balance.reason, write.say("section.verdict")
    if found is None:
        return Section("verdict", title, aside=Words(f"{write.say('no-verdict')} {write.sentence(reason)}".rstrip()))
    kinds: dict[int, tuple[str, ...]] = {len(found.sentences) - 1: ("need",)}
    if write.report.balance.excess.estimate is not None:
        kinds = {len(found.sentences) - 1: ("finding", "ways", "moved")} | dict(enumerate(FIRST_SENTENCES))
    sentences = (Paragraph(each, figures=kinds.get(place, ())) for place, each in enumerate(found.sentences))
    return Section("verdict", title, (Prose(tuple(sentences)),), aside=Words(found.headline, "strong"))


def _figures_of(code: str) -> tuple[str, ...]:
    """The kinds of figure that a finding says."""
    return next((FIGURES[code[:end]] for end in range(len(code), 2, -1) if code[:end] in FIGURES), ())


def priorities(write: Presenter) -> Section | None:
    """One list of what to do, in its order: at most three things first, then the steps that these do not name."""
    following = (_step(write, step) for step in _following(write))
    steps = (*priority_steps(write), *following)
    return write.section("priorities", Steps(steps, "strong")) if steps else None


def priority_steps(write: Presenter, *, because: bool = True) -> Iterator[Step]:
    """Each priority with whose task it is and when it is begun; why, unless the verdict says so."""
    for priority in write.report.priorities:
        codes = tuple(dict.fromkeys(finding.split(":")[0] for finding in priority.findings))
        owner, horizon = write.say(f"first.owner.{priority.owner}"), write.say(f"first.horizon.{priority.horizon}")
        aside = write.say("first.task", owner=owner, horizon=horizon, codes=", ".join(codes))
        is_told = not because or TOLD.get(codes[0]) == "verdict"
        text = "" if is_told else priority.because
        yield Step(Words(priority.action, "strong"), text, aside, ("priority", *_figures_of(codes[0])))


def _following(write: Presenter) -> list[SequenceStep]:
    """The steps of the sequence without the conditions that a priority is about."""
    about = {f"precondition:{name.split(':')[-1]}" for each in write.report.priorities for name in each.findings}
    return [step for step in write.report.sequence if step.step not in about]


def _step(write: Presenter, step: SequenceStep) -> Step:
    title = f"{step.title}{write.wording.say('colon')}{write.say(f'step.{step.state}')}"
    return Step(Words(title, STEPS.get(step.state, "")), step.text, figures=("step",))


def _number(write: Presenter, finding: Finding) -> str | None:
    """The number in the list of what to do that says what a finding advises, where one does."""
    first = [priority.action for priority in write.report.priorities]
    steps = [step.step for step in _following(write)]
    if finding.recommendation in first:
        return str(first.index(finding.recommendation) + 1)
    ring = f"ring:{finding.where.id}"
    return str(len(first) + steps.index(ring) + 1) if finding.code == STEPPED and ring in steps else None


def findings(write: Presenter) -> Section:
    """Severity as groups, certainty beside each finding; what findings of one kind share is said once."""
    found = write.report.findings
    if not found:
        return write.section("findings", prose(write.say("findings.none")))
    groups = tuple(by_severity(write, found))
    return write.section("findings", Tree(groups), aside=counted_findings(write), figure="finding")


def by_severity(write: Presenter, found: Sequence[Finding]) -> Iterator[Node]:
    """Findings below their severity, the gravest first, those of one kind together."""
    for severity, role in SEVERITIES.items():
        chosen = [each for each in found if each.severity == severity]
        if chosen:
            kinds = groupby(chosen, key=lambda each: (each.code, _place(write, each) or each.recommendation))
            nodes = tuple(_of_one_kind(write, list(alike)) for _, alike in kinds)
            yield Node((Words(write.wording.say(f"severity.{severity}").upper(), role),), nodes=nodes)


def is_told_elsewhere(write: Presenter, finding: Finding) -> bool:
    """Whether a finding only leads to another section, or to what to do, which says it."""
    return _place(write, finding) is not None or not _statement(write, finding)


def counted_findings(write: Presenter) -> str:
    """How many findings of each severity there are."""
    counts = Counter(each.severity for each in write.report.findings)
    kinds = (severity for severity in SEVERITIES if counts[severity])
    return ", ".join(write.wording.counted(f"severity.count.{each}", counts[each]) for each in kinds)


def _place(write: Presenter, finding: Finding) -> str | None:
    """The section that says the figures of a finding, where it is another one."""
    place = TOLD.get(finding.code)
    if place == "preconditions" and write.report.preconditions is None:
        return None
    return None if finding.code == STEPPED and _has_mandatory(write, finding.where.id) else place


def _has_mandatory(write: Presenter, ring: str) -> bool:
    """Whether there is mandatory training on a ring, which is told beside the figures of what was chosen."""
    rings = write.report.investment.rings if write.report.investment else ()
    found = next((each for each in rings if each.ring == ring), None)
    return found is not None and any((found.mandatory_hours, found.mandatory_cost, found.mandatory_participants))


def _of_one_kind(write: Presenter, found: list[Finding]) -> Node:
    first = found[0]
    certainties = [write.wording.say(f"certainty.{each.certainty}") for each in found]
    shared = f" · {certainties[0]}" if len(set(certainties)) == 1 else ""
    said = dict.fromkeys(
        text + ("" if shared else f" ({certainty})")
        for each, certainty in zip(found, certainties, strict=True)
        if (text := _statement(write, each))
    )
    kinds = () if _place(write, first) else _figures_of(first.code)
    paragraphs = [Paragraph(text, mark="item" if len(said) > 1 else "", figures=kinds) for text in said]
    numbers = list(dict.fromkeys(number for each in found if (number := _number(write, each))))
    if numbers:
        key = "findings.number" if len(numbers) == 1 else "findings.numbers"
        text = write.say(key, number=write.wording.listing(numbers))
        paragraphs.append(Paragraph(text, mark="advice"))
    advice = dict.fromkeys(each.recommendation for each in found if each.recommendation and not _number(write, each))
    paragraphs += [Paragraph(text, mark="advice") for text in advice]
    return Node((Words(first.code, "strong"), Words(f"{first.name}{shared}", "muted")), tuple(paragraphs))


def _statement(write: Presenter, finding: Finding) -> str:
    """What is found, or which section says it; empty where a priority says it with its advice."""
    place = _place(write, finding)
    if place is not None:
        title = write.say(f"section.{place}").capitalize()
        return write.say("findings.told", section=write.wording.quoted(title))
    is_told = (finding.statement, finding.recommendation) in [
        (each.because, each.action) for each in write.report.priorities
    ]
    return "" if is_told else finding.statement


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
        done = write.say(f"intentions.{_done(write, check)}")
        said.append(Paragraph(f"{shares} {done}", level=1, figures=("intention",)))
    return write.section("intentions", Prose(tuple(said)))


def _done(write: Presenter, check: IntentionCheck) -> str:
    """What became of an intention; of what gets less than is wanted also whether the need asks for more."""
    if check.parts or check.done != "less" or check.needed_share.low is None:
        return "part" if check.parts else check.done
    lacks = check.needed_share.known - check.invested_share
    limit = next((each.value for each in write.report.model.thresholds if each.name == "intention_gap"), lacks)
    return "less-than-needed" if check.invested_share < check.needed_share.low and lacks < limit else "less"
