"""What is written: a story until it is public, a school's settings, one school more."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any

from django.urls import reverse
from django.utils import translation

from benchmarks.asked import signed_in
from news.models import StoryPage
from organisations.admin.actions import NewSchool, Person, set_up_school
from organisations.admin.forms import EditOrganisationForm
from organisations.models import Organisation
from tests.factories.world import World, draft_story, sign, submit

# What has to be done before, untimed; what is timed takes what that returns.
Act = tuple[Callable[[], Any], Callable[[Any], Any]]


def acts(world: World) -> dict[str, Act]:
    return {
        "publish a story (submit, approve)": _publish(world),
        "save a school's settings": _settings(world),
        "set up a school": _set_up(world),
    }


def _publish(world: World) -> Act:
    editor, head = world["editor-songnhue"], world["approver-songnhue"]
    numbers = count(StoryPage.objects.count())

    def write() -> Any:
        title = f"Ngày hội số {next(numbers)}"
        return draft_story(world, world.songnhue, by=editor.username, title=title)

    def publish(story: Any) -> None:
        submit(story, editor)
        sign(story, head)
        story.refresh_from_db()
        if not story.is_public:
            raise RuntimeError(f"“{story}” was approved and is not public")

    return write, publish


def _settings(world: World) -> Act:
    client = signed_in(world, "administrator")
    url = reverse("organisations:edit", args=[world.songnhue.pk])

    def form() -> dict[str, Any]:
        school = Organisation.objects.get(pk=world.songnhue.pk)
        bound = EditOrganisationForm(instance=school, for_user=world["administrator"])
        values = {name: bound.get_initial_for_field(field, name) for name, field in bound.fields.items()}
        values["motto"] = "Học để làm người" if school.motto == "" else ""
        return {name: "" if value is None else value for name, value in values.items()}

    def save(data: dict[str, Any]) -> None:
        answer = client.post(url, data, headers={"host": "hadong.localhost"})
        if answer.status_code != 302:
            raise RuntimeError(f"{url} answers {answer.status_code}")

    return form, save


def _set_up(world: World) -> Act:
    numbers = count(Organisation.objects.count())

    def new() -> NewSchool:
        code = f"truong-moi-{next(numbers)}"
        head = Person("Nguyễn Thị Lan", f"hieutruong@{code}.example")
        name = f"Tiểu học Bình Minh {code}"
        return NewSchool(code=code, name=name, level="TH", hostname=f"{code}.localhost", port=80, head=head)

    def set_up(school: NewSchool) -> None:
        with translation.override("vi"):
            set_up_school(new=school, department=world.department, by=world["administrator"])

    return new, set_up
