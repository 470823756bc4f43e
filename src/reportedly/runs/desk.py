"""Where an analyst judges: every entry with who, when and why, and none ever taken away."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.errors import SettingsWrong
from reportedly.gazetteer.shelf import Gazetteer
from reportedly.ledger.reader import Reader
from reportedly.ledger.writer import Writer
from reportedly.records.dates import iso_day
from reportedly.records.judgements import (
    Purge,
    Undo,
    What,
    Withdrawal,
    not_same,
    same,
    withdrawal,
)
from reportedly.records.standing import undone_by
from reportedly.runs.entering import Entered, figure_wrong, judge, place_is, words


class Withdrawn(msgspec.Struct, frozen=True):
    """A withdrawal that the ledger holds: entered now, or known before."""

    withdrawal: Withdrawal
    status: Literal["entered", "known"]


class Desk:
    """The entries of one analyst, `who`; `at` of each is a day (ISO), today where none is given.

    All raise SettingsWrong for what cannot be entered, LedgerError where the ledger cannot be
    written.
    """

    def __init__(self, reader: Reader, writer: Writer, gazetteer: Gazetteer, who: str) -> None:
        self._reader, self._writer, self._gazetteer = reader, writer, gazetteer
        self.who = words(who, "who")

    def same(self, one: str, other: str, why: str, at: str | None = None) -> Entered:
        """Two claims tell of one incident."""
        return self.judge(same(one, _another(one, other)), why, at)

    def not_same(self, one: str, other: str, why: str, at: str | None = None) -> Entered:
        """Two claims tell of two incidents."""
        return self.judge(not_same(one, _another(one, other)), why, at)

    def figure(
        self,
        claim: str,
        figure: str,
        why: str,
        *,
        low: int | None = None,
        high: int | None = None,
        at: str | None = None,
    ) -> Entered:
        """A figure, named by its id or words, is wrong; `low` and `high`: what is right, if known.

        A number on one side alone leaves the other open.
        """
        return self.judge(figure_wrong(self._reader, claim, figure, low, high), why, at)

    def place(self, claim: str, place: str, key: str, why: str, at: str | None = None) -> Entered:
        """A place, named by its words, is the one of the gazetteer with this id."""
        return self.judge(place_is(self._reader, self._gazetteer, claim, place, key), why, at)

    def undo(self, key: str, why: str, at: str | None = None) -> Entered:
        """A judgement, a withdrawal or an undoing holds no longer."""
        return self.judge(Undo(key), why, at)

    def judge(self, what: What, why: str, at: str | None = None) -> Entered:
        """Enter any judgement."""
        return judge(self._reader, self._writer, what, self.who, self._day(at), why)

    def withdraw(self, report: str, reason: str, at: str | None = None) -> Withdrawn:
        """From this day on a report counts no longer; what was known before is still told so."""
        self._refuse_unknown(report)
        new = withdrawal(report, self.who, self._day(at), words(reason, "reason"))
        if (by := undone_by(self._reader.judgements()).get(new.id)) is not None:
            raise SettingsWrong(
                f"It was withdrawn so before, undone by {by}.",
                remedy=f"Let it hold again: reportedly judge undo {by}",
            )
        return Withdrawn(new, "entered" if self._writer.withdraw(new) else "known")

    def purge(self, report: str, reason: str, at: str | None = None) -> Purge:
        """Erase the words of a report and all that was read in it; a tombstone stays."""
        found = self._writer.purge(report, self.who, self._day(at), words(reason, "reason"))
        if found is None:
            raise _unknown(report)
        return found

    def _refuse_unknown(self, report: str) -> None:
        if not self._reader.holds(report):
            raise _unknown(report)

    def _day(self, at: str | None) -> str:
        day = self._writer.today() if at is None else iso_day(at)
        if day is None:
            raise SettingsWrong(f"“{at}” is no date.", remedy="Write it as YYYY-MM-DD.")
        return day


def _another(one: str, other: str) -> str:
    if one == other:
        raise SettingsWrong(f"Both claims are {one}.", remedy="Name two.")
    return other


def _unknown(report: str) -> SettingsWrong:
    return SettingsWrong(
        f"The ledger holds no report {report}.",
        remedy="See the ids with `reportedly claims`.",
    )
