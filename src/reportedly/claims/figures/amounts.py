"""A number mention as a figure: what it counts under the frame, of whom, in which unit."""

from __future__ import annotations

from typing import get_args

from reportedly.claims.clauses.phrases import FLOWN, classes_of, flown_before, referent
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.figures.aboard import aboard, taken_as
from reportedly.claims.figures.as_told import as_told
from reportedly.claims.figures.harms import befallen, harm
from reportedly.claims.figures.scopes import scope_of, since_of
from reportedly.claims.figures.uncounted import is_excepted, is_one_of_kind, is_trait
from reportedly.claims.figures.whose import elided, named_before, of_those, whom
from reportedly.claims.matches.matching import Match
from reportedly.claims.nouns.partaking import ATTACKS
from reportedly.gazetteer.kinds import Slot
from reportedly.gazetteer.language import numbers
from reportedly.gazetteer.language import unit_of as unit_of_noun
from reportedly.gazetteer.nouns import lemma_of
from reportedly.records.figures import Figure
from reportedly.records.mentions import Mention, Number
from reportedly.records.values import LOSSES, Counts, Unit

PEOPLE = frozenset({"casualties", "detention"})
"""Families that happen to people alone: what else is counted there belongs to another event."""
NAMED: dict[str, Counts] = {word: word for word in get_args(Counts)}
"""Things that have a value of their own among what can be counted ("missiles")."""


def amount(
    sheet: Sheet, match: Match, mention: Mention, n: int, slot: Slot | None
) -> Figure | None:
    """A number as a figure of the claim; None where it counts nothing of it."""
    number = mention.figure
    if not isinstance(number, Number) or not _may_count(match, number):
        return None
    if any(told(sheet, mention) for told in (is_excepted, is_one_of_kind, is_rate)):
        return None
    if match.frame.counts == "injured" and is_of_the_dead(sheet, n):
        return None
    n = referent(sheet, n)
    meant = n if sheet.tokens[n].pos in ("NOUN", "PROPN") else meant_by(sheet, n, number)
    unit = unit_of(sheet, meant, number)
    if unit == "other" and is_victim(sheet, match, n, slot):
        unit = "person"
    counts = what_it_counts(match, slot, unit)
    if unit == "person" and n in aboard(sheet, match):
        counts = taken_as(sheet, match)
    if counts == "buildings":
        counts = befallen(sheet, n) or counts
    if number.of_what == "area":
        counts = "territories"
    elif lemma_of(sheet.tokens[n]) in numbers().counted.acts and not _is_ammunition(sheet, n):
        counts = _events(None, match.frame.kind.partition(".")[0], people=False)
    if counts == "attacks" and lemma_of(sheet.tokens[n]) in numbers().counted.spots:
        return None  # "Two mass graves" are no two attacks.
    if counts == "attacks" and number.more and (number.noun is None or not number.stated):
        return None  # "A drone killed one man, a mine blast two more"; "another raid" counts none.
    if counts == "attacks" and unit in ("person", "household") and slot is not None:
        # "Tank fire which killed three", "a raid on three guards": no three raids.
        counts = "affected"
    if counts == "affected" and _is_harmed(sheet, n):
        counts = None  # "A siege that killed three": so many were killed, and no more is told.
    harmed = harm(sheet, n, mention) if unit == "person" else None
    if harmed == "other" and is_trait(sheet, match, n):
        harmed = None
    apart = is_before_another(sheet, mention, n)
    if apart and (n == match.i or harmed == match.frame.counts):
        return None
    apart = apart and harmed is not None
    harmed = None if apart else harmed
    died = harmed == "injured" and _dies(sheet, match, n)
    harmed = None if died else harmed
    if harmed in ("killed", "injured") and counts in LOSSES and are_dead_and_hurt(sheet, n):
        counts, harmed = "casualties", None
    if harmed == "other":
        counts = None if counts in LOSSES else counts
    elif harmed is not None and (counts in LOSSES or counts is None):
        counts = harmed if counts in LOSSES else None
    elif harmed is not None and match.frame.kind.partition(".")[0] not in PEOPLE:
        # "21 wounded" are no doers and no goal of the strike that the clause tells as well.
        return None
    elif counts is not None:
        lemma = "drone" if "drone" in classes_of(sheet, meant) else sheet.tokens[meant].lemma
        nouns = (lemma,) if lemma == "drone" else (number.noun, lemma)
        counts = named(sheet, match, nouns, unit, counts)
    if counts is None:
        return None
    return as_told(
        mention,
        number,
        unit=unit,
        counts=counts,
        of=() if apart else elided(sheet, mention, n) or whom(sheet, n) or of_those(sheet, mention),
        scope="subset" if died else scope_of(sheet, match, mention.start, mention.end, n, counts),
        since=since_of(sheet, match),
    )


