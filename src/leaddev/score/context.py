"""What every topic of a report starts from, and what it answers with."""

from __future__ import annotations

from msgspec import Struct, field

from leaddev.disclosure.publication import Published, publish
from leaddev.report import Balance, Scores
from leaddev.schema import Programme
from leaddev.schema.questions import Part
from leaddev.score.groups import Scoring, Words
from leaddev.sums.blocks import NAMED, RINGS
from leaddev.sums.collect import Collected


class NotAsked(Struct, frozen=True):
    """A part that is not in the report: the code of why."""

    why: str


class Partly(Struct, frozen=True):
    """A part of which something is not in the report: the codes of what and why."""

    part: object
    why: tuple[str, ...]


class Context(Struct, frozen=True):
    """The sums of a survey, the unit that the report is about (`scope`), and what was computed for every report.

    `programmes` are those of the training list; None without one.
    What may be shown of a block of measures is decided once, whoever asks.
    """

    collected: Collected
    words: Words
    scope: str
    programmes: tuple[Programme, ...] | None = None
    scores: Scores | None = None
    balance: Balance | None = None
    _scorings: dict[str, Scoring | None] = field(default_factory=dict)

    def scoring(self, block: str) -> Scoring | None:
        """The groups that may be shown for a block of measures; None where nothing of it was asked."""
        if block not in self._scorings:
            measured, found = self.collected.moments.plan.block(block), None
            if measured is not None:
                listed = self.rings.published if block == NAMED else None  # votes have no listing of groups
                found = Scoring(self.collected, measured, publish(self.collected, block), self.words, listed)
            self._scorings[block] = found
        return self._scorings[block]

    @property
    def published(self) -> dict[str, Published]:
        """What may be shown, by the blocks that anybody asked for."""
        return {block: scoring.published for block, scoring in self._scorings.items() if scoring is not None}

    @property
    def rings(self) -> Scoring:
        """The groups that may be shown for the rings, which every survey asks about."""
        found = self.scoring(RINGS)
        assert found is not None
        return found

    @property
    def minimum(self) -> int:
        """The smallest group that may be shown."""
        return self.collected.minimum_group

    def was_asked(self, part: Part) -> bool:
        """Whether any question of a part of the questionnaire has a column."""
        return any(question.code in self.collected.asked for question in self.collected.questionnaire.select(part))
