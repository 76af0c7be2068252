"""The only place that reads the environment; every variable is listed in .env.example."""

import os
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

ROOT = Path(__file__).resolve().parents[2]
_REQUIRED = object()


class SettingsError(Exception):
    """A variable is missing or cannot be understood; the message names it and says what to do."""


def text(name: str, default: object = _REQUIRED) -> str:
    """The variable as text; without a default it must be set."""
    value = os.environ.get(name, "")
    if value:
        return value
    if default is _REQUIRED:
        raise SettingsError(f"Set the environment variable {name} (see .env.example).")
    return str(default)


def flag(name: str, default: bool = False) -> bool:
    """The variable as yes or no."""
    value = text(name, "yes" if default else "no").strip().lower()
    if value in {"1", "true", "yes", "on"}:
        return True
    if value in {"0", "false", "no", "off"}:
        return False
    raise SettingsError(f"{name} must be yes or no, not {value!r}.")


def number(name: str, default: float) -> float:
    """The variable as a number."""
    value = text(name, default)
    try:
        return float(value)
    except ValueError as error:
        raise SettingsError(f"{name} must be a number, not {value!r}.") from error


def words(name: str, default: str = "") -> list[str]:
    """The variable as a list, split at commas."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def database(name: str, default: str) -> dict[str, object]:
    """A Django database from a URL: `sqlite:///path` or `postgres://user:password@host:port/name?sslmode=…`."""
    url = urlsplit(text(name, default))
    if url.scheme == "sqlite":
        return _sqlite(Path(url.path.removeprefix("/")) if url.netloc == "" else Path(url.path))
    if url.scheme in {"postgres", "postgresql"}:
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(url.path.lstrip("/")),
            "USER": unquote(url.username or ""),
            "PASSWORD": unquote(url.password or ""),
            "HOST": url.hostname or "",
            "PORT": str(url.port or ""),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
            # Many small questions: compiling one with many parts took 4.8 s, answering it 0.04 s.
            "OPTIONS": {"options": "-c jit=off"} | dict(parse_qsl(url.query, keep_blank_values=True)),
        }
    raise SettingsError(f"{name} must begin with sqlite:/// or postgres://, not {url.scheme!r}.")


def _sqlite(path: Path) -> dict[str, object]:
    """SQLite as it must run here: write locks are taken at BEGIN, readers are not held up."""
    path = path if path.is_absolute() else ROOT / path
    path.parent.mkdir(parents=True, exist_ok=True)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
        },
    }
