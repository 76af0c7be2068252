"""Home: home pages, standard pages, navigation."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Home")

    def ready(self) -> None:
        from home import starter
        from library import visibility
        from organisations import provisioning
        from organisations.signal_handlers import is_crest

        # Organisations and library do not know each other.
        visibility.register_public_checker(is_crest)
        provisioning.register_site_builder(starter.StarterSite())
