"""Bytes -> text of a YAML file, and syntax errors in words for people who do not know parsers.

Owns the wording of E105 and E120; builds no values.
"""

from __future__ import annotations

import codecs
import re

import yaml

from leaddev.errors import InvalidInput, Location, Problem

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)

_COLON = "Put quotation marks around text that contains a colon followed by a space."
_INDENT = "Compare the indentation with the lines above: entries of one list or mapping start in the same column."
_QUOTES = "Look for a quotation mark that is not closed, here or above."
_BRACKETS = "Look for a bracket that is not closed, or for a missing comma."
_BACKSLASH = "A backslash stands before a character that it cannot escape, as in a path of Windows."
_ESCAPE = "Use single quotation marks, or write the backslash twice."
_PLAIN_WORDS: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", "A colon stands here where no key can stand.", _COLON),
    ("cannot start any token", "This character cannot start a value.", "Put quotation marks around the text."),
    ("could not find expected ':'", "A key without a colon stands here or in the line above.", "Write `key: value`."),
    ("did not find expected ',' or ']'", "A list in square brackets is not closed properly.", _BRACKETS),
    ("did not find expected ',' or '}'", "A mapping in braces is not closed properly.", _BRACKETS),
    ("expected ',' or ']'", "A list in square brackets is not closed properly.", _BRACKETS),
    ("expected ',' or '}'", "A mapping in braces is not closed properly.", _BRACKETS),
    ("expected '-' indicator", "This line does not fit the list above it.", _INDENT),
    ("expected <block end>", "This line does not fit the lines above it.", _INDENT),
    ("did not find expected key", "This line does not fit the lines above it.", _INDENT),
    ("found unexpected end of stream", "The file ends inside a quoted text.", _QUOTES),
    ("found unexpected document indicator", "A line `---` stands inside a quoted text.", _QUOTES),
    ("unknown escape character", _BACKSLASH, _ESCAPE),
    ("expected hexdecimal number", _BACKSLASH, _ESCAPE),
    ("block sequence entries are not allowed", "A list entry `- ` cannot start here.",
     "Start the list on a line of its own."),
    ("expected <document start>", "Text follows after the end of the content.", _INDENT),
    ("undefined tag handle", "The text starts with an exclamation mark that is read as a tag.",
     "Put quotation marks around the text."),
    ("incompatible YAML document", "The %YAML line names a version that is not supported.", "Remove that line."),
    ("found invalid Unicode character", "An escape names a character that does not exist.", "Remove the escape."),
    ("expected comment or line break", "Text follows behind `|` or `>`.", "Start the text on the next line, indented."),
    ("found a tab character", "A tab is used as indentation.", "Replace tabs by spaces."),
    ("leading empty line contains more spaces", "An empty line in the block has more spaces than the text below.",
     "Remove the spaces from the empty line."),
)  # fmt: skip


def decode_yaml(octets: bytes, name: str) -> str:
    """The text of the file: UTF-8, or what its byte order mark says."""
    encoding, shown = "utf-8", "UTF-8"
    for bom, candidate, label in _BOMS:
        if octets.startswith(bom):
            octets, encoding, shown = octets[len(bom) :], candidate, label
            break
    try:
        return octets.decode(encoding)
    except UnicodeDecodeError as error:
        octet = octets[error.start : error.start + 1].hex().upper()
        message = f"The byte {octet} is not text in {shown}."
        where = _behind(octets[: error.start].decode(encoding, "replace"), name)
        raise InvalidInput([Problem("LD-E105", message, where, "Save the file as UTF-8.")]) from error


def _behind(text: str, name: str) -> Location:
    """The place behind the text at the start of a file."""
    lines = _LINE_BREAK.split(text)
    return Location(name, len(lines), len(lines[-1]) + 1)


def control_character(text: str, name: str) -> Problem | None:
    """The problem of the first character that YAML does not allow."""
    found = _CONTROL.search(text)
    if found is None:
        return None
    message = f"The control character U+{ord(found[0]):04X} stands in the text."
    return Problem("LD-E120", message, _behind(text[: found.start()], name), "Delete the invisible character.")


def syntax_problem(error: yaml.YAMLError, text: str, name: str) -> Problem:
    """A parser error in plain words."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        position = getattr(error, "position", None)
        where = _behind(text[: position if isinstance(position, int) else 0], name)
        return Problem("LD-E120", "The text is not YAML.", where, "Delete the character at this place.")
    where = Location(name, mark.line + 1, mark.column + 1)
    tabbed = _tab_problem(text, mark.line, name)
    if tabbed is not None:
        return tabbed
    raw = str(getattr(error, "problem", None) or "")
    context = str(getattr(error, "context", None) or "")
    for part, message, hint in _PLAIN_WORDS:
        if part in raw:
            opened = getattr(error, "context_mark", None)
            if opened is not None and opened.line != mark.line and "block" not in context:
                message = f"{message} It starts in line {opened.line + 1}."
            return Problem("LD-E120", message, where, hint)
    hint = "Compare the indentation and the quotation marks at this place."
    return Problem("LD-E120", f"The text is not YAML: {raw or 'unknown structure'}.", where, hint)


def _tab_problem(text: str, line: int, name: str) -> Problem | None:
    """Tabs as indentation lead to the strangest parser errors: look for one at the line or just above it."""
    lines = _LINE_BREAK.split(text)
    for number in (line, line - 1):
        if 0 <= number < len(lines):
            found = re.match(r" *\t+ *(?=[^\s#])", lines[number])
            if found:
                where = Location(name, number + 1, lines[number].index("\t") + 1)
                return Problem("LD-E120", "A tab is used as indentation.", where, "Replace tabs by spaces.")
    return None
