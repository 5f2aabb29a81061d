"""Writes the pages and schemas that are generated from the code, so that they cannot drift from it.

python docs/generate.py            write them
python docs/generate.py --check    say which are out of date, and end with 1 if any is
"""

from __future__ import annotations

import json
import sys
import types
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin

import yaml
from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from leaddev.catalogue import schema_of
from leaddev.cli.app import command_line
from leaddev.cli.explain import explanations
from leaddev.media import FORMATS
from leaddev.media.json_schema import report_schema
from leaddev.present.cards import FAMILIES, Explanation
from leaddev.schema import Model, Survey, Thresholds
from leaddev.schema.thresholds import Unit
from leaddev.wording import Wording

DOCS = Path(__file__).resolve().parent
NOTICE = "<!-- Written by docs/generate.py from the code: do not edit. -->\n"
KINDS = ("model", "survey")


def documents() -> dict[str, str]:
    """Every generated file: path below `docs/` to content."""
    found = {
        "commands.md": commands_page(),
        "findings.md": findings_page(),
        "problems.md": problems_page(),
        "thresholds.md": thresholds_page(),
        "fields.md": fields_page(),
        "report-fields.md": report_page(),
    }
    for kind in KINDS:
        found[f"schema/{kind}.schema.json"] = as_json(schema_of(kind))
    found["schema/report.schema.json"] = as_json(report_schema())
    return found


@lru_cache(maxsize=1)
def meanings() -> dict[str, str]:
    """What `meanings.yaml` says of keys of files that the code does not describe."""
    found: dict[str, str] = yaml.safe_load((DOCS / "meanings.yaml").read_text(encoding="utf-8"))
    return found


def meaning(part: str, key: str, described: str | None) -> str:
    """What a key of a file means; empty where nobody says it."""
    listed = meanings()
    return described or listed.get(f"{part}.{key}") or listed.get(key, "")


def as_json(document: dict[str, Any]) -> str:
    """As `leaddev schema` prints it."""
    return json.dumps(document, indent=2, ensure_ascii=True) + "\n"


def cell(text: str) -> str:
    """A text inside a table."""
    return " ".join(text.replace("|", "\\|").split())


def page(title: str, *parts: str) -> str:
    """A page with its notice."""
    return f"# {title}\n\n{NOTICE}\n" + "\n\n".join(part.strip() for part in parts if part.strip()) + "\n"


