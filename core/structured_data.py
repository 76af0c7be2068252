"""Pages and organisations in the words of schema.org, for search engines and news aggregators."""

import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.safestring import SafeString, mark_safe

# As in django.utils.html.json_script: nothing in the data can close the element.
_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}

_KINDS = {"MN": "Preschool", "TH": "ElementarySchool", "THCS": "MiddleSchool", "LC": "School", "": "School"}


def to_script(data: dict[str, Any]) -> SafeString:
    """The data as a `<script type="application/ld+json">` element."""
    text = json.dumps(data, cls=DjangoJSONEncoder, ensure_ascii=False).translate(_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')


def describe(page: Any, organisation: Any, *, site_url: str, picture: Any = None) -> dict[str, Any] | None:
    """What the page is: an article, the organisation itself, or nothing worth saying (None)."""
    name = type(page).__name__
    if name in {"StoryPage", "PressReleasePage"}:
        return _article(page, organisation, site_url=site_url, picture=picture)
    if name in {"DepartmentHomePage", "SchoolHomePage"}:
        return {"@context": "https://schema.org", **_organisation(organisation)}
    return None


def _article(page: Any, organisation: Any, *, site_url: str, picture: Any) -> dict[str, Any]:
    publisher = _organisation(getattr(page, "organisation", None) or organisation)
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": page.title[:110],
        "description": page.summary,
        "url": page.full_url,
        "mainEntityOfPage": page.full_url,
        "inLanguage": page.locale.language_code,
        "datePublished": page.first_published_at,
        "dateModified": page.last_published_at or page.first_published_at,
        "author": {key: publisher[key] for key in ("@type", "name", "url") if key in publisher},
        "publisher": publisher,
    }
    if page.corrections:
        data["correction"] = [
            {"@type": "CorrectionComment", "datePublished": block.value["on"], "text": block.value["text"]}
            for block in page.corrections
        ]
    if picture:
        url = picture.url if "//" in picture.url else f"{site_url.rstrip('/')}{picture.url}"
        data["image"] = {"@type": "ImageObject", "url": url, "width": picture.width, "height": picture.height}
    return data


def _organisation(organisation: Any) -> dict[str, Any]:
    is_department = organisation.kind == "department"
    data = {
        "@type": "GovernmentOrganization" if is_department else _KINDS.get(organisation.level, "School"),
        "name": organisation.name,
        "alternateName": organisation.name_en,
        "url": organisation.url,
        "address": organisation.address,
        "telephone": organisation.phone,
        "email": organisation.email,
    }
    return {key: value for key, value in data.items() if value}
