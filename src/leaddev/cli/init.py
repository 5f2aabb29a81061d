"""`leaddev init`: a working project to start from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from leaddev.cli.options import Debug
from leaddev.cli.streams import note
from leaddev.cli.usage import cannot_write, wrong_usage


def init(
    folder: Annotated[
        str, typer.Argument(metavar="DIR", help="The folder, created if needed; the current one without it.")
    ] = ".",
    need: Annotated[
        Literal["importance", "target"],
        typer.Option(
            help="What need is the distance of: importance, where every question is rated twice (level and "
            "importance), or target, where it is rated once, as in most staff surveys."
        ),
    ] = "importance",
    debug: Debug = False,
) -> None:
    """Write a working project to start from.

    A commented survey file, fictional answers and a fictional training list: analyze them as they are, then put your
    own files in their place. With `--need target` also a model in which questions are rated once. A file that exists
    is never overwritten.
    """
    from leaddev.pipeline.project import SURVEY, ProjectExistsError, create_project

    try:
        created = create_project(Path(folder), by_target=need == "target")
    except ProjectExistsError as existing:
        names = ", ".join(existing.names)
        raise wrong_usage(f"{names}: already there, and nothing is overwritten. Name another folder.", "DIR") from None
    except OSError as error:
        raise cannot_write(str(error.filename or folder), error, "DIR") from error
    for path in created:
        note(f"written: {path}")
    note(f"Next: leaddev analyze {Path(folder) / SURVEY}")
