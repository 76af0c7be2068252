"""Background work of organisations: a thin wrapper round the import's actions."""

from __future__ import annotations

from django.conf import settings
from django.utils import translation
from django_tasks import task

from organisations.imports import running
from organisations.imports.models import SchoolImport


# Behind everything else: an hour of schools must not hold up a mail. Reasons are kept in the interface's language.
@task(priority=-20)
def run_import(upload_id: int) -> None:
    upload = SchoolImport.objects.select_related("by", "department").filter(pk=upload_id).first()
    if upload is not None and upload.confirmed_at is not None:
        with translation.override(settings.LANGUAGE_CODE):
            done = running.take_turn(upload)
        if not done:
            run_import.enqueue(upload_id)
