"""Who is said to hold each area, as of a day (DESIGN.md, "Control").

What is said of a wider area never touches what is said of one inside it, and nothing spreads to a
neighbour. A later capture, recapture, loss or withdrawal ends what was said before.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from reportedly.gazetteer.control_effects import ControlEffects
from reportedly.records.control import Control, ControlState, Ground
from reportedly.situation.grounds import Row, rows
from reportedly.situation.held_areas import Area
from reportedly.situation.holders import Holder
from reportedly.situation.homes import state_at
from reportedly.situation.same_report import settled
from reportedly.situation.spells import Spell, last_spell
from reportedly.situation.voices import Voices, Word


def control(
    words: Iterable[Word], effects: ControlEffects, voices: Voices, as_of: str | None = None
) -> tuple[Control, ...]:
    """The state of every area of which anything is said, by place; `as_of`: an ISO day."""
    by_area: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in settled(rows(words, effects, voices), effects.home):
        if as_of is None or row.when[:10] <= as_of:
            by_area[row.area.key].append(row)
    told = (r for held in by_area.values() for r in held if effects.of(r.word.claim.kind))
    day = as_of or max((r.when for r in told), default=None)
    found = [
        state
        for key in sorted(by_area)
        if any(row.named for row in by_area[key])
        and (state := _control(by_area[key], effects, voices, day)) is not None
    ]
    return tuple(found)


def _control(
    said: list[Row], effects: ControlEffects, voices: Voices, day: str | None
) -> Control | None:
    said.sort(key=_order)
    spell = last_spell(said, effects.window.days)
    if spell is None:
        return None
    state, holders, grounds = standing(spell, voices)
    last = max(r.when for r in grounds)
    return Control(
        area=_name(said),
        country=next((r.country for r in said if r.country), None),
        adm1=next((r.adm1 for r in said if r.adm1), None),
        place=said[0].area.place,
        count=said[0].area.count,
        holder=" and ".join(h.name for h in holders) or None,
        holder_id=holders[0].key if len(holders) == 1 else None,
        state=state,
        since=_since(grounds) or _entered(spell),
        as_of=last or None,
        last_known=_old(last, day, effects, said[0].area),
        manner=next((r.word.claim.manner.text for r in grounds if r.word.claim.manner), None),
        claims=tuple(dict.fromkeys(r.word.claim.id for r in grounds)),
        grounds=tuple(_ground(r) for r in grounds),
        voices=len({r.voice.body for r in grounds if r.voice.body}),
    )


def _order(row: Row) -> tuple[str, str, str, bool, int, bool, str]:
    """By day, and on one day as a report tells it: first the fight, then who took the place.

    Who beat an attack off comes last: he denies all captures that the report tells of.
    """
    claim = row.word.claim
    told = claim.evidence[0].start if claim.evidence else 0
    taken = row.says != "fights"
    return (row.when[:10], row.known or "", row.word.report.id, row.beats, told, taken, claim.id)


def standing(
    spell: Spell, voices: Voices
) -> tuple[ControlState, tuple[Holder, ...], tuple[Row, ...]]:
    """The state at the end of the last spell, who holds, and the rows that it stands on."""
    if spell.fights or spell.rivals:
        held = () if spell.holder is None else (spell.holder,)
        rivals = tuple(r.party for r in spell.rivals if r.party is not None)
        fighting = tuple(h for r in spell.fights for h in r.fighting)
        both = {h.side: h for h in (*held, *rivals, *fighting)}
        # Fighting that names the holder says so itself; of one whom it leaves out the rows do.
        told = {h.side for h in fighting}
        unsaid = any(h.side not in told for h in held)
        held_by = spell.rows if spell.rivals or not told or unsaid else ()
        rows = (*held_by, *spell.rivals, *spell.fights)
        parties = tuple(sorted(both.values(), key=lambda h: h.name))
        return "contested", parties, rows
    if spell.holder is None:
        taken = any(r.says == "holds" for r in spell.rows)
        return "reported" if taken else "unknown", (), tuple(spell.rows)
    state = by_whose_word(spell, voices)
    rows = (*spell.rows, *(spell.denials if state == "disputed" else ()))
    return state, (spell.holder,), rows


def by_whose_word(spell: Spell, voices: Voices) -> ControlState:
    """By whose word one party holds it; where nobody is told to have held it, the state did."""
    side = spell.holder.side if spell.holder else None
    losers = [r.party if r.says == "loses" else r.other for r in spell.rows]
    told = {h.side for h in (spell.before, *losers) if h}
    home = {s for r in spell.rows if (s := _state_side(r, voices))}
    losing = (told or home) - {side}
    denied = [r for r in spell.denials if r.voice.side != side]
    losing |= {r.voice.side for r in denied if r.voice.side}
    if any(r.voice.side in losing for r in spell.rows if r.voice.side):
        return "conceded"
    if denied:
        return "disputed"
    if len({r.voice.body for r in spell.rows if r.voice.body and r.voice.side != side}) > 1:
        return "corroborated"
    return "reported" if any(r.voice.side != side for r in spell.rows) else "claimed"


def _state_side(row: Row, voices: Voices) -> str | None:
    """The side of the state in which it lies; None where that is not known."""
    state = state_at(row.area.place, voices.sides)
    return voices.sides.side(state, row.day or row.known) if state else None


def _since(grounds: Sequence[Row]) -> str | None:
    """The first day of a change or of fighting; a day on which somebody held it began nothing."""
    begun = (r.day for r in grounds if r.day and r.says != "denies" and not r.state)
    return min(begun, default=None)


def _entered(spell: Spell) -> str | None:
    """The first day on which the holder came into it; None where nobody tells of that."""
    side = spell.holder.side if spell.holder else None
    came = (r.day for r in spell.entries if r.party and r.party.side == side and r.day)
    return min(came, default=None)


def _old(last: str, day: str | None, effects: ControlEffects, area: Area) -> bool:
    if not last or not day:
        return False
    age = timedelta(days=effects.age(area.precision))
    return date.fromisoformat(last[:10]) + age < date.fromisoformat(day[:10])


def _name(said: Sequence[Row]) -> str:
    """What it is called most; of as many the first in order."""
    counted = Counter(r.name for r in said)
    return min(counted, key=lambda name: (-counted[name], name))


def _ground(row: Row) -> Ground:
    return Ground(
        claim=row.word.claim.id,
        report=row.word.report.id,
        says=row.says,
        party=row.party.name if row.party else None,
        day=row.day,
        source=row.voice.name or row.voice.outlet,
        side=row.voice.side,
    )
