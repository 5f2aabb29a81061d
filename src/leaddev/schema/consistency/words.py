"""Names that are compared and names that are suggested: how the two are written in a complaint."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from leaddev.nearest import nearest
from leaddev.schema.parts import Text

LONGEST_LIST = 12


def folded(text: str) -> str:
    """A text as it is compared: NFKC, without case, white space collapsed."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def titles_by_id(parts: Iterable[tuple[str, Text]]) -> dict[str, str]:
    """Every way to write a name (the id, the title in any language), folded, to the id; an id wins over a title."""
    names: dict[str, str] = {}
    written = list(parts)
    for identifier, _ in written:
        names.setdefault(folded(identifier), identifier)
    for identifier, title in written:
        for version in title:
            names.setdefault(folded(version), identifier)
    return names


def suggestion(word: str, names: Iterable[str], kind: str = "name") -> str:
    """A hint with the nearest of the names, or with all of them."""
    return suggestion_among(word, {folded(name): name for name in names}, kind)


def suggestion_among(word: str, names: Mapping[str, str], kind: str = "name") -> str:
    """A hint with the name whose folded writing is nearest, or with all of them."""
    wanted = folded(word)
    close = wanted if wanted in names else nearest(wanted, names)
    if close is not None:
        return f"Did you mean `{names[close]}`?"
    listed = list(dict.fromkeys(names.values()))
    if not listed:
        return f"There is no {kind} to choose from; remove this entry."
    more = ", ..." if len(listed) > LONGEST_LIST else ""
    return f"Use one of {', '.join(f'`{name}`' for name in listed[:LONGEST_LIST])}{more}."
