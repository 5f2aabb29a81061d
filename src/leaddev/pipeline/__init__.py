"""The way from files to a report: the only place that knows the order of the stages."""

from leaddev.pipeline.analysis import analyze, check
from leaddev.pipeline.options import Options

__all__ = ["Options", "analyze", "check"]
