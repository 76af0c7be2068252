"""What every public page shows around its content: the site's organisation, navigation, languages."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language
from wagtail.models import Site

from home import navigation
from organisations.models import Organisation

PRIVATE_PREFIXES = ("/admin/",)


def site_context(request: HttpRequest) -> dict[str, Any]:
    """organisation, department, navigation, languages, is_department_site, site_url; lazy, so unused costs nothing."""
    if request.path.startswith(PRIVATE_PREFIXES):
        return {}
    organisation = organisation_of(request)
    if organisation is None:
        return {}
    return {
        "organisation": organisation,
        "department": SimpleLazyObject(lambda: organisation.department),
        "is_department_site": organisation.is_department,
        "site_url": organisation.url,
        "navigation": SimpleLazyObject(lambda: navigation.main(request, organisation)),
        "languages": SimpleLazyObject(lambda: navigation.languages(request, organisation)),
        "language_code": get_language() or settings.LANGUAGE_CODE,
    }


def organisation_of(request: HttpRequest) -> Organisation | None:
    """The organisation whose site answers the request."""
    site = Site.find_for_request(request)
    if site is None:
        return None
    if not hasattr(request, "_organisation"):
        request._organisation = (  # type: ignore[attr-defined]
            Organisation.objects.select_related("site", "crest").filter(site=site).first()
        )
    return request._organisation  # type: ignore[attr-defined]
