"""Flight, deployments, passages, talks and pledges: one row an incident, with who says so."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import get_args

import msgspec

from reportedly.gazetteer.flow_sorts import FlowSort, FlowSorts
from reportedly.records.flows import Condition, Flow, FlowCount, FlowModality, FlowTable
from reportedly.records.incidents import Incident
from reportedly.records.makers import digest
from reportedly.situation.counted_at import at_place
from reportedly.situation.figures import counts, recommended
from reportedly.situation.levels import is_level, levels
from reportedly.situation.spans import LAST, counts_on, days
from reportedly.situation.tellers import tellers
from reportedly.situation.travel import lands, of_lands, parties, whence, where, whither
from reportedly.situation.voices import Voices, Word

ID_DIGITS = 16


def flows(
    incidents: Iterable[Incident],
    words: Mapping[str, Word],
    sorts: FlowSorts,
    voices: Voices,
    as_of: str | None = None,
) -> tuple[Flow, ...]:
    """The rows of the incidents, then how many people are where, by day; `words`: by claim id.

    Denials stand with what they deny, plans apart from deeds. How many there are on a day, and
    running totals, are rows of their own over all incidents, of which the last version counts.
    """
    found = [
        _flow(one, sort, modality, told, voices)
        for one in incidents
        for (sort, modality), told in _grouped(one, words, sorts, as_of).items()
    ]
    said = [w for w in words.values() if counts_on(w, as_of)]
    found += [_level(sort, row, told, voices) for sort, row, told in levels(said, sorts, voices)]
    return tuple(sorted(found, key=_order))


def _order(one: Flow) -> tuple[int, str, str]:
    """By table, in the order of its list, and by day."""
    return get_args(FlowTable).index(one.table), one.earliest or one.latest or LAST, one.flow


Group = tuple[FlowSort, FlowModality]


def _grouped(
    one: Incident, words: Mapping[str, Word], sorts: FlowSorts, as_of: str | None
) -> dict[Group, list[Word]]:
    """The claims of an incident by sort and modality, each with the figures of the event alone."""
    told: dict[tuple[str, FlowModality], list[Word]] = defaultdict(list)
    for word in sorted((words[c] for c in one.claims if c in words), key=_place):
        sort = sorts.of(word.claim.kind)
        own = _of_event(word, sort) if sort else None
        if sort and own and counts_on(word, as_of):
            told[sort.id, _modality(word, sort)].append(own)
    beside = _beside(told, sorts)
    denied = _denied(beside)
    return {(sorts.named(key), modality): held for (key, modality), held in denied.items()}


def _place(word: Word) -> tuple[str, int, str]:
    evidence = word.claim.evidence
    return word.report.id, evidence[0].start if evidence else 0, word.claim.id


def _of_event(word: Word, sort: FlowSort) -> Word | None:
    """The word with the figures that are of the event; None where it only tells a level."""
    fitting = [f for f in word.claim.figures if not sort.units or f.unit in sort.units]
    event = tuple(f for f in fitting if not is_level(f, sort))
    if fitting and not event:
        return None
    return msgspec.structs.replace(word, claim=msgspec.structs.replace(word.claim, figures=event))


def _modality(word: Word, sort: FlowSort) -> FlowModality:
    said = word.claim.modality
    if said in ("asserted", "claimed"):
        return "planned" if word.claim.kind in sort.ahead else "done"
    return said  # type: ignore[return-value]


def _beside(
    told: Mapping[tuple[str, FlowModality], list[Word]], sorts: FlowSorts
) -> dict[tuple[str, FlowModality], list[Word]]:
    """The groups, those that only add to another of the incident and table put into it."""
    found: dict[tuple[str, FlowModality], list[Word]] = defaultdict(list)
    for (key, modality), held in sorted(told.items()):
        sort = sorts.named(key)
        adds = [w for w in held if w.claim.kind in sort.beside]
        others = [
            k
            for k in sorted(told)
            if k != (key, modality) and k[1] == modality and _joins(sort, sorts.named(k[0]))
        ]
        home = others[0] if others and len(adds) == len(held) else (key, modality)
        found[home] += held
    return found


def _joins(sort: FlowSort, other: FlowSort) -> bool:
    """True where what only adds to a row may go with one of the other sort."""
    return other.id in sort.joins if sort.joins else other.table == sort.table


def _denied(
    told: Mapping[tuple[str, FlowModality], list[Word]],
) -> dict[tuple[str, FlowModality], list[Word]]:
    """The groups, denials with what they deny where that is told."""
    found = {key: list(held) for key, held in told.items()}
    for key, modality in sorted(told):
        done = (key, "done")
        if modality == "denied" and done in found:
            found[done] += found.pop((key, modality))
    return found


def _flow(
    one: Incident, sort: FlowSort, modality: FlowModality, told: Sequence[Word], voices: Voices
) -> Flow:
    for_it = [w for w in told if w.claim.modality != "denied" or modality == "denied"]
    rows = () if modality == "denied" else counts(at_place(for_it, one.place), voices)
    measured = tuple(FlowCount("flow", row, recommended(row)) for row in rows)
    key = digest((one.incident, sort.id, modality))[:ID_DIGITS]
    return _row(f"f{key}", sort, modality, told, measured, voices, (one.incident,))


def _level(sort: FlowSort, count: FlowCount, told: Sequence[Word], voices: Voices) -> Flow:
    first = min(w.claim.id for w in told)
    row = count.row
    key = digest((first, sort.id, row.counts, row.unit, row.of, row.scope))[:ID_DIGITS]
    last = max((s.said or "", s.claim) for s in row.said if s.superseded_by is None)[1]
    dated = [w.claim for w in told if w.claim.id == last]
    flow = _row(f"f{key}", sort, "done", told, (count,), voices, ())
    earliest, latest = days(dated)
    return msgspec.structs.replace(flow, earliest=earliest, latest=latest)


def _row(
    key: str,
    sort: FlowSort,
    modality: FlowModality,
    told: Sequence[Word],
    counted: tuple[FlowCount, ...],
    voices: Voices,
    incidents: tuple[str, ...],
) -> Flow:
    for_it = [w for w in told if w.claim.modality != "denied"]
    claims = [w.claim for w in for_it or told]
    who = parties(claims, sort.who, voices) or of_lands(claims)
    earliest, latest = days(claims)
    return Flow(
        flow=key,
        table=sort.table,
        sort=sort.id,
        label=sort.gloss,
        kind=_kind(for_it or told, sort),
        modality=modality,
        background=all(w.claim.background for w in told),
        who=tuple(who),
        whom=tuple(p for p in parties(claims, sort.whom, voices) if p not in who),
        origin=whence(claims, sort) or lands(claims, voices),
        destination=whither(claims),
        at=where(claims, sort),
        earliest=earliest,
        latest=latest,
        counts=counted,
        conditions=tuple(_conditions(told)),
        said_by=tellers(for_it, voices),
        denied_by=tellers((w for w in told if w.claim.modality == "denied"), voices),
        incidents=incidents,
        claims=tuple(sorted({w.claim.id for w in told})),
        reports=tuple(sorted({w.report.id for w in told})),
    )


def _kind(told: Iterable[Word], sort: FlowSort) -> str:
    """The kind told most, what only adds to it left aside; ties by name."""
    kinds = Counter(w.claim.kind for w in told)
    return min(kinds, key=lambda kind: (kind in sort.beside, -kinds[kind], kind))


def _conditions(told: Iterable[Word]) -> Iterator[Condition]:
    """On what it depends, in the words of the reports."""
    seen: set[tuple[str | None, str]] = set()
    for word in told:
        named = [a for a in word.claim.about if a.relation == "on_condition"]
        for about in named:
            if (about.text, word.claim.id) not in seen:
                seen.add((about.text, word.claim.id))
                yield Condition(about.text, word.claim.id, about.claim)
        if not named and word.claim.modality == "conditional":
            yield Condition(None, word.claim.id)
