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
from leaddev.read.shapes import PathPart, Shape, followed, homes
from leaddev.read.yaml_scalars import plain_scalar
from leaddev.read.yaml_source import YamlDocument

LONGEST_SHOWN = 60
_THOUSAND = 3
"""Digits that a sign for thousands groups."""

_FORMS = {
    r"^[A-Za-z][A-Za-z0-9]{0,19}$": (
        "a letter first, then letters and digits, at most 20 characters",
        re.compile(r"^[^A-Za-z]+|[^A-Za-z0-9]+"),
        "",
    ),
    r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$": (
        "letters, digits, `_`, `-` and `.`, a letter or a digit first, at most 64 characters",
        re.compile(r"^[^A-Za-z0-9]+|[^A-Za-z0-9_.-]+|[^A-Za-z0-9]+$"),
        "-",
    ),
    r"^[A-Z]{3}$": ("the three capital letters of a currency, for example EUR", None, ""),
    r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$": ("a language code, for example en, nl or fr", None, ""),
}
"""Pattern of the schema -> its rule in words, what to take out to repair a value, and what to put in its place."""

_LIMITS = {
    "greater_than_equal": ("ge", "below", "{limit} or more"),
    "greater_than": ("gt", "not above", "more than {limit}"),
    "less_than_equal": ("le", "above", "at most {limit}"),
    "less_than": ("lt", "not below", "less than {limit}"),
}


class Mistake(Struct, frozen=True):
    """What the validator found at one place: its kind, the path of keys, what is expected and what stands there."""

    kind: str
    path: tuple[PathPart, ...]
    shape: Shape
    value: Any
    context: dict[str, Any]
    is_key: bool = False

    @property
    def name(self) -> str:
        """The last key of the path, in backquotes; entries of a list are called by their number."""
        last = self.path[-1] if self.path else "file"
        return f"entry {last + 1}" if isinstance(last, int) else f"`{last}`"

    @property
    def is_percent(self) -> bool:
        """Whether a share from 0 to 1 seems to be written as a percentage."""
        return self.kind == "less_than_equal" and self.context["le"] == 1 and 1 < self.value <= 100


Sentences = tuple[str, str, str]


def told(mistake: Mistake, root: type[BaseModel], document: YamlDocument) -> Problem:
    """The problem in words, with its place."""
    if mistake.kind == "missing":
        key = mistake.path[-1]
        value = f"{root.__name__.lower()}/1" if key == "leaddev" else "..."
        message, hint = f"The key `{key}` is missing.", f"Add `{key}: {value}`."
        return Problem("LD-E202", message, document.location(mistake.path[:-1]), hint)
    cut = _cut_by_comma(mistake, document) if mistake.value is None else ""
    if mistake.kind == "extra_forbidden":
        message, hint = f"The key {mistake.name} is not known here.", cut or _unknown_key_hint(mistake, root)
        return Problem("LD-E201", message, document.location(mistake.path, key=True), hint)
    if mistake.value is None and (text := _commented_out(mistake, document)):
        message = f"{_capital(mistake.name)} has no value: what stands behind `#` is a comment."
        hint = f"Put quotation marks around the text: `{mistake.path[-1]}: {text}`."
        return Problem("LD-E202", message, document.location(mistake.path, key=True), hint)
    sentences = _SENTENCES.get(mistake.kind, _wrong_type)
    code, message, hint = sentences(mistake)
    hint = cut or hint
    is_empty = mistake.value is None
    return Problem(code, message, document.location(mistake.path, key=mistake.is_key or is_empty), hint)


def _commented_out(mistake: Mistake, document: YamlDocument) -> str:
    """The comment that stands where the value of a key is missing, in quotation marks."""
    line = document.location(mistake.path, key=True).line
    found = re.search(r":\s+(#.*)", document.lines[line - 1]) if line else None
    return '"{}"'.format(found[1].strip()[:LONGEST_SHOWN].replace('"', "'")) if found else ""


def _cut_by_comma(mistake: Mistake, document: YamlDocument) -> str:
    """What to do about a key in braces that has no colon: a comma ended a number, or a text, before it."""
    place, key = document.location(mistake.path, key=True), str(mistake.path[-1]) if mistake.path else ""
    line = document.lines[(place.line or 1) - 1]
    start = (place.column or 1) - 1
    if not key or not re.match(re.escape(key) + r"\s*[,}]", line[start:]):
        return ""
    number = re.search(r"(?<![\d.])(\d+),\Z", line[:start])
    if number and key.isdigit():
        sign = "" if len(key) == _THOUSAND and number[1] != "0" else "."
        return f"A comma ends a value here: write `{number[1]}{sign}{key}`."
    if line[:start].endswith("{"):
        return f'Put quotation marks around the text, as in `"{{{key}}}"`, or write a value: `{key}: ...`.'
    return ""


