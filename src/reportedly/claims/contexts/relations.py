"""Claims of one report held together: told again, denied, confirmed, caused."""

from __future__ import annotations

from reportedly.claims.clauses.headings import are_of_two_items
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.aftermaths import die_of
from reportedly.claims.contexts.announced import announced
from reportedly.claims.contexts.answers import answer_to_doers
from reportedly.claims.contexts.apart import is_definite, key, passed
from reportedly.claims.contexts.at_large import (
    goes_on_with_total,
    is_at_large,
    leave_at_large,
)
from reportedly.claims.contexts.causes import cause
from reportedly.claims.contexts.conditions import depend
from reportedly.claims.contexts.day_givers import parties_of
from reportedly.claims.contexts.day_links import (
    date_from_later,
    date_known,
    date_lead,
    date_opening,
    is_headline,
    settle_apart,
)
from reportedly.claims.contexts.days_before import date_before, not_after
from reportedly.claims.contexts.denials import deny_told
from reportedly.claims.contexts.families import ATTACK
from reportedly.claims.contexts.focus import fill_from_focus
from reportedly.claims.contexts.history import is_told_on, take_up
from reportedly.claims.contexts.in_care import settle_in_care
from reportedly.claims.contexts.incident_parties import carry_parties
from reportedly.claims.contexts.joining import merged
from reportedly.claims.contexts.known_kinds import known_kind
from reportedly.claims.contexts.lead_places import place_lead
from reportedly.claims.contexts.own_ground import leave_own_ground
from reportedly.claims.contexts.reputations import is_record
from reportedly.claims.contexts.rescues import free_again
from reportedly.claims.contexts.retellings import is_past, told_in_detail
from reportedly.claims.contexts.revisions import correct
from reportedly.claims.contexts.same_doers import by_same_doer
from reportedly.claims.contexts.same_places import alike_setting, place_names
from reportedly.claims.contexts.scenes import inherit
from reportedly.claims.contexts.so_far import settle_so_far
from reportedly.claims.contexts.tolls import alike
from reportedly.claims.contexts.totals import added_up, is_total, take_apart
from reportedly.claims.contexts.yardsticks import settle_yardsticks
from reportedly.claims.drafts import Draft
from reportedly.records.claims import About
from reportedly.records.values import Relation


def hold_together(sheet: Sheet, drafts: list[Draft]) -> list[Draft]:
    """The drafts in text order with restatements, inherited settings and relations."""
    drafts = merged(sheet, without_bare_denials(drafts))
    settle_so_far(sheet, drafts)
    date_lead(sheet, drafts)
    settle_yardsticks(sheet, drafts)
    for n, one in enumerate(drafts):
        earlier = [d for d in drafts[:n] if d.article == one.article]
        if n and drafts[n - 1].sentence != one.sentence:
            settle_apart(sheet, [d for d in drafts[:n] if d.sentence == drafts[n - 1].sentence])
        if one.record or is_record(sheet, one, earlier):
            one.background = one.settled = one.record = True
            continue
        if goes_on_with_total(sheet, one, earlier):
            one.at_large, one.figures = True, added_up(one.figures)
        one.at_large = one.at_large or is_at_large(sheet, one)
        if one.at_large:
            leave_at_large(sheet, one, known=bool(earlier))
        meant = by_same_doer(sheet, one, earlier)
        one.kind = known_kind(sheet, one, meant)
        free_again(sheet, one, earlier)
        again = None if one.at_large else told_already(sheet, one, earlier)
        if again is not None:
            date_known(sheet, one, again)
        after = [d for d in drafts[n + 1 :] if d.sentence == one.sentence]
        if is_told_on(sheet, one, earlier):
            one.background = one.settled = one.record = True
            take_up(sheet, one, earlier)
        else:
            inherit(sheet, one, meant, after, again)
        if again is not None:
            date_from_later(sheet, again, one)
        one.total = is_total(sheet, one)
        tell_again(sheet, one, earlier, again)
    settle_in_care(sheet, drafts)
    settle_apart(sheet, drafts)
    date_before(sheet, drafts)
    place_lead(sheet, drafts)
    date_opening(sheet, drafts)
    fill_from_focus(sheet, drafts)
    carry_parties(sheet, drafts)
    answer_to_doers(sheet, drafts)
    leave_own_ground(sheet, drafts)
    return drafts


