"""A server of its own for the browser, people who are signed in, and pictures of what they see in var/e2e."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.e2e.person import Person

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "var" / "e2e"
WIDTHS = (390, 1280)
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here is marked, and may talk to its own server."""
    for item in items:
        if "e2e" in Path(item.path).parent.parts[-1:]:
            item.add_marker(pytest.mark.e2e)
            item.add_marker(pytest.mark.enable_socket)


@dataclass(frozen=True)
class Server:
    port: int
    environment: dict[str, str]
    log: Path

    def url(self, host: str, path: str = "/") -> str:
        return f"http://{host}.localhost:{self.port}{path}"

    def admin(self, path: str = "") -> str:
        return f"http://localhost:{self.port}/admin/{path}"

    def fetch(self, host: str, path: str) -> str:
        """What a program gets at a public address, for instance a feed reader."""
        request = urllib.request.Request(  # a name below localhost means something to browsers only
            f"http://127.0.0.1:{self.port}{path}", headers={"Host": f"{host}.localhost:{self.port}"}
        )
        with urllib.request.urlopen(request, timeout=10) as response:
            return response.read().decode()

    def manage(self, *arguments: str) -> str:
        """Run a command of the product beside the server; its output."""
        done = _run(self.environment, "manage.py", *arguments)
        return done.stdout


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("e2e")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "tests.e2e.settings",
        "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "site"))),
        "DATABASE_URL": f"sqlite:///{folder / 'db.sqlite3'}",
        "E2E_FOLDER": str(folder),
        "PORT": str(port),
    }
    _run(environment, "manage.py", "migrate", "--verbosity", "0")
    _run(environment, "-m", "tests.e2e.stage", str(port))
    command = [sys.executable, "manage.py", "runserver", "--noreload", f"127.0.0.1:{port}"]
    with (folder / "server.log").open("w") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)
        try:
            _wait_for(f"http://127.0.0.1:{port}/healthz", process, folder / "server.log")
            yield Server(port, environment, folder / "server.log")
        finally:
            process.terminate()
            process.wait(10)


def _run(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, text=True, capture_output=True, check=False
    )
    assert done.returncode == 0, f"{' '.join(arguments)} failed:\n{done.stdout}{done.stderr}"
    return done


def _wait_for(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"The server did not start:\n{log.read_text()}", pytrace=False)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The machine's own browser: nothing is downloaded."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.exit("Chromium is missing. Debian and Ubuntu: apt-get install chromium", returncode=2)
    return {**browser_type_launch_args, "executable_path": found, "args": ["--no-sandbox"]}


@pytest.fixture(scope="session")
def signed_in() -> dict[str, Any]:
    """Who has signed in once stays so: the cookies by user name."""
    return {}


@pytest.fixture
def visit(server: Server, browser: Browser, signed_in: dict[str, Any]) -> Iterator[Callable[..., Person]]:
    """`visit()` is the public; `visit("moderator")` is signed in. Each has a browser of his own."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def enter(username: str = "", **options: Any) -> Person:
        options = {"locale": "vi-VN", "timezone_id": "Asia/Ho_Chi_Minh", "reduced_motion": "reduce"} | options
        state = signed_in.get(username)
        context = browser.new_context(viewport={"width": 1280, "height": 900}, storage_state=state, **options)
        context.set_default_timeout(15_000)
        contexts.append(context)
        person = Person(context.new_page(), server, username)
        _listen(person.page, faults)
        if username and state is None:
            person.sign_in()
            signed_in[username] = context.storage_state()
        return person

    yield enter
    for context in contexts:
        context.close()
    assert faults == [], f"the pages themselves failed; see {server.log}"


def _listen(page: Page, faults: list[str]) -> None:
    page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
    page.on("response", lambda r: faults.append(f"{r.status} {r.url}") if r.status >= 500 else None)


@pytest.fixture
def shoot(request: pytest.FixtureRequest) -> Callable[[Person, str], None]:
    """Pictures of the page at the width of a telephone and of a desk."""
    PICTURES.mkdir(parents=True, exist_ok=True)

    def take(person: Person, name: str) -> None:
        page, size = person.page, person.page.viewport_size
        page.locator("main").first.wait_for()
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900 if width > 600 else 844})
            if "/admin/" in page.url:  # it scrolls inside itself
                height = page.evaluate("document.querySelector('main').scrollHeight")
                page.set_viewport_size({"width": width, "height": min(max(height, 844), 3000)})
            page.wait_for_timeout(100)
            page.screenshot(path=PICTURES / f"{name}-{width}.png", full_page=True)
        if size:
            page.set_viewport_size(size)

    return take
