"""What somebody calls untrue: "reports that X fell are false", "no truth in claims that", "it is
not true that"."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.gazetteer.sources import open_sources
from reportedly.gazetteer.speech import open_speech

JUDGED = frozenset({"acomp", "attr", "oprd"})


def is_called_untrue(sheet: Sheet, here: int, below: int) -> bool:
    """True where a verdict of untruth stands over what `here` tells by what hangs on it."""
    token = sheet.tokens[here]
    if token.lemma == "be":
        return sheet.tokens[below].dep == "ccomp" and says_it_is_not(sheet, here)
    if token.dep == "xcomp" and sheet.tokens[below].dep == "ccomp":
        return is_wrong_to_say(sheet, here)
    if token.pos != "NOUN" or token.lemma not in open_sources().words["allegations"]:
        return False
    above = sheet.tokens[token.head]
    if token.dep == "nsubjpass":  # "Were fabricated"
        return above.text.lower() in open_speech().untrue and not is_negated(sheet, above.i)
    if token.dep == "nsubj" and above.lemma in ("be", "prove"):
        return judged_false(sheet, above.i)
    if token.dep == "nsubj" and above.lemma == "turn":  # "Turned out to be false"
        turned = (c for c in sheet.parse.children[above.i] if sheet.tokens[c].lemma == "be")
        return any(judged_false(sheet, c) for c in turned)
    if above.lemma == "as" and sheet.tokens[above.head].lemma in dismissing():
        return any(is_untrue(sheet, c) for c in sheet.parse.children[here])
    if token.dep == "dobj" and above.lemma in dismissing():
        return any(is_untrue(sheet, n) for n in called(sheet, above.i))
    if token.dep != "pobj" or above.lemma not in ("to", "in", "behind"):
        return False
    return is_none(sheet, above.head) or sheet.tokens[above.head].lemma == "contrary"


def is_wrong_to_say(sheet: Sheet, here: int) -> bool:
    """True for "it is wrong to say that"."""
    above = sheet.tokens[sheet.tokens[here].head]
    if above.lemma != "be" or sheet.tokens[here].lemma not in open_sources().verbs["say"]:
        return False
    said = (c for c in sheet.parse.children[above.i] if sheet.tokens[c].dep in JUDGED)
    wrong = any(sheet.tokens[c].lemma in open_speech().wrong or is_untrue(sheet, c) for c in said)
    return wrong and not is_negated(sheet, above.i)


def says_it_is_not(sheet: Sheet, verb: int) -> bool:
    """True for "it is not true", "it is false", before what is so."""
    subjects = (c for c in sheet.parse.children[verb] if sheet.tokens[c].dep in ("nsubj", "expl"))
    if not any(sheet.tokens[s].lemma == "it" for s in subjects):
        return False
    said = [c for c in sheet.parse.children[verb] if sheet.tokens[c].dep in JUDGED]
    true = any(sheet.tokens[c].lemma in open_speech().true for c in said)
    return is_negated(sheet, verb) if true else judged_false(sheet, verb)


def judged_false(sheet: Sheet, verb: int) -> bool:
    """True for "were false", "was a fabrication"; not for "were not false"."""
    said = [c for c in sheet.parse.children[verb] if sheet.tokens[c].dep in JUDGED]
    return not is_negated(sheet, verb) and any(is_untrue(sheet, c) for c in said)


def called(sheet: Sheet, verb: int) -> list[int]:
    """What a verb calls a thing: its complement, or what stands after "as"."""
    below = sheet.parse.children[verb]
    after_as = [c for c in below if sheet.tokens[c].lemma == "as"]
    named = [n for c in after_as for n in sheet.parse.children[c]]
    return named + [c for c in below if sheet.tokens[c].dep in JUDGED]


def is_untrue(sheet: Sheet, i: int) -> bool:
    """True for a word that calls a thing untrue."""
    words = open_speech()
    return sheet.tokens[i].lemma in words.untrue | words.lies


def is_none(sheet: Sheet, i: int) -> bool:
    """True for the truth of "no truth"."""
    if sheet.tokens[i].lemma not in open_speech().truth:
        return False
    return any(sheet.tokens[c].lemma == "no" for c in sheet.parse.children[i])


def is_negated(sheet: Sheet, verb: int) -> bool:
    """True for a verb with "not"."""
    return any(sheet.tokens[c].dep == "neg" for c in sheet.parse.children[verb])


def dismissing() -> frozenset[str]:
    """Verbs by which an account is called something, or turned away as something."""
    return open_speech().name | open_sources().verbs["deny"]
