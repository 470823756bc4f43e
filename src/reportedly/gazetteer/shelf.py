"""Everything known before reading, behind one value: each part opens when it is first asked for."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.gazetteer.files import DATA
from reportedly.gazetteer.layers import layer_folders
from reportedly.gazetteer.rules import SHIPPED, Rules, read_rules
from reportedly.settings import settings

if TYPE_CHECKING:
    from reportedly.gazetteer.actors import Actors
    from reportedly.gazetteer.areas import Areas
    from reportedly.gazetteer.atlas import Atlas
    from reportedly.gazetteer.kinds import Kinds
    from reportedly.gazetteer.outlets import Outlets
    from reportedly.gazetteer.places import Places
    from reportedly.gazetteer.sides import Sides

RULES = ("kinds", "english")
"""Folders of the data whose files are rules of the language; the rest names things of the world."""
AFTER_READING = (
    "control_effects.toml",
    "event_groups.toml",
    "sides.toml",
    "source_classes.toml",
)
"""Files that no reading depends on: what is derived from claims is made with them."""


@dataclass(frozen=True)
class Gazetteer:
    """Places, actors, outlets and kinds, with digests that change when any of their files does."""

    data: Path
    added: tuple[Path, ...] = ()
    """Folders of the layers that were added, each named by its content."""
    own: Rules = SHIPPED
    """Rules of the user's own, laid over those that ship."""

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
        from reportedly.gazetteer.actors import actors_with

        return actors_with(self.own)

    @cached_property
    def outlets(self) -> Outlets:
        from reportedly.gazetteer.outlets import outlets_with

        return outlets_with(self.own)

    @cached_property
    def sides(self) -> Sides:
        from reportedly.gazetteer.sides import sides_with

        return sides_with(self.own)

    @cached_property
    def kinds(self) -> Kinds:
        from reportedly.gazetteer.kinds import kinds_with

        return kinds_with(self.own)

    @cached_property
    def digest(self) -> str:
        """sha256 over the files that name things of the world and what was added, in hex."""
        shipped = _digest(self.data, [p for p in self.files if not _is_rule(self.data, p)])
        keys = "".join(f" {folder.name}" for folder in self.added)
        return hashlib.sha256((shipped + keys).encode()).hexdigest() if keys else shipped

    @cached_property
    def rules(self) -> str:
        """sha256 over the files that hold rules of the language and the user's own, in hex."""
        shipped = _digest(self.data, [p for p in self.files if _is_rule(self.data, p)])
        own = self.own.digest
        return hashlib.sha256(f"{shipped} {own}".encode()).hexdigest() if own else shipped

    @cached_property
    def files(self) -> tuple[Path, ...]:
        """Every data file, sorted by its path below the data folder."""
        found = (p for p in self.data.rglob("*") if p.is_file() and p.suffix != ".pyc")
        found = (p for p in found if p.name not in AFTER_READING)
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


def open_gazetteer(rules: Path | None = None) -> Gazetteer:
    """The gazetteer that ships with the package, with what was added and with own rules.

    `rules`: their folder; None: that of the settings. Raises DataWrong where they cannot be used.
    """
    return gazetteer_with(read_rules(rules or settings().rules))


@lru_cache(maxsize=8)
def gazetteer_with(rules: Rules) -> Gazetteer:
    """The gazetteer with rules that were read; raises DataWrong where a row of theirs is wrong."""
    opened = Gazetteer(Path(str(DATA)), layer_folders(settings().gazetteer), rules)
    if rules != SHIPPED:
        from reportedly.gazetteer.sources import sources_with

        _ = opened.kinds, opened.actors, opened.outlets, sources_with(rules)
    return opened
