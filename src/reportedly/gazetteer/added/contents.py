"""The bytes of a file that is to be added, unpacked, and never more of them than is allowed."""

from __future__ import annotations

import gzip
import hashlib
import io
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

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


def contents_of(path: Path, largest: int) -> Contents:
    """The file's content; raises FileUnusable where it is missing, too large, cut off or of no kind
    that can be read. `largest` is in bytes, packed and unpacked.
    """
    if not path.is_file():
        raise unusable(str(path), "There is no such file.", "Check the name.")
    if path.stat().st_size > largest:
        raise _too_large(str(path), path.stat().st_size, largest)
    packed = path.suffix.lower()
    if packed == ".zip":
        return _unzipped(path, largest)
    if packed == ".gz":
        data = _bounded(lambda: _ungzipped(path), str(path), largest)
        return _content(path, path.with_suffix("").name, data)
    if packed in LAYERED:
        return _layered(path, path.read_bytes())
    return _content(path, path.name, path.read_bytes())


def _content(path: Path, name: str, data: bytes, member: str | None = None) -> Contents:
    suffix = Path(name).suffix.lower()
    if suffix not in READABLE:
        raise unusable(
            str(path),
            f"Files that end in “{suffix}” are not read.",
            f"Readable are {', '.join(READABLE)}, alone or in .zip or .gz.",
        )
    if not data.strip():
        raise unusable(str(path), "The file is empty.", "Download it again.")
    return Contents(path, suffix, hashlib.sha256(data).hexdigest(), data, member)


def _unzipped(path: Path, largest: int) -> Contents:
    """The one readable member of an archive, readme files aside."""
    try:
        with zipfile.ZipFile(path) as archive:
            member = _member(path, archive)
            if member.file_size > largest:
                raise _too_large(f"{path} ({member.filename})", member.file_size, largest)
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


def _member(path: Path, archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    readable = [
        info
        for info in archive.infolist()
        if Path(info.filename).suffix.lower() in READABLE
        and "readme" not in info.filename.lower()
        and "metadata" not in info.filename.lower()
        and "__MACOSX" not in info.filename
    ]
    if len(readable) == 1:
        return readable[0]
    listed = ", ".join(info.filename for info in readable[:8]) or "none"
    raise unusable(
        str(path),
        f"The archive should hold one file to read; it holds {len(readable)}: {listed}.",
        "Unpack it and add the files you want.",
    )


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
