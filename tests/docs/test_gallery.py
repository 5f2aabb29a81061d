"""The gallery shows what the commands print now."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

from leaddev.media import FORMATS

HINT = "run python docs/gallery.py"


def test_every_screen_is_what_the_command_prints(gallery: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(gallery.ROOT)
    for path, text in gallery.documents().items():
        assert path.read_text(encoding="utf-8") == text, HINT
        assert len(text) < 60_000


def test_every_format_of_text_is_shown(gallery: ModuleType) -> None:
    page = gallery.PAGE.read_text(encoding="utf-8")
    texts = [name for name, each in FORMATS.items() if not each.is_binary and name not in ("terminal", "html")]
    assert [name for name in texts if f"--format {name}" not in page] == []


def test_the_picture_is_a_file_of_its_own(docs: Path) -> None:
    root = ET.parse(docs / "gallery-circle.svg").getroot()
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert not [each for each in root.iter() if each.tag.endswith(("script", "image", "a"))]


def test_every_file_for_people_is_shown_by_a_picture(gallery: ModuleType) -> None:
    page = gallery.PAGE.read_text(encoding="utf-8")
    shown = {name.partition(".")[2] for _, name, _, _ in gallery.PICTURES}
    assert shown == {each.suffixes[0][1:] for each in FORMATS.values() if each.is_binary or each.name == "html"}
    for name in shown:
        assert f"](gallery-{name}.png)" in page
        assert (gallery.ROOT / "docs" / f"gallery-{name}.png").read_bytes().startswith(b"\x89PNG")
