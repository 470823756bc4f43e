"""A claim as analysts judged it: every corrected value carries the id of its judgement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from reportedly.records.claims import Claim
from reportedly.records.figures import Figure
from reportedly.records.judgements import (
    FigureWrong,
    Judgement,
    PlaceIs,
    claims_of,
    number_in_words,
)
from reportedly.records.places import ClaimPlace, Place
from reportedly.records.standing import is_meant
from reportedly.records.values import FigureForm


def by_claim(judgements: Iterable[Judgement]) -> dict[str, list[Judgement]]:
    """The judgements that stand, by each claim that they speak of."""
    found: dict[str, list[Judgement]] = defaultdict(list)
    for row in judgements:
        for claim in claims_of(row.what):
            found[claim].append(row)
    return dict(found)


def judged(claim: Claim, judgements: Iterable[Judgement], places: Mapping[str, Place]) -> Claim:
    """The claim with the corrections of its figures and places; `judgements` are those that stand.

    A wrong figure falls out, or gives way to the analyst's number, whose words are that number in
    brackets and never the source's. A place keeps its words and its role. `places` holds the
    gazetteer's record of each id that is judged; one it lacks changes nothing.
    """
    for row in sorted(judgements, key=lambda j: (j.at, j.id)):
        if isinstance(row.what, FigureWrong) and row.what.claim == claim.id:
            claim = _figure_judged(claim, row.what, row.id)
        elif isinstance(row.what, PlaceIs) and row.what.claim == claim.id:
            claim = _place_judged(claim, row.what, row.id, places)
    return claim


def _figure_judged(claim: Claim, what: FigureWrong, key: str) -> Claim:
    if what.low is None and what.high is None:
        return _without(claim, what.figure)
    figures = tuple(
        _corrected(figure, what, key) if figure.id == what.figure else figure
        for figure in claim.figures
    )
    return msgspec.structs.replace(claim, figures=figures)


def _without(claim: Claim, key: str) -> Claim:
    """The claim without a figure; an empty slot says why."""
    left = tuple(
        msgspec.structs.replace(f, part_of=None) if f.part_of == key else f
        for f in claim.figures
        if f.id != key
    )
    dropped = len(left) < len(claim.figures) and not left
    missing = {**claim.missing, "figures": "judged_wrong"} if dropped else claim.missing
    return msgspec.structs.replace(claim, figures=left, missing=missing)


def _corrected(figure: Figure, what: FigureWrong, key: str) -> Figure:
    """The analyst's number in the place of the figure that was read."""
    return msgspec.structs.replace(
        figure,
        text=f"[{number_in_words(what.low, what.high)}]",
        form=form_of(what.low, what.high),
        stated=tuple(dict.fromkeys(n for n in (what.low, what.high) if n is not None)),
        low=what.low,
        high=what.high,
        judgement=key,
    )


def form_of(low: int | None, high: int | None) -> FigureForm:
    """The form of a number between two bounds, one of which is known."""
    if low == high:
        return "exact"
    if high is None:
        return "at_least"
    return "up_to" if low is None else "range"


def _place_judged(claim: Claim, what: PlaceIs, key: str, places: Mapping[str, Place]) -> Claim:
    right = places.get(what.place)
    if right is None:
        return claim
    found = tuple(
        _replaced(place, right, key) if is_meant(what, place) else place for place in claim.places
    )
    return msgspec.structs.replace(claim, places=found)


def _replaced(place: ClaimPlace, right: Place, key: str) -> ClaimPlace:
    """The right place under the words of the old; a part or a number of it has no point."""
    whole = place.part is None and place.count is None
    pinned = whole and right.precision == "exact"
    return msgspec.structs.replace(
        place,
        id=right.id,
        name=right.name,
        feature=right.feature,
        country=right.country,
        country_code=right.country_code,
        adm1=right.adm1,
        adm1_id=right.adm1_id,
        adm2=right.adm2,
        adm2_id=right.adm2_id,
        lat=right.lat if pinned else None,
        lon=right.lon if pinned else None,
        precision=right.precision if whole or right.precision != "exact" else "near",
        candidates=(),
        uncertainty_km=None,
        judgement=key,
    )
