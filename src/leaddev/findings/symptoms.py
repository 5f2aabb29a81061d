"""LD3xx: symptoms. Every rule reads a symptom's verdict; none claims a cause."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from leaddev.findings.certainty import Support
from leaddev.findings.registry import Case, rule
from leaddev.report import (
    CauseKind,
    Certainty,
    Evidence,
    Figure,
    Finding,
    KindShare,
    Severity,
    SymptomScore,
    SymptomVerdict,
    Where,
)

WHOLE_ONLY = "organization-only"
"""The reason for which no symptom of a unit can be told."""
RARE, OFTEN = 25.0, 50.0  # on 0-100, where 0 is never and 100 very often
LESS_SURE: dict[Certainty, Certainty] = {"high": "medium", "medium": "low", "low": "low"}


@rule(
    "LD301",
    "symptom-points-to-values",
    "symptoms",
    "Rogiest 2017",
    "Edwards & Cable 2009",
    "Johnson 2000",
    owner="hr",
    horizon="quarter",
)
def symptom_points_to_values(case: Case) -> Iterator[Finding]:
    """A symptom that looks like something to train, and that respondents ascribe to values and dialogue.

    What it finds: A symptom for which three keys agree on the lived side of the model: what people name as the reason,
        what goes together with it, and a gap there.
    Why it matters: "Communication is a problem" is sometimes not knowing how and sometimes not respecting each other.
        Where it is the latter, a course on communication passes by it.
    How it is decided: Named: the kind is the one named most with a probability of at least `cause_probability`, its
        95 % interval lies above the share that random picking among the answers on offer would give, and it leads by at
        least `material_gap`; `minimum_reports` people must have named a reason. Gap: the lower end of the need of one
        of its rings is above 0. Together: the relative weight of one of its rings is above that of a random predictor
        within units, the ring is rated lower where the symptom is more frequent, and no other kind has a ring (or
        other predictor) that clearly outweighs it; with fewer than 50 + 8 answers per predictor this key is left out,
        and certainty falls by one step. Severity is high where the symptom occurs more than sometimes beyond chance,
        low where it is rarer than rarely, else medium.
    When it stays silent: When the keys do not agree, when the survey does not ask about working conditions, or when too
        few people answered: LD305 then tells why.
    What to do: Dialogue between the groups concerned about what they need from each other, where it is safe to speak.
    Sources: Rogiest 2017 (the two readings of a communication problem); Edwards & Cable 2009 (congruence of values acts
        through trust and communication); Johnson 2000 and Tonidandel, LeBreton & Johnson 2009 (relative weights).
    """
    yield from _pointing(case, "values", "capability")


@rule(
    "LD302", "symptom-points-to-capability", "symptoms", "Mager & Pipe 1970", "Johnson 2000", owner="hr", horizon="plan"
)
def symptom_points_to_capability(case: Case) -> Iterator[Finding]:
    """A symptom that respondents ascribe to not knowing how or not being practised.

    What it finds: A symptom for which three keys agree on the taught side of the model.
    Why it matters: Here training is the answer, if it is practice and not one more explanation.
    How it is decided: As LD301, for the rings of the taught side and those nearer the centre.
    When it stays silent: As LD301.
    What to do: Practice in people's own work, with feedback.
    Sources: Mager & Pipe 1970 (could they do it if it mattered?); Johnson 2000 (relative weights).
    """
    yield from _pointing(case, "capability", "values")


@rule(
    "LD303",
    "symptom-points-to-environment",
    "symptoms",
    "Gilbert 1978",
    "Johnson 2000",
    owner="board",
    horizon="quarter",
)
def symptom_points_to_environment(case: Case) -> Iterator[Finding]:
    """A symptom that respondents ascribe to time, tools or staffing.

    What it finds: A symptom for which three keys agree on the environment.
    Why it matters: No training makes up for a lack of time, tools or people; without this reading, people are blamed
        for their circumstances.
    How it is decided: As LD301, with the environment's level in place of a need: it shows a gap where the whole 95 %
        interval lies below the middle of the answer scale. That is a harder test than that of the rings, because the
        importance of working conditions is not asked.
    When it stays silent: As LD301.
    What to do: Look at time, tools and staffing first.
    Sources: Gilbert 1978, Human Competence (the environment first); Johnson 2000 (relative weights).
    """
    yield from _pointing(case, "environment", "capability")


@rule("LD304", "symptom-mixed", "symptoms", "Convention of this project", owner="hr", horizon="quarter")
def symptom_mixed(case: Case) -> Iterator[Finding]:
    """A symptom that respondents ascribe to two kinds of reasons.

    What it finds: A symptom for which no kind of reason leads, but two kinds together do, and both pass the other keys.
    Why it matters: Answering with one of the two would be half an answer.
    How it is decided: No kind is pointed to as in LD301; the two kinds named most include the top one with a
        probability of at least `cause_probability`; each has at least `mixed_share` of the named reasons and a 95 %
        interval above what random picking would give; both show a gap and, where it can be computed, go together with
        the symptom.
    When it stays silent: As LD301, and when one of the two is a precondition.
    What to do: Work on both, and let those concerned say what each asks for.
    Sources: Convention of this project.
    """
    for symptom in _symptoms(case, "mixed"):
        first, second = (_kind(symptom, kind) for kind in symptom.kinds)
        finding = case.finding(
            _severity(symptom.frequency),
            _where(symptom),
            Support(figure=second.share, limit=second.by_chance, rings=_rings(case, *symptom.kinds)),
            {**_evidence(symptom), "first_share": first.share, "second_share": second.share},
            symptom=symptom.title,
            first=_name(case, first.kind),
            second=_name(case, second.kind),
            first_share=case.share(first.share),
            second_share=case.share(second.share),
        )
        yield _as_sure_as_its_keys(case, finding, symptom)


@rule("LD305", "symptom-cannot-be-told", "symptoms", "Convention of this project", owner="hr", horizon="quarter")
def symptom_cannot_be_told(case: Case) -> Iterator[Finding]:
    """What lies behind a symptom cannot be told from the answers.

    What it finds: A symptom that was asked about and for which the three keys do not allow a verdict.
    Why it matters: An honest "we do not know" prevents a course that answers a question nobody asked.
    How it is decided: The verdict is undetermined and no precondition is pointed to. Severity is info.
    When it stays silent: When there is a verdict, when LD306 tells which precondition is named, or in a report on a
        unit, where named reasons are not shown and no symptom can be told.
    What to do: Ask in dialogue with those who meet it.
    Sources: Convention of this project.
    """
    for symptom in _symptoms(case, "undetermined"):
        if symptom.direct.points_to != "precondition" and symptom.reason.code != WHOLE_ONLY:
            yield case.finding(
                "info",
                _where(symptom),
                Support(is_undetermined=True),
                _evidence(symptom),
                symptom=symptom.title,
                reason=case.wording.because(symptom.reason),
            )


@rule(
    "LD306",
    "symptom-points-to-precondition",
    "symptoms",
    "Edmondson 1999",
    "Rogiest 2017",
    owner="leaders",
    horizon="now",
)
def symptom_points_to_precondition(case: Case) -> Iterator[Finding]:
    """A symptom that respondents ascribe to something that must be in place first, such as a safe environment.

    What it finds: A symptom whose named reasons point to a precondition of the model.
    Why it matters: Where people fear to speak, neither a course nor a dialogue on the symptom helps: it has to be safe
        first.
    How it is decided: Only what people name decides, as in LD301; whether the precondition is in place is decided
        apart, with all its questions. Severity as in LD301; certainty is medium at most, as one key decides.
    When it stays silent: When another kind is named most, or none clearly.
    What to do: Work on the precondition first, beginning with what leaders do.
    Sources: Edmondson 1999 (psychological safety); Rogiest 2017 (a safe environment first).
    """
    for symptom in _symptoms(case, "undetermined"):
        if symptom.direct.points_to != "precondition":
            continue
        kind = _kind(symptom, "precondition")
        level = next((each for each in symptom.levels if each.kind == "precondition"), None)
        yield case.finding(
            _severity(symptom.frequency),
            _where(symptom),
            Support(figure=kind.share, limit=kind.by_chance, is_undetermined=True),
            {**_evidence(symptom), "share": kind.share, "precondition": level.subject if level else ""},
            precondition=level.title if level else "",
            **_words(case, symptom, kind),
        )


def _pointing(case: Case, kind: CauseKind, other: CauseKind) -> Iterator[Finding]:
    for symptom in _symptoms(case, kind):
        found = _kind(symptom, kind)
        against = next((each.share for each in symptom.direct.kinds if each.kind == other), None)
        share = None if against is None else case.share(against)
        finding = case.finding(
            _severity(symptom.frequency),
            _where(symptom),
            Support(figure=found.share, limit=found.by_chance, rings=_rings(case, kind)),
            {**_evidence(symptom), "share": found.share, "share_by_chance": found.by_chance},
            kind=_name(case, kind),
            others="" if share is None else case.wording.say("symptoms.others", share=share, kind=_name(case, other)),
            so="" if share is None else case.wording.say("symptoms.so-not-how"),
            **_words(case, symptom, found),
        )
        yield _as_sure_as_its_keys(case, finding, symptom)


def _symptoms(case: Case, verdict: SymptomVerdict | CauseKind) -> Iterator[SymptomScore]:
    return (symptom for symptom in case.report.symptoms or () if symptom.verdict == verdict)


def _kind(symptom: SymptomScore, kind: CauseKind) -> KindShare:
    return next(each for each in symptom.direct.kinds if each.kind == kind)


def _name(case: Case, kind: CauseKind) -> str:
    balance = case.report.balance
    if kind in ("capability", "values"):
        return case.rings_within(balance.taught if kind == "capability" else balance.lived)
    return case.wording.say(f"symptoms.kind.{kind}")


def _rings(case: Case, *kinds: CauseKind) -> tuple[str, ...]:
    sides = {"capability": case.report.balance.taught, "values": case.report.balance.lived}
    return tuple(ring for kind in kinds for ring in sides.get(kind, ()))


def _where(symptom: SymptomScore) -> Where:
    return Where(kind="symptom", id=symptom.symptom, name=symptom.title)


def _evidence(symptom: SymptomScore) -> Evidence:
    return {
        "verdict": symptom.verdict,
        "frequency": symptom.frequency,
        "reports": symptom.direct.reports,
        "keys": symptom.keys,
        "reason": symptom.reason.code,
    }


def _words(case: Case, symptom: SymptomScore, kind: KindShare) -> dict[str, str]:
    """The words that sentences about what is named use; of the kind, the cause named most."""
    share, wording = kind.share, case.wording
    ends = [wording.points(end) for end in share.interval] if share.low is not None else []
    named = [cause for cause in symptom.direct.causes if cause.kind == kind.kind]
    most = max(named, key=lambda cause: cause.share.known)
    return {
        "symptom": symptom.title,
        "share": case.share(share),
        "interval": wording.say("interval", low=ends[0], high=ends[1]) if ends else "",
        "cause": most.text,
    }


def _severity(frequency: Figure) -> Severity:
    """How often it happens: more than sometimes, or less than rarely, beyond chance."""
    if frequency.low is not None and frequency.low > OFTEN:
        return "high"
    return "low" if frequency.high is not None and frequency.high < RARE else "medium"


def _as_sure_as_its_keys(case: Case, finding: Finding, symptom: SymptomScore) -> Finding:
    """A verdict that rests on two keys says so and is one step less sure than one on three."""
    if symptom.keys >= 3:
        return finding
    statement = f"{finding.statement} {case.wording.say('symptoms.two-keys')}"
    return replace(finding, statement=statement, certainty=LESS_SURE[finding.certainty])
