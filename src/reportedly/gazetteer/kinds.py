"""Kinds of event and the frames that tell them: which words, who fills which slot."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Literal

import msgspec

from reportedly.errors import DataWrong
from reportedly.gazetteer.files import DATA, load_toml
from reportedly.gazetteer.rules import SHIPPED, Rules, by_rules
from reportedly.records.values import Counts

Slot = Literal["agent", "target", "at", "from", "to", "toward", "along", "theme", "nothing"]
"""What an argument fills: a party slot, a place with that role, `theme` (what the event is about,
kept for class tests only: the weapon fired, the deal signed) or nothing."""

FAMILIES = (
    "territory battle strike bombing violence casualties detention surrender movement withdrawal "
    "mobilisation displacement agreement talks pledge statement protest aid passage geography "
    "assessment other"
).split()


class Kind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An event kind `family.detail` with its codes in PLOVER and CAMEO (null: none fits)."""

    id: str
    gloss: str
    plover: str | None = None
    cameo: str | None = None
    planned: str | None = None
    """The kind it is where it is only planned, if the family has one for that."""
    ceased: str | None = None
    """The kind it is where it is told as over ("no longer holds"), if there is one for that."""
    finite: bool = False
    """True where only a finite verb tells it: "to defeat them" is a goal, not yet an event."""


