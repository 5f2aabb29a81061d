"""The pages for a board: figures as the report has them, heard as well as seen, the same bytes, and no text is code.

Skipped without typst and pypdf (the extras `pdf` and `dev`); where `CI` is set that is a failure.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from benchmarks.attack.media import unexplained
from msgspec import Struct
from msgspec.structs import replace

from leaddev.analysis import Options, analyze
from leaddev.media.escape import plain
from leaddev.media.formats import FORMATS, RenderOptions
from leaddev.media.json import as_document, read_report, to_json
from leaddev.present.blocks import Bars, Chain, Definitions, Keys, Level, Section, Table, Words
from leaddev.present.board import Board, board_of
from leaddev.present.document import Document, sections_of
from leaddev.present.presenter import NOTHING
from leaddev.report import Report
from leaddev.statement import statement
from leaddev.wording import Wording
from needed import needed
from present.sample_report import bare_report, hostile_report, sample_report
from surveys import HOSPITAL, TINY

MARKUP = (
    '#eval("1+1") #read("/etc/passwd") #sys.inputs *b* _i_ $x^2$ `raw` @ref <label> \\ \\u{41} // gone /* too */ ~ --- '
    '= H [c] {d} "q" \'s\' </text><image href="/etc/passwd"/> &amp;'
)
FOOT = 60
"""What stands lower, in points, is the foot of a page."""
HEARD = {"/H1", "/H2", "/L", "/Table", "/TH", "/Figure", "/TOC"}
WITHOUT_TEXT = {"kind", "id", "figure", "figures", "mark", "role", "about", "place", "shows"}
SUBPROCESS = """
import hashlib, io, sys
from leaddev.analysis import analyze
from leaddev.media.formats import FORMATS, RenderOptions
stream = io.BytesIO()
FORMATS["pdf"].write(analyze(sys.argv[1]), stream, RenderOptions())
print(hashlib.sha256(stream.getvalue()).hexdigest())
"""


@pytest.fixture(autouse=True)
def _typesetter() -> None:
    needed("typst", "pypdf")


def made(document: Document, by: str | None = None) -> bytes:
    stream = BytesIO()
    FORMATS["pdf"].write(document, stream, RenderOptions(by=by))
    return stream.getvalue()


@cache
def example(path: Path, language: str = "en") -> tuple[Report, bytes]:
    report = analyze(str(path), Options(language=language))
    return report, made(report)


def opened(content: bytes) -> Any:
    from pypdf import PdfReader

    return PdfReader(BytesIO(content))


def text_of(content: bytes) -> str:
    """What is read page by page, without the foot of each page."""
    reader = opened(content)
    foot = re.escape("".join((reader.metadata.title or "").split()))
    pages = ("".join(page.extract_text().split()) for page in reader.pages)
    return "".join(re.sub(rf"{foot}\d+/\d+$", "", page) for page in pages)


def squeezed(text: str) -> str:
    """A text as it is looked for: without blanks."""
    return "".join(plain(text).split())


def board(document: Document, by: str | None = None) -> Board:
    return board_of(document, sections_of(document, by))


def said(value: Any) -> Iterator[str]:
    """Every text that stands on the pages: of a table that has room as it is, and of a drawing what is drawn beside."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from said(each)
    elif isinstance(value, Bars):
        yield from said((value.title, value.names, value.richest, value.explained(value.richest)))
    elif isinstance(value, Struct) and not isinstance(value, Chain):
        skipped = {"instead", "parts", "circle", "text"} if isinstance(value, Keys | Level) else {"instead", "parts"}
        for name in value.__struct_fields__:
            if name not in WITHOUT_TEXT | skipped:
                yield from said(getattr(value, name))


def assert_whole(document: Document, by: str | None = None) -> None:
    found, pages = board(document, by), text_of(made(document, by))
    pages = pages.replace("-", "")  # a long name may be broken at one
    lost = [each for each in said((found.cover, found.contents, found.sections)) if each]
    assert [each for each in lost if squeezed(each).replace("-", "") not in pages] == []


