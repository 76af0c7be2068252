"""The screens of an import: what the preview shows is what is done, once, by its own administrator alone."""

from __future__ import annotations

import re
from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from organisations import tasks
from organisations.imports import actions, files, running
from organisations.imports.files import read_file
from organisations.imports.models import ImportedRow, SchoolImport
from organisations.models import Organisation, Oversight
from tests.factories.decisions import other_department
from tests.integration.test_import_schools import HEAD, KHUE, LOTUS, MAI, everything

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(world, client):
    client.force_login(world["administrator"])
    return client


def upload(client, world, text: str, department: Organisation | None = None):
    """The page to which the upload leads, or the form with its errors."""
    file = SimpleUploadedFile("truong.csv", (HEAD + text).encode())
    data = {"department": (department or world.department).pk, "file": file}
    return client.post(reverse("school_import:upload"), data, follow=True)


def confirm(client, answer, **changes):
    kept = answer.context["upload"]
    data = {"digest": kept.digest} | changes
    return client.post(reverse("school_import:confirm", args=[kept.pk]), data, follow=True)


def words(answer) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def test_upload_preview_confirm_result(world, administrator, mailoutbox, django_capture_on_commit_callbacks):
    before = everything()
    answer = upload(administrator, world, KHUE + LOTUS + "x y;Sai;TH;;;;;;\n")
    assert everything() == before
    assert "Trường THCS Sao Khuê" in words(answer) and "THCS Hoa Sen → THCS Hoa Sen Mới" in words(answer)
    with django_capture_on_commit_callbacks(execute=True):
        answer = confirm(administrator, answer)
    assert Organisation.objects.get(code="saokhue").department == world.department
    assert Organisation.objects.get(code="hoasen").address == "5 Lê Lợi"
    assert [mail.to[0] for mail in mailoutbox] == ["lan@saokhue.example"]
    kept = SchoolImport.objects.get()
    assert kept.finished_at is not None and kept.rows.filter(done_at=None).count() == 0
    report = administrator.get(reverse("school_import:report", args=[kept.pk])).content.decode("utf-8-sig")
    assert "x y" in report and "saokhue" not in report
    after = everything()
    with django_capture_on_commit_callbacks(execute=True):
        confirm(administrator, answer)
    assert everything() == after and len(mailoutbox) == 1


def test_what_is_not_any_more_as_in_the_preview_is_shown_again_and_not_done(world, administrator):
    answer = upload(administrator, world, LOTUS)
    Organisation.objects.filter(code="hoasen").update(name="Tên vừa đổi")
    before = everything()
    answer = confirm(administrator, answer)
    assert everything() == before and SchoolImport.objects.get().confirmed_at is None
    assert "Tên vừa đổi → THCS Hoa Sen Mới" in words(answer)
    assert confirm(administrator, answer, digest="").context["upload"].confirmed_at is None


def test_a_school_that_changes_after_the_confirmation_is_planned_anew(world, administrator):
    answer = upload(administrator, world, LOTUS + KHUE)
    confirm(administrator, answer)
    Oversight.objects.filter(school=world.hoasen).update(department=other_department(world))
    tasks.run_import.func(SchoolImport.objects.get().pk)
    assert list(ImportedRow.objects.values_list("outcome", flat=True)) == ["refused", "new"]
    assert Organisation.objects.get(code="hoasen").name != "THCS Hoa Sen Mới"


def test_an_interrupted_import_goes_on_and_repeats_nothing(world, administrator, monkeypatch, mailoutbox):
    confirm(administrator, upload(administrator, world, KHUE + MAI))
    kept = SchoolImport.objects.get()
    whole = actions.import_school
    done = []

    def die(*, planned, by):
        if done:
            raise KeyboardInterrupt
        done.append(planned.row.code)
        return whole(planned=planned, by=by)

    monkeypatch.setattr(actions, "import_school", die)
    with pytest.raises(KeyboardInterrupt):
        running.take_turn(kept)
    monkeypatch.undo()
    SchoolImport.objects.update(confirmed_at=timezone.now() - timedelta(hours=2))
    ImportedRow.objects.exclude(done_at=None).update(done_at=timezone.now() - timedelta(hours=1))
    page = administrator.get(reverse("school_import:show", args=[kept.pk]))
    assert page.context["interrupted"] and page.context["done"] == 1
    before = everything()["Organisation"]
    assert running.take_turn(kept)
    assert everything()["Organisation"] == before + 1
    assert list(ImportedRow.objects.values_list("outcome", flat=True)) == ["new", "new"]


def test_a_long_import_gives_way_to_other_jobs(world, administrator, monkeypatch):
    confirm(administrator, upload(administrator, world, KHUE + MAI))
    monkeypatch.setattr(running, "TURN", -1)
    assert running.take_turn(SchoolImport.objects.get()) is False
    assert not ImportedRow.objects.exclude(done_at=None).exists()


