"""What only some machines have: tests are skipped without it, but fail where `CI` says that all is there."""

from __future__ import annotations

import os
import shutil
from importlib.util import find_spec

import pytest


def needed(*modules: str, programs: tuple[str, ...] = ()) -> None:
    """Skip a test without these modules and one of the programs; fail it where `CI` is set."""
    lacking = [each for each in modules if find_spec(each) is None]
    lacking += [" or ".join(programs)] if programs and not any(map(shutil.which, programs)) else []
    if lacking and os.environ.get("CI"):
        pytest.fail(f"missing: {', '.join(lacking)}")
    if lacking:
        pytest.skip(f"missing: {', '.join(lacking)}")
