# `make demo` and `make test` need Python 3.11 or later and nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test pages lint bench fuzz bundle base lock audit clean

# Copies are rendered, for what was written is noted in the answers file.
DEMO := $(patsubst examples/%,demo/%,$(wildcard examples/*.toml))

demo: $(VENV)/.ready-run $(DEMO)  ## render the examples: real reports in Word, text and HTML under demo/
	$(BIN)/drafter render $(DEMO) --to docx --to txt --to html
	@echo
	@cat demo/simen-2013.txt

demo/%.toml: examples/%.toml
	@mkdir -p demo
	cp $< $@

test: $(VENV)/.ready-test  ## all tests that need nothing but Python, in two processes where there are two cores
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 2 --dist loadfile

pages: $(VENV)/.ready-test $(VENV)/.ready-pages $(VENV)/.ready-web  ## tests on rendered pages; needs LibreOffice, the Fandol fonts, poppler, Chromium, Java and npm
	$(BIN)/python -m pytest -m pages

lint: $(VENV)/.ready-lint  ## ruff, its formatter, and mypy strict
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# What is fuzzed, and how many inputs are tried: some ten seconds each. More with RUNS=…, others with SEED=….
FUZZ := text:800 page:500 pdf:800 word:800 doc:300 answers:3000 numbers:5000
SEED ?= 20261122

fuzz: $(VENV)/.ready-test $(VENV)/.ready-fuzz  ## inputs guided by coverage, for the readers, answers and numbers; Linux
	cd tests && TMPDIR=$$(mktemp -d) && export TMPDIR && trap 'rm -rf "$$TMPDIR"' EXIT && for one in $(FUZZ); do \
	  ../$(BIN)/python -m fuzz $${one%:*} -runs=$(or $(RUNS),$${one#*:}) -seed=$(SEED) -timeout=60 -rss_limit_mb=600 -verbosity=0 || exit 1; \
	done

bundle: $(VENV)/.ready-bundle $(VENV)/.ready-test  ## dist/bundle: a folder that installs on an office PC without a network, and tests on it
	$(BIN)/python install/bundle.py dist/bundle
	$(BIN)/python -m pytest -m bundle tests/bundle

lock: $(VENV)/.ready-bundle  ## requirements.lock anew: the newest versions within the bounds, with their digests
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python install/bundle.py --lock

audit: $(VENV)/.ready-audit  ## known vulnerabilities of what the lock names; asks PyPI
	$(BIN)/pip-audit --strict --disable-pip --require-hashes --requirement requirements.lock

base: $(VENV)/.ready-run  ## the base Word document anew, and what is kept of it beside the code
	$(BIN)/python -m drafter.writers.base templates/base.docx
	$(BIN)/python -m drafter.writers.opening templates/base.docx

bench: $(VENV)/.ready-bench  ## speed against docxtpl, as ratios of one run
	$(BIN)/python -m benchmarks

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or later is needed: make PYTHON=...") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.ready-run: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

# The rules of accessibility and the validator that web pages are held to; fixed, so that no page fails by itself.
$(VENV)/.ready-web: | $(VENV)/bin/python
	npm install --silent --no-save --no-fund --no-audit --prefix $(VENV)/web axe-core@4.14.1 vnu-jar@26.9.27
	touch $@

$(VENV)/.ready-%: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[$*]'
	touch $@ $(VENV)/.ready-run

clean:
	rm -rf $(VENV) demo build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