def table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table."""
    names = list(header)
    lines = ["| " + " | ".join(names) + " |", "|" + "|".join("---" for _ in names) + "|"]
    lines += ["| " + " | ".join(cell(part) for part in row) + " |" for row in rows]
    return "\n".join(lines)


# --- commands ---------------------------------------------------------------------------------------------------------


def walk(command: Any, path: str = "leaddev") -> Iterator[tuple[str, Any]]:
    """Every command with its full name, a group before its commands."""
    yield path, command
    for name, child in sorted(getattr(command, "commands", {}).items()):
        yield from walk(child, f"{path} {name}")


def choices(parameter: Any) -> list[str]:
    """The words that an option takes, where it takes only some."""
    annotation = getattr(getattr(parameter, "type_descriptor", None), "annotation", None)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return [str(each.value) for each in annotation]
    listed = getattr(getattr(parameter, "type", None), "choices", ())
    return [str(getattr(choice, "value", choice)) for choice in listed]


def parameters(command: Any) -> Iterator[tuple[str, str]]:
    """What a command takes: how it is written, and what it means."""
    for parameter in command.params:
        if getattr(parameter, "hidden", False):
            continue
        is_argument = getattr(parameter, "param_type_name", "") == "argument"
        metavar = parameter.metavar or ""
        if is_argument:
            written = f"`{metavar or parameter.name.upper()}`"
        else:
            value = metavar or "|".join(choices(parameter))
            names = ", ".join(f"`{name}`" for name in parameter.opts)
            written = f"{names} `{value}`" if value else names
        yield written, parameter.help or ""


def commands_page() -> str:
    """Every command with its arguments and options."""
    intro = (
        "Every command, argument and option. `leaddev COMMAND --help` tells the same. What they have in common "
        "(exit codes, standard output, `-`) stands in [formats.md](formats.md)."
    )
    parts = [intro]
    for path, command in walk(command_line()):
        text = (command.help or "").replace("\b\n", "").strip()
        body = "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))
        rows = list(parameters(command))
        listed = table(("argument or option", "meaning"), rows) if rows else ""
        parts.append("\n\n".join(part for part in (f"## `{path}`", body, listed) if part))
    parts.append(formats_part())
    return page("Commands", *parts)


def formats_part() -> str:
    """The output formats of `analyze`."""
    rows = [
        (f"`{each.name}`", ", ".join(f"`{suffix}`" for suffix in each.suffixes), "bytes" if each.is_binary else "text")
        for each in FORMATS.values()
    ]
    return "## Formats of `leaddev analyze`\n\n" + table(("format", "ending of the file", "kind"), rows)


# --- findings, problems, thresholds -----------------------------------------------------------------------------------


def families(kind: str) -> Iterator[tuple[str, list[Explanation]]]:
    """The families of codes whose title begins with `kind`: the rest of the title, and each code explained."""
    every = explanations("en").values()
    for start in FAMILIES:
        title = Wording().say(f"explain.family.{start}")
        if title.startswith(kind):
            rest = title.removeprefix(kind)
            yield rest[:1].upper() + rest[1:], [each for each in every if each.code.startswith(start)]


def findings_page() -> str:
    """Every finding, from the docstring of its rule."""
    intro = (
        "A finding says something about the organization. **Severity** says how much it matters, **certainty** how "
        "sure it is; the two are decided apart (see [methods.md](methods.md#certainty)). Names in `code style` are "
        "thresholds: [thresholds.md](thresholds.md) has their values and where they come from. `leaddev explain CODE` "
        "prints an entry. Numbers are never reused."
    )
    parts = [intro]
    for title, family in families("Findings: "):
        parts.append(f"## {title}")
        for each in family:
            sections = "\n".join(f"- **{name}.** {text}" for name, text in each.sections)
            parts.append(f"### {each.code} {each.name}\n\n{sections}")
    return page("Findings", *parts)


def problems_page() -> str:
    """Every problem code."""
    intro = (
        "A problem is about a file that was given to leaddev. All problems of all files are told at once, with file, "
        "line and column; nothing is computed until they are solved (exit code 3). `leaddev explain CODE` prints an "
        "entry, `leaddev check SURVEY --format json` lists problems for programs "
        "([formats.md](formats.md#problems-as-json))."
    )
    parts = [intro]
    for title, family in families("Problems: "):
        rows = [(f"`{each.code}`", each.name, *(text for _, text in each.sections)) for each in family]
        parts.append(f"## {title}\n\n" + table(("code", "name", "what it means", "what to do"), rows))
    return page("Problems", *parts)


def thresholds_page() -> str:
    """Every threshold with its default and its origin."""
    intro = (
        "Every number that decides something, its default, and where the default comes from. Most are conventions: no "
        "publication gives a better one, and the report prints each with its origin. A model file may override any of "
        "them, with a number that its unit allows (`LD-E204`); shares stand in 0–1, so ten percent is 0.10:"
    )
    lines = ("thresholds:", "  material_excess: {value: 0.10, origin: agreed with the board in May}", "  ranking: 0.8")
    example = "\n".join(("```yaml", *lines, "```"))
    rows = [
        (f"`{name}`", f"{threshold.value:g}", _bounds(Thresholds.units()[name]), meaning, threshold.origin)
        for name, threshold, meaning in Thresholds().named()
    ]
    fixed = (
        "Numbers that a model file cannot change, because arithmetic or good sense fixes them (an order of three "
        "units is none), are named in [methods.md](methods.md)."
    )
    return page("Thresholds", intro, example, table(("name", "default", "unit", "meaning", "origin"), rows), fixed)


def _bounds(unit: Unit) -> str:
    """A unit with the numbers that are accepted."""
    return f"{unit.name}, {unit.lowest:g}–{unit.highest:g}" if unit.is_part else f"{unit.name}, {unit.lowest:g} or more"


# --- fields of the files ----------------------------------------------------------------------------------------------


def parts_of(root: type[BaseModel]) -> list[type[BaseModel]]:
    """A model class and every model class that its fields use, in order of appearance."""
    found: dict[type[BaseModel], None] = {root: None}
    queue: list[Any] = [root]
    while queue:
        for info in queue.pop(0).model_fields.values():
            for used in models_in(info.annotation):
                if used not in found:
                    found[used] = None
                    queue.append(used)
    return list(found)


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """Model classes inside an annotation."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        if annotation.__name__ not in ("Text", "Names"):
            yield annotation
        return
    for part in get_args(annotation):
        yield from models_in(part)


