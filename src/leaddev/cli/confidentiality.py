"""`leaddev confidentiality`: what is collected, shown and proved, for people who have never seen the program."""

from __future__ import annotations

from typing import Annotated

import typer

from leaddev.cli.outputs import Formats, Outputs, refuse_inputs, targets_of, to_publish, write_all, write_problems
from leaddev.cli.publishing import STDIN
from leaddev.cli.streams import note
from leaddev.cli.usage import Debug, Language, NoColor, color_of, wrong_usage
from leaddev.errors import InvalidInput


def confidentiality(
    survey: Annotated[str, typer.Argument(metavar="SURVEY", help="The survey file.", show_default=False)],
    formats: Formats = None,
    output: Outputs = None,
    language: Annotated[
        Language | None, typer.Option("--language", "-l", help="Language of the page, whatever the survey file says.")
    ] = None,
    no_color: NoColor = False,
    debug: Debug = False,
) -> None:
    """Say in plain words how answers are protected.

    For works councils and for everybody who is asked to answer: what is collected, what a report shows, the smallest
    group, what is proved, what this does not protect against, and what was published before. It works from the survey
    file alone as long as there are no answers. It holds no figure about answers, and is no publication.
    """
    from leaddev.statement import statement

    targets = targets_of(formats or [], output or [], is_quiet=False)
    for each in (target.format.name for target in targets if target.format.only_reports):
        raise wrong_usage(f"The format {each} is for reports; choose another, such as html.", "--format")
    if survey == STDIN:
        raise wrong_usage("The record of publications is beside the survey file: name a file.", "SURVEY")
    try:
        told = statement(survey, language)
    except InvalidInput as invalid:
        write_problems(invalid.problems, targets, survey)
        raise
    refuse_inputs([target.path for target in targets if target.path is not None], survey, told.inputs)
    write_all(told, targets, color=color_of(no_color))
    for path in to_publish(targets):
        note(f"written: {path}")
