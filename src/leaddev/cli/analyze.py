"""`leaddev analyze`: a survey file becomes a report, on the terminal and in files."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from leaddev.cli.explain import chosen_codes, finding_codes
from leaddev.cli.outputs import (
    Formats,
    Full,
    Opened,
    Outputs,
    SectionName,
    Split,
    Target,
    TemplateFile,
    format_names,
    open_pages,
    pages_of,
    refuse_inputs,
    screen_options,
    targets_of,
    template_of,
    to_publish,
    write_all,
    write_problems,
)
from leaddev.cli.publishing import choice_of, note_of_look, publish
from leaddev.cli.streams import counting, note
from leaddev.cli.units import EachUnit, UnitReports
from leaddev.cli.usage import Debug, Language, NoColor, PlainCommand, SurveyFile, color_of, wrong_usage
from leaddev.errors import ExitCode, InvalidInput
from leaddev.media import FORMATS, Format

if TYPE_CHECKING:
    from leaddev.analysis import Analysis, Options
    from leaddev.report import Report

UNIT_UNKNOWN = "LD-E542"


EXAMPLES = """\b
Examples:
  leaddev analyze survey.yaml
  leaddev analyze survey.yaml --full --language nl --by profession
  leaddev analyze survey.yaml --unit surgery -o surgery.txt
  leaddev analyze survey.yaml -o report.txt -o report.json
  leaddev analyze survey.yaml -o report.html --open
  leaddev analyze survey.yaml -o report.pptx --template house.pptx
  leaddev analyze survey.yaml --each-unit units
  leaddev analyze survey.yaml --format json | jq .verdict
  leaddev analyze survey.yaml --quiet --fail-on high
  leaddev analyze survey.yaml --format github
"""


class FailOn(StrEnum):
    """Severities of findings, lowest first."""

    INFO = "info"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class AnalyzeCommand(PlainCommand):
    """The command with its examples; the formats are listed from the registry, which is read for the help only."""

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """Examples and formats."""
        formatter.write_paragraph()
        formatter.write_text(EXAMPLES)
        formatter.write_paragraph()
        formatter.write_text(f"Formats: {', '.join(format_names())}.")


def analyze(
    survey: SurveyFile,
    formats: Formats = None,
    output: Outputs = None,
    full: Full = False,
    section: SectionName = None,
    by: Split = None,
    unit: Annotated[
        str | None, typer.Option("--unit", metavar="ID", help="Report on this unit and the units below it.")
    ] = None,
    each_unit: EachUnit = None,
    opened: Opened = False,
    template: TemplateFile = None,
    language: Annotated[
        Language | None, typer.Option("--language", "-l", help="Language of the report, whatever the survey file says.")
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            metavar="CODE",
            help="Only these findings: codes such as LD101, or their start such as LD1. Can be repeated.",
            autocompletion=finding_codes,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore", metavar="CODE", help="All findings but these. Can be repeated.", autocompletion=finding_codes
        ),
    ] = None,
    replace: Annotated[
        bool,
        typer.Option(
            "--replace",
            help="Publish although an earlier report rests on other answers or definitions: that report is withdrawn.",
        ),
    ] = False,
    new_round: Annotated[
        bool,
        typer.Option(
            "--new-round", help="Publish beside an earlier report of other answers: this is a survey of its own."
        ),
    ] = False,
    fail_on: Annotated[
        FailOn | None, typer.Option("--fail-on", help="End with exit code 1 if a finding is at least this severe.")
    ] = None,
    quiet: Annotated[
        bool,
        typer.Option(
            "--quiet",
            "-q",
            help="No report on standard output and no notes; files are written.",
        ),
    ] = False,
    no_color: NoColor = False,
    debug: Debug = False,
) -> None:
    """Compare where the training goes with where the need is.

    Reads the survey file, the answers and the training list that it names, and writes the report. Problems in these
    files are all told at once, with file, line and what to do; then nothing is computed.

    A report that is written to a file is published: SURVEY.publications.json says from which answers and with which
    groups, and refuses a report that could be subtracted from it. Standard output is a look and changes nothing: one
    screen, or everything with --full.
    """
    from leaddev.analysis import Options

    targets, unit_format = _outputs(formats or [], output or [], is_quiet=quiet, has_units=each_unit is not None)
    layouts = template_of(template, targets, unit_format if each_unit is not None else None)
    color, files = color_of(no_color), to_publish(targets)
    choice = choice_of(replace=replace, new_round=new_round, files=files or ([Path(each_unit)] if each_unit else []))
    chosen, left_out = chosen_codes(select or [], "--select"), chosen_codes(ignore or [], "--ignore")
    with counting("respondents read", is_wanted=not quiet, color=color) as progress:
        found = _analysis(survey, Options(language, unit, chosen, left_out, progress), targets)
    report = found.report
    options = screen_options(report, targets, by=by, full=full, section=section, template=layouts)
    units = UnitReports(each_unit, unit_format, report, found.of_unit, layouts) if each_unit is not None else None
    files += units.paths if units is not None else []
    pages = pages_of(files, is_wanted=opened)
    written = [target.path for target in targets if target.path is not None] + (units.paths if units else [])
    refuse_inputs(written, survey, [file.path for file in report.inputs])
    recorded = publish(survey, found.basis, files, choice)
    total = len(units.names) if units is not None else 0
    with counting("reports of units", is_wanted=not quiet, total=total, color=color) as progress:
        more = units.files(progress) if units is not None else ()
        write_all(report, targets, recorded.texts, more=more, options=options, color=color)
    look = note_of_look(survey, found.basis) if targets and not files else None
    shown = units.summary if units is not None else [f"written: {path}" for path in files]
    slow = f"{', '.join(found.slow)}: `pip install 'leaddev[large]'` makes reading faster." if found.slow else None
    notes = [line for line in (*shown, recorded.note, look, slow) if line]
    grave = _grave(fail_on, report) if fail_on else []
    if grave:
        notes.append(f"--fail-on {fail_on}: {', '.join(grave)}")
    if not quiet:
        for line in notes:
            note(line)
    open_pages(pages)
    raise typer.Exit(ExitCode.FINDING if grave else ExitCode.DONE)


def _outputs(
    formats: list[str], outputs: list[str], *, is_quiet: bool, has_units: bool
) -> tuple[tuple[Target, ...], Format]:
    """The outputs of the report, and the format of those of units: HTML, or what is named where there is no output."""
    if not has_units or outputs:
        return targets_of(formats, outputs, is_quiet=is_quiet), FORMATS["html"]
    (target,) = targets_of(formats or ["html"], [], is_quiet=False)
    return (), target.format


def _analysis(survey: str, options: Options, targets: Sequence[Target]) -> Analysis:
    from leaddev.analysis import analyze_to_publish

    try:
        return analyze_to_publish(survey, options)
    except InvalidInput as invalid:
        first = invalid.problems[0]
        if first.code != UNIT_UNKNOWN:
            write_problems(invalid.problems, targets, survey)
            raise
        message = f"{first.message} {first.hint}"
        raise wrong_usage(message[:1].upper() + message[1:], "--unit") from invalid


def _grave(least: FailOn, report: Report) -> list[str]:
    """The codes of findings that are at least so severe."""
    severities = list(FailOn)[list(FailOn).index(least) :]
    return sorted({finding.code for finding in report.findings if finding.severity in severities})
