"""Read news reports about armed conflict into claims with their sources.

`reportedly.read(text)` reads one text; `reportedly.open(path)` opens a ledger.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportedly.version import __version__

if TYPE_CHECKING:
    from reportedly.api import open as open
    from reportedly.api import read as read

__all__ = ["__version__", "open", "read"]


def __getattr__(name: str) -> Any:
    """The API on first use, so that importing the package loads no model."""
    if name in ("open", "read"):
        from reportedly import api

        return getattr(api, name)
    raise AttributeError(f"module 'reportedly' has no attribute {name!r}")
