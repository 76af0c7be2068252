"""The screens of a move: what is read is what is confirmed, by the two bodies alone, without the other's names."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from core import clock
from organisations.actions import NewOrganisation, SiteAddress, create_organisation
from organisations.enums import Kind, Role
from organisations.models import MoveOrder, Organisation, Oversight
from organisations.moves.models import Status
from organisations.reach import pages_of
from tests.factories.decisions import AMBER, approve, other_department, person
from tests.factories.moves import accepted, grown_up, proposed
from tests.factories.walk import everything
from tests.factories.world import draft_story, submit
from workflows.public import public_pages

pytestmark = pytest.mark.django_db
ADDRESSES = ("show", "undo", "minutes", "minutes_json")


@pytest.fixture
def theirs(world):
    department = other_department(world)
    world.people["their-auditor"] = person("nguoi-ben-kia", department, Role.AUDITOR)
    grown_up()
    return department


def form(world, theirs, codes="hoasen songnhue", **changes):
    day = clock.today() + timedelta(days=1)
    data = {"giving": world.department.pk, "receiving": theirs.pk, "on": day.isoformat(), "number": "9/QĐ"}
    return data | {"codes": codes} | changes


def words(answer) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def test_rehearse_propose_accept(world, theirs, client):
    client.force_login(world["administrator"])
    before = everything(world["administrator"])
    answer = client.post(reverse("moves:new"), form(world, theirs))
    assert answer.status_code == 200 and everything(world["administrator"]) == before
    assert "moderator2" in words(answer) and "nguoi-ben-kia" not in words(answer)
    answer = client.post(
        reverse("moves:new"), form(world, theirs, digest=answer.context["digest"]), follow=True
    )
    order = MoveOrder.objects.get()
    assert order.status == Status.PROPOSED and order.schools.count() == 2
    assert not answer.context["may_accept"] and answer.context["may_cancel"]
    client.force_login(world["their-administrator"])
    page = client.get(reverse("moves:show", args=[order.pk]))
    assert page.context["may_accept"] and "nguoi-ben-kia" in words(page) and "moderator2" not in words(page)
    sent = {"action": "accept", "digest": page.context["digest"]}
    client.post(reverse("moves:show", args=[order.pk]), sent)
    order.refresh_from_db()
    assert order.status == Status.ACCEPTED and world.hoasen.department_on(order.on) == theirs


def test_what_has_changed_is_shown_anew_and_not_done(world, theirs, client):
    client.force_login(world["administrator"])
    digest = client.post(reverse("moves:new"), form(world, theirs)).context["digest"]
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Thu học phí", body=AMBER)
    submit(story, world["editor-hoasen"])
    approve(story, world["approver-hoasen"])
    answer = client.post(reverse("moves:new"), form(world, theirs, digest=digest))
    assert answer.status_code == 409 and not MoveOrder.objects.exists()
    assert answer.context["digest"] != digest and "Thu học phí" in words(answer)
    client.post(reverse("moves:new"), form(world, theirs, digest=answer.context["digest"]))
    order = MoveOrder.objects.get()
    client.force_login(world["their-administrator"])
    page = client.get(reverse("moves:show", args=[order.pk]))
    # Until the school is theirs, its drafts are none of their business.
    assert "Thu học phí" not in words(page) and page.context["may_accept"]
    answer = client.post(reverse("moves:show", args=[order.pk]), {"action": "accept", "digest": digest})
    assert answer.status_code == 409 and Oversight.objects.filter(department=theirs).count() == 0


def test_a_school_that_cannot_go_is_named_with_its_reason_and_left_out(world, theirs, client):
    client.force_login(world["administrator"])
    answer = client.post(reverse("moves:new"), form(world, theirs, codes="hoasen, khong-co"))
    assert [item.code for item in answer.context["plan"].staying] == ["khong-co"]
    assert 'name="digest"' not in answer.content.decode()
    answer = client.post(
        reverse("moves:new"), form(world, theirs, codes="hoasen khong-co", digest=answer.context["digest"])
    )
    assert answer.status_code == 409 and not MoveOrder.objects.exists()


# Whoever has no part in it, and what each address answers him.
STRANGERS = [
    "editor-hoasen", "approver-hoasen", "editor-songnhue", "approver-songnhue", "their-other", "nobody",
]  # fmt: skip
READERS = ["moderator", "spokesperson", "auditor", "their-moderator", "their-spokesperson", "their-auditor"]


@pytest.mark.parametrize("who", STRANGERS)
def test_whoever_has_no_part_in_it_reads_and_writes_nothing(world, theirs, client, who):
    third = create_organisation(
        new=NewOrganisation(
            kind=Kind.DEPARTMENT, code="tayho", name="Phòng Tây Hồ", short_name="Tây Hồ",
            address=SiteAddress("tayho.localhost", 80),
        ),
        by=world["admin"],
    )  # fmt: skip
    world.people["their-other"] = person("ba", third, Role.ADMINISTRATOR)
    world.people["nobody"] = person("khong", third)
    order = proposed(world, theirs, world.hoasen, on=clock.today())
    done = accepted(world, theirs, world.songnhue, on=clock.today())
    client.force_login(world[who])
    before = everything(world[who])
    for pk in (order.pk, done.pk):
        for name in ADDRESSES:
            url = reverse(f"moves:{name}", args=[pk])
            for answer in (
                client.get(url),
                *(client.post(url, {"action": act, "digest": "x"}) for act in ("accept", "cancel")),
            ):
                assert answer.status_code in (302, 404, 405), (url, answer.status_code)
                assert "QĐ-UBND" not in answer.content.decode()
    assert "QĐ-UBND" not in client.get(reverse("moves:index")).content.decode()
    for giving in (world.department, theirs):
        answer = client.post(reverse("moves:new"), form(world, theirs, giving=giving.pk, receiving=third.pk))
        assert "plan" not in (answer.context or {})
    assert everything(world[who]) == before


@pytest.mark.parametrize("who", READERS)
def test_people_of_the_two_bodies_read_and_only_administrators_write(world, theirs, client, who):
    order = proposed(world, theirs, world.hoasen, on=clock.today())
    client.force_login(world[who])
    page = client.get(reverse("moves:show", args=[order.pk]))
    assert page.status_code == 200 and not (page.context["may_accept"] or page.context["may_cancel"])
    before = everything(world[who])
    for act in ("accept", "cancel"):
        sent = {"action": act, "digest": page.context["digest"]}
        assert client.post(reverse("moves:show", args=[order.pk]), sent).status_code == 409
    assert client.get(reverse("moves:new")).status_code in (302, 403)
    assert client.post(reverse("moves:new"), form(world, theirs, digest="x")).status_code in (302, 403)
    assert everything(world[who]) == before


def test_minutes_for_paper_and_for_machines(world, theirs, client):
    order = proposed(world, theirs, world.hoasen, world.songnhue, on=clock.today())
    client.force_login(world["their-administrator"])
    assert client.get(reverse("moves:minutes", args=[order.pk])).status_code == 404
    page = client.get(reverse("moves:show", args=[order.pk]))
    client.post(
        reverse("moves:show", args=[order.pk]), {"action": "accept", "digest": page.context["digest"]}
    )
    paper = client.get(reverse("moves:minutes", args=[order.pk]))
    told = words(paper)
    for text in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc", "BIÊN BẢN BÀN GIAO", "12/QĐ-UBND",
        world.department.name, theirs.name, "THCS Hoa Sen", "hoasen.localhost", "approver-hoasen",
        "ĐẠI DIỆN BÊN GIAO", "ĐẠI DIỆN BÊN NHẬN", "(Ký, ghi rõ họ tên, đóng dấu)",
    ):  # fmt: skip
        assert text in told, text
    data = client.get(reverse("moves:minutes_json", args=[order.pk])).json()
    assert [school["code"] for school in data["schools"]] == ["songnhue", "hoasen"]
    assert data["sums"]["people"] == 4 and data["status"] == "done" and data["number"] == "12/QĐ-UBND"
    pages = public_pages(pages_of(Organisation.objects.filter(code="songnhue")))
    assert data["schools"][0]["public_pages"] == pages.count() > 3


def test_undo_is_rehearsed_and_confirmed(world, theirs, client):
    order = accepted(world, theirs, world.hoasen, on=clock.today())
    client.force_login(world["admin"])
    page = client.get(reverse("moves:undo", args=[order.pk]))
    assert client.post(reverse("moves:undo", args=[order.pk]), {"digest": "x"}).status_code == 409
    assert MoveOrder.objects.count() == 1
    client.post(reverse("moves:undo", args=[order.pk]), {"digest": page.context["digest"]})
    order.refresh_from_db()
    assert order.status == Status.UNDONE and world.hoasen.department_on(clock.today()) == world.department
    assert "hoàn tác" in words(client.get(reverse("moves:minutes", args=[order.pk])))
    assert client.get(reverse("moves:undo", args=[order.pk])).context["decision"].allowed is False


# --- The command -------------------------------------------------------------------------------------------------


def command(*arguments: str) -> str:
    out = StringIO()
    call_command("move_schools", *arguments, stdout=out, stderr=out)
    return out.getvalue()


def test_the_command_rehearses_and_orders_the_same(world, theirs, tmp_path):
    file = tmp_path / "truong.txt"
    file.write_text("hoasen\nsongnhue\n", encoding="utf-8")
    day = (clock.today() + timedelta(days=1)).isoformat()
    before = everything(world["admin"])
    told = command(str(file), "--to", "thanhoai", "--on", day, "--by", "administrator", "--dry-run")
    assert everything(world["admin"]) == before
    assert "THCS Hoa Sen" in told and "moderator2" in told
    command("--schools", "hoasen,songnhue", "--to", "thanhoai", "--on", day, "--by", "admin")
    assert MoveOrder.objects.get().status == Status.ACCEPTED


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--schools", "hoasen,khong-co", "--to", "thanhoai"), "nothing was written"),
        (("--schools", "hoasen", "--to", "khong"), "no department"),
        (("--to", "thanhoai"), "name schools"),
        (("--schools", "hoasen", "--to", "thanhoai", "--on", "hom-nay"), "YYYY-MM-DD"),
        (("--schools", "hoasen", "--to", "thanhoai", "--by", "moderator"), "bàn giao"),
        (("/khong/co.txt", "--to", "thanhoai"), "khong/co.txt"),
    ],
)
def test_the_command_says_what_is_wrong_and_writes_nothing(world, theirs, arguments, message):
    before = everything(world["admin"])
    extra = () if "--by" in arguments else ("--by", "administrator")
    extra += () if "--on" in arguments else ("--on", clock.today().isoformat())
    with pytest.raises(CommandError, match=message):
        command(*arguments, *extra)
    assert everything(world["admin"]) == before
