"""Every code is explained in every language, as the English of today says it."""

from __future__ import annotations

import re
from collections import Counter
from hashlib import sha256

import pytest

from leaddev.cli.explain import explanations
from leaddev.findings.registry import RULES, SECTIONS
from leaddev.present.cards import FINDING_PARTS, PROBLEM_PARTS
from leaddev.wording import LANGUAGES, Wording
from leaddev.wording.explaining import FOLDER, translated

ENGLISH = {code: [text for _, text in each.sections] for code, each in explanations("en").items()}
TRANSLATED = sorted(path.stem for path in FOLDER.glob("*.yaml"))
SAME = re.compile(r"`[^`]+`|LD-?E?\d+|(?:[A-Z]\w+(?:, | & | et al\. | ))+(?:19|20)\d\d|\d+(?:[.,]\d+)*")
"""What a translation keeps: words of files, codes, names with years, numbers."""


def parts_of(code: str) -> dict[str, str]:
    """The English texts of a code, without whose task it is."""
    parts = FINDING_PARTS if code in RULES else PROBLEM_PARTS
    return dict(zip(parts, ENGLISH[code], strict=False))


def kept(text: str) -> Counter[str]:
    """What has to stand in every language, with decimal points."""
    found = SAME.findall(text)
    return Counter(each.replace(",", ".") if each[0].isdigit() else each for each in found)


def test_every_language_beside_english_has_its_file() -> None:
    assert {*TRANSLATED, "en"} == set(LANGUAGES)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_code_is_translated_and_nothing_else(language: str) -> None:
    assert translated(language).keys() == ENGLISH.keys()
    for code, texts in translated(language).items():
        assert list(texts) == ["english", *parts_of(code)], code
        assert all(text.endswith(".") for part, text in texts.items() if part != "english"), code


@pytest.mark.parametrize("language", TRANSLATED)
def test_what_was_translated_is_the_english_of_today(language: str) -> None:
    now = {code: sha256("\n".join(parts_of(code).values()).encode()).hexdigest()[:8] for code in ENGLISH}
    old = {code: now[code] for code, texts in translated(language).items() if texts["english"] != now.get(code)}
    told = "".join(f'\n{code}: english: "{fingerprint}"' for code, fingerprint in old.items())
    assert not old, f"the English changed: look at the translation into {language}, then write{told}"


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("code", ENGLISH)
def test_numbers_codes_words_of_files_and_sources_are_those_of_the_english(code: str, language: str) -> None:
    for part, english in parts_of(code).items():
        assert kept(translated(language)[code][part]) == kept(english), part


def test_titles_are_those_of_the_docstrings() -> None:
    assert tuple(Wording().say(f"explain.{part}") for part in FINDING_PARTS) == SECTIONS