def is_of_the_dead(sheet: Sheet, n: int) -> bool:
    """True for the 21 of "the deaths of 21 people and 40 wounded": those are not the wounded."""
    of = sheet.tokens[sheet.tokens[n].head]
    noun = sheet.tokens[of.head]
    told = sheet.tokens[n].dep == "pobj" and of.lemma == "of" and noun.pos == "NOUN"
    return told and noun.lemma in ("death", "killing")


def is_before_another(sheet: Sheet, mention: Mention, n: int) -> bool:
    """True for the 14 of "put the dead at 14 and 30 wounded": what befell the others befell them
    not."""
    joint = sheet.covered(mention.start, mention.end)[-1] + 1
    if joint + 1 >= n or sheet.tokens[joint].lemma != "and":
        return False
    other = sheet.mention(joint + 1, "figure")
    return other is not None and other.start > mention.end


def _is_ammunition(sheet: Sheet, n: int) -> bool:
    """True for "mortar rounds": a round of what is fired is no event."""
    return any(sheet.tokens[c].dep == "compound" for c in sheet.parse.children[n])


def are_dead_and_hurt(sheet: Sheet, n: int) -> bool:
    """True for one number of "40 dead and wounded": it tells neither."""
    words = numbers().states.words
    first = n if sheet.tokens[n].lemma in words else n + 1
    row = [t.lemma for t in sheet.tokens[first : first + 3]]
    joined = len(row) > 2 and row[1] == "and"
    return joined and {words.get(row[0]), words.get(row[2])} == {"injured", "killed"}


def _dies(sheet: Sheet, match: Match, n: int) -> bool:
    """True for the wounded of "three of the wounded died": they count as dead."""
    dead = match.frame.subject == "target" and match.frame.counts == "killed"
    return dead and any(n in (s, referent(sheet, s)) for s in match.subjects)


def is_rate(sheet: Sheet, mention: Mention) -> bool:
    """True for both numbers of "nine out of ten", and for the 14 of "ten out of 14"."""
    inside = sheet.covered(mention.start, mention.end)
    first, last = inside[0], inside[-1]
    before = [t.text.lower() for t in sheet.tokens[max(0, first - 2) : first]]
    behind = [t.text.lower() for t in sheet.tokens[last + 1 : last + 4]]
    if before == ["out", "of"] or before == ["of", "every"]:
        return True
    return behind[:2] == ["out", "of"] and behind[2:] in (["every"], ["ten"], ["10"])


def meant_by(sheet: Sheet, n: int, number: Number) -> int:
    """The noun told before that a bare number goes on with: "hit five houses and damaged 20 more",
    "fired 30 missiles; 21 were intercepted"; else the number."""
    if number.noun is not None or sheet.tokens[n].pos not in ("NUM", "PRON"):
        return n
    flown = flown_before(sheet, n) or flown_of_them(sheet, n)
    named = named_before(sheet, n) if number.more else None
    return next((k for k in (flown, named) if k is not None), n)


def flown_of_them(sheet: Sheet, n: int) -> int | None:
    """The drones of "fired 40 drones. Ten of them hit the port": the last things told of before."""
    token = sheet.tokens[n]
    if token.lemma != "they" or sheet.tokens[token.head].lemma != "of":
        return None
    first = sheet.parse.sentences[max(0, token.sentence - 1)].first
    before = (k for k in range(n - 1, first - 1, -1) if sheet.tokens[k].tag == "NNS")
    last = next(before, None)
    return last if last is not None and FLOWN & classes_of(sheet, last) else None


def _is_harmed(sheet: Sheet, n: int) -> bool:
    """True for the object of a verb of killing or hurting."""
    token = sheet.tokens[n]
    return token.dep == "dobj" and sheet.tokens[token.head].lemma in numbers().states.words


def _may_count(match: Match, number: Number) -> bool:
    """Things and people; land by its size only where it is taken, goods by weight where looted."""
    land = number.of_what == "area" and match.frame.kind.startswith("territory.")
    goods = number.of_what == "weight" and match.frame.kind.endswith(".looted")
    return land or goods or number.of_what in (None, "people")


