"""The slots of a claim as rows of its card: who, to whom, where, when, how many."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.publications.markup import Markup, isolated, joined, tag
from reportedly.publications.wording import (
    bounds_in_words,
    interval_in_words,
    load_wording,
    number,
    reckoning_in_words,
)
from reportedly.records.claims import Claim, Party
from reportedly.records.figures import Figure
from reportedly.records.places import Candidate, ClaimPlace
from reportedly.records.times import When
from reportedly.records.values import SlotName


def row(label: str, *content: Markup | str | None, slot: str | None = None) -> Markup:
    """A row of a card: a term and what is known of it."""
    return tag("div", tag("dt", label), tag("dd", *content), class_="row", data_slot=slot)


def slot_rows(claim: Claim, figures: dict[str, Figure]) -> list[Markup]:
    """The five slots that are filled, or empty with a reason."""
    filled: list[tuple[SlotName, str, list[Markup]]] = [
        ("agent", "who", [_party(p) for p in claim.agent]),
        ("target", "whom", [_party(p) for p in claim.target]),
        ("places", "where", [_place(p) for p in claim.places]),
        ("when", "when", [_when(claim.when)] if claim.when else []),
        ("figures", "howmany", [_figure(f, figures) for f in claim.figures]),
    ]
    rows = [_slot_row(claim, name, mark, items) for name, mark, items in filled]
    return [r for r in rows if r is not None]


def _slot_row(claim: Claim, name: SlotName, mark: str, items: list[Markup]) -> Markup | None:
    why = missing_note(claim, name)
    if not items and why is None:
        return None
    if name == "when" and claim.when and claim.when.unresolved:
        why = None
    listed = [tag("div", item, class_="item") for item in items]
    return row(load_wording().slots[name], *listed, why, slot=mark)


def missing_note(claim: Claim, name: SlotName) -> Markup | None:
    """Why a slot is empty or only half known, in plain words."""
    why = claim.missing.get(name)
    if why is None:
        return None
    label = "Not settled: " if getattr(claim, name) else "Missing: "
    return tag("div", tag("b", label), load_wording().missing[why], class_="gap")


def quoted(words: str) -> Markup:
    """Words of the report between quotation marks."""
    return joined("“", isolated(words), "”")


def said_otherwise(words: str | None, name: str | None) -> Markup | None:
    """The words of the text where they are not the name itself, with or without an article."""
    if not words or not name or re.sub(r"^the\s+", "", words.lower()) == name.lower():
        return None
    return joined("in the text: ", quoted(words))


def fine(*parts: Markup | str | None) -> Markup:
    """What is said about an item in small letters, parts set apart by dots."""
    kept = [joined(p) for p in parts if p]
    return tag("div", Markup(" · ".join(kept)), class_="fine")


def _party(party: Party) -> Markup:
    kind = None if party.type == "unknown" else load_wording().actors[party.type]
    name = party.name or party.text
    said = said_otherwise(party.text, party.name)
    unknown = "known from this text alone" if party.id is None and party.name else None
    basis = load_wording().party_basis.get(party.basis)
    return joined(tag("b", isolated(name)), fine(kind, said, unknown, basis))


def _place(place: ClaimPlace) -> Markup:
    words = load_wording()
    name = place.name or place.text or "a place that is not named"
    head = joined(
        tag("span", words.place_roles[place.role], " ", class_="role"),
        f"{number(place.count)} unnamed areas of " if place.count is not None else None,
        tag("b", isolated(name)),
        joined(", ", isolated(place.part)) if place.part else None,
    )
    return joined(
        head,
        _lies_in(place),
        fine(
            words.features[place.feature] if place.feature else None,
            words.place_precision[place.precision],
            words.place_basis.get(place.basis),
            _coordinates(place),
            said_otherwise(place.text, place.name),
        ),
        _candidates(place.candidates) if place.id is None else None,
    )


def _lies_in(place: ClaimPlace) -> Markup | None:
    """District, province and country, without repeating the place's own name."""
    above = [place.adm2, place.adm1, place.country]
    names = [n for i, n in enumerate(above) if n and n != place.name and n not in above[:i]]
    return joined(", ", isolated(", ".join(names))) if names else None


def _coordinates(place: ClaimPlace) -> str | None:
    """Degrees and hemisphere; none for an area, whose middle is no pin."""
    if place.lat is None or place.lon is None:
        return None
    north = "N" if place.lat >= 0 else "S"
    east = "E" if place.lon >= 0 else "W"
    within = f", within {place.uncertainty_km:.0f} km of it" if place.uncertainty_km else ""
    return f"{abs(place.lat):.3f}° {north}, {abs(place.lon):.3f}° {east}{within}"


def _candidates(candidates: Sequence[Candidate]) -> Markup | None:
    """What an unresolved name may mean, best first as they came."""
    if not candidates:
        return None
    items = [
        tag("li", isolated(_candidate_name(c)), tag("span", f" {c.score:.2f}", class_="score"))
        for c in candidates
    ]
    return tag("div", "May be one of these; none was chosen:", tag("ul", *items), class_="gap")


def _candidate_name(candidate: Candidate) -> str:
    above = [part for part in (candidate.adm1, candidate.country_code) if part]
    return f"{candidate.name} ({', '.join(above)})" if above else candidate.name


def _when(when: When) -> Markup:
    words = load_wording()
    days = interval_in_words(when)
    precision = words.time_precision[when.precision] if when.precision != "unknown" else None
    basis = words.time_basis[when.basis] if when.basis else None
    said = joined("in the text: ", quoted(when.text)) if when.text else None
    if days:
        return joined(tag("b", days), fine(precision, basis, said), _open_time(when))
    head = tag("b", quoted(when.text)) if when.text else tag("b", "no day")
    return joined(head, fine("no day can be given", basis), _open_time(when))


def _open_time(when: When) -> Markup | None:
    """Why a time is not fixed, and from where it would be counted once it is."""
    if when.unresolved is None:
        return None
    later = reckoning_in_words(when.relative) if when.relative else None
    why = load_wording().missing[when.unresolved]
    return tag("div", tag("b", "Not settled: "), why, f"; {later}" if later else None, class_="gap")


def _figure(figure: Figure, figures: dict[str, Figure]) -> Markup:
    words = load_wording()
    whole = figures.get(figure.part_of) if figure.part_of else None
    return joined(
        tag("b", quoted(figure.text)),
        " ",
        counted_whom(figure),
        fine(
            words.units[figure.unit],
            words.scopes[figure.scope],
            joined("since ", isolated(figure.since)) if figure.since else None,
            joined("part of ", quoted(whole.text)) if whole else None,
        ),
        _bounds(figure),
    )


def counted_whom(figure: Figure) -> Markup:
    """Whom the figure counts, where its words do not say it, and as what."""
    counts = load_wording().counts[figure.counts]
    said = f"{figure.text} {counts}".lower()
    unsaid = [whom for whom in figure.of if whom.lower() not in said]
    whom = joined(isolated(", ".join(unsaid)), " ") if unsaid else None
    return joined(whom, counts)


def _bounds(figure: Figure) -> Markup | None:
    said = bounds_in_words(figure)
    return tag("div", said, class_="convention") if said else None
