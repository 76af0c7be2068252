"""PostgreSQL finds words by an index.

Wagtail has an index of the titles and one of the texts, and asks for both joined into one (modelsearch,
backends/database/postgres/postgres.py, `get_search_vector`): so every search read every entry.
"""

from django.db import migrations

CREATE = """
    CREATE INDEX IF NOT EXISTS search_words ON wagtailsearch_indexentry USING gin ((title || body))
"""


def create(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(CREATE)


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP INDEX IF EXISTS search_words")


class Migration(migrations.Migration):
    dependencies = [("wagtailsearch", "0010_add_text_fields")]

    operations = [migrations.RunPython(create, drop, elidable=False)]