def kind_of(annotation: Any) -> str:
    """What may be written, in plain words."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if annotation in (Any, None, type(None)):
        return "nothing" if annotation is not Any else "anything"
    if origin in (Union, types.UnionType):
        return " or ".join(kind_of(part) for part in parts if part is not type(None))
    if origin is Literal:
        return " or ".join(f"`{part}`" for part in parts)
    if origin is tuple:
        return f"list of {kind_of(parts[0])}"
    if origin is dict:
        return f"mapping to {kind_of(parts[1])}"
    if origin is not None and parts:
        return kind_of(parts[0])
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return (
            "text"
            if annotation.__name__ in ("Text", "Names")
            else f"[{annotation.__name__}](#{annotation.__name__.lower()})"
        )
    words = {str: "text", int: "whole number", float: "number", bool: "`true` or `false`"}
    return words.get(annotation, str(getattr(annotation, "__name__", annotation)))


def default_of(info: FieldInfo) -> str:
    """Needed, or what counts where nothing is written."""
    if info.is_required():
        return "**needed**"
    value = info.get_default(call_default_factory=True, validated_data={})
    if value is None or value is PydanticUndefined or value in ((), {}):
        return ""
    if isinstance(value, BaseModel):
        return "its defaults"
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


def fields_part(kind: type[BaseModel]) -> str:
    """One part of a file."""
    about = " ".join((kind.__doc__ or "").split())
    rows = [
        (
            f"`{info.alias or name}`",
            kind_of(info.annotation),
            default_of(info),
            meaning(kind.__name__, info.alias or name, info.description),
        )
        for name, info in kind.model_fields.items()
    ]
    return f"### {kind.__name__}\n\n{about}\n\n" + table(("key", "what may be written", "default", "meaning"), rows)


def fields_page() -> str:
    """Every key of the survey file and of the model file."""
    intro = (
        "Every key that a survey file or a model file may have. [formats.md](formats.md) shows them in use. A key that "
        "is not listed here is a problem (`LD-E201`). *Text* is a plain string, or a mapping of language to string: "
        "`{en: Respect, nl: Respect, fr: Respect}`."
    )
    survey = parts_of(Survey)
    model = [part for part in parts_of(Model) if part.__name__ not in ("Thresholds", "Threshold")]
    shown: set[type[BaseModel]] = set()
    parts = [intro]
    for title, kinds in (("The survey file", survey), ("The model file", model)):
        parts.append(f"## {title}")
        parts += [fields_part(kind) for kind in kinds if kind not in shown]
        shown.update(kinds)
    parts.append("### Thresholds\n\nEach is a number, or `{value, origin}`: see [thresholds.md](thresholds.md).")
    return page("Keys of the files", *parts)


# --- fields of the report ---------------------------------------------------------------------------------------------


def json_kind(schema: dict[str, Any]) -> str:
    """A type of the report's schema in plain words."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        return f"[{name}](#{name.lower()})"
    for key in ("anyOf", "oneOf"):
        if key in schema:
            return " or ".join(dict.fromkeys(json_kind(part) for part in schema[key]))
    if "const" in schema:
        return f"`{json.dumps(schema['const'])}`"
    if "enum" in schema:
        return ", ".join(f"`{json.dumps(value)}`" for value in schema["enum"])
    if schema.get("type") == "array":
        if "prefixItems" in schema:
            return "[" + ", ".join(json_kind(part) for part in schema["prefixItems"]) + "]"
        return f"list of {json_kind(schema.get('items', {}))}"
    if schema.get("type") == "object":
        inside = schema.get("additionalProperties")
        return f"object of {json_kind(inside)}" if isinstance(inside, dict) else "object"
    return str(schema.get("type", "anything"))


def report_page() -> str:
    """Every key of the JSON report."""
    schema = report_schema()
    intro = (
        f"{schema['description']} [formats.md](formats.md#the-json-report) has a commented example; the schema is "
        "[schema/report.schema.json](schema/report.schema.json), and `leaddev schema report` prints it."
    )
    parts = [intro]
    for name, part in {"Report": schema, **schema["$defs"]}.items():
        about = "" if name == "Report" else " ".join(part.get("description", "").split())
        rows = [
            (f"`{key}`", json_kind(value), value["description"]) for key, value in part.get("properties", {}).items()
        ]
        parts.append(
            "\n\n".join(text for text in (f"## {name}", about, table(("key", "value", "meaning"), rows)) if text)
        )
    return page("Keys of the JSON report", *parts)


def main() -> int:
    """Write or check."""
    stale = [name for name, text in documents().items() if current(name) != text]
    if "--check" in sys.argv[1:]:
        for name in stale:
            sys.stdout.write(f"docs/{name} is out of date: run python docs/generate.py\n")
        return int(bool(stale))
    for name, text in documents().items():
        path = DOCS / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    sys.stdout.write(f"{len(stale)} of {len(documents())} files changed\n")
    return 0


def current(name: str) -> str | None:
    """The file as it is."""
    path = DOCS / name
    return path.read_text(encoding="utf-8") if path.is_file() else None


if __name__ == "__main__":
    raise SystemExit(main())
