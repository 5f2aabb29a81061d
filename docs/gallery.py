"""Writes `gallery.md`, what each output looks like, from what the commands print, and its pictures.

python docs/gallery.py            write it; pictures need Chromium, LibreOffice and poppler (pdftoppm)
python docs/gallery.py --check    end with 1 if it is out of date
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from typer.testing import CliRunner

from leaddev import analyze
from leaddev.cli.app import app

ROOT = Path(__file__).resolve().parent.parent
PAGE, PICTURE = ROOT / "docs" / "gallery.md", ROOT / "docs" / "gallery-circle.svg"
MOST_LINES, WIDEST = 40, 120
SURVEY = "examples/st-elsewhere/survey.yaml"
SHOWN = (
    ("On a terminal", f"leaddev analyze {SURVEY}", "text"),
    ("In Dutch", f"leaddev analyze {SURVEY} --language nl", "text"),
    ("One part of it", f"leaddev analyze {SURVEY} --section preconditions", "text"),
    ("As Markdown", f"leaddev analyze {SURVEY} --format markdown", "markdown"),
    ("As JSON", f"leaddev analyze {SURVEY} --format json", "json"),
    ("As CSV", f"leaddev analyze {SURVEY} --format csv", "text"),
    ("In a pipeline", f"leaddev analyze {SURVEY} --format github", "text"),
    ("For a works council", f"leaddev confidentiality {SURVEY}", "text"),
    ("A file, as it is read", "leaddev inspect examples/st-elsewhere/responses.csv", "text"),
    ("The model", "leaddev model show leadership-circle", "text"),
    ("A finding explained", "leaddev explain LD101", "text"),
)
PICTURES = (
    ("As a page, to read and to print", "report.html", 1, "The verdict above the circle and what to do"),
    ("As a PDF, for a board", "report.pdf", 2, "Page 2: the verdict and the circle, with a table of its rings"),
    ("As slides", "report.pptx", 2, "Slide 2: the circle as shapes that can be edited"),
    ("As a workbook", "report.xlsx", 2, "The sheet of charts, each with its figures in words"),
)
"""Files that are shown by one of their pages, and what is seen there."""
INTRO = """# What each output looks like

<!-- Written by docs/gallery.py from what the commands print: do not edit. -->

All of it is about the fictional hospital of the examples. Screens are cut where "…" stands.
The page of `-o report.html` and a notebook ([python.md](python.md)) draw the circle:

![Rings with need to the left and investment to the right](gallery-circle.svg)
"""


def documents() -> dict[Path, str]:
    """The page and its picture."""
    parts = [INTRO]
    for title, command, language in SHOWN:
        parts.append(f"## {title}\n\n    {command}\n\n````{language}\n{screen(command)}````\n")
    for title, name, _, seen in PICTURES:
        parts.append(f"## {title}\n\n    leaddev analyze {SURVEY} -o {name}\n\n![{seen}]({shot(name).name})\n")
    parts.append(f"<!-- The pictures were made when what they show had the number {said()}. -->\n")
    return {PAGE: "\n".join(parts), PICTURE: picture()}


def said() -> str:
    """A number of all that is said about the example: another one where a picture may be out of date."""
    done = CliRunner().invoke(app, ["analyze", SURVEY, "--format", "markdown"])
    assert done.exit_code == 0, done.output
    return sha256(done.stdout_bytes).hexdigest()[:12]


def shot(name: str) -> Path:
    """The picture of a file."""
    return PAGE.with_name(f"gallery-{name.partition('.')[2]}.png")


def draw_pictures() -> None:
    """One page of each file, as its program shows it."""
    with TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        report.write_bytes(CliRunner().invoke(app, ["analyze", SURVEY, "--format", "json"]).stdout_bytes)
        for _, name, page, _ in PICTURES:
            path = Path(folder) / name
            CliRunner().invoke(app, ["render", str(report), "-o", str(path)], catch_exceptions=False)
            if path.suffix == ".html":
                window = ["--window-size=1100,1000", "--hide-scrollbars", "--no-sandbox"]
                run("chromium", "--headless", *window, f"--screenshot={shot(name)}", path.as_uri())
                continue
            if path.suffix != ".pdf":
                run("soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, str(path))
            pdf, place = str(path.with_suffix(".pdf")), ["-f", str(page), "-l", str(page), "-singlefile"]
            run("pdftoppm", "-png", "-scale-to", "900", *place, pdf, str(shot(name).with_suffix("")))


def run(*command: str) -> None:
    """One of the programs that draw."""
    subprocess.run(command, check=True, capture_output=True)


def screen(command: str) -> str:
    """The first lines that a command prints."""
    done = CliRunner().invoke(app, shlex.split(command)[1:], env={"COLUMNS": "100"})
    assert done.exit_code == 0, done.output
    lines = [line.rstrip() for line in done.stdout_bytes.decode("utf-8").splitlines()]
    shown = [line if len(line) <= WIDEST else f"{line[:WIDEST]} …" for line in lines[:MOST_LINES]]
    return "\n".join([*shown, *(["…"] if len(lines) > MOST_LINES else [])]) + "\n"


def picture() -> str:
    """The circle of a notebook as a file of its own, which takes the colour of texts from the reader's settings."""
    found = re.search(r"<svg.*?</svg>", analyze(SURVEY)._repr_html_(), re.DOTALL)
    assert found is not None
    style = (
        "<style>svg{color:#1b2025;font-family:sans-serif}@media(prefers-color-scheme:dark){svg{color:#e8ebee}}</style>"
    )
    opening = '<svg xmlns="http://www.w3.org/2000/svg" width="520" height="520" '
    return found[0].replace("<svg ", opening, 1).replace("<desc>", f"{style}<desc>", 1) + "\n"


def main() -> int:
    """Write or check."""
    os.chdir(ROOT)
    stale = [path for path, text in documents().items() if not path.is_file() or path.read_text("utf-8") != text]
    if "--check" in sys.argv[1:]:
        return int(bool(stale))
    for path, text in documents().items():
        path.write_text(text, encoding="utf-8", newline="\n")
    if stale:
        draw_pictures()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
