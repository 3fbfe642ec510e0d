# Everything a developer or a build server does. `make` lists it; docs/development.md explains it.
# On a fresh Debian 12 with python3.11, pip, make and git, `make run` and `make test` set up all the rest themselves.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:

# Debian's own, which is built with a profile: an eighth faster than one that a version manager compiled and put before it.
PYTHON ?= $(shell /usr/bin/python3.11 -c 'import ensurepip' 2>/dev/null && echo /usr/bin/python3.11 || echo python3.11)
VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
DAY := resources/demo/dag.json

# What Qt loads at run time and its wheel does not carry: for any platform, for a window under X, for the camera.
QT_APT := libgl1 libegl1 libglib2.0-0 libx11-6 libfontconfig1 libfreetype6 libdbus-1-3 libxkbcommon0 fonts-dejavu-core
X_APT := libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 \
  libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libx11-xcb1 xvfb xauth
CAMERA_APT := libpulse0 libxrandr2 libxext6 libdrm2
# What PyInstaller reads and strips libraries with, and takes along for a tablet that runs Wayland.
PACKAGE_APT := binutils libpython3.11 libwayland-cursor0 libwayland-egl1
# What tests talk to in place of a chip and a desktop, and what reads a screen aloud there (busctl of systemd asks it).
DEVICE_APT := swtpm dbus at-spi2-core systemd
# The other database of the hub, for its tests.
DATABASE_APT := postgresql-15
# The proxy whose settings docs/deployment shows, for its test.
PROXY_APT := haproxy
# What lays cables between network namespaces.
RAID_APT := iproute2
# A cluster as docs/deployment/cluster has it, on one machine.
CLUSTER_APT := $(DATABASE_APT) $(PROXY_APT) $(RAID_APT) python3-venv etcd-server keepalived curl
PATRONI := /opt/inspector-patroni

# Bytecode is kept between two runs, whatever the shell says: without it each of the many programs that the tests start
# compiles itself, and each worker all tests.
unexport PYTHONDONTWRITEBYTECODE

OFFSCREEN := QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software
XVFB := QT_QPA_PLATFORM=xcb QT_QUICK_BACKEND=software xvfb-run -a -s "-screen 0 1920x1200x24"

