"""The report as a program gets it: all that it says as attributes, and as JSON, as plain objects, in a notebook."""

from __future__ import annotations

from typing import Any

from leaddev.report import Report


class AnalyzedReport(Report, frozen=True, kw_only=True):
    """A report with what programs ask of it. Equal bytes of `to_json` are equal reports."""

    @classmethod
    def of(cls, report: Report) -> AnalyzedReport:
        """The same report."""
        return cls(**{name: getattr(report, name) for name in report.__struct_fields__})

    def to_json(self) -> str:
        """The text that `leaddev analyze --format json` writes."""
        from leaddev.media.json import to_json

        return to_json(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON document as dictionaries, lists, texts and numbers."""
        from leaddev.media.json import as_document

        return as_document(self)

    def _repr_html_(self) -> str:
        """What a notebook shows: the first screen with the circle, without a script."""
        from leaddev.media.html.fragment import fragment

        return fragment(self)
