"""The way from files to a report: the only place that knows the order of the stages.

The stages are loaded when an analysis starts; listing models or printing a schema does not need them.
"""

from typing import TYPE_CHECKING, Any

from leaddev.pipeline.options import Options, checked_options

if TYPE_CHECKING:
    from leaddev.pipeline.analysis import analyze, check

__all__ = ["Options", "analyze", "check", "checked_options"]


def __getattr__(name: str) -> Any:
    if name not in ("analyze", "check"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from leaddev.pipeline import analysis

    return getattr(analysis, name)
