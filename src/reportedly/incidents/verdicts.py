"""What analysts said of links: it outranks whatever the rules say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import msgspec


class Verdicts(msgspec.Struct, frozen=True):
    """Pairs of claims that are one incident, and pairs that are not, each with who says so."""

    same: Mapping[tuple[str, str], str] = {}
    not_same: Mapping[tuple[str, str], str] = {}

    def apart(self) -> dict[str, frozenset[str]]:
        """By claim, those it must not share an incident with."""
        found: dict[str, set[str]] = defaultdict(set)
        for one, other in self.not_same:
            found[one].add(other)
            found[other].add(one)
        return {claim: frozenset(others) for claim, others in found.items()}


NONE_SAID = Verdicts()
