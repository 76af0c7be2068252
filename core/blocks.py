"""The StreamField blocks that a teacher needs to tell a story."""

from django.core.exceptions import ValidationError
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.embeds.blocks import EmbedBlock
from wagtail.images.blocks import ImageChooserBlock

INLINE_FEATURES = ["bold", "italic", "link"]
TEXT_FEATURES = [*INLINE_FEATURES, "h3", "ul", "ol", "document-link"]


class PictureBlock(blocks.StructBlock):
    """A picture that says what it shows, or says that it is decoration: one of the two must be decided."""

    image = ImageChooserBlock(label=_("Picture"))
    alt_text = blocks.CharBlock(
        label=_("Description for people who cannot see it"),
        required=False,
        max_length=250,
        help_text=_("What does the picture show? One sentence."),
    )
    decorative = blocks.BooleanBlock(
        label=_("Only decoration"), required=False, help_text=_("It tells nothing that the text does not.")
    )
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=250)
    credit = blocks.CharBlock(label=_("Photographer"), required=False, max_length=120)

    class Meta:
        icon = "image"
        label = _("Picture")
        template = "components/blocks/image.html"

    def clean(self, value):  # type: ignore[no-untyped-def]
        value = super().clean(value)
        if not value["alt_text"].strip() and not value["decorative"]:
            message = _("Describe the picture in one sentence, or tick “Only decoration”.")
            raise StructBlockValidationError({"alt_text": ValidationError(message)})
        return value


class CorrectionBlock(blocks.StructBlock):
    """What was wrong and what is right, with the day on which it was put right."""

    on = blocks.DateBlock(label=_("Date"), default=localdate)
    text = blocks.TextBlock(
        label=_("Correction"),
        max_length=600,
        rows=3,
        help_text=_("Say what was wrong and what is right: “The article first said … In fact …”"),
    )

    class Meta:
        icon = "edit"
        label = _("Correction")

    def clean(self, value):  # type: ignore[no-untyped-def]
        value = super().clean(value)
        if value["on"] > localdate():
            message = _("A correction carries the day on which it is written, not a later one.")
            raise StructBlockValidationError({"on": ValidationError(message)})
        return value


class GalleryBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), required=False, max_length=120)
    images = blocks.ListBlock(PictureBlock(), label=_("Pictures"), min_num=2, max_num=40)

    class Meta:
        icon = "image"
        label = _("Gallery")
        template = "components/blocks/gallery.html"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Quote"))
    attribution = blocks.CharBlock(label=_("Who said it"), required=False, max_length=120)
    role = blocks.CharBlock(label=_("Role"), required=False, max_length=120)

    class Meta:
        icon = "openquote"
        label = _("Quote")
        template = "components/blocks/quote.html"


class CaptionedTableBlock(blocks.StructBlock):
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=200)
    table = TableBlock(label=_("Table"))

    class Meta:
        icon = "table"
        label = _("Table")
        template = "components/blocks/table.html"


class DocumentBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label=_("Document"))
    label = blocks.CharBlock(label=_("Label"), required=False, max_length=200)

    class Meta:
        icon = "doc-full-inverse"
        label = _("Document")
        template = "components/blocks/document.html"


class VideoBlock(blocks.StructBlock):
    url = EmbedBlock(label=_("Address of the video"), help_text=_("For example from YouTube or Vimeo."))
    title = blocks.CharBlock(label=_("What the video shows"), max_length=200)

    class Meta:
        icon = "media"
        label = _("Video")
        template = "components/blocks/video.html"


class CalloutBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), required=False, max_length=120)
    text = blocks.RichTextBlock(label=_("Text"), features=INLINE_FEATURES)

    class Meta:
        icon = "info-circle"
        label = _("Box")
        template = "components/blocks/callout.html"


class StoryStreamBlock(blocks.StreamBlock):
    """The body of every page."""

    paragraph = blocks.RichTextBlock(
        label=_("Text"), features=TEXT_FEATURES, icon="pilcrow", template="components/blocks/paragraph.html"
    )
    heading = blocks.CharBlock(
        label=_("Heading"), max_length=160, icon="title", template="components/blocks/heading.html"
    )
    image = PictureBlock()
    gallery = GalleryBlock()
    quote = QuoteBlock()
    table = CaptionedTableBlock()
    document = DocumentBlock()
    video = VideoBlock()
    callout = CalloutBlock()
