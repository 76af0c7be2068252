"""Organisations: people, schools, departments, memberships, provisioning."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationsConfig(AppConfig):
    name = "organisations"
    verbose_name = _("Organisations")

    def ready(self) -> None:
        from organisations import checks, hosts, root_paths, signal_handlers  # noqa: F401 - checks register themselves

        root_paths.install()
        hosts.install()
        signal_handlers.connect()
