"""Which places of a clause are where its event was: no party's, no document's, no neighbour's."""

from __future__ import annotations

import re

from reportedly.claims.clauses.headings import is_heading, is_of_filing
from reportedly.claims.clauses.phrases import classes_of, is_stance
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import Match
from reportedly.claims.nouns.doers import is_adjective, is_state_before
from reportedly.claims.settings.offstage import is_offstage
from reportedly.gazetteer.sources import open_sources


def is_setting(sheet: Sheet, i: int, match: Match) -> bool:
    """True for a place in the clause that is no party, no demonym and no part of a name."""
    mention = sheet.mention(i, "place")
    if mention is None or mention.why == "demonym":
        return False
    if is_of_filing(sheet, i) or is_neighbour(sheet, i):
        return False
    if is_heading(sheet, i) or (i not in match.subjects and stands_before_doer(sheet, i)):
        return True
    if i in match.subjects:
        return False
    if mention.why == "capital_as_government" or _only_describes(sheet, i):
        return False
    if _qualifies(sheet, i, match) or _tells_the_hour(sheet, i) or is_stance(sheet, i):
        return False
    if is_offstage(sheet, i, match):
        return False
    if match.nominal and match.frame.kind.startswith("talks.") and is_of_attack(sheet, i, match):
        return False
    speech = match.frame.kind.partition(".")[0] in SPEECH
    if speech and (is_party(sheet, i) or is_of_office(sheet, i, match)):
        return False
    actor = sheet.mention(i, "actor")
    if actor is None:
        return True
    named_by_more = actor.end - actor.start > mention.end - mention.start
    return not named_by_more and sheet.tokens[i].dep in (
        "pobj",
        "appos",
        "conj",
        "nmod",
        "npadvmod",
    )


def is_neighbour(sheet: Sheet, i: int) -> bool:
    """True for the country of "Goma near Rwanda": it tells on which side the town lies."""
    mention = sheet.mention(i, "place")
    if is_across(sheet, i):
        return True
    above = sheet.tokens[sheet.tokens[i].head]
    near = above.lemma == "near" and sheet.tokens[i].dep == "pobj"
    if mention is None or not mention.place or not near:
        return False
    return mention.place.feature == "country" and mention.place.part is None


def is_across(sheet: Sheet, i: int) -> bool:
    """True for Y and Z of "near the borders with Y and Z": what lies beyond them."""
    while sheet.tokens[i].dep == "conj":
        i = sheet.tokens[i].head
    above = sheet.tokens[sheet.tokens[i].head]
    borders = (sheet.tokens[above.head], sheet.tokens[above.i - 1])  # Wherever it is hung.
    return above.lemma == "with" and any(t.lemma in ("border", "frontier") for t in borders)


def stands_before_doer(sheet: Sheet, i: int) -> bool:
    """True in "In Mopti Malian soldiers killed two": the parser leaves "in" without its object."""
    mention = sheet.mention(i, "place")
    first = sheet.covered(mention.start, mention.end)[0] if mention is not None else 0
    if not first or sheet.tokens[i].dep not in ("compound", "nmod", "amod"):
        return False
    before = sheet.tokens[first - 1]
    return before.pos == "ADP" and before.lemma in SCENE and not sheet.parse.children[before.i]


def is_of_attack(sheet: Sheet, i: int, match: Match) -> bool:
    """True for "the first summit since the attacks in X": they struck X, nobody met there."""
    nouns = (a for a in sheet.parse.ancestors(i) if a != match.i)
    return any(sheet.tokens[a].pos == "NOUN" and "attack" in classes_of(sheet, a) for a in nouns)


def is_of_office(sheet: Sheet, i: int, match: Match) -> bool:
    """True for "the envoy to Sudan, Ann Lee, said": what an office is for is not where it acts."""
    for above in sheet.parse.ancestors(i):
        if sheet.tokens[above].lemma == "as" and sheet.tokens[above].dep == "prep":
            return True
        if above in match.subjects:
            return bool(classes_of(sheet, above) & {"person", "officials", "leaders"})
        if sheet.tokens[above].dep not in ("prep", "pobj", "appos", "conj", "compound", "nmod"):
            return False
    return False