# --- Whose ---------------------------------------------------------------------------------------------------


def addresses(pk: int) -> list[str]:
    names = ("show", "confirm", "resume", "discard", "report")
    return [reverse(f"school_import:{name}", args=[pk]) for name in names]


@pytest.mark.parametrize("who", ["editor-hoasen", "approver-hoasen", "moderator", "spokesperson", "auditor"])
def test_only_administrators_reach_these_screens(world, client, administrator, who):
    upload(administrator, world, LOTUS)
    kept = SchoolImport.objects.get()
    client.force_login(world[who])
    before = everything()
    for url in [reverse("school_import:upload"), reverse("school_import:template"), *addresses(kept.pk)]:
        assert client.get(url).status_code in (302, 403, 405)
        assert client.post(url, {"digest": kept.digest}).status_code in (302, 403, 405)
    upload(client, world, KHUE)
    kept.refresh_from_db()
    assert everything() == before and kept.confirmed_at is None and SchoolImport.objects.count() == 1


def test_an_upload_is_its_owners_alone_and_not_for_ever(world, client, administrator):
    upload(administrator, world, LOTUS)
    kept = SchoolImport.objects.get()
    client.force_login(world["admin"])
    for url in addresses(kept.pk):
        assert client.get(url).status_code in (404, 405)
        assert client.post(url, {"digest": kept.digest}).status_code in (404, 405)
    kept.refresh_from_db()
    assert kept.confirmed_at is None
    client.force_login(world["administrator"])
    SchoolImport.objects.update(expires_at=timezone.now())
    assert {client.get(url).status_code for url in addresses(kept.pk)} == {404, 405}
    upload(client, world, KHUE)
    assert not SchoolImport.objects.filter(pk=kept.pk).exists()


def test_another_department_is_no_choice_and_no_way_round(world, administrator):
    other = other_department(world)
    before = everything()
    answer = upload(administrator, world, KHUE, department=other)
    assert "department" in answer.context["form"].errors and not SchoolImport.objects.exists()
    answer = upload(administrator, world, f"saokhue;Sao Khuê;THCS;;{other.code};;;;\n")
    assert [row.outcome for row in SchoolImport.objects.get().rows.all()] == ["refused"]
    confirm(administrator, answer)
    assert everything() == before


def test_who_loses_the_role_between_confirmation_and_work_writes_nothing(world, administrator):
    confirm(administrator, upload(administrator, world, KHUE + LOTUS))
    world["administrator"].memberships.update(until=timezone.localdate())
    before = everything()
    tasks.run_import.func(SchoolImport.objects.get().pk)
    assert everything() == before
    assert list(ImportedRow.objects.values_list("outcome", flat=True)) == ["refused", "refused"]


# --- Files and pages --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content", [b"", b"a;b\n1;2\n", b"PK\x03\x04", HEAD.encode(), b"x" * (files.MAX_BYTES + 1)]
)
def test_a_file_that_cannot_be_stands_in_the_form_with_its_reason(world, administrator, content):
    file = SimpleUploadedFile("truong.xlsx", content)
    answer = administrator.post(
        reverse("school_import:upload"), {"department": world.department.pk, "file": file}
    )
    assert answer.status_code == 200 and answer.context["form"].errors["file"]
    assert not SchoolImport.objects.exists()


def test_an_upload_can_be_discarded_until_it_is_confirmed(world, administrator):
    answer = upload(administrator, world, KHUE)
    administrator.post(reverse("school_import:discard", args=[answer.context["upload"].pk]))
    assert not SchoolImport.objects.exists() and not ImportedRow.objects.exists()
    answer = upload(administrator, world, KHUE)
    confirm(administrator, answer)
    administrator.post(reverse("school_import:discard", args=[answer.context["upload"].pk]))
    assert SchoolImport.objects.get().confirmed_at is not None


def test_the_list_to_fill_in_is_offered_and_the_menu_leads_here(world, administrator):
    page = administrator.get(reverse("school_import:upload"))
    assert reverse("school_import:template") in page.content.decode()
    content = administrator.get(reverse("school_import:template")).content
    assert len(read_file(content).rows) == 1
    sheet = load_workbook(BytesIO(content)).active
    assert {cell.number_format for row in sheet.iter_rows(max_row=2) for cell in row} == {"@"}
    assert reverse("school_import:upload") in administrator.get(reverse("wagtailadmin_home")).content.decode()


def test_a_long_list_is_shown_in_pages(world, administrator):
    text = "".join(f"moi{n};Mới;TH;;;;;;\n" for n in range(25)) + "sai mã;;;;;;;;\n"
    answer = upload(administrator, world, text)
    assert len(answer.context["found"]) == 20 and answer.context["total"] == 26
    refused = administrator.get(answer.request["PATH_INFO"], {"ket-qua": "refused"})
    assert [line.number for line in refused.context["found"]] == [27]
