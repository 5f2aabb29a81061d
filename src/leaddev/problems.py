"""The catalogue of problem codes: what each one means and what to do. `leaddev explain LD-E...` prints an entry.

Codes are grouped by a hundred: E1 files and YAML, E2 the shape of a file, E3 the model, E4 the survey file, E5 columns and
answers, E6 the portfolio. Numbers are never reused.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """One entry of the catalogue."""

    code: str
    name: str
    meaning: str
    advice: str


def _catalogue(*kinds: ProblemKind) -> dict[str, ProblemKind]:
    return {kind.code: kind for kind in kinds}


CATALOGUE = _catalogue(
    # E1: files and YAML
    ProblemKind("LD-E101", "file-missing", "A file that is named does not exist.", "Check the spelling; paths are relative to the survey file."),
    ProblemKind("LD-E102", "not-a-file", "A folder stands where a file is expected.", "Name the file inside the folder."),
    ProblemKind("LD-E103", "file-unreadable", "The file exists but cannot be opened.", "Close it in other programs and check its permissions."),
    ProblemKind("LD-E104", "file-empty", "The file has no content.", "Export it again, or remove the reference to it."),
    ProblemKind("LD-E105", "encoding", "The bytes of the file are not text in UTF-8, UTF-16 or Windows-1252.", "Save the file as UTF-8."),
    ProblemKind("LD-E106", "not-a-table", "The content is binary or has no rows and columns.", "Export the answers as CSV or XLSX."),
    ProblemKind("LD-E107", "workbook-unreadable", "The workbook is broken or protected by a password.", "Open it, remove the password and save it as .xlsx again."),
    ProblemKind("LD-E108", "file-type", "The ending of the file is not one that leaddev reads.", "Use .csv, .tsv, .txt or .xlsx."),
    ProblemKind("LD-E109", "sheet-missing", "The workbook has no sheet with that name.", "Use one of the sheets that are listed."),
    ProblemKind("LD-E110", "ragged-row", "A row has more or fewer cells than the header.", "Look for a delimiter or a quotation mark that is not closed."),
    ProblemKind("LD-E120", "yaml-syntax", "The text is not YAML.", "Compare the indentation and the quotation marks at the place that is named."),
    ProblemKind("LD-E121", "yaml-duplicate-key", "The same key stands twice in one mapping.", "Keep one of the two."),
    ProblemKind("LD-E122", "yaml-too-large", "The file, its nesting or its number of values is over the limit.", "Put answers into a CSV file."),
    ProblemKind("LD-E123", "yaml-alias", "The file uses anchors and aliases beyond the limit.", "Write the repeated part out."),
    ProblemKind("LD-E124", "yaml-tag", "The file asks for an object of a programming language.", "Remove the tag that starts with an exclamation mark."),
    ProblemKind("LD-E125", "yaml-not-a-mapping", "The file is not a mapping of keys to values at its top.", "Start with the line `leaddev: survey/1`."),
    ProblemKind("LD-E126", "yaml-several-documents", "The file holds more than one YAML document.", "Keep one document in a file."),
)