class Frame(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One way English tells a kind of event. Words are lower-case lemmas, never substrings.

    `verbs`: a verb, or a verb with what must hang below it, in order: "capture", "take over"
    (particle), "take control of" (object noun, preposition), "come under attack". Each further word
    hangs on any word before it. Where the last word is a preposition, its object is the frame's
    object.
    `nouns`: an event noun, its head last, modifiers before: "capture", "air strike".
    `adjectives`: a predicate adjective ("dead").
    `subject`, `object`: the slots of the doer and of the undergoer, voice-free (a passive verb's
    subject is the object, and so is whoever is said to be "dead").
    For a noun: "by X", "X's" and a demonym before it are the subject;
    "of X", "on X", "against X" are the object, unless `of` says otherwise.
    `prepositions`: slots of further phrases, over the usual ones (in, at, near = at; from = from;
    to, into = to; toward = toward; along = along).
    `subject_is`, `object_is`, `preposition_is`: the argument must be of one of these classes of
    `english/nouns.toml`, or `actor`, `place`, `country`, `person` (of a mention); empty: anything.
    `object_not`: it must be of none of these.
    `affected`, `affected_is`: slot and classes of the verb's own object where the pattern ends in
    a preposition ("drive the rebels out of the town"). `alone`: there is no such object; with
    `object` "nothing", none at all ("the ministers met", not "met the demands").
    `needs`: arguments that must be present ("subject", "object", or a preposition), or "figure":
    a number that governs the noun itself ("4,000 refugees"), or "owner": a party before the
    pattern's last word ("an RSF stronghold"), or "driven": whom an active verb drives, or
    "counted": a number on the counted party, "captives": a report that tells of people taken, or
    "passengers": civilians on the boat or bus that the subject is.
    `counts`: what a number that governs the counted party counts; `counted`: which slot that is.
    """

    kind: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    subject: Slot = "agent"
    object: Slot = "target"
    of: Slot | None = None
    affected: Slot = "nothing"
    affected_is: tuple[str, ...] = ()
    alone: bool = False
    prepositions: dict[str, Slot] = {}
    subject_is: tuple[str, ...] = ()
    object_is: tuple[str, ...] = ()
    object_not: tuple[str, ...] = ()
    preposition_is: dict[str, tuple[str, ...]] = {}
    needs: tuple[str, ...] = ()
    counts: Counts | None = None
    counted: Slot = "target"
    note: str | None = None


CAPTIVES = ("detention.abducted", "detention.hostage")
NO_EVENT = "none"
"""What an idiom is taken for: its words are used up and yield nothing."""


class Idiom(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A fixed phrase that tells no event though its words could: "a heart attack", "shot a film".

    Patterns and class tests as in a frame; the longer pattern and the narrower test win.
    """

    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    subject_is: tuple[str, ...] = ()
    object_is: tuple[str, ...] = ()
    object_not: tuple[str, ...] = ()
    preposition_is: dict[str, tuple[str, ...]] = {}
    needs: tuple[str, ...] = ()
    note: str | None = None

    def frame(self) -> Frame:
        """The same words as a frame that yields nothing."""
        return Frame(kind=NO_EVENT, **msgspec.structs.asdict(self))


class NounClass(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A class of nouns by lemma; `parents` are classes that it belongs to as well."""

    nouns: tuple[str, ...]
    parents: tuple[str, ...] = ()


class _KindFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kind: tuple[Kind, ...] = ()
    frame: tuple[Frame, ...] = ()
    idiom: tuple[Idiom, ...] = ()


class Kinds:
    """Look-ups over the kinds and frames, and over the classes of nouns."""

    def __init__(
        self, kinds: tuple[Kind, ...], frames: tuple[Frame, ...], classes: dict[str, NounClass]
    ) -> None:
        self.by_id = {kind.id: kind for kind in kinds}
        self.frames = frames
        self.classes = _classes_of_nouns(classes)
        sizes = Counter(name for names in self.classes.values() for name in names)
        self.verbs = _by_word(frames, sizes, "verbs", head=0)
        self.nouns = _by_word(frames, sizes, "nouns", head=-1)
        self.adjectives = _by_word(frames, sizes, "adjectives", head=0)
        self.of_captives = frozenset(
            words[0]
            for f in frames
            if f.kind in CAPTIVES and not f.object_is
            for words in (w.split() for w in (*f.verbs, *f.nouns))
            if len(words) == 1
        )
        """Words that alone say that people were abducted or held hostage."""
        self.generic_attack = Frame(kind="battle.assault")
        """What an attack is taken for whose kind no word tells."""
        named = {f.kind for f in frames} | {
            told for k in kinds for told in (k.planned, k.ceased) if told
        }
        unknown = named - set(self.by_id) - {NO_EVENT}
        if unknown:
            raise DataWrong(
                f"kinds are named that no file defines: {sorted(unknown)}.",
                remedy="Add a [[kind]] row for each.",
                where="kinds/*.toml",
            )


Entry = tuple[tuple[str, ...], Frame]


def _by_word(
    frames: tuple[Frame, ...], sizes: Counter[str], field: str, head: int
) -> dict[str, tuple[Entry, ...]]:
    """Frames by the lemma of their head word, narrow before broad, then in file order."""
    table: dict[str, list[Entry]] = {}
    for frame in frames:
        for pattern in getattr(frame, field):
            words = tuple(pattern.split())
            if head == 0:
                words = _verb_first(words)
            table.setdefault(words[head], []).append((words, frame))
    return {
        word: tuple(sorted(rows, key=lambda row: _breadth(row, sizes)))
        for word, rows in table.items()
    }


IN_LY = frozenset("fly ally rally rely reply apply supply resupply comply bully sully".split())
"""Verbs that look like adverbs."""


def _verb_first(words: tuple[str, ...]) -> tuple[str, ...]:
    """ "forcibly displace" as "displace forcibly": adverbs and "not" hang on the verb behind."""
    before = words[0] == "not" or (words[0].endswith("ly") and words[0] not in IN_LY)
    if len(words) > 1 and before:
        return (words[1], words[0], *words[2:])
    return words


OF_MENTIONS = 500
"""Nouns that a class of mentions (`actor`, `place`) counts for: more than any class of words."""


def _breadth(entry: Entry, sizes: Counter[str]) -> tuple[bool, int, int, int]:
    """Sort key: idioms, then longer patterns, then more tests, then classes of fewer nouns."""
    words, frame = entry
    narrow = [need for need in frame.needs if need != "driven"]  # Any verb of driving has one.
    named = len(narrow) + len(frame.preposition_is)
    tests = named + bool(frame.subject_is) + bool(frame.object_is)
    admitted = sum(sizes.get(name, OF_MENTIONS) for name in (*frame.subject_is, *frame.object_is))
    return frame.kind != NO_EVENT, -len(words), -tests, admitted


def _classes_of_nouns(classes: dict[str, NounClass]) -> dict[str, frozenset[str]]:
    """For each noun all its classes, with the parents of each."""

    def upward(name: str) -> set[str]:
        found = {name}
        for parent in classes[name].parents:
            found |= upward(parent)
        return found

    table: dict[str, set[str]] = {}
    for name, row in classes.items():
        for noun in row.nouns:
            table.setdefault(noun, set()).update(upward(name))
    return {noun: frozenset(names) for noun, names in table.items()}


@lru_cache(maxsize=8)
def kinds_with(rules: Rules) -> Kinds:
    """The package's kinds and frames, from every file of `data/kinds/` in order of name, with the
    own ones over them; raises DataWrong."""
    names = sorted(p.name for p in (DATA / "kinds").iterdir() if p.name.endswith(".toml"))
    parts = [load_toml(f"kinds/{name}", _KindFile) for name in names]
    kinds = tuple(kind for part in parts for kind in part.kind)
    idioms = tuple(idiom.frame() for part in parts for idiom in part.idiom)
    frames = idioms + tuple(frame for part in parts for frame in part.frame)
    classes = load_toml("english/nouns.toml", dict[str, NounClass])
    if rules != SHIPPED:
        from reportedly.gazetteer.own_kinds import with_own

        kinds, frames, classes = with_own(rules, kinds, frames, classes)
    return Kinds(kinds, frames, classes)


open_kinds = by_rules(kinds_with)
"""The kinds and frames, with the rules in force."""
