"""What a board is handed: a few pages chosen out of the whole report, and where all the rest stands.

Sections stay as they are or become shorter, never other: the same figures, in the order of a board's questions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from leaddev.present.blocks import (
    Bars,
    Block,
    Definitions,
    Node,
    Prose,
    Row,
    Section,
    Table,
    Tree,
    paragraphs,
    prose,
)
from leaddev.present.document import Document
from leaddev.present.first import MOST_COVERS
from leaddev.present.groups import needs
from leaddev.present.opening import by_severity, is_told_elsewhere
from leaddev.present.page import Explained, frame_of
from leaddev.present.presenter import Presenter, presenter_of
from leaddev.present.rings import covers
from leaddev.report import GroupScore, Report
from leaddev.wording import Wording

MOST_ROWS, MOST_FINDINGS, MOST_PAIRS, FIRST_SENTENCES = 24, 6, 12, 2
RINGS = ("level", "importance")
"""Kinds of figure of a ring that are left out where its need and its investment are known."""
OF_RINGS = ("rings", "units", "split")
"""What there is to say of rings alone."""
SYMPTOM = ("frequency", "named", "symptom")
"""What is said of a symptom: the first of each of these kinds."""
NUMBERS = ("careless", "investment", "threshold", "withheld")
"""What is said of the numbers as a whole."""
EXPLAINED = ("ring", "need-share", "interval", "excess", "gate", "withheld")
"""Kinds of figure that are explained, where they stand in what is handed over."""


class Cover(Struct, frozen=True):
    """Whose report it is, what it is, its answer in one sentence, what that rests on."""

    owner: str
    title: str
    verdict: str
    rests: tuple[str, ...]


class Board(Struct, frozen=True):
    """All that is handed over: its language and title, a cover, the title of the contents, sections.

    `letters` is said where a medium has not every letter that it should write.
    """

    language: str
    title: str
    cover: Cover
    contents: str
    sections: tuple[Section, ...]
    letters: str


def board_of(document: Document, sections: Iterable[Section]) -> Board:
    """The pages for a board out of all that a document says; a statement is short, and stays whole."""
    header, *others = sections
    if isinstance(document, Report):
        write = presenter_of(document)
        known = {each.id: each for each in others}
        others = list(_chosen(write, known))
        others.append(_reading(write, known["quality"], frame_of(document, others).explanations.kinds))
        cover = _cover(write)
    else:
        texts = [each.text for block in header.blocks if isinstance(block, Prose) for each in block.paragraphs]
        cover = Cover(header.aside.text, header.title, texts[0], tuple(texts[1:]))
    frame = frame_of(document)
    named = tuple(replace(each, title=each.title.capitalize()) for each in others)
    letters = Wording(frame.language).say("board.letters")
    return Board(frame.language, header.title, cover, frame.contents, named, letters)


def _cover(write: Presenter) -> Cover:
    organization, found = write.report.organization, write.report.verdict
    title = ", ".join(part for part in (organization.title, organization.period) if part)
    verdict = found.headline if found else f"{write.say('no-verdict')} {write.sentence(write.report.balance.reason)}"
    sentences = " ".join(found.sentences[:FIRST_SENTENCES]) if found else ""
    rests = (sentences, write.response(write.report.quality), write.wording.say("board.full"))
    return Cover(organization.name, title, verdict.rstrip(), tuple(filter(None, rests)))


def _chosen(write: Presenter, known: Mapping[str, Section]) -> Iterator[Section]:
    """In the order of a board's questions; each as it stands in the report, or shortened; none of dashes alone."""
    groups = (write.report.scores.organization, *write.report.scores.units)
    scores = [score for each in groups if isinstance(each, GroupScore) for score in each.rings]
    figures = [figure for each in scores for figure in (each.level, each.need_positive)]
    shares = [each.invested_share for each in write.report.balance.rings]
    has_rings = any(share is not None for share in (*shares, *(figure.estimate for figure in figures)))
    for name, shortened in SHORTENED.items():
        if name in known and (has_rings or name not in OF_RINGS):
            yield shortened(write, known[name])


def _whole(_write: Presenter, section: Section) -> Section:
    return section


def _verdict(write: Presenter, section: Section) -> Section:
    """With what its interval covers, and what those who did not answer could change."""
    said = tuple(covers(write))[:MOST_COVERS]
    return replace(section, blocks=(*section.blocks, prose(*said, role="muted"))) if said else section


def _rings(_write: Presenter, section: Section) -> Section:
    return replace(section, blocks=tuple(map(_compared, section.blocks)))


def _compared(block: Block) -> Block:
    """Need beside investment, without what they are made of, where there is either."""
    if not isinstance(block, Bars) or block.circle is None:
        return block
    return replace(block, columns=tuple(each for each in block.columns if each.figure not in RINGS))


