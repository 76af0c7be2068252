"""Stories offered and featured, notices pushed: by the product's own actions."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils.timezone import localdate

from news.models import Feature, Push, Receipt, StoryOffer
from news.sharing import actions
from organisations.models import Organisation, Oversight
from tests.factories.world import World, draft_release, draft_story, publish


def school_story(world: World, school: Organisation, title: str = "Ngày hội sách", **fields: Any) -> Any:
    """A public story of the school."""
    by = f"editor-{school.code}"
    return publish(world, draft_story(world, school, by=by, title=title, **fields), by=by)


def notice(world: World, title: str = "Lịch nghỉ lễ", **fields: Any) -> Any:
    """A public story of the department."""
    story = draft_story(world, world.department, by="moderator", title=title, **fields)
    return publish(world, story, by="moderator")


def release(world: World, title: str = "Thông cáo về tuyển sinh", **fields: Any) -> Any:
    """A public press release of the department."""
    page = draft_release(world, world.department, by="moderator", title=title, **fields)
    return publish(world, page, by="moderator")


def offer(world: World, page: Any, *, note: str = "") -> StoryOffer:
    return actions.offer_story(page_id=page.pk, by=world[f"editor-{page.organisation.code}"], note=note)


def feature(world: World, page: Any, **chosen: Any) -> Feature:
    return actions.feature_story(page_id=page.pk, by=world["moderator"], **chosen)


def push(world: World, page: Any, *schools: Organisation, **chosen: Any) -> Push:
    return actions.push_page(
        page_id=page.pk, schools=[school.pk for school in schools], by=world["moderator"], **chosen
    )


def receipt_of(pushed: Push, school: Organisation) -> Receipt:
    return Receipt.objects.get(push=pushed, oversight__school=school)


def give_away(school: Organisation, department: Organisation) -> None:
    """From today on the other department manages the school."""
    today = localdate()
    Oversight.objects.filter(school=school, until=None).update(since=today - timedelta(days=1), until=today)
    Oversight.objects.create(school=school, department=department, since=today)
    school.__dict__.pop("department", None)


def share_something(world: World) -> dict[str, Any]:
    """Of each school two stories, one offered and one on the department's site; a notice at both."""
    stories = {
        school.code: [school_story(world, school, title=f"{school.code} {word}") for word in ("một", "hai")]
        for school in (world.hoasen, world.songnhue)
    }
    return {
        "stories": stories,
        "offers": {code: offer(world, first, note=f"ghi {code}") for code, (first, _) in stories.items()},
        "features": {code: feature(world, second) for code, (_, second) in stories.items()},
        "push": push(world, notice(world, title="Lịch nghỉ"), world.hoasen, world.songnhue),
    }
