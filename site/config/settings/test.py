"""For the tests: fast password hashes, mail and media in memory, nothing on the network."""

import tempfile
from pathlib import Path

from config import env
from config.settings.base import *  # noqa: F403

DEBUG = False
SECRET_KEY = "tests-only"
DEFAULT_SITE_HOSTS = ["testserver"]
ADMIN_HOST = ""
DATABASES = {"default": env.database("DATABASE_URL", "sqlite:///var/test.sqlite3")}
if str(DATABASES["default"]["ENGINE"]).endswith("sqlite3"):
    DATABASES["default"]["TEST"] = {"NAME": str(DATABASES["default"]["NAME"])}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MEDIA_ROOT = Path(tempfile.gettempdir()) / "cong-giao-duc-test-media"
WHITENOISE_AUTOREFRESH = True
WAGTAILADMIN_BASE_URL = "http://testserver"
