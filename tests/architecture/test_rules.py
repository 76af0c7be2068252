"""The house rules that a syntax tree can prove."""

import ast
import re

import pytest

from tests.architecture.tree import ROOT, chain, files, functions, imports, modules, modules_named, parse

# Policies decide from what they are given; the translation of a reason, and its type, is all they may ask Django for.
POLICY_MAY_IMPORT = ("django.utils.translation", "django.utils.functional")
POLICY_MAY_NOT = ("django", "wagtail", "time", "requests", "random")
CLOCK = {"now", "today", "utcnow", "localdate", "localtime"}

# Set-based writes pass the row's guard, so they live where writes live.
BULK_WRITES = {"update", "bulk_update", "bulk_create", "_raw_delete", "raw"}
QUERYSET = {
    "objects",
    "_default_manager",
    "_base_manager",
    "filter",
    "exclude",
    "all",
    "select_for_update",
    "get_queryset",
}
WRITING_MODULES = {"actions", "tasks", "demo"}
# Module → why it writes in bulk outside an action.
BULK_WRITERS = {
    "organisations/rights.py": "Wagtail's permissions, derived from memberships, which somebody signed",
    "workflows/ledger.py": "the lines of an act, written in its transaction",
    "workflows/publications.py": "the guard's own records, written in the transaction of the row that it let pass",
    "workflows/signal_handlers.py": "the rules that a new install begins with; no person is there",
}

# Action → why nobody signs it or why it is not one transaction. Keyword-only they are all.
UNSIGNED = {
    "library/actions.py:schedule_deletion": "follows a delete that somebody signed",
    "library/actions.py:delete_bytes": "finishes it later; no person is there",
    "library/actions.py:request_sizes": "whoever looks at a page that lacks a picture, strangers too",
    "library/actions.py:draw_sizes": "follows an upload that somebody signed",
}
NOT_ATOMIC = {
    "library/actions.py:delete_bytes": "talks to the storage, and must not hold a lock while that hangs",
    "library/actions.py:draw_sizes": "talks to the storage, too, and each size stands for itself",
}

MACHINE_PATH = re.compile(r"(?<![\w.:/-])/(?:root|Users|work|home/\w+|tmp/\w+)/")
NO_PATHS_IN = {".po", ".lock", ".png", ".jpg", ".webp", ".avif", ".heic", ".woff2", ".ico", ".pdf"}


def places(path, nodes) -> list[str]:
    return [f"{path}:{node.lineno}" for node in nodes]


def test_only_env_reads_the_environment():
    guilty = []
    for path in modules():
        if str(path) == "site/config/env.py":
            continue
        for node in ast.walk(parse(path)):
            reads = isinstance(node, ast.Attribute) and chain(node) in (["os", "environ"], ["os", "getenv"])
            # manage.py and wsgi.py say which settings are meant when nobody said it; that reads nothing.
            names_settings = reads and getattr(node.parent, "attr", "") == "setdefault"
            guilty += places(path, [node]) if reads and not names_settings else []
        guilty += [str(path) for name in imports(parse(path)) if name in {"os.environ", "os.getenv"}]
    assert guilty == []


def test_env_example_lists_every_variable_and_no_other():
    read = set()
    for path in modules():
        if path.parts[:2] == ("site", "config"):
            calls = [node for node in ast.walk(parse(path)) if isinstance(node, ast.Call) and node.args]
            readers = [call for call in calls if chain(call)[-1:] and chain(call)[0] in {"env", "text"}]
            names = [call.args[0].value for call in readers if isinstance(call.args[0], ast.Constant)]
            read |= {name for name in names if isinstance(name, str) and name.isupper()}
    listed = set(re.findall(r"^#?\s?([A-Z][A-Z0-9_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
    compose = set(re.findall(r"\$\{([A-Z0-9_]+)", (ROOT / "compose.yaml").read_text()))
    assert read - listed == set(), "add them to .env.example"
    assert listed - read - compose - {"WEB_CONCURRENCY", "FORWARDED_ALLOW_IPS"} == set(), "nobody reads these"


@pytest.mark.parametrize("path", [*modules_named("policy"), *modules_named("classification")], ids=str)
def test_policies_are_pure(path):
    tree = parse(path)
    forbidden = [
        name
        for name in imports(tree)
        if name.split(".")[0] in POLICY_MAY_NOT and not name.startswith(POLICY_MAY_IMPORT)
    ]
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    assert forbidden == []
    assert places(path, [call for call in calls if CLOCK & set(chain(call)[-1:])]) == []


@pytest.mark.parametrize("path", modules_named("actions"), ids=str)
def test_actions_are_keyword_only_signed_and_atomic(path):
    wrong = []
    for function in parse(path).body:
        if not isinstance(function, ast.FunctionDef) or function.name.startswith("_"):
            continue
        key, arguments = f"{path}:{function.name}", function.args
        if arguments.args or arguments.posonlyargs or arguments.vararg:
            wrong.append(f"{key} takes positional arguments")
        if "by" not in {argument.arg for argument in arguments.kwonlyargs} and key not in UNSIGNED:
            wrong.append(f"{key} does not say by whom")
        if "atomic" not in ast.unparse(function) and key not in NOT_ATOMIC:
            wrong.append(f"{key} is not atomic")
    assert wrong == []


def test_bulk_writes_stand_in_actions():
    guilty = []
    for path in modules():
        if WRITING_MODULES & {path.stem, *path.parts[:-1]} or str(path) in BULK_WRITERS:
            continue
        calls = [node for node in ast.walk(parse(path)) if isinstance(node, ast.Call)]
        chains = [(call, chain(call)) for call in calls if chain(call)]
        guilty += places(
            path, [call for call, names in chains if names[-1] in BULK_WRITES and QUERYSET & set(names)]
        )
    assert guilty == []


def test_exemptions_are_still_needed():
    # A function that is gone must not leave a hole for the next one of its name.
    known = {f"{path}:{function.name}" for path in modules() for function in functions(parse(path))}
    assert (set(UNSIGNED) | set(NOT_ATOMIC)) - known == set()
    assert set(BULK_WRITERS) - {str(path) for path in modules()} == set()


def test_receivers_stand_in_signal_handlers():
    guilty = []
    for path in modules():
        for function in functions(parse(path)):
            decorators = {chain(decorator)[-1] for decorator in function.decorator_list if chain(decorator)}
            if "receiver" in decorators and path.stem != "signal_handlers":
                guilty.append(f"{path}:{function.lineno}")
    assert guilty == []


def test_no_file_knows_a_machine():
    guilty = []
    for path in files():
        if path.suffix in NO_PATHS_IN or path == files_own_name():
            continue
        text = (ROOT / path).read_text(encoding="utf-8", errors="ignore")
        guilty += [f"{path}: {match.group()}" for match in MACHINE_PATH.finditer(text)]
    assert guilty == []


def files_own_name():
    """This module spells the pattern out and so would find itself."""
    return next(path for path in files() if path.name == "test_rules.py")
