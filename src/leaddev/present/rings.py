"""The rings from the centre to the periphery: need beside investment, and what else it could have been."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from math import floor

from msgspec import Struct

from leaddev.present.blocks import (
    BarColumn,
    Bars,
    Block,
    Caption,
    Column,
    Curve,
    Paragraph,
    Picture,
    Prose,
    Role,
    Row,
    Section,
    Table,
    Words,
    about,
    cells,
    chosen,
    paragraphs,
)
from leaddev.present.presenter import NOTHING, Presenter
from leaddev.report import GroupScore, Reason, RingBalance, RingScore, SpecificationChoice
from leaddev.wording import rounded

VERDICTS: dict[str, Role] = {"over": "warning", "under": "notice", "cannot-tell": "muted"}
LARGEST_NEED = 100
RATIO = 6
"""The place of the ratio among the columns."""
Spans = tuple[tuple[float, float] | None, ...]


class Ring(Struct, frozen=True):
    """All that is known of one ring."""

    title: str
    score: RingScore | None
    balance: RingBalance

    @property
    def reasons(self) -> list[Reason]:
        """Why figures of it are not known."""
        figures = [self.balance.needed, self.balance.ratio, *([self.score.level] if self.score else [])]
        return [figure.reason for figure in figures if figure.reason]


def rings(write: Presenter) -> Section | None:
    """The table, then what it is about."""
    known = _known(write)
    if not known:
        return None
    notes, captions = paragraphs(_notes(write, known)), (_scales(write), _intervals(write, known))
    names = tuple(ring.title for ring in known)
    stacked = Prose(tuple(each for ring in known for each in _in_words(write, ring)))
    columns = tuple(_columns(write, known))
    in_words = (*chosen(captions, next(each.shows for each in columns[::-1] if each.place == RATIO)), *notes)
    instead, picture = (stacked, Prose(in_words)), _picture(write, known)
    bars = Bars(write.say("rings.ring"), names, columns, notes, instead, picture, captions=captions)
    return write.section("rings", bars, aside=write.say("rings.order"))


def _known(write: Presenter) -> list[Ring]:
    whole = write.report.scores.organization
    scores = {score.ring: score for score in whole.rings} if isinstance(whole, GroupScore) else {}
    return [Ring(write.ring(each.ring), scores.get(each.ring), each) for each in write.report.balance.rings]


def at_a_glance(write: Presenter) -> Section | None:
    """Need and investment to both sides of a line, the edge of the circle first; what is known, where neither is."""
    known = _known(write)[::-1]
    if not known:
        return None
    picture = _picture(write, known)
    columns = tuple(each for each in _columns(write, known) if picture is None or not each.optional)
    columns = tuple(each for each in columns if picture is None or each.title != write.say("rings.ratio"))
    stacked = Prose(tuple(each for ring in known for each in _in_words(write, ring)))
    names = tuple(ring.title for ring in known)
    bars = Bars(
        write.say("rings.ring"),
        names,
        columns,
        notes=paragraphs(_dashes(write, known)) if picture else (),
        instead=(stacked,),
        circle=picture,
        mirrored=picture is not None,
    )
    return write.section("rings", bars, aside=write.say("first.rings" if picture else "first.edge"))


def _picture(write: Presenter, known: list[Ring]) -> Picture | None:
    """What the circle shows, where there is a share to be shown."""
    if all(ring.balance.needed_share is None and ring.balance.invested_share is None for ring in known):
        return None
    texts, figures = [], []
    for ring in known:
        shares = {"need": ring.balance.needed_share, "investment": ring.balance.invested_share}
        told = {key: write.say("mode.unknown") if each is None else write.percent(each) for key, each in shares.items()}
        texts.append(write.wording.say("picture.ring", ring=ring.title, **told))
        need, investment = (NOTHING if each is None else write.wording.points(each, 0) for each in shares.values())
        figures.append((need, investment))
    said = (write.wording.say("picture.title"), *_dashes(write, known))
    return Picture(" ".join(said), tuple(texts), tuple(figures))


def _dashes(write: Presenter, known: list[Ring]) -> Iterator[str]:
    """Why one of the two is known of no ring."""
    for key, shares in (
        ("need", [each.balance.needed_share for each in known]),
        ("investment", [each.balance.invested_share for each in known]),
    ):
        if write.report.balance.reason and all(share is None for share in shares):
            because = write.sentence(write.report.balance.reason)
            yield f"{NOTHING} {write.say(f'rings.{key}')}{write.wording.say('colon')}{because[:1].lower()}{because[1:]}"


def _in_words(write: Presenter, ring: Ring) -> Iterator[Paragraph]:
    lead = Words(f"{ring.title}{write.wording.say('colon')}", "strong")
    yield Paragraph(write.say(f"ring-verdict.{ring.balance.verdict}"), lead=lead)
    figures = {
        "need": write.percent(ring.balance.needed_share),
        "investment": write.percent(ring.balance.invested_share),
        "ratio": write.ratio(ring.balance.ratio, span=True),
    }
    yield Paragraph(", ".join(f"{write.say(f'rings.{key}')} {said}" for key, said in figures.items()), level=1)


def _columns(write: Presenter, known: list[Ring]) -> Iterator[BarColumn]:
    """Those that always stand there, then those that are wished for, the most telling ones first."""
    scores, balances = [ring.score for ring in known], [ring.balance for ring in known]

    def column(place: int, key: str, texts: Iterable[str], optional: bool = True) -> BarColumn:
        said = cells(*texts)
        has_span = any("(" in each.text for each in said)
        interval = ("ratio-interval" if key == "ratio" else "interval",) if has_span else ()
        return BarColumn(place, write.say(f"rings.{key}"), said, (), optional, figure=key, shows=(key, *interval))

    def bars(place: int, key: str, shares: tuple[float | None, ...], spans: Spans = ()) -> BarColumn:
        said, figure = cells(*map(write.percent, shares)), f"{key}-share"
        return BarColumn(place, write.say(f"rings.{key}"), said, shares, spans=spans, figure=figure)

    def level(span: bool) -> BarColumn:
        return column(1, "level", (write.score(each.level, span=span) if each else NOTHING for each in scores))

    def importance(span: bool) -> BarColumn:
        said = (write.score(each.importance, span=span) if each else NOTHING for each in scores)
        return column(2, "importance", said)

    yield bars(3, "need", tuple(each.needed_share for each in balances), tuple(_span(each) for each in balances))
    yield bars(5, "investment", tuple(each.invested_share for each in balances))
    yield column(RATIO, "ratio", (write.ratio(each.ratio, span=False) for each in balances), optional=False)
    said = (Words(write.say(f"ring-verdict.{each.verdict}"), VERDICTS.get(each.verdict, "")) for each in balances)
    yield BarColumn(7, write.say("rings.verdict"), tuple(said), figure="ring-verdict")
    confidence = f"({write.percent(write.report.balance.excess.confidence)})"
    intervals = cells(*(write.interval(each.needed) for each in balances))
    optional = (
        column(RATIO, "ratio", (write.ratio(each.ratio, span=True) for each in balances)),
        level(span=False),
        BarColumn(4, confidence, intervals, (), True, figure="interval", shows=("interval",)),
        level(span=True),
        importance(span=False),
        importance(span=True),
    )
    yield from (each for each in optional if any(cell.text not in ("", NOTHING) for cell in each.cells))


def _span(balance: RingBalance) -> tuple[float, float] | None:
    low, high = balance.needed.low, balance.needed.high
    return None if low is None or high is None else (low, high)


def _notes(write: Presenter, known: list[Ring]) -> Iterator[str | Paragraph]:
    balance = write.report.balance
    if balance.taught and balance.lived:
        yield write.say("rings.contrast", taught=write.rings(balance.taught), lived=write.rings(balance.lived))
    scores = [ring.score for ring in known if ring.score is not None]
    counts = [score.level.n for score in scores if score.level.n]
    if counts:
        low, high = write.number(min(counts)), write.number(max(counts))
        yield about(write.say("rings.people", people=low if low == high else f"{low}–{high}"), "people")
    yield from _investment(write)
    for reason in dict.fromkeys(reason for ring in known for reason in ring.reasons):
        titles = [ring.title for ring in known if reason in ring.reasons]
        every = write.say("rings.not-compared" if reason == balance.reason else "rings.all")
        named = every if len(titles) == len(known) else write.wording.listing(titles)
        yield f"{named}{write.wording.say('colon')}{write.because(reason)}"


def _scales(write: Presenter) -> tuple[Caption, ...]:
    """What the columns that are shown count in."""
    kinds = {"rings.scales": ("level", "importance"), "rings.scales-alone": ("level",), "rings.scales-shares": ()}
    shares = ("need-share", "investment-share")
    return tuple(Caption(kind, about(write.say(key), *kind, *shares)) for key, kind in kinds.items())


def _intervals(write: Presenter, known: list[Ring]) -> tuple[Caption, ...]:
    """How wide intervals are meant; that of the ratio may be another, because a verdict on every ring hangs on it."""
    usual = write.percent(write.report.balance.excess.confidence)
    ratio = write.percent(known[0].balance.ratio.confidence)
    one, other = (write.say("rings.intervals", confidence=each) for each in (usual, ratio))
    both = one if ratio == usual else write.say("rings.two-intervals", confidence=usual, ratio=ratio)
    said = ((both, ("interval", "ratio-interval")), (one, ("interval",)), (other, ("ratio-interval",)))
    return tuple(Caption(kinds, about(text, "interval")) for text, kinds in said)


def _investment(write: Presenter) -> Iterator[Paragraph]:
    investment = write.report.investment
    if investment is None:
        return
    chosen, mandatory = (write.amount(part) for part in (investment.discretionary, investment.mandatory))
    key = "rings.investment-chosen" if investment.mandatory else "rings.investment-all"
    yield about(write.say(key, chosen=chosen, mandatory=mandatory), "investment")
    if investment.coverage.amount_without_ring:
        said = _compared(write, investment.discretionary, investment.coverage.amount_without_ring)
        yield about(said, "investment")
    modes = [f"{_mode(write, mode.mode)} {write.percent(mode.share)}" for mode in investment.lived_modes]
    if modes:
        yield about(write.say("rings.modes", modes=", ".join(modes)), "investment-share")


def _compared(write: Presenter, chosen: float, without: float) -> str:
    """From what was chosen to what is compared; it says so where whole numbers hide what they were rounded from."""
    rest, left = (write.amount(each) for each in (chosen - without, rounded(chosen) - rounded(without)))
    said = write.say("rings.without-ring", amount=write.amount(without), compared=rest)
    return said if rest == left else f"{said} {write.say('rounded')}"


def _mode(write: Presenter, mode: str | None) -> str:
    key = f"terminal.mode.{mode or 'unknown'}"
    return write.wording.say(key) if write.wording.has(key) else str(mode)


def ways(write: Presenter) -> Section | None:
    """What other reasonable choices would have said, and what the interval of the excess does not cover."""
    tried = write.report.balance.specifications
    told = tuple(about(each, "silent", role="") for each in covers(write))
    reach = (Prose(told),) if told else ()
    if tried is None:
        return Section("covers", "", reach) if reach else None
    low, high, middle = (write.signed(write.number(each)) for each in (tried.low, tried.high, tried.median))
    said = write.say("ways.range", low=low, high=high, median=middle)
    if tried.count > tried.compared:
        compared, count = write.number(tried.compared), write.number(tried.count)
        said = f"{said} {write.say('ways.unknown', compared=compared, count=count)}"
    points: Counter[int] = Counter()
    for each in tried.points:
        points[each.points] += each.count
    curve = Curve(write.say("ways.curve"), tuple(points.items()), (tried.median, 0, tried.low, tried.high), "ways")
    columns = (Column(write.say("ways.choice")), Column(write.say("ways.moves"), right=True, figure="choice"))
    moves = tuple(Row(cells(_otherwise(write, each), write.signed(write.number(each.moves)))) for each in tried.choices)
    range_of = Prose((about(said, "ways", role=""),))
    blocks: tuple[Block, ...] = (range_of, curve, Table("ways", columns, moves), *reach)
    return write.section("ways", *blocks, aside=write.say("ways.aside", count=write.number(tried.count)), figure="ways")


def moved_most(write: Presenter) -> str:
    """How far the excess moves where it is computed otherwise, and the choice that moves it most; empty if unknown."""
    tried = write.report.balance.specifications
    if tried is None or tried.decisive is None:
        return ""
    low, high = (write.signed(write.number(each)) for each in (tried.low, tried.high))
    choice, moves = _otherwise(write, tried.decisive), write.signed(write.number(tried.decisive.moves))
    return write.say("first.ways", low=low, high=high, choice=write.wording.quoted(choice), moves=moves)


def _otherwise(write: Presenter, choice: SpecificationChoice) -> str:
    way = f"{choice.choice}-{choice.level}"
    return write.say(f"ways.{way}")


def covers(write: Presenter) -> Iterator[str]:
    """What the interval covers, then what the people who did not answer could change, the widest first."""
    balance = write.report.balance
    silent, about = balance.covers, balance.about
    if silent is None and balance.excess.estimate is None:
        return
    who = "full" if about is not None and about.answered == about.staff and not _is_left_out(write) else "interval"
    who = f"{who}-single" if _has_one_question_a_ring(write) else who
    yield write.say(f"covers.{who}")
    if silent is None:
        return
    if silent.least_silent_need is not None:
        key = "covers.no-need" if silent.least_silent_need <= LARGEST_NEED else "covers.no-need-never"
        compared = write.rings((*balance.taught, *balance.lived))
        yield write.say(key, rings=compared, need=write.number(floor(silent.least_silent_need)))
    if silent.excess_low is not None and silent.excess_high is not None:
        low, high = (write.wording.points(end, 0) for end in (silent.excess_low, silent.excess_high))
        yield write.say("covers.worst", low=low, high=high)
    if silent.tipping_times is not None:
        if silent.tipping_share is None:
            yield write.say("covers.tipping-never", times=write.number(silent.tipping_times, 1))
        else:
            yield write.say("covers.tipping-share", share=write.percent(silent.tipping_share))
    if silent.break_even and silent.compared is not None:
        amount, total = write.estimated_amount(silent.break_even), write.amount(silent.compared)
        yield write.say("covers.break-even", amount=amount, total=total)


def _is_left_out(write: Presenter) -> bool:
    """Whether somebody who answered left a ring out that is compared."""
    whole, balance = write.report.scores.organization, write.report.balance
    scores = whole.rings if isinstance(whole, GroupScore) else ()
    return any(score.level.n != whole.n for score in scores if score.ring in (*balance.taught, *balance.lived))


def _has_one_question_a_ring(write: Presenter) -> bool:
    """Whether no ring has a second question, which would tell how far a person's answers differ by chance."""
    return set(Counter(item.ring for item in write.report.items).values()) == {1}
