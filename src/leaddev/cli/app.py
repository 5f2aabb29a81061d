"""All commands under one name, and those that are one call: `check`, `init` and `schema`."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal

import typer
from typer.main import get_command

from leaddev import __version__
from leaddev.cli.analyze import AnalyzeCommand, analyze
from leaddev.cli.confidentiality import confidentiality
from leaddev.cli.entry import guarded
from leaddev.cli.explain import explain
from leaddev.cli.inspect import inspect
from leaddev.cli.model import models
from leaddev.cli.render import render
from leaddev.cli.streams import note, tell_problems, write_document
from leaddev.cli.usage import (
    Debug,
    NoColor,
    PlainCommand,
    PlainGroup,
    ProblemFormat,
    ProblemsAs,
    SurveyFile,
    cannot_write,
    color_of,
    wrong_usage,
)

EPILOG = """
\b
A first look:
  leaddev init my-client
  leaddev analyze my-client/survey.yaml

\b
Exit codes: 0 done; 1 a finding reached --fail-on; 2 wrong usage, or an
output that cannot be written or may not be published; 3 problems in the
input; 4 internal error; 130, 143, 129 stopped (Ctrl-C, SIGTERM, SIGHUP).
"""

SCHEMA_EPILOG = """
\b
For an editor that completes and checks while you type:
  leaddev schema survey > survey.schema.json
and in the first line of survey.yaml:
  # yaml-language-server: $schema=survey.schema.json
"""

CONTEXT = {"help_option_names": ["-h", "--help"]}

app = typer.Typer(
    name="leaddev",
    cls=PlainGroup,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings=CONTEXT,
)


def _show_version(is_wanted: bool) -> None:
    if is_wanted:
        typer.echo(f"leaddev {__version__}")
        raise typer.Exit


@app.callback(epilog=EPILOG)
def leaddev(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and stop.")
    ] = False,
    debug: Debug = False,
) -> None:
    """Does the training go where the need is?

    leaddev joins a survey about leadership with the list of courses that were given, ring by ring of a circular
    model, and says how far the two agree. Files stay on this computer.
    """


class Kind(StrEnum):
    """What has a schema."""

    MODEL = "model"
    SURVEY = "survey"
    REPORT = "report"


def check(
    survey: SurveyFile, problem_format: ProblemsAs = ProblemFormat.TEXT, no_color: NoColor = False, debug: Debug = False
) -> None:
    """List every problem in the files of a survey.

    The survey file, the model, the answers and the training list are read; no report is made. Exit code 3 says that
    there are problems.
    """
    from leaddev.analysis import check as checked

    problems = checked(survey, lambda tools: note(f"answers read as an export of {tools}"))
    raise typer.Exit(tell_problems(problems, problem_format, color_of(no_color), survey))


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
    from leaddev.project import SURVEY, ProjectExistsError, create_project

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


def schema(
    kind: Annotated[
        Kind, typer.Argument(metavar="model|survey|report", help="The model file, the survey file or the JSON report.")
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
        from leaddev.catalogue import schema_of

        document = schema_of(kind.value)
    write_document(json.dumps(document, indent=2, ensure_ascii=True) + "\n")


app.command("analyze", cls=AnalyzeCommand)(guarded(analyze))
app.command("render", cls=PlainCommand)(guarded(render))
app.command("check", cls=PlainCommand)(guarded(check))
app.command("confidentiality", cls=PlainCommand)(guarded(confidentiality))
app.command("inspect", cls=PlainCommand)(guarded(inspect))
app.command("init", cls=PlainCommand)(guarded(init))
app.add_typer(models, name="model")
app.command("explain", cls=PlainCommand)(guarded(explain))
app.command("schema", cls=PlainCommand, epilog=SCHEMA_EPILOG)(guarded(schema))


def command_line() -> Any:
    """The whole command line as one object with a `main`."""
    return get_command(app)
