"""YAML text -> plain data with the place of every value; YAML 1.2 scalars, read literally, without objects.

Built from parser events with a stack of its own, so that depth, size and aliases are bounded whatever the text.
Knows nothing of what the keys mean; must not import numpy or pydantic.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml
from msgspec import Struct

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.read.files import SourceFile
from leaddev.read.yaml_errors import LINE_BREAK, control_character, decode_yaml, indentation, syntax_problem, with_lines
from leaddev.read.yaml_nodes import CUT, Branch, Limits, TreeBuilder, located

PathPart = str | int
_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NAMING_KEYS = ("id", "title")
_PLAIN_NAME = re.compile(r"[^\W\d][\w-]*\Z")


class YamlDocument(Struct, frozen=True):
    """The data of one file and where each part of it stands; without lines where nobody wrote any."""

    name: str
    data: dict[str, object]
    root: Branch
    text: str
    has_lines: bool = True

    def location(self, path: Sequence[PathPart] = (), *, key: bool = False) -> Location:
        """Where `path` stands in the file; of its last key rather than of the value when `key` is true.

        Elements that do not exist are skipped (validators add names of their own), so that a path that leads
        nowhere gives the nearest ancestor.
        """
        found = self._find(path)
        if not self.has_lines:
            return Location(self.name, path=found.names)
        position = found.key_position if key and found.key_position is not None else found.position
        return located(self.name, position, found.names)

    def block_start(self, path: Sequence[PathPart]) -> tuple[int, int]:
        """Line of the first line of the content of a block scalar (from 1), and its indentation in characters."""
        place = self.location(path)
        line = place.line or 1
        lines = self.lines
        text = self._find(path).value
        opening = lines[line - 1][(place.column or 1) - 1 :]
        if not isinstance(text, str) or not opening.startswith(("|", ">")):
            return line, (place.column or 1) - 1
        for number, content in enumerate(LINE_BREAK.split(text)):
            if content.strip(" ") and line + number < len(lines):
                raw = lines[line + number]
                return line + 1, max(0, indentation(raw) - indentation(content))
        return line + 1, 0

    @property
    def lines(self) -> list[str]:
        """The lines of the file."""
        return LINE_BREAK.split(self.text)

    def _find(self, path: Sequence[PathPart]) -> _Found:
        node: object = self.data
        place: Branch | int = self.root
        key_position: int | None = None
        names = ""
        for part in path:
            step = _step(node, place, part)
            if step is not None:
                node, place, key_position = step
                names += _name(part, node, first=not names)
        return _Found(node, place.position if isinstance(place, Branch) else place, key_position, names)


class _Found(Struct, frozen=True):
    """What a path leads to."""

    value: object
    position: int
    key_position: int | None
    names: str


def read_yaml(source: SourceFile | bytes, name: str | None = None, limits: Limits | None = None) -> YamlDocument:
    """Read one YAML document; all problems of the file that can be told in one run are raised together."""
    bounds = limits or Limits()
    label = name if name is not None else source.name if isinstance(source, SourceFile) else "input"
    size = source.size if isinstance(source, SourceFile) else len(source)
    if size > bounds.octets:
        message = f"The file has {size:,} bytes; the limit is {bounds.octets:,}."
        raise InvalidInput([Problem("LD-E122", message, Location(label), "Put answers into a CSV file.")])
    text = decode_yaml(source.read() if isinstance(source, SourceFile) else source, label)
    lines = LINE_BREAK.split(text)
    unprintable = control_character(text, label)
    if unprintable is not None:
        raise InvalidInput([unprintable])
    builder = TreeBuilder(label, bounds)
    builder.lines = lines
    _feed(builder, text, label)
    if builder.problems:
        raise InvalidInput(with_lines(builder.problems, lines))
    return YamlDocument(label, *_mapping_of(builder, label), text)


def _feed(builder: TreeBuilder, text: str, label: str) -> None:
    """Send the events of the parser to the builder; a syntax error is reported with what was found before it."""
    loader = _LOADER(text)
    try:
        while loader.check_event():
            builder.take(loader.get_event())  # type: ignore[no-untyped-call]
            if builder.is_stopped:
                return
    except yaml.YAMLError as error:
        problem = syntax_problem(error, text, label)
        before = (
            found for found in builder.problems if (found.code, found.location.line) != (CUT, problem.location.line)
        )
        raise InvalidInput(with_lines([problem, *before], builder.lines)) from error
    finally:
        loader.dispose()


def _mapping_of(builder: TreeBuilder, label: str) -> tuple[dict[str, object], Branch]:
    data, place = builder.data, builder.place
    if isinstance(data, dict) and isinstance(place, Branch):
        return data, place
    if place is None or data is None:
        message, hint = "The file has no content besides comments.", "Write the keys, or remove the reference to it."
        raise InvalidInput([Problem("LD-E104", message, Location(label), hint)])
    where = located(label, place.position if isinstance(place, Branch) else place)
    found = "a list" if isinstance(data, list) else "a single value"
    message = f"The file holds {found} where a mapping of keys to values is expected."
    raise InvalidInput([Problem("LD-E125", message, where, "Start with a line such as `leaddev: survey/1`.")])


def _step(node: object, place: Branch | int, part: PathPart) -> tuple[object, Branch | int, int | None] | None:
    """The child called `part`: its value, its place and the place of its key; None when there is none."""
    if not isinstance(place, Branch):
        return None
    if isinstance(node, dict) and isinstance(part, str) and part in node and part in place.children:
        return node[part], place.children[part], place.keys.get(part)
    if isinstance(node, list) and type(part) is int and 0 <= part < len(node):
        return node[part], place.children[part], None
    return None


def _name(part: PathPart, child: object, *, first: bool) -> str:
    """How one step is written: `.key`, `["a text"]`, `[3]`, or `[surgery]` for an entry that has a name."""
    if isinstance(part, str):
        if _PLAIN_NAME.match(part):
            return part if first else f".{part}"
        shown = part if len(part) <= 60 else part[:59] + "…"
        return f'["{shown}"]'
    if isinstance(child, dict):
        for naming in _NAMING_KEYS:
            called = child.get(naming)
            if isinstance(called, str) and called.strip() and len(called) <= 60:
                return f"[{called}]"
    return f"[{part}]"
