"""What befell the counted, by a word beside their number or by the verb that they hang on."""

from __future__ import annotations

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.gazetteer.language import numbers
from reportedly.records.mentions import Mention
from reportedly.records.values import Counts


def harm(sheet: Sheet, n: int, mention: Mention) -> Counts | None:
    """What befell the counted, where a word beside the number says so ("nine wounded")."""
    before = sheet.covered(mention.start, mention.end)[0] - 1
    told = ("amod", "acl", "compound")
    beside = [c for c in sheet.parse.children[n] if sheet.tokens[c].dep in told]
    if before >= 0 and sheet.tokens[before].tag in ("JJ", "VBN"):
        beside.append(before)
    own = [n] if sheet.tokens[n].pos in ("ADJ", "NOUN") else []
    behind = sheet.covered(mention.start, mention.end)[-1] + 1
    if behind - 1 == n and sheet.tokens[behind : behind + 1] and _is_state(sheet, behind):
        own.append(behind)  # "23 bodies and 70 wounded"
    words = numbers().states.words
    found = (words[sheet.tokens[i].lemma] for i in beside + own if sheet.tokens[i].lemma in words)
    return next(found, None) or _in_state(sheet, n, behind)


def _in_state(sheet: Sheet, n: int, behind: int) -> Counts | None:
    """What a phrase right behind the counted says: "30 with burns", "seven in custody".

    Bodies are of the dead, in hospital too.
    """
    if "body_word" in classes_of(sheet, n):
        return None
    for c in sheet.parse.children[n]:
        for p in sheet.parse.children[c] if c in (n + 1, behind) else ():
            phrase = f"{sheet.tokens[c].lemma} {sheet.tokens[p].lemma}"
            if phrase in numbers().states.phrases:
                return numbers().states.phrases[phrase]
    return None


def _is_state(sheet: Sheet, i: int) -> bool:
    """True for a participle without an object: what befell those counted right before it."""
    below = (sheet.tokens[c].dep for c in sheet.parse.children[i])
    return sheet.tokens[i].tag in ("VBN", "VBD", "JJ") and "dobj" not in below


def befallen(sheet: Sheet, n: int) -> Counts | None:
    """What befell the buildings, where the verb that they hang on says so: "damaged 40 houses"."""
    verbs = (a for a in sheet.parse.ancestors(n) if sheet.tokens[a].pos == "VERB")
    verb = next(verbs, None)
    return numbers().states.things.get(sheet.tokens[verb].lemma) if verb is not None else None
