"""Places in a clause that are off its stage: what is talked of, who comes from where."""

from __future__ import annotations

import re

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.matches.matching import Match
from reportedly.claims.settings.burials import is_of_burial
from reportedly.gazetteer.setting_words import open_setting_words
from reportedly.records.mentions import Mention


def is_offstage(sheet: Sheet, i: int, match: Match) -> bool:
    """True for a place in a topic, an origin, a bearing, or the part of a figure."""
    if match.frame.kind.startswith("talks.") and is_topic(sheet, i, match):
        return True
    away = is_bearing(sheet, i) or is_measured_from(sheet, i) or is_range(sheet, i, match)
    away = away or is_of_part(sheet, i) or is_of_ward(sheet, i, match)
    away = away or is_of_burial(sheet, i, match)
    return away or comes_from(sheet, i, match)


def is_range(sheet: Sheet, i: int, match: Match) -> bool:
    """True for "it was the deadliest attack in X this year": among what it is the deadliest."""
    token = sheet.tokens[match.i]
    if not match.nominal or token.dep not in ("attr", "appos"):
        return False
    most = any(sheet.tokens[c].tag == "JJS" for c in sheet.parse.children[match.i])
    prep = next((a for a in sheet.parse.ancestors(i) if sheet.tokens[a].pos == "ADP"), None)
    within = prep is not None and sheet.tokens[prep].lemma in ("in", "across", "throughout")
    return most and within and match.i in sheet.parse.ancestors(i)


def is_of_ward(sheet: Sheet, i: int, match: Match) -> bool:
    """True for "the wounded were taken to a hospital in X": not where they were hurt."""
    if match.frame.kind not in HURT:
        return False
    words = open_setting_words()
    verb = next((a for a in sheet.parse.ancestors(i) if sheet.tokens[a].pos == "VERB"), None)
    if verb is None or sheet.tokens[verb].lemma not in words.treated:
        return False
    prep = next((a for a in sheet.parse.ancestors(i) if sheet.tokens[a].pos == "ADP"), verb)
    apart = verb not in match.words and sheet.tokens[verb].dep in ("acl", "relcl")
    if apart and sheet.tokens[prep].lemma == "to" and sheet.tokens[prep].head == verb:
        return True  # "24 bodies, with some of the wounded transferred to X"
    return any(sheet.tokens[n].lemma in words.wards for n in sheet.parse.subtree(verb) if n <= i)


HURT = frozenset({"casualties.injured", "casualties.killed"})


def comes_from(sheet: Sheet, i: int, match: Match) -> bool:
    """True for a place of who acts, of who is wanted there, of what is sent from there."""
    if is_of_doer(sheet, i) or tells_the_origin(sheet, i, match) or is_post(sheet, i, match):
        return True
    above = next((a for a in sheet.parse.ancestors(i) if sheet.tokens[a].pos == "ADP"), None)
    if above is None or sheet.tokens[above].lemma != "from":
        return False
    sent = sheet.tokens[sheet.tokens[above].head]
    return sent.pos == "NOUN" and sent.lemma in open_setting_words().sent


def posts(sheet: Sheet, found: list[Mention]) -> list[int]:
    """Starts of the places whose posts people hold, where another place is told as well."""
    held = [m.start for m in found if is_post_of(sheet, sheet.covered(m.start, m.end)[-1])]
    return held if len(held) < len(found) else []


def is_post_of(sheet: Sheet, i: int) -> bool:
    """True for "the police chief of X", "its leader for X": whose post it is, not where he is."""
    prep = next((a for a in sheet.parse.ancestors(i) if sheet.tokens[a].pos == "ADP"), None)
    if prep is None or sheet.tokens[prep].lemma not in ("of", "for", "to"):
        return False
    holder = sheet.tokens[prep].head
    one = sheet.tokens[holder].tag in ("NN", "NNP")
    return one and bool(classes_of(sheet, holder) & {"people", "officials", "leaders"})


def is_of_doer(sheet: Sheet, i: int) -> bool:
    """True for "men wanted by X" and "shelled by X": who does it, not where."""
    above = sheet.tokens[sheet.tokens[i].head]
    return sheet.tokens[i].dep == "pobj" and above.dep == "agent" and above.lemma == "by"


def is_post(sheet: Sheet, i: int, match: Match) -> bool:
    """True for "troops stationed in X" who do something: where they were, and maybe elsewhere."""
    above = list(sheet.parse.ancestors(i))
    posted = next((n for n in above if sheet.tokens[n].lemma in open_setting_words().posted), None)
    if posted is None or sheet.tokens[posted].dep != "acl" or posted in match.words:
        return False
    doers = [n for n in match.subjects if sheet.tokens[n].dep == "nsubj"]
    return any(n in doers for n in above[above.index(posted) :])


