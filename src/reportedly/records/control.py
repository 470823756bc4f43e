"""Who is said to hold an area, as of a day, and by whose word."""

from __future__ import annotations

from typing import Literal

import msgspec

ControlState = Literal[
    "claimed", "reported", "conceded", "corroborated", "disputed", "contested", "unknown"
]
"""`claimed`: by the holder's own side; `reported`: by a third party or an outlet, named;
`conceded`: by the losing side; `corroborated`: by two voices of neither; `disputed`: the other side
denies it; `contested`: fighting inside, or live claims of both sides; `unknown`: given up, and
nobody is said to have taken it."""


Says = Literal["holds", "loses", "fights", "denies", "enters", "stands"]
"""What a claim says of a party and an area."""


class Ground(msgspec.Struct, frozen=True, gc=False):
    """A claim that a state stands on."""

    claim: str
    report: str
    says: Says
    party: str | None
    day: str | None
    """ISO day of what it tells; null where none is told."""
    source: str | None
    side: str | None
    """The side that the source speaks for."""


class Control(msgspec.Struct, frozen=True, gc=False):
    """The state of one area as of a day."""

    area: str
    country: str | None
    adm1: str | None
    place: tuple[str, ...]
    """Ids of the areas it lies in, widest first, and its own."""
    count: int | None
    """For unnamed areas of a place: how many at least."""
    holder: str | None
    """Both parties, joined by "and", where it is contested between them."""
    holder_id: str | None
    state: ControlState
    since: str | None
    """ISO day from which it holds; null where none is told."""
    as_of: str | None
    """ISO day of the latest claim that it stands on."""
    last_known: bool
    """True where that is longer ago than news of such an area lasts."""
    manner: str | None
    """How it changed hands, in the source's words."""
    claims: tuple[str, ...]
    grounds: tuple[Ground, ...]
    voices: int
