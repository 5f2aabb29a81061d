"""Coverage of the published intervals and error rates of the flags, where the true scores are known.

python -m benchmarks.calibration                       100 replications of every scenario
python -m benchmarks.calibration --replications 300    what docs/calibration.md shows
python -m benchmarks.calibration --only "120 of 200"   scenarios whose name contains this

Short tables are printed; every figure of every scenario goes to the file `--long`.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from benchmarks.calibration.run import calibrate
from benchmarks.calibration.scenarios import HARD, NULLS, POWER, REGULAR, UNCOVERED
from benchmarks.calibration.table import coverage_table, flag_table, long_table
from benchmarks.calibration.tally import Tally

NULL_PART = 10
"""There are many kinds of nothing; each is simulated a tenth as often."""


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--replications", type=int, default=100)
    parser.add_argument("--only", default="", help="scenarios whose name contains this")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--long", type=Path, help="write every figure to this file")
    options = parser.parse_args()
    chosen = [s for s in (*REGULAR, *HARD, *UNCOVERED, *POWER, *NULLS) if options.only in s.name]
    counts = [max(options.replications // (NULL_PART if s in NULLS else 1), 1) for s in chosen]
    started = time.perf_counter()
    with ProcessPoolExecutor(options.processes) as pool:
        tallies = {}
        for scenario, tally in zip(chosen, pool.map(calibrate, chosen, counts), strict=True):
            tallies[scenario] = tally
            print(f"{time.perf_counter() - started:5.0f} s  {scenario.name}", file=sys.stderr, flush=True)
    for group in (REGULAR, HARD, UNCOVERED):
        print(coverage_table({s: tallies[s] for s in group if s in tallies}) + "\n")
    merged: dict[str, Tally] = defaultdict(Tally)
    for scenario in (s for s in chosen if s in (*POWER, *NULLS)):
        name = scenario.name.split(":")[0]
        merged[name] = merged[name] + tallies[scenario]
    fitting = [tallies[s] for s in chosen if s in (*REGULAR, *HARD)]
    print(flag_table({"the training follows the need": sum(fitting, Tally()), **merged} if fitting else merged))
    if options.long:
        options.long.write_text(long_table(tallies) + "\n\n" + flag_table({s.name: t for s, t in tallies.items()}))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
