"""Parser events -> plain values and their places, within limits; duplicate keys, tags and aliases are judged here.

Iterative by design: a hostile file can neither exhaust the stack nor expand beyond the limits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from msgspec import Struct
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from leaddev.errors import Location, Problem
from leaddev.read.yaml_scalars import CORE_TAGS, scalar_of

MERGE_KEY = "<<"
_MOST_COLUMN = 0xFFFFF


class Limits(Struct, frozen=True):
    """What a YAML file may be at most."""

    octets: int = 50_000_000
    depth: int = 50
    nodes: int = 5_000_000
    expanded: int = 1_000_000
    """Values that aliases may add to those that are written."""


@dataclass(slots=True)
class Branch:
    """The place of a mapping or list and of everything in it; a position is line << 20 | column, from 0."""

    position: int
    children: dict[str | int, Branch | int] = field(default_factory=dict)
    keys: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Frame:
    """A mapping or list that is still open."""

    value: dict[str, object] | list[object]
    branch: Branch
    anchor: str | None
    started: int
    key: str | None = None
    ignores_value: bool = False
    merges: list[tuple[object, Branch | int]] = field(default_factory=list)


CUT = "LD-E128"
_CUT = re.compile(r"[ \t]+(#\d{1,6})")
"""A number that a sign of comments cuts off a text, as in `Ward #3`."""


class _Anchored(Struct, frozen=True):
    value: object
    place: Branch | int
    size: int


class TreeBuilder:
    """Takes the events of one stream; afterwards `data`, `place` and `problems` are set.

    `lines` are those of the text.
    """

    def __init__(self, name: str, limits: Limits) -> None:
        self.name = name
        self.data: object = None
        self.place: Branch | int | None = None
        self.problems: list[Problem] = []
        self.is_stopped = False
        self.lines: list[str] = []
        self._limits = limits
        self._stack: list[_Frame] = []
        self._anchors: dict[str, _Anchored | None] = {}
        self._nodes = 0
        self._expanded = 0
        self._documents = 0

    def take(self, event: Event) -> None:
        """Add one event to the tree."""
        if isinstance(event, ScalarEvent):
            self._scalar(event)
        elif isinstance(event, MappingStartEvent):
            self._open(event, {})
        elif isinstance(event, SequenceStartEvent):
            self._open(event, [])
        elif isinstance(event, (MappingEndEvent, SequenceEndEvent)):
            self._close()
        elif isinstance(event, AliasEvent):
            self._alias(event)
        elif isinstance(event, DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._stop(event, "LD-E126", "A second YAML document starts here.", "Keep one document in a file.")

    def _scalar(self, event: ScalarEvent) -> None:
        position = _position(event)
        self._count(event)
        if self._expects_key:
            self._key(event, position)
            return
        is_known, value = scalar_of(event.value, event.tag, is_plain=not event.style)
        if not is_known:
            self._refuse_tag(event, event.tag)
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored(value, position, 1)
        end = event.end_mark
        line = self.lines[end.line] if end is not None and end.line < len(self.lines) else ""
        cut = _CUT.match(line, end.column) if end is not None and not event.style and isinstance(value, str) else None
        if cut is not None:
            message = f"`{cut[1]}` behind the text is a comment, which is not read: the text ends before it."
            hint = f'Put quotation marks around the text, as in `"... {cut[1]}"`, or write `# ` before a comment.'
            self._report(event, CUT, message, hint)
        self._put(value, position)

    def _key(self, event: ScalarEvent, position: int) -> None:
        """Keys are always text, as written: `No`, `012` and `1` are names here."""
        frame, key = self._stack[-1], str(event.value)
        frame.key, frame.ignores_value = key, False
        if key == MERGE_KEY and not event.style:
            return
        if event.tag not in (None, "!", "tag:yaml.org,2002:str"):
            self._refuse_tag(event, event.tag)
        if not key and not event.style:
            self._report(event, "LD-E127", "A value stands here without a key.", "Write a key in front of the colon.")
        if key in frame.branch.keys:
            first = (frame.branch.keys[key] >> 20) + 1
            message = f"The key `{key[:80]}` stands twice: in line {first} and in line {(position >> 20) + 1}."
            self._report(event, "LD-E121", message, "Keep one of the two.")
            frame.ignores_value = True
        else:
            frame.branch.keys[key] = position
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored(key, position, 1)

    def _open(self, event: MappingStartEvent | SequenceStartEvent, value: dict[str, object] | list[object]) -> None:
        self._count(event)
        if event.tag is not None and event.tag not in CORE_TAGS[type(value)]:
            self._refuse_tag(event, event.tag)
        if len(self._stack) >= self._limits.depth:
            message = f"Values are nested more than {self._limits.depth} levels deep."
            self._stop(event, "LD-E122", message, "Look for brackets that are not closed.")
            return
        if self._expects_key:
            self._refuse_key(event)
        if event.anchor is not None:
            self._anchors[event.anchor] = None
        self._stack.append(_Frame(value, Branch(_position(event)), event.anchor, self._nodes + self._expanded))

    def _close(self) -> None:
        frame = self._stack.pop()
        for source, place in frame.merges:
            self._merge(frame, source, place)
        if frame.anchor is not None:
            size = self._nodes + self._expanded - frame.started + 1
            self._anchors[frame.anchor] = _Anchored(frame.value, frame.branch, size)
        self._put(frame.value, frame.branch)

    def _alias(self, event: AliasEvent) -> None:
        anchor = event.anchor or ""
        anchored = self._anchors.get(anchor)
        if anchored is None:
            is_inside = anchor in self._anchors
            message = f"The alias `*{anchor[:80]}` " + (
                "stands inside the part it repeats." if is_inside else "names an anchor that is not defined before it."
            )
            self._stop(
                event, "LD-E123", message, "Write the repeated part out, or put quotation marks around the text."
            )
            return
        self._expanded += anchored.size
        if self._expanded > self._limits.expanded:
            message = f"Aliases repeat more than {self._limits.expanded:,} values."
            self._stop(event, "LD-E123", message, "Write the repeated part out.")
            return
        if self._expects_key:
            self._refuse_key(event)
            return
        self._put(anchored.value, anchored.place)

    @property
    def _expects_key(self) -> bool:
        return bool(self._stack) and isinstance(self._stack[-1].value, dict) and self._stack[-1].key is None

    def _put(self, value: object, place: Branch | int) -> None:
        if not self._stack:
            if self._documents <= 1:
                self.data, self.place = value, place
            return
        frame = self._stack[-1]
        if isinstance(frame.value, list):
            frame.branch.children[len(frame.value)] = place
            frame.value.append(value)
            return
        key, frame.key = frame.key, None
        if key is None:  # a list or mapping stood as a key: it is reported, its value follows
            frame.key, frame.ignores_value = "", True
        elif key == MERGE_KEY and MERGE_KEY not in frame.branch.keys:
            frame.merges.append((value, place))
        elif not frame.ignores_value:
            frame.value[key] = value
            frame.branch.children[key] = place

    def _merge(self, frame: _Frame, source: object, place: Branch | int) -> None:
        """`<<: *base` adds the keys of the base that are not written here."""
        if isinstance(source, list) and isinstance(place, Branch):
            for index, entry in enumerate(source):
                if not isinstance(entry, list):
                    self._merge(frame, entry, place.children[index])
        elif isinstance(source, dict) and isinstance(place, Branch) and isinstance(frame.value, dict):
            for key, value in source.items():
                if key not in frame.value:
                    frame.value[key] = value
                    frame.branch.children[key] = place.children[key]
                    frame.branch.keys[key] = place.keys[key]
        else:
            where = place.position if isinstance(place, Branch) else place
            message = "The merge key `<<` is followed by something that is not a mapping."
            self._add(where, "LD-E123", message, "Write the repeated part out.")

    def _count(self, event: Event) -> None:
        self._nodes += 1
        if self._nodes > self._limits.nodes:
            message = f"The file holds more than {self._limits.nodes:,} values."
            self._stop(event, "LD-E122", message, "Put answers into a CSV file.")

    def _refuse_key(self, event: Event) -> None:
        message = "A list or a mapping stands where a key is expected."
        self._report(event, "LD-E127", message, "Put quotation marks around text that starts with `{`, `[` or `*`.")

    def _refuse_tag(self, event: Event, tag: object) -> None:
        shown = str(tag).replace("tag:yaml.org,2002:", "!!")[:80]
        hint = "Remove the tag, or put quotation marks around text that starts with an exclamation mark."
        self._report(event, "LD-E124", f"The tag `{shown}` asks for an object that leaddev does not read.", hint)

    def _stop(self, event: Event, code: str, message: str, hint: str) -> None:
        self._report(event, code, message, hint)
        self.is_stopped = True

    def _report(self, event: Event, code: str, message: str, hint: str) -> None:
        self._add(_position(event), code, message, hint)

    def _add(self, position: int, code: str, message: str, hint: str) -> None:
        self.problems.append(Problem(code, message, located(self.name, position), hint))


def located(name: str, position: int, names: str = "") -> Location:
    """The line and column of a position."""
    return Location(name, (position >> 20) + 1, (position & _MOST_COLUMN) + 1, names)


def _position(event: Event) -> int:
    mark = event.start_mark
    if mark is None:
        return 0
    return (mark.line << 20) | min(mark.column, _MOST_COLUMN)
