"""From the columns of a response file to small integers: which column is which question, and what each answer means."""

from leaddev.read.answers.matching import ColumnMap, match_columns
from leaddev.read.answers.reading import AnswerReader
