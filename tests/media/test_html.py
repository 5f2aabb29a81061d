"""The page: all that is said is on it, it needs nothing and asks for nothing, and no name becomes more than text."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from importlib.resources import files
from io import StringIO
from itertools import pairwise
from typing import Any

import pytest
from jinja2 import StrictUndefined
from msgspec import Struct
from msgspec.structs import replace

import leaddev.media.html as medium
from leaddev.analysis import Options, analyze
from leaddev.media.escape import plain
from leaddev.media.formats import RenderOptions
from leaddev.media.json import as_document, compact_document, from_document
from leaddev.present.blocks import Bars, Definitions, Section, Words
from leaddev.present.document import SECTIONS, sections_of
from leaddev.present.page import frame_of
from leaddev.report import Reason, Report
from leaddev.wording import LANGUAGES
from present.sample_report import HOSTILE, bare_report, hostile_report, sample_report
from surveys import HOSPITAL, TINY

from .pages import Parsed, one_line, page
from .streams import lost_words, words
from .test_circle import plan

STYLE = files("leaddev.media.html").joinpath("page.css").read_text(encoding="utf-8")
HARM = (
    "\"'`><script>alert(1)</script><b onload=x style=y>&lt;{{ 7 * 7 }}{% raw %}</td></style><!--]]>=cmd()"
    "\x1b[31m\u202e\u2028\n\ud800"
)
HARMLESS = "".join("x" if char not in "\n\u2028" else " " for char in HARM if char != "\u202e")
IDS = ("id", "role", "mark", "figure", "figures", "shows", "about")
"""Fields of a section that no reader sees as text."""
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


@pytest.fixture(scope="module", params=LANGUAGES)
def hospital(request: pytest.FixtureRequest) -> Report:
    return analyze(str(HOSPITAL), Options(language=request.param))


def assert_whole(report: Report, by: str | None) -> Parsed:
    found = Parsed(page(report, by))
    for section in sections_of(report, by):
        text = found.texts[section.id]
        assert lost_words(section, text) == [], section.id
        assert not words(" ".join(map(plain, said(section)))) - words(text), section.id
    assert as_document(from_document(found.data)) == as_document(report)
    assert found.data == compact_document(report)
    return found


def said(value: Any) -> list[str]:
    """Every text of a section that stands on a page: the richest form of it."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for part in value for text in said(part)]
    if isinstance(value, Bars):
        notes = value.explained(value.richest)
        value = replace(value, columns=value.richest, circle=None, notes=notes, captions=())
    if isinstance(value, Struct):
        names = (name for name in value.__struct_fields__ if name not in (*IDS, "instead", "parts"))
        return [text for name in names for text in said(getattr(value, name))]
    return []


def test_every_section_and_every_figure_is_there(hospital: Report) -> None:
    made = {section.id for section in sections_of(hospital, "profession")}
    assert made == {topic for _, topic, _ in SECTIONS}
    found = assert_whole(hospital, "profession")
    assert found.all("html") == [{"lang": hospital.organization.language}]
    assert len(page(hospital, "profession").encode()) <= 600_000


@pytest.mark.parametrize("report", [sample_report(), bare_report(), analyze(str(TINY))], ids=["sample", "bare", "tiny"])
def test_no_word_and_no_figure_is_lost(report: Report) -> None:
    assert_whole(report, "profession")
    assert_whole(replace(report, balance=replace(report.balance, specifications=None)), None)


def test_the_picture_is_described_and_stands_beside_what_to_do(hospital: Report) -> None:
    found = Parsed(page(hospital))
    bars = next(block for each in sections_of(hospital) for block in each.blocks if isinstance(block, Bars))
    assert bars.circle is not None
    drawing = next(each for each in found.all("svg") if each["class"] == "circle")
    assert drawing["role"] == "img"
    assert found.texts[drawing["aria-labelledby"]] == one_line(bars.circle.title)
    described = found.texts[drawing["aria-describedby"]]
    shares = [column for column in bars.columns if column.shares]
    for place, name in enumerate(bars.names):
        figures = [one_line(column.cells[place].text) for column in shares]
        assert re.search(".*".join(map(re.escape, [name, *figures])), described.split("; ")[place])
    ids = [each.get("id", "") for _, each in found.elements]
    assert ids.index("circle-title") < ids.index("priorities") < ids.index("contents") < ids.index("rings")


