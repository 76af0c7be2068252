"""School number 3,000 costs what number 10 costs: nothing that sets one up walks over all the others."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Collection

from organisations.admin.actions import NewSchool, Person, set_up_school
from organisations.models import Organisation
from tests.factories.crowd import crowd

pytestmark = pytest.mark.django_db
# Statements, savepoints included. A change that adds one says why by changing the number.
COST = {"sqlite": 304, "postgresql": 303}


def set_up(world, number: int, name: str) -> Organisation:
    new = NewSchool(
        code=f"moi{number}",
        name=name,
        level="TH",
        hostname=f"moi{number}.localhost",
        port=80,
        head=Person("Nguyễn Thị Lan", f"hieutruong@moi{number}.example"),
    )
    return set_up_school(new=new, department=world.department, by=world["administrator"])


def cost(world, number: int, name: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        set_up(world, number, name)
    return len(captured)


def test_a_school_costs_the_same_among_ten_and_among_three_hundred(world):
    crowd(world.department, 7)
    set_up(world, 0, "Mai")  # rows and caches that every install has after its first school
    # By name it comes before all the others, its head's name is everybody's.
    few = cost(world, 1, "An Bình")
    crowd(world.department, 290, "tay")
    assert cost(world, 2, "An Bình Hai") == few
    assert few == COST[connection.vendor]


def test_a_collection_added_by_hand_finds_its_place_between_the_schools(world):
    for number, name in enumerate(["Mai", "An Bình", "Xuân"]):
        set_up(world, number, name)
    root = Collection.get_first_root_node()
    for name in ("Bản đồ", "Cờ", "Biểu trưng", "Zalo", "A"):
        Collection.get_first_root_node().add_child(name=name)
    children = list(root.get_children())
    assert len({child.path for child in children}) == len(children)
    assert Collection.objects.get(pk=root.pk).numchild == len(children)
    assert Collection.find_problems() == ([], [], [], [], [])
