"""A claim's slots in plain words, for a terminal or a notebook; what is empty says why."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reportedly.records.places import unnamed

if TYPE_CHECKING:
    from reportedly.records.claims import Check, Claim, Link, Party
    from reportedly.records.figures import Figure
    from reportedly.records.places import ClaimPlace
    from reportedly.records.readings import Reading
    from reportedly.records.reports import Report

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f]+")


def clean(words: str) -> str:
    """The words on one line, without characters that would steer a terminal or turn its text."""
    return " ".join(_UNPRINTABLE.sub(" ", words).split())


def slots(claim: Claim) -> list[tuple[str, str]]:
    """(name, words) of who, where, when, how many and according to whom; figures only if any."""
    rows = [("who", who(claim)), ("where", where(claim)), ("when", when(claim))]
    if claim.figures:
        rows.append(("figures", "; ".join(figure(f) for f in claim.figures)))
    for name, phrase in (("manner", claim.manner), ("purpose", claim.purpose)):
        if phrase is not None:
            rows.append((name, clean(phrase.text)))
    return [*rows, ("source", chain(claim.attribution))]


def who(claim: Claim) -> str:
    """Doer -> undergoer; "?" for one that is not known, with the reason."""
    if not claim.agent and not claim.target:
        return _missing(claim, "agent")
    doer = _names(claim.agent) or f"? ({_missing(claim, 'agent')})"
    return f"{doer} -> {_names(claim.target)}" if claim.target else doer


def _names(parties: Sequence[Party]) -> str:
    return ", ".join(map(_party, parties))


def _party(party: Party) -> str:
    words = clean(party.name or party.text)
    return words if party.basis == "stated" else f"{words} ({BASIS[party.basis]})"


def where(claim: Claim) -> str:
    """Each place with its role and the areas it lies in."""
    return "; ".join(map(place, claim.places)) or _missing(claim, "places")


BASIS = {"incident": "as told of the incident", "focus": "the country that the report is about"}


def place(found: ClaimPlace) -> str:
    """ "from Imam Sahib, Kunduz, Afghanistan": a place with its role."""
    name = found.name or found.text or "a place that is not named"
    if found.part and found.feature != "border":
        name = f"{found.part} of {name}"
    if found.count is not None:
        name = unnamed(found.count, name, near=found.precision == "near")
    around = [found.adm2, found.adm1, found.country]
    areas = [area for area in dict.fromkeys(around) if area and area != found.name]
    unknown = [] if found.id or found.feature == "border" else ["not in the gazetteer"]
    if found.basis != "stated":
        unknown.append(f"({BASIS[found.basis]})")
    if found.judgement:
        unknown.append("(as an analyst judged)")
    return f"{found.role} " + clean(", ".join([name, *areas, *unknown]))


def when(claim: Claim) -> str:
    """The day or days, with the words of the text; or why none is known."""
    time = claim.when
    if time is None:
        return _missing(claim, "when")
    words = f" (“{clean(time.text)}”)" if time.text else ""
    if time.earliest is None and time.latest is None:
        reason = time.unresolved or claim.missing.get("when", "not_stated")
        return f"no day known: {reason.replace('_', ' ')}{words}"
    if time.earliest == time.latest:
        return f"{time.earliest}{words}"
    return f"{time.earliest or '…'} to {time.latest or '…'}{words}"


def figure(found: Figure) -> str:
    """The source's own words, then what they count; bounds are a convention and stay out."""
    counts = found.counts.replace("_", " ")
    scope = "" if found.scope == "incident" else f", {found.scope}"
    if found.judgement:
        return f"{clean(found.text)} {counts}{scope} (an analyst's number)"
    return f"“{clean(found.text)}” {counts}{scope}"


def chain(links: Sequence[Link]) -> str:
    """Outlet <- agency <- official; a link without a name by its words."""
    return " <- ".join(map(_link, links)) or "not stated"


