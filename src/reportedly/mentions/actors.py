"""Where the text names an actor: names, bodies, roles, persons, states, and what repeats them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reportedly.gazetteer.actors import Actors
from reportedly.gazetteer.outlets import Outlets
from reportedly.gazetteer.sources import open_sources
from reportedly.mentions.anaphora import resolve
from reportedly.mentions.ground import Draft, Ground
from reportedly.mentions.officers import with_bodies
from reportedly.mentions.parties import parties
from reportedly.mentions.persons import persons
from reportedly.mentions.short_names import acronyms, short_names
from reportedly.mentions.states import states
from reportedly.records.mentions import Actor, Mention
from reportedly.records.parses import Parse
from reportedly.records.reports import Page


def find_actors(
    page: Page, parse: Parse, actors: Actors, outlets: Outlets, places: Sequence[Mention] = ()
) -> tuple[Mention, ...]:
    """Every actor that the page names, in text order; none overlaps another.

    `places` are the page's place mentions: a name that is a place is no person.
    """
    ground = Ground(page, parse, actors, outlets, places)
    named = list(entries(ground))
    heads = {d.first for d in named if d.actor.id}
    bodies = longest_of([*named, *(d for d in parties(ground) if not _is_trait(ground, d, heads))])
    taken = frozenset(i for d in bodies if d.actor.name for i in range(d.first, d.last + 1))
    people = longest_of(persons(ground, taken))
    drafts = longest_of([*people, *_beside(bodies, people)])
    drafts = longest_of([*drafts, *_beside(list(states(ground)), drafts)])
    drafts = longest_of([*drafts, *_beside(acronyms(ground, drafts), drafts)])
    drafts = with_bodies(ground, resolve(ground, short_names(ground, drafts)))
    return tuple(ground.mention(d) for d in drafts)


def _is_trait(ground: Ground, draft: Draft, heads: set[int]) -> bool:
    """True for "Sudan's paramilitary" right before a name: what the named body is, and no other."""
    return draft.last + 1 in heads and ground.tokens[draft.last].tag == "JJ"


def entries(ground: Ground) -> Iterator[Draft]:
    """Names of groups, bodies and outlets that stand in the registry."""
    for first, (last, known) in ground.hits.entries.items():
        actor = ground.one_of(known)
        if actor is not None and first == last and _is_end_of_name(ground, actor, first):
            name = f"{ground.tokens[first - 1].text} {ground.tokens[first].text}"
            yield Draft(first - 1, last, last, Actor(None, name, "outlet"))
        elif actor is not None:
            yield Draft(first, last, _head(ground, first, last), actor)
        else:
            nobody = Actor(None, None, known[0].type)
            yield Draft(first, last, last, nobody, "ambiguous")


def _is_end_of_name(ground: Ground, actor: Actor, i: int) -> bool:
    """True for the last word of another outlet's name: the Guardian of "the Lagos Guardian"."""
    if actor.type != "outlet" or i == 0:
        return False
    before, words = ground.tokens[i - 1], open_sources().words
    if before.text.lower() in words["media"] | words["any_medium"]:
        return False  # "Newspaper X said"
    begins = before.text[:1].isupper() and not before.text.isupper() and before.pos == "PROPN"
    return (
        begins and before.dep in ("compound", "nmod") and before.head in (i, ground.tokens[i].head)
    )


def _head(ground: Ground, first: int, last: int) -> int:
    for i in range(last, first - 1, -1):
        if not first <= ground.tokens[i].head <= last:
            return i
    return last


def _beside(more: list[Draft], kept: list[Draft]) -> list[Draft]:
    """Drafts that share no token with those kept."""
    taken = {i for d in kept for i in range(d.first, d.last + 1)}
    return [d for d in more if not any(i in taken for i in range(d.first, d.last + 1))]


def longest_of(drafts: Iterable[Draft]) -> list[Draft]:
    """Drafts in text order without those that overlap a longer (else an earlier) one."""
    kept: list[Draft] = []
    taken: set[int] = set()
    for draft in sorted(drafts, key=lambda d: (d.first - d.last, d.first)):
        span = range(draft.first, draft.last + 1)
        if not any(i in taken for i in span):
            kept.append(draft)
            taken.update(span)
    return sorted(kept, key=lambda d: d.first)
