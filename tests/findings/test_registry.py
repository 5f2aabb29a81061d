"""Every rule explains itself, speaks three languages, and claims neither causes nor persons."""

from __future__ import annotations

import inspect
import re
from string import Formatter
from typing import get_args

import pytest

from leaddev.analysis import analyze
from leaddev.findings import RULES, Rule
from leaddev.findings.certainty import certainty_of
from leaddev.findings.registry import SECTIONS, rule
from leaddev.report import Horizon, Owner
from leaddev.wording import LANGUAGES
from leaddev.wording.sentences import all_texts
from surveys import HOSPITAL

CLAIMS = {
    "en": r"because of|\bcauses\b|\bcaused\b|leads? to|results? in|due to|therefore|\bproves?\b",
    "nl": r"\bwegens\b|veroorzaakt|\bleidt tot|leiden tot|\bdoordat\b|ten gevolge van|\bbewijst\b",
    "fr": r"à cause de|\bcausée?s?\b|conduit à|conduisent à|entraîne|en raison de|\bprouve",
}
PERSONS = {
    "en": r"\b(he|she|him|her|his|hers)\b|this (person|employee|manager)|the manager\b",
    "nl": r"\b(hij|hem|haar)\b|deze (persoon|medewerker|manager)",
    "fr": r"cette personne|ce manager|cet employé",
}
SEVERITIES_NAMED = re.compile(r"\b(info|low|medium|high)\b")


def test_codes_are_of_a_family_and_names_are_their_own() -> None:
    assert all(re.fullmatch(r"LD[1-5]\d\d", code) for code in RULES)
    assert len({rule.name for rule in RULES.values()}) == len(RULES)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name) for rule in RULES.values())


@pytest.mark.parametrize("found", RULES.values(), ids=lambda each: each.code)
def test_a_rule_explains_itself_in_a_fixed_order(found: Rule) -> None:
    titles = [title for title, _ in found.explanation]
    assert titles == list(SECTIONS)
    assert all(text.endswith(".") for title, text in found.explanation), found.code
    first = inspect.cleandoc(found.find.__doc__ or "").split("\n")[0]
    assert first.endswith(".")
    assert found.sources
    decided = dict(found.explanation)["How it is decided"]
    assert SEVERITIES_NAMED.search(decided) or re.search(r"as LD\d|as in LD\d", decided, re.IGNORECASE)


@pytest.mark.parametrize("found", RULES.values(), ids=lambda each: each.code)
def test_thresholds_that_an_explanation_names_exist(found: Rule) -> None:
    from leaddev.schema import Thresholds

    known = {name for name, _, _ in Thresholds().named()}
    quoted = set(re.findall(r"`([a-z_]+)`", dict(found.explanation)["How it is decided"]))
    assert quoted <= known | {"reversed", "undetermined", "mixed"}, found.code


@pytest.mark.parametrize("code", sorted(RULES))
@pytest.mark.parametrize("kind", ["statement", "advice"])
def test_a_rule_speaks_every_language(code: str, kind: str) -> None:
    texts = all_texts()[f"{code}.{kind}"]
    assert set(texts) == set(LANGUAGES)
    fields = {language: _fields(text) for language, text in texts.items()}
    if kind == "statement" and code.startswith(("LD1", "LD5")):  # no number is told in one language only
        assert fields["nl"] == fields["en"] == fields["fr"]
    for language, text in texts.items():
        assert not re.search(CLAIMS[language], text, re.IGNORECASE), text
        assert not re.search(PERSONS[language], text, re.IGNORECASE), text


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_sentence_of_a_finding_belongs_to_a_rule() -> None:
    said = {key.split(".")[0] for key in all_texts() if re.match(r"LD\d", key)}
    assert said == set(RULES)


def test_a_code_is_registered_once() -> None:
    code = next(iter(RULES))
    with pytest.raises(ValueError, match="twice"):
        rule(code, "again", "balance", owner="hr", horizon="now")(RULES[code].find)


def test_certainty_is_told_where_it_is_decided() -> None:
    assert certainty_of.__doc__


def test_a_priority_has_the_owner_and_the_horizon_of_its_gravest_finding() -> None:
    report = analyze(str(HOSPITAL))
    for priority in report.priorities:
        rule_of = RULES[priority.findings[0].split(":")[0]]
        assert (priority.owner, priority.horizon) == (rule_of.owner, rule_of.horizon)
    assert {each.owner for each in RULES.values()} == set(get_args(Owner))
    assert {each.horizon for each in RULES.values()} == set(get_args(Horizon))


def test_the_summary_of_a_rule_is_what_it_finds() -> None:
    for each in RULES.values():
        written = inspect.cleandoc(each.find.__doc__ or "")
        first = written.partition("What it finds: ")[2].partition("\nWhy it matters:")[0]
        assert each.summary == " ".join(first.split())
