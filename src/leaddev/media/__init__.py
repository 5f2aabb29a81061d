"""Lays out what `leaddev.present` says: terminal, Markdown, HTML, PDF, CSV, Excel, JSON; a module and a line for more.

Media compute nothing, choose nothing and say nothing. Each is imported when it is used, so that a pipe of JSON never
loads a terminal library.
"""

from __future__ import annotations

from leaddev.media.formats import FORMATS, Format, RenderOptions, format_of

__all__ = ["FORMATS", "Format", "RenderOptions", "format_of"]