AWAY = re.compile(
    r"[^.;,]{0,15},? (?:which is |located |lying )?(?:about |some |around |roughly |nearly |just )?"
    r"[\d.,]+ ?-?(?:km|kilomet(?:er|re)s?|miles?)\b[^.;]{0,60}\b(?:of|from) "
    r"(?:(?:the|its|their) (?:[\w-]+ ){0,4}(?:of )?)?"
)


BEARING = re.compile(
    r"(?: in the (?:[\w-]+ ){0,2}[\w-]+,)?,?(?: (?:a|an|the) (?:[\w-]+ ){1,4}?)?"
    r"(?: (?:district|region|province|area|suburb|town|village))? ?(?:just |immediately )?"
    r"(?:to the )?(?:north|south|east|west)(?:-?(?:east|west))? of "
    r"(?:the (?:[\w-]+ ){0,3}(?:of )?)?(?:[A-Z][\w-]+['’]s (?:[\w-]+ ){0,2})?"
)


def is_measured_from(sheet: Sheet, i: int) -> bool:
    """True for a place that only tells where the one before it lies: "X, 20 km west of Y", "X,
    south of Y's capital Z"."""
    mention = sheet.mention(i, "place")
    if mention is None:
        return False
    named = [m for m in sheet.of_sentence.get(sheet.tokens[i].sentence, ()) if m.type == "place"]
    before = [m for m in named if m.end < mention.start and m.why != "demonym"]
    if not before:
        return False
    told = (sheet.text[m.end : mention.start] for m in before[-2:])
    away = AWAY.fullmatch(sheet.text[before[-1].end : mention.start]) is not None
    return away or any(BEARING.fullmatch(words) for words in told)


def is_bearing(sheet: Sheet, i: int) -> bool:
    """True for "to the east" of something, or after a distance: which way, not where."""
    mention = sheet.mention(i, "place")
    if mention is None or mention.why != "last_fitting":
        return False
    if mention.text.lower().split()[-1].replace("-", "") not in BEARINGS:
        return False
    above = sheet.tokens[sheet.tokens[i].head]
    to = above.dep == "prep" and above.lemma in ("to", "from")
    return mention.text.lower().startswith("to ") or (to and sheet.tokens[above.head].pos != "VERB")


BEARINGS = frozenset("north south east west northeast northwest southeast southwest".split())


def is_of_part(sheet: Sheet, i: int) -> bool:
    """True for "including 132 in X": where a part of those counted was harmed."""
    for above in sheet.parse.ancestors(i):
        token = sheet.tokens[above]
        if token.lemma in ("include", "including") and token.dep in ("prep", "acl", "advcl"):
            below = sheet.parse.children[above]
            return any(sheet.mention(c, "figure") is not None for c in below)
    return False


ABOUT = frozenset({"about", "regard", "regarding", "concern", "concerning", "on", "over"})
BESIDE = frozenset({"margin", "sideline", "fringe", "island", "coast", "border", "way", "visit"})
"""Nouns with which "on" tells where or when people talk, and not of what."""


def is_topic(sheet: Sheet, i: int, match: Match) -> bool:
    """True for a place in what is talked about: "discussed the war in X", "talks on Y"."""
    below = i
    for above in sheet.parse.ancestors(i):
        if below in match.objects and match.frame.object == "theme":
            return "talk" not in classes_of(sheet, below)
        if above == match.i or above == match.clause:
            return False
        token = sheet.tokens[above]
        if token.dep == "prep" and token.lemma in ABOUT and sheet.tokens[below].lemma not in BESIDE:
            return True
        if token.tag == "VB" and above not in match.words:
            # "Met to discuss Y": a purpose.
            return True
        below = above
    return False


MOVES = frozenset({"movement", "displacement", "withdrawal", "mobilisation"})


def tells_the_origin(sheet: Sheet, i: int, match: Match) -> bool:
    """True for "a column from X": where who or what acts comes from."""
    above = next((a for a in sheet.parse.ancestors(i) if sheet.tokens[a].pos == "ADP"), None)
    if above is None or sheet.tokens[above].lemma != "from":
        return False
    head = sheet.tokens[above].head
    family = match.frame.kind.partition(".")[0]
    if family in MOVES:
        return False
    if family in HARMS and BEARERS & {c for o in match.objects for c in classes_of(sheet, o)}:
        # "Killed seven passengers from X"
        return head in match.objects or sheet.tokens[head].pos == "VERB"
    mention = sheet.mention(i, "place")
    if mention is not None and mention.why == "last_fitting" and mention.text.split()[-1] in WINDS:
        return True
    return head not in match.words and bool(BEARERS & classes_of(sheet, head))


HARMS = frozenset({"casualties", "violence"})
WINDS = frozenset({"north", "south", "east", "west"})
BEARERS = frozenset({"people", "vehicle", "aircraft", "weapon", "drone", "missile", "vessel"})
