"""The catalogue of problem codes: what each one means and what to do. `leaddev explain LD-E...` prints an entry.

Codes are grouped by a hundred: E1 files and YAML, E2 the shape of a file, E3 the model, E4 the survey file, E5 columns
and answers, E6 the portfolio. Numbers are never reused.
"""

from __future__ import annotations

from msgspec import Struct


class ProblemKind(Struct, frozen=True):
    """One entry of the catalogue."""

    code: str
    name: str
    meaning: str
    advice: str


def _catalogue(*kinds: ProblemKind) -> dict[str, ProblemKind]:
    return {kind.code: kind for kind in kinds}


# One line an entry, so that they can be read as a table.
# fmt: off
CATALOGUE = _catalogue(
    # Group E1, files and YAML
    ProblemKind("LD-E101", "file-missing", "A file that is named does not exist.", "Check the spelling; paths are relative to the survey file."),
    ProblemKind("LD-E102", "not-a-file", "A folder stands where a file is expected.", "Name the file inside the folder."),
    ProblemKind("LD-E103", "file-unreadable", "The file exists but cannot be opened.", "Close it in other programs and check its permissions."),
    ProblemKind("LD-E104", "file-empty", "The file has no content.", "Export it again, or remove the reference to it."),
    ProblemKind("LD-E105", "encoding", "The bytes of the file are not text in UTF-8, UTF-16 or Windows-1252.", "Save the file as UTF-8."),
    ProblemKind("LD-E106", "not-a-table", "The content is binary or has no rows and columns.", "Export the answers as CSV or XLSX."),
    ProblemKind("LD-E107", "workbook-unreadable", "The workbook, the SPSS or the Parquet file is broken, protected by a password, of an older kind (.xls, .xlsb), or would take more memory than its size warrants.", "Open it, remove the password and save it again."),
    ProblemKind("LD-E109", "sheet-missing", "The workbook has no sheet with that name.", "Use one of the sheets that are listed."),
    ProblemKind("LD-E110", "ragged-row", "A row has more or fewer cells than the header.", "Look for a delimiter or a quotation mark that is not closed."),
    ProblemKind("LD-E111", "cell-not-a-value", "A row in the survey file is no mapping, or one of its cells is a list or a mapping.", "Write rows as mappings of column to one text or number."),
    ProblemKind("LD-E112", "package-missing", "A file is of a kind that needs a package which is not installed.", "Install leaddev with the extra that is named."),
    ProblemKind("LD-E113", "pieces-differ", "The Parquet files of a folder, which are one table, have different columns.", "Write them with the same columns."),
    ProblemKind("LD-E120", "yaml-syntax", "The text is not YAML.", "Compare the indentation and the quotation marks at the place that is named."),
    ProblemKind("LD-E121", "yaml-duplicate-key", "The same key stands twice in one mapping.", "Keep one of the two."),
    ProblemKind("LD-E122", "yaml-too-large", "The file, its nesting or its number of values is over the limit.", "Put answers into a CSV file."),
    ProblemKind("LD-E123", "yaml-alias", "The file uses anchors and aliases beyond the limit.", "Write the repeated part out."),
    ProblemKind("LD-E124", "yaml-tag", "The file asks for an object of a programming language.", "Remove the tag that starts with an exclamation mark."),
    ProblemKind("LD-E125", "yaml-not-a-mapping", "The file is not a mapping of keys to values at its top.", "Start with the line `leaddev: survey/1`."),
    ProblemKind("LD-E126", "yaml-several-documents", "The file holds more than one YAML document.", "Keep one document in a file."),
    ProblemKind("LD-E127", "yaml-key", "A key is missing, or a list or a mapping stands in its place.", "Put quotation marks around text that starts with a bracket, a brace or an asterisk."),
    # Group E2, the shape of a file
    ProblemKind("LD-E128", "text-cut-by-comment", "A text without quotation marks is followed by ` #` and a number, as in `Ward #3`: YAML takes that for a comment.", "Put quotation marks around the text."),
    ProblemKind("LD-E201", "unknown-key", "A key is not one that leaddev knows at this place.", "Correct the spelling, or move the key to the block that it belongs to."),
    ProblemKind("LD-E202", "missing-key", "A key that is needed is missing, or has no value.", "Add the key with its value."),
    ProblemKind("LD-E203", "wrong-type", "A value is of another kind than expected: a number instead of a text, a mapping instead of a list.", "Write the value as the message says; numbers that are meant as text need quotation marks."),
    ProblemKind("LD-E204", "out-of-range", "A number is below or above what makes sense, or is not finite.", "Correct the number, or remove the line where it is not known."),
    ProblemKind("LD-E205", "not-one-of", "A value is not one of the words that are possible here.", "Use one of the words that are listed."),
    ProblemKind("LD-E206", "wrong-form", "An id, a currency or a language is not written in the form that is needed.", "Use the form that the message describes."),
    ProblemKind("LD-E207", "wrong-length", "A list has too few or too many entries.", "Add or remove entries."),
    ProblemKind("LD-E208", "unusable-value", "A value is of the right kind and cannot be used, such as an empty text or a scale without a label for each answer.", "Correct the value as the message says."),
    ProblemKind("LD-E210", "other-kind-of-file", "The file is a model where a survey is needed, or the other way round, or it is written for a newer leaddev.", "Name the other file, or correct the line that starts with `leaddev:`."),
    # Group E3, the model
    ProblemKind("LD-E301", "code-twice", "Two questions have the same code, or two parts of the model the same id.", "Give one of them another id."),
    ProblemKind("LD-E302", "rating-scale-missing", "The model lacks the answer scale `level` or `importance`, on which the items of every ring are rated.", "Add the scale under `answer_scales`."),
    ProblemKind("LD-E303", "scale-unknown", "A part of the model names an answer scale that does not exist.", "Use one of the scales under `answer_scales`."),
    ProblemKind("LD-E304", "ring-unknown", "The contrast, a precondition, a cause or a wish names a ring that does not exist.", "Use the id of a ring."),
    ProblemKind("LD-E305", "precondition-unknown", "A cause names a precondition that does not exist.", "Use the id of a precondition."),
    ProblemKind("LD-E306", "ring-on-both-sides", "A ring stands more than once in the contrast.", "Keep it on one side."),
    ProblemKind("LD-E307", "cause-without-place", "A cause of a symptom does not point to exactly one ring, precondition or the environment.", "Keep one of `ring`, `environment`, `precondition`."),
    ProblemKind("LD-E308", "rings-out-of-order", "The difficulty falls from one ring to the next one further out.", "List the rings from the centre to the edge, or correct the difficulty."),
    ProblemKind("LD-E309", "placeholder-missing", "A question that is asked for each value or group does not say where the name goes.", "Put `{value}` or `{group}` into the question."),
    ProblemKind("LD-E310", "attention-off-scale", "The right answer to an attention item is not on its scale.", "Write a number that is on the scale."),
    ProblemKind("LD-E311", "label-ambiguous", "One label stands for two numbers of the same answer scale, so an answer cannot be recognized by it.", "Word one of the two labels differently."),
    ProblemKind("LD-E312", "code-reserved", "A question code is a word that survey files use for a column of their own.", "Give the question another id."),
    ProblemKind("LD-E313", "need-contradicts-questions", "The kind of need of a model and its questions contradict each other.", "Remove what is never asked, add the target that is missing, or change `need: {from: ...}`."),
    ProblemKind("LD-E320", "model-unknown", "There is no built-in model with that id.", "Use one of the ids that `leaddev model list` shows, or a path that ends in .yaml."),
    # Group E4, the survey file
    ProblemKind("LD-E401", "unit-twice", "Two units of the tree have the same id, or one has the id of the whole organization.", "Give one of them another id."),
    ProblemKind("LD-E402", "headcount-contradiction", "Parts have more people together than the whole.", "Correct one of the figures; a headcount includes the people in the units below."),
    ProblemKind("LD-E403", "split-unknown", "A split is named that is not declared under `splits`.", "Declare the split, or correct the spelling."),
    ProblemKind("LD-E404", "group-unknown", "A group is named that the split does not have.", "Use one of the groups of the split."),
    ProblemKind("LD-E405", "split-name-taken", "The name of a split already names a column or a question.", "Give the split another name."),
    ProblemKind("LD-E406", "code-clash", "Values or groups give question codes that exist already.", "Change an id."),
    ProblemKind("LD-E407", "value-twice", "Two values have the same id.", "Give one of them another id."),
    ProblemKind("LD-E408", "value-id", "The id of a value holds more than letters and digits, and it becomes part of a question code.", "Use letters and digits only."),
    ProblemKind("LD-E409", "not-one-source", "The answers or the training list are given in no way or in several.", "Keep exactly one of the ways that the message lists."),
    ProblemKind("LD-E411", "intention-ring-unknown", "An intention names a ring that the model does not have.", "Use the id of a ring."),
    ProblemKind("LD-E412", "intention-weights", "The ring weights of an intention do not add up to 1.", "Correct the weights; 0.01 is tolerated as rounding."),
    ProblemKind("LD-E413", "question-unknown", "`responses` names a question, a split or a column role that does not exist, or `not_asked` one that has answers.", "Correct the spelling, or declare the split."),
    ProblemKind("LD-E414", "choice-not-possible", "`is` is used for something that has more than two answers.", "Name the column alone."),
    ProblemKind("LD-E415", "column-for-two-questions", "One column is given for two questions.", "Name another column for one of them."),
    ProblemKind("LD-E416", "answer-off-scale", "An answer text stands for a number that is on no answer scale of the model.", "Use a number that is on the scale."),
    ProblemKind("LD-E417", "group-too-small", "Groups of fewer than five people would be shown.", "Use 5 or more, or allow it with `allow_below_five: true`."),
    # Group E5, columns and answers
    ProblemKind("LD-E501", "no-known-question", "No column of the answers is a question of the model, or each row is one answer.", "Use the model's question codes or texts as headings, and check `model`."),
    ProblemKind("LD-E502", "column-missing", "The survey file names a column, or a word of a heading, that the answers do not have, or needs one.", "Correct the heading under `responses.columns`."),
    ProblemKind("LD-E503", "question-without-column", "Questions have no column, although others of their block or rating have one.", "Name its column under `responses.columns`, or list it under `responses.not_asked`."),
    ProblemKind("LD-E504", "two-columns", "Two columns may hold the same question, and some rows fill both.", "Remove one, name the right one under `responses.columns`, or say under `responses.ratings` which grid is which."),
    ProblemKind("LD-E505", "unit-column-missing", "The survey file lists units, but no column says who belongs to which.", "Name the column under `responses.columns.unit`."),
    ProblemKind("LD-E506", "split-column-missing", "A split of the survey file has no column.", "Name the column under `responses.columns`, or remove the split."),
    ProblemKind("LD-E507", "leader-answer-unknown", "An answer that is listed under `leader: is:` does not occur in its column.", "Write it as it stands in the answers."),
    ProblemKind("LD-E511", "answer-outside-scale", "An answer is a number that the answer scale does not have.", "Correct the answer, or declare it under `responses.missing`."),
    ProblemKind("LD-E512", "answer-unknown", "An answer is a text that is not a label of the answer scale.", "Correct it, or map it under `responses.answers`."),
    ProblemKind("LD-E513", "option-unknown", "An answer is none of the options of its question.", "Use the id or the text of an option."),
    ProblemKind("LD-E514", "not-yes-or-no-answer", "A column that says yes or no holds something else.", "Use Yes or 1 where it applies, and No, 0 or nothing where it does not."),
    ProblemKind("LD-E515", "error-cell", "A cell holds an error of a spreadsheet, or a formula whose value was not saved.", "Correct the formula and save the workbook, or write the value."),
    ProblemKind("LD-E516", "answer-time", "An answer time is neither seconds nor hours, minutes and seconds.", "Correct the cell, or leave it empty."),
    ProblemKind("LD-E521", "unit-unknown", "The answers name a unit that the survey file does not have.", "Add the unit to the tree, or correct the answers."),
    ProblemKind("LD-E522", "group-unknown", "The answers name a group of a split that the survey file does not have.", "Add the group to the split, or correct the answers."),
    ProblemKind("LD-E523", "respondent-twice", "The same respondent, or the same file, stands in the answers more than once.", "Keep one row for each respondent."),
    ProblemKind("LD-E524", "row-of-headings", "A row below the headings is no person: it repeats them, or looks like more of them.", "Remove it, or write its line under `responses.header_row`."),
    ProblemKind("LD-E525", "row-of-averages", "A row holds averages or counts, not the answers of a person.", "Remove the row."),
    ProblemKind("LD-E526", "long-question-unknown", "A file with one row an answer names a question that the model does not have.", "Correct it, or list it under `responses.long.skip`."),
    ProblemKind("LD-E527", "answered-twice", "In a file with one row an answer, a respondent answers a question twice.", "Remove the answer that does not count."),
    ProblemKind("LD-E528", "respondent-differs", "In a file with one row an answer, the rows of a respondent differ in what they say of the respondent, such as the unit.", "Correct them: all rows of a respondent say the same, or nothing."),
    ProblemKind("LD-E529", "answer-of-nobody", "In a file with one row an answer, a row has an answer and no respondent, or no question.", "Complete the row, or remove it."),
    ProblemKind("LD-E530", "no-respondent", "The answers have no rows.", "Export the answers again."),
    ProblemKind("LD-E531", "nobody-answered", "No respondent answered any rated question.", "Check that the right columns were exported, and what is declared missing."),
    ProblemKind("LD-E532", "too-few-respondents", "So few people answered that nothing may be shown.", "Collect more answers first."),
    ProblemKind("LD-E534", "answers-alike", "Nearly every answer about the rings is the same, so there is nothing to measure.", "Check that this is the right file, and that its columns hold answers."),
    ProblemKind("LD-E535", "id-without-row", "A file that is joined has no row for an id of the answers.", "Correct the ids, or write `unmatched: keep` under `responses.join`."),
    ProblemKind("LD-E536", "id-twice", "An id stands twice in a file that is joined.", "Remove the row that does not count."),
    ProblemKind("LD-E537", "files-differ", "A column stands in the answers and in a file that is joined, and differs.", "Correct one of the files, or name the one that counts under `responses.columns`."),
    ProblemKind("LD-E541", "more-answers-than-people", "More people of a unit answered than its headcount.", "Correct the headcount, or remove answers that do not belong there."),
    ProblemKind("LD-E542", "unit-not-found", "A report on a unit was asked for that does not exist.", "Use the id of a unit in the survey file."),
    ProblemKind("LD-E543", "unit-not-shown", "A report on a unit was asked for that is too small to show.", "Report on the unit above it."),
    # Group E6, the portfolio
    ProblemKind("LD-E601", "programme-ring-unknown", "A programme names a ring that the model does not have.", "Use the id or the title of a ring."),
    ProblemKind("LD-E602", "programme-weights", "The ring weights of a programme do not add up to 1.", "Correct the weights; 0.01 is tolerated as rounding."),
    ProblemKind("LD-E603", "programme-unit-unknown", "A programme is for a unit that the survey file does not have.", "Use the id or the name of a unit; leave it out for the whole organization."),
    ProblemKind("LD-E604", "programme-unit-ambiguous", "Several units have the name that a programme gives.", "Use the id of the unit."),
    ProblemKind("LD-E605", "not-a-number", "A cell of hours, participants or cost holds no number, or a cell of the list an error of a spreadsheet.", "Write a plain number, or leave the cell empty where it is not known."),
    ProblemKind("LD-E606", "negative-number", "Hours, participants, cost or a ring weight are negative.", "Write a number of 0 or more."),
    ProblemKind("LD-E607", "number-unusable", "A number is infinite, not a number, or too large or too small to be meant.", "Write the number, or leave the cell empty where it is not known."),
    ProblemKind("LD-E608", "decimal-sign", "A column mixes decimal points and decimal commas, or a number can be read in two ways, as hours and as minutes too.", "Write all numbers of a column in the same way."),
    ProblemKind("LD-E609", "not-yes-or-no", "A cell that says whether a programme is mandatory is neither yes nor no.", "Write yes or no."),
    ProblemKind("LD-E610", "mode-unknown", "The way of teaching is not one that leaddev knows.", "Use instruction, practice, dialogue or coaching."),
    ProblemKind("LD-E611", "list-column-missing", "The training list has no column with the heading that the survey file names.", "Correct the heading under `training.columns`."),
    ProblemKind("LD-E612", "list-column-twice", "Two columns of the training list may hold the same field.", "Name the right one under `training.columns`."),
    ProblemKind("LD-E613", "no-title-column", "No column of the training list holds the titles of the programmes.", "Name it under `training.columns`."),
    ProblemKind("LD-E614", "programme-without-title", "A row of the training list has no title.", "Write the title, or remove the row."),
    ProblemKind("LD-E615", "totals-row", "A row adds up others, or is their average, and would count everything twice.", "Remove the row."),
    ProblemKind("LD-E616", "no-programmes", "The training list has no programmes.", "Add the programmes, or remove `training`."),
    ProblemKind("LD-E617", "field-unknown", "`training.columns` names something that is neither a field of a programme nor a ring.", "Correct the spelling."),
    ProblemKind("LD-E618", "title-not-in-list", "`training.rings` names a programme that is not in the list.", "Copy the title from the list."),
    ProblemKind("LD-E619", "ring-weight-missing", "Several rings are named without saying how much each one gets, or a weight cannot be read.", "Write a weight for each ring."),
    ProblemKind("LD-E620", "ring-twice", "A programme names a ring twice.", "Name each ring once, with its weight."),
    ProblemKind("LD-E621", "other-currency", "A cost is in another currency than the organization counts in.", "Convert it, or set `currency` under `organization` where all costs are in that one."),
    ProblemKind("LD-E622", "vat-mixed", "A column has costs with VAT and costs without it.", "Write all costs in the same way."),
    ProblemKind("LD-E623", "hours-of-a-day", "A duration is in days, and nothing says how many hours a day of training has.", "Write `hours_per_day` under `training`."),
    ProblemKind("LD-E624", "status-not-declared", "A column of statuses holds several values, and which rows count is not said.", "Write `status` with `column` and `given` under `training`."),
    ProblemKind("LD-E625", "status-not-in-list", "`training.status.given` names a status that no row has.", "Copy the status from the list."),
    ProblemKind("LD-E626", "price-without-people", "A cost is for one participant, and how many there were is not known.", "Write the number of participants, or the cost of all."),
    ProblemKind("LD-E627", "amount-merged", "Several rows share an amount in merged cells.", "Undo the merging, and write the amount of each row."),
    ProblemKind("LD-E628", "year-unknown", "A row has no year, and the list is read for a period.", "Write the date with a year of four digits, or remove `period`."),
    ProblemKind("LD-E629", "participants-contradict", "The participants of a row are not those of its columns of units together.", "Correct the row, or give the columns of units other headings."),
    ProblemKind("LD-E630", "course-not-given", "The title of a programme says that it was cancelled or postponed.", "Remove the row, or correct the title."),
    ProblemKind("LD-E631", "total-contradicts", "The total of hours of a row is not its hours times its participants.", "Correct the row, or give the column that does not count another heading."),
    ProblemKind("LD-E641", "nothing-was-chosen", "Every programme of the training list is mandatory.", "Add the programmes that the organization chose, or leave `training` out."),
)
# fmt: on
