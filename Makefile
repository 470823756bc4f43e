# Every target does all of its own set-up into .venv; a second run skips what is done.
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
RUN := .venv/run.stamp
DEV := .venv/dev.stamp
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help demo test lint soak bench evaluate docs lock clean

help: ## show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## / - /'

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed; say which: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv .venv

$(RUN): requirements/run.txt pyproject.toml | $(BIN)/python
	$(INSTALL) --require-hashes -r requirements/run.txt
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): requirements/dev.txt $(RUN)
	$(INSTALL) --require-hashes -r requirements/dev.txt
	@touch $@

demo: $(RUN) ## read the invented samples: ledger, claims, demo/index.html
	@mkdir -p demo
	@rm -f demo/ledger.sqlite demo/ledger.sqlite-wal demo/ledger.sqlite-shm
	$(BIN)/reportedly add samples --ledger demo/ledger.sqlite
	$(BIN)/reportedly claims --ledger demo/ledger.sqlite
	$(BIN)/reportedly read samples --format html -o demo/index.html
	@printf '\nLook at demo/index.html in a browser: every claim in its text.\n'
	@printf 'Then read a report of your own: %s/reportedly read FILE\n' '$(BIN)'

test: $(DEV) ## format, lint, types, import contracts, tests
	@failed=""; \
	$(BIN)/ruff format --check . || failed="$$failed format"; \
	$(BIN)/ruff check . || failed="$$failed lint"; \
	$(BIN)/mypy || failed="$$failed types"; \
	$(BIN)/lint-imports || failed="$$failed imports"; \
	test -z "$$failed" || echo "failed before the tests:$$failed"; \
	$(BIN)/python -m pytest -n 2 -m "not soak" && test -z "$$failed"

lint: $(DEV) ## format, lint, types and import contracts alone
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

soak: $(DEV) ## the long counts: more kills, more orders, more examples
	$(BIN)/python -m pytest -n 2 -m soak

bench: $(RUN) ## speed against the bare parse, memory, start-up times, linking (SIZES)
	$(BIN)/python -m benchmarks.bench
	$(BIN)/python -m benchmarks.linking --gate

evaluate: $(RUN) ## quality on the project's gold and the sets at hand
	$(BIN)/reportedly evaluate

docs: $(RUN) ## write the help pages, the JSON Schema and the example of the README anew
	$(BIN)/python -m scripts.docs

lock: $(DEV) ## write requirements/*.txt anew
	scripts/lock.sh

clean: ## take away what make made
	rm -rf .venv demo .mypy_cache .ruff_cache .import_linter_cache .hypothesis
