"""What claims say of who holds which area, one row for each area of a claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from reportedly.gazetteer.control_effects import ControlEffects, Effect, HomeWords
from reportedly.records.claims import Claim, Link, Party
from reportedly.records.control import Says
from reportedly.records.places import ClaimPlace, without_wholes
from reportedly.records.values import FORWARD
from reportedly.situation.held_areas import (
    WIDE,
    Area,
    area_of,
    count_of,
    counted_in,
    name_of,
    written,
)
from reportedly.situation.holders import Holder, fighters, holder_of
from reportedly.situation.homes import Home, names_nobody, state_at
from reportedly.situation.speakers import as_bodies, heard, of_home, of_own
from reportedly.situation.voices import Voice, Voices, Word, denials


class Row(msgspec.Struct, frozen=True, gc=False):
    """One thing that a claim says of one area."""

    area: Area
    name: str
    country: str | None
    adm1: str | None
    says: Says
    party: Holder | None
    other: Holder | None
    day: str | None
    known: str | None
    word: Word
    voice: Voice
    state: bool
    """True where it tells how things stand, not that they changed."""
    fighting: tuple[Holder, ...]
    """Who fights in it."""
    speaker: Holder | None
    """The armed group that speaks, where one does."""
    named: bool
    """True where its own words name the place; a place taken over from another clause may be of
    something wider or narrower, and so founds nothing."""

    @property
    def own(self) -> bool:
        """True where the party's own side says so."""
        return self.party is not None and self.voice.side == self.party.side

    @property
    def beats(self) -> bool:
        """True where somebody tells that he beat an attack off, who is then the other party."""
        return self.says == "denies" and self.other is not None

    @property
    def when(self) -> str:
        """The day by which rows are put in order: of the event, else of the report.

        A denial is of what was said by the day on which it became known.
        """
        if self.says == "denies" and self.known:
            return self.known
        return self.day or self.known or ""


def rows(words: Iterable[Word], effects: ControlEffects, voices: Voices) -> Iterator[Row]:
    """The rows of all claims that say who holds a place."""
    told = list(words)
    denied = denials(told)
    counted = {w.claim.id: n for w in told if (n := counted_in(w.claim, effects)) is not None}
    called = {
        (w.report.id, p.id): name
        for w in reversed(told)
        for p in reversed(w.claim.places)
        if p.id is not None and (name := written(p)) is not None
    }
    for word in told:
        effect = effects.of(word.claim.kind)
        if effect is None or not _counts(word.claim, effect, effects.home.former):
            continue
        if effect.says in ("enters", "stands") and word.claim.modality == "denied":
            continue  # Who holds it is another matter.
        for place in places(word.claim, effect):
            count = count_of(word.claim, place, effects)
            again = (counted.get(a.claim or "") for a in word.claim.about if a.relation in AGAIN)
            if count is None and place.basis == "incident":
                count = next((n for n in again if n is not None), None)
            name = name_of(place, called.get((word.report.id, place.id or "")))
            row = _row(word, effect, place, count, name, voices, effects.home)
            if effect.says == "repels":
                if row.own:  # A denial only in the mouth of who beat the attack off.
                    yield msgspec.structs.replace(row, party=None, other=row.party)
                continue
            yield row
            if row.says in ("holds", "loses"):
                yield from (denied_by(row, one, voices) for one in denied.get(word.claim.id, ()))


def denied_by(row: Row, denial: Word, voices: Voices) -> Row:
    """What one row says, denied by who speaks in another claim of the report."""
    who = denial.claim.agent[0]
    name = who.name or who.text
    body = voices.sides.voice(who.id) if who.id else name.casefold()
    side = voices.sides.side(who.id, denial.known) if who.id else name.casefold()
    voice = Voice(name, body, "party", side, denial.report.outlet)
    party = row.party if row.says == "holds" else None
    return msgspec.structs.replace(
        row, says="denies", party=party, other=None, word=denial, known=denial.known, voice=voice,
        state=False, fighting=(),
    )  # fmt: skip


AGAIN = ("restates", "confirms")
"""Relations of a claim that tells of the same ground as another."""


def says_who_holds(claim: Claim, effects: ControlEffects) -> bool:
    """True for a claim that makes a row."""
    effect = effects.of(claim.kind)
    return (
        effect is not None
        and _counts(claim, effect, effects.home.former)
        and bool(places(claim, effect))
    )


def _counts(claim: Claim, effect: Effect, former: frozenset[str]) -> bool:
    """True for what is told to be so, not only to come, nor only to have been."""
    if claim.modality in FORWARD or (effect.known and not claim.background):
        return False
    when = claim.when
    past = when is not None and (when.text or "").casefold() in former
    return not (effect.state and past)