@pytest.mark.parametrize("language", ["en", "nl", "fr"])
@pytest.mark.parametrize(("path", "fewest", "most"), [(HOSPITAL, 6, 10), (TINY, 3, 6)], ids=["hospital", "tiny"])
def test_the_pages_are_few_and_say_their_language_and_title(path: Path, fewest: int, most: int, language: str) -> None:
    report, content = example(path, language)
    reader = opened(content)
    assert fewest <= len(reader.pages) <= most
    assert reader.trailer["/Root"]["/Lang"] == language
    assert report.organization.name in (reader.metadata.title or "")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in content
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [595, 842]


@pytest.mark.parametrize("path", [HOSPITAL, TINY], ids=["hospital", "tiny"])
def test_nothing_that_is_chosen_is_lost_in_any_language(path: Path) -> None:
    for language in ("en", "nl", "fr"):
        assert_whole(analyze(str(path), Options(language=language)))


@pytest.mark.parametrize("report", [sample_report(), bare_report()], ids=["sample", "bare"])
def test_neither_with_groups_nor_without_figures(report: Report) -> None:
    assert_whole(report, "profession")


def test_with_groups_that_were_asked_for_there_are_ten_pages_at_most() -> None:
    report, content = example(HOSPITAL)
    found = opened(made(report, "profession"))
    assert len(opened(content).pages) <= len(found.pages) <= 10


@pytest.mark.parametrize("language", ["en", "nl", "fr"])
def test_pages_are_full_and_the_last_one_is_no_remnant(language: str) -> None:
    pages = opened(example(HOSPITAL, language)[1]).pages
    lowest = [min(line for line in lines(page) if line > FOOT) / float(page.mediabox.height) for page in pages[1:]]
    assert max(lowest[:-1]) < 1 / 4
    assert lowest[-1] < 1 / 2


def lines(page: Any) -> list[float]:
    """How high above the edge of the paper each text stands, in points."""
    found: list[float] = []

    def seen(text: str, to_page: list[float], to_line: list[float], *_font: object) -> None:
        if text.strip():
            found.append(to_page[3] * to_line[5] + to_page[5])

    page.extract_text(visitor_text=seen)
    return found


def test_a_unit_and_a_statement_are_written_too() -> None:
    assert_whole(analyze(str(HOSPITAL), Options(unit="surgery")))
    assert_whole(statement(str(HOSPITAL)))


@pytest.mark.parametrize("path", [HOSPITAL, TINY], ids=["hospital", "tiny"])
def test_the_figures_of_the_rings_are_those_of_the_report(path: Path) -> None:
    report, content = example(path)
    pages, document = text_of(content), as_document(report)
    titles = {each["id"]: each["title"] for each in document["model"]["rings"]}
    for ring in document["balance"]["rings"]:
        need, ratio = ring["needed"], ring["ratio"]
        low, high = (int(need[end] * 100 + 0.5) for end in ("low", "high"))
        row = f"{titles[ring['ring']]}{int(need['estimate'] * 100 + 0.5)}%({low}–{high})"
        row += f"{int(ring['invested_share'] * 100 + 0.5)}%"
        found = re.search(rf"{re.escape(row)}(?:([\d.]+)×\(([\d.]+)–([\d.]+)\)|{NOTHING})", pages)
        assert found, row
        if ratio.get("reason") is None:
            figures = [ratio["estimate"], ratio["low"], ratio["high"]]
            assert [float(each) for each in found.groups()] == pytest.approx(figures, abs=0.051)
        else:
            assert found[1] is None


@pytest.mark.parametrize("path", [HOSPITAL, TINY], ids=["hospital", "tiny"])
def test_priorities_are_those_of_the_report_in_their_order(path: Path) -> None:
    report, content = example(path)
    pages = text_of(content)
    assert 1 <= len(report.priorities) <= 3
    places = [pages.index(f"{number}{squeezed(each.action)}") for number, each in enumerate(report.priorities, start=1)]
    assert places == sorted(places)


@pytest.mark.parametrize("path", [HOSPITAL, TINY], ids=["hospital", "tiny"])
def test_every_number_is_one_of_the_json(path: Path) -> None:
    """Or is it the number of a page, or one of the scale of a drawing."""
    report, content = example(path)
    reader = opened(content)
    texts = [page.extract_text().replace(reader.metadata.title or "", "") for page in reader.pages[1:]]
    scaled = [re.sub(r"^(.* )?0 10050$", r"\1", text, flags=re.MULTILINE) for text in texts]
    pages = "\n".join(re.sub(r"\d+ / \d+\s*$", "", text) for text in scaled)
    assert len(re.findall(r"\d+", pages)) > 100
    assert unexplained(pages, as_document(report)) == []


