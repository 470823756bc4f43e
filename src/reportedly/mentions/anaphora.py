"""What comes back to an actor told before: short names, descriptions, pronouns, with the reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import msgspec

from reportedly.gazetteer.actors import State
from reportedly.gazetteer.names import name_words
from reportedly.mentions.ground import Draft, Ground
from reportedly.mentions.parties import lemmas
from reportedly.mentions.persons import ends_in_office
from reportedly.records.mentions import Actor
from reportedly.records.values import ActorType, Why

REACH = 2
"""Sentences back in which the antecedent of a pronoun is sought."""
FAR = 6
"""Sentences back for a definite description."""
PERSON = ("he", "she", "him", "her", "his", "hers")
GROUP = ("they", "them", "their")
THING = ("it", "its")
MEN = ("spokesman", "king", "prince", "mr", "chairman", "father", "brother", "son", "husband")
WOMEN = ("spokeswoman", "queen", "mrs", "ms", "miss", "chairwoman", "mother", "sister", "wife")
MANY: frozenset[ActorType] = frozenset(
    ("armed_group", "military", "police", "civilians", "government", "unknown", "organisation")
)
ONE: frozenset[ActorType] = frozenset(
    (
        "state",
        "government",
        "armed_group",
        "military",
        "police",
        "international",
        "organisation",
        "outlet",
        "agency",
    )
)
EMPTY_VERBS = ("be", "seem", "appear", "rain", "snow", "take")
PARTICLES = ("al", "el", "bin", "von", "der", "de", "le", "la", "van")

Fits = Callable[[Draft], bool]


def span_of(ground: Ground, draft: Draft) -> tuple[int, int]:
    """Start and end of a draft's words."""
    return ground.tokens[draft.first].start, ground.tokens[draft.last].end


def again(ground: Ground, draft: Draft, told: Draft, why: Why) -> Draft:
    """The draft as a repetition of an earlier one: same actor, the words it goes back to."""
    name = told.actor.name or ground.words(told.first, told.last)
    chain = told.actor.chain or span_of(ground, told)
    actor = msgspec.structs.replace(told.actor, name=name, chain=chain)
    return replace(draft, actor=actor, why=why)


def short_names(ground: Ground, drafts: list[Draft]) -> list[Draft]:
    """Persons told by family name alone take the full name, where one person of it is told.

    Only equal family names count: Rahman never becomes Rahmon.
    """
    full: dict[str, dict[str, Draft]] = {}
    for draft in drafts:
        if draft.actor.type == "person" and draft.actor.name:
            words = name_words(draft.actor.name)
            if len(words) > 1 and draft.why == "stated":
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


class Memory:
    """Finds the last fitting actor before a token."""

    def __init__(self, ground: Ground, drafts: list[Draft]) -> None:
        self.ground = ground
        self.by_sentence: dict[int, list[Draft]] = {}
        for draft in drafts:
            self.by_sentence.setdefault(ground.tokens[draft.head].sentence, []).append(draft)

    def add(self, draft: Draft) -> None:
        """Remember a resolved draft, for those that come after it."""
        rows = self.by_sentence.setdefault(self.ground.tokens[draft.head].sentence, [])
        rows.append(draft)
        rows.sort(key=lambda d: d.first)

    def back(self, i: int, reach: int) -> Iterator[list[Draft]]:
        """Actors before token `i`: those of its sentence, then of each sentence before it."""
        sentences = self.ground.parse.sentences
        here = self.ground.tokens[i].sentence
        for n in range(here, max(-1, here - reach - 1), -1):
            if sentences[n].article != sentences[here].article:
                return
            yield [d for d in self.by_sentence.get(n, ()) if d.last < i]

    def last(self, i: int, reach: int, fits: Fits) -> list[Draft]:
        """The fitting actors of the nearest sentence that has any, best rank only.

        One in the list: found. More: they fit equally well.
        """
        for rows in self.back(i, reach):
            fitting = [d for d in rows if fits(d)]
            if fitting:
                best = max(rank(self.ground, d) for d in fitting)
                return distinct([d for d in fitting if rank(self.ground, d) == best])
        return []


def distinct(drafts: list[Draft]) -> list[Draft]:
    """One draft (the last) of each actor."""
    table: dict[str, Draft] = {}
    for draft in drafts:
        table[draft.actor.id or draft.actor.name or f"{draft.first}"] = draft
    return list(table.values())


