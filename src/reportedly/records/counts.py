"""What is said of a count: every figure with its source, their range, and the best by the rule."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.records.values import Counts, FigureForm, Scope, Unit

NoBest = Literal["tie", "differ_twofold", "no_number", "range_only", "only_possible"]
"""Why no figure is best: two of like standing differ; the leading ones differ more than two-fold;
nobody gives a number; the leading source gives a range and no number; all who give one say only
that it may be so."""


class Said(msgspec.Struct, frozen=True, gc=False):
    """A figure as one claim gives it."""

    claim: str
    figure: str
    report: str
    text: str
    """The source's words."""
    form: FigureForm
    low: int | None
    high: int | None
    stated: tuple[int, ...]
    said: str | None
    """ISO day on which it was said or published."""
    source: str | None
    """The origin's name; null where nobody is named."""
    voice: str | None
    """Id or name of the body that speaks; null for an outlet's own word and for the unnamed."""
    role: str
    """Class of the source, of `source_classes.toml`."""
    superseded_by: str | None = None
    """Claim by which the same source gave a later figure."""


class CountRow(msgspec.Struct, frozen=True, gc=False):
    """What is said of one count of an incident.

    `low` and `high` are the range of stated numbers, as in UCDP GED; a vague word is listed and
    widens nothing. `best` is null with the reason in `best_none`.
    """

    counts: Counts
    unit: Unit
    of: str | None
    """Whom; null for the whole."""
    scope: Scope
    low: int | None
    high: int | None
    best: int | None
    best_none: NoBest | None
    said: tuple[Said, ...]
    origins: int
    """Named origins; an outlet's own word is none."""
    voices: int
    """Bodies that speak, those of one parent counted once."""
