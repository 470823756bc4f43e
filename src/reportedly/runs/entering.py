"""Judgements entered: each is checked against what is known and against those that stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

from reportedly.errors import SettingsWrong
from reportedly.gazetteer.shelf import Gazetteer
from reportedly.ledger.reader import Reader
from reportedly.ledger.writer import Writer
from reportedly.records.claims import Claim
from reportedly.records.judgements import (
    FigureWrong,
    Judgement,
    PlaceIs,
    Undo,
    What,
    Withdrawal,
    judgement,
    withdrawal,
)
from reportedly.records.standing import Standing, contradict
from reportedly.runs.judging import place_of, standings_of


class Entered(msgspec.Struct, frozen=True):
    """A judgement that the ledger holds: entered now, or known before."""

    judgement: Judgement
    status: Literal["entered", "known"]


def judge(reader: Reader, writer: Writer, what: What, who: str, at: str, why: str) -> Entered:
    """Enter a judgement; entered before, nothing changes.

    Raises SettingsWrong where it names what is not there, was undone, or says otherwise than one
    that stands.
    """
    new = judgement(what, words(who, "who"), at, words(why, "why"))
    before = reader.judgements()
    held = {one.judgement.id: one for one in standings_of(reader, before)}
    if new.id in held:
        _refuse_undone(held[new.id])
        return Entered(new, "known")
    after = {one.judgement.id: one for one in standings_of(reader, (*before, new))}
    _refuse_undoing_twice(what, held)
    _refuse_against(new, held, after)
    if after[new.id].status != "stands":
        raise SettingsWrong(
            f"It would not stand: {after[new.id].why}.",
            remedy="See the ids with `reportedly claims` and `reportedly judgements`.",
        )
    writer.judge(new)
    return Entered(new, "entered")


def replay(writer: Writer, rows: Iterable[Judgement | Withdrawal]) -> int:
    """Enter what was entered elsewhere, whatever has become of it; how many of them were new.

    Raises SettingsWrong where an id is not that of what it says, before anything is entered.
    """
    held = list(rows)
    for row in held:
        _refuse_changed(row)
    return sum(
        writer.judge(row) if isinstance(row, Judgement) else writer.withdraw(row) for row in held
    )


def _refuse_changed(row: Judgement | Withdrawal) -> None:
    if isinstance(row, Judgement):
        right: Judgement | Withdrawal = judgement(row.what, row.who, row.at, row.why)
    else:
        right = withdrawal(row.report, row.who, row.at, row.reason)
    if right != row:
        raise SettingsWrong(
            f"{row.id} was changed after it was entered.",
            remedy="Take it as `reportedly dump` or `reportedly judgements` wrote it.",
        )


def words(given: str, name: str) -> str:
    """The words without outer blanks; raises SettingsWrong where nothing is left."""
    if not given.strip():
        remedies = {"who": "Give your name, or set $REPORTEDLY_WHO."}
        remedy = remedies.get(name, "Say it in a few words.")
        raise SettingsWrong(f"--{name} is empty.", remedy=remedy)
    return given.strip()


def _refuse_undone(one: Standing) -> None:
    if one.status == "undone":
        key = str(one.why).rpartition(" ")[2]
        raise SettingsWrong(
            f"It was entered before and {one.why}.",
            remedy=f"Let it hold again: reportedly judge undo {key}",
        )


def _refuse_undoing_twice(what: What, held: Mapping[str, Standing]) -> None:
    if isinstance(what, Undo) and (one := held.get(what.undone)) and one.status == "undone":
        raise SettingsWrong(
            f"{what.undone} is {one.why} already.", remedy="Nothing is left to undo."
        )


def _refuse_against(
    new: Judgement, held: Mapping[str, Standing], after: Mapping[str, Standing]
) -> None:
    """Raises where one that stands says otherwise, or would have to be looked at again."""
    for key, one in held.items():
        shaken = after[key].status == "review" or contradict(one.judgement, new)
        if one.status == "stands" and shaken:
            said = one.judgement
            raise SettingsWrong(
                f"{key} of {said.who} ({said.at}, “{said.why}”) says otherwise.",
                remedy=f"If it is wrong, undo it first: reportedly judge undo {key}",
            )


def figure_wrong(
    reader: Reader, claim: str, figure: str, low: int | None = None, high: int | None = None
) -> FigureWrong:
    """The judgement on a figure, named by its id or its words; raises SettingsWrong."""
    if low is not None and high is not None and low > high:
        raise SettingsWrong(f"{low} is more than {high}.", remedy="Give the lower number first.")
    figures = {f.id: f for f in _claim(reader, claim).figures}
    fitting = [f for f in figures.values() if figure in (f.id, f.text)]
    if len(fitting) != 1:
        offered = ", ".join(f"{f.id} “{f.text}”" for f in figures.values()) or "none"
        raise _no_such(claim, "figure", figure, offered)
    (found,) = fitting
    return FigureWrong(claim, found.id, found.low, found.high, low, high)


def place_is(reader: Reader, gazetteer: Gazetteer, claim: str, place: str, key: str) -> PlaceIs:
    """The judgement on a place of a claim, named by its words, its name or `@` and the offset of
    its words; raises SettingsWrong.
    """
    if place_of(key, gazetteer) is None:
        raise SettingsWrong(
            f"The gazetteer has no place {key}.",
            remedy="Look its id up: reportedly gazetteer show NAME",
        )
    places = _claim(reader, claim).places
    fitting = {
        (p.start, p.end)
        for p in places
        if place.casefold() in {s.casefold() for s in (p.text, p.name, f"@{p.start}") if s}
    }
    if len(fitting) != 1:
        offered = ", ".join(f"“{p.text or p.name}” @{p.start}" for p in places) or "none"
        raise _no_such(claim, "place", place, offered)
    ((start, end),) = fitting
    return PlaceIs(claim, start, end, key)


def _claim(reader: Reader, key: str) -> Claim:
    """The claim that counts now; raises SettingsWrong where there is none."""
    found = reader.grounds([key])[key]
    if isinstance(found, str):
        raise SettingsWrong(
            f"There is no claim {key}: {found}.", remedy="See the ids with `reportedly claims`."
        )
    return found


def _no_such(claim: str, slot: str, given: str, offered: str) -> SettingsWrong:
    return SettingsWrong(
        f"“{given}” is not one {slot} of claim {claim}.",
        remedy=f"It has {offered}; name one by its words or its sign.",
    )
