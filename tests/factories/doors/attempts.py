"""One attempt at a door by one person, what it left behind, and the world as it was afterwards."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import CommandError
from django.db import Error, connection, transaction
from wagtail.models import Page, Site

from tests.factories.doors import traces
from workflows.models import Approval, Publication

REFUSALS = (PermissionDenied, ValidationError, CommandError, Error, RuntimeError)


@dataclass(frozen=True, slots=True)
class Attempt:
    """`tables` differ from before; `moved` says whether anything did that decides on what is public."""

    status: int | str
    tables: list[str]
    moved: bool


def register() -> tuple[list[Any], ...]:
    return (
        list(Publication.objects.order_by("pk").values_list("page_id", "digest", "ended_at")),
        list(Approval.objects.order_by("pk").values_list("page_id", "digest")),
    )


def public_rows() -> tuple[Any, ...]:
    """The register, and where the public finds what: live pages with their addresses, sites with their roots."""
    live = Page.objects.filter(live=True).order_by("pk")
    sites = Site.objects.order_by("pk").values_list("hostname", "port", "root_page", "is_default_site")
    return (*register(), list(live.values_list("pk", "title", "slug", "url_path", "expire_at")), list(sites))


@contextmanager
def attempted(door: Callable[..., Any], *args: Any) -> Iterator[Attempt]:
    """Try the door; inside, everything is as it left it, afterwards as if nobody had tried.

    A door that prepares something first yields before the attempt itself.
    """
    with transaction.atomic():
        prepared = door(*args) if inspect.isgeneratorfunction(door) else None
        if prepared is not None:
            next(prepared)
        before, public = traces.rows(), public_rows()
        status = _run(door, args, prepared)
        yield Attempt(status, traces.changed(before, traces.rows()), public != public_rows())
        transaction.set_rollback(True)


def _run(door: Callable[..., Any], args: tuple[Any, ...], prepared: Any) -> int | str:
    """One transaction, as a request has it; deferred constraints speak before it ends."""
    try:
        with transaction.atomic():
            answer = door(*args) if prepared is None else _finish(prepared)
            connection.check_constraints()
    except REFUSALS as refusal:
        return type(refusal).__name__
    return getattr(answer, "status_code", "no refusal")


def _finish(prepared: Any) -> Any:
    try:
        next(prepared)
    except StopIteration as end:
        return end.value
    raise AssertionError("a door yields once")
