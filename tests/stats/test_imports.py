"""The room keeps its walls and starts quickly."""

import inspect
import subprocess
import sys

import pytest

import leaddev.stats

FUNCTIONS = [name for name in leaddev.stats.__all__ if inspect.isfunction(getattr(leaddev.stats, name))]


def test_import_brings_in_nothing_slow() -> None:
    code = (
        "import sys, leaddev.stats; print([m for m in sys.modules if m in "
        "('scipy.stats', 'scipy.optimize', 'pandas') or m.startswith('leaddev.') "
        "and m.split('.')[1] != 'stats'])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_everything_promised_is_exported() -> None:
    promised = (
        "cronbach_alpha omega_total rwg rwg_j awg ad_mean icc mean_interval shrink benjamini_hochberg "
        "relative_weights hedges_g rake longstring irv even_odd mahalanobis borich_mwds ranked_discrepancy"
    )
    assert set(promised.split()) <= set(FUNCTIONS)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_says_what_it_does(name: str) -> None:
    assert (getattr(leaddev.stats, name).__doc__ or "").strip()
