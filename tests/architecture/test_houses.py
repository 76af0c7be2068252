"""Every address of the admin is closed to people of one organisation, or says what it names."""

from __future__ import annotations

from django.test import RequestFactory
from django.urls import ResolverMatch

from organisations.admin import houses
from tests.architecture.installed import routes
from tests.factories.walk import HOLE

# Parts that name a kind, a language, a way of looking; never a row. The last ones belong to the translation or page
# that stands in the same address, and the person's own session or upload: their views look them up through it.
HARMLESS = frozenset({
    *("app_label", "model_name", "content_type_app_name", "content_type_model_name", "action_name", "action"),
    *("language", "mode", "filter_spec", "revision_id_a", "revision_id_b", "uidb64", "token", "digest"),
    *("string_segment_id", "overridable_segment_id", "session_id", "uploaded_file_id", "task_id"),
})  # fmt: skip
KEYS = frozenset({"pk", "object_id"})


def match_of(name: str, route: str = "") -> ResolverMatch:
    """The address as the resolver gives it, its parts filled with anything."""
    *namespaces, last = name.split(":")
    parts = {hole[1] or hole[2]: "x" for hole in HOLE.finditer(route)}
    return ResolverMatch(routes, (), parts, last, namespaces=namespaces, route=route)


def test_every_part_of_an_open_address_says_what_it_names(rf: RequestFactory):
    """A new kind of part in an open address is a question that nobody has answered yet."""
    unknown = []
    for route, name in routes().items():
        if not route.startswith("admin/") or not name or not houses.is_open(match := match_of(name, route)):
            continue
        unknown += [(name, part) for part in match.kwargs.keys() - KEYS - HARMLESS - houses.PARTS.keys()]
        unknown += [(name, key) for label, key in houses.named_objects(rf.get("/"), match) if not label]
    assert unknown == []


def test_an_address_that_nobody_has_listed_is_closed():
    for name in (
        "wagtailusers_users:index",
        "wagtailadmin_reports:site_history",
        "of_the_next_release:index",
    ):
        assert not houses.is_open(match_of(name))
