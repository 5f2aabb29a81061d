"""The sentences for values of the wrong shape: codes E2, message and one thing to do."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

from msgspec import Struct
from pydantic import BaseModel

from leaddev.errors import Problem
from leaddev.nearest import nearest
from leaddev.read.shapes import PathPart, Shape, fields_of, followed
from leaddev.read.yaml_scalars import plain_scalar
from leaddev.read.yaml_source import YamlDocument

LONGEST_SHOWN = 60
_THOUSAND = 3
"""Digits that a sign for thousands groups."""

_FORMS = {
    r"^[A-Za-z][A-Za-z0-9]{0,19}$": (
        "a letter first, then letters and digits, at most 20 characters",
        r"^[^A-Za-z]+|[^A-Za-z0-9]+",
        "",
    ),
    r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$": (
        "letters, digits, `_`, `-` and `.`, a letter or a digit first, at most 64 characters",
        r"^[^A-Za-z0-9]+|[^A-Za-z0-9_.-]+|[^A-Za-z0-9]+$",
        "-",
    ),
    r"^[A-Z]{3}$": ("the three capital letters of a currency, for example EUR", "", ""),
    r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$": ("a language code, for example en, nl or fr", "", ""),
}
"""Pattern of the schema -> its rule in words, what to take out to repair a value, and what to put in its place."""

_RULES = {
    "greater_than_equal": ("LD-E204", "{name} is {value}, below {limit}.", "Write a number: {limit} or more."),
    "greater_than": ("LD-E204", "{name} is {value}, not above {limit}.", "Write a number: more than {limit}."),
    "less_than_equal": ("LD-E204", "{name} is {value}, above {limit}.", "Write a number: at most {limit}."),
    "less_than": ("LD-E204", "{name} is {value}, not below {limit}.", "Write a number: less than {limit}."),
    "too_short": ("LD-E207", "{name} has {entries}; at least {limit} needed.", "Add what is missing."),
    "too_long": ("LD-E207", "{name} has {entries}, at most {limit} are possible.", "Remove some."),
    "string_too_short": ("LD-E208", "{name} is an empty text.", "Write a text between the quotation marks."),
    "value_error": ("LD-E208", "{name}: {limit}.", "Correct it."),
}
"""Kind of mistake -> code, message and hint; `limit` is what the validator says of the rule, by one of these names."""
_LIMITS = ("ge", "gt", "le", "lt", "min_length", "max_length", "error")


class Mistake(Struct, frozen=True):
    """What the validator found at one place: its kind, the path of keys, what is expected and what stands there.

    `is_key` where the key of a mapping is wrong, `is_guess` where one of several alternatives was tried in vain.
    """

    kind: str
    path: tuple[PathPart, ...]
    shape: Shape
    value: Any
    context: dict[str, Any]
    is_key: bool = False
    is_guess: bool = False

    @property
    def key(self) -> PathPart:
        """The last key of the path."""
        return self.path[-1] if self.path else "file"

    @property
    def name(self) -> str:
        """The last key in backquotes; entries of a list are called by their number."""
        return f"entry {self.key + 1}" if isinstance(self.key, int) else f"`{self.key}`"

    @property
    def is_percent(self) -> bool:
        """Whether a share from 0 to 1 seems to be written as a percentage."""
        return self.kind == "less_than_equal" and self.context["le"] == 1 and 1 < self.value <= 100


Sentences = tuple[str, str, str]
"""Code, message and hint."""


def told(mistake: Mistake, root: type[BaseModel], document: YamlDocument) -> Problem:
    """The problem in words, with its place."""
    is_empty = mistake.value is None
    if mistake.kind == "missing":
        value = f"{root.__name__.lower()}/1" if mistake.key == "leaddev" else "..."
        message, hint = f"The key {mistake.name} is missing.", f"Add `{mistake.key}: {value}`."
        return Problem("LD-E202", message, document.location(mistake.path[:-1]), hint)
    if mistake.kind == "extra_forbidden":
        code, message, hint = "LD-E201", f"The key {mistake.name} is not known here.", _unknown_key_hint(mistake, root)
    elif is_empty and (text := _commented_out(mistake, document)):
        code, message = "LD-E202", f"{_capital(mistake.name)} has no value: what stands behind `#` is a comment."
        hint = f"Put quotation marks around the text: `{mistake.key}: {text}`."
    else:
        code, message, hint = _SENTENCES.get(mistake.kind, _wrong_type)(mistake)
    at_key = is_empty or mistake.is_key or mistake.kind == "extra_forbidden"
    hint = (_cut_by_comma(mistake, document) if is_empty else "") or hint
    return Problem(code, message, document.location(mistake.path, key=at_key), hint)


def _commented_out(mistake: Mistake, document: YamlDocument) -> str:
    """The comment that stands where the value of a key is missing, in quotation marks."""
    line = document.location(mistake.path, key=True).line
    found = re.search(r":\s+(#.*)", document.lines[line - 1]) if line else None
    return '"{}"'.format(found[1].strip()[:LONGEST_SHOWN].replace('"', "'")) if found else ""


def _cut_by_comma(mistake: Mistake, document: YamlDocument) -> str:
    """What to do about a key in braces that has no colon: a comma ended a number, or a text, before it."""
    place, key = document.location(mistake.path, key=True), str(mistake.key)
    line = document.lines[(place.line or 1) - 1]
    start = (place.column or 1) - 1
    if not re.match(re.escape(key) + r"\s*[,}]", line[start:]):
        return ""
    number = re.search(r"(?<![\d.])(\d+),\Z", line[:start])
    if number and key.isdigit():
        sign = "" if len(key) == _THOUSAND and number[1] != "0" else "."
        return f"A comma ends a value here: write `{number[1]}{sign}{key}`."
    if line[:start].endswith("{"):
        return f'Put quotation marks around the text, as in `"{{{key}}}"`, or write a value: `{key}: ...`.'
    return ""


def _unknown_key_hint(mistake: Mistake, root: type[BaseModel]) -> str:
    key, above = str(mistake.key), mistake.path[:-1]
    here, of_file = followed(root, above)[0].keys, fields_of(root)
    blocks = [block for block, form in of_file.items() if key in Shape(form).keys and block not in above[:1]]
    if blocks and key not in here:
        return f"It belongs under {' or '.join(f'`{block}`' for block in blocks)}."
    if above and key in of_file:
        return "It belongs to the whole file: start it in the first column."
    close = nearest(key, here)
    if close is not None:
        return f"Did you mean `{close}`?"
    if mistake.value is None:
        return "If it is part of the text before it, put quotation marks around the whole text: it holds a comma."
    listed = ", ".join(f"`{name}`" for name in here[:20])
    return f"Known here: {listed}{', ...' if len(here) > 20 else ''}." if listed else "Remove it."


def _by_rule(mistake: Mistake) -> Sentences:
    """What is told of numbers out of range, of lists of the wrong length, of empty texts, of words of the schema."""
    limit = next((mistake.context[key] for key in _LIMITS if key in mistake.context), "")
    is_empty = mistake.kind == "value_error" and "empty" in str(limit)
    code, message, hint = _RULES["string_too_short" if is_empty else mistake.kind]
    if isinstance(limit, int | float):
        limit = f"{limit:g}" if abs(limit) < 1e5 else f"{limit:,}"
    if mistake.is_percent:
        hint = f"{mistake.value:g} looks like percent: write {mistake.value / 100:.2f}."
    count = len(mistake.value) if isinstance(mistake.value, list | dict) else 0
    entries = "1 entry" if count == 1 else f"{count or 'no'} entries"
    words = {"name": _capital(mistake.name), "value": mistake.value, "limit": limit, "entries": entries}
    return code, message.format(**words), hint.format(**words)


def _not_finite(mistake: Mistake) -> Sentences:
    written = "not a number (`.nan`)" if math.isnan(mistake.value) else "infinite (`.inf`)"
    hint = "Write a number, or remove the line where the number is not known."
    return "LD-E204", f"{_capital(mistake.name)} is {written}.", hint


def _not_one_of(mistake: Mistake) -> Sentences:
    allowed = re.findall(r"'([^']*)'", str(mistake.context.get("expected", "")))
    listed = " or ".join(f"`{word}`" for word in allowed)
    close = nearest(mistake.value, allowed, cutoff=0.7) if isinstance(mistake.value, str) else None
    written = f"The key {mistake.name}" if mistake.is_key else _capital(mistake.name)
    message = f"{written} must be {listed}" + ("." if mistake.is_key else f", not {shown(mistake.value)}.")
    if len(allowed) == 1:
        return "LD-E205", message, f"Write `{allowed[0]}`."
    return "LD-E205", message, f"Did you mean `{close}`?" if close else "Use one of these words."


def _wrong_form(mistake: Mistake) -> Sentences:
    rule, taken_out, put_in = _FORMS[mistake.context["pattern"]]
    value = shown(mistake.value)
    written = f"The key {value}" if mistake.is_key else f"{_capital(mistake.name)}, {value},"
    message = f"{written} has a form that is not allowed."
    repaired = re.sub(taken_out, put_in, str(mistake.value)).strip("-") if taken_out else ""
    if repaired and re.match(mistake.context["pattern"], repaired):
        return "LD-E206", message, f"Allowed: {rule}; for example `{repaired}`."
    return "LD-E206", message, f"Write {rule}."


def _wrong_type(mistake: Mistake) -> Sentences:
    name = _capital(mistake.name)
    if mistake.value is None:
        return "LD-E202", f"{name} has no value.", "Write a value behind the colon, or remove the line."
    return "LD-E203", f"{name} must be {mistake.shape}, not {shown(mistake.value)}.", _type_hint(mistake)


def _type_hint(mistake: Mistake) -> str:
    value, shape = mistake.value, mistake.shape
    is_scalar = isinstance(value, str | int | float)
    written = str(value).lower() if isinstance(value, bool) else str(value)
    if shape.is_text and is_scalar and not isinstance(value, str):
        return f'Put it in quotation marks: "{written}".'
    if shape.is_list and not is_scalar:
        return "Write `- ` in front of each entry."
    if shape.is_list and shape.has(int):
        return "Write a whole number, or several in square brackets, as in `[2025, 2026]`."
    if shape.is_list:
        return f"Write it as a list: `[{written}]`." if len(written) <= LONGEST_SHOWN else "Write it as a list."
    if shape.has(bool):
        return "Write `true` or `false`."
    if shape.has(int, float):
        return _number_hint(value.strip() if isinstance(value, str) else "", is_whole=not shape.has(float))
    if shape.is_text:
        return "Write one text here."
    return "Write one `key: value` a line, indented below it."


def _number_hint(written: str, *, is_whole: bool) -> str:
    """What to write instead of a text that is nearly a number."""
    if re.fullmatch(r"-?\d+(\.\d+)?", written):
        is_plain = isinstance(plain_scalar(written), str)  # `030` is a text without quotation marks
        return f"Write `{written.lstrip('0')}`." if is_plain else "Remove the quotation marks."
    if re.fullmatch(r"[1-9]\d{0,2}([ _']\d{3})+", written):
        return f"Write `{re.sub('[^0-9]', '', written)}`, without a sign for thousands."
    if is_whole:
        return "Write a whole number, such as 12."
    if re.fullmatch(r"\d+,\d+", written):
        return f"Write a decimal point: `{written.replace(',', '.')}`."
    if percent := re.fullmatch(r"(\d{1,3}(?:[.,]\d+)?) ?%", written):
        return f"Write a share from 0 to 1: `{float(percent[1].replace(',', '.')) / 100:g}`."
    return "Write a plain number, such as 12.5, without a unit."


_SENTENCES: dict[str, Callable[[Mistake], Sentences]] = {
    **dict.fromkeys(_RULES, _by_rule),
    "finite_number": _not_finite,
    "literal_error": _not_one_of,
    "string_pattern_mismatch": _wrong_form,
}


def shown(value: object) -> str:
    """A value as the user wrote it, shortened."""
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        text = " ".join(value.split())
        return f'"{text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"}"'
    return "a list" if isinstance(value, list | tuple) else "a mapping" if isinstance(value, dict) else "nothing"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
