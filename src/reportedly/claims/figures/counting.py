"""How many: number mentions as figures of a claim, with what they count and in which scope."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.claims.clauses.gaps import below_of, beside_other_verb
from reportedly.claims.clauses.phrases import classes_of, referent
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.figures.aboard import aboard, brought, manned
from reportedly.claims.figures.amounts import PEOPLE, amount
from reportedly.claims.figures.counted_nouns import (
    alone_before,
    among_them,
    beside,
    companions,
    coordinated,
    counted_noun,
    elsewhere,
    figures_on,
    going_on,
    is_part_of,
    listed_before,
    members,
    sized,
)
from reportedly.claims.figures.levels import is_numbered, put_at, toll_nouns
from reportedly.claims.figures.occasions import nth
from reportedly.claims.figures.parts import THEM, with_rows
from reportedly.claims.figures.revised import is_before, revised_to
from reportedly.claims.figures.scopes import is_among_them, is_part, is_set_apart
from reportedly.claims.figures.singles import singles
from reportedly.claims.figures.wholes import with_parts
from reportedly.claims.matches.matching import Match
from reportedly.gazetteer.event_words import open_event_words
from reportedly.gazetteer.kinds import Slot
from reportedly.gazetteer.language import numbers, unit_of
from reportedly.gazetteer.nouns import lemma_of
from reportedly.records.figures import Figure
from reportedly.records.mentions import Mention, Number
from reportedly.records.values import LOSSES

Place = Slot | None
"""The slot that a counted noun stands in; None for the event's own noun."""
OPEN = ("of", "with", "in", "to", "at", "on", "against")
"""Prepositions whose nouns may be counted though the frame gives them no slot."""


def figures_of(sheet: Sheet, match: Match, around: frozenset[int]) -> tuple[Figure, ...]:
    """Figures of the claim's own clause: numbers that govern an argument, in text order."""
    found: dict[int, Figure] = {}
    for n, slot in counted(sheet, match):
        _add(sheet, match, found, figures_on(sheet, n), n, slot)
    if not found:
        for n in beside(sheet, match) or alone_before(sheet, match):
            _add(sheet, match, found, figures_on(sheet, n), n, match.frame.counted)
    wholes = (n for n, _ in counted(sheet, match) if figures_on(sheet, n))
    below = {c for n in wholes for c in sheet.parse.subtree(n)}
    for i in sorted(below | around):
        part = sheet.mention(i, "figure")
        apart = part is not None and (is_part(sheet, i) or is_set_apart(sheet, i, part))
        if part is not None and apart and not of_others(sheet, part, found):
            _add(sheet, match, found, [part], counted_noun(sheet, i), match.frame.counted)
    turn = nth(sheet, match)
    if turn is not None:
        found[turn.start] = turn
    found = with_rows(sheet, match, standing(sheet, match, found))
    people = people_counted(sheet, match)
    people += tuple(i for i in sorted(around) if is_among_them(sheet, i) and i not in people)
    for single in singles(sheet, match, people, beside_number=bool(found)):
        if not any(f.start < single.end and single.start < f.end for f in found.values()):
            found[single.start] = single
    told = with_parts(sheet, tuple(found[start] for start in sorted(found)))
    return tuple(f for f in told if f.counts != "affected" or f.scope != "subset" or f.part_of)


def of_others(sheet: Sheet, part: Mention, found: dict[int, Figure]) -> bool:
    """True for a part of what another verb tells: "and 60 more, among them 13 children, ..."."""
    first = sheet.covered(part.start, part.end)[0]
    opening = sheet.parse.sentences[sheet.tokens[first].sentence].first
    before = (sheet.mention(k, "figure") for k in range(first - 1, opening - 1, -1))
    whole = next((m for m in before if m is not None), None)
    if whole is None or whole.start in found or not isinstance(whole.figure, Number):
        return False
    joint = sheet.covered(whole.start, whole.end)[0] - 1
    behind = sheet.covered(part.start, part.end)[-1] + 2
    of_them = behind < len(sheet.tokens) and sheet.tokens[behind].lemma in THEM
    alike = whole.figure.of_what == "people" and joint > opening
    grave = sheet.tokens[min(behind - 1, len(sheet.tokens) - 1)].lemma in numbers().scopes.gravity
    return alike and not grave and (of_them or sheet.tokens[joint].dep == "cc")


