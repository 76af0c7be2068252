"""Addresses of the moderation desk, below /admin/desk/."""

from django.urls import path

from workflows.admin.desk import QueueView
from workflows.admin.review import ReviewView, preview

app_name = "desk"
urlpatterns = [
    path("", QueueView.as_view(), name="queue"),
    path("<int:task_state_id>/", ReviewView.as_view(), name="review"),
    path("<int:task_state_id>/preview/", preview, name="preview"),
]
