"""Attack the reports of random organizations, and tell what could be worked out.

    python -m benchmarks.attack --organizations 300 --seed 1 --minimum 5 10 --processes 2 --state attack.json

A run that was stopped goes on where its state file ends. `--only SEED` tells everything about one organization.
`--useful` attacks nothing, and tells how much of the units and figures of the same organizations is shown; `--guess`
tells how near least squares over all figures come to the units that are hidden.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from random import Random

from benchmarks.attack.attacks import Success, attack
from benchmarks.attack.guesses import error_ratio, guesses_of
from benchmarks.attack.organizations import random_organization
from benchmarks.attack.useful import HEADING, line, shown_of

Job = tuple[int, int]


def one(job: Job) -> list[tuple[str, str, str]] | None:
    """The successes against one organization, as (kind, what, how)."""
    seed, minimum = job
    organization = random_organization(seed, minimum)
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stderr(io.StringIO()):
        found = attack(organization, Path(folder), Random(seed))
    return None if found is None else [(each.kind, each.what, each.how) for each in found]


def main() -> int:
    """Print the successes by kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--organizations", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1, help="of the first organization")
    parser.add_argument("--minimum", type=int, nargs="+", default=[5, 10])
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--state", type=Path, help="results so far; read if it is there, and written on the way")
    parser.add_argument("--only", type=int, help="one seed, with all arithmetic")
    parser.add_argument("--useful", action="store_true", help="what is shown, in place of what is worked out")
    parser.add_argument("--guess", action="store_true", help="how near guesses come, in place of what is worked out")
    options = parser.parse_args()
    if options.only is not None:
        for minimum in options.minimum:
            for kind, what, how in one((options.only, minimum)) or ():
                print(f"minimum {minimum}  {kind}  {what}\n    {how}")
        return 0
    seeds = range(options.seed, options.seed + options.organizations)
    if options.useful:
        with ProcessPoolExecutor(options.processes) as pool:
            rows = [line(k, list(pool.map(shown_of, seeds, [k] * len(seeds)))) for k in options.minimum]
        print(HEADING, *rows, sep="\n")
        return 0
    if options.guess:
        for k in options.minimum:
            with ProcessPoolExecutor(options.processes) as pool:
                guesses = [each for own in pool.map(guesses_of, seeds, [k] * len(seeds)) for each in own]
            ratio = error_ratio(guesses)
            print(f"minimum {k}: {len(guesses)} guesses, error {ratio:.2f} times that of the pooled mean")
        return 0
    jobs = [(seed, minimum) for seed in seeds for minimum in options.minimum]
    results = json.loads(options.state.read_text()) if options.state and options.state.exists() else {}
    waiting = [job for job in jobs if _key(job) not in results]
    with ProcessPoolExecutor(options.processes) as pool:
        for number, (job, found) in enumerate(zip(waiting, pool.map(one, waiting), strict=True), start=1):
            results[_key(job)] = found
            if options.state and (number % 20 == 0 or number == len(waiting)):
                options.state.write_text(json.dumps(results))
    print(table({job: results[_key(job)] for job in jobs}))
    return 0


def _key(job: Job) -> str:
    return f"{job[0]}/{job[1]}"


def table(results: dict[Job, list[tuple[str, str, str]] | None]) -> str:
    """For every kind and thing: in how many organizations, the first of them, and how."""
    shown = {job: [Success(*each) for each in found] for job, found in results.items() if found is not None}
    counts, first = Counter[tuple[str, str]](), dict[tuple[str, str], tuple[Job, str]]()
    for job, found in shown.items():
        own = {(each.kind, each.what.partition(":")[0]): each.how for each in reversed(found)}
        counts.update(own.keys())
        first |= {key: (job, how) for key, how in own.items() if key not in first}
    lines = [f"{len(shown)} organizations with a report, {len(results) - len(shown)} refused"]
    for (kind, what), count in sorted(counts.items()):
        job, how = first[kind, what]
        lines.append(f"{kind:12} {count:4}  {what}\n{'':18}seed {job[0]}, minimum {job[1]}: {how[:400]}")
    return "\n".join(lines)


if __name__ == "__main__":
    raise SystemExit(main())
