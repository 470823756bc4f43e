"""The pairs: each sentence with its parties exchanged, and with a loaded for a neutral word."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from tests.fairness.told import Arena, Text, arenas, load

APART = 7  # arenas between two of one sentence: no common divisor with their number, 24


@dataclass(frozen=True)
class Pair:
    """Two texts that must tell the same; `id` names them in known.toml."""

    id: str
    one: Text
    other: Text


def base(row: dict[str, Any], arena: Arena) -> Text:
    """The sentence with neutral words."""
    words = {slot: str(one["neutral"]) for slot, one in load("names.toml")["words"].items()}
    return Text(row["id"], row["text"], arena, words, words)


def swaps(row: dict[str, Any], among: list[Arena]) -> list[Pair]:
    """The sentence of each arena beside the one with A and B exchanged."""
    if not {"{A}", "{B}"} & set(re.findall(r"\{[AB]\}", row["text"])):
        return []
    texts = [base(row, arena) for arena in among]
    return [
        Pair(f"{row['id']} / {t.arena.id}", t, replace(t, arena=t.arena.swapped())) for t in texts
    ]


def loaded(row: dict[str, Any], arena: Arena) -> list[Pair]:
    """The neutral sentence beside one for each loaded word that fits one of its slots."""
    plain = base(row, arena)
    return [
        Pair(f"{row['id']} / {word}", plain, replace(plain, words=plain.words | {slot: word}))
        for slot, one in load("names.toml")["words"].items()
        if f"{{{slot}}}" in row["text"]
        for word in one["loaded"]
    ]


def pairs(each: int) -> list[Pair]:
    """All pairs; each sentence in so many arenas, of which the first also tries the words."""
    known, found = arenas(), []
    for number, row in enumerate(load("sentences.toml")["sentence"]):
        among = [known[(number * 5 + APART * step) % len(known)] for step in range(each)]
        found += swaps(row, among) + loaded(row, among[0])
    return found
