"""The main incident of each report, as `reportedly incidents --main-of-report` prints it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from reportedly.cli.rows import as_csv, as_jsonl
from reportedly.records.incidents import MainIncident
from reportedly.records.show import clean

COLUMNS = ("report", "incident", "why")


def as_text(found: Iterable[MainIncident]) -> Iterator[str]:
    """A block for each incident: its reports, and why each stands there."""
    ordered = sorted(found, key=lambda one: (one.incident, one.report))
    for incident, rows in groupby(ordered, key=lambda one: one.incident):
        yield f"{incident}\n"
        yield from (clean(f"   {one.report}: {one.why}") + "\n" for one in rows)


def as_table(found: Iterable[MainIncident]) -> Iterator[str]:
    """One row a report."""
    return as_csv(COLUMNS, ((one.report, one.incident, one.why) for one in found))


SHAPES = {"text": as_text, "jsonl": as_jsonl, "csv": as_table}
