"""Holders of public office behind a name: by equal family name, and office or country."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.gazetteer.actors import Holder
from reportedly.gazetteer.names import folded, name_words
from reportedly.mentions.ground import Ground


def holder_of(ground: Ground, words: Sequence[str], office: str | None) -> Holder | None:
    """The holder of public office that the name means: by family name and office.

    Never by likeness alone: the family name must be equal, and the office or the country agree.
    """
    while len(words) > 1 and words[0] in ("al", "el"):
        words = words[1:]
    family = words[-1]
    rows = ground.actors.by_family_name.get(family, ())
    if not rows:
        return None
    told = [h for h in rows if office and fits_office(ground, h, office)]
    if len(words) == 1:
        another = not told and office is not None and _is_rank(ground, office)
        told = told or [h for h in rows if _is_of_here(ground, h) and not another]
    else:
        given = words[0][:3]
        near = [h for h in rows if _is_of_here(ground, h) and _given(h)[:3] == given]
        told = [h for h in told if _given(h)[:1] == given[:1]] or near
    people = {h.name: h for h in told}
    return next(iter(people.values())) if len(people) == 1 else None


def _is_rank(ground: Ground, office: str) -> bool:
    """True for "General", "Dr": of which a president of the same family name is none."""
    return office.lower().rstrip(".").split()[-1] in ground.actors.words.ranks


def _given(holder: Holder) -> str:
    words = name_words(holder.name)
    return words[1] if words[0] == holder.family_name and len(words) > 1 else words[0]


def _is_of_here(ground: Ground, holder: Holder) -> bool:
    """True where the page names the holder's state or body and the office was taken by then."""
    if f"actor:{holder.of}" in ground.actors.states:
        return holder.of in ground.countries and is_current(ground, holder)
    return any(a.id == f"actor:{holder.of}" for a in ground.entry_at.values())


def is_current(ground: Ground, holder: Holder) -> bool:
    """False where the page is dated and the office was not yet taken."""
    day = ground.page.report.published
    return day is None or holder.since <= day[:10]


def fits_office(ground: Ground, holder: Holder, office: str) -> bool:
    """True where the words name the holder's office, and no state but the holder's."""
    words = set(name_words(office.replace("Defense", "Defence").replace("defense", "defence")))
    own_words = {folded(w) for w in holder.office.split()} - {"of", "for", "the"}
    if not own_words & words and "leader" not in words:
        return False
    state = ground.actors.states.get(f"actor:{holder.of}")
    if state is None:
        return True
    own = [name_words(n) for n in (state.name, *state.names, *state.adjectives)]
    if any(set(n) <= words for n in own):
        return True
    return holder.of in ground.countries and is_current(ground, holder)
