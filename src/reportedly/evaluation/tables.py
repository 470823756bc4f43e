"""The outcome as plain tables: what was measured, how sure it is, where it stands to its floor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reportedly.evaluation.evaluate import Outcome
from reportedly.evaluation.gate import FloorFile
from reportedly.evaluation.tallies import flat

HIDDEN = ("counts.", "slot_counts.")
HEAD = ("measure", "value", "95 %", "of", "floor", "aside", "95 %")


def as_text(outcome: Outcome, floors: FloorFile | None = None) -> str:
    """A set's measures, one a line, with what is set aside in a column of its own."""
    values = flat(outcome.shown.totals)
    apart = flat(outcome.aside.totals) if outcome.aside else {}
    around = outcome.aside.between if outcome.aside else {}
    least = (floors.least if floors else {}).get(outcome.name, {})
    most = (floors.most if floors else {}).get(outcome.name, {})
    rows = [HEAD]
    for name, value in values.items():
        if name.startswith(HIDDEN):
            continue
        bound = least.get(name, most.get(name))
        rows.append(
            (
                name,
                number(value),
                interval(outcome.shown.between.get(name), value),
                number(values.get(name.replace("slots.", "slot_counts.")))
                if "slots." in name
                else "",
                number(bound),
                number(apart.get(name)),
                interval(around.get(name), apart.get(name, 0.0)),
            )
        )
    parts = [title(outcome), table(rows)]
    if outcome.topics:
        parts.append(table(topics(outcome)))
    return "\n\n".join(parts)


def title(outcome: Outcome) -> str:
    """The set, how many documents it has, and how many are set aside."""
    line = f"{outcome.name}: {outcome.shown.documents} documents"
    if outcome.aside:
        line += f", {outcome.aside.documents} set aside"
    unread = outcome.shown.unread + (outcome.aside.unread if outcome.aside else 0)
    return line + (f"; {unread} COULD NOT BE READ" if unread else "")


def topics(outcome: Outcome) -> list[Sequence[str]]:
    """A row a topic: claims found of those asked, spare ones, slots right."""
    rows: list[Sequence[str]] = [("topic", "found", "of", "spare", "slots")]
    for topic, totals in outcome.topics.items():
        counts = totals["counts"]
        spare = counts["mine_core"] - round(totals["core_precision"] * counts["mine_core"])
        share = number(totals["slot_accuracy"]) if counts["matched"] else ""
        rows.append((topic, str(counts["found"]), str(counts["gold"]), str(spare), share))
    return rows


def changes(name: str, moved: Mapping[str, Mapping[str, Any]]) -> str:
    """Old against new, one measure a line, those that did not move left out."""
    rows: list[Sequence[str]] = [("measure", "old", "new", "change", "95 %")]
    for measure, row in moved.items():
        if row["change"] and not measure.startswith(HIDDEN):
            old, new = number(row["old"]), number(row["new"])
            between = interval(row["between"], row["change"])
            rows.append((measure, old, new, f"{row['change']:+.3f}", between))
    return f"{name}: new against old\n\n{table(rows)}" if rows[1:] else f"{name}: nothing moved"


def number(value: float | None) -> str:
    """A share to three digits, a count as it stands, nothing for nothing."""
    if value is None:
        return ""
    return str(value) if isinstance(value, int) else f"{value:.3f}"


def interval(between: tuple[float, float] | None, value: float) -> str:
    """The bounds of a share; counts have none."""
    if between is None or isinstance(value, int):
        return ""
    return f"{between[0]:.3f} to {between[1]:.3f}"


def table(rows: Sequence[Sequence[str]]) -> str:
    """Columns set flush, the first to the left."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        first, *others = zip(row, widths, strict=True)
        cells = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)
