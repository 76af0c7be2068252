"""Whether the copies are what the product would have written: a sample is fetched, and the audit looks at it."""

from __future__ import annotations

import random
from typing import Any

from django.db import connection
from django.test import Client
from django.utils.html import escape
from wagtail.models import Page

from benchmarks.populate.model import SEED
from workflows import ledger
from workflows.audit.pages import _faults_of
from workflows.audit.records import records_of
from workflows.models import Publication

WHOLE_LEDGER = 50_000  # lines that are read in a second


class WrongCopyError(AssertionError):
    """What would be measured is not what the product serves."""


def check(size: int) -> None:
    """Fetch so many public pages as a stranger, and audit each with its records. Raises WrongCopyError."""
    keys = list(Publication.objects.open().values_list("page_id", flat=True))
    client = Client()
    for key in random.Random(SEED).sample(keys, min(size, len(keys))):
        page = Page.objects.get(pk=key).specific
        faults = [detail for _promise, detail in _faults_of(page)]
        faults += [str(finding) for finding in records_of(key)]
        if faults:
            raise WrongCopyError(f"{page.url_path}: {faults}")
        _fetch(client, page)
        _check_seal(key)
    if len(keys) * 3 <= WHOLE_LEDGER and (broken := next(ledger.broken_lines(), None)):
        raise WrongCopyError(str(broken))
    if problems := [found for found in Page.get_first_root_node().get_children()[:50] if _wrong_count(found)]:
        raise WrongCopyError(f"numchild of {problems}")


def _fetch(client: Client, page: Any) -> None:
    # The address of another language begins with its code.
    path = page.relative_url(page.organisation.site)
    answer = client.get(path, headers={"host": page.organisation.site.hostname})
    if answer.status_code != 200 or escape(page.title) not in answer.content.decode():
        raise WrongCopyError(f"{page.full_url} answers {answer.status_code} without its title")


def _check_seal(key: int) -> None:
    """As PostgreSQL does at each commit that writes the page; it raises."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT gate_check(%s)", [key])


def _wrong_count(page: Page) -> bool:
    return any(one.numchild != one.get_children().count() for one in [page, *page.get_children()])
