"""LD211 to LD214: how leadership is seen. Leaders are only spoken of together, never one of them."""

from __future__ import annotations

from collections.abc import Iterator

from leaddev.findings.certainty import Support
from leaddev.findings.preconditions import clarity, figure_in_words, gate_of, places, weakest, where_of, with_levels
from leaddev.findings.registry import Case, rule
from leaddev.report import AspectScore, ClarityScore, Finding, GateGroup

MIDDLE = 50.0
MOST_ASPECTS = 3


def _aspects(case: Case) -> tuple[AspectScore, ...]:
    return case.report.leadership.aspects if case.report.leadership else ()


@rule(
    "LD211", "leaders-see-it-differently", "leadership", "Atwater & Yammarino 1992", owner="leaders", horizon="quarter"
)
def leaders_see_it_differently(case: Case) -> Iterator[Finding]:
    """Leaders and their staff see the same leadership differently.

    What it finds: Aspects of leadership that leaders, taken together, rate materially higher or lower than staff do.
    Why it matters: Who believes that leadership is already shared or authentic sees no reason to change it. The two
        pictures side by side are a better start for a conversation than either of them.
    How it is decided: The 95 % interval of the difference (Welch) leaves out 0, and the difference is at least
        `material_gap`. Severity is medium where leaders see themselves higher, low where they see themselves lower.
    When it stays silent: When leaders are not marked in the answers, when fewer of them answered than the smallest
        group, in a report on one unit, and when the interval contains 0.
    What to do: Put both pictures side by side, in the leadership team first, and look for examples.
    Sources: Atwater & Yammarino 1992 (agreement between self and others); Welch 1947.
    """
    for verdict in ("leaders-higher", "leaders-lower"):
        found = [aspect for aspect in _aspects(case) if aspect.verdict == verdict]
        if found:
            yield _difference(case, verdict, found)


def _difference(case: Case, verdict: str, found: list[AspectScore]) -> Finding:
    wording = case.wording
    found = sorted(found, key=lambda each: -abs(each.difference.known))
    told = [
        wording.say(
            "leadership.pair",
            aspect=each.title,
            leaders=wording.number(each.leaders.known),
            staff=wording.number(each.staff.known),
        )
        for each in found
    ]
    return case.finding(
        "medium" if verdict == "leaders-higher" else "low",
        case.organization(verdict),
        Support(figure=found[0].difference),
        {"aspects": tuple(each.aspect for each in found), "largest_difference": found[0].difference},
        direction=wording.say(f"leadership.{verdict}"),
        aspects=wording.listing(told),
    )


@rule("LD212", "leaders-not-clear", "clarity", "Rogiest 2017", owner="leaders", horizon="quarter")
def leaders_not_clear(case: Case) -> Iterator[Finding]:
    """It is not clear to staff which values leaders stand for.

    What it finds: A precondition about leaders (being clear about values) that leaders say and staff do not hear, or
        that staff rate below its threshold, in the organization or in single units.
    Why it matters: Nobody lives values that leaders do not name. Value-oriented leadership begins with saying clearly
        what counts here.
    How it is decided: Said, not heard: the leaders' interval lies above the threshold, staff rate it at least
        `material_gap` lower beyond chance, and below 75 of 100. Not clear: the staff's 95 % interval lies below the
        threshold. Units are named where the 90 % interval lies below it. Severity is high where it is not clear in the
        organization, else medium.
    When it stays silent: When staff hear it clearly, when the intervals contain the threshold, and when it was not
        asked.
    What to do: Leaders agree on few values, say them in their own words and show where these cost them something; then
        ask staff what they heard.
    Sources: Rogiest 2017 (leaders must say which values matter).
    """
    for score in clarity(case):
        is_general = score.verdict in ("said-not-heard", "not-clear")
        closed = places(case.report.preconditions, score.precondition)
        whole = case.report.preconditions.organization if case.report.preconditions else None
        units = [group for group in closed if group is not whole or not is_general]
        if is_general or units:
            yield _unclear(case, score, units)


