"""Lists begin at the newest: an index to begin at, whatever the number of pages behind it."""

from django.db import migrations, models
from django.utils.timezone import localdate


class Migration(migrations.Migration):
    dependencies = [
        ("news", "0003_corrections"),
        ("wagtailcore", "0040_page_draft_title"),  # by then the table has the column
    ]

    operations = [
        migrations.AlterField(
            "pressreleasepage", "issued_on", models.DateField(db_index=True, default=localdate, verbose_name="date")
        ),
        # Wagtail's own table: it has no index by time, and no migration of ours can name it by model.
        migrations.RunSQL(
            "CREATE INDEX cong_page_newest ON wagtailcore_page (first_published_at DESC)",
            "DROP INDEX cong_page_newest",
        ),
    ]
