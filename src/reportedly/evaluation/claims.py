"""Claims against hand-coded gold: found, right in kind and slots, nothing from boilerplate.

Core families are coded completely, so precision is counted on them alone; other families count
for recall. Background and restatements count nowhere but in `neutral`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from reportedly.evaluation.calibration import calibration_error, weighed
from reportedly.evaluation.matching import (
    HALF,
    Row,
    align,
    alike,
    family,
    neutral,
    overlap,
)
from reportedly.evaluation.names import name_table
from reportedly.evaluation.slots import slots
from reportedly.evaluation.tallies import Tally, Totals, balanced, ratio

COUNTS = ("gold", "found", "gold_core", "mine_core", "mine_other", "matched", "neutral")


def is_core(claim: Row) -> bool:
    """True for a claim of a family that the gold codes completely."""
    return family(claim) in name_table().core


def is_junk(gold: Row) -> bool:
    """True for a stretch of the gold that must yield nothing."""
    return family(gold) == "boilerplate"


def tally(gold: Sequence[Row], mine: Sequence[Row]) -> Tally:
    """The counts of one document."""
    counts: Tally = Counter()
    junk = [g for g in gold if is_junk(g)]
    rows = [g for g in gold if not is_junk(g)]
    counts["from_boilerplate"] = sum(overlap(g, c) >= HALF for g in junk for c in mine)
    pairs = align(rows, mine)
    found = {i for i, _ in pairs}
    partner = {j: rows[i] for i, j in pairs}
    for i, row in enumerate(rows):
        counts.update(_asked(row, i in found))
    told = [rows[i] for i in sorted(found)]
    for j, claim in enumerate(mine):
        counts.update(_given(claim, partner.get(j), told))
        counts.update(weighed(claim, core=is_core(claim), found=j in partner))
    for i, j in pairs:
        counts.update(_paired(rows[i], mine[j]))
    return counts


def _asked(row: Row, found: bool) -> Tally:
    """Counts of a claim of the gold."""
    if neutral(row):
        return Counter(neutral=1)
    core = is_core(row)
    return Counter(gold=1, found=found, gold_core=core, gold_core_found=core and found)


def _given(claim: Row, partner: Row | None, told: Sequence[Row]) -> Tally:
    """Counts of a claim of the system; neutral where its partner, or else it itself, is."""
    if neutral(claim if partner is None else partner):
        return Counter()
    core = is_core(claim)
    split = partner is None and core and any(alike(row, claim) for row in told)
    return Counter(
        split=split,
        mine_core=core,
        mine_core_right=core and partner is not None,
        mine_other=not core,
    )


def _paired(row: Row, claim: Row) -> Tally:
    """Counts of a matched pair, slot by slot."""
    shares = slots(row, claim)
    same = family(row) == family(claim)
    counts = Counter(
        matched=1,
        strict=same,
        kind=row["kind"] == claim["kind"],
        background_right=bool(row.get("background")) == bool(claim.get("background")),
        perfect=same and all(right == of for right, of in shares.values()),
    )
    for slot, (right, of) in shares.items():
        counts[f"right:{slot}"] += right
        counts[f"of:{slot}"] += of
    return counts


def rates(counts: Tally) -> Totals:
    """The measures of a set, from the sum of its documents' counts, to three digits."""
    precision = ratio(counts["mine_core_right"], counts["mine_core"])
    recall = ratio(counts["gold_core_found"], counts["gold_core"])
    filled = sorted(k.partition(":")[2] for k, n in counts.items() if k.startswith("of:") and n)
    right = sum(counts[f"right:{s}"] for s in filled)
    of = sum(counts[f"of:{s}"] for s in filled)
    matched = counts["matched"]
    off = calibration_error(counts)
    return {
        "core_precision": round(precision, 3),
        "core_recall": round(recall, 3),
        "core_f1": round(balanced(precision, recall), 3),
        "recall_all": round(ratio(counts["found"], counts["gold"]), 3),
        "family_strict": round(ratio(counts["strict"], matched), 3),
        "kind_exact": round(ratio(counts["kind"], matched), 3),
        "background": round(ratio(counts["background_right"], matched), 3),
        "perfect": round(ratio(counts["perfect"], matched), 3),
        "slot_accuracy": round(ratio(right, of), 3),
        "slots": {s: round(counts[f"right:{s}"] / counts[f"of:{s}"], 3) for s in filled},
        "slot_counts": {s: counts[f"of:{s}"] for s in filled},
        "split_extras": counts["split"],
        "from_boilerplate": counts["from_boilerplate"],
        "counts": {name: counts[name] for name in COUNTS},
    } | ({} if off is None else {"calibration_error": round(off, 3)})


def notes(doc: str, gold: Sequence[Row], mine: Sequence[Row]) -> Iterator[str]:
    """A line for every claim: EXTRA, the slots that are wrong, or MISSED."""
    rows = [g for g in gold if not is_junk(g)]
    pairs = align(rows, mine)
    found, taken = {i for i, _ in pairs}, {j for _, j in pairs}
    for j, claim in enumerate(mine):
        if j not in taken and not neutral(claim):
            quote = (claim.get("evidence") or [{}])[0].get("quote", "")
            yield f"{doc} EXTRA {claim['kind']} | {shortened(quote)}"
    for i, j in pairs:
        wrong = [slot for slot, (right, of) in slots(rows[i], mine[j]).items() if right < of]
        kinds = f"{rows[i]['kind']} -> {mine[j]['kind']}"
        yield f"{doc} {rows[i]['id']} {kinds} wrong: {', '.join(wrong) or 'nothing'}"
    for i, row in enumerate(rows):
        if i not in found and not neutral(row):
            yield f"{doc} {row['id']} {row['kind']} MISSED | {shortened(row.get('quote') or '')}"


def wrong_slots(field: str, gold: Sequence[Row], mine: Sequence[Row]) -> Iterator[str]:
    """A line for every matched claim whose slot `field` is wrong: what was asked, what was read."""
    key = {
        "place": "places",
        "place_resolved": "places",
        "when_exact": "when",
        "figure": "figures",
        "figure_counts": "figures",
        "origin": "attribution",
        "chain": "attribution",
    }.get(field, field)
    rows = [g for g in gold if not is_junk(g)]
    for i, j in align(rows, mine):
        right, of = slots(rows[i], mine[j]).get(field, (0, 0))
        if right < of:
            asked, given = shown(rows[i].get(key)), shown(mine[j].get(key))
            quote = shortened(rows[i].get("quote") or "")
            yield f"{rows[i]['id']} asked {asked} read {given} | {quote}"


def shown(value: object) -> str:
    """A slot in few words."""
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(shown(v) for v in value) + "]"
    if isinstance(value, dict):
        words = value.get("written") or value.get("text") or value.get("name")
        extra = [value.get(k) for k in ("name", "adm1", "earliest", "latest", "low", "high")]
        return " ".join(str(v) for v in dict.fromkeys([words, *extra]) if v is not None)
    return str(value)


def shortened(quote: str, most: int = 100) -> str:
    """A quotation on one line."""
    line = " ".join(quote.split())
    return line if len(line) <= most else line[: most - 1] + "…"
