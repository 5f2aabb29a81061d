"""`python -m leaddev` and the console script; answers `--version` before anything is imported."""

from __future__ import annotations

import atexit
import gc
import os
import sys

from leaddev import __version__


def main() -> None:
    """Run the command line."""
    _open_closed_streams()
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        try:
            sys.stdout.write(f"leaddev {__version__}\n")
            sys.stdout.flush()
            return
        except OSError:
            pass  # the long way tells it
    # a run makes many objects that stay and hardly any cycles: looking for those seldom, and not once more at the end,
    # saves a tenth of the time
    gc.set_threshold(1_000_000, 20, 20)
    atexit.register(gc.freeze)
    # plugins of pydantic have nothing to do here: looking for them reads the metadata of all that is installed
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from leaddev.cli.entry import run

    raise SystemExit(run(arguments))


def _open_closed_streams() -> None:
    """A closed stream fails when it is used, in place of being None; what is said where nobody listens goes nowhere."""
    for name, access in (("stdin", os.O_WRONLY), ("stdout", os.O_RDONLY), ("stderr", os.O_WRONLY)):
        if getattr(sys, name) is None:
            stream = open(os.open(os.devnull, access), "r" if name == "stdin" else "w", encoding="utf-8")  # noqa: SIM115, PTH123
            setattr(sys, name, stream)


if __name__ == "__main__":
    main()
