"""One report through all stages: what is kept of it, or a row that says why there is nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeVar, get_args

import msgspec

from reportedly.claims.learned import weights_digest
from reportedly.errors import DataWrong, InputUnreadable, ModelMissing
from reportedly.gazetteer.rules import in_force
from reportedly.gazetteer.shelf import Gazetteer
from reportedly.mentions.learned import VERSION, model_package
from reportedly.mentions.peoples import as_told
from reportedly.records.makers import Maker
from reportedly.records.readings import Failure, Kept, Reading
from reportedly.records.reports import Source
from reportedly.records.values import SCHEMA_NAME, InputCode
from reportedly.runs.stages import BEGIN, STAGES, Stage, Work, parse_together
from reportedly.version import __version__

T = TypeVar("T")

Item = Source | Failure
"""What comes in: a source, or why an input could not even be opened."""
Outcome = Kept | Failure
"""What goes out for it."""


def maker_of(gazetteer: Gazetteer) -> Maker:
    """The maker of every reading with this package, models, rules and gazetteer.

    The parser is named by its version alone: both of its packages hold the same weights.
    """
    parts = {
        "gazetteer": gazetteer.digest,
        "learned": weights_digest(),
        "model": VERSION,
        "rules": gazetteer.rules,
    }
    model_package()
    return Maker("read", __version__, tuple(sorted(parts.items())))


def read_one(
    source: Source, gazetteer: Gazetteer, maker: Maker, stages: tuple[Stage, ...] = STAGES
) -> Kept:
    """What is kept of one source; raises InputUnreadable where there is nothing to read."""
    return kept_of(carried_out(Work(source, gazetteer, maker.id), stages))


def kept_of(work: Work) -> Kept:
    """What the stages made, in one value."""
    page = work.page
    reading = Reading(
        SCHEMA_NAME,
        msgspec.structs.replace(page.report, text=page.text),
        as_told(work.mentions, work.gazetteer.actors),
        work.claims,
        work.checks,
        page.unread,
    )
    return Kept(reading, page.passages, work.maker, work.source.key, page.row)


def outcome_of(
    item: Item, gazetteer: Gazetteer, maker: Maker, stages: tuple[Stage, ...] = STAGES
) -> Outcome:
    """What is kept of the item, or why it failed; raises only what would fail for every input."""
    if isinstance(item, Failure):
        return item
    return guarded(item.name, lambda: read_one(item, gazetteer, maker, stages))


def outcomes_of(items: Sequence[Item], gazetteer: Gazetteer, maker: Maker) -> Iterator[Outcome]:
    """The outcome of each item, as alone; their pages are parsed together, which costs less."""
    begun = [begin(item, gazetteer, maker) for item in items]
    works = [work for work in begun if isinstance(work, Work)]
    with in_force(gazetteer.own):
        together(works)
    for work in begun:
        if isinstance(work, Failure):
            yield work
        else:
            yield guarded(work.source.name, partial(finished, work))


def begin(item: Item, gazetteer: Gazetteer, maker: Maker) -> Work | Failure:
    """The work on an item up to its parse, or why it failed."""
    if isinstance(item, Failure):
        return item
    work = Work(item, gazetteer, maker.id)
    return guarded(item.name, lambda: carried_out(work, BEGIN))


def together(works: Sequence[Work]) -> None:
    """Parse all; where that fails each is parsed alone, so that only one of them fails."""
    try:
        parse_together(works)
    except (ModelMissing, DataWrong):
        raise
    except Exception:
        for work in works:
            vars(work).pop("parse", None)


def finished(work: Work) -> Kept:
    """What is kept of a work whose page may be parsed already."""
    return kept_of(carried_out(work, STAGES[len(BEGIN) :]))


def carried_out(work: Work, stages: Sequence[Stage]) -> Work:
    """The work after some stages."""
    with in_force(work.gazetteer.own):
        for stage in stages:
            stage(work)
    return work


def guarded(name: str, run: Callable[[], T]) -> T | Failure:
    """What it gives, or the row that says why there is nothing; raises what fails for all."""
    try:
        return run()
    except InputUnreadable as wrong:
        return refused(name, wrong)
    except (ModelMissing, DataWrong):
        raise
    except Exception as wrong:
        return broken(name, f"{type(wrong).__name__}: {wrong}")


def refused(name: str, wrong: InputUnreadable) -> Failure:
    """The row for an input that a stage refused."""
    code = wrong.code if wrong.code in get_args(InputCode) else "failed"
    return Failure(
        wrong.where or name, msgspec.convert(code, InputCode), wrong.message, wrong.remedy
    )


def broken(name: str, what: str) -> Failure:
    """The row for an input that the program itself fell over."""
    return Failure(
        name,
        "failed",
        f"Reading it failed: {what}.",
        "This is a fault of the program, not of the input; please report it.",
    )
