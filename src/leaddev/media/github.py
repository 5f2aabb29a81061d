"""Annotations as lines that GitHub Actions shows beside a run and at the lines of files: workflow commands.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

from leaddev.errors import Problem
from leaddev.media.escape import plain
from leaddev.media.formats import RenderOptions
from leaddev.present.annotations import Annotation, annotations_of, annotations_of_problems
from leaddev.present.document import Document

_IN_TEXT = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_ESCAPED = str.maketrans(_IN_TEXT)
_ESCAPED_PROPERTY = str.maketrans({**_IN_TEXT, ":": "%3A", ",": "%2C"})


def write_github(document: Document, stream: IO[str], options: RenderOptions) -> None:
    """The format `github` of the registry."""
    stream.write(_lines(annotations_of(document)))


def problems_github(problems: Iterable[Problem], survey: str = "") -> str:
    """Every problem of the files of a survey as an error."""
    return _lines(annotations_of_problems(problems, survey))


def _lines(annotations: Iterable[Annotation]) -> str:
    return "".join(map(_line, annotations))


def _line(annotation: Annotation) -> str:
    place = annotation.place
    named = {"file": place.file, "line": place.line, "col": place.column, "title": annotation.title}
    told = ",".join(f"{key}={plain(str(each)).translate(_ESCAPED_PROPERTY)}" for key, each in named.items() if each)
    return f"::{annotation.level} {told}::{plain(annotation.text).translate(_ESCAPED)}\n"
