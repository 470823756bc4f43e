"""Ground that is only named as somebody's: a base of a party, a town whose officials it put in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.claims.clauses.coordination import conjuncts
from reportedly.claims.clauses.phrases import after, classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.adjectives import by_whom
from reportedly.claims.matches.matching import Match, clause_above
from reportedly.gazetteer.event_words import open_event_words
from reportedly.gazetteer.kinds import Frame
from reportedly.records.mentions import Mention
from reportedly.records.values import Feature

BASE = Frame(kind="territory.held", object="at", note="A base.")
SEAT = Frame(kind="territory.held", object="at", note="An office.")
ENDED = Frame(kind="territory.recaptured", object="at", note="The end of a hold.")
ARMED = frozenset({"forces", "fighters", "armed"})


def held_ground(sheet: Sheet, clauses: dict[int, Clause]) -> Iterator[Match]:
    """The bases and the seats of office of a report that its words give to a party."""
    words = open_event_words()
    put_in = words.installed | words.backed
    for token in sheet.tokens:
        if token.lemma in words.bases and token.pos in ("NOUN", "PROPN"):
            owners, named, frame = owners_of(sheet, token.i), names_of(sheet, token.i), BASE
        elif token.lemma in put_in and token.tag == "VBN" and is_hyphened(sheet, token.i):
            owners, named, frame = installers(sheet, token.i), seats_of(sheet, token.i), SEAT
        else:
            continue
        if owners and named:
            above = clause_above(sheet, clauses, token.i)
            yield Match(frame, token.i, (token.i,), owners, named, (), above, nominal=True)


def ended_holds(
    sheet: Sheet, clauses: dict[int, Clause], found: Sequence[Match]
) -> Iterator[Match]:
    """Who ends another's hold: "vowed to end the occupation of X" plans to have X back."""
    holds = {m.i: m for m in found if m.nominal and m.frame.kind == BASE.kind}
    for row in clauses.values():
        if sheet.tokens[row.i].lemma not in open_event_words().ceasing or row.passive:
            continue
        for hold in (holds[o] for o in row.objects if o in holds):
            others = tuple(s for s in row.subjects if s not in hold.subjects)
            if others and hold.objects:
                yield Match(ENDED, row.i, (row.i,), others, hold.objects, (), clause=row.i)


def owners_of(sheet: Sheet, i: int) -> tuple[int, ...]:
    """Whose base it is, by a word before it, or by who is stationed in it."""
    told = [c for c in sheet.parse.children[i] if c < i and sheet.tokens[c].dep in BEFORE]
    own = [c for c in told if is_one(sheet, c)]
    if own:
        return tuple(own[:1])
    above = sheet.tokens[sheet.tokens[i].head]
    inside = sheet.tokens[i].dep == "pobj" and above.lemma in ("at", "in", "inside")
    near = (above.i - 1, above.head) if inside and above.i else ()  # Right before it, or above.
    men = (n for n in near if classes_of(sheet, n) & ARMED and is_one(sheet, n))
    return tuple(men)[:1]


BEFORE = frozenset({"amod", "compound", "nmod", "poss"})


def is_one(sheet: Sheet, i: int) -> bool:
    """True for a party that has a name, or a state's adjective; for no "army base"."""
    actor, place = sheet.mention(i, "actor"), sheet.mention(i, "place")
    if place is not None and (place.why == "demonym" or feature_of(place) == "country"):
        return True
    if actor is None or not actor.actor:
        return False
    return actor.actor.name is not None and actor.actor.type not in ("person", "thing")


def feature_of(mention: Mention | None) -> Feature | None:
    """What sort of place a mention means."""
    return mention.place.feature if mention is not None and mention.place else None


def names_of(sheet: Sheet, i: int) -> tuple[int, ...]:
    """What the base is called: "at X", "of X and Y", "the base 'X'", "the X base"."""
    children = sheet.parse.children[i]
    beside = [c for c in children if sheet.tokens[c].dep in ("appos", "compound", "nmod")]
    told = [*after(sheet, i, frozenset({"of", "at"})), *beside]
    return tuple(n for n in told if is_spot(sheet, n))


def seats_of(sheet: Sheet, i: int) -> tuple[int, ...]:
    """The places whose offices were filled so: "the Russian-installed mayor of X"."""
    words = open_event_words()
    office = sheet.tokens[i].head
    if sheet.tokens[i].dep != "amod" or office < i:
        return ()
    local = sheet.tokens[office].lemma in words.local_offices
    if not local and (sheet.tokens[i].lemma in words.backed or not is_office(sheet, office)):
        return ()
    told = [n for t in after(sheet, office, OF) for n in conjuncts(sheet, t)]
    named = {*told, *(n for t in (office, *told) for n in before(sheet, t))}
    return tuple(n for n in sorted(named) if is_named(sheet, n))


OF = frozenset({"of", "in", "for"})


def before(sheet: Sheet, i: int) -> list[int]:
    """The nouns of a noun's own phrase: "the Kherson region", "Kherson's governor"."""
    beside = ("compound", "nmod", "poss")
    return [c for c in sheet.parse.children[i] if sheet.tokens[c].dep in beside]


def installers(sheet: Sheet, i: int) -> tuple[int, ...]:
    """Who put the officials there: a party with a name, or rebels."""
    told = by_whom(sheet, i)
    return tuple(n for n in told if is_one(sheet, n) or classes_of(sheet, n) & ARMED)


def is_office(sheet: Sheet, i: int) -> bool:
    """True for "officials", "authorities", "leaders"."""
    return bool(classes_of(sheet, i) & {"officials", "leaders", "government"})


def is_named(sheet: Sheet, i: int) -> bool:
    """True for a place by its name, smaller than a country."""
    mention = sheet.mention(i, "place")
    if mention is None or mention.why == "demonym" or mention.text.islower():
        return False
    return feature_of(mention) not in (None, "country")


WIDE = ("adm1", "adm2", "region")


def is_spot(sheet: Sheet, i: int) -> bool:
    """True for a named place no wider than a town: a base is not its province."""
    return is_named(sheet, i) and feature_of(sheet.mention(i, "place")) not in WIDE


def is_hyphened(sheet: Sheet, i: int) -> bool:
    """True for "installed" of "Russian-installed"."""
    return i > 1 and sheet.tokens[i - 1].text in ("-", "–")
