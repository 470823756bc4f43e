"""How parties and writers judge things ("gained momentum"): listed as theirs, never as fact."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.records.flows import Assessment
from reportedly.situation.spans import counts_on
from reportedly.situation.tellers import teller
from reportedly.situation.travel import parties, places
from reportedly.situation.voices import Voices, Word


def assessments(
    words: Iterable[Word], voices: Voices, as_of: str | None = None
) -> tuple[Assessment, ...]:
    """The judgements of parties, officials and outlets, by day."""
    found = [
        _assessment(word, voices)
        for word in words
        if word.claim.family == "assessment" and counts_on(word, as_of)
    ]
    return tuple(sorted(found, key=lambda a: (a.said or "", a.report, a.claim)))


def _assessment(word: Word, voices: Voices) -> Assessment:
    claim = word.claim
    of = {*parties([claim], ("agent",), voices), *parties([claim], ("target",), voices)}
    return Assessment(
        claim=claim.id,
        report=word.report.id,
        kind=claim.kind,
        whose=teller([(word, voices.of(word))], voices),
        words=claim.evidence[0].quote if claim.evidence else "",
        of=tuple(sorted(of, key=lambda p: (p.name, p.type))),
        at=places(claim.places),
        said=word.known,
        modality=claim.modality,
    )
