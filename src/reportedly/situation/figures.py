"""The figures of one incident: every one with its source, their range, and the best by the rule.

The rule: superseded versions drop out; a whole goes before its parts; then the class of the source
decides (`source_classes.toml`), then what was said last. A tie, or figures that differ more than
two-fold among sources of the leading one's standing, gives no best: an official's and a party's are
held against each other, a hospital's needs nobody's agreement, an outlet's own is no rival to
either. UCDP GED calls the range low and high; here both are stated numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from reportedly.records.counts import CountRow, NoBest, Said
from reportedly.records.dates import Moment
from reportedly.records.figures import Figure
from reportedly.records.values import LOSSES, Counts, Modality, Scope, Unit
from reportedly.situation.voices import Voice, Voices, Word

NUMBERS = (
    *("exact", "about", "nearly", "at_least", "more_than", "up_to", "fewer_than", "range"),
    "none",
)
"""Forms that state a number."""
POINTS = ("exact", "about", "nearly", "at_least", "more_than", "none")
"""Forms whose number may be the best one: it is, or comes close to, what the source counted."""
BEYOND = ("more_than", "fewer_than")
"""Forms that say it is not the number itself: by the coding rules the next one is the first that
it can be."""
REAL = frozenset({"asserted", "claimed"})
AHEAD = frozenset({"planned", "conditional"})
TWOFOLD = 2
"""Leading figures further apart than this give no best (DESIGN.md, "Best figure")."""


class Key(msgspec.Struct, frozen=True, gc=False, order=True):
    """What a row counts."""

    counts: Counts
    unit: Unit
    scope: Scope
    of: str


class Heard(msgspec.Struct, frozen=True, gc=False):
    """A figure with who gave it."""

    key: Key
    said: Said
    voice: Voice
    rank: int
    stand: str
    moment: Moment
    corrects: tuple[str, ...]
    """Claims that this one says were wrong."""
    guessed: bool = False
    """True where it is only said that it may be so."""


def counts(words: Iterable[Word], voices: Voices) -> tuple[CountRow, ...]:
    """The rows of the claims of one incident, wholes before parts."""
    rows: dict[Key, list[Heard]] = defaultdict(list)
    told = list(words)
    happened = any(word.claim.modality in REAL for word in told)
    for word in told:
        for heard in _heard(word, voices):
            if is_counted(heard, word.claim.modality, happened=happened):
                rows[heard.key].append(heard)
    ranked = sorted(rows, key=lambda k: (k.scope, k.counts, k.of != "", k.of, k.unit))
    return tuple(row(key, rows[key]) for key in ranked)


def is_counted(heard: Heard, modality: Modality, *, happened: bool) -> bool:
    """False for what is not said to be so.

    "No soldiers were killed" states nought; that twelve were killed is denied as a whole. Whom one
    threatens to kill is not dead; a plan counts only where nothing has happened yet.
    """
    if modality == "denied":
        return heard.said.form == "none"
    if modality in AHEAD:
        return not happened and heard.key.counts not in LOSSES
    return True


def _heard(word: Word, voices: Voices) -> Iterator[Heard]:
    voice = voices.of(word)
    about = (a for a in word.claim.about if a.relation == "corrects")
    corrected = tuple(a.claim for a in about if a.claim)
    for figure in word.claim.figures:
        of = _of(word, figure, voices)
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
        key = Key(figure.counts, figure.unit, figure.scope, of)
        classes = voices.classes
        rank, stand = classes.rank(voice.role), classes.stand(voice.role)
        guessed = word.claim.modality == "possible"
        yield Heard(key, said, voice, rank, stand, word.moment, corrected, guessed)


def _of(word: Word, figure: Figure, voices: Voices) -> str:
    """Of whom or what; drones that were shot down are told apart from those that were sent."""
    stopped, of = voices.classes.stopped, whom(figure, voices) or ""
    apart = word.claim.kind in stopped.kinds and figure.unit != "person"
    if not apart or figure.counts == stopped.word:
        return of
    return f"{stopped.word} {of}".strip()


def whom(figure: Figure, voices: Voices) -> str | None:
    """Of whom the figure is; None where it is of all, or only names what is counted again."""
    anyone, again = voices.classes.anyone.words, (figure.counts, figure.counts.removesuffix("s"))
    words = [one.casefold() for one in figure.of]
    told = [w for w in words if w.split()[-1:] and w.split()[-1] not in anyone and w not in again]
    return ", ".join(dict.fromkeys(told)) or None


def row(key: Key, heard: Sequence[Heard]) -> CountRow:
    """The row of one count."""
    listed = _superseded(heard)
    low, high = stated_range(s for s in listed if s.superseded_by is None)
    best, none = best_of([h for s, h in zip(listed, heard, strict=True) if not s.superseded_by])
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
    """Lowest and highest of the stated numbers; None for both where nobody states one.

    "More than 300" states 301 and "fewer than 300" 299, save where another gives the 300 itself.
    """
    told = [s for s in said if s.form in NUMBERS]
    plain = [n for s in told if s.form not in BEYOND for n in (s.stated or (s.low, s.high))]
    beyond = [_stated(s) for s in told if s.form in BEYOND and not set(s.stated) & set(plain)]
    ends = [n for n in (*plain, *beyond) if n is not None]
    return (min(ends), max(ends)) if ends else (None, None)


def _stated(said: Said) -> int | None:
    """The number that the words state: of "more than 300" the first that it can be."""
    ends = {"more_than": said.low, "fewer_than": said.high}
    return ends[said.form] if said.form in ends else _number(said)


def _superseded(heard: Sequence[Heard]) -> list[Said]:
    """The figures, those marked that were corrected, or that the same source replaced later in
    another report."""
    last: dict[object, Heard] = {}
    corrected: dict[str, str] = {}
    for one in sorted(heard, key=_when):
        last[_source(one)] = one
        corrected |= dict.fromkeys(one.corrects, one.said.claim)
    return [
        msgspec.structs.replace(
            one.said, superseded_by=corrected.get(one.said.claim) or _replaced(one, last)
        )
        for one in heard
    ]


def _replaced(one: Heard, last: Mapping[object, Heard]) -> str | None:
    """The claim by which the same source gave another figure later, in another report."""
    newer = last[_source(one)]
    later = newer.said.report != one.said.report and newer.moment.is_after(one.moment)
    return newer.said.claim if later and _bounds(newer) != _bounds(one) else None


def _bounds(one: Heard) -> object:
    """What the figure says: told again it replaces nothing."""
    return one.said.form, one.said.low, one.said.high


def _source(one: Heard) -> object:
    """Whose figure it is: of a named body, or of an outlet in its own words. Two commands of one
    army count each for itself, though they are one voice."""
    return one.voice.part or one.said.voice or (one.voice.outlet, one.said.source, one.said.role)


def _when(one: Heard) -> tuple[str, float, str, str, str]:
    """Orders by day and hour; what has none comes before what has one."""
    said, moment = one.said, one.moment
    return (moment.day, moment.second or 0.0, said.report, said.claim, said.figure)


def best_of(heard: Sequence[Heard]) -> tuple[int | None, NoBest | None]:
    """The best of figures that nobody replaced, or why there is none."""
    stated = [h for h in heard if h.said.form in NUMBERS]
    told = [h for h in stated if not h.guessed]
    if not told:
        return None, "only_possible" if stated else "no_number"
    first = min(told, key=lambda h: h.rank)
    leading = [h for h in told if h.rank == first.rank]
    last = max(leading, key=_when).moment
    latest = [h.said for h in leading if not last.is_after(h.moment)]
    points = sorted({n for s in latest if (n := _number(s)) is not None})
    if not points:
        return None, "range_only"
    rivals = [_number(h.said) for h in told if h.stand == first.stand]
    if _far_apart([n for n in rivals if n is not None]):
        return None, "differ_twofold"
    if len(points) > 1:
        return None, "tie"
    return min(n for s in latest if (n := _stated(s)) is not None), None


def _number(said: Said) -> int | None:
    """The number that the source gives; None for a range."""
    if said.form not in POINTS or len(said.stated) > 1:
        return None
    return said.stated[0] if said.stated else said.low


def _far_apart(points: Sequence[int]) -> bool:
    return bool(points) and min(points) * TWOFOLD < max(points)


def recommended(row: CountRow) -> tuple[str, ...]:
    """The figures that give the best number."""
    return tuple(
        s.figure
        for s in row.said
        if row.best is not None
        and s.superseded_by is None
        and s.form in POINTS
        and row.best in (*s.stated, s.low)
    )
