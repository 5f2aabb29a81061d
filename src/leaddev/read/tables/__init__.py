"""Tables as dictionary-encoded columns in chunks, whatever file they stand in. Must not know what the columns mean."""

from leaddev.read.tables.encoding import WINDOWS
from leaddev.read.tables.headed import below_headings, most_named
from leaddev.read.tables.inline import table_from_rows
from leaddev.read.tables.lookup import JoinedRows, Lookup
from leaddev.read.tables.opening import open_table, open_tables, table_from_text
from leaddev.read.tables.sheets import error_said, is_error
from leaddev.read.tables.table import (
    Chunk,
    NumberCell,
    Table,
    UnitCell,
    Vocabulary,
    column_letters,
    columns_named,
    headings_said,
)
from leaddev.read.tables.wide import LongColumns, WideRows
