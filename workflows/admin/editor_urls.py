"""Addresses of the editor's checks, below /admin/clearance/."""

from django.urls import path

from workflows.admin.editor_check import CheckNewView, CheckPageView
from workflows.admin.rules import try_rule

app_name = "clearance"
urlpatterns = [
    path("check/page/<int:page_id>/", CheckPageView.as_view(), name="check_page"),
    path(
        "check/<slug:content_type_app_name>/<slug:content_type_model_name>/<int:parent_page_id>/",
        CheckNewView.as_view(),
        name="check_new",
    ),
    path("try/", try_rule, name="try_rule"),
]
