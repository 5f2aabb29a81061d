"""`python -m leaddev` and the console script; answers `--version` before anything is imported."""

from __future__ import annotations

import atexit
import gc
import os
import sys

from leaddev import __version__


def main() -> None:
    """Run the command line."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        sys.stdout.write(f"leaddev {__version__}\n")
        return
    # a run makes many objects that stay and hardly any cycles: looking for those seldom, and not once more at the end,
    # saves a tenth of the time
    gc.set_threshold(1_000_000, 20, 20)
    atexit.register(gc.freeze)
    # plugins of pydantic have nothing to do here: looking for them reads the metadata of all that is installed
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from leaddev.cli.entry import run

    raise SystemExit(run(arguments))


if __name__ == "__main__":
    main()
