"""Imports point one way: config → home → news | search → workflows → organisations | library → core."""

import os
import subprocess
import sys
import tomllib

from django.apps import apps

from tests.architecture.tree import APPS, ROOT, imports, modules, parse

LINTER = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
COMMAND = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True, no_logo=True))"


def test_the_contracts_are_kept():
    # In a process of its own: the linter reads the tree as it is and configures logging.
    environment = os.environ | {"PYTHONPATH": "site"}
    done = subprocess.run(
        [sys.executable, "-c", COMMAND],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_app_of_ours_has_a_layer():
    ours = {config.name for config in apps.get_app_configs() if (ROOT / config.name).is_dir()}
    layered = {app for layer in LINTER["contracts"][0]["layers"] for app in layer.split(" | ")}
    assert ours <= layered
    assert ours >= set(APPS)
    assert set(LINTER["root_packages"]) == layered


def test_nobody_imports_the_tests():
    guilty = {
        str(path) for path in modules() for name in imports(parse(path)) if name.split(".")[0] == "tests"
    }
    assert guilty == set()


def test_no_app_is_a_drawer_for_everything():
    assert {"utils", "common", "helpers", "base"}.isdisjoint(path.name for path in ROOT.iterdir())
    assert [str(path) for path in modules() if path.stem in {"utils", "helpers", "common"}] == []