JOINED = ("compound", "nmod", "amod", "npadvmod")
PARTY = frozenset(
    "people actor organisation agency vehicle vessel aircraft agreement document law".split()
)


def _qualifies(sheet: Sheet, i: int, match: Match) -> bool:
    """True for a place that only says which party, thing or other place is meant.

    "A Kabul newspaper", "the Red Sea port of Mokha"; before an event or a site of no other name it
    does say where ("the Kabul bombing").
    """
    head = i
    while sheet.tokens[head].dep in JOINED and head not in match.words:
        head = sheet.tokens[head].head
        if sheet.tokens[head].tag == "VBN":
            # "The US-led incursion"
            return True
    if head != i and head in match.words:
        return is_state_before(sheet, i)
    if head == i or sheet.mention(head, "place") is not None:
        return False
    if is_adjective(sheet, i):
        # "The US base of Camp X"
        return True
    if sheet.tokens[head].text == "state" and sheet.tokens[i].text[0].isupper():
        return False
    found = classes_of(sheet, head)
    if is_site(sheet, head, i) and (head in match.objects or _stands_at(sheet, head)):
        # "Near the Kirkuk police headquarters": a building, whoever has it.
        return False
    return bool(PARTY & found) or ("settlement" in found and is_named(sheet, head))


def is_site(sheet: Sheet, head: int, i: int) -> bool:
    """True for a building or a spot that the place before it tells where to find.

    A country before one says whose it is ("US bases"); what has a name of its own, that it counts
    among others ("the Red Sea port of X").
    """
    mention = sheet.mention(i, "place")
    if mention is None or not mention.place or mention.place.feature == "country":
        return False
    return "locality" in classes_of(sheet, head) and not is_named(sheet, head)


def _stands_at(sheet: Sheet, i: int) -> bool:
    """True for a noun right behind "in", "at", "near"."""
    above = sheet.tokens[sheet.tokens[i].head]
    return sheet.tokens[i].dep == "pobj" and above.lemma in SCENE


EVENT_WORDS = frozenset({"event", "attack", "strike_word", "operation", "fighting_word", "talk"})


def is_event(sheet: Sheet, i: int) -> bool:
    """True for a noun of an event ("attack", "clashes")."""
    return bool(EVENT_WORDS & classes_of(sheet, i))


def is_named(sheet: Sheet, i: int) -> bool:
    """True for "the port of X": a noun that a place's name follows."""
    return any(
        sheet.mention(n, "place") is not None
        for c in sheet.parse.children[i]
        if c > i and sheet.tokens[c].lemma == "of"
        for n in (c, *sheet.parse.children[c])
    )


ASIDE = frozenset({"opposite", "bordering", "unlike", "like", "despite", "than", "versus", "since"})


def _only_describes(sheet: Sheet, i: int) -> bool:
    """True for a place that only says where another lies ("a town opposite X")."""
    for above in list(sheet.parse.ancestors(i))[:5]:
        token = sheet.tokens[above]
        if token.lemma in ASIDE:
            return True
        if token.dep == "appos" and (_names_place(sheet, token.head) or _follows(sheet, above)):
            return sheet.mention(above, "place") is None
    return _holds_named(sheet, i)


def _holds_named(sheet: Sheet, i: int) -> bool:
    """True for Y in "Y's X suburb" and "the X commune of Y province": it tells where X lies.

    "The Y port of X" names X by its "of".
    """
    level = sheet.tokens[i].dep == "compound" and names_settlement(sheet, sheet.tokens[i].head)
    token = sheet.tokens[sheet.tokens[i].head if level else i]
    above = sheet.tokens[token.head]
    if token.dep == "poss":
        held = above.i
        if names_settlement(sheet, held) and is_named(sheet, held):
            return True  # "Y's southern city of X"
    elif level and token.dep == "pobj" and above.lemma == "of":
        held = above.head
    else:
        return False
    before = [c for c in sheet.parse.children[held] if sheet.tokens[c].dep in ("compound", "nmod")]
    return any(sheet.mention(n, "place") is not None for n in (held, *before) if n != i)


