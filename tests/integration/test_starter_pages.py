"""The pages of a new site are cleared together, and keep every promise that one page keeps."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, connection
from wagtail.models import Page, PageLogEntry, ReferenceIndex, Revision
from wagtail.search.models import IndexEntry
from wagtail.signals import page_published

from home.models import SchoolHomePage
from library.models import Image
from news.models import NewsIndexPage
from organisations.actions import NewOrganisation, SiteAddress, create_organisation
from organisations.enums import Kind
from organisations.models import Organisation
from tests.factories.media import make_image
from workflows import audit, gate, triggers
from workflows.actions import clear_starter_pages
from workflows.canonical import canonical, digest_of
from workflows.enums import Act
from workflows.models import Approval, ClearanceRule, LedgerEntry, Publication, RowSeal, ShownReference
from workflows.submissions import DecisionRefusedError

pytestmark = pytest.mark.django_db


def set_up(world, **changes) -> Organisation:
    given = {"kind": Kind.SCHOOL, "level": "TH", "code": "moi", "name": "Trường Mới", "short_name": "Mới"}
    new = NewOrganisation(address=SiteAddress("moi.localhost", 80), **(given | changes))
    return create_organisation(new=new, by=world["administrator"], department=world.department)


def pages_of(school: Organisation) -> list[Page]:
    tops = Page.objects.filter(translation_key=school.site.root_page.translation_key)
    return [page for top in tops for page in top.get_descendants(inclusive=True).specific()]


def everything() -> dict[str, int]:
    counted = (Organisation, Page, Revision, Approval, Publication, LedgerEntry, PageLogEntry)
    return {model.__name__: model.objects.count() for model in counted}


def test_each_page_has_all_that_a_page_gets_that_is_cleared_alone(world):
    school = set_up(world)
    pages = pages_of(school)
    assert len(pages) == 6
    for page in pages:
        approval = Approval.objects.get(page_id=page.pk)
        publication = Publication.objects.get(page_id=page.pk)
        assert page.is_public and publication.approval == approval and approval.by == world["administrator"]
        digest = digest_of(canonical(page))
        assert approval.digest == publication.digest == digest == digest_of(approval.content)
        # The next editor starts from what is public, and no difference shows.
        assert digest_of(canonical(page.get_latest_revision().as_object())) == digest
        assert page.live_revision == page.latest_revision and not page.has_unpublished_changes
        assert page.first_published_at and page.last_published_at and page.latest_revision_created_at
        assert publication.address == page.full_url
        acts = list(LedgerEntry.objects.filter(page_id=page.pk).order_by("pk").values_list("act", flat=True))
        assert acts == [Act.APPROVED, Act.PUBLISHED]
        history = set(PageLogEntry.objects.filter(page=page).values_list("action", "user__username"))
        assert history - {("organisations.created", "administrator")} == {
            ("wagtail.create", None),
            ("workflows.approved", "administrator"),
            ("wagtail.publish", "administrator"),
        }
        assert IndexEntry.objects.filter(object_id=str(page.pk), content_type=page.content_type).exists()
        assert ReferenceIndex.objects.filter(object_id=str(page.pk)).exists()
    seals = RowSeal.objects.filter(page_id__in=[page.pk for page in pages]).count()
    assert seals == (len(pages) if triggers.installable() else 0)
    assert [str(finding) for finding in audit.findings()] == []


def test_what_listens_for_published_pages_hears_of_each(world):
    heard = []

    def listen(instance, revision, **kwargs):
        heard.append((instance.pk, instance.live, revision.pk))

    page_published.connect(listen)
    try:
        pages = pages_of(set_up(world))
    finally:
        page_published.disconnect(listen)
    assert sorted(heard) == sorted((page.pk, True, page.latest_revision_id) for page in pages)


def test_a_picture_on_a_starter_page_becomes_public_with_it(world, monkeypatch):
    picture = make_image()
    original = SchoolHomePage.__init__

    def with_picture(self, *args, **kwargs):
        if "welcome" in kwargs:
            kwargs |= {"hero_image": picture, "hero_image_alt": "Sân trường"}
        original(self, *args, **kwargs)

    monkeypatch.setattr(SchoolHomePage, "__init__", with_picture)
    school = set_up(world)
    monkeypatch.undo()
    shown = ShownReference.objects.filter(object_id=picture.pk, publication__page_id__in=[
        page.pk for page in pages_of(school)])  # fmt: skip
    assert shown.count() == 2  # the home page in both languages
    assert Image.objects.get(pk=picture.pk).title == picture.title


def test_words_that_need_the_spokesperson_are_not_for_provisioning_to_clear(world):
    ClearanceRule.objects.create(code="thu", name="Thử", level=3, terms="Trường Khẩn")
    before = everything()
    with pytest.raises(gate.ClearanceRequiredError):
        set_up(world, name="Trường Khẩn")
    assert everything() == before


@pytest.mark.parametrize("who", ["moderator", "approver-hoasen", "editor-hoasen", "spokesperson"])
def test_nobody_but_an_administrator_clears_them(world, who):
    before = everything()
    with pytest.raises(PermissionDenied):
        clear_starter_pages(organisation=world.hoasen, by=world[who])
    assert everything() == before


def test_a_site_with_a_past_takes_the_ordinary_way(world):
    before = everything()
    with pytest.raises(DecisionRefusedError):
        clear_starter_pages(organisation=world.hoasen, by=world["administrator"])
    assert everything() == before


def touch_with_revision(page: NewsIndexPage) -> None:
    page.save_revision()


def touch_with_time(page: NewsIndexPage) -> None:
    Page.objects.filter(pk=page.pk).update(go_live_at="2099-01-01T00:00Z")


@pytest.mark.parametrize("touch", [touch_with_revision, touch_with_time])
def test_one_page_that_somebody_has_touched_holds_all_back(world, monkeypatch, touch):
    from organisations import provisioning

    publish = provisioning.publish_site

    def late(*, organisation, by):
        touch(NewsIndexPage.objects.filter(organisation=organisation).first())
        publish(organisation=organisation, by=by)

    monkeypatch.setattr(provisioning, "publish_site", late)
    before = everything()
    with pytest.raises(DecisionRefusedError):
        set_up(world)
    assert everything() == before


def test_a_page_in_the_tree_that_belongs_to_somebody_else_holds_all_back(world, monkeypatch):
    from organisations import provisioning

    publish = provisioning.publish_site

    def late(*, organisation, by):
        NewsIndexPage.objects.filter(organisation=organisation).update(organisation=world.songnhue)
        publish(organisation=organisation, by=by)

    monkeypatch.setattr(provisioning, "publish_site", late)
    before = everything()
    with pytest.raises(gate.ClearanceRequiredError):
        set_up(world)
    assert everything() == before


def test_fields_are_looked_at_as_in_every_draft(world, monkeypatch):
    from organisations import provisioning

    publish = provisioning.publish_site

    def late(*, organisation, by):
        Page.objects.filter(pk=organisation.site.root_page_id).update(slug="hai từ")
        publish(organisation=organisation, by=by)

    monkeypatch.setattr(provisioning, "publish_site", late)
    before = everything()
    with pytest.raises(ValidationError):
        set_up(world)
    assert everything() == before


@pytest.mark.postgres
def test_the_database_refuses_a_starter_page_without_its_seal(world, monkeypatch):
    from workflows.actions import starters

    monkeypatch.setattr(starters, "keep_first_seals", lambda publications: None)
    set_up(world)
    with connection.cursor() as cursor, pytest.raises(DatabaseError, match="without clearance of exactly"):
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
