"""The filter by school: among a few one chooses, among many one types a name."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from organisations.models import OrganisationQuerySet

CHOICES = 24


def field(organisations: OrganisationQuerySet, *, label: Any, everybody: Any) -> forms.Field:
    """One query, which reads no more names than are offered."""
    few = list(organisations.values_list("code", "name")[: CHOICES + 1])
    if len(few) <= CHOICES:
        return forms.ChoiceField(label=label, required=False, choices=[("", everybody), *few])
    typed = forms.TextInput(attrs={"type": "search", "placeholder": _("With or without marks")})
    return forms.CharField(label=label, required=False, max_length=80, widget=typed)


def named(organisations: OrganisationQuerySet, words: str) -> OrganisationQuerySet:
    """Those of the organisations with this code, or with these words in their names."""
    return (organisations.filter(code=words) | organisations.called(words)).order_by()
