"""Do the tests notice when the source is changed?

python -m benchmarks.mutation --mutants 400 --seed 1 --processes 2 --report docs/mutation.md

Goes on where it stopped, as long as the folder --cache is there; --again measures anew which tests run through which
line, and tries those that survived once more. Needs a system that can fork.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from filecmp import cmpfiles
from functools import partial
from hashlib import sha256
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from random import Random

from benchmarks.mutation.mutants import Mutant, mutants_in
from benchmarks.mutation.tests import LIBRARIES, Covering, in_child, measure, run_tests

ROOT = Path(__file__).parents[2]
ROOMS = "score,sums,findings,disclosure,present,analysis"
BEGIN, END = "<!-- measured -->\n", "<!-- until here -->\n"
KILLED, OUT_OF_TIME, SURVIVED, UNCOVERED = "killed", "out of time", "survived", "not covered"
KINDS = (KILLED, OUT_OF_TIME, SURVIVED, UNCOVERED)


def main() -> int:
    """Draw, try, print; 0 whatever survives."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mutants", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--rooms", default=ROOMS)
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "leaddev-mutation")
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--report", type=Path)
    options = parser.parse_args()
    os.chdir(ROOT)
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    for library in LIBRARIES:  # each mutant has a process of its own: what they share is loaded once
        import_module(library)
    source = _snapshot(options.cache, anew=options.again)
    possible = mutants_in(source, options.rooms.split(","))
    drawn = drawn_of(possible, options.mutants, options.seed)
    found = _tried(drawn, options, Covering(options.cache, source), source)
    lines = list(_told(found, len(possible), options.seed))
    print("\n".join(lines))
    if options.report:
        _write(options.report, "\n".join(lines) + "\n")
    return 0


def drawn_of(mutants: list[Mutant], number: int, seed: int) -> list[Mutant]:
    """The first of all in an order that depends on the seed alone, so that a larger sample holds the smaller one."""
    return Random(seed).sample(mutants, len(mutants))[:number]


def _snapshot(cache: Path, *, anew: bool) -> Path:
    """A copy of the source with what is known of its tests; both are made again where the source is another."""
    source, tree = cache / "tree" / "src", cache / "tree"
    names = [path.relative_to(ROOT / "src").as_posix() for path in (ROOT / "src").rglob("*.py")]
    is_same = (cache / "seconds.json").exists() and not any(cmpfiles(ROOT / "src", source, names, shallow=False)[1:])
    if anew or not is_same:
        shutil.rmtree(tree, ignore_errors=True)
        (cache / "coverage").unlink(missing_ok=True)
        _copy(ROOT, tree)
        print("Measuring which tests run through which line ...", flush=True)
        measure(cache, source)
    return source


def _copy(root: Path, tree: Path) -> None:
    for folder in ("src", "models"):
        shutil.copytree(root / folder, tree / folder, ignore=shutil.ignore_patterns("__pycache__"))


def _tried(
    drawn: list[Mutant], options: argparse.Namespace, covering: Covering, source: Path
) -> list[tuple[Mutant, str]]:
    results = options.cache / "results.jsonl"
    known = dict(map(json.loads, results.read_text().splitlines())) if results.exists() else {}
    if options.again:
        known = {key: outcome for key, outcome in known.items() if outcome in (KILLED, OUT_OF_TIME)}
    outcomes = {each: known.get(_key(each, source)) for each in drawn}
    waiting = [each for each, outcome in outcomes.items() if outcome is None]
    pool = ProcessPoolExecutor(options.processes, mp_context=get_context("fork"))
    with results.open("a") as stream, tempfile.TemporaryDirectory() as folder, pool:
        futures = {}
        for each in waiting:
            tests = covering.of(each)
            if not tests:
                outcomes[each] = UNCOVERED
                continue
            groups = covering.groups(tests)
            futures[pool.submit(_outcome, each, groups, source, Path(folder))] = each
        for number, future in enumerate(as_completed(futures), start=1):
            each, outcome = futures[future], future.result()
            outcomes[each] = outcome
            stream.write(json.dumps([_key(each, source), outcome]) + "\n")
            stream.flush()
            print(f"{number}/{len(futures)} {outcome}: {each}", flush=True)
    return [(each, outcome) for each, outcome in outcomes.items() if outcome]


def _key(mutant: Mutant, source: Path) -> str:
    digest = sha256((source / mutant.path).read_bytes()).hexdigest()[:12]
    return f"{mutant.path}@{digest}:{mutant.place[0]}-{mutant.place[1]}:{mutant.after}"


def _outcome(mutant: Mutant, groups: list[tuple[list[str], float]], source: Path, folder: Path) -> str:
    """What becomes of a mutant: its module stands in a copy of the source that belongs to this process."""
    tree = folder / str(os.getpid())
    if not tree.exists():
        _copy(source.parent, tree)
    changed, original = tree / "src" / mutant.path, (source / mutant.path).read_bytes()
    changed.write_bytes(mutant.applied(original))
    # what was compiled is told apart by this time and the size
    os.utime(changed, (mutant.place[0], int.from_bytes(sha256(mutant.after.encode()).digest()[:3])))
    try:
        for tests, seconds in groups:
            code = in_child(partial(run_tests, tree / "src", tests), seconds)
            if code not in (0, 5):  # 5: a changed name of a test, so that none is left
                return OUT_OF_TIME if code is None else KILLED
    finally:
        changed.write_bytes(original)
    return SURVIVED


def _told(found: list[tuple[Mutant, str]], possible: int, seed: int) -> Iterator[str]:
    """The shares by room, and everything that survived, as Markdown."""
    killed = sum(outcome in (KILLED, OUT_OF_TIME) for _, outcome in found)
    share = f"{killed / max(len(found), 1):.1%}"
    yield f"{len(found)} of {possible} possible mutants were drawn (seed {seed}); {share} were killed."
    yield from ("", f"| room | drawn | {' | '.join(KINDS)} |", "|---|---:|---:|---:|---:|---:|")
    for room in sorted({_room(each) for each, _ in found}):
        outcomes = [outcome for each, outcome in found if _room(each) == room]
        counts = " | ".join(str(outcomes.count(kind)) for kind in KINDS)
        yield f"| `{room}` | {len(outcomes)} | {counts} |"
    for kind in (SURVIVED, UNCOVERED):
        listed = sorted((each for each, outcome in found if outcome == kind), key=lambda each: (each.path, each.place))
        yield from ("", f"{kind.capitalize()}:", "", *(f"- {each}" for each in listed)) if listed else ()


def _room(mutant: Mutant) -> str:
    return mutant.path.split("/")[1].removesuffix(".py")


def _write(page: Path, measured: str) -> None:
    """Put what was measured between the two marks of the page; what people wrote around it stays."""
    text = page.read_text() if page.exists() else f"# Do the tests notice?\n\n{BEGIN}{END}"
    before, rest = text.split(BEGIN)
    page.write_text(f"{before}{BEGIN}\n{measured}\n{END}{rest.split(END)[1]}")


if __name__ == "__main__":
    raise SystemExit(main())
