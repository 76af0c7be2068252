"""Doors in code that Wagtail and wagtail-localize offer by name: actions, operations, commands, methods."""

from __future__ import annotations

from typing import Any

from django.core.management import call_command
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.actions.create_page import CreatePageAction
from wagtail.actions.edit_page import EditPageAction
from wagtail.actions.move_page import MovePageAction
from wagtail.models import Locale, Page, Workflow
from wagtail_localize.models import LocaleSynchronization, Translation, TranslationSource
from wagtail_localize.operations import translate_object, translate_page_subtree

from news.models import StoryPage
from tests.factories.doors.addresses import form_data
from tests.factories.doors.lists import DRAFT_DOORS, LIVE_DOORS, door


def _copy_of(world: Any, page: Any, **changes: Any) -> StoryPage:
    fields = {"title": page.title, "slug": "ban-sao", "summary": page.summary, "body": page.body}
    return StoryPage(**fields | changes, owner=world["admin"])


def _english() -> Locale:
    return Locale.objects.get(language_code="en")


@door(DRAFT_DOORS)
def publish_by_the_page(world: Any, page: Any) -> None:
    page.publish(page.get_latest_revision(), user=world["admin"], skip_permission_checks=True)


@door(DRAFT_DOORS)
def create_action(world: Any, page: Any) -> None:
    parent, admin = world.news(world.hoasen), world["admin"]
    form_class = StoryPage.get_edit_handler().get_form_class()
    new = StoryPage(owner=admin, locale=page.locale)
    form = form_class(form_data(page, slug="ban-sao"), instance=new, parent_page=parent, for_user=admin)
    CreatePageAction(new, parent, user=admin, form=form, publish=True).execute(skip_permission_checks=True)


@door(DRAFT_DOORS)
def edit_action(world: Any, page: Any) -> None:
    EditPageAction(page, user=world["admin"], publish=True).execute(skip_permission_checks=True)


@door(DRAFT_DOORS)
def create_alias_action(world: Any, page: Any) -> None:
    parent = world.news(world.hoasen)
    action = CreatePageAliasAction(page, parent=parent, update_slug="ban-sao", user=world["admin"])
    action.execute(skip_permission_checks=True)
    page.get_latest_revision().publish(user=world["admin"], skip_permission_checks=True)


@door(DRAFT_DOORS)
def convert_alias_action(world: Any, page: Any) -> None:
    Page.objects.filter(pk=page.pk).update(alias_of=world.news(world.hoasen), live=True)
    page.refresh_from_db()
    ConvertAliasPageAction(page, user=world["admin"]).execute(skip_permission_checks=True)


@door(DRAFT_DOORS)
def insert_a_live_sibling(world: Any, page: Any) -> None:
    page.add_sibling(instance=_copy_of(world, page, live=True))


@door(DRAFT_DOORS)
def load_a_live_tree(world: Any, page: Any) -> None:
    data = {"title": page.title, "slug": "ban-sao", "live": True, "content_type": page.content_type_id}
    data |= {"locale": page.locale_id}
    Page.load_bulk([{"data": data}], parent=page.get_parent())


@door(DRAFT_DOORS)
def update_or_create(world: Any, page: Any) -> None:
    StoryPage.objects.update_or_create(pk=page.pk, defaults={"live": True})


@door(DRAFT_DOORS)
def create_base_pages_in_bulk(world: Any, page: Any) -> None:
    """Rows without the row of their own kind."""
    copy = Page(title=page.title, slug="ban-sao", live=True, locale_id=page.locale_id)
    copy.content_type_id, copy.depth = page.content_type_id, page.depth
    copy.path = page.get_parent().get_last_child()._inc_path()
    copy.url_path = page.url_path.replace(page.slug, "ban-sao")
    Page.objects.bulk_create([copy])


@door(DRAFT_DOORS)
def save_the_translation_live(world: Any, page: Any) -> None:
    source, _made = TranslationSource.update_or_create_from_instance(page)
    Translation.objects.create(source=source, target_locale=_english()).save_target(user=world["admin"])


@door(DRAFT_DOORS)
def translate_by_operation(world: Any, page: Any) -> Any:
    Page.objects.filter(pk=page.pk).update(live=True)
    yield
    translate_object(Page.objects.get(pk=page.pk), [_english()], user=world["admin"])


@door(DRAFT_DOORS)
def translate_the_subtree(world: Any, page: Any) -> Any:
    Page.objects.filter(pk=page.pk).update(live=True)
    yield
    translate_page_subtree(page.get_parent().pk, [_english()], None, world["admin"])


@door(DRAFT_DOORS)
def synchronise_the_trees(world: Any, page: Any) -> None:
    source = Locale.objects.get(language_code="vi")
    LocaleSynchronization.objects.create(locale=_english(), sync_from=source)


@door(DRAFT_DOORS)
def synchronise_by_command(world: Any, page: Any) -> None:
    source = Locale.objects.get(language_code="vi")
    LocaleSynchronization.objects.bulk_create([LocaleSynchronization(locale=_english(), sync_from=source)])
    call_command("sync_locale_trees")


@door(DRAFT_DOORS)
def switch_the_workflow_off(world: Any, page: Any) -> None:
    page.get_workflow().start(page, world["editor-hoasen"])
    Workflow.objects.get(pk=page.get_workflow().pk).deactivate(user=world["admin"])


@door(LIVE_DOORS)
def move_to_the_other_tree(world: Any, page: Any, secret: str) -> None:
    Page.objects.get(pk=page.pk).move(world.news(world.songnhue), pos="last-child")


@door(LIVE_DOORS)
def move_by_action(world: Any, page: Any, secret: str) -> None:
    action = MovePageAction(page, world.news(world.songnhue), pos="last-child", user=world["admin"])
    action.execute(skip_permission_checks=True)


@door(LIVE_DOORS)
def move_what_is_above(world: Any, page: Any, secret: str) -> Any:
    """The list is not public any more, so its row may be written; the story below it comes along."""
    parent = page.get_parent().specific
    parent.unpublish(log_action=False)
    parent.slug = "tin-cu"  # the other school has a list of this name
    parent.save()
    yield
    Page.objects.get(pk=parent.pk).move(world.songnhue.site.root_page, pos="last-child")


@door(LIVE_DOORS)
def move_by_command(world: Any, page: Any, secret: str) -> None:
    call_command("move_pages", page.get_parent().pk, world.news(world.songnhue).pk, verbosity=0)


@door(LIVE_DOORS)
def give_the_site_another_root(world: Any, page: Any, secret: str) -> None:
    site = world.songnhue.site
    site.root_page = world.hoasen.site.root_page
    site.save()


@door(LIVE_DOORS)
def open_another_site(world: Any, page: Any, secret: str) -> None:
    type(world.hoasen.site)(hostname="other.localhost", root_page=world.hoasen.site.root_page).save()
