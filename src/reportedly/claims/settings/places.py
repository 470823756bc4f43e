"""Where: the places of a claim with their roles, from its own clause and sentence."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from reportedly.claims.clauses.described import describes
from reportedly.claims.clauses.gaps import below_of
from reportedly.claims.clauses.phrases import classes_of, referent
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import USUAL, Match
from reportedly.claims.settings.answers import answered, is_of_answered, is_timed
from reportedly.claims.settings.areas_around import without_areas
from reportedly.claims.settings.homes import called_from, home_of
from reportedly.claims.settings.offstage import HARMS, is_measured_from, is_of_ward, is_range, posts
from reportedly.claims.settings.on_the_spot import is_told_on_the_spot
from reportedly.claims.settings.other_acts import is_speech, makes_peace
from reportedly.claims.settings.place_rows import claim_place, crossed, finest, on_roads, spots
from reportedly.claims.settings.pointers import heads, is_where, pointed_at
from reportedly.claims.settings.roles import MOVES, ROLES, goal_of, is_on_road, role_of
from reportedly.claims.settings.unnamed_places import of_no_name
from reportedly.claims.settings.whereabouts import (
    JOINED,
    SPEECH,
    in_phrase_of_place,
    is_behind_told,
    is_below_source,
    is_in_relative,
    is_party,
    is_setting,
    is_site,
)
from reportedly.gazetteer.setting_words import open_setting_words
from reportedly.records.mentions import Mention
from reportedly.records.places import ClaimPlace
from reportedly.records.values import Role

LIES = frozenset({"geography.borders", "geography.located", "geography.belongs"})
"""Kinds whose place is the one spoken of; what it is told by is none."""


def places_of(
    sheet: Sheet,
    clauses: dict[int, Clause],
    match: Match,
    around: frozenset[int],
    triggers: Mapping[int, str],
) -> tuple[ClaimPlace, ...]:
    """Places of the event with their roles: arguments first, then the rest of the clause.

    `around` are the tokens of the evidence; `triggers` maps the words that tell events to kinds.
    """
    found: dict[int, tuple[Mention, Role]] = {}
    moves = match.frame.kind.partition(".")[0] in MOVES
    for role, n in arguments(sheet, match):
        named = (n, *below_of(sheet, n))  # "South of the port of X"
        away = any(is_measured_from(sheet, k) for k in named)
        lies = match.frame.kind.startswith("geography.") or not away
        if lies and not is_of_ward(sheet, n, match) and not is_range(sheet, n, match):
            _take(sheet, found, n, role)
    if match.frame.kind in LIES and found:
        return finest([claim_place(m, role) for m, role in found.values()])
    called = called_from(sheet, match) if not found else []
    if called:
        return finest([claim_place(m, "at") for m in called])
    others = event_nouns(sheet, triggers, match)
    goings = [n for n in others if triggers[n].partition(".")[0] in MOVES]
    for i in sorted(around) if not (found and describes_noun(sheet, match)) else ():
        mention = sheet.mention(i, "place")
        if mention is None or mention.start in found or not is_setting(sheet, i, match):
            continue
        above = {*heads(match), *sheet.parse.ancestors(match.i)}
        if found and is_of_another(sheet, i, above, goings):
            continue
        if is_narrow([m for m, _ in found.values()]) and is_of_subject(sheet, i, above):
            continue
        if not is_of_answered(sheet, i, match, others):
            role = role_of(sheet, i, match)
            if role in ("to", "toward") and match.frame.kind.startswith("casualties."):
                continue  # "With some of the wounded flown to X": nobody was hurt there.
            joined = moves and role == "at" and is_joined(sheet, i, match)
            first = next((r for r, n in arguments(sheet, match) if n in match.objects), role)
            _take(sheet, found, i, first if joined else role)
    for start in posts(sheet, [m for m, _ in found.values()]):
        del found[start]
    pointed = pointed_at(sheet, match) if not found else ()
    if pointed:
        return finest(list(pointed))
    if not found and not match.sources and not is_where(sheet, match):
        here = beside(sheet, clauses, match, others)
        for i in (n for n in here if not is_of_deal(sheet, triggers, n, match)):
            _take(sheet, found, i, role_of(sheet, i, match) if moves else "at")
    if not found:
        for role, n in arguments(sheet, match):
            _take_owned(sheet, found, n, role)
    if match.frame.kind.startswith("displacement.") and not is_narrow(
        [m for m, _ in found.values()]
    ):
        homes = [i for n in match.subjects for i in home_of(sheet, n)]
        found = found if not homes else {}
        for i in homes:
            _take(sheet, found, i, "from")
    if not found and match.frame.kind.startswith("mobilisation."):
        for i in purpose(sheet, clauses, match):
            _take(sheet, found, i, "at")
    rows = [claim_place(m, role) for m, role in sorted(found.values(), key=lambda v: v[0].start)]
    nouns = [n for role, n in arguments(sheet, match) if role in ("at", "from")]
    rows = of_no_name(sheet, match, nouns, rows)
    rows = crossed(on_roads(sheet.text, rows)) if moves else spots(sheet.text, rows)
    return finest(without_areas(sheet.text, rows))


def is_narrow(found: list[Mention]) -> bool:
    """True where more than a country, or a part of it, is told ("In the south, a patrol in X")."""
    return any(m.place and m.place.feature != "country" for m in found)


def describes_noun(sheet: Sheet, match: Match) -> bool:
    """True for "the occupied X": it tells of that place, whatever the clause goes on to."""
    return describes(sheet, match.i)


def is_joined(sheet: Sheet, i: int, match: Match) -> bool:
    """True for Y in "left X and the towns of Y": what was done to the one was done to the other."""
    for here in (i, *sheet.parse.ancestors(i)):
        token = sheet.tokens[here]
        if token.dep == "conj":
            first = sheet.tokens[token.head]
            return token.head == match.i or (token.head in match.objects or first.dep == "conj")
        if token.dep == "prep" and token.lemma != "of":
            return False
    return False


def beside(
    sheet: Sheet, clauses: dict[int, Clause], match: Match, others: Collection[int]
) -> list[int]:
    """Place tokens of the sentence outside the clause that set its scene ("In X, ...")."""
    sentence = sheet.parse.sentences[sheet.tokens[match.i].sentence]
    above = {*heads(match), *sheet.parse.ancestors(match.i)}
    talks = match.frame.kind.startswith("talks.")
    found = []
    places = sheet.by_token["place"]
    for i in range(sentence.first, sentence.last):
        if i not in places or not is_setting(sheet, i, match):
            continue
        if is_timed(sheet, i, match) or answered(sheet, i) != answered(sheet, match.i):
            continue
        if talks and (is_in_aim(sheet, clauses, i, above) or is_of_next(sheet, clauses, i, above)):
            continue
        if is_of_subject(sheet, i, above):
            continue
        speakers = is_below_source(sheet, clauses, i) and not is_behind_told(sheet, i, match)
        speakers = speakers and not is_told_on_the_spot(sheet, clauses, i, match)
        if in_phrase_of_place(sheet, i) and not speakers:
            found.append(i)
    found = [i for i in found if not is_of_another(sheet, i, above, others)]
    return [i for i in found if not is_in_relative(sheet, i, above)]


def is_of_deal(sheet: Sheet, triggers: Mapping[int, str], i: int, match: Match) -> bool:
    """True for X in "a truce was signed in X but fighting resumed": where the deal was made."""
    act = next((n for n in sheet.parse.ancestors(i) if n in triggers), None)
    if act is None or act not in sheet.parse.ancestors(match.i) or not is_speech(triggers[act]):
        return False
    return makes_peace(sheet, triggers, act, match)


def is_of_subject(sheet: Sheet, i: int, above: set[int]) -> bool:
    """True for "fighters in X" who did what led to the event told: where they are from."""
    prep = next((a for a in sheet.parse.ancestors(i) if sheet.tokens[a].pos == "ADP"), None)
    if prep is None:
        return False
    noun = sheet.tokens[prep].head
    acts = sheet.tokens[noun].dep == "nsubj" and sheet.tokens[noun].head in above
    return acts and "armed" in classes_of(sheet, noun)


def event_nouns(sheet: Sheet, triggers: Mapping[int, str], match: Match) -> frozenset[int]:
    """Nouns of what happens at a place; none for a speech act, whose place is what it is of."""
    if match.frame.kind.partition(".")[0] in SPEECH:
        return frozenset()
    return frozenset(
        i
        for i, kind in triggers.items()
        if sheet.tokens[i].pos == "NOUN" and kind.partition(".")[0] not in SPEECH
    )


def is_of_another(sheet: Sheet, i: int, above: set[int], others: Collection[int]) -> bool:
    """True for a place below a noun of another event, which the event does not stand under."""
    nouns = (a for a in sheet.parse.ancestors(i) if a in others and a not in above)
    return any(not is_frame(sheet, a) for a in nouns)


def is_frame(sheet: Sheet, i: int) -> bool:
    """True for "during an operation in X": what it is told with was done there as well."""
    return sheet.tokens[i].dep == "pobj" and sheet.tokens[sheet.tokens[i].head].lemma == "during"


def is_in_aim(sheet: Sheet, clauses: dict[int, Clause], i: int, above: set[int]) -> bool:
    """True for "met to discuss the war in X": what they speak of is there, not they."""
    below = (a for a in sheet.parse.ancestors(i) if a in clauses and a not in above)
    return any(clauses[a].infinitive for a in below)


def is_of_next(sheet: Sheet, clauses: dict[int, Clause], i: int, above: set[int]) -> bool:
    """True for X in "discussed aid and met the displaced in X": where the second deed was."""
    below = (a for a in sheet.parse.ancestors(i) if a in clauses and a not in above)
    return any(sheet.tokens[a].dep == "conj" for a in below)


def purpose(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> list[int]:
    """Place tokens in what forces are raised or sent for ("to guard the border")."""
    return [
        i
        for n in heads(match)
        for c in sheet.parse.children[n]
        if c in clauses and clauses[c].infinitive and clauses[c].relation in ("advcl", "xcomp")
        for i in sheet.parse.subtree(c)
        if sheet.mention(i, "place") is not None and is_setting(sheet, i, match)
    ]


def arguments(sheet: Sheet, match: Match) -> list[tuple[Role, int]]:
    """(role, noun) for each argument that the frame makes a place."""
    frame = match.frame
    speaks = frame.kind.partition(".")[0] in SPEECH
    found: list[tuple[Role, int]] = []
    for slot, tokens in ((frame.subject, match.subjects), (frame.object, match.objects)):
        if slot in ROLES:
            role = goal_of(sheet, match, slot) if tokens is match.objects else slot
            found.extend((role, n) for n in tokens)
        elif slot == "target":
            found.extend(("at", n) for n in tokens if not (speaks and is_party(sheet, n)))
    for preposition, n in match.phrases:
        slot = frame.prepositions.get(preposition, USUAL.get(preposition, "nothing"))
        usual = preposition not in frame.prepositions
        if usual and preposition == "from" and frame.kind.partition(".")[0] in HARMS:
            # "Killed seven passengers from X": who they are.
            continue
        if usual and speaks and is_party(sheet, n):
            # "Talks with X": only where the frame says so is a state spoken of a place.
            continue
        if slot in ROLES:
            road = slot in ("from", "to") and is_on_road(sheet, sheet.tokens[n].head, match)
            found.append(("at" if road else slot, n))
    return found


def of_name(sheet: Sheet, i: int) -> list[int]:
    """The name behind a noun: "the town of X"."""
    children = sheet.parse.children
    return [n for c in children[i] if sheet.tokens[c].lemma == "of" for n in children[c]]


def named_before(sheet: Sheet, i: int) -> list[int]:
    """The name before a site: "the Zugdidi post office"."""
    below = [c for c in sheet.parse.children[i] if sheet.tokens[c].dep in JOINED and c < i]
    below += [d for c in below for d in sheet.parse.children[c] if sheet.tokens[d].dep in JOINED]
    return [c for c in below if is_site(sheet, i, c)]


def _take(sheet: Sheet, found: dict[int, tuple[Mention, Role]], n: int, role: Role) -> None:
    """Add the place that a noun names, or those before it ("the Kunduz capital")."""
    for i in (n, referent(sheet, n), *of_name(sheet, n), *named_before(sheet, n)):
        mention = sheet.mention(i, "place")
        if mention is not None and mention.why != "demonym":
            found.setdefault(mention.start, (mention, role))
            return


def _take_owned(sheet: Sheet, found: dict[int, tuple[Mention, Role]], n: int, role: Role) -> None:
    """Add the country whose a nameless place is: "in Kenyan camps", not "in a Kenyan base"."""
    classes = classes_of(sheet, n)
    held = any(sheet.tokens[c].tag == "VBN" for c in sheet.parse.children[n])
    seat = sheet.tokens[n].lemma in open_setting_words().seats
    if held or not (classes & LOCAL or seat) or classes & MOVABLE:
        return
    if classes & ABROAD and "civilian_facility" not in classes and not seat:
        return
    for c in sheet.parse.children[n]:
        mention = sheet.mention(c, "place")
        owns = sheet.tokens[c].dep == "poss" or (mention is not None and mention.why == "demonym")
        if mention is not None and owns and c < n:
            found.setdefault(mention.start, (mention, role))


LOCAL = frozenset({"settlement", "area", "facility"})
MOVABLE = frozenset({"vehicle", "vessel", "aircraft"})
"""Classes of what a state or its people have anywhere ("an Omani bus")."""
ABROAD = frozenset({"military_facility", "forces", "organisation"})
"""Classes of what a state may have in another's land."""
