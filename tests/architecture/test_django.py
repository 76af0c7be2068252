"""What Django's and Wagtail's registries can prove: pages, templates, migrations."""

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.migrations.loader import MigrationLoader
from django.template import engines
from wagtail.models import Page, get_page_models

from tests.architecture.tree import ROOT, files
from workflows.models import GovernedPage

OURS = {config.label for config in apps.get_app_configs() if (ROOT / config.name).is_dir()}


def templates() -> list[str]:
    """Names of all our templates, as a loader knows them."""
    return [
        "/".join(path.parts[path.parts.index("templates") + 1 :])
        for path in files()
        if "templates" in path.parts and path.parts[0] not in {"tests", "benchmarks"}
    ]


def test_every_page_type_is_governed():
    # A page type outside the gate would be a way round it.
    ungoverned = [
        model for model in get_page_models() if model is not Page and not issubclass(model, GovernedPage)
    ]
    assert ungoverned == []


def test_there_are_pages_to_govern():
    assert len([model for model in get_page_models() if issubclass(model, GovernedPage)]) >= 7


@pytest.mark.parametrize("name", templates())
def test_every_template_parses(name):
    engines["django"].get_template(name)


@pytest.mark.parametrize(
    "model", [model for model in get_page_models() if model is not Page], ids=lambda m: m.__name__
)
def test_every_page_type_has_its_template(model):
    if getattr(model, "is_creatable", True):
        engines["django"].get_template(model.template)


@pytest.mark.django_db  # the command looks whether what is applied is consistent
def test_migrations_are_complete(capsys):
    # Through the command and not its detector: it switches translations off, in which labels would differ.
    try:
        call_command("makemigrations", *sorted(OURS), check_changes=True, dry_run=True, interactive=False)
    except SystemExit:
        pytest.fail(f"run `manage.py makemigrations`:\n{capsys.readouterr().out}")


@pytest.mark.django_db  # a migration's default asks for the locale while it loads
def test_migrations_do_not_conflict():
    assert MigrationLoader(None, ignore_no_migrations=True).detect_conflicts() == {}


def test_page_models_limit_by_parent_and_not_by_install():
    # One install holds many sites: `max_count` would give the second school no home page.
    assert [model for model in get_page_models() if model.max_count is not None] == []
