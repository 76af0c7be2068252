"""The digest is about what a reader could see: all of it, and nothing else."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import models
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Locale

from news.models import PressContact, PressReleasePage, ReleaseAttachment, Topic
from tests.factories.media import PDF, make_document, make_image, photo
from workflows.canonical import BOOKKEEPING as LEFT_OUT
from workflows.canonical import canonical, digest_of, references

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 9, 5, 5, 0, 0, 123456, tzinfo=UTC)


def digest(page: Any) -> str:
    return digest_of(canonical(page))


@pytest.fixture
def release(world) -> PressReleasePage:
    """A release with everything that a page can have, as a saved draft."""
    image, second = make_image(), make_image(title="Sân trường")
    page = PressReleasePage(
        title="Khai giảng", slug="khai-giang", number="12/TCBC", summary="Năm học mới.", live=False,
        lead_image=image, lead_image_alt="Học sinh", go_live_at=NOON, search_description="Khai giảng năm học",
        locale=Locale.objects.get(language_code="vi"), notes_to_editors="<p>Xin ghi nguồn.</p>",
        body=[
            ("paragraph", "<p>Một.</p>"),
            ("image", {"image": second, "alt_text": "Sân", "decorative": False, "caption": "", "credit": ""}),
            ("quote", {"text": "Vui lắm!", "attribution": "Em Na", "role": ""}),
        ],
        contacts=[PressContact(name="Cô Lan", phone="024 1"), PressContact(name="Thầy Minh", phone="024 2")],
        attachments=[ReleaseAttachment(document=make_document(), label="Kế hoạch")],
    )  # fmt: skip
    page.topics = [Topic.objects.create(name_vi="Khai giảng", slug="khai-giang")]
    world.press(world.hoasen).add_child(instance=page)
    page.save_revision(user=world["editor-hoasen"])
    return PressReleasePage.objects.get(pk=page.pk)


# --- The same content, however it is held ------------------------------------------------------------


def test_it_is_the_same_saved_drafted_and_through_json(release):
    same = {
        "saved": digest(release),
        "specific of the base page": digest(release.page_ptr.specific),
        "revision": digest(release.get_latest_revision().as_object()),
        "json": digest(PressReleasePage.from_json(release.to_json())),
        "serializable": digest(
            release.with_content_json(json.loads(json.dumps(release.serializable_data(), default=str)))
        ),
        "record": digest_of(json.loads(json.dumps(canonical(release)))),
    }
    assert set(same.values()) == {same["saved"]}, same


def test_saving_again_changes_nothing(release):
    before = digest(release)
    release.save()
    release.get_latest_revision().as_object().save_revision()
    release = PressReleasePage.objects.get(pk=release.pk)
    assert digest(release) == digest(release.get_latest_revision().as_object()) == before


def test_a_copy_has_the_same_content_but_for_its_address(release):
    copy = release.copy(update_attrs={"slug": "ban-sao"}, keep_live=False)
    assert digest(copy) != digest(release)
    copy.slug, copy.go_live_at = release.slug, release.go_live_at
    assert digest(copy) == digest(release), "new keys of the page and of its rows say nothing"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40), min_size=2, max_size=4
    )
)
def test_any_text_survives_the_revision_and_counts(release, texts):
    page = PressReleasePage.objects.get(pk=release.pk)
    before = digest(page)
    page.summary, page.body = "".join(texts)[:80], [("heading", text) for text in texts]
    revision_like = PressReleasePage.from_json(page.to_json())
    assert digest(revision_like) == digest(page) != before


# --- What says nothing to a reader -------------------------------------------------------------------

BOOKKEEPING = {
    "draft_title": "Tên nháp", "path": "000100019999", "depth": 9, "numchild": 7, "url_path": "/khac/",
    "locked": True, "locked_at": NOON, "has_unpublished_changes": True, "expired": True, "live": True,
    "first_published_at": NOON, "last_published_at": NOON, "latest_revision_id": None, "live_revision_id": None,
    "needs_department": True, "owner_id": None, "locked_by_id": None,
}  # fmt: skip


@pytest.mark.parametrize("name", BOOKKEEPING)
def test_bookkeeping_is_ignored(release, name):
    before = digest(release)
    setattr(release, name, BOOKKEEPING[name])
    assert digest(release) == before


def test_ids_of_blocks_and_rows_are_ignored(release):
    draft = release.get_latest_revision().as_object()
    for block in draft.body:
        block.id = None
    for row in (*draft.contacts.all(), *draft.attachments.all()):
        row.pk = None
    assert digest(draft) == digest(release)


def test_less_than_a_millisecond_is_ignored(release):
    before = digest(release)
    release.go_live_at += timedelta(microseconds=300)
    assert digest(release) == before


def test_a_new_field_that_is_empty_changes_nothing(release, monkeypatch):
    before = digest(release)
    fields = [models.CharField(default=""), models.JSONField(null=True), models.BooleanField(default=False)]
    for number, field in enumerate(fields):
        field.set_attributes_from_name(f"brand_new_{number}")
        setattr(release, field.attname, field.get_default())
    meta = type(release)._meta
    monkeypatch.setitem(meta.__dict__, "concrete_fields", (*meta.concrete_fields, *fields))
    assert digest(release) == before
    release.brand_new_0 = "Có chữ"
    assert digest(release) != before, "an unknown field counts as content"


# --- What a reader could see ---------------------------------------------------------------------------


def fields_of_content() -> list[str]:
    """Every own column of a release that is not bookkeeping, found in the model and not in a list here."""
    concrete = PressReleasePage._meta.concrete_fields
    return [field.name for field in concrete if field.name not in LEFT_OUT and not field.primary_key]


@pytest.mark.parametrize("name", fields_of_content())
def test_every_column_of_content_counts(release, name):
    before = digest(release)
    field = PressReleasePage._meta.get_field(name)
    setattr(release, field.attname, other_value(field, getattr(release, field.attname)))
    assert digest(release) != before


def other_value(field: Any, value: Any) -> Any:
    if isinstance(field, models.ForeignKey):
        return make_image(title="Khác").pk if "image" in field.name else None
    if isinstance(field, models.DateTimeField):
        return (value or NOON) + timedelta(seconds=1)
    if isinstance(field, models.DateField):
        return value + timedelta(days=1)
    if isinstance(field, models.BooleanField):
        return not value
    if field.name == "body":
        return [("paragraph", "<p>Hai.</p>")]
    if field.name == "corrections":
        return [("correction", {"on": date(2026, 11, 20), "text": "Giờ đúng là 7 giờ 30."})]
    return f"{value}!"


def change_a_contact(page):
    page.contacts.all()[0].phone = "024 9"


def add_a_contact(page):
    page.contacts.add(PressContact(name="Cô Hoa"))


def drop_a_contact(page):
    page.contacts.remove(page.contacts.all()[1])


def swap_the_contacts(page):
    first, second = page.contacts.all()
    first.sort_order, second.sort_order = 1, 0


def relabel_the_attachment(page):
    page.attachments.all()[0].label = "Kế hoạch mới"


def add_a_topic(page):
    page.topics.add(Topic.objects.create(name_vi="Khác", slug="khac"))


def drop_the_topic(page):
    page.topics.clear()


def rename_the_topic(page):
    Topic.objects.update(name_vi="Tên khác")


def swap_the_blocks(page):
    page.body = [(block.block_type, block.value) for block in reversed(list(page.body))]


def change_a_word_in_a_block(page):
    page.body[2].value["text"] = "Buồn lắm!"


def describe_a_picture_otherwise(page):
    page.body[1].value["alt_text"] = "Cái sân"


def replace_the_bytes_of_the_lead_picture(page):
    replace(page.lead_image)


def replace_the_bytes_of_a_picture_in_the_text(page):
    replace(page.body[1].value["image"])


def replace(image):
    image.file = ContentFile(photo(colour="blue"), name="khac.jpg")
    image.save()


def credit_the_picture_to_another(page):
    page.lead_image.credit = "Ảnh: khác"
    page.lead_image.save()


def replace_the_bytes_of_the_document(page):
    document = page.attachments.all()[0].document
    document.file = ContentFile(PDF.replace(b"1 0 obj", b"2 0 obj"), name="khac.pdf")
    document.save()


CHANGES = [
    change_a_contact, add_a_contact, drop_a_contact, swap_the_contacts, relabel_the_attachment, add_a_topic,
    drop_the_topic, rename_the_topic, swap_the_blocks, change_a_word_in_a_block, describe_a_picture_otherwise,
    replace_the_bytes_of_the_lead_picture, replace_the_bytes_of_a_picture_in_the_text,
    credit_the_picture_to_another, replace_the_bytes_of_the_document,
]  # fmt: skip


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_every_change_that_a_reader_could_see_counts(release, change):
    draft = release.get_latest_revision().as_object()
    before = digest(draft)
    change(draft)
    assert digest(draft) != before


def test_everything_shown_is_referred_to(release):
    kinds = sorted(content_type for content_type, _pk in references(release))
    assert len(kinds) == 4, "two pictures, a document, a topic"


def test_every_kind_of_page_has_a_digest(world):
    for organisation in (world.department, world.hoasen):
        for page in organisation.site.root_page.get_descendants(inclusive=True).specific():
            assert digest(page) == digest(page.get_latest_revision().as_object())
