"""Whether memory grows when a program makes many reports: `python -m benchmarks.repeated [TIMES]`.

Analyzes the small example again and again in one process, and tells the memory that the process holds on the way.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import leaddev

TINY = Path(__file__).resolve().parent.parent / "examples" / "tiny.yaml"
STEPS = 5


def resident_bytes() -> int:
    """What the process holds in memory now, as Linux tells it."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    raise OSError("the system does not tell how much memory a process holds")


def measured(times: int) -> list[tuple[int, int]]:
    """After how many analyses how many bytes are held."""
    found = []
    for done in range(1, times + 1):
        leaddev.analyze(TINY)._repr_html_()
        if done % max(1, times // STEPS) == 0:
            gc.collect()
            found.append((done, resident_bytes()))
    return found


if __name__ == "__main__":
    for done, octets in measured(int(sys.argv[1]) if len(sys.argv) > 1 else 200):
        print(f"{done:>5} analyses: {octets / 1e6:.1f} MB")
