"""Families of claims that share their settings, and how far one may lie from the other."""

from __future__ import annotations

from reportedly.claims.drafts import Draft

EVENTS = frozenset(
    "territory battle strike bombing violence casualties detention surrender displacement "
    "movement withdrawal aid passage".split()
)
ATTACK = frozenset({"battle", "strike", "bombing", "violence"})
HARM = ATTACK | {"casualties"}
BY_STEALTH = frozenset({"battle.ambush", "bombing.suicide", "violence.executed"})
"""Kinds that only who was told to have done the like did: no air strike is an ambush."""
AVERTED = frozenset({"battle.repelled", "strike.intercepted", "bombing.foiled"})
"""Kinds whose doer beat an attack back, and made none."""
STATES = frozenset({"territory.held"})
"""Kinds that last: another event's day is not theirs."""
NEAR = 4
"""Sentences: a setting carried further is too often another incident's."""


def near(one: Draft, earlier: list[Draft]) -> list[Draft]:
    """The claims of the last few sentences, latest first."""
    return [d for d in reversed(earlier) if one.sentence - d.sentence <= NEAR]
