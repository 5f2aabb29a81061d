"""`leaddev explain`: what a code means, how it is decided, what to do; codes as they are written on a command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from leaddev.cli.streams import show_sections, write_document
from leaddev.cli.usage import Debug, Language, NoColor, TextOrJson, ToldAs, instead, wrong_usage

if TYPE_CHECKING:
    from leaddev.present.cards import Explanation


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
    language: Annotated[
        Language,
        typer.Option("--language", "-l", help="Language of the explanations; messages of problems are in English."),
    ] = Language.EN,
    told_as: ToldAs = TextOrJson.TEXT,
    no_color: NoColor = False,
    debug: Debug = False,
) -> None:
    """Explain the code of a finding or a problem.

    What a finding says, why it matters, how it is decided, when it stays silent, what to do and where that comes from;
    what a problem means and what to do. Without a code, all codes are listed; with the start of codes, these. As JSON
    each of them is explained.
    """
    from leaddev.media.json_text import harmless_json
    from leaddev.present.cards import code_sections, explanation_entries, explanation_sections

    every, written = explanations(language), code or ""
    begin = written.strip().upper()
    listed = [] if _bare(written) in _codes() else [each for each in every.values() if each.code.startswith(begin)]
    chosen = listed or [every[_code_of(written)]]
    if told_as is TextOrJson.JSON:
        write_document(harmless_json(explanation_entries(chosen, language)))
    else:
        show_sections(code_sections(chosen, language) if listed else explanation_sections(chosen[0]), no_color)


def finding_codes() -> list[tuple[str, str]]:
    """Code and name of every finding."""
    from leaddev.findings.registry import RULES

    return [(code, rule.name) for code, rule in sorted(RULES.items())]


def all_codes() -> list[tuple[str, str]]:
    """Code and name of every finding and every problem."""
    from leaddev.problems import CATALOGUE

    return [*finding_codes(), *((code, kind.name) for code, kind in sorted(CATALOGUE.items()))]


def chosen_codes(written: list[str], option: str) -> tuple[str, ...]:
    """Finding codes, or starts of codes; refuses what no code starts with."""
    if not written:
        return ()
    from leaddev.findings.registry import codes_in, unknown_codes

    codes = codes_in(written)
    for code in unknown_codes(codes):
        raise wrong_usage(
            f"There is no finding `{code}`. {instead(code, [known for known, _ in finding_codes()])}", option
        )
    return codes


def explanations(language: str) -> dict[str, Explanation]:
    """Every code explained: those of findings, then those of problems."""
    from leaddev.findings.registry import RULES
    from leaddev.present.cards import explained
    from leaddev.problems import CATALOGUE

    findings = [
        explained(code, rule.name, [text for _, text in rule.explanation], language, (rule.owner, rule.horizon))
        for code, rule in sorted(RULES.items())
    ]
    problems = [
        explained(code, kind.name, (kind.meaning, kind.advice), language) for code, kind in sorted(CATALOGUE.items())
    ]
    return {each.code: each for each in (*findings, *problems)}


def _code_of(written: str) -> str:
    found = _codes().get(_bare(written))
    if found is None:
        known = all_codes()
        candidates = [*(code for code, _ in known), *(name for _, name in known)]
        hint = instead(written, candidates)
        hint = hint if hint.startswith("Did") else "`leaddev explain` lists all codes."
        raise wrong_usage(f"There is no code `{written}`. {hint}", "CODE")
    return found


def _codes() -> dict[str, str]:
    """Every way to write a code or its name -> the code."""
    return {_bare(written): code for code, name in all_codes() for written in (code, name, code.removeprefix("LD"))}


def _bare(text: str) -> str:
    return text.strip().casefold().replace("-", "").replace(" ", "")
