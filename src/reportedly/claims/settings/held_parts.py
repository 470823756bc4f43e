"""The part of a land that is told by who holds it: "Russian-occupied Ukraine"."""

from __future__ import annotations

import msgspec

from reportedly.claims.chains.standing import is_trait_of_ground
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.matches.held_ground import BASE, SEAT
from reportedly.claims.matches.matching import Match
from reportedly.claims.nouns.hyphens import hyphenated
from reportedly.claims.settings.unnamed_places import is_one_of, tokens_of
from reportedly.records.places import ClaimPlace

BASE_AT = "base"
SHARE = "part"
SHARED = ("country", "adm1", "adm2", "populated_place")
"""Features of what may be held in part: "holds most of X"."""


def held_parts(
    sheet: Sheet, match: Match, places: tuple[ClaimPlace, ...]
) -> tuple[ClaimPlace, ...]:
    """The places, a country as the part of it that is told to be held: not all of it is."""
    if is_share(sheet, match):
        told = tokens_of(sheet, match)
        return tuple(
            msgspec.structs.replace(p, part=SHARE)
            if p.part is None
            and p.count is None
            and p.feature in SHARED
            and not is_one_of(sheet, told.get(p.start, match.i))
            else p
            for p in places
        )
    if match.frame is BASE:
        return tuple(msgspec.structs.replace(p, part=BASE_AT) for p in places)
    if match.frame is SEAT:
        wide = f"{sheet.tokens[match.subjects[0]].text}-held"
        seats = ("adm1", "adm2")
        return tuple(
            msgspec.structs.replace(p, part=wide) if p.feature in seats and p.part is None else p
            for p in places
        )
    if not is_trait_of_ground(sheet, match):
        return places
    partly = [c for c in sheet.parse.children[match.i] if sheet.tokens[c].dep == "advmod"]
    firsts = (*hyphenated(sheet, match.i), *match.subjects, *partly)
    part = sheet.slice(min(n for n in firsts if n <= match.i), match.i)
    return tuple(
        msgspec.structs.replace(p, part=part)
        if p.part is None and (p.feature == "country" or (partly and p.feature == "adm1"))
        else p
        for p in places
    )


def is_share(sheet: Sheet, match: Match) -> bool:
    """True for "took most of X", "holds 30 % of X": how much of it nobody draws."""
    if not match.frame.kind.startswith("territory."):
        return False
    tokens = sheet.tokens
    if any(tokens[c].lemma in PARTLY for c in sheet.parse.children[match.i]):
        return True
    own = [c for c in sheet.parse.children[match.i] if tokens[c].dep in ("dobj", "nsubjpass")]
    if match.frame.subject == "at":  # "Half of the town is in rebel hands."
        own += [c for c in sheet.parse.children[match.i] if tokens[c].dep == "nsubj"]
    if any(tokens[c].text.lower() in MOST for c in own):
        return True
    told = {o for o in (*own, *match.objects) if tokens[o].lemma not in WHOLE}
    return any(
        "extent_word" in sheet.kinds.classes.get(tokens[o].lemma, ())
        or (tokens[o].lemma == "part" and o in match.objects)
        for o in told
    )


WHOLE = frozenset({"whole", "entirety"})
"""What holds all of a place, though its noun stands where one of a part would."""


PARTLY = frozenset({"partially", "partly", "largely", "mostly"})
MOST = frozenset({"most", "much", "some"})
"""Words for a share that stand for the noun behind "of"."""
