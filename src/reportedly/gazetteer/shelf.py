"""Everything known before reading, behind one value: each part opens when it is first asked for."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.gazetteer.files import DATA
from reportedly.gazetteer.layers import layer_folders
from reportedly.settings import settings

if TYPE_CHECKING:
    from reportedly.gazetteer.actors import Actors
    from reportedly.gazetteer.areas import Areas
    from reportedly.gazetteer.atlas import Atlas
    from reportedly.gazetteer.kinds import Kinds
    from reportedly.gazetteer.outlets import Outlets
    from reportedly.gazetteer.places import Places

RULES = ("kinds", "english")
"""Folders of the data whose files are rules of the language; the rest names things of the world."""


@dataclass(frozen=True)
class Gazetteer:
    """Places, actors, outlets and kinds, with digests that change when any of their files does."""

    data: Path
    added: tuple[Path, ...] = ()
    """Folders of the layers that were added, each named by its content."""

    @cached_property
    def places(self) -> Places:
        from reportedly.gazetteer.places import places_with

        return places_with(self.added)

    @cached_property
    def areas(self) -> Areas:
        from reportedly.gazetteer.areas import open_areas

        return open_areas(self.added)

    @cached_property
    def atlas(self) -> Atlas:
        from reportedly.gazetteer.atlas import Atlas

        return Atlas(self.places, lambda: self.areas)

    @cached_property
    def actors(self) -> Actors:
        from reportedly.gazetteer.actors import open_actors

        return open_actors()

    @cached_property
    def outlets(self) -> Outlets:
        from reportedly.gazetteer.outlets import open_outlets

        return open_outlets()

    @cached_property
    def kinds(self) -> Kinds:
        from reportedly.gazetteer.kinds import open_kinds

        return open_kinds()

    @cached_property
    def digest(self) -> str:
        """sha256 over the files that name things of the world and what was added, in hex."""
        shipped = _digest(self.data, [p for p in self.files if not _is_rule(self.data, p)])
        keys = "".join(f" {folder.name}" for folder in self.added)
        return hashlib.sha256((shipped + keys).encode()).hexdigest() if keys else shipped

    @cached_property
    def rules(self) -> str:
        """sha256 over the files that hold rules of the language, in hex."""
        return _digest(self.data, [p for p in self.files if _is_rule(self.data, p)])

    @cached_property
    def files(self) -> tuple[Path, ...]:
        """Every data file, sorted by its path below the data folder."""
        found = (p for p in self.data.rglob("*") if p.is_file() and p.suffix != ".pyc")
        return tuple(sorted(found, key=lambda p: p.relative_to(self.data).parts))


def _is_rule(data: Path, file: Path) -> bool:
    return file.relative_to(data).parts[0] in RULES


def _digest(data: Path, files: list[Path]) -> str:
    """sha256 over names and contents, so that a renamed file counts as a change."""
    total = hashlib.sha256()
    for file in files:
        with file.open("rb") as opened:
            content = hashlib.file_digest(opened, "sha256").hexdigest()
        total.update(f"{file.relative_to(data).as_posix()} {content}\n".encode())
    return total.hexdigest()


@cache
def open_gazetteer() -> Gazetteer:
    """The gazetteer that ships with the package, with what was added."""
    return Gazetteer(Path(str(DATA)), layer_folders(settings().gazetteer))
