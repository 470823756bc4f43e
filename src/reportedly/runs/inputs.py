"""What a user gives, as checked values: inputs, days, the gazetteer with own rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec

from reportedly.errors import SettingsWrong
from reportedly.records.dates import iso_day
from reportedly.records.judgements import Judgement, Withdrawal
from reportedly.records.readings import Failure
from reportedly.records.reports import Source

if TYPE_CHECKING:
    from reportedly.gazetteer.shelf import Gazetteer

Input: TypeAlias = str | Path | Source
"""A path, pattern, folder, address or `-`; or a source made by hand."""


def gathered(
    inputs: Iterable[Input], published: str | None = None, outlet: str | None = None
) -> Iterator[Source | Failure]:
    """Every report of the inputs as it came, a Failure in the place of one that cannot be had."""
    from reportedly.reports.gather import GatherOptions, gather, with_defaults

    options = GatherOptions(published and day_of(published, "published"), outlet)

    def each() -> Iterator[Source | Failure]:
        for one in inputs:
            if isinstance(one, Source):
                yield with_defaults(one, options)
            else:
                yield from gather([str(one)], options)

    return each()


def count_of(inputs: Iterable[Input]) -> int | None:
    """How many reports the inputs hold; None where that can only be known by reading them."""
    from reportedly.reports.counting import count

    held = list(inputs)
    made = sum(isinstance(one, Source) for one in held)
    named = count(str(one) for one in held if not isinstance(one, Source))
    return None if named is None else made + named


def entries_in(lines: Iterable[bytes]) -> list[Judgement | Withdrawal]:
    """The judgements and withdrawals among the lines of a dump; raises SettingsWrong."""
    found: list[Judgement | Withdrawal] = []
    for number, line in enumerate(lines, start=1):
        try:
            row = msgspec.json.decode(line, type=_Row)
            if row.row == "judgement":
                found.append(msgspec.convert(row.judgement, Judgement))
            elif row.row == "withdrawal":
                found.append(msgspec.json.decode(line, type=Withdrawal))
        except msgspec.MsgspecError as wrong:
            raise SettingsWrong(
                f"It is no line of a dump: {wrong}.",
                remedy="Give what `reportedly dump` printed.",
                where=f"line {number}",
            ) from wrong
    return found


class _Row(msgspec.Struct):
    """A line of a dump, as far as it must be known to be told from others."""

    row: str
    judgement: Any = None


def day_of(written: str, name: str) -> str:
    """The ISO day; raises SettingsWrong where it is none."""
    found = iso_day(written)
    if found is None:
        raise SettingsWrong(
            f"“{written}” is no date.", remedy="Write it as YYYY-MM-DD.", where=name
        )
    return found


def gazetteer_of(rules: str | Path | None) -> Gazetteer:
    """The gazetteer with own rules, or with those of the settings; raises DataWrong."""
    from reportedly.gazetteer.shelf import open_gazetteer

    return open_gazetteer(None if rules is None else Path(rules))
