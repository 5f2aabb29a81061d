"""From the columns of a response file to small integers: which column is which question, and what each answer means."""

from leaddev.read.answers.found import ColumnMap
from leaddev.read.answers.matching import match_columns
from leaddev.read.answers.reading import AnswerReader
