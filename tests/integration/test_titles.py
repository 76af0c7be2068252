"""Titles, slugs and all else of a draft: no public page, link, list, redirect or search tells of them."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.core import mail
from django.core.files.base import ContentFile
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Comment, Locale
from wagtail_localize.models import StringTranslation

from home.models import SchoolHomePage, StandardPage
from library.models import Document
from news.models import StoryPage, Topic
from news.models.press import PressContact, ReleaseAttachment
from organisations.models import Membership
from tests.factories.decisions import fresh, send_back
from tests.factories.media import PDF, make_document, make_image
from tests.factories.reader import markers, sightings
from tests.factories.world import draft_release, draft_story, publish, sign, submit
from workflows.actions import withdraw
from workflows.enums import WithdrawalReason
from workflows.models import Notice
from workflows.translations import save_translation_draft, start_translation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]
MARKER = r"(?i)BIMAT-\d+"


@pytest.fixture
def drafts(world) -> SimpleNamespace:
    """Drafts of both schools and of the department, a secret in each of their parts."""
    for number, name in enumerate(("editor-hoasen", "editor-songnhue", "moderator"), start=30):
        world[name].first_name = f"BIMAT-{number}"
        world[name].save()
    story = draft_story(
        world, world.hoasen, by="editor-hoasen", title="BIMAT-1", slug="bimat-2", summary="BIMAT-3",
        seo_title="BIMAT-4", search_description="BIMAT-5", show_in_menus=True,
        lead_image=make_image(title="BIMAT-6"), lead_image_alt="BIMAT-7",
        topics=[Topic.objects.create(name_vi="BIMAT-8", slug="bimat-9")],
        body=[("paragraph", "<p>BIMAT-10</p>"), ("document", {"document": secret_document(), "label": "BIMAT-11"})],
    )  # fmt: skip
    comment = {"text": "BIMAT-12", "contentpath": "title", "user": world["editor-hoasen"]}
    Comment.objects.create(page=story, revision_created=story.latest_revision, **comment)
    other = draft_story(world, world.songnhue, by="editor-songnhue", title="BIMAT-13", slug="bimat-14")
    release = draft_release(
        world, world.department, by="moderator", title="BIMAT-15", slug="bimat-16", number="BIMAT-17",
        contacts=[PressContact(name="BIMAT-18")],
        attachments=[ReleaseAttachment(document=make_document(title="BIMAT-19"), label="BIMAT-20")],
    )  # fmt: skip
    standard = StandardPage(title="BIMAT-21", slug="bimat-22", show_in_menus=True, live=False)
    home_of(world.hoasen).add_child(instance=standard)
    return SimpleNamespace(story=story, other=other, release=release, standard=standard)


def secret_document() -> Document:
    content = ContentFile(PDF + b"% BIMAT-23\n", name="BIMAT-24.pdf")
    return Document.objects.create(title="BIMAT-25", file=content)


def home_of(school) -> SchoolHomePage:
    return SchoolHomePage.objects.get(organisation=school, locale__language_code="vi")


def link_to(*pages) -> str:
    return "".join(f'<a linktype="page" id="{page.pk}">đây</a>' for page in pages)


def publish_a_story_that_leads_to(world, *pages) -> StoryPage:
    """With links in every block that takes rich text, and redirects from old addresses."""
    links = link_to(*pages)
    body = [("paragraph", f"<p>{links}</p>"), ("callout", {"title": "", "text": f"<p>{links}</p>"})]
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Xem thêm", slug="xem-them", body=body)
    release = draft_release(
        world, world.hoasen, by="editor-hoasen", title="Chính thức", notes_to_editors=f"<p>{links}</p>"
    )
    publish(world, release, by="editor-hoasen")
    for number, page in enumerate(pages):
        for site in (world.hoasen.site, None):
            Redirect.objects.create(old_path=f"/cu-{number}", redirect_page=page, site=site)
    return publish(world, story, by="editor-hoasen")


def draft_a_newer_version(world, page) -> None:
    draft = fresh(page)
    draft.title, draft.slug, draft.summary = "BIMAT-26", "bimat-27", "BIMAT-28"
    draft.save_revision(user=world["editor-hoasen"])


def draft_a_translation(world, page) -> None:
    editor, english = world["editor-hoasen"], Locale.objects.get(language_code="en")
    translation = start_translation(page=page, locale=english, by=editor)
    for segment in translation.source.stringsegment_set.select_related("context"):
        data = "bimat-29" if segment.context.path == "slug" else segment.string.data
        StringTranslation.objects.create(
            translation_of=segment.string, locale=english, context=segment.context, data=data
        )
    save_translation_draft(translation=translation, by=editor)


def test_nothing_of_a_draft_is_told_anywhere(world, drafts):
    everything = (drafts.story, drafts.other, drafts.release, drafts.standard)
    public = publish_a_story_that_leads_to(world, *everything)
    draft_a_newer_version(world, public)
    draft_a_translation(world, public)
    submit(drafts.story, world["editor-hoasen"])
    assert markers(MARKER) == {}


def test_links_and_redirects_lead_to_the_page_while_it_is_public(world):
    target = draft_story(world, world.hoasen, by="editor-hoasen", title="Đích", slug="bimat-1")
    publish_a_story_that_leads_to(world, target)
    assert markers(MARKER) == {}
    publish(world, target, by="editor-hoasen")
    leading = {"/tin-tuc/xem-them/", "/thong-cao-bao-chi/chinh-thuc/", "/cu-0"}
    assert {f"hoasen.localhost{path}" for path in leading} <= set(sightings("/tin-tuc/bimat-1/"))
    withdraw(page_id=target.pk, reason=WithdrawalReason.MISTAKE, by=world["approver-hoasen"])
    assert markers(MARKER) == {}


def test_a_draft_that_changes_its_slug_leaves_no_redirect(world):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Tin", slug="bimat-1")
    story.slug = "bimat-2"
    story.save_revision(user=world["editor-hoasen"])
    assert not Redirect.objects.exists()
    submit(story, world["editor-hoasen"])
    story = fresh(story)
    story.slug = "bimat-3"
    story.save_revision(user=world["editor-hoasen"])
    sign(story, world["approver-hoasen"])
    assert fresh(story).slug == "bimat-3"
    assert not Redirect.objects.exists(), "nobody outside has ever known the old address"
    assert {name.lower() for name in markers(MARKER)} == {"bimat-3"}


def test_notices_of_a_draft_go_to_its_school_and_department_only(world, drafts):
    submit(drafts.story, world["editor-hoasen"])
    sign(drafts.story, world["approver-hoasen"])
    told = set(Notice.objects.values_list("recipient", flat=True))
    bodies = [world.hoasen, world.department]
    members = Membership.objects.current().filter(organisation__in=bodies).values_list("user", flat=True)
    assert told and told <= set(members)


def test_nobody_is_mailed_but_by_our_notices(world, drafts, django_capture_on_commit_callbacks):
    """Wagtail would tell whoever handed a page in, be he long gone: with its title, its address and the comment."""
    with django_capture_on_commit_callbacks(execute=True):
        submit(drafts.story, world["editor-hoasen"])
        Membership.objects.filter(user=world["editor-hoasen"]).delete()
        send_back(drafts.story, world["approver-hoasen"])
        submit(drafts.other, world["editor-songnhue"])
        sign(drafts.other, world["approver-songnhue"])
    sent = [(to, message.subject) for message in mail.outbox for to in message.to]
    assert sorted(sent) == sorted((n.recipient.email, n.subject) for n in Notice.objects.all())
    assert sent and world["editor-hoasen"].email not in {to for to, _subject in sent}
