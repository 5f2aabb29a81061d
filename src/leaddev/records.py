"""Frozen records: what `dataclass(frozen=True)` gives, without compiling five methods for each class.

A small analysis loads some 150 of them, and that took longer than the analysis. To type checkers a record is a
dataclass, and `dataclasses.replace`, `fields` and `is_dataclass` work on it.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from inspect import get_annotations
from typing import TYPE_CHECKING, Any

__all__ = ["record"]


@dataclass
class _Example:
    plain: int


# what marks a plain field for `dataclasses.replace` and `fields`; a test holds that both work on records
_PLAIN: Any = fields(_Example)[0]._field_type  # type: ignore[attr-defined]  # noqa: SLF001

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:

    def record(cls=None, /, *, frozen=True, eq=True, slots=False, kw_only=False):
        """Make a class with annotated fields a frozen record; the options are those of `dataclass`.

        Every record is frozen, so `slots` changes nothing. Fields are those of the class and of the records it inherits
        from; `field(default=...)` and `field(default_factory=...)` work.
        """
        if not frozen:
            raise TypeError("a record is always frozen; use a dataclass for what changes")

        def make(made):
            return _made(made, eq=eq, kw_only=kw_only)

        return make if cls is None else make(cls)


def _made(cls: type[Any], *, eq: bool, kw_only: bool) -> type[Any]:
    known: dict[str, Field[Any]] = {}
    for base in reversed(cls.__mro__[1:]):
        known.update(getattr(base, "__dataclass_fields__", {}))
    for name, annotation in get_annotations(cls).items():
        if not str(annotation).startswith(("ClassVar", "typing.ClassVar")):
            known[name] = _field(cls, name, annotation, kw_only=kw_only)
    methods: dict[str, Any] = {
        "__dataclass_fields__": known,
        "__match_args__": () if kw_only else tuple(known),
        "__init__": _initializer(cls, known, kw_only=kw_only),
        "__setattr__": _refuse_to_set,
        "__delattr__": _refuse_to_delete,
        "__repr__": _represent,
    }
    if eq:
        methods |= {"__eq__": _is_equal, "__hash__": _hash}
    for name, method in methods.items():
        if name not in ("__repr__", "__eq__", "__hash__") or name not in cls.__dict__:
            setattr(cls, name, method)
    return cls


def _field(cls: type[Any], name: str, annotation: Any, *, kw_only: bool) -> Any:
    default = cls.__dict__.get(name, MISSING)
    made: Any = default if isinstance(default, Field) else field(default=default)
    made.name, made.type, made.kw_only = name, annotation, kw_only
    made._field_type = _PLAIN  # noqa: SLF001 - as above
    if made.default is not MISSING:
        setattr(cls, name, made.default)
    elif isinstance(default, Field):
        delattr(cls, name)
    return made


def _initializer(cls: type[Any], known: dict[str, Field[Any]], *, kw_only: bool) -> Any:
    names = tuple(known)
    most = 0 if kw_only else len(names)
    has_check = hasattr(cls, "__post_init__")

    def __init__(self: Any, *args: Any, **named: Any) -> None:  # noqa: N807 - it becomes the method of that name
        values = self.__dict__
        if args:
            if len(args) > most:
                raise TypeError(f"{cls.__name__}() takes {most} positional arguments, but {len(args)} were given")
            values.update(zip(names, args, strict=False))
        if named:
            for name in named:
                if name not in known or name in values:
                    problem = "unexpected" if name not in known else "repeated"
                    raise TypeError(f"{cls.__name__}() got the {problem} argument {name!r}")
            values.update(named)
        if len(values) < len(names):
            _fill(cls, values, known)
        if has_check:
            self.__post_init__()

    return __init__


def _fill(cls: type[Any], values: dict[str, Any], known: dict[str, Field[Any]]) -> None:
    for name, each in known.items():
        if name in values:
            continue
        if each.default is not MISSING:
            values[name] = each.default
        elif each.default_factory is not MISSING:
            values[name] = each.default_factory()
        else:
            raise TypeError(f"{cls.__name__}() misses the argument {name!r}")


def _values(self: Any) -> tuple[Any, ...]:
    return tuple(self.__dict__[name] for name in self.__dataclass_fields__)


def _is_equal(self: Any, other: object) -> Any:
    return _values(self) == _values(other) if other.__class__ is self.__class__ else NotImplemented


def _hash(self: Any) -> int:
    return hash(_values(self))


def _represent(self: Any) -> str:
    shown = ", ".join(
        f"{name}={self.__dict__[name]!r}" for name, each in self.__dataclass_fields__.items() if each.repr
    )
    return f"{self.__class__.__qualname__}({shown})"


def _refuse_to_set(self: Any, name: str, value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(self: Any, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")
