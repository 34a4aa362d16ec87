# Every target does its own set-up; `make` lists them.
# PYTHON=/path/to/python3 picks the interpreter of a new environment.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
# Each recipe uses all cores by itself, and two of them would race for the environment.
.NOTPARALLEL:
.PHONY: help setup generate check lint test sweeps golden typecheck bench corpus judges fitting servers wheel lock latest clean

VENV := .venv
BIN := $(VENV)/bin
CANDIDATES := $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11)
# The locked versions, also of what builds oasmith (newer installers have a name of their own for
# that); nothing but errors of the installer is printed.
LOCKED := PIP_CONSTRAINT=constraints.txt PIP_BUILD_CONSTRAINT=constraints.txt
INSTALL := $(LOCKED) $(BIN)/python -m pip install -qq --disable-pip-version-check --editable
# What is installed, as files: newer than pyproject.toml and the lock means nothing to do.
TOOL := $(VENV)/.installed-tool
DEV := $(VENV)/.installed-dev
FITTING := $(VENV)-fitting/.installed

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: $(DEV) ## create the environment with all development tools

generate: $(TOOL) ## bring generated/ up to date with specs/
	@$(BIN)/oasmith generate

check: $(TOOL) ## fail when generated/ is not up to date
	@$(BIN)/oasmith generate --check

lint: $(DEV) ## check the style of all sources and the specs
	$(BIN)/ruff check .
	$(BIN)/black --check generator tests examples
	$(BIN)/oasmith lint

test: $(DEV) ## run the tests (ARGS="-k name" picks some)
	$(BIN)/python -m pytest -n auto --dist worksteal $(ARGS)

sweeps: $(DEV) ## run the tests of the default suite over more golden cases and transports
	$(BIN)/python -m pytest -n auto --dist worksteal -m sweep $(ARGS)

golden: $(DEV) ## write the expected output of the golden tests anew
	$(BIN)/python -m tests.update_goldens

typecheck: $(DEV) ## mypy and pyright, both strict
	$(BIN)/mypy
	PYRIGHT_PYTHON_IGNORE_WARNINGS=1 $(BIN)/pyright --warnings

bench: $(DEV) ## measure speed and memory (OASMITH_CORPUS=folder for the large documents)
	@$(BIN)/python -m tests.bench

corpus: $(DEV) ## run the tests on the documents in the folder OASMITH_CORPUS
	@test -d "$${OASMITH_CORPUS-}" || { echo "make corpus: set OASMITH_CORPUS to a folder" >&2; exit 2; }
	$(BIN)/python -m pytest -n auto --dist worksteal -m "corpus or not corpus" tests/corpus tests/hostile/test_documents.py tests/naming/test_official_clients.py $(ARGS)

judges: $(DEV) ## let openapi-core and Prism judge requests for documents in OASMITH_CORPUS
	@test -d "$${OASMITH_CORPUS-}" || { echo "make judges: set OASMITH_CORPUS to a folder" >&2; exit 2; }
	$(BIN)/python -m pytest -n auto --dist worksteal -m judges tests/wire $(ARGS)

fitting: $(FITTING) ## try clients with Sentry, OpenTelemetry, vcrpy and mocks of HTTP, in an environment of its own
	OASMITH_FITTING=1 $(VENV)-fitting/bin/python -m pytest tests/fitting $(ARGS)

servers: $(DEV) ## drive real servers on loopback with generated clients (ARGS=--table: docs/servers.md)
	$(BIN)/python -m pytest -m servers tests/servers $(ARGS)

wheel: $(DEV) ## build the wheel, use it in clean environments, leave it in dist/
	$(LOCKED) $(BIN)/python -m build --wheel --outdir dist
	$(BIN)/python -m pytest -m wheel tests/wheel $(ARGS)

lock: $(BIN)/python ## lock the newest versions of all packages in constraints.txt
	@$(BIN)/python -m tests.dependencies.lock

latest: $(BIN)/python ## test with the newest of everything; say which version breaks what
	@$(BIN)/python -m tests.dependencies.latest

clean: ## remove the environment and everything that tools leave behind
	rm -rf $(VENV) $(VENV)-fitting $(VENV)-servers .oasmith dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find generator generated tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@for python in $(CANDIDATES); do \
		if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			echo "Creating $(VENV) with $$python"; \
			"$$python" -m venv --clear $(VENV) && exit; \
			rm -rf $(VENV); exit 1; \
		fi; \
	done; \
	echo "oasmith needs Python 3.11 or newer and found none as: $(CANDIDATES)." >&2; \
	echo "Install one, or name it: make PYTHON=/path/to/python3 ..." >&2; exit 1

$(TOOL): pyproject.toml constraints.txt | $(BIN)/python
	@$(INSTALL) .
	@touch $@

$(DEV): $(TOOL)
	@$(INSTALL) '.[dev]'
	@touch $@

# Plugins of pytest among them would take part in all tests.
$(FITTING): pyproject.toml constraints.txt | $(BIN)/python
	@$(BIN)/python -m venv --clear $(VENV)-fitting
	@$(LOCKED) $(VENV)-fitting/bin/python -m pip install -qq --disable-pip-version-check \
		--editable '.[fitting]'
	@touch $@
