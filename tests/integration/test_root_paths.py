"""An address is built from the page's own place in the tree: right at once, and at the same cost with any number."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Page, Site

from organisations import memory
from tests.factories.crowd import crowd
from tests.factories.world import draft_story

pytestmark = pytest.mark.django_db


def queries(work):
    with CaptureQueriesContext(connection) as captured:
        work()
    return len(captured)


def gathered_by_wagtail():
    """What Wagtail's own loop would find: a query for each site."""
    return {
        (site.pk, home.url_path, site.root_url, home.locale.language_code)
        for site in Site.objects.select_related("root_page")
        for home in site.root_page.get_translations(inclusive=True).select_related("locale")
    }


def test_the_roots_are_those_that_wagtail_would_gather(world):
    assert {tuple(root) for root in Site.get_site_root_paths()} == gathered_by_wagtail()
    assert Site.get_site_root_paths()[0].root_path > Site.get_site_root_paths()[-1].root_path


def test_the_roots_of_three_hundred_sites_take_two_queries_and_are_then_known(world):
    crowd(world.department, 300)
    memory.committed()
    home = Page.objects.get(pk=world.hoasen.root_page.pk)
    assert queries(lambda: home.full_url) == 2
    assert queries(lambda: [page.full_url for page in Page.objects.filter(depth=2)]) == 1


def test_a_page_is_local_on_its_own_site_and_absolute_elsewhere(world, rf):
    here = rf.get("/", headers={"host": "hoasen.localhost"})
    own, other = world.news(world.hoasen), world.news(world.songnhue)
    assert own.get_url(here) == "/tin-tuc/"
    assert other.get_url(here) == "http://songnhue.localhost/tin-tuc/"
    assert own.url == "http://hoasen.localhost/tin-tuc/"


def test_a_translated_home_page_leads_to_its_language(world):
    english = world.hoasen.root_page.get_translation(Locale.objects.get(language_code="en"))
    assert english.full_url == "http://hoasen.localhost/en/"


def test_a_page_on_no_site_has_no_address(world):
    lonely = Page.objects.get(depth=1).add_child(instance=Page(title="Lẻ loi", slug="le-loi", live=False))
    assert lonely.full_url is None
    assert Page(title="Chưa lưu").full_url is None


def test_a_changed_address_is_true_at_once_where_it_was_changed(world):
    crowd(world.department, 40)
    page, site = world.news(world.hoasen), world.hoasen.site
    assert page.full_url == "http://hoasen.localhost/tin-tuc/"
    site.hostname = "thcs-hoasen.example"
    site.save()
    assert page.full_url == "http://thcs-hoasen.example/tin-tuc/"
    # An uncommitted change costs this page's tree alone, and is nothing to remember.
    assert queries(lambda: page.full_url) == 2
    assert memory._memory.kept is None


def test_a_change_that_was_rolled_back_leaves_no_trace(world):
    page, site = world.news(world.hoasen), world.hoasen.site
    with transaction.atomic():
        site.hostname = "thcs-hoasen.example"
        site.save()
        assert page.full_url.startswith("http://thcs-hoasen.example/")
        transaction.set_rollback(True)
    assert page.full_url == "http://hoasen.localhost/tin-tuc/"


def test_another_process_that_changes_a_site_is_heard_within_a_second(world, monkeypatch):
    page = world.news(world.hoasen)
    assert page.full_url == "http://hoasen.localhost/tin-tuc/"
    Site.objects.filter(pk=world.hoasen.site_id).update(hostname="thcs-hoasen.example")
    cache.set(memory.VERSION, "what the other process wrote")
    assert page.full_url == "http://hoasen.localhost/tin-tuc/"  # not asked again within the second
    later = memory.time.monotonic() + memory.LOOKED_UP
    monkeypatch.setattr(memory.time, "monotonic", lambda: later)
    assert page.full_url == "http://thcs-hoasen.example/tin-tuc/"


def test_without_the_shared_cache_what_is_known_grows_old(world, monkeypatch):
    monkeypatch.setattr(memory, "_version", lambda: None)
    page = world.news(world.hoasen)
    assert page.full_url == "http://hoasen.localhost/tin-tuc/"
    Site.objects.filter(pk=world.hoasen.site_id).update(hostname="thcs-hoasen.example")
    now = memory.time.monotonic()
    monkeypatch.setattr(memory.time, "monotonic", lambda: now + memory.KEPT_ALONE - 1)
    assert page.full_url == "http://hoasen.localhost/tin-tuc/"
    monkeypatch.setattr(memory.time, "monotonic", lambda: now + memory.KEPT_ALONE + 1)
    assert page.full_url == "http://thcs-hoasen.example/tin-tuc/"


def test_a_page_that_was_renamed_leaves_a_redirect_on_its_own_site_alone(
    world, django_capture_on_commit_callbacks
):
    page = draft_story(world, world.hoasen, by="editor-hoasen", title="Ngày hội đọc sách")
    with django_capture_on_commit_callbacks(execute=True):
        page.slug = "doc-sach"
        page.save()
    redirect = Redirect.objects.get()
    assert (redirect.site, redirect.old_path) == (world.hoasen.site, "/tin-tuc/ngay-hoi-doc-sach")
