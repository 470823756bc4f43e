"""A figure with the words and bounds that the text gives it."""

from __future__ import annotations

from reportedly.records.figures import Figure
from reportedly.records.mentions import Mention, Number
from reportedly.records.values import Counts, Scope, Unit


def as_told(
    mention: Mention,
    number: Number,
    unit: Unit,
    counts: Counts,
    of: tuple[str, ...],
    scope: Scope,
    since: str | None = None,
) -> Figure:
    """The figure that a number in the text makes, once it is known what it counts and of whom."""
    return Figure(
        id=f"f{mention.start}",
        text=mention.text,
        start=mention.start,
        end=mention.end,
        form=number.form,
        stated=number.stated,
        low=number.low,
        high=number.high,
        unit=unit,
        counts=counts,
        of=of,
        scope=scope,
        since=since,
    )