def _unclear(case: Case, score: ClarityScore, units: list[GateGroup]) -> Finding:
    wording = case.wording
    is_general = score.verdict in ("said-not-heard", "not-clear")
    gate = wording.quoted(score.title)
    sentences = []
    if is_general:
        figures = {"said": score.said, "heard": score.heard}
        known = {name: wording.number(each.known) for name, each in figures.items() if each.estimate is not None}
        key = f"LD212.{score.verdict}"
        if score.verdict == "not-clear" and _who(case) == "everybody":
            key += "-everybody"
        sentences.append(wording.say(key, gate=gate, **known))
    if units:
        key = "LD212.units-too" if is_general else "LD212.units"
        sentences.append(wording.say(key, gate=gate, units=with_levels(wording, units, score.precondition)))
    support = Support(figure=score.heard, limit=_floor(case, score.precondition))
    if score.verdict == "said-not-heard":
        support = Support(figure=score.difference, limit=0.0)
    elif not is_general:
        support = Support(figure=weakest(units, score.precondition), limit=_floor(case, score.precondition))
    return case.finding(
        "high" if score.verdict == "not-clear" else "medium",
        case.organization(score.precondition) if is_general else where_of(case, units, score.precondition),
        support,
        {
            "precondition": score.precondition,
            "verdict": score.verdict,
            "said": score.said,
            "heard": score.heard,
            "units": tuple(group.id for group in units),
        },
        sentences=" ".join(sentences),
    )


def _floor(case: Case, precondition: str) -> float:
    preconditions = case.report.preconditions
    return MIDDLE if preconditions is None else gate_of(preconditions.organization, precondition).threshold


def _who(case: Case) -> str:
    """Whose view it is: that of staff, or of everybody where leaders are not apart."""
    return "staff" if case.report.leadership is None or case.report.leadership.reason is None else "everybody"


@rule("LD213", "leadership-not-seen", "leadership", "Rogiest 2017", owner="leaders", horizon="quarter")
def leadership_not_seen(case: Case) -> Iterator[Finding]:
    """Staff see too little of one or several aspects of leadership.

    What it finds: Aspects of leadership that staff rate below the middle of the answers.
    Why it matters: The leadership that care needs is authentic, based on values, shared, and has a vision that brings
        people along. What staff do not see of it does not work on them, whatever leaders intend.
    How it is decided: The 95 % interval of the staff's level lies wholly below 50 of 100. The lowest three are named.
        Severity is medium.
    When it stays silent: When the interval contains the middle, and when the aspect was not asked.
    What to do: Choose one aspect, let leaders agree on what people would see of it, and ask again after half a year.
    Sources: Rogiest 2017 (authentic, value-based, shared leadership with a vision). The middle is a convention.
    """
    low = [aspect for aspect in _aspects(case) if aspect.staff.high is not None and aspect.staff.high < MIDDLE]
    if not low:
        return
    low = sorted(low, key=lambda each: each.staff.known)
    told = [
        case.wording.say("leadership.at-level", aspect=each.title, level=figure_in_words(case.wording, each.staff))
        for each in low[:MOST_ASPECTS]
    ]
    yield case.finding(
        "medium",
        case.organization(),
        Support(figure=low[0].staff, limit=MIDDLE),
        {"aspects": tuple(each.aspect for each in low), "lowest": low[0].staff},
        sentence=case.wording.say(f"LD213.{_who(case)}", aspects=case.wording.listing(told)),
        lowest=low[0].title,
    )


@rule(
    "LD214",
    "leaders-disagree",
    "clarity",
    "James, Demaree & Wolf 1984",
    "Burke & Dunlap 2002",
    owner="leaders",
    horizon="quarter",
)
def leaders_disagree(case: Case) -> Iterator[Finding]:
    """Leaders do not agree with each other on how clear they are.

    What it finds: A precondition about leaders on which the answers of leaders themselves lie far apart.
    Why it matters: Staff who hear different stories hear no story. Before values can be called alive or not, those who
        lead have to mean the same.
    How it is decided: Over all leaders, rwg(j) stays below `agreement` against a uniform or a slightly skewed null
        distribution, and the mean absolute deviation is above a sixth of the answer options. Severity is medium.
    When it stays silent: When fewer leaders answered than the smallest group, and when they agree.
    What to do: Let the leadership team compare, in private, which values each of them names first.
    Sources: James, Demaree & Wolf 1984 (rwg); Burke & Dunlap 2002 (average deviation).
    """
    for score in clarity(case):
        if score.agreement.verdict != "divided":
            continue
        yield case.finding(
            "medium",
            case.organization(score.precondition),
            Support(),
            {
                "precondition": score.precondition,
                "rwg_uniform": score.agreement.uniform,
                "rwg_skewed": score.agreement.skewed,
                "mean_deviation": score.agreement.mean_deviation,
            },
            gate=score.title,
        )
