"""What is known over many reports, against coded incidents, control and stories of one event.

Everything goes the way that a user goes: the reports are added to a ledger, the ledger is asked.
B-cubed (Bagga and Baldwin 1998) counts for every item how much of its group is right.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from reportedly import api
from reportedly.evaluation.evaluate import Outcome, Scored
from reportedly.evaluation.matching import align
from reportedly.evaluation.names import same_name
from reportedly.evaluation.sets import Absent, is_aside, rows
from reportedly.evaluation.tallies import Totals, balanced, ratio

FILES: dict[str, tuple[str, str]] = {
    "incidents": ("wikinews/reports.jsonl", "wikinews/incidents.jsonl"),
    "control": ("wikinews/reports.jsonl", "wikinews/control.jsonl"),
    "links": ("same-event/ecbplus-topics-1-35.jsonl", "same-event/ecbplus-topics-1-35.jsonl"),
}
"""Name -> reports and gold, below the folder of the coded sets."""
OVERCLAIMS = ("corroborated", "conceded")
MODEST = ("claimed", "reported", "disputed")

Row = dict[str, Any]
Labels = Mapping[Hashable, Hashable]


def measured(name: str, base: Path, workers: int = 1) -> Outcome | Absent:
    """How well what is known agrees with the coded rows; of what is set aside the totals alone."""
    data = base.parent / "shared" / "data"
    texts, gold = (data / file for file in FILES[name])
    if not texts.is_file():
        return Absent(name, str(texts))
    with TemporaryDirectory(prefix="measured-") as folder, api.open(Path(folder) / "l") as ledger:
        ledger.add([texts], workers=workers)
        score = SCORES[name](ledger, rows(gold), data)
        reports = {row["id"] for row in rows(texts)}
        return _outcome(name, reports, score)


def _outcome(name: str, reports: set[str], score: Callable[[set[str]], Totals]) -> Outcome:
    if name == "links":  # Its stories run over all of its reports: none is set aside.
        return Outcome(name, "claims", Scored(len(reports), 0, score(reports)))
    apart = {report for report in reports if is_aside(report)}
    shown = Scored(len(reports - apart), 0, score(reports - apart))
    return Outcome(name, "claims", shown, Scored(len(apart), 0, score(apart)))


def _links(ledger: api.Ledger, gold: Sequence[Row], data: Path) -> Callable[[set[str]], Totals]:
    mine = {one.report: one.incident for one in ledger.main_incidents()}

    def score(reports: set[str]) -> Totals:
        truly = {row["id"]: row["incident"] for row in gold if row["id"] in reports}
        return agreement(truly, {r: mine.get(r, ("alone", r)) for r in truly})

    return score


def _incidents(ledger: api.Ledger, gold: Sequence[Row], data: Path) -> Callable[[set[str]], Totals]:
    found = [msgspec.to_builtins(one) for one in ledger.incidents()]
    coded = _coded(ledger, data)

    def score(reports: set[str]) -> Totals:
        return incident_totals(gold, {c: m for c, (d, m) in coded.items() if d in reports}, found)

    return score


def _coded(ledger: api.Ledger, data: Path) -> dict[str, tuple[str, str]]:
    """Report and our claim of each coded claim that was found."""
    coded: dict[str, list[Row]] = defaultdict(list)
    for row in rows(data / "wikinews/gold.jsonl"):
        coded[row["doc"]].append(row)
    mine: dict[str, list[Row]] = defaultdict(list)
    for one in ledger.claims():
        mine[one.report.id].append(msgspec.to_builtins(one.claim))
    return {
        coded[doc][i]["id"]: (doc, mine[doc][j]["id"])
        for doc in coded
        for i, j in align(coded[doc], mine[doc])
    }


def incident_totals(
    gold: Sequence[Row], mine_of: Mapping[str, str], found: Sequence[Row]
) -> Totals:
    """Agreement on the coded claims that were found, wrong links, and coded figures."""
    label = {claim: one["incident"] for one in found for claim in one["claims"]}
    truly = {c: i["incident"] for i in gold for c in i["claims"] if c in mine_of}
    mine = {c: label.get(mine_of[c], ("alone", c)) for c in truly}
    by_id = {one["incident"]: one for one in found}
    asked = [
        (_nearest(one, mine, by_id), row)
        for one in gold
        if any(c in truly for c in one["claims"])
        for row in one.get("figures") or ()
        if row.get("low") is not None or row.get("high") is not None
    ]
    given = sum(any(_gives(x, row) for x in (near or {}).get("figures", ())) for near, row in asked)
    totals = agreement(truly, mine)
    return {
        **{f"b3_{name}": totals[f"b3_{name}"] for name in ("p", "r", "f1")},
        "wrong": round(1 - totals["pairs_p"], 3),
        "figures": round(ratio(given, len(asked)), 3),
    }


def _nearest(one: Row, mine: Labels, by_id: Mapping[Hashable, Row]) -> Row | None:
    """Our incident that holds most claims of the coded one."""
    shared = Counter(mine[c] for c in one["claims"] if c in mine)
    return by_id.get(shared.most_common(1)[0][0]) if shared else None


def _gives(figure: Row, row: Row) -> bool:
    same = (figure["low"], figure["high"]) == (row["low"], row["high"])
    return same and same_name(row["counts"], figure["counts"])


def agreement(truly: Labels, mine: Labels) -> Totals:
    """B-cubed and pairs of two ways to group the same items."""
    together, rightly = _groups(mine), _groups(truly)
    precision = recall = 0.0
    for item in truly:
        both = len(together[mine[item]] & rightly[truly[item]])
        precision += both / len(together[mine[item]])
        recall += both / len(rightly[truly[item]])
    p, r = ratio(precision, len(truly)), ratio(recall, len(truly))
    right = _pairs(Counter((mine[i], truly[i]) for i in truly).values())
    ours, theirs = (_pairs(map(len, groups.values())) for groups in (together, rightly))
    pairs_p, pairs_r = ratio(right, ours), ratio(right, theirs)
    values = {"b3_p": p, "b3_r": r, "b3_f1": balanced(p, r), "pairs_p": pairs_p}
    values |= {"pairs_r": pairs_r, "pairs_f1": balanced(pairs_p, pairs_r)}
    return {name: round(value, 3) for name, value in values.items()}


def _groups(labels: Labels) -> dict[Hashable, set[Hashable]]:
    found: dict[Hashable, set[Hashable]] = defaultdict(set)
    for item, label in labels.items():
        found[label].add(item)
    return found


def _pairs(sizes: Iterator[int] | Any) -> int:
    return sum(n * (n - 1) // 2 for n in sizes)


def _control(ledger: api.Ledger, gold: Sequence[Row], data: Path) -> Callable[[set[str]], Totals]:
    mine = [msgspec.to_builtins(one) for one in ledger.control()]

    def score(reports: set[str]) -> Totals:
        return control_totals([row for row in gold if row["doc"] in reports], mine)

    return score


def control_totals(gold: Sequence[Row], mine: Sequence[Row]) -> Totals:
    """Share of coded rows whose area, holder and state are there, and states that say too much."""
    area = holder = state = over = 0
    for row in gold:
        here = [m for m in mine if _is_area(row, m)]
        held = [m for m in here if same_name(row["holder"], m["holder"])]
        area += bool(here)
        holder += bool(held)
        state += any(m["state"] == row["state"] for m in held)
        modest = row["state"] in MODEST
        over += modest and any(m["state"] in OVERCLAIMS for m in held)
    shares = {"area": area, "holder": holder, "state": state}
    return {n: round(ratio(v, len(gold)), 3) for n, v in shares.items()} | {"overclaimed": over}


def _is_area(row: Row, mine: Row) -> bool:
    country = not row.get("country") or same_name(row["country"], mine["country"])
    return country and same_name(row["area"], mine["area"])


SCORES = {"links": _links, "incidents": _incidents, "control": _control}
