"""A claim as an entry of the list: a line that sums it up, and the card beneath."""

from __future__ import annotations

from reportedly.publications.bearings import Neighbourhood, bearing_rows
from reportedly.publications.chains import chain, chain_in_line
from reportedly.publications.markup import Markup, isolated, joined, tag
from reportedly.publications.numbering import Numbered
from reportedly.publications.slots import counted_whom, missing_note, quoted, row, slot_rows
from reportedly.publications.wording import (
    interval_in_words,
    kind_in_words,
    load_wording,
)
from reportedly.records.claims import Claim, Evidence

PLAIN = frozenset({"asserted", "claimed"})
"""Modalities that need no badge: the chain already tells the two apart."""

DOT = '<span class="dot"> · </span>'


def entry(one: Numbered, lane: int, around: Neighbourhood) -> Markup:
    """The claim's entry; open as it comes, so that the page reads without a script."""
    claim = one.claim
    details = tag(
        "details",
        tag("summary", _summary(one, around)),
        tag("div", *_card(one, around), class_="card"),
        class_=f"claim g{one.group}",
        id=one.anchor,
        open=True,
        data_n=one.number,
        data_family=claim.family,
        data_origin=one.origin,
        data_group=one.group,
        data_lane=lane,
        data_modality=claim.modality,
        data_background=claim.background,
    )
    return tag("li", details)


def sign(family: str, known: bool = True) -> Markup:
    """The family's sign, drawn from the page's own symbols."""
    use = Markup(f'<use href="#s-{family if known else "other"}"></use>')
    return tag("svg", use, class_="sign", viewBox="0 0 16 16", aria_hidden="true")


def sign_of(one: Numbered) -> Markup:
    """The sign of the claim's family; of "other" for a family without one."""
    return sign(one.claim.family, one.claim.family in load_wording().families)


def _summary(one: Numbered, around: Neighbourhood) -> Markup:
    claim = one.claim
    return joined(
        tag("span", sign_of(one), tag("span", str(one.number), class_="n"), class_="tab"),
        tag(
            "span",
            tag("span", kind_in_words(claim.kind), class_="kind"),
            *_badges(one, around),
            tag("span", _gist(claim), class_="gist"),
            tag("span", chain_in_line(claim.attribution), class_="by"),
            class_="sum",
        ),
    )


def _badges(one: Numbered, around: Neighbourhood) -> list[Markup]:
    """What a reader must know before opening the card."""
    claim = one.claim
    said = [] if claim.modality in PLAIN else [load_wording().modality_short[claim.modality]]
    if claim.background:
        said.append("background")
    if not one.grounded:
        said.append("ungrounded")
    found = [joined(" ", tag("span", badge, class_=f"badge {badge}")) for badge in said]
    if any(c.kind == "geography.contradicted" for c in around.checks.get(claim.id, ())):
        words = load_wording().checks["geography.contradicted"].lower()
        found.append(joined(" ", tag("span", words, class_="badge contradicted")))
    return found


def _gist(claim: Claim) -> Markup:
    """Who to whom, where, when, how many, in the fewest words."""
    who = _names([p.name or p.text for p in claim.agent])
    whom = _names([p.name or p.text for p in claim.target])
    parties = Markup(" → ".join(p for p in (who, whom) if p))
    where = _names([p.name or p.text or "" for p in claim.places])
    when = interval_in_words(claim.when) if claim.when else None
    figures = [joined(quoted(f.text), " ", counted_whom(f)) for f in claim.figures]
    parts = [parties, where, joined(when) if when else None, *figures]
    said = [part for part in parts if part] or [quoted(e.quote) for e in claim.evidence[:1]]
    return Markup(DOT.join(said))


def _names(names: list[str]) -> Markup:
    """The first two names, and how many more there are."""
    kept = [isolated(name) for name in names if name]
    rest = f" and {len(kept) - 2} more" if len(kept) > 2 else ""
    return joined(Markup(", ".join(kept[:2])), rest)


def _card(one: Numbered, around: Neighbourhood) -> list[Markup]:
    claim = one.claim
    sources = row(
        load_wording().slots["attribution"],
        chain(claim.attribution),
        missing_note(claim, "attribution"),
        slot="source",
    )
    rows = [*slot_rows(claim, around.figures), sources, *bearing_rows(claim, around)]
    return [_words(one), tag("dl", *rows), _small_print(claim)]


def _words(one: Numbered) -> Markup:
    """The words that state the claim, or that there are none."""
    if not one.grounded:
        return tag("p", _ungrounded(one.claim), class_="gap")
    first, *others = one.grounded
    return joined(
        tag("blockquote", quoted(first.quote), class_="words"),
        tag("p", "with ", *_listed(others), class_="fine also") if others else None,
    )


def _listed(evidence: list[Evidence]) -> list[Markup]:
    """Further quotes, set apart by commas."""
    separators: list[Markup | str | None] = [", "] * (len(evidence) - 1) + [None]
    return [joined(quoted(e.quote), sep) for e, sep in zip(evidence, separators, strict=True)]


def _ungrounded(claim: Claim) -> Markup:
    if not claim.evidence:
        return joined(tag("b", "Ungrounded: "), "no words of the text are given for it.")
    said = claim.evidence[0].quote
    return joined(
        tag("b", "Ungrounded: "), "these words do not stand at the place given: ", quoted(said)
    )


def _small_print(claim: Claim) -> Markup:
    """Codes and ids, for who must look the claim up elsewhere."""
    codes = [("PLOVER", claim.codes.plover), ("CAMEO", claim.codes.cameo)]
    said = [f"{name} {code}" for name, code in codes if code]
    said.append(claim.kind)
    if claim.confidence is not None:
        said.append(f"confidence {claim.confidence:.2f}")
    return tag("p", " · ".join([*said, claim.id, claim.maker]), class_="small")
