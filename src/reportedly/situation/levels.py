"""How many there are at a time, and running totals: the last version each source gives, by place.

They are told again and again, of no single event, and are never added to those of another day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from reportedly.gazetteer.flow_sorts import FlowSort, FlowSorts
from reportedly.records.figures import Figure
from reportedly.records.flows import FlowCount, Measure
from reportedly.situation.figures import Key, counts, recommended, whom
from reportedly.situation.travel import lands, whence, where, whither
from reportedly.situation.voices import Voices, Word


class Level(msgspec.Struct, frozen=True, gc=False, order=True):
    """What is counted, and where."""

    sort: str
    measure: Measure
    key: Key
    places: tuple[tuple[str, ...], ...]


def is_level(figure: Figure, sort: FlowSort) -> bool:
    """True for a stock or a running total."""
    return measure_of(figure, sort) != "flow"


def measure_of(figure: Figure, sort: FlowSort) -> Measure:
    """What sort of number it is."""
    if figure.scope == "cumulative":
        return "total"
    stock = figure.scope == "stock" or (figure.scope == "incident" and figure.counts in sort.levels)
    return "stock" if stock else "flow"


def levels(
    words: Iterable[Word], sorts: FlowSorts, voices: Voices
) -> Iterator[tuple[FlowSort, FlowCount, list[Word]]]:
    """The levels that the claims tell, each with its claims, by what is counted and where."""
    told: dict[Level, list[Word]] = defaultdict(list)
    for word in words:
        sort = sorts.of(word.claim.kind)
        if sort is not None and word.claim.modality in ("asserted", "claimed"):
            for level, own in _levels(word, sort, voices):
                told[level].append(own)
    for level in sorted(told):
        (row,) = counts(told[level], voices)
        count = FlowCount(level.measure, row, recommended(row))
        yield sorts.named(level.sort), count, told[level]


def _levels(word: Word, sort: FlowSort, voices: Voices) -> Iterator[tuple[Level, Word]]:
    places = _places(word, sort, voices)
    for figure in word.claim.figures:
        if is_level(figure, sort) and (not sort.units or figure.unit in sort.units):
            measure = measure_of(figure, sort)
            of = whom(figure, voices) or ""
            key = Key(figure.counts, figure.unit, figure.scope, of)
            own = msgspec.structs.replace(word.claim, figures=(figure,))
            yield (
                Level(sort.id, measure, key, places),
                msgspec.structs.replace(word, claim=own),
            )


def _places(word: Word, sort: FlowSort, voices: Voices) -> tuple[tuple[str, ...], ...]:
    claims = [word.claim]
    begun = whence(claims, sort) or lands(claims, voices)
    named = (*begun, *whither(claims), *where(claims, sort))
    return tuple((p.role, *p.place) for p in named)
