"""The learned part: whether a claim is news or background, and how likely it is right.

Two weighted sums of the traits of a claim that the rules found and grounded: logistic regression by
`scripts/train_claims.py`; data, gains and limits stand in `docs/learned.md`. Weights are whole
thousandths, so that sums are exact and every machine decides alike.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import msgspec

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.drafts import Draft
from reportedly.claims.settings.days import is_now
from reportedly.claims.traits import setting, traits
from reportedly.errors import DataWrong

WEIGHTS = Path(__file__).with_name("weights.json")
UNIT = 1000
"""Weights are thousandths of the logarithm of odds, shares thousandths of one."""


class Sum(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Log-odds in thousandths: `base`, and what each trait adds."""

    base: int
    weights: dict[str, int]

    def of(self, found: Iterable[str]) -> int:
        """The log-odds of a claim with these traits; a trait that was not learned adds nothing."""
        return self.base + sum(self.weights.get(trait, 0) for trait in found)


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """From these log-odds on, this share of claims was right; both in thousandths."""

    least: int
    share: int


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`weights.json`: `news` decides what is background; `right` ranks claims into `steps`."""

    news: Sum
    right: Sum
    steps: tuple[Step, ...]
    """Rising; the first holds for all that is below it too."""
    core: tuple[str, ...]
    """Families whose gold is complete: only for them a share of right claims is known."""


@cache
def open_weights() -> Weights:
    """The weights that the package ships; raises DataWrong where they break their schema."""
    try:
        return msgspec.json.decode(WEIGHTS.read_bytes(), type=Weights)
    except msgspec.MsgspecError as wrong:
        raise DataWrong(
            f"breaks its schema: {wrong}.",
            remedy="Run: python -m scripts.train_claims",
            where=str(WEIGHTS),
        ) from wrong


def weights_digest() -> str:
    """sha256 of the weights, in hex: a part of what makes a reading."""
    return hashlib.sha256(WEIGHTS.read_bytes()).hexdigest()


def weigh(sheet: Sheet, clauses: dict[int, Clause], drafts: Sequence[Draft]) -> None:
    """Decide for every draft whether it is background, and how likely it is right."""
    weights, around = open_weights(), setting(sheet, clauses, drafts)
    found = [traits(around, one) for one in drafts]
    for one, its in zip(drafts, found, strict=True):
        one.background = one.settled or (
            (one.background or not is_of_these_days(sheet, one)) and weights.news.of(its) < 0
        )
        one.confidence = confidence(weights, one.family, its)


DAYS = timedelta(days=8)
"""A day of the last week is news, whatever else speaks against it."""


def is_of_these_days(sheet: Sheet, one: Draft) -> bool:
    """True for what a verb tells and its own words date to the last days: it is the news."""
    today, when, own = sheet.clock(one.article).day, one.when, one.evidence
    if one.match.nominal or today is None or when is None or when.start is None:
        return False  # A noun with a day may tell what the verb beside it tells.
    if when.latest is None:
        return False
    told = own.start <= when.start < own.end and not is_now(when)
    if (when.relative or "").startswith("since(") and when.earliest is not None:
        # "Have been fighting since Thursday": it began within the last days and goes on.
        return told and today - DAYS <= date.fromisoformat(when.earliest[:10])
    told = told and when.precision in PRECISE
    return told and today - DAYS <= date.fromisoformat(when.latest[:10]) <= today


PRECISE = frozenset({"day", "night", "hour", "weekend"})


def confidence(weights: Weights, family: str, found: Iterable[str]) -> float | None:
    """Share of claims of this step that a careful reader finds as well; None where unmeasured."""
    if family not in weights.core:
        return None
    odds = weights.right.of(found)
    reached = [step for step in weights.steps if step.least <= odds] or [weights.steps[0]]
    return reached[-1].share / UNIT
