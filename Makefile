# The tasks of daily work; `.ci/run` does the same on a clean checkout.
.PHONY: install test goldens lint types docs examples benchmark calibration attack fuzz mutation check

install:
	pip install --editable '.[dev]'

test:
	pytest

goldens:
	LEADDEV_UPDATE_GOLDEN=1 pytest tests/golden tests/media tests/present

lint:
	ruff check .
	ruff format --check .

types:
	mypy

docs:
	python docs/generate.py
	python docs/gallery.py

examples:
	python examples/st-elsewhere/generate.py

benchmark:
	python -m benchmarks.startup
	python -m benchmarks.million

calibration:
	python -m benchmarks.calibration

attack:
	python -m benchmarks.attack --organizations 300 --processes 2

fuzz:
	for reader in csv xlsx ods json long join sav parquet yaml list; do python -W ignore -m benchmarks.fuzz --reader $$reader --minutes 5; done

mutation:
	python -m benchmarks.mutation --report docs/mutation.md

check: lint types test
