"""Where and when a claim happened that does not say so itself: the scene that it belongs to."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from reportedly.claims.clauses.headings import are_of_two_items
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.apart import (
    is_another,
    is_answer_to,
    is_definite,
    key,
    on_other_days,
    passed,
    tells_of_another,
)
from reportedly.claims.contexts.at_large import is_of_many
from reportedly.claims.contexts.breaks import scene_start
from reportedly.claims.contexts.day_givers import day_givers, is_of_before
from reportedly.claims.contexts.families import (
    ATTACK,
    AVERTED,
    BY_STEALTH,
    EVENTS,
    HARM,
    STATES,
    near,
)
from reportedly.claims.contexts.homes import beat_of, is_abroad
from reportedly.claims.contexts.incident_days import date_from, is_told_long_ago, tells_own_day
from reportedly.claims.contexts.onlookers import seen_in
from reportedly.claims.contexts.placed import (
    AT_LARGE,
    finer,
    implied,
    lent,
    nearer,
    settled,
    told_with,
)
from reportedly.claims.contexts.reckoning import is_hour
from reportedly.claims.contexts.same_places import may_hold, place_names
from reportedly.claims.contexts.speech_days import date_speech
from reportedly.claims.contexts.stages import scene_places
from reportedly.claims.contexts.unnamed_ground import on_unnamed_ground
from reportedly.claims.drafts import Draft
from reportedly.claims.settings.answers import answered, is_timed
from reportedly.claims.settings.other_acts import is_days_apart
from reportedly.claims.settings.whereabouts import is_event
from reportedly.records.places import ClaimPlace

LIKE: dict[str, frozenset[str]] = {
    **dict.fromkeys(HARM, HARM | {"detention", "territory", "protest"}),
    "movement": frozenset({"movement", "withdrawal", "surrender", "territory", "battle"}),
    "surrender": frozenset({"surrender", "territory", "battle"}),
    "withdrawal": frozenset({"withdrawal", "movement", "territory"}),
    "displacement": frozenset({"displacement"}) | HARM,
    "territory": frozenset({"territory", "battle", "withdrawal"}),
    "detention": HARM - {"bombing"} | {"detention", "other", "territory", "protest"},
    "aid": frozenset({"aid", "violence"}),
    "talks": frozenset({"talks"}),
}
"""Families whose setting an undated, unplaced claim may share within one incident."""
MATERIAL = frozenset(
    {"other.damage", "other.fire", "other.explosion", "other.seizure", "other.trapped"}
)
"""Kinds of what an attack does to things, or what is found after it."""


def inherit(
    sheet: Sheet, one: Draft, earlier: list[Draft], after: list[Draft], again: Draft | None
) -> None:
    """Fill place and time of an event from the incident that it belongs to.

    `after`: the claims that follow in its own sentence.
    """
    date_speech(sheet, one, earlier)
    if is_told_long_ago(sheet, one):
        one.background = one.settled = True
        return
    if not one.places and one.family in EVENTS and not is_of_many(one):
        doing = [d for d in acts(sheet, one, earlier) if not is_of_many(d)]
        one.places = next((row for d in doing if (row := implied(one, d.places))), ())
    if one.family not in EVENTS | OPEN | {"talks"} or (
        one.background and one.when is not None and one.when.earliest
    ):
        return
    if again is None and answered(sheet, one.match.i) is not None:
        earlier = [d for d in earlier if d.sentence == one.sentence]
    one.places = one.places or beat_of(sheet, one) or seen_in(sheet, one)
    givers = scenes(one, earlier, again)
    first = scene_start(sheet, one.sentence)
    told = replace(one)  # Where its own words put it: a place carried over keeps no two apart.
    if not one.places and not is_of_many(one):
        known = again is not None and bool(again.places) and not again.total
        on = [d for d in givers if d.sentence >= first or d is again]
        here = [d for d in on if d is again or not (known or tells_of_another(sheet, one, d))]
        own = [d for d in here if d.sentence == one.sentence] or told_with(one, givers)
        own += [d for d in after if goes_with(sheet, one, d) and not is_answer_to(sheet, one, d)]
        if one.family == "other":
            own += just_told(sheet, one, earlier)
        if one.family in STAGED and not one.background and scene_places(sheet, one.sentence):
            here = [d for d in here if d is again or is_beside(sheet, one, d)]
        past = passed(sheet, here, one.sentence)
        own = [d for d in after if is_told_of(sheet, one, d)] + own
        nearest = sorted(
            [*own, *(d for d in here if d not in own)],
            key=lambda d: d is not again and key(d) in past,
        )
        rows = [row for d in nearest if (row := lent(one, d)) and not is_abroad(sheet, one, row)]
        one.places = next(iter(rows), ())
    one.places = finer(sheet, one, earlier) or nearer(sheet, one, earlier) or one.places
    one.places = on_unnamed_ground(sheet, one)
    elsewhere = one.background or is_of_many(one) or is_another(sheet, one)
    staged = one.family in STAGED or one.kind in MATERIAL
    if not one.places and not elsewhere and staged:
        one.places = implied(one, scene_places(sheet, one.sentence))
    if one.family in MOVES:
        one.places += goal(one, near(one, earlier))
    anew = again is None and (
        is_of_before(sheet, one)
        or is_days_apart(sheet, one.match.i)
        or answered(sheet, one.match.i) is not None
    )
    if one.kind not in STATES and not is_of_many(one) and not anew:
        able = [
            d
            for d in day_givers(one, earlier, givers)
            if same_setting(told, d) or goes_on_nearby(sheet, told, d)
            if not is_answer_to(sheet, one, d)
            and not are_of_two_items(sheet, d.sentence, one.sentence)
        ]
        news = [d for d in earlier if tells_own_day(d) and same_setting(told, d)]
        date_from(sheet, one, able, news, again)
    known = one.family in ATTACK and one.kind != FIGHT and speaks_of_known(sheet, one)
    if not one.agent and known:
        fits = [d for d in givers if d.sentence == one.sentence or same_setting(told, d)]
        attacks = [d for d in fits if d.family in ATTACK and d.kind not in AVERTED | {FIGHT}]
        held = [d for d in attacks if d.modality != "denied" and told_as(one, d)]
        doers = next((d.agent for d in held if d.agent), ())
        one.agent = tuple(msgspec.structs.replace(p, basis="incident") for p in doers)


def just_told(sheet: Sheet, one: Draft, earlier: list[Draft]) -> list[Draft]:
    """The events that the sentence before of the same paragraph puts in a place."""
    here = sheet.parse.sentences[one.sentence]
    last = [d for d in reversed(earlier) if d.sentence == one.sentence - 1 and d.family in EVENTS]
    same = one.sentence and sheet.parse.sentences[one.sentence - 1].passage == here.passage
    return [d for d in last if settled(d) and not d.background] if same else []


FIGHT = "battle.clash"
"""A kind that does not tell who made an attack: both sides fight."""


def told_as(one: Draft, giver: Draft) -> bool:
    """False for who carries out an operation as the doer of an attack that is told after it.

    Nor is who was told to bomb the doer of an ambush.
    """
    if one.kind in BY_STEALTH and giver.kind != one.kind:
        return giver.kind == "battle.assault"
    return giver.kind != "battle.operation" or one.kind == giver.kind or one.family != "bombing"


def acts(sheet: Sheet, one: Draft, earlier: list[Draft]) -> list[Draft]:
    """The events of the sentence that do it: "the bombing killed", "the raid in X, which left"."""
    here = [d for d in earlier if d.sentence == one.sentence and d.match.nominal]
    if any(sheet.tokens[s].tag == "WDT" for s in one.match.subjects):
        return here[-1:]
    return [d for d in here if d.match.i in one.match.subjects]


def goes_with(sheet: Sheet, one: Draft, later: Draft) -> bool:
    """True for an event told later in the sentence whose place may be this one's too."""
    both = one.family in EVENTS and (later.family in EVENTS or is_joined_find(sheet, one, later))
    of_many = is_of_many(later) and not is_of_many(one)
    if sheet.tokens[later.match.i].dep == "relcl" and (
        sheet.tokens[later.match.i].head in one.match.objects
    ):
        # "Killed men who attacked a post in X"
        return both and settled(later) and not of_many and not on_other_days(one, later)
    if is_timed(sheet, later.match.i, one.match) or (later.family == "aid" and one.family in HARM):
        return False
    return both and settled(later) and not of_many and not later.background


