"""The only oracle of the gate's tests: an anonymous reader who fetches everything."""

from __future__ import annotations

from typing import Any

from django.test import Client

# Every surface once, on the host where a school's content would come out.
PLACES = {
    "hoasen.localhost": (
        *("/", "/en/", "/tin-tuc/", "/en/tin-tuc/", "/thong-cao-bao-chi/", "/sitemap.xml"),
        *("/tin-tuc/feed/", "/tin-tuc/feed.json", "/thong-cao-bao-chi/feed.json", "/tim-kiem/?q=bimat"),
    ),
    "hadong.localhost": (
        *("/", "/thong-cao-bao-chi/", "/thong-cao-bao-chi/feed/", "/tim-kiem/?q=bimat&pham-vi=all"),
    ),
    "songnhue.localhost": ("/", "/tin-tuc/"),
}


def sightings(secret: str, *slugs: str) -> list[str]:
    """Addresses at which an anonymous reader sees the secret."""
    client = Client(raise_request_exception=False)
    found = []
    for host, paths in PLACES.items():
        own = [f"{prefix}{slug}/" for slug in slugs for prefix in ("/tin-tuc/", "/thong-cao-bao-chi/", "/")]
        found += [f"{host}{path}" for path in (*paths, *own) if secret in _fetch(client, host, path)]
    return found


def _fetch(client: Any, host: str, path: str) -> str:
    response = client.get(path, headers={"host": host})
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return content.decode("utf-8", "replace")
