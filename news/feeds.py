"""Atom and JSON Feed of a list: the newest public articles, full address, no drafts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.feedgenerator import Atom1Feed
from wagtail.url_routing import RouteResult

from core.templatetags.site_tags import plain_summary, share_image

NEWEST = 30
FEEDS = {"feed": "atom", "feed.json": "json"}


class FeedMixin:
    """Gives a list page `feed/` (Atom) and `feed.json`; the page says which articles are on its list."""

    def feed_items(self) -> Any:
        """The public articles of the list, in any order."""
        raise NotImplementedError

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        if len(path_components) == 1 and path_components[0] in FEEDS and self.is_public:  # type: ignore[attr-defined]
            return RouteResult(self, kwargs={"feed": FEEDS[path_components[0]]})
        return super().route(request, path_components)  # type: ignore[misc]

    def serve(self, request: HttpRequest, feed: str = "") -> HttpResponse:
        if not feed:
            return super().serve(request)  # type: ignore[misc]
        items = list(self.feed_items().order_by("-first_published_at").with_card_data()[:NEWEST])
        return (atom if feed == "atom" else json_feed)(self, items)


class _Feed(Atom1Feed):
    """Django stamps a feed without entries with the moment of the request; the list's own time says more."""

    def latest_post_date(self) -> Any:
        own = self.feed["changed_at"]
        return super().latest_post_date() if self.items or own is None else own


def atom(page: Any, items: Iterable[Any]) -> HttpResponse:
    """Atom 1.0 (RFC 4287)."""
    feed = _Feed(
        title=f"{page.title} – {page.organisation.name}",
        link=page.full_url,
        description=plain_summary(page),
        language=page.locale.language_code,
        feed_url=f"{page.full_url}feed/",
        author_name=page.organisation.name,
        changed_at=page.last_published_at or page.first_published_at,
    )
    for item in items:
        feed.add_item(
            title=item.title,
            link=item.full_url,
            description=item.summary,
            author_name=item.organisation.name,
            pubdate=item.first_published_at,
            updateddate=item.last_published_at,
            unique_id=f"urn:uuid:{item.translation_key}:{item.locale.language_code}",
            categories=[topic.name for topic in item.topics.all()],
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def json_feed(page: Any, items: Iterable[Any]) -> HttpResponse:
    """JSON Feed 1.1."""
    body = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": f"{page.title} – {page.organisation.name}",
        "home_page_url": page.full_url,
        "feed_url": f"{page.full_url}feed.json",
        "language": page.locale.language_code,
        "items": [_json_item(item) for item in items],
    }
    return JsonResponse(
        body, content_type="application/feed+json; charset=utf-8", json_dumps_params={"ensure_ascii": False}
    )


def _json_item(item: Any) -> dict[str, Any]:
    picture = share_image(item.lead_image)
    return {
        "id": f"urn:uuid:{item.translation_key}:{item.locale.language_code}",
        "url": item.full_url,
        "title": item.title,
        "summary": item.summary,
        "content_text": item.summary,
        "date_published": item.first_published_at.isoformat(),
        "date_modified": item.last_published_at.isoformat(),
        "authors": [{"name": item.organisation.name}],
        "tags": [topic.name for topic in item.topics.all()],
        **({"image": picture.full_url} if picture else {}),
    }
