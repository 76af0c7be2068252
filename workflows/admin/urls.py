"""Addresses of the moderation desk, below /admin/desk/."""

from django.urls import path

from workflows.admin import record, register
from workflows.admin.desk import QueueView
from workflows.admin.review import ReviewView, preview
from workflows.admin.withdraw import RevokeView, WithdrawView

app_name = "desk"
urlpatterns = [
    path("", QueueView.as_view(), name="queue"),
    path("<int:task_state_id>/", ReviewView.as_view(), name="review"),
    path("<int:task_state_id>/preview/", preview, name="preview"),
    path("page/<int:page_id>/withdraw/", WithdrawView.as_view(), name="withdraw"),
    path("approval/<int:approval_id>/revoke/", RevokeView.as_view(), name="revoke"),
    path("register/", register.RegisterView.as_view(), name="register"),
    path("register.csv", register.csv_view, name="register_csv"),
    path("page/<int:page_id>/record/", record.RecordView.as_view(), name="record"),
    path("page/<int:page_id>/record/print/", record.print_view, name="record_print"),
    path("page/<int:page_id>/record.json", record.json_view, name="record_json"),
]
