"""Images and documents: private until a public page shows them, and stored without metadata."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.documents.models import AbstractDocument, DocumentQuerySet
from wagtail.images.models import (
    AbstractImage,
    AbstractRendition,
    Filter,
    ImageQuerySet,
    get_rendition_storage,
    get_rendition_upload_to,
    get_upload_to,
)
from wagtail.search import index

from core.models import ShownObject
from core.pictures import picture_specs

from . import naming, protection
from .fields import CleanDocumentField, CleanImageField, RenditionField
from .intake import CleanFile
from .protection import KeptQuerySet


class CleanFileMixin(models.Model):
    """What images and documents share: a file that is cleaned, and columns that describe it."""

    DERIVED_FIELDS: ClassVar[frozenset[str]]
    title: Any
    file: Any
    sha256: Any
    file_hash: Any
    file_size: Any

    class Meta:
        abstract = True

    def describe_file(self, clean: CleanFile) -> None:
        """Fill the columns that follow from the bytes about to be stored."""
        self.sha256, self.file_hash, self.file_size = clean.sha256, clean.sha1, clean.size

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Clean a new file first, so that receivers of ``pre_save`` (the gate) see what will be stored."""
        update_fields = kwargs.get("update_fields")
        if update_fields is None or "file" in update_fields:
            self.file.prepare()
            if update_fields is not None:
                kwargs["update_fields"] = self.DERIVED_FIELDS.union(update_fields)
        if not self.title or naming.is_machine_name(self.title):
            self.title = naming.neutral_title()
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        protection.refuse_if_shown([self])
        return super().delete(*args, **kwargs)


class LibraryImageQuerySet(KeptQuerySet, ImageQuerySet):
    def lacking_sizes(self) -> LibraryImageQuerySet:
        """The pictures of which a size is missing that pages may show (core.pictures)."""
        specs = picture_specs()
        drawn = models.Count("renditions", filter=models.Q(renditions__filter_spec__in=specs))
        return self.annotate(drawn=drawn).filter(drawn__lt=len(specs))


class ImageManager(models.Manager.from_queryset(LibraryImageQuerySet)):  # type: ignore[misc]
    """Wagtail's, under a name that the type checker finds."""


class LibraryDocumentQuerySet(KeptQuerySet, DocumentQuerySet):
    pass


class DocumentManager(models.Manager.from_queryset(LibraryDocumentQuerySet)):  # type: ignore[misc]
    """Wagtail's, under a name that the type checker finds."""


class Image(ShownObject, CleanFileMixin, AbstractImage):  # noqa: DJ008 - Wagtail's says the title
    """A picture. ``sha256`` is that of the stored original, which holds no metadata of the upload."""

    public_fields = (
        *("sha256", "title", "description", "credit"),
        *("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height"),
    )
    DERIVED_FIELDS = frozenset({"width", "height", "file_size", "file_hash", "sha256"})

    file = CleanImageField(
        verbose_name=_("file"), upload_to=get_upload_to, width_field="width", height_field="height"
    )
    # Declared again, after the file: columns are filled in this order while a row is written, and these
    # are known only once the intake has made the file that is stored.
    width = models.IntegerField(verbose_name=_("width"), editable=False)
    height = models.IntegerField(verbose_name=_("height"), editable=False)
    file_size = models.PositiveIntegerField(null=True, editable=False)
    file_hash = models.CharField(max_length=40, blank=True, editable=False, db_index=True)
    sha256 = models.CharField(max_length=64, blank=True, editable=False, db_index=True)

    # Wagtail's own, unused model of the same name holds `Tag.image_set` already.
    tags = TaggableManager(help_text=None, blank=True, verbose_name=_("tags"), related_name="library_images")
    credit = models.CharField(
        verbose_name=_("credit"),
        max_length=255,
        blank=True,
        help_text=_("Who took the picture or holds the rights. Shown under the picture."),
    )

    objects = ImageManager()

    admin_form_fields = (
        "title",
        "file",
        "description",
        "credit",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )
    search_fields: ClassVar = [*AbstractImage.search_fields, index.SearchField("credit")]

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", "Can choose image")]
        # Wagtail's own, unused model of the same name holds `image_set` already.
        default_related_name = "library_images"
        # The media view finds the row by the name of its file.
        indexes = [models.Index(fields=["file"], name="library_image_file")]

    @property
    def default_alt_text(self) -> str:
        """The alternative text, never the title: a made-up description is worse than none."""
        return self.description

    def get_upload_to(self, filename: str) -> str:
        return naming.storage_path(naming.IMAGES, filename)

    @staticmethod
    def holds_clean_bytes(sha256: str) -> bool:
        """Whether these very bytes came out of the intake before: then they need not lose quality again."""
        return Image.objects.filter(sha256=sha256).exists()

    def drawn_sizes(self, specs: Iterable[str]) -> dict[str, Rendition]:
        """Those of the sizes that are drawn, by spec, in the given order; asks no storage and draws nothing."""
        filters = [Filter(spec=spec) for spec in specs]
        self._forget_other_sizes({filter_.spec for filter_ in filters})
        found = self.find_existing_renditions(*filters)
        fresh = {}
        for filter_, rendition in found.items():
            if not getattr(rendition, "_from_cache", False):
                rendition._from_cache = True  # Wagtail's mark: what came from the cache is not written back
                key = Rendition.construct_cache_key(self, filter_.get_cache_key(self), filter_.spec)
                fresh[key] = rendition
        if fresh:
            Rendition.cache_backend.set_many(fresh)
        return {filter_.spec: found[filter_] for filter_ in filters if filter_ in found}

    def _forget_other_sizes(self, wanted: set[str]) -> None:
        """Wagtail takes prefetched renditions for all there are; a list that prefetched other sizes looks again.

        A list whose picture has no size at all asked for the right ones, and they are not drawn yet.
        """
        prefetched = getattr(self, "prefetched_renditions", None)
        if prefetched and wanted.isdisjoint(rendition.filter_spec for rendition in prefetched):
            del self.prefetched_renditions

    def request_sizes(self) -> None:
        """Have the missing sizes drawn soon, by somebody else."""
        from . import actions

        actions.request_sizes(image_id=self.pk)