def tell_again(sheet: Sheet, one: Draft, earlier: list[Draft], again: Draft | None) -> None:
    """Mark what restates: a later telling that adds nothing, or the headline that it fills."""
    head = announced(sheet, one, earlier)
    if head is not None:
        head.restates, head.fuller = True, one
        return
    take_apart(sheet, one, earlier)
    one.restates = again is not None and not adds_something(sheet, one, again)
    one.restates = one.restates or told_in_detail(sheet, one, earlier) is not None


def without_bare_denials(drafts: list[Draft]) -> list[Draft]:
    """The drafts without the act of denying where the denied event is itself a claim."""
    told = {i for d in drafts if d.modality == "denied" for i in d.chain.verbs}
    return [d for d in drafts if d.kind != "statement.denied" or d.match.i not in told]


def told_already(sheet: Sheet, one: Draft, earlier: list[Draft]) -> Draft | None:
    """The earlier claim that this one speaks of again, if any: one of the same things first."""
    earlier = not_after(sheet, one, by_same_doer(sheet, one, earlier))
    known = [d for d in reversed(earlier) if d.family == one.family and not d.restates]
    known = [d for d in known if not are_two(one, d) and not d.at_large]
    known = [d for d in known if not are_of_two_items(sheet, d.sentence, one.sentence)]
    if one.match.nominal and is_definite(sheet, one.match.i):
        news = any(d.family in ATTACK and not is_past(sheet, one, d) for d in earlier)
        meant = [d for d in known if agrees(one, d) and not (news and is_past(sheet, one, d))]
        if one.kind == ASSAULT:
            meant = [d for d in meant if not (d.kind == OPERATION and d.background)]
        past = passed(sheet, earlier, one.sentence)
        meant.sort(key=lambda d: key(d) in past)
        return next((d for d in meant if shares_object(sheet, one, d)), meant[0] if meant else None)
    past = passed(sheet, earlier, one.sentence)
    known = [d for d in known if key(d) not in past and alike(one, d)]
    meant = [d for d in known if agrees(one, d) and shares_something(one, d)]
    if one.match.sources and not meant:
        meant = [d for d in known if d.kind == one.kind and agrees(one, d)]  # "Blamed X for it."
    return next(
        (d for d in meant if not adds_something(sheet, one, d)), meant[0] if meant else None
    )


ASSAULT, OPERATION = "battle.assault", "battle.operation"
"""Kinds of which "the attack" tells the first again, and no raids in which men were arrested."""


def are_two(one: Draft, other: Draft) -> bool:
    """True for two verbs of one sentence that count each their own ("killed one, captured one")."""
    verbs = not one.match.nominal and not other.match.nominal
    counted = bool(one.figures and other.figures)
    return verbs and counted and one.sentence == other.sentence and one.kind != other.kind


def shares_object(sheet: Sheet, one: Draft, other: Draft) -> bool:
    """True where both are said of nouns alike ("several districts", "the districts")."""
    mine = {sheet.tokens[o].lemma for o in one.match.objects}
    return bool(mine & {sheet.tokens[o].lemma for o in other.match.objects})


def agrees(one: Draft, other: Draft) -> bool:
    """True when no slot that both fill speaks against one event."""
    if one.places and other.places and not place_names(one.places) & place_names(other.places):
        return False
    if one.when and other.when and one.when.earliest and other.when.earliest:
        a, b = one.when, other.when
        if (a.latest or "9") < (b.earliest or "") or (b.latest or "9") < (a.earliest or ""):
            return False
    mine, theirs = parties_of(one), parties_of(other)
    return not (mine and theirs and one.agent and other.agent and not name_alike(mine, theirs))


def name_alike(mine: set[str], theirs: set[str]) -> bool:
    """True where a name of one side is the other's, whole or shortened ("the patrol")."""
    return any(
        set(a.split()) <= set(b.split()) or set(b.split()) <= set(a.split())
        for a in mine
        for b in theirs
    )


def shares_something(one: Draft, other: Draft) -> bool:
    """True when both fill a slot alike: a place, a party or a figure."""
    alike = place_names(one.places) & place_names(other.places) or parties_of(one) & parties_of(
        other
    )
    return bool(alike) or bool(figures_told(one) & figures_told(other))


