"""Rows of one person in one course -> one programme; a course of several units -> one programme for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from leaddev.schema import Programme
from leaddev.schema.parts import folded


def by_course(rows: Sequence[Programme]) -> list[Programme]:
    """Participations of the same course, unit, rings and kind together; what is known of a part of them stays apart."""
    groups: dict[tuple[object, ...], list[Programme]] = {}
    for row in rows:
        rings = tuple(sorted((row.rings or {}).items()))
        known = (row.hours is None, row.total_hours is None, row.cost is None)
        key = (folded(row.title), rings, row.unit, row.mandatory, row.mode, *known)
        groups.setdefault(key, []).append(row)
    return [_together(group) for group in groups.values()]


def _together(group: Sequence[Programme]) -> Programme:
    hours = {row.hours for row in group}
    times = [row.hours if row.total_hours is None else row.total_hours for row in group]
    costs = [row.cost for row in group]
    are_alike = len(hours) == 1 and group[0].total_hours is None
    return group[0].model_copy(
        update={
            "participants": float(len(group)),
            "hours": group[0].hours if are_alike else None,
            "total_hours": None if are_alike else sum(time for time in times if time is not None),
            "cost": None if costs[0] is None else sum(cost for cost in costs if cost is not None),
        }
    )


def by_unit(programme: Programme, people: Mapping[str, float]) -> list[Programme]:
    """A course with participants of several units as one for each; cost and person-hours go by participants."""
    total = sum(people.values())
    if not total:
        return [programme]
    parts = []
    for unit, count in people.items():
        if count:
            shared = {
                name: amount * count / total
                for name in ("total_hours", "cost")
                if (amount := getattr(programme, name)) is not None
            }
            parts.append(programme.model_copy(update={"unit": unit, "participants": count, **shared}))
    return parts
