"""The interface is Vietnamese to the last word: every message is collected, translated once, and whole."""

import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import polib
import pytest

from tests.architecture.tree import ROOT, files

CATALOGUES = [path for path in files() if path.suffix == ".po"]
PLACEHOLDER = re.compile(r"%\(\w+\)[sdf]|(?<!%)%[sd]|\{\w*\}")
COLLECT = ["manage.py", "makemessages", "-l", "vi", "--no-location", "--no-wrap", "--no-obsolete"]


def read(path: Path) -> polib.POFile:
    return polib.pofile(str(ROOT / path))


def collect(target: Path) -> set[str]:
    """The messages of a copy of the tree, as `make messages` would find them."""
    for path in files():
        if path.suffix in {".py", ".html", ".txt", ".js", ".po"} and path.parts[0] not in {
            "tests",
            "benchmarks",
            "docs",
        }:
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / path, target / path)
    (target / "site" / "locale").mkdir(parents=True, exist_ok=True)
    done = subprocess.run([sys.executable, *COLLECT], cwd=target, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    catalogue = polib.pofile(str(target / "site" / "locale" / "vi" / "LC_MESSAGES" / "django.po"))
    return {entry.msgid for entry in catalogue if not entry.obsolete}


def test_there_is_a_vietnamese_catalogue():
    assert Path("site/locale/vi/LC_MESSAGES/django.po") in CATALOGUES


@pytest.mark.parametrize("path", CATALOGUES, ids=str)
def test_nothing_is_missing_or_doubtful(path):
    live = [entry for entry in read(path) if not entry.obsolete]
    assert [entry.msgid for entry in live if entry.fuzzy] == []
    assert [entry.msgid for entry in live if not entry.translated()] == []


@pytest.mark.parametrize("path", CATALOGUES, ids=str)
def test_nothing_is_there_twice(path):
    count = Counter((entry.msgctxt, entry.msgid) for entry in read(path))
    assert [key for key, times in count.items() if times > 1] == []


@pytest.mark.parametrize("path", CATALOGUES, ids=str)
def test_placeholders_survive_translation(path):
    broken = []
    for entry in read(path):
        texts = [entry.msgstr] if entry.msgstr else list(entry.msgstr_plural.values())
        # A plural's singular may drop the number, so its other form is the measure.
        wanted = sorted(PLACEHOLDER.findall(entry.msgid_plural or entry.msgid))
        broken += [entry.msgid for text in texts if sorted(PLACEHOLDER.findall(text)) != wanted]
    assert broken == []


@pytest.mark.skipif(shutil.which("xgettext") is None, reason="xgettext is not on this machine")
def test_the_catalogue_is_up_to_date(tmp_path):
    known = {
        entry.msgid for entry in read(Path("site/locale/vi/LC_MESSAGES/django.po")) if not entry.obsolete
    }
    wanted = collect(tmp_path)
    assert (wanted - known, known - wanted) == (set(), set()), "run `make messages` and translate what is new"
