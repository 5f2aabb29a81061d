"""What an answer text means: each distinct text of a column is decoded once, into a small integer.

1 is the lowest answer of a scale, the first option or yes; 0 empty, -1 not applicable, -2 seen and left empty (-99 of
some tools). A text that means nothing for sure is refused with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from leaddev.nearest import nearest
from leaddev.read.answers.complaints import SAID, Refusal
from leaddev.read.answers.dialects import POSITION, SEEN
from leaddev.read.answers.headings import plain, seen
from leaddev.read.tables import is_error
from leaddev.schema import AnswerScale, Question, Survey

EMPTY, NOT_APPLICABLE, SKIPPED = 0, -1, -2
POSITIONS = "positions"
"""Codes such as `A1` were taken as positions."""

_WHOLE = re.compile(r"([+\-\u2212]?)(\d{1,9})(?:[.,]0*)?")
_NUMBERED = re.compile(r"\(?(\d{1,4})\)?\s*(?:[-\u2013\u2014=.:)]\s*|\s)(\S.*)", re.DOTALL)
_NUMBER = re.compile(r"\d{1,4}", re.ASCII)
_NUMBER_BEHIND = re.compile(r"(.*\S)\s*[-\u2013\u2014=:(\[]\s*(\d{1,4})[)\]]?", re.DOTALL)
_DECIMAL = re.compile(r"[-+]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][-+]?\d{1,3})?\Z", re.ASCII)
_AMBIGUOUS = re.compile(r"[-+]?[1-9]\d{0,2},\d{3}\Z", re.ASCII)
"""1,234 is a thousand to some and one and a bit to others."""
_CLOCK = re.compile(r"(\d{1,4}):([0-5]\d):([0-5]\d)(?:[.,]\d+)?", re.ASCII)
_LONGEST_TIME = 1e7
PER_SECOND = 100
_MOST_SUGGESTIONS = 40
_FEW = 8
"""So many units or groups are all listed."""
_ALIKE = 0.8
_LONGEST_TEXT = 400
_LONGEST_NAME = 17
"""Pieces and separators that the name of an option may hold."""
_USUAL_MISSING = (
    "n/a", "na", "n.a", "n.a.", "not applicable", "n.v.t.", "n.v.t", "nvt", "niet van toepassing", "sans objet", "s.o.",
)  # fmt: skip
_YES_OR_NO = {
    **dict.fromkeys(
        ("1", "1.0", "1,0", "yes", "y", "true", "x", "selected", "checked", "ja", "j", "waar", "oui", "o", "vrai"), 1
    ),
    **dict.fromkeys(
        ("0", "0.0", "0,0", "no", "n", "false", "not selected", "unchecked", "nee", "onwaar", "non", "faux", "-"), EMPTY
    ),
}
_OF_SPSS = "#NULL!"
"""What SPSS writes for a missing value into text files and workbooks; as an error of a spreadsheet it is rare."""
_WHICH = "Say under `responses: answers:` what the label stands for, or correct the value labels of the file."
_NO_TIME = Refusal(
    "LD-E516",
    "the cell is not an answer time.",
    "Write seconds (312) or hours:minutes:seconds (0:05:12), or leave the cell empty.",
)
_NUMBERS = (("", "is"), ("s", "are"))
"""What ends the noun and which verb follows, for one answer and for several."""
_NEITHER = tuple(f"the answer{number} {SAID} {verb} neither yes nor no." for number, verb in _NUMBERS)
_SEVERAL_NAMES = re.compile(r"\s*[;|,/&+\n]\s*")


Decoded = int | Refusal
Decoder = Callable[[str], Decoded]


def number_in(text: str) -> int | None:
    """The whole number that a text is: `4`, `4.0`, `4,0`; None for `.5`, `4*`, `4 %` and all else."""
    found = _WHOLE.fullmatch(text.strip())
    return None if found is None else int(found[2]) * (1 if found[1] in ("", "+") else -1)


def number_of(text: str) -> float:
    """A number as people and programs write it, with a decimal point or comma; NaN for all else, and for 1,234."""
    trimmed = text.strip()
    if not _DECIMAL.match(trimmed) or _AMBIGUOUS.match(trimmed):
        return float("nan")
    number = float(trimmed.replace(",", "."))
    return number if abs(number) < float("inf") else float("nan")


class Suggestions:
    """Hints with the known name that is nearest to an unknown one; only for the first ones: looking takes time."""

    def __init__(self) -> None:
        self._left = _MOST_SUGGESTIONS

    def __call__(self, word: str, known: Iterable[str], written: Iterable[str]) -> str:
        """The hint, with the name as its file writes it; empty where no `known` plain text is near."""
        self._left -= 1
        close = nearest(word, known) if self._left >= 0 else None
        name = close and next((text for text in written if plain(text) == close), close)
        return f"Did you mean `{name}`?" if name else ""


@dataclass
class Decoding:
    """Makes the decoders of one survey; `scales` are those of the model, by name."""

    survey: Survey
    scales: Mapping[str, AnswerScale] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)
    suggest: Suggestions = field(default_factory=Suggestions)

    def __post_init__(self) -> None:
        declared = {_scalar_text(value) for value in self.survey.responses.missing}
        self.declared_missing = frozenset(map(plain, declared))
        self.missing = self.declared_missing | frozenset(map(plain, _USUAL_MISSING))

    def error(self, text: str) -> Refusal | None:
        """An error of a spreadsheet is no answer, and not missing either, unless the survey file says so."""
        if not is_error(text) or plain(text) in self.declared_missing:
            return None
        hint = "Correct the formula in the workbook and save it there, or put the value into the cell."
        if text.strip() == _OF_SPSS:
            hint = f'Write `missing: ["{_OF_SPSS}"]` under `responses:` if SPSS wrote it where a value is missing.'
        return Refusal("LD-E515", f"the cell holds {SAID}, which is no answer.", hint, text, is_known=True)

    def anything(self, text: str) -> Decoded:
        """Whether there is something in a cell of which nothing is known."""
        missing = NOT_APPLICABLE if plain(text) in self.missing else 1
        return self.error(text) or (missing if text.strip() else EMPTY)

    def scale(self, question: Question, codes: Mapping[str, str] | None = None) -> Decoder:
        """Answers on a scale: what the survey file declares, labels, numbers, positions, a number with its label.

        A label whose number in the file (`codes`) is another answer on the scale is refused, unless it is declared.
        """
        scale = question.scale
        assert scale is not None
        own = [name for name, each in self.scales.items() if each == scale]
        declared = self.survey.responses.answers_of(question.code, *own)
        stated = {plain(text): value for text, value in declared.items()}
        labels = {**labels_of(scale), **stated}

        def decode(text: str) -> Decoded:
            written, key = seen(text), plain(text)
            number = number_in(written)
            if not written.strip(" .\u2026-\u2013\u2014"):  # `?` and `*` are no empty cells
                return EMPTY
            if key in self.declared_missing or str(number) in self.declared_missing:
                return NOT_APPLICABLE
            if number is None and key.lstrip("-").isdigit():  # `.5` is not 5
                return self._not_on_scale(text, scale, labels, declared)
            if key in labels or number is not None:
                value = labels.get(key, number)
                assert value is not None
                code = number_in(codes.get(text, "")) if codes else None
                if code not in (None, value) and scale.min <= (code or 0) <= scale.max and key not in stated:
                    message = f"the answer {SAID} has the number {code} in the file, but its label stands for {value}."
                    return Refusal("LD-E512", message, _WHICH, text, is_known=True)
                return SKIPPED if value in SEEN and key not in labels else _placed(value, scale, text)
            if key in self.missing:
                return NOT_APPLICABLE
            if found := POSITION.fullmatch(key):
                self.told.add(POSITIONS)
                return _placed(scale.min + int(found[1]) - 1, scale, text)
            return self._labelled(written, labels, scale) or self._unknown(text, scale, labels, declared)

        return decode

    def _labelled(self, text: str, labels: Mapping[str, int], scale: AnswerScale) -> Decoded | None:
        """A number with a text counts only where the text is the label of that number."""
        for number, label in _numbered(text, labels):
            value, key = int(number), plain(label)
            if labels.get(key, value) != value:
                message = f"the answer {SAID} says {value}, but its label stands for {labels[key]}."
                hint = "Correct the answer, or the labels of the scale in the model."
                return Refusal("LD-E512", message, hint, text, is_known=True)
            if key in labels:
                return _placed(value, scale, text)
            if key in self.missing:
                if not scale.min <= value <= scale.max:
                    return NOT_APPLICABLE
                message = f"the answer {SAID} has a number that is on the scale, and a text that means no answer."
                hint = "Declare it under `responses: missing:`, or correct the answer."
                return Refusal("LD-E512", message, hint, text, is_known=True)
            if any(sign.isalpha() for sign in key) and not scale.min <= value <= scale.max:
                return _placed(value, scale, text)
        return None

    def _unknown(
        self, text: str, scale: AnswerScale, labels: Mapping[str, int], declared: Mapping[str, int]
    ) -> Refusal:
        written = {plain(text), *(plain(label) for _, label in _numbered(text))}
        for name, other in self.scales.items():
            if other != scale and written.intersection(labels_of(other)):
                message = f"the answers are the labels of the answer scale `{name}`, not of the scale of the question."
                hint = "Give these questions that scale in the model, or say under `responses: answers:` what they are."
                return Refusal("LD-E512", message, hint)
        return self._not_on_scale(text, scale, labels, declared)

    def _not_on_scale(
        self, text: str, scale: AnswerScale, labels: Mapping[str, int], declared: Iterable[str]
    ) -> Refusal:
        written = (label for group in (declared, *scale.labels.values()) for label in group)
        close = self.suggest(plain(text), (label for label in labels if _is_misspelt(plain(text), label)), written)
        languages = ", ".join(language or "the model" for language in scale.labels)
        known = f"Known are {scale.min} to {scale.max}" + (f" and the labels in {languages}" if languages else "")
        message, several = (f"the answer{number} {SAID} {verb} not on the answer scale." for number, verb in _NUMBERS)
        often = f"{known}; give others their number under `responses:`, as in `answers: {{{SAID}}}`."
        hint = close or f"{known}; map other texts under `responses: answers:`."
        has_words = not close and any(map(str.isalpha, text))
        return Refusal("LD-E512", message, hint, text, bool(close), several, often if has_words else "")

    def choice(self, question: Question) -> Decoder:
        """One choice among options, by id, by text in any language or by position."""
        written = [
            (name, place) for place, option in enumerate(question.options, 1) for name in (option[0], *option[1])
        ]
        known = ", ".join(f"`{option}`" for option, _ in question.options)
        options = {plain(name): place for name, place in written}
        one, several = (
            f"the answer{number} {SAID} {verb} not among the options of `{question.code}`." for number, verb in _NUMBERS
        )
        refusal = Refusal("LD-E513", one, f"Known are {known}.", several=several)
        decode = self._looked_up({**self._not_applicable, **options}, refusal, options, [name for name, _ in written])

        def of_position(text: str) -> Decoded:
            if number_in(text) in SEEN and plain(text) not in {**self._not_applicable, **options}:
                return SKIPPED
            found = POSITION.fullmatch(plain(text))
            if found is None or plain(text) in options or int(found[1]) > len(question.options):
                return decode(text)
            self.told.add(POSITIONS)
            return int(found[1])

        return of_position

    def flag(self, question: Question) -> Decoder:
        """A column that says yes or no, or repeats the option where it was picked."""
        own = {plain(text): 1 for text in question.text}
        hint = "Use 1 or Yes where it was picked, and 0, No or nothing where it was not."
        return self._looked_up({**self._not_applicable, **_YES_OR_NO, **own}, _neither(hint))

    def name(self, names: Mapping[str, int], what: str, code: str, *, blank: int, written: Sequence[str]) -> Decoder:
        """The name of a unit or a group; `names` are comparable texts, `*` all others, `written` as in the file."""
        known = {**dict.fromkeys(self.missing, blank), **names}
        shown: dict[int, str] = {}
        for name in written:
            shown.setdefault(names.get(plain(name), -1), name)
        listed = f" Known are {', '.join(f'`{name}`' for name in shown.values())}." if len(shown) <= _FEW else ""
        one, several = (f"the {what}{number} {SAID} {verb} not in the survey file." for number, verb in _NUMBERS)
        refusal = Refusal(code, one, f"Add it to the survey file, or correct the answers.{listed}", several=several)
        decode = self._looked_up(known, refusal, names, written, blank)

        def of_one(text: str) -> Decoded:
            decoded = decode(text)
            if not isinstance(decoded, Refusal):
                return decoded
            parts = set(map(plain, _SEVERAL_NAMES.split(text[:_LONGEST_TEXT])))
            if len(parts) > 1 and parts <= names.keys():
                message = f"the answer {SAID} names {len(parts)} {what}s, and a person counts in one."
                return Refusal(code, message, f"Keep one, or name the {what} that has them all.", text, is_known=True)
            return decoded

        return of_one

    def leader(self, yes: Iterable[str] | None) -> Decoder:
        """Who is a leader: the listed answers, or yes and no."""
        if yes is not None:
            return self._looked_up({"*": 0, **{plain(text): 1 for text in yes}}, Refusal("LD-E514", _NEITHER[0]))
        hint = "List the answers that mean leader: `leader: {column: ..., is: [...]}`."
        return self._looked_up(_YES_OR_NO, _neither(hint))

    def time(self, text: str) -> Decoded:
        """An answer time, in seconds or as hours, minutes and seconds, in hundredths; below 0 where there is none."""
        if not plain(text) or plain(text) in self.missing:
            return -1
        clock = _CLOCK.fullmatch(text.strip())
        seconds = 3600 * int(clock[1]) + 60 * int(clock[2]) + int(clock[3]) if clock else number_of(text)
        return round(seconds * PER_SECOND) if 0 <= seconds < _LONGEST_TIME else _NO_TIME

    def _looked_up(
        self,
        values: Mapping[str, int],
        refusal: Refusal,
        known: Iterable[str] = (),
        written: Sequence[str] = (),
        blank: int = EMPTY,
    ) -> Decoder:
        """A text is one of `values` (`*` is all others) or refused, with one that is `known` and nearly the same."""

        def decode(text: str) -> Decoded:
            key = plain(text)
            if not key.strip("-\u2013\u2014"):
                return blank
            if key in values or "*" in values:
                return values[key if key in values else "*"]
            close = self.suggest(key, known, written)
            return replace(refusal, hint=close or refusal.hint, text=text, is_known=bool(close))

        return decode

    @property
    def _not_applicable(self) -> dict[str, int]:
        return dict.fromkeys(self.missing, NOT_APPLICABLE)


def _scalar_text(value: object) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def labels_of(scale: AnswerScale) -> dict[str, int]:
    """Every label of a scale as a comparable text, with its number."""
    return {plain(label): scale.min + place for labels in scale.labels.values() for place, label in enumerate(labels)}


def _numbered(text: str, labels: Container[str] = ()) -> list[tuple[str, str]]:
    """A number and a text beside it, in the ways in which an answer may be both; before a blank only a label."""
    before, behind, last = _NUMBERED.fullmatch(text), _NUMBER_BEHIND.fullmatch(text), text.rsplit(maxsplit=1)
    found = [(before[1], before[2].strip("()[]"))] if before else []
    found += [(behind[2], behind[1])] if behind else []
    is_behind_blank = len(last) > 1 and _NUMBER.fullmatch(last[1]) and plain(last[0]) in labels
    return [*found, (last[1], last[0])] if is_behind_blank else found


def _neither(hint: str) -> Refusal:
    """That an answer is neither yes nor no."""
    return Refusal("LD-E514", _NEITHER[0], hint, several=_NEITHER[1])


def _placed(value: int, scale: AnswerScale, text: str) -> Decoded:
    if scale.min <= value <= scale.max:
        return value - scale.min + 1
    limits = f"outside the scale {scale.min} to {scale.max}"
    hint = "Correct the answer, or declare it under `responses: missing:` if it means that there is none."
    message, several = (f"the answer{number} {SAID} {verb} {limits}." for number, verb in _NUMBERS)
    often = (
        "If another scale was asked, give it `min:` and `max:` in the model; else correct the answers, or declare them "
    )
    often += "under `responses: missing:`."
    return Refusal("LD-E511", message, hint, text, several=several, often=often)


def _is_misspelt(text: str, label: str) -> bool:
    """Whether only letters differ: `very needed` is another answer than `moderately needed`, `unfair` than `fair`."""
    from difflib import SequenceMatcher  # imported here: most runs have nothing to suggest

    words = list(zip(text.split(), label.split(), strict=False))
    if len(text.split()) != len(label.split()):
        words = [(text.replace(" ", ""), label.replace(" ", ""))]
    return all(
        one == other
        or (SequenceMatcher(None, one, other).ratio() >= _ALIKE and not one.endswith(other) and not other.endswith(one))
        for one, other in words
    )


class ListDecoder:
    """One cell with several picked options, such as `Respect;Openness;`, as the number of a set of options from 0.

    Options stand between `;`, `|`, line breaks, commas or, where they are codes, blanks; what separates is what leaves
    known options. A name may itself hold the sign.
    """

    def __init__(self, questions: Sequence[Question], suggest: Suggestions | None = None) -> None:
        self._suggest = suggest or Suggestions()
        self.sets: list[frozenset[int]] = [frozenset()]
        written = [(name, place) for place, each in enumerate(questions) for name in each.text]
        codes = {plain(each.code.removeprefix(each.group)): place for place, each in enumerate(questions)}
        self._names, self._written = {**codes, **{plain(name): place for name, place in written}}, dict(written)

    def __call__(self, text: str) -> Decoded:
        unknown = ""
        for sign in (r"[;|\n\r]+", ",", r"\s+"):
            picked = list(_known(re.split(f"({sign})", text.strip().strip('[]"')), self._names))
            if all(part in self._names for part in picked):
                self.sets.append(frozenset(self._names[part] for part in picked))
                return len(self.sets) - 1
            unknown = (
                unknown if len(picked) > 1 and unknown else next(each for each in picked if each not in self._names)
            )
        known = ", ".join(f"`{name}`" for name in list(self._names)[:6])
        close = self._suggest(unknown, self._names, self._written)
        message = f"the answer {SAID} is not one of the options."
        return Refusal("LD-E513", message, close or f"Known are {known}.", unknown, bool(close))


def _known(pieces: Sequence[str], names: Mapping[str, int]) -> Iterator[str]:
    """The parts between separators (every second piece is one), the longest that is known first."""
    start = 0
    while start < len(pieces):
        ends = range(min(len(pieces), start + _LONGEST_NAME), start + 1, -2)
        joined = ((end, plain("".join(pieces[start:end]).replace('"', ""))) for end in ends)
        end, part = next((each for each in joined if each[1] in names), (start + 1, plain(pieces[start].strip('" '))))
        if part:
            yield part
        start = end + 1
