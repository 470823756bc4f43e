"""Bytes as the text that every offset counts in."""

from __future__ import annotations

import codecs

BYTEWISE = "reportedly.bytewise"
"""Name of the codec error handler that turns each invalid byte into one U+FFFD."""


def _bytewise(error: UnicodeError) -> tuple[str, int]:
    """One U+FFFD for each byte that is no UTF-8, so that offsets count bytes, not guesses."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "\ufffd" * (error.end - error.start), error.end


codecs.register_error(BYTEWISE, _bytewise)


def decoded(content: bytes, encoding: str = "utf-8") -> str:
    """The text: byte-order mark dropped, line ends kept, each invalid byte one U+FFFD."""
    return content.decode(encoding, BYTEWISE).removeprefix("\ufeff")
