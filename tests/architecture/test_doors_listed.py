"""tests/doors.toml lists every door of the installed code: an upgrade that adds one, or takes one away, fails here."""

from __future__ import annotations

import re
from collections import Counter
from fnmatch import fnmatchcase
from functools import cache
from importlib import import_module

import pytest
from django.conf import settings
from django.urls import get_resolver
from hypothesis.stateful import RULE_MARKER
from wagtail.admin.views.bulk_action.registry import bulk_action_registry

from tests.architecture import installed
from tests.architecture.tree import ROOT
from tests.factories import doors
from tests.factories.attack.machine import Attack
from tests.factories.doors.listing import ANSWERS, NEED_A_TEST, Entry, entries

FOUND = {
    "url": installed.urls,
    "api-action": installed.api_actions,
    "bulk-action": installed.bulk_actions,
    "action": installed.actions,
    "operation": installed.operations,
    "command": installed.commands,
    "method": installed.methods,
    "task": installed.tasks,
    "hook": installed.hooked,
    "signal": installed.received,
    "setting": installed.settings,
}
# Families may not hold an address of these that takes more than GET.
NO_FAMILIES = re.compile(
    r"@|translations:|desk:|sharing:|clearance|topics:|organisations:|memberships:|moves:|closings:|school_import:|own_site:"
    r"|wagtail_bulk_action"
    r"|wagtail_localize|wagtail(?:admin_(?:pages|api|workflows|collections)|images|docs|snippets|redirects|sites|locales|users)"
)
NODE = re.compile(r"(tests/[\w/]+\.py)::(\w+)$")


def is_family(source: str) -> bool:
    return source.endswith("*")


def matches(entry: Entry, found: str) -> bool:
    return any(
        fnmatchcase(found, source) if is_family(source) else found == source for source in entry.sources
    )


@cache
def walked(kind: str) -> frozenset[str]:
    return frozenset(FOUND[kind]())


def of_kind(kind: str) -> list[Entry]:
    return [entry for entry in entries() if entry.kind == kind]


@pytest.mark.parametrize("kind", FOUND)
def test_every_door_of_the_installed_code_is_listed_once(kind):
    count = {found: sum(matches(entry, found) for entry in of_kind(kind)) for found in walked(kind)}
    assert len(count) > 2, "the walk finds nothing any more"
    assert {found for found, times in count.items() if times == 0} == set(), (
        "classify them in tests/doors.toml"
    )
    assert {found for found, times in count.items() if times > 1} == set(), "listed twice"


@pytest.mark.parametrize("kind", FOUND)
def test_nothing_is_listed_that_is_gone(kind):
    gone = {
        source
        for entry in of_kind(kind)
        for source in entry.sources
        if not any(
            fnmatchcase(found, source) if is_family(source) else found == source for found in walked(kind)
        )
        and entry.value is None
        and not (kind == "setting" and entry.answer == "closed")
    }
    assert gone == set()


@pytest.mark.parametrize("entry", of_kind("sql"), ids=lambda entry: entry.name)
def test_what_statements_write_to_exists(entry):
    for source in entry.sources:
        parts = source.split(".")
        for depth in range(len(parts) - 1, 0, -1):
            try:
                thing = import_module(".".join(parts[:depth]))
            except ModuleNotFoundError:
                continue
            break
        for name in parts[depth:]:
            thing = getattr(thing, name)


def test_each_entry_is_well_formed():
    wrong = [
        entry.name
        for entry in entries()
        if entry.kind not in {*FOUND, "sql"} or entry.answer not in ANSWERS or not entry.why.endswith(".")
    ]
    assert wrong == []
    twice = [name for name, times in Counter(entry.name for entry in entries()).items() if times > 1]
    assert twice == []


def test_families_hold_nothing_that_could_write_content():
    addresses = installed.urls()
    for entry in entries():
        if any(is_family(source) for source in entry.sources):
            assert entry.answer in {"read-only", "not-content"}, entry.name
    for entry in of_kind("url"):
        for family in filter(is_family, entry.sources):
            held = [name for name in addresses if fnmatchcase(name, family)]
            assert [
                name
                for name in held
                if NO_FAMILIES.match(name) and any(map(installed.writes, addresses[name]))
            ] == []


def test_a_closed_or_guarded_door_has_a_test_that_exists():
    functions = set(doors.every_door())
    for entry in entries():
        assert entry.tests or entry.answer not in NEED_A_TEST, f"{entry.name}: who tries it?"
        for test in entry.tests:
            node = NODE.match(test)
            if node is None:
                assert test in functions, f"{entry.name}: {test}"
            else:
                text = (ROOT / node.group(1)).read_text(encoding="utf-8")
                assert f"\ndef {node.group(2)}(" in text, f"{entry.name}: {test}"


def test_every_door_function_is_named_by_the_list():
    named = {test for entry in entries() for test in entry.tests}
    assert set(doors.every_door()) - named == set(), (
        "the tests are made from the list, so nobody would try these"
    )


def test_settings_keep_doors_closed():
    for entry in of_kind("setting"):
        if entry.answer == "closed":
            (name,) = entry.sources
            assert getattr(settings, name, None) == entry.value, name


def test_no_other_api_is_mounted():
    """Below the admin, Wagtail's API reads; anywhere else it would write with a token, or show drafts' titles."""
    assert not {"wagtail.api.v2", "wagtail.api.v3", "wagtail.contrib.simple_translation"} & set(
        settings.INSTALLED_APPS
    )
    assert get_resolver().url_patterns
    mounted = {
        name.split(":")[0]
        for name, views in installed.urls().items()
        for view in views
        if re.search(r"(^|\.)(api|ninja|rest_framework|snippets_api)\.", view.__module__)
    }
    assert mounted <= {"wagtailadmin_api", "wagtail_localize"}


def test_what_is_taken_off_the_list_of_bulk_actions_is_not_offered():
    assert get_resolver().url_patterns
    offered = {
        action.action_type
        for action in bulk_action_registry.get_bulk_actions_for_model("wagtailcore", "page")
    }
    assert offered == {"delete", "move"}


# These are called by the doors before them, or by nobody; who only reads is asked by tests/integration/test_looking.py.
NOT_CALLED = ("hook", "signal", "setting")


def test_each_door_takes_part_in_the_attack_or_says_why_not():
    functions, rules = (
        set(doors.every_door()),
        {name for name in dir(Attack) if hasattr(getattr(Attack, name), RULE_MARKER)},
    )
    for entry in entries():
        assert set(entry.attack) <= rules, f"{entry.name}: the attack has no such act"
        takes_part = bool(entry.attack or functions & set(entry.tests))
        if entry.kind in NOT_CALLED or entry.answer == "read-only":
            continue
        assert takes_part or entry.beyond.endswith("."), f"{entry.name}: an act, a function, or why not"
        assert not (takes_part and entry.beyond), f"{entry.name}: it does take part"
