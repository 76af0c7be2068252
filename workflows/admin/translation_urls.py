"""Addresses of the translators' actions, below /admin/translations/."""

from django.urls import path

from workflows.admin import translations

app_name = "translations"
urlpatterns = [
    path("<int:page_id>/<str:language>/start/", translations.start, name="start"),
    path("<int:translation_id>/save/", translations.save, name="save"),
    path("<int:translation_id>/submit/", translations.submit, name="submit"),
    path("<int:translation_id>/withdraw/", translations.withdraw, name="withdraw"),
    path("<int:translation_id>/update/", translations.update, name="update"),
]
