"""`leaddev explain`: what a code means, how it is decided, what to do; codes as they are written on a command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from leaddev.cli.streams import result_stream
from leaddev.cli.usage import Debug, NoColor, color_of, instead, wrong_usage

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
    sections = code_sections(families) if families else explanation_sections(explanation_of(code or ""))
    with result_stream() as stream:
        print_sections(sections, stream, color=color_of(no_color))


def finding_codes() -> list[tuple[str, str]]:
    """Code and name of every finding."""
    from leaddev.findings.registry import RULES

    return [(code, rule.name) for code, rule in sorted(RULES.items())]


def all_codes() -> list[tuple[str, str]]:
    """Code and name of every finding and every problem."""
    from leaddev.problems import CATALOGUE

    return finding_codes() + [(code, kind.name) for code, kind in sorted(CATALOGUE.items())]


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


def is_code(written: str | None) -> bool:
    """Whether this is one code or one name, and no start of several."""
    return written is not None and _bare(written) in _codes()


def explanation_of(written: str) -> Explanation:
    """The explanation of a code or a name, however it is written."""
    from leaddev.findings.registry import RULES
    from leaddev.present.cards import Explanation
    from leaddev.problems import CATALOGUE

    code = _code_of(written)
    if code in RULES:
        rule = RULES[code]
        return Explanation(code, rule.name, rule.explanation)
    kind = CATALOGUE[code]
    return Explanation(code, kind.name, (("What it means", kind.meaning), ("What to do", kind.advice)))


def code_families(start_of_code: str = "") -> list[CodeFamily]:
    """Every code that starts so, with its name and one line about it; empty where no code does."""
    from leaddev.findings.registry import RULES
    from leaddev.present.cards import CodeFamily
    from leaddev.problems import CATALOGUE

    lines = [(code, rule.name, _first_sentence(rule.summary)) for code, rule in sorted(RULES.items())]
    lines += [(code, kind.name, kind.meaning) for code, kind in sorted(CATALOGUE.items())]
    begin = start_of_code.strip().upper()
    lines = [line for line in lines if line[0].startswith(begin)]
    families = {start: tuple(line for line in lines if line[0].startswith(start)) for start in FAMILIES}
    return [CodeFamily(FAMILIES[start], codes) for start, codes in families.items() if codes]


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
