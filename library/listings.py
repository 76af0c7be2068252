"""Whose tags: lists, filters and suggestions offer the words on a person's own files, never those on everybody's.

Wagtail's popular tags and suggestions look at the whole install (wagtail/admin/models.py, popular_tags_for_model;
wagtail/admin/views/tags.py). The views stand at the same addresses as Wagtail's, before them.
"""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, JsonResponse
from django.urls import URLPattern, path
from taggit.models import Tag, TaggedItem
from wagtail.documents.views import documents
from wagtail.images.views import chooser, images
from wagtail.permissions import policy_registry

from .models import Document, Image

MOST_TAGS = 10


def tags_of(user: Any, *models: type[Image | Document]) -> QuerySet[Tag]:
    """The words on what the person may choose or change, the most used first."""
    used = Q(pk__in=[])
    for model in models:
        policy = policy_registry.get_by_type(model)
        files = policy.instances_user_has_any_permission_for(user, ["add", "change", "choose"])
        kind = ContentType.objects.get_for_model(model)
        used |= Q(content_type=kind, object_id__in=files.values("pk"))
    items = TaggedItem.objects.filter(used)
    own = Q(taggit_taggeditem_items__in=items)
    return Tag.objects.filter(own).annotate(uses=Count("taggit_taggeditem_items")).order_by("-uses", "name")


def suggest_tags(request: HttpRequest) -> JsonResponse:
    """What the field for tags asks while one types."""
    term = request.GET.get("term", "")
    found = tags_of(request.user, Image, Document).filter(name__istartswith=term).order_by("name")
    return JsonResponse(list(found.values_list("name", flat=True)[:MOST_TAGS]) if term else [], safe=False)


class _OwnTags:
    """For the filters of a list."""

    def __init__(self, *args: Any, request: HttpRequest, **kwargs: Any) -> None:
        super().__init__(*args, request=request, **kwargs)  # type: ignore[call-arg]
        filters, model = self.filters, self._meta.model  # type: ignore[attr-defined]
        names = [tag.name for tag in tags_of(request.user, model)[:MOST_TAGS]]
        if names and "tag" in filters:
            filters["tag"].extra["choices"] = [(name, name) for name in names]
        else:
            filters.pop("tag", None)


class ImagesFilterSet(_OwnTags, images.ImagesFilterSet):
    class Meta(images.ImagesFilterSet.Meta):
        pass


class DocumentsFilterSet(_OwnTags, documents.DocumentsFilterSet):
    class Meta(documents.DocumentsFilterSet.Meta):
        pass


class ImageChooseView(chooser.ImageChooseView):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        context["popular_tags"] = tags_of(self.request.user, Image)[:MOST_TAGS]
        return context


class ImageChooserViewSet(chooser.ImageChooserViewSet):
    choose_view_class = ImageChooseView


def urls() -> list[URLPattern]:
    choose = ImageChooserViewSet(
        "wagtailimages_chooser", model=Image, url_prefix="images/chooser"
    ).choose_view
    of_images, of_documents = images.IndexView, documents.IndexView
    return [
        path("images/", of_images.as_view(filterset_class=ImagesFilterSet)),
        path("images/results/", of_images.as_view(filterset_class=ImagesFilterSet, results_only=True)),
        path("images/chooser/", choose),
        path("documents/", of_documents.as_view(filterset_class=DocumentsFilterSet)),
        path(
            "documents/results/", of_documents.as_view(filterset_class=DocumentsFilterSet, results_only=True)
        ),
    ]
