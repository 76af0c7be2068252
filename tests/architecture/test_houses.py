"""Every address of the admin is closed to people of one organisation, or says what it names."""

from __future__ import annotations

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


def test_every_part_of_an_open_address_says_what_it_names():
    """A new kind of part in an open address is a question that nobody has answered yet."""
    unknown = []
    for route, name in routes().items():
        if not route.startswith("admin/") or not name:
            continue
        *namespaces, last = name.split(":")
        match = ResolverMatch(routes, (), {}, last, namespaces=namespaces, route=route)
        if not houses.is_open(match):
            continue
        parts = {hole[1] or hole[2] for hole in HOLE.finditer(route)}
        keyed = {"pk", "object_id"} if houses.says_what_a_key_is(match) else set()
        unknown += [(name, part) for part in sorted(parts - keyed - HARMLESS - houses.PARTS.keys())]
    assert unknown == []


def test_an_address_that_nobody_has_listed_is_closed():
    for name in (
        "wagtailusers_users:index",
        "wagtailadmin_reports:site_history",
        "of_the_next_release:index",
    ):
        *namespaces, last = name.split(":")
        assert not houses.is_open(ResolverMatch(routes, (), {}, last, namespaces=namespaces))
