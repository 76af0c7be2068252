"""The department's topics in the admin: one list for all units."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from news.models import Topic
from organisations.admin.keeping import KeptFormMixin, KeptListMixin, KeptObjectMixin, KeptPolicy
from workflows import gate


class TopicForm(KeptFormMixin, WagtailAdminModelForm):
    """What a public page shows stays as it was cleared; the form says so before the gate refuses."""

    class Meta:
        model = Topic
        fields = ("name_vi", "name_en", "slug", "colour", "department")
        widgets = {"colour": forms.TextInput(attrs={"type": "color"})}

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if self.instance.pk and self.has_changed():
            content_type = ContentType.objects.get_for_model(Topic)
            if gate.shows(content_type.pk, self.instance.pk):
                self.add_error(None, _("Public pages show this topic, so it stays. Add a new one instead."))
        return data


class TopicPolicy(KeptPolicy, ModelPermissionPolicy):
    """Each department keeps its own topics."""


register_permission_policy(Topic, TopicPolicy(Topic))


class TopicIndexView(KeptListMixin, generic.IndexView):
    """The department's own topics and the shared ones."""


class TopicEditView(KeptObjectMixin, generic.EditView):
    """Only by those who keep the topic."""


class TopicDeleteView(KeptObjectMixin, generic.DeleteView):
    """Only by those who keep the topic."""


class TopicViewSet(ModelViewSet):
    model = Topic
    index_view_class = TopicIndexView
    edit_view_class = TopicEditView
    delete_view_class = TopicDeleteView
    search_backend_name = None  # a short list, asked in the database; topics are in no index
    icon = "tag"
    menu_label = gettext_lazy("Topics")
    add_to_settings_menu = True
    menu_order = 60
    copy_view_enabled = False
    list_display = ["name_vi", "name_en", "slug"]
    search_fields = ["name_vi", "name_en"]

    def get_form_class(self, for_update: bool = False) -> type[TopicForm]:
        return TopicForm
