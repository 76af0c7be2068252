"""Answers the health probes before anything else runs, on whatever host they are asked."""

from collections.abc import Callable

from django.core.cache import cache
from django.core.files.storage import default_storage
from django.db import DatabaseError, InterfaceError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse


class HealthMiddleware:
    """`/healthz`: the process answers. `/readyz`: the database answers too; cache and storage are reported."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path == "/healthz":
            return HttpResponse("ok", content_type="text/plain")
        if request.path == "/readyz":
            return readiness()
        return self.get_response(request)


def readiness() -> JsonResponse:
    """200 when the database answers; a cache or storage that is away is named but does not stop the site."""
    state = {"database": _database(), "cache": _cache(), "storage": _storage()}
    return JsonResponse(state, status=200 if state["database"] else 503)


def _database() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except (DatabaseError, InterfaceError):
        return False
    return True


def _cache() -> bool:
    try:
        cache.set("readyz", "1", 5)
        return cache.get("readyz") == "1"
    except Exception:  # noqa: BLE001 - whatever a cache backend raises, the answer is "away"
        return False


def _storage() -> bool:
    try:
        default_storage.exists("readyz")
    except Exception:  # noqa: BLE001 - whatever a storage backend raises, the answer is "away"
        return False
    return True
