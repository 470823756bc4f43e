"""The judgements as they stand, and what they make of the claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from reportedly.gazetteer.shelf import Gazetteer
from reportedly.ledger.reader import Reader
from reportedly.records.claims import Claim
from reportedly.records.corrections import by_claim, judged
from reportedly.records.judgements import (
    Judgement,
    NotSame,
    PlaceIs,
    Same,
    claims_of,
    in_words,
)
from reportedly.records.places import Place
from reportedly.records.standing import (
    Grounds,
    Standing,
    Status,
    standing,
    standings,
    undone_by,
)


class Entry(msgspec.Struct, frozen=True):
    """What an analyst entered, in words, and what has become of it."""

    id: str
    """Of a judgement or withdrawal; of a purge the report's."""
    kind: str
    status: Status
    at: str
    who: str
    says: str
    why: str
    reason: str | None
    """Why it is undone or goes to review."""


class Verdicts(msgspec.Struct, frozen=True):
    """The judgements as they stand on a day, and what they make of the claims."""

    standings: tuple[Standing, ...]
    corrections: Mapping[str, list[Judgement]]
    """By the claim that they speak of."""
    places: Mapping[str, Place]
    """The gazetteer's record of each place that was judged."""

    @property
    def same(self) -> tuple[tuple[str, str, str], ...]:
        """(claim, claim, judgement) of each pair that is one incident."""
        return self._pairs(Same)

    @property
    def not_same(self) -> tuple[tuple[str, str, str], ...]:
        """(claim, claim, judgement) of each pair that is not one incident."""
        return self._pairs(NotSame)

    def _pairs(self, kind: type[Same | NotSame]) -> tuple[tuple[str, str, str], ...]:
        rows = standing(self.standings)
        return tuple((r.what.one, r.what.other, r.id) for r in rows if isinstance(r.what, kind))

    def applied(self, claim: Claim) -> Claim:
        """The claim as judged; itself where nobody judged it."""
        rows = self.corrections.get(claim.id)
        return judged(claim, rows, self.places) if rows else claim


def verdicts(reader: Reader, gazetteer: Gazetteer, known_on: str | None = None) -> Verdicts:
    """The judgements of a ledger as they stood on a day (ISO; None: now).

    One whose place the gazetteer has no more goes to review.
    """
    rows = reader.judgements(known_on)
    places = places_of(rows, gazetteer)
    found = _without_place(standings_of(reader, rows, known_on), places)
    return Verdicts(found, by_claim(standing(found)), places)


def entries(reader: Reader, gazetteer: Gazetteer, known_on: str | None = None) -> list[Entry]:
    """Everything that analysts entered by that day: judgements, withdrawals, purges."""
    judged = [
        Entry(j.id, j.kind, one.status, j.at, j.who, in_words(j.what), j.why, one.why)
        for one in verdicts(reader, gazetteer, known_on).standings
        for j in [one.judgement]
    ]
    undone = undone_by(reader.judgements(known_on))
    taken = [
        Entry(
            *(w.id, "withdrawal", "undone" if w.id in undone else "stands", w.at, w.who),
            *(f"report {w.report} counts no longer", w.reason),
            f"undone by {undone[w.id]}" if w.id in undone else None,
        )
        for w in reader.withdrawals(known_on)
    ]
    purged = [
        Entry(
            p.report, "purge", "stands", p.at, p.who, f"report {p.report} is erased", p.reason, None
        )
        for p in reader.purges()
        if known_on is None or p.at <= known_on
    ]
    return sorted([*judged, *taken, *purged], key=lambda e: (e.at, e.id))


def standings_of(
    reader: Reader, rows: Iterable[Judgement], known_on: str | None = None
) -> tuple[Standing, ...]:
    """The standing of these judgements against what counts on that day."""
    held = tuple(rows)
    return standings(held, _grounds(reader, held, known_on), reader.withdrawals(known_on))


def _grounds(reader: Reader, rows: Iterable[Judgement], known_on: str | None) -> Grounds:
    return reader.grounds((key for row in rows for key in claims_of(row.what)), known_on)


def places_of(rows: Iterable[Judgement], gazetteer: Gazetteer) -> dict[str, Place]:
    """The gazetteer's record of each place that is judged; nothing is opened where none is."""
    keys = sorted({row.what.place for row in rows if isinstance(row.what, PlaceIs)})
    found = ((key, place_of(key, gazetteer)) for key in keys)
    return {key: place for key, place in found if place is not None}


def place_of(key: str, gazetteer: Gazetteer) -> Place | None:
    """The record of the gazetteer's entry with this id; None where it has none."""
    from reportedly.mentions.place_records import as_place

    entry = gazetteer.places.by_id(key)
    return None if entry is None else as_place(entry, gazetteer.places)


def _without_place(found: Iterable[Standing], places: Mapping[str, Place]) -> tuple[Standing, ...]:
    def checked(one: Standing) -> Standing:
        what = one.judgement.what
        if one.status != "stands" or not isinstance(what, PlaceIs) or what.place in places:
            return one
        return Standing(one.judgement, "review", f"the gazetteer has no {what.place} any more")

    return tuple(map(checked, found))
