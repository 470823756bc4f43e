"""The one module that opens a connection: a page by its address."""

from __future__ import annotations

import http.client
import urllib.error
import urllib.request

import msgspec

from reportedly.reports.limits import LONGEST_PAGE, TIMEOUT
from reportedly.reports.media import Kind
from reportedly.reports.told import wrong

AGENT = "reportedly (reads one page at a user's request)"
KINDS: dict[str, Kind] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "text/csv": "csv",
    "application/jsonl": "jsonl",
    "application/x-ndjson": "jsonl",
}
"""Media types that tell the kind; for any other the first bytes decide."""


class Fetched(msgspec.Struct, frozen=True):
    """The bytes of a page as they came, and its kind where the server names one."""

    content: bytes
    kind: Kind | None


def fetch(address: str, timeout: float = TIMEOUT) -> Fetched:
    """The page at an http or https address; `timeout` in seconds of silence.

    Raises InputUnreadable (`not_found_online`, `too_long`).
    """
    try:
        request = urllib.request.Request(address, headers={"User-Agent": AGENT})
        with _opener().open(request, timeout=timeout) as answer:
            content = answer.read(LONGEST_PAGE + 1)
            kind = KINDS.get(answer.headers.get_content_type())
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise wrong("not_found_online", address, reason=_reason(error)) from error
    if len(content) > LONGEST_PAGE:
        raise wrong("too_long", address, limit=LONGEST_PAGE)
    return Fetched(content, kind)


def _opener() -> urllib.request.OpenerDirector:
    """An opener for http and https alone: no file and no ftp address is ever followed."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler,
        urllib.request.HTTPHandler,
        urllib.request.HTTPSHandler,
        urllib.request.HTTPDefaultErrorHandler,
        urllib.request.HTTPRedirectHandler,
        urllib.request.HTTPErrorProcessor,
        urllib.request.UnknownHandler,
    ):
        opener.add_handler(handler())
    return opener


def _reason(error: Exception) -> str:
    if isinstance(error, urllib.error.HTTPError):
        return f"the server answered {error.code} {error.reason}".rstrip()
    if isinstance(error, urllib.error.URLError):
        return str(error.reason)
    return str(error) or type(error).__name__