def figures_told(one: Draft) -> set[tuple[int | None, int | None, str]]:
    """The claim's figures by bounds and count; those captured and those detained are one count."""
    return {
        (f.low, f.high, "detained" if f.counts == "captured" else f.counts) for f in one.figures
    }


MORE = frozenset({"more", "additional", "another", "further", "extra"})
"""Words of a figure that counts others than those told before."""


def adds_something(sheet: Sheet, one: Draft, other: Draft) -> bool:
    """A new source, figure, place or time makes a claim of its own."""
    if one.chain.links and [x.name for x in one.chain.links] != [x.name for x in other.chain.links]:
        return True
    if one.modality != other.modality:
        return True
    known = {(f.low, f.high) for f in other.figures}
    told = {f.text.lower() for f in other.figures}
    if any(MORE & set(f.text.lower().split()) and f.text.lower() not in told for f in one.figures):
        return True
    if any((f.low, f.high) not in known for f in one.figures):
        return True
    if is_headline(sheet, other) and alike_setting(one, other):
        return False
    if {p.name or p.text for p in one.places if p.text} - place_names(other.places):
        return True
    stated = one.when is not None and one.when.start is not None
    return stated and (other.when is None or days_of(one) != days_of(other))


def days_of(one: Draft) -> tuple[str | None, str | None] | None:
    """First and last day of the event, whatever words tell them; None where it has no time."""
    return None if one.when is None else (one.when.earliest, one.when.latest)


def relate(sheet: Sheet, drafts: list[Draft]) -> None:
    """Write `about`: restatements, denials, confirmations and causes, pointing by id."""
    for n, one in enumerate(drafts):
        earlier = [d for d in drafts[:n] if d.article == one.article]
        if one.restates:
            again = one.fuller or told_in_detail(sheet, one, earlier)
            again = again or told_already(sheet, one, earlier)
            if again is not None:
                one.about.append(About("restates", again.id, None, None, None))
        elif one.modality == "denied":
            spoken = next((d for d in reversed(earlier) if same_event(one, d)), None)
            if spoken is not None:
                one.about.append(About("denies", spoken.id, None, None, None))
        spoken_of(sheet, one, drafts)
        deny_told(sheet, one, earlier)
        cause(sheet, one, drafts)
        depend(sheet, one, drafts)
    correct(sheet, drafts)
    die_of(sheet, drafts)


SPOKEN: dict[str, Relation] = {
    "statement.confirmed": "confirms",
    "statement.denied": "denies",
    "statement.rejected": "denies",
    "statement.condemned": "because_of",
    "statement.welcomed": "because_of",
    "statement.thanked": "because_of",
    "statement.praised": "because_of",
    "statement.apologised": "because_of",
}
"""How a speech act bears on the event that it speaks of."""


def spoken_of(sheet: Sheet, one: Draft, drafts: list[Draft]) -> None:
    """Point a speech act at the event among its objects ("condemned the attack")."""
    relation = SPOKEN.get(one.kind)
    if relation is None:
        return
    below = {n for o in one.match.objects for n in sheet.parse.subtree(o)}
    event = next((d for d in drafts if d is not one and d.match.i in below), None)
    if event is not None:
        one.about.append(About(relation, event.id, None, None, None))
        if relation == "confirms":
            confirm(sheet, one, event, drafts)
        if event.agent and event.match.i in one.match.objects:
            # What is condemned is a deed; whom the words are aimed at is who did it.
            one.target = event.agent


def confirm(sheet: Sheet, one: Draft, event: Draft, drafts: list[Draft]) -> None:
    """Point "he confirmed the fall of the districts" at what others told of it before."""
    earlier = [d for d in drafts[: drafts.index(event)] if d.article == event.article]
    again = None if event.restates else told_already(sheet, event, earlier)
    if again is not None and again.chain.links != event.chain.links:
        for told in (one, event):
            told.about.append(About("confirms", again.id, None, None, None))


def same_event(one: Draft, other: Draft) -> bool:
    """A denial's event: of one family, with nothing against it, and not itself denied."""
    if other.family != one.family or other.modality == "denied" or not agrees(one, other):
        return False
    if one.family != "casualties" or not (one.target and other.target):
        return True
    mine, theirs = ({p.text.lower() for p in d.target} for d in (one, other))
    return name_alike(mine, theirs)  # "No soldiers were hurt" denies no villager's death.
