"""Who administers organisations in the admin: administrators of a department, for what it manages today."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from wagtail.permission_policies import BasePermissionPolicy

from organisations.enums import Role
from organisations.models import Membership, Organisation, User
from organisations.reach import organisations_within, roles_today

ACTIONS = frozenset({"view", "add", "change"})


def departments_of(user: Any) -> QuerySet[Organisation]:
    """The departments that the person may administer; all for a superuser."""
    departments = Organisation.objects.departments()
    if user.is_superuser:
        return departments
    return departments.filter(pk__in=[pk for role, pk in roles_today(user) if role == Role.ADMINISTRATOR])


def administers(user: Any) -> bool:
    """Whether there is any department that the person administers."""
    return bool(user.is_superuser or any(role == Role.ADMINISTRATOR for role, _pk in roles_today(user)))


def is_head(user: Any) -> bool:
    """Whether there is any school whose head the person is."""
    return any(role == Role.APPROVER for role, _pk in roles_today(user))


def organisations_of(user: Any) -> QuerySet[Organisation]:
    """The departments that the person administers and the schools that they manage today."""
    return organisations_within(user, {Role.ADMINISTRATOR})


def looked_after_by(user: Any) -> QuerySet[Organisation]:
    """What the person administers, and the school whose head he is."""
    return organisations_within(user, {Role.ADMINISTRATOR, Role.APPROVER})


class AdministratorsPolicy(BasePermissionPolicy):
    """Answers from memberships; `path` leads from the model to its organisation ("" for itself)."""

    def __init__(self, model: Any, path: str = "") -> None:
        super().__init__(model)
        self.path = path

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action in ACTIONS and user.is_active and administers(user)

    def users_with_any_permission(self, actions: Iterable[str]) -> QuerySet[User]:
        if not ACTIONS & set(actions):
            return User.objects.none()
        administrators = Membership.objects.current().filter(role=Role.ADMINISTRATOR)
        return User.objects.filter(
            Q(is_superuser=True) | Q(pk__in=administrators.values("user")), is_active=True
        )

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        return self.user_has_permission(user, action) and (
            self.instances_user_has_permission_for(user, action).filter(pk=instance.pk).exists()
        )

    def user_has_any_permission_for_instance(self, user: Any, actions: Iterable[str], instance: Any) -> bool:
        return any(self.user_has_permission_for_instance(user, action, instance) for action in actions)

    def instances_user_has_any_permission_for(self, user: Any, actions: Iterable[str]) -> QuerySet[Any]:
        manager = self.model._default_manager
        if not ACTIONS & set(actions):
            return manager.none()
        key = f"{self.path}__in" if self.path else "pk__in"
        return manager.filter(**{key: self.organisations(user).values("pk")})

    def organisations(self, user: Any) -> QuerySet[Organisation]:
        return organisations_of(user)

    def users_with_any_permission_for_instance(self, actions: Iterable[str], instance: Any) -> QuerySet[User]:
        keys = [
            user.pk
            for user in self.users_with_any_permission(actions)
            if self.user_has_any_permission_for_instance(user, actions, instance)
        ]
        return User.objects.filter(pk__in=keys)


class HeadsToo(AdministratorsPolicy):
    """The same, and the head for his own school; the actions say how far he goes."""

    def __init__(self, model: Any, path: str = "", not_by_heads: Iterable[str] = ()) -> None:
        super().__init__(model, path)
        self.not_by_heads = frozenset(not_by_heads)

    def user_has_permission(self, user: Any, action: str) -> bool:
        if super().user_has_permission(user, action):
            return True
        return bool(user.is_active and is_head(user) and action in ACTIONS - self.not_by_heads)

    def organisations(self, user: Any) -> QuerySet[Organisation]:
        return looked_after_by(user)
