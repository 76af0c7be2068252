"""The development settings on files of their own, so that a run leaves the developer's data alone."""

from pathlib import Path

from config import env
from config.settings.dev import *  # noqa: F403

# The public's own error pages, not Django's yellow ones; static files then need to be found without it.
DEBUG = False
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True
FOLDER = Path(env.text("E2E_FOLDER"))
MEDIA_ROOT = FOLDER / "media"
EMAIL_FILE_PATH = FOLDER / "mail"
# Dozens of sign-ins on two cores: the hash is not what is tried here.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Without DEBUG Django would mail its tracebacks; here they are wanted in the server's log.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
