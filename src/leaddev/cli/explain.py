"""`leaddev explain`: what a code means, how it is decided, what to do; codes as they are written on a command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from leaddev.cli.streams import show_sections, write_document
from leaddev.cli.usage import Debug, NoColor, TextOrJson, ToldAs, instead, wrong_usage

if TYPE_CHECKING:
    from leaddev.present.cards import CodeFamily, Explanation

FAMILIES = {
    "LD1": "Findings: investment against need",
    "LD2": "Findings: values, dialogue, leadership",
    "LD3": "Findings: symptoms and their causes",
    "LD4": "Findings: preconditions",
    "LD5": "Findings: how far the evidence carries",
    "LD-E1": "Problems: files and YAML",
    "LD-E2": "Problems: the shape of a file",
    "LD-E3": "Problems: the model",
    "LD-E4": "Problems: the survey file",
    "LD-E5": "Problems: columns and answers",
    "LD-E6": "Problems: the training list",
}


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
    told_as: ToldAs = TextOrJson.TEXT,
    no_color: NoColor = False,
    debug: Debug = False,
) -> None:
    """Explain the code of a finding or a problem.

    What a finding says, why it matters, how it is decided, when it stays silent, what to do and where that comes from;
    what a problem means and what to do. Without a code, all codes are listed; with the start of codes, these. As JSON
    each of them is explained. Explanations and problems are in English, whatever the language of a report.
    """
    from leaddev.present.cards import code_sections, explanation_sections

    written = code or ""
    families = [] if _bare(written) in _codes() else code_families(written)
    if told_as is TextOrJson.JSON:
        codes = [found for family in families for found, _, _ in family.codes] or [_code_of(written)]
        _write_json(codes)
        return
    sections = code_sections(families) if families else explanation_sections(_explanations()[_code_of(written)][0])
    show_sections(sections, no_color)


def _write_json(codes: list[str]) -> None:
    from leaddev.media.json_text import harmless_json
    from leaddev.present.cards import explanation_entries

    known = _explanations()
    write_document(harmless_json(explanation_entries(known[code][0] for code in codes)))


def finding_codes() -> list[tuple[str, str]]:
    """Code and name of every finding."""
    from leaddev.findings.registry import RULES

    return [(code, rule.name) for code, rule in sorted(RULES.items())]


def all_codes() -> list[tuple[str, str]]:
    """Code and name of every finding and every problem."""
    return [(code, found.name) for code, (found, _) in _explanations().items()]


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


def code_families(start_of_code: str) -> list[CodeFamily]:
    """Every code that starts so, with its name and one line about it; empty where no code does."""
    from leaddev.present.cards import CodeFamily

    begin = start_of_code.strip().upper()
    lines = [(code, found.name, about) for code, (found, about) in _explanations().items() if code.startswith(begin)]
    families = {start: tuple(line for line in lines if line[0].startswith(start)) for start in FAMILIES}
    return [CodeFamily(FAMILIES[start], codes) for start, codes in families.items() if codes]


def _explanations() -> dict[str, tuple[Explanation, str]]:
    """Every code explained, and one line about it: those of findings, then those of problems."""
    from leaddev.findings.registry import RULES
    from leaddev.present.cards import Explanation, task_of
    from leaddev.problems import CATALOGUE

    found: dict[str, tuple[Explanation, str]] = {}
    for code, rule in sorted(RULES.items()):
        sections = (*rule.explanation, ("Whose task", task_of(rule.owner, rule.horizon)))
        found[code] = Explanation(code, rule.name, sections), _first_sentence(rule.summary)
    for code, kind in sorted(CATALOGUE.items()):
        sections = (("What it means", kind.meaning), ("What to do", kind.advice))
        found[code] = Explanation(code, kind.name, sections), kind.meaning
    return found


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


def _first_sentence(text: str) -> str:
    sentence, dot, _ = text.partition(". ")
    return sentence + "." if dot else text
