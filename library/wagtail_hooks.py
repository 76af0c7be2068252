"""Registers the library's place in Wagtail's admin."""

from wagtail import hooks

from . import guarded_views, listings

# Before Wagtail's own addresses, which are the same; and after its bulk actions, whose last one counts.
hooks.register("register_admin_urls", guarded_views.urls, order=-1)
hooks.register("register_admin_urls", listings.urls, order=-1)
for bulk_action in guarded_views.BULK_ACTIONS:
    hooks.register("register_bulk_action", bulk_action, order=1)
