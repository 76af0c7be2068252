"""Files and functions stay small enough to be read at once, and a module says what it is for."""

import ast

from tests.architecture.tree import ROOT, functions, modules, modules_named, parse
from tests.architecture.tree import files as all_files

MAX_FILE = 300
MAX_FUNCTION = 40
MAX_HOOKS = 60
CODE = {".py", ".html", ".css", ".js", ".sh"}

# Path → why it may be longer. An entry whose file became short fails the test and must go.
LONGER: dict[str, str] = {}


def length(path) -> int:
    return len((ROOT / path).read_text(encoding="utf-8").splitlines())


def test_files_are_short():
    code = [path for path in all_files() if path.suffix in CODE and "migrations" not in path.parts]
    too_long = {str(path): length(path) for path in code if length(path) > MAX_FILE}
    assert {path: lines for path, lines in too_long.items() if path not in LONGER} == {}
    assert set(LONGER) <= set(too_long), "these are short now: take them off the list"


def test_functions_are_short():
    too_long = [
        f"{path}:{function.lineno} {function.name} has {lines} lines"
        for path in modules(tests=True)
        for function in functions(parse(path))
        if (lines := (function.end_lineno or 0) - function.lineno + 1) > MAX_FUNCTION
    ]
    assert too_long == []


def test_hooks_only_register():
    assert {
        str(path): length(path) for path in modules_named("wagtail_hooks") if length(path) > MAX_HOOKS
    } == {}


def test_modules_say_what_they_are_for():
    trees = ((path, parse(path)) for path in modules(tests=True))
    assert [str(path) for path, tree in trees if tree.body and not ast.get_docstring(tree)] == []
