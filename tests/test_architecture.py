"""The walls between the rooms, the size of modules and functions, and what is imported when.

The table is that of the architecture: whoever changes one changes the other, with a reason.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "leaddev"
TINY = ROOT / "examples" / "tiny.yaml"

ROOMS: dict[str, set[str]] = {
    "cli": {
        "analysis",
        "statement",
        "inspection",
        "catalogue",
        "project",
        "present",
        "media",
        "findings",
        "record",
        "report",
        "errors",
        "problems",
    },
    "analysis": {
        "refusals",
        "read",
        "schema",
        "sums",
        "score",
        "disclosure",
        "findings",
        "record",
        "report",
        "errors",
        "problems",
        "wording",
    },
    "refusals": {"read", "sums", "errors"},
    "inspection": {"read", "schema", "report", "errors"},
    "statement": {"analysis", "read", "schema", "record", "report", "errors"},
    "present": {"report", "errors", "problems", "wording"},
    "media": {"present", "report", "errors"},
    "findings": {"report", "wording"},
    "catalogue": {"read", "schema", "errors"},
    "project": {"catalogue"},
    "score": {"disclosure", "sums", "stats", "schema", "report"},
    "disclosure": {"sums", "report"},
    "sums": {"schema", "stats"},
    "stats": set(),
    "read": {"errors", "problems", "record", "schema"},
    "schema": set(),
    "wording": set(),
    "record": set(),
    "report": set(),
    "errors": set(),
    "problems": set(),
    "nearest": set(),
    # the door: everything is imported where it is used
    "__init__": {"analysis", "face", "media", "read"},
    "face": {"media", "report"},
    "__main__": {"cli"},
}
"""Which rooms a room may import."""

OPEN_TO_ALL = {"__version__", "nearest"}
"""What every room may use: the version, and the nearest known word."""

OUTSIDE: dict[str, set[str]] = {
    "cli": {"typer", "rich"},
    "catalogue": {"pydantic"},
    "media": {"rich", "jinja2", "pptx", "typst", "xlsxwriter"},
    "disclosure": {"numpy", "scipy"},
    "score": {"numpy"},
    "sums": {"numpy"},
    "stats": {"numpy", "scipy"},
    "read": {"numpy", "polars", "pyarrow", "pydantic", "pyreadstat", "yaml"},
    "schema": {"pydantic", "pydantic_core", "numpy"},  # numpy for the shape of a chunk of answers alone (test below)
}
"""Which packages of others a room may import; the standard library, and msgspec for frozen classes, are open to all."""

NEVER = ("scipy.stats", "pandas")
LONGEST_MODULE, LONGEST_FUNCTION = 400, 60
MODULES = sorted(PACKAGE.rglob("*.py"))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """Every module that is imported, wherever in the file; relative imports are not used."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)}:{node.lineno} imports relatively"
            assert node.module is not None
            yield node.module
            if node.module == "leaddev" or node.module in NEVER or node.module == "scipy":
                yield from (f"{node.module}.{alias.name}" for alias in node.names)


def everywhere(found: Iterator[str]) -> set[str]:
    return {module.split(".")[1] for module in found if module.startswith("leaddev.")}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_imports_only_what_its_room_may(path: Path) -> None:
    room = room_of(path)
    wanted = everywhere(imports(path)) - {room, *OPEN_TO_ALL}
    assert wanted <= ROOMS[room]
    outside = {module.split(".")[0] for module in imports(path)} - {"leaddev"} - sys.stdlib_module_names
    assert outside <= OUTSIDE.get(room, set()) | {"msgspec"}
    assert not [module for module in imports(path) if module.startswith(NEVER)]


def test_only_the_shape_of_answers_brings_numpy_into_the_schema() -> None:
    found = {name_of(path) for path in PACKAGE.glob("schema/**/*.py") if "numpy" in set(imports(path))}
    assert found == {"schema/answers.py"}


def test_no_arrow_between_rooms_runs_back_up() -> None:
    assert set(TopologicalSorter(ROOMS).static_order()) == set(ROOMS)  # raises where there is a circle


@pytest.mark.parametrize("room", [room for room in ROOMS if (PACKAGE / room).is_dir()])
def test_no_modules_of_a_room_import_each_other_in_a_circle(room: str) -> None:
    """What is imported for types alone, or within a function, is no part of it."""
    paths = {
        f"leaddev.{name_of(path).removesuffix('.py').replace('/', '.')}": path
        for path in PACKAGE.glob(f"{room}/**/*.py")
    }
    found = {
        module: {node.module for node in tree(path).body if isinstance(node, ast.ImportFrom) and node.module in paths}
        for module, path in paths.items()
    }
    assert set(TopologicalSorter(found).static_order()) == set(paths)


