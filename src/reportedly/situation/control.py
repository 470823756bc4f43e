"""Who is said to hold each area, as of a day (DESIGN.md, "Control").

What is said of a wider area never touches what is said of one inside it, and nothing spreads to a
neighbour. A later capture, recapture, loss or withdrawal ends what was said before.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import msgspec

from reportedly.gazetteer.control_effects import ControlEffects
from reportedly.records.control import Control, ControlState, Ground
from reportedly.situation.grounds import Area, Holder, Row, fighters, rows
from reportedly.situation.voices import Voices, Word


def control(
    words: Iterable[Word], effects: ControlEffects, voices: Voices, as_of: str | None = None
) -> tuple[Control, ...]:
    """The state of every area of which anything is said, by place; `as_of`: an ISO day."""
    by_area: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in rows(words, effects, voices):
        if as_of is None or row.when[:10] <= as_of:
            by_area[row.area.key].append(row)
    day = as_of or max((r.when for held in by_area.values() for r in held), default=None)
    found = [
        state
        for key in sorted(by_area)
        if any(row.named for row in by_area[key])
        and (state := _control(by_area[key], effects, voices, day)) is not None
    ]
    return tuple(found)


class Spell(msgspec.Struct):
    """The time for which one holder is said to hold an area, and what is said of it."""

    holder: Holder | None
    before: Holder | None
    rows: list[Row]


def _control(
    said: list[Row], effects: ControlEffects, voices: Voices, day: str | None
) -> Control | None:
    said.sort(key=_order)
    spell = _last_spell(said)
    window = effects.window.days
    fights = [r for r in said if r.says == "fights" and _live(r, said, window)]
    if spell is None and not fights:
        return None
    state, holder, grounds = _state(spell, fights, said, window, voices)
    last = max(r.when for r in grounds)
    return Control(
        area=_name(said),
        country=next((r.country for r in said if r.country), None),
        adm1=next((r.adm1 for r in said if r.adm1), None),
        place=said[0].area.place,
        count=said[0].area.count,
        holder=" and ".join(dict.fromkeys(h.name for h in holder)) or None,
        holder_id=holder[0].key if len(holder) == 1 else None,
        state=state,
        since=_since(spell, state, grounds),
        as_of=last or None,
        last_known=_old(last, day, effects, said[0].area),
        manner=next((r.word.claim.manner.text for r in grounds if r.word.claim.manner), None),
        claims=tuple(dict.fromkeys(r.word.claim.id for r in grounds)),
        grounds=tuple(_ground(r) for r in grounds),
        voices=len({r.voice.body for r in grounds if r.voice.body}),
    )


def _order(row: Row) -> tuple[str, str, str, str]:
    return (row.when, row.known or "", row.word.report.id, row.word.claim.id)


def _last_spell(said: Sequence[Row]) -> Spell | None:
    """The last holder with all that is said of its hold; None where nobody ever held it."""
    spell: Spell | None = None
    for row in said:
        if not row.named and (spell is None or not _same(spell.holder, row.party)):
            continue
        if row.says == "holds":
            spell = _held(spell, row)
        elif row.says == "loses":
            spell = _lost(spell, row)
        elif row.says == "denies" and spell is not None:
            spell.rows.append(row)
    return spell


def _held(spell: Spell | None, row: Row) -> Spell:
    if spell is not None and (row.party is None or _same(spell.holder, row.party)):
        spell.rows.append(row)
        return spell
    before = spell.holder if spell is not None else row.other
    return Spell(row.party, before, [row])


def _lost(spell: Spell | None, row: Row) -> Spell:
    """After a loss the taker holds it, if one is named; it may be known already."""
    if row.other is not None:
        taken = spell is not None and _same(spell.holder, row.other)
        if taken and spell is not None:
            spell.rows.append(row)
            return spell
        return Spell(row.other, row.party, [row])
    if spell is not None and row.party is not None and not _same(spell.holder, row.party):
        spell.rows.append(row)
        return spell
    return Spell(None, row.party, [row])


def _same(one: Holder | None, other: Holder | None) -> bool:
    return one is not None and other is not None and one.side == other.side


def _live(row: Row, said: Sequence[Row], window: int) -> bool:
    """True while no holder is named after it, and nothing newer makes it old."""
    last = said[-1].when[:10]
    if not row.when or not last:
        return True
    near = date.fromisoformat(row.when[:10]) >= date.fromisoformat(last) - timedelta(days=window)
    return near and not any(r.says in ("holds", "loses") and r.when >= row.when for r in said)


def _state(
    spell: Spell | None,
    fights: Sequence[Row],
    said: Sequence[Row],
    window: int,
    voices: Voices,
) -> tuple[ControlState, tuple[Holder, ...], list[Row]]:
    """The state, who holds, and the rows that it stands on."""
    if fights or spell is None:
        parties = tuple({h.side: h for r in fights for h in fighters(r, voices.sides)}.values())
        held = (spell.holder,) if spell is not None and spell.holder else ()
        both = {h.side: h for h in (*held, *parties)}
        grounds = [*(spell.rows if spell is not None else ()), *fights]
        return "contested", tuple(both.values()), grounds
    if spell.holder is None:
        return "unknown", (), spell.rows
    rival = _rival(spell, said, window)
    if rival:
        return "contested", (spell.holder, *_rivals(rival)), [*rival, *spell.rows]
    return _standing(spell), (spell.holder,), spell.rows


def _rival(spell: Spell, said: Sequence[Row], window: int) -> list[Row]:
    """Claims of another holder on the very day from which this one is said to hold it."""
    first = spell.rows[0].when[:10]
    return [
        r
        for r in said
        if r.says == "holds"
        and r.party is not None
        and not _same(r.party, spell.holder)
        and r.when[:10] == first
        and first
    ]


def _rivals(rows_: Sequence[Row]) -> tuple[Holder, ...]:
    return tuple({r.party.side: r.party for r in rows_ if r.party is not None}.values())


def _standing(spell: Spell) -> ControlState:
    """By whose word one party holds it."""
    side = spell.holder.side if spell.holder else None
    for_it = [r for r in spell.rows if r.says != "denies"]
    against = [r for r in spell.rows if r.says == "denies" and r.voice.side != side]
    losing = {h.side for h in (spell.before, *(r.other for r in for_it)) if h} - {side}
    conceded = [r for r in for_it if r.voice.side is not None and r.voice.side in losing]
    if conceded:
        return "conceded"
    if against:
        return "disputed"
    others = {r.voice.body for r in for_it if r.voice.body and r.voice.side != side}
    if len(others) > 1:
        return "corroborated"
    third = [r for r in for_it if r.voice.side != side or r.voice.side is None]
    return "reported" if third else "claimed"


def _since(spell: Spell | None, state: ControlState, grounds: Sequence[Row]) -> str | None:
    if state == "contested" or spell is None:
        days = [r.day for r in grounds if r.day and r.says == "fights"]
        return min(days, default=None)
    return min((r.day for r in spell.rows if r.day and r.says != "denies"), default=None)


def _old(last: str, day: str | None, effects: ControlEffects, area: Area) -> bool:
    if not last or not day:
        return False
    age = effects.age(area.precision)  # type: ignore[arg-type]
    return date.fromisoformat(last[:10]) + timedelta(days=age) < date.fromisoformat(day[:10])


def _name(said: Sequence[Row]) -> str:
    """What it is called most; of as many the first in order."""
    counted = Counter(r.name for r in said)
    return min(counted, key=lambda name: (-counted[name], name))


def _ground(row: Row) -> Ground:
    return Ground(
        claim=row.word.claim.id,
        report=row.word.report.id,
        says=row.says,  # type: ignore[arg-type]
        party=row.party.name if row.party else None,
        day=row.day,
        source=row.voice.name or row.voice.outlet,
        side=row.voice.side,
    )
