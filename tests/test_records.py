"""Records behave as frozen dataclasses do."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, is_dataclass, replace
from functools import cached_property

import pytest
from pydantic import TypeAdapter

from leaddev.records import record


@record
class Point:
    """A record with every kind of field."""

    x: float
    y: float = 2.0
    tags: tuple[str, ...] = field(default_factory=tuple)

    @cached_property
    def length(self) -> float:
        """Something that is computed once."""
        return abs(self.x) + abs(self.y)


@record(kw_only=True, slots=True)
class Named(Point):
    """A record that inherits."""

    name: str

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("a name is needed")


def test_is_a_dataclass_to_the_standard_library() -> None:
    point = Point(1.0)
    assert is_dataclass(point)
    assert [each.name for each in fields(point)] == ["x", "y", "tags"]
    assert asdict(point) == {"x": 1.0, "y": 2.0, "tags": ()}
    assert replace(point, y=5.0) == Point(1.0, 5.0)
    assert pickle.loads(pickle.dumps(point)) == copy.deepcopy(point) == point
    assert TypeAdapter(Point).validate_python({"x": 1, "tags": ["a"]}) == Point(1.0, 2.0, ("a",))


def test_is_frozen_and_compares_by_value() -> None:
    point = Point(1.0, 2.0)
    with pytest.raises(FrozenInstanceError):
        point.x = 3.0
    with pytest.raises(FrozenInstanceError):
        del point.y
    assert point == Point(1.0)
    assert hash(point) == hash(Point(1.0))
    assert point != Point(2.0)
    assert point.length == 3.0
    assert point == Point(1.0), "a cached property is no field"
    assert repr(point) == "Point(x=1.0, y=2.0, tags=())"


def test_checks_its_arguments() -> None:
    with pytest.raises(TypeError, match="misses the argument 'x'"):
        Point()  # type: ignore[call-arg]  # that is what is tested
    with pytest.raises(TypeError, match="unexpected argument 'z'"):
        Point(1.0, z=1)  # type: ignore[call-arg]  # that is what is tested
    with pytest.raises(TypeError, match="repeated argument 'x'"):
        Point(1.0, x=2.0)  # type: ignore[misc]  # that is what is tested
    with pytest.raises(TypeError, match="positional"):
        Named(1.0)  # type: ignore[call-arg]  # that is what is tested
    with pytest.raises(ValueError, match="a name is needed"):
        Named(x=1.0, name="")
    with pytest.raises(TypeError, match="always frozen"):
        record(frozen=False)(Point)


def test_match_and_a_dataclass_beside_it() -> None:
    @dataclass
    class Other:
        x: float

    match Point(1.0, 3.0):
        case Point(x, y):
            assert (x, y) == (1.0, 3.0)
    other: object = Other(1.0)
    assert Point(1.0) != other
