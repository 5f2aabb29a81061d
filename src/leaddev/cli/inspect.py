"""`leaddev inspect`: what one file is taken as, and why, before anything is computed from it."""

from __future__ import annotations

from typing import Annotated

import typer

from leaddev.cli.streams import show_sections, write_document
from leaddev.cli.usage import Debug, Language, NoColor, TextOrJson, ToldAs, wrong_usage


def inspect(
    file: Annotated[str, typer.Argument(metavar="FILE", help="Any file, or - for standard input.", show_default=False)],
    survey: Annotated[
        str | None,
        typer.Option("--survey", metavar="SURVEY", help="The survey file whose questions, units and splits are meant."),
    ] = None,
    model: Annotated[
        str | None,
        typer.Option(
            "--model", metavar="MODEL", help="The model that was asked; the built-in one that fits best without it."
        ),
    ] = None,
    inspection_format: ToldAs = TextOrJson.TEXT,
    language: Annotated[
        Language | None, typer.Option("--language", "-l", help="Language of the text, whatever the survey file says.")
    ] = None,
    no_color: NoColor = False,
    debug: Debug = False,
) -> None:
    """Say what a file is taken as, and why.

    An export of a survey tool, a training list, a questionnaire, a model: its kind, the survey tool and the signs of
    it, what each column was taken as, how answers are written and what is missing, rows that are no people, and what to
    do next. No words of respondents are shown: an answer appears where it is a known label, or stands in 10 rows.
    """
    from leaddev.inspection import inspect as inspected

    if survey is not None and model is not None:
        raise wrong_usage("The survey file names its model: leave one out.", "--model")
    told = inspected(file, survey, model, language)
    if inspection_format is TextOrJson.JSON:
        from leaddev.media.json import inspection_json

        write_document(inspection_json(told))
    else:
        from leaddev.present.inspection import inspection_sections

        show_sections(inspection_sections(told), no_color)
