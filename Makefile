# The commands of the project. On Windows or without make, see CONTRIBUTING.md for the plain ones.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# Material for MkDocs prints a banner about its end of life (May 2027) on every run. We know: only
# overrides/ and hooks/events.py depend on it (ARCHITECTURE.md), and the banner would hide warnings.
export NO_MKDOCS_2_WARNING := 1

.PHONY: help build check test serve admin calls screenshots receipt bench-search lock clean
.DEFAULT_GOAL := help

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

build: $(VENV)/build ## Build the site into site/
	$(BIN)/python -m mkdocs build --strict

check: $(VENV)/build ## Check the content in a few seconds, without building the site
	$(BIN)/python -m tools.check

serve: $(VENV)/build ## Show the site at http://127.0.0.1:8000 and follow every edit
	$(BIN)/python -m mkdocs serve --strict

admin: $(VENV)/build ## Fetch the forms for editors, which the next build publishes (needs npm)
	$(BIN)/python -m tools.admin

test: $(VENV)/test ## Set everything up, build, and run all tests
	$(BIN)/python -m tools.admin
	$(BIN)/python -m tests.browser.setup
	$(BIN)/python -m tests.support.nginx
	$(BIN)/python -m ruff check hooks tests tools
	$(BIN)/python -m mypy
	$(BIN)/python -m pytest

calls: $(VENV)/build ## Print which helplines to call, and a sheet with what to ask each
	@$(BIN)/python -m tools.calls $(LINES) $(if $(IN),--language $(IN))

screenshots: $(VENV)/test ## Take pictures of every kind of page into screenshots/
	$(BIN)/python -m tests.browser.setup
	$(BIN)/python -m tests.browser.screenshots screenshots

receipt: $(VENV)/test ## Visit every page and write the privacy receipt anew
	$(BIN)/python -m tests.browser.setup
	$(BIN)/python -m tests.browser.receipt

bench-search: $(VENV)/test ## Compare the search with others, and print what it costs
	$(BIN)/python -m tests.browser.setup
	$(BIN)/python -m tests.browser.bench_search

lock: ## Pin the newest versions that the .in files allow (for maintainers)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet uv
	for name in requirements requirements-test; do \
	  $(BIN)/python -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-header --upgrade $$name.in --output-file $$name.txt || exit 1; done

clean: ## Remove everything that the other commands make
	rm -rf $(VENV) .cache site screenshots .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/build: requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

$(VENV)/test: requirements-test.txt $(VENV)/build
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	touch $@
