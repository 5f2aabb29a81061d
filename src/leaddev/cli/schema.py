"""`leaddev schema`: the JSON Schema of the files that leaddev reads and writes."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Annotated

import typer

from leaddev.cli.options import Debug
from leaddev.cli.streams import write_document


class Kind(StrEnum):
    """What has a schema."""

    MODEL = "model"
    SURVEY = "survey"
    REPORT = "report"


EPILOG = """
\b
For an editor that completes and checks while you type:
  leaddev schema survey > survey.schema.json
and in the first line of survey.yaml:
  # yaml-language-server: $schema=survey.schema.json
"""


def schema(
    kind: Annotated[
        Kind,
        typer.Argument(metavar="model|survey|report", help="The model file, the survey file or the JSON report."),
    ],
    debug: Debug = False,
) -> None:
    """Print the JSON Schema of a kind of file.

    Of the model file and the survey file, for editors that complete and check; of the JSON report, for programs.
    """
    if kind is Kind.REPORT:
        from leaddev.media.json_schema import report_schema

        document = report_schema()
    else:
        from leaddev.pipeline.catalogue import schema_of

        document = schema_of(kind.value)
    write_document(json.dumps(document, indent=2, ensure_ascii=True) + "\n")
