"""Words as they may leave the ledger: private names struck out, fine places told by their area.

Names are struck out of whatever text goes out: quotations, titles, addresses, ids. The words of the
outlets and bodies that the gazetteer knows stay whole, also where a place is part of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from unicodedata import combining, normalize
from urllib.parse import unquote

from reportedly.publications.persons import NAMING, private_names
from reportedly.publications.profiles import profile_words
from reportedly.records.briefs import Profile
from reportedly.records.claims import Claim
from reportedly.records.makers import digest
from reportedly.records.mentions import Mention
from reportedly.records.places import ClaimPlace, Place

WIDE = ("country", "adm1", "adm2", "region")
"""Features that are no finer than a second-level area."""
LARGE = ("water", "mountain", "border")
"""Features that may be wider, where they are told as an area."""
_WORD = re.compile(r"[^\W_]+")
Known = tuple[str, str | None]
"""A name and what stands instead of it; None where it stays."""


class Discretion:
    """What a publish profile leaves of words, ids and addresses."""

    def __init__(
        self,
        claims: Iterable[Claim],
        mentions: Iterable[Mention],
        profile: Profile,
        large: frozenset[str] = frozenset(),
    ) -> None:
        self._claims = tuple(claims)
        self._mentions = tuple(mentions)
        self.coarse = profile.coarse
        self._large = large
        self.private: frozenset[str] = frozenset()
        """Names of persons that are left out."""
        if not profile.names:
            self.private = private_names(self._claims, self._mentions)
        self._open = profile.names and not profile.coarse

    def words(self, text: str) -> str:
        """The text with what must not go out replaced, in brackets."""
        if self._open:
            return text
        text, told, end = " ".join(text.split()), [], 0
        for found in _WORD.finditer(text):
            known = self._at(text, found) if found.start() >= end else None
            if known is not None:
                name, instead = known
                stop = found.start() + len(name)
                told += [text[end : found.start()], instead or text[found.start() : stop]]
                end = stop
        return "".join((*told, text[end:]))

    def key(self, key: str) -> str:
        """An id; its hash where it spells a name."""
        return f"hidden-{digest(key)[:12]}" if self._spells(key) else key

    def link(self, url: str | None) -> str | None:
        """An address; None where it spells a name."""
        return None if url is None or self._spells(unquote(url)) else url

    def area(self, place: Place | ClaimPlace) -> str | None:
        """The area that a place is told by instead of its own name; None where it is wide."""
        if not self.coarse or not self._is_fine(place):
            return None
        if place.id in self._large:  # A part of it, as fine as that may be.
            return place.name
        if place.adm2:
            return profile_words().area(place.adm2)
        return place.adm1 or place.country or profile_words().nowhere

    def _spells(self, key: str) -> bool:
        """True where an id or address holds the words of a name, together or apart."""
        told = _WORD.findall(_plain(key))
        apart, together = f" {' '.join(told)} ", "".join(told)
        return any(
            f" {' '.join(words)} " in apart or (len(words) > 1 and "".join(words) in together)
            for words in self._spelled
        )

    @cached_property
    def _spelled(self) -> tuple[tuple[str, ...], ...]:
        """The words of each name that must not go out."""
        hidden = sorted(name for name, instead in self._names.items() if instead is not None)
        return tuple(dict.fromkeys(tuple(_WORD.findall(_plain(name))) for name in hidden))

    def _at(self, text: str, word: re.Match[str]) -> Known | None:
        """The longest known name that begins with a word."""
        for name, instead in self._by_word.get(word[0].casefold(), ()):
            written = text[word.start() : word.start() + len(name)]
            after = text[word.start() + len(name) :][:1]
            if after.isalnum() or written.casefold() != name.casefold():
                continue
            if " " in name or written in (name, name.upper()):
                return name, instead
        return None

    @cached_property
    def _by_word(self) -> dict[str, list[Known]]:
        """Names by their first word, longest first."""
        found: dict[str, list[Known]] = defaultdict(list)
        for name, instead in sorted(self._names.items(), key=lambda n: (-len(n[0]), n[0])):
            first = _WORD.match(name)
            if first is not None:
                found[first[0].casefold()].append((name, instead))
        return found

    @cached_property
    def _names(self) -> dict[str, str | None]:
        """What stands for a name; None for one that stays whole. Later rows outrank earlier."""
        words = profile_words()
        found: dict[str, str | None] = {
            name: f"[{words.place.format(area=area) if area else words.nowhere}]"
            for name, area in self._fine.items()
        }
        found |= dict.fromkeys((*self._wide, *set(self._public()) - set(found)))
        return found | dict.fromkeys(self.private, f"[{words.left_out}]")

    @cached_property
    def _fine(self) -> dict[str, str | None]:
        """Names of places finer than the district, with the area that is told instead.

        None where no area is known, and where places in several have the name.
        """
        found: dict[str, set[str]] = defaultdict(set)
        wide = {name.casefold() for name in self._wide}
        for place, names in self._places if self.coarse else ():
            if self._is_fine(place):
                known = self.area(place) if place.adm1 or place.country else None
                for name in names:
                    found[name] |= {known} if known else set()
        return {
            name: areas.pop() if len(areas) == 1 else None
            for name, areas in found.items()
            if name.casefold() not in wide
        }

    @cached_property
    def _wide(self) -> frozenset[str]:
        """Names of areas no finer than the district, which stay."""
        found: set[str] = set()
        for place, names in self._places if self.coarse else ():
            found |= {n for n in (place.adm2, place.adm1, place.country) if n}
            found |= set() if self._is_fine(place) else names
            found |= {place.name} if place.id in self._large and place.name else set()
        return frozenset(found)

    @cached_property
    def _places(self) -> tuple[tuple[Place | ClaimPlace, set[str]], ...]:
        """Places with the names that texts give them, alike ones once."""
        found: dict[tuple[str | None, ...], tuple[Place | ClaimPlace, set[str]]] = {}
        for text, place in self._named_places():
            told: tuple[str | None, ...] = (text, place.name, place.feature, place.precision)
            key = (*told, place.adm2, place.adm1, place.country)
            if key not in found:
                found[key] = place, _named(text, place.name)
        return tuple(found.values())

    def _is_fine(self, place: Place | ClaimPlace) -> bool:
        """True for a place finer than a district, and finer than a town as large as one."""
        return is_fine(place) and (place.id not in self._large or place.part is not None)

    def _named_places(self) -> Iterator[tuple[str | None, Place | ClaimPlace]]:
        for claim in self._claims:
            yield from ((None, place) for place in claim.places)
        for mention in self._mentions:
            if isinstance(mention.place, Place):
                yield (mention.text if mention.why in NAMING else None), mention.place

    def _public(self) -> Iterator[str]:
        """Names of outlets and of bodies with an id, which stay whole, but for those of a place."""
        for claim in self._claims:
            yield from (p.name for p in (*claim.agent, *claim.target) if p.name and p.id)
            for link in claim.attribution:
                if link.name and (link.id is not None or link.role in ("outlet", "agency")):
                    yield link.name


def is_fine(place: Place | ClaimPlace) -> bool:
    """True for a place finer than a second-level area, and for one of which that is not known."""
    if place.feature in WIDE:
        return False
    names = {n.casefold() for n in (place.adm2, place.adm1, place.country) if n}
    if place.name and place.name.casefold() in names and place.feature is None:
        return False
    return not (place.feature in LARGE and place.precision in ("area", "country", "adm1", "adm2"))


def _named(*names: str | None) -> set[str]:
    """Those that are names: no "border", "three districts"."""
    return {name for name in names if name and name[:1].isupper()}


def _plain(text: str) -> str:
    """The text in small letters without accents, as ids and addresses spell names."""
    return "".join(c for c in normalize("NFKD", text) if not combining(c)).casefold()
