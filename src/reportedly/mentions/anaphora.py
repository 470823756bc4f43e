"""Descriptions that come back to an actor told before ("the movement", "its army")."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from reportedly.gazetteer.sources import open_sources
from reportedly.mentions.ground import Draft, Ground
from reportedly.mentions.holders_told import officer
from reportedly.mentions.memory import Memory, again, settle, span_of
from reportedly.mentions.offices import is_named_behind
from reportedly.mentions.parties import lemmas
from reportedly.mentions.pronouns import REACH, possessor, pronoun, subjects_over
from reportedly.mentions.short_names import called_so, last_words
from reportedly.records.mentions import Actor
from reportedly.records.values import ActorType

WHOLE = 60
"""Sentences back in which a body of a state may have been named."""
FAR = 6
"""Sentences back for a definite description."""


def resolve(ground: Ground, drafts: list[Draft]) -> list[Draft]:
    """All drafts, with descriptions resolved and pronouns added, in text order."""
    memory = Memory(ground, [d for d in drafts if not is_description(ground, d)])
    by_first = {d.first: d for d in drafts if is_description(ground, d)}
    taken = {i for d in drafts for i in range(d.first, d.last + 1)}
    found = [d for d in drafts if d.first not in by_first]
    bare = BARE | last_words(found)
    for token in ground.tokens:
        if token.i in by_first:
            draft = description(ground, memory, by_first[token.i])
        elif token.i not in taken and token.pos in ("PRON", "DET"):
            maybe = pronoun(ground, memory, token.i)
            if maybe is None:
                continue
            draft = maybe
        elif token.i not in taken and token.pos == "NOUN" and token.lemma in bare:
            maybe = bare_description(ground, memory, token.i)
            if maybe is None:
                continue
            draft = maybe
        else:
            continue
        found.append(draft)
        memory.add(draft)
    return sorted(found, key=lambda d: (d.first, d.last))


BARE = frozenset("movement group statement report".split())


def opener(ground: Ground, first: int) -> str:
    """The lower-case determiner or possessive pronoun before a phrase, or an empty string."""
    before = ground.before(first)
    while before is not None and before.pos in ("ADJ", "NUM") and before.i > 0:
        before = ground.before(before.i)
    if before is None:
        return ""
    return before.text.lower() if before.pos in ("DET", "PRON") else ""


def is_description(ground: Ground, draft: Draft) -> bool:
    """True for a nameless phrase that may come back to someone: "the group", "its army"."""
    if draft.actor.id or draft.actor.name or draft.why != "stated":
        return False
    if draft.actor.type == "office" and ground.bounds(draft.first)[0] == draft.first:
        return True
    return opener(ground, draft.first) in ("the", "this", "that", "its", "their", "these", "those")


def description(ground: Ground, memory: Memory, draft: Draft) -> Draft:
    """The draft, resolved where one actor before it fits."""
    opened = opener(ground, draft.first)
    if opened in ("its", "their"):
        return _owned(ground, memory, draft)
    if is_named_behind(ground, draft.head) or _is_of(ground, draft.head):
        return draft
    head = lemmas(ground, draft.head, draft.head)[0]
    if draft.actor.type == "office" and (person := officer(ground, memory, draft, head)):
        return person
    types = ground.actors.words.descriptions.get(head)
    if types is None:
        return draft
    if head in OF_A_STATE:
        return _state_body(ground, memory, draft, head)
    if ground.tokens[draft.head].tag in ("NNS", "NNPS") and head not in MEMBERS:
        return draft  # "These groups" are no one of them.
    doers = subjects_over(ground, draft.head)
    told = memory.last(draft.first, FAR, lambda d: _named_as(d, types) and d.head not in doers)
    called = memory.last(draft.first, FAR, lambda d: _named_as(d, types) and _is_called(d, head))
    if called or head in CALLED:
        told = called
    if head in LEAGUES:
        told = [d for d in told if d.actor.type == "international" or _is_called(d, head)]
    return settle(ground, draft, told, "definite_description", types[0])


def _is_of(ground: Ground, i: int) -> bool:
    """True for "the army of ...": what stands behind says whose."""
    return any(ground.tokens[c].lemma == "of" for c in ground.parse.children[i])


MEMBERS = frozenset(
    "militant insurgent rebel fighter gunman separatist paramilitary troop soldier force".split()
)
"""Nouns whose plural is the body itself: "the rebels", "the troops"."""
CALLED = frozenset("council committee commission agency department".split())
"""Nouns that come back only to a body that is called so."""
LEAGUES = frozenset({"coalition", "alliance", "bloc"})


def _is_called(draft: Draft, head: str) -> bool:
    """True for an actor whose name holds the noun ("the Arab coalition")."""
    return head in (draft.actor.name or "").lower()


OF_A_STATE = frozenset("government army military troop soldier force ministry regime junta".split())


def _named_as(draft: Draft, types: tuple[ActorType, ...]) -> bool:
    return draft.actor.type in types and bool(draft.actor.name)


def _owned(ground: Ground, memory: Memory, draft: Draft) -> Draft:
    """ "Its army", "its fighters": the state's body, or the group that "its" goes back to."""
    i = draft.first - 1
    while i > 0 and ground.tokens[i].tag != "PRP$":
        i -= 1
    told = possessor(ground, memory, i)
    if len(told) != 1:
        return draft
    owner = told[0]
    state = ground.actors.states.get(owner.actor.id or "")
    if state is None and owner.actor.type in ("government", "military", "police"):
        # "The Malian defence ministry said its forces ...": those of the state.
        state = ground.actors.states.get(f"actor:{(owner.actor.country_code or '').lower()}")
    if state is None:
        is_own = owner.actor.type in ("armed_group", "military") and draft.actor.type in (
            "armed_group",
            "military",
        )
        return again(ground, draft, owner, "pronoun") if is_own else draft
    actor = ground.actors.body_of(state, lemmas(ground, draft.first, draft.last))
    if actor is None or draft.actor.type in ("armed_group", "civilians"):
        return draft
    actor = msgspec.structs.replace(actor, chain=span_of(ground, owner))
    return replace(draft, actor=actor, why="pronoun")


