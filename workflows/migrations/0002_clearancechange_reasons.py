from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("workflows", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="clearancechange",
            name="reasons",
            field=models.JSONField(default=list),
        ),
    ]
