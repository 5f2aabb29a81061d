"""Answer sheets from sums of products: why no cross-product may leave (K10).

X'X of a few people whose answers are whole numbers has few solutions, mostly one, up to the order of the people.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations_with_replacement, permutations
from typing import Any

Table = list[list[int]]


def matrices(value: Any) -> Iterator[Table]:
    """Every symmetric table of whole numbers, two by two or larger, in a JSON document."""
    if isinstance(value, dict):
        for each in value.values():
            yield from matrices(each)
    elif isinstance(value, list):
        if _is_symmetric(value):
            yield value
        else:
            for each in value:
                yield from matrices(each)


def _is_symmetric(value: list[Any]) -> bool:
    size = len(value)
    if size < 2 or not all(isinstance(row, list) and len(row) == size for row in value):
        return False
    return all(type(value[i][j]) is int and value[i][j] == value[j][i] for i in range(size) for j in range(size))


def answers_behind(products: Table, people: int | None = None, highest: int = 5) -> Table | None:
    """The answers (people, questions), people sorted, that have these sums of products; None where nobody has.

    The first row and column are those of the ones, so products[0][0] is the number of people (unless it is given).
    """
    n = products[0][0] if people is None else people
    columns: list[tuple[int, ...]] = [(1,) * n]
    return (
        [list(row) for row in zip(*found[1:], strict=True)] if (found := _filled(products, columns, highest)) else None
    )


def _filled(products: Table, columns: list[tuple[int, ...]], highest: int) -> list[tuple[int, ...]] | None:
    place, n = len(columns), len(columns[0])
    if place == len(products):
        return columns
    wanted = products[place]
    for answers in combinations_with_replacement(range(1, highest + 1), n):
        if sum(answers) != wanted[0] or sum(x * x for x in answers) != wanted[place]:
            continue
        for column in {answers} if place == 1 else set(permutations(answers)):
            if all(sum(map(int.__mul__, column, columns[j])) == wanted[j] for j in range(1, place)):
                found = _filled(products, [*columns, column], highest)
                if found:
                    return found
    return None
