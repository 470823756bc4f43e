"""The difference between two days of knowledge: new, changed, withdrawn, disputed.

Control is one row by area; an incident or a flow is one with that of the other day with which it
shares most claims, for its id may change when something is told before its first claim.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar, get_args

import msgspec

from reportedly.records.changes import Change, ChangeSort, Shown, Subject
from reportedly.records.control import Control
from reportedly.records.counts import CountRow
from reportedly.records.flows import Assessment, Flow
from reportedly.records.incidents import Incident
from reportedly.records.places import unnamed
from reportedly.situation.survey import Rows

Row = TypeVar("Row", Incident, Flow)
OPEN = ("disputed", "contested")


def changes(before: Rows, after: Rows, gone: frozenset[str]) -> tuple[Change, ...]:
    """What differs; `gone`: claims that count no more."""
    found = [
        *_control(before.control, after.control, gone),
        *_incidents(before.incidents, after.incidents, gone),
        *_flows(before.flows, after.flows, gone),
        *_assessments(before.assessments, after.assessments, gone),
    ]
    return tuple(sorted(found, key=_order))


def _order(one: Change) -> tuple[int, str, str, str, str]:
    day = one.earliest or one.latest or "9999"
    counted = f"{one.counts}{one.of}{one.scope}"
    return get_args(Subject).index(one.what), str(one.places), day, one.row or "", counted


def _control(
    before: Iterable[Control], after: Iterable[Control], gone: frozenset[str]
) -> Iterator[Change]:
    old = {(c.place, c.count, c.area): c for c in before}
    new = {(c.place, c.count, c.area): c for c in after}
    for key in sorted({*old, *new}, key=str):
        one, other = old.get(key), new.get(key)
        shown = [_held(c) for c in (one, other)]
        if shown[0] != shown[1]:
            opened = other and other.state in OPEN and (one is None or one.state not in OPEN)
            claims = one.claims if one and shown[0] else None
            sort = _sort(claims, shown[1] is not None, gone, bool(opened))
            known = other or one
            assert known is not None
            area = unnamed(known.count, known.area) if known.count else known.area
            yield _change("control", sort, known, shown, one, other, kind=None, area=area)


def _held(one: Control | None) -> Shown | None:
    """Who holds it; None where that is not known."""
    known = one is not None and one.state != "unknown"
    return Shown(holder=one.holder, state=one.state) if one and known else None


def _sort(
    claims: Iterable[str] | None, is_there: bool, gone: frozenset[str], disputed: bool
) -> ChangeSort:
    """`claims`: what it stood on before, None for what was not there."""
    if claims is None:
        return "new"
    if not is_there:
        return "withdrawn" if set(claims) <= gone else "changed"
    return "disputed" if disputed else "changed"


def paired(
    before: Sequence[Row], after: Sequence[Row], alike: Callable[[Row], object]
) -> list[tuple[Row | None, Row | None]]:
    """Rows of two days that are one, by most shared claims; each row once, others with None."""
    by_claim: dict[tuple[object, str], list[int]] = {}
    for n, row in enumerate(after):
        for claim in row.claims:
            by_claim.setdefault((alike(row), claim), []).append(n)
    shared: dict[tuple[int, int], int] = {}
    for m, row in enumerate(before):
        for claim in row.claims:
            for n in by_claim.get((alike(row), claim), ()):
                shared[m, n] = shared.get((m, n), 0) + 1
    taken: dict[int, int] = {}
    used: set[int] = set()
    for m, n in sorted(shared, key=lambda p: (-shared[p], _key(before[p[0]]), _key(after[p[1]]))):
        if m not in taken and n not in used:
            taken[m] = n
            used.add(n)
    found: list[tuple[Row | None, Row | None]] = []
    for m, row in enumerate(before):
        found.append((row, after[taken[m]] if m in taken else None))
    found.extend((None, row) for n, row in enumerate(after) if n not in used)
    return found


def _key(row: Incident | Flow) -> str:
    return min(row.claims)


def _incidents(
    before: Sequence[Incident], after: Sequence[Incident], gone: frozenset[str]
) -> Iterator[Change]:
    """Incidents that came or went, and every count that differs."""
    old, new = _homes(before), _homes(after)
    for one, other in paired(before, after, lambda _: None):
        known = other or one
        assert known is not None
        if one is None or other is None or one.standing != other.standing:
            both = one is not None and other is not None
            beside = {} if both else new if other is None else old
            others = tuple(sorted({i for c in known.claims for i in beside.get(c, ())}))
            shown = [
                None if i is None else Shown(with_incidents=others, standing=i.standing)
                for i in (one, other)
            ]
            sort = _sort(one.claims if one else None, other is not None, gone, False)
            sort = "changed" if others or both else sort
            yield _change("incidents", sort, known, shown, one, other, known.kind, known.area)
        rows = [_counts([] if i is None else i.figures) for i in (one, other)]
        yield from _figures("figures", rows, known, (one, other), gone, known.kind, known.area)


def _homes(incidents: Iterable[Incident]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in incidents:
        for claim in one.claims:
            found.setdefault(claim, []).append(one.incident)
    return found


def _counts(rows: Iterable[CountRow]) -> dict[tuple[str, ...], CountRow]:
    return {(r.counts, r.unit, r.of or "", r.scope): r for r in rows}


def _figures(
    what: Subject,
    rows: Sequence[Mapping[tuple[str, ...], CountRow]],
    known: Incident | Flow,
    pair: tuple[Incident | Flow | None, Incident | Flow | None],
    gone: frozenset[str],
    kind: str,
    area: str | None,
) -> Iterator[Change]:
    for key in sorted({*rows[0], *rows[1]}):
        one, other = rows[0].get(key), rows[1].get(key)
        shown = [None if r is None else _shown(r) for r in (one, other)]
        if shown[0] == shown[1]:
            continue
        lost = bool(one and other and one.best is not None and other.best is None)
        said = None if one is None else [s.claim for s in one.said]
        sort = _sort(said, other is not None, gone, lost)
        told = one or other
        assert told is not None
        change = _change(what, sort, known, shown, pair[0], pair[1], kind, area)
        yield msgspec.structs.replace(
            change,
            counts=told.counts,
            unit=told.unit,
            of=told.of,
            scope=told.scope,
            claims_before=_said(one),
            claims_after=_said(other),
        )


def _said(row: CountRow | None) -> tuple[str, ...]:
    return tuple(sorted({s.claim for s in row.said})) if row else ()


def _shown(row: CountRow) -> Shown:
    return Shown(low=row.low, high=row.high, best=row.best, best_none=row.best_none)


def _flows(before: Sequence[Flow], after: Sequence[Flow], gone: frozenset[str]) -> Iterator[Change]:
    """Flows that came or went, were denied, or of which a count differs."""
    for one, other in paired(before, after, lambda f: (f.sort, f.modality, not f.incidents)):
        known = other or one
        assert known is not None
        area = _route(known)
        rows = [_counts(c.row for c in f.counts) if f else {} for f in (one, other)]
        yield from _figures("flows", rows, known, (one, other), gone, known.kind, area)
        shown = [None if f is None else Shown(denied=bool(f.denied_by)) for f in (one, other)]
        bare = not rows[0] and not rows[1]
        if shown[0] != shown[1] and (bare or (one is not None and other is not None)):
            denied = bool(one and other and other.denied_by)
            sort = _sort(one.claims if one else None, other is not None, gone, denied)
            yield _change("flows", sort, known, shown, one, other, known.kind, area)


def _assessments(
    before: Sequence[Assessment], after: Sequence[Assessment], gone: frozenset[str]
) -> Iterator[Change]:
    """Judgements that came or went; each is a row of its own, for it is somebody's."""
    old, new = ({a.claim: a for a in rows} for rows in (before, after))
    for claim in sorted({*old} ^ {*new}):
        is_new = claim in new
        one = new[claim] if is_new else old[claim]
        yield Change(
            what="assessments",
            change=_sort(None if is_new else (claim,), is_new, gone, False),
            kind=one.kind,
            area=" and ".join(p.name for p in one.at) or None,
            places=tuple(p.place for p in one.at),
            earliest=one.said,
            latest=one.said,
            before=None if is_new else Shown(),
            after=Shown() if is_new else None,
            counts=None,
            unit=None,
            of=None,
            scope=None,
            row=claim,
            claims_before=() if is_new else (claim,),
            claims_after=(claim,) if is_new else (),
        )


