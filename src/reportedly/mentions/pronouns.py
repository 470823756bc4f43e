"""Pronouns with the actor that they go back to."""

from __future__ import annotations

from reportedly.mentions.ground import Draft, Ground
from reportedly.mentions.memory import Fits, Memory, again, settle
from reportedly.records.mentions import Actor
from reportedly.records.values import ActorType

REACH = 2
"""Sentences back in which the antecedent of a pronoun is sought."""
PERSON = ("he", "she", "him", "her", "his", "hers")
GROUP = ("they", "them", "their")
SPEAKER = ("i", "me", "my")
SPOKEN = 30
"""Sentences back in which the speaker of "I" is sought: a statement may run over a page."""
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
    told = memory.last(i, SPOKEN if word in SPEAKER else REACH, fits)
    if not told:
        return None
    return settle(ground, draft, told, "pronoun", told[0].actor.type)


def _fitting(ground: Ground, i: int, word: str) -> Fits | None:
    if word in PERSON:
        other = MEN if word in ("she", "her", "hers") else WOMEN
        return lambda d: d.actor.type == "person" and not _is_one_of(d, other)
    if word in GROUP:
        return lambda d: _is_plural(ground, d)
    if word in SPEAKER:
        return lambda d: d.actor.type == "person" and speaks(ground, d)
    verb = ground.tokens[ground.tokens[i].head]
    if word == "its" or (word == "it" and verb.lemma not in EMPTY_VERBS):
        return lambda d: d.actor.type in ONE and not _is_plural_noun(ground, d)
    return None


def speaks(ground: Ground, draft: Draft) -> bool:
    """True where the person is the subject of a verb of speaking, or opens a line ("Lee:")."""
    token = ground.tokens[draft.head]
    follows = ground.after(draft.last)
    if follows is not None and follows.text == ":":
        return True
    said = ground.actors.words.verbs["speech"]
    return token.dep == "nsubj" and ground.tokens[token.head].lemma in said


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
