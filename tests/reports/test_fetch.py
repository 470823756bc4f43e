import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from reportedly.records.readings import Failure
from reportedly.records.reports import Source
from reportedly.reports import fetch, limits
from reportedly.reports.gather import gather

PAGES = {
    "/page": (
        "text/html; charset=utf-8",
        b"<html><body><p>Rebels seized the mill.</p></body></html>",
    ),
    "/plain": ("text/plain", b"Rebels seized the mill."),
    "/rows": (
        "application/octet-stream",
        b'{"text": "A."}\n{"text": "B.", "url": "https://x.example"}',
    ),
    "/photo": ("image/png", b"\x89PNG...."),
    "/long": ("text/plain", b"x" * 2_000),
}


class Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/away":
            self.send_response(302)
            self.send_header("Location", "file:///etc/hostname")
            self.end_headers()
        elif self.path in PAGES:
            kind, body = PAGES[self.path]
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.end_headers()
            self.wfile.write(body)
        else:
            self.send_error(404)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(name="site", scope="module")
def _site() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def test_a_page_comes_with_its_kind_and_address(site: str) -> None:
    page, plain = gather([f"{site}/page", f"{site}/plain"])
    assert isinstance(page, Source)
    assert (page.media, page.url, page.name) == ("html", f"{site}/page", f"{site}/page")
    assert isinstance(plain, Source)
    assert (plain.media, plain.content) == ("text", b"Rebels seized the mill.")


def test_rows_keep_their_own_address(site: str) -> None:
    urls = [s.url for s in gather([f"{site}/rows"]) if isinstance(s, Source)]
    assert urls == [f"{site}/rows", "https://x.example"]


@pytest.mark.parametrize(
    ("path", "code"),
    [("/none", "not_found_online"), ("/away", "not_found_online"), ("/photo", "not_text")],
)
def test_what_cannot_be_fetched(site: str, path: str, code: str) -> None:
    (found,) = gather([site + path])
    assert isinstance(found, Failure)
    assert (found.code, found.input) == (code, site + path)


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/x", "http://[bad", "https://"])
def test_an_address_that_leads_nowhere(address: str) -> None:
    (found,) = gather([address])
    assert isinstance(found, Failure)
    assert found.code == "not_found_online"


def test_a_page_that_is_too_long(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "LONGEST_PAGE", 1_000)
    (found,) = gather([f"{site}/long"])
    assert isinstance(found, Failure)
    assert found.code == "too_long"
    assert limits.LONGEST_PAGE > 1_000


def test_nothing_that_connects_is_loaded_for_files() -> None:
    code = (
        "import sys; from reportedly.reports.gather import gather; list(gather(['none.txt']));"
        "print('reportedly.reports.fetch' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
