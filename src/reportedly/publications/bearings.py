"""How a claim stands: its modality, its links to other claims, what the map says of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from reportedly.publications.markup import Markup, isolated, joined, tag
from reportedly.publications.numbering import Numbered
from reportedly.publications.slots import quoted, row
from reportedly.publications.wording import kind_in_words, load_wording
from reportedly.records.claims import About, Check, Claim
from reportedly.records.figures import Figure


class Neighbourhood(msgspec.Struct, frozen=True):
    """What the cards of one report need to know of each other."""

    by_id: Mapping[str, Numbered]
    pointed_at: Mapping[str, tuple[tuple[str, Numbered], ...]]
    """For a claim's id the claims that bear on it, with the relation."""
    checks: Mapping[str, tuple[Check, ...]]
    figures: dict[str, Figure]


def neighbourhood(claims: Sequence[Numbered], checks: Sequence[Check]) -> Neighbourhood:
    """The look-ups of one report."""
    back: dict[str, list[tuple[str, Numbered]]] = {}
    for one in claims:
        for about in one.claim.about:
            if about.claim is not None:
                back.setdefault(about.claim, []).append((about.relation, one))
    by_claim: dict[str, list[Check]] = {}
    for check in checks:
        by_claim.setdefault(check.claim, []).append(check)
    return Neighbourhood(
        by_id={one.claim.id: one for one in claims},
        pointed_at={key: tuple(value) for key, value in back.items()},
        checks={key: tuple(value) for key, value in by_claim.items()},
        figures={f.id: f for one in claims for f in one.claim.figures},
    )


def bearing_rows(claim: Claim, around: Neighbourhood) -> list[Markup]:
    """Standing, manner, purpose, links and checks: the rows that apply."""
    phrases = (("How", claim.manner, "manner"), ("What for", claim.purpose, "purpose"))
    rows = [row("Standing", *_standing(claim))]
    rows += [row(label, quoted(p.text), slot=mark) for label, p, mark in phrases if p]
    links = _links(claim, around)
    if links:
        rows.append(row("Linked to", *links))
    rows += [_check(check) for check in around.checks.get(claim.id, ())]
    return rows


def _standing(claim: Claim) -> list[Markup]:
    said = [tag("div", load_wording().modality[claim.modality], class_="item")]
    if claim.background:
        said.append(tag("div", "background: told as setting, not as news", class_="item"))
    return said


def _links(claim: Claim, around: Neighbourhood) -> list[Markup]:
    """Links both ways, each with the claim's number to go there."""
    words = load_wording()
    forward = [_forward(about, around) for about in claim.about]
    backward = [
        joined(words.relations_back[relation], " ", _reference(one))
        for relation, one in around.pointed_at.get(claim.id, ())
    ]
    return [tag("div", item, class_="item") for item in (*forward, *backward)]


def _forward(about: About, around: Neighbourhood) -> Markup:
    verb = load_wording().relations[about.relation]
    other = around.by_id.get(about.claim) if about.claim else None
    if other is not None:
        return joined(verb, " ", _reference(other))
    if about.text:
        return joined(verb, ": ", quoted(about.text), " (told nowhere as a claim of its own)")
    return joined(verb, " something that the report does not tell")


def _reference(one: Numbered) -> Markup:
    label = f"claim {one.number}: {kind_in_words(one.claim.kind)}"
    return tag("a", label, href=f"#{one.anchor}", class_="goto", data_n=one.number)


def _check(check: Check) -> Markup:
    """What the report says beside what the map says; a check never changes the claim."""
    return row(
        "Map check",
        tag("div", tag("b", load_wording().checks[check.kind]), class_="item"),
        tag("div", "The report: ", isolated(check.says), class_="fine"),
        tag("div", "The map: ", isolated(check.map), class_="fine"),
    )