def test_every_drawing_that_stands_alone_is_described(hospital: Report) -> None:
    """What a drawing shows is said: the gates and the keys; every other drawing stands beside the words it draws."""
    found = Parsed(page(hospital))
    drawings = [each for each in found.all("svg") if each["class"] != "pair"]  # its cell is hidden
    assert all((each.get("role") == "img") != (each.get("aria-hidden") == "true") for each in drawings)
    described = {each["aria-describedby"]: each for each in drawings if "role" in each}
    assert hospital.preconditions is not None
    assert hospital.symptoms is not None
    gates, symptoms = hospital.preconditions.organization.gates, hospital.symptoms
    names = [f"level{n}" for n in range(1, len(gates) + 1)] + [f"keys{n}" for n in range(1, len(symptoms) + 1)]
    assert set(described) == {f"{name}-text" for name in ("circle", "curve", *names)}
    for name, each in described.items():
        assert found.texts[name]
        assert found.texts[each["aria-labelledby"]]
    for number, gate in enumerate(gates, start=1):
        assert found.texts[f"level{number}-title"] == gate.title
        for figure in (gate.level.estimate, gate.level.low, gate.level.high, gate.threshold):
            assert figure is not None
            assert str(int(figure + 0.5)) in re.findall(r"\d+", found.texts[f"level{number}-text"])
    for number, symptom in enumerate(symptoms, start=1):
        assert symptom.title in found.texts[f"keys{number}-title"]


def test_keys_say_what_the_report_says(hospital: Report) -> None:
    section = next(each for each in sections_of(hospital) if each.id == "symptoms")
    drawn = [block.keys for block in section.blocks if isinstance(block, Definitions) and block.keys]
    assert hospital.symptoms is not None
    for keys, symptom in zip(drawn, hospital.symptoms, strict=True):
        within = next(each for each in symptom.associations if each.level == "within")
        kinds = list(dict.fromkeys([*(each.kind for each in symptom.direct.kinds), *(k.kind for k in symptom.levels)]))
        named, together, gaps = zip(*keys.points, strict=True)
        assert [kind for kind, is_named in zip(kinds, named, strict=True) if is_named] == (
            [symptom.direct.points_to] if symptom.direct.points_to else []
        )
        assert {kind for kind, goes in zip(kinds, together, strict=True) if goes} == set(within.points_to)
        assert gaps == tuple(next((k.has_gap for k in symptom.levels if k.kind == kind), None) for kind in kinds)
        assert tuple(kinds[place] for place in keys.agreed) == symptom.kinds
    assert [bool(keys.legend) for keys in drawn] == [True, False, False, False]


def test_keys_that_are_not_known_and_two_that_lead_together_are_shown_so() -> None:
    report = analyze(str(HOSPITAL))
    assert report.symptoms is not None
    symptom = report.symptoms[0]
    why = Reason("few-reports")
    unknown = replace(
        symptom,
        direct=replace(symptom.direct, kinds=(), causes=(), points_to=None, reason=why),
        associations=tuple(replace(each, reason=why, weights=()) for each in symptom.associations),
        levels=tuple(replace(each, has_gap=None) for each in symptom.levels),
        kinds=(),
    )
    together = replace(symptom, direct=replace(symptom.direct, points_to=None, reason=None))
    section = next(each for each in sections_of(replace(report, symptoms=(unknown, together))) if each.id == "symptoms")
    first, second = (each.keys for each in section.blocks if isinstance(each, Definitions))
    assert first is not None
    assert second is not None
    assert {point for row in first.points for point in row} == {None}
    assert "values: named most unknown, goes with unknown, gap unknown" in first.text
    assert [row[0] for row in second.points] == [True, True, False, False]


def test_a_share_that_is_not_known_is_described_as_such() -> None:
    report = sample_report()
    rings = (replace(report.balance.rings[0], needed_share=None), *report.balance.rings[1:])
    found = Parsed(page(replace(report, balance=replace(report.balance, rings=rings))))
    assert found.texts["circle-text"].startswith("knowledge: need not known, investment 47 %;")
    assert "circle-text" not in Parsed(page(bare_report())).texts


