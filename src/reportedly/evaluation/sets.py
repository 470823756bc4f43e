"""The measuring sets: the project's own gold, and the coded sets that lie beside the repository.

A quarter of every set but `own` is set aside by a hash of the item's id: its texts and errors are
never shown, its totals are printed apart.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec

from reportedly.errors import SettingsWrong
from reportedly.evaluation.cases import Case, as_row, read_cases

Measure = Literal["claims", "releases", "places"]

OWN = "own"
WIDE = "wide"
BESIDE: dict[str, tuple[Measure, str, str | None]] = {
    "seed": ("claims", "seed/reports.jsonl", "seed/gold.jsonl"),
    "wikinews": ("claims", "wikinews/reports.jsonl", "wikinews/gold.jsonl"),
    "isaf": ("releases", "isaf/releases.jsonl", None),
    "more": ("claims", "more/reports.jsonl", "more/gold.jsonl"),
    "lgl": ("places", "places/lgl.jsonl", None),
    "geovirus": ("places", "places/geovirus.jsonl", None),
}
"""Name -> measure, file of texts, file of gold (null where the gold stands in the row)."""
KNOWN = ("incidents", "control", "links")
"""Sets that ask what a ledger of many reports knows (`known.py`)."""
USUAL = (OWN, WIDE, "seed", "wikinews", "isaf", "incidents", "control")
NAMES = (OWN, WIDE, *BESIDE, *KNOWN)
FOLDERS = ("sentences", "reports")
"""Where the cases of the wide set lie in `gold/`: short passages and whole reports."""


class Item(msgspec.Struct, frozen=True):
    """A text with what is known of it, and its gold in the shape of its measure."""

    id: str
    text: str
    gold: Any
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    topic: str | None = None


class MeasuringSet(msgspec.Struct, frozen=True):
    """A named set of items under one measure; `aside` are those that are only totalled."""

    name: str
    measure: Measure
    items: tuple[Item, ...]
    aside: tuple[Item, ...] = ()


class Absent(msgspec.Struct, frozen=True):
    """A set that is not at hand, and where it was looked for."""

    name: str
    where: str


Line = dict[str, Any]
"""A line of the contract `reportedly.reading/1` as plain values."""
Reader = Callable[[Sequence[Item]], list[Line]]
"""What reads items: a line each, in order."""


def is_aside(item: str) -> bool:
    """True for the quarter of the ids that is set aside."""
    return int(hashlib.sha256(item.encode()).hexdigest(), 16) % 4 == 0


def root() -> Path:
    """The repository: the nearest folder upwards from here that holds `gold/cases.toml`.

    Else the one this package is run from.
    """
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "gold" / "cases.toml").is_file():
            return folder
    return Path(__file__).resolve().parents[3]


def open_sets(
    names: tuple[str, ...], base: Path | None = None
) -> tuple[tuple[MeasuringSet, ...], tuple[Absent, ...]]:
    """The named sets that are at hand, and those that are not; raises SettingsWrong on a name."""
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        raise SettingsWrong(
            f"There is no measuring set {unknown[0]!r}.", remedy=f"Choose from: {', '.join(NAMES)}."
        )
    base = base or root()
    found: list[MeasuringSet] = []
    absent: list[Absent] = []
    for name in names:
        opened = open_set(name, base)
        (found if isinstance(opened, MeasuringSet) else absent).append(opened)  # type: ignore[arg-type]
    return tuple(found), tuple(absent)


def open_set(name: str, base: Path) -> MeasuringSet | Absent:
    """A set by its name."""
    if name == OWN:
        return open_own(base)
    return open_wide(base) if name == WIDE else open_beside(name, base)


def open_own(base: Path) -> MeasuringSet | Absent:
    """The project's own cases, all of them in the open."""
    path = base / "gold" / "cases.toml"
    if not path.is_file():
        return Absent(OWN, str(path))
    return MeasuringSet(OWN, "claims", tuple(as_item(case) for case in read_cases(path)))


def wide_files(base: Path) -> tuple[Path, ...]:
    """The files of the wide set, by folder and name."""
    return tuple(
        path for folder in FOLDERS for path in sorted((base / "gold" / folder).glob("*.toml"))
    )


def open_wide(base: Path) -> MeasuringSet | Absent:
    """The project's sentences and whole reports, a quarter of them set aside."""
    files = wide_files(base)
    if not files:
        return Absent(WIDE, str(base / "gold" / FOLDERS[0]))
    return parted(WIDE, "claims", [as_item(case) for path in files for case in read_cases(path)])


def as_item(case: Case) -> Item:
    """A case in the shape of the other sets."""
    rows = [as_row(case, n, claim) for n, claim in enumerate(case.claim, 1)]
    return Item(
        id=case.id,
        text=case.text,
        gold=rows,
        title=case.title,
        outlet=case.outlet,
        published=case.published or None,
        topic=case.topic,
    )


def open_beside(name: str, base: Path) -> MeasuringSet | Absent:
    """A set of `../shared/data`, parted into what may be looked at and what is set aside."""
    measure, texts, gold = BESIDE[name]
    data = base.parent / "shared" / "data"
    if not (data / texts).is_file():
        return Absent(name, str(data / texts))
    by_doc: dict[str, list[Any]] = defaultdict(list)
    for row in rows(data / gold) if gold else []:
        by_doc[row["doc"]].append(row)
    items = [
        Item(
            id=row["id"],
            text=row["text"],
            gold=row["gold"] if gold is None else by_doc[row["id"]],
            title=row.get("title"),
            outlet=row.get("outlet"),
            published=row.get("published"),
            url=row.get("url"),
        )
        for row in rows(data / texts)
    ]
    return parted(name, measure, items)


def parted(name: str, measure: Measure, items: Sequence[Item]) -> MeasuringSet:
    """A set whose items are parted into what may be looked at and what is set aside."""
    return MeasuringSet(
        name,
        measure,
        tuple(item for item in items if not is_aside(item.id)),
        tuple(item for item in items if is_aside(item.id)),
    )


def rows(path: Path) -> list[dict[str, Any]]:
    """The rows of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]
