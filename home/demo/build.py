"""Builds the demo: one department, eight schools, their people, stories and releases, by the product's own actions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.utils import translation

from home.demo import pictures
from home.demo.articles import Articles, table
from home.demo.path import Path
from home.demo.sharing import share
from home.demo.texts import PEOPLE, RELEASES, STORIES, TOPICS, UNITS
from home.demo.texts.model import English, Person, Release, StandardText, Story, Unit
from home.models import DepartmentHomePage, SchoolHomePage
from home.starter import StarterTexts
from news.models import Topic
from organisations.actions import NewOrganisation, SiteAddress, add_membership, create_organisation
from organisations.enums import Kind, Role
from organisations.models import Organisation, User

PASSWORD = "demo"  # noqa: S105 - the demo refuses to run where it would matter
DETAILS = ("name_en", "motto", "address", "phone", "email", "hotline", "colour", "accent")


def build(*, port: int, say: Callable[[str], None]) -> None:
    """Everything, in the order in which a real department would do it."""
    with translation.override("vi"):
        admin = _user(PEOPLE[0], superuser=True)
        for topic in TOPICS:
            Topic.objects.get_or_create(
                slug=topic.slug,
                defaults={"name_vi": topic.name, "name_en": topic.name_en, "colour": topic.colour},
            )
        say("Organisations and their sites")
        organisations = _organisations(admin, port)
        people = {"admin": admin} | _people(organisations)
        say("Pictures")
        drawn = _pictures(organisations, admin)
        path = Path(people)
        _dress(organisations, drawn, admin, path)
        say("Stories and press releases, each through the gate")
        articles = Articles(path, organisations, drawn)
        everything: list[Story | Release] = [*STORIES, *RELEASES]
        for article in sorted(everything, key=_age):
            with transaction.atomic():
                articles.write(article)
        say("What the sites share")
        with transaction.atomic():
            share(people, organisations)


def _age(article: Story | Release) -> int:
    return -article.days_ago


def newest(stories: tuple[Story, ...]) -> Story:
    """The story that is written last."""
    return max(reversed(stories), key=_age)


def _user(person: Person, *, superuser: bool = False) -> User:
    last, _space, first = person.name.rpartition(" ")
    return User.objects.create_user(
        person.username,
        f"{person.username}@{person.unit or 'hadong'}.example",
        PASSWORD,
        first_name=first,
        last_name=last,
        job_title=person.title,
        is_superuser=superuser,
        is_staff=superuser,
    )


def _organisations(admin: User, port: int) -> dict[str, Organisation]:
    made: dict[str, Organisation] = {}
    for unit in UNITS:
        new = NewOrganisation(
            kind=Kind(unit.kind),
            level=unit.level,
            code=unit.code,
            name=unit.name,
            short_name=unit.short_name,
            address=SiteAddress(f"{unit.code}.localhost", port, is_default=unit.kind == "department"),
            details={name: getattr(unit, name) for name in DETAILS} | {"place": "Hà Đông"},
        )
        department = made.get("hadong")
        made[unit.code] = create_organisation(new=new, by=admin, department=department, texts=_starter(unit))
    return made


def _starter(unit: Unit) -> dict[str, StarterTexts]:
    return {
        "vi": StarterTexts(
            tagline=unit.tagline, welcome=unit.welcome, pages=tuple(_standard(page) for page in unit.pages)
        ),
        "en": StarterTexts(
            tagline=unit.tagline_en,
            welcome=unit.welcome_en,
            pages=tuple(_standard_en(page.slug, page.english) for page in unit.pages if page.english),
        ),
    }


def _standard(page: StandardText) -> tuple[str, str, str, list[Any]]:
    body: list[Any] = [("paragraph", text) for text in page.paragraphs]
    for block in page.blocks:
        match block:
            case ("table", caption, rows):
                body.append(("table", {"caption": caption, "table": table(rows)}))
            case ("callout", title, html):
                body.append(("callout", {"title": title, "text": html}))
            case ("quote", text, who, role):
                body.append(("quote", {"text": text, "attribution": who, "role": role}))
            case (kind, text):
                body.append((kind, text))
    return page.slug, page.title, page.introduction, body


def _standard_en(slug: str, english: English) -> tuple[str, str, str, list[Any]]:
    return slug, english.title, english.summary, [("paragraph", text) for text in english.paragraphs]


def _people(organisations: dict[str, Organisation]) -> dict[str, User]:
    people = {}
    for person in PEOPLE[1:]:
        people[person.username] = _user(person)
        add_membership(
            user=people[person.username],
            organisation=organisations[person.unit],
            role=Role(person.role),
            by=None,
        )
    return people


def _pictures(organisations: dict[str, Organisation], admin: User) -> dict[tuple[str, str], Any]:
    wanted = pictures.shots(UNITS, (*STORIES, *RELEASES))
    return {
        (shot.unit, shot.scene): pictures.store(
            shot,
            data,
            collection=organisations[shot.unit].collection,
            title=f"{shot.unit} {shot.scene}",
            by=admin,
        )
        for shot, data in pictures.draw_all(wanted)
    }


def _dress(
    organisations: dict[str, Organisation], drawn: dict[tuple[str, str], Any], admin: User, path: Path
) -> None:
    """A crest for each organisation, and a picture on its home pages, the way an editor would put it there."""
    for seed, unit in enumerate(UNITS):
        organisation = organisations[unit.code]
        organisation.crest = pictures.store_crest(
            unit, collection=organisation.collection, by=admin, seed=seed
        )
        organisation.save(update_fields=["crest"])
        kind = DepartmentHomePage if unit.kind == "department" else SchoolHomePage
        for home in kind.objects.filter(organisation=organisation):
            home.hero_image, home.hero_image_alt = drawn[unit.code, unit.hero_scene], unit.hero_alt
            home.save_revision(user=path.author(unit.code), log_action=True)
            path.walk(home, state="published", level="school", comment="")
