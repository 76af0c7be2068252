"""The doors of the installed code, found by walking it: addresses, actions, commands, methods, tasks, hooks, settings."""

from __future__ import annotations

import inspect
import pkgutil
import re
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import wagtail
import wagtail.actions
import wagtail_localize
from django.apps import apps
from django.core.management import get_commands
from django.db.models import signals as model_signals
from django.dispatch import Signal
from django.urls import URLResolver, get_resolver
from django_tasks.base import Task as BackgroundTask
from wagtail import hooks
from wagtail import signals as wagtail_signals
from wagtail.actions.base import BaseAction
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.admin.viewsets.pages import page_viewset_registry
from wagtail.models import GroupApprovalTask, Page, Revision, Task, TaskState, Workflow, WorkflowState
from wagtail.query import PageQuerySet
from wagtail_localize import operations as localize
from wagtail_localize.models import LocaleSynchronization, Translation, TranslationSource

# Public methods of these, wherever they inherit them from: what code can do to a page, a draft, a submission.
MODELS = (
    *(Page, Revision, Workflow, WorkflowState, Task, TaskState, GroupApprovalTask, PageQuerySet),
    *(Translation, TranslationSource, LocaleSynchronization),
)
LIBRARIES = ("wagtail", "wagtail_localize", "treebeard", "modelcluster", "modelsearch", "django.db")
UPSTREAM = (wagtail, wagtail_localize)
SETTING = re.compile(r"\bWAGTAIL[A-Z]*_[A-Z0-9_]+\b")
# Hooks whose functions only draw: buttons, menus, icons, style sheets, labels.
DRAWING_HOOKS = re.compile(
    r"insert_|register_(?!admin_urls|admin_viewset|bulk|actions)|construct_(?!admin_api|trans)"
)


def urls() -> dict[str, list[Any]]:
    """Every address of the install: its name, or name@route where several share a name, with its callbacks."""
    found = list(_walk(get_resolver(), (), ""))
    count = Counter(name for name, _route, _view in found)
    result: dict[str, list[Any]] = {}
    for name, route, view in found:
        key = name if name and count[name] == 1 else f"{name}@{route}"
        result.setdefault(key, []).append(view)
    return result


def routes() -> dict[str, str]:
    """Every route as it is written, with the name of its address or nothing."""
    return {route: name for name, route, _view in _walk(get_resolver(), (), "")}


def _walk(resolver: Any, spaces: tuple[str, ...], route: str) -> Iterator[tuple[str, str, Any]]:
    for pattern in resolver.url_patterns:
        here = route + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern, (*spaces, *filter(None, [pattern.namespace])), here)
        else:
            yield ":".join((*spaces, pattern.name)) if pattern.name else "", here, pattern.callback


def writes(view: Any) -> bool:
    """Whether the view may answer anything but GET; a plain function may."""
    inner = inspect.unwrap(view)
    if inner.__qualname__.endswith("view_router"):
        view = _base_viewset().get_view_by_name(inspect.getclosurevars(inner).nonlocals["view_name"])
    handlers = _attribute(view, "actions")
    if handlers is not None:
        return not set(handlers) <= {"get", "head", "options"}
    cls = _attribute(view, "view_class")
    return cls is None or any(hasattr(cls, method) for method in ("post", "put", "patch", "delete"))


def _attribute(view: Any, name: str) -> Any:
    """What the view, or one of the views that it wraps, says about itself."""
    while view is not None:
        if getattr(view, name, None) is not None:
            return getattr(view, name)
        view = getattr(view, "__wrapped__", None)
    return None


def _base_viewset() -> Any:
    """The viewset that every kind of page without one of its own uses; it is registered with the addresses."""
    assert get_resolver().url_patterns
    return page_viewset_registry.get_by_type(Page)


def api_actions() -> set[str]:
    return {f"{cls.__module__}.{cls.__qualname__}" for cls in PagesAdminAPIViewSet.actions.values()}


def bulk_actions() -> set[str]:
    return {f"{cls.__module__}.{cls.__qualname__}" for cls in hooks.get_hooks("register_bulk_action")}


def actions() -> set[str]:
    """Every class below wagtail.actions that does something to an object."""
    for module in pkgutil.walk_packages(wagtail.actions.__path__, "wagtail.actions."):
        import_module(module.name)
    return {f"{cls.__module__}.{cls.__qualname__}" for cls in _subclasses(BaseAction)}


def _subclasses(cls: type) -> set[type]:
    return {cls, *(deeper for sub in cls.__subclasses__() for deeper in _subclasses(sub))}


def operations() -> set[str]:
    """Functions and classes of wagtail-localize that translate."""
    own = (
        value for value in vars(localize).values() if getattr(value, "__module__", "") == localize.__name__
    )
    return {f"{value.__module__}.{value.__qualname__}" for value in own}


def commands() -> set[str]:
    apps_of = get_commands()
    return {f"{app if isinstance(app, str) else app.__module__}:{name}" for name, app in apps_of.items()}


def methods() -> set[str]:
    """Class.method for every public function that the models above inherit from a library."""
    found = set()
    for cls in {base for model in MODELS for base in model.__mro__ if base.__module__.startswith(LIBRARIES)}:
        for name, value in vars(cls).items():
            function = getattr(value, "__func__", value)
            if not name.startswith("_") and (inspect.isfunction(function) or hasattr(function, "func")):
                found.add(f"{cls.__name__}.{name}")
    return found


def tasks() -> set[str]:
    """Background tasks of every installed app and of the search library."""
    found = set()
    for name in {*(config.name for config in apps.get_app_configs()), "modelsearch"}:
        try:
            module = import_module(f"{name}.tasks")
        except ModuleNotFoundError:
            continue
        found |= {value.module_path for value in vars(module).values() if isinstance(value, BackgroundTask)}
    return found


def hooked() -> set[str]:
    """hook:function for every registered hook that could do more than draw."""
    hooks.search_for_hooks()
    return {
        f"{name}:{_path(function)}"
        for name, functions in hooks._hooks.items()
        if not DRAWING_HOOKS.match(name)
        for function, _order in functions
    }


def received() -> set[str]:
    """signal:function for every receiver of Django's model signals and Wagtail's own."""
    found = set()
    for module in (model_signals, wagtail_signals):
        for name, signal in vars(module).items():
            if isinstance(signal, Signal):
                targets = [_target(receiver) for _key, receiver, *_rest in signal.receivers]
                # A dead reference is a receiver that is gone and not swept up yet.
                found |= {f"{name}:{_path(target)}" for target in targets if target is not None}
    return found


def _target(receiver: Any) -> Any:
    return receiver() if type(receiver).__name__ in {"ReferenceType", "WeakMethod", "weakref"} else receiver


def _path(function: Callable[..., Any]) -> str:
    return f"{function.__module__}.{getattr(function, '__qualname__', type(function).__qualname__)}"


def settings() -> set[str]:
    """Names of settings that Wagtail's and wagtail-localize's code reads."""
    found: set[str] = set()
    for package in UPSTREAM:
        for path in Path(package.__path__[0]).rglob("*.py"):
            if not {"tests", "test", "migrations", "project_template"} & set(path.parts):
                found |= set(SETTING.findall(path.read_text(encoding="utf-8")))
    return found
