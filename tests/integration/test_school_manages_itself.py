"""A school's head looks after his own school: takes on editors, sets contacts and colours, and no more than that."""

from __future__ import annotations

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import translation
from django.utils.translation import gettext as _

from organisations.actions import add_membership, end_membership
from organisations.admin.actions import Person, edit_organisation, invite
from organisations.enums import Role
from organisations.models import Membership, Organisation, User

pytestmark = pytest.mark.django_db
PEOPLE, UNITS = "/admin/memberships/", "/admin/organisations/"


@pytest.fixture
def head(world, client):
    client.force_login(world["approver-hoasen"])
    return client


def memberships():
    return list(Membership.objects.order_by("pk").values())


def sent(world, unit, role=Role.EDITOR, email="lan@hoasen.example"):
    return {"organisation": unit.pk, "role": role, "name": "Nguyễn Thị Lan", "email": email}


def test_a_head_takes_on_an_editor_who_chooses_a_password_by_a_link(
    world, head, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        assert head.post(f"{PEOPLE}new/", sent(world, world.hoasen)).status_code == 302
    person = User.objects.get(email="lan@hoasen.example")
    given = person.memberships.get()
    assert (given.organisation, given.role) == (world.hoasen, Role.EDITOR)
    assert [letter.to for letter in mail.outbox] == [["lan@hoasen.example"]]
    link = next(word for word in mail.outbox[0].body.split() if "/admin/password_reset/" in word)
    path = "/" + link.split("/", 3)[3]
    head.logout()
    form = head.get(path, follow=True)
    secret = "mot-mat-khau-dai-2026"
    head.post(form.request["PATH_INFO"], {"new_password1": secret, "new_password2": secret})
    assert head.login(username=person.username, password=secret)
    head.logout()
    assert not head.get(path, follow=True).context["validlink"]  # once


@pytest.mark.parametrize("role", [Role.APPROVER, Role.MODERATOR, Role.ADMINISTRATOR, Role.SPOKESPERSON])
def test_no_other_role_and_no_other_school(world, head, role):
    before = memberships()
    head.post(f"{PEOPLE}new/", sent(world, world.hoasen, role))
    head.post(f"{PEOPLE}new/", sent(world, world.songnhue))
    head.post(f"{PEOPLE}new/", sent(world, world.department, role))
    assert memberships() == before
    assert not User.objects.filter(email="lan@hoasen.example").exists()
    for unit, wanted in ((world.hoasen, role), (world.songnhue, Role.EDITOR)):
        with pytest.raises((PermissionDenied, ValidationError)):
            add_membership(
                user=world["editor-hoasen"], organisation=unit, role=wanted, by=world["approver-hoasen"]
            )
    assert memberships() == before


@pytest.mark.parametrize("known", ["editor-songnhue", "approver-songnhue", "moderator", "admin"])
def test_people_of_other_units_are_not_taken_on_and_not_told_apart(world, head, known):
    before = memberships()
    answer = head.post(f"{PEOPLE}new/", sent(world, world.hoasen, email=world[known].email))
    assert answer.status_code == 200
    assert memberships() == before
    with translation.override("vi"):
        assert answer.context["form"].errors == {"email": [_("This account cannot be given a role here.")]}


def test_a_head_ends_an_editors_role_and_no_heads_or_strangers(world, head):
    own = Membership.objects.get(user=world["editor-hoasen"])
    assert head.post(f"{PEOPLE}end/{own.pk}/").status_code == 302
    own.refresh_from_db()
    assert own.until is not None
    assert not world["editor-hoasen"].groups.exists()
    before = memberships()
    himself = Membership.objects.get(user=world["approver-hoasen"])
    assert head.post(f"{PEOPLE}end/{himself.pk}/").status_code == 302  # told why, on the list
    for username in ("editor-songnhue", "moderator"):
        theirs = Membership.objects.get(user=world[username])
        assert head.post(f"{PEOPLE}end/{theirs.pk}/").status_code == 404
        with pytest.raises(PermissionDenied):
            end_membership(membership=theirs, by=world["approver-hoasen"])
    assert memberships() == before


def test_a_head_sees_who_may_do_what_in_his_school_alone(world, head):
    listed = {membership.user.username for membership in head.get(PEOPLE).context["object_list"]}
    assert listed == {"editor-hoasen", "approver-hoasen"}


def test_a_head_sets_contacts_and_colours_and_nothing_that_is_a_text(world, head):
    school = world.hoasen
    address = f"{UNITS}edit/{school.pk}/"
    own = {
        "phone": "024 3382 1234", "hotline": "0912 345 678", "email": "c2hoasen@hadong.example",
        "facebook_url": "https://facebook.com/thcshoasen", "zalo_url": "", "map_url": "",
        "colour": "#123456", "accent": "#e0a526",
    }  # fmt: skip
    sneaked = {"name": "Trường khác", "motto": "Bí mật", "standing": "normal", "crest": ""}
    assert head.post(address, own | sneaked).status_code == 302
    school = Organisation.objects.get(pk=school.pk)
    assert (school.hotline, school.colour) == ("0912 345 678", "#123456")
    assert (school.name, school.motto) == (world.hoasen.name, world.hoasen.motto)


@pytest.mark.parametrize(
    "wrong",
    [{"phone": "Gọi cô Lan lớp 5A"}, {"facebook_url": "https://lua-dao.example/"}, {"colour": "red"}],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_written(world, head, wrong):
    school = world.hoasen
    before = Organisation.objects.filter(pk=school.pk).values().get()
    own = {"phone": "", "hotline": "", "email": "", "facebook_url": "", "zalo_url": "", "map_url": "",
           "colour": "#123456", "accent": "#e0a526"}  # fmt: skip
    answer = head.post(f"{UNITS}edit/{school.pk}/", own | wrong)
    assert answer.status_code == 200
    assert answer.context["form"].errors.keys() == wrong.keys()
    assert Organisation.objects.filter(pk=school.pk).values().get() == before


def test_the_action_itself_refuses_what_the_form_does_not_offer(world):
    school = Organisation.objects.get(pk=world.hoasen.pk)
    school.motto = "Điều chưa ai duyệt"
    with pytest.raises(ValidationError, match="motto"):
        edit_organisation(organisation=school, by=world["approver-hoasen"])
    other = Organisation.objects.get(pk=world.songnhue.pk)
    other.phone = "1"
    with pytest.raises(PermissionDenied):
        edit_organisation(organisation=other, by=world["approver-hoasen"])
    with pytest.raises(PermissionDenied):
        edit_organisation(organisation=school, by=world["editor-hoasen"])


@pytest.mark.parametrize("username", ["editor-hoasen", "auditor", "moderator"])
def test_others_look_after_nobody(world, client, username):
    before = memberships()
    client.force_login(world[username])
    client.post(f"{PEOPLE}new/", sent(world, world.hoasen))
    own = Membership.objects.get(user=world["editor-hoasen"])
    client.post(f"{PEOPLE}end/{own.pk}/")
    assert memberships() == before
    with pytest.raises(PermissionDenied):
        invite(
            person=Person("Lan", "lan@hoasen.example"), organisation=world.hoasen, role=Role.EDITOR,
            by=world[username],
        )  # fmt: skip


def test_a_head_sets_up_no_school(world, head):
    assert head.get(f"{UNITS}new/").status_code in (302, 404)
    assert world.songnhue.name not in head.get(UNITS).content.decode()
    assert head.get(f"{UNITS}edit/{world.songnhue.pk}/").status_code == 404
