"""Which figure of the JSON report each number of a sheet is: its rows, and the place of each column in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

Document = Mapping[str, Any]
Rows = Callable[[Document], Iterator[tuple[Any, ...]]]


def _each(*path: str) -> Rows:
    """Every entry of a list, followed by those that it stands in."""

    def rows(found: Document) -> Iterator[tuple[Any, ...]]:
        def below(value: Any, keys: tuple[str, ...], outer: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
            if isinstance(value, list):
                for each in value:
                    yield from below(each, keys, (each, *outer))
            elif keys and value is not None:
                inner = value.get(keys[0])
                hidden = value.get("suppressed") is not None and keys[0] in HIDDEN_BELOW
                yield from [(value, *outer)] if hidden else below(inner, keys[1:], outer)
            elif value is not None:
                yield outer

        yield from below(found, path, ())

    return rows


HIDDEN_BELOW = ("gates", "values", "rings", "direct", "aspects")


def ring_scores(found: Document) -> Iterator[tuple[Any, ...]]:
    """Balance and scores of each ring together."""
    scores = {score["ring"]: score for score in found["scores"]["organization"]["rings"] or ()}
    for each in found["balance"]["rings"]:
        yield ({"balance": each, "score": scores.get(each["ring"], {})},)


def groups_with(found: Document, part: str, inner: str, *more: str) -> Iterator[tuple[Any, ...]]:
    """Every entry of every group, or the group where it is hidden."""
    whole = [found[part]["organization"], *found[part]["units"]]
    for group in whole:
        yield from _of(group, inner)
    for split in (found[part].get("splits") or []) if more else []:
        for group in split["groups"]:
            yield from _of(group, inner)


def _of(group: Any, inner: str) -> Iterator[tuple[Any, ...]]:
    if group["suppressed"] is not None:
        yield ({}, group)
        return
    for each in group[inner]:
        yield (each, group)


def split_rings(found: Document) -> Iterator[tuple[Any, ...]]:
    for split in found["scores"]["splits"]:
        for group in split["groups"]:
            yield from _of(group, "rings")


def named_causes(found: Document) -> Iterator[tuple[Any, ...]]:
    for symptom in found["symptoms"] or ():
        for direct in (symptom["direct"], *(group["direct"] for group in symptom["groups"])):
            yield from [({},)] if direct is None else ((cause,) for cause in direct["causes"])


def differences(found: Document) -> Iterator[tuple[Any, ...]]:
    between = {each["ring"]: each for each in found["quality"]["unit_differences"]}
    gaps = {each["ring"]: each for each in found["quality"]["gap_reliability"]}
    for ring in found["model"]["rings"]:
        if ring["id"] in between or ring["id"] in gaps:
            yield ({"between": between.get(ring["id"], {}), "gap": gaps.get(ring["id"], {})},)


def investment(found: Document) -> Iterator[tuple[Any, ...]]:
    for group in (found["investment"], *found["investment"]["units"]):
        yield from ((ring,) for ring in group["rings"])


def leadership(found: Document) -> Iterator[tuple[Any, ...]]:
    for each in found["leadership"]["aspects"]:
        yield (each,)
    for each in found["leadership"]["clarity"]:
        yield ({"staff": each["heard"], "leaders": each["said"], "difference": each["difference"]},)


RING_SCORE = {
    "depth": "1.depth",
    "level": "0.level",
    "importance": "0.importance",
    "need": "0.need_positive",
    "people": "0.need_prevalence",
    "n": "0.level.n",
}

SHEETS: dict[str, tuple[Rows, dict[str, str]]] = {
    "rings": (
        ring_scores,
        {
            "needed": "0.balance.needed",
            "invested": "0.balance.invested_share",
            "ratio": "0.balance.ratio",
            "to-move": "0.balance.to_move",
            "level": "0.score.level",
            "importance": "0.score.importance",
            "n": "0.score.level.n",
        },
    ),
    "intentions": (
        _each("intentions"),
        {"intended": "0.intended_share", "invested": "0.invested_share", "needed": "0.needed_share"},
    ),
    "preconditions": (
        lambda found: groups_with(found, "preconditions", "gates"),
        {"depth": "1.depth", "gate-level": "0.level", "threshold": "0.threshold", "n": "0.level.n"},
    ),
    "waiting": (_each("preconditions", "blocked"), {"closed": "0.closed_share", "unknown": "0.unknown_share"}),
    "leadership": (
        leadership,
        {"staff": "0.staff", "everybody": "0.staff", "leaders": "0.leaders", "difference": "0.difference"},
    ),
    "leadership-units": (
        _each("leadership", "units"),
        {"depth": "0.depth", "n": "0.n", "everybody/": "0.aspects.aspect.level"},
    ),
    "values": (
        lambda found: groups_with(found, "values", "values", "splits"),
        {
            "depth": "1.depth",
            "endorsed": "0.endorsed",
            "natural": "0.natural",
            "lived": "0.lived",
            "endorsed-lived": "0.endorsed_lived",
            "n": "1.n",
        },
    ),
    "named-values": (_each("values", "named"), {"named": "0.share"}),
    "respect": (
        _each("respect", "cells"),
        {"given": "0.given", "received": "0.received", "perception": "0.perception_gap", "p": "0.p"},
    ),
    "symptoms": (_each("symptoms"), {"frequency": "0.frequency", "keys": "0.keys", "reports": "0.direct.reports"}),
    "causes": (named_causes, {"named": "0.share", "top": "0.probability_top"}),
    "together": (
        _each("symptoms", "associations", "weights"),
        {"explained": "0.percent", "correlation": "0.correlation"},
    ),
    "gaps": (_each("symptoms", "levels"), {"gap-of": "0.figure"}),
    "wants": (_each("wants", "rings"), {"wanted": "0.wanted_share", "needed": "0.needed_share"}),
    "items": (
        _each("items"),
        {
            "order": "0.rank",
            "question-level": "0.level",
            "question-importance": "0.importance",
            "gap": "0.gap",
            "shortfall": "0.shortfall",
            "mwds": "0.mwds",
            "n": "0.n",
        },
    ),
    "units": (
        lambda found: ((group,) for group in (found["scores"]["organization"], *found["scores"]["units"])),
        {
            "depth": "0.depth",
            "answered": "0.n",
            "staff-count": "0.headcount",
            "response": "0.response_rate",
            "level/": "0.rings.ring.level",
            "need/": "0.rings.ring.need_positive",
        },
    ),
    "unit-rings": (lambda found: groups_with(found, "scores", "rings"), RING_SCORE),
    "splits": (split_rings, RING_SCORE),
    "investment": (
        investment,
        {
            "hours": "0.hours",
            "cost": "0.cost",
            "participants": "0.participants",
            "mandatory-hours": "0.mandatory_hours",
            "mandatory-cost": "0.mandatory_cost",
            "mandatory-participants": "0.mandatory_participants",
        },
    ),
    "programmes": (
        _each("investment", "programmes"),
        {"hours": "0.hours", "cost": "0.cost", "participants": "0.participants", "weight/": "0.rings"},
    ),
    "ways": (_each("balance", "specifications", "points"), {"points": "0.points", "ways": "0.count"}),
    "choices": (_each("balance", "specifications", "choices"), {"moves": "0.moves"}),
    "reliability": (
        _each("quality", "reliability"),
        {"items": "0.items", "alpha": "0.alpha", "omega": "0.omega", "n": "0.n"},
    ),
    "differences": (
        differences,
        {
            "gap-reliability": "0.gap.estimate",
            "icc1": "0.between.icc1",
            "icc2": "0.between.icc2",
            "units": "0.between.units",
        },
    ),
    "thresholds": (_each("model", "thresholds"), {"limit": "0.value"}),
}
"""By the name of a sheet; a column that is not here has none. Those with a `/` are one for each ring or aspect."""
