"""The time for which one party is said to hold an area, as rows tell of it one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec

from reportedly.situation.grounds import Row
from reportedly.situation.holders import Holder


class Spell(msgspec.Struct):
    """What is said of the last hold of an area; `holder` is None where it was only given up."""

    holder: Holder | None
    before: Holder | None
    rows: list[Row]
    """Those that say that the holder holds it, or that the other lost it."""
    denials: list[Row] = []
    rivals: list[Row] = []
    """Those by which another side says of itself that it holds it."""
    fights: list[Row] = []
    """Fighting told after the last change of hands."""
    entries: list[Row] = []
    """Those by which somebody came into it, which is no hold of it, but tells when one began."""


def last_spell(said: Sequence[Row], window: int) -> Spell | None:
    """The last spell of rows in order of time; None where they found none.

    What ends a spell: a capture, a loss, a withdrawal. Another side that says of itself that it
    holds the place, within `window` days, contests it; so does fighting that nothing later ends.
    """
    spell: Spell | None = None
    for row in said:
        if row.named or (spell is not None and _same(spell.holder, row.party)):
            spell = TELL[row.says](spell, row, window)
    if spell is not None and not _fresh(spell.fights, said[-1], window):
        spell.fights = []
    founded = spell is not None and (spell.rows or spell.fights or spell.rivals)
    return spell if founded else None


def _holds(spell: Spell | None, row: Row, window: int) -> Spell:
    if spell is None:
        return Spell(row.party, row.other, [row])
    if spell.holder is None and not any(r.says == "loses" for r in spell.rows):
        # Who took it is told only now; a denial of it spoke of the same.
        spell.holder, spell.before = row.party, spell.before or row.other
        spell.rows.append(row)
        if not row.state:
            spell.fights = []
        spell.denials = [d for d in spell.denials if d.party is None or _same(row.party, d.party)]
        return spell
    if row.party is None and _same(spell.holder, row.other):
        return _lost(spell, row)  # "The rebels were driven out": the taker is not named.
    if row.party is None or _same(spell.holder, row.party):
        spell.rows.append(row)
        if not row.state:
            spell.fights = []
        return spell
    held = spell.holder is not None and _fresh([r for r in spell.rows if r.own], row, window)
    if row.own and row.state and held:
        spell.rivals.append(row)
        return spell
    if row.state and (row.word.claim.background or _is_past(row)) and _changed(spell, row):
        return spell  # Who held the town that the same report tells the fall of.
    before = spell.holder or row.other or spell.before
    return Spell(row.party, before, [row], entries=spell.entries)


def _is_past(row: Row) -> bool:
    """True for "which had been held by": so it stood before what else is told."""
    told = row.word.claim.evidence
    return bool(told) and row.voice.body is None and "had" in told[0].quote.split()


def _changed(spell: Spell, row: Row) -> bool:
    """True where the report of the row tells of the change of hands that made the spell."""
    report = row.word.report.id
    return any(not r.state and r.word.report.id == report for r in spell.rows)


def _loses(spell: Spell | None, row: Row, window: int) -> Spell:
    """After a loss the taker holds it, if one is named; it may be known already."""
    if row.other is not None:
        if spell is not None and _same(spell.holder, row.other):
            spell.rows.append(row)
            return spell
        return Spell(row.other, row.party, [row])
    if spell is not None and spell.holder is not None and not _same(spell.holder, row.party):
        if _fresh(spell.rows, row, YEAR):
            spell.rows.append(row)
            return spell
    elif spell is not None:
        return _lost(spell, row)
    return Spell(None, row.party, [row])


def _lost(spell: Spell, row: Row) -> Spell:
    """The holder is told to hold it no more: a new spell, unless another side only denies it."""
    if _contradicts(spell, row):
        spell.denials.append(row)
        return spell
    return Spell(None, row.other if row.says == "holds" else row.party, [row])


YEAR = 365
"""Days after which who loses a place is not whom somebody took it from: it changed hands since."""


def _contradicts(spell: Spell, row: Row) -> bool:
    """True where another side tells of no later day that the party lost what it says it took."""
    own = [r for r in spell.rows if r.own]
    if not own or row.voice.side is None or row.own:
        return False
    if row.day is None:
        return any(r.word.report.id == row.word.report.id for r in own)
    return row.day <= max(r.when[:10] for r in own)


def _fights(spell: Spell | None, row: Row, window: int) -> Spell:
    if spell is None:
        return Spell(None, None, [], fights=[row])
    if not any(_decided(change, row) for change in spell.rows):
        spell.fights.append(row)
    return spell


def _decided(change: Row, fight: Row) -> bool:
    """True for the fighting in which it changed hands: of that day, and not told later."""
    known = (fight.known or "") <= (change.known or "")
    if fight.word.claim.background and fight.word.report.id == change.word.report.id:
        return not change.state and known  # "Took it after months of fighting."
    return not change.state and change.day is not None and change.day == fight.day and known


def _enters(spell: Spell | None, row: Row, window: int) -> Spell:
    spell = spell or Spell(None, None, [])
    spell.entries.append(row)
    return spell


def _stands(spell: Spell | None, row: Row, window: int) -> Spell:
    """Who is there holds it, where it was taken from another by one who is not named."""
    spell = spell or Spell(None, None, [])
    taken = spell.holder is None and any(r.says == "holds" for r in spell.rows)
    if taken and row.party is not None and not _same(spell.before, row.party):
        spell.holder = row.party
        spell.rows.append(row)
    return spell


def _denies(spell: Spell | None, row: Row, window: int) -> Spell | None:
    if row.beats and (spell is None or not _is_answered(spell, row)):
        return spell
    if spell is None:
        return Spell(None, None, [], denials=[row])
    if row.party is None or spell.holder is None or _same(spell.holder, row.party):
        spell.denials.append(row)
    return spell


def _is_answered(spell: Spell, row: Row) -> bool:
    """True where who beat an attack off answers one who says in the same report that he won."""
    report = row.word.report.id
    told = any(r.own and r.word.report.id == report for r in spell.rows)
    return told and not _same(spell.holder, row.other)


TELL = {
    "holds": _holds,
    "loses": _loses,
    "fights": _fights,
    "denies": _denies,
    "enters": _enters,
    "stands": _stands,
}
"""How each sort of row goes on with the spell before it."""


def _same(one: Holder | None, other: Holder | None) -> bool:
    return one is not None and other is not None and one.side == other.side


def _fresh(rows: Sequence[Row], row: Row, window: int) -> bool:
    """True where the last of the rows lies no more than so many days before the row."""
    if not rows:
        return False
    last, now = rows[-1].when[:10], row.when[:10]
    if not last or not now:
        return True
    return (date.fromisoformat(now) - date.fromisoformat(last)).days <= window
