"""The statement about confidentiality: from the survey file, and as far as they are there the answers and the record.

Decides nothing about groups: what is shown, and what was proved of it, is taken from the report.
"""

from __future__ import annotations

from collections.abc import Collection as Codes
from collections.abc import Iterator

import leaddev
from leaddev.analysis import Options, analyze_to_publish
from leaddev.errors import InvalidInput
from leaddev.read.answers.found import LEADER, RESPONDENT, SECONDS
from leaddev.read.responses import files_named, open_responses
from leaddev.read.survey_file import LoadedSurvey, load_survey
from leaddev.record import Basis, RecordError, difference, record_path, records_beside
from leaddev.report import GroupScore, Report
from leaddev.report.statement import (
    STATEMENT_SCHEMA,
    AskedPart,
    AskedSplit,
    Collection,
    Entry,
    Publications,
    Shown,
    ShownGroups,
    Statement,
)
from leaddev.schema import Questionnaire, questionnaire_of

TOO_FEW = "LD-E532"


def statement(path: str, language: str | None = None) -> Statement:
    """What holds for the survey file at `path`; raises `InvalidInput` for problems of this file and its model alone."""
    loaded = load_survey(path)
    survey, chosen = loaded.survey, language or loaded.survey.language
    report, basis, codes = None, None, set[str]()
    try:
        found = analyze_to_publish(path, Options(language=chosen))
        report, basis = found.report, found.basis
    except InvalidInput as invalid:
        codes = {problem.code for problem in invalid.problems}
    return Statement(
        schema=STATEMENT_SCHEMA,
        leaddev=leaddev.__version__,
        title=survey.title.in_language(chosen),
        organization=survey.organization.name.in_language(chosen),
        period=survey.period,
        language=chosen,
        minimum_group=survey.confidentiality.minimum_group,
        below_five=survey.confidentiality.minimum_group < 5,
        collected=_collected(loaded, chosen, report, basis),
        shown=None if report is None else _shown(report),
        why_not_shown=None if report is not None else "too-few" if codes == {TOO_FEW} else "unreadable",
        publications=_publications(path, basis),
        inputs=tuple(_named(loaded) if report is None else [file.path for file in report.inputs]),
    )


def _named(loaded: LoadedSurvey) -> Iterator[str]:
    """The files that a survey file names, whether they can be read or not; a pattern stands for what it fits."""
    yield from (file.name for file in loaded.inputs)
    training = loaded.survey.training
    yield from [training.file] if training is not None and training.file else []
    for source in loaded.survey.responses.sources:
        yield from files_named(source, loaded.base)
    yield from (join.file for join in loaded.survey.responses.join)


def _collected(loaded: LoadedSurvey, language: str, report: Report | None, basis: Basis | None) -> Collection:
    survey, questionnaire = loaded.survey, questionnaire_of(loaded.model, loaded.survey)
    not_asked = set(survey.responses.not_asked)
    asked = basis.asked if basis else [each.code for each in questionnaire if each.code not in not_asked]
    columns = _columns_of_people(loaded, questionnaire)
    return Collection(
        files=(*survey.responses.sources, *(join.file for join in survey.responses.join)),
        parts=tuple(_parts(loaded, questionnaire, asked, language)),
        units=len(basis.units if basis else tuple(survey.all_units())),
        splits=tuple(
            AskedSplit(split=split, groups=tuple(name.in_language(language) for name in groups.values()))
            for split, groups in survey.splits.items()
        ),
        has_leaders=LEADER in columns,
        has_respondents=RESPONDENT in columns,
        has_seconds=SECONDS in columns,
        no_answer=tuple(str(each) for each in survey.responses.missing if each is not None),
        not_read=None if report is None else report.quality.columns_not_used,
        leaves_out_careless=survey.answer_quality.exclude_careless,
        has_training=survey.training is not None,
        weighted_by=tuple(survey.population),
    )


def _columns_of_people(loaded: LoadedSurvey, questionnaire: Questionnaire) -> Codes[str]:
    """Which columns there are beside questions: as found in the answers, or as the survey file names them."""
    try:
        return open_responses(loaded, questionnaire).columns.roles.keys()
    except InvalidInput:
        return loaded.survey.responses.columns.keys()


def _parts(loaded: LoadedSurvey, questionnaire: Questionnaire, asked: Codes[str], language: str) -> Iterator[AskedPart]:
    names = {ring.id: ring.title.in_language(language) for ring in loaded.model.rings}
    for part in dict.fromkeys(question.part for question in questionnaire):
        chosen = questionnaire.select(part, among=asked)
        rings = dict.fromkeys(question.subject for question in chosen) if part == "rings" else ()
        if chosen:
            yield AskedPart(part=part, questions=len(chosen), about=tuple(names[ring] for ring in rings))


def _shown(report: Report) -> Shown:
    scores = report.scores
    groups = [_counted(None, [isinstance(each, GroupScore) for each in scores.units if each.kind == "unit"])]
    for split in scores.splits:
        named = [each for each in split.groups if each.kind == "split" and each.id.partition("=")[2]]
        groups.append(_counted(split.split, [isinstance(each, GroupScore) for each in named]))
    aspects = report.leadership.aspects if report.leadership else ()
    return Shown(
        groups=tuple(each for each in groups if each.shown or each.withheld),
        has_leaders_apart=any(aspect.leaders.estimate is not None for aspect in aspects),
        audit=report.confidentiality.audit,
        statement=report.confidentiality.statement,
    )


def _counted(split: str | None, is_shown: list[bool]) -> ShownGroups:
    return ShownGroups(split=split, shown=sum(is_shown), withheld=len(is_shown) - sum(is_shown))


def _publications(path: str, basis: Basis | None) -> Publications:
    name = record_path(path).name
    try:
        own, *others = records = records_beside(path)
    except RecordError:
        return Publications(record=name, is_readable=False)
    entries = tuple(
        Entry(
            number=each.number,
            round=each.round,
            withdrawn=each.withdrawn,
            minimum_group=each.basis.minimum_group,
            reports=each.reports,
        )
        for each in own.publications
    )
    is_in_force = any(not each.withdrawn for each in own.publications)
    differs = basis is not None and difference(records, basis) is not None
    return Publications(
        record=name,
        is_readable=True,
        entries=entries,
        others=tuple(each.path.name for each in others if each.publications),
        belongs=False if differs else True if basis is not None and is_in_force else None,
    )
