"""Texts made comparable: headings, labels and codes as survey tools write them. Decides nothing."""

from __future__ import annotations

import re
import unicodedata

_TAG = re.compile(r"<[^<>]{1,200}>")
_BRACKETED = re.compile(r"\[([^\[\]]*)\]")
_SEGMENT = re.compile(r"[\[\]/.:]+|\s-\s")
_MARKS = " \t.:;?!*\u2026"


def plain(text: str) -> str:
    """The text without HTML tags and case, white space collapsed, compatibility characters unified."""
    untagged = _TAG.sub(" ", text) if "<" in text else text
    folded = unicodedata.normalize("NFKC", untagged).casefold()
    return " ".join(folded.replace("\u00ad", "").split()).strip(_MARKS)


def code_form(text: str) -> str:
    """Only the letters and digits of a code, without case."""
    return "".join(character for character in unicodedata.normalize("NFKC", text).casefold() if character.isalnum())


def code_forms(heading: str) -> list[str]:
    """What a heading may be as a question code: whole, and the last parts that tools put into brackets or after `/`.

    `Q1[SQ001]`, `group/item`, `group.item`, and LimeSurvey's dual scale `Q1[item][2]`: its last two parts stay apart
    in the first form, because `item[2]` is not `item2`.
    """
    if len(heading) > 80:
        return []
    parts = [part for part in map(code_form, _SEGMENT.split(heading)) if part]
    forms = [code_form(heading)]
    if len(parts) > 1:
        inner, last = parts[-2:]
        forms = [joined(inner, last), *forms, inner + last, last + inner, last]
    return [form for form in dict.fromkeys(forms) if form]


def text_forms(heading: str) -> list[str]:
    """What a heading may be as a text: whole, as `stem [row]` in both orders, and the row alone."""
    whole = plain(heading)
    forms = [whole]
    for row in _BRACKETED.findall(heading):
        stem = plain(heading.replace(f"[{row}]", " "))
        forms += [joined(stem, plain(row)), joined(plain(row), stem), plain(row)]
    return [form for form in dict.fromkeys(forms) if form]


def joined(stem: str, row: str) -> str:
    """A stem and a row as one comparable text."""
    return f"{stem}|{row}"
