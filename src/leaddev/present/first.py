"""The first screen: the verdict with what it covers, the circle, what to do first, how far the numbers carry.

The same things are said in several lengths, the most telling one first: a screen takes the first that it has room for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from leaddev.present.blocks import Block, Paragraph, Prose, Section, Steps, prose
from leaddev.present.evidence import careless
from leaddev.present.groups import split
from leaddev.present.opening import counted_findings, header, priority_steps, verdict
from leaddev.present.presenter import Presenter
from leaddev.present.rings import at_a_glance, covers, moved_most

MOST_COVERS = 2
SHOWN = ("header", "verdict")
"""Sections that the first screen shows as they are."""


class Length(Struct, frozen=True):
    """How much is said.

    Why something comes first, the groups that were asked for, the names of all parts, so many things to do, at most so
    many characters.
    """

    because: bool
    groups: bool
    parts: bool = True
    steps: int = 3
    longest: int | None = None


LENGTHS = (
    Length(because=True, groups=True),
    Length(because=False, groups=True),
    Length(because=True, groups=False),
    Length(because=False, groups=False),
    Length(because=False, groups=False, parts=False),
    Length(because=False, groups=False, parts=False, steps=2),
    Length(because=False, groups=False, parts=False, steps=2, longest=200),
    Length(because=False, groups=False, parts=False, steps=2, longest=120),
)


def first_screens(write: Presenter, names: Sequence[str]) -> Iterator[tuple[Section, ...]]:
    """The first screen, then shorter and shorter; `names` are those of all parts of the report."""
    for length in LENGTHS:
        groups = split(write) if length.groups else None
        sections = (
            header(write),
            _verdict(write),
            at_a_glance(write),
            _priorities(write, length),
            groups,
            _reach(write),
            _more(write, names if length.parts else (), with_groups=length.groups),
        )
        yield tuple(_cut(each, length.longest) for each in sections if each is not None)


def _verdict(write: Presenter) -> Section:
    """The answer with its numbers in one paragraph, and what these cover in another."""
    said = verdict(write)
    sentences = [each.text for block in said.blocks if isinstance(block, Prose) for each in block.paragraphs]
    about = list(covers(write))[:MOST_COVERS]
    texts = (Paragraph(" ".join(sentences)), Paragraph(" ".join(about), "muted"))
    return replace(said, blocks=(Prose(tuple(each for each in texts if each.text)),))


def _priorities(write: Presenter, length: Length) -> Section | None:
    steps = tuple(islice(priority_steps(write, because=length.because), length.steps))
    return Section("priorities", write.say("first.priorities"), (Steps(steps, "strong"),)) if steps else None


def _reach(write: Presenter) -> Section:
    """What other choices move, how good the answers are, what is not shown."""
    gaps = [gap.estimate for gap in write.report.quality.gap_reliability if gap.estimate is not None]
    ends = dict.fromkeys(write.number(max(0.0, each), 2) for each in (min(gaps), max(gaps))) if gaps else ()
    kept = write.report.confidentiality
    hidden = write.counted("first.hidden", kept.hidden_groups) if kept.hidden_groups else ""
    lines = (
        moved_most(write),
        f"{write.say('first.gaps', gaps='–'.join(ends)) if gaps else ''} {careless(write)}".strip(),
        f"{hidden} {kept.statement}".strip(),
    )
    return write.section("quality", prose(*filter(None, lines)))


def _more(write: Presenter, names: Sequence[str], *, with_groups: bool) -> Section:
    """What else there is, and how to get it."""
    found = counted_findings(write)
    code = write.report.findings[0].code if write.report.findings else "LD101"
    parts = " ".join(each for each in names if each not in SHOWN)
    texts = [write.say("first.findings", counted=found)] if found else []
    texts += [write.say("first.all", code=code), *([write.say("first.parts", names=parts)] if parts else [])]
    texts += [] if with_groups or write.by is None else [write.say("first.groups", split=write.by)]
    return write.section("more", prose(*texts))


def _cut(section: Section, longest: int | None) -> Section:
    """Its paragraphs and steps, each of at most so many characters."""
    if longest is None:
        return section
    aside = replace(section.aside, text=_short(section.aside.text, longest))
    blocks = tuple(_cut_block(block, longest) for block in section.blocks)
    return replace(section, title=_short(section.title, longest), aside=aside, blocks=blocks)


def _cut_block(block: Block, longest: int) -> Block:
    if isinstance(block, Prose):
        return Prose(tuple(replace(each, text=_short(each.text, 2 * longest)) for each in block.paragraphs))
    if isinstance(block, Steps):
        steps = (
            replace(each, title=replace(each.title, text=_short(each.title.text, longest))) for each in block.steps
        )
        return Steps(tuple(steps), block.role)
    return block


def _short(text: str, longest: int) -> str:
    """A text up to the last whole word that has room, with a sign that it goes on."""
    return text if len(text) <= longest else f"{text[:longest].rsplit(' ', 1)[0]} …"
