"""How far a claim's confidence is from the share of claims that are right.

Right is a claim that the gold has: of a group of families alike, on the same words, one to one.
Only core families count, which the gold codes completely; a restatement counts nowhere.
"""

from __future__ import annotations

from collections import Counter

from reportedly.evaluation.matching import Row, restates
from reportedly.evaluation.tallies import Tally

BINS = 10
"""Bins of equal width (expected calibration error, Guo et al. 2017)."""
UNIT = 1000
"""Confidence is given to three digits: sums of thousandths are exact."""


def weighed(claim: Row, *, core: bool, found: bool) -> Tally:
    """The counts of one claim in its bin; none where it carries no confidence or does not count."""
    said = claim.get("confidence")
    if said is None or not core or restates(claim):
        return Counter()
    n = min(BINS - 1, int(said * BINS))
    return Counter(
        {
            f"sure:{n}:claims": 1,
            f"sure:{n}:said": round(said * UNIT),
            f"sure:{n}:right": int(found),
        }
    )


def calibration_error(counts: Tally) -> float | None:
    """Mean over claims of the distance between what its bin said and what was right in it."""
    claims = sum(counts[f"sure:{n}:claims"] for n in range(BINS))
    if not claims:
        return None
    off = sum(abs(counts[f"sure:{n}:said"] / UNIT - counts[f"sure:{n}:right"]) for n in range(BINS))
    return off / claims
