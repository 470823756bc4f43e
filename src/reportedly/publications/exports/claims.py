"""Claims as rows: what one source says, with the words of the report."""

from __future__ import annotations

from reportedly.publications.exports.places import place_columns
from reportedly.publications.exports.rows import Row, Told, days, parties
from reportedly.records.briefs import Behind
from reportedly.records.claims import Claim
from reportedly.records.places import ClaimPlace
from reportedly.records.show import chain, clean


def row(one: Behind, told: Told) -> Row:
    """One claim."""
    claim, evidence = one.claim, one.claim.evidence[0]
    when = claim.when
    main = _main(claim)
    discretion = told.sources.discretion
    return {
        "claim_id": claim.id,
        "kind": claim.kind,
        "plover": claim.codes.plover,
        "cameo": claim.codes.cameo,
        "modality": claim.modality,
        "background": claim.background,
        **days(*((when.earliest, when.latest) if when else (None, None))),
        "date_words": when and when.text,
        **place_columns(main, None, discretion, told.polygons),
        "other_places": [_other(p, told) for p in claim.places if p is not main],
        **parties([claim]),
        "manner": claim.manner and clean(claim.manner.text),
        "figures": [f"“{clean(f.text)}”" for f in claim.figures],
        "chain": chain(claim.attribution),
        "quote": clean(evidence.quote),
        "quote_start": evidence.start,
        "quote_end": evidence.end,
        "known": one.known,
        "confidence": claim.confidence,
        **_report(one),
    }


def _report(one: Behind) -> Row:
    report = one.report
    return {
        "report_id": report.id,
        "outlet": report.outlet,
        "published": report.published,
        "title": report.title,
        "url": report.url,
    }


def _main(claim: Claim) -> ClaimPlace | None:
    """The first place at which it is told to be, else the first of all."""
    return next((p for p in claim.places if p.role == "at"), next(iter(claim.places), None))


def _other(place: ClaimPlace, told: Told) -> str:
    shown = place_columns(place, None, told.sources.discretion, told.polygons)
    return f"{place.role} {shown['place']}"
