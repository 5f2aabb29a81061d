"""What is not used of a training list, and what is doubtful in it, reaches the report in every language."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaddev.analysis import Options, analyze

TINY = Path(__file__).resolve().parents[2] / "examples" / "tiny.yaml"
LIST = """training:
  csv: |
    Course;Hours;Participants;Ring;Department;;Date;Room
    SAFETY;;;;;;;
    Medication safety;4;26;knowledge;;a;2026-01-02;r
    Lifting techniques;1900;16;skill;ward;;2026-01-02;r
    Our values;2;24;values;;;2025-01-02;r
    Our values;2;24;values;;;2025-01-02;r
"""


@pytest.mark.parametrize(
    ("language", "column", "row", "words"),
    [
        (
            "en",
            "column F",
            "“SAFETY”",
            ("each count: “Our values”", "of 2025 and 2026", "more participants"),
        ),
        (
            "nl",
            "kolom F",
            "“SAFETY”",
            ("elk mee: “Our values”", "van 2025 en 2026", "meer deelnemers"),
        ),
        ("fr", "colonne F", "SAFETY", ("comptent chacune", "de 2025 et 2026", "plus de participants")),
    ],
)
def test_doubts_are_told(tmp_path: Path, language: str, column: str, row: str, words: tuple[str, ...]) -> None:
    text = TINY.read_text(encoding="utf-8")
    (tmp_path / "s.yaml").write_text(text[: text.index("training:\n")] + LIST, encoding="utf-8")
    report = analyze(str(tmp_path / "s.yaml"), Options(language=language))
    used = report.quality.training_list
    assert used is not None
    assert used.columns == ("Date", "Room", column)
    assert [row in each.what for each in used.rows] == [True]
    for word in words:
        assert any(word in note for note in report.notes)
