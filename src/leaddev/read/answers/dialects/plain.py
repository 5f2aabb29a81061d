"""A table that gives no tool away: written by hand, or by a tool that is not known here."""

from leaddev.read.answers.dialects.dialect import Dialect

DIALECT = Dialect(
    name="plain",
    title="plain",
    record_ids="respondent submissionid entryid caseid participantid",
    seconds="seconds",
)
