"""Markdown: nothing that the terminal says is lost, and no name of people who mean harm becomes more than text."""

from __future__ import annotations

import html
import re
from io import StringIO

import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace

from leaddev.analysis import Options, analyze
from leaddev.media.escape import plain
from leaddev.media.formats import RenderOptions
from leaddev.media.markdown import escaped, write_markdown
from leaddev.present.document import SECTIONS, sections_of
from leaddev.report import Report
from leaddev.wording import LANGUAGES
from present.sample_report import bare_report, hostile_report, sample_report
from surveys import HOSPITAL, TINY

from .streams import golden, lost_words

HARM = (
    "a|b `code` <script>alert(1)</script> &lt; [x](http://evil.example) ![i](x) **b** _c_ ~~d~~ $e$\n# title\n\n| x |"
)
TEXT_ONLY = {"text", "softbreak", "strong_open", "strong_close"}


def markdown(report: Report, by: str | None = None) -> str:
    stream = StringIO()
    write_markdown(report, stream, RenderOptions(by=by))
    return stream.getvalue()


def read(text: str) -> str:
    """Markdown as it is read."""
    text = re.sub(r"(?m)^(#+|\s*-) |(?<!\\)\*\*|(?<!\\)\|", " ", text)
    return html.unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text))


@pytest.fixture(scope="module", params=LANGUAGES)
def hospital(request: pytest.FixtureRequest) -> Report:
    return analyze(str(HOSPITAL), Options(language=request.param))


def assert_whole(report: Report, by: str | None) -> None:
    text = read(markdown(report, by))
    for section in sections_of(report, by):
        assert lost_words(section, text) == [], section.id


def test_every_section_is_there(hospital: Report) -> None:
    made = {section.id for section in sections_of(hospital, "profession")}
    assert made == {topic for _, topic, _ in SECTIONS}
    assert_whole(hospital, "profession")


@pytest.mark.parametrize("report", [sample_report(), bare_report(), analyze(str(TINY))], ids=["sample", "bare", "tiny"])
def test_no_word_and_no_figure_is_lost(report: Report) -> None:
    assert_whole(report, "profession")
    assert_whole(replace(report, balance=replace(report.balance, specifications=None)), None)


def test_a_table_of_rings_has_every_column_and_a_curve_its_numbers() -> None:
    text = markdown(sample_report())
    assert "| ring | level | importance | need | (95\u00a0%) | investment | ratio | invested |" in text
    assert "| &emsp;&emsp;Recovery – not shown" in text
    assert "36 (0)" in text
    assert "1. **Move hours from leadership theory" in text


@pytest.mark.parametrize("report", [hostile_report(), sample_report()], ids=["hostile", "renamed"])
def test_hostile_names_stay_text(report: Report) -> None:
    unit = replace(report.scores.units[0], name=HARM)
    rings = (replace(report.model.rings[0], title=HARM, within=HARM), *report.model.rings[1:])
    report = replace(
        report,
        organization=replace(report.organization, name=HARM),
        scores=replace(report.scores, units=(unit, *report.scores.units[1:])),
        model=replace(report.model, rings=rings),
        notes=(HARM, "1. one", "- two", "---", "+ three", "===", "> four", "```", "    five", "www.evil.example"),
    )
    text = markdown(report, "profession")
    tokens = MarkdownIt("gfm-like", {"linkify": False, "html": True}).parse(text)
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    table = {"table", "thead", "tbody", "tr", "th", "td"}
    assert kinds <= {"heading", "paragraph", "inline", "bullet_list", "ordered_list", "list_item", *table}
    assert {child.type for token in tokens for child in token.children or ()} <= TEXT_ONLY
    titles = sum(token.type == "heading_open" for token in tokens)
    assert titles == sum(bool(section.title) for section in sections_of(report, "profession"))
    inline = [token for token in tokens if token.type == "inline"]
    shown = ["".join(child.content for child in token.children or ()).strip() for token in inline]
    assert shown.count(plain(HARM)) >= 3  # the ring, the unit, the note
    assert "<" not in text


@pytest.mark.parametrize("text", ["1. x", "1) x", "- x", "+ x", "---", "# x", "> x", "    x", "a\nb", "https://x.be"])
def test_escaped_text_is_one_paragraph_of_text(text: str) -> None:
    tokens = MarkdownIt("commonmark").parse(escaped(text))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert "".join(child.content for child in tokens[1].children or ()) == " ".join(text.split())


def test_golden_markdown() -> None:
    text = markdown(sample_report(), "profession")
    assert text == golden("sample.md", text)
