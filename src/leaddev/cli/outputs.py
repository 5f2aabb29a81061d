"""Where a report goes, in which format, and how it is written.

Targets are decided from `--format` and `--output` before any file is read. No output is written over an input, or over
a publication record.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from io import BytesIO, StringIO
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec import Struct
from msgspec.structs import replace

from leaddev.cli.files import ORDINARY, NewFile, write_together
from leaddev.cli.streams import note, problem_document, result_stream, write_document
from leaddev.cli.usage import cannot_write, instead, wrong_usage
from leaddev.errors import not_installed
from leaddev.media import FORMATS, Format, RenderOptions, format_of
from leaddev.record import ENDING

if TYPE_CHECKING:
    from leaddev.errors import Problem
    from leaddev.present.blocks import Section
    from leaddev.present.document import Document
    from leaddev.report import Report

STDOUT = "-"
TERMINAL = "terminal"
TEMPLATE = "--template"
LONGEST_NAME = 100
"""Of a name in a message."""


class Target(Struct, frozen=True):
    """One output; no path is standard output."""

    format: Format
    path: Path | None


def format_names() -> list[str]:
    """Names of all formats."""
    return list(FORMATS)


Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME[,NAME]",
        help="The format; for files only needed where the ending does not say it.",
        autocompletion=format_names,
        show_default=False,
    ),
]
Outputs = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write to a file, in the format of its ending; - is standard output. Can be repeated.",
        show_default=False,
    ),
]


Full = Annotated[
    bool, typer.Option("--full", help="Everything on the terminal, not one screen; files always have everything.")
]
SectionName = Annotated[
    str | None, typer.Option("--section", metavar="NAME", help="One part on the terminal, such as rings or findings.")
]
Opened = Annotated[bool, typer.Option("--open", help="Open the page that is written in the browser.")]
TemplateFile = Annotated[
    str | None,
    typer.Option(TEMPLATE, metavar="FILE", help="Lay slides out with the masters, layouts and colours of this file."),
]
Split = Annotated[
    str | None, typer.Option("--by", metavar="SPLIT", help="Also show the groups of this split of the survey file.")
]


def screen_options(
    report: Report,
    targets: Sequence[Target],
    *,
    by: str | None,
    full: bool,
    section: str | None,
    sections: tuple[Section, ...] = (),
    template: bytes | None = None,
) -> RenderOptions:
    """What the terminal shows of a report: one screen, everything or one section; refuses a choice without effect.

    `sections` are all that it says, where it has been said already; files may have a `template`.
    """
    _check_split(by, report)
    option = "--section" if section is not None else "--full"
    if full and section is not None:
        raise wrong_usage("Either everything or one part: leave one out.", option)
    is_shown = any(target.path is None and target.format.name == TERMINAL for target in targets)
    if (full or section is not None) and not is_shown:
        raise wrong_usage("It is about what the terminal shows, and no report is shown there.", option)
    if section is not None:
        from leaddev.present.document import section_names, sections_of  # the help needs none

        sections = sections or tuple(sections_of(report, by))
        names = section_names(sections)
        if section not in names:
            raise wrong_usage(f"This report has no part `{section}`. {instead(section, names)}", option)
    is_first = not full and section is None
    return RenderOptions(by=by, is_first=is_first, section=section, sections=sections, template=template)


def template_of(name: str | None, targets: Sequence[Target], each_unit: Format | None = None) -> bytes | None:
    """What a template holds; wrong usage where no slides are written, and where it is none or would be written over."""
    if name is None:
        return None
    slides = FORMATS["slides"]
    if slides not in (each_unit, *(target.format for target in targets)):
        raise wrong_usage("It is about slides, and none are written; write them with -o report.pptx.", TEMPLATE)
    refuse_inputs([target.path for target in targets if target.path is not None], name, [])
    try:
        content = Path(name).read_bytes()
    except (OSError, ValueError) as error:
        raise wrong_usage(f"{name} cannot be read: {getattr(error, 'strerror', None) or error}.", TEMPLATE) from error
    from leaddev.media.slides.template import design  # slow to load

    try:
        design(content)
    except ValueError as error:
        raise wrong_usage(f"{name} cannot be the template of slides: {error}.", TEMPLATE) from error
    return content


def _check_split(by: str | None, report: Report) -> None:
    splits = [scores.split for scores in report.scores.splits]
    if by is None or by in splits:
        return
    if report.organization.scope is not None:
        raise wrong_usage("Groups are shown for the whole organization only, and this report is about a unit.", "--by")
    if not splits:
        raise wrong_usage(f"There is no split `{by}`: the survey file has no splits.", "--by")
    raise wrong_usage(f"There is no split `{by}`. {instead(by, splits)}", "--by")


def targets_of(formats: list[str], outputs: list[str], *, is_quiet: bool) -> tuple[Target, ...]:
    """Every output with its format.

    As many formats as outputs are paired in order. Fewer are for those outputs whose ending does not say it.
    """
    named = [_format(name.strip()) for group in formats for name in group.split(",") if name.strip()]
    if not outputs:
        return _on_stdout(named, is_quiet=is_quiet)
    paths = [None if name == STDOUT else Path(name) for name in outputs]
    _refuse_twice(outputs)
    for path in paths:
        if path is not None:
            _refuse_folder(path)
    if len(named) != len(outputs):
        named = _completed(named, paths)
    return tuple(_installed(Target(each, path)) for each, path in zip(named, paths, strict=True))


def _on_stdout(named: list[Format], *, is_quiet: bool) -> tuple[Target, ...]:
    if len(named) > 1:
        raise wrong_usage("Several formats need as many outputs, such as -o report.txt -o report.json.", "--format")
    if is_quiet and named:
        message = f"--quiet leaves out the report on standard output, so nothing would come as {named[0].name}"
        raise wrong_usage(f"{message}: leave it out, or write a file with --output.", "--format")
    chosen = named[0] if named else _format(TERMINAL)
    return () if is_quiet else (_installed(Target(chosen, None)),)


def _completed(named: list[Format], paths: list[Path | None]) -> list[Format]:
    """Formats from the endings, filled up with the named ones in order."""
    known = [None if path is None else format_of(path) for path in paths]
    open_places = known.count(None)
    spare = iter(named)
    if len(named) not in (0, open_places):
        raise wrong_usage(
            f"{len(named)} formats for {len(paths)} outputs: name one for each output, or one for each output whose "
            "ending is not that of a format.",
            "--format",
        )
    completed = []
    for path, found in zip(paths, known, strict=True):
        each = found or next(spare, None) or (_format(TERMINAL) if path is None else None)
        if each is None:
            raise wrong_usage(f"The ending of {path} is not that of a format; {_endings()}.", "--output")
        completed.append(each)
    return completed


def _format(name: str) -> Format:
    found = FORMATS.get(name.lower())
    if found is None:
        raise wrong_usage(f"There is no format `{name}`. {instead(name, FORMATS)}", "--format")
    return found


def _installed(target: Target) -> Target:
    """The target, where the library of its format is there."""
    made = target.format
    if not made.is_installed:
        message = not_installed(f"Reports as {made.name}", made.library, made.name)
        raise wrong_usage(" ".join(message), "--output" if target.path else "--format")
    return target


def _endings() -> str:
    endings = [suffix for each in FORMATS.values() for suffix in each.suffixes]
    return f"use {', '.join(endings)}, or name the format with --format"


def _refuse_twice(outputs: list[str]) -> None:
    seen = set()
    for name in outputs:
        place = name if name == STDOUT else _place_of(Path(name))
        if place in seen:
            raise wrong_usage(f"{name} is named twice.", "--output")
        seen.add(place)


def _place_of(path: Path) -> str:
    """Where a path leads; as it is written where that cannot be told, in a folder that is gone."""
    try:
        return os.path.realpath(path)
    except OSError:
        return str(path)


def _refuse_folder(path: Path) -> None:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        pass
    except (OSError, ValueError) as error:  # links in a circle, a name that is too long
        raise cannot_write(str(path)[:LONGEST_NAME], error) from error
    if path.is_dir():
        raise wrong_usage(f"{path} is a folder; name a file.", "--output")
    if not path.parent.is_dir():
        raise wrong_usage(f"There is no folder {path.parent}; create it first.", "--output")


def refuse_inputs(written: Iterable[Path], survey: str, inputs: Iterable[str]) -> None:
    """An output must not replace a file that was read, nor a publication record, nor another output."""
    folder = Path(survey).parent
    read = {_place_of(Path(survey)), *(_place_of(folder / name) for name in inputs)}
    places = set()
    for path in written:
        place = _place_of(path)
        if place in read:
            raise wrong_usage(f"{path} is one of the files that were read; name another file.", "--output")
        if path.name.endswith(ENDING):
            raise wrong_usage(f"{path} has the name of a publication record; name another file.", "--output")
        if place in places:
            raise wrong_usage(f"{path} is also the report of a unit; name another file.", "--output")
        places.add(place)


def pages_of(files: Sequence[Path], *, is_wanted: bool) -> list[Path]:
    """The page that is opened, the first of the files that is one; wrong usage where one is asked for in vain."""
    pages = [path for path in files if format_of(path) is FORMATS["html"]]
    if is_wanted and not pages:
        raise wrong_usage("There is no page to open; write one with -o report.html.", "--open")
    return pages[:1] if is_wanted else []


def open_pages(pages: Iterable[Path]) -> None:
    """Show pages in the browser; a note where there is none."""
    for path in pages:
        import webbrowser  # slow to load

        if not webbrowser.open(path.resolve().as_uri()):
            note(f"no browser was found; open {path} yourself")


def to_publish(targets: Sequence[Target]) -> list[Path]:
    """The files among the outputs; a device or a pipe is a look, as standard output is."""
    paths = [target.path for target in targets if target.path is not None]
    return [path for path in paths if path.is_file() or not path.exists()]


def write_problems(problems: Sequence[Problem], targets: Sequence[Target], file: str) -> None:
    """The list of problems of `file` and what it names, where a program expects it on standard output."""
    for document in (problem_document(problems, each.format.name, file) for each in targets if each.path is None):
        if document is not None:
            write_document(document)


def write_all(
    document: Document,
    targets: Sequence[Target],
    records: Mapping[Path, str] = MappingProxyType({}),
    *,
    more: Sequence[NewFile] = (),
    options: RenderOptions | None = None,
    color: bool | None = None,
) -> None:
    """Write every target; no file changes before all of them are complete, and records before the reports.

    `more` are other files of the same publication, `options` those of standard output; a file has everything.
    """
    shown = replace(options or RenderOptions(), color=color)
    options = RenderOptions(by=shown.by, color=color, sections=shown.sections, template=shown.template)
    files = [NewFile(path, partial(_write_record, text), ORDINARY) for path, text in records.items()]
    published = to_publish(targets)
    files += [
        NewFile(target.path, partial(_write_file, target.format, document, options))
        for target in targets
        if target.path is not None and target.path in published
    ]
    write_together([*files, *more])
    for target in targets:
        if target.path is None:
            _write_stdout(document, target, shown)
        elif target.path not in published:
            _write_through(document, target.format, target.path, options)


def _write_record(text: str, path: Path) -> None:
    path.write_text(text, encoding="ascii", newline="\n")


def _write_file(chosen: Format, document: Document, options: RenderOptions, path: Path) -> None:
    chosen.write_file(document, path, options)


def _write_through(document: Document, chosen: Format, path: Path, options: RenderOptions) -> None:
    """To a device or a pipe."""
    try:
        chosen.write_file(document, path, options)
    except OSError as error:
        raise cannot_write(str(path), error) from error


def _write_stdout(document: Document, target: Target, options: RenderOptions) -> None:
    if target.format.name == TERMINAL:
        with result_stream() as stream:
            target.format.write(document, stream, options)
    elif target.format.is_binary:
        if sys.stdout.isatty():
            raise wrong_usage(f"{target.format.name} is not text; write it to a file with --output.", "--format")
        octets = BytesIO()
        target.format.write(document, octets, options)
        write_document(octets.getvalue())
    else:
        text = StringIO()
        target.format.write(document, text, options)
        write_document(text.getvalue())
