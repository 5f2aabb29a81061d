"""Draws the report: terminal, JSON and, one module and one line each, whatever other formats there are.

Renderers compute nothing and decide nothing; what is not in `leaddev.report` cannot be shown. Each is imported when it
is used, so that a pipe of JSON never loads a terminal library.
"""

from __future__ import annotations

from leaddev.media.formats import FORMATS, Format, RenderOptions, format_of

__all__ = ["FORMATS", "Format", "RenderOptions", "format_of"]
