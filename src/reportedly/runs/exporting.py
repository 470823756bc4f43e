"""From what a ledger knew to an export for others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from reportedly.publications.exports.dictionary import dictionary_digest
from reportedly.records.briefs import Behind
from reportedly.records.casualties import Tally
from reportedly.records.control import Control
from reportedly.records.exports import ExportMaterial, ExportOf, Head
from reportedly.records.flows import Flow
from reportedly.records.incidents import Incident
from reportedly.records.makers import Maker
from reportedly.runs import asking, briefing, linking
from reportedly.runs.asking import Held
from reportedly.situation.asked import Asked
from reportedly.situation.held_areas import area_of
from reportedly.situation.voices import Word

Record = Incident | Control | Flow | Tally | Behind


class Wanted(msgspec.Struct, frozen=True):
    """What is to be exported; days are ISO."""

    export: ExportOf
    area: str | None = None
    since: str | None = None
    as_of: str | None = None
    known_on: str | None = None


def material(known: Held, wanted: Wanted) -> ExportMaterial:
    """All that the export is made from; raises SettingsWrong where the area is not clear."""
    asked = asking.asked(known, wanted.area, since=wanted.since)
    rows = tuple(_rows(known, wanted, asked))
    used = sorted({c for row in rows for c in _claims(row) if c in known.words})
    claims = {key: _behind(known.words[key]) for key in used}
    told, mentions, large = briefing.named(known, {one.report.id for one in claims.values()})
    areas = known.gazetteer.areas
    behind = (one.claim for one in claims.values())
    ids = {key for claim in behind for p in claim.places if (key := p.id) is not None}
    return ExportMaterial(
        Head(
            wanted.export,
            *(wanted.area, wanted.since, wanted.as_of, wanted.known_on),
            maker(known).id,
            briefing.CREDITS,
        ),
        rows,
        claims,
        told,
        mentions,
        large,
        frozenset(key for key in ids if areas.has(key)),
    )


def maker(known: Held) -> Maker:
    """What decides an export besides the claims."""
    made_by = briefing.maker(known.gazetteer.sides)
    parts = (*made_by.parts, ("exports", dictionary_digest()))
    return Maker("export", made_by.version, tuple(sorted(parts)))


def _rows(known: Held, wanted: Wanted, asked: Asked) -> Iterable[Record]:
    if wanted.export == "incidents":
        return asking.incidents(known, wanted.as_of, asked)
    if wanted.export == "figures":
        return asking.figures(known, wanted.as_of, asked)
    if wanted.export == "flows":
        return asking.flows(known, wanted.as_of, asked)
    if wanted.export == "control":
        return _control(known, wanted.as_of, asked)
    return _told(known, wanted.as_of, asked)


def _control(known: Held, as_of: str | None, asked: Asked) -> Iterator[Control]:
    sides = known.voices.sides
    for one in linking.holders(known.known, known.gazetteer, as_of):
        if asked.fits(one.claims, [one.place], (one.since, one.as_of), known.words, sides):
            yield one


def _told(known: Held, as_of: str | None, asked: Asked) -> Iterator[Behind]:
    """Claims that fit, of events of that day and before."""
    for word in known.words.values():
        when = word.claim.when
        first, last = (when.earliest, when.latest) if when else (None, None)
        if as_of is not None and (first or "") > as_of:
            continue
        places = [area_of(place, None).place for place in word.claim.places]
        sides = known.voices.sides
        if asked.fits([word.claim.id], places, (first, last), known.words, sides):
            yield _behind(word)


def _behind(word: Word) -> Behind:
    return Behind(word.report, word.claim, word.known)


def _claims(row: Record) -> tuple[str, ...]:
    return (row.claim.id,) if isinstance(row, Behind) else row.claims