def test_the_page_can_be_walked_by_keyboard_and_by_screen_reader(hospital: Report) -> None:
    found = Parsed(page(hospital, "profession"))
    tags = Counter(tag for tag, _ in found.elements)
    assert tags["h1"] == tags["main"] == tags["nav"] == 1
    titled = [each for each in sections_of(hospital, "profession") if each.title and each.id != "header"]
    links = [each["href"] for each in found.all("a") if each.get("class") not in ("what", "place")]
    assert links[0] == "#evidence"
    assert sorted(links[1:]) == sorted([*(f"#{each.id}" for each in titled), "#how", "#what-if"])
    assert {link.removeprefix("#") for link in links} <= set(found.texts)
    open_ones = [each for each in found.all("details") if each == {"open": ""}]
    assert (
        len(open_ones) == len(titled) - 2 + 1
    )  # the verdict and what to do first do not fold; how figures are computed
    assert tags["details"] == tags["summary"] == len(open_ones)
    assert tags["table"] == tags["caption"] > 10
    assert all(found.by_tag["caption"])
    assert {each["scope"] for each in found.all("th")} == {"col", "row"}
    scrolled = [each for each in found.all("div") if each.get("class") == "scroll"]
    assert len(scrolled) == tags["table"] + 1  # and the curve
    assert all(each["tabindex"] == "0" and each["role"] == "group" and each["aria-label"] for each in scrolled)
    levels = [int(tag[1]) for tag, _ in found.elements if re.fullmatch("h[1-6]", tag)]
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_the_page_asks_for_nothing(hospital: Report) -> None:
    text = page(hospital)
    found = Parsed(text)
    policy = next(each["content"] for each in found.all("meta") if "http-equiv" in each)
    style = re.search("<style>(.*?)</style>", text, re.DOTALL)
    assert style is not None
    script = re.search("<script>(.*?)</script>", text, re.DOTALL)
    assert script is not None
    of_style, of_script = (
        base64.b64encode(hashlib.sha256(each.group(1).encode()).digest()).decode() for each in (style, script)
    )
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{of_style}'; script-src 'sha256-{of_script}'; base-uri 'none'; "
        "form-action 'none'"
    )
    assert len(script.group(1).encode()) <= 15_000
    assert not re.search(r"url\(|@import|@font-face|//", style.group(1))
    assert not re.search(r"fetch|XMLHttp|import|eval|innerHTML|http|WebSocket|sendBeacon", script.group(1))
    assert {tag for tag, _ in found.elements} & {"img", "link", "iframe", "object", "form", "base", "image"} == set()
    assert not [
        name for _, each in found.elements for name in each if name in ("src", "style") or name.startswith("on")
    ]
    assert found.all("script") == [{}, {"type": "application/json", "id": "report"}]


def test_a_cell_is_shaded_from_the_lowest_to_the_highest_and_what_is_not_known_is_not(hospital: Report) -> None:
    found = Parsed(page(hospital))
    shades = [each["class"].split()[-1] for each in found.all("td") if "shade-" in each.get("class", "")]
    assert {"shade-0", "shade-10"} <= set(shades) <= {f"shade-{number}" for number in range(11)}
    cells = [words for each in sections_of(hospital) for words in inside(each) if words.amount is not None]
    assert len(shades) == len(cells)
    assert all(f".{shade} {{" in STYLE for shade in shades)
    level = next(each for each in cells if each.text.startswith("63"))
    assert level.amount == pytest.approx(0.63, abs=0.006)


def inside(value: Any) -> list[Words]:
    """Every word of what a page shows of a section."""
    if isinstance(value, Words):
        return [value]
    parts = value if isinstance(value, tuple) else ()
    if isinstance(value, Struct):
        parts = tuple(getattr(value, name) for name in value.__struct_fields__ if name != "instead")
    return [words for part in parts for words in inside(part)]


def test_what_a_move_would_do_is_told_from_what_the_verdict_rests_on(hospital: Report) -> None:
    move = frame_of(hospital).what_if
    assert move is not None
    sums = {side: sum(ring.amount for ring in move.rings if ring.side == side) for side in ("taught", "lived")}
    excess = sums["taught"] / (sums["taught"] + sums["lived"]) - move.needed
    assert hospital.balance.excess.estimate == pytest.approx(excess, abs=1e-3)
    assert (move.rings[move.start].side, move.rings[move.end].side) == ("taught", "lived")
    assert all(each in move.told for each in ("[amount]", "[now]", "[then]"))
    assert move.title in page(hospital)
    without = replace(hospital, investment=None)
    assert frame_of(without).what_if is None
    assert 'id="what-if"' not in page(without)
    unknown = replace(hospital.balance.excess, estimate=None)
    assert frame_of(replace(hospital, balance=replace(hospital.balance, excess=unknown))).what_if is None


