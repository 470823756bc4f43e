"""Rows in plain words: who says so, what is counted, where and when; unknown said as unknown."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from reportedly.records.casualties import Toll, WhyLeftOut
from reportedly.records.counts import CountRow, NoBest, Said
from reportedly.records.flows import Flow, FlowParty, FlowPlace
from reportedly.records.show import clean
from reportedly.records.tellers import Teller

NO_BEST: dict[NoBest, str] = {
    "tie": "sources of like standing differ",
    "differ_twofold": "they differ more than two-fold",
    "no_number": "nobody states a number",
    "range_only": "only a range is stated",
    "only_possible": "it is only said that it may be so",
}
SCOPES = {
    "incident": "",
    "subset": ", a part of the whole",
    "cumulative": ", a running total",
    "stock": ", how many there are at a time",
    "rate": ", a rate",
}
MODALITIES = {
    "planned": "planned: ",
    "possible": "possible: ",
    "conditional": "on a condition: ",
    "denied": "denied: ",
}


def block(head: str, lines: Iterable[str], columns: int) -> str:
    """A head with lines beneath it, each as deep as it is indented, folded to the columns."""
    return "\n".join([_folded(head, columns), *(_folded(line, columns) for line in lines)])


def _folded(line: str, columns: int) -> str:
    indent = line[: len(line) - len(line.lstrip())]
    return textwrap.fill(
        clean(line),
        columns,
        initial_indent=indent,
        subsequent_indent=f"{indent}   ",
        break_on_hyphens=False,
    )


def teller(one: Teller) -> str:
    """Who says so, in which outlets."""
    outlets = named(one.outlets)
    if one.own and one.source in (None, *one.outlets):
        return f"{outlets or 'an outlet that is not named'} (in its own words)"
    about = [] if one.source is None else [one.role.replace("_", " ")]
    if about and one.side and one.side != one.source:
        about[0] += f", of the side {one.side}"
    about += [f"in {outlets}"] if outlets else []
    shown = f" ({'; '.join(about)})" if about else ""
    return f"{one.source or 'a source that is not named'}{shown}"


def named(names: Sequence[str]) -> str:
    """ "A, B and C"."""
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names)


def count_lines(row: CountRow) -> Iterator[str]:
    """The range and the best figure; then every source's words."""
    of = f" ({row.of})" if row.of and row.of != row.counts else ""
    # Whatever else is counted is named by `counts`: persons and households are not.
    unit = " households" if row.unit == "household" and row.low is not None else ""
    head = f"{row.counts}{of}{SCOPES[row.scope]}: {stated(row)}{unit}; {best(row)}"
    yield f"   {head}"
    yield from (f"      {said(one)}" for one in row.said)


def stated(row: CountRow) -> str:
    """The range of stated numbers."""
    if row.low is None or row.high is None:
        return "no number stated"
    return f"{row.low:,}" if row.low == row.high else f"{row.low:,} to {row.high:,}"


def best(row: CountRow) -> str:
    """The best figure, or why there is none."""
    if row.best is not None:
        return f"best figure {row.best:,}"
    return f"no best figure: {NO_BEST[row.best_none]}" if row.best_none else "no best figure"


def said(one: Said) -> str:
    """A source's words, with its class; that it was replaced."""
    who = one.source or ("the outlet itself" if one.role == "outlet" else "nobody named")
    role = "" if one.source is None else f", {one.role.replace('_', ' ')}"
    later = "; replaced by its later figure" if one.superseded_by else ""
    return f"“{one.text}”: {who}{role} [{one.report}]{later}"


def kind_words(kind: str) -> str:
    """The kind as words: "battle: advance"."""
    return kind.replace(".", ": ").replace("_", " ")


def event_head(kind: str, area: str | None, first: str | None, last: str | None) -> str:
    """What happened, where and when."""
    return f"{kind_words(kind)} · {area or 'place not told'} · {days(first, last)}"


