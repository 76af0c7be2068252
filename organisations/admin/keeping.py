"""Rules and topics in the admin: each department meets its own and the shared ones, and changes what it keeps."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.utils.functional import cached_property

from organisations.keeping import departments_kept_by, may_keep
from organisations.models import Organisation
from organisations.reach import within

READING = frozenset({"view"})


class KeptPolicy:
    """Beside a policy of permissions: these say what one may do at all, the row says whose it is."""

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        if not self.user_has_permission(user, action):  # type: ignore[attr-defined]
            return False
        if instance.pk is None:
            return True
        if action in READING:
            return bool(within(user, type(instance)).filter(pk=instance.pk).exists())  # type: ignore[union-attr]
        return may_keep(user, instance.department_id)

    def user_has_any_permission_for_instance(self, user: Any, actions: Iterable[str], instance: Any) -> bool:
        return any(self.user_has_permission_for_instance(user, action, instance) for action in actions)


class KeptListMixin:
    """A list of what the person meets, with a way to change what he keeps."""

    @cached_property
    def _keeps(self) -> dict[int | None, bool]:
        return {}

    def get_edit_url(self, instance: Any) -> str | None:
        key = instance.department_id
        if key not in self._keeps:
            self._keeps[key] = may_keep(self.request.user, key)  # type: ignore[attr-defined]
        return super().get_edit_url(instance) if self._keeps[key] else None  # type: ignore[misc]

    def get_base_queryset(self) -> QuerySet[Any]:
        rows = within(self.request.user, self.model)  # type: ignore[attr-defined]
        return super().get_base_queryset() & rows  # type: ignore[misc]


class KeptObjectMixin:
    """Wagtail's views of one row ask what one may do at all, and not whose the row is."""

    def get_object(self, *args: Any, **kwargs: Any) -> Any:
        row = super().get_object(*args, **kwargs)  # type: ignore[misc]
        if not self.user_has_permission_for_instance(self.permission_required, row):  # type: ignore[attr-defined]
            raise PermissionDenied
        return row


class KeptFormMixin:
    """Whoever adds a row adds it to his own department; only who keeps the install says whose it is."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        user = self.for_user  # type: ignore[attr-defined]
        if user is not None and user.is_superuser:
            self.fields["department"].queryset = Organisation.objects.departments()  # type: ignore[attr-defined]
            return
        del self.fields["department"]  # type: ignore[attr-defined]
        if self.instance.pk is None and user is not None:  # type: ignore[attr-defined]
            self.instance.department_id = min(departments_kept_by(user), default=None)  # type: ignore[attr-defined]
