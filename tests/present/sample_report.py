"""A complete small report with everything that a medium must cope with."""

from __future__ import annotations

from msgspec.structs import replace

from leaddev.report import (
    SCHEMA,
    WITHHELD,
    Agreement,
    AnswerShares,
    Balance,
    CarelessSummary,
    Confidentiality,
    Coverage,
    Figure,
    Finding,
    GapReliability,
    GroupScore,
    HiddenGroup,
    InputFile,
    IntentionCheck,
    Investment,
    ItemReliability,
    ItemScore,
    LeftOut,
    ListUse,
    ModeInvestment,
    ModelSummary,
    NeedOf,
    NeedOfRing,
    Organization,
    PeopleShare,
    Priority,
    ProgrammeInvestment,
    Quality,
    Reason,
    Report,
    RingBalance,
    RingInvestment,
    RingScore,
    RingSummary,
    ScaleReliability,
    Scores,
    Shrunken,
    SpecificationChoice,
    SpecificationPoints,
    Specifications,
    SplitScores,
    ThresholdUsed,
    ToMove,
    UnitDifferences,
    UnitInvestment,
    Verdict,
    Weighting,
    Where,
    WrongUnits,
)

RINGS = ("knowledge", "skill", "dialogue", "values", "personality")
UNKNOWN = Figure(estimate=None, confidence=0.99, reason=WITHHELD)

MARKUP, ESCAPES, FORMULA, HTML = "[red]x[/red]", "\x1b[31mred\x07\x9b1m", "=cmd()", "<script>alert('1')</script>"
DIRECTION, BREAKS, QUOTES, EMOJI, HEBREW = (
    "\u202egnp.exe\u2066",
    "one\r\ntwo\tthree",
    '"it\'s"',
    "Night 🏥 shift",
    "כירורגיה",
)
HOSTILE = (MARKUP, ESCAPES, FORMULA, HTML, DIRECTION, BREAKS, QUOTES, EMOJI, HEBREW)


HEADLINE_SENTENCE = (
    "78\u00a0% of the hours between knowledge/skill and dialogue/values teach knowledge and skill; 41\u00a0% of the "
    "measured need lies there: an excess of 37 points (95\u00a0%: 29 to 44)."
)


def figure(estimate: float, half: float, n: int = 412) -> Figure:
    """A figure with a symmetric interval."""
    return Figure(estimate=estimate, low=round(estimate - half, 4), high=round(estimate + half, 4), n=n)


def sample_report() -> Report:
    """A tidy hospital: over-invested in knowledge and skill, one unit hidden for its size, one to protect it."""
    return Report(
        schema=SCHEMA,
        leaddev="0.1.0",
        inputs=(
            InputFile(role="survey", path="survey.yaml", sha256="a" * 64),
            InputFile(role="responses", path="responses.csv", sha256="b" * 64),
        ),
        organization=Organization(
            name="St. Elsewhere Hospital",
            title="Leadership development 2026",
            period="2026-09",
            currency="EUR",
            language="en",
        ),
        model=_model(),
        need=NeedOf(
            kind="importance",
            threshold="material_need",
            rings=tuple(NeedOfRing(ring=ring, kind="importance", target=None) for ring in RINGS),
        ),
        verdict=Verdict(
            headline="Most training goes where development is easy, not where the need is.",
            sentences=(
                HEADLINE_SENTENCE,
                "It depends on how it is computed: 90 % agree. To follow the need, 1,930 of 4,310 hours would move.",
            ),
        ),
        priorities=(
            Priority(
                action="Move hours from leadership theory to guided dialogue on the wards.",
                because="Knowledge gets 2.6 times its share of the need.",
                owner="board",
                horizon="plan",
                findings=("LD101:portfolio", "LD103:dialogue"),
            ),
            Priority(
                action="Ask why theatre staff do not answer.",
                because="Response there is 22\u00a0%.",
                owner="hr",
                horizon="survey",
                findings=("LD501:organization",),
            ),
        ),
        quality=_quality(),
        scores=_scores(),
        investment=_investment(),
        balance=_balance(),
        intentions=(
            IntentionCheck(
                statement="We want people to respect each other",
                rings=("values",),
                intended_share=1.0,
                done="less",
                invested_share=0.06,
                needed_share=figure(0.28, 0.04),
                parts=True,
            ),
        ),
        findings=_findings(),
        confidentiality=Confidentiality(
            minimum_group=10,
            below_five=False,
            hidden_groups=2,
            audit="exact",
            statement="Groups below 10 answers are not shown, and no shown number gives them away (checked exactly).",
        ),
        notes=("Costs are known for 9 of 12 programmes only.",),
        items=_items(),
    )


