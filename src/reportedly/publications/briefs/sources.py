"""Whose words the claims behind a sentence are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.publications.briefs.places import Places
from reportedly.publications.briefs.words import filled, load_brief, shortened
from reportedly.publications.discretion import Discretion
from reportedly.records.briefs import Behind, Fact, Profile
from reportedly.records.claims import Link

NAMED = 4
"""Sources that a sentence names; the numbers behind it lead to all of them."""


class Sources:
    """Look-ups of who says what in the claims of a brief, and how places are called."""

    def __init__(
        self, claims: Mapping[str, Behind], profile: Profile, discretion: Discretion | None = None
    ) -> None:
        self.claims = claims
        told = (one.claim for one in claims.values())
        self.discretion = discretion or Discretion(told, (), profile)
        self.places = Places(claims, self.discretion)
        self.private = self.discretion.private
        """Names of persons that the publish profile leaves out."""

    def without(self, words: str) -> str:
        """The words with what the profile leaves out struck out."""
        return self.discretion.words(words)

    def of(self, claims: Iterable[str]) -> tuple[str, tuple[Fact, ...]]:
        """ "According to A (by Wire and Post) and Wire in its own words.", with names as facts."""
        told: dict[str, list[str]] = {}
        outlets: dict[tuple[str, str | None], list[str]] = {}
        for claim in claims:
            told.setdefault(self.name(claim), []).append(claim)
            form, name, outlet = self._told(claim)
            held = outlets.setdefault((form, name), [])
            held += [outlet] if outlet not in held else []
        if not told:
            return "", ()
        own = outlets.pop(("own", None), None)
        said = [_shown(form, name, held) for (form, name), held in outlets.items()]
        said += [] if own is None else [_shown("own", None, own)]
        facts = tuple(Fact("source", name, tuple(held)) for name, held in told.items())
        return filled(load_brief().sources["opening"], listed=shortened(said, NAMED)), facts

    def spelled(self, of: str | None, claims: Iterable[str]) -> str:
        """ " (Afghan soldiers)": of whom a figure is, in the letters of the claims; else empty."""
        if not of:
            return ""
        figures = (f for c in claims if c in self.claims for f in self.claims[c].claim.figures)
        told = {word for figure in figures for word in figure.of}
        # What opens a sentence has a capital that is not its own.
        letters = {one.casefold(): one for one in sorted(told)}
        return f" ({', '.join(letters.get(one, one) for one in of.split(', '))})"

    def name(self, claim: str) -> str:
        """Who says it, and by which outlet."""
        form, name, outlet = self._told(claim)
        return _shown(form, name, [outlet])

    def _told(self, claim: str) -> tuple[str, str | None, str]:
        """In which form, by whom and by which outlet it is told."""
        behind = self.claims[claim]
        chain = behind.claim.attribution
        outlet = self._outlet(behind)
        origin = chain[-1] if len(chain) > 1 else None
        name = (origin.name or origin.text) if origin else None
        if origin is None or name == outlet:
            return "own", None, outlet
        if self._is_private(origin):
            return "private", None, outlet
        if name is None or origin.role == "unnamed":
            return "unnamed", None, outlet
        return "via", name, outlet

    def _is_private(self, origin: Link) -> bool:
        return origin.name in self.private or origin.text in self.private

    def _outlet(self, behind: Behind) -> str:
        """The last outlet or agency of the chain, which had it from the source."""
        for link in reversed(behind.claim.attribution):
            if link.role in ("outlet", "agency") and link.name:
                return link.name
        return behind.report.outlet or load_brief().sources["nobody"]


def _shown(form: str, name: str | None, outlets: list[str]) -> str:
    form = f"{form}_together" if form == "own" and len(outlets) > 1 else form
    told = shortened(outlets, NAMED)
    return filled(load_brief().sources[form], name=name or "", outlet=told)