def spoiled(value: Any, by: str) -> Any:
    """A section with more than was meant in each of its texts."""
    if isinstance(value, str):
        return value and value + by
    if isinstance(value, tuple):
        return tuple(spoiled(part, by) for part in value)
    if isinstance(value, Struct):
        names = [name for name in value.__struct_fields__ if name not in IDS]
        return replace(value, **{name: spoiled(getattr(value, name), by) for name in names})
    return value


def test_hostile_text_in_every_place_stays_text(hospital: Report) -> None:
    from leaddev.present.cards import circle_section

    sections: tuple[Section, ...] = (*sections_of(hospital, "profession"), circle_section(plan(5)))
    pages = []
    for by in (HARM, HARMLESS):
        changed = tuple(spoiled(each, by) for each in sections)
        stream = StringIO()
        medium.write_html(hospital, stream, RenderOptions(sections=changed))
        pages.append(stream.getvalue())
        found = Parsed(pages[-1])
        for each in changed:
            assert not words(" ".join(map(plain, said(each)))) - words(found.texts[each.id]), each.id
    harmed, harmless = (Parsed(each) for each in pages)
    assert [(tag, list(each)) for tag, each in harmed.elements] == [
        (tag, list(each)) for tag, each in harmless.elements
    ]
    assert not STEERING.search(pages[0])
    assert "{{" in harmed.texts["rings"]
    assert "49" not in harmed.by_tag["h1"][0].split()


@pytest.mark.parametrize("report", [hostile_report(), replace(hostile_report(), notes=(*HOSTILE, HARM))])
def test_hostile_reports_stay_text(report: Report) -> None:
    text = page(report, "profession")
    found = Parsed(text)
    assert not STEERING.search(text)
    assert found.all("script") == [{}, {"type": "application/json", "id": "report"}]
    assert {tag for tag, _ in found.elements} == {
        tag for tag, _ in Parsed(page(sample_report(), "profession")).elements
    }
    assert plain(report.organization.name) in found.by_tag["h1"][0]
    assert found.data == harmless(compact_document(report))
    assert as_document(from_document(found.data)) == harmless(as_document(report))


def harmless(value: Any) -> Any:
    """JSON as it can be written: half a character is none."""
    if isinstance(value, str):
        return re.sub("[\ud800-\udfff]", "\ufffd", value)
    if isinstance(value, list):
        return [harmless(part) for part in value]
    return {key: harmless(part) for key, part in value.items()} if isinstance(value, dict) else value


def test_the_same_report_is_the_same_page() -> None:
    first = page(sample_report(), "profession")
    medium.template_of.cache_clear()
    assert page(sample_report(), "profession") == first
    assert "\r" not in first


def test_what_is_missing_in_the_template_is_a_mistake_and_all_is_escaped() -> None:
    surroundings = medium.template_of("page.html").environment
    assert surroundings.undefined is StrictUndefined
    assert surroundings.autoescape is True
    source = files("leaddev.media.html").joinpath("page.html").read_text(encoding="utf-8")
    assert re.findall(r"(\w+)\|safe", source) == ["style", "script", "data"]


def colours(part: str) -> dict[str, str]:
    return dict(re.findall(r"--(\w+): (#\w{6})", part))


LIGHT, DARK, PRINT = (colours(part) for part in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL) if "--paper" in part)


ON_PAPER = ("ink paper", "soft paper", "link paper", "left paper", "right paper")
READ = (*ON_PAPER, "soft desk", "ink desk", "link desk", "inverse ink", "ink track", "soft track")


@pytest.mark.parametrize("shades", [LIGHT, DARK, PRINT], ids=["light", "dark", "print"])
def test_colours_can_be_told_apart(shades: dict[str, str]) -> None:
    assert set(shades) == set(LIGHT)
    for text, ground in map(str.split, READ):
        assert contrast(shades[text], shades[ground]) >= 4.5, (text, ground)
    assert min(contrast(shades[side], shades["track"]) for side in ("left", "right")) >= 3


def contrast(one: str, other: str) -> float:
    """As WCAG 2 defines it."""
    low, high = sorted(map(luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
