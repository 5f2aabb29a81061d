"""How long the smallest analysis takes, beside the bare import of what it rests on.

python -m benchmarks.startup
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks.processes import ONE_THREAD, alternating, clean_environment, processor_seconds, seconds

EXAMPLE = Path(__file__).parents[1] / "examples" / "tiny.yaml"
IMPORTS = "import typer, pydantic, yaml, rich.console, numpy, scipy.special"
LIMIT = 1.5


def main() -> int:
    """Print medians and their ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args()
    leaddev = [sys.executable, "-m", "leaddev"]
    commands = {
        "imports": [sys.executable, "-c", IMPORTS],
        "analyze": [*leaddev, "analyze", str(EXAMPLE)],
        "analyze --format json": [*leaddev, "analyze", str(EXAMPLE), "--format", "json"],
        "--version": [*leaddev, "--version"],
        "--help": [*leaddev, "--help"],
    }
    with tempfile.TemporaryDirectory() as cache:
        runs = alternating(commands, {**clean_environment(cache), **ONE_THREAD}, options.runs)
    bare, bare_processor = seconds(runs["imports"]), processor_seconds(runs["imports"])
    print(f"median of {options.runs} runs, as times the bare imports ({bare * 1000:.0f} ms)")
    for name in commands:
        spent, on_processor = seconds(runs[name]), processor_seconds(runs[name])
        print(
            f"  {name:24s} {spent * 1000:5.0f} ms  {spent / bare:5.2f}"
            f"    on the processor {on_processor * 1000:5.0f} ms  {on_processor / bare_processor:5.2f}"
        )
    ratio = processor_seconds(runs["analyze"]) / bare_processor
    print(f"wanted: analyze at most {LIMIT}; measured {ratio:.2f} on the processor")
    return 0 if ratio <= LIMIT else 1


if __name__ == "__main__":
    raise SystemExit(main())
