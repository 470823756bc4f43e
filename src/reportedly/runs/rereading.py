"""Reading anew what the ledger keeps, with the rules of today; the old readings stay beneath."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from reportedly.gazetteer.shelf import Gazetteer
from reportedly.ledger.reader import Reader
from reportedly.ledger.writer import Writer
from reportedly.records.claims import Claim
from reportedly.records.makers import Maker
from reportedly.records.readings import Failure, Kept
from reportedly.records.reports import Source
from reportedly.records.standing import Standing
from reportedly.runs.engines import Engine
from reportedly.runs.judging import verdicts
from reportedly.runs.reading import maker_of
from reportedly.text.signatures import signature_of


class Rereading(msgspec.Struct, frozen=True):
    """A report that was read anew, on the disk: how its claims compare with those before."""

    report: str
    claims: int
    new: int
    """Claims that the reading before did not have."""
    changed: int
    """Claims that it had with another value in some slot."""
    gone: int
    """Claims that it had and this one has not."""


class Accounts(msgspec.Struct, frozen=True):
    """What has become of the judgements of a ledger, all of them."""

    stands: int
    undone: int
    review: int
    moved: tuple[Standing, ...] = ()
    """Those that stood before and must be looked at again, or the other way round."""


def to_reread(reader: Reader, gazetteer: Gazetteer) -> int:
    """How many reports would be read anew."""
    return reader.unread_anew(maker_of(gazetteer).id)


def reread(
    reader: Reader, writer: Writer, engine: Engine, gazetteer: Gazetteer
) -> Iterator[Rereading | Failure]:
    """Read every report anew whose latest reading is by another maker, by id.

    One transaction each: cut short at any moment, run again it goes on where it stopped. One that
    cannot be read any more keeps its reading, and a Failure says why. Raises LedgerError.
    """
    maker = maker_of(gazetteer)
    turns: deque[tuple[str, str]] = deque()
    for outcome in engine.read(_sources(reader, maker, turns)):
        report, key = turns.popleft()
        if isinstance(outcome, Failure):
            told: Rereading | Failure = outcome
        else:
            before = tuple(reader.claims_of(report))
            told = _kept(msgspec.structs.replace(outcome, source=key), before, writer, maker)
        if isinstance(told, Failure):
            writer.add_failure(told)
        else:
            writer.mend(report, report)
        yield told


def _sources(reader: Reader, maker: Maker, turns: deque[tuple[str, str]]) -> Iterator[Source]:
    """What is kept of each such report; `turns` notes its id and the key that it is known by."""
    for report in reader.stale(maker.id):
        if (found := reader.source(report)) is not None:
            turns.append((report, found[1]))
            yield found[0]


def _kept(
    kept: Kept, before: tuple[Claim, ...], writer: Writer, maker: Maker
) -> Rereading | Failure:
    status = writer.add(kept, maker, signature=signature_of(kept))
    if isinstance(status, Failure):
        return status
    old = {claim.id: _bare(claim) for claim in before}
    new = {claim.id: _bare(claim) for claim in kept.reading.claims}
    both = old.keys() & new.keys()
    return Rereading(
        kept.reading.report.id,
        len(new),
        len(new.keys() - both),
        sum(old[key] != new[key] for key in both),
        len(old.keys() - both),
    )


def _bare(claim: Claim) -> Claim:
    return msgspec.structs.replace(claim, maker="")


def accounts(before: Iterable[Standing], reader: Reader, gazetteer: Gazetteer) -> Accounts:
    """What has become of the judgements, against what they were before."""
    was = {one.judgement.id: one.status for one in before}
    now = verdicts(reader, gazetteer).standings
    counts: dict[Literal["stands", "undone", "review"], int] = {}
    for one in now:
        counts[one.status] = counts.get(one.status, 0) + 1
    moved = tuple(one for one in now if was.get(one.judgement.id, one.status) != one.status)
    return Accounts(
        counts.get("stands", 0), counts.get("undone", 0), counts.get("review", 0), moved
    )
