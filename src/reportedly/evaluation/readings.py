"""Texts to readings through the public API: what any program would get."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from reportedly import api
from reportedly.errors import InputUnreadable, SettingsWrong
from reportedly.evaluation.sets import Item, Line, Reader
from reportedly.records.readings import to_json


def read_item(item: Item) -> Line:
    """The item's reading; one without claims where it cannot be read."""
    try:
        reading = api.read(
            item.text,
            id=item.id,
            title=item.title,
            outlet=item.outlet,
            published=item.published,
            url=item.url,
        )
    except InputUnreadable as wrong:
        return {"report": {"id": item.id}, "mentions": [], "claims": [], "error": str(wrong)}
    line: Line = json.loads(to_json(reading))
    return line


def recorded(lines: Iterable[Line]) -> Reader:
    """A reader that answers from earlier lines; an item not among them has no claims."""
    by_id: dict[str, Line] = {}
    for line in lines:
        if "report" in line:
            seen = by_id.setdefault(line["report"]["id"], {"mentions": [], "claims": []})
            seen["claims"] += line.get("claims", [])
            seen["mentions"] += line.get("mentions", [])
    return lambda item: by_id.get(item.id, {"mentions": [], "claims": []})


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