def _route(one: Flow) -> str | None:
    """Whence and whither, or where."""
    parts = [
        f"{word} {' and '.join(p.name for p in held)}"
        for word, held in (("from", one.origin), ("to", one.destination), ("at", one.at))
        if held
    ]
    return " ".join(parts) or None


def _change(
    what: Subject,
    sort: ChangeSort,
    known: Control | Incident | Flow,
    shown: Sequence[Shown | None],
    one: Control | Incident | Flow | None,
    other: Control | Incident | Flow | None,
    kind: str | None,
    area: str | None,
) -> Change:
    places = _places(known) if isinstance(known, Flow) else (known.place,)
    row = known.incident if isinstance(known, Incident) else getattr(known, "flow", None)
    return Change(
        what=what,
        change=sort,
        kind=kind,
        area=area,
        places=places,
        earliest=known.since if isinstance(known, Control) else known.earliest,
        latest=known.as_of if isinstance(known, Control) else known.latest,
        before=shown[0],
        after=shown[1],
        counts=None,
        unit=None,
        of=None,
        scope=None,
        row=row,
        claims_before=one.claims if one else (),
        claims_after=other.claims if other else (),
    )


def _places(one: Flow) -> tuple[tuple[str, ...], ...]:
    return tuple(p.place for p in (*one.origin, *one.at, *one.destination))
