"""Addresses of the moderation desk, below /admin/desk/."""

from django.urls import path
from django.views.generic import TemplateView

app_name = "desk"
urlpatterns = [
    path("", TemplateView.as_view(), name="queue"),
    path("<int:task_state_id>/", TemplateView.as_view(), name="review"),
]
