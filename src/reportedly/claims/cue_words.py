"""Words without which no rule beside the frames makes a claim: of speech, blame and place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from reportedly.claims.geography.distances import OUT_OF
from reportedly.claims.matches.appeals import DUTY
from reportedly.claims.matches.responsibility import (
    ASCRIBE,
    CLAIM,
    DISCLAIM,
    DONE_BY,
    OWNED,
    SPOKEN,
)
from reportedly.claims.matches.spoken_attacks import ATTACKS
from reportedly.claims.matches.weighings import BECOME, TROUBLES
from reportedly.gazetteer.geography import open_geography
from reportedly.gazetteer.kinds import Kinds
from reportedly.gazetteer.speech import open_speech

PIECE = re.compile(r"[^\W\d_]+")
NONE: frozenset[str] = frozenset()


class Cue(msgspec.Struct, frozen=True):
    """What a sentence must hold for one rule: never more than the rule itself asks for."""

    words: frozenset[str]
    """Dictionary forms that all stand in it; those with a hyphen in their pieces."""
    one_of: frozenset[str] = NONE
    """Forms of which one stands in it; empty: none need."""
    classes: frozenset[str] = NONE
    """Classes of which it has a noun or a name; empty: any."""
    verb: str = ""
    doers: frozenset[str] = NONE
    """Classes of its doer, asked for unless the verb may be a participle: only a passive leaves
    its doer out. Empty: any."""
    counted: bool = False
    """True where a number must stand in it."""
    named: bool = False
    """True where a name must stand in it."""
    spots: int = 0
    """How many names of places it must hold at least."""


def pieces(words: str) -> frozenset[str]:
    """The words of a pattern as a line holds them."""
    return frozenset(PIECE.findall(words.lower()))


def each(patterns: Iterable[str], one_of: frozenset[str] = NONE, **more: int) -> Iterator[Cue]:
    """A cue for each of some words or phrases, beside one of some others."""
    return (Cue(pieces(one), one_of, **more) for one in sorted(patterns))  # type: ignore[arg-type]


def told_of_speech() -> Iterator[Cue]:
    """Cues of appeals, verdicts, feelings and weighings."""
    words = open_speech()
    yield from each(DUTY)
    yield from (Cue(pieces(one) | {"it", "be"}) for one in sorted(words.needful))
    yield from each(words.ask_for, frozenset({"for"}))
    yield from each(words.wish, frozenset({"i", "we"}))
    verdicts = words.harsh | words.kind | words.untrue | words.boon
    yield from each(verdicts, words.name | {"be"})
    yield from each(words.vice, words.show)
    yield from each(words.weighty, words.mean)
    yield from each(words.revolted | words.worried | words.glad)
    yield from (Cue(frozenset({verb}), classes=TROUBLES) for verb in sorted(BECOME - {"be"}))


def told_of_blame(kinds: Kinds) -> Iterator[Cue]:
    """Cues of claims of responsibility and of blame for an attack."""
    attacks = {
        noun
        for noun, rows in kinds.nouns.items()
        if any(len(words) == 1 and f.kind.partition(".")[0] in ATTACKS for words, f in rows)
    }
    yield from each(OWNED, CLAIM | DISCLAIM)
    yield from each(attacks | SPOKEN, CLAIM | DONE_BY | ASCRIBE)


def told_of_place() -> Iterator[Cue]:
    """Cues of statements about where a place lies; names beside "in" or a comma are looked
    for apart."""
    told = open_geography()
    yield from (
        Cue(pieces(" ".join(pattern.words)), spots=1)
        for rows in told.by_first.values()
        for pattern in rows
    )
    yield from each(told.words.borders, spots=2)
    yield from each(told.words.capital, spots=1)
    yield from each(told.words.units, OUT_OF, spots=1)
