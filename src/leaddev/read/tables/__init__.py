"""Tables as dictionary-encoded columns in chunks, whatever file they stand in. Must not know what the columns mean."""

from leaddev.read.tables.inline import table_from_rows
from leaddev.read.tables.listed import NumberCell
from leaddev.read.tables.opening import open_table, table_from_text
from leaddev.read.tables.sheets import is_error
from leaddev.read.tables.table import QUOTED_EMPTY_ID, Chunk, Table, headings_said
from leaddev.read.tables.workbook import column_letters