def _link(link: Link) -> str:
    named = link.name or link.text
    if named:
        return clean(named)
    if link.role == "outlet":
        return "outlet not stated"
    return "nobody named" if link.role == "unnamed" else f"unnamed {link.role}"


def _missing(claim: Claim, slot: str) -> str:
    reasons = {str(name): str(why) for name, why in claim.missing.items()}
    return reasons.get(slot, "not_stated").replace("_", " ")


def quote(claim: Claim) -> str:
    """The words that state it."""
    return clean(claim.evidence[0].quote) if claim.evidence else "(no words in the text)"


UNSURE = 0.5
"""Below it a claim is more likely wrong than right."""


def mode(claim: Claim) -> str:
    """Kind and modality; a denied claim can not be mistaken for an asserted one."""
    unsure = claim.confidence is not None and claim.confidence < UNSURE
    said = [claim.modality, *["background"] * claim.background, *["unsure"] * unsure]
    return f"{claim.kind} [{', '.join(said)}]"


def claim_in_words(claim: Claim, checks: Sequence[Check] = ()) -> str:
    """A claim as a few lines, with what the map says of it."""
    rows = [f"{name}: {words}" for name, words in [*slots(claim), *held(checks)]]
    return "\n".join([mode(claim), *rows, f"“{quote(claim)}”"])


VERDICTS = {
    "geography.contradicted": "the map says otherwise",
    "geography.incomplete": "it holds, and the map has more",
    "geography.holds": "the map bears it out",
}


def held(checks: Sequence[Check]) -> list[tuple[str, str]]:
    """("map", words) for each check: what is said, the verdict, what the map has."""
    return [("map", f"{clean(c.says)}; {VERDICTS[c.kind]}: {clean(c.map)}") for c in checks]


def of_claim(checks: Sequence[Check], claim: Claim) -> tuple[Check, ...]:
    """The checks of one claim."""
    return tuple(c for c in checks if c.claim == claim.id)


def heading(report: Report) -> str:
    """A report by its title, outlet and day."""
    title = report.title or f"report {report.id}"
    about = [report.outlet or "outlet not stated", report.published or "date not stated"]
    return clean(f"{title} ({', '.join(about)})")


def reading_in_words(reading: Reading) -> str:
    """A reading as its heading and its claims."""
    count = len(reading.claims)
    head = f"{heading(reading.report)}: {count} claim{'' if count == 1 else 's'}"
    told = (claim_in_words(c, of_claim(reading.checks, c)) for c in reading.claims)
    return "\n\n".join([head, *told])


def claim_in_html(claim: Claim) -> str:
    """A claim as a small table, for a notebook."""
    rows = "".join(
        f"<tr><th style='text-align:left'>{name}</th>"
        f"<td style='text-align:left'>{html.escape(words)}</td></tr>"
        for name, words in [*slots(claim), ("words", f"“{quote(claim)}”")]
    )
    return f"<table><caption>{html.escape(mode(claim))}</caption>{rows}</table>"


def reading_in_html(reading: Reading) -> str:
    """A reading as one table, a row a claim."""
    head = "".join(
        f"<th style='text-align:left'>{n}</th>"
        for n in ("kind", "who", "where", "when", "figures", "source", "map", "words")
    )
    rows = "".join(_row(c, of_claim(reading.checks, c)) for c in reading.claims)
    title = html.escape(heading(reading.report))
    return f"<table><caption>{title}</caption><tr>{head}</tr>{rows}</table>"


def _row(claim: Claim, checks: Sequence[Check]) -> str:
    figures = "; ".join(map(figure, claim.figures))
    cells = (mode(claim), who(claim), where(claim), when(claim), figures, chain(claim.attribution))
    texts = [*cells, "; ".join(words for _, words in held(checks)), f"“{quote(claim)}”"]
    return (
        "<tr>"
        + "".join(f"<td style='text-align:left'>{html.escape(t)}</td>" for t in texts)
        + "</tr>"
    )
