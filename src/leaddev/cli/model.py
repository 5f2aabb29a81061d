"""`leaddev model`: the built-in models, the picture of a model, the problems of a model file."""

from __future__ import annotations

from typing import Annotated

import typer

from leaddev.cli.entry import guarded
from leaddev.cli.streams import show_sections, tell_problems, write_document
from leaddev.cli.usage import (
    Debug,
    Language,
    NoColor,
    PlainCommand,
    ProblemFormat,
    ProblemsAs,
    color_of,
    instead,
    wrong_usage,
)

models = typer.Typer(help="List, show, check and export circular models.", no_args_is_help=True, rich_markup_mode=None)


def model_ids() -> list[str]:
    """Ids of the built-in models."""
    from leaddev.catalogue import model_ids as known

    return list(known())


def list_models(no_color: NoColor = False, debug: Debug = False) -> None:
    """List the built-in models."""
    from leaddev.catalogue import model_entries
    from leaddev.present.cards import models_section

    listed = models_section(
        (entry.id, entry.title, str(entry.rings), str(entry.questions), ", ".join(entry.languages))
        for entry in model_entries()
    )
    show_sections([listed], no_color)


def show_model(
    model: Annotated[
        str,
        typer.Argument(
            metavar="ID|FILE",
            help="The id of a built-in model, or a model file.",
            autocompletion=model_ids,
            show_default=False,
        ),
    ],
    language: Annotated[Language, typer.Option("--language", "-l", help="Language of the texts.")] = Language.EN,
    no_color: NoColor = False,
    debug: Debug = False,
) -> None:
    """Draw the circle of a model, its rings, and what it asks."""
    from leaddev.catalogue import is_model_file, model_card
    from leaddev.present.cards import CirclePlan, CircleRing, asked_section, circle_section, contrast_section

    if not is_model_file(model):
        _refuse_unknown(model)
    card = model_card(model, language.value)
    rings = (CircleRing(ring.title, ring.difficulty, ring.horizon_months, ring.items, ring.side) for ring in card.rings)
    sections = (
        circle_section(CirclePlan(card.title, card.notice, tuple(rings), card.language)),
        asked_section(
            [(block.part, block.questions, block.for_each) for block in card.blocks], card.questions, card.language
        ),
        contrast_section([(side.title, side.rings) for side in (card.taught, card.lived)], card.language),
    )
    show_sections(sections, no_color)


def check_model(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="A model file, or - for standard input.", show_default=False)
    ],
    problem_format: ProblemsAs = ProblemFormat.TEXT,
    no_color: NoColor = False,
    debug: Debug = False,
) -> None:
    """List every problem in a model file. Exit code 3 says that there are problems."""
    from leaddev.catalogue import model_problems

    raise typer.Exit(tell_problems(model_problems(file), problem_format, color_of(no_color), file))


def export_model(
    model: Annotated[
        str,
        typer.Argument(metavar="ID", help="The id of a built-in model.", autocompletion=model_ids, show_default=False),
    ],
    debug: Debug = False,
) -> None:
    """Print the YAML of a built-in model.

    A copy to edit: leaddev model export ID > my-model.yaml
    """
    from leaddev.catalogue import model_bytes

    _refuse_unknown(model)
    write_document(model_bytes(model))


def _refuse_unknown(model: str) -> None:
    known = model_ids()
    if model not in known:
        hint = f"{instead(model, known)} The path of a model file ends in .yaml."
        raise wrong_usage(f"There is no built-in model `{model}`. {hint}", "ID")


models.command("list", cls=PlainCommand)(guarded(list_models))
models.command("show", cls=PlainCommand)(guarded(show_model))
models.command("check", cls=PlainCommand)(guarded(check_model))
models.command("export", cls=PlainCommand)(guarded(export_model))
