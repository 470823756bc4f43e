"""A group of like reports that tells two events: each side says words that the other never says.

Reports of two events of one kind share most of their words. Looked at among themselves, what all
say loses its weight, and what tells them apart stands out: another victim, town, day or number.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

import msgspec
import numpy as np

from reportedly.incidents.vectors import Floats

FEWEST = 4
"""Reports of which two events can be told apart by what each side has in common."""
LEAST = 0.62
"""Contrast from which the sides are two events; see `contrast`. Of single events of ECB+ few reach
it, of pairs of look-alikes most do; .58 to .66 are about as good."""
TELLING = 3
"""Words of a side that must tell it: one alone may be chance."""
STRONGER = 0.3
"""Weight of the side that is told better; the other, which must be told too, has the rest."""
FULL = 6.0 / 7.0
"""Share of the rarest words' weight from which a word counts in full."""
ROUNDS = 10
EXACT = 600
"""Reports up to which the first axis is computed exactly; of more by iteration."""
STEPS = 200
FREQUENT = 0.02
"""Share of a large group that must say a word for it to tell a side."""

Bools = np.ndarray[tuple[int, ...], np.dtype[np.bool_]]


class Split(msgspec.Struct, frozen=True):
    """Two sides of a group, by index, with the words that tell each."""

    sides: tuple[tuple[int, ...], tuple[int, ...]]
    words: tuple[tuple[str, ...], tuple[str, ...]]


class _Table(msgspec.Struct, frozen=True):
    """Rows of reports over the words that at least two of them say."""

    words: tuple[str, ...]
    weights: Floats
    relief: Floats
    """Rows of length 1 in which what all say weighs little."""


def split(rows: Sequence[dict[str, float]], full: Sequence[dict[str, float]]) -> Split | None:
    """The two events that the reports tell, or None where they tell one.

    `rows`: weights of the words by report; `full`: how much each word of it counts, 0 to 1.
    """
    if len(rows) < FEWEST:
        return None
    table = _table(rows)
    side = _sides(table.relief)
    if side.all() or not side.any():
        return None
    value, told = contrast(table.weights > 0, side, _counted(table.words, full))
    if value < LEAST:
        return None
    numbers = np.arange(len(rows))
    words = tuple(tuple(table.words[n] for n in one) for one in told)
    return Split(
        (tuple(map(int, numbers[side])), tuple(map(int, numbers[~side]))), (words[0], words[1])
    )


def _table(rows: Sequence[dict[str, float]]) -> _Table:
    said = Counter(word for row in rows for word in row)
    least = max(2, math.ceil(FREQUENT * len(rows)))
    words = tuple(sorted(word for word, count in said.items() if count >= least))
    column = {word: n for n, word in enumerate(words)}
    table = np.zeros((len(rows), len(words)))
    for number, row in enumerate(rows):
        for word, value in row.items():
            if word in column:
                table[number, column[word]] = value
    often = np.array([said[word] for word in words], dtype=np.float64)
    relief = table * np.log((len(rows) + 1) / often)
    return _Table(words, table, _to_length(relief))


def _to_length(rows: Floats) -> Floats:
    length = np.linalg.norm(rows, axis=-1, keepdims=True)
    scaled: Floats = rows / np.where(length == 0, 1.0, length)
    return scaled


def _sides(rows: Floats) -> Bools:
    """Which reports lie on one side: by the first axis, then by the nearer of the two means."""
    side: Bools = _axis(rows) > 0
    for _ in range(ROUNDS):
        if side.all() or not side.any():
            break
        ours, theirs = _to_length(rows[side].mean(0)), _to_length(rows[~side].mean(0))
        moved: Bools = rows @ ours > rows @ theirs
        if moved.all() or not moved.any() or bool((moved == side).all()):
            break
        side = moved
    return side


def _axis(rows: Floats) -> Floats:
    """Each report's place on the axis along which they differ most."""
    centred = rows - rows.mean(0)
    if len(rows) <= EXACT:
        found: Floats = np.round(np.linalg.eigh(centred @ centred.T)[1][:, -1], 9)
        return found
    axis: Floats = centred[0]
    for _ in range(STEPS):
        axis = _to_length(centred.T @ (centred @ axis))
    places: Floats = np.round(centred @ axis, 9)
    return places


def _counted(words: Sequence[str], full: Sequence[dict[str, float]]) -> Floats:
    known = {word: value for row in full for word, value in row.items()}
    return np.array([min(1.0, known[word] / FULL) for word in words])


def contrast(said: Bools, side: Bools, counts: Floats) -> tuple[float, tuple[list[int], list[int]]]:
    """How well two sides are told apart, 0 to 1, and the words that tell each.

    A word tells a side by the share of its reports that say it, less the share of the other's; one
    more report that does not say it is supposed of the own side, so that few reports prove little.
    """
    ours, theirs = said[side], said[~side]
    values, told = [], []
    for own, other in ((ours, theirs), (theirs, ours)):
        tells = (own.sum(0) / (len(own) + 1) - other.mean(0)) * counts
        best = np.argsort(-tells, kind="stable")[:TELLING]
        told.append([int(n) for n in best])
        values.append(float(tells[best].sum()) / TELLING)
    value = STRONGER * max(values) + (1 - STRONGER) * min(values)
    return value, (told[0], told[1])
