"""What analysts judge: claims are one incident or two, a figure is wrong, a place is another."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from reportedly.records.makers import digest


class Same(msgspec.Struct, frozen=True, gc=False, tag_field="kind", tag="same"):
    """Two claims tell of one incident; their ids in order, so that a pair has one form."""

    one: str
    other: str


class NotSame(msgspec.Struct, frozen=True, gc=False, tag_field="kind", tag="not_same"):
    """Two claims tell of two incidents; their ids in order."""

    one: str
    other: str


class FigureWrong(msgspec.Struct, frozen=True, gc=False, tag_field="kind", tag="figure_wrong"):
    """A figure of a claim is not what the source says.

    `read_low` and `read_high` are the bounds it was read with: read otherwise one day, the
    judgement goes to review. `low` and `high` are the right bounds, null is open; both null: it is
    wrong, and nothing better is known.
    """

    claim: str
    figure: str
    read_low: int | None
    read_high: int | None
    low: int | None = None
    high: int | None = None


class PlaceIs(msgspec.Struct, frozen=True, gc=False, tag_field="kind", tag="place_is"):
    """A place of a claim is this one of the gazetteer.

    Named by where its words stand in the report, which no better rule moves; both null for a place
    that no words name. The words themselves are not kept, so that nothing is left of them when the
    report is purged.
    """

    claim: str
    start: int | None
    end: int | None
    place: str


class Undo(msgspec.Struct, frozen=True, gc=False, tag_field="kind", tag="undo"):
    """A judgement, a withdrawal or an undoing holds no longer."""

    undone: str


What: TypeAlias = Same | NotSame | FigureWrong | PlaceIs | Undo


class Judgement(msgspec.Struct, frozen=True, gc=False):
    """One judgement: what, by whom, on which day (ISO), and why."""

    id: str
    what: What
    who: str
    at: str
    why: str

    @property
    def kind(self) -> str:
        return str(self.what.__struct_config__.tag)


class Withdrawal(msgspec.Struct, frozen=True, gc=False):
    """From this day on a report counts no longer: its outlet took it back, or it is a forgery."""

    id: str
    report: str
    who: str
    at: str
    reason: str


class Purge(msgspec.Struct, frozen=True, gc=False):
    """What is left of a report whose words were erased."""

    report: str
    sha256: str
    """Of its text in UTF-8."""
    source_sha256: str
    who: str
    at: str
    reason: str


ID_DIGITS = 16
"""Hex digits of an id, as of claims."""


def judgement(what: What, who: str, at: str, why: str) -> Judgement:
    """The judgement with its id: entered twice on one day it is one."""
    return Judgement("j" + digest((what, who, at, why))[:ID_DIGITS], what, who, at, why)


def withdrawal(report: str, who: str, at: str, reason: str) -> Withdrawal:
    """The withdrawal with its id: entered twice on one day it is one."""
    return Withdrawal("w" + digest((report, who, at, reason))[:ID_DIGITS], report, who, at, reason)


def same(one: str, other: str) -> Same:
    """The pair, in whatever order it is given."""
    return Same(*sorted((one, other)))


def not_same(one: str, other: str) -> NotSame:
    """The pair, in whatever order it is given."""
    return NotSame(*sorted((one, other)))


def claims_of(what: What) -> tuple[str, ...]:
    """Ids of the claims that it speaks of; none of an undoing."""
    if isinstance(what, Same | NotSame):
        return what.one, what.other
    return () if isinstance(what, Undo) else (what.claim,)


def in_words(what: What) -> str:
    """What it says, in one plain sentence without its full stop."""
    if isinstance(what, Same | NotSame):
        told = "one incident" if isinstance(what, Same) else "two incidents"
        return f"claims {what.one} and {what.other} tell of {told}"
    if isinstance(what, PlaceIs):
        words = "without words" if what.start is None else f"at offset {what.start}"
        return f"the place {words} of claim {what.claim} is {what.place}"
    if isinstance(what, Undo):
        return f"{what.undone} holds no longer"
    right = number_in_words(what.low, what.high)
    return f"figure {what.figure} of claim {what.claim} is {right or 'wrong'}"


def number_in_words(low: int | None, high: int | None) -> str:
    """A number between two bounds as one would write it; nothing where both are open."""
    if low == high:
        return "" if low is None else str(low)
    if high is None:
        return f"at least {low}"
    return f"up to {high}" if low is None else f"{low} to {high}"
