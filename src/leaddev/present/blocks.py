"""What a document is made of, whatever the medium: sections of blocks, blocks of text with at most a role.

Nothing here has a style, a colour or a width. Where a medium has no room for a block, the block says what stands
`instead`: first all that is known, then less and less. A medium without a width shows the first.

`figure` and `figures` name kinds of figure, where a text is one or says one: a medium that can lead anywhere leads to
how that kind is computed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

Role = Literal["", "strong", "muted", "alarm", "warning", "notice", "taught", "lived"]
"""How a text is meant: `alarm` is graver than `warning`; `notice` is its opposite; the two sides of the contrast."""
Mark = Literal["", "item", "advice", "pair", "source"]
"""What a paragraph is: one of a list, what to do about what stands above, a figure and what it is of, a line of a file
in which `level` is the place that is meant."""


class Chain(Struct, frozen=True):
    """Shares (0-1) that follow each other, and before which of them the chain breaks; 0 where it does not."""

    points: tuple[float | None, ...]
    broken: int = 0


class Level(Struct, frozen=True):
    """A level and its interval (0-1) beside the threshold; `mark` is its state, and `text` says all of it."""

    title: str
    said: str
    text: str
    mark: Literal["open", "closed", "unknown"]
    threshold: float
    estimate: float | None
    span: tuple[float, float] | None
    figure: str = ""


class Keys(Struct, frozen=True):
    """What each key says of each kind (None: not known), and the kinds on which they agree; `text` says it all.

    `agreed` are places among the kinds; the `legend` stands below the first of several.
    """

    title: str
    columns: tuple[str, ...]
    kinds: tuple[str, ...]
    points: tuple[tuple[bool | None, ...], ...]
    agreed: tuple[int, ...]
    text: str
    legend: str = ""
    figures: tuple[str, ...] = ()


class Words(Struct, frozen=True):
    """Text with a role; `below` stands under it, `parts` are the pieces of it that stand under those of other rows.

    `link` is a file beside this one that it leads to, where a medium can lead anywhere; `amount` (0-1) is how dark a
    medium that shades makes it; `chain` is what one that draws can show beside it.
    """

    text: str
    role: Role = ""
    below: str = ""
    parts: tuple[str, ...] = ()
    link: str = ""
    amount: float | None = None
    chain: Chain | None = None
    figure: str = ""


class Paragraph(Struct, frozen=True):
    """A sentence or several after a `lead` such as a title; a deeper `level` belongs to what stands above it."""

    text: str
    role: Role = ""
    lead: Words | None = None
    level: int = 0
    mark: Mark = ""
    figures: tuple[str, ...] = ()


class Prose(Struct, frozen=True):
    """Paragraphs; `joined` to the block before it, which they are about."""

    paragraphs: tuple[Paragraph, ...]
    joined: bool = False


class Definitions(Struct, frozen=True):
    """Terms and what they say, with a title of their own or without; media that draw show the `keys`.

    `figures` are the kinds of the terms, in their order, empty where a term says none.
    """

    pairs: tuple[tuple[str, str], ...]
    title: Words | None = None
    keys: Keys | None = None
    figures: tuple[str, ...] = ()


class Column(Struct, frozen=True):
    """A column of a table; numbers stand at the right. `repeated` in each part where a table is divided."""

    title: str = ""
    right: bool = False
    repeated: bool = False
    figure: str = ""


class Row(Struct, frozen=True):
    """Cells; a single one in a table of many columns is about the row as a whole. `level` is its depth in a tree."""

    cells: tuple[Words, ...]
    level: int = 0


class Table(Struct, frozen=True):
    """Rows below `caption`, with `notes` that explain them; the column `text` is the one to be broken into lines.

    `shades` is what the amounts and chains of its cells mean, for media that shade and draw; `levels` are what such a
    medium shows of its first row.
    """

    id: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    text: int = 0
    caption: str = ""
    notes: tuple[Paragraph, ...] = ()
    instead: tuple[Block, ...] | None = None
    shades: str = ""
    levels: tuple[Level, ...] = ()


class BarColumn(Struct, frozen=True):
    """A column beside the names: texts, with bars where there are `shares` (0-1), and their intervals, the `spans`.

    `optional` columns are wished for in their order; one takes the place of another with the same `place`. `shows` is
    what has to be explained where the column stands.
    """

    place: int
    title: str
    cells: tuple[Words, ...]
    shares: tuple[float | None, ...] = ()
    optional: bool = False
    spans: tuple[tuple[float, float] | None, ...] = ()
    figure: str = ""
    shows: tuple[str, ...] = ()


class Caption(Struct, frozen=True):
    """A paragraph that explains what columns show; it can stand where all of that is shown."""

    about: tuple[str, ...]
    paragraph: Paragraph


class Picture(Struct, frozen=True):
    """What a picture is called, all that it shows in words, for those who do not see it, and its short figures."""

    title: str
    texts: tuple[str, ...]
    figures: tuple[tuple[str, str], ...]


class Bars(Struct, frozen=True):
    """Names with bars of one scale and other columns; `circle` where they are rings, the centre first.

    `mirrored` bars go to both sides of a line, with the figures of the circle beside it. Of each group of `captions`
    the first that is true of the columns that are shown stands before the `notes`.
    """

    title: str
    names: tuple[str, ...]
    columns: tuple[BarColumn, ...]
    notes: tuple[Paragraph, ...] = ()
    instead: tuple[Block, ...] = ()
    circle: Picture | None = None
    mirrored: bool = False
    captions: tuple[tuple[Caption, ...], ...] = ()

    @property
    def richest(self) -> tuple[BarColumn, ...]:
        """The most telling column of each place."""
        return tuple(dict(sorted({column.place: column for column in self.columns}.items())).values())

    def explained(self, columns: Iterable[BarColumn]) -> tuple[Paragraph, ...]:
        """What stands below these columns."""
        shown = {each for column in columns for each in column.shows}
        return (*chosen(self.captions, shown), *self.notes)


def chosen(captions: Iterable[Iterable[Caption]], shown: Iterable[str]) -> Iterator[Paragraph]:
    """Of each group of captions the first that explains no more than what is shown."""
    known = set(shown)
    for group in captions:
        yield from [each.paragraph for each in group if known.issuperset(each.about)][:1]


class Curve(Struct, frozen=True):
    """How often each whole number occurs; the numbers to be named, the most telling one first."""

    caption: str
    points: tuple[tuple[int, int], ...]
    named: tuple[int, ...]
    figure: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        """Every number with how often it occurs, those to be named even where they do not."""
        counts = dict.fromkeys(self.named, 0) | dict(self.points)
        return tuple(f"{number} ({counts[number]})" for number in sorted(counts))


class Step(Struct, frozen=True):
    """One thing in an order, a text about it where there is one, and an `aside` such as whose task it is."""

    title: Words
    text: str
    aside: str = ""
    figures: tuple[str, ...] = ()


class Steps(Struct, frozen=True):
    """Numbered from 1; the role is that of the numbers."""

    steps: tuple[Step, ...]
    role: Role = ""


class Node(Struct, frozen=True):
    """Words, with paragraphs and nodes below them."""

    words: tuple[Words, ...]
    paragraphs: tuple[Paragraph, ...] = ()
    nodes: tuple[Node, ...] = ()


class Tree(Struct, frozen=True):
    """Things that belong together, under what they have in common."""

    nodes: tuple[Node, ...]


class Circle(Struct, frozen=True):
    """Rings from the centre to the periphery."""

    rings: tuple[Words, ...]


Block = Prose | Definitions | Table | Bars | Curve | Steps | Tree | Circle


class Section(Struct, frozen=True):
    """Blocks under a title, with an `aside` to it; `instead` is the whole section where its first block has no room."""

    id: str
    title: str
    blocks: tuple[Block, ...] = ()
    aside: Words = Words("")
    instead: Section | None = None


def narrowing(tables: Iterable[Table], last: tuple[Block, ...] | None = None) -> Table:
    """The first of some tables, with the next of them instead of each, and `last` instead of the last."""
    *richer, table = tables
    table = replace(table, instead=last)
    for each in reversed(richer):
        table = replace(each, instead=(table,))
    return table


def cells(*texts: str) -> tuple[Words, ...]:
    """Cells without a role."""
    return tuple(map(Words, texts))


def prose(*texts: str, role: Role = "", joined: bool = False) -> Prose:
    """Paragraphs of one role."""
    return Prose(paragraphs(texts, role), joined)


def about(text: str, *figures: str, role: Role = "muted") -> Paragraph:
    """A paragraph that says figures of some kinds."""
    return Paragraph(text, role, figures=figures)


def paragraphs(texts: Iterable[str | Paragraph], role: Role = "muted") -> tuple[Paragraph, ...]:
    """Texts as paragraphs of one role; what is one already stays as it is."""
    return tuple(each if isinstance(each, Paragraph) else Paragraph(each, role) for each in texts)
