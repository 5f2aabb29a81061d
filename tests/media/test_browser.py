"""Pages in a browser: axe finds nothing, a keyboard reaches everything, nothing is asked for, the script does its work.

Skipped without playwright, axe and a Chromium of the system; where `CI` is set that is a failure.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from leaddev.analysis import analyze
from leaddev.media.html import write_index
from needed import needed
from present.sample_report import hostile_report
from surveys import HOSPITAL, TINY

from .pages import page

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
AXE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"viewport": {"width": 1280, "height": 800}},
    "dark": {"viewport": {"width": 1280, "height": 800}, "color_scheme": "dark"},
    "forced": {"viewport": {"width": 1280, "height": 800}, "forced_colors": "active"},
    "phone": {"viewport": {"width": 320, "height": 700}},
}
SMALLEST = 12  # pixels, 9 points
REACHED = "a[href], button, select, input, summary, [tabindex='0']"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    needed("playwright", "axe_playwright_python", programs=BROWSERS)
    sync = pytest.importorskip("playwright.sync_api")
    with sync.sync_playwright() as playwright:
        found = next(filter(None, map(shutil.which, BROWSERS)))
        started = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages that are looked at."""
    folder = tmp_path_factory.mktemp("pages")
    hospital = analyze(str(HOSPITAL))
    texts = {
        "hospital": page(hospital, "profession"),
        "tiny": page(analyze(str(TINY))),
        "hostile": page(hostile_report()),
    }
    for name, text in texts.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    with (folder / "index.html").open("w", encoding="utf-8") as stream:
        write_index(hospital, {"surgery": "unit-surgery.html"}, stream)
    return {path.stem: path for path in folder.iterdir()}


def opened(browser: Any, path: Path, **look: Any) -> Any:
    shown = browser.new_context(**look).new_page()
    shown.goto(path.as_uri())
    return shown


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", ["hospital", "tiny", "hostile", "index"])
def test_axe_finds_nothing_nothing_is_asked_for_and_nothing_is_wider_than_the_page(
    browser: Any, pages: dict[str, Path], name: str, look: str
) -> None:
    shown = browser.new_context(bypass_csp=True, **LOOKS[look]).new_page()
    asked: list[str] = []
    said: list[str] = []
    shown.on("request", lambda request: asked.append(request.url))
    shown.on("console", lambda message: said.append(message.text))
    shown.goto(pages[name].as_uri())
    assert asked == [pages[name].as_uri()]
    shown.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    found = shown.evaluate("tags => axe.run(document, {runOnly: tags})", AXE)
    assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []
    assert shown.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert said == []


def test_a_keyboard_reaches_everything(browser: Any, pages: dict[str, Path]) -> None:
    shown = opened(browser, pages["hospital"], **LOOKS["light"])
    count = shown.evaluate(
        "selector => { let n = 0; for (const each of document.querySelectorAll(selector))"
        " if (each.checkVisibility()) each.dataset.n = n++; return n; }",
        REACHED,
    )
    assert count > 50
    reached = set()
    for _ in range(count + 5):
        shown.keyboard.press("Tab")
        reached.add(shown.evaluate("document.activeElement.dataset.n"))
    assert {str(number) for number in range(count)} <= reached
    shown.locator("#rings summary").first.focus()
    shown.keyboard.press("Enter")
    assert not shown.locator("#rings table").is_visible()


def test_no_text_of_a_drawing_is_smaller_than_nine_points(browser: Any, pages: dict[str, Path]) -> None:
    for look in ("light", "phone"):
        shown = opened(browser, pages["hospital"], **LOOKS[look])
        sizes = shown.evaluate(
            "[...document.querySelectorAll('svg text')].filter(each => each.checkVisibility()).map(each => "
            "parseFloat(getComputedStyle(each).fontSize) * each.getScreenCTM().a)"
        )
        assert sizes
        assert min(sizes) >= SMALLEST


