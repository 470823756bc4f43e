"""Layers that were added to the gazetteer: folders named by their content, there whole or not.

A layer holds places (`world.bin`, `names.marisa`, `english_words.txt`), P-codes (`pcodes.json`),
areas where its files draw any (`areas.bin`) and a manifest. What lies in the folder is in use.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from reportedly.errors import DataWrong, SettingsWrong
from reportedly.gazetteer.place_columns import INDEX, NOWHERE, OWN, PlaceColumns

Table = tuple[PlaceColumns, Sequence[int]]
"""Columns and the index that each of their rows has in the whole."""

MANIFEST = "manifest.json"
PCODES = "pcodes.json"


class LayerFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file that went into a layer, and what it was read as."""

    name: str
    sha256: str
    kind: str


class LayerManifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a layer was made of and what it holds; `name` is what the user calls it by."""

    name: str
    files: tuple[LayerFile, ...]
    countries: tuple[str, ...]
    joined: int
    """Rows that the gazetteer had already."""
    new: int
    names: int
    areas: int
    pcodes: int


class Layer:
    """One layer among the places: which of its rows are new, and where all of them stand."""

    def __init__(self, folder: Path, start: int, tables: Sequence[Table]) -> None:
        """`start` is the index of its first new row, `tables` are those laid before it."""
        self.folder = folder
        self.columns = PlaceColumns(folder)
        self.start = start
        self.indexes, self.fresh = _indexes(self.columns, start, tables)
        self.end = start + len(self.fresh)

    @property
    def key(self) -> str:
        """Hash of its content."""
        return self.folder.name

    def local(self, index: int) -> int:
        """The row of its own that an index of the whole stands for."""
        return self.fresh[index - self.start]

    def above(self, index: int) -> int:
        """Index of the next larger area of a new row, or NOWHERE."""
        parent = self.columns.parent[self.local(index)]
        return NOWHERE if parent == NOWHERE else self.indexes[parent]

    def below(self, index: int) -> list[int]:
        """Indexes of its new rows whose parent is an entry."""
        found = []
        for row, at in enumerate(self.indexes):
            if at == index:
                found = [self.indexes[n] for n in self.columns.rows_below(row)]
        return [n for n in found if n >= self.start]

    @property
    def nearer(self) -> list[tuple[int, int]]:
        """Known entries for which it names a parent, each with that parent, by index."""
        pairs = zip(self.indexes, self.columns.parent, strict=True)
        found = [(n, p) for n, p in pairs if n < self.start and p != NOWHERE]
        return [(index, self.indexes[parent]) for index, parent in found]

    def postings(self, folded: str) -> list[tuple[int, int]]:
        """Entries that a folded name may mean, by index, each with how."""
        return [(self.indexes[p & INDEX], p & ~INDEX) for p in self.columns.postings(folded)]

    @cached_property
    def pcodes(self) -> dict[str, str]:
        """P-codes by the id of the entry."""
        return msgspec.json.decode((self.folder / PCODES).read_bytes(), type=dict[str, str])


def _indexes(
    columns: PlaceColumns, start: int, tables: Sequence[Table]
) -> tuple[list[int], list[int]]:
    """For each row its index in the whole, and the rows that are new, in their order."""
    import numpy as np

    numbers = np.asarray(columns.numbers)
    found = np.full(len(numbers), -1, np.int64)
    for table, at in tables:
        theirs = np.asarray(table.numbers)
        place = np.minimum(np.searchsorted(theirs, numbers), len(theirs) - 1)
        same = (theirs[place] == numbers) & (numbers < OWN) & (found < 0)
        found[same] = np.asarray(at)[place[same]]
    for row in np.flatnonzero(numbers >= OWN).tolist():
        name = columns.id(row)
        known = ((at, table.row(name)) for table, at in tables)
        found[row] = next((at[n] for at, n in known if n is not None), -1)
    fresh = np.flatnonzero(found < 0)
    found[fresh] = start + np.arange(len(fresh))
    return found.tolist(), fresh.tolist()


def layer_folders(home: Path) -> tuple[Path, ...]:
    """The layers in a folder, by their hash; none where there is no such folder."""
    if not home.is_dir():
        return ()
    return tuple(sorted(p for p in home.iterdir() if _is_layer(p)))


def _is_layer(folder: Path) -> bool:
    return not folder.name.startswith(".") and (folder / MANIFEST).is_file()


def manifest_of(folder: Path) -> LayerManifest:
    """The manifest of a layer; raises DataWrong where it is broken."""
    try:
        return msgspec.json.decode((folder / MANIFEST).read_bytes(), type=LayerManifest)
    except (OSError, msgspec.MsgspecError) as wrong:
        raise DataWrong(
            f"An added part of the gazetteer has no readable manifest: {wrong}.",
            remedy="Delete this folder and add the files again.",
            where=str(folder),
        ) from wrong


def keep_layer(staging: Path, files: Mapping[str, bytes], manifest: LayerManifest) -> Path:
    """Write a layer into a folder named by its content; the same content has the same name."""
    told: dict[str, Any] = msgspec.to_builtins(manifest)
    whole = {**files, MANIFEST: msgspec.json.format(msgspec.json.encode(told)) + b"\n"}
    total = hashlib.sha256()
    for name in sorted(whole):
        total.update(f"{name} {hashlib.sha256(whole[name]).hexdigest()}\n".encode())
    place = staging / total.hexdigest()[:16]
    if not place.exists():
        _written(place, whole)
    return place


def _written(place: Path, files: Mapping[str, bytes]) -> None:
    place.mkdir(parents=True)
    for name, content in files.items():
        with (place / name).open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())


def take_over(home: Path, ready: Sequence[Path]) -> None:
    """Let layers appear, each in one step; older ones of the same names go."""
    names = {manifest_of(folder).name for folder in ready}
    for folder in ready:
        if not (home / folder.name).exists():
            folder.rename(home / folder.name)
    kept = {folder.name for folder in ready}
    for folder in layer_folders(home):
        if folder.name not in kept and manifest_of(folder).name in names:
            _taken_away(folder)


def _taken_away(folder: Path) -> None:
    """The layer is gone in one step; its files follow."""
    gone = folder.with_name(f".{folder.name}.{os.getpid()}.gone")
    folder.rename(gone)
    shutil.rmtree(gone, ignore_errors=True)


def remove_layer(home: Path, name: str) -> LayerManifest:
    """Take away the layer of a name; raises SettingsWrong where there is none."""
    known = {}
    for folder in layer_folders(home):
        manifest = known[manifest_of(folder).name] = manifest_of(folder)
        if manifest.name == name:
            _taken_away(folder)
            return manifest
    listed = ", ".join(sorted(known)) or "none"
    raise SettingsWrong(f"Nothing called {name} was added.", remedy=f"Added so far: {listed}.")
