"""Coverage of every published interval and error rates of the flags, printed as a table.

python -m benchmarks.calibration                       100 replications of every scenario
python -m benchmarks.calibration --replications 300    what docs/calibration.md shows
python -m benchmarks.calibration --only "120 of 200"   scenarios whose name contains this
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor

from benchmarks.calibration.organizations import SCENARIOS
from benchmarks.calibration.run import calibrate
from benchmarks.calibration.table import coverage_table, flag_table


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--replications", type=int, default=100)
    parser.add_argument("--only", default="", help="scenarios whose name contains this")
    parser.add_argument("--processes", type=int, default=min(2, os.cpu_count() or 1))
    options = parser.parse_args()
    scenarios = [scenario for scenario in SCENARIOS if options.only in scenario.name]
    started = time.perf_counter()
    with ProcessPoolExecutor(options.processes) as pool:
        tallies = list(pool.map(calibrate, scenarios, [options.replications] * len(scenarios)))
    named = {scenario.name: tally for scenario, tally in zip(scenarios, tallies, strict=True)}
    print(f"{options.replications} simulated surveys per scenario\n")
    print(coverage_table(named) + "\n")
    print(flag_table(dict(zip(scenarios, tallies, strict=True))))
    print(f"{time.perf_counter() - started:.0f} s", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
