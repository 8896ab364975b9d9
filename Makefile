# The two commands of the README: `make demo` and `make test`. Both set up .venv by themselves.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test test-kill check-datelines bench-metadata bench-store clean

.venv/installed: requirements.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

demo: .venv/installed
	$(BIN)/scrapy demo

test: .venv/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest --ignore tests/test_kill.py

# Minutes of real runs killed at every moment; part of .ci/run.
test-kill: .venv/installed
	$(BIN)/python -m pytest tests/test_kill.py

check-datelines: .venv/installed
	$(BIN)/python -m tests.check_datelines

bench-metadata: .venv/installed
	$(BIN)/python -m bench.metadata

bench-store: .venv/installed
	$(BIN)/python -m bench.store

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .scrapy
