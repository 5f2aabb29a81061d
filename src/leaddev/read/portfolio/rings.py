"""What a training list says about rings -> weights by ring id: `skill 0.7; dialogue 0.3`, or one cell per ring.

Also what the survey file says of a title, of all titles of a pattern, or of a category of the list. Never spreads a
programme over rings on its own account: what is not said stays a question to the writer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase

from msgspec import Struct

from leaddev.read.portfolio.words import CellRefused, is_unknown, quoted, truth_of
from leaddev.schema import Model, Programme, Training
from leaddev.schema.parts import Violation, folded, suggestion_among, titles_by_id
from leaddev.schema.survey_consistency import WEIGHT_TOLERANCE, weights_message

_SEPARATORS = (r"[;|]", r"\+", r",(?!\d)|(?<!\d),", r"/", r"&", r"\s(?:and|en|et)\s")
"""Tried in this order, the likeliest first; a comma inside a number separates nothing."""
_NUMBER = r"[-−]?\d+(?:[.,]\d+)?|[.,]\d+"
_WEIGHT_BEHIND = re.compile(rf"(?P<name>.*?)[\s:=(]+(?P<weight>{_NUMBER})\s*(?P<percent>%?)\s*\)?\Z", re.DOTALL)
_WEIGHT_BEFORE = re.compile(rf"(?P<weight>{_NUMBER})\s*(?P<percent>%?)\s*[x×*:]?\s*(?P<name>\D.*)\Z", re.DOTALL)
_WEIGHT_ALONE = re.compile(rf"(?P<weight>{_NUMBER})\s*(?P<percent>%?)\Z")

LONGEST_CELL = 1000
MOST_SUGGESTIONS = 100
"""Comparing thousands of wrong names with thousands of right ones takes minutes and helps nobody."""


class _Share(Struct, frozen=True):
    ring: str
    weight: float | None
    is_percent: bool


def ring_names(model: Model) -> dict[str, str]:
    """Id and title of each ring in every language, as they are compared, to the id."""
    return titles_by_id((ring.id, ring.title) for ring in model.rings)


class RingChoice:
    """The keys of `training.rings`: first an exact title, then patterns, the longest first, then categories."""

    def __init__(self, rings: Mapping[str, Mapping[str, float]]) -> None:
        self._rings = rings
        self._exact = {folded(key): key for key in rings}
        self._patterns = [key for key in sorted(rings, key=len, reverse=True) if "*" in key]
        self.used: set[str] = set()

    def of(self, title: str, category: str = "") -> Mapping[str, float] | None:
        """The weights of a programme; None where the survey file says nothing of it."""
        keys = [*self._fitting(folded(title)), *(self._fitting(folded(category)) if category else ())]
        self.used.update(keys)
        return self._rings[keys[0]] if keys else None

    def _fitting(self, text: str) -> list[str]:
        exact = [self._exact[text]] if text in self._exact else []
        return exact + [key for key in self._patterns if fits(key, text)]


def fits(pattern: str, text: str) -> bool:
    """Whether a folded text is as a pattern says, in which only `*` is a sign: any letters, or none."""
    return fnmatchcase(text, re.sub(r" ?\* ?", "*", folded(pattern)).replace("[", "[[]").replace("?", "[?]"))


def rings_not_used(training: Training, choice: RingChoice, programmes: Sequence[Programme]) -> Iterator[Violation]:
    """Ring weights for a title that is not in the list are a spelling mistake, never silently dropped."""
    titles = {folded(programme.title): programme.title for programme in programmes}
    missing = [title for title in training.rings if programmes and title not in choice.used]
    for number, title in enumerate(missing):
        hint = suggestion_among(title, titles) if number < MOST_SUGGESTIONS else "Copy the title from the list."
        message = f"The training list has no programme{'s like' if '*' in title else ''} {quoted(title)}."
        yield Violation(("training", "rings", title), "LD-E618", message, hint)


def weights_of(text: str, names: Mapping[str, str]) -> dict[str, float] | None:
    """The weights that one cell gives; None where it says nothing. Raises `CellRefused`."""
    if is_unknown(text):
        return None
    if len(text) > LONGEST_CELL:
        raise CellRefused(
            "LD-E619", "The cell is too long to name rings.", "Write rings with weights: `skill 0.7; ...`."
        )
    line = " ".join(text.replace("\n", ";").split())
    return _weighted([_share(part.strip(), names) for part in _parts(line, names)])


def weights_of_cells(cells: Mapping[str, str]) -> dict[str, float] | None:
    """The weights that one cell per ring gives; None where all say nothing. Raises `CellRefused`."""
    shares: list[_Share] = []
    for ring, cell in cells.items():
        if is_unknown(cell) or truth_of(cell) is False:
            continue
        matched = _WEIGHT_ALONE.match(cell.strip())
        if matched:
            shares.append(_Share(ring, _number(matched["weight"]), bool(matched["percent"])))
        elif truth_of(cell):
            shares.append(_Share(ring, None, is_percent=False))
        else:
            hint = f"Write a share from 0 to 1 or a percentage for `{ring}`, or leave the cell empty."
            raise CellRefused("LD-E619", f"{quoted(cell)} is not the weight of a ring.", hint)
    return _weighted(shares) if shares else None


def evened(weights: Mapping[str, float]) -> dict[str, float] | None:
    """Weights without rings of weight 0 and without rounding (three times 0.33); None where nothing is left."""
    total = sum(weights.values())
    kept = {ring: weight for ring, weight in weights.items() if weight > 0}
    if abs(total - 1) > 1e-9:
        kept = {ring: weight / total for ring, weight in kept.items()}
    return kept or None


def _parts(text: str, names: Mapping[str, str]) -> list[str]:
    if folded(text) in names or _named(text, names):
        return [text]
    for separator in _SEPARATORS:
        pieces = [piece for piece in re.split(separator, text) if piece.strip()]
        if len(pieces) > 1:
            return [part for piece in pieces for part in _parts(piece, names)]
    return [text.strip(" ;,+/")]


def _named(text: str, names: Mapping[str, str]) -> re.Match[str] | None:
    """The match of a ring with its weight, where the ring is known."""
    for pattern in (_WEIGHT_BEHIND, _WEIGHT_BEFORE):
        matched = pattern.match(text.strip())
        if matched and folded(matched["name"].strip(" :=(")) in names:
            return matched
    return None


def _share(part: str, names: Mapping[str, str]) -> _Share:
    if folded(part) in names:
        return _Share(names[folded(part)], None, is_percent=False)
    matched = _named(part, names)
    if matched:
        ring = names[folded(matched["name"].strip(" :=("))]
        return _Share(ring, _number(matched["weight"]), bool(matched["percent"]))
    behind = _WEIGHT_BEHIND.match(part)
    name = behind["name"] if behind and behind["name"] else part
    raise CellRefused("LD-E601", f"The model has no ring {quoted(name)}.", suggestion_among(name, names))


def _weighted(shares: list[_Share]) -> dict[str, float] | None:
    rings = [share.ring for share in shares]
    example = "; ".join(f"{ring} {weight}" for ring, weight in zip(dict.fromkeys(rings), (0.7, 0.3), strict=False))
    twice = next((ring for ring in rings if rings.count(ring) > 1), None)
    if twice is not None:
        raise CellRefused("LD-E620", f"The ring `{twice}` is named twice.", "Name each ring once, with its weight.")
    if len(shares) == 1 and shares[0].weight is None:
        return {rings[0]: 1.0}
    weights: dict[str, float] = {}
    for share in shares:
        if share.weight is None:
            message = f"{len(shares)} rings are named, and `{share.ring}` has no weight."
            raise CellRefused("LD-E619", message, f"Say how much each ring gets: `{example}`.")
        if share.weight < 0:
            raise CellRefused("LD-E606", f"The weight of `{share.ring}` is negative.", "Write a weight from 0 to 1.")
        weights[share.ring] = share.weight / 100 if share.is_percent else share.weight
    total = sum(weights.values())
    if total == 0:
        return None
    are_percents = any(share.is_percent for share in shares)
    if not are_percents and abs(total - 100) <= 100 * WEIGHT_TOLERANCE:
        return evened({ring: weight / 100 for ring, weight in weights.items()})
    if wrong_sum := weights_message(total):
        if are_percents or max(weights.values()) > 1:
            wrong_sum = f"The ring weights add up to {100 * total if are_percents else total:.4g}, not to 100."
        raise CellRefused("LD-E602", wrong_sum, "Make the weights of the row add up to 1, or to 100 %.")
    return evened(weights)


def _number(text: str) -> float:
    return float(text.replace("−", "-").replace(",", "."))
