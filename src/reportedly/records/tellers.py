"""Who says something: origins with the body and the side that they speak for."""

from __future__ import annotations

import msgspec


class Teller(msgspec.Struct, frozen=True, gc=False):
    """An origin with all that it says of one thing."""

    source: str | None
    """Its name; null where nobody is named, or an outlet speaks for itself."""
    voice: str | None
    """Id or name of the body that speaks; null for an outlet's own word and for the unnamed."""
    role: str
    """Class of the source, of `source_classes.toml`."""
    side: str | None
    """The side it speaks for, by name; null where none is known."""
    own: bool
    """True for an outlet's or agency's own word."""
    outlets: tuple[str, ...]
    """By which outlets it is told."""
    claims: tuple[str, ...]
    reports: tuple[str, ...]
