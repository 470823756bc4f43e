"""Family names and acronyms that repeat a name told in full, by equal words only."""

from __future__ import annotations

from dataclasses import replace

from reportedly.gazetteer.names import name_words
from reportedly.mentions.ground import Draft, Ground
from reportedly.mentions.memory import Memory, again
from reportedly.records.mentions import Actor

PARTICLES = ("al", "el", "bin", "von", "der", "de", "le", "la", "van")


def short_names(ground: Ground, drafts: list[Draft]) -> list[Draft]:
    """Persons told by family name alone take the full name, where one person of it is told.

    Only equal family names count: Rahman never becomes Rahmon.
    """
    full: dict[str, dict[str, Draft]] = {}
    for draft in drafts:
        if draft.actor.type == "person" and draft.actor.name:
            words = name_words(draft.actor.name)
            own = [w for w in words if w not in PARTICLES]
            if len(own) > 1 and draft.why == "stated":
                person = draft.actor.id or " ".join(words)
                full.setdefault(words[-1], {}).setdefault(person, draft)
    return [_with_full_name(ground, draft, full) for draft in drafts]


def _with_full_name(ground: Ground, draft: Draft, full: dict[str, dict[str, Draft]]) -> Draft:
    if draft.actor.type != "person" or not draft.actor.name:
        return draft
    words = name_words(ground.words(draft.first, draft.last))[-2:]
    family = words[-1]
    if draft.actor.id:
        short = len(name_words(draft.actor.name)) > 1 and words[:-1] in ([], ["al"])
        told = next(
            (d for d in full.get(family, {}).values() if d.actor.id == draft.actor.id), None
        )
        if short and told is not None and told.first < draft.first:
            return again(ground, draft, told, "short_name")
        return replace(draft, why="short_name") if short else draft
    if any(w not in PARTICLES for w in name_words(draft.actor.name)[:-1]):
        return draft
    people = list(full.get(family, {}).values())
    if len(people) > 1:
        return replace(draft, actor=Actor(None, None, "person"), why="ambiguous")
    return again(ground, draft, people[0], "short_name") if people else draft


def acronyms(ground: Ground, drafts: list[Draft]) -> list[Draft]:
    """Acronyms that a bracket introduces ("Coastal Relief Union (CRU)"), wherever they stand."""
    known: dict[str, Draft] = {}
    for draft in drafts:
        i = draft.last + 1
        if i + 2 < len(ground.tokens) and ground.tokens[i].text == "(":
            short = ground.tokens[i + 1].text
            if ground.tokens[i + 2].text == ")" and _abbreviates(short, ground, draft):
                known[short] = draft
    taken = {i for d in drafts for i in range(d.first, d.last + 1)}
    found = []
    for token in ground.tokens:
        if token.text in known and token.i not in taken:
            bare = Draft(token.i, token.i, token.i, known[token.text].actor)
            found.append(again(ground, bare, known[token.text], "short_name"))
    return found


def _abbreviates(short: str, ground: Ground, draft: Draft) -> bool:
    """True where the capitals are first letters of the name's words, in order."""
    if len(short) < 2 or not short.isupper():
        return False
    letters = iter("".join(w[0] for w in name_words(ground.words(draft.first, draft.last))))
    return all(c in letters for c in short.lower() if c.isalpha())


GROUPS = ("armed_group", "organisation", "international")
"""Types of actors that go by the last word of their name ("the front")."""
ACTING = ("nsubj", "nsubjpass", "poss")
"""Where that word is the actor: "on the front" is a place."""
NEAR = 6
"""Sentences back to the full name."""


def last_words(drafts: list[Draft]) -> frozenset[str]:
    """The last words, in lower case, of the names of groups: "front" of "Salt Front"."""
    names = (d.actor.name for d in drafts if d.actor.type in GROUPS and d.actor.name)
    return frozenset(words[-1] for n in names if len(words := name_words(n)) > 1)


def called_so(ground: Ground, memory: Memory, i: int, first: int) -> Draft | None:
    """ "The front": the one group before it that is called so, where the word does something."""
    token = ground.tokens[i]
    if first != i or token.dep not in ACTING or token.tag != "NN":
        return None

    def fits(told: Draft) -> bool:
        words = name_words(told.actor.name or "")
        return told.actor.type in GROUPS and len(words) > 1 and words[-1] == token.lemma

    told = memory.last(first, NEAR, fits)
    bare = Draft(first, i, i, Actor(None, None, "armed_group"))
    return again(ground, bare, told[0], "definite_description") if len(told) == 1 else None
