"""The areas that claims name, and which of them a name or an id means."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from reportedly.records.areas import AreaMeant
from reportedly.records.places import ClaimPlace
from reportedly.situation.held_areas import area_of
from reportedly.situation.voices import Word

Line = tuple[str, ...]


class Areas:
    """Every area of which claims speak, by the line of ids that leads to it."""

    def __init__(self, words: Iterable[Word]) -> None:
        named: dict[Line, Counter[str]] = defaultdict(Counter)
        told, times = dict[object, ClaimPlace](), Counter[object]()
        for word in words:
            for place in word.claim.places:
                told.setdefault(key := _called(place), place)
                times[key] += 1
        for key, place in told.items():  # Towns are told of many times over.
            for line, name in _levels(place):
                named[line][name] += times[key]
        self._named: Mapping[Line, Counter[str]] = named

    def name(self, line: Line) -> str | None:
        """What it is called most; None for one that no claim names."""
        counted = self._named.get(line)
        return min(counted, key=lambda n: (-counted[n], n)) if counted else None

    def meant(self, asked: str) -> tuple[AreaMeant, ...]:
        """The widest areas of that name or id; those that lie in them are theirs."""
        wanted = asked.casefold()
        fitting = {
            line
            for line, names in self._named.items()
            if line[-1].casefold() == wanted or any(n.casefold() == wanted for n in names)
        }
        return self._widest(fitting)

    def with_ids(self, ids: Iterable[str]) -> tuple[AreaMeant, ...]:
        """The widest areas with one of the ids."""
        wanted = set(ids)
        return self._widest({line for line in self._named if line[-1] in wanted})

    def _widest(self, lines: set[Line]) -> tuple[AreaMeant, ...]:
        tops = {line for line in lines if not any(o != line and o == line[: len(o)] for o in lines)}
        return tuple(sorted(AreaMeant(line, self.name(line) or line[-1]) for line in tops))


def _called(place: ClaimPlace) -> object:
    """All that its levels and their names depend on."""
    own = place.id, place.name or place.text, place.feature
    ids = place.country_code, place.adm1_id, place.adm2_id
    return (*own, *ids, place.country, place.adm1, place.adm2)


def _levels(place: ClaimPlace) -> Iterator[tuple[Line, str]]:
    """The place and the areas that hold it, each with its name."""
    line = area_of(place, None).place
    names = {
        place.country_code: place.country,
        place.adm1_id or place.adm1: place.adm1,
        place.adm2_id or place.adm2: place.adm2,
    }
    if line and line[-1] not in names:
        names[line[-1]] = place.name or place.text
    for end in range(1, len(line) + 1):
        name = names.get(line[end - 1])
        if name:
            yield line[:end], name
