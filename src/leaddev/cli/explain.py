"""`leaddev explain`: what a code means, how it is decided, what to do."""

from __future__ import annotations

from typing import Annotated

import typer

from leaddev.cli.codes import all_codes, code_families, explanation_of, is_code
from leaddev.cli.options import Debug, NoColor, color_of
from leaddev.cli.streams import result_stream


def explain(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="CODE",
            help="A code, its start or a name, such as LD101, LD1 or LD-E121; all codes are listed without it.",
            autocompletion=all_codes,
            show_default=False,
        ),
    ] = None,
    no_color: NoColor = False,
    debug: Debug = False,
) -> None:
    """Explain the code of a finding or a problem.

    What a finding says, why it matters, how it is decided, when it stays silent, what to do and where that comes from;
    what a problem means and what to do. Without a code, all codes are listed; with the start of codes, these.
    """
    from leaddev.media.terminal import print_sections
    from leaddev.present.cards import code_sections, explanation_sections

    families = [] if is_code(code) else code_families(code or "")
    if families:
        with result_stream() as stream:
            print_sections(code_sections(families), stream, color=color_of(no_color))
        return
    assert code is not None  # without a code there are families
    explanation = explanation_of(code)
    with result_stream() as stream:
        print_sections(explanation_sections(explanation), stream, color=color_of(no_color))
