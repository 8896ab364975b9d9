# The two commands of the README: `make demo` and `make test`. Both set up .venv by themselves.
PYTHON ?= python3
BIN := .venv/bin
# Minutes of real runs, killed, stopped, starved and throttled.
UNATTENDED := tests/test_kill.py tests/test_storage.py tests/test_unattended.py tests/test_incremental.py \
	tests/test_warc_crawl.py tests/test_warc_extract.py tests/test_hostile_network.py tests/test_any_site.py \
	tests/commands/test_new_sites.py tests/middlewares/test_throttle.py tests/middlewares/test_breaker.py

# What Splash is made of, and the Chromium of Playwright, where Debian has them.
SPLASH_PACKAGES := python3-venv python3-pyqt5 python3-pyqt5.qtwebkit python3-pyqt5.qtwebengine xvfb
CHROMIUM_PACKAGES := chromium-headless-shell
APT := DEBIAN_FRONTEND=noninteractive timeout 600 apt-get -qq -y
install = dpkg -s $(1) >/dev/null 2>&1 || { $(APT) update && $(APT) install --no-install-recommends $(1) >/dev/null; } \
	|| { echo "install these first, as root: $(1)" >&2; exit 1; }

.PHONY: splash splash-stop test-rendering bench-rendering
.PHONY: demo test test-unattended check-datelines bench-dedupe bench-extract bench-metadata bench-recurring bench-store bench-throttle clean

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

.venv-bench/installed: bench/requirements.txt
	$(PYTHON) -m venv .venv-bench
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --no-deps -r bench/requirements.txt
	touch $@

bench-dedupe: .venv/installed .venv-bench/installed
	$(BIN)/python -m bench.dedupe

bench-extract: .venv/installed .venv-bench/installed
	$(BIN)/python -m bench.extract

bench-recurring: .venv/installed .venv-bench/installed
	$(BIN)/python -m bench.recurring

bench-metadata: .venv/installed
	$(BIN)/python -m bench.metadata

bench-store: .venv/installed
	$(BIN)/python -m bench.store

bench-throttle: .venv/installed
	$(BIN)/python -m bench.throttle

# A Splash at http://127.0.0.1:8050, in the background. Its Docker image does as well; docs/rendering.md.
splash: .venv/installed .venv-splash/installed
	$(BIN)/python -m newsbot.rendering.splash_service start
	@echo "With Docker instead: docker run --rm --network host scrapinghub/splash:3.5"

splash-stop: .venv/installed
	$(BIN)/python -m newsbot.rendering.splash_service stop

.venv-splash/installed: requirements-splash.txt
	@$(call install,$(SPLASH_PACKAGES))
	/usr/bin/python3 -m venv --system-site-packages .venv-splash
	.venv-splash/bin/python -m pip install --quiet --disable-pip-version-check -r requirements-splash.txt
	touch $@

.venv-rendering/installed: requirements.txt requirements-playwright.txt
	@$(call install,$(CHROMIUM_PACKAGES))
	$(PYTHON) -m venv .venv-rendering
	.venv-rendering/bin/python -m pip install --quiet --disable-pip-version-check -r requirements.txt -r requirements-playwright.txt
	touch $@

# Part of .ci/run; needs Debian's packages, and so root unless they are there.
test-rendering: .venv-rendering/installed .venv-splash/installed
	NEWSBOT_TEST_RENDERING=1 .venv-rendering/bin/python -m pytest --numprocesses 2 --dist loadgroup tests/rendering

bench-rendering: .venv-rendering/installed .venv-splash/installed
	.venv-rendering/bin/python -m bench.rendering

clean:
	rm -rf .venv .venv-bench .venv-rendering .venv-splash .pytest_cache .mypy_cache .ruff_cache .hypothesis .scrapy