class Rendition(AbstractRendition):
    """A picture in the size that a page shows."""

    image = models.ForeignKey(Image, related_name="renditions", on_delete=models.CASCADE)
    file = RenditionField(
        upload_to=get_rendition_upload_to,
        storage=get_rendition_storage,
        width_field="width",
        height_field="height",
    )
    # After the file, as in Image: known once there is something to store.
    sha256 = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        indexes = [models.Index(fields=["file"], name="library_rendition_file")]
        constraints = [
            models.UniqueConstraint(
                fields=("image", "filter_spec", "focal_point_key"), name="library_unique_rendition"
            )
        ]

    def get_upload_to(self, filename: str) -> str:
        return naming.storage_path(naming.RENDITIONS, filename)


class Document(ShownObject, CleanFileMixin, AbstractDocument):  # noqa: DJ008 - Wagtail's says the title
    """A file to download. ``sha256`` is that of the stored bytes."""

    public_fields = ("sha256", "title")
    DERIVED_FIELDS = frozenset({"file_size", "file_hash", "sha256"})

    file = CleanDocumentField(verbose_name=_("file"), upload_to=naming.document_upload_to)
    # Declared again, after the file, for the same reason as in Image.
    file_size = models.PositiveBigIntegerField(null=True, editable=False)
    file_hash = models.CharField(max_length=40, blank=True, editable=False)
    sha256 = models.CharField(max_length=64, blank=True, editable=False, db_index=True)

    # Wagtail's own, unused model of the same name holds `Tag.document_set` already.
    tags = TaggableManager(
        help_text=None, blank=True, verbose_name=_("tags"), related_name="library_documents"
    )

    objects = DocumentManager()

    admin_form_fields = ("title", "file", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]
        # Wagtail's own, unused model of the same name holds `document_set` already.
        default_related_name = "library_documents"
        indexes = [models.Index(fields=["file"], name="library_document_file")]

    @property
    def url(self) -> str:
        """Always our own checked view: Wagtail's serve view is not mounted."""
        return naming.media_url(str(self.file.name))


class PendingDeletion(models.Model):
    """Bytes whose row is gone: noted as the row goes, struck off once the storage has let go of them."""

    name = models.CharField(max_length=255, unique=True)
    created_at = models.DateTimeField(auto_now_add=True)
    attempts = models.PositiveIntegerField(default=0)
    last_tried_at = models.DateTimeField(null=True, blank=True)
    last_error = models.TextField(blank=True)

    class Meta:
        verbose_name = _("pending deletion")
        verbose_name_plural = _("pending deletions")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name
