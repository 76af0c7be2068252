"""Every address of the install."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.auth import require_admin_access
from wagtail.views import serve as serve_page

from home.views import robots, schools, sitemap
from library.listings import suggest_tags
from library.views import serve as serve_media
from search.views import search

handler500 = "core.views.server_error"

urlpatterns = [
    # Before Wagtail's own at the same address, which a hook cannot overtake.
    path("admin/tag-autocomplete/", require_admin_access(suggest_tags), name="suggest_tags"),
    path("admin/", include(wagtailadmin_urls)),
    path("media/<path:path>", serve_media, name="media"),
    path("sitemap.xml", sitemap),
    path("robots.txt", robots),
    *i18n_patterns(
        path("tim-kiem/", search, name="search"),
        path("cac-truong/", schools, name="directory"),
        re_path(r"^((?:[\w\-]+/)+feed\.json)$", serve_page),
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]
