"""The settings of the tests on a database and media of their own, so that a run leaves everybody's data alone."""

from config import env
from config.settings.test import *  # noqa: F403
from config.settings.test import BASE_DIR, DATABASES

FOLDER = BASE_DIR / "var" / "bench"
MEDIA_ROOT = FOLDER / "media"
_default = DATABASES["default"]
if env.text("DATABASE_URL", "sqlite").startswith("sqlite"):
    _default["NAME"] = str(FOLDER / "db.sqlite3")
else:
    # Beside the database that DATABASE_URL names, never that one: it may hold somebody's work.
    _default["NAME"] = f"{_default['NAME']}_bench"
_default["TEST"] = {"NAME": _default["NAME"]}
