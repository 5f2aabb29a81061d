"""Looks a sentence up, fills it in, and formats numbers, shares, amounts and intervals for a language."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import cached_property, lru_cache
from importlib import import_module
from typing import Protocol

from msgspec import Struct

LANGUAGES = ("en", "nl", "fr")
CATALOGUES = (
    "common",
    "reasons",
    "terminal",
    "first",
    "page",
    "workbook",
    "board",
    "figures",
    "items",
    "balance",
    "investment",
    "evidence",
    "values",
    "preconditions",
    "symptoms",
    "statement",
    "inspection",
    "slides",
    "explaining",
)

Texts = Mapping[str, tuple[str, str, str]]
"""Sentences by key, each in the languages of `LANGUAGES`, in that order."""

_NBSP = "\u00a0"
MINUS = "\u2212"
_SEPARATORS = {"en": (",", "."), "nl": (".", ","), "fr": (_NBSP, ",")}


@lru_cache(maxsize=1)
def all_texts() -> dict[str, dict[str, str]]:
    """Every key with its sentence per language."""
    texts: dict[str, dict[str, str]] = {}
    for name in CATALOGUES:
        catalogue: Texts = import_module(f"leaddev.wording.{name}").TEXTS
        clash = texts.keys() & catalogue.keys()
        if clash:
            raise ValueError(f"wording keys stand twice: {sorted(clash)}")
        texts |= {key: dict(zip(LANGUAGES, versions, strict=True)) for key, versions in catalogue.items()}
    return texts


@lru_cache(maxsize=2048)
def _in_type(sentence: str) -> str:
    sentence = re.sub(r"(?<=\w)'(?=[\w{«])", "’", sentence)
    return re.sub(r"(?<=\d) (?=%)", _NBSP, sentence)


@lru_cache(maxsize=2048)
def _in_french_type(sentence: str) -> str:
    return re.sub(r" (?=[:;!?»])|(?<=«) ", _NBSP, sentence)


def _short(language: str) -> str:
    return language.split("-")[0].casefold()


def is_spoken(language: str) -> bool:
    """Whether there are sentences in a language."""
    return _short(language) in LANGUAGES


def rounded(value: float, decimals: int = 0) -> float:
    """A number as it is printed: half away from zero."""
    return math.copysign(math.floor(abs(value) * 10**decimals + 0.5 + 1e-9) / 10**decimals, value)


class Code(Protocol):
    """A reason: its code, and the values of its sentence."""

    @property
    def code(self) -> str: ...

    @property
    def values(self) -> Mapping[str, str | int | float | tuple[str, ...]]: ...


class Wording(Struct, frozen=True, dict=True):
    """Speaks one language; falls back to English where a language is not known."""

    language: str = "en"

    @cached_property
    def spoken(self) -> str:
        """The language that is actually spoken."""
        return _short(self.language) if is_spoken(self.language) else "en"

    def say(self, key: str, **values: object) -> str:
        """The sentence `key` with `{name}` replaced; numbers should be formatted before they are passed."""
        return self.set_in_type(all_texts()[key][self.spoken]).format(**values)

    def because(self, reason: Code) -> str:
        """The sentence of a reason: its code with its values, lists of names as in a sentence."""
        words = {name: self._value(name, value) for name, value in reason.values.items()}
        if "why" in words:  # a reason within a reason: its code, with its values beside the others
            words["why"] = self.say(f"reason.{words['why']}", **words)
        return self.say(f"reason.{reason.code}", **words)

    def _value(self, name: str, value: str | float | tuple[str, ...]) -> str:
        """A value of a reason: numbers with the decimals that they have, at most three."""
        if isinstance(value, str):
            return value
        if isinstance(value, tuple):
            return self.listing(value)
        shown, sign = (value * 100, f"{_NBSP}%") if name.endswith("_share") else (value, "")
        decimals = next((each for each in range(3) if abs(shown - round(shown, each)) < 1e-9), 3)
        return f"{self.number(shown, decimals)}{sign}"

    def translation(self, code: str, part: str) -> str:
        """A part of the explanation of a code, in a language that is not English."""
        from leaddev.wording.explaining import translated

        return self.set_in_type(translated(self.spoken)[code][part])

    def set_in_type(self, sentence: str) -> str:
        """The sentence with the signs of its language: apostrophes are curved, no number ends a line before its %; French
        has more no-break spaces."""
        return _in_type(_in_french_type(sentence) if self.spoken == "fr" else sentence)

    def quoted(self, text: str) -> str:
        """A text in the quotation marks of the language."""
        return f"«{_NBSP}{text}{_NBSP}»" if self.spoken == "fr" else f"“{text}”"

    def has(self, key: str) -> bool:
        """Whether there is such a sentence."""
        return key in all_texts()

    def counted(self, key: str, count: int, **values: object) -> str:
        """`key.one` or `key.other`, with `{count}` filled in."""
        form = "one" if count == 1 else "other"
        return self.say(f"{key}.{form}", count=self.number(count), **values)

    def number(self, value: float, decimals: int = 0) -> str:
        """A number with the language's separators and a minus sign, rounded half away from zero."""
        thousands, point = _SEPARATORS[self.spoken]
        scaled = abs(rounded(value, decimals))
        text = f"{scaled:,.{decimals}f}".replace(",", "\0").replace(".", point).replace("\0", thousands)
        return f"{MINUS}{text}" if value < 0 and scaled > 0 else text

    def apart(self, first: float, second: float) -> str:
        """How far two numbers that are printed without decimals lie apart, as a reader works it out."""
        return self.number(abs(rounded(first) - rounded(second)))

    def interval(self, low: float, high: float, key: str = "interval") -> str:
        """What stands behind a number for its interval; nothing where that has no width to be printed."""
        ends = self.number(low), self.number(high)
        return "" if ends[0] == ends[1] else self.say(key, low=ends[0], high=ends[1])

    def percent(self, share: float, decimals: int = 0) -> str:
        """A share as a percentage."""
        return f"{self.number(share * 100, decimals)}{_NBSP}%"

    def share(self, share: float, bound: str | None = None) -> str:
        """A share of people as a percentage: so much, so much or less (`at-most`), or so much or more (`at-least`)."""
        shown = self.percent(share)
        return shown if bound is None else self.say(f"share.{bound}", share=shown)

    def points(self, share: float, decimals: int = 0) -> str:
        """A difference of shares in percentage points, without the word."""
        return self.number(share * 100, decimals)

    def ratio(self, value: float) -> str:
        """How many times: two digits that carry information."""
        decimals = 2 if value < 0.995 else 1
        return self.number(value, decimals if value < 9.95 else 0)

    def amount(self, value: float, currency: str, money: str) -> str:
        """An amount of hours, participants or cost in the currency `money`: whole ones; hundredths of what would be none."""
        shown = self.number(value, 2 if 0.005 <= abs(value) < 0.5 else 0)
        if currency == "cost":
            return f"{money}{_NBSP}{shown}"
        return f"{shown} {self.say(f'unit.{currency}.one' if shown == '1' else f'unit.{currency}')}"

    def estimated_amount(self, value: float, currency: str, money: str) -> str:
        """An amount that rests on an estimate, rounded to what it carries: three digits."""
        if abs(value) < 1:
            return self.amount(value, currency, money)
        step = 10 ** max(0, math.floor(math.log10(abs(value))) - 2)
        return self.amount(math.floor(value / step + 0.5) * step, currency, money)

    def listing(self, names: tuple[str, ...] | list[str]) -> str:
        """`a, b and c`; with semicolons where a name without quotation marks itself holds a comma or an "and"."""
        if len(names) < 2:
            return "".join(names)
        conjunction = f" {self.say('and')} "
        if any(sign in name for name in names for sign in (", ", conjunction) if not name.startswith(("“", "«"))):
            return (
                f"{self.say('semicolon')}".join(names[:-1])
                + f"{self.say('semicolon')}{conjunction.lstrip()}{names[-1]}"
            )
        return f"{', '.join(names[:-1])}{conjunction}{names[-1]}"