def test_the_page_is_complete_without_its_script(browser: Any, pages: dict[str, Path]) -> None:
    shown = opened(browser, pages["hospital"], java_script_enabled=False)
    assert shown.locator("#units table").is_visible()
    assert not shown.locator("#what-if").is_visible()
    assert shown.locator("button").count() == 0


def test_a_move_changes_the_excess_and_a_table_can_be_sorted(browser: Any, pages: dict[str, Path]) -> None:
    shown = opened(browser, pages["hospital"], **LOOKS["light"])
    told = shown.locator("#move-told")
    assert told.inner_text() == "With 0 hours moved the excess would be +42 points; now it is +42."
    shown.locator("#move-amount").evaluate("each => { each.value = 1400; each.dispatchEvent(new Event('input')); }")
    assert told.inner_text() == "With 1,400 hours moved the excess would be +25 points; now it is +42."
    shown.locator("#move-to").select_option(label="Skill")
    assert told.inner_text().startswith("With 1,400 hours moved the excess would be +42 points")
    head = shown.locator("#rings th", has_text="ratio")
    head.locator("button").click()
    assert head.get_attribute("aria-sort") == "descending"
    names = "[...document.querySelectorAll('#rings tbody th')].map(each => each.textContent)"
    assert shown.evaluate(names) == ["Skill", "Knowledge", "Values", "Dialogue", "Personality"]
    head.locator("button").click()
    assert shown.evaluate(names) == ["Personality", "Dialogue", "Values", "Knowledge", "Skill"]
    answered = shown.locator("#units th", has_text="answered")
    answered.locator("button").click()
    rows = shown.evaluate("[...document.querySelectorAll('#units tbody tr')].map(each => each.textContent.trim())")
    assert "not shown" in rows[-1]
    assert rows[0].startswith("St. Elsewhere")


def test_a_figure_leads_to_how_it_is_computed_and_back_without_a_script(browser: Any, pages: dict[str, Path]) -> None:
    shown = opened(browser, pages["hospital"], java_script_enabled=False, **LOOKS["light"])
    link = shown.locator("#rings thead a", has_text="ratio")
    link.focus()
    shown.keyboard.press("Enter")
    entry = shown.locator("#how-ratio")
    assert shown.url.endswith("#how-ratio")
    assert entry.is_visible()
    assert entry.evaluate("each => each.matches(':target') && getComputedStyle(each).outlineStyle") == "solid"
    entry.locator("a", has_text="circle").click()
    assert shown.url.endswith("#rings")


def test_paper_shows_what_matters_most_without_its_ground(browser: Any, pages: dict[str, Path]) -> None:
    """Browsers print no background: white on black would come out pale."""
    paper = browser.new_context(**LOOKS["light"]).new_page()
    paper.goto(pages["hospital"].as_uri())
    paper.emulate_media(media="print")
    marks = "td .alarm, .depth-0 > h3 .alarm"
    looks = "each => { const it = getComputedStyle(each); return [it.color, it.backgroundColor, it.borderStyle]; }"
    found = paper.eval_on_selector_all(marks, f"marks => marks.map({looks})")
    assert {tuple(each) for each in found} == {("rgb(0, 0, 0)", "rgba(0, 0, 0, 0)", "solid")}


def test_what_shades_mean_is_said_where_there_are_shades(browser: Any, pages: dict[str, Path]) -> None:
    """Colours that the reader's system forces leave no ground to a cell; drawings stay."""
    for look, is_said in (("light", True), ("forced", False)):
        shown = opened(browser, pages["hospital"], **LOOKS[look])
        for section, meaning in (("units", "The stronger the shade"), ("respect", "The stronger the shade")):
            assert shown.locator(f"#{section} .notes p", has_text=meaning).first.is_visible() is is_said
        assert shown.locator("#values .notes p", has_text="dots where the chain breaks").is_visible()
