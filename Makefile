# The tasks of daily work; `.ci/run` does the same on a clean checkout.
.PHONY: install test lint types docs examples benchmark calibration check

install:
	pip install --editable '.[dev]'

test:
	pytest

lint:
	ruff check .
	ruff format --check .

types:
	mypy

docs:
	python docs/generate.py

examples:
	python examples/st-elsewhere/generate.py

benchmark:
	python -m benchmarks.startup
	python -m benchmarks.million

calibration:
	python -m benchmarks.calibration

check: lint types test
