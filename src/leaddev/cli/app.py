"""All commands under one name."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from typer.main import get_command

from leaddev import __version__
from leaddev.cli.analyze import AnalyzeCommand, analyze
from leaddev.cli.check import check
from leaddev.cli.entry import guarded
from leaddev.cli.explain import explain
from leaddev.cli.init import init
from leaddev.cli.model import models
from leaddev.cli.options import Debug
from leaddev.cli.schema import EPILOG as SCHEMA_EPILOG
from leaddev.cli.schema import schema
from leaddev.cli.usage import PlainGroup

EPILOG = """
\b
A first look:
  leaddev init my-client
  leaddev analyze my-client/survey.yaml

\b
Exit codes: 0 done; 1 a finding reached --fail-on; 2 wrong usage, or an
output that cannot be written; 3 problems in the input; 4 internal error.
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


app.command("analyze", cls=AnalyzeCommand)(guarded(analyze))
app.command("check")(guarded(check))
app.command("init")(guarded(init))
app.add_typer(models, name="model")
app.command("explain")(guarded(explain))
app.command("schema", epilog=SCHEMA_EPILOG)(guarded(schema))


def command_line() -> Any:
    """The whole command line as one object with a `main`."""
    return get_command(app)
