"""In production: everything that differs between installs comes from the environment."""

from botocore.config import Config

from config import env
from config.settings.base import *  # noqa: F403
from config.settings.base import ADMIN_HOST, BASE_DIR

DEBUG = False
SECRET_KEY = env.text("SECRET_KEY")
DATABASES = {"default": env.database("DATABASE_URL", "")}

CACHES = {
    "default": {
        "BACKEND": "django_redis.cache.RedisCache",
        "LOCATION": env.text("REDIS_URL", "redis://127.0.0.1:6379/0"),
        "KEY_PREFIX": "cong",
        "OPTIONS": {
            # Redis away must not be site away: a lost cache is a slow answer, not an error.
            "IGNORE_EXCEPTIONS": True,
            "SOCKET_CONNECT_TIMEOUT": 0.5,
            "SOCKET_TIMEOUT": 0.5,
        },
    }
}
DJANGO_REDIS_LOG_IGNORED_EXCEPTIONS = True
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

_media = (
    {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": env.text("S3_BUCKET"),
            "endpoint_url": env.text("S3_ENDPOINT_URL", "") or None,
            "access_key": env.text("S3_ACCESS_KEY", "") or None,
            "secret_key": env.text("S3_SECRET_KEY", "") or None,
            "region_name": env.text("S3_REGION", "us-east-1"),
            "addressing_style": env.text("S3_ADDRESSING_STYLE", "path"),
            "default_acl": None,
            "querystring_auth": False,
            "file_overwrite": False,
            "client_config": Config(
                connect_timeout=2,
                read_timeout=5,
                # "max_attempts" would count the second attempts only: three in all, fifteen seconds.
                retries={"total_max_attempts": 2, "mode": "standard"},
                s3={"addressing_style": env.text("S3_ADDRESSING_STYLE", "path")},
                signature_version="s3v4",
            ),
        },
    }
    if env.text("S3_BUCKET", "")
    else {"BACKEND": "django.core.files.storage.FileSystemStorage"}
)
MEDIA_ROOT = env.text("MEDIA_ROOT", BASE_DIR / "var" / "media")
STORAGES = {
    "default": _media,
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = env.text("SMTP_HOST", "localhost")
EMAIL_PORT = int(env.number("SMTP_PORT", 25))
EMAIL_HOST_USER = env.text("SMTP_USER", "")
EMAIL_HOST_PASSWORD = env.text("SMTP_PASSWORD", "")
EMAIL_USE_TLS = env.flag("SMTP_TLS", default=False)
EMAIL_TIMEOUT = 10

SECURE_SSL_REDIRECT = env.flag("HTTPS", default=True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = int(env.number("HSTS_SECONDS", 31_536_000 if SECURE_SSL_REDIRECT else 0))
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT
if SECURE_SSL_REDIRECT:
    # A browser takes these names only from the very host that they are for, over TLS: a school's host cannot set the
    # admin's. Without TLS it takes them from nobody.
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-sessionid", "__Host-csrftoken"
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = "/"
SESSION_COOKIE_DOMAIN = CSRF_COOKIE_DOMAIN = None
if ADMIN_HOST:
    WAGTAILADMIN_BASE_URL = env.text(
        "ADMIN_URL", f"{'https' if SECURE_SSL_REDIRECT else 'http'}://{ADMIN_HOST}"
    )
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.text("LOG_LEVEL", "INFO")},
}
