# Two commands for everybody: `make site` builds the example publication, `make test` passes the tests.
# Each sets up what it needs in .venv; a second run starts at once.

PYTHON ?= $(firstword $(foreach p,python3 python3.13 python3.12 python3.11,\
	$(shell $(p) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(p))))
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install
SHARED ?= ../shared
DATA ?= $(SHARED)/data
export PYTHONPATH :=

.PHONY: site serve test lint check model model-test model-eval eval bench clean

site: $(VENV)/.installed  ## build the example site into output/
	@$(BIN)/briefing build

serve: $(VENV)/.installed  ## build, serve on this machine only, rebuild on change
	@$(BIN)/briefing serve

test: $(VENV)/.installed-test  ## every test; those that need a browser skip where none is installed
	@$(BIN)/python -m pytest -n auto --dist loadgroup

lint: $(VENV)/.installed-test  ## style, types, import layers
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

check: $(VENV)/.installed  ## every mistake in articles, digests and decisions
	@$(BIN)/briefing check

model: $(VENV)/.installed-train  ## train the bundled pipeline from the open data in $(DATA), in at most MINUTES, on THREADS
	@$(VENV)-train/bin/python -m training --data $(DATA) --out briefing/nlp/model $(if $(MINUTES),--minutes $(MINUTES)) $(if $(THREADS),--threads $(THREADS))

model-test: $(VENV)/.installed-train  ## the tests of training itself, those of the network too, which need torch
	@$(VENV)-train/bin/python -m pytest tests/training

model-eval: $(VENV)/.installed-test  ## print the model's scores again
	@$(BIN)/python -m training.evaluate --data $(DATA)

eval: $(VENV)/.installed-test  ## measure on the development sets in $(SHARED): docs/quality.md and the confidence of facts
	@$(BIN)/python -m benchmarks.quality --shared $(SHARED)

bench: $(VENV)/.installed-test  ## print timings; they never fail
	@$(BIN)/python -m benchmarks --shared $(SHARED)

clean:  ## forget the environments and what was built
	rm -rf $(VENV) $(VENV)-train output .briefing

$(VENV)/.installed: pyproject.toml
	@test -n "$(PYTHON)" || { echo "briefing needs Python 3.11 or newer: install it, or name it with 'make PYTHON=/path/to/python3 ...'"; exit 1; }
	@echo "Setting up $(VENV) (once; a minute or two)"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) --upgrade pip
	@$(PIP) --editable .
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	@$(PIP) --editable '.[test]'
	@touch $@

# torch first and alone, so that its CPU build is taken; kept apart because it is large and only training needs it
$(VENV)/.installed-train: $(VENV)/.installed training/requirements.txt
	@test -x $(VENV)-train/bin/python || $(PYTHON) -m venv $(VENV)-train
	@$(VENV)-train/bin/python -m pip --disable-pip-version-check --quiet install torch==2.13.0
	@$(VENV)-train/bin/python -m pip --disable-pip-version-check --quiet install --editable . --requirement training/requirements.txt
	@touch $@
