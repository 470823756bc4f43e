"""Which state a possessive goes back to before what only a state has: "its foreign ministry"."""

from __future__ import annotations

from dataclasses import replace

from reportedly.mentions.ground import Draft, Ground
from reportedly.mentions.memory import Memory, distinct

OF_A_STATE_ONLY = frozenset(
    (
        "government army military police ministry parliament cabinet embassy airspace territory "
        "border sovereignty capital president minister navy ambassador"
    ).split()
)


def owns_body(ground: Ground, i: int) -> bool:
    """True where a possessive stands before what only a state has ("its border guard service")."""
    head = ground.tokens[i].head
    run = [t.lemma for t in ground.tokens[i + 1 : head + 1]]
    if not run:
        return False
    return run[-1] in OF_A_STATE_ONLY or run[-2:] in (["guard", "service"], ["border", "guard"])


def owners(ground: Ground, memory: Memory, i: int, reach: int) -> list[Draft]:
    """The states that a possessive can go back to; where several fit, the headline's first.

    A state's army or government is the state: "the Syrian government ...; its foreign ministry".
    """
    one = ground.tokens[i].text.lower() == "its"

    def fits(d: Draft) -> bool:
        several = ground.tokens[d.head].tag == "NNS"  # "Its" is none of the soldiers'.
        return _as_state(ground, d) is not None and not (one and several)

    told = memory.last(i, 0, fits)
    beside = last_named(ground, i) if one and not told else None
    told = [beside] if beside is not None else told or memory.last(i, reach, fits)
    told = distinct([s for d in told if (s := _as_state(ground, d)) is not None])
    if len(told) > 1:
        first = _first_in_headline(ground, i, told)
        told = [first] if first is not None else told
    return told


def last_named(ground: Ground, i: int) -> Draft | None:
    """The land that people came to: "crossed into Chad, its army said" is Chad's."""
    for k in range(i - 1, ground.bounds(i)[0], -1):
        name, link = ground.state_at.get(k), ground.tokens[ground.tokens[k].head]
        if name is None or name.kind != "name" or ground.tokens[k].dep != "pobj":
            continue
        state = ground.actors.states.get(name.state.actor.id or "")
        return Draft(k, k, k, state.actor) if state and link.lemma in GOALS else None
    return None


GOALS = frozenset({"into", "to"})


def _as_state(ground: Ground, draft: Draft) -> Draft | None:
    """A state, or the state whose body it is that is told."""
    actor = draft.actor
    if actor.type == "state":
        return draft
    if actor.type not in ("government", "military", "police") or actor.country_code is None:
        return None
    state = ground.actors.states.get(f"actor:{actor.country_code.lower()}")
    return replace(draft, actor=state.actor) if state is not None else None


def _first_in_headline(ground: Ground, i: int, told: list[Draft]) -> Draft | None:
    """The one of them that the headline of the token's article names first, if it names any."""
    article = ground.parse.sentences[ground.tokens[i].sentence].article
    line = next(s for s in ground.parse.sentences if s.article == article)
    for k in range(line.first, line.last):
        name = ground.state_at.get(k)
        for draft in told if name is not None else ():
            if name is not None and name.state is ground.actors.states.get(draft.actor.id or ""):
                return draft
    return None
