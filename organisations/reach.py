"""Whose things a person may meet at all: his own organisation's, and those of the schools that his department manages.

A scope says of a row of a model whether it belongs to one of a set of organisations. What has no scope is nobody's, and
refused: the rule of the house is that a new kind of thing is closed until somebody says whose it is.

Each scope is asked of the row at hand (EXISTS, from the row to its organisation) and never gathers all that is within
reach: a department with three thousand schools would gather them for every click.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import BigIntegerField, Exists, Model, OuterRef, Q, QuerySet
from django.db.models.functions import Cast, Substr
from wagtail.models import Collection, Page, Revision

from core import clock
from organisations.enums import DEPARTMENT_ROLES, Role
from organisations.models import Membership, MoveOrder, Organisation, OrganisationQuerySet, Oversight

Scope = Callable[[QuerySet[Organisation]], Any]
# Steps of a path that name the tree: the invisible root, and the home page or collection below it.
TREE = 2 * Page.steplen
_scopes: dict[str, Scope] = {}


def roles_today(user: Any) -> list[tuple[Role, int]]:
    """(role, organisation's key) of each role that the person holds today; in a request of the admin asked once.

    For what is shown and whom it is shown to. What is signed asks the database again (`workflows.permissions`).
    """
    known = getattr(user, "_roles_today", None)
    if known is None:
        held = Membership.objects.current().filter(user_id=user.pk).values_list("role", "organisation_id")
        known = [(Role(role), pk) for role, pk in held]
        if hasattr(user, "_roles_today"):
            user._roles_today = known
    return known


def remember_roles(user: Any) -> None:
    """From now on ask once what the person holds: for the user of one request of the admin, and for nobody else."""
    user._roles_today = None


def organisations_within(user: Any, roles: Iterable[Role] = frozenset(Role)) -> OrganisationQuerySet:
    """The organisations that the person reaches by these roles (any): a school's people their school, a department's
    people the department and the schools that it manages today, a superuser all."""
    if user.is_superuser:
        return Organisation.objects.all()
    held = [(role, pk) for role, pk in roles_today(user) if role in set(roles)]
    own = Q(pk__in={pk for _role, pk in held})
    departments = {pk for role, pk in held if role in DEPARTMENT_ROLES}
    if not departments:
        return Organisation.objects.filter(own)
    charges = Oversight.objects.on(clock.today()).filter(school=OuterRef("pk"), department__in=departments)
    return Organisation.objects.filter(own | Exists(charges))


def within(user: Any, model: type[Model]) -> QuerySet[Any] | None:
    """The rows of the model that the person may meet; None if the model has no scope, which means none."""
    rows = model._default_manager.all()
    if user.is_superuser:
        return rows
    labels = (
        kind._meta.label for kind in model.__mro__ if issubclass(kind, Model) and hasattr(kind, "_meta")
    )
    scope = next((_scopes[label] for label in labels if label in _scopes), None)
    return None if scope is None else rows.filter(scope(organisations_within(user)))


def reaches(user: Any, model: type[Model], pk: Any) -> bool:
    """Whether the person may meet the row with this key."""
    rows = within(user, model)
    try:
        return rows is not None and rows.filter(pk=pk).exists()
    except (TypeError, ValueError):  # not a key of this model
        return False


def scope(label: str) -> Callable[[Scope], Scope]:
    """Register the function as the scope of the model: given organisations, a condition on a row. Apps above register
    their own."""

    def register(function: Scope) -> Scope:
        _scopes[label] = function
        return function

    return register


def belongs(label: str, path: str) -> None:
    """The model's rows belong to the organisation to which the path leads."""

    def owned(organisations: QuerySet[Organisation]) -> Any:
        return Exists(organisations.filter(pk=OuterRef(path)))

    _scopes[label] = owned


@scope("wagtailcore.Page")
def page_is_of(organisations: QuerySet[Organisation]) -> Any:
    """By tree: the home pages in every language, and all below them."""
    owners = organisations.filter(site__root_page__translation_key=OuterRef("translation_key"))
    return Exists(Page.objects.filter(Exists(owners), depth=2, path=Substr(OuterRef("path"), 1, TREE)))


def pages_of(organisations: QuerySet[Organisation]) -> QuerySet[Page]:
    return Page.objects.filter(page_is_of(organisations))


def page_named_by(organisations: QuerySet[Organisation], key: str) -> Any:
    """Whether the row names, by a key kept as text, a page of the organisations."""
    return Exists(pages_of(organisations).filter(pk=Cast(OuterRef(key), BigIntegerField())))


@scope("wagtailcore.Revision")
def revision_is_of(organisations: QuerySet[Organisation]) -> Any:
    of_a_page = Revision.page_revisions.filter(pk=OuterRef("pk"))
    return Exists(of_a_page.filter(page_named_by(organisations, "object_id")))


@scope("organisations.User")
def person_is_of(organisations: QuerySet[Organisation]) -> Any:
    """Everybody who holds or held a role there: names stay beside what was written."""
    there = Exists(organisations.filter(pk=OuterRef("organisation")))
    return Exists(Membership.objects.filter(there, user=OuterRef("pk")))


@scope("organisations.Organisation")
def is_one_of(organisations: QuerySet[Organisation]) -> Any:
    return Exists(organisations.filter(pk=OuterRef("pk")))


@scope("wagtailcore.Site")
def site_is_of(organisations: QuerySet[Organisation]) -> Any:
    return Exists(organisations.filter(site=OuterRef("pk")))


@scope("organisations.MoveOrder")
def move_is_of(organisations: QuerySet[Organisation]) -> Any:
    """Of either body; a school's people are told by mail."""
    return Exists(MoveOrder.objects.of(organisations.values("pk")).filter(pk=OuterRef("pk")))


belongs("organisations.Membership", "organisation")
belongs("organisations.Closing", "school")


@scope("wagtailcore.Collection")
def collection_is_of(organisations: QuerySet[Organisation]) -> Any:
    """The organisation's own, and whatever was made below it."""
    owners = organisations.filter(collection=OuterRef("pk"))
    return Exists(Collection.objects.filter(Exists(owners), depth=2, path=Substr(OuterRef("path"), 1, TREE)))


def collections_of(organisations: QuerySet[Organisation]) -> QuerySet[Collection]:
    return Collection.objects.filter(collection_is_of(organisations))


@scope("library.Image")
@scope("library.Document")
def file_is_of(organisations: QuerySet[Organisation]) -> Any:
    return Exists(collections_of(organisations).filter(pk=OuterRef("collection")))
