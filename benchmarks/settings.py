"""The settings of the tests on databases and media of their own, so that a run leaves everybody's data alone."""

from config import env
from config.settings.test import *  # noqa: F403
from config.settings.test import BASE_DIR, DATABASES

# Which of the databases: so many schools with so many stories each. The parent process says it to its children.
RUN = env.text("BENCH_RUN", "alone")
FOLDER = BASE_DIR / "var" / "bench"
_default = DATABASES["default"]
if env.text("DATABASE_URL", "sqlite").startswith("sqlite"):
    FOLDER = FOLDER / "sqlite"
    _default["NAME"] = str(FOLDER / f"{RUN}.sqlite3")
else:
    # Beside the database that DATABASE_URL names, never that one: it may hold somebody's work.
    FOLDER = FOLDER / "postgresql"
    _default["NAME"] = f"{_default['NAME']}_bench_{RUN}"
MEDIA_ROOT = FOLDER / "media"  # what is copied shows the same pictures
_default["TEST"] = {"NAME": _default["NAME"]}
