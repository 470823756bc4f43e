"""Which judgements stand, which are undone, and which an analyst must look at again, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Literal

import msgspec

from reportedly.records.claims import Claim
from reportedly.records.judgements import (
    FigureWrong,
    Judgement,
    NotSame,
    PlaceIs,
    Same,
    Undo,
    What,
    Withdrawal,
    claims_of,
)

Status = Literal["stands", "undone", "review"]
Grounds = Mapping[str, Claim | str]
"""For each claim that is judged: the claim as it is read now, or why there is none."""


class Standing(msgspec.Struct, frozen=True, gc=False):
    """What has become of a judgement; only one that stands changes anything."""

    judgement: Judgement
    status: Status
    why: str | None = None
    """For one that is undone or goes to review: the reason."""


def standings(
    judgements: Iterable[Judgement],
    grounds: Grounds,
    withdrawals: Iterable[Withdrawal] = (),
) -> tuple[Standing, ...]:
    """The standing of every judgement, by day and id: none is dropped, in whatever order they came.

    An undoing can be undone. One whose claim, figure or place is gone goes to review. Of those
    that stand and say unlike things of one subject the latest outranks the others; of one day, none
    outranks another, and all go to review.
    """
    rows = sorted(set(judgements), key=lambda j: (j.at, j.id))
    undone = undone_by(rows)
    known = {j.id for j in rows} | {w.id for w in withdrawals}
    settled: dict[str, Standing] = {}
    fitting: dict[object, list[Judgement]] = defaultdict(list)
    for row in rows:
        if (by := undone.get(row.id)) is not None:
            settled[row.id] = Standing(row, "undone", f"undone by {by}")
        elif (wrong := _unfit(row.what, grounds, known)) is not None:
            settled[row.id] = Standing(row, "review", wrong)
        else:
            fitting[_subject(row)].append(row)
    for rivals in fitting.values():
        settled.update((one.judgement.id, one) for one in _ranked(rivals))
    return tuple(settled[row.id] for row in rows)


def undone_by(judgements: Iterable[Judgement]) -> dict[str, str]:
    """For the id of all that is undone, the id of the undoing that holds."""
    undoing: dict[str, list[str]] = defaultdict(list)
    for row in judgements:
        if isinstance(row.what, Undo):
            undoing[row.what.undone].append(row.id)
    # An id is made of what it undoes: no undoing can reach itself, so the chains end.
    holding: dict[str, str | None] = {}
    for key in undoing:
        chain = [key]
        while chain:
            here = chain[-1]
            open_ends = [u for u in undoing.get(here, ()) if u not in holding]
            if open_ends:
                chain += open_ends
                continue
            holds = sorted(u for u in undoing.get(here, ()) if holding[u] is None)
            holding[chain.pop()] = holds[0] if holds else None
    return {key: by for key, by in holding.items() if by is not None}


def withdrawn(
    withdrawals: Iterable[Withdrawal], judgements: Iterable[Judgement]
) -> dict[str, Withdrawal]:
    """For each report that is withdrawn the withdrawal that holds, the first of several."""
    undone = undone_by(judgements)
    rows = sorted(withdrawals, key=lambda w: (w.at, w.id), reverse=True)
    return {w.report: w for w in rows if w.id not in undone}


def standing(found: Iterable[Standing]) -> tuple[Judgement, ...]:
    """Those that stand and say something of claims."""
    rows = (one.judgement for one in found if one.status == "stands")
    return tuple(row for row in rows if not isinstance(row.what, Undo))


def _unfit(what: What, grounds: Grounds, known: Collection[str]) -> str | None:
    """Why it no longer fits what is known; None where it does."""
    if isinstance(what, Undo):
        return None if what.undone in known else f"nothing here has the id {what.undone}"
    for key in claims_of(what):
        claim = grounds.get(key, "no report of this ledger has it")
        if isinstance(claim, str):
            return f"claim {key}: {claim}"
        if isinstance(what, FigureWrong) and (why := _figure_unfit(what, claim)) is not None:
            return why
        if isinstance(what, PlaceIs) and not any(is_meant(what, p) for p in claim.places):
            return f"claim {key} has no place at these words any more"
    return None


def _figure_unfit(what: FigureWrong, claim: Claim) -> str | None:
    figure = next((f for f in claim.figures if f.id == what.figure), None)
    if figure is None:
        return f"claim {claim.id} has no figure {what.figure} any more"
    if (figure.low, figure.high) != (what.read_low, what.read_high):
        return f"figure {what.figure} of claim {claim.id} is read otherwise now"
    return None


def is_meant(what: PlaceIs, place: object) -> bool:
    """True for the place of a claim that the judgement speaks of."""
    span = (getattr(place, "start", None), getattr(place, "end", None))
    return span == (what.start, what.end)


def _subject(row: Judgement) -> object:
    """What a judgement speaks of: two of one subject may contradict each other."""
    what = row.what
    if isinstance(what, Same | NotSame):
        return "pair", what.one, what.other
    if isinstance(what, FigureWrong):
        return "figure", what.claim, what.figure
    if isinstance(what, PlaceIs):
        return "place", what.claim, what.start, what.end
    return row.id


def contradict(one: Judgement, other: Judgement) -> bool:
    """True where two speak of one subject and say unlike things."""
    return _subject(one) == _subject(other) and one.what != other.what


def _ranked(rivals: Sequence[Judgement]) -> list[Standing]:
    """Judgements of one subject, by day: the last day counts, if it speaks with one tongue."""
    latest = [row for row in rivals if row.at == rivals[-1].at]
    if any(row.what != latest[0].what for row in latest):
        return [Standing(row, "review", _against(row, latest)) for row in rivals]
    said = latest[0].what
    return [
        Standing(row, "stands")
        if row.what == said
        else Standing(row, "review", f"outranked by the later {latest[0].id}")
        for row in rivals
    ]


def _against(row: Judgement, latest: Sequence[Judgement]) -> str:
    other = next(one for one in latest if one.what != row.what)
    return f"contradicts {other.id}: undo one of the two"