def _items() -> tuple[ItemScore, ...]:
    """One question of each kind: its own share, a share at its end without n, a reversed one, one that is withheld."""
    first = ItemScore(
        ring="values",
        item="values1",
        text="In this unit, people treat every profession with the same respect.",
        text_is_reversed=False,
        n=400,
        level=41.5,
        importance=82.4,
        gap=40.9,
        shortfall=PeopleShare(estimate=0.71),
        mwds=7.03,
        rank=1,
    )
    second = replace(
        first, item="values2", n=None, shortfall=PeopleShare(estimate=None, at_least=0.95), mwds=6.5, rank=2
    )
    third = replace(
        second, item="values3", text="People here look away.", text_is_reversed=True, shortfall=None, rank=3
    )
    none = dict.fromkeys(("n", "level", "importance", "gap", "shortfall", "mwds", "rank"))
    hidden = replace(first, ring="personality", item="personality1", **none, suppressed="withheld")
    return (first, second, third, hidden)


def hostile_report() -> Report:
    """The sample with every name taken from somebody who means harm, or who simply writes Hebrew."""
    report = sample_report()
    mixed = " ".join(HOSTILE)
    units = tuple(replace(unit, name=name) for unit, name in zip(report.scores.units, HOSTILE[::2], strict=False))
    finding = replace(
        report.findings[0],
        statement=mixed,
        recommendation=mixed,
        where=Where(kind="unit", id=ESCAPES, name=MARKUP),
        evidence={"formula": FORMULA, "names": HOSTILE, "share": figure(0.4, 0.1), "none": None},
    )
    rings = (
        replace(report.model.rings[0], title=f"{EMOJI} {MARKUP}", within=f"{EMOJI} {MARKUP}"),
        *report.model.rings[1:],
    )
    return replace(
        report,
        organization=replace(
            report.organization, name=f"{ESCAPES} {MARKUP}", title=f"{HEBREW}{DIRECTION}", scope=BREAKS
        ),
        model=replace(report.model, rings=rings, notice=HTML),
        scores=replace(report.scores, units=units),
        findings=(finding, *report.findings[1:]),
        notes=HOSTILE,
        items=(replace(report.items[0], text=mixed), *report.items[1:]),
    )


def bare_report() -> Report:
    """A report about almost nothing: no training list, everybody hidden, no verdict, no finding."""
    report = sample_report()
    nothing = Figure(estimate=None, reason=WITHHELD)
    rings = tuple(
        replace(ring, invested_share=None, needed_share=None, needed=nothing, ratio=nothing, verdict="cannot-tell")
        for ring in report.balance.rings
    )
    balance = replace(
        report.balance,
        verdict="cannot-tell",
        excess=nothing,
        invested_share=nothing,
        needed_share=nothing,
        to_move=ToMove(share=None, noise_floor=None, amount=None, total=None, distinguishable=None),
        rings=rings,
        wrong_units=None,
        reason=Reason("no-training-list"),
    )
    hidden = HiddenGroup(id="all", name="St. Elsewhere", kind="organization", parent=None, depth=0)
    quality = replace(
        report.quality,
        headcount=None,
        response_rate=None,
        reliability=(),
        gap_reliability=(),
        unit_differences=(),
        careless=None,
    )
    return replace(
        report,
        items=(),
        verdict=None,
        priorities=(),
        quality=quality,
        scores=Scores(organization=hidden, units=(), splits=()),
        investment=None,
        balance=balance,
        intentions=(),
        findings=(),
    )


