# The verbs of the house. Bare `make` lists them; docs/runbook.md tells the long stories.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

HOST ?= 127.0.0.1
PORT ?= 8000
JOBS ?= auto
ARGS ?=
UV_VERSION := 0.13.9
POSTGRES ?= postgres://postgres@127.0.0.1:5432/postgres

# The first interpreter that really runs (a pyenv shim may exist and refuse) and has what Django needs.
# 3.11 comes first: it is what the container and the automatic checks use.
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do \
	$$p -c 'import sqlite3, ssl, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)

PY := .venv/bin/python
READY := .venv/.synced
PO := $(wildcard site/locale*/*/LC_MESSAGES/*.po)
MO := $(PO:.po=.mo)
# What the kept test database is made of: its tables, and the world that the tests begin with.
TEST_DATABASE := $(wildcard */migrations/*.py tests/factories/*.py) tests/conftest.py uv.lock
PYTEST := env -u DATABASE_URL $(PY) -m pytest -n $(JOBS)
say = { echo "$(1)" >&2; exit 1; }

.PHONY: help
help: ## List the verbs
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## /{printf "  make %-14s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

# -- Set up ---------------------------------------------------------------------------------------

.PHONY: setup
setup: $(READY) $(MO) ## Virtual environment in .venv, as locked, and compiled translations

# A tool that is missing is named in one line. Without changes to the lock this does not run, nor
# does it ask the network. uv is taken from the machine, or else put beside the project once.
$(READY): pyproject.toml uv.lock
	@mkdir -p var; run='$(PYTHON)'; \
	if $(PY) -c '' 2>/dev/null; then run=$(PY); \
	elif [ -z "$$run" ]; then $(call say,Python 3.11 or newer is missing. Debian and Ubuntu: apt-get install python3 python3-venv); fi; \
	if uv --version >/dev/null 2>&1; then uv=uv; else uv=var/uv/bin/uv; fi; \
	$$uv --version >/dev/null 2>&1 || { \
		echo "Fetching uv $(UV_VERSION) into var/uv"; \
		$$run -m venv --clear var/uv >/dev/null 2>&1 \
			|| $(call say,The venv module of Python is missing. Debian and Ubuntu: apt-get install python3-venv); \
		var/uv/bin/pip install --quiet --disable-pip-version-check uv==$(UV_VERSION) \
			|| $(call say,uv cannot be installed: is the package index reachable?); }; \
	echo "Installing the locked packages into .venv"; \
	UV_PYTHON_DOWNLOADS=never $$uv sync --frozen --all-groups --quiet --python "$$run" \
		|| $(call say,The locked packages cannot be installed: is the package index reachable?)
	@touch $@

# Compiled with polib, which wagtail-localize brings along: msgfmt is not on every machine.
%.mo: %.po | $(READY)
	@$(PY) -c 'import sys, polib; polib.pofile(sys.argv[1]).save_as_mofile(sys.argv[2])' $< $@

# -- Run ------------------------------------------------------------------------------------------

.PHONY: demo
demo: setup ## A whole department with eight schools on http://localhost:8000/ (PORT=… changes it)
	@$(PY) -c 'import socket; socket.create_server(("$(HOST)", $(PORT)), reuse_port=False)' 2>/dev/null \
		|| $(call say,Port $(PORT) is taken. Choose another: make demo PORT=8001)
	@$(PY) manage.py migrate --verbosity 0
	@PORT=$(PORT) $(PY) manage.py demo
	@PORT=$(PORT) $(PY) manage.py runserver $(HOST):$(PORT)

.PHONY: serve
serve: setup ## The development server on the data that is there
	@PORT=$(PORT) $(PY) manage.py runserver $(HOST):$(PORT)

# -- Prove ----------------------------------------------------------------------------------------

# The test database is kept between runs (21 s become 3) and thrown away when one of these changed.
var/.test-database: $(TEST_DATABASE)
	@mkdir -p var; rm -f var/test.sqlite3*; touch $@

.PHONY: test
test: setup var/.test-database ## The suite that needs no server, on SQLite (ARGS="-k gate" for a part)
	$(PYTEST) --ignore=tests/e2e -m "not postgres and not e2e and not long and not s3" --reuse-db $(ARGS)

.PHONY: test-long
test-long: setup var/.test-database ## The same with many more generated examples
	$(PYTEST) --ignore=tests/e2e -m "not postgres and not e2e and not s3" --reuse-db --hypothesis-profile=long $(ARGS)

.PHONY: test-postgres
# Not a target's own DATABASE_URL: make 4.3 would then hide the one of the environment from every other recipe.
test-postgres: database = $(or $(DATABASE_URL),$(POSTGRES))
test-postgres: setup ## The suite and what only PostgreSQL can do (DATABASE_URL or a local server)
	@$(PY) -c 'import sys, psycopg; psycopg.connect(sys.argv[1], connect_timeout=3)' '$(database)' 2>/dev/null \
		|| $(call say,No PostgreSQL answers at DATABASE_URL. Start one: docker run -d -p 5432:5432 -e POSTGRES_HOST_AUTH_METHOD=trust postgres:17)
	DATABASE_URL='$(database)' $(PY) -m pytest -n $(JOBS) --ignore=tests/e2e -m "not e2e and not long and not s3 and not walk" --create-db $(ARGS)

.PHONY: test-s3
test-s3: setup var/.test-database ## Media on a real object store, which is stopped and killed meanwhile
	@for program in ceph-mon ceph-osd radosgw; do command -v $$program >/dev/null \
		|| $(call say,$$program is missing. Debian and Ubuntu: apt-get install --no-install-recommends ceph-mon ceph-osd radosgw ceph-common); done
	env -u DATABASE_URL $(PY) -m pytest tests/s3 -m s3 --reuse-db $(ARGS)

.PHONY: e2e
e2e: setup var/.test-database ## In a browser: the machine's Chromium
	@command -v chromium chromium-browser google-chrome >/dev/null \
		|| $(call say,Chromium is missing. Debian and Ubuntu: apt-get install chromium)
	@# Playwright's own loop makes Django believe that the test is asynchronous.
	DJANGO_ALLOW_ASYNC_UNSAFE=true env -u DATABASE_URL $(PY) -m pytest tests/e2e --reuse-db $(ARGS)

.PHONY: bench
bench: setup ## Measure with many schools and print tables (ARGS="--schools 300")
	@test -f benchmarks/__main__.py || $(call say,There is nothing to measure yet: benchmarks/__main__.py is missing)
	PYTHONPATH=site $(PY) -m benchmarks $(ARGS)

.PHONY: check lint types imports templates migrations translations
check: lint types imports templates migrations translations ## Lint, types, imports, templates, migrations, messages

lint: $(READY)
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .

types: $(READY)
	PYTHONPATH=site .venv/bin/mypy

imports: $(READY)
	PYTHONPATH=site .venv/bin/lint-imports

templates: $(READY)
	.venv/bin/djlint site/templates --lint --quiet

migrations: $(READY)
	@mkdir -p var; rm -f var/check.sqlite3*
	DATABASE_URL=sqlite:///var/check.sqlite3 $(PY) manage.py makemigrations --check --dry-run
	DATABASE_URL=sqlite:///var/check.sqlite3 $(PY) manage.py check --fail-level WARNING

translations: setup
	@command -v xgettext >/dev/null || $(call say,xgettext is missing. Debian and Ubuntu: apt-get install gettext)
	env -u DATABASE_URL $(PY) -m pytest tests/architecture/test_messages.py -q

# -- Tend -----------------------------------------------------------------------------------------

.PHONY: messages
messages: $(READY) ## Collect what is to be translated into site/locale, and compile it
	@command -v xgettext >/dev/null || $(call say,xgettext is missing. Debian and Ubuntu: apt-get install gettext)
	$(PY) manage.py makemessages -l vi --no-location --no-wrap --no-obsolete \
		--ignore=.venv --ignore=var --ignore=tests --ignore=benchmarks
	@$(MAKE) --no-print-directory setup

.PHONY: format
format: $(READY) ## Put code and templates in order
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .
	.venv/bin/djhtml site/templates

.PHONY: clean
clean: ## Remove caches, test databases and compiled files; the demo's data stays
	rm -rf var/cache var/test.sqlite3* var/check.sqlite3* var/.test-database var/static $(MO)
	find . -path ./.venv -prune -o -name __pycache__ -type d -exec rm -rf {} +

.PHONY: distclean
distclean: clean ## Remove also the virtual environment and all local data
	rm -rf .venv var
