"""A file is for everybody while a public page shows it, and else does not exist for strangers."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.storage import FileSystemStorage
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.models import Collection, GroupCollectionPermission
from wagtail.users.models import UserProfile

from library import lookup, outage, visibility
from library.models import Document, Image
from tests.factories.media import bytes_of, make_document, make_image, photo, take_storage_away

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]


@pytest.fixture
def public():
    """A set: what is put into it is public."""
    shown: set[tuple[type, int]] = set()

    def checker(subject):
        return (type(subject), subject.pk) in shown

    visibility.register_public_checker(checker)
    yield shown
    visibility.unregister_public_checker(checker)


def fetch(client, url: str, method: str = "get", **options):
    """The response, read to its end; the test client closes it then without closing the database."""
    response = getattr(client, method)(url, **options)
    response.body = response.getvalue()
    return response


def make_person(client, django_user_model, collection: Collection, name: str = "editor"):
    """Somebody who has logged in and may use the collection; logging in derives the rights of members."""
    person = django_user_model.objects.create_user(username=name, password="x")
    client.force_login(person)
    group = Group.objects.create(name=name)
    person.groups.add(group)
    for codename in ("choose_image", "choose_document"):
        app = "wagtailimages" if codename.endswith("image") else "wagtaildocs"
        permission = Permission.objects.get(content_type__app_label=app, codename=codename)
        GroupCollectionPermission.objects.create(group=group, collection=collection, permission=permission)
    return person


@pytest.fixture
def administrator(client, django_user_model):
    person = django_user_model.objects.create_superuser(username="root", password="x", email="r@example.vn")
    client.force_login(person)
    return person


def test_an_avatar_is_for_colleagues(client, administrator, media):
    profile = UserProfile.get_for_user(administrator)
    profile.avatar = SimpleUploadedFile("Nguyen Van A.jpg", photo())
    profile.save()
    assert fetch(client, profile.avatar.url).status_code == 200
    client.logout()
    assert fetch(client, profile.avatar.url).status_code == 404


@pytest.mark.parametrize("make", [make_image, make_document])
def test_a_private_file_does_not_exist_for_strangers(make, client, public, django_user_model):
    subject = make()
    stranger = make_person(
        client, django_user_model, Collection.get_first_root_node().add_child(name="Other")
    )
    for _ in range(2):
        response = fetch(client, subject.file.url)
        assert response.status_code == 404
        client.force_login(stranger)


def test_a_file_is_found_in_one_query(django_assert_num_queries):
    image, document = make_image(), make_document()
    for file in (image.file, image.get_rendition("width-10").file, document.file):
        with django_assert_num_queries(1):
            subject = lookup.subject(lookup.find(file.name))
        assert subject in (image, document)


def test_a_public_file_is_for_everybody(client, public):
    image = make_image()
    rendition = image.get_rendition("width-10")
    public.add((Image, image.pk))
    for file in (image.file, rendition.file):
        response = fetch(client, file.url)
        body = response.body
        assert response.status_code == 200
        assert body == bytes_of(file)
        assert response["Content-Length"] == str(len(body))
        assert response["Content-Type"] == "image/jpeg"
        assert response["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'none'" in response["Content-Security-Policy"]
        assert response["Cache-Control"].startswith("public")
        assert "Cookie" not in response.get("Vary", "")

        unchanged = fetch(client, file.url, headers={"if-none-match": response["ETag"]})
        assert unchanged.status_code == 304
        head = fetch(client, file.url, method="head")
        assert (head.status_code, head["Content-Length"]) == (200, str(len(body)))
        assert client.post(file.url).status_code == 405


def test_what_stops_being_public_is_gone_even_for_a_conditional_request(client, public):
    image = make_image()
    public.add((Image, image.pk))
    etag = fetch(client, image.file.url)["ETag"]
    public.clear()
    assert fetch(client, image.file.url, headers={"if-none-match": etag}).status_code == 404


def test_people_of_the_collection_see_their_private_files(client, public, django_user_model):
    collection = Collection.get_first_root_node().add_child(name="School")
    make_person(client, django_user_model, collection)
    image, document = make_image(collection=collection), make_document(collection=collection)
    for url in (image.file.url, image.get_rendition("width-10").url, document.url):
        response = fetch(client, url)
        assert response.status_code == 200
        assert response["Cache-Control"] == "private, no-store"
        assert "Cookie" in response["Vary"]
    other = make_image(collection=Collection.get_first_root_node().add_child(name="Other school"))
    assert fetch(client, other.file.url).status_code == 404


def test_a_registered_role_may_preview(client, public, django_user_model):
    image = make_image()
    moderator = django_user_model.objects.create_user(username="m", password="x")
    client.force_login(moderator)
    assert fetch(client, image.file.url).status_code == 404

    def checker(user, subject):
        return user == moderator

    visibility.register_preview_checker(checker)
    try:
        assert fetch(client, image.file.url).status_code == 200
        moderator.is_active = False
        assert not visibility.may_preview(moderator, image)
    finally:
        visibility.unregister_preview_checker(checker)


def test_a_document_is_named_by_its_title(client, public):
    document = make_document(title='Kế hoạch "2025"/2026\r\nX: y')
    public.add((Document, document.pk))
    response = fetch(client, document.url)
    assert document.url == f"/media/{document.file.name}"
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"].startswith("inline; filename*=utf-8''K%E1%BA%BF%20ho%E1%BA%A1ch")
    assert "Nguyen" not in response["Content-Disposition"]
    assert "X" not in response.headers


@pytest.mark.parametrize(
    "path", ["images/../x", "avatar_images/a.jpg", "wagtail_uploads/a.jpg", "images/aa/bb/no.jpg"]
)
def test_other_paths_do_not_exist(path, client):
    assert fetch(client, f"/media/{path}").status_code == 404


def test_a_storage_that_is_away_answers_503(client, public, monkeypatch):
    image = make_image()
    public.add((Image, image.pk))

    def away(*args, **kwargs):
        raise ConnectionError("storage is away")

    monkeypatch.setattr(FileSystemStorage, "_open", away)
    response = fetch(client, image.file.url)
    assert response.status_code == 503
    assert response["Retry-After"]
    assert response["Cache-Control"] == "no-store"


def test_a_storage_that_hangs_is_asked_once_and_not_by_every_reader(client, public, monkeypatch):
    image = make_image()
    public.add((Image, image.pk))
    with monkeypatch.context() as away:
        asked = take_storage_away(away)
        assert [fetch(client, image.file.url).status_code for _reader in range(3)] == [503, 503, 503]
        assert len(asked) == 1
    assert fetch(client, image.file.url).status_code == 503
    now = outage.monotonic()
    monkeypatch.setattr(outage, "monotonic", lambda: now + outage.SECONDS + 1)
    assert fetch(client, image.file.url).status_code == 200


def test_a_lost_file_is_no_outage(client, public, media):
    image, other = make_image(), make_image(title="Khác")
    public.update({(Image, image.pk), (Image, other.pk)})
    (media / image.file.name).unlink()
    assert fetch(client, image.file.url).status_code == 404
    assert fetch(client, other.file.url).status_code == 200


@pytest.mark.parametrize("kind", ["original", "rendition", "document"])
def test_bytes_exchanged_in_the_storage_are_not_served(kind, client, public, media):
    image, document = make_image(), make_document()
    public.update({(Image, image.pk), (Document, document.pk)})
    file = {
        "original": image.file,
        "rendition": image.get_rendition("width-10").file,
        "document": document.file,
    }[kind]
    assert fetch(client, file.url).status_code == 200
    path = media / file.name
    genuine = path.read_bytes()
    path.write_bytes(genuine + b" ")
    assert fetch(client, file.url).status_code == 404
    path.write_bytes(genuine)
    assert fetch(client, file.url).status_code == 200