def is_joined_find(sheet: Sheet, one: Draft, later: Draft) -> bool:
    """True for "killed two and seized arms in X": what was found there, by the same, at once."""
    token = sheet.tokens[later.match.i]
    return later.kind in MATERIAL and token.dep == "conj" and token.head == one.match.i


def is_beside(sheet: Sheet, one: Draft, other: Draft) -> bool:
    """True for claims of one paragraph."""
    a, b = (sheet.parse.sentences[d.sentence].passage for d in (one, other))
    return a == b


def is_told_of(sheet: Sheet, one: Draft, later: Draft) -> bool:
    """True for the wounding in "an attack that wounded three in X": the attack was there."""
    token = sheet.tokens[later.match.i]
    return one.match.nominal and token.dep == "relcl" and token.head == one.match.i


STAGED = ATTACK | {"casualties", "detention", "surrender"}
"""Families of events that happen on the scene that a paragraph has set."""


def speaks_of_known(sheet: Sheet, one: Draft) -> bool:
    """True for "the strikes" as trigger or as what acts: an attack told before."""
    if one.match.nominal and is_indefinite(sheet, one.match.i):
        return False  # "The fighting follows an attack in X": not the fighting.
    heads = (one.match.i,) if one.match.nominal else one.match.words
    doing = [s for s in one.match.subjects if one.match.nominal or is_event(sheet, s)]
    nouns = [i for i in (*heads, *doing) if sheet.tokens[i].pos == "NOUN"]
    return any(is_definite(sheet, i) for i in nouns)