def _unknown_key_hint(mistake: Mistake, root: type[BaseModel]) -> str:
    key = str(mistake.path[-1])
    parent, path, _ = followed(root, mistake.path[:-1])
    blocks = [block for block in homes(root).get(key, []) if not path or block != path[0]]
    if blocks and key not in parent.keys:
        return f"It belongs under {' or '.join(f'`{block}`' for block in blocks)}."
    if path and key in Shape(root).keys:
        return "It belongs to the whole file: start it in the first column."
    close = nearest(key, parent.keys)
    if close is not None:
        return f"Did you mean `{close}`?"
    if mistake.value is None:
        return "If it is part of the text before it, put quotation marks around the whole text: it holds a comma."
    listed = ", ".join(f"`{name}`" for name in parent.keys[:20])
    return f"Known here: {listed}{', ...' if len(parent.keys) > 20 else ''}." if listed else "Remove it."


def _wrong_type(mistake: Mistake) -> Sentences:
    if mistake.value is None:
        return (
            "LD-E202",
            f"{_capital(mistake.name)} has no value.",
            "Write a value behind the colon, or remove the line.",
        )
    message = f"{_capital(mistake.name)} must be {mistake.shape}, not {shown(mistake.value)}."
    return "LD-E203", message, _type_hint(mistake)


def _type_hint(mistake: Mistake) -> str:
    value, shape = mistake.value, mistake.shape
    is_scalar = isinstance(value, str | int | float)
    if shape.is_text and is_scalar and not isinstance(value, str):
        written = str(value).lower() if isinstance(value, bool) else str(value)
        return f'Put it in quotation marks: "{written}".'
    if shape.is_list:
        if is_scalar:
            if shape.has(int):
                return "Write a whole number, or several in square brackets, as in `[2025, 2026]`."
            value = str(value).lower() if isinstance(value, bool) else value
            return f"Write it as a list: `[{value}]`." if len(str(value)) <= LONGEST_SHOWN else "Write it as a list."
        return "Write `- ` in front of each entry."
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


def _out_of_range(mistake: Mistake) -> Sentences:
    key, word, rule = _LIMITS[mistake.kind]
    limit = f"{mistake.context[key]:g}" if abs(mistake.context[key]) < 1e5 else f"{mistake.context[key]:,}"
    message = f"{_capital(mistake.name)} is {mistake.value}, {word} {limit}."
    if mistake.is_percent:
        return "LD-E204", message, f"{mistake.value:g} looks like percent: write {mistake.value / 100:.2f}."
    return "LD-E204", message, f"Write a number: {rule.format(limit=limit)}."


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
    rule, taken_out, put_in = _FORMS.get(mistake.context.get("pattern", ""), ("another form", None, ""))
    written = (
        f"The key {shown(mistake.value)}" if mistake.is_key else f"{_capital(mistake.name)}, {shown(mistake.value)},"
    )
    message = f"{written} has a form that is not allowed."
    repaired = taken_out.sub(put_in, str(mistake.value)).strip("-") if taken_out else ""
    if repaired and re.match(mistake.context["pattern"], repaired):
        return "LD-E206", message, f"Allowed: {rule}; for example `{repaired}`."
    return "LD-E206", message, f"Write {rule}."


def _too_few(mistake: Mistake) -> Sentences:
    needed, found = mistake.context.get("min_length", 1), len(mistake.value or ())
    has = "1 entry" if found == 1 else f"{found or 'no'} entries"
    return "LD-E207", f"{_capital(mistake.name)} has {has}; at least {needed} needed.", "Add what is missing."


def _too_many(mistake: Mistake) -> Sentences:
    most, found = mistake.context.get("max_length", 0), mistake.context.get("actual_length", 0)
    return "LD-E207", f"{_capital(mistake.name)} has {found} entries, at most {most} are possible.", "Remove some."


def _empty_text(mistake: Mistake) -> Sentences:
    return "LD-E208", f"{_capital(mistake.name)} is an empty text.", "Write a text between the quotation marks."


def _own_words(mistake: Mistake) -> Sentences:
    words = str(mistake.context.get("error", "it cannot be used"))
    if "empty" in words:
        return _empty_text(mistake)
    return "LD-E208", f"{_capital(mistake.name)}: {words}.", "Correct it."


_SENTENCES: dict[str, Callable[[Mistake], Sentences]] = {
    **dict.fromkeys(_LIMITS, _out_of_range),
    "finite_number": _not_finite,
    "literal_error": _not_one_of,
    "string_pattern_mismatch": _wrong_form,
    "too_short": _too_few,
    "too_long": _too_many,
    "string_too_short": _empty_text,
    "value_error": _own_words,
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
