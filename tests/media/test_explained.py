"""At every figure of a page: a link to how its kind is computed, in the language of the report, and back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import product

import pytest
from msgspec.structs import replace

from leaddev.analysis import Options, analyze
from leaddev.present.document import sections_of
from leaddev.present.page import Explanations, frame_of
from leaddev.report import GroupScore, Report
from leaddev.wording import LANGUAGES, Wording
from surveys import HOSPITAL, TINY

from .pages import VOID, one_line, page

BLOCKS = ("p", "li", "dd", "figcaption")
UNMARKED = ("model", "inputs", "note", "columns", "not-asked")
"""Lines about the numbers that say no figure: titles, files, codes of questions, months."""


class Element:
    """An element of a page with what is in it."""

    def __init__(self, tag: str, attributes: dict[str, str], above: Element | None) -> None:
        self.tag, self.attributes, self.above = tag, attributes, above
        self.parts: list[str | Element] = []

    def all(self, *tags: str) -> Iterator[Element]:
        """The elements of some kinds in it, in their order."""
        for part in self.parts:
            if isinstance(part, Element):
                if part.tag in tags:
                    yield part
                yield from part.all(*tags)

    def text(self, without: tuple[str, ...] = ()) -> str:
        """What it says, without elements of some kinds."""
        said = (
            part if isinstance(part, str) else "" if part.tag in without else part.text(without) for part in self.parts
        )
        return one_line("".join(said))

    def with_id(self, name: str) -> Element:
        """The element with an id."""
        return next(each for each in self.all(*{"section", "div", "header"}) if each.attributes.get("id") == name)

    @property
    def leads(self) -> list[str]:
        """The kinds of figure to which it leads."""
        links = (each.attributes for each in self.all("a") if each.attributes.get("class") == "what")
        return [each["href"].removeprefix("#how-") for each in links]


class Tree(HTMLParser):
    """The elements of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.at = self.root = Element("", {}, None)
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        found = Element(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.parts.append(found)
        self.at = self.at if tag in VOID else found

    def handle_endtag(self, tag: str) -> None:
        """The innermost element ends."""
        assert self.at.above is not None
        self.at = self.at.above

    def handle_data(self, data: str) -> None:
        """Text."""
        self.at.parts.append(data)


EXAMPLES = {(path.stem, language): (path, language) for path, language in product((HOSPITAL, TINY), LANGUAGES)}


@pytest.fixture(scope="module", params=EXAMPLES, ids="-".join)
def example(request: pytest.FixtureRequest) -> tuple[Report, str]:
    path, language = EXAMPLES[request.param]
    report = analyze(str(path), Options(language=language))
    return report, page(report, "profession" if path == HOSPITAL else None)


def without_explanation(report: Report, text: str) -> list[str]:
    """Columns of figures, and figures that stand alone, from which nothing leads to how they are computed."""
    root = Tree(text).root
    main = next(root.all("main"))
    missing = []
    for table in main.all("table"):
        heads, *rows = ([part for part in row.parts if isinstance(part, Element)] for row in table.all("tr"))
        for place, head in enumerate(heads):
            cells = [row[place] for row in rows if len(row) == len(heads) and row[place].tag == "td"]
            if any(re.search(r"\d", cell.text(("svg",))) for cell in cells) and not head.leads:
                missing.append(f"{table.text()[:20]}: {head.text()}")
    names = _names(report)
    for each in main.all(*BLOCKS):
        above = list(_above(each))
        if any(part.tag in ("table", "nav") or part.attributes.get("id") in ("how", "what-if") for part in above):
            continue
        said = each.text((*BLOCKS, "svg", "small"))
        for name in names:
            said = said.replace(name, "")
        if re.search(r"\d", re.sub(r"LD\d+|0(?:–| \S+ )100|[“«].*?[”»]", "", said)) and not _leads(each, above):
            missing.append(said)
    return missing


def _names(report: Report) -> list[str]:
    """Texts of users, which may hold digits that are no figures, the longest first."""
    words = Wording(report.organization.language)
    groups = [each.name for each in report.scores.units if isinstance(each, GroupScore)]
    lines = {words.say(f"terminal.quality.{key}") for key in UNMARKED}
    section = next(each for each in sections_of(report) if each.id == "quality")
    told = [text for block in section.blocks for term, text in getattr(block, "pairs", ()) if term in lines]
    number = [words.say(f"terminal.findings.{key}", number="\0").split("\0")[0] for key in ("number", "numbers")]
    return sorted((one_line(each) for each in (*groups, *told, *number)), key=len, reverse=True)


def _above(each: Element) -> Iterator[Element]:
    while each.above is not None:
        each = each.above
        yield each


def _leads(each: Element, above: list[Element]) -> bool:
    """Whether there is a link in it, in what it is about, or in the last sentence of a verdict."""
    if each.leads or each.attributes.get("class") == " advice":
        return True
    if each.tag == "dd":
        beside = [part for part in above[0].parts if isinstance(part, Element)]
        return bool(beside[beside.index(each) - 1].leads)
    figure = next((part for part in above if part.tag == "figure"), None)
    if figure is not None:
        return any(caption.leads for caption in figure.all("figcaption"))
    section = next(part for part in above if part.tag in ("section", "header"))
    inside = list(section.all("p"))
    if section.attributes["id"] == "thresholds":
        return inside[0].leads == ["threshold"]
    if section.attributes["id"] == "verdict":
        return inside[-1].leads[-1] == "moved"
    item = next((part for part in above if part.tag == "li"), None)
    return item is not None and bool(item.leads)


def test_every_figure_leads_to_how_it_is_computed(example: tuple[Report, str]) -> None:
    report, text = example
    assert without_explanation(report, text) == []


def test_every_kind_is_explained_once_in_the_language_of_the_report_and_leads_back(example: tuple[Report, str]) -> None:
    report, text = example
    root, words = Tree(text).root, Wording(report.organization.language)
    explained = root.with_id("how")
    kinds = [each.attributes["id"].removeprefix("how-") for each in explained.all("div")]
    leads = list(dict.fromkeys(root.leads))
    assert set(kinds) == {*leads, "ring", "withheld"}
    assert len(kinds) == len(set(kinds))
    for kind in kinds:
        entry = explained.with_id(f"how-{kind}")
        assert entry.attributes["tabindex"] == "-1"
        term, said = next(entry.all("dt")), next(entry.all("dd"))
        assert term.text() == one_line(words.say(f"figure.{kind}"))
        assert said.text(("small",)) == one_line(words.say(f"figure.{kind}.means"))
        back = [link.attributes["href"].removeprefix("#") for link in said.all("a")]
        for place in back:
            assert kind in root.with_id(place).leads or place == "rings", (kind, place)
        assert back or kind in ("ring", "withheld"), kind


def test_a_link_that_is_taken_away_is_missed(example: tuple[Report, str]) -> None:
    """Of each column and each line one, so that the test above fails when any of them goes."""
    report, text = example
    assert without_explanation(report, text) == []
    found = re.findall(r'<a class="what" href="#how-[a-z-]+">.*?</a>', text)
    alone = ("level", "importance", "ratio", "people", "choice", "alpha", "careless", "answers", "mwds")
    for kind in alone:
        link = next(each for each in found if f"#how-{kind}" in each)
        assert without_explanation(report, text.replace(link, "", 1)) != [], kind


def test_a_page_without_figures_explains_none() -> None:
    report = analyze(str(TINY))
    assert frame_of(report).explanations.kinds == ()
    explanations = frame_of(report, sections_of(report)).explanations
    assert isinstance(explanations, Explanations)
    ids = [each.id for each in explanations.kinds]
    assert ids[:3] == ["response", "investment-share", "need-share"]
    assert ids[-2:] == ["ring", "withheld"] or "withheld" in ids
    fewer = frame_of(replace(report, items=()), [each for each in sections_of(report) if each.id != "items"])
    assert {"mwds", "shortfall"} & {each.id for each in fewer.explanations.kinds} == set()
