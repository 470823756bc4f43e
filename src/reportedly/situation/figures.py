"""The figures of one incident: every one with its source, their range, and the best by the rule.

The rule: superseded versions drop out; a whole goes before its parts; then the class of the source
decides (`source_classes.toml`), then what was said last. A tie, or leading figures that differ more
than two-fold, gives no best. UCDP GED calls the range low and high; here both are stated numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from reportedly.records.counts import CountRow, NoBest, Said
from reportedly.records.figures import Figure
from reportedly.records.values import Counts, Scope, Unit
from reportedly.situation.voices import Voice, Voices, Word

NUMBERS = ("exact", "about", "nearly", "at_least", "more_than", "up_to", "fewer_than", "range")
"""Forms that state a number."""
POINTS = ("exact", "about", "nearly", "at_least", "more_than")
"""Forms whose number may be the best one: it is, or comes close to, what the source counted."""
TWOFOLD = 2
"""Leading figures further apart than this give no best (DESIGN.md, "Best figure")."""


class Key(msgspec.Struct, frozen=True, order=True):
    """What a row counts."""

    counts: Counts
    unit: Unit
    scope: Scope
    of: str


class Heard(msgspec.Struct, frozen=True):
    """A figure with who gave it."""

    key: Key
    said: Said
    voice: Voice
    rank: int


def counts(words: Iterable[Word], voices: Voices) -> tuple[CountRow, ...]:
    """The rows of the claims of one incident, wholes before parts."""
    rows: dict[Key, list[Heard]] = defaultdict(list)
    for word in words:
        if word.claim.modality != "denied":
            for heard in _heard(word, voices):
                rows[heard.key].append(heard)
    ranked = sorted(rows, key=lambda k: (k.scope, k.counts, k.of != "", k.of, k.unit))
    return tuple(row(key, rows[key]) for key in ranked)


def _heard(word: Word, voices: Voices) -> Iterator[Heard]:
    voice = voices.of(word)
    for figure in word.claim.figures:
        of = whom(figure, voices)
        said = Said(
            claim=word.claim.id,
            figure=figure.id,
            report=word.report.id,
            text=figure.text,
            form=figure.form,
            low=figure.low,
            high=figure.high,
            stated=figure.stated,
            said=word.known,
            source=voice.name,
            voice=voice.body,
            role=voice.role,
        )
        key = Key(figure.counts, figure.unit, figure.scope, of or "")
        yield Heard(key, said, voice, voices.classes.rank(voice.role))


def whom(figure: Figure, voices: Voices) -> str | None:
    """Of whom the figure is; None where it is of all."""
    anyone = voices.classes.anyone.words
    words = [one.casefold() for one in figure.of]
    told = [w for w in words if w.split()[-1:] and w.split()[-1] not in anyone]
    return ", ".join(dict.fromkeys(told)) or None


def row(key: Key, heard: Sequence[Heard]) -> CountRow:
    """The row of one count."""
    listed = _superseded(heard)
    low, high = stated_range(s for s in listed if s.superseded_by is None)
    best, none = best_of([(s, h.rank) for s, h in zip(listed, heard, strict=True)])
    named = {(s.source, s.voice) for s in listed if s.voice}
    return CountRow(
        counts=key.counts,
        unit=key.unit,
        of=key.of or None,
        scope=key.scope,
        low=low,
        high=high,
        best=best,
        best_none=none,
        said=tuple(sorted(listed, key=lambda s: (s.said or "", s.report, s.claim, s.figure))),
        origins=len({source for source, _ in named}),
        voices=len({voice for _, voice in named}),
    )


def stated_range(said: Iterable[Said]) -> tuple[int | None, int | None]:
    """Lowest and highest of the stated numbers; None for both where nobody states one."""
    told = [s for s in said if s.form in NUMBERS]
    ends = [n for s in told for n in (s.low, s.high) if n is not None and (n or not s.stated)]
    return (min(ends), max(ends)) if ends else (None, None)


def _superseded(heard: Sequence[Heard]) -> list[Said]:
    """The figures, those marked that the same source replaced later in another report."""
    last: dict[object, Heard] = {}
    for one in sorted(heard, key=_when):
        last[_source(one)] = one
    return [
        msgspec.structs.replace(one.said, superseded_by=newer.said.claim)
        if (newer := last[_source(one)]).said.report != one.said.report
        and (newer.said.said or "") > (one.said.said or "")
        else one.said
        for one in heard
    ]


def _source(one: Heard) -> object:
    """Whose figure it is: of a named body, or of an outlet in its own words."""
    return one.said.voice or (one.voice.outlet, one.said.source, one.said.role)


def _when(one: Heard) -> tuple[str, str, str, str]:
    return (one.said.said or "", one.said.report, one.said.claim, one.said.figure)


def best_of(ranked: Sequence[tuple[Said, int]]) -> tuple[int | None, NoBest | None]:
    """The best figure, or why there is none."""
    told = [(s, rank) for s, rank in ranked if s.superseded_by is None and s.form in NUMBERS]
    if not told:
        return None, "no_number"
    first = min(rank for _, rank in told)
    leading = [s for s, rank in told if rank == first]
    last = max(s.said or "" for s in leading)
    numbers = {_number(s) for s in leading if (s.said or "") == last}
    if None in numbers and len(numbers) == 1:
        return None, "range_only"
    points = sorted(n for n in numbers if n is not None)
    if len(points) > 1:
        return None, "tie"
    if _far_apart([n for s, _ in told if (n := _number(s)) is not None]):
        return None, "differ_twofold"
    return points[0], None


def _number(said: Said) -> int | None:
    """The number that the source gives; None for a range."""
    if said.form not in POINTS or len(said.stated) > 1:
        return None
    return said.stated[0] if said.stated else said.low


def _far_apart(points: Sequence[int]) -> bool:
    return bool(points) and min(points) * TWOFOLD < max(points)