def _model() -> ModelSummary:
    sides = ("taught", "taught", "lived", "lived", None)
    months = (3, 6, 12, 24, 36)
    rings = tuple(
        RingSummary(id=ring, title=ring, within=ring, difficulty=number, horizon_months=horizon, side=side)  # type: ignore[arg-type]
        for number, (ring, horizon, side) in enumerate(zip(RINGS, months, sides, strict=True), start=1)
    )
    return ModelSummary(
        id="leadership-circle",
        title="Leadership circle",
        notice="The rings are a reading of the source, not a measurement.",
        taught_title="knowledge and skill",
        lived_title="dialogue and values",
        rings=rings,
        sources=("Rogiest 2017",),
        thresholds=(
            ThresholdUsed(
                name="material_ratio", value=1.25, origin="convention of this project", meaning="over from here"
            ),
            ThresholdUsed(
                name="low_response", value=0.5, origin="set in the model file", meaning="low response below it"
            ),
        ),
    )


def _scale(ring: str, alpha: Figure, verdict: str, *, reversed_item: bool = False) -> ScaleReliability:
    item = ItemReliability(
        item=f"{ring}1",
        text="I know the rules.",
        column="Q1[SQ001]",
        item_rest=-0.2 if reversed_item else 0.5,
        alpha_if_dropped=0.7,
        looks_reversed=reversed_item,
    )
    return ScaleReliability(
        part="rings",
        subject=ring,
        title=ring,
        aspect="level",
        items=4,
        n=400,
        alpha=alpha,
        omega=replace(alpha, low=None, high=None),
        item_rest=(item,),
        verdict=verdict,  # type: ignore[arg-type]
    )


def _quality() -> Quality:
    return Quality(
        respondents=412,
        headcount=611,
        response_rate=412 / 611,
        answers=AnswerShares(
            given=Figure(estimate=0.97),
            empty=Figure(estimate=0.02),
            not_applicable=Figure(estimate=0.01, bound="at-most"),
            not_shown=Figure(estimate=0.0),
        ),
        columns_not_used=("StartDate", "IPAddress"),
        not_asked=("vision1",),
        left_out=(LeftOut(what="unfinished answers", count=14),),
        weighting=Weighting(method="headcount", design_effect=1.08),
        training_list=ListUse(columns=("Room",), sheets=("2025",), rows=(LeftOut(what="rows of 2025", count=3),)),
        reliability=(
            _scale("knowledge", figure(0.81, 0.03), "reliable"),
            _scale("skill", figure(0.52, 0.08), "low", reversed_item=True),
            _scale("dialogue", Figure(estimate=None, n=12, reason=WITHHELD), "cannot-tell"),
        ),
        gap_reliability=(GapReliability(ring="knowledge", estimate=0.66),),
        unit_differences=(
            UnitDifferences(ring="values", icc1=figure(0.12, 0.05), icc2=0.81, units=4, may_rank=True),
            UnitDifferences(ring="skill", icc1=figure(0.02, 0.02), icc2=0.31, units=4, may_rank=False),
        ),
        careless=CarelessSummary(
            screened=412,
            flagged=23,
            by_family={"pattern": 20, "consistency": 12, "speed": None},
            excluded=False,
            excess_without=figure(0.36, 0.08, 389),
        ),
    )


