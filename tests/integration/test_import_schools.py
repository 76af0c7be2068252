"""Importing schools from a list, by command and on the screens: whole schools, once, and only one's own."""

from __future__ import annotations

import csv
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Collection, Page, PageLogEntry, Site

from home import starter
from organisations.actions import end_membership
from organisations.enums import Role
from organisations.imports.files import read_file
from organisations.imports.plan import Outcome
from organisations.imports.planning import plan
from organisations.models import Membership, Organisation, Oversight, User
from tests.factories.crowd import crowd
from tests.factories.decisions import other_department

pytestmark = pytest.mark.django_db

HEAD = "Mã trường;Tên trường;Cấp học;Địa chỉ;Cơ quan quản lý;Tên miền;Họ tên hiệu trưởng;Email hiệu trưởng;Điện thoại\n"
KHUE = "saokhue;Trường THCS Sao Khuê;THCS;12 Quang Trung;;;Nguyễn Thị Lan;lan@saokhue.example;024 3355 0000\n"
MAI = "hoamai;Trường Mầm non Hoa Mai;Mầm non;;hadong;maixuan.localhost;Trần Văn An;an@hoamai.example;\n"
LOTUS = "hoasen;THCS Hoa Sen Mới;;5 Lê Lợi;;;;;\n"


def everything() -> dict[str, int]:
    counted = (Organisation, Oversight, Site, Collection, Page, User, Membership, PageLogEntry)
    return {model.__name__: model.objects.count() for model in counted}


def planned(world, text: str, by: str = "administrator"):
    return plan(read_file((HEAD + text).encode()).rows, by=world[by], default=world.department)


def outcomes(items) -> list[str]:
    return [item.outcome.value for item in items]


# --- The command ---------------------------------------------------------------------------------------------


@pytest.fixture
def run(tmp_path, django_capture_on_commit_callbacks):
    def run(text: str, *flags: str, refused: bool = False) -> str:
        path, out = tmp_path / "truong.csv", StringIO()
        path.write_text(HEAD + text, encoding="utf-8")
        arguments = ["import_schools", str(path), "--by=administrator", "--department=hadong", *flags]
        with django_capture_on_commit_callbacks(execute=True):
            if refused:
                with pytest.raises(CommandError) as raised:
                    call_command(*arguments, stdout=out)
                assert raised.value.returncode == 1
            else:
                call_command(*arguments, stdout=out)
        return out.getvalue()

    return run


def test_schools_come_whole_once_and_a_second_run_changes_nothing(world, run, mailoutbox, client):
    assert "2" in run(KHUE + MAI)
    school = Organisation.objects.get(code="saokhue")
    assert (school.level, school.address, school.phone) == ("THCS", "12 Quang Trung", "024 3355 0000")
    assert (school.department, school.site.hostname) == (world.department, "saokhue.localhost")
    assert Organisation.objects.get(code="hoamai").site.hostname == "maixuan.localhost"
    head = Membership.objects.current().get(organisation=school)
    assert (head.role, head.user.email, head.user.get_full_name()) == (
        Role.APPROVER, "lan@saokhue.example", "Nguyễn Thị Lan",
    )  # fmt: skip
    assert client.get("/", headers={"host": "maixuan.localhost"}).status_code == 200
    assert sorted(mail.to[0] for mail in mailoutbox) == ["an@hoamai.example", "lan@saokhue.example"]
    before = everything()
    run(KHUE + MAI)
    assert everything() == before and len(mailoutbox) == 2


def test_changed_facts_are_written_with_a_line_in_the_log_and_nothing_else(world, run, mailoutbox):
    before = everything()
    run(LOTUS)
    school = Organisation.objects.get(code="hoasen")
    assert (school.name, school.short_name, school.address) == (
        "THCS Hoa Sen Mới",
        "THCS Hoa Sen Mới",
        "5 Lê Lợi",
    )
    assert (school.level, school.phone) == ("THCS", "")
    line = PageLogEntry.objects.filter(action="organisations.edited").get()
    assert line.user == world["administrator"]
    assert line.data["changes"]["address"] == ["", "5 Lê Lợi"]
    # And one for the name that it had, which is kept.
    assert PageLogEntry.objects.filter(action="organisations.renamed").count() == 1
    assert everything() == before | {"PageLogEntry": before["PageLogEntry"] + 2}
    assert mailoutbox == []


def test_a_dry_run_says_everything_and_writes_nothing(world, run, mailoutbox, tmp_path):
    before, report = everything(), tmp_path / "report.csv"
    said = run(
        KHUE + LOTUS + "songnhue;;;;;;;;\nsai mã;;;;;;;;\n", "--dry-run", f"--report={report}", refused=True
    )
    assert everything() == before and mailoutbox == []
    assert all(words in said for words in ("saokhue.localhost", "THCS Hoa Sen → THCS Hoa Sen Mới", "sai mã"))
    lines = list(csv.reader(StringIO(report.read_text(encoding="utf-8-sig"))))
    assert [line[0] for line in lines[1:]] == ["2", "3", "4", "5"]


def test_bad_rows_are_told_and_the_others_go_in(world, run):
    said = run("x y;Sai;TH;;;;;;\n" + MAI + "moi;;TH;;;;;;\n", refused=True)
    assert "\n" in said and "x y" in said
    assert Organisation.objects.filter(code="hoamai").exists()
    assert not Organisation.objects.filter(code__in=["moi", "x y"]).exists()


