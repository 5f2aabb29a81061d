"""The registry of output formats: a new format is one module and one line here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from leaddev.present.blocks import Section
    from leaddev.present.document import Document


class RenderOptions(Struct, frozen=True, kw_only=True):
    """What a reader may ask for; each format takes what concerns it.

    `is_first` asks a terminal for one screen, `section` for one section. `sections` are all that the document
    says, where it has been said already. `template` is a file of slides whose masters and layouts are used.
    """

    color: bool | None = None
    width: int | None = None
    by: str | None = None
    is_first: bool = False
    section: str | None = None
    sections: tuple[Section, ...] = ()
    template: bytes | None = None

    def said(self, document: Document) -> Iterable[Section]:
        """What a document says."""
        from leaddev.present.document import sections_of  # building the classes of the report costs more than all else

        return self.sections or sections_of(document, self.by)


Writer = Callable[["Document", IO[Any], RenderOptions], None]


class Format(Struct, frozen=True):
    """A format: its name, the endings of its files, the `module:function` that writes it, text or bytes.

    `library` is a package that it needs and that comes with the extra of the name of the format. `only_reports`: it
    lays out no other document.
    """

    name: str
    suffixes: tuple[str, ...]
    target: str
    is_binary: bool = False
    library: str = ""
    only_reports: bool = False

    @property
    def is_installed(self) -> bool:
        """Whether the library that it needs is there."""
        return not self.library or find_spec(self.library) is not None

    def write(self, document: Document, stream: IO[Any], options: RenderOptions) -> None:
        """Write the document to an open stream, of text or of bytes as `is_binary` says."""
        module, function = self.target.split(":")
        writer: Writer = getattr(import_module(module), function)
        writer(document, stream, options)

    def write_file(self, document: Document, path: Path, options: RenderOptions) -> None:
        """Write the document to a file."""
        if self.is_binary:
            with path.open("wb") as stream:
                self.write(document, stream, options)
        else:
            with path.open("w", encoding="utf-8", newline="\n") as stream:
                self.write(document, stream, options)


def _registry(*formats: Format) -> dict[str, Format]:
    return {each.name: each for each in formats}


FORMATS = _registry(
    Format("terminal", (".txt",), "leaddev.media.terminal:write_terminal"),
    Format("json", (".json",), "leaddev.media.json:write_json"),
    Format("html", (".html", ".htm"), "leaddev.media.html:write_html"),
    Format("csv", (".csv",), "leaddev.media.csv:write_csv"),
    Format("xlsx", (".xlsx",), "leaddev.media.xlsx:write_xlsx", is_binary=True),
    Format(
        "slides", (".pptx",), "leaddev.media.slides:write_slides", is_binary=True, library="pptx", only_reports=True
    ),
    Format("markdown", (".md", ".markdown"), "leaddev.media.markdown:write_markdown"),
    Format("github", (".annotations",), "leaddev.media.github:write_github"),
    Format("pdf", (".pdf",), "leaddev.media.pdf:write_pdf", is_binary=True, library="typst"),
)


def format_of(path: Path) -> Format | None:
    """The format that the ending of a file name asks for."""
    return next((each for each in FORMATS.values() if path.suffix.lower() in each.suffixes), None)
