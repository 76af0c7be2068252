"""A correction stands above the text with its date, and passes the same steps as every other change."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from core.blocks import CorrectionBlock
from tests.factories.decisions import AMBER, GREEN, RED, fresh, write
from tests.factories.world import draft_release, draft_story, publish, submit, waiting
from workflows.canonical import canonical, digest_of
from workflows.enums import Clearance
from workflows.models import Publication

pytestmark = pytest.mark.django_db
WRONG = "Bài ban đầu viết 8 giờ; giờ đúng là 7 giờ 30."


def corrected(on: date, text: str = WRONG) -> list:
    return [("correction", {"on": on, "text": text})]


def read(path: str) -> str:
    return Client().get(path, headers={"host": "hoasen.localhost"}).content.decode()


@pytest.mark.parametrize(
    ("make", "path"), [(draft_story, "/tin-tuc/bai/"), (draft_release, "/thong-cao-bao-chi/bai/")]
)
def test_it_is_public_once_it_is_cleared_and_not_before(world, make, path):
    page = make(world, world.hoasen, by="editor-hoasen", title="Lễ tuyên dương", slug="bai", body=GREEN)
    page = publish(world, page, by="editor-hoasen")
    write(page, world["editor-hoasen"], corrections=corrected(date(2026, 11, 20)))
    assert WRONG not in read(path)
    publish(world, page, by="editor-hoasen")
    html = read(path)
    assert WRONG in html and "20/11/2026" in html
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', html)
    assert json.loads(found[1])["correction"][0]["datePublished"] == "2026-11-20"


def test_it_has_a_publication_and_signatures_of_its_own(world):
    page = draft_story(world, world.hoasen, by="editor-hoasen", title="Mức thu", body=AMBER)
    page = publish(world, page, by="editor-hoasen")
    write(page, world["editor-hoasen"], corrections=corrected(date(2026, 11, 20)))
    submit(page, world["editor-hoasen"])
    assert waiting(page).required == Clearance.DEPARTMENT
    assert Publication.objects.filter(page_id=page.pk).count() == 1


def test_what_it_says_is_judged_like_every_other_text(world):
    page = draft_story(world, world.hoasen, by="editor-hoasen", title="Lễ tuyên dương", body=GREEN)
    page = publish(world, page, by="editor-hoasen")
    red = RED[0][1].removeprefix("<p>").removesuffix("</p>")
    write(page, world["editor-hoasen"], corrections=corrected(date(2026, 11, 20), red))
    submit(page, world["editor-hoasen"])
    assert waiting(page).required == Clearance.SPOKESPERSON


def test_the_digest_is_the_same_in_memory_in_the_draft_and_in_the_row(world):
    page = draft_story(
        world, world.hoasen, by="editor-hoasen", title="Lễ", corrections=corrected(date(2026, 11, 20))
    )
    forms = [page, fresh(page), page.get_latest_revision().as_object()]
    assert len({digest_of(canonical(form)) for form in forms}) == 1


def test_it_carries_no_later_day():
    block = CorrectionBlock()
    with pytest.raises(ValidationError):
        block.clean(block.to_python({"on": str(timezone.localdate() + timedelta(days=1)), "text": WRONG}))
