"""What an answer text means: each distinct text of a column is decoded once, into a small integer.

1 is the lowest answer of a scale, the first option or yes; 0 empty, -1 not applicable, -2 an empty text in quotation
marks (LimeSurvey writes so what was shown and skipped).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from leaddev.nearest import nearest
from leaddev.read.answers.headings import plain
from leaddev.schema import AnswerScale, Question, Survey

EMPTY, NOT_APPLICABLE, QUOTED_EMPTY = 0, -1, -2

_WHOLE = re.compile(r"[+-]?\d{1,9}(?:[.,]0+)?")
_NUMBERED = re.compile(r"\(?(\d{1,4})\)?\s*(?:[-\u2013\u2014=.:)]\s*|\s)(\S.*)")
_USUAL_MISSING = (
    "n/a", "na", "n.a", "n.a.", "not applicable", "n.v.t.", "n.v.t", "nvt", "niet van toepassing", "sans objet", "s.o.",
)  # fmt: skip
YES = frozenset(("1", "yes", "y", "true", "x", "selected", "checked", "ja", "j", "waar", "oui", "o", "vrai"))
NO = frozenset(("0", "no", "n", "false", "not selected", "unchecked", "nee", "onwaar", "non", "faux", "-"))


class Refusal(Struct, frozen=True):
    """A text that means nothing here, and why."""

    code: str
    message: str
    hint: str = ""


Decoded = int | Refusal
Decoder = Callable[[str], Decoded]


def missing_texts(survey: Survey) -> frozenset[str]:
    """The texts that mean not applicable: the usual ones and those that the survey file declares."""
    declared = (_scalar_text(value) for value in survey.responses.missing)
    return frozenset(plain(text) for text in (*_USUAL_MISSING, *declared))


def _scalar_text(value: object) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def scale_decoder(question: Question, survey: Survey, missing: frozenset[str]) -> Decoder:
    """Decodes answers on a scale: numbers, labels in any language of the model, both together, declared texts."""
    scale = question.scale
    assert scale is not None
    labels = {**_labels(scale), **{plain(text): value for text, value in survey.responses.answers.items()}}

    def decode(text: str) -> Decoded:
        key = plain(text)
        if not key:
            return EMPTY
        if key in labels:
            return _placed(labels[key], scale, text)
        if key in missing:
            return NOT_APPLICABLE
        if _WHOLE.fullmatch(key):
            return _placed(round(float(key.replace(",", "."))), scale, text)
        numbered = _NUMBERED.fullmatch(text.strip())
        if numbered and any(sign.isalpha() for sign in numbered[2]):  # `4.5` is no answer with the label 5
            value, label = int(numbered[1]), plain(numbered[2])
            if labels.get(label, value) != value:
                message = f"`{text}` says {value}, but its label stands for {labels[label]}."
                return Refusal("LD-E512", message, "Correct the answer, or the labels of the scale in the model.")
            return _placed(value, scale, text)
        return _unknown_label(text, scale, labels, declared=survey.responses.answers)

    return decode


@lru_cache(maxsize=256)
def _labels_cached(scale_labels: tuple[tuple[str, ...], ...], low: int) -> tuple[tuple[str, int], ...]:
    return tuple((plain(label), low + place) for labels in scale_labels for place, label in enumerate(labels))


def _labels(scale: AnswerScale) -> dict[str, int]:
    return dict(_labels_cached(tuple(scale.labels.values()), scale.min))


def _placed(value: int, scale: AnswerScale, text: str) -> Decoded:
    if scale.min <= value <= scale.max:
        return value - scale.min + 1
    hint = "Correct the answer, or declare it under `responses: missing:` if it means that there is none."
    return Refusal("LD-E511", f"the answer `{text}` is outside the scale {scale.min} to {scale.max}.", hint)


def _unknown_label(text: str, scale: AnswerScale, labels: Mapping[str, int], declared: Iterable[str]) -> Refusal:
    written = (label for group in (declared, *scale.labels.values()) for label in group)
    close = _nearest_written(plain(text), labels, written)
    known = next(iter(scale.labels.values()), ())
    hint = f"Did you mean `{close}`?" if close else f"Known are {scale.min} to {scale.max}"
    if not close:
        hint += f" and the labels in {_language_list(scale)}" if known else ""
        hint += "; map other texts under `responses: answers:`."
    return Refusal("LD-E512", f"the answer `{text}` is not on the answer scale.", hint)


def _language_list(scale: AnswerScale) -> str:
    return ", ".join(language or "the model" for language in scale.labels)


def choice_decoder(question: Question, missing: frozenset[str]) -> Decoder:
    """Decodes one choice among options, by id or by text in any language."""
    options = _option_numbers(question)

    def decode(text: str) -> Decoded:
        key = plain(text)
        if not key:
            return EMPTY
        if key in options:
            return options[key]
        if key in missing:
            return NOT_APPLICABLE
        written = (name for option, text in question.options for name in (option, *text))
        close = _nearest_written(key, options, written)
        known = ", ".join(f"`{option}`" for option, _ in question.options)
        hint = f"Did you mean `{close}`?" if close else f"Known are {known}."
        return Refusal("LD-E513", f"`{text}` is not an option of `{question.code}`.", hint)

    return decode


def _option_numbers(question: Question) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for number, (option, text) in enumerate(question.options, start=1):
        for name in (option, *text):
            numbers[plain(name)] = number
    return numbers


def flag_decoder(question: Question, missing: frozenset[str]) -> Decoder:
    """Decodes a column that says yes or no, or repeats the option where it was picked."""
    own = {plain(text) for text in question.text}

    def decode(text: str) -> Decoded:
        key = plain(text)
        if key in own or key in YES:
            return 1
        if not key or key in NO:
            return EMPTY
        if key in missing:
            return NOT_APPLICABLE
        hint = "Use 1 or Yes where it was picked, and 0, No or nothing where it was not."
        return Refusal("LD-E514", f"`{text}` is neither yes nor no.", hint)

    return decode


def list_decoder(questions: Sequence[Question]) -> Callable[[str], frozenset[int] | Refusal]:
    """Decodes one cell with several picked options, such as `Respect;Openness;`, into numbers from 0."""
    names: dict[str, int] = {}
    for number, question in enumerate(questions):
        for name in (question.code.removeprefix(question.group), *question.text):
            names[plain(name)] = number

    def decode(text: str) -> frozenset[int] | Refusal:
        picked = [plain(part) for part in re.split(r"[;|]", text)]
        if len([part for part in picked if part]) == 1 and plain(text) not in names:
            picked = [plain(part) for part in text.split(",")]
        for part in picked:
            if part and part not in names:
                written = (name for question in questions for name in question.text)
                close = _nearest_written(part, names, written)
                known = ", ".join(f"`{name}`" for name in list(names)[:6])
                hint = f"Did you mean `{close}`?" if close else f"Known are {known}."
                return Refusal("LD-E513", f"`{part}` is not one of the options.", hint)
        return frozenset(names[part] for part in picked if part)

    return decode


def name_decoder(names: Mapping[str, int], what: str, code: str, *, blank: int, written: Sequence[str] = ()) -> Decoder:
    """Decodes the name of a unit or a group; `names` are comparable texts, `blank` stands for an empty cell.

    `written` are the names as the survey file writes them, to suggest one.
    """

    def decode(text: str) -> Decoded:
        key = plain(text)
        if not key:
            return blank
        if key in names:
            return names[key]
        close = _nearest_written(key, names, written)
        hint = f"Did you mean `{close}`?" if close else "Add it to the survey file, or correct the answers."
        return Refusal(code, f"the {what} `{text}` is not in the survey file.", hint)

    return decode


def yes_decoder(yes: frozenset[str] | None) -> Decoder:
    """Decodes who is a leader: the listed answers, or yes and no."""

    def decode(text: str) -> Decoded:
        key = plain(text)
        if yes is not None:
            return int(key in yes)
        if key in YES or not key or key in NO:
            return int(key in YES)
        hint = "List the answers that mean leader: `leader: {column: ..., is: [...]}`."
        return Refusal("LD-E514", f"`{text}` is neither yes nor no.", hint)

    return decode


def _nearest_written(word: str, known: Iterable[str], written: Iterable[str]) -> str | None:
    """The known plain text that is nearest to `word`, as its file writes it; for a hint."""
    close = nearest(word, known)
    return close and next((text for text in written if plain(text) == close), close)
