"""The bytes of a file that is to be added, unpacked, and never more of them than is allowed."""

from __future__ import annotations

import gzip
import hashlib
import io
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, cast

from reportedly.gazetteer.added.choosing import chosen
from reportedly.gazetteer.added.found import unusable

TABLES = (".txt", ".tsv")
DRAWN = (".geojson", ".topojson", ".json")
LAYERED = (".gpkg", ".shp")
BEGINNINGS = {".gpkg": b"SQLite format 3\0", ".shp": b"\x00\x00\x27\x0a"}
READABLE = (*DRAWN, *LAYERED, *TABLES)
STEP = 1 << 20


@dataclass(frozen=True)
class Contents:
    """What is in a file; `suffix` tells its kind."""

    path: Path
    suffix: str
    sha256: str
    data: bytes
    """Empty where a library opens the file by its path."""
    member: str | None = None
    """Name within the archive."""

    @property
    def name(self) -> str:
        """The file's name, without its folder."""
        return self.path.name

    @property
    def where(self) -> str:
        """The file as a message names it."""
        return f"{self.path}" + (f" ({self.member})" if self.member else "")


def contents_of(path: Path, largest: int, level: str | None = None) -> Contents:
    """The file's content; raises FileUnusable where it is missing, too large, cut off or of no kind
    that can be read. `largest` is in bytes, packed and unpacked; `level` tells which file of an
    archive is meant.
    """
    if not path.is_file():
        raise unusable(str(path), "There is no such file.", "Check the name.")
    size = sum(part.stat().st_size for part in _parts(path))
    if size > largest:
        raise _too_large(str(path), size, largest)
    packed = path.suffix.lower()
    if packed == ".zip":
        return _unzipped(path, largest, level)
    if packed == ".gz":
        data = _bounded(lambda: _ungzipped(path), str(path), largest)
        return _content(path, path.with_suffix("").name, data)
    if packed in LAYERED:
        return _layered(path, path.read_bytes())
    return _content(path, path.name, path.read_bytes())


def _parts(path: Path) -> list[Path]:
    """The file, and the parts of a shapefile beside it."""
    if path.suffix.lower() != ".shp":
        return [path]
    return [part for part in path.parent.iterdir() if part.stem == path.stem and part.is_file()]


def _content(path: Path, name: str, data: bytes, member: str | None = None) -> Contents:
    suffix = Path(name).suffix.lower()
    if suffix not in READABLE:
        raise unusable(
            str(path),
            f"Files that end in “{suffix}” are not read.",
            f"Readable are {', '.join(READABLE)}, alone or in .zip or .gz.",
        )
    if suffix in LAYERED:
        raise unusable(str(path), f"A packed {suffix} cannot be opened.", "Unpack it first.")
    if not data.strip():
        raise unusable(str(path), "The file is empty.", "Download it again.")
    return Contents(path, suffix, hashlib.sha256(data).hexdigest(), data, member)


def _unzipped(path: Path, largest: int, level: str | None) -> Contents:
    """The one readable member of an archive, readme files aside."""
    try:
        with zipfile.ZipFile(path) as archive:
            member = _member(path, archive, level)
            size = _with_companions(member, archive)
            if size > largest:
                raise _too_large(f"{path} ({member.filename})", size, largest)
            data = _bounded(lambda: archive.open(member), str(path), largest)
            if Path(member.filename).suffix.lower() in LAYERED:
                return _layered(path, data, member.filename)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as wrong:
        raise unusable(
            str(path), f"The archive is cut off or damaged: {wrong}.", "Download it again."
        ) from wrong
    return _content(path, Path(member.filename).name, data, member.filename)


def _layered(path: Path, data: bytes, member: str | None = None) -> Contents:
    """A GeoPackage or shapefile, which a library opens by its path: here only its beginning counts.

    The library tells formats by content, so what is none of the two must not reach it.
    """
    suffix = Path(member or path.name).suffix.lower()
    contents = Contents(path, suffix, hashlib.sha256(data).hexdigest(), b"", member)
    if not data.startswith(BEGINNINGS[suffix]):
        kind = "GeoPackage" if suffix == ".gpkg" else "shapefile"
        raise unusable(contents.where, f"The file is no {kind}.", "Download it again.")
    stated = 2 * int.from_bytes(data[24:28], "big") if suffix == ".shp" else 0
    if len(data) < stated:
        raise unusable(contents.where, "The file is cut off.", "Download it again.")
    return contents


def _member(path: Path, archive: zipfile.ZipFile, level: str | None) -> zipfile.ZipInfo:
    listed = archive.namelist()
    readable = [name for name in listed if PurePosixPath(name).suffix.lower() in READABLE]
    return archive.getinfo(chosen(readable, level, str(path), "file to read"))


def _with_companions(member: zipfile.ZipInfo, archive: zipfile.ZipFile) -> int:
    """Bytes of a member unpacked, of a shapefile with the parts beside it."""
    if not member.filename.lower().endswith(".shp"):
        return member.file_size
    stem = member.filename[:-4]
    return sum(i.file_size for i in archive.infolist() if i.filename.startswith(f"{stem}."))


def _bounded(opened: Callable[[], IO[bytes]], where: str, largest: int) -> bytes:
    """All that unpacks, up to the limit: nothing more is ever held in memory."""
    held = io.BytesIO()
    try:
        with opened() as stream:
            while piece := stream.read(STEP):
                held.write(piece)
                if held.tell() > largest:
                    raise _too_large(where, None, largest)
    except (EOFError, OSError, zlib.error) as wrong:
        raise unusable(
            where, f"The packed file is cut off or damaged: {wrong}.", "Download it again."
        ) from wrong
    return held.getvalue()


def _ungzipped(path: Path) -> IO[bytes]:
    return cast(IO[bytes], gzip.open(path))


def _too_large(where: str, size: int | None, largest: int) -> Exception:
    held = "unpacks to more" if size is None else f"holds {size / 1e6:,.0f} MB, more"
    return unusable(
        where,
        f"The file {held} than the {largest / 1e6:,.0f} MB that are allowed.",
        "Take the file of one country or a simplified one, "
        "or raise REPORTEDLY_LARGEST_FILE (in MB).",
    )
