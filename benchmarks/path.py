"""The whole path of one story as people click it: written and submitted, read on the desk, approved, public."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from benchmarks.clock import Samples
from benchmarks.district import SENTENCES
from benchmarks.pages import get, signed_in
from library.models import Image
from news.models import StoryPage, Topic
from tests.factories.world import World, waiting

STEPS = ("write and submit a story", "read it on the desk", "approve: public")
DIGEST = re.compile(r'name="digest" value="(\w+)"')


def measure(world: World, times: int) -> dict[str, Samples]:
    """Once to get warm, once counted, then timed; at a school whose pages nobody measures."""
    path = _Path(world)
    for take in (Samples.count, *[Samples.take] * times):
        path.walk(take)
    return path.measured | {"the three together": _together(list(path.measured.values()))}


class _Path:
    def __init__(self, world: World) -> None:
        self.editor, self.head = signed_in(world, "editor-songnhue"), signed_in(world, "approver-songnhue")
        self.lists = world.news(world.songnhue)
        self.measured = {name: Samples() for name in STEPS}
        self.walk(lambda _samples, work: work())

    def walk(self, take: Callable[[Samples, Callable[[], Any]], Any]) -> None:
        write, read, approve = self.measured.values()
        title = f"Ngày hội số {StoryPage.objects.count()}"
        url = reverse("wagtailadmin_pages:add", args=["news", "storypage", self.lists.pk])
        form = _form(title)
        take(write, lambda: _post(self.editor, url, form))
        story = StoryPage.objects.child_of(self.lists).get(title=title)
        desk = reverse("desk:review", args=[waiting(story).pk])
        shown = take(read, lambda: get(self.head, desk))
        digest = DIGEST.search(shown.content.decode()).group(1)
        take(approve, lambda: _post(self.head, desk, {"action": "approve", "digest": digest, "comment": ""}))
        story.refresh_from_db()
        if not story.is_public:
            raise RuntimeError(f"“{title}” was approved and is not public")


def _together(steps: list[Samples]) -> Samples:
    times = [sum(times) for times in zip(*(step.times for step in steps), strict=True)]
    return Samples(times=times, queries=sum(step.queries or 0 for step in steps))


def _post(client: Client, url: str, data: dict[str, Any]) -> None:
    answer = client.post(url, data, headers={"host": "hadong.localhost"})
    if answer.status_code != 302:
        raise RuntimeError(f"{url} answers {answer.status_code}")


def _form(title: str) -> dict[str, Any]:
    """The editor's form as a browser would send it; with a picture, since the story then stands on home pages."""
    text = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    fields = {
        "title": title, "slug": "", "summary": "Một ngày vui của cả trường.", "lead_image_alt": "Sân trường",
        "lead_image": str(Image.objects.values_list("pk", flat=True)[0]),
        "body": streamfield([("paragraph", rich_text(text))]), "corrections": streamfield([]),
        "go_live_at": "", "expire_at": "", "comments": inline_formset([]), "action-submit": "1",
    }  # fmt: skip
    topics = [str(pk) for pk in Topic.objects.values_list("pk", flat=True)]
    return nested_form_data(fields) | {"topics": topics}
