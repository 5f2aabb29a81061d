"""What a YAML scalar means: the YAML 1.2 core schema, made literal where codes and dates of surveys look like numbers.

`No`, `on`, `1:30`, `012`, `1_000`, `0x1F` and `2026-09-01` are text. Quoted scalars are always text.
"""

from __future__ import annotations

import re

Scalar = str | int | float | bool | None

CORE_PREFIX = "tag:yaml.org,2002:"
CORE_TAGS: dict[type, frozenset[str]] = {
    dict: frozenset({"!", CORE_PREFIX + "map"}),
    list: frozenset({"!", CORE_PREFIX + "seq"}),
}
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_BOOLS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,299})\Z")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
_INFINITE = re.compile(r"([-+]?)\.(?:inf|Inf|INF)\Z")
_NAN = frozenset({".nan", ".NaN", ".NAN"})
_NUMERIC_START = frozenset("0123456789+-.")


def plain_scalar(text: str) -> Scalar:
    """The value of an unquoted scalar."""
    if text in _NULLS:
        return None
    if text in _BOOLS:
        return _BOOLS[text]
    if text[0] not in _NUMERIC_START:
        return text
    if _INT.match(text):
        return int(text)
    if text in _NAN:
        return float("nan")
    infinite = _INFINITE.match(text)
    if infinite:
        return float(infinite[1] + "inf")
    # an integer of more than 300 digits matches here too: it is no number anyone means
    if _FLOAT.match(text) and not text.lstrip("+-").isdecimal():
        return float(text)
    return text


def scalar_of(text: str, tag: str | None, *, is_plain: bool) -> tuple[bool, Scalar]:
    """Whether the tag is one of the core schema, and the value."""
    if tag is None or (is_plain and tag == ""):
        return True, plain_scalar(text) if is_plain else text
    if tag == "!" or tag == CORE_PREFIX + "str":
        return True, text
    value = plain_scalar(text)
    expected: dict[str, type | tuple[type, ...]] = {
        "int": int,
        "float": (int, float),
        "bool": bool,
        "null": type(None),
    }
    kind = expected.get(tag.removeprefix(CORE_PREFIX)) if tag.startswith(CORE_PREFIX) else None
    if kind is None or not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        return False, text
    return True, float(value) if tag.endswith("float") and isinstance(value, int) else value