def test_a_withheld_group_is_said_in_words() -> None:
    _, content = example(HOSPITAL)
    assert squeezed(f"Recovery – {Wording('en').say('terminal.withheld')}") in text_of(content)


def elements(node: Any) -> Iterator[Any]:
    """The elements of the structure of a document, in their order."""
    node = node.get_object()
    if isinstance(node, list):
        for each in node:
            yield from elements(each)
    elif isinstance(node, dict):
        if "/S" in node:
            yield node
        if "/K" in node and not isinstance(node["/K"], int):
            yield from elements(node["/K"])


def test_headings_lists_and_tables_are_what_they_are_and_every_picture_is_described() -> None:
    report, content = example(HOSPITAL)
    found = list(elements(opened(content).trailer["/Root"]["/StructTreeRoot"]))
    kinds = Counter(each["/S"] for each in found)
    assert set(kinds) >= HEARD
    sections = board(report).sections
    assert kinds["/H1"] == len(sections) + 1  # the contents have one too
    described = [each.get("/Alt", "") for each in found if each["/S"] == "/Figure"]
    circle = next(block.circle for section in sections for block in section.blocks if isinstance(block, Bars))
    assert circle is not None
    assert described[0] == plain("; ".join((circle.title, *circle.texts)))
    assert all(described)
    levels = [block.levels for section in sections for block in section.blocks if isinstance(block, Table)]
    keys = [block for section in sections for block in section.blocks if isinstance(block, Definitions) and block.keys]
    assert len(described) == 1 + sum(map(len, levels)) + len(keys)


@pytest.mark.parametrize("kind", ["Picture", "Level", "Keys"])
def test_a_picture_without_words_is_refused(kind: str) -> None:
    from typst import TypstError

    from leaddev.media.pdf import data_of, typeset

    def without(value: Any) -> Any:
        if isinstance(value, list):
            return list(map(without, value))
        if not isinstance(value, dict):
            return value
        taken = {"text": None} if value.get("kind") == kind else {}
        return {name: without(each) for name, each in value.items()} | taken

    data = data_of(board(example(HOSPITAL)[0]))
    assert typeset(data)
    with pytest.raises(TypstError, match="alt"):
        typeset(without(data))


def test_the_same_report_is_the_same_bytes_in_every_process() -> None:
    from hashlib import sha256

    report, content = example(TINY)
    assert made(report) == content
    again = subprocess.run([sys.executable, "-c", SUBPROCESS, str(TINY)], capture_output=True, text=True, check=True)
    assert again.stdout.strip() == sha256(content).hexdigest()
    assert not re.search(rb"/(CreationDate|ModDate)|xmp:(CreateDate|ModifyDate)", content)


def test_a_json_report_gives_the_same_bytes() -> None:
    report, content = example(HOSPITAL)
    assert made(read_report(to_json(report).encode(), "report.json")) == content


def test_no_font_is_that_of_the_machine() -> None:
    fonts = {
        str(font.get_object()["/BaseFont"]).partition("+")[2].partition("-")[0]
        for page in opened(made(hostile_report())).pages
        for font in page["/Resources"].get("/Font", {}).values()
    }
    assert "LibertinusSerif" in fonts
    assert fonts <= {"LibertinusSerif", "NewComputerModern", "NewCMMath", "DejaVuSansMono", "NewCM10"}


def with_names(report: Report, name: str) -> Report:
    """The organization, the rings, the units and the priorities of a report are called `name`."""
    rings = tuple(replace(each, title=name) for each in report.model.rings)
    units = tuple(replace(each, name=name) for each in report.scores.units)
    whole = replace(report.scores.organization, name=name)
    return replace(
        report,
        organization=replace(report.organization, name=name, title=name),
        model=replace(report.model, rings=rings),
        scores=replace(report.scores, organization=whole, units=units),
        priorities=tuple(replace(each, action=name) for each in report.priorities),
    )


def test_no_text_is_markup() -> None:
    report = with_names(sample_report(), MARKUP)
    pages, harm = text_of(made(report)), squeezed(MARKUP).replace("-", "")
    assert pages.replace("-", "").count(harm) > len(report.model.rings) + len(report.scores.units)
    assert "root:" not in pages


