"""Aid told in other words: goods looted from helpers, and help that "cannot" be given."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from reportedly.claims.clauses.phrases import after, classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import Match
from reportedly.claims.nouns.doers import before_noun
from reportedly.gazetteer.party_words import open_party_words

LOOTED = frozenset({"violence.looted", "other.seizure"})
OWNED = frozenset({"of", "from", "belong"})
UN = "actor:un"


def as_aid(sheet: Sheet, row: Clause, match: Match) -> Match:
    """The match as looted aid or as help that cannot be given; others as they are."""
    if match.frame.kind in GIVEN and row.negated and ABLE & set(row.modals):
        return replace(match, frame=msgspec.structs.replace(match.frame, kind=UNABLE))
    if match.frame.kind == ENTERED and any(brings_relief(sheet, s) for s in match.subjects):
        return replace(match, frame=msgspec.structs.replace(match.frame, kind="aid.delivered"))
    return with_owner(sheet, match)


ENTERED = "territory.entered"
GIVEN = frozenset({"aid.delivered", "pledge.aid"})
ABLE = frozenset({"can", "could"})
UNABLE = "aid.unable"


def with_owner(sheet: Sheet, match: Match) -> Match:
    """The match as looted aid where what is looted is the helpers'; others as they are."""
    if match.nominal or match.frame.kind not in LOOTED:
        return match
    looted = sheet.kinds.verbs.get(sheet.tokens[match.i].lemma, ())
    if not any(frame.kind == "aid.looted" for _, frame in looted):
        return match
    if not any(is_of_helpers(sheet, o) for o in match.objects):
        return match
    return replace(match, frame=msgspec.structs.replace(match.frame, kind="aid.looted"))


def is_of_helpers(sheet: Sheet, i: int) -> bool:
    """True for "food trucks", "vehicles of a relief agency" and, of a UN body, "its trucks"."""
    around = [i, *before_noun(sheet, i)]
    for owner in after(sheet, i, OWNED):
        around += [owner, *before_noun(sheet, owner)]
    return any(_is_relief(sheet, n) for n in around)


def _is_relief(sheet: Sheet, i: int) -> bool:
    word = sheet.tokens[i].lemma
    if "relief_word" in sheet.kinds.classes.get(word, frozenset()):
        return True
    mention = sheet.mention(i, "actor")
    return bool(mention and mention.actor and mention.actor.part_of == UN)


def brings_relief(sheet: Sheet, i: int) -> bool:
    """True for "food trucks", "a Red Cross convoy", "a convoy carrying food"."""
    if not classes_of(sheet, i) & {"vehicle", "convoy_word", "vessel"}:
        return False
    own = (sheet.mention(n, "actor") for n in (i, *before_noun(sheet, i)))
    if any(m and m.actor and m.actor.id in open_party_words().relief_bodies for m in own):
        return True
    words = [sheet.tokens[n].lemma for n in before_noun(sheet, i)]
    words += [
        sheet.tokens[o].lemma
        for c in sheet.parse.children[i]
        if sheet.tokens[c].dep == "acl" and sheet.tokens[c].lemma in ("carry", "bring", "load")
        for d in sheet.parse.children[c]
        for o in (d, *sheet.parse.children[d])
        if sheet.tokens[o].dep in ("dobj", "pobj", "compound")
    ]
    classes = sheet.kinds.classes
    return any(classes.get(w, frozenset()) & {"relief_word", "aid"} for w in words)
