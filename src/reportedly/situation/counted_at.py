"""The numbers of a claim that are told of one of its places: "12 died in X, five in Y"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from reportedly.records.claims import Claim
from reportedly.records.figures import Figure
from reportedly.records.places import ClaimPlace
from reportedly.situation.voices import Word


def at_place(words: Iterable[Word], line: Sequence[str]) -> Iterator[Word]:
    """The words for an incident at a place: a number that is of another place is none of it.

    `line` are the ids of the areas that the place lies in, widest first, and its own.
    """
    for word in words:
        few = len(word.claim.figures) < 2 or len(word.claim.places) < 2
        yield word if few or not line else _of_place(word, line[-1])


def _of_place(word: Word, key: str) -> Word:
    elsewhere = {f.id for f, p in spots(word.claim) if key not in _keys(p)}
    here = {f.id for f, p in spots(word.claim) if key in _keys(p)}
    if not here or not elsewhere:
        return word
    kept = tuple(f for f in word.claim.figures if f.id not in elsewhere)
    claim = msgspec.structs.replace(word.claim, figures=kept)
    return msgspec.structs.replace(word, claim=claim)


def spots(claim: Claim) -> list[tuple[Figure, ClaimPlace]]:
    """The numbers of one count that have a place each behind them; none where one has not."""
    found: list[tuple[Figure, ClaimPlace]] = []
    for like in _alike(claim.figures):
        ends = [*(f.start for f in like[1:]), None]
        for figure, end in zip(like, ends, strict=True):
            behind = [p for p in claim.places if _is_between(p, figure.end, end)]
            if len(behind) != 1:
                break
            found.append((figure, behind[0]))
        else:
            continue
        found = [(f, p) for f, p in found if f not in like]
    return found


def _alike(figures: Iterable[Figure]) -> list[list[Figure]]:
    """The figures of one count and scope that are more than one, each in text order."""
    rows: dict[tuple[str, str], list[Figure]] = {}
    for figure in sorted(figures, key=lambda f: f.start):
        rows.setdefault((figure.counts, figure.scope), []).append(figure)
    return [row for row in rows.values() if len(row) > 1]


def _is_between(place: ClaimPlace, start: int, end: int | None) -> bool:
    return place.start is not None and start <= place.start and (end is None or place.start < end)


def _keys(place: ClaimPlace) -> set[str]:
    own = place.id or (place.name or place.text or "").casefold()
    return {key for key in (own, place.adm2_id, place.adm1_id) if key}
