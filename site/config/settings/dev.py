"""On a developer's machine and for the demo: SQLite, mail in a folder; `localhost` is the department's."""

from config import env
from config.settings.base import *  # noqa: F403
from config.settings.base import BASE_DIR

DEBUG = env.flag("DEBUG", default=True)
SECRET_KEY = env.text("SECRET_KEY", "development-only-not-a-secret")
DEFAULT_SITE_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = BASE_DIR / "var" / "mail"
WHITENOISE_USE_FINDERS = True
DEMO_PORT = int(env.number("PORT", 8000))
WAGTAILADMIN_BASE_URL = env.text("ADMIN_URL", f"http://localhost:{DEMO_PORT}")
