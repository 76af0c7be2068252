"""A parent finds a school among eight and among three thousand, by level and by name without marks."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from organisations.models import Organisation
from tests.factories.crowd import crowd

pytestmark = pytest.mark.django_db
DIRECTORY = "/cac-truong/"


def names(answer) -> list[str]:
    return [school.name for school in answer.context["schools"]]


def ask(client, path=DIRECTORY, host="hadong"):
    return client.get(path, headers={"host": f"{host}.localhost"})


def test_a_few_schools_stand_on_the_home_page_many_are_looked_for(world, client):
    text = ask(client, "/").content.decode()
    assert world.hoasen.name in text
    assert 'name="ten"' not in text
    crowd(world.department, 40)
    text = ask(client, "/").content.decode()
    assert 'name="ten"' in text
    assert "Đông 7" not in text


def test_the_directory_is_narrowed_by_name_without_marks_and_by_level(world, client):
    crowd(world.department, 3)
    assert world.hoasen.name in names(ask(client))
    assert names(ask(client, f"{DIRECTORY}?ten=hoa+sen")) == [world.hoasen.name]
    assert names(ask(client, f"{DIRECTORY}?ten=sen+HOA")) == [world.hoasen.name]
    assert names(ask(client, f"{DIRECTORY}?ten=dong")) == ["Đông 0", "Đông 1", "Đông 2"]
    assert names(ask(client, f"{DIRECTORY}?ten=đông&cap=THCS")) == []
    assert world.hoasen.name in names(ask(client, f"{DIRECTORY}?cap={world.hoasen.level}"))
    nonsense = ask(client, f"{DIRECTORY}?cap=%00&ten=%27&trang=nhieu")
    assert nonsense.status_code == 200


def test_a_renamed_school_is_found_by_its_new_name(world, client):
    school = world.hoasen
    school.name = "Trường THCS Đỗ Đường"
    school.save(update_fields=["name"])
    assert names(ask(client, f"{DIRECTORY}?ten=do+duong")) == [school.name]
    assert Organisation.objects.called("duong do").get() == school


def test_only_the_departments_site_has_a_directory_and_only_of_its_own_schools(world, client):
    assert ask(client, host="hoasen").status_code == 404
    world.hoasen.oversights.all().delete()
    assert world.hoasen.name not in names(ask(client))


def test_a_page_of_the_directory_costs_the_same_among_three_hundred(world, client):
    def cost() -> int:
        ask(client)
        with CaptureQueriesContext(connection) as captured:
            ask(client)
        return len(captured)

    few = cost()
    crowd(world.department, 300)
    assert cost() == few
    assert len(names(ask(client))) == 60
