"""Data files of the package, read through a schema so that a wrong row says where it stands."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

import msgspec

from reportedly.errors import DataWrong

T = TypeVar("T")

DATA = files("reportedly.gazetteer") / "data"


def load_toml(name: str, shape: type[T]) -> T:
    """The package's data file `name` ("english/numbers.toml") as a value of `shape`.

    Raises DataWrong, naming file and field, where the file is no TOML or breaks the schema.
    """
    path = Path(str(DATA / name))
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), shape)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as wrong:
        raise DataWrong(
            f"breaks its schema: {wrong}.", remedy="Correct the row named.", where=str(path)
        ) from wrong
