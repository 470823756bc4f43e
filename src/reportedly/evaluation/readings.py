"""Texts to readings through the public API: what any program would get."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from reportedly import api
from reportedly.errors import SettingsWrong
from reportedly.evaluation.sets import Item, Line, Reader
from reportedly.records.readings import to_json


def reads(workers: int = 1, rules: Path | None = None) -> Reader:
    """A reader of items by the public API, in this many processes, with own rules if any."""

    def read(items: Sequence[Item]) -> list[Line]:
        lines = api.read_all([as_source(i) for i in items], workers=workers, rules=rules)
        return [as_line(item, to_json(line)) for item, line in zip(items, lines, strict=True)]

    return read


def as_source(item: Item) -> api.Source:
    """The item as it might have been fetched, without its gold."""
    return api.Source(
        name=item.id,
        content=item.text.encode(),
        id=item.id,
        title=item.title,
        outlet=item.outlet,
        published=item.published,
        url=item.url,
        row=True,
    )


def as_line(item: Item, written: bytes) -> Line:
    """The line of the contract; one without claims where the item could not be read."""
    line: Line = json.loads(written)
    return line if "report" in line else unread(item) | line


def unread(item: Item) -> Line:
    """The line of an item of which nothing was read."""
    return {"report": {"id": item.id}, "mentions": [], "claims": []}


def recorded(lines: Iterable[Line]) -> Reader:
    """A reader that answers from earlier lines; an item not among them has no claims."""
    by_id: dict[str, dict[str, list[Any]]] = {}
    for line in lines:
        if "report" in line:
            seen = by_id.setdefault(line["report"]["id"], {"mentions": [], "claims": []})
            seen["claims"] += line.get("claims", [])
            seen["mentions"] += line.get("mentions", [])
    return lambda items: [unread(item) | by_id.get(item.id, {}) for item in items]


def open_recorded(path: Path) -> Iterator[Line]:
    """The lines that `read --format jsonl` wrote; raises SettingsWrong on another file."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                row = json.loads(line)
            except json.JSONDecodeError as wrong:
                raise SettingsWrong(
                    f"is no line of readings: {wrong}.",
                    remedy="Give a file written by `reportedly read --format jsonl`.",
                    where=f"{path}:{number}",
                ) from wrong
            yield row
