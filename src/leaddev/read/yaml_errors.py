"""Bytes -> text of a YAML file, and syntax errors in words for people who do not know parsers.

Owns the wording of E105 and E120; builds no values.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator, Sequence

import yaml
from msgspec.structs import replace

from leaddev.errors import InvalidInput, Location, Problem

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
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
_ANSWERS = re.compile(r"""\b(?:rows|csv)["']?\s*:""")
MOST_LINES = 100
"""Whether a line holds answers is told from all lines above it, which would take long for thousands."""
_LONGEST = 80
_LONGEST_LINE = 120
_CURLY = "\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb"
_LACKING = (
    (re.compile(r"-(?=[^\s-])(.*)\Z"), "A space is missing behind the dash.", r"- \1"),
    (re.compile(r"((?:- )?\w+):(?=\S)(?!.*:\s)(.+)\Z"), "A space is missing behind the colon.", r"\1: \2"),
    (re.compile(r"((?:- )?\w+)\s+(?!.*:(?:\s|\Z))([^:\s].*)\Z"), "A colon is missing behind the key.", r"\1: \2"),
)
"""Lines that lack a sign, what is missing, and how they would be right."""
_BLANKS = (
    (re.compile(r"^ *(\t)\s*(?=[^\s#])"), "A tab is used as indentation.", "Replace tabs by spaces."),
    (
        re.compile("^ *([\u00a0\u2007\u202f\u3000])|[:-]([\u00a0\u2007\u202f\u3000])"),
        "A no-break space stands where YAML needs a space.",
        "Replace it by a space; text that was copied from a web page or a document holds such spaces.",
    ),
)
_PLAIN_WORDS: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", "A colon stands here where no key can stand.", _COLON),
    ("cannot start any token", "This character cannot start a value.", "Put quotation marks around the text."),
    ("could not find expected ':'", "A key without a colon stands here or in the line above.", "Write `key: value`."),
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
    ("expected alphabetic or numeric", "The text starts with a sign that YAML uses itself.",
     "Put quotation marks around the text."),
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
    lines = LINE_BREAK.split(text)
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
    blank = _blank_problem(text, mark.line, name)
    if blank is not None:
        return blank
    raw = str(getattr(error, "problem", None) or "")
    context = str(getattr(error, "context", None) or "")
    clearer = _Mistyped(LINE_BREAK.split(text), mark, getattr(error, "context_mark", None)).told(raw)
    if clearer is not None:
        line, column, message, hint = clearer
        return Problem("LD-E120", message, Location(name, line + 1, column + 1), hint)
    for part, message, hint in _PLAIN_WORDS:
        if part in raw:
            opened = getattr(error, "context_mark", None)
            if opened is not None and opened.line != mark.line and "block" not in context:
                message = f"{message} It starts in line {opened.line + 1}."
            return Problem("LD-E120", message, where, hint)
    hint = "Compare the indentation and the quotation marks at this place."
    return Problem("LD-E120", f"The text is not YAML: {raw or 'unknown structure'}.", where, hint)


def with_lines(problems: Iterable[Problem], lines: Sequence[str]) -> Iterator[Problem]:
    """Problems with the line that each is about, the first ones only, and never a line that holds answers."""
    for count, problem in enumerate(problems):
        number = problem.location.line
        if number is None or number > len(lines) or count >= MOST_LINES or holds_answers(lines, number - 1):
            yield problem
        else:
            yield replace(problem, line=lines[number - 1].replace("\t", " ")[:_LONGEST_LINE].rstrip())


def holds_answers(lines: Sequence[str], number: int) -> bool:
    """Whether a line, from 0, stands in answers that are written into the survey file."""
    indent = indentation(lines[number]) + 1
    for line in reversed(lines[: number + 1]):
        if line.strip() and indentation(line) < indent:
            if _ANSWERS.search(line):
                return True
            indent = indentation(line) + line.lstrip().startswith("- ")  # a list may start in the column of its key
    return False


