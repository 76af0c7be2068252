"""What happens in another school changes nothing that one reads in the admin: no line, no count, no choice.

The walk (`test_isolation.py`) looks for marks; a number has none. So here every address is read, then the other school
gets more of everything, and every address is read again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from difflib import unified_diff
from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.utils import timezone
from wagtail.models import Site

from tests.factories.belongings import House, add_more, asking
from tests.factories.walk import fill, patterns

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media"), pytest.mark.walk]
# What differs each time that the same is shown.
CHANGING = re.compile(
    r'(csrfmiddlewaretoken\\?" value=\\?"|"CSRF_TOKEN": "|csrfToken&quot;: &quot;|csrf-token="|nonce=")[\w-]+'
    # Sizes that an answer draws are undone with it, and named anew by the next.
    r"|(/media/renditions/)[\w/]+"
)
# Says why it breaks down; ends the session.
NOT_READ = {"/admin/failwhale/", "/admin/logout/"}
LISTS = "lists"  # only the addresses that name nothing: there the counts are
EVERYBODY = [
    ("editor-hoasen", "songnhue", LISTS),
    *(
        pytest.param(who, whose, what, marks=pytest.mark.long)
        for who, whose, what in (
            ("moderator", "quangan", LISTS),
            *((who, "songnhue", "everything") for who in ("editor-hoasen", "approver-hoasen", "former")),
            *(
                (who, "quangan", "everything")
                for who in ("moderator", "spokesperson", "administrator", "auditor")
            ),
        )
    ),
]


def questions(own: House, what: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The addresses of one's own things, as they are and with a search that would find much."""
    for route in sorted(set(patterns())):
        url = fill(route, own.values)
        names_nothing = url == fill(route, {})
        if url in NOT_READ or (what == LISTS and not names_nothing):
            continue
        yield url, {}
        if "search" in url or names_nothing:
            yield url, asking(own.values)


def read_all(client: Client, own: House, what: str) -> dict[str, str]:
    """What each address answers; nothing that an answer writes stays, nor what the process remembers."""
    cache.clear()
    Site.clear_site_root_paths_cache()
    answers, session = {}, client.cookies.output()
    for url, data in questions(own, what):
        client.cookies.clear()  # the last answer may have left a message for the next one
        client.cookies.load(session.replace("Set-Cookie: ", ""))
        with transaction.atomic():
            answer = client.get(url, data)
            body = b"".join(answer.streaming_content) if answer.streaming else answer.content
            transaction.set_rollback(True)
        text = CHANGING.sub(lambda found: found[1] or found[2], body.decode("utf-8", "replace"))
        answers[f"{url} {data or ''}"] = f"{answer.status_code} {answer.get('Location', '')}\n{text}"
    return answers


@pytest.mark.parametrize(("who", "whose", "what"), EVERYBODY)
def test_what_another_school_does_changes_nothing_of_what_one_reads(world, houses, who, whose, what):
    own, other = houses["hoasen"], houses[whose]
    heads = f"approver-{whose}"
    client = Client(raise_request_exception=False)
    with time_machine.travel(timezone.now() + timedelta(hours=1), tick=False):
        client.force_login(world[who])
        before = read_all(client, own, what)
        add_more(other, world, editor=f"editor-{whose}", head=heads)
        client.force_login(world[who])
        after = read_all(client, own, what)
    assert sum(text.startswith("200") for text in before.values()) > (0 if who == "former" else 10)
    assert {url: told(before[url], after[url]) for url in before if before[url] != after[url]} == {}


def told(before: str, after: str) -> list[str]:
    """The lines that tell of it."""
    lines = unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))][:6]


def test_the_reading_would_notice(world, houses):
    """Who answers for both schools reads of it: counts, lists and choices."""
    client, own = Client(), houses["hoasen"]
    client.force_login(world["moderator"])
    before = read_all(client, own, LISTS)
    add_more(houses["songnhue"], world, editor="editor-songnhue", head="approver-songnhue")
    after = read_all(client, own, LISTS)
    changed = {url.split()[0] for url in before if before[url] != after[url]}
    assert {"/admin/", "/admin/desk/", "/admin/images/", "/admin/documents/"} <= changed
