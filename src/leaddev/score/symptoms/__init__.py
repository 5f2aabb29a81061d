"""Symptoms: what is named behind them, what goes together with them, whether the blamed kind shows a gap.

Three keys that know nothing of each other, and a verdict only where they agree. None of them proves a cause.
"""

from leaddev.score.symptoms.topic import part

__all__ = ["part"]
