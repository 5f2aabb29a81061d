"""The last change of a report: no count that tells how many people, fewer than the minimum, left something out.

A figure is about those who answered it, and stands beside the number of people of its group: where they differ, their
difference is a count of people, and so is what is left of it after any other. So a figure has an `n` only where that is
the number of its group; counts of other people stand where what they leave of the whole is nobody, or enough.
Decisions are made before, so that few answers stay a doubt; so are those that ask for an interval where something is
known exactly, a mean of answers that everybody gave: here it loses the interval that has no width.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from leaddev.disclosure.figures import counts_beside
from leaddev.disclosure.groups import REST
from leaddev.disclosure.splits import value_id
from leaddev.report import (
    AspectScore,
    Association,
    CarelessSummary,
    ClarityScore,
    DirectCauses,
    Figure,
    Finding,
    GroupScore,
    ItemScore,
    LeadershipUnit,
    LeftOut,
    ListUse,
    Report,
    RespectReport,
    RingScore,
    ScaleReliability,
    SymptomGroup,
    ValueGroup,
)
from leaddev.report.figure import GroupOfPeople


def with_safe_counts(report: Report) -> Report:
    """The report with every count of people that may not stand beside the others taken out."""
    return _Counts(report).report()


EVERY = -1
"""In place of a number of people, where every count may stand."""

COUNTS = ("respondents", "reports")
"""What counts of people are called in the evidence of findings."""


class _Counts:
    """How many people are in each group that is shown, the same for all parts of a report."""

    def __init__(self, report: Report) -> None:
        self.whole, self.minimum = report, report.confidentiality.minimum_group
        scores = report.scores
        groups = [scores.organization, *scores.units, *(group for split in scores.splits for group in split.groups)]
        self.people = {group.id: group.n for group in groups if isinstance(group, GroupScore)}
        self.everybody = report.quality.respondents

    def report(self) -> Report:
        """Part by part."""
        parts = {name: getattr(self.whole, name) for name in self.whole.__struct_fields__}
        return replace(self.whole, **{name: self._part(part, self.everybody) for name, part in parts.items()})

    def _part(self, part: Any, people: int | None) -> Any:
        """A part about so many people; None where their number is not told."""
        if isinstance(part, tuple):
            return tuple(self._part(each, people) for each in part)
        if isinstance(part, Mapping):
            return {key: self._part(each, people) for key, each in part.items()}
        if isinstance(part, Figure):
            return self._figure(part, people)
        if isinstance(part, RespectReport):
            return self._respect(part)
        if not isinstance(part, Struct):
            return part
        own, people = (part, EVERY) if self._is_safe(part) else self._counted(part, people)
        fields = {name: self._part(getattr(own, name), people) for name in own.__struct_fields__}
        return replace(own, **fields)

    def _figure(self, figure: Figure, people: int | None) -> Figure:
        if figure.low is not None and figure.low == figure.high:
            figure = replace(figure, low=None, high=None)
        return figure if figure.n is None or people in (EVERY, figure.n) else replace(figure, n=None)

    def _counted(self, part: Any, people: int | None) -> tuple[Any, int | None]:
        """The part with its own counts, and how many people what is in it is about."""
        if isinstance(part, (GroupOfPeople, SymptomGroup)):
            # what is left of a group is not the same people in every part: other groups may be shown there
            is_rest = part.id.endswith(REST) and not isinstance(part, GroupScore)
            people = None if is_rest else self.people.get(part.id)
        if isinstance(part, Finding):
            people = self.people.get(part.where.id, people)
            evidence = {
                key: None if key in COUNTS and isinstance(each, int) and not self._may_stand(each, people) else each
                for key, each in part.evidence.items()
            }
            return replace(part, evidence=evidence), people
        if isinstance(part, (ValueGroup, LeadershipUnit)):
            return replace(part, n=part.n if part.n == people else None), people
        if isinstance(part, RingScore):  # the bounds tell how many rated it
            return (part if part.level.n == people else replace(part, level_bounds=None)), people
        if isinstance(part, (ItemScore, ScaleReliability, Association)):
            is_told = part.n == people or (isinstance(part, Association) and part.level == "between")
            return replace(part, n=part.n if is_told else None), people
        if isinstance(part, DirectCauses):
            reports = part.reports if self._may_stand(part.reports, people) else None
            return replace(part, reports=reports), reports
        if isinstance(part, ListUse):
            return replace(part, participations=self._enough(part.participations)), people
        if isinstance(part, LeftOut):
            return replace(part, count=self._enough(part.count)), people
        if isinstance(part, CarelessSummary):
            is_told = part.flagged is not None or not part.excluded
            families = counts_beside(part.flagged or 0, [each or 0 for each in part.by_family.values()], self.minimum)
            by_family = {
                name: None if own is None else told
                for (name, own), told in zip(part.by_family.items(), families, strict=True)
            }
            return replace(part, screened=part.screened if is_told else None, by_family=by_family), people
        return part, people

    def _is_safe(self, part: Struct) -> bool:
        """Whether all its counts may stand: where everybody answered, staff and leaders; of courses, not people."""
        if isinstance(part, ListUse):
            return part.participations is None
        if not isinstance(part, (AspectScore, ClarityScore)):
            return False
        both = (part.staff, part.leaders) if isinstance(part, AspectScore) else (part.heard, part.said)
        return sum(figure.n or 0 for figure in both) == self.everybody

    def _respect(self, part: RespectReport) -> RespectReport:
        """Each figure of a cell is about the group that answered; their difference is about both."""

        cells = tuple(
            replace(
                cell,
                given=self._part(cell.given, self.people.get(value_id(part.split, cell.giver))),
                received=self._part(cell.received, self.people.get(value_id(part.split, cell.receiver))),
                perception_gap=self._part(cell.perception_gap, None),
            )
            for cell in part.cells
        )
        own, asymmetries = part.own_group_answers, self._part(part.asymmetries, None)
        left_out = -own % self.everybody if own and self.everybody else 0  # each gives one answer a question, or none
        is_told = self._enough(own) is not None and self._enough(left_out) is not None
        return replace(part, cells=cells, asymmetries=asymmetries, own_group_answers=own if is_told else None)

    def _enough(self, count: int | None) -> int | None:
        return None if count is not None and 0 < count < self.minimum else count

    def _may_stand(self, count: int | None, people: int | None) -> bool:
        """Whether a count of some of these people may stand beside their number."""
        if count is None or people is None or 0 < count < self.minimum:
            return False
        return people == count or people - count >= self.minimum