def rank(ground: Ground, draft: Draft) -> int:
    """2 for the subject of a main clause, 1 for another subject, 0 for the rest."""
    token = ground.tokens[draft.head]
    while token.dep in ("conj", "appos", "compound") and token.head != token.i:
        token = ground.tokens[token.head]
    if token.dep not in ("nsubj", "nsubjpass"):
        return 0
    verb = ground.tokens[token.head]
    return 2 if verb.dep in ("ROOT", "conj", "ccomp") else 1


def resolve(ground: Ground, drafts: list[Draft]) -> list[Draft]:
    """All drafts, with descriptions resolved and pronouns added, in text order."""
    memory = Memory(ground, [d for d in drafts if not is_description(ground, d)])
    by_first = {d.first: d for d in drafts if is_description(ground, d)}
    taken = {i for d in drafts for i in range(d.first, d.last + 1)}
    found = [d for d in drafts if d.first not in by_first]
    for token in ground.tokens:
        if token.i in by_first:
            draft = description(ground, memory, by_first[token.i])
        elif token.i not in taken and token.pos in ("PRON", "DET"):
            maybe = pronoun(ground, memory, token.i)
            if maybe is None:
                continue
            draft = maybe
        elif token.i not in taken and token.pos == "NOUN" and token.lemma in EXTRA:
            maybe = office_again(ground, memory, token.i)
            if maybe is None:
                continue
            draft = maybe
        else:
            continue
        found.append(draft)
        memory.add(draft)
    return sorted(found, key=lambda d: (d.first, d.last))


EXTRA = frozenset("movement group statement report regime junta".split())


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
    return opener(ground, draft.first) in ("the", "this", "that", "its", "their", "these", "those")


def description(ground: Ground, memory: Memory, draft: Draft) -> Draft:
    """The draft, resolved where one actor before it fits."""
    opened = opener(ground, draft.first)
    if opened in ("its", "their"):
        return _owned(ground, memory, draft)
    if any(ground.tokens[c].lemma == "of" for c in ground.parse.children[draft.head]):
        return draft
    head = lemmas(ground, draft.head, draft.head)[0]
    if draft.actor.type == "office" and (person := _officer(ground, memory, draft, head)):
        return person
    types = ground.actors.words.descriptions.get(head)
    if types is None:
        return draft
    if head in OF_A_STATE:
        return _state_body(ground, memory, draft, head)
    told = memory.last(draft.first, FAR, lambda d: _named_as(d, types))
    return settle(ground, draft, told, "definite_description", types[0])


OF_A_STATE = frozenset("government army military troop soldier force ministry regime".split())


def _named_as(draft: Draft, types: tuple[ActorType, ...]) -> bool:
    return draft.actor.type in types and bool(draft.actor.name)


def settle(ground: Ground, draft: Draft, told: list[Draft], why: Why, kind: ActorType) -> Draft:
    """The draft as the one antecedent; without one it stays, with two it is ambiguous."""
    if len(told) == 1:
        return again(ground, draft, told[0], why)
    if told:
        return replace(draft, actor=Actor(None, None, kind), why="ambiguous")
    return draft


def _owned(ground: Ground, memory: Memory, draft: Draft) -> Draft:
    """ "Its border guard service": the body of the state that "its" goes back to."""
    state = owner(ground, memory, draft.first - 1)
    if state is None:
        return draft
    actor = ground.actors.body_of(state[0], lemmas(ground, draft.first, draft.last))
    if actor is None:
        return draft
    actor = msgspec.structs.replace(actor, chain=span_of(ground, state[1]))
    return replace(draft, actor=actor, why="pronoun")


def owner(ground: Ground, memory: Memory, i: int) -> tuple[State, Draft] | None:
    """The state that a possessive pronoun at `i` goes back to, and its mention."""
    told = memory.last(i, REACH, lambda d: d.actor.type == "state")
    if len(told) > 1:
        told = [d for d in told if _in_headline(ground, d)] or told
    if len(told) != 1 or told[0].actor.id not in ground.actors.states:
        return None
    return ground.actors.states[told[0].actor.id or ""], told[0]


def _in_headline(ground: Ground, draft: Draft) -> bool:
    """True where the headline of the page names the state."""
    state = ground.actors.states.get(draft.actor.id or "")
    first = ground.parse.sentences[0]
    return any(
        name.state is state for i, name in ground.state_at.items() if first.first <= i < first.last
    )


