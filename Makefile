# The commands of the project. On Windows or without make, see REFERENCE.md for the plain ones.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# Material for MkDocs prints a banner about its end of life (May 2027) on every run. We know: only
# overrides/ and hooks/events.py depend on it (ARCHITECTURE.md), and the banner would hide warnings.
export NO_MKDOCS_2_WARNING := 1

.PHONY: help build check drift in-step fix serve admin test new new-site schemas calls kit screenshots preview receipt recall changes proofread bench-print bench bench-check bench-paint bench-proofread bench-record bench-search lighthouse lock clean
.DEFAULT_GOAL := help

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

build: $(VENV)/build ## Build the site into site/
	$(BIN)/python -m mkdocs build --strict

check: $(VENV)/build ## Check the content in a few seconds, without building the site
	$(BIN)/python -m tools.check

drift: $(VENV)/build ## List the texts that lag behind another language, with what has changed there
	@$(BIN)/python -m tools.drift $(FILE)

in-step: $(VENV)/build ## Confirm that the texts in FILE (paths, or ALL) say the same in every language
	@$(BIN)/python -m tools.in_step $(FILE) $(if $(WITH),--with $(WITH))

proofread: $(VENV)/build ## Report on spelling, words to avoid and typography, and how heavy pages are to read
	@$(BIN)/python -m tools.proofread $(FILE)

fix: $(VENV)/build ## Mend what is mechanical in the content: signs, spaces, addresses, pictures; never a word
	$(BIN)/python -m tools.fix

serve: $(VENV)/build ## Show the site at http://127.0.0.1:8000 and follow every edit
	$(BIN)/python -m mkdocs serve --strict

admin: $(VENV)/build ## Fetch the forms for editors, which the next build publishes (needs npm)
	$(BIN)/python -m tools.admin

# Files begin in their order: xdist would put those with few tests last, and they hold the longest.
test: $(VENV)/test ## Set everything up, build, and run all tests, or those in TESTS
	$(BIN)/python -m tools.admin
	$(BIN)/python -m tests.browser.setup
	$(BIN)/python -m tests.support.nginx
	$(BIN)/python -m ruff check hooks tests tools
	$(BIN)/python -m mypy
	$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder $(TESTS)

new: $(VENV)/build ## Begin something new as a draft; REFERENCE.md says what can be begun
	@$(BIN)/python -m tools.new $(if $(FROM),--from "$(FROM)") $(if $(KIND),--kind "$(KIND)") $(if $(SLUG),--slug "$(SLUG)")

new-site: $(VENV)/build ## Begin a site of another topic, once docs/ and campaigns/ are empty
	@$(BIN)/python -m tools.starting.new_site

schemas: $(VENV)/build ## Write .schemas/, with which code editors help while typing
	$(BIN)/python -m tools.schemas

calls: $(VENV)/build ## Print which helplines to call, and a sheet with what to ask each
	@$(BIN)/python -m tools.calls $(LINES) $(if $(IN),--language $(IN))

kit: $(VENV)/build ## Pack the site, and each lesson, for rooms without internet, into kit/
	@$(BIN)/python -m tools.kit

screenshots: $(VENV)/test ## Take pictures of every kind of page into screenshots/
	$(BIN)/python -m tests.browser.setup
	$(BIN)/python -m tests.browser.screenshots screenshots

preview: $(VENV)/test ## Show in preview/ what changes since main, or since the commit BEFORE
	$(BIN)/python -m tests.browser.setup
	$(BIN)/python -m tests.browser.preview --since $(or $(BEFORE),main) preview

receipt: $(VENV)/test ## Visit every page and write the privacy receipt anew
	$(BIN)/python -m tests.browser.setup
	$(BIN)/python -m tests.browser.receipt

recall: $(VENV)/build ## Say which printed sheets became wrong since the release SINCE
	@$(BIN)/python -m tools.recall $(or $(SINCE),$(error Say since when, for instance: make recall SINCE=v1.0))

changes: $(VENV)/build ## Say which numbers changed since the release SINCE without a word about it
	@$(BIN)/python -m tools.changes $(or $(SINCE),$(error Say since when, for instance: make changes SINCE=v1.0))

bench-print: $(VENV)/build ## Measure how long the PDF files take, from nothing and from the cache
	$(BIN)/python -m tools.bench_print

bench: $(VENV)/test ## Build sites of 2 × 20, 200 and 1000 pages, beside the theme as it comes (and Hugo, if it is there)
	$(BIN)/python -m tests.bench

bench-check: $(VENV)/test ## Print how long the check takes, for today's content and for 2000 pages
	$(BIN)/python -m tests.bench.check

bench-paint: $(VENV)/test ## Print when pages are painted on a slow phone, beside the same without styles
	$(BIN)/python -m tests.browser.setup
	$(BIN)/python -m tests.browser.bench_paint

bench-proofread: $(VENV)/build ## Print what proofreading finds in the file TEXT, in the language IN
	@$(BIN)/python -m tools.bench_proofread $(or $(TEXT),$(error Say which text, for instance: make bench-proofread TEXT=news.txt IN=en)) --language $(or $(IN),$(error Say which language, for instance IN=en))

bench-record: $(VENV)/test ## Print what maps, timeline, figures and data add to a build of today's content
	$(BIN)/python -m tests.bench.record

bench-search: $(VENV)/test ## Compare the search with others, and print what it costs
	$(BIN)/python -m tests.browser.setup
	$(BIN)/python -m tests.browser.bench_search

lighthouse: $(VENV)/test ## Print the scores of Lighthouse for a page of every template, on a phone (needs npm)
	$(BIN)/python -m tests.browser.setup
	$(BIN)/python -m tests.lighthouse

lock: ## Pin the newest versions that the .in files allow (for maintainers)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet uv
	for name in requirements requirements-test; do \
	  $(BIN)/python -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	    --no-header --upgrade $$name.in --output-file $$name.txt || exit 1; done

clean: ## Remove everything that the other commands make
	rm -rf $(VENV) .cache .schemas kit site screenshots preview .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/build: requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

$(VENV)/test: requirements-test.txt $(VENV)/build
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	touch $@
