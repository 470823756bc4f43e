"""Data files of this room: read through a schema, and hashed where the page must name them."""

from __future__ import annotations

import base64
import hashlib
import tomllib
from functools import cache
from importlib.resources import files
from typing import TypeVar

import msgspec

from reportedly.errors import DataWrong

T = TypeVar("T")

DATA = files("reportedly.publications") / "data"


def load_text(name: str) -> str:
    """A data file's text with plain line feeds, so that its hash is the same everywhere."""
    return (DATA / name).read_text(encoding="utf-8").replace("\r\n", "\n")


def load_table(name: str, shape: type[T]) -> T:
    """A TOML data file as a value of `shape`; raises DataWrong, naming file and field."""
    try:
        return msgspec.convert(tomllib.loads(load_text(name)), shape)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as wrong:
        raise DataWrong(
            f"breaks its schema: {wrong}.",
            remedy="Correct the row named.",
            where=f"publications/data/{name}",
        ) from wrong


@cache
def load_signs() -> dict[str, str]:
    """The SVG path of each family's sign."""
    return load_table("signs.toml", dict[str, str])


def source_hash(content: str) -> str:
    """What a Content-Security-Policy calls an inline script or style with this content."""
    digest = hashlib.sha256(content.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
