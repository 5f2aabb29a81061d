"""What the program says to readers, in English, Dutch and French, with numbers written as each language writes them.

Every sentence stands once, its languages side by side, in the module of the part that says it. This room knows words and
number formats, nothing of findings or screens.
"""

from leaddev.wording.sentences import LANGUAGES, MINUS, Wording, is_spoken, rounded

__all__ = ["LANGUAGES", "MINUS", "Wording", "is_spoken", "rounded"]