def _ring_score(ring: str, level: float, need: float, half: float, **more: object) -> RingScore:
    return RingScore(
        ring=ring,
        level=figure(level, half),
        importance=figure(80.0, half),
        need=figure(need - 2, half),
        need_prevalence=figure(0.6, 0.05),
        need_positive=figure(need, half),
        need_raw=figure(need + 1, half),
        need_net=figure(need - 2, half),
        **more,  # type: ignore[arg-type]
    )


def _group(name: str, depth: int, n: int, shift: float, *, marked: bool = False) -> GroupScore:
    levels, needs = (68.0, 61.0, 44.0, 39.0, 52.0), (8.0, 12.0, 21.0, 25.0, 11.0)
    half = 2.0 if n > 300 else 7.0
    agreement = Agreement(uniform=0.41, skewed=0.2, mean_deviation=1.1, verdict="divided")
    shrunken = Shrunken(estimate=40.0, weight=0.8, probability_lowest=0.7, rank=1, differs=True)
    scores = [_ring_score(*row, half) for row in zip(RINGS, (x + shift for x in levels), needs, strict=True)]
    if marked:
        scores[2:4] = [replace(scores[2], agreement=agreement), replace(scores[3], shrunken=shrunken)]
    return GroupScore(
        id=name.lower().replace(" ", "-"),
        name=name,
        kind="unit" if depth else "organization",
        parent="hospital" if depth else None,
        depth=depth,
        n=n,
        headcount=n + n // 2,
        response_rate=round(n / (n + n // 2), 4),
        rings=tuple(scores),
    )


def _scores() -> Scores:
    units = (
        _group("Surgery", 1, 120, -3.0, marked=True),
        _group("Operating rooms", 2, 31, -6.0),
        HiddenGroup(id="recovery", name="Recovery", kind="unit", parent="surgery", depth=2),
        HiddenGroup(id="anaesthesia", name="Anaesthesia", kind="unit", parent="surgery", depth=2),
        replace(_group("Geriatrics", 1, 140, 4.0), headcount=None, response_rate=None),
    )
    profession = SplitScores(
        split="profession",
        groups=(
            replace(_group("Nurse", 1, 240, 1.0), kind="split"),
            HiddenGroup(id="cleaning", name="Cleaning staff", kind="split", parent=None, depth=1),
        ),
    )
    whole = replace(_group("St. Elsewhere Hospital", 0, 412, 0.0), headcount=611, response_rate=round(412 / 611, 4))
    return Scores(organization=whole, units=units, splits=(profession,), rank_disagreement=True)


def _investment() -> Investment:
    hours = (2026.0, 1336.0, 647.0, 258.0, 43.0)
    rings = tuple(
        RingInvestment(
            ring=ring,
            hours=amount,
            cost=None,
            participants=round(amount / 10),
            mandatory_hours=620.0 if ring == "knowledge" else 0.0,
            mandatory_cost=None,
            mandatory_participants=0,
        )
        for ring, amount in zip(RINGS, hours, strict=True)
    )
    return Investment(
        currency="hours",
        programmes=(
            ProgrammeInvestment(
                title="Leadership theory",
                rings={"knowledge": 1.0},
                hours=1600.0,
                cost=None,
                participants=200.0,
                mandatory=False,
                unit=None,
                mode="instruction",
                missing=("cost",),
            ),
        ),
        units=(UnitInvestment(id="surgery", name="Surgery", kind="unit", parent="hospital", rings=rings[:1]),),
        total=4930.0,
        discretionary=4310.0,
        mandatory=620.0,
        rings=rings,
        lived_modes=(
            ModeInvestment(mode="instruction", amount=560.0, share=0.62),
            ModeInvestment(mode=None, amount=345.0, share=0.38),
        ),
        coverage=Coverage(
            programmes=12,
            mandatory=2,
            without_ring=1,
            without_hours=0,
            without_cost=3,
            without_participants=0,
            without_unit=4,
            without_mode=2,
            amount_without_ring=85.0,
        ),
    )


def _ratio(value: float) -> Figure:
    return replace(figure(round(value, 2), 0.15), confidence=0.99)


def _balance() -> Balance:
    invested, needed = (0.47, 0.31, 0.15, 0.06, 0.01), (0.18, 0.19, 0.27, 0.28, 0.08)
    verdicts = ("over", "over", "under", "under", "cannot-tell")
    rings = tuple(
        RingBalance(
            ring=ring,
            invested_share=share,
            needed_share=need,
            needed=figure(need, 0.04),
            ratio=UNKNOWN
            if verdict == "cannot-tell"
            else replace(figure(round(share / need, 2), 0.15), confidence=0.99),
            verdict=verdict,  # type: ignore[arg-type]
            need_verdict="shown",
        )
        for ring, share, need, verdict in zip(RINGS, invested, needed, verdicts, strict=True)
    )
    return Balance(
        verdict="taught-heavy",
        taught=RINGS[:2],
        lived=RINGS[2:4],
        currency="hours",
        excess=figure(0.37, 0.075),
        invested_share=Figure(estimate=0.78, reason=None),
        needed_share=figure(0.41, 0.05),
        to_move=ToMove(share=0.448, noise_floor=0.07, amount=1930.0, total=4308.0, distinguishable=True),
        specifications=_specifications(),
        rings=rings,
        wrong_units=WrongUnits(share=0.12, noise_floor=0.05, amount=520.0, known_share=0.7, worst_unit="geriatrics"),
    )


def _specifications() -> Specifications:
    moved = [
        ("difficulty", "flat", "mild", 7),
        ("difficulty", "flat", "linear", 15),
        ("need", "corrected", "prevalence", -3),
        ("need", "corrected", "raw", 0),
        ("currency", "hours", "cost", -34),
        ("mandatory", "out", "in", 5),
    ]
    choices = tuple(
        SpecificationChoice(choice=choice, usual=usual, level=level, moves=points, votes=level != "raw")
        for choice, usual, level, points in moved
    )
    return Specifications(
        count=48,
        compared=46,
        agree=0.9,
        reverse=0,
        holds=False,
        median=36,
        low=-2,
        high=57,
        decisive=choices[4],
        choices=choices,
        points=tuple(
            SpecificationPoints(points=points, count=count)
            for points, count in ((-2, 1), (3, 5), (34, 15), (37, 15), (52, 9), (57, 1))
        ),
    )


def _findings() -> tuple[Finding, ...]:
    whole = Where(kind="portfolio", id="portfolio", name="Training")
    headline = Finding(
        id="LD101:portfolio",
        code="LD101",
        name="taught-heavy-portfolio",
        severity="high",
        certainty="high",
        where=whole,
        statement="78\u00a0% of the hours teach knowledge and skill, where 41\u00a0% of the need lies.",
        evidence={"excess": figure(0.37, 0.075), "rings": ("knowledge", "skill"), "share": 0.78},
        recommendation="Shift hours from instruction to dialogue at the workplace, within what must stay.",
        sources=("Rogiest 2017",),
    )
    units = [
        Finding(
            id=f"LD503:{unit.lower()}",
            code="LD503",
            name="divided-unit",
            severity="low",
            certainty=certainty,  # type: ignore[arg-type]
            where=Where(kind="unit", id=unit.lower(), name=unit),
            statement=f"{unit} is divided on dialogue; its mean hides two views.",
            evidence={"rwg": 0.41},
            recommendation="Talk with the unit before planning for it.",
            sources=(),
        )
        for unit, certainty in (("Surgery", "medium"), ("Geriatrics", "low"))
    ]
    info = replace(
        headline,
        id="LD507:portfolio",
        code="LD507",
        name="incomplete-list",
        severity="info",
        certainty="medium",
        recommendation="",
    )
    return (headline, *units, replace(info, statement="3 of 12 programmes have no cost.", evidence={}))
