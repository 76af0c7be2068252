"""The files of the repository as the architecture tests see them."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APPS = ("core", "organisations", "library", "workflows", "news", "search", "home")
NOT_OURS = (".git", ".venv", "var", "node_modules")


def git(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Git in this tree, whoever owns it: automatic checks often run as another user."""
    command = ["git", "-c", f"safe.directory={ROOT}", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@cache
def files() -> tuple[Path, ...]:
    """Every file that is committed or would be, relative to the root; without git, every file that is ours."""
    listing = git("ls-files", "--cached", "--others", "--exclude-standard", "-z")
    if listing.returncode == 0:
        found = [Path(name) for name in listing.stdout.split("\0") if name]
    else:
        found = [path.relative_to(ROOT) for path in ROOT.rglob("*") if "__pycache__" not in path.parts]
        found = [path for path in found if path.parts[0] not in NOT_OURS]
    return tuple(sorted(path for path in found if (ROOT / path).is_file()))


def modules(*, tests: bool = False) -> tuple[Path, ...]:
    """Our Python modules without migrations; those of the tests and benchmarks on request."""
    return tuple(
        path
        for path in files()
        if path.suffix == ".py"
        and "migrations" not in path.parts
        and (tests or path.parts[0] not in {"tests", "benchmarks"})
    )


def modules_named(name: str) -> tuple[Path, ...]:
    """`name.py` of every app, and all modules of a package `name/`."""
    return tuple(path for path in modules() if path.stem == name or name in path.parts[:-1])


@cache
def parse(path: Path) -> ast.Module:
    """The syntax tree of a module, with every node's parent in `.parent`."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"), filename=str(path))
    for node in ast.walk(tree):
        for child in ast.iter_child_nodes(node):
            child.parent = node  # type: ignore[attr-defined]
    return tree


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """All functions and methods, nested ones too."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def imports(tree: ast.AST) -> Iterator[str]:
    """The dotted names that a module imports, `from a import b` as `a.b`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def chain(node: ast.AST) -> list[str]:
    """The names of a call chain, innermost first: `Page.objects.filter(x).update(y=1)` → Page, objects, filter, update."""
    names: list[str] = []
    while True:
        if isinstance(node, ast.Call):
            node = node.func
        elif isinstance(node, ast.Attribute):
            names.append(node.attr)
            node = node.value
        else:
            names.extend([node.id] if isinstance(node, ast.Name) else [])
            return names[::-1]
