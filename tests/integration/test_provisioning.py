"""Setting up schools and giving roles: through the real forms and the command, all or nothing."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import translation
from wagtail.models import Collection, Page, Site

from home import starter
from organisations.enums import Role
from organisations.models import Membership, Organisation, Oversight, User

pytestmark = pytest.mark.django_db

SCHOOL = {
    "name": "Trường THCS Sao Khuê",
    "short_name": "THCS Sao Khuê",
    "level": "THCS",
    "code": "saokhue",
    "head_name": "Nguyễn Thị Lan",
    "head_email": "lan@saokhue.example",
}


def form(world, **changes):
    return SCHOOL | {"department": world.department.pk} | changes


def everything():
    counted = (Organisation, Oversight, Site, Collection, Page, User, Membership)
    return {model.__name__: model.objects.count() for model in counted}


def test_the_form_sets_up_a_whole_school(world, client, mailoutbox, django_capture_on_commit_callbacks):
    client.force_login(world["administrator"])
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(reverse("organisations:add"), form(world))
    assert answer.status_code == 302, answer.context["form"].errors
    school = Organisation.objects.get(code="saokhue")
    assert school.department == world.department
    assert (school.site.hostname, school.site.port) == ("saokhue.localhost", world.department.site.port)
    head = User.objects.get(email="lan@saokhue.example")
    assert Membership.objects.current().get(user=head).role == Role.APPROVER
    assert school.collection is not None
    assert client.get("/", headers={"host": "saokhue.localhost"}).status_code == 200
    [mail] = mailoutbox
    assert mail.to == ["lan@saokhue.example"]
    assert "/password_reset/confirm/" in mail.body


@pytest.mark.parametrize("changes", [{"code": "hoasen"}, {"hostname": "hoasen.localhost"}, {"level": "X"}])
def test_what_is_wrong_stands_in_the_form_and_nothing_is_written(world, client, mailoutbox, changes):
    client.force_login(world["administrator"])
    before = everything()
    answer = client.post(reverse("organisations:add"), form(world, **changes))
    assert answer.status_code == 200
    assert answer.context["form"].errors
    assert everything() == before
    assert mailoutbox == []


def test_a_failure_on_the_way_leaves_nothing_behind(world, client, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError("on the way")

    monkeypatch.setattr(starter.StarterSite, "publish", fail)
    client.force_login(world["administrator"])
    before = everything()
    with pytest.raises(RuntimeError):
        client.post(reverse("organisations:add"), form(world))
    assert everything() == before


@pytest.mark.parametrize("who", ["editor-hoasen", "moderator", "auditor"])
def test_only_administrators_reach_these_screens(world, client, who):
    client.force_login(world[who])
    before = everything()
    for name in ("organisations:index", "organisations:add", "memberships:index", "memberships:add"):
        assert client.get(reverse(name)).status_code in (302, 403)
        assert client.post(reverse(name), form(world)).status_code in (302, 403, 405)
    membership = Membership.objects.get(user=world["editor-hoasen"])
    assert client.post(reverse("memberships:end", args=[membership.pk])).status_code in (302, 403)
    membership.refresh_from_db()
    assert membership.until is None
    assert everything() == before


@pytest.fixture
def stranger(world):
    """A school that the department does not manage any more."""
    Oversight.objects.filter(school=world.songnhue).delete()
    return Organisation.objects.get(pk=world.songnhue.pk)


def test_an_administrator_sees_only_what_the_department_manages(world, client, stranger):
    client.force_login(world["administrator"])
    html = client.get(reverse("organisations:index")).content.decode()
    assert world.hoasen.name in html
    assert stranger.name not in html
    assert client.get(reverse("organisations:edit", args=[stranger.pk])).status_code in (302, 403, 404)
    client.post(reverse("organisations:edit", args=[stranger.pk]), {"name": "Chiếm", "short_name": "x"})
    stranger.refresh_from_db()
    assert stranger.name != "Chiếm"
    theirs = Membership.objects.get(user=world["editor-songnhue"])
    assert client.post(reverse("memberships:end", args=[theirs.pk])).status_code == 404


def test_the_facts_of_a_school_are_edited(world, client):
    client.force_login(world["administrator"])
    url = reverse("organisations:edit", args=[world.hoasen.pk])
    page = client.get(url)
    data = {k: v if v is not None else "" for k, v in page.context["form"].initial.items()}
    answer = client.post(url, data | {"motto": "Học để làm người", "standing": "probation"})
    assert answer.status_code == 302
    world.hoasen.refresh_from_db()
    assert (world.hoasen.motto, world.hoasen.standing) == ("Học để làm người", "probation")


def test_a_role_is_given_and_ended(world, client):
    client.force_login(world["administrator"])
    data = {"organisation": world.hoasen.pk, "role": "editor", "name": "Trần Văn An", "email": "an@x.example"}
    assert client.post(reverse("memberships:add"), data).status_code == 302
    membership = Membership.objects.get(user__email="an@x.example")
    assert membership.user.groups.filter(name="cong:writers:hoasen").exists()
    assert client.get(reverse("memberships:end", args=[membership.pk])).status_code == 200
    membership.refresh_from_db()
    assert membership.until is None
    client.post(reverse("memberships:end", args=[membership.pk]))
    assert not Membership.objects.current().filter(pk=membership.pk).exists()
    assert not membership.user.groups.exists()


def test_a_role_of_another_kind_of_organisation_is_refused(world, client):
    client.force_login(world["administrator"])
    before = everything()
    data = {"organisation": world.hoasen.pk, "role": "moderator", "name": "An", "email": "an@x.example"}
    answer = client.post(reverse("memberships:add"), data)
    assert "role" in answer.context["form"].errors
    assert everything() == before


def create_school(*arguments, **options):
    out = StringIO()
    defaults = {"level": "THCS", "department": "hadong", "by": "administrator"}
    call_command("create_school", *arguments, **(defaults | options), stdout=out)
    return out.getvalue()


def test_the_command_sets_up_a_school(world):
    said = create_school("saokhue", "Trường THCS Sao Khuê", head="Nguyễn Thị Lan <lan@saokhue.example>")
    school = Organisation.objects.get(code="saokhue")
    assert "http://saokhue.localhost" in said
    assert Membership.objects.get(organisation=school).user.email == "lan@saokhue.example"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"by": "nobody"}, "nobody"),
        ({"by": "moderator"}, "moderator"),
        ({"department": "hoasen"}, "hoasen"),
        ({"head": "Lan"}, "NAME <mail>"),
        ({"hostname": "hoasen.localhost"}, ":"),
    ],
)
def test_the_command_says_what_is_wrong_and_writes_nothing(world, options, said):
    before = everything()
    with pytest.raises(CommandError, match=said):
        create_school("saokhue", "Trường THCS Sao Khuê", **options)
    assert everything() == before


@pytest.mark.parametrize(
    ("level", "words", "in_english"),
    [
        ("MN", "nuôi dưỡng", "children"),
        ("TH", "tiểu học", "pupils"),
        ("THCS", "hướng nghiệp", "guidance"),
        ("LC", "mọi cấp học", "every level"),
    ],
)
def test_a_new_site_speaks_to_the_readers_of_its_level(world, client, level, words, in_english):
    create_school("moi", "Trường Mới", level=level)
    host = {"host": "moi.localhost"}
    # A request leaves its language behind.
    with translation.override("vi"):
        assert words in client.get("/", headers=host).content.decode()
        assert in_english in client.get("/en/", headers=host).content.decode()
