"""What was destroyed in an attack that the same clause names: one event, the attack."""

from __future__ import annotations

from dataclasses import replace

from reportedly.claims.matches.matching import Match


def damaged(found: list[Match], by_token: dict[int, Match]) -> dict[int, Match]:
    """By the verb "destroyed" of "the bridge was destroyed in an air raid": the raid on it."""
    hit: dict[int, Match] = {}
    for match in found:
        told = [by_token[n] for p, n in match.phrases if p in ("in", "by") and n in by_token]
        raids = [m for m in told if m.nominal and m.frame.kind.startswith(("strike.", "bombing."))]
        if match.frame.kind == "other.damage" and raids and match.passive:
            hit[match.i] = replace(raids[0], objects=raids[0].objects or match.objects)
    return hit