def standing(sheet: Sheet, match: Match, found: dict[int, Figure]) -> dict[int, Figure]:
    """The figures without what a toll was before it was revised, and with what it is now."""
    if match.frame.counts not in LOSSES:
        return found
    kept = {s: f for s, f in found.items() if not is_before(sheet, f.start, f.end)}
    now = revised_to(sheet, match)
    if now is None:
        return kept
    kept = {s: f for s, f in kept.items() if s >= now.start or f.counts != match.frame.counts}
    n = counted_noun(sheet, sheet.covered(now.start, now.end)[-1])
    _add(sheet, match, kept, [now], n, match.frame.counted)
    return kept


def _add(
    sheet: Sheet,
    match: Match,
    found: dict[int, Figure],
    mentions: list[Mention],
    n: int,
    slot: Place,
) -> None:
    for mention in befallen_of(sheet, match, mentions, n):
        if mention.start not in found:
            figure = amount(sheet, match, mention, n, slot)
            if figure is not None:
                found[mention.start] = figure


def befallen_of(sheet: Sheet, match: Match, mentions: list[Mention], n: int) -> list[Mention]:
    """Of "20 of 60 hostages" the 20 that the verb tells of, or the 60 that "held in May" does."""
    if len(mentions) != 2 or "people" not in classes_of(sheet, n):
        return mentions
    part, whole = mentions
    between = sheet.covered(part.end, whole.start)
    if [sheet.tokens[k].lemma for k in between if sheet.tokens[k].start >= part.end] != ["of"]:
        return mentions
    below = sheet.tokens[match.i]
    return [whole] if below.dep in ("acl", "relcl") and below.head == n else [part]


def counted(sheet: Sheet, match: Match) -> Iterator[tuple[int, Place]]:
    """Nouns of the clause that a number may count for the event, with their slots."""
    of_people = match.frame.kind.partition(".")[0] in PEOPLE
    for slot, tokens in argument_slots(sheet, match):
        for i in tokens:
            yield i, slot
            if referent(sheet, i) != i and not is_part_of(sheet, i):
                yield referent(sheet, i), slot
            for member in (*members(sheet, i), *sized(sheet, i)):
                yield member, slot
    for i in coordinated(sheet, match.words[1:]) if not match.nominal else ():
        if i not in match.words and is_other_event(sheet, match, i):
            continue  # "Deaths and the displacement of thousands"
        harmed = sheet.tokens[i].lemma in numbers().states.words  # "Left nine dead"
        if sheet.tokens[i].pos in ("NOUN", "PROPN") or harmed:
            yield from lives_of(sheet, match, i)
            own = match.frame.counted == "theme" or unit_of(sheet.tokens[i].lemma) == "person"
            people = own or "people" in classes_of(sheet, i)
            if people or not of_people:
                yield i, "theme" if people else None
    tolled = match.frame.counts in TOLLED
    flight = match.frame.kind == "displacement.fled" or is_numbered(sheet, match.i)
    if match.nominal and (match.frame.counted == "theme" or flight) and tolled:
        for i in toll_nouns(sheet, match.i):
            yield i, match.frame.counted
    elif match.nominal and match.frame.counts in INVOLVED:
        yield from ((i, match.frame.counted) for i in involved(sheet, match.i))
    elif tolled and sheet.tokens[match.i].dep in ("acl", "relcl"):
        yield from ((i, match.frame.counted) for i in put_at(sheet, match.i))


TOLLED = LOSSES | {
    *("displaced", "fled", "crossed", "evacuated", "returned", "released", "detained"),
    *("abducted", "deployed", "withdrawn", "stationed", "mobilised", "surrendered"),
}
"""What is told as a total: "the number of men killed", "the total of those who fled"."""
INVOLVED = frozenset(("released", "evacuated", "surrendered", "withdrawn", "returned", "mobilised"))
"""What is counted of an event whose noun is said to "include" or to "involve" so many."""


def involved(sheet: Sheet, i: int) -> tuple[int, ...]:
    """The men of "the release involved 70 men", "the surrender, which included 70 men, ..."."""
    token, below = sheet.tokens[i], sheet.parse.children[i]
    verbs = [c for c in below if sheet.tokens[c].dep == "relcl"]
    verbs += [token.head] if token.dep == "nsubj" else []
    told = [v for v in verbs if sheet.tokens[v].lemma in numbers().rows.involve]
    objects = (c for v in told for c in sheet.parse.children[v] if sheet.tokens[c].dep == "dobj")
    return coordinated(sheet, tuple(objects))


def is_whole_before(sheet: Sheet, match: Match, n: int) -> bool:
    """True for the 53 of "(out) of 53 drones, 48 were shot down": no more of them were."""
    of = sheet.tokens[sheet.tokens[n].head]
    above = sheet.tokens[of.head]
    verb = above.head if above.lemma == "out" else above.i
    return verb == match.i and n < match.i and not match.nominal


