"""The claims of a page, each tied to its words, and what the map says of those about geography."""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterator
from dataclasses import replace
from datetime import date

from reportedly.claims.bare import is_bare, is_held_fire, is_label, is_nowhere
from reportedly.claims.chains.speakers import NOBODY, conversation
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause, clause_table
from reportedly.claims.contexts.breaks import another_begins
from reportedly.claims.contexts.history import settle_history
from reportedly.claims.contexts.relations import hold_together, relate
from reportedly.claims.demands import APPEAL, as_appeal, by_speaker, has_speaker, is_demanded
from reportedly.claims.drafts import Draft, draft
from reportedly.claims.geography.checks import Judged, check, hold
from reportedly.claims.geography.maps import Map
from reportedly.claims.geography.told import home, statements, with_geography
from reportedly.claims.learned import weigh
from reportedly.claims.matches.appeals import appeals
from reportedly.claims.matches.appraisals import appraisals
from reportedly.claims.matches.doubles import single
from reportedly.claims.matches.feelings import feelings
from reportedly.claims.matches.frames import matches
from reportedly.claims.matches.held_ground import BASE, ended_holds, held_ground
from reportedly.claims.matches.matching import Match
from reportedly.claims.matches.responsibility import with_responsibility
from reportedly.claims.matches.unrealised import realised
from reportedly.claims.matches.weighings import weighings
from reportedly.claims.unsaid import DECLINED, is_silence, is_unsaid
from reportedly.gazetteer.kinds import Kinds
from reportedly.records.claims import About, Check, Claim, Codes, Evidence, Link
from reportedly.records.mentions import Mention
from reportedly.records.parses import Parse
from reportedly.records.reports import Page
from reportedly.records.times import Clock, Dispatch
from reportedly.records.values import Missing, SlotName


def extract(
    page: Page,
    parse: Parse,
    mentions: tuple[Mention, ...],
    kinds: Kinds,
    maker: str,
    world: Map | None = None,
    clocks: tuple[Clock, ...] = (),
    dispatches: tuple[Dispatch | None, ...] = (),
) -> tuple[tuple[Claim, ...], tuple[Check, ...]]:
    """Claims in text order, and checks of those that say where something lies.

    `clocks` and `dispatches`: by article, the day that relative times are reckoned from and the
    agency's dateline, as the mentions were found with.
    """
    sheet = Sheet(page, parse, mentions, kinds, clocks, dispatches)
    clauses, drafts, judged = drafts_in(sheet, world)
    weigh(sheet, clauses, drafts)
    checks = checks_of(sheet, drafts, judged, world) if world is not None else ()
    return tuple(claim(sheet, one, maker) for one in drafts), checks


def drafts_in(
    sheet: Sheet, world: Map | None = None
) -> tuple[dict[int, Clause], list[Draft], tuple[Judged, ...]]:
    """The clause table, the claims as the rules leave them, and what the map says of places."""
    clauses = clause_table(sheet)
    events = realised(sheet, clauses, list(matches(sheet, clauses)))
    lies = statements(sheet, clauses)
    judged = hold(lies, world) if world is not None else ()
    kept = [s for s in lies if s.explicit or any(s is j.told for j in judged)]
    events = with_responsibility(sheet, clauses, single(sheet, clauses, events))
    found = with_speech(sheet, clauses, with_geography(sheet, events, kept))
    told = (d for d in drafts_of(sheet, clauses, found) if not is_bare(sheet, d))
    idle = (is_nowhere, is_held_fire, is_label)
    drafts = hold_together(sheet, [d for d in told if not any(no(sheet, d) for no in idle)])
    settle_history(sheet, drafts, published(sheet.page))
    number(sheet.page, sheet, drafts)
    relate(sheet, drafts)
    return clauses, drafts, judged


def with_speech(sheet: Sheet, clauses: dict[int, Clause], found: list[Match]) -> list[Match]:
    """The matches with the appeals and verdicts that no verb of speaking tells, in text order."""
    if APPEAL not in sheet.kinds.by_id:
        return found
    taken = {m.i for m in found}
    told = (weighings, feelings, appraisals, appeals)
    extra = {m.i: m for told_in in told for m in told_in(sheet, clauses)}
    return sorted([*found, *(m for i, m in extra.items() if i not in taken)], key=lambda m: m.i)


def checks_of(
    sheet: Sheet, drafts: list[Draft], judged: tuple[Judged, ...], world: Map
) -> tuple[Check, ...]:
    """What the map says of the statements, each with the claim it belongs to, in text order."""
    homes = ((one, home(sheet, drafts, one.told)) for one in judged)
    return tuple(check(sheet, own.id, one, world) for one, own in homes if own is not None)