def test_names_of_every_kind_are_written() -> None:
    pages = text_of(made(hostile_report(), "profession"))
    for name in ("[red]x[/red]", "=cmd()", "<script>alert('1')</script>", "onetwothree"):
        assert name in pages
    assert "\x1b" not in pages


@pytest.mark.parametrize(("name", "shown"), [("Zürich Łódź Ωμέγα Дом ≥ 5", True), ("病院 🏥 ward", False)])
def test_letters_that_no_font_has_are_replaced_and_that_is_said(name: str, shown: bool) -> None:
    pages, told = text_of(made(with_names(sample_report(), name))), squeezed(Wording("en").say("board.letters"))
    assert (squeezed(name) in pages) is shown
    assert (told in pages) is not shown
    if not shown:
        assert "□□□ward" in pages


@pytest.mark.parametrize("count", range(2, 9))
@pytest.mark.parametrize("title", ["Ring {}", "Persoonlijkheidsontwikkeling en houding {}", "W" * 60 + "{}"])
def test_two_to_eight_rings_of_any_name_stay_on_the_paper(count: int, title: str) -> None:
    report = sample_report()
    ids = [f"ring-{number}" for number in range(1, count + 1)]
    rings = [
        replace(report.model.rings[number % 5], id=each, title=title.format(number + 1))
        for number, each in enumerate(ids)
    ]
    balances = tuple(replace(report.balance.rings[number % 5], ring=each) for number, each in enumerate(ids))
    balance = replace(report.balance, rings=balances, taught=(ids[0],), lived=(ids[1],))
    quality = replace(report.quality, gap_reliability=(), unit_differences=(), reliability=())
    model = replace(report.model, rings=tuple(rings))
    found = opened(made(replace(report, model=model, balance=balance, quality=quality, items=())))
    edges: list[float] = []
    for page in found.pages:
        page.extract_text(visitor_text=lambda text, cm, tm, font, size: edges.append(cm[4] + tm[4]) if text else None)
    assert max(edges) <= 595 - 62  # where the margin begins
    pages = "".join(page.extract_text() for page in found.pages)
    for ring in rings:
        assert squeezed(ring.title).replace("-", "") in re.sub(r"[\s\u200b-]", "", pages)


def test_a_table_without_room_for_its_headings_numbers_and_explains_them() -> None:
    from leaddev.media.pdf import data_of, typeset

    report = sample_report()
    titles = [f"Persoonlijkheidsontwikkeling{number}" for number in range(5)]
    rings = tuple(replace(each, title=title) for each, title in zip(report.model.rings, titles, strict=True))
    found = board(replace(report, model=replace(report.model, rings=rings)))
    units = next(section for section in found.sections if section.id == "units")
    pages = text_of(typeset(data_of(replace(found, sections=(units,)))))
    assert "groupanswered12345" in pages
    assert squeezed(", ".join(f"{number} {title}" for number, title in enumerate(titles, start=1))) in pages


def test_every_kind_of_block_that_is_chosen_has_a_layout() -> None:
    from typst import TypstError

    from leaddev.media.pdf import data_of, typeset

    found = data_of(replace(board(sample_report()), sections=(Section("x", "", (), Words("y")),)))
    found["sections"][0]["blocks"] = [{"kind": "Curve"}]
    with pytest.raises(TypstError, match="no layout for Curve"):
        typeset(found)


def test_a_table_of_groups_without_room_becomes_the_list_of_its_pairs() -> None:
    from leaddev.media.pdf import data_of, typeset

    report, content = example(HOSPITAL)
    found = board(report)
    respect = next(section for section in found.sections if section.id == "respect")
    table = respect.blocks[0]
    assert isinstance(table, Table)
    wide = replace(table, columns=(table.columns[0], *(replace(table.columns[1], title="A" * 20) for _ in range(9))))
    pages = text_of(typeset(data_of(replace(found, sections=(replace(respect, blocks=(wide,)),)))))
    assert "Physicians→Nurses" in pages
    assert squeezed(respect.instead.aside.text if respect.instead else "?") in pages
    assert squeezed(Wording("en").counted("board.pairs", 8)) in pages
    assert "Physicians→Nurses" not in text_of(content)
