"""Who builds a new organisation's pages: the app that knows the pages registers itself here."""

from __future__ import annotations

from typing import Any, Protocol

from organisations.models import Organisation


class SiteBuilder(Protocol):
    """Builds and publishes the pages of an organisation."""

    def build(self, *, organisation: Organisation, by: Any, texts: Any) -> Any:
        """Make the pages, not yet public; returns the root page in the default language."""

    def publish(self, *, organisation: Organisation, by: Any) -> None:
        """Clear and publish them, once the site exists."""


_builders: list[SiteBuilder] = []


def register_site_builder(builder: SiteBuilder) -> None:
    """Register the one builder of sites; called by an app above when it is ready."""
    _builders[:] = [builder]


def build_site(*, organisation: Organisation, by: Any, texts: Any = None) -> Any:
    """Make the organisation's pages; returns the root page in the default language."""
    return _builders[0].build(organisation=organisation, by=by, texts=texts)


def publish_site(*, organisation: Organisation, by: Any) -> None:
    """Clear and publish the pages that have just been made."""
    _builders[0].publish(organisation=organisation, by=by)
