"""Somebody new gets one link for choosing a password: from a row, so that it is neither lost nor sent for nothing."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.apps import apps
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import CommandError, call_command
from django.db import connection, models
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from organisations.actions import add_membership, end_membership
from organisations.admin.actions import NewSchool, Person, invite, invite_again, set_up_school
from organisations.enums import Role
from organisations.models import User
from workflows import outbox
from workflows.models import Notice

pytestmark = pytest.mark.django_db
PEOPLE = "/admin/memberships/"
LINK = re.compile(r"https?://\S+/admin/password_reset/confirm/(\w+)/([\w-]+)/")
NOT_LEFT = "Thư mời chưa gửi được"


@pytest.fixture
def lan(world):
    """Given a role, with a mail that has not left: nothing runs after the commit."""
    return invited(world, world.hoasen).user


def invited(world, unit, role=Role.EDITOR, email="lan@xa.example", by="administrator"):
    person = Person("Nguyễn Thị Lan", email)
    return invite(person=person, organisation=unit, role=role, by=world[by])


def mailed() -> list[list[str]]:
    return [letter.to for letter in mail.outbox]


def age(minutes: int) -> None:
    Notice.objects.update(created_at=timezone.now() - timedelta(minutes=minutes))


def choose_password(client, letter) -> None:
    path = "/" + LINK.search(letter.body)[0].split("/", 3)[3]
    form = client.get(path, follow=True)
    secret = "mot-mat-khau-dai-2026"
    client.post(form.request["PATH_INFO"], {"new_password1": secret, "new_password2": secret})


def test_it_leaves_once_and_its_link_opens_the_account(world, client, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        given = invited(world, world.hoasen)
    assert outbox.send_unsent() == (0, 0)
    assert mailed() == [["lan@xa.example"]]
    assert mail.outbox[0].extra_headers["Message-ID"].startswith("<notice-")
    assert "THCS Hoa Sen" in mail.outbox[0].body
    choose_password(client, mail.outbox[0])
    user = User.objects.get(pk=given.user_id)
    assert user.check_password("mot-mat-khau-dai-2026") and not user.awaits_password


def test_a_mail_server_that_is_away_or_a_process_that_dies_loses_none(world, lan, monkeypatch, caplog):
    def refuse(self, *args, **kwargs):
        raise ConnectionRefusedError("connection refused")

    with monkeypatch.context() as patched:
        patched.setattr("django.core.mail.EmailMessage.send", refuse)
        with pytest.raises(CommandError):
            call_command("send_notices")
    notice = Notice.objects.get(kind="invitation")
    assert (notice.recipient, notice.sent_at, notice.attempts) == (lan, None, 1)
    call_command("send_notices")
    assert mailed() == [["lan@xa.example"]]
    assert "confirm" not in caplog.text


def test_the_link_stands_in_the_mail_and_nowhere_else(world, lan):
    assert outbox.send_unsent() == (1, 0)
    token = LINK.search(mail.outbox[0].body)[2]
    for model in apps.get_models(include_auto_created=True):
        texts = [
            field.attname for field in model._meta.concrete_fields
            if isinstance(field, models.CharField | models.TextField | models.JSONField)
        ]  # fmt: skip
        for row in model._base_manager.values_list(*texts) if texts and model._meta.managed else []:
            assert token not in str(row), model


def test_a_new_head_and_a_rollback(world):
    new = NewSchool(
        code="moi", name="THCS Mới", level="THCS", hostname="moi.localhost", port=80,
        head=Person("Trần Văn Bình", "binh@xa.example"),
    )  # fmt: skip
    set_up_school(new=new, department=world.department, by=world["administrator"])
    notice = Notice.objects.get()
    assert (notice.kind, notice.recipient.email) == ("invitation", "binh@xa.example")
    assert (notice.subject, notice.body) == ("", "")
    with pytest.raises(ValidationError):
        set_up_school(new=new, department=world.department, by=world["administrator"])
    assert Notice.objects.get() == notice


def test_who_lost_every_role_or_may_not_log_in_gets_none(world, lan):
    second = add_membership(
        user=lan, organisation=world.songnhue, role=Role.EDITOR, by=world["administrator"]
    )
    end_membership(membership=lan.memberships.first(), by=world["administrator"])
    assert outbox._said(Notice.objects.get())
    end_membership(membership=second, by=world["administrator"])
    assert outbox.send_unsent() == (0, 0)
    assert mailed() == [] and not Notice.objects.exists()
    # Taken on again, he is invited again: the account still has no password.
    invited(world, world.songnhue)
    User.objects.filter(pk=lan.pk).update(is_active=False)
    assert outbox.send_unsent() == (0, 0)
    assert mailed() == [] and not Notice.objects.exists()


def test_who_has_a_password_meanwhile_gets_none(world, lan):
    lan.set_password("mot-mat-khau-dai-2026")
    lan.save()
    assert outbox.send_unsent() == (0, 0)
    assert mailed() == [] and not Notice.objects.exists()


def test_who_has_an_account_is_not_invited(world):
    invited(world, world.hoasen, email=world["editor-songnhue"].email)
    assert not Notice.objects.exists()


@pytest.mark.parametrize("who", ["administrator", "approver-hoasen"])
def test_the_list_says_that_it_has_not_left_and_sends_it_again(
    world, lan, client, who, django_capture_on_commit_callbacks
):
    client.force_login(world[who])
    address = f"{PEOPLE}invite-again/{lan.memberships.get().pk}/"
    listed = client.get(PEOPLE).content.decode()
    assert NOT_LEFT in listed and address in listed and "Gửi lại lời mời" in listed
    assert "Gửi lại lời mời" in client.get(address).content.decode()
    assert mailed() == []  # looking sends nothing
    with django_capture_on_commit_callbacks(execute=True):
        age(9)
        client.post(address)
        assert mailed() == [], "not twice within ten minutes"
        age(11)
        client.post(address)
        client.post(address)
    assert mailed() == [["lan@xa.example"]]
    assert Notice.objects.count() == 1
    listed = client.get(PEOPLE).content.decode()
    assert NOT_LEFT not in listed and "chưa đặt mật khẩu" in listed
    age(11)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(address)
    assert mailed() == [["lan@xa.example"]] * 2
    choose_password(client, mail.outbox[0])
    client.force_login(world[who])
    listed = client.get(PEOPLE).content.decode()
    assert "chưa đặt mật khẩu" not in listed and address not in listed
    age(11)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(address)
    assert len(mailed()) == 2


def test_only_who_may_give_the_role_sends_it_again(world, client, strangers):
    editor = invited(world, world.hoasen)
    head = invited(world, world.hoasen, Role.APPROVER, "binh@xa.example")
    age(60)
    before = list(Notice.objects.values())
    for who, membership, status in (
        ("approver-hoasen", head, 302),  # told why, on the list
        ("approver-songnhue", editor, 404),
        ("editor-hoasen", editor, 302),
        ("moderator", editor, 302),
        ("moderator-tayho", editor, 404),
    ):
        client.force_login(world[who])
        answer = client.post(f"{PEOPLE}invite-again/{membership.pk}/")
        assert (answer.status_code, who) == (status, who)
        with pytest.raises(PermissionDenied):
            invite_again(membership=membership, by=world[who])
    assert list(Notice.objects.values()) == before and mailed() == []


def test_an_ended_role_invites_nobody(world, lan):
    membership = lan.memberships.get()
    end_membership(membership=membership, by=world["administrator"])
    age(60)
    with translation.override("en"), pytest.raises(ValidationError, match="has ended"):
        invite_again(membership=membership, by=world["administrator"])


def test_the_list_costs_one_query_more_however_many_are_invited(world, client):
    client.force_login(world["administrator"])

    def cost() -> int:
        client.get(PEOPLE)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(PEOPLE).status_code == 200
        return len(captured)

    nobody = cost()
    invited(world, world.hoasen)
    assert cost() == nobody + 1
    for number in range(5):
        invited(world, world.songnhue, email=f"lan{number}@xa.example")
    assert cost() == nobody + 1