def is_indefinite(sheet: Sheet, i: int) -> bool:
    """True for "an attack"."""
    return any(sheet.tokens[c].lemma in ("a", "an") for c in sheet.parse.children[i])


def scenes(one: Draft, earlier: list[Draft], again: Draft | None) -> list[Draft]:
    """Claims whose setting may be this one's: the event itself, those near, then the lead's."""
    like = LIKE.get(one.family, frozenset({one.family}))
    if one.kind in MATERIAL:
        like |= HARM | {"detention"}
    alike = [
        d
        for d in earlier
        if (d.family in like or _goes_on(one, d))
        and (not d.background or d is again)
        and not (is_of_many(d) and not is_of_many(one))
        and d.kind not in AT_LARGE
        and not (d.kind in OF_COURTS and one.family in HARM)
        and (d.kind not in STATES or one.family == "territory")
    ]
    single = [d for d in alike if not d.total or d.sentence == one.sentence]
    lead = [d for d in single if settled(d)][:1] if one.family in HARM else []
    known = [again] if again is not None and not again.total else []
    totals = [d for d in near(one, alike) if d not in single]
    return known + near(one, single) + lead + totals


OF_COURTS = frozenset({"detention.charged", "detention.pardoned"})
"""Kinds of what courts do: elsewhere and long after the deed."""


def _goes_on(one: Draft, giver: Draft) -> bool:
    """True for harm or a deed told in one sentence with another event: "robbed it, killing two"."""
    return giver.sentence == one.sentence and giver.family in EVENTS and one.family in HARM | OPEN


OPEN = frozenset({"other", "aid"})


MOVES = frozenset({"movement", "displacement"})


def goal(one: Draft, givers: list[Draft]) -> tuple[ClaimPlace, ...]:
    """Where those who crossed from a country went, as told beside it of others who did."""
    from_ = {p.country_code for p in one.places if p.role == "from"}
    if not from_ or any(p.role == "to" for p in one.places):
        return ()
    goals = [
        p
        for d in givers
        if d.family in MOVES
        for p in d.places
        if p.role == "to" and p.country_code not in from_
    ]
    return tuple(msgspec.structs.replace(p, basis="incident") for p in goals[:1])


def same_setting(one: Draft, other: Draft) -> bool:
    """True when the places do not tell two incidents apart."""
    mine, theirs = place_names(one.places), place_names(other.places)
    if not mine or not theirs or mine & theirs:
        return True
    return any(may_hold(p, q) or may_hold(q, p) for p in one.places for q in other.places)


def goes_on_nearby(sheet: Sheet, one: Draft, other: Draft) -> bool:
    """True right behind an event: at a place on no map, told by its hour alone, or by "then"."""
    unknown = all(p.country_code is None for p in one.places)
    hour = one.when is not None and is_hour(one.when)
    here = sheet.parse.sentences[one.sentence].first
    then = any(t.lemma.lower() in THEN for t in sheet.tokens[here : one.match.i])
    return one.sentence - other.sentence <= 1 and (unknown or hour or then)


THEN = frozenset({"then", "afterwards", "afterward"})
"""Words by which one event follows on another at once."""
