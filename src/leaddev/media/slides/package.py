"""The file of slides: the same bytes for the same slides, whatever the clock says."""

from __future__ import annotations

import re
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

SETTLED = datetime(2000, 1, 1)  # noqa: DTZ001 - a date that says nothing
STAMPED = "docProps/core.xml"
BOOK = ".xlsx"


def settled(content: bytes) -> bytes:
    """A package with one date for all its parts, also in the workbooks of its charts."""
    octets = BytesIO()
    with ZipFile(BytesIO(content)) as found, ZipFile(octets, "w", ZIP_DEFLATED) as written:
        for name in found.namelist():
            part = found.read(name)
            if name == STAMPED:
                part = re.sub(rb"(<dcterms:\w+[^>]*>)[^<]*", rb"\g<1>2000-01-01T00:00:00Z", part)
            entry = ZipInfo(name)
            entry.compress_type = ZIP_DEFLATED
            written.writestr(entry, settled(part) if name.endswith(BOOK) else part)
    return octets.getvalue()