def unit_of(sheet: Sheet, n: int, number: Number) -> Unit:
    """The unit of a count: persons for a number alone, else by the noun, then by its classes."""
    if number.of_what == "area":
        return "other"
    own = unit_of_noun(lemma_of(sheet.tokens[n]))
    if own in ("vehicle", "vessel") and "drone" in classes_of(sheet, n):
        return "weapon"
    if own != "other":
        return own
    classes = classes_of(sheet, n)
    beasts = number.noun == "head" and sheet.tokens[n].lemma != "head"  # "80 heads of cattle"
    if "people" in classes or (number.of_what == "people" and not beasts):
        return "person"
    return next((r.unit for r in numbers().unit if classes.intersection(r.classes)), "other")


def is_victim(sheet: Sheet, match: Match, n: int, slot: Slot | None) -> bool:
    """True for whatever noun of no known class is killed or arrested: "two ropemakers"."""
    family, noun = match.frame.kind.partition(".")[0], sheet.tokens[n]
    fits = family in PEOPLE and slot is not None and slot == match.frame.counted
    return fits and noun.tag in ("NN", "NNS") and not classes_of(sheet, n)


def what_it_counts(match: Match, slot: Slot | None, unit: Unit) -> Counts | None:
    """What a number in a slot counts under the frame; None where it says nothing of the event."""
    frame = match.frame
    family = frame.kind.partition(".")[0]
    people = unit in ("person", "household")
    if family in PEOPLE and frame.counts and not people and slot is not None:
        return None
    if slot is None:
        return _events(frame.counts, family, people=people)
    if frame.counts == "weapons" and unit in HIT:
        return HIT[unit]
    if slot == frame.counted and frame.counts is not None:
        return frame.counts
    if slot == "agent" and unit == "person":
        if family in ATTACKS:
            return "attackers"
        if family in PEOPLE:
            return None
        own = frame.counts if frame.counted == "agent" or family in ACTING else None
        return own or ACTING.get(family, "participants")
    if unit in HIT:
        return HIT[unit]
    if unit == "attack":
        return "attacks"
    if unit == "weapon":
        return "weapons"
    if unit == "building":
        return "buildings"
    if unit in ("place", "area"):
        return "places"
    if slot == "target" and unit == "person":
        return frame.counts or ("killed" if frame.kind.endswith(".killed") else "affected")
    if slot == "theme" and people:
        return frame.counts or ("detained" if family == "detention" else "affected")
    return "other" if slot == "target" else None


ACTING: dict[str, Counts] = {
    "withdrawal": "withdrawn",
    "surrender": "surrendered",
    "displacement": "fled",
}
"""What is counted of those who act in a family whose frame says nothing else."""
HIT: dict[Unit, Counts] = {"vehicle": "vehicles", "aircraft": "aircraft", "vessel": "vessels"}
"""What is counted of things that are hit, taken or sent."""


def _events(counts: Counts | None, family: str, *, people: bool) -> Counts:
    """What a number on the event's own noun counts: its people, or the events."""
    if counts is not None and people:
        return counts
    if counts is not None and family not in (*ATTACKS, *PEOPLE):
        return counts
    return "attacks" if family in ATTACKS or family in PEOPLE else "other"


def named(
    sheet: Sheet, match: Match, nouns: tuple[str | None, ...], unit: Unit, counts: Counts
) -> Counts:
    """What is counted, as its own word says: "four missiles", "several occasions", "refugees"."""
    if counts in ("released", "evacuated") and sheet.tokens[match.i].lemma == "rescue":
        return "rescued"
    if unit == "person" and counts == "looted":
        return "affected"
    if unit == "person":
        return "refugees" if counts == "displaced" and "refugee" in nouns else counts
    if counts in BEFALLEN:
        return counts
    things = (noun for noun in nouns if noun and unit_of_noun(noun) != "person")
    found = (plural(noun) for noun in things if noun not in TIMES or counts == "other")
    return next((NAMED[word] for word in found if word in NAMED), counts)


BEFALLEN = frozenset({"destroyed", "damaged", "looted"})
"""What befell things, whatever they are: `of` says which."""
TIMES = frozenset({"occasion", "incident"})
"""Words for how often: of attacks they count attacks."""


def plural(noun: str) -> str:
    """The plural of a regular noun; an air strike is a strike."""
    noun = "strike" if noun == "airstrike" else noun
    if noun.endswith("y"):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "sh", "ch", "x")) else f"{noun}s"
