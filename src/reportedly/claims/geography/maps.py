"""What a check asks of the map; whatever answers it may not know and then says None."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from reportedly.records.places import Place


class Map(Protocol):
    """Areas, borders, distances and capitals. A town stands for the district it lies in."""

    def itself(self, place: Place) -> Place:
        """The place without what is told around it: "15 km north of X" is X."""
        ...

    def label(self, place: Place) -> str:
        """What the answer is about: "Imam Sahib district", "Badakhshan", "Goma"."""
        ...

    def states_beside(self, place: Place) -> tuple[str, ...] | None:
        """Names of the states other than its own that the place's area touches, longest first."""
        ...

    def touches(self, one: Place, other: Place) -> bool | None:
        """True where the areas touch or one stands in the other's border."""
        ...

    def may_touch(self, one: Place, other: Place) -> bool:
        """True where two states touch by the view of a party that counts a disputed area to one."""
        ...

    def km_from_district(self, one: Place, other: Place) -> float | None:
        """Km from the district of a town, where its outline is known; else from the town."""
        ...

    def has_district(self, place: Place) -> bool:
        """True where a town's district, or an area itself, is drawn on the map."""
        ...

    def km(self, one: Place, other: Place) -> float | None:
        """Km between the nearest points of the two, 0 where one lies in the other."""
        ...

    def extent_km(self, place: Place) -> float:
        """Km from a town's middle to its edge, by its inhabitants."""
        ...

    def lies_in(self, place: Place, area: Place) -> bool | None:
        """True for a place inside the area, by its parents or by its point."""
        ...

    def has_namesake_in(self, name: str, area: Place) -> bool:
        """True where any entry called so lies inside the area or right beside it."""
        ...

    def namesakes(self, name: str) -> tuple[Place, ...]:
        """Areas and larger towns that bear the name, likeliest first."""
        ...

    def share(self, place: Place, area: Place, wind: str) -> float | None:
        """Share of the way across the area, towards a wind, at which the place lies: 0 to 1."""
        ...

    def capitals(self, area: Place) -> tuple[Place, ...]:
        """Towns that are the seat of an area, per every party's view; empty where unknown."""
        ...

    def is_settled(self, place: Place) -> bool:
        """False for what is disputed between states: nothing there is contradicted."""
        ...

    def is_prominent(self, place: Place, *, abroad: bool = False) -> bool:
        """True for areas and for towns so large that their name means them, `abroad` as well."""
        ...

    def credit(self, places: Sequence[Place]) -> str:
        """The sources of the boundaries and points that answer for these places."""
        ...
