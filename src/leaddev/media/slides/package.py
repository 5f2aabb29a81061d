"""The file of slides: the same bytes for the same slides, whatever the clock says."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

BOOK = ".xlsx"


def settled(content: bytes) -> bytes:
    """A package with one date for all its parts, also in the workbooks of its charts."""
    octets = BytesIO()
    with ZipFile(BytesIO(content)) as found, ZipFile(octets, "w", ZIP_DEFLATED) as written:
        for name in found.namelist():
            part = found.read(name)
            entry = ZipInfo(name)
            entry.compress_type = ZIP_DEFLATED
            written.writestr(entry, settled(part) if name.endswith(BOOK) else part)
    return octets.getvalue()