QML = $(shell find inspector/views -name '*.qml' 2>/dev/null)
VIEW_MODELS := $(shell find inspector/viewmodels -name "*.py" 2>/dev/null | sort)
LOOKING_TESTS = $(shell grep -rl --include='test_*.py' faults_in_every_look tests/qml)
XVFB_TESTS = $(shell grep -rl --include='test_*.py' 'mark\.xvfb' tests)
I18N := resources/i18n
TS = $(wildcard $(I18N)/*.ts)
QM = $(TS:.ts=.qm)
TRANSLATED = $(QML) $(wildcard inspector/app/*.py inspector/demo/playing/refused.py) $(VIEW_MODELS)
QML_TYPES := build/qml/Inspector/ViewModels

# $(call apt_install,PACKAGES): installs what is missing and nothing else; says what it cannot do.
define apt_install
	@missing=""; \
	if command -v dpkg-query >/dev/null; then \
	  for package in $(1); do \
	    dpkg-query -W -f '$${Status}' "$$package" 2>/dev/null | grep -q ' installed$$' || missing="$$missing $$package"; \
	  done; \
	else \
	  echo "Not a Debian system: these packages, under their names there, must be present: $(1)"; \
	fi; \
	if [ -n "$$missing" ] && [ "$$(id -u)" != 0 ]; then \
	  echo "Not root, so these system packages stay missing; install them with: apt-get install$$missing"; \
	elif [ -n "$$missing" ]; then \
	  echo "Installing system packages:$$missing"; \
	  export DEBIAN_FRONTEND=noninteractive; \
	  apt-get install -qq -y --no-install-recommends $$missing >/dev/null 2>&1 \
	  || { apt-get update -qq; apt-get install -qq -y --no-install-recommends $$missing >/dev/null; }; \
	fi
endef

# $(call pytest,ENVIRONMENT,ARGUMENTS): a suite that is still empty does not fail, but says so.
define pytest
	@echo '$(1) pytest $(2)'; \
	$(1) $(PY) -m pytest $(2) || { code=$$?; [ $$code = 5 ] || exit $$code; echo '!!! NO TEST RAN: pytest $(2)'; }
endef

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

# ---- set-up -----------------------------------------------------------------------------------------------------

.PHONY: install
install: $(VENV)/.installed ## set up: missing system packages, .venv, locked Python packages

$(VENV)/.system: Makefile
	@command -v $(PYTHON) >/dev/null || { echo "$(PYTHON) is not here; name another with: make PYTHON=..." >&2; exit 1; }
	@mkdir -p $(VENV)
	$(call apt_install,$(QT_APT) $(X_APT) $(CAMERA_APT) $(DEVICE_APT) $(DATABASE_APT) $(PROXY_APT))
	$(if $(shell $(PYTHON) -c 'import ensurepip' 2>/dev/null || echo missing),$(call apt_install,python3-venv))
	@touch $@

$(VENV)/.installed: requirements-dev.lock pyproject.toml $(VENV)/.system
	@[ -x $(PY) ] || $(PYTHON) -m venv $(VENV)
	@echo "Installing Python packages from requirements-dev.lock"
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@echo '$(CURDIR)' > "$$($(PY) -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/inspector.pth"
	@printf '#!/bin/sh\nexec "%s" -m inspector "$$@"\n' '$(CURDIR)/$(PY)' > $(BIN)/inspector
	@chmod +x $(BIN)/inspector
	@touch $@

.PHONY: lock
lock: ## resolve the dependencies of pyproject.toml anew (needs uv)
	@uv=$$(command -v uv || echo $(BIN)/uv); \
	compile="$$uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header"; \
	$$compile pyproject.toml --extra hub -o requirements.lock; \
	$$compile pyproject.toml --extra hub --extra dev -o requirements-dev.lock

# ---- what is built and never committed ---------------------------------------------------------------------------

.PHONY: generated
generated: install $(QM) $(QML_TYPES)/qmldir

%.qm: %.ts $(VENV)/.installed
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

# What qmllint must know of the Python view models to check the QML that binds to them.
$(QML_TYPES)/qmldir: $(VIEW_MODELS) inspector/app/devices/viewfinder.py tests/architecture/qml_types.py $(VENV)/.installed
	@$(OFFSCREEN) $(PY) -m tests.architecture.qml_types build/qml

# ---- run ---------------------------------------------------------------------------------------------------------

.PHONY: run
run: generated ## open the app with a demo day; without a display play the day and write what it made to out/demo
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
	  $(PY) -m inspector demo --day $(DAY) --open; \
	else \
	  $(OFFSCREEN) $(PY) -m inspector demo --day $(DAY) --headless --out out/demo; \
	  echo "No display here, so the day was played without one. Screenshots, report, court bundle and summary.json:"; \
	  echo "  $(CURDIR)/out/demo"; \
	fi

.PHONY: screenshots
screenshots: generated ## play the demo day offscreen and write a picture of every screen to out/screenshots
	@$(OFFSCREEN) $(PY) -m inspector demo --day $(DAY) --headless --out out/screenshots
	@echo "$(CURDIR)/out/screenshots"

# ---- prove -------------------------------------------------------------------------------------------------------

.PHONY: test
test: generated ## the whole suite: offscreen, then what needs a real X display under Xvfb
	$(call pytest,$(OFFSCREEN),-n3 --dist worksteal)
	@command -v xvfb-run >/dev/null || { echo "xvfb-run is missing: install xvfb and xauth" >&2; exit 1; }
	$(call pytest,$(XVFB),-m "xvfb and not long and not ha" $(XVFB_TESTS))

.PHONY: test-register
test-register: ## the contract of registers, for REGISTER_ADAPTER=package.module:name or those that are here
	$(call pytest,$(OFFSCREEN),-n0 -m "long or not long" --timeout=1800 tests/contracts/test_register.py)

.PHONY: test-long
test-long: generated ## random histories, load and a raid in network namespaces (as root): minutes, not seconds
	$(call apt_install,$(RAID_APT))
	$(call pytest,$(OFFSCREEN),-n2 -m "long and not xvfb and not ha" --timeout=1800 --hypothesis-profile=search)
	$(call pytest,$(OFFSCREEN) LOOKS=every,-n2 --timeout=600 $(LOOKING_TESTS))

.PHONY: test-ha
test-ha: generated $(PATRONI)/.installed ## kill, cut off and fill what a hub cluster stands on while officers work (as root)
	$(call pytest,$(OFFSCREEN),-n0 -s -m ha --timeout=600)

.PHONY: cluster
cluster: install $(PATRONI)/.installed ## start a hub cluster to try it out, as root; Ctrl-C takes it away again
	@$(PY) -m tests.ha

# Where the database's own user can read it, and with the system's Python, which he can too.
$(PATRONI)/.installed: docs/deployment/cluster/patroni.txt
	$(call apt_install,$(CLUSTER_APT))
	@/usr/bin/python3 -m venv $(PATRONI)
	@$(PATRONI)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

SECONDS ?= 60

.PHONY: fuzz
fuzz: generated ## try every parser of outside bytes with chance and coverage; longer with SECONDS=600
	@$(OFFSCREEN) $(PY) -m tests.fuzz --seconds $(SECONDS) --seed 0

.PHONY: mutants
mutants: generated ## put small wrongs into what keeps promises, one at a time, and count those no test notices; TARGET=grants
	@$(OFFSCREEN) $(PY) -m tests.mutation $(TARGET)

.PHONY: bench
bench: generated ## measure what tests/benchmarks promises and write out/bench.json
	@mkdir -p out
	@if [ -f tests/benchmarks/__main__.py ]; then $(OFFSCREEN) $(PY) -m tests.benchmarks --out out/bench.json; \
	else echo "!!! NO BENCHMARK RAN: tests/benchmarks/__main__.py is not there"; fi

.PHONY: check
check: install lint-qml ## every static check: ruff, mypy, import contracts, qmllint
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy
	@$(BIN)/lint-imports

.PHONY: lint-qml
lint-qml: $(QML_TYPES)/qmldir
	@if [ -n "$(QML)" ]; then $(BIN)/pyside6-qmllint --max-warnings 0 --unused-imports warning -I inspector/views -I build/qml $(QML); \
	else echo "!!! NO QML CHECKED: inspector/views holds none"; fi

.PHONY: fmt
fmt: install ## put the code in its one form
	@$(BIN)/ruff check --fix --quiet || true
	@$(BIN)/ruff format --quiet

# Dutch is the source: its own file holds only what has a singular and a plural.
LUPDATE := $(BIN)/pyside6-lupdate -silent -no-obsolete -locations none -source-language nl_NL \
  -tr-function-alias translate+=_translate

.PHONY: i18n
i18n: install ## bring resources/i18n/*.ts up to date with the texts in the source, build the .qm files
	@$(LUPDATE) $(TRANSLATED) -target-language en_GB -ts $(I18N)/inspector_en.ts
	@$(LUPDATE) $(TRANSLATED) -target-language nl_NL -pluralonly -ts $(I18N)/inspector_nl.ts
	@for ts in $(TS); do $(BIN)/pyside6-lrelease -silent $$ts -qm $${ts%.ts}.qm; done

# ---- deliver -----------------------------------------------------------------------------------------------------

.PHONY: package
package: generated ## freeze the app into dist/inspector and start it, offscreen (camera page too) and under Xvfb
	$(call apt_install,$(PACKAGE_APT))
	@$(BIN)/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller build.spec
	@$(OFFSCREEN) timeout 60 dist/inspector/inspector --smoke
	@$(OFFSCREEN) timeout 60 dist/inspector/inspector --smoke camera
	@$(XVFB) timeout 60 dist/inspector/inspector --smoke
	@du -sh dist/inspector

.PHONY: clean
clean: ## remove what was built; .venv stays
	@rm -rf build dist out $(QM) .mypy_cache .ruff_cache .import_linter_cache .hypothesis
