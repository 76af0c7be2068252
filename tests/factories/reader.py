"""The oracle of the gate's tests: an anonymous reader who fetches all that the install gives to anybody.

He reads every address that any page has, had or may get, on the host of every site and on a host that nobody knows;
lists and their filters, feeds, sitemaps, searches, error pages, every stored file; and whatever the answers link to.
A secret may hide in a body, in a header, in the address of a redirect, or be escaped as HTML, JSON or an address.
"""

from __future__ import annotations

import logging
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from html import unescape
from urllib.parse import unquote, urlsplit

from django.test import RequestFactory
from django.test.client import ClientHandler
from django.utils import translation

from tests.factories import surfaces
from tests.factories.memory import Memory
from tests.factories.surfaces import Address

LINK = re.compile(
    r"""(?:href|src|action)=["']([^"'<>\s]+)|content="(/[^"\s]*)|["<>](https?://[^"'<>\s]+)["<]|srcset="([^"]+)\""""
)
JSON_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
MOST_ADDRESSES = 3_000

_memory = Memory()
forget, without_memory = _memory.forget, _memory.switched_off


@dataclass(frozen=True, slots=True)
class Answer:
    """What a stranger gets at an address: as sent, and with every escape undone."""

    address: Address
    status: int
    headers: dict[str, str]
    text: str
    plain: str
    links: tuple[Address, ...]

    def holds(self, secret: str) -> bool:
        return secret in self.text or secret in self.plain


def sightings(secret: str, *slugs: str) -> list[str]:
    """Addresses at which an anonymous reader sees the secret."""
    answers = read(slugs=slugs, queries=surfaces.queries_for(secret))
    return [str(answer.address) for answer in answers if answer.holds(secret)]


def markers(pattern: str, *queries: str) -> dict[str, list[str]]:
    """All that matches the pattern, each with the addresses at which an anonymous reader sees it."""
    found: dict[str, list[str]] = {}
    for answer in read(queries=queries):
        for marker in sorted({*re.findall(pattern, answer.text), *re.findall(pattern, answer.plain)}):
            found.setdefault(marker, []).append(str(answer.address))
    return found


def read(
    *,
    slugs: Iterable[str] = (),
    queries: Iterable[str] = (),
    hosts: Sequence[str] = (),
    only: Iterable[Address] | None = None,
) -> list[Answer]:
    """Everything, each address once; the slugs are tried below every page, the queries in every search.

    With `hosts` nothing but these: enough for a test of the reader himself. `only` these addresses, and
    nothing that they lead to, is for who looks again and again.
    """
    hosts = hosts or surfaces.hosts()
    queue = deque(surfaces.addresses(hosts, slugs=slugs, queries=queries) if only is None else only)
    seen = set(queue)
    answers = []
    with _as_a_stranger() as fetch, _memory.reading():
        # A request in earnest, which fills the caches as any first one would.
        fetch(Address(hosts[0], "/"))
        while queue:
            address = queue.popleft()
            answer = _memory.answer(address, partial(fetch, address), keep=_is_lasting)
            assert answer.status < 500, (
                f"{address} answers {answer.status}: nobody could have seen a secret there"
            )
            answers.append(answer)
            if only is not None:
                continue
            new = [link for link in answer.links if link.host in hosts and link not in seen]
            seen.update(new)
            queue.extend(new)
            assert len(seen) < MOST_ADDRESSES, f"The links never end: {new}"
    return answers


@contextmanager
def _as_a_stranger() -> Iterator[Callable[[Address], Answer]]:
    """Requests through all middleware, without what Django's test client adds for looking into templates."""
    language, log = translation.get_language(), logging.getLogger("django.request")
    level = log.level
    log.setLevel(logging.ERROR)  # most addresses lead nowhere, and that is how it should be
    try:
        yield partial(_fetch, ClientHandler())
    finally:
        log.setLevel(level)
        if language:
            translation.activate(language)


def _is_lasting(answer: Answer) -> bool:
    """Files come from the storage and not only from the database; an error may pass."""
    return answer.status < 500 and not answer.address.path.startswith("/media/")


def _fetch(handler: ClientHandler, address: Address) -> Answer:
    request = RequestFactory().get(address.path, headers={"host": address.host})
    response = handler(request.environ)
    content = b"".join(response.streaming_content) if response.streaming else response.content
    body = content.decode("utf-8", "replace")
    headers = dict(response.headers)
    text = "\n".join([*(f"{name}: {value}" for name, value in headers.items()), body])
    return Answer(
        address, response.status_code, headers, text, _plain(text), tuple(_links(address, headers, body))
    )


def _plain(text: str) -> str:
    unescaped = JSON_ESCAPE.sub(lambda match: chr(int(match[1], 16)), unescape(text))
    return unquote(unescaped)


def _links(address: Address, headers: dict[str, str], body: str) -> list[Address]:
    """Where the answer leads, without what never changes (style sheets, fonts) and what the admin keeps."""
    parts = [part for found in LINK.findall(body) for part in "".join(found).split(", ")]
    targets = [*(part.split()[0] for part in parts if part), headers.get("Location", "")]
    found = []
    for target in dict.fromkeys(filter(None, targets)):
        parts = urlsplit(unescape(target))
        if parts.scheme not in {"", "http"} or parts.path.startswith(("/static/", "/admin/")):
            continue
        path = parts.path if parts.path.startswith("/") else f"{urlsplit(address.path).path}{parts.path}"
        query = f"?{parts.query}" if parts.query else ""
        found.append(Address(parts.hostname or address.host, f"{path}{query}"))
    return found
