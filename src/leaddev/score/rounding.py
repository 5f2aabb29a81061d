"""The published precision: scores to one decimal, shares to a tenth of a percentage point, ratios to two decimals.

Rounding happens once, when a figure enters the report; nothing is computed from rounded numbers.
"""

from __future__ import annotations

from leaddev.report import Figure


def _scaled(figure: Figure, factor: float, decimals: int) -> Figure:
    def shown(value: float | None) -> float | None:
        return None if value is None else round(value * factor, decimals) + 0.0

    return Figure(
        estimate=shown(figure.estimate),
        low=shown(figure.low),
        high=shown(figure.high),
        confidence=figure.confidence,
        n=figure.n,
        reason=figure.reason,
    )


def as_score(figure: Figure) -> Figure:
    """A figure on 0-1 as a score on 0-100."""
    return _scaled(figure, 100, 1)


def as_share(figure: Figure) -> Figure:
    """A share, to a tenth of a percentage point."""
    return _scaled(figure, 1, 3)


def as_ratio(figure: Figure) -> Figure:
    """A ratio."""
    return _scaled(figure, 1, 2)


def share(value: float) -> float:
    """A plain share, to a tenth of a percentage point."""
    return round(value, 3) + 0.0