def is_other_event(sheet: Sheet, match: Match, i: int) -> bool:
    """True for a noun that only tells events of other families than the clause's."""
    frames = sheet.kinds.nouns.get(lemma_of(sheet.tokens[i]), ())
    families = {f.kind.partition(".")[0] for words, f in frames if len(words) == 1}
    return bool(families) and match.frame.kind.partition(".")[0] not in families


def lives_of(sheet: Sheet, match: Match, i: int) -> Iterator[tuple[int, Place]]:
    """Whose lives a raid "claimed the lives of": they are counted, and not the word."""
    if match.frame.counted == "theme" and match.frame.counts in LOSSES:
        yield from ((n, "theme") for n in below_of(sheet, i))


def argument_slots(sheet: Sheet, match: Match) -> list[tuple[Place, tuple[int, ...]]]:
    """The frame's arguments with the slots they fill, and the trigger itself for event nouns."""
    frame = match.frame
    rows: list[tuple[Place, tuple[int, ...]]] = [
        (frame.subject, with_list(sheet, doers(sheet, match))),
        (frame.object, own_row(sheet, match)),
        (frame.affected, coordinated(sheet, match.affected)),
    ]
    if match.nominal:
        rows.append((None, (match.i,)))
    for preposition, n in match.phrases:
        if preposition == "of" and is_whole_before(sheet, match, n):
            continue
        if preposition in frame.prepositions or preposition in OPEN:
            rows.append((frame.prepositions.get(preposition, "nothing"), (n,)))
    rows.append(("nothing", aboard(sheet, match)))
    for also in (exchanged, manned, brought):
        rows.append((frame.counted, also(sheet, match)))
    for told in (companions, listed_before, elsewhere, among_them):
        rows.append((frame.counted, told(sheet, match)))
    return rows


def exchanged(sheet: Sheet, match: Match) -> tuple[int, ...]:
    """Who was freed in return: "released 90 prisoners in exchange for three hostages"."""
    if match.frame.counts not in ("released", "returned") or match.nominal:
        return ()
    swapped = [
        p
        for c in sheet.parse.children[match.i]
        if sheet.tokens[c].lemma == "in"
        for p in sheet.parse.children[c]
        if sheet.tokens[p].lemma in ("exchange", "return")
    ]
    return coordinated(sheet, tuple(n for p in swapped for n in below_prep(sheet, p, "for")))


def below_prep(sheet: Sheet, i: int, word: str) -> list[int]:
    """The nouns behind a preposition of a noun."""
    preps = [c for c in sheet.parse.children[i] if sheet.tokens[c].lemma == word]
    return [p for c in preps for p in sheet.parse.children[c] if sheet.tokens[p].dep == "pobj"]


def doers(sheet: Sheet, match: Match) -> tuple[int, ...]:
    """The subjects that a number counts as such: not those "killed in clashes with rebels"."""
    if is_in_turn(sheet, match):
        return ()
    if not match.nominal:
        return match.subjects
    suffered = ("nsubjpass", "dobj")
    return tuple(n for n in match.subjects if sheet.tokens[n].dep not in suffered)


def with_list(sheet: Sheet, nouns: tuple[int, ...]) -> tuple[int, ...]:
    """The nouns with the numbered ones that the parser takes for an apposition of them."""
    return tuple(dict.fromkeys((*nouns, *(n for i in nouns for n in going_on(sheet, i)))))


def is_in_turn(sheet: Sheet, match: Match) -> bool:
    """True for "200 men withdrew after fighting with rebels": so many withdrew, not fought."""
    token = sheet.tokens[match.i]
    link = sheet.tokens[token.head]
    return token.dep == "pcomp" and link.lemma in open_event_words().in_turn | {"before"}


def own_row(sheet: Sheet, match: Match) -> tuple[int, ...]:
    """The objects with what is joined to them, without the subject of the next verb."""
    row = coordinated(sheet, match.objects)
    verbs = [c for c in sheet.parse.children[match.i] if sheet.tokens[c].dep == "conj"]
    others = [n for v in verbs if (n := beside_other_verb(sheet, v)) is not None]
    return tuple(n for n in row if not others or n not in coordinated(sheet, tuple(others)))


def people_counted(sheet: Sheet, match: Match) -> tuple[int, ...]:
    """Nouns in the slot whose number the frame counts."""
    return tuple(
        i
        for slot, tokens in argument_slots(sheet, match)
        if slot == match.frame.counted
        for i in tokens
    )
