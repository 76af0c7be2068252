"""Every address of the install."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls

from home.views import robots, sitemap
from library.views import serve as serve_media
from search.views import search

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("media/<path:path>", serve_media, name="media"),
    path("sitemap.xml", sitemap),
    path("robots.txt", robots),
    *i18n_patterns(
        path("tim-kiem/", search, name="search"),
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]
