"""A user's own rules: files beside those that ship, read once, and which are in force."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from reportedly.errors import DataWrong
from reportedly.gazetteer.files import DATA
from reportedly.records.makers import digest

T = TypeVar("T")

SINGLE = ("outlets.toml", "sides.toml", "english/sources.toml", "english/nouns.toml")
"""Files with rules of the user's own, besides those in the folders of MANY."""
MANY = ("kinds", "actors")
LARGEST = 10_000_000
"""Bytes of one file of rules: two hundred times the largest that ships; more is another file."""


@dataclass(frozen=True)
class Rules:
    """Own rule files as they were when read: path below their folder and text, sorted.

    A value: whoever holds it reads the same, though the files change meanwhile.
    """

    files: tuple[tuple[str, str], ...] = ()
    folder: str = field(default="", compare=False)

    @cached_property
    def digest(self) -> str:
        """sha256 over names and contents, never over where they lie; empty where there are none."""
        return digest(self.files) if self.files else ""

    def __hash__(self) -> int:
        return hash(self.digest)

    def text(self, name: str) -> str | None:
        """The text of a file, None where the user has none of that name."""
        return dict(self.files).get(name)

    def where(self, name: str) -> str:
        """The file's path, for messages."""
        return str(Path(self.folder) / name)


SHIPPED = Rules()
"""No rules but those that ship with the package."""

_in_force: ContextVar[Rules] = ContextVar("rules", default=SHIPPED)


def rules_in_force() -> Rules:
    """The rules that the report at hand is read with.

    Words are asked for deep down in every stage; who reads one report reads it with one set.
    """
    return _in_force.get()


def by_rules(open_with: Callable[[Rules], T]) -> Callable[[], T]:
    """A look-up of what is opened with the rules in force, at the cost of a comparison.

    Words are asked for many times a sentence, nearly always under the same rules.
    """
    last: tuple[Rules, T] | None = None

    def opened() -> T:
        nonlocal last
        rules = _in_force.get()
        known = last
        if known is None or known[0] is not rules:
            known = last = (rules, open_with(rules))
        return known[1]

    return opened


@contextmanager
def in_force(rules: Rules) -> Iterator[None]:
    """Read with these rules; other threads and later readings keep theirs."""
    before = _in_force.set(rules)
    try:
        yield
    finally:
        _in_force.reset(before)


def read_rules(folder: Path | None) -> Rules:
    """The rules of a folder of the package's own layout; other than TOML files are passed over.

    Raises DataWrong where there is no such folder, for a file that cannot be read, and for a
    TOML file that holds no rules.
    """
    if folder is None:
        return SHIPPED
    if not folder.is_dir():
        what = "is no folder" if folder.exists() else "does not exist"
        raise DataWrong(what + ".", remedy="Name the folder of your rules.", where=str(folder))
    found = sorted(p for p in folder.rglob("*.toml") if _shows(p.relative_to(folder)))
    files = ((p.relative_to(folder).as_posix(), p) for p in found)
    return Rules(tuple((_known(name, path), _text(path)) for name, path in files), str(folder))


def _shows(path: Path) -> bool:
    return not any(part.startswith(".") for part in path.parts)


def _known(name: str, path: Path) -> str:
    """The name; raises DataWrong for a file that would change nothing."""
    if name in allowed():
        return name
    raise DataWrong(
        "holds no rules that can be changed.",
        remedy=f"Rules stand in {', '.join(allowed())}.",
        where=str(path),
    )


def allowed() -> tuple[str, ...]:
    """Every file that may hold own rules, named like the one that ships."""
    several = (
        f"{folder}/{path.name}"
        for folder in MANY
        for path in sorted((DATA / folder).iterdir(), key=lambda p: p.name)
        if path.name.endswith(".toml")
    )
    return (*several, *SINGLE)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise DataWrong(
                "is too large.", remedy="A file of rules has a few KB.", where=str(path)
            )
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise DataWrong(
            f"is not UTF-8: {wrong.reason} at byte {wrong.start}.",
            remedy="Save it as UTF-8.",
            where=str(path),
        ) from wrong
    except OSError as wrong:
        raise DataWrong(
            f"cannot be read: {wrong.strerror}.", remedy="Check its rights.", where=str(path)
        ) from wrong
