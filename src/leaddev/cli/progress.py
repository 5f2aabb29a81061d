"""How far reading has come: on a terminal only, after a second, and erased at the end."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

PATIENCE_SECONDS = 1.0


class Counter:
    """Shows the number of respondents read so far; how many there will be is not known."""

    def __init__(self, color: bool | None) -> None:
        self.started = time.monotonic()
        self.color = color
        self.drawn: tuple[Progress, TaskID] | None = None

    def __call__(self, respondents: int) -> None:
        """Called with the respondents read so far."""
        if self.drawn is None:
            if time.monotonic() - self.started < PATIENCE_SECONDS:
                return
            self.drawn = self._draw()
        progress, task = self.drawn
        progress.update(task, completed=respondents)

    def erase(self) -> None:
        """Leave nothing on the screen."""
        if self.drawn is not None:
            self.drawn[0].stop()

    def _draw(self) -> tuple[Progress, TaskID]:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn

        console = Console(stderr=True, no_color=None if self.color is None else not self.color)
        counted = TextColumn("{task.completed:,.0f} respondents read", markup=False)
        progress = Progress(BarColumn(bar_width=20), counted, console=console, transient=True)
        task = progress.add_task("", total=None)
        progress.start()
        return progress, task


@contextmanager
def reading(*, is_wanted: bool, color: bool | None = None) -> Iterator[Callable[[int], None] | None]:
    """What to call while answers are read; None where nobody would see it."""
    if not is_wanted or not sys.stderr.isatty():
        yield None
        return
    counter = Counter(color)
    try:
        yield counter
    finally:
        counter.erase()
