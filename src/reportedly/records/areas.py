"""An area that is asked for, with what lies in it and what holds it."""

from __future__ import annotations

import msgspec


class AreaMeant(msgspec.Struct, frozen=True, gc=False, order=True):
    """An area by its ids: those of the areas that hold it, widest first, and its own."""

    place: tuple[str, ...]
    name: str

    def holds(self, line: tuple[str, ...]) -> bool:
        """True for itself and for all that lies in it."""
        return bool(self.place) and self.place[-1] in line

    def lies_in(self, line: tuple[str, ...]) -> bool:
        """True for an area that holds it."""
        return len(line) < len(self.place) and bool(line) and line == self.place[: len(line)]