class _Mistyped:
    """What the lines around an error of the parser look like: the everyday mistakes, each with the line to write."""

    def __init__(self, lines: list[str], mark: yaml.Mark, opened: yaml.Mark | None) -> None:
        self._lines, self._line, self._column, self._opened = lines, mark.line, mark.column, opened
        self._text = lines[mark.line] if mark.line < len(lines) else ""

    def told(self, raw: str) -> tuple[int, int, str, str] | None:
        """Line and column from 0, message and hint; None where only the parser's words are left.

        Lines of answers (`rows`) are never shown.
        """
        if holds_answers(self._lines, min(self._line, len(self._lines) - 1)):
            return None
        if "mapping values are not allowed" in raw:
            return self._second_colon() or self._above()
        if "could not find expected ':'" in raw and self._opened is not None:
            return self._without_colon(self._opened.line)
        if "found unexpected end of stream" in raw and self._opened is not None:
            place = self._opened.line, self._opened.column
            return *place, "A quotation mark opens here and is never closed.", "Close it at the end of the text."
        if ("expected ',' or" in raw) and self._opened is not None:
            line = self._lines[self._opened.line]
            sign = re.compile(r"\s#").search(line, self._opened.column)
            if sign:
                message = "`#` starts a comment here, so the bracket behind it does not count."
                return self._opened.line, sign.start() + 1, message, "Put quotation marks around the text with `#`."
        is_behind_quotes = self._text[: self._column].rstrip().endswith(("'", '"'))
        if is_behind_quotes and ("expected <block end>" in raw or "did not find expected key" in raw):
            key, _, rest = self._text.strip().partition(": ")
            message = "The quoted text ends before this place, and the line goes on."
            return self._line, self._column, message, f"Write `{key}: {_quoted(rest.strip()[1:-1])}`."
        if "unknown escape character" in raw or "expected hexdecimal number" in raw:
            path = re.search(r'"([^"]*)"', self._text)
            hint = f"Use single quotation marks: `'{path[1][:_LONGEST]}'`." if path else _ESCAPE
            return self._line, self._column, _BACKSLASH, hint
        return None

    def _second_colon(self) -> tuple[int, int, str, str] | None:
        """A text with a colon in it."""
        key, colon, rest = self._text.strip().partition(": ")
        if not colon or self._column <= self._text.index(colon):
            return None
        message = "The text needs quotation marks: it holds a colon followed by a space."
        if any(sign in rest for sign in _CURLY):
            message = "The quotation marks are curly ones, which do not count, and the text holds a colon."
        plain = rest.translate(dict.fromkeys(map(ord, _CURLY))).strip()
        return self._line, self._column, message, f"Write `{key}: {_quoted(plain)}`."

    def _above(self) -> tuple[int, int, str, str] | None:
        """A key that stands where the value of the line above would go on."""
        above = ((number, line.strip()) for number, line in enumerate(self._lines[: self._line]))
        before = [number for number, line in above if line and not line.startswith("#")]
        if not before:
            return None
        missing = self._without_colon(before[-1])
        if missing is not None:
            return missing
        message = f"The line is indented further than line {before[-1] + 1}, which already has a value."
        hint = "Start the keys of one block in the same column; only the first key of a list entry has `- ` before it."
        return self._line, indentation(self._text), message, hint

    def _without_colon(self, line: int) -> tuple[int, int, str, str] | None:
        """A line that lacks its colon, or a space behind a colon or a dash."""
        text = self._lines[line].strip()[:_LONGEST]
        for pattern, message, repaired in _LACKING:
            if found := pattern.match(text):
                return line, indentation(self._lines[line]), message, f"Write `{found.expand(repaired)}`."
        return None


def indentation(text: str) -> int:
    """How many blanks a line starts with."""
    return len(text) - len(text.lstrip())


def _quoted(text: str) -> str:
    """A text between quotation marks that it does not hold."""
    short = text[:_LONGEST]
    return f"'{short}'" if '"' in short or "\\" in short else f'"{short}"'


def _blank_problem(text: str, line: int, name: str) -> Problem | None:
    """Blanks that are no spaces lead to the strangest parser errors: look for one at the line or just above it."""
    lines = LINE_BREAK.split(text)
    for number in (line, line - 1):
        for pattern, message, hint in _BLANKS if 0 <= number < len(lines) else ():
            if found := pattern.search(lines[number]):
                return Problem("LD-E120", message, Location(name, number + 1, found.end()), hint)
    return None
