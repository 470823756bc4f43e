"""Floors under the measures: a reading that falls below one fails, and a floor may only rise."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from reportedly.errors import DataWrong
from reportedly.evaluation.evaluate import Outcome
from reportedly.evaluation.tallies import flat

Floors = dict[str, dict[str, float]]
"""Set -> measure (dotted) -> the least it may be; `most` of a set turns it round: the most."""


class FloorFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`benchmarks/floors.toml`."""

    least: Floors = {}
    most: Floors = {}


class Breach(msgspec.Struct, frozen=True):
    """A measure that is on the wrong side of its bound, or that is not measured at all."""

    set: str
    measure: str
    value: float | None
    bound: float

    def __str__(self) -> str:
        value = "not measured" if self.value is None else f"{self.value:.3f}"
        return f"{self.set} {self.measure}: {value}, bound {self.bound:.3f}"


def open_floors(path: Path) -> FloorFile:
    """The floors of a file; raises DataWrong where it breaks its schema."""
    try:
        return read_floors(path.read_text(encoding="utf-8"))
    except FileNotFoundError as wrong:
        raise DataWrong(
            "is not there.", remedy="Run this in a copy of the repository.", where=str(path)
        ) from wrong
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as wrong:
        raise DataWrong(
            f"breaks its schema: {wrong}.",
            remedy="Write [least.SET] measure = number.",
            where=str(path),
        ) from wrong


def read_floors(text: str) -> FloorFile:
    """The floors of a text in TOML, where a dotted measure stands in quotes."""
    return msgspec.convert(tomllib.loads(text), FloorFile)


def breaches(floors: FloorFile, outcomes: Sequence[Outcome]) -> list[Breach]:
    """What is on the wrong side of its bound, of the sets that were measured."""
    found = []
    for outcome in outcomes:
        values = flat(outcome.shown.totals)
        for measure, bound in floors.least.get(outcome.name, {}).items():
            value = values.get(measure)
            if value is None or value < bound:
                found.append(Breach(outcome.name, measure, value, bound))
        for measure, bound in floors.most.get(outcome.name, {}).items():
            value = values.get(measure)
            if value is None or value > bound:
                found.append(Breach(outcome.name, measure, value, bound))
    return found


def loosened(before: FloorFile, after: FloorFile) -> list[str]:
    """The bounds of `before` that `after` has dropped or made easier to meet."""
    easier = [
        f"least {name}"
        for name, bound in named_bounds(before.least).items()
        if named_bounds(after.least).get(name, float("-inf")) < bound
    ]
    return easier + [
        f"most {name}"
        for name, bound in named_bounds(before.most).items()
        if named_bounds(after.most).get(name, float("inf")) > bound
    ]


def named_bounds(floors: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """Bounds by "set measure"."""
    return {f"{s} {m}": bound for s, rows in floors.items() for m, bound in rows.items()}
