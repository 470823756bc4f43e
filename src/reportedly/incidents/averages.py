"""Groups by average likeness: joined best first, for as long as the average is high enough."""

from __future__ import annotations

import numpy as np

from reportedly.incidents.vectors import Floats, Ints, Pairs

Bools = np.ndarray[tuple[int, ...], np.dtype[np.bool_]]


def grouped(size: int, pairs: Pairs, least: float) -> Ints:
    """A group's number for each of `size` rows: that of its first row.

    Two groups join while the mean likeness over all pairs between them is `least` or more; a pair
    that is not listed counts 0. In each round all pairs join that are each other's best: that is
    the same tree as joining the best pair alone, again and again (Müllner 2011), in few rounds.
    """
    group = np.arange(size)
    count = np.ones(size, dtype=np.int64)
    a, b, total = pairs.a, pairs.b, pairs.likeness
    while len(a):
        mean: Floats = np.round(total / (count[a] * count[b]).astype(np.float64), 9)
        mutual = _mutual(a, b, mean, mean >= least, size)
        if not len(mutual):
            break
        into = np.arange(size)
        into[b[mutual]] = a[mutual]
        np.add.at(count, a[mutual], count[b[mutual]])
        group = into[group]
        a, b, total = _merged(into[a], into[b], total, size)
    return group


def gathered(unit: Ints, pairs: Pairs, least: float, small: int) -> Ints:
    """The groups once each of at most `small` rows has joined the larger one it is most like.

    `unit`: the group's number by row. The mean likeness must be `least` or more; of equals the
    group with the lower number is taken. A joined group takes those with it that joined it.
    """
    size = np.bincount(unit)
    a, b, total = _merged(unit[pairs.a], unit[pairs.b], pairs.likeness, len(size))
    mean = np.round(total / (size[a] * size[b]), 9)
    own, other, both = np.append(a, b), np.append(b, a), np.append(mean, mean)
    fits = np.flatnonzero((size[own] <= small) & (size[other] > size[own]) & (both >= least))
    order = fits[np.lexsort((other[fits], -both[fits], own[fits]))]
    joining, first = np.unique(own[order], return_index=True)
    into: Ints = np.arange(len(size))
    into[joining] = other[order[first]]
    for _ in range(small):
        into = into[into]
    joined: Ints = into[unit]
    return joined


def _mutual(a: Ints, b: Ints, mean: Floats, enough: Bools, size: int) -> Ints:
    """Numbers of the pairs that are the best for both, of equals the one named first."""
    listed = np.flatnonzero(enough)
    order = listed[np.lexsort((b[listed], a[listed], -mean[listed]))]
    rank = np.arange(len(order))
    best = np.full(size, len(order))
    np.minimum.at(best, a[order], rank)
    np.minimum.at(best, b[order], rank)
    mutual: Ints = order[(best[a[order]] == rank) & (best[b[order]] == rank)]
    return mutual


def _merged(a: Ints, b: Ints, total: Floats, size: int) -> tuple[Ints, Ints, Floats]:
    """The pairs between groups, each once, with the sum of their likeness."""
    low, high = np.minimum(a, b), np.maximum(a, b)
    apart = low != high
    keys, which = np.unique(low[apart] * size + high[apart], return_inverse=True)
    first: Ints = keys // size
    second: Ints = keys % size
    summed = np.bincount(which, weights=total[apart], minlength=len(keys))
    return first, second, summed.astype(np.float64, copy=False)
