# The two commands of the README: `make demo` and `make test`. Both set up .venv by themselves.
PYTHON ?= python3
BIN := .venv/bin
# Minutes of real runs, killed, stopped and starved.
UNATTENDED := tests/test_kill.py tests/test_storage.py tests/test_unattended.py tests/test_incremental.py

.PHONY: demo test test-unattended check-datelines bench-metadata bench-store bench-throttle clean

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
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile $(addprefix --ignore ,$(UNATTENDED))

# Part of .ci/run.
test-unattended: .venv/installed
	$(BIN)/python -m pytest $(UNATTENDED)

check-datelines: .venv/installed
	$(BIN)/python -m tests.check_datelines

bench-metadata: .venv/installed
	$(BIN)/python -m bench.metadata

bench-store: .venv/installed
	$(BIN)/python -m bench.store

bench-throttle: .venv/installed
	$(BIN)/python -m bench.throttle

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .scrapy
