"""Names without marks beside the names, for whoever looks for a school."""

from django.db import migrations, models

from core.text import fold


def fold_names(apps, schema_editor):
    organisations = apps.get_model("organisations", "Organisation")
    rows = list(organisations.objects.all())
    for row in rows:
        row.folded_name = fold(f"{row.name} {row.short_name} {row.name_en} {row.code}")
    organisations.objects.bulk_update(rows, ["folded_name"], batch_size=500)


class Migration(migrations.Migration):
    dependencies = [("organisations", "0005_further_hosts_and_closed_schools")]

    operations = [
        migrations.AddField("organisation", "folded_name", models.TextField(default="", editable=False)),
        migrations.RunPython(fold_names, migrations.RunPython.noop, elidable=True),
    ]
