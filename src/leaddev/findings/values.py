"""LD201 to LD208: whether values are alive, where the chain to behaviour breaks, and where respect parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from leaddev.findings.certainty import Support
from leaddev.findings.preconditions import conditions
from leaddev.findings.registry import Case, rule, severity_of, without_sign
from leaddev.report import (
    Figure,
    Finding,
    NamedValue,
    RespectAsymmetry,
    RespectCell,
    Severity,
    ValueGroup,
    ValueScore,
    Where,
)

MOST_VALUES = 5
POINTS = (20.0, 30.0)  # from where a gap on 0-100 is medium, and high
MOST_NAMED = 3
MOST_PAIRS = 5


def _scores(case: Case) -> tuple[ValueScore, ...]:
    """The values of the whole organization, or of the unit that the report is about."""
    report = case.report.values
    return report.organization.values if report and isinstance(report.organization, ValueGroup) else ()


def _is_gap(case: Case, gap: Figure) -> bool:
    return (
        gap.estimate is not None
        and gap.low is not None
        and gap.low > 0
        and gap.estimate >= 100 * case.thresholds["material_gap"]
    )


@rule(
    "LD201",
    "value-endorsed-not-lived",
    "values",
    "Rogiest 2017",
    "Convention of this project",
    owner="leaders",
    horizon="quarter",
)
def value_endorsed_not_lived(case: Case) -> Iterator[Finding]:
    """Values are important to people, but people see them less in daily practice.

    What it finds: Official values that respondents find clearly more important than they see them lived around them;
        one finding for the organization, the value with the widest gap first.
    Why it matters: In large organizations values do not come alive by being printed. Where many people hold a value
        that they do not see, the value is there already: what is missing is room for it.
    How it is decided: For each value, endorsed minus lived (0-100) is at least `material_gap` (in points), the lower
        end of its 95 % interval is above 0, and the endorsed level lies above the middle of the scale with its whole
        interval. Severity goes by the widest gap: high from 30 points, medium from 20, else low.
    When it stays silent: When these questions were not asked, too few people answered, or no gap is that large.
    What to do: Begin with the value that has the widest gap, at the link where its chain breaks (LD203, LD204).
    Sources: Rogiest 2017 (values do not come alive in large organizations); severity is a convention of this project.
    """
    scores = _scores(case)
    found = [
        score
        for score in scores
        if _is_gap(case, score.endorsed_lived) and score.endorsed.low is not None and score.endorsed.low > 50
    ]
    if not found:
        return
    found.sort(key=lambda score: -score.endorsed_lived.known)
    first, wording = found[0], case.wording
    link = first.broken_link if first.broken_link != "cannot-tell" else "none"
    listed = [
        wording.say(
            "values.against",
            value=score.name,
            above=wording.number(score.endorsed.known),
            below=wording.number(score.lived.known),
        )
        for score in found[:MOST_VALUES]
    ]
    evidence: dict[str, str | Figure | tuple[str, ...]] = {
        "values": tuple(score.value for score in found),
        **{f"endorsed_lived.{score.value}": score.endorsed_lived for score in found},
    }
    yield case.finding(
        severity_of(first.endorsed_lived.known, *POINTS),
        case.organization(),
        Support(figure=first.endorsed_lived),
        evidence,
        count=wording.number(len(found)),
        all=wording.number(len(scores)),
        listed=wording.listing(listed),
        first=first.name,
        how=wording.say(f"values.how.{link}"),
    )


def _value_finding(case: Case, score: ValueScore, severity: Severity, gap: Figure, limit: float) -> Finding:
    wording = case.wording
    pair = (score.natural, score.lived) if gap is score.natural_lived else (score.endorsed, score.natural)
    return case.finding(
        severity,
        Where(kind="value", id=score.value, name=score.name),
        Support(figure=gap, limit=limit),
        {
            "endorsed": score.endorsed,
            "natural": score.natural,
            "lived": score.lived,
            "endorsed_natural": score.endorsed_natural,
            "natural_lived": score.natural_lived,
        },
        value=score.name,
        endorsed=wording.number(score.endorsed.known),
        natural=wording.number(score.natural.known),
        lived=wording.number(score.lived.known),
        gap=wording.apart(*(figure.known for figure in pair)),
        interval=wording.interval(*gap.interval),
        confident=wording.interval(*gap.interval, "interval.95"),
    )


@rule(
    "LD202",
    "value-not-endorsed",
    "values",
    "Rogiest 2017",
    "Convention of this project",
    owner="board",
    horizon="quarter",
)
def value_not_endorsed(case: Case) -> Iterator[Finding]:
    """An official value is not one that people call their own.

    What it finds: Official values that respondents do not clearly find important to themselves.
    Why it matters: The first link of the chain is missing: what people do not endorse, they will not live, whatever
        they are taught.
    How it is decided: The 95 % interval of the endorsed level (0-100) reaches the middle of the scale and stays below
        the middle plus `material_gap`. Severity is medium. At most five values, the least endorsed first.
    When it stays silent: When it was not asked, or the interval is too wide to tell.
    What to do: A dialogue on what the value means and whether it belongs here; no course before that.
    Sources: Rogiest 2017 (everybody's value pattern and the organization's values); the limits are conventions of this
        project.
    """
    found = [score for score in _scores(case) if score.broken_link == "not-endorsed"]
    ceiling = 50 + 100 * case.thresholds["material_gap"]
    for score in sorted(found, key=lambda score: score.endorsed.known)[:MOST_VALUES]:
        yield _value_finding(case, score, "medium", score.endorsed, ceiling)


@rule(
    "LD203",
    "value-not-natural",
    "values",
    "Rogiest 2017",
    "Convention of this project",
    owner="leaders",
    horizon="quarter",
)
def value_not_natural(case: Case) -> Iterator[Finding]:
    """A value is important to people, but acting on it does not come naturally to them.

    What it finds: Official values whose chain breaks between what people endorse and what comes naturally to them.
    Why it matters: A value becomes behaviour where it is linked to the personality of those who should live it.
        Personality cannot be trained overnight; one can show possibilities.
    How it is decided: Endorsed minus natural (0-100) is at least `material_gap` (in points), the lower end of its 95 %
        interval is above 0, and the gap between natural and lived is not larger beyond chance. Severity is high from 30
        points, medium from 20, else low. At most five values, the widest gap first.
    When it stays silent: When it was not asked, too few people answered, or the chain breaks elsewhere.
    What to do: Show what the value can look like in everyday work, and let people link it to who they are.
    Sources: Rogiest 2017 (values become behaviour through personality); severity is a convention of this project.
    """
    yield from _broken(case, "not-natural", lambda score: score.endorsed_natural)


def _broken(case: Case, link: str, gap_of: Callable[[ValueScore], Figure]) -> Iterator[Finding]:
    """The values whose chain breaks at a link, the widest gap first."""
    found = [score for score in _scores(case) if score.broken_link == link]
    for score in sorted(found, key=lambda score: -gap_of(score).known)[:MOST_VALUES]:
        yield _value_finding(case, score, severity_of(gap_of(score).known, *POINTS), gap_of(score), 0.0)


@rule(
    "LD204",
    "value-not-lived",
    "values",
    "Rogiest 2017",
    "Convention of this project",
    owner="leaders",
    horizon="quarter",
)
def value_not_lived(case: Case) -> Iterator[Finding]:
    """A value comes naturally to people, but they do not see it lived.

    What it finds: Official values whose chain breaks between what comes naturally to people and what they see around
        them.
    Why it matters: People are ready, and something in their surroundings is not: time, rules, what is rewarded, the
        example of leaders. Training the people would miss it.
    How it is decided: Natural minus lived (0-100) is at least `material_gap` (in points), the lower end of its 95 %
        interval is above 0, and no earlier link breaks, or this gap is larger than the earlier one beyond chance.
        Severity is high from 30 points, medium from 20, else low. At most five values, the widest gap first.
    When it stays silent: When it was not asked, too few people answered, or the chain breaks elsewhere.
    What to do: Look at the environment and at leaders' example before anybody is trained.
    Sources: Rogiest 2017 (leaders must say clearly which values matter); severity is a convention of this project.
    """
    yield from _broken(case, "not-lived", lambda score: score.natural_lived)


@rule("LD205", "limiting-values", "values", "Vendor practice after Barrett", owner="board", horizon="quarter")
def limiting_values(case: Case) -> Iterator[Finding]:
    """Many of the values that respondents name are potentially limiting ones.

    What it finds: Asked which values really count here, respondents often name potentially limiting ones, such as
        blame.
    Why it matters: Energy that goes into protecting oneself does not go into the work; and values that people really
        experience speak louder than official ones.
    How it is decided: The share of all votes that goes to values marked as limiting is at least `limiting_votes` with
        its whole 95 % interval (the votes of one person belong together). Severity is medium, high from 1.5 times that.
    When it stays silent: When nobody was asked to name values, none of those offered is limiting, or the share is
        lower.
    What to do: Ask, where it is safe, what these values stand for in daily work and what keeps them there.
    Sources: Vendor practice after Barrett (share of limiting values; the bands are not validated).
    """
    report = case.report.values
    share = report.limiting_share if report else None
    limit = case.thresholds["limiting_votes"]
    if report is None or share is None or share.estimate is None or share.low is None or share.low < limit:
        return
    names = [named.name for named in report.named if named.limiting and named.share.bound != "at-most"]
    low, high = share.interval
    yield case.finding(
        "high" if share.estimate >= round(1.5 * limit, 6) else "medium",
        case.organization(),
        Support(figure=share, limit=limit),
        {"limiting_share": share, "values": tuple(names)},
        share=case.share(share),
        interval=case.wording.interval(100 * low, 100 * high),
        names=case.wording.listing(names[:MOST_NAMED]),
        conditions=conditions(case),
    )


@rule(
    "LD208",
    "official-values-not-named",
    "values",
    "Rogiest 2017",
    "Convention of this project",
    owner="board",
    horizon="quarter",
)
def official_values_not_named(case: Case) -> Iterator[Finding]:
    """The values that people experience are not the official ones.

    What it finds: Few of the values that respondents name most often are the organization's own.
    Why it matters: Leaders must say clearly which values matter. Where people name others, those others are in force.
    How it is decided: Of the three values named most often, the share of official ones is below `leader_overlap`. Of
        values named equally often the official ones count first. Severity is medium, high where none of them is
        official.
    When it stays silent: When nobody was asked to name values, or only official ones could be named.
    What to do: Leaders name the values that matter, and show them in what they decide.
    Sources: Rogiest 2017 (value-oriented leadership); the limit is a convention of this project.
    """
    report = case.report.values
    if report is None or report.overlap is None or report.overlap >= case.thresholds["leader_overlap"]:
        return
    top = [named for named in report.named if named.share.bound != "at-most"][:MOST_NAMED]
    official = [named for named in top if named.official]
    amount = ("none", "one")[len(official)] if len(official) < 2 else "some"
    yield case.finding(
        "medium" if official else "high",
        case.organization(),
        _support_of_order(report.named, top),
        {"overlap": report.overlap, "named": tuple(named.name for named in top)},
        named=case.wording.listing([named.name for named in top]),
        official=case.wording.say(f"values.official.{amount}", count=case.wording.number(len(official))),
    )


def _support_of_order(named: tuple[NamedValue, ...], top: list[NamedValue]) -> Support:
    """The order is in doubt where an official value is nearly named as often as the last other one in front of it."""
    others = [value for value in top if not value.official]
    waiting = [value.share.known for value in named if value.official and value not in top]
    if not others or not waiting:
        return Support()
    return Support(figure=others[-1].share, limit=max(waiting))


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
    What to do: A dialogue between the two groups about what respect looks like to each of them, where it is safe.
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
        _between(cell.giver, cell.receiver, wording.say("respect.towards", giver=giver, receiver=receiver)),
        Support(figure=cell.perception_gap),
        {"given": cell.given, "received": cell.received, "perception_gap": cell.perception_gap, "p": cell.p},
        giver=giver,
        receiver=receiver,
        groups=wording.listing([giver, receiver]),
        conditions=conditions(case),
        given=wording.number(cell.given.known),
        received=wording.number(cell.received.known),
        gap=wording.apart(cell.given.known, cell.received.known),
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
    What to do: Let the groups hear from each other when they feel respected, where it is safe.
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
        _between(pair.first, pair.second, wording.listing([names[pair.first], names[pair.second]])),
        Support(figure=pair.difference),
        {"difference": pair.difference, "p": pair.p, f"received.{less}": there, f"received.{more}": back},
        less=names[less],
        more=names[more],
        groups=wording.listing([names[less], names[more]]),
        conditions=conditions(case),
        low_level=wording.number(there.known),
        high_level=wording.number(back.known),
        gap=wording.apart(there.known, back.known),
        interval=wording.interval(low, high),
    )


def _between(first: str, second: str, name: str) -> Where:
    return Where(kind="split", id=first, name=name, subject=second)
