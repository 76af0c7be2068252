"""Rows of many schools without their pages' content: for what should cost the same however many there are."""

from __future__ import annotations

from django.contrib.auth.models import Group
from django.db.models import F
from django.utils.timezone import localdate
from wagtail.models import Collection, Locale, Page, Site

from organisations import memory
from organisations.enums import Kind, Role
from organisations.models import Membership, Organisation, Oversight, User


def crowd(department: Organisation, count: int, word: str = "dong") -> None:
    """So many more schools of the department, under a word of their own: page, site, collection, group and head each."""
    numbers = range(count)
    schools = Organisation.objects.bulk_create(
        Organisation(
            kind=Kind.SCHOOL, level="TH", code=f"{word}-{n}", name=f"Đông {n}", short_name=f"Đông {n}"
        )
        for n in numbers
    )
    Oversight.objects.bulk_create(
        Oversight(school=school, department=department, since=localdate()) for school in schools
    )
    sites = Site.objects.bulk_create(
        Site(hostname=f"{word}-{n}.localhost", port=80, root_page=page)
        for n, page in enumerate(_pages(count, word))
    )
    for school, site, collection in zip(schools, sites, _collections(count), strict=True):
        school.site, school.collection = site, collection
    Organisation.objects.bulk_update(schools, ["site", "collection"])
    heads = User.objects.bulk_create(
        User(username=f"hieutruong@{word}-{n}.example", email=f"hieutruong@{word}-{n}.example")
        for n in numbers
    )
    Membership.objects.bulk_create(
        Membership(user=head, organisation=school, role=Role.APPROVER)
        for head, school in zip(heads, schools, strict=True)
    )
    Group.objects.bulk_create(Group(name=f"cong:writers:{word}-{n}") for n in numbers)
    memory.committed()


def _pages(count: int, word: str) -> list[Page]:
    root, locale = Page.objects.get(depth=1), Locale.objects.get(language_code="vi")
    last = root.get_last_child()._get_lastpos_in_path()
    pages = Page.objects.bulk_create(
        Page(
            title=f"Đông {n}",
            slug=f"{word}-{n}",
            url_path=f"/{word}-{n}/",
            depth=2,
            path=Page._get_path(root.path, 2, last + 1 + n),
            live=False,  # nobody has cleared them
            content_type=root.content_type,
            locale=locale,
        )
        for n in range(count)
    )
    Page.objects.filter(pk=root.pk).update(numchild=F("numchild") + count)
    return list(pages)


def _collections(count: int) -> list[Collection]:
    root = Collection.get_first_root_node()
    last = root.get_last_child()._get_lastpos_in_path()
    collections = Collection.objects.bulk_create(
        Collection(name=f"Đông {n}", depth=2, path=Collection._get_path(root.path, 2, last + 16 * (n + 1)))
        for n in range(count)
    )
    Collection.objects.filter(pk=root.pk).update(numchild=F("numchild") + count)
    return list(collections)
