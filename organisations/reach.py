"""Whose things a person may meet at all: his own organisation's, and those of the schools that his department manages.

A scope says which rows of a model belong to a set of organisations. What has no scope is nobody's, and refused: the
rule of the house is that a new kind of thing is closed until somebody says whose it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.apps import apps
from django.db.models import CharField, Model, Q, QuerySet
from django.db.models.functions import Cast, Substr
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, Page, Revision

from core import clock
from organisations.enums import DEPARTMENT_ROLES, Role
from organisations.models import Membership, MoveOrder, Organisation, Oversight, User

Scope = Callable[[QuerySet[Organisation]], QuerySet[Any]]
# Steps of a path that name the tree: the invisible root, and the home page or collection below it.
TREE = 2 * Page.steplen
_scopes: dict[str, Scope] = {}


def organisations_within(user: Any, roles: Iterable[Role] = frozenset(Role)) -> QuerySet[Organisation]:
    """The organisations that the person reaches by these roles (any): a school's people their school, a department's
    people the department and the schools that it manages today, a superuser all."""
    if user.is_superuser:
        return Organisation.objects.all()
    own = Membership.objects.current().filter(user_id=user.pk, role__in=roles)
    departments = own.filter(role__in=DEPARTMENT_ROLES).values("organisation")
    charges = Oversight.objects.on(clock.today()).filter(department__in=departments)
    return Organisation.objects.filter(
        Q(pk__in=own.values("organisation")) | Q(pk__in=charges.values("school"))
    )


def within(user: Any, model: type[Model]) -> QuerySet[Any] | None:
    """The rows of the model that the person may meet; None if the model has no scope, which means none."""
    if user.is_superuser:
        return model._default_manager.all()
    labels = (
        kind._meta.label for kind in model.__mro__ if issubclass(kind, Model) and hasattr(kind, "_meta")
    )
    scope = next((_scopes[label] for label in labels if label in _scopes), None)
    if scope is None:
        return None
    rows = scope(organisations_within(user))
    return rows if rows.model is model else model._default_manager.filter(pk__in=rows.values("pk"))


def reaches(user: Any, model: type[Model], pk: Any) -> bool:
    """Whether the person may meet the row with this key."""
    rows = within(user, model)
    try:
        return rows is not None and rows.filter(pk=pk).exists()
    except (TypeError, ValueError):  # not a key of this model
        return False


def scope(label: str) -> Callable[[Scope], Scope]:
    """Register the function as the scope of the model; apps above register their own."""

    def register(function: Scope) -> Scope:
        _scopes[label] = function
        return function

    return register


def belongs(label: str, path: str) -> None:
    """The model's rows belong to the organisation to which the path leads."""

    def owned(organisations: QuerySet[Organisation]) -> QuerySet[Any]:
        return apps.get_model(label)._default_manager.filter(**{f"{path}__in": organisations.values("pk")})

    _scopes[label] = owned


@scope("wagtailcore.Page")
def pages_of(organisations: QuerySet[Organisation]) -> QuerySet[Page]:
    """By tree: the home pages in every language, and all below them."""
    keys = Page.objects.filter(sites_rooted_here__organisation__in=organisations.values("pk"))
    homes = Page.objects.filter(depth=2, translation_key__in=keys.values("translation_key"))
    return Page.objects.alias(tree=Substr("path", 1, TREE)).filter(tree__in=homes.values("path"))


def page_keys_of(organisations: QuerySet[Organisation]) -> Any:
    """Keys of the pages as text, as generic relations hold them."""
    return pages_of(organisations).annotate(key=Cast("pk", CharField())).values("key")


@scope("wagtailcore.Revision")
def revisions_of(organisations: QuerySet[Organisation]) -> QuerySet[Revision]:
    return Revision.page_revisions.filter(object_id__in=page_keys_of(organisations))


@scope("organisations.User")
def people_of(organisations: QuerySet[Organisation]) -> QuerySet[User]:
    """Everybody who holds or held a role there: names stay beside what was written."""
    return User.objects.filter(
        pk__in=Membership.objects.filter(organisation__in=organisations).values("user")
    )


@scope("organisations.Organisation")
def themselves(organisations: QuerySet[Organisation]) -> QuerySet[Organisation]:
    return organisations


@scope("organisations.MoveOrder")
def moves_of(organisations: QuerySet[Organisation]) -> QuerySet[MoveOrder]:
    """Of either body; a school's people are told by mail."""
    return MoveOrder.objects.of(organisations.values("pk"))


belongs("organisations.Membership", "organisation")
belongs("organisations.Closing", "school")
belongs("wagtailcore.Site", "organisation")


@scope("wagtailcore.Collection")
def collections_of(organisations: QuerySet[Organisation]) -> QuerySet[Collection]:
    """The organisation's own, and whatever was made below it."""
    homes = Collection.objects.filter(organisation__in=organisations.values("pk"))
    return Collection.objects.alias(tree=Substr("path", 1, TREE)).filter(tree__in=homes.values("path"))


@scope("library.Image")
def images_of(organisations: QuerySet[Organisation]) -> QuerySet[Any]:
    return get_image_model().objects.filter(collection__in=collections_of(organisations).values("pk"))


@scope("library.Document")
def documents_of(organisations: QuerySet[Organisation]) -> QuerySet[Any]:
    return get_document_model().objects.filter(collection__in=collections_of(organisations).values("pk"))
