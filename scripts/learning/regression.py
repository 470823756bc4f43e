"""Logistic regression with a ridge penalty, the same to the byte wherever it runs.

Double precision, one BLAS thread, rows and columns in fixed order, Newton's method from zero until
nothing moves; weights are rounded to thousandths, far above what summation order can change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from threadpoolctl import threadpool_limits

from reportedly.claims.learned import UNIT, Sum

Array = npt.NDArray[np.float64]

LEAST = 3
"""Examples that a trait must be true of: what is rarer teaches nothing that holds elsewhere."""
ROUNDS = 50
"""Newton steps at most; eight suffice."""
STILL = 1e-10
"""The largest step of a weight that counts as none."""


def fit(rows: Sequence[Sequence[str]], labels: Sequence[bool], penalty: float) -> Sum:
    """The weights that explain the labels best, in thousandths; zero weights are left out."""
    counts = Counter(trait for row in rows for trait in row)
    names = sorted(trait for trait, n in counts.items() if n >= LEAST)
    with threadpool_limits(limits=1, user_api="blas"):
        found = newton(table(rows, names), np.array(labels, dtype=np.float64), penalty)
    whole = [round(float(weight) * UNIT) for weight in found]
    return Sum(whole[-1], {name: w for name, w in zip(names, whole, strict=False) if w})


def table(rows: Sequence[Sequence[str]], names: Sequence[str]) -> Array:
    """One row an example, one column a trait, and a last column of ones."""
    column = {name: n for n, name in enumerate(names)}
    found = np.zeros((len(rows), len(names) + 1))
    found[:, -1] = 1
    for n, row in enumerate(rows):
        for trait in row:
            if trait in column:
                found[n, column[trait]] = 1
    return found


def newton(x: Array, y: Array, penalty: float) -> Array:
    """Weights at the maximum of the penalised likelihood; the base is not penalised."""
    weights = np.zeros(x.shape[1])
    ridge = np.full(x.shape[1], penalty)
    ridge[-1] = 1e-6
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-(x @ weights)))
        slope = x.T @ (p - y) + ridge * weights
        curve = (x.T * np.maximum(p * (1 - p), 1e-9)) @ x + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < STILL:
            break
    return weights