def _follows(sheet: Sheet, i: int) -> bool:
    """True for a noun phrase that a comma alone parts from a named place, as the words stand."""
    first = sheet.parse.subtree(i)[0]
    return first > 1 and sheet.tokens[first - 1].text == "," and _names_place(sheet, first - 2)


def _names_place(sheet: Sheet, i: int) -> bool:
    """True for a place's name and for a site that one stands before ("X Airport")."""
    names = (i, *(c for c in sheet.parse.children[i] if sheet.tokens[c].dep in JOINED))
    named = (sheet.mention(n, "place") for n in names)
    return any(m is not None and m.why != "demonym" for m in named)


CLOCK = re.compile(r"\d{1,2}[:.]\d\d|\b[ap]\.?m\b", re.IGNORECASE)


def _tells_the_hour(sheet: Sheet, i: int) -> bool:
    """True for "at 06:00 in Moscow": whose clock it is."""
    above = next((a for a in sheet.parse.ancestors(i) if sheet.tokens[a].dep == "prep"), None)
    if above is None:
        return False
    time = sheet.mention(sheet.tokens[above].head, "time")
    return time is not None and CLOCK.search(time.text) is not None


def in_phrase_of_place(sheet: Sheet, i: int) -> bool:
    """True for a place behind "in", "at", "near" or "from" and what stands with it."""
    if is_heading(sheet, i) or stands_before_doer(sheet, i):
        return True
    for above in [i, *list(sheet.parse.ancestors(i))[:6]]:
        token = sheet.tokens[above]
        if token.dep == "prep" and token.lemma == "of" and names_settlement(sheet, token.head):
            continue
        # A clause misread as an apposition leaves its first "In" as the root.
        if token.dep == "prep" or (token.dep == "ROOT" and token.tag == "IN"):
            return token.lemma in SCENE
        if token.dep not in ("pobj", "appos", "conj", "compound", "nmod", "poss", "amod"):
            return False
    return False


def names_settlement(sheet: Sheet, i: int) -> bool:
    """True for "town" in "the town of X"."""
    return bool({"settlement", "area"} & classes_of(sheet, i))


SCENE = frozenset(
    {"in", "at", "near", "inside", "outside", "around", "across", "throughout", "through"}
)


def is_below_source(sheet: Sheet, clauses: dict[int, Clause], i: int) -> bool:
    """True for a place that hangs straight on a verb of saying: the speaker's, not the event's."""
    above = next((a for a in sheet.parse.ancestors(i) if a in clauses), None)
    return above is not None and sheet.tokens[above].lemma in open_sources().verbs["say"]


def is_behind_told(sheet: Sheet, i: int, match: Match) -> bool:
    """True behind "confirmed the capture": what hangs on the verb there is of the event."""
    return match.nominal and sheet.tokens[match.i].dep == "dobj" and i > match.i


def is_in_relative(sheet: Sheet, i: int, above: set[int]) -> bool:
    """True inside a relative clause that the event does not stand in: it tells another."""
    return any(
        sheet.tokens[a].dep == "relcl" and a not in above for a in (i, *sheet.parse.ancestors(i))
    )


SPEECH = frozenset({"statement", "talks", "pledge", "agreement"})


def is_party(sheet: Sheet, i: int) -> bool:
    """True for a state that is spoken to or with ("talks with X", "called on X")."""
    actor = sheet.mention(i, "actor")
    if actor is not None and actor.why == "capital_as_government":
        return True
    mention = sheet.mention(i, "place")
    if mention is None or not mention.place or mention.place.feature != "country":
        return False
    return not in_phrase_of_place(sheet, i)
