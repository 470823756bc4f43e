"""Files added to the gazetteer: all of them, or none and one clear reason."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from reportedly.gazetteer.added.contents import LAYERED, TABLES, contents_of
from reportedly.gazetteer.added.drawings import drawing
from reportedly.gazetteer.added.fields import Said, boundaries
from reportedly.gazetteer.added.found import FileRead
from reportedly.gazetteer.added.geonames import geonames
from reportedly.gazetteer.added.laying import Words, layer_name, layer_of
from reportedly.gazetteer.added.report import Addition
from reportedly.gazetteer.areas import open_areas
from reportedly.gazetteer.layers import keep_layer, layer_folders, manifest_of, take_over
from reportedly.gazetteer.places import places_with
from reportedly.settings import Settings


def add(
    files: Sequence[Path],
    settings: Settings,
    english: Callable[[], Words],
    said: Said,
    dry_run: bool = False,
) -> tuple[Addition, ...]:
    """What became of each file; raises FileUnusable for the first that cannot be used.

    Each file is a layer of its own, laid over those before it; a layer of the same name is
    replaced. The gazetteer changes only when all are ready. `english` gives the words of English,
    for names that are such words need support where they mean a lesser place.
    """
    home = settings.gazetteer
    reads = [read_file(path, settings.largest_file, said) for path in files]
    words = english()
    if not dry_run:
        home.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".new-", dir=None if dry_run else home) as staging:
        reports: list[Addition] = []
        ready: list[Path] = []
        for read in reads:
            folder, report = _laid(read, home, ready, words, Path(staging))
            ready.append(folder)
            is_known = (home / folder.name).is_dir()
            status = "known" if is_known else "tried" if dry_run else "added"
            reports.append(msgspec.structs.replace(report, status=status))
        if not dry_run:
            take_over(home, ready)
    return tuple(reports)


def _laid(
    read: FileRead, home: Path, ready: Sequence[Path], words: Words, staging: Path
) -> tuple[Path, Addition]:
    """The folder of a file's layer, and the report."""
    name = layer_name(read)
    below = [f for f in (*layer_folders(home), *ready) if manifest_of(f).name != name]
    files, manifest, report = layer_of(read, places_with(below), open_areas(tuple(below)), words)
    return keep_layer(staging, files, manifest), report


def read_file(path: Path, largest: int, said: Said) -> FileRead:
    """A file as it is understood, whatever its kind; raises FileUnusable."""
    contents = contents_of(path, largest, said.level)
    if contents.suffix in TABLES:
        return geonames(contents)
    if contents.suffix in LAYERED:
        from reportedly.gazetteer.added.vector import layer_drawing

        return boundaries(contents, layer_drawing(contents, said.level), said)
    return boundaries(contents, drawing(contents.data, contents.where), said)
