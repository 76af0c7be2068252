"""Addresses of a unit's own site, below /admin/own-site/."""

from django.urls import path

from home.admin.menu import MenuView
from home.admin.redirects import RedirectsView
from home.admin.screens import StartView

app_name = "own_site"
urlpatterns = [
    path("", StartView.as_view(), name="start"),
    path("<int:pk>/menu/", MenuView.as_view(), name="menu"),
    path("<int:pk>/redirects/", RedirectsView.as_view(), name="redirects"),
]
