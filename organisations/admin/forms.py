"""Forms of the administration screens: a new school, an organisation's facts, a role."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm

from organisations.admin.actions import NewSchool, Person
from organisations.admin.addresses import default_hostname, default_port
from organisations.admin.rights import administers, departments_of, looked_after_by, organisations_of
from organisations.enums import Level, Role
from organisations.models import Membership, Organisation
from organisations.policy import OWN_SETTINGS

FACTS = (
    *("name", "short_name", "name_en", "motto", "address", "phone", "hotline", "email"),
    *("facebook_url", "zalo_url", "map_url", "colour", "accent", "crest"),
)


class AddressField(forms.URLField):
    """An address without a scheme is taken to be https, as Django 6 will."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"assume_scheme": "https", **kwargs})


_ADDRESSES = dict.fromkeys(("facebook_url", "zalo_url", "map_url"), AddressField)
_COLOURS = {name: forms.TextInput(attrs={"type": "color"}) for name in ("colour", "accent")}


class EditOrganisationForm(WagtailAdminModelForm):
    """The facts that the public reads, and how much the department trusts the school at present."""

    class Meta:
        model = Organisation
        fields = (*FACTS, "standing")
        field_classes = _ADDRESSES
        widgets = _COLOURS

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not organisations_of(self.for_user).filter(pk=self.instance.pk).exists():
            # The head's part; whatever else a form sends is not among its fields.
            for name in set(self.fields) - OWN_SETTINGS:
                del self.fields[name]
            return
        crest = self.fields["crest"]
        crest.queryset = crest.queryset.filter(collection=self.instance.collection)
        if self.instance.is_department:
            del self.fields["standing"]


class NewSchoolForm(WagtailAdminModelForm):
    """All that a school needs to begin: its name and address on the web, and its head."""

    department = forms.ModelChoiceField(Organisation.objects.none(), label=gettext_lazy("Managing body"))
    level = forms.ChoiceField(choices=Level.choices, label=gettext_lazy("Level"))
    hostname = forms.CharField(
        label=gettext_lazy("Web address"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("For example hoasen.example.vn. Empty: the code below the department's."),
    )
    head_name = forms.CharField(label=gettext_lazy("Name of the head"), required=False, max_length=150)
    head_email = forms.EmailField(
        label=gettext_lazy("E-mail of the head"),
        required=False,
        help_text=gettext_lazy("The head gets an account and a link for choosing a password."),
    )

    class Meta:
        model = Organisation
        fields = ("name", "short_name", "level", "code", "address", "phone", "email")

    field_order = (
        *("name", "short_name", "level", "code", "hostname", "department", "head_name", "head_email"),
        *("address", "phone", "email"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        departments = departments_of(self.for_user).select_related("site")
        self.fields["department"].queryset = departments
        self.fields["short_name"].required = False
        if departments.count() == 1:
            self.fields["department"].initial = departments[0]
            self.fields["department"].widget = forms.HiddenInput()

    def _get_validation_exclusions(self) -> set[str]:
        """The action validates the whole; kind and level belong together and are not both in the form."""
        return {*super()._get_validation_exclusions(), "kind"}

    def validate_constraints(self) -> None:
        """Left to the action, which knows the kind."""

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if bool(data.get("head_name")) != bool(data.get("head_email")) and "head_email" not in self.errors:
            self.add_error("head_email", _("Give both the name and the e-mail of the head, or neither."))
        department, code = data.get("department"), data.get("code")
        if department and code and not data.get("hostname"):
            data["hostname"] = default_hostname(code, department)
        return data

    def new_school(self) -> NewSchool:
        data = self.cleaned_data
        head = Person(data["head_name"], data["head_email"]) if data["head_email"] else None
        return NewSchool(
            code=data["code"],
            name=data["name"],
            short_name=data["short_name"],
            level=data["level"],
            hostname=data["hostname"].strip().lower(),
            port=default_port(data["department"]),
            head=head,
            details={name: data[name] for name in ("address", "phone", "email")},
        )


class NewMembershipForm(WagtailAdminModelForm):
    """A role for somebody: known by e-mail, or new."""

    email = forms.EmailField(
        label=gettext_lazy("E-mail"), help_text=gettext_lazy("Whoever has no account yet gets one.")
    )
    name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=150,
        help_text=gettext_lazy("Family name first; for a new account."),
    )

    class Meta:
        model = Membership
        fields = ("organisation", "role")

    field_order = ("organisation", "role", "name", "email")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = looked_after_by(self.for_user).filter(closed_on=None)
        if not administers(self.for_user):
            editor = (Role.EDITOR.value, Role.EDITOR.label)
            self.fields["role"].choices = [editor]
            self.fields["role"].initial = Role.EDITOR.value
            self.fields["organisation"].initial = looked_after_by(self.for_user).first()

    def _post_clean(self) -> None:
        """The model knows which roles an organisation has, but needs a role to judge."""
        if "role" in self.cleaned_data:
            super()._post_clean()

    def person(self) -> Person:
        return Person(self.cleaned_data["name"], self.cleaned_data["email"])


# Fields of the actions' errors and where the forms show them.
_SHOWN_AT = {"email": "head_email", "user": "email", "site_name": "name", "root_page": "name"}


def show_errors(form: forms.BaseForm, error: ValidationError) -> None:
    """Put an action's refusal where the person can act on it."""
    by_field = error.message_dict if hasattr(error, "error_dict") else {"__all__": error.messages}
    for name, messages in by_field.items():
        target = next((field for field in (_SHOWN_AT.get(name), name) if field in form.fields), None)
        for message in messages:
            form.add_error(target, message)
