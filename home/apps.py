"""Home: home pages, standard pages, navigation."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Home")

    def ready(self) -> None:
        from home import starter
        from organisations import provisioning

        provisioning.register_site_builder(starter.StarterSite())
