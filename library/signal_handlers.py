"""Reactions to what happens to rows: bytes go with them, and Wagtail's own file fields are cleaned too."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_save
from wagtail.documents.signal_handlers import post_delete_file_cleanup as delete_document_file
from wagtail.images.signal_handlers import post_delete_file_cleanup as delete_image_file
from wagtail.models import UploadedFile
from wagtail.users.models import UserProfile

from . import actions, intake, naming, protection, tasks
from .models import Document, Image, Rendition


def remember_stored_file(sender: Any, instance: Any, update_fields: Any = None, **kwargs: Any) -> None:
    """Note what the row holds before it is written, to see afterwards whether it was replaced.

    Refuses to write something else while a public page shows it, a row loaded from a fixture included.
    """
    instance._row_before = None
    if instance.pk is not None:
        instance._row_before = sender._base_manager.filter(pk=instance.pk).first()
    if instance._row_before is not None:
        protection.check_change(instance._row_before, instance, update_fields=update_fields)


def retire_replaced_file(sender: Any, instance: Any, **kwargs: Any) -> None:
    """Let go of a replaced file, and of the renditions that show the old picture or the old crop."""
    before = instance._row_before
    if before is None:
        return
    stored = sender._base_manager.get(pk=instance.pk)
    replaced = before.file.name != stored.file.name
    if isinstance(stored, Image) and (replaced or _focus(before) != _focus(stored)):
        instance.renditions.all().delete()
    if replaced:
        actions.schedule_deletion(names=[before.file.name])


def _focus(image: Image) -> list[int | None]:
    return [getattr(image, name) for name in Image.public_fields if name.startswith("focal_point_")]


def draw_sizes_of_picture(sender: Any, instance: Image, raw: bool = False, **kwargs: Any) -> None:
    """Every size is drawn as soon as a picture is there, long before a page may show it."""
    if not raw:
        transaction.on_commit(partial(tasks.draw_sizes_task.enqueue, instance.pk), robust=True)


def delete_bytes_with_row(sender: Any, instance: Any, **kwargs: Any) -> None:
    actions.schedule_deletion(names=[instance.file.name])


def clean_parked_upload(sender: Any, instance: UploadedFile, raw: bool = False, **kwargs: Any) -> None:
    """Clean what the multiple uploader parks when another field of the form is wrong.

    Wagtail (admin/views/generic/multiple_upload.py) writes the upload as it came, under its original name.
    """
    if raw or not instance.file or instance.file._committed:
        return
    take_in = (
        intake.take_in_document
        if instance.for_content_type and issubclass(instance.for_content_type.model_class(), Document)
        else intake.take_in_image
    )
    _replace_upload(instance, "file", take_in(instance.file))


def clean_avatar(sender: Any, instance: UserProfile, raw: bool = False, **kwargs: Any) -> None:
    """Take metadata and name off the picture of a person, which Wagtail stores as it came."""
    if raw or not instance.avatar or instance.avatar._committed:
        return
    _replace_upload(instance, "avatar", intake.take_in_image(instance.avatar))


def _replace_upload(instance: Any, field: str, clean: intake.CleanFile) -> None:
    clean.name = naming.anonymous(clean.name or "")
    setattr(instance, field, clean)


def register_signal_handlers() -> None:
    for model in (Image, Document):
        pre_save.connect(remember_stored_file, sender=model)
        post_save.connect(retire_replaced_file, sender=model)
    post_save.connect(draw_sizes_of_picture, sender=Image)
    for model in (Image, Rendition, Document, UploadedFile):
        post_delete.connect(delete_bytes_with_row, sender=model)
    pre_save.connect(clean_parked_upload, sender=UploadedFile)
    pre_save.connect(clean_avatar, sender=UserProfile)
    # Wagtail's receivers delete too, but forget a failure. Where they are connected already, ours replace
    # them; where they come later (the order of INSTALLED_APPS), they find nothing left to delete.
    post_delete.disconnect(delete_image_file, sender=Image)
    post_delete.disconnect(delete_image_file, sender=Rendition)
    post_delete.disconnect(delete_document_file, sender=Document)