def test_a_failure_half_way_through_one_school_leaves_nothing_of_it_and_all_of_the_others(
    world, run, mailoutbox, monkeypatch
):
    publish = starter.StarterSite.publish

    def fail(self, *, organisation, by):
        publish(self, organisation=organisation, by=by)
        if organisation.code == "saokhue":
            raise RuntimeError("half-way")

    monkeypatch.setattr(starter.StarterSite, "publish", fail)
    run(KHUE + MAI, refused=True)
    assert Organisation.objects.filter(code="hoamai").exists()
    assert [mail.to[0] for mail in mailoutbox] == ["an@hoamai.example"]
    assert not Organisation.objects.filter(code="saokhue").exists()
    assert not Page.objects.filter(slug__startswith="saokhue").exists()
    assert not Collection.objects.filter(name="Trường THCS Sao Khuê").exists()
    assert not User.objects.filter(email="lan@saokhue.example").exists()
    monkeypatch.undo()
    run(KHUE + MAI)
    assert Organisation.objects.get(code="saokhue").site.hostname == "saokhue.localhost"


@pytest.mark.parametrize("what", ["file", "by", "department"])
def test_the_command_says_what_is_missing(world, tmp_path, what):
    path = tmp_path / "truong.csv"
    path.write_text(HEAD + KHUE, encoding="utf-8")
    arguments = {"file": str(path), "by": "administrator", "department": "hadong"} | {what: "nichts"}
    before = everything()
    with pytest.raises(CommandError, match="nichts"):
        call_command(
            "import_schools", arguments["file"], by=arguments["by"], department=arguments["department"]
        )
    assert everything() == before


# --- What is refused -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("hoasen;;;;;khac.localhost;;;\n", "khac.localhost"),
        ("hadong;Phòng;TH;;;;;;\n", "hadong"),
        ("moi;Mới;TH;;Phòng Không Có;;;;\n", "Phòng Không Có"),
        ("moi;Mới;TH;;phuong;;;;\n", "phuong"),
        ("hoasen;;;;phuong;;;;\n", "phuong"),
        ("moi;Mới;TH;;;hoasen.localhost;;;\n", "hoasen.localhost"),
        ("moi;;TH;;;;;;\n", "."),
        ("moi;Mới;;;;;;;\n", "."),
        ("moi;Mới;TH;;;;;khong-ten@moi.example;\n", "."),
        ("moi;Mới;TH;;;;Quản trị;admin@hadong.example;\n", "."),
        ("hoasen-en;Mới;TH;;;;;;\n", "hoasen-en"),
        ("moi_1;Mới;TH;;;;;;\n", "moi_1.localhost"),
    ],
)
def test_a_row_that_cannot_be_is_refused_with_a_sentence(world, line, words):
    other_department(world)
    Organisation.objects.filter(kind="department").exclude(code="hadong").update(code="phuong")
    (item,) = planned(world, line)
    assert item.outcome is Outcome.REFUSED and item.changes == ()
    assert any(words in reason for reason in item.reasons)


def test_a_school_of_another_managing_body_is_refused_and_nothing_of_it_is_told(world, run):
    other = other_department(world)
    Oversight.objects.filter(school=world.songnhue).update(department=other)
    before = Organisation.objects.values().get(code="songnhue")
    said = run("songnhue;Chiếm;;12 Chiếm;;;;;\n", refused=True)
    assert before["name"] not in said
    assert Organisation.objects.values().get(code="songnhue") == before


def test_two_rows_for_one_derived_host_name_are_refused(world):
    items = planned(world, "moi;Mới;TH;;;;;;\nkhac;Khác;TH;;;moi.localhost;;;\nthu;Thứ;TH;;;;;;\n")
    assert outcomes(items) == ["refused", "refused", "new"]
    assert "2, 3" in items[0].reasons[0]


def test_a_head_whose_role_was_ended_does_not_get_it_back_by_an_old_list(world):
    membership = Membership.objects.get(user=world["approver-hoasen"])
    line = f"hoasen;;;;;;Trịnh Lan;{world['approver-hoasen'].email};\n"
    assert outcomes(planned(world, line)) == ["unchanged"]
    Membership.objects.filter(pk=membership.pk).update(since=timezone.localdate() - timedelta(days=9))
    membership.refresh_from_db()
    end_membership(membership=membership, by=world["administrator"])
    assert outcomes(planned(world, line)) == ["refused"]


def test_the_managing_body_is_known_by_code_and_by_any_of_its_names(world):
    lines = [f"moi{n};Mới;TH;;{name};;;;\n" for n, name in enumerate(
        ["hadong", "HADONG", "phong gd&dt ha dong", "Phòng Giáo dục và Đào tạo Hà Đông", "Phòng GD-ĐT Hà Đông"])]  # fmt: skip
    assert outcomes(planned(world, "".join(lines))) == ["new"] * 5


def test_a_plan_asks_as_often_for_three_hundred_schools_as_for_three(world):
    def asked(count: int) -> int:
        text = "".join(
            f"dong-{n};Đông;TH;Hà Đông {n};;;Lan;hieutruong@dong-{n}.example;\nx{n};X;TH;;;;Lan;a{n}@x.example;\n"
            for n in range(count)
        )
        with CaptureQueriesContext(connection) as captured:
            items = planned(world, text)
        assert Outcome.REFUSED not in {item.outcome for item in items}
        return len(captured)

    crowd(world.department, 300)
    assert asked(3) == asked(300) == 11
