"""What a folder of own rules changes, row by row."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import msgspec

from reportedly.errors import SettingsWrong
from reportedly.gazetteer.own_rows import REMOVE
from reportedly.gazetteer.rules import SHIPPED, read_rules
from reportedly.gazetteer.shelf import Gazetteer, gazetteer_with
from reportedly.settings import settings

Change = Literal["adds", "replaces", "removes"]


class RuleChange(msgspec.Struct, frozen=True):
    """One change: the file and table it stands in, and the row's id or the words."""

    change: Change
    file: str
    table: str
    what: str


def changes_of(folder: Path | None = None) -> tuple[RuleChange, ...]:
    """The changes in order of files and rows; without a folder, those of the settings' folder.

    Raises SettingsWrong where neither names one, DataWrong where the rules cannot be used.
    """
    folder = folder or settings().rules
    if folder is None:
        raise SettingsWrong(
            "No folder of rules is named.", remedy="Name one, or set REPORTEDLY_RULES."
        )
    rules = read_rules(folder)
    gazetteer_with(rules)  # raises where a row is wrong
    known = _ids(gazetteer_with(SHIPPED))
    return tuple(change for name, text in rules.files for change in _of_file(name, text, known))


def _ids(shipped: Gazetteer) -> frozenset[tuple[str, str]]:
    """Tables and ids of the rows that ship; a holder of an office by name and office."""
    rows = shipped.actors.rows
    return frozenset(
        (
            *(("kind", kind) for kind in shipped.kinds.by_id),
            *(("outlet", one.id) for one in shipped.outlets.by_id.values()),
            *(
                (table, one.id)
                for table in ("state", "actor", "body")
                for one in getattr(rows, table)
            ),
            *(("holder", f"{one.name}, {one.office}") for one in rows.holder),
        )
    )


def _of_file(name: str, text: str, known: frozenset[tuple[str, str]]) -> Iterator[RuleChange]:
    tables = tomllib.loads(text)
    if name.startswith("english/"):
        yield from _of_words("removes", name, tables.pop(REMOVE, {}))
        yield from _of_words("adds", name, tables)
        return
    for table, rows in tables.items():
        for row in rows:
            what = _called(row)
            change: Change = "replaces" if (table, what) in known else "adds"
            yield RuleChange("removes" if row.get(REMOVE) else change, name, table, what)


def _of_words(change: Change, name: str, tables: dict[str, Any]) -> Iterator[RuleChange]:
    for table, lists in tables.items():
        for which, words in lists.items():
            yield RuleChange(change, name, table, f"{which}: {', '.join(words)}")


def _called(row: dict[str, Any]) -> str:
    """A row's id; a holder's name and office; a frame's kind and words."""
    if "id" in row:
        return str(row["id"])
    if "office" in row:
        return f"{row['name']}, {row['office']}"
    words = [w for sort in ("verbs", "nouns", "adjectives") for w in row.get(sort, ())]
    return f"{row.get('kind', 'no event')}: {', '.join(words)}"