def places(claim: Claim, effect: Effect) -> list[ClaimPlace]:
    """The places that are held or fought in; none that is only the report's country.

    That a country is at war says of no place in it that it is contested.

    Who "those fighting the rebels" are says nothing of the place that the report tells of, nor
    do 600 square kilometres that were taken somewhere around it.
    """
    counted = any(f.unit in ("area", "place") for f in claim.figures)
    fitting = [p for p in claim.places if p.role == effect.role]
    if not fitting and (effect.role == "from" or effect.says == "holds"):
        fitting = [p for p in claim.places if p.role in ("at", "from")]  # "Drove them from X."
    if not fitting and claim.kind == CLASH:
        fitting = [p for p in claim.places if p.role == "toward"]  # "Fighting for X."
    measured = any(f.counts == "territories" and f.unit == "other" for f in claim.figures)
    passing = measured or (claim.background and effect.says == "fights")
    return [
        p
        for p in without_wholes(fitting)
        if not (effect.says == "fights" and p.feature == "country" and p.part is None)
        and (p.basis != "focus" or counted)
        and not (passing and p.basis == "incident")
    ]


def _row(
    word: Word,
    effect: Effect,
    place: ClaimPlace,
    count: int | None,
    name: str,
    voices: Voices,
    words: HomeWords,
) -> Row:
    claim, area = word.claim, area_of(place, count)
    day = claim.when.earliest if claim.when else None
    on = day or word.known
    says: Says = "denies" if effect.says == "repels" else effect.says
    if claim.modality == "denied":
        says = "denies"
    if says == "holds" and effect.state and (over := _until(claim, word.known)):
        says, day = "loses", over
    if says == "holds" and _is_of_each(claim, words):
        says = "fights"  # "Both sides claim control."
    lost = says == "denies" and effect.says == "loses"  # "We did not lose it": no other holds it.
    state = state_at(area.place, voices.sides)
    home = Home(state, voices.sides.side(state, word.known) if state else None)
    voice = of_home(voices.of(word), _origin(claim), home.side, words)
    slot = "target" if claim.kind == RETREAT and claim.target else effect.party
    party = as_bodies(_slot(claim, slot), claim, voice, home, words)
    if says == "holds" and party and all(p.type == "civilians" for p in party):
        says = "enters"  # "Residents defend their land": it is theirs, whoever holds it.
    voice = heard(voice, _origin(claim), (*party, *claim.agent, *claim.target))
    other = _slot(claim, effect.loser or effect.taker)
    holder = None if lost else holder_of(party, voices.sides, on, state, words)
    if home.side is not None and _is_unsure(voices.of(word), voice, holder, party):
        # "The defence ministry" says that troops without a name took it: whose ministry it is?
        voice = msgspec.structs.replace(voice, side=None)
    if holder is not None and holder.side == home.side:
        voice = of_own(voice, _origin(claim), home.side, words)
    return Row(
        area=area,
        name=name,
        country=place.country,
        adm1=place.adm1,
        says=says,
        party=holder,
        other=None if says == "denies" else holder_of(other, voices.sides, on, state, words),
        day=day,
        known=word.known,
        word=word,
        voice=voice,
        state=effect.state,
        speaker=_group(voice, voices, on),
        fighting=fighters(claim, area, on, voices.sides, words) if says == "fights" else (),
        named=place.text is not None and (place.basis == "stated" or place.precision not in WIDE),
    )


CLASH = "battle.clash"
"""A kind that may be for a place, which it then is in."""

RETREAT = "movement.retreated"
"""A kind whose target may be whom somebody drove out."""


def _until(claim: Claim, known: str | None) -> str | None:
    """The day until which it was held, where that is past: "held by rebels until 2013"."""
    when = claim.when
    if when is None or when.latest is None or known is None or when.latest >= known[:10]:
        return None
    ended = when.earliest is None or ".." in (when.relative or "")
    return when.latest if ended else None


def _is_of_each(claim: Claim, words: HomeWords) -> bool:
    """True where two parties say each that it holds it."""
    if len(claim.agent) == 1:
        return _are_two(claim.agent[0], words)
    said = (claim.attribution[-1].text or "").casefold().split() if claim.attribution else []
    return len(claim.agent) > 1 and said[:1] != [] and said[0] in words.both


def _are_two(told: Party, words: HomeWords) -> bool:
    """True for "both sides": each holds what the other holds."""
    return names_nobody(told, words) and (told.name or told.text)[-1:] == "s"


def _is_unsure(known: Voice, voice: Voice, holder: Holder | None, party: tuple[Party, ...]) -> bool:
    """True where an office that nothing names would concede to soldiers that nothing names."""
    guessed = known.side is None and voice.side is not None
    named = holder is None or holder.key.startswith("actor:")
    return guessed and not named and all(p.type == "military" for p in party)


def _group(voice: Voice, voices: Voices, day: str | None) -> Holder | None:
    part = voice.part or ""
    known = voices.actors.by_id.get(part)
    if known is None or known.type != "armed_group" or known.name is None:
        return None
    top = voices.sides.line(part)[-1]
    return Holder(top, voices.sides.name(top) or known.name, voices.sides.side(part, day))


def _origin(claim: Claim) -> Link | None:
    """Who told it first."""
    return claim.attribution[-1] if claim.attribution else None


def _slot(claim: Claim, slot: str | None) -> tuple[Party, ...]:
    return claim.agent if slot == "agent" else claim.target if slot == "target" else ()
