"""SoSci Survey: variable names in capital letters; `FINISHED` and `MODE` tell who was no finished respondent."""

from leaddev.read.answers.dialects.dialect import Dialect, Mark

DIALECT = Dialect(
    name="sosci",
    title="SoSci Survey",
    beside=(("questnnr", "mode finished lastpage"), ("serial", "mode"), ("finished", "lastpage")),
    marks=(
        Mark("unfinished", ("0", "false"), "finished"),
        Mark("test", ("preview", "test", "pretest", "admin", "debug", "spam"), "mode"),
    ),
    own="case serial ref questnnr mode started lastdata finished qviewer lastpage maxpage",
)
