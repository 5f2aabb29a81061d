"""The report on a terminal: verdict first, then the evidence, then how far the numbers carry."""

from leaddev.render.terminal.document import print_report, write_terminal

__all__ = ["print_report", "write_terminal"]
