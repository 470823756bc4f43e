"""Reading into a ledger: what is known is not read again, what is read is kept at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from reportedly.gazetteer.shelf import Gazetteer, open_gazetteer
from reportedly.ledger.writer import Said, Writer
from reportedly.records.makers import Maker
from reportedly.records.readings import Failure, Kept
from reportedly.records.reports import Source
from reportedly.runs.engines import Engine
from reportedly.runs.reading import Item, maker_of
from reportedly.text.signatures import signature_of


class Addition(msgspec.Struct, frozen=True):
    """A report that is in the ledger, on the disk: added now, or known before; or it was purged,
    and its words stay out."""

    report: str
    status: Literal["added", "known", "purged"]
    title: str | None = None
    claims: int | None = None
    """Null for a report that was known and not read again."""


class _Turn(msgspec.Struct, frozen=True):
    """An item in its turn: its name, what is to be read, or its report's id if that is known."""

    name: str
    known: str | None = None
    source: Source | None = None


def add(
    items: Iterable[Item],
    writer: Writer,
    engine: Engine,
    gazetteer: Gazetteer | None = None,
    said: Said | None = None,
) -> Iterator[Addition | Failure]:
    """Read the items into the ledger, one transaction each, and tell of each once it is on disk.

    Cut short at any moment, the ledger holds all that was told of, whole; run again, it goes on
    where it stopped. `gazetteer` is the one that the engine reads with; `said` is noted of what
    fails. Raises LedgerError.
    """
    maker = maker_of(gazetteer or open_gazetteer())
    turns: deque[_Turn] = deque()
    for outcome in engine.read(_fresh(items, writer, maker, turns)):
        yield from _skipped(turns, writer)
        turn = turns.popleft()
        told = _kept(outcome, turn, writer, maker) if isinstance(outcome, Kept) else outcome
        if isinstance(told, Failure):
            writer.add_failure(told, said)
        else:
            writer.mend(turn.name, told.report)
        yield told
    yield from _skipped(turns, writer)


def _fresh(
    items: Iterable[Item], writer: Writer, maker: Maker, turns: deque[_Turn]
) -> Iterator[Item]:
    """The items that must be read; `turns` notes all, so that they are told of in input order."""
    for item in items:
        if isinstance(item, Failure):
            turns.append(_Turn(item.input))
            yield item
        elif (known := writer.knows(item.key, maker.id)) is not None:
            turns.append(_Turn(item.name, known))
        else:
            turns.append(_Turn(item.name, source=item))
            yield item


def _skipped(turns: deque[_Turn], writer: Writer) -> Iterator[Addition]:
    """Tell of the known reports that stand before the next one that was read."""
    while turns and (known := turns[0].known) is not None:
        writer.mend(turns.popleft().name, known)
        yield Addition(known, "known")


def _kept(kept: Kept, turn: _Turn, writer: Writer, maker: Maker) -> Addition | Failure:
    status = writer.add(kept, maker, turn.source, signature_of(kept))
    if isinstance(status, Failure):
        return msgspec.structs.replace(status, input=turn.name)
    report = kept.reading.report
    return Addition(report.id, status, report.title, len(kept.reading.claims))