def _state_body(ground: Ground, memory: Memory, draft: Draft, head: str) -> Draft:
    """ "The army": that of the state told last, where only one fits."""
    kinds: tuple[ActorType, ...] = ("state", "military", "government")
    told = memory.last(draft.first, REACH, lambda d: _is_of_state(ground, d, kinds, draft))
    states = {_state_id(d): d for d in told}
    at_home = _home_body(ground, memory, draft, head)
    if len(states) != 1:
        return at_home or draft
    if at_home is not None and not _is_beside(ground, draft, told):
        return at_home
    home = ground.home(ground.parse.sentences[ground.tokens[draft.head].sentence].article)
    foreign = home is not None and home.has(draft.actor.type) and home.actor.id not in states
    foreign = foreign and not _is_beside(ground, draft, told)
    if foreign and all(d.actor.type == "state" for d in told):
        return draft  # The report is of one land, and named another last.
    body = memory.last(draft.first, WHOLE, lambda d: _is_body(ground, d, head))
    if len(body) == 1 and _state_id(body[0]) not in states:
        # The state told last is another's: one that speaks of the army means the army told before.
        teller = next(iter(states.values()))
        says = _says(ground, teller)
        return again(ground, draft, body[0], "definite_description") if says else draft
    identifier, before = next(iter(states.items()))
    state = ground.actors.states[identifier]
    actor = ground.actors.body_of(state, lemmas(ground, draft.first, draft.last))
    if actor is None:
        return draft
    actor = msgspec.structs.replace(actor, chain=span_of(ground, before))
    return replace(draft, actor=actor, why="definite_description")


def _home_body(ground: Ground, memory: Memory, draft: Draft, head: str) -> Draft | None:
    """ "The army" that opens a report before any state is told to act: that of its country.

    Later ones of the same noun go back to it; None where another state was told first.
    """
    article = ground.parse.sentences[ground.tokens[draft.head].sentence].article
    told = [
        d
        for n, rows in sorted(memory.by_sentence.items())
        if ground.parse.sentences[n].article == article
        for d in rows
        if d.last < draft.first
    ]
    bare = [d for d in told if d.why == "implied" or not d.actor.name]
    same = [d for d in bare if lemmas(ground, d.head, d.head)[0] == head]
    opening = min((d.first for d in same), default=draft.first)
    state = ground.home(article)
    kinds: tuple[ActorType, ...] = ("state", "military", "government")
    if state is None or not state.has(draft.actor.type):
        return None
    if any(
        head not in RULERS
        and d.first < opening
        and _is_of_state(ground, d, kinds)
        and _state_id(d) != state.actor.id
        for d in told
    ):
        return None
    words = ["government"] if head in RULERS else lemmas(ground, draft.first, draft.last)
    actor = ground.actors.body_of(state, words)
    return None if actor is None else replace(draft, actor=actor, why="implied")


RULERS = frozenset({"junta", "regime"})


def _is_beside(ground: Ground, draft: Draft, told: list[Draft]) -> bool:
    """True where a state is told in the same sentence, before "the army"."""
    here = ground.tokens[draft.head].sentence
    return any(ground.tokens[d.head].sentence == here for d in told)


def _is_of_state(
    ground: Ground, draft: Draft, kinds: tuple[ActorType, ...], body: Draft | None = None
) -> bool:
    state = ground.actors.states.get(_state_id(draft)) if draft.actor.type in kinds else None
    return state is not None and (body is None or state.has(body.actor.type))


def _is_body(ground: Ground, draft: Draft, head: str) -> bool:
    """True for a state's body that was named by the same noun ("the Chadian army")."""
    named = draft.why == "stated" and draft.actor.id is not None and draft.actor.part_of is not None
    return named and lemmas(ground, draft.head, draft.head)[0] == head


def _says(ground: Ground, draft: Draft) -> bool:
    """True for the subject of a verb of saying."""
    token = ground.tokens[draft.head]
    return token.dep == "nsubj" and ground.tokens[token.head].lemma in open_sources().verbs["say"]


def _state_id(draft: Draft) -> str:
    actor = draft.actor
    return (actor.id if actor.type == "state" else actor.part_of) or ""


def bare_description(ground: Ground, memory: Memory, i: int) -> Draft | None:
    """Descriptions that are no roles by themselves: "the movement", "the statement"."""
    run = ground.run(i)
    if opener(ground, run.first) not in ("the", "this", "that"):
        return None
    if is_named_behind(ground, i) or _is_of(ground, i):
        return None
    lemma = ground.tokens[i].lemma
    if lemma not in BARE:
        return called_so(ground, memory, i, run.first)
    types = ground.actors.words.descriptions.get(lemma)
    if types is None:
        return None
    told = memory.last(run.first, FAR, lambda d: _named_as(d, types))
    bare = Draft(run.first, i, i, Actor(None, None, types[0]))
    settled = settle(ground, bare, told, "definite_description", types[0])
    return settled if told else None
