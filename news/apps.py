"""News: stories, press releases, the shared press page."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsConfig(AppConfig):
    name = "news"
    verbose_name = _("News")

    def ready(self) -> None:
        from news.sharing import scopes  # noqa: F401 - registers itself
        from organisations.keeping import register_kept

        register_kept("news.Topic")
