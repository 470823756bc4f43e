"""An empty home for layers, and files added to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reportedly.gazetteer.added.add import add
from reportedly.gazetteer.added.fields import said
from reportedly.gazetteer.added.report import Addition
from reportedly.gazetteer.areas import Areas, open_areas
from reportedly.gazetteer.layers import layer_folders
from reportedly.gazetteer.places import Places, places_with
from reportedly.settings import Settings

WORDS = {"noun": frozenset({"hope"})}


class Home:
    """The folder of what was added, and the gazetteer with it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def add(self, *files: Path, dry_run: bool = False, **told: Any) -> tuple[Addition, ...]:
        settings = Settings(Path("none"), self.folder, told.pop("largest", 1_000_000))
        says = said(told.get("country"), told.get("level"))
        return add(files, settings, lambda: WORDS, says, dry_run)

    @property
    def layers(self) -> tuple[Path, ...]:
        return layer_folders(self.folder)

    @property
    def places(self) -> Places:
        return places_with(self.layers)

    @property
    def areas(self) -> Areas:
        return open_areas(self.layers)

    def content(self) -> dict[str, bytes]:
        files = (p for p in self.folder.rglob("*") if p.is_file())
        return {p.relative_to(self.folder).as_posix(): p.read_bytes() for p in files}


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str, bytes], Path]:
    def kept(name: str, data: bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        return path

    return kept
