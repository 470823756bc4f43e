"""Whose word a claim is: its origin, the voice it belongs to, its class, the side it speaks for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from reportedly.gazetteer.actors import Actors
from reportedly.gazetteer.sides import Sides
from reportedly.gazetteer.source_classes import SourceClasses
from reportedly.records.claims import Claim, Link
from reportedly.records.dates import Moment, moment_of
from reportedly.records.reports import Report
from reportedly.records.values import ActorType


class Word(msgspec.Struct, frozen=True, gc=False):
    """A claim as somebody's word."""

    report: Report
    claim: Claim
    known: str | None
    """ISO day on which it became known."""

    @property
    def moment(self) -> Moment:
        """When it became known, with the hour where one is told; an empty day where none is."""
        return moment_of(self.known or "", self.report.received or self.report.published_at)


class Voice(msgspec.Struct, frozen=True, gc=False):
    """Who speaks; `body` is null where it is only an outlet's own word or nobody named."""

    name: str | None
    body: str | None
    role: str
    side: str | None
    outlet: str | None
    part: str | None = None
    """The part of the body that speaks, itself or by its man: a command of an army."""


class Voices:
    """Look-ups of who speaks in a claim."""

    def __init__(self, sides: Sides, classes: SourceClasses, actors: Actors) -> None:
        self.sides = sides
        self.classes = classes
        self.actors = actors
        self._origins: dict[object, tuple[str, str | None, str | None, str | None]] = {}
        self._publishers = {
            actor.name.casefold(): key
            for key, actor in sorted(actors.by_id.items())
            if actor.name and actor.type not in ("outlet", "agency")
        }

    def of(self, word: Word) -> Voice:
        """The voice of a claim's origin, the last link of its chain."""
        outlet = word.report.outlet
        chain = word.claim.attribution
        if not chain:
            return Voice(None, None, "outlet", None, outlet)
        role, name, body, known = self._origin(chain[-1])
        stands_for = known or self._state_of(word.claim, role)
        side = self.sides.side(stands_for, word.known) if stands_for else None
        return Voice(name, body, role, side, outlet, known if body else None)

    def _origin(self, told: Link) -> tuple[str, str | None, str | None, str | None]:
        """The class, name and body of an origin, and for whom it stands: many claims share one."""
        key = (told.id, told.name, told.text, told.office, told.role, told.part_of)
        found = self._origins.get(key)
        if found is None:
            found = self._origins[key] = self._looked_up(self._publisher(told))
        return found

    def _looked_up(self, origin: Link) -> tuple[str, str | None, str | None, str | None]:
        stands_for = origin.id if origin.id in self.sides.parents else origin.part_of or origin.id
        role = self.classes.class_of(origin, self._type(stands_for))
        name = origin.name or (origin.text if origin.role != "unnamed" else None)
        own = role in ("outlet", "agency") or (origin.role == "unnamed" and not origin.id)
        body = None if own else self._body(stands_for, origin.name)
        return role, name, body, stands_for

    def _publisher(self, origin: Link) -> Link:
        """A body that publishes its own reports speaks as that body, not as an outlet."""
        key = self._publishers.get((origin.name or "").casefold())
        if origin.role != "outlet" or origin.id is not None or key is None:
            return origin
        return msgspec.structs.replace(origin, id=key, role="organisation")

    def _state_of(self, claim: Claim, role: str) -> str | None:
        """A local official whose body is not told is one of the state in which it happened."""
        if role != "local_official":
            return None
        codes = {p.country_code.lower() for p in claim.places if p.country_code}
        return f"actor:{codes.pop()}" if len(codes) == 1 else None

    def _type(self, key: str | None) -> ActorType | None:
        actor = self.actors.by_id.get(key or "")
        return actor.type if actor else None

    def _body(self, key: str | None, name: str | None) -> str | None:
        return self.sides.voice(key) if key else name.casefold() if name else None


def denials(told: Iterable[Word]) -> dict[str, list[Word]]:
    """For each claim those that speak of it only to deny it: "the army rejected the claim"."""
    found: dict[str, list[Word]] = defaultdict(list)
    for word in told:
        for about in word.claim.about if is_denial(word.claim) else ():
            if about.relation == "denies" and about.claim:
                found[about.claim].append(word)
    return found


def is_denial(claim: Claim) -> bool:
    """True for the act of denying what a report tells elsewhere."""
    denies = any(a.relation == "denies" for a in claim.about)
    return denies and claim.kind.startswith("statement.") and bool(claim.agent)
