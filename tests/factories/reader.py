"""The only oracle of the gate's tests: an anonymous reader who fetches everything."""

from __future__ import annotations

from typing import Any

from django.test import Client

HOSTS = ("hadong.localhost", "hoasen.localhost", "songnhue.localhost")
PATHS = (
    "/",
    "/en/",
    "/tin-tuc/",
    "/en/tin-tuc/",
    "/thong-cao-bao-chi/",
    "/en/thong-cao-bao-chi/",
    "/tin-tuc/feed/",
    "/tin-tuc/feed.json",
    "/thong-cao-bao-chi/feed/",
    "/sitemap.xml",
    "/tim-kiem/?q=bimat&pham-vi=all",
    "/tim-kiem/?q=bimat",
)


def sightings(secret: str, *slugs: str) -> list[str]:
    """Addresses at which an anonymous reader sees the secret."""
    client = Client(raise_request_exception=False)
    paths = [
        *PATHS,
        *(f"{prefix}{slug}/" for slug in slugs for prefix in ("/tin-tuc/", "/thong-cao-bao-chi/", "/")),
    ]
    found = []
    for host in HOSTS:
        for path in paths:
            body = _fetch(client, host, path)
            if secret in body:
                found.append(f"{host}{path}")
    return found


def _fetch(client: Any, host: str, path: str) -> str:
    response = client.get(path, headers={"host": host})
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return content.decode("utf-8", "replace")
