"""What a public page shows stays as it was cleared, whatever its school's editor tries, and says so in a sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.db import connection, transaction

from library.models import Document, Image
from tests.factories.media import make_document, make_image, photo
from tests.factories.shown import OTHER_PDF, SENTENCE, Shown

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]


@pytest.fixture
def shown(world, media) -> Shown:
    return Shown(world)


def save_title(shown):
    shown.image.title = "Khác"
    shown.image.save()


def save_description(shown):
    shown.image.description = "Khác"
    shown.image.save(update_fields=["description"])


def save_focal_point(shown):
    shown.image.focal_point_x = shown.image.focal_point_y = 3
    shown.image.focal_point_width = shown.image.focal_point_height = 3
    shown.image.save()


def save_another_file(shown):
    shown.image.file = ContentFile(photo(colour="blue"), name="b.jpg")
    shown.image.save()


def save_the_file_by_itself(shown):
    shown.image.file.save("b.jpg", ContentFile(photo(colour="blue")))


def point_at_the_file_of_another_row(shown):
    shown.image.file = make_image(file=ContentFile(photo(colour="blue"), name="b.jpg")).file.name
    shown.image.save()


def point_the_document_at_the_file_of_another_row(shown):
    shown.document.file = make_document(file=ContentFile(OTHER_PDF, name="b.pdf")).file.name
    shown.document.save(update_fields=["file"])


def save_document_title(shown):
    shown.document.title = "Khác"
    shown.document.save()


def save_another_document(shown):
    shown.document.file = ContentFile(OTHER_PDF, name="b.pdf")
    shown.document.save()


def save_collection(shown):
    shown.image.collection = shown.world.songnhue.collection
    shown.image.save()


def delete_image(shown):
    shown.image.delete()


def delete_document(shown):
    shown.document.delete()


def delete_all_images(shown):
    Image.objects.all().delete()


def update_titles(shown):
    Image.objects.update(title="Khác")


def update_documents(shown):
    Document.objects.filter(pk=shown.document.pk).update(file="documents/aa/bb/x.pdf")


def update_collections(shown):
    Image.objects.filter(pk=shown.image.pk).update(collection=shown.world.songnhue.collection)


def update_in_bulk(shown):
    shown.image.title = "Khác"
    Image.objects.bulk_update([shown.image], ["title"])


CODE = [
    save_title, save_description, save_focal_point, save_another_file, save_the_file_by_itself,
    point_at_the_file_of_another_row, point_the_document_at_the_file_of_another_row, save_document_title,
    save_another_document, save_collection, delete_image, delete_document, delete_all_images,
    update_titles, update_documents, update_collections, update_in_bulk,
]  # fmt: skip


@pytest.mark.usefixtures("in_english")
@pytest.mark.parametrize("attack", CODE, ids=lambda attack: attack.__name__)
def test_code_cannot_change_what_is_shown(attack: Callable[[Shown], None], shown):
    before = shown.state()
    with pytest.raises(PermissionDenied, match=SENTENCE), transaction.atomic():
        attack(shown)
    assert shown.state() == before


@pytest.mark.parametrize("attack", CODE, ids=lambda attack: attack.__name__)
def test_the_same_is_allowed_once_no_page_shows_it(attack: Callable[[Shown], None], shown):
    shown.story.unpublish()
    before = shown.state()
    if "delete" in attack.__name__:
        shown.story.delete()  # a page protects its picture even as a draft
    attack(shown)
    models = ((Image, shown.image), (Document, shown.document))
    assert not all(model.objects.filter(pk=obj.pk).exists() for model, obj in models) or (
        "documents/aa" in str(Document.objects.get(pk=shown.document.pk).file) or shown.state() != before
    )


@pytest.mark.usefixtures("in_english")
def test_saving_without_a_change_and_moving_other_files_is_allowed(shown):
    shown.image.save()
    shown.document.save()
    shown.image.tags.add("khai giảng")
    other = make_image(title="Khác", collection=shown.world.hoasen.collection)
    Image.objects.filter(pk=other.pk).update(collection=shown.world.songnhue.collection, title="Đổi")
    other.refresh_from_db()
    assert (other.collection, other.title) == (shown.world.songnhue.collection, "Đổi")


@pytest.mark.postgres
@pytest.mark.skipif(connection.vendor != "postgresql", reason="needs PostgreSQL's triggers")
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE library_image SET file = 'images/aa/bb/x.jpg' WHERE id = %s",
        "UPDATE library_image SET sha256 = 'x' WHERE id = %s",
        "UPDATE library_image SET title = 'x' WHERE id = %s",
        "UPDATE library_image SET focal_point_x = 1 WHERE id = %s",
        "DELETE FROM library_image WHERE id = %s",
    ],
)
def test_sql_cannot_change_what_is_shown(statement, shown):
    from django.db import DatabaseError

    before = shown.state()
    with (
        pytest.raises(DatabaseError, match="shown on a public page"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement, [shown.image.pk])
    assert shown.state() == before
