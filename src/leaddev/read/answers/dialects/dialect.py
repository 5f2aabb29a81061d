"""What is known of one survey tool: data, and two small functions where data is not enough. Knows no tool itself."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from msgspec import Struct

from leaddev.read.answers.headings import code_forms

Rows = Sequence[Sequence[str]]
"""The first rows of a file with content, of which nobody knows yet which are headings."""


class Sign(Struct, frozen=True):
    """What gives a tool away: `columns`, `question-codes` or `import-ids`, and the headings as the file writes them."""

    kind: str
    names: tuple[str, ...] = ()


class Mark(Struct, frozen=True):
    """How a tool marks rows that are no finished answers: one of these plain texts in a column with one of these codes.

    `columns` finds them where it takes more than a code, from the headings and the columns of questions; then a row is
    marked where all of them say so.
    """

    kind: str
    texts: tuple[str, ...]
    codes: str = ""
    columns: Callable[[Sequence[str], Collection[int]], list[int]] | None = None


class Dialect(Struct, frozen=True):
    """How a survey tool writes its files; several codes stand in one text, between blanks.

    A file is of this tool where a row has one code of each group of one `beside`, or where `other_signs` finds any.
    `head` tells the first row of headings and how many they are, where the tool has its own rule; `heading` takes a
    heading out of its wrapping, `divider` stands between group and question in codes. `own` are columns that the tool
    adds.

    What can be told without knowing the tool holds in all files, which lose the marks of their tool on the way:
    `record_ids` and `seconds` are columns, `aside` words before a repeated heading that is no question, `seen` a number
    that stands for an answer that was left empty, `positions` what stands before the place of an answer.
    """

    name: str
    title: str
    beside: tuple[tuple[str, ...], ...] = ()
    other_signs: Callable[[Rows], Iterator[Sign]] | None = None
    head: Callable[[Rows], tuple[int, int] | None] | None = None
    heading: Callable[[str], str] | None = None
    divider: str = ""
    marks: tuple[Mark, ...] = ()
    own: str = ""
    record_ids: str = ""
    seconds: str = ""
    aside: str = ""
    seen: str = ""
    positions: str = ""

    def forms(self, heading: str) -> list[str]:
        """What a heading may be as a code."""
        is_code = self.divider and " " not in heading
        return code_forms(heading.replace(self.divider, "/") if is_code else heading)

    def signs(self, rows: Rows, codes: Sequence[dict[str, str]]) -> list[Sign]:
        """Every sign of the tool; `codes` are those of each row."""
        found = list(self.other_signs(rows)) if self.other_signs is not None else []
        for row in codes:
            for groups in self.beside:
                hits = [next((row[code] for code in group.split() if code in row), "") for group in groups]
                if all(hits):
                    found.append(Sign("columns", tuple(hits)))
        return found


def codes_in(row: Sequence[str]) -> dict[str, str]:
    """What the headings of a row may be as codes, and the heading."""
    return {
        form: cell.strip()
        for cell in dict.fromkeys(reversed(row))
        if not cell[:1].isdigit()
        for form in code_forms(cell)
    }