def test_every_room_is_in_the_table() -> None:
    assert {room_of(path) for path in MODULES} <= set(ROOMS)


def test_only_one_module_of_the_cli_knows_findings_and_only_their_registry() -> None:
    for path in PACKAGE.glob("cli/*.py"):
        assert {module for module in imports(path) if module.startswith("leaddev.findings")} <= {
            "leaddev.findings",
            "leaddev.findings.registry",
        }


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_is_of_a_size_to_be_read(path: Path) -> None:
    assert ast.get_docstring(tree(path)), "a module says what it owns"
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE
    long = [
        node.name
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef) and _length(node) > LONGEST_FUNCTION
    ]
    assert not long


def _length(function: ast.FunctionDef) -> int:
    """Lines of what a function does, without its docstring and without its parameters, which may be options."""
    body = function.body[1:] if ast.get_docstring(function) and len(function.body) > 1 else function.body
    return (function.end_lineno or 0) - body[0].lineno + 1


def test_everything_may_end_in_one_place_only() -> None:
    broad = [
        name_of(path)
        for path in MODULES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler) and _is_broad(node.type)
    ]
    assert broad == ["cli/entry.py"]


def _is_broad(caught: ast.expr | None) -> bool:
    if isinstance(caught, ast.Tuple):
        return any(_is_broad(each) for each in caught.elts)
    return caught is None or (isinstance(caught, ast.Name) and caught.id in ("Exception", "BaseException"))


def test_figures_are_made_by_disclosure_alone() -> None:
    makers = set()
    for path in MODULES:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Figure":
                makers.add(name_of(path))
    assert makers == {"disclosure/figures.py"}


def test_only_media_and_the_command_line_write() -> None:
    calls = {
        (name_of(path), node.func.id)
        for path in MODULES
        if room_of(path) not in ("cli", "media")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("print", "input")
    }
    assert not calls


def test_nothing_asks_for_the_time_or_for_chance_without_a_seed() -> None:
    for path in MODULES:
        if room_of(path) not in ("cli", "read", "media"):
            found = {module.split(".")[0] for module in imports(path)}
            assert not found & {"time", "datetime", "random", "secrets", "uuid", "socket", "urllib"}, name_of(path)


def modules_after(script: str) -> set[str]:
    """What a fresh process has imported after a script that does not write to standard error."""
    script = f"import sys\n{script}\nsys.stderr.write(' '.join(sys.modules))\n"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    return set(done.stderr.split())


HEAVY = {"numpy", "scipy", "pydantic", "rich", "yaml", "typer"}


def test_the_package_and_its_version_cost_nothing() -> None:
    assert not modules_after("import leaddev") & HEAVY
    run = "sys.argv = ['leaddev', '--version']\nfrom leaddev.__main__ import main\nmain()"
    assert not modules_after(run) & HEAVY


def test_help_loads_nothing_that_is_said_of_a_report() -> None:
    run = (
        "sys.argv = ['leaddev', 'analyze', '--help']\n"
        "from leaddev.__main__ import main\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code, end.code\n"
    )
    assert not {"leaddev.present", "leaddev.media.terminal", "leaddev.wording", "numpy"} & modules_after(run)


def test_an_analysis_never_loads_what_takes_seconds() -> None:
    run = (
        f"sys.argv = ['leaddev', 'analyze', {str(TINY)!r}]\n"
        "from leaddev.__main__ import main\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code, end.code\n"
    )
    modules = modules_after(run)
    assert {"leaddev.analysis", "leaddev.present.rings"} <= modules
    assert not {"leaddev.present.conditions", "leaddev.present.culture", "leaddev.media.markdown"} & modules
    assert not modules & {*NEVER, "scipy.optimize"}
    assert not {"openpyxl", "xlsxwriter", "jinja2", "pptx", "requests", "urllib.request", "http.client"} & modules


def test_no_tolerance_at_the_last_bit() -> None:
    """Libraries and processors differ in the last bits; a wrong formula differs in the first ones."""
    tight = re.compile(r"\b(?:abs|rel|atol|rtol)=\d*\.?\d*e-(\d+)")
    for path in sorted((ROOT / "tests").rglob("*.py")):
        for digits in tight.findall(path.read_text(encoding="utf-8")):
            assert int(digits) <= 9, path
