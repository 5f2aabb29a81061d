"""What must hold within a survey file, its ring weights and inline programmes, and between it and its model.

Returns violations with paths of keys; knows no files and raises nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from leaddev.schema.model import Model
from leaddev.schema.model_consistency import RESERVED_COLUMNS, code_places, same_id
from leaddev.schema.parts import Path, Violation, folded, suggestion, suggestion_among, titles_by_id
from leaddev.schema.questions import Questionnaire, questionnaire_of
from leaddev.schema.survey import REPORT_LANGUAGES, ColumnChoice, Programme, Survey, Unit

SMALLEST_UNMARKED_GROUP = 5
WHOLE = "organization"

WEIGHT_TOLERANCE = 0.0101
"""Three weights of 0.33 are meant to be all; the little bit above 0.01 is for floating point."""

IN_SURVEY = ("LD-E411", "LD-E412")
IN_PORTFOLIO = ("LD-E601", "LD-E602")
"""Codes of an unknown ring and of weights that do not add up."""


def survey_violations(survey: Survey, model: Model) -> list[Violation]:
    """Everything that is wrong with the meaning of a survey file; the model must be free of violations."""
    questionnaire = questionnaire_of(model, survey)
    return [
        *_language(survey),
        *_units(survey),
        *_headcounts(survey),
        *_splits(survey, model),
        *_population(survey),
        *_values(survey, model),
        *_clashes(model, questionnaire),
        *_intentions(survey, model),
        *_sources(survey),
        *_columns(survey, questionnaire),
        *_answers(survey, model, questionnaire),
        *_confidentiality(survey),
        *training_violations(survey, model),
    ]


def _language(survey: Survey) -> Iterator[Violation]:
    if survey.language.split("-")[0] not in REPORT_LANGUAGES:
        message = f"Reports have no sentences in `{survey.language}`."
        listed = ", ".join(f"`{language}`" for language in REPORT_LANGUAGES)
        yield Violation(("language",), "LD-E205", message, f"Possible: {listed}.")


def _units(survey: Survey) -> Iterator[Violation]:
    first: dict[str, Path] = {}
    for path, unit in survey.unit_places():
        if folded(unit.id) == WHOLE:
            message = f"`{unit.id}` cannot be the id of a unit: reports use it for all units together."
            yield Violation((*path, "id"), "LD-E401", message, "Give the unit another id.")
        elif folded(unit.id) in first:
            message = f"There are two units with the id `{unit.id}`."
            hint = "Give one of them another id; ids are compared without upper and lower case."
            yield Violation((*path, "id"), "LD-E401", message, hint)
        first.setdefault(folded(unit.id), path)


def _headcounts(survey: Survey) -> Iterator[Violation]:
    places = survey.unit_places()
    known: dict[Path, int] = {}
    for path, unit in reversed(places):
        below = sum(known[(*path, "units", number)] for number in range(len(unit.units)))
        known[path] = below if unit.headcount is None else unit.headcount
        if unit.headcount is not None and below > unit.headcount:
            message = f"`{unit.id}` has {unit.headcount:,} people, the units below it have {below:,} together."
            hint = "A headcount includes the people in the units below; correct one of the figures."
            yield Violation((*path, "headcount"), "LD-E402", message, hint)
    total = survey.organization.headcount
    if total is None:
        return
    in_units = sum(known[("units", number)] for number in range(len(survey.units)))
    groups = [("the units", in_units)]
    groups += [(f"the groups of `{split}`", sum(people.values())) for split, people in survey.population.items()]
    for name, people in groups:
        if people > total:
            message = f"The organization has {total:,} people, {name} have {people:,} together."
            yield Violation(("organization", "headcount"), "LD-E402", message, "Correct one of the figures.")


def _splits(survey: Survey, model: Model) -> Iterator[Violation]:
    taken = {*RESERVED_COLUMNS, *(code.casefold() for _, code in code_places(model))}
    for split in survey.splits:
        if split.casefold() in taken:
            message = f"`{split}` cannot be the name of a split: it already names a column or a question."
            yield Violation(("splits", split), "LD-E405", message, "Give the split another name.")
    named = survey.respect_between
    if named is not None and named not in survey.splits:
        yield _no_split(("respect_between",), named, survey)
    rated = survey.respect_split
    if model.respect_questions is not None and rated in survey.splits:
        yield from _same_code(("splits", rated), survey.splits[rated])


def _no_split(path: Path, name: str, survey: Survey) -> Violation:
    return Violation(path, "LD-E403", f"There is no split `{name}`.", suggestion(name, survey.splits, "split"))


def _same_code(path: Path, groups: Iterable[str]) -> Iterator[Violation]:
    """Groups of the respect questions become question codes, which are compared by letters and digits only."""
    seen: dict[str, str] = {}
    for group in groups:
        code = "".join(sign for sign in group.casefold() if sign.isalnum())
        other = seen.setdefault(code, group)
        if other != group:
            message = f"The groups `{other}` and `{group}` give the same question code."
            yield Violation((*path, group), "LD-E406", message, "Change a letter or a digit in one of the two.")


def _population(survey: Survey) -> Iterator[Violation]:
    for split, groups in survey.population.items():
        if split not in survey.splits:
            yield _no_split(("population", split), split, survey)
            continue
        names = titles_by_id(survey.splits[split].items())
        for group in groups:
            if group not in survey.splits[split]:
                message = f"The split `{split}` has no group `{group}`."
                yield Violation(
                    ("population", split, group), "LD-E404", message, suggestion_among(group, names, "group")
                )


def _values(survey: Survey, model: Model) -> Iterator[Violation]:
    yield from same_id(("values",), "two values", [value.id for value in survey.values], "LD-E407")
    for number, value in enumerate(survey.values):
        if model.values_questions is not None and not (value.id.isascii() and value.id.isalnum()):
            short = "".join(sign for sign in value.id if sign.isalnum())
            message = f"The id `{value.id}` becomes part of a question code, so it may hold letters and digits only."
            yield Violation(("values", number, "id"), "LD-E408", message, f"Write `{short}`.")


def _clashes(model: Model, questionnaire: Questionnaire) -> Iterator[Violation]:
    """Codes that the survey file adds and the model already uses."""
    taken = {code.casefold() for _, code in code_places(model)}
    for question in questionnaire:
        if question.part in ("values", "respect") and question.code.casefold() in taken:
            message = f"`{question.subject}` gives the question code `{question.code}`, which the model already uses."
            path: Path = ("values",) if question.part == "values" else ("splits",)
            yield Violation(path, "LD-E406", message, f"Give `{question.subject}` another id.")


def _intentions(survey: Survey, model: Model) -> Iterator[Violation]:
    for number, intention in enumerate(survey.intentions):
        yield from ring_weight_violations(("intentions", number, "rings"), intention.rings, model, IN_SURVEY)


def _sources(survey: Survey) -> Iterator[Violation]:
    answers, training = survey.responses, survey.training
    yield from _one_of("responses", {"file": answers.sources or None, "csv": answers.csv, "rows": answers.rows})
    if answers.long is not None and answers.long.rating is not None and isinstance(answers.long.value, dict):
        message = "`long` says twice which rating an answer is: in `rating`, and by the columns of `value`."
        yield Violation(("responses", "long", "rating"), "LD-E409", message, "Keep one of the two.")
    if training is not None:
        ways = {"file": training.file, "csv": training.csv, "programmes": training.programmes}
        yield from _one_of("training", ways)


def _one_of(key: str, ways: Mapping[str, object]) -> Iterator[Violation]:
    given = [way for way, value in ways.items() if value is not None]
    if len(given) == 1:
        return
    what = "the answers" if key == "responses" else "the training list"
    choice = ", ".join(f"`{way}`" for way in ways)
    if given:
        both = " and ".join(f"`{way}`" for way in given)
        message, hint = f"`{key}` gives {what} {len(given)} times: in {both}.", f"Keep one of {choice}."
    else:
        message, hint = f"`{key}` does not say where to find {what}.", f"Add one of {choice}."
    yield Violation((key,), "LD-E409", message, hint)


def _columns(survey: Survey, questionnaire: Questionnaire) -> Iterator[Violation]:
    codes = questionnaire.position
    known = [*RESERVED_COLUMNS, *survey.splits, *codes]
    flags = {question.code for question in questionnaire if question.kind == "flag"}
    first: dict[str, str] = {}
    for name, column in survey.responses.columns.items():
        path: Path = ("responses", "columns", name)
        given = () if name not in codes or isinstance(column, ColumnChoice) else column
        for heading in (given,) if isinstance(given, str) else given:
            if first.setdefault(heading, name) != name:
                message = f'The column "{heading}" is given for `{first[heading]}` and for `{name}`.'
                yield Violation(path, "LD-E415", message, "Name another column for one of the two questions.")
        if name not in known:
            message = f"`{name}` is neither a question code, nor a split, nor one of {', '.join(RESERVED_COLUMNS)}."
            hint = suggestion(name, known)
            if not hint.startswith("Did you mean"):
                hint = "Declare it under `splits` if it divides the respondents into groups; remove it otherwise."
            yield Violation(path, "LD-E413", message, hint)
        elif isinstance(column, ColumnChoice) and name != "leader" and name not in flags:
            message = f"`{name}` cannot be told from `is`: it has more than two answers."
            yield Violation(path, "LD-E414", message, f"Write `{name}: {column.column}`.")
        elif isinstance(column, tuple) and name != "unit" and name not in codes:
            message = f"`{name}` stands in one column."
            yield Violation(path, "LD-E414", message, "Name the one that counts.")
    for number, code in enumerate(survey.responses.not_asked):
        if code not in codes:
            hint = suggestion(code, codes)
            yield Violation(("responses", "not_asked", number), "LD-E413", f"There is no question `{code}`.", hint)


def _answers(survey: Survey, model: Model, questionnaire: Questionnaire) -> Iterator[Violation]:
    scales = {(question.scale.min, question.scale.max) for question in questionnaire if question.scale}
    if any(question.kind == "flag" for question in questionnaire):
        scales.add((0, 1))
    given = survey.responses.answers
    for block, meant in given.items():
        if isinstance(meant, dict) and block not in questionnaire.position and block not in model.answer_scales:
            hint = suggestion(block, [*model.answer_scales, *questionnaire.position])
            message = f"`{block}` is neither an answer scale nor a question."
            yield Violation(("responses", "answers", block), "LD-E413", message, hint)
    blocks: list[tuple[Path, Mapping[str, object]]] = [((), given)]
    blocks += [((name,), block) for name, block in given.items() if isinstance(block, dict)]
    for path, answer, number in ((path, *entry) for path, block in blocks for entry in block.items()):
        if isinstance(number, int) and not any(low <= number <= high for low, high in scales):
            listed = " or ".join(f"{low} to {high}" for low, high in sorted(scales))
            message = f'The answer "{answer}" stands for {number}, which is on no answer scale of the model.'
            yield Violation(("responses", "answers", *path, answer), "LD-E416", message, f"Use a number from {listed}.")


def _confidentiality(survey: Survey) -> Iterator[Violation]:
    smallest = survey.confidentiality.minimum_group
    if smallest < SMALLEST_UNMARKED_GROUP and not survey.confidentiality.allow_below_five:
        message = f"A minimum group of {smallest} lets people be recognized."
        hint = "Use 5 or more, or add `allow_below_five: true`; every report then says so."
        yield Violation(("confidentiality", "minimum_group"), "LD-E417", message, hint)


def weights_message(total: float) -> str | None:
    """What is wrong with the sum of ring weights; None where it is 1 but for rounding."""
    if abs(total - 1) <= WEIGHT_TOLERANCE:
        return None
    return f"The ring weights add up to {total:.4g}, not to 1."


def ring_weight_violations(
    path: Path, weights: Mapping[str, float], model: Model, codes: tuple[str, str]
) -> Iterator[Violation]:
    """Unknown rings and weights that do not add up to 1, under the two codes."""
    ids = {ring.id for ring in model.rings}
    for name in weights:
        if name not in ids:
            names = titles_by_id((ring.id, ring.title) for ring in model.rings)
            yield Violation((*path, name), codes[0], f"The model has no ring `{name}`.", suggestion_among(name, names))
    message = weights_message(sum(weights.values()))
    if message:
        example = ", ".join(f"{ring.id}: {share}" for ring, share in zip(model.rings, (0.7, 0.3), strict=False))
        hint = f"Write weights that add up to 1, for example `{{{example}}}`."
        yield Violation(path, codes[1], message, hint)


def training_violations(survey: Survey, model: Model) -> Iterator[Violation]:
    """The inline programmes and the ring weights by title."""
    training = survey.training
    if training is None:
        return
    for title, weights in training.rings.items():
        yield from ring_weight_violations(("training", "rings", title), weights, model, IN_PORTFOLIO)
    units = UnitNames(survey)
    for number, programme in enumerate(training.programmes or ()):
        path: Path = ("training", "programmes", number)
        if programme.rings:
            yield from ring_weight_violations((*path, "rings"), programme.rings, model, IN_PORTFOLIO)
        yield from _unit(path, programme, units)


def _unit(path: Path, programme: Programme, units: UnitNames) -> Iterator[Violation]:
    if programme.unit is None:
        return
    named = units.ids(programme.unit)
    if not named:
        message = f"There is no unit `{programme.unit}`."
        yield Violation((*path, "unit"), "LD-E603", message, suggestion_among(programme.unit, units.known, "unit"))
    elif len(named) > 1:
        yield Violation((*path, "unit"), "LD-E604", *ambiguous_unit(programme.unit, named))


class UnitNames:
    """Finds units by id, by name in any language, or by the path `parent / name` with as many parents as it gives.

    Names are compared as `comparable` makes them; without case where nothing else is said.
    """

    def __init__(self, survey: Survey, comparable: Callable[[str], str] = folded) -> None:
        self._comparable = comparable
        by_id: dict[str, list[str]] = {}
        by_title: dict[str, list[str]] = {}
        waiting: list[tuple[Unit, tuple[list[str], ...]]] = [(unit, ()) for unit in reversed(survey.units)]
        while waiting:
            unit, above = waiting.pop()
            words = list(unit.title)
            endings = own = [*unit.title, unit.id]
            for parents in reversed(above):
                endings = [f"{parent} / {ending}" for parent in parents for ending in endings][:64]
                words += endings
            by_id.setdefault(comparable(unit.id), [unit.id])
            for word in sorted(set(map(comparable, words))):
                by_title.setdefault(word, []).append(unit.id)
            waiting.extend((child, (*above, own)) for child in reversed(unit.units))
        self._all = by_title | by_id
        self.known = {word: ids[0] for word, ids in self._all.items()}
        self.unique = {word: ids[0] for word, ids in self._all.items() if len(ids) == 1}

    def ids(self, name: str) -> list[str]:
        """The unit with that id, or all with that name."""
        return self._all.get(self._comparable(name), [])


def ambiguous_unit(name: str, ids: list[str]) -> tuple[str, str]:
    """Message and hint for a name that several units have."""
    listed = ", ".join(f"`{identifier}`" for identifier in ids)
    return f"{len(ids)} units are called `{name}`: {listed}.", f"Use the id, for example `{ids[0]}`."