def days(first: str | None, last: str | None) -> str:
    """The days, or that none is told."""
    if first is None and last is None:
        return "day not told"
    return str(first) if first == last else f"{first or '…'} to {last or '…'}"


def plural(count: int, noun: str) -> str:
    """The count with its noun."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def people(parties: Sequence[FlowParty]) -> str:
    """Names of parties."""
    return named([p.name for p in parties])


def route(one: Flow) -> str:
    """Whence, whither, and where."""
    pairs = (("from", one.origin), ("to", one.destination), ("at", one.at))
    return " ".join(f"{word} {places(held)}" for word, held in pairs if held) or "place not told"


def places(held: Sequence[FlowPlace]) -> str:
    """Names of places."""
    implied = " (the country that the report is about)"
    return named([f"{p.name}{implied if p.implied else ''}" for p in held])


def flow_head(one: Flow) -> str:
    """What sort of thing it is, of whom, where and when, in one line."""
    who = people(one.who) or "who is not told"
    whom = f" with {people(one.whom)}" if one.whom and one.table == "contacts" else ""
    told = " · told as background" if one.background else ""
    sort = f"{MODALITIES.get(one.modality, '')}{one.label}"
    days_ = days(one.earliest, one.latest)
    return f"{sort} ({kind_words(one.kind)}) · {who}{whom} · {route(one)} · {days_}{told}"


def flow_lines(one: Flow) -> Iterator[str]:
    """Its figures, its conditions, who says so and who denies it."""
    for count in one.counts:
        yield from count_lines(count.row)
    for condition in one.conditions:
        words = f"“{condition.text}”" if condition.text else f"there is one, see {condition.claim}"
        yield f"   condition: {words}"
    if one.modality != "denied":
        yield f"   said by {'; '.join(map(teller, one.said_by))}"
    if one.denied_by:
        yield f"   denied by {'; '.join(map(teller, one.denied_by))}"
    yield f"   claims {', '.join(one.claims)}"


LEFT_OUT: dict[WhyLeftOut, str] = {
    "tie": NO_BEST["tie"],
    "differ_twofold": NO_BEST["differ_twofold"],
    "no_number": NO_BEST["no_number"],
    "range_only": NO_BEST["range_only"],
    "only_possible": NO_BEST["only_possible"],
    "cumulative": "a running total",
    "rate": "a rate",
    "stock": "how many there are at a time",
    "several_words": "told in several words that may mean the same people",
    "only_a_part": "only a part is told",
    "part_is_more": "one group alone is told of as more than all",
    "counted_already": "the same figure is counted with another place",
}


def toll_head(one: Toll) -> str:
    """What is added up, where and when, and the sum."""
    where = f" · {one.area or 'place not told'}" if one.place or not one.made_of else ""
    whom = "" if one.whom == "everyone" else f", {one.whom}"
    span = days(one.earliest, one.latest)
    return f"{one.counts}{whom}{where} · {span}: {toll_sum(one)}"


def toll_sum(one: Toll) -> str:
    """The best sum and its range."""
    if one.best is None or one.low is None or one.high is None:
        return "no figure that can be added"
    span = "" if one.low == one.high else f" (between {one.low:,} and {one.high:,} as reported)"
    return f"{one.best:,}{span} in {plural(len(one.made_of), 'incident')}"


def toll_lines(one: Toll) -> Iterator[str]:
    """What each incident adds, and what is not in the sum."""
    for part in one.made_of:
        of = f" ({' and '.join(part.of)})" if part.of else ""
        yield f"   {part.best:,}{of}: {part.area or 'place not told'} [{part.incident}]"
    for left in one.left_out:
        words = ", ".join(f"“{w}”" for w in left.words)
        of = f" ({left.of})" if left.of else ""
        place = left.area or "place not told"
        yield f"   not in it: {words}{of}, {place} [{left.incident}]: {LEFT_OUT[left.why]}"
