"""Whose words the claims behind a sentence are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.publications.briefs.places import Places
from reportedly.publications.briefs.words import filled, listed, load_brief
from reportedly.publications.discretion import Discretion
from reportedly.records.briefs import Behind, Fact, Profile
from reportedly.records.claims import Link


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
            held = outlets.setdefault((form, name if form != "own" else outlet), [])
            held += [outlet] if outlet not in held else []
        if not told:
            return "", ()
        said = [_shown(form, name, held) for (form, name), held in outlets.items()]
        facts = tuple(Fact("source", name, tuple(held)) for name, held in told.items())
        return filled(load_brief().sources["opening"], listed=listed(said)), facts

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
    return filled(load_brief().sources[form], name=name or "", outlet=listed(outlets))
