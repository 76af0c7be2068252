"""The admin's forms for images and documents: the intake's refusal as a friendly message, and honest titles.

Named by WAGTAILIMAGES_IMAGE_FORM_BASE and WAGTAILDOCS_DOCUMENT_FORM_BASE, and so used by every upload view,
chooser and API of Wagtail.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.collections import BaseCollectionMemberForm
from wagtail.documents.fields import WagtailDocumentField
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from . import document_kinds, intake, naming, protection


class CleanImageFormField(WagtailImageField):
    """Judges an upload by its content; the form then holds the cleaned picture and never the upload."""

    def to_python(self, data: Any) -> intake.CleanFile | None:
        upload = forms.FileField.to_python(self, data)
        return None if upload is None else intake.take_in_image(upload)


class CleanDocumentFormField(WagtailDocumentField):
    def to_python(self, data: Any) -> intake.CleanFile | None:
        upload = forms.FileField.to_python(self, data)
        return None if upload is None else intake.take_in_document(upload)


class _HonestTitleForm(BaseCollectionMemberForm):
    """A title is what a person wrote; a file's own name may hold a pupil's, or only a camera's number."""

    clean_field: type[forms.FileField]
    accept = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # The model's receivers let go of a replaced file once the transaction commits; Wagtail's form would
        # delete it at once, and for nothing if the transaction is rolled back.
        self.original_file = None
        if "title" in self.fields:
            self.fields["title"].required = False
            self.fields["title"].help_text = _(
                "Used to find the file again. If left empty, the day of the upload."
            )
        if "file" in self.fields:
            self.fields["file"] = self._clean_field(self.fields["file"])

    def _clean_field(self, stock: forms.FileField) -> forms.FileField:
        # A plain widget: Wagtail's copies the file's name into the title while the file is being chosen.
        widget = forms.FileInput(attrs={"accept": self.accept} if self.accept else {})
        return self.clean_field(label=stock.label, required=stock.required, widget=widget)

    def clean_title(self) -> str:
        title = (self.cleaned_data.get("title") or "").strip()
        upload = self.files.get(self.add_prefix("file"))
        if not title or (upload and naming.repeats_filename(title, upload.name)):
            return naming.neutral_title()
        return title

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        kept = set(protection.kept_fields(type(self.instance)))
        if self.instance.pk and kept.intersection(self.changed_data):
            reason = protection.refusal(type(self.instance)._default_manager.get(pk=self.instance.pk))
            if reason:
                self.add_error(None, reason)
        return cleaned


class ImageForm(_HonestTitleForm, BaseImageForm):
    clean_field = CleanImageFormField

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            self.fields["file"].help_text = _(
                "A photograph as it comes from your telephone or camera, up to %(size)s. "
                "Place, time and other hidden details are removed before it is stored."
            ) % {"size": self.fields["file"].max_upload_size_text}
        if "description" in self.fields:
            self.fields["description"].label = _("Alternative text")
            self.fields["description"].help_text = _(
                "What the picture shows, in one sentence, for people who cannot see it. Do not name pupils."
            )


class DocumentForm(_HonestTitleForm, BaseDocumentForm):
    clean_field = CleanDocumentFormField
    accept = ",".join(f".{extension}" for extension in document_kinds.ALLOWED)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            self.fields["file"].help_text = _(
                "PDF, DOCX, XLSX, PPTX, ODT, ODS or ODP. A PDF opens on every telephone."
            )
