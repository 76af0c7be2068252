"""`site/` is a folder on the path and never a package: its name is the standard library's."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, git

PRODUCTION = {
    "SECRET_KEY": "only-for-this-test",
    "DATABASE_URL": "postgres://nobody@127.0.0.1:1/nothing",
}


def python(code: str, **variables: str) -> str:
    """What a fresh interpreter prints that starts at the root with `site/` on its path."""
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": "site",
        "PYTHONDONTWRITEBYTECODE": "1",
        **variables,
    }
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_it_is_not_a_package():
    assert not (ROOT / "site" / "__init__.py").exists()


def test_it_holds_no_modules_of_its_own():
    # site/config.py would be importable as `config`, and site/site.py would replace the standard library's.
    assert list((ROOT / "site").glob("*.py")) == []


def test_import_site_is_still_the_standard_library():
    found = Path(python("import site; print(site.__file__)"))
    assert not found.is_relative_to(ROOT / "site")
    assert found.name == "site.py"


@pytest.mark.parametrize(
    "name", ["site", "site/config/settings/base.py", "site/templates/base.html", "site/static/a.css"]
)
def test_git_does_not_ignore_it(name):
    if git("rev-parse").returncode:
        pytest.skip("not a git checkout")
    assert git("check-ignore", "--quiet", "--no-index", name).returncode == 1


@pytest.mark.parametrize("ignore_file", [".gitignore", ".dockerignore"])
def test_ignore_files_do_not_list_it(ignore_file):
    rules = {line.strip().strip("/*") for line in (ROOT / ignore_file).read_text().splitlines()}
    assert "site" not in rules


def test_no_documentation_tool_builds_into_it():
    # `mkdocs build` empties its site_dir, and the default is site/.
    assert not (ROOT / "mkdocs.yml").exists()


def test_the_project_is_never_packaged():
    # setuptools' discovery would take the folder for a package.
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    assert project["tool"]["uv"]["package"] is False
    assert "build-system" not in project
    assert not (ROOT / "setup.py").exists()


def test_ruff_still_forbids_names_of_the_standard_library():
    selected = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["ruff"]["lint"]["select"]
    assert {"A", "A005"} & set(selected)


@pytest.mark.parametrize("settings", ["dev", "test", "production"])
def test_settings_are_importable(settings):
    assert (
        python(f"import config.settings.{settings} as s; print(s.ROOT_URLCONF)", **PRODUCTION)
        == "config.urls"
    )


def test_every_entry_point_puts_it_on_the_path():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]
    assert "site" in project["pytest"]["ini_options"]["pythonpath"]
    assert "site" in project["ruff"]["src"]
    assert project["mypy"]["mypy_path"].endswith("/site")
    assert 'pythonpath = "site"' in (ROOT / "gunicorn.conf.py").read_text()
    assert '"site"' in (ROOT / "manage.py").read_text()