def _findings(write: Presenter, section: Section) -> Section:
    """The gravest of those that no other section says."""
    found = write.report.findings
    own = [each for each in found if not is_told_elsewhere(write, each)]
    groups: list[Node] = []
    for group in by_severity(write, own):
        room = MOST_FINDINGS - sum(len(each.nodes) for each in groups)
        groups += [replace(group, nodes=group.nodes[:room])] if room else []
    rest = (prose(write.wording.say("board.findings"), role="muted"),)
    return replace(section, blocks=(Tree(tuple(groups)), *rest)) if found else section


def _leadership(write: Presenter, section: Section) -> Section:
    """Without the units, which are many tables in one."""
    blocks = (each for each in section.blocks if not (isinstance(each, Table) and each.id == "leadership"))
    return replace(section, blocks=tuple(blocks))


def _respect(write: Presenter, section: Section) -> Section:
    """Where the table has no room, the pairs that stand out, which the list has first."""
    if section.instead is None:
        return section
    blocks = []
    for block in section.instead.blocks:
        if isinstance(block, Prose) and len(block.paragraphs) > MOST_PAIRS:
            left = write.wording.counted("board.pairs", len(block.paragraphs) - MOST_PAIRS)
            block = Prose((*block.paragraphs[:MOST_PAIRS], *paragraphs([left])))
        blocks.append(block)
    return replace(section, instead=replace(section.instead, blocks=tuple(blocks)))


def _symptoms(_write: Presenter, section: Section) -> Section:
    return replace(
        section, blocks=tuple(_in_short(each) if isinstance(each, Definitions) else each for each in section.blocks)
    )


def _in_short(block: Definitions) -> Definitions:
    places = sorted(block.figures.index(kind) for kind in SYMPTOM if kind in block.figures)
    pairs, figures = (tuple(each[place] for place in places) for each in (block.pairs, block.figures))
    return replace(block, pairs=pairs, figures=figures)


def _units(write: Presenter, section: Section) -> Section:
    """The need of each unit, or its level where there is none."""
    found = needs(write) or section
    return replace(found, blocks=tuple(_with_upper_rows(write, each) for each in found.blocks))


def _groups(write: Presenter, section: Section) -> Section:
    """Without intervals, which only the first of the tables has."""
    blocks = (instead for each in section.blocks for instead in (isinstance(each, Table) and each.instead) or (each,))
    return replace(section, blocks=tuple(_with_upper_rows(write, each) for each in blocks))


def _with_upper_rows(write: Presenter, block: Block) -> Block:
    """A table of units, and what stands instead of it, without the lowest ones where there are many."""
    if not isinstance(block, Table):
        return block
    kept, notes = _upper(block.rows), block.notes
    if len(kept) < len(block.rows):
        notes += paragraphs([write.wording.counted("board.rows", len(block.rows) - len(kept))])
    instead = block.instead and tuple(_with_upper_rows(write, each) for each in block.instead)
    return replace(block, rows=kept, notes=notes, instead=instead)


def _upper(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The levels of a tree that have room from the top, at least what lies right below the whole."""
    levels = sorted({row.level for row in rows}, reverse=True)
    shown: tuple[Row, ...] = rows
    for level in levels[:-1]:
        shown = tuple(row for row in rows if row.level <= level)
        if len(shown) <= MOST_ROWS:
            return shown
    return shown[:MOST_ROWS]


def _reading(write: Presenter, quality: Section, kinds: Iterable[Explained]) -> Section:
    """How far the numbers carry, what they mean, what they cannot say."""
    said: tuple[tuple[str, str], ...] = ()
    for block in quality.blocks:
        if isinstance(block, Definitions):
            said += tuple(pair for pair, kind in zip(block.pairs, block.figures, strict=True) if kind in NUMBERS)
    known = {each.id: (each.title.capitalize(), each.text) for each in kinds}
    meant = tuple(known[kind] for kind in EXPLAINED if kind in known)
    blocks: tuple[Block, ...] = (Definitions((*said, *meant)), prose(*write.report.notes, role="muted"))
    return Section("reading", write.wording.say("board.reading"), blocks)


SHORTENED: dict[str, Callable[[Presenter, Section], Section]] = {
    "verdict": _verdict,
    "rings": _rings,
    "priorities": _whole,
    "findings": _findings,
    "intentions": _whole,
    "preconditions": _groups,
    "leadership": _leadership,
    "values": _whole,
    "respect": _respect,
    "symptoms": _symptoms,
    "units": _units,
    "split": _groups,
}
"""The sections of the report that a board gets, and how each is shortened."""