def _state_body(ground: Ground, memory: Memory, draft: Draft, head: str) -> Draft:
    """ "The army": that of the state told last, where only one fits."""
    kinds: tuple[ActorType, ...] = ("state", "military", "government")
    told = memory.last(draft.first, REACH, lambda d: _is_of_state(ground, d, kinds))
    states = {_state_id(d): d for d in told}
    if len(states) != 1:
        return draft
    identifier, before = next(iter(states.items()))
    state = ground.actors.states[identifier]
    actor = ground.actors.body_of(state, lemmas(ground, draft.first, draft.last))
    if actor is None:
        return draft
    actor = msgspec.structs.replace(actor, chain=span_of(ground, before))
    return replace(draft, actor=actor, why="definite_description")


def _is_of_state(ground: Ground, draft: Draft, kinds: tuple[ActorType, ...]) -> bool:
    return draft.actor.type in kinds and _state_id(draft) in ground.actors.states


def _state_id(draft: Draft) -> str:
    actor = draft.actor
    return (actor.id if actor.type == "state" else actor.part_of) or ""


def _officer(ground: Ground, memory: Memory, draft: Draft, head: str) -> Draft | None:
    """ "The president": the last person who was told to hold that office."""
    if ground.tokens[draft.head].tag in ("NNS", "NNPS") or not ends_in_office(ground, draft.head):
        return None

    def holds(told: Draft) -> bool:
        office = (told.actor.office or "").lower()
        return told.actor.type == "person" and head in office.split()

    told = memory.last(draft.first, FAR, holds)
    return again(ground, draft, told[0], "definite_description") if len(told) == 1 else None


def office_again(ground: Ground, memory: Memory, i: int) -> Draft | None:
    """Descriptions that are no roles by themselves: "the movement", "the statement"."""
    run = ground.run(i)
    if opener(ground, run.first) not in ("the", "this", "that"):
        return None
    if any(ground.tokens[c].lemma == "of" for c in ground.parse.children[i]):
        return None
    types = ground.actors.words.descriptions.get(ground.tokens[i].lemma)
    if types is None:
        return None
    told = memory.last(run.first, FAR, lambda d: _named_as(d, types))
    bare = Draft(run.first, i, i, Actor(None, None, types[0]))
    settled = settle(ground, bare, told, "definite_description", types[0])
    return settled if told else None


def pronoun(ground: Ground, memory: Memory, i: int) -> Draft | None:
    """A pronoun with the actor it goes back to; None where it goes back to none."""
    token = ground.tokens[i]
    word = token.text.lower()
    draft = Draft(i, i, i, Actor(None, None, "unknown"))
    if word in ("who", "whom") and token.tag in ("WP", "WP$"):
        return _relative(ground, memory, draft)
    fits = _fitting(ground, i, word)
    if fits is None:
        return None
    told = memory.last(i, REACH, fits)
    if not told:
        return None
    return settle(ground, draft, told, "pronoun", told[0].actor.type)


def _fitting(ground: Ground, i: int, word: str) -> Fits | None:
    if word in PERSON:
        other = MEN if word in ("she", "her", "hers") else WOMEN
        return lambda d: d.actor.type == "person" and not _is_one_of(d, other)
    if word in GROUP:
        return lambda d: _is_plural(ground, d)
    verb = ground.tokens[ground.tokens[i].head]
    if word == "its" or (word == "it" and verb.lemma not in EMPTY_VERBS):
        return lambda d: d.actor.type in ONE and not _is_plural_noun(ground, d)
    return None


def _is_one_of(draft: Draft, titles: tuple[str, ...]) -> bool:
    words = (draft.actor.office or "").lower().split()
    return any(title in words for title in titles)


def _is_plural_noun(ground: Ground, draft: Draft) -> bool:
    return ground.tokens[draft.head].tag in ("NNS",) and draft.actor.type != "outlet"


def _is_plural(ground: Ground, draft: Draft) -> bool:
    return draft.actor.type in MANY and (
        ground.tokens[draft.head].tag in ("NNS", "NNPS")
        or draft.actor.type == "armed_group"
        or ground.tokens[draft.head].lemma in ("police", "people", "personnel", "taliban")
    )


def _relative(ground: Ground, memory: Memory, draft: Draft) -> Draft | None:
    """ "Who" is the noun that its clause hangs on."""
    verb = ground.tokens[draft.head]
    for above in ground.parse.ancestors(draft.head):
        if verb.dep == "relcl":
            rows = memory.by_sentence.get(verb.sentence, ())
            told = [d for d in rows if d.first <= above <= d.last]
            return again(ground, draft, told[0], "pronoun") if told else None
        verb = ground.tokens[above]
    return None
