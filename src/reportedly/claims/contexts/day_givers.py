"""Claims whose day an event may share that tells none."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.families import EVENTS, HARM, NEAR, STATES, near
from reportedly.claims.drafts import Draft

SAME_DAY: dict[str, frozenset[str]] = {
    **dict.fromkeys(HARM, frozenset({"territory", "surrender"})),
    "detention": frozenset({"territory", "surrender", "casualties", "bombing"}),
    "battle": frozenset({"territory", "movement", "withdrawal"}),
}
"""Families that share no place for certain, but a day: the toll of a town's fall."""


def day_givers(one: Draft, earlier: list[Draft], givers: list[Draft]) -> list[Draft]:
    """Those whose day may be this one's: of its setting, its kind of event or its party.

    `givers` come as `scenes` orders them; what is added stands among those near by its place.
    """
    like, mine = SAME_DAY.get(one.family, frozenset()), parties_of(one)
    more = [
        d
        for d in near(one, earlier)
        if d.family in EVENTS and d.kind not in STATES and not d.background and d not in givers
        if d.family in like or (one.sentence - d.sentence <= 1 and mine & parties_of(d))
    ]
    if not more:
        return givers
    about = [n for n, d in enumerate(givers) if 0 <= one.sentence - d.sentence <= NEAR]
    start = about[0] if about else len(givers)
    return givers[:start] + sorted(givers[start:] + more, key=lambda d: -d.match.i)


def parties_of(one: Draft) -> set[str]:
    """Who acts or suffers in it, by name or words, for comparing."""
    return {(p.name or p.text).lower() for p in (*one.agent, *one.target)}


BEFORE = frozenset({"previous", "prior"})
"""Words of an event that came before the one told."""
WITHIN = frozenset({"in", "during", "by"})
"""What leads to the event in which somebody was harmed or taken."""


def is_of_before(sheet: Sheet, one: Draft) -> bool:
    """True for "a previous attack": the day told before is not its own."""
    told_by = (one.match.i, *one.match.subjects, *(n for p, n in one.match.phrases if p in WITHIN))
    nouns = [n for n in told_by if sheet.tokens[n].pos == "NOUN"]
    return any(sheet.tokens[c].lemma in BEFORE for n in nouns for c in sheet.parse.children[n])
