"""How many reports inputs hold, where that can be known without reading them."""

from __future__ import annotations

import glob
from collections.abc import Iterable
from pathlib import Path

from reportedly.reports import media
from reportedly.reports.limits import PEEK


def count(inputs: Iterable[str]) -> int | None:
    """The number of reports and failures that `gather` will give; None where that is open.

    Open for an address, standard input and a table whose cells may hold line ends, or where a file
    cannot be opened: whoever reads it will say why.
    """
    total = 0
    for name in inputs:
        try:
            held = _of_input(name)
        except (OSError, ValueError):
            return None
        if held is None:
            return None
        total += held
    return total


def _of_input(name: str) -> int | None:
    if name == "-" or name.lower().startswith(("http://", "https://")):
        return None
    path = Path(name)
    if path.is_dir():
        return count(map(str, _files(path)))
    if path.exists():
        return _of_file(path)
    return count(glob.glob(name, recursive=True)) or 1  # noqa: PTH207 - as `gather` looks


def _files(folder: Path) -> list[Path]:
    """The files of a folder that are read."""
    below = (p.relative_to(folder) for p in folder.rglob("*") if media.belongs_in_folder(p.name))
    seen = [p for p in below if not any(part.startswith(".") for part in p.parts)]
    return [folder / p for p in seen if (folder / p).is_file()]


def _of_file(path: Path) -> int | None:
    """One, or the rows of a file of JSON Lines."""
    with path.open("rb") as stream:
        start = stream.read(PEEK)
        kind = media.by_suffix(path.name) or media.sniffed(start)
        if kind == "csv":
            return None
        if kind != "jsonl":
            return 1
        stream.seek(0)
        return sum(1 for line in stream if line.strip()) or 1