def drafts_of(sheet: Sheet, clauses: dict[int, Clause], found: list[Match]) -> list[Draft]:
    """One draft a match, in text order; what a speech act takes up is told by it alone."""
    triggers = {w: m.frame.kind for m in found for w in m.words[:1]}
    carried, heard = conversation(sheet, clauses)
    today = published(sheet.page)

    def drafted(match: Match) -> Draft:
        n = sheet.tokens[match.i].sentence
        goes_on = carried.get(n, NOBODY)
        return draft(sheet, clauses, triggers, match, goes_on, today, heard[n])

    spoken = [drafted(m) for m in found if m.spoken]
    spoken = [one for one in spoken if has_speaker(sheet, one.chain, one.match.i)]
    made = [own for one in spoken if (own := by_speaker(sheet, one)) is not None]
    told = {w for one in spoken for w in one.match.words}
    for m in found:
        if m.spoken or m.i in told:
            continue
        one = drafted(m)
        if is_unsaid(sheet, clauses, one):
            continue
        if is_silence(sheet, clauses, one):
            one.kind = DECLINED
        if is_demanded(sheet, clauses, m) and APPEAL in sheet.kinds.by_id:
            appeal = as_appeal(sheet, one)
            if appeal is None:
                continue
            one = appeal
        if one.modality == "planned":
            one.kind = sheet.kinds.by_id[one.kind].planned or one.kind
        made.append(one)
    ends = (m for m in ended_holds(sheet, clauses, found) if m.i not in triggers)
    made.extend(replace(drafted(m), record=True) for m in ends)
    made.extend(as_known(drafted(m)) for m in grounds_of(sheet, clauses, taken=triggers))
    return sorted(made, key=lambda one: one.match.i)


def grounds_of(sheet: Sheet, clauses: dict[int, Clause], taken: Container[int]) -> Iterator[Match]:
    """Whose ground the words only name; it is where no event is set."""
    if BASE.kind in sheet.kinds.by_id:
        yield from (m for m in held_ground(sheet, clauses) if m.i not in taken)


def as_known(one: Draft) -> Draft:
    """A claim of what the words take as known: it lends no event its place or its day."""
    return replace(one, background=True, settled=True, record=True)


def published(page: Page) -> date | None:
    """The day of publication, where it is known."""
    text = page.report.published
    if text is None:
        return None
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def number(page: Page, sheet: Sheet, drafts: list[Draft]) -> None:
    """Give each draft its id: a hash of report, trigger span, family and occurrence."""
    seen: dict[tuple[int, int, str], int] = {}
    for one in drafts:
        trigger = sheet.tokens[one.match.i]
        key = (trigger.start, trigger.end, one.family)
        seen[key] = seen.get(key, 0) + 1
        content = "\0".join((page.report.id, *map(str, key), str(seen[key])))
        one.id = "c" + hashlib.sha256(content.encode()).hexdigest()[:16]


def claim(sheet: Sheet, one: Draft, maker: str) -> Claim:
    """The finished record of a draft."""
    kind = sheet.kinds.by_id[one.kind]
    return Claim(
        id=one.id,
        article=one.article,
        kind=one.kind,
        codes=Codes(kind.plover, kind.cameo),
        evidence=(one.evidence, *carried_over(sheet, one)),
        agent=one.agent,
        target=one.target,
        places=one.places,
        when=one.when,
        figures=one.figures,
        manner=one.manner,
        purpose=one.purpose,
        attribution=(outlet(sheet, one), *one.chain.links),
        modality=one.modality,
        background=one.background,
        about=distinct(one.about),
        missing=missing(one),
        confidence=one.confidence,
        maker=maker,
    )


def carried_over(sheet: Sheet, one: Draft) -> tuple[Evidence, ...]:
    """The words outside the clause that name who told it, where and when it happened, and that say
    that it is another event than the one told before."""
    spans = {
        (x.start, x.end)
        for x in (*one.chain.links, *one.places, *one.agent, *one.target, one.when)
        if x is not None and x.start is not None and x.end is not None
    }
    if (opening := another_begins(sheet, one.sentence)) is not None:
        spans.add(opening)
    own = one.evidence
    outside = sorted(s for s in spans if s[0] < own.start or s[1] > own.end)
    return tuple(Evidence(a, b, sheet.text[a:b]) for a, b in outside)


def outlet(sheet: Sheet, one: Draft) -> Link:
    """The first link: the report's outlet, else the agency that filed it; it may be unknown."""
    article = sheet.page.report.articles[one.article]
    name = sheet.page.report.outlet or article.outlet
    return Link(None, None, None, None, name, "outlet", "direct")


def distinct(about: list[About]) -> tuple[About, ...]:
    """Relations without repetition, in order."""
    return tuple(dict.fromkeys(about))


def missing(one: Draft) -> dict[SlotName, Missing]:
    """Why each empty slot is empty."""
    why: dict[SlotName, Missing] = {}
    for slot in ("agent", "target", "places", "figures"):
        if not getattr(one, slot):
            why[slot] = "not_stated"
    if one.when is None:
        why["when"] = "not_stated"
    elif one.when.earliest is None and one.when.latest is None:
        why["when"] = one.when.unresolved or "vague"
    if one.chain.links and one.chain.links[-1].name is None:
        why["attribution"] = "unnamed"
    elif one.chain.links and is_introduced_nowhere(one.chain.links[-1]):
        why["attribution"] = "speaker_introduced_nowhere"
    return why


def is_introduced_nowhere(origin: Link) -> bool:
    """True for a person of one name: a fuller one in the report would stand in its place."""
    name = origin.name or ""
    return origin.role == "person" and origin.id is None and name != "" and " " not in name
