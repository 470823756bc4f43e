"""Own kinds of event and own ways of telling them, laid over those that ship."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec

from reportedly.gazetteer.kinds import FAMILIES, NO_EVENT, Frame, Idiom, Kind, NounClass
from reportedly.gazetteer.own_rows import OwnRow, Words, merged, own_rows, refuse, with_words
from reportedly.gazetteer.rules import Rules

NOUNS = "english/nouns.toml"
NEEDED = frozenset(
    ("battle.assault", *(f"geography.{x}" for x in ("borders", "located", "belongs", "distance")))
)
"""Kinds that the reading itself gives, whatever frames there are: they can be changed and not
removed."""
OF_MENTIONS = frozenset({"actor", "place", "country", "person"})
"""Classes that are told by what a mention is, not by its noun."""
NEEDS = re.compile(r"subject|object|figure|[a-z]+")
PATTERN = re.compile(r"[^\W_]['’./\w-]*( ['’./\w-]+)*")
SORTS = ("verbs", "nouns", "adjectives")

F = TypeVar("F", Frame, Idiom)


def with_own(
    rules: Rules, kinds: Sequence[Kind], frames: Sequence[Frame], classes: dict[str, NounClass]
) -> tuple[tuple[Kind, ...], tuple[Frame, ...], dict[str, NounClass]]:
    """Kinds, frames and classes of nouns with the user's; raises DataWrong.

    Own frames stand before those that ship: of two that fit equally, the own one tells.
    """
    names = sorted(name for name, _ in rules.files if name.startswith("kinds/"))
    files = {name: own_rows(rules, name, ("kind", "frame", "idiom")) for name in names}
    for name, tables in files.items():
        _refuse_strangers(name, tables["kind"])
    known = merged(kinds, [row for tables in files.values() for row in tables["kind"]], Kind)
    classes = _own_classes(rules, classes)
    left = [f for f in frames if f.kind == NO_EVENT or f.kind in {k.id for k in known}]
    own: list[Frame] = []
    for tables in files.values():
        for row in (*tables["idiom"], *tables["frame"]):
            frame = _frame(row, row in tables["idiom"])
            _refuse_wrong(row.where, frame, known, classes)
            if row.removes:
                left = _without(row.where, left, frame)
            else:
                own.append(frame)
    _refuse_untold(files.values(), known, (*own, *left))
    return known, (*own, *left), classes


def _own_classes(rules: Rules, classes: dict[str, NounClass]) -> dict[str, NounClass]:
    shipped: Words = {
        name: {"nouns": row.nouns, "parents": row.parents} for name, row in classes.items()
    }
    found = with_words(shipped, rules, NOUNS, ("nouns", "parents"))
    for name, row in found.items():
        unknown = sorted(set(row.get("parents", ())) - set(found))
        if unknown:
            there = f"{rules.where(NOUNS)}, [{name}]"
            refuse(there, f"has a parent {unknown[0]} that is no class.", "Name a class.")
    return {n: NounClass(r.get("nouns", ()), r.get("parents", ())) for n, r in found.items()}


def _refuse_strangers(name: str, rows: Iterable[OwnRow]) -> None:
    """Kinds of a family stand in its file; what the reading itself gives stays."""
    family = name.removeprefix("kinds/").removesuffix(".toml")
    for row in rows:
        written = str(row.fields.get("id") or "")
        if written.partition(".")[0] not in FAMILIES:
            refuse(row.where, "is of no family.", f"Families are {', '.join(FAMILIES)}.")
        if not re.fullmatch(rf"{family}\.[a-z_]+", written):
            refuse(row.where, f"is no kind of {family}.", f"Call it {family}.<detail>.")
        if row.removes and written in NEEDED:
            refuse(row.where, "is given by the reading itself.", "Change it, or leave it.")


def _frame(row: OwnRow, idiom: bool) -> Frame:
    return row.value(Idiom).frame() if idiom else row.value(Frame)


def _refuse_wrong(
    where: str, frame: Frame, kinds: Sequence[Kind], classes: dict[str, NounClass]
) -> None:
    """Refuse a frame that could never tell anything."""
    if frame.kind != NO_EVENT and frame.kind not in {kind.id for kind in kinds}:
        refuse(where, f"tells {frame.kind}, which is no kind.", "Add a [[kind]] row for it.")
    patterns = [pattern for sort in SORTS for pattern in getattr(frame, sort)]
    if not patterns:
        refuse(where, "has no words.", f"Give it {', '.join(SORTS)}.")
    for pattern in patterns:
        if pattern != pattern.lower() or not PATTERN.fullmatch(pattern):
            refuse(where, f"“{pattern}” fits no text.", "Write lemmas in lower case.")
    tested = {*frame.subject_is, *frame.object_is}.union(*frame.preposition_is.values())
    unknown = sorted(tested - set(classes) - OF_MENTIONS)
    if unknown:
        remedy = f"Add it to {NOUNS}, or name one of {', '.join(sorted(OF_MENTIONS))}."
        refuse(where, f"asks for {unknown[0]}, which is no class.", remedy)
    for need in frame.needs:
        if not NEEDS.fullmatch(need):
            refuse(where, f"needs “{need}”.", "Name subject, object, figure or a preposition.")


def _without(where: str, frames: Sequence[Frame], gone: Frame) -> list[Frame]:
    """The frames without the words that are taken away from their kind."""
    for sort in SORTS:
        there = {p for f in frames if f.kind == gone.kind for p in getattr(f, sort)}
        absent = sorted(set(getattr(gone, sort)) - there)
        if absent:
            remedy = "See the words that ship in `kinds/`, or take the row away."
            refuse(where, f"“{absent[0]}” does not tell {gone.kind} as it is.", remedy)
    cut = [_cut(frame, gone) if frame.kind == gone.kind else frame for frame in frames]
    return [frame for frame in cut if any(getattr(frame, sort) for sort in SORTS)]


def _cut(frame: Frame, gone: Frame) -> Frame:
    left = {s: tuple(p for p in getattr(frame, s) if p not in getattr(gone, s)) for s in SORTS}
    return msgspec.structs.replace(frame, **left)


def _refuse_untold(
    files: Iterable[dict[str, list[OwnRow]]], kinds: Sequence[Kind], frames: Sequence[Frame]
) -> None:
    """Refuse an own kind that no words tell."""
    told = (
        {frame.kind for frame in frames}
        | {kind.planned for kind in kinds}
        | {k.ceased for k in kinds}
        | NEEDED
    )
    for tables in files:
        for row in tables["kind"]:
            if not row.removes and row.fields.get("id") not in told | {"statement.no_claim"}:
                refuse(row.where, "is told by no words.", "Add a [[frame]] row for it.")
