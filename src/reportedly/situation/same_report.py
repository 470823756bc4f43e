"""What the rows of one report settle among themselves: who "the rebels" are, what town is meant."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

import msgspec

from reportedly.gazetteer.control_effects import HomeWords
from reportedly.situation.grounds import Row
from reportedly.situation.holders import Holder
from reportedly.situation.homes import is_of_rebels, tells_of_troops


def settled(rows: Iterable[Row], words: HomeWords) -> list[Row]:
    """The rows with who and what is meant, where the report that tells them names it elsewhere."""
    return named_later(as_one_group(list(rows), words))


def as_one_group(told: list[Row], words: HomeWords) -> list[Row]:
    """The rows with "the rebels" as the one group that the same report names, if it is one."""
    named: dict[str, dict[str, Holder]] = defaultdict(dict)
    for row in told:
        for one in (row.party, row.other, row.speaker):
            if one is not None and not is_of_rebels(one.name, words) and _is_group(one, words):
                named[row.word.report.id][one.side] = one
    return [_meant(row, tuple(named[row.word.report.id].values()), words) for row in told]


def _is_group(one: Holder, words: HomeWords) -> bool:
    """True for a group with a name: no state, no "forces loyal to X", nor several together."""
    if "+" in one.key or re.fullmatch(r"actor:[a-z]{2}", one.key) is not None:
        return False
    return one.key.startswith("actor:") or not tells_of_troops(one.name, words)


def _meant(row: Row, groups: tuple[Holder, ...], words: HomeWords) -> Row:
    if len(groups) != 1:
        return row

    def known(one: Holder | None) -> Holder | None:
        return groups[0] if one is not None and is_of_rebels(one.name, words) else one

    fighting = tuple({k.side: k for f in row.fighting if (k := known(f))}.values())
    party, other, voice = known(row.party), known(row.other), row.voice
    if voice.side is not None and is_of_rebels(voice.side, words):
        voice = msgspec.structs.replace(voice, side=groups[0].side)
    return msgspec.structs.replace(row, party=party, other=other, fighting=fighting, voice=voice)


def named_later(told: list[Row]) -> list[Row]:
    """The rows without "a town in X" where the same report names the town that it means."""
    named: dict[str, list[Row]] = defaultdict(list)
    for row in told:
        if row.area.count is None and row.named:
            named[row.word.report.id].append(row)
    return [
        row
        for row in told
        if row.area.count != 1 or not any(_is_it(row, one) for one in named[row.word.report.id])
    ]


def _is_it(row: Row, named: Row) -> bool:
    """True for a town inside the area of which the same was said: done by the same, on one day.

    "Took X, the army's last stronghold in Y": there X is meant, whoever held it.
    """
    if row.says != named.says or row.word.claim.id == named.word.claim.id:
        return False
    wide, fine = row.area.place, named.area.place
    beside = fine[:-1] == wide[:-1] != () and ":" not in fine[-1]  # A quarter that no list has.
    inside = fine != wide and (fine[: len(wide)] == wide or beside)
    days = {d for d in (row.day, named.day) if d}
    sides = {p.side for p in (row.party, named.party) if p and p.key.startswith("actor:")}
    gone = row.state and not named.state
    return inside and len(days) < 2 and (len(sides) < 2 or gone)
